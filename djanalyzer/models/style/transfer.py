"""Bars of a track in another style: sound in, sound out, with what can be said of how good it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from djanalyzer.errors import Trouble
from djanalyzer.features.fine_mel import FRAME_RATE, HOP, LOUDNESS, SAMPLE_RATE, fine_mel
from djanalyzer.models.style import estimate, vocoder
from djanalyzer.models.style.bridge import tied_noise
from djanalyzer.models.style.checks import faults_of
from djanalyzer.models.style.estimate import Aim
from djanalyzer.models.style.levelling import gain_to, levelled, loudness_of
from djanalyzer.models.style.places import positions
from djanalyzer.models.style.stylist import Wanted, blended
from djanalyzer.music import Section
from djanalyzer.music.styles import Shares, StyleShare, StyleWish, TakeQuality

if TYPE_CHECKING:
    from djanalyzer.models.style.stylist import Stylist

Array = npt.NDArray[np.float32]
Floats = npt.NDArray[np.float64]
OnProgress = Callable[[float], None]
Counted = tuple[Floats, npt.NDArray[np.bool_]]

_EDGE = round(0.02 * SAMPLE_RATE)  # samples in which a take comes in and goes out
_BESIDE = 16  # frames before and after the selection that become sound as well
_SOUNDING = 0.6  # of the work is making sound, after a fifth of it went into rendering
_RENDERED = 0.2


@dataclass(frozen=True, slots=True)
class Rendered:
    """A take: samples float32 (2, n) at 44.1 kHz, exactly the selection, and what can be said of it."""

    samples: Array
    quality: TakeQuality


def transfer(  # noqa: PLR0913 (what a selection is made of)
    samples: Array,
    beats: Floats,
    is_downbeat: npt.NDArray[np.bool_],
    sections: Sequence[Section],
    wish: StyleWish,
    stylist: Stylist,
    report: OnProgress | None = None,
    examples: Mapping[Path, Array] | None = None,
    counted: Mapping[Path, Counted] | None = None,
) -> Rendered:
    """Render a selection in another style.

    Parameters
    ----------
    samples : float32, shape (2, n)
        The selection and what is heard around it, 44.1 kHz.
    beats : shape (n_beats,)
        Seconds from the first sample; at least two.
    is_downbeat : bool, shape (n_beats,)
    sections : sequence of Section
        Seconds from the first sample; what begins before it begins below 0.
    wish : StyleWish
        Its start and stop in seconds from the first sample.
    stylist : Stylist
    report : callable or None
        Told the share that is done, 0 to 1.
    examples : mapping of Path to float32 (2, n)
        The sound of the examples that the wish names, 44.1 kHz.
    counted : mapping of Path to (beats, is_downbeat)
        The beats of examples that have a grid, at least two, in seconds from their first sample: drum patterns are heard by them.

    Raises
    ------
    Trouble
        There are no beats to keep time with, or nothing is heard in an example.
    """
    said = report or _silently
    first, stop = round(wish.start * SAMPLE_RATE), min(round(wish.stop * SAMPLE_RATE), samples.shape[1])
    selected = samples[:, first:stop]
    if len(beats) < 2:
        raise Trouble("There are no beats here to keep time with.", "Set a beat grid first.")
    heard = samples * gain_to(LOUDNESS, selected)
    mel = fine_mel(heard)
    heard_examples = _Examples(examples or {}, counted or {})
    targets = _targets(wish, sections, len(mel), stylist, heard_examples)
    place = positions(beats, is_downbeat, len(mel))
    if wish.amount <= 0:
        take = selected.copy()
    else:
        noise = tied_noise(len(mel), _ties(sections, beats, is_downbeat), wish.seed)
        restyled = stylist.render(mel, place, Wanted(targets.for_stylist(), wish.what, wish.amount, noise))
        said(_RENDERED)
        take = _sound(restyled, heard, slice(first, stop), lambda s: said(_RENDERED + _SOUNDING * s))
        take = _laid_in(levelled(take, loudness_of(selected)), selected)
    here = beats[(beats >= wish.start) & (beats < wish.stop)] - wish.start
    faults = faults_of(take, selected, here)
    frames = slice(first // HOP, first // HOP + take.shape[1] // HOP + 1)
    quality = estimate.quality_of(take, selected, targets.aim(frames, place), stylist, faults)
    said(1.0)
    return Rendered(np.ascontiguousarray(take), quality)


def _silently(share: float) -> None:
    """Tell nobody."""


def _sound(mel: Array, heard: Array, selection: slice, report: OnProgress) -> Array:
    """Return the sound of the selected samples, shape (2, stop - start)."""
    begin = max(0, selection.start // HOP - _BESIDE)
    end = min(len(mel), -(-selection.stop // HOP) + _BESIDE)
    source = heard[:, begin * HOP : min(end * HOP - 1, heard.shape[1])]
    made = vocoder.rendered(mel[begin : source.shape[1] // HOP + 1 + begin], source, report)
    at = selection.start - begin * HOP
    return made[:, at : at + selection.stop - selection.start]


def _laid_in(take: Array, source: Array) -> Array:
    """Return a take that comes out of the source and goes back into it, by equal powers, nowhere louder than the louder of both."""
    n = min(_EDGE, take.shape[1] // 2)
    turn = np.linspace(0, np.pi / 2, n + 2, dtype=np.float32)[1:-1]
    out = take.copy()
    for edge, rise in ((slice(0, n), np.sin(turn)), (slice(take.shape[1] - n, take.shape[1]), np.cos(turn))):
        fall = np.sqrt(1 - rise**2)
        bound = np.maximum(np.abs(take[:, edge]), np.abs(source[:, edge]))
        out[:, edge] = np.clip(rise * take[:, edge] + fall * source[:, edge], -bound, bound)
    return out


@dataclass(frozen=True, slots=True)
class _Examples:
    """The sound of examples, and the beats of those that have a grid."""

    sounds: Mapping[Path, Array]
    counted: Mapping[Path, Counted]


@dataclass(frozen=True, slots=True)
class _Targets:
    """Where wanted styles lie, (n, style), and which of them is wanted in each frame, (n_frames,)."""

    places: Array
    which: npt.NDArray[np.int64]

    def for_stylist(self) -> Array:
        """Return the place for all frames, or one for each."""
        return self.places[0] if len(self.places) == 1 else self.places[self.which]

    def aim(self, frames: slice, position: Array) -> Aim:
        """Return what a take of some frames was to be."""
        counts = np.bincount(self.which[frames], minlength=len(self.places))
        wanted = [(place, float(n)) for place, n in zip(self.places, counts, strict=True) if n]
        return Aim(wanted, position[frames])


def _targets(
    wish: StyleWish,
    sections: Sequence[Section],
    n_frames: int,
    stylist: Stylist,
    examples: _Examples,
) -> _Targets:
    """Return the wanted styles; raises `Trouble` where nobody knows one of them."""
    shares: list[Shares] = [wish.shares]
    which = np.zeros(n_frames, np.int64)
    for section in sections:
        wanted = wish.shares_in(section.label)
        if wanted not in shares:
            shares.append(wanted)
        frames = slice(*(max(0, round(t * FRAME_RATE)) for t in (section.start, section.stop)))
        which[frames] = shares.index(wanted)
    places = [
        blended([(_embedding(share, wish.seed, stylist, examples), share.weight) for share in some])
        for some in shares
    ]
    return _Targets(np.stack(places), which)


def _embedding(share: StyleShare, seed: int, stylist: Stylist, examples: _Examples) -> Array:
    """Return where one share of a target lies; raises `Trouble` where nobody knows."""
    if share.example is None:
        if share.name not in stylist.styles:
            raise Trouble(
                f"There is no style “{share.name}” to render in.", f"There are {', '.join(stylist.styles)}."
            )
        return stylist.embedding(share.name, seed)
    sound = examples.sounds[share.example]
    if not sound.any():
        raise Trouble(f"Nothing is heard in {share.example.name}.", "Choose another example.")
    mel = fine_mel(sound * gain_to(LOUDNESS, sound))
    known = examples.counted.get(share.example)
    return stylist.embedding_of(mel, positions(*known, len(mel)) if known else None)


def _ties(
    sections: Sequence[Section], beats: Floats, is_downbeat: npt.NDArray[np.bool_]
) -> list[tuple[int, str]]:
    """Return the frame of each section's first downbeat with the section's label.

    Sections without one, and those that began before the first sample, begin where they begin.
    """
    downbeats = beats[np.asarray(is_downbeat, np.bool_)]
    ties = []
    for section in sorted(sections, key=lambda s: s.start):
        inside = downbeats[(downbeats >= section.start - 0.5 / FRAME_RATE) & (downbeats < section.stop)]
        start = float(inside[0]) if len(inside) and section.start >= 0 else section.start
        ties.append((round(start * FRAME_RATE), str(section.label)))
    rising = [tie for before, tie in pairwise([(-(10**9), ""), *ties]) if tie[0] > before[0]]
    return rising or [(round(float(downbeats[0]) * FRAME_RATE) if len(downbeats) else 0, "")]
