"""The labels of two songs mixed into each other: one grid, each song's own labels up to and from the middle of the mix."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from djanalyzer.music.key import Key, KeyStretch
from djanalyzer.music.marks import CueKind, Suggestion
from djanalyzer.music.sections import MixRange, Section
from djanalyzer.synthesis.chords import Chord
from djanalyzer.synthesis.crossfades import faders
from djanalyzer.synthesis.landmarks import SUNG_SECONDS, UNSUNG, section_cues
from djanalyzer.synthesis.singing import PITCH_RATE, without_breaths
from djanalyzer.synthesis.song import FloatArray, Follower, Song

if TYPE_CHECKING:
    from djanalyzer.synthesis.truth import Truth

_AUDIBLE = 0.1  # linear gain under which a record is not heard beside the other one
_LEAST_BARS = 2  # of a section on either side of the middle
_NEAR_BARS = 4  # a boundary as near as this already tells the mix's beginning or end
_NOTHING = 1e-6  # seconds

_Span = TypeVar("_Span", Section, Chord, KeyStretch)
Spans = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class _Junction:
    """Seconds of a mix: its start, middle and stop; where the first song is no longer and the second already heard."""

    follower: Follower
    bar: float
    start: float
    middle: float
    stop: float
    heard_until: float
    heard_from: float

    @classmethod
    def of(cls, song: Song, follower: Follower) -> _Junction:
        first, n = follower.bar, follower.n_bars
        start, middle, stop = (float(song.bar_seconds(first + share * n)) for share in (0.0, 0.5, 1.0))
        bars = np.linspace(0, n, 64 * n + 1)
        (_, out), (_, into) = faders(follower, bars)
        bar = (stop - start) / n
        last, early = bars[out >= _AUDIBLE][-1], bars[into >= _AUDIBLE][0]
        return cls(follower, bar, start, middle, stop, start + bar * float(last), start + bar * float(early))

    def gains(self, time: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Return how loud each song is at `time`, linear."""
        (_, out), (_, into) = faders(self.follower, (time - self.start) / self.bar)
        return out, into


def joined(first: Truth, second: Truth, song: Song, follower: Follower) -> Truth:
    """Return the truth about a record of two songs, both of them labelled in the record's seconds."""
    junction = _Junction.of(song, follower)
    n_bars = follower.bar + follower.song.n_bars
    sections = _sections(first.sections, second.sections, junction)
    vocals = _Voices.of(first.vocals, second.vocals, junction)
    stretches = _key_stretches(first.key_stretches, second.key_stretches, junction.middle)
    middle = junction.middle
    return replace(
        first,
        beats=song.seconds(np.arange(-song.pickup, n_bars * song.beats_per_bar)),
        downbeats=song.bar_seconds(np.arange(n_bars)),
        sections=sections,
        cues=tuple(sorted(_cues(first.cues, second.cues, sections, vocals), key=lambda c: c.time)),
        key=_longest(stretches),
        energy=_energy(first.energy, second.energy, junction),
        mood=first.mood if middle > follower.song.duration / 2 else second.mood,
        chords=(*_clipped(first.chords, 0.0, middle), *_clipped(second.chords, middle, np.inf)),
        key_stretches=stretches,
        vocals=vocals.both,
        vocal_pitch=vocals.pitch(first.vocal_pitch, second.vocal_pitch),
        mix_range=_mix_range(first.mix_range, second.mix_range, song, follower),
        changes=_changes(first.changes, second.changes, junction),
    )


def _clipped(spans: Iterable[_Span], start: float, stop: float) -> list[_Span]:
    """Return what of the spans lies in [start, stop)."""
    cut = (replace(s, start=max(s.start, start), stop=min(s.stop, stop)) for s in spans)
    return [s for s in cut if s.stop - s.start > _NOTHING]


def _sections(
    first: Iterable[Section], second: Iterable[Section], junction: _Junction
) -> tuple[Section, ...]:
    """Return the first song's sections up to the middle of the mix, then the second's."""
    least = _LEAST_BARS * junction.bar - _NOTHING
    before, after = _clipped(first, 0.0, junction.middle), _clipped(second, junction.middle, np.inf)
    if len(before) > 1 and before[-1].stop - before[-1].start < least:
        before[-2:] = [replace(before[-2], stop=junction.middle)]
    if len(after) > 1 and after[0].stop - after[0].start < least:
        after[:2] = [replace(after[1], start=junction.middle)]
    edges = (junction.start, junction.stop) if junction.follower.manner == "swap" else ()
    return tuple(_cut([*before, *after], edges, _NEAR_BARS * junction.bar))


def _cut(sections: list[Section], edges: tuple[float, ...], near: float) -> Iterator[Section]:
    """Yield the sections cut at these seconds, but not within `near` of a boundary that is there anyway."""
    for section in sections:
        inside = [e for e in edges if section.start + near - _NOTHING <= e <= section.stop - near + _NOTHING]
        for start, stop in pairwise([section.start, *inside, section.stop]):
            yield replace(section, start=start, stop=stop)


def _cues(
    first: tuple[Suggestion, ...],
    second: tuple[Suggestion, ...],
    sections: tuple[Section, ...],
    vocals: _Voices,
) -> Iterator[Suggestion]:
    """Yield the ways in and out of both songs, loops outside the mix, voices that are heard, sections of the record."""
    junction = vocals.junction
    yield from (c for c in first if c.kind is CueKind.MIX_IN)
    yield Suggestion(junction.start, CueKind.MIX_OUT, 1.0, "another track comes in")
    yield from (c for c in second if c.kind is CueKind.MIX_OUT)
    yield from (c for c in first if c.stop is not None and c.stop <= junction.start + _NOTHING)
    yield from (c for c in second if c.stop is not None and c.time >= junction.stop - _NOTHING)
    yield from vocals.entries(first, second)
    for index, kind, reason in section_cues([s.label for s in sections]):
        yield Suggestion(sections[index].start, kind, 1.0, reason)


def _changes(first: FloatArray, second: FloatArray, junction: _Junction) -> FloatArray:
    """Return who joins and leaves in the song that leads, and where the second one comes in and the first one ends."""
    led = np.concatenate([first[first < junction.middle], second[second >= junction.middle]])
    return np.unique(np.concatenate([led, [junction.start, junction.stop]]))


def _energy(first: FloatArray, second: FloatArray, junction: _Junction) -> FloatArray:
    """Return the energy of each second: where both songs play, the mean of their squares, by how loud each one is."""
    out, into = junction.gains(np.arange(len(second), dtype=np.float64) + 0.5)
    power = (np.pad(first, (0, len(second) - len(first))) * out) ** 2 + (second * into) ** 2
    return np.asarray(np.sqrt(power / np.maximum(1.0, out**2 + into**2)))


def _key_stretches(
    first: tuple[KeyStretch, ...], second: tuple[KeyStretch, ...], middle: float
) -> tuple[KeyStretch, ...]:
    found: list[KeyStretch] = []
    for stretch in (*_clipped(first, 0.0, middle), *_clipped(second, middle, np.inf)):
        if found and found[-1].key == stretch.key:
            found[-1] = replace(found[-1], stop=stretch.stop)
        else:
            found.append(stretch)
    return tuple(found)


def _longest(stretches: tuple[KeyStretch, ...]) -> Key | None:
    """Return the key that rules longest."""
    seconds: dict[Key | None, float] = {}
    for stretch in stretches:
        seconds[stretch.key] = seconds.get(stretch.key, 0.0) + stretch.stop - stretch.start
    return max(seconds, key=lambda key: seconds[key])


def _mix_range(first: MixRange, second: MixRange, song: Song, follower: Follower) -> MixRange:
    """Return the beginning of the first song and the end of the second, as far as each is alone."""
    intro = min(first.intro_bars, follower.bar)
    outro = min(second.outro_bars, follower.song.n_bars - follower.n_bars)
    safe_from = float(follower.song.bar_seconds(follower.song.n_bars - outro)) if outro else None
    return MixRange(intro, outro, float(song.bar_seconds(intro)) if intro else None, safe_from)


@dataclass(frozen=True, slots=True)
class _Voices:
    """Where each song's voices are heard, seconds."""

    first: Spans
    second: Spans
    junction: _Junction

    @classmethod
    def of(cls, first: Spans, second: Spans, junction: _Junction) -> _Voices:
        early = ((a, min(b, junction.heard_until)) for a, b in first)
        late = ((max(a, junction.heard_from), b) for a, b in second)
        return cls(
            tuple((a, b) for a, b in early if b - a > _NOTHING),
            tuple((a, b) for a, b in late if b - a > _NOTHING),
            junction,
        )

    @property
    def both(self) -> Spans:
        """Where anybody sings; breaths are left in."""
        return without_breaths((*self.first, *self.second))

    def pitch(self, first: FloatArray, second: FloatArray) -> FloatArray:
        """Return the pitch of the leading voice: up to the middle the first song's, where both sing."""
        time = np.arange(len(second)) / PITCH_RATE
        early = np.pad(first, (0, len(second) - len(first))) * (time <= self.junction.heard_until)
        late = second * (time >= self.junction.heard_from)
        leads = (early > 0) & ((time < self.junction.middle) | (late == 0))
        return np.asarray(np.where(leads, early, late))

    def entries(self, first: Iterable[Suggestion], second: Iterable[Suggestion]) -> Iterator[Suggestion]:
        """Yield where singing begins and is heard, unless the other song's voice was heard shortly before."""
        bar = self.junction.bar
        early = (c for c in first if c.time + bar <= self.junction.heard_until)
        late = (c for c in second if c.time >= self.junction.heard_from)
        for cues, others in ((early, self.second), (late, self.first)):
            for cue in cues:
                since = cue.time - UNSUNG * bar
                sung = sum(max(0.0, min(b, cue.time) - max(a, since)) for a, b in others)
                if cue.kind is CueKind.VOCAL_IN and sung < SUNG_SECONDS:
                    yield cue
