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
from djanalyzer.models.style.levelling import gain_to, levelled, loudness_of
from djanalyzer.models.style.places import positions
from djanalyzer.models.style.stylist import Wanted, blended
from djanalyzer.music import Section
from djanalyzer.music.styles import Shares, StyleWish, TakeQuality

if TYPE_CHECKING:
    from djanalyzer.models.style.stylist import Stylist

Array = npt.NDArray[np.float32]
Floats = npt.NDArray[np.float64]
OnProgress = Callable[[float], None]

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
        Seconds from the first sample.
    wish : StyleWish
        Its start and stop in seconds from the first sample.
    stylist : Stylist
    report : callable or None
        Told the share that is done, 0 to 1.
    examples : mapping of Path to float32 (2, n)
        The sound of the examples that the wish names, 44.1 kHz.

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
    targets = _targets(wish, sections, len(mel), stylist, examples or {})
    if wish.amount <= 0:
        take = selected.copy()
    else:
        noise = tied_noise(len(mel), _ties(sections, beats, is_downbeat), wish.seed)
        wanted = Wanted(targets, wish.what, wish.amount, noise)
        restyled = stylist.render(mel, positions(beats, is_downbeat, len(mel)), wanted)
        said(_RENDERED)
        take = _sound(restyled, heard, slice(first, stop), lambda s: said(_RENDERED + _SOUNDING * s))
        take = _laid_in(levelled(take, loudness_of(selected)), selected)
    here = beats[(beats >= wish.start) & (beats < wish.stop)] - wish.start
    faults = faults_of(take, selected, here)
    frames = slice(first // HOP, -(-stop // HOP))
    quality = estimate.quality_of(take, selected, targets[frames], stylist, faults)
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


def _targets(
    wish: StyleWish,
    sections: Sequence[Section],
    n_frames: int,
    stylist: Stylist,
    examples: Mapping[Path, Array],
) -> Array:
    """Return where the wanted style of each frame lies, shape (n_frames, style)."""
    known: dict[Shares, Array] = {}

    def place(shares: Shares) -> Array:
        if shares not in known:
            known[shares] = blended(
                [(_embedding(s.name, s.example, stylist, examples), s.weight) for s in shares]
            )
        return known[shares]

    out = np.tile(place(wish.shares), (n_frames, 1))
    for section in sections:
        frames = slice(*(max(0, round(t * FRAME_RATE)) for t in (section.start, section.stop)))
        out[frames] = place(wish.shares_in(section.label))
    return out


def _embedding(name: str, example: Path | None, stylist: Stylist, examples: Mapping[Path, Array]) -> Array:
    if example is None:
        if name not in stylist.styles:
            raise Trouble(
                f"There is no style “{name}” to render in.", f"There are {', '.join(stylist.styles)}."
            )
        return stylist.embedding(name)
    sound = examples[example]
    if not sound.any():
        raise Trouble(f"Nothing is heard in {example.name}.", "Choose another example.")
    return stylist.embedding_of(fine_mel(sound * gain_to(LOUDNESS, sound)))


def _ties(
    sections: Sequence[Section], beats: Floats, is_downbeat: npt.NDArray[np.bool_]
) -> list[tuple[int, str]]:
    """Return the frame of each section's first downbeat with the section's label; sections without one begin where they begin."""
    downbeats = beats[np.asarray(is_downbeat, np.bool_)]
    ties = []
    for section in sorted(sections, key=lambda s: s.start):
        inside = downbeats[(downbeats >= section.start - 0.5 / FRAME_RATE) & (downbeats < section.stop)]
        start = float(inside[0]) if len(inside) else section.start
        ties.append((round(start * FRAME_RATE), str(section.label)))
    rising = [tie for before, tie in pairwise([(-1, ""), *ties]) if tie[0] > before[0]]
    return rising or [(round(float(downbeats[0]) * FRAME_RATE) if len(downbeats) else 0, "")]
