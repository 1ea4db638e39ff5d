"""Libraries of DJs who do not exist, of music whose truth is known: to see whether what is wrong in them is found.

A library is made of stored pieces (`training.material`), training examples (`training.examples`) or annotated recordings.
All in it is right at first; `planted_errors.spoiled` plants what is wrong, and keeps the truth beside.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from djanalyzer.evaluation.references import Reference
from djanalyzer.music import BeatGrid, Cue, Key, Label, Loop, OffsetBasis, Source, TimeOffset
from djanalyzer.music.corrections import TASKS
from djanalyzer.music.genres import GENRES, MOODS
from djanalyzer.music.learning import LabelledTrack, MarkedCue, MarkedLoop, Subject
from djanalyzer.music.templates import Ground, evaluate, parse
from djanalyzer.training.learning.planted_habits import PlantedHabit
from djanalyzer.training.learning.truths import grid_of, truth_of

DJ = Source("dj", "you")
_TAGS = Source("tags", "tags")
_MIXED_IN_KEY = Source("program", "Mixed In Key")
_PROGRAMS = (("rekordbox", 0.5), ("Traktor", 0.2), ("Serato", 0.2), ("Engine DJ", 0.1))
_CLASSES = (("MP3 D", 0.35), ("MP3 B", 0.15), ("MP3 A", 0.1), ("AAC", 0.1), ("FLAC", 0.3))
_TRACKS_AN_ARTIST = 2.5
_GUESTS = 0.1  # of the tracks feature another artist
_FIRST_NAMES = (
    "Ada",
    "Benno",
    "Cleo",
    "Dara",
    "Emil",
    "Femi",
    "Gia",
    "Hugo",
    "Ines",
    "Jonas",
    "Kira",
    "Luan",
)
_LAST_NAMES = (
    "Arden",
    "Boro",
    "Castel",
    "Dune",
    "Ezra",
    "Falk",
    "Grau",
    "Holm",
    "Iwata",
    "Juno",
    "Kaya",
    "Lund",
)
_MARKS_A_TRACK = 100  # numbers of marks are the track's times this


@dataclass(frozen=True, slots=True)
class PlantedError:
    """Something wrong that was planted, in the words of a `Finding`.

    Attributes
    ----------
    kind : str
        One of `planted_mistakes.MISTAKES`.
    labelled, right : Any
        What stands in the library, and what is true.
    item : int or None
        The cue's number, or the section's place in the list.
    """

    subject: Subject
    kind: str
    labelled: Any
    right: Any
    item: int | None = None


@dataclass(frozen=True, slots=True)
class Planted:
    """A track of such a library.

    Attributes
    ----------
    track : LabelledTrack
        As it stands in the library.
    clean : LabelledTrack
        As it would stand there if nothing had been planted.
    known : frozenset of Subject
        What the truth can judge about it.
    errors : tuple of PlantedError
    """

    track: LabelledTrack
    clean: LabelledTrack
    known: frozenset[Subject]
    errors: tuple[PlantedError, ...] = ()


def library_of(paths: Sequence[Path], habit: PlantedHabit, seed: int) -> tuple[Planted, ...]:
    """Return the library of a DJ who owns these pieces. The same arguments give the same.

    Raises
    ------
    Trouble
        One of the files cannot be read.
    """
    rng = np.random.default_rng([seed, len(paths)])
    artists = _artists(len(paths), rng)
    checked = set(rng.permutation(len(paths))[: round(habit.trusted * len(paths))].tolist())
    rngs = rng.spawn(len(paths))
    library = (
        _track(number, path, artists[number], habit, rngs[number]) for number, path in enumerate(paths)
    )
    return tuple(_checked(p) if p.track.id - 1 in checked else p for p in library)


def places(library: Sequence[Planted], subject: Subject) -> dict[tuple[int, int | None], bool]:
    """Return whether each place that can be judged is wrong, by track and item: what an error score is measured with.

    Trusted tracks are left out: nothing is ever planted there.
    """
    judged = (p for p in library if subject in p.known and subject not in p.track.trusted)
    return {
        (p.track.id, item): any(e.subject is subject and e.item == item for e in p.errors)
        for p in judged
        for item in items_of(p.track, subject)
    }


def items_of(track: LabelledTrack, subject: Subject) -> list[int | None]:
    """Return what of a track a subject is about: None for the whole of it, or each cue's number, each section's place."""
    if subject is Subject.CUES:
        return [marked.id for marked in track.cues]
    if subject is Subject.SECTIONS:
        label = track.label("sections")
        return list(range(len(label.value))) if label else []
    return [None] if track.label(TASKS[subject]) else []


def _artists(n_tracks: int, rng: np.random.Generator) -> list[str]:
    """Draw who made each track: some made many, most one or two."""
    n_artists = max(1, round(n_tracks / _TRACKS_AN_ARTIST))
    n_names = len(_FIRST_NAMES) * len(_LAST_NAMES)
    names = [
        f"{_FIRST_NAMES[i % len(_FIRST_NAMES)]} {_LAST_NAMES[i // len(_FIRST_NAMES) % len(_LAST_NAMES)]}"
        + (f" {i // n_names + 1}" if i >= n_names else "")
        for i in rng.permutation(max(n_artists, n_names))[:n_artists].tolist()
    ]
    share = rng.dirichlet(np.full(n_artists, 2.0))
    chosen = [names[i] for i in rng.choice(n_artists, n_tracks, p=share)]
    guests = rng.random(n_tracks) < _GUESTS
    return [
        f"{a} feat. {names[rng.integers(n_artists)]}" if g else a for a, g in zip(chosen, guests, strict=True)
    ]


def _track(number: int, path: Path, artist: str, habit: PlantedHabit, rng: np.random.Generator) -> Planted:
    reference, duration = truth_of(path)
    program = Source("program", _drawn(_PROGRAMS, rng))
    file_class = _drawn(_CLASSES, rng)
    grid = grid_of(reference)
    track = LabelledTrack(
        id=number + 1,
        path=path,
        recording=path.stem,
        title=reference.name,
        artist=reference.artist or artist,
        duration=duration,
        file_class=file_class,
        labels=tuple(_labels(reference, grid, habit, (program, file_class), rng)),
    )
    if grid is not None:
        ground = Ground(grid, duration, reference.sections, reference.cues or ())
        cues, loops = _marks(track.id, ground, habit, program, rng)
        track = replace(track, cues=cues, loops=loops)
    return Planted(track, track, _known(track, reference))


def _labels(
    reference: Reference,
    grid: BeatGrid | None,
    habit: PlantedHabit,
    owner: tuple[Source, str],
    rng: np.random.Generator,
) -> Iterator[Label[Any]]:
    """Yield what the library says, all of it true, each by one who might have said it."""
    program, file_class = owner
    if grid is not None:
        yield Label("beat_grid", grid, program, offset=TimeOffset(0.0, file_class, OffsetBasis.TABLE))
    if reference.key:
        yield Label("key", Key.parse(reference.key), _MIXED_IN_KEY if rng.random() < 0.3 else program)
    if reference.energy_level is not None:
        yield Label("energy", round(reference.energy_level), _MIXED_IN_KEY)
    if reference.genre is not None and reference.genre >= 0:
        word = str(GENRES[reference.genre])
        yield Label("genre", habit.genre_words.get(word, word), _TAGS if rng.random() < 0.6 else program)
    if reference.mood is not None and reference.mood >= 0:
        word = str(MOODS[reference.mood])
        yield Label("mood", habit.mood_words.get(word, word), program)
    if reference.sections:
        yield Label("sections", reference.sections, program)


def _known(track: LabelledTrack, reference: Reference) -> frozenset[Subject]:
    known = {subject for subject, task in TASKS.items() if track.label(task)}
    if reference.downbeats is None:
        known.discard(Subject.DOWNBEATS)
    return frozenset(known | {Subject.CUES} if track.cues else known)


def _marks(
    track_id: int, ground: Ground, habit: PlantedHabit, program: Source, rng: np.random.Generator
) -> tuple[tuple[MarkedCue, ...], tuple[MarkedLoop, ...]]:
    """Return the cues and loops that this DJ sets; what a rule has no place for is not set."""
    marks = [evaluate(parse(rule), ground) for rule in habit.rules if rng.random() < habit.kept]
    marks += _by_chance(ground, habit, rng)
    cues, loops = list[MarkedCue](), list[MarkedLoop]()
    for n, mark in enumerate(marks, _MARKS_A_TRACK * track_id):
        if isinstance(mark, Cue):
            # Other programs keep no kind.
            cues.append(MarkedCue(n, Cue(mark.time, mark.slot, mark.name, mark.color), program))
        elif isinstance(mark, Loop):
            loops.append(MarkedLoop(n, mark, program))
    return tuple(sorted(cues, key=lambda m: m.cue.time)), tuple(loops)


def _by_chance(ground: Ground, habit: PlantedHabit, rng: np.random.Generator) -> Iterator[Cue]:
    beats = ground.beat_grid.beats(ground.duration) if ground.beat_grid else np.zeros(0)
    n = min(habit.n_by_chance, len(beats))
    slots = rng.permutation(8)[:n].tolist()
    for time, slot in zip(rng.choice(beats, n, replace=False).tolist() if n else [], slots, strict=True):
        color = str(rng.choice(habit.colors)) if habit.colors else None
        yield Cue(time, slot, str(rng.choice(habit.names)), color)


def _checked(planted: Planted) -> Planted:
    """Return a track that the DJ has gone through by hand."""
    track = planted.track
    own = replace(
        track,
        labels=tuple(replace(label, source=DJ) for label in track.labels),
        cues=tuple(replace(marked, source=DJ) for marked in track.cues),
        loops=tuple(replace(marked, source=DJ) for marked in track.loops),
        trusted=planted.known,
    )
    return replace(planted, track=own, clean=own)


def _drawn(chances: Sequence[tuple[str, float]], rng: np.random.Generator) -> str:
    return str(rng.choice([word for word, _ in chances], p=[chance for _, chance in chances]))
