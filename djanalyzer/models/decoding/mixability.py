"""How a track begins and ends for the one who mixes it: bars of rhythm without voice or tune."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from djanalyzer.models.decoding.bars import Bars
from djanalyzer.music import MixRange, Section, SectionLabel

Flags = npt.NDArray[np.bool_]

_SUNG = 0.5  # probability of a voice
_EMPTY = -0.35  # fullness below which drums are alone
_STROKES = 0.18  # of the high bands: hats play
_SHORTEST = 4  # bars
_SNAP = 2  # bars from the end of a range to the start of a section that it belongs to


def are_sung(bars: Bars) -> Flags:
    """Return whether somebody sings in each bar, shape (n_bars,)."""
    return np.asarray(bars.vocals >= _SUNG)


def mix_range_of(bars: Bars, sections: tuple[Section, ...]) -> MixRange:
    """Return the intro and outro; without a beat, or where a tune plays from the first bar on, there is none."""
    if not bars.are_musical or bars.likeness is None or len(bars) == 0:
        return MixRange()
    clear = are_clear(bars) & ~_are_labelled(bars, sections, SectionLabel.DROP)
    first = int(np.searchsorted(bars.edges, bars.first_downbeat + 1e-6)) - 1
    last = bars.n_playing
    starts = [int(np.argmin(np.abs(bars.edges - s.start))) for s in sections]
    intro_stop = _snapped(first + _run(clear[first:last]), starts)
    outro_start = _snapped(last - _run(clear[first:last][::-1]), starts)
    n_intro, n_outro = intro_stop - first, last - outro_start
    n_intro = n_intro if n_intro >= _SHORTEST else 0
    n_outro = n_outro if n_outro >= _SHORTEST else 0
    return MixRange(
        n_intro,
        n_outro,
        float(bars.edges[intro_stop]) if n_intro else None,
        max(float(bars.edges[outro_start]), bars.first_downbeat) if n_outro else None,
    )


def are_clear(bars: Bars) -> Flags:
    """Return whether each bar has a rhythm, and neither voice nor tune, shape (n_bars,)."""
    if bars.likeness is None:
        return np.zeros(len(bars), dtype=bool)
    has_rhythm = bars.have_drums | (bars.likeness.strokes >= _STROKES)
    return np.asarray(has_rhythm & ~are_sung(bars) & ~has_tune(bars))


def _are_labelled(bars: Bars, sections: tuple[Section, ...], label: SectionLabel) -> Flags:
    middles = (bars.edges[:-1] + bars.edges[1:]) / 2
    spans = [(middles >= s.start) & (middles < s.stop) for s in sections if s.label is label]
    return np.any(spans, axis=0) if spans else np.zeros(len(bars), dtype=bool)


def has_tune(bars: Bars) -> Flags:
    """Return whether something sounds besides drums in each bar, shape (n_bars,)."""
    if bars.likeness is None:
        return np.ones(len(bars), dtype=bool)
    return np.asarray(bars.likeness.fullness >= _EMPTY)


def _run(flags: Flags) -> int:
    """Return how many from the first on are true."""
    others = np.flatnonzero(~flags)
    return int(others[0]) if len(others) else len(flags)


def _snapped(bar: int, starts: list[int]) -> int:
    """Return the section start near a bar, else the bar itself."""
    near = min(starts, key=lambda start: abs(start - bar), default=bar)
    return near if abs(near - bar) <= _SNAP else bar
