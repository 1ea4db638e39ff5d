"""Vocal clashes: neighbours in a playlist that both sing where one goes over into the other.

Where they lie on each other is decided as a DJ mixes phrases: the later track comes in where the earlier one may be left, both on
the first beat of a bar, at the earlier one's tempo, and the mix lasts until the first of the two runs out of room: the
earlier one ends, or the later one's way in is over. Where somebody sings is told by the stems, where they were listened to, else
by the model that analysed the track.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from djanalyzer.music import BeatGrid, CueKind, SectionLabel, VocalSpan

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.library.ends import TrackEnds
    from djanalyzer.library.voices import Singing

Basis = Literal["cue", "analysis", "section", "bars"]

LONGEST = 32  # bars that a mix lasts, and that a way in or out has where nothing is known of it
SHORTEST = 8  # bars that one has where there is little room
LEAST = 2.0  # seconds in which both sing: about a bar; less is a shout
_BAR = 2.0  # seconds, where the beat is not known
_PITCHED = 0.08  # of the tempo: the reach of a deck's slider
_SPEEDS = (1.0, 0.5, 2.0)
_FIRST = 30.0  # seconds in which a first bar begins, but for odd grids


@dataclass(frozen=True, slots=True)
class Room:
    """The stretch of a track, [start, stop) seconds, in which another one may sound with it; `basis` says who says so.

    "cue" is the DJ's own mix-in or mix-out cue, "analysis" the model's word on intro and outro, "section" a section of that name,
    "bars" the first or last 32 bars, for want of anything better.
    """

    start: float
    stop: float
    basis: Basis


@dataclass(frozen=True, slots=True)
class Clash:
    """Two neighbours that both sing while they lie on each other.

    Attributes
    ----------
    place : int
        Of the later track in the list, counted from 0: the clash is with the one before.
    out_id, in_id : int
        The earlier and the later track.
    mix_out, mix_in : float
        Seconds of the earlier track at which the other comes in, and of the later one at which it begins.
    out_basis, in_basis : str
        What these were taken from (`Room`).
    length, n_bars : float, int
        How long the mix lasts, seconds and bars of the earlier track.
    seconds : float
        In which both sing.
    free_bars : int
        Whole bars from its beginning in which they do not.
    is_rough : bool
        Of one of them at least only the analysis says where somebody sings, and not its stems.
    """

    place: int
    out_id: int
    in_id: int
    out_title: str
    in_title: str
    mix_out: float
    mix_in: float
    out_basis: Basis
    in_basis: Basis
    length: float
    n_bars: int
    seconds: float
    free_bars: int
    is_rough: bool

    @property
    def share(self) -> float:
        """Return the share of the mix in which both sing, 0 to 1."""
        return self.seconds / self.length

    @property
    def reason(self) -> str:
        """Return why it is one, in a sentence or two."""
        said = (
            f"Both sing for {self.seconds:.0f} of the {self.length:.0f} seconds in which “{self.in_title}” comes in "
            f"over “{self.out_title}” (from {_clock(self.mix_out)})."
        )
        free = f" The first {self.free_bars} bars are free." if self.free_bars > 1 else ""
        rough = " Listening to their stems tells it more surely." if self.is_rough else ""
        return said + free + rough


@dataclass(frozen=True)
class Side:
    """One of two neighbours, and where somebody sings in it. What its grid tells is reckoned once."""

    ground: TrackEnds
    singing: Singing

    @cached_property
    def tempo(self) -> float | None:
        """The tempo that rules, BPM; None without a beat grid."""
        grid = self.ground.beat_grid
        return None if grid is None else grid.tempo_over(self.ground.duration)

    @cached_property
    def bar(self) -> float:
        """Seconds of a bar at the tempo that rules."""
        grid = self.ground.beat_grid
        if grid is None or self.tempo is None:
            return _BAR
        return grid.meter.beats_per_bar * 60.0 / self.tempo

    @cached_property
    def first_bar(self) -> float:
        """Seconds at which the first whole bar begins; 0 without a beat grid."""
        grid, duration = self.ground.beat_grid, self.ground.duration
        if grid is None:
            return 0.0
        near = grid.downbeats(min(duration, _FIRST))
        return float(next(iter(near if len(near) else grid.downbeats(duration)), 0.0))


def clashes_of(session: Session, playlist_id: int) -> tuple[Clash, ...]:
    """Return the vocal clashes between neighbours of a playlist in its own order; quick, from any thread."""
    return clashes_between(session, session.find(playlist_id=playlist_id))


def clashes_between(session: Session, ids: Sequence[int]) -> tuple[Clash, ...]:
    """Return the vocal clashes between neighbours of any list of tracks, in its order."""
    return clashes_among(ids, sides_of(session, ids))


def sides_of(session: Session, ids: Sequence[int]) -> dict[int, Side]:
    """Return what clashes are reckoned from, by track id: all that is asked of the library. A track that is gone is left out."""
    singing = session.library.singing(ids)
    return {
        ground.track_id: Side(ground, singing[ground.track_id])
        for ground in session.library.ends(ids)
        if ground.track_id in singing
    }


def clashes_among(ids: Sequence[int], sides: Mapping[int, Side]) -> tuple[Clash, ...]:
    """Return the vocal clashes between neighbours of a list of tracks, in its order; asks nothing."""
    pairs = enumerate(pairwise(ids), 1)
    found = (clash_of(n, sides[a], sides[b]) for n, (a, b) in pairs if a in sides and b in sides)
    return tuple(clash for clash in found if clash is not None)


def unheard_of(session: Session, ids: Sequence[int]) -> tuple[int, ...]:
    """Return the tracks of which neither stems nor analysis say where somebody sings: no clash is found with them."""
    singing: Mapping[int, Singing] = session.library.singing(ids)
    return tuple(i for i in dict.fromkeys(ids) if i in singing and singing[i].vocals is None)


def clash_of(place: int, one: Side, other: Side) -> Clash | None:
    """Return the clash of a track with the one after it, at a place of a list; None where there is none, or nobody knows."""
    if one.singing.vocals is None or other.singing.vocals is None or not one.ground.duration:
        return None
    rate, speed = _rate(one, other)
    out, into = way_out(one), way_in(other, speed)
    length = min(out.stop - out.start, (into.stop - into.start) / rate)
    if length <= 0:
        return None
    theirs = list(_heard(one.singing.vocals, out.start, 1.0, length))
    both = _common(theirs, list(_heard(other.singing.vocals, into.start, rate, length)))
    seconds = sum(stop - start for start, stop in both)
    if seconds < LEAST:
        return None
    return Clash(
        place=place,
        out_id=one.ground.track_id,
        in_id=other.ground.track_id,
        out_title=one.ground.title,
        in_title=other.ground.title,
        mix_out=out.start,
        mix_in=into.start,
        out_basis=out.basis,
        in_basis=into.basis,
        length=length,
        n_bars=round(length / one.bar),
        seconds=seconds,
        free_bars=int(both[0][0] / one.bar + 1e-6),
        is_rough=not (one.singing.is_from_stems and other.singing.is_from_stems),
    )


def way_out(side: Side) -> Room:
    """Return where another track may come in over the end of this one."""
    ground, singing, bar = side.ground, side.singing, side.bar
    duration, grid = ground.duration, ground.beat_grid
    cues = [cue.time for cue in ground.cues if cue.kind is CueKind.MIX_OUT and cue.time < duration]
    if cues:
        return Room(max(cues), min(duration, max(cues) + LONGEST * bar), "cue")
    last = ground.sections[-1] if ground.sections else None
    start, basis = duration - LONGEST * bar, "bars"
    if singing.mix_range.safe_from is not None:
        start, basis = singing.mix_range.safe_from, "analysis"
    elif last is not None and last.label is SectionLabel.OUTRO and last.is_likely:
        start, basis = last.start, "section"
    if basis == "bars" or start > duration - SHORTEST * bar:
        start = _on_bar(grid, min(start, duration - SHORTEST * bar))
    start = max(0.0, start)
    return Room(start, min(duration, start + LONGEST * bar), basis)  # type: ignore[arg-type]


def way_in(side: Side, speed: float = 1.0) -> Room:
    """Return from where to where this track may come in over another one, its beats counted `speed` times as fast."""
    ground, singing, bar = side.ground, side.singing, side.bar / speed
    duration, start = ground.duration, side.first_bar
    stop, basis = start + LONGEST * bar, "bars"
    first = ground.sections[0] if ground.sections else None
    if singing.mix_range.safe_until is not None:
        stop, basis = singing.mix_range.safe_until, "analysis"
    elif first is not None and first.label is SectionLabel.INTRO and first.is_likely:
        stop, basis = first.stop, "section"
    cues = [cue.time for cue in ground.cues if cue.kind is CueKind.MIX_IN]
    if cues:
        start, basis = min(cues), "cue"
        stop = stop if stop > start else start + LONGEST * bar
    stop = min(max(stop, start + SHORTEST * bar), start + LONGEST * bar)
    return Room(start, min(stop, duration) if duration else stop, basis)  # type: ignore[arg-type]


def _on_bar(grid: BeatGrid | None, time: float) -> float:
    return grid.snap_to_downbeat(time) if grid is not None and time > 0 else time


def _rate(one: Side, other: Side) -> tuple[float, float]:
    """Return how many seconds of the later track pass in one of the earlier, once its beats lie on that one's beats.

    And how many times as fast it is counted then: half or double, as `library.neighbours` has it. Both are 1 where the tempo
    would have to change more than decks allow.
    """
    tempo, theirs = one.tempo, other.tempo
    if tempo is None or theirs is None:
        return 1.0, 1.0
    found = min(((tempo / (theirs * speed), speed) for speed in _SPEEDS), key=lambda way: abs(way[0] - 1))
    return found if abs(found[0] - 1) <= _PITCHED else (1.0, 1.0)


def _heard(
    vocals: Sequence[VocalSpan], start: float, rate: float, length: float
) -> Iterator[tuple[float, float]]:
    """Yield where somebody sings, in seconds of a mix of so many that begins at second `start` of the track."""
    for span in vocals:
        begins, ends = max(0.0, (span.start - start) / rate), min(length, (span.stop - start) / rate)
        if ends > begins:
            yield begins, ends


def _common(
    one: Sequence[tuple[float, float]], other: Sequence[tuple[float, float]]
) -> list[tuple[float, float]]:
    """Return what lies in stretches of both, in order."""
    pairs = ((max(a, c), min(b, d)) for a, b in one for c, d in other)
    return sorted((start, stop) for start, stop in pairs if stop > start)


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02d}"
