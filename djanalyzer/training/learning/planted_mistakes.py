"""Ways to be wrong: what becomes of a track of a planted library when a label of it is spoiled, at random or as programs do it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

import numpy as np

from djanalyzer.music import BeatGrid, Key, SectionLabel
from djanalyzer.music.corrections import TASKS
from djanalyzer.music.counting import counted_anew
from djanalyzer.music.grid_editing import shift, turn_bars
from djanalyzer.music.learning import MarkedCue, Subject
from djanalyzer.training.learning.planted import Planted, PlantedError

_PROGRAM_OFFSET, _SMALL_OFFSET = 0.026, -0.012  # seconds: what a frame of an MP3 is long, and a common one
_LEAST_OFFSET, _LARGEST_OFFSET = 0.015, 0.12  # seconds
_FARTHEST = 0.4  # of a beat: farther off it might be the beat between
_RATIOS = (0.5, 2.0, 2.0 / 3.0, 1.5)
_BARS_OFF = 4
_LEVELS_OFF = 3
_MOST_BEATS_OFF = 24
_SWAPPED = MappingProxyType(
    {
        SectionLabel.DROP: SectionLabel.BREAKDOWN,
        SectionLabel.BREAKDOWN: SectionLabel.DROP,
        SectionLabel.INTRO: SectionLabel.OUTRO,
        SectionLabel.OUTRO: SectionLabel.INTRO,
        SectionLabel.VERSE: SectionLabel.BUILD_UP,
        SectionLabel.BUILD_UP: SectionLabel.VERSE,
        SectionLabel.BRIDGE: SectionLabel.BUILD_UP,
    }
)


@dataclass(frozen=True, slots=True)
class Ground:
    """What an error is drawn with: the library's words besides the track's own."""

    rng: np.random.Generator
    words: Mapping[str, tuple[str, ...]]  # by task, as they are written here


# A track with an error in it; None where it cannot bear it.
Plant = Callable[[Planted, int | None, Ground], Planted | None]


@dataclass(frozen=True, slots=True)
class Mistake:
    """A way to be wrong.

    Attributes
    ----------
    spoils : frozenset of Subject
        What the truth cannot judge any more beside it.
    """

    subject: Subject
    plant: Plant
    is_systematic: bool = False
    spoils: frozenset[Subject] = frozenset()


def _relabelled(planted: Planted, subject: Subject, value: Any, said: tuple[Any, Any]) -> Planted:
    """Return a track with another value of a label; `said` is what is labelled and what is right."""
    task = TASKS[subject]
    labels = tuple(
        replace(label, value=value) if label.task == task else label for label in planted.track.labels
    )
    error = PlantedError(subject, "", *said)
    return replace(planted, track=replace(planted.track, labels=labels), errors=(*planted.errors, error))


def _value(planted: Planted, task: str) -> Any:
    label = planted.track.label(task)
    return None if label is None else label.value


def _late(planted: Planted, seconds: float) -> Planted:
    grid: BeatGrid = _value(planted, "beat_grid")
    return _relabelled(planted, Subject.BEAT_GRID, shift(grid, seconds), (1000 * seconds, 0.0))


def _random_offset(planted: Planted, item: int | None, ground: Ground) -> Planted:
    period = 60.0 / max(anchor.tempo for anchor in _value(planted, "beat_grid").anchors)
    size = ground.rng.uniform(_LEAST_OFFSET, min(_LARGEST_OFFSET, _FARTHEST * period))
    return _late(planted, float(size * ground.rng.choice((-1.0, 1.0))))


def _off_beat(planted: Planted, item: int | None, ground: Ground) -> Planted:
    return _late(planted, 0.5 * _value(planted, "beat_grid").anchors[0].period)


def _program_offset(planted: Planted, item: int | None, ground: Ground) -> Planted:
    return _late(planted, _PROGRAM_OFFSET)


def _small_offset(planted: Planted, item: int | None, ground: Ground) -> Planted:
    return _late(planted, _SMALL_OFFSET)


def _counted(planted: Planted, ratio: float) -> Planted:
    grid = counted_anew(_value(planted, "beat_grid"), ratio)
    return _relabelled(planted, Subject.TEMPO, grid, (ratio, 1.0))


def _random_tempo(planted: Planted, item: int | None, ground: Ground) -> Planted:
    return _counted(planted, float(ground.rng.choice(_RATIOS)))


def _half_tempo(planted: Planted, item: int | None, ground: Ground) -> Planted:
    return _counted(planted, 0.5)


def _turned(planted: Planted, n_beats: int) -> Planted:
    grid = turn_bars(_value(planted, "beat_grid"), n_beats)
    return _relabelled(planted, Subject.DOWNBEATS, grid, (n_beats, 0))


def _random_downbeat(planted: Planted, item: int | None, ground: Ground) -> Planted:
    n_beats = _value(planted, "beat_grid").meter.beats_per_bar
    return _turned(planted, int(ground.rng.integers(1, n_beats)))


def _half_bar(planted: Planted, item: int | None, ground: Ground) -> Planted | None:
    n_beats = _value(planted, "beat_grid").meter.beats_per_bar
    return _turned(planted, n_beats // 2) if n_beats % 2 == 0 else None


def _rekeyed(planted: Planted, key: Key) -> Planted:
    right: Key = _value(planted, "key")
    return _relabelled(planted, Subject.KEY, key, (key.name, right.name))


def _random_key(planted: Planted, item: int | None, ground: Ground) -> Planted:
    step = int(ground.rng.integers(1, 24))
    return _rekeyed(planted, Key.from_index((_value(planted, "key").index + step) % 24))


def _relative_key(planted: Planted, item: int | None, ground: Ground) -> Planted:
    right: Key = _value(planted, "key")
    return _rekeyed(planted, Key((right.tonic + (3 if right.is_minor else 9)) % 12, not right.is_minor))


def _other_word(subject: Subject, n_steps: int | None) -> Plant:
    """Return how a word is taken for another one: any, or always the one so many places on in the vocabulary."""
    task = TASKS[subject]

    def plant(planted: Planted, item: int | None, ground: Ground) -> Planted | None:
        words, right = ground.words[task], _value(planted, task)
        if len(words) < 2:
            return None
        step = int(ground.rng.integers(1, len(words))) if n_steps is None else n_steps
        wrong = words[(words.index(right) + step) % len(words)]
        return _relabelled(planted, subject, wrong, (wrong, right))

    return plant


def _random_energy(planted: Planted, item: int | None, ground: Ground) -> Planted:
    right = _value(planted, "energy")
    far = [level for level in range(1, 11) if abs(level - right) >= _LEVELS_OFF]
    wrong = int(ground.rng.choice(far))
    return _relabelled(planted, Subject.ENERGY, wrong, (wrong, right))


def _low_energy(planted: Planted, item: int | None, ground: Ground) -> Planted | None:
    right = _value(planted, "energy")
    wrong = right - _LEVELS_OFF
    return _relabelled(planted, Subject.ENERGY, wrong, (wrong, right)) if wrong >= 1 else None


def _sections_as(planted: Planted, changes: Mapping[int, SectionLabel]) -> Planted | None:
    """Return a track in which sections (by their place) are called otherwise."""
    sections = _value(planted, "sections")
    wrong = {n: label for n, label in changes.items() if label is not sections[n].label}
    named = tuple(replace(s, label=wrong.get(n, s.label)) for n, s in enumerate(sections))
    errors = tuple(
        PlantedError(Subject.SECTIONS, "", str(w), str(sections[n].label), n) for n, w in wrong.items()
    )
    if not errors:
        return None
    labels = tuple(replace(x, value=named) if x.task == "sections" else x for x in planted.track.labels)
    return replace(planted, track=replace(planted.track, labels=labels), errors=(*planted.errors, *errors))


def _random_section(planted: Planted, item: int | None, ground: Ground) -> Planted | None:
    assert item is not None
    right = _value(planted, "sections")[item].label
    others = [label for label in SectionLabel if label is not right]
    return _sections_as(planted, {item: others[int(ground.rng.integers(len(others)))]})


def _swapped_sections(planted: Planted, item: int | None, ground: Ground) -> Planted | None:
    sections = _value(planted, "sections")
    return _sections_as(planted, {n: _SWAPPED.get(s.label, s.label) for n, s in enumerate(sections)})


def _cue_moved(planted: Planted, item: int | None, ground: Ground) -> Planted | None:
    n_beats = int(ground.rng.integers(1, _MOST_BEATS_OFF + 1))
    return _cues_moved(planted, {item}, n_beats * int(ground.rng.choice((-1, 1))))


def _cues_bars_late(planted: Planted, item: int | None, ground: Ground) -> Planted | None:
    n_beats = _BARS_OFF * planted.clean.label("beat_grid").value.meter.beats_per_bar  # type: ignore[union-attr]
    return _cues_moved(planted, {marked.id for marked in planted.track.cues}, n_beats)


def _cues_moved(planted: Planted, items: set[int | None], n_beats: int) -> Planted | None:
    """Return a track with cues (by their numbers) so many beats late; None where one of them would leave it."""
    label = planted.clean.label("beat_grid")
    if label is None:
        return None
    beats = label.value.beats(planted.track.duration)
    wrong: dict[int, float] = {}
    for marked in planted.track.cues:
        if marked.id in items:
            place = int(np.argmin(np.abs(beats - marked.cue.time)))
            if not 0 <= place + n_beats < len(beats):
                return None
            wrong[marked.id] = marked.cue.time + float(beats[place + n_beats] - beats[place])
    cues = sorted(
        (_at(marked, wrong.get(marked.id)) for marked in planted.track.cues), key=lambda m: m.cue.time
    )
    errors = tuple(
        PlantedError(Subject.CUES, "", wrong[m.id], m.cue.time, m.id)
        for m in planted.track.cues
        if m.id in wrong
    )
    track = replace(planted.track, cues=tuple(cues))
    return replace(planted, track=track, errors=(*planted.errors, *errors))


def _at(marked: MarkedCue, time: float | None) -> MarkedCue:
    return marked if time is None else replace(marked, cue=replace(marked.cue, time=time))


_BARS = frozenset({Subject.DOWNBEATS})
_BEATS = _BARS | {Subject.BEAT_GRID}

MISTAKES: Mapping[str, Mistake] = MappingProxyType(
    {
        "offset": Mistake(Subject.BEAT_GRID, _random_offset),
        "off beat": Mistake(Subject.BEAT_GRID, _off_beat, spoils=_BARS),
        "tempo": Mistake(Subject.TEMPO, _random_tempo, spoils=_BEATS),
        "downbeat": Mistake(Subject.DOWNBEATS, _random_downbeat),
        "key": Mistake(Subject.KEY, _random_key),
        "genre": Mistake(Subject.GENRE, _other_word(Subject.GENRE, None)),
        "mood": Mistake(Subject.MOOD, _other_word(Subject.MOOD, None)),
        "energy": Mistake(Subject.ENERGY, _random_energy),
        "section": Mistake(Subject.SECTIONS, _random_section),
        "cue": Mistake(Subject.CUES, _cue_moved),
        "offset of a program": Mistake(Subject.BEAT_GRID, _program_offset, is_systematic=True),
        "small offset of a program": Mistake(Subject.BEAT_GRID, _small_offset, is_systematic=True),
        "half tempo": Mistake(Subject.TEMPO, _half_tempo, is_systematic=True, spoils=_BEATS),
        "half a bar": Mistake(Subject.DOWNBEATS, _half_bar, is_systematic=True),
        "relative key": Mistake(Subject.KEY, _relative_key, is_systematic=True),
        "next genre": Mistake(Subject.GENRE, _other_word(Subject.GENRE, 1), is_systematic=True),
        "next mood": Mistake(Subject.MOOD, _other_word(Subject.MOOD, 1), is_systematic=True),
        "low energy": Mistake(Subject.ENERGY, _low_energy, is_systematic=True),
        "swapped sections": Mistake(Subject.SECTIONS, _swapped_sections, is_systematic=True),
        "cues four bars late": Mistake(Subject.CUES, _cues_bars_late, is_systematic=True),
    }
)
RANDOM = tuple(name for name, mistake in MISTAKES.items() if not mistake.is_systematic)
SYSTEMATIC = tuple(name for name, mistake in MISTAKES.items() if mistake.is_systematic)
