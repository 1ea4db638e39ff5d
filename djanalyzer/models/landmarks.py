"""Landmarks of a track: bars that a DJ could count from, by name.

"The second drop", "the last bar in which the drums return", "the first voice after breakdown 2", "the loudest eight bars".
All are read off what is heard; which of them a DJ counts from is learned elsewhere (`models.habit`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from djanalyzer.models.decoding.bars import Bars
from djanalyzer.models.decoding.mixability import are_sung
from djanalyzer.models.decoding.occasions import starts_of
from djanalyzer.music import CueKind, Section, SectionLabel, Suggestion

LAST = -1
FIRST_BEAT, END = "first beat", "end"
_LAST_BEAT = "last beat"
GRID_START = "first beat of the grid"  # in the silence before the music, where a whole bar fits in there
_AFTER, _BEFORE = "after", "before"
_NUMBERS = (1, 2, 3, 4, LAST)
_OTHERS = (1, 2, LAST)  # of the landmark that another one is counted from
_SILENT_BARS, _UNSUNG_BARS = 2, 4  # after which drums, or a voice, return
_WINDOWS = (1, 4, 8, 16)  # bars that are loud or calm together
_STEP = 4  # bars compared before and after
_CLEAR_RISE, _LEAST_RISE = 0.6, 0.1  # of the greatest one in a track; of a chance
_TOGETHER = 8  # bars by which sections are compared
_WHOLE = 0.97  # of a bar that fits into the silence: grids are heard to an eighth of a beat
_SOUNDS = 0.6  # of the next bar's level: in songs with silence before them half of the first bars lie below, of others one in twenty
_FULL = 0.75  # of the way from a calm to a loud bar
_CALM, _LOUD = 0.1, 0.95  # quantiles of the bars' energy
_SECTIONS = {label: str(label).replace("_", "-") for label in SectionLabel}
_PROPOSED = {CueKind.MIX_IN: "mix in", CueKind.MIX_OUT: "mix out", CueKind.VOCAL_IN: "vocal in"}
_OF_ONE = ("loudest", "calmest", "greatest", "middle", "longest")
_VERBS = {
    "drums in": "drums return",
    "drums out": "drums stop",
    "voice in": "voice begins",
    "voice out": "voice stops",
    "full": "full energy begins",
}

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, order=True)
class Landmark:
    """The name of a bar: the `number`th of an event (`LAST`: the last), or the one nearest `after` or `before` another.

    Attributes
    ----------
    event : str
        "drop", "first beat", "voice in", "loudest 8".
    relation : str
        "after" or "before" another landmark, or empty.
    """

    event: str
    number: int = 1
    relation: str = ""
    other: str = ""
    other_number: int = 1

    def __str__(self) -> str:
        """Return "drop 2", "last drop", "first voice begins after breakdown 2"."""
        if not self.relation:
            return _numbered(self.event, self.number)
        which = "first" if self.relation == _AFTER else "last"
        return f"{which} {_called(self.event)} {self.relation} {_numbered(self.other, self.other_number)}"

    @property
    def complexity(self) -> int:
        """How much must be said to name it, 0 to 2: of two that fit alike, a DJ means the simpler one."""
        return 2 if self.relation else int(self.number not in (1, 2, LAST))


def _called(event: str) -> str:
    return _VERBS.get(event, event)


def _numbered(event: str, number: int) -> str:
    if event in (FIRST_BEAT, GRID_START, END, _LAST_BEAT) or event.split(" ")[0] in _OF_ONE:
        return event
    return f"last {_called(event)}" if number == LAST else f"{_called(event)} {number}"


def landmarks_of(
    bars: Bars, sections: tuple[Section, ...], suggestions: tuple[Suggestion, ...]
) -> dict[Landmark, int]:
    """Return the bar of every landmark that a track has; none where there is no beat."""
    if not bars.are_musical or len(bars) == 0:
        return {}
    events = {name: sorted(set(found)) for name, found in _events(bars, sections, suggestions)}
    singles = _singles(bars)
    found = {Landmark(name): bar for name, bar in singles.items()}
    for name, places in events.items():
        for number in _NUMBERS:
            if len(places) >= max(number, 1):
                found[Landmark(name, number)] = places[number - 1 if number > 0 else LAST]
    numbered = [(mark, bar) for mark, bar in found.items() if mark.number in _OTHERS]
    for other, bar in numbered:
        for name, places in events.items():
            if name != other.event:
                found.update(_neighbours(name, places, other, bar))
    found |= {Landmark(name): bar for name, bar in _outstanding(bars, sections)}
    found[Landmark(GRID_START)] = -lead_of(bars)
    return found


def _neighbours(event: str, places: list[int], other: Landmark, bar: int) -> Iterator[tuple[Landmark, int]]:
    """Yield the last of an event's places before a bar, and the first after it."""
    before, after = [p for p in places if p < bar], [p for p in places if p > bar]
    if before:
        yield Landmark(event, 1, _BEFORE, other.event, other.number), before[-1]
    if after:
        yield Landmark(event, 1, _AFTER, other.event, other.number), after[0]


def _events(
    bars: Bars, sections: tuple[Section, ...], suggestions: tuple[Suggestion, ...]
) -> Iterator[tuple[str, list[int]]]:
    starts = starts_of(bars, sections)
    labels = [s.label for s in sections]
    for label, name in _SECTIONS.items():
        begun = [i for i, x in enumerate(labels) if x is label and (i == 0 or labels[i - 1] is not label)]
        yield name, [int(starts[i]) for i in begun]
    yield "section", [int(bar) for bar in starts[: len(sections)]]
    for kind, name in _PROPOSED.items():
        yield name, [bar_of(bars, s.time) for s in suggestions if s.kind is kind and not s.is_loop]
    drums, sung = bars.have_drums, are_sung(bars)
    yield "drums in", _rises(drums, _SILENT_BARS)
    yield "drums out", _rises(~drums, _SILENT_BARS)
    yield "voice in", _rises(sung, _UNSUNG_BARS)
    yield "voice out", _rises(~sung, _UNSUNG_BARS)
    yield "voice enters", _entries(bars.vocals, _UNSUNG_BARS)
    calm, loud = np.quantile(bars.energy, (_CALM, _LOUD))
    yield "full", _rises(bars.energy >= calm + _FULL * (loud - calm), _STEP)


def bar_of(bars: Bars, time: float) -> int:
    """Return the bar whose start is nearest to a time (seconds)."""
    return int(np.argmin(np.abs(bars.edges[:-1] - time)))


def _entries(curve: npt.NDArray[np.float64], reach: int) -> list[int]:
    """Return the bars at which a curve rises most, by the means of `reach` bars before and after: clear ones for this track.

    A voice that is faint all through a track rises too, though hardly a bar of it is surely sung.
    """
    sums, bar = np.concatenate([[0.0], np.cumsum(curve)]), np.arange(len(curve))
    first, stop = np.maximum(bar - reach, 0), np.minimum(bar + reach, len(curve))
    before = (sums[bar] - sums[first]) / np.maximum(bar - first, 1)
    rise = (sums[stop] - sums[bar]) / np.maximum(stop - bar, 1) - before
    least = max(_CLEAR_RISE * float(rise.max(initial=0.0)), _LEAST_RISE)
    return [
        i for i in np.flatnonzero(rise >= least).tolist() if rise[i] >= rise[first[i] : stop[i] + 1].max()
    ]


def _outstanding(bars: Bars, sections: tuple[Section, ...]) -> Iterator[tuple[str, int]]:
    """Yield where the longest section begins, and the loudest one, of all and of the drops."""
    # One may begin nearest to the very end, after which there is no bar.
    starts = np.minimum(starts_of(bars, sections)[: len(sections)], len(bars) - 1)
    spans = list(zip(starts, [*starts[1:], len(bars)], sections, strict=False))
    long = [(float(stop - first), first) for first, stop, _ in spans]
    drops = [span for span in spans if span[2].label is SectionLabel.DROP]
    loud, loud_drops = ([(_loudness(bars, a, b), a) for a, b, _ in some] for some in (spans, drops))
    for name, sizes in (("longest section", long), ("loudest section", loud), ("loudest drop", loud_drops)):
        if sizes:
            yield name, int(max(sizes, key=lambda size: size[0])[1])


def _loudness(bars: Bars, first: int, stop: int) -> float:
    """Return the level of the loudest bars together in [first, stop): it is measured, which tells drops apart better than energy."""
    levels = bars.energy if bars.bands is None else bars.bands.mean(axis=1)
    part = np.asarray(levels[first : max(stop, first + 1)], np.float64)
    n = min(_TOGETHER, len(part))
    return round(float(np.convolve(part, np.ones(n) / n, "valid").max()), 3)


def lead_of(bars: Bars) -> int:
    """Return how many bars fit into the silence before the music: the grid has them, and nothing is heard in them."""
    return max(int(np.floor(first_start(bars) / bar_length(bars, 0) + 1 - _WHOLE)), 0)


def first_start(bars: Bars) -> float:
    """Return the seconds at which the first bar counts: its downbeat, which may follow after a pick-up."""
    return max(float(bars.edges[0]), bars.first_downbeat)


def bar_length(bars: Bars, bar: int) -> float:
    """Return the seconds of a bar; the first and the last bar may hold silence too, others tell theirs."""
    lengths = np.diff(bars.edges)
    inner = min(max(bar, 1), len(lengths) - 2) if len(lengths) > 2 else 0
    return float(lengths[inner])


def _rises(flags: Flags, n_before: int) -> list[int]:
    """Return the bars in which something is true after it was false for `n_before` bars (or since the start)."""
    return [
        int(bar) for bar in np.flatnonzero(flags) if bar and not flags[max(bar - n_before, 0) : bar].any()
    ]


def _singles(bars: Bars) -> dict[str, int]:
    """Return the bars of which a track has just one of a kind."""
    n_playing = max(bars.n_playing, 1)
    energy = np.asarray(bars.energy[:n_playing])
    found = {FIRST_BEAT: first_bar(bars), END: len(bars), _LAST_BEAT: n_playing, "middle": n_playing // 2}
    for length in (w for w in _WINDOWS if w <= n_playing):
        sums = np.convolve(energy, np.ones(length), "valid")
        found[f"loudest {length}"] = int(np.argmax(np.round(sums, 4)))
        found[f"calmest {length}"] = int(np.argmin(np.round(sums, 4)))
    if n_playing > 2 * _STEP:
        sums = np.convolve(energy, np.ones(_STEP), "valid")
        steps = sums[_STEP:] - sums[:-_STEP]
        found["greatest rise"] = int(np.argmax(steps)) + _STEP
        found["greatest fall"] = int(np.argmin(steps)) + _STEP
    return found


def first_bar(bars: Bars) -> int:
    """Return the bar of the first downbeat that is heard: a grid may begin in the silence before the music."""
    started = int(np.searchsorted(bars.edges, bars.first_downbeat + 1e-3, side="right"))
    first = min(max(started - 1, 0), len(bars) - 1)
    if bars.bands is None or first + 1 >= len(bars):
        return first
    here, then = bars.bands[first].mean(), bars.bands[first + 1].mean()
    return first + int(here < _SOUNDS * then)
