"""What a student is taught of a track: the labels that count, the sections that cues name, and how far to trust each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from djanalyzer.models.activations import CUE_KINDS, SECTION_LABELS
from djanalyzer.music import BeatGrid, CueKind, Section, SectionLabel
from djanalyzer.music.corrections import TASKS
from djanalyzer.music.genres import GENRES, MOODS, Genre, Mood
from djanalyzer.music.learning import LabelledTrack, Subject
from djanalyzer.music.wordings import genre_in, mood_in
from djanalyzer.training.examples import TIMED, Labels
from djanalyzer.training.learning.vocabulary import Vocable
from djanalyzer.training.learning.words import Meaning, Words
from djanalyzer.training.targets import IGNORED

_HOLDS = 4  # bars: hardly any section is shorter
_HOLDS_AS_HEARD = 16  # bars, where the model hears no other section begin
_SAME_PLACE = 0.05  # seconds

_Piece = tuple[float, float, int]  # seconds, and index into SECTION_LABELS


@dataclass(frozen=True, slots=True)
class NamedStart:
    """A place that a cue names: `time` in seconds, with how sure the word is (0 to 1)."""

    time: float
    meaning: Meaning


def labels_of(
    track: LabelledTrack,
    duration: float,
    words: Words,
    heard: Sequence[Section] = (),
    phrases: Sequence[Section] = (),
) -> Labels:
    """Return what is known of a track, of what counts in the library, whoever said it; what nobody has said is unknown.

    Sections that somebody has laid count as they are; those that are as likely something else (`Section.is_likely`) are IGNORED.
    Without them the cues' names and colours tell where sections begin: they last until the next such place, until the model
    hears another section begin (`heard`: its sections), and 16 bars at the most; 4 where it was not asked. What follows is
    IGNORED, but where no cue says anything a program's sections do (`phrases`: those of them that can be learned from).
    A kind of cue that this DJ leaves out more often than not is unknown (`Labels.unknown`, "cues:drop"): where none is marked
    there may be one.
    """
    grid: BeatGrid | None = _said(track, "beat_grid")
    beats, positions = grid.beats_and_positions(duration) if grid else (np.zeros(0), np.zeros(0))
    starts = list(named_starts(track, words, grid))
    laid: Sequence[Section] = _said(track, "sections") or ()
    pieces = [(s.start, s.stop, SECTION_LABELS.index(s.label)) for s in laid if s.is_likely]
    if not pieces:
        pieces = _with_phrases(list(_named_pieces(starts, grid, duration, heard)), phrases)
    sections, functions = _edges(pieces, duration)
    cues = [(s.time, s.meaning.kind) for s in starts if s.meaning.kind in CUE_KINDS]
    key, level = _said(track, "key"), _said(track, "energy")
    return Labels(
        beats=beats,
        downbeats=beats[positions == 1],
        sections=sections,
        functions=functions,
        cues=np.array([time for time, _ in cues], dtype=np.float64),
        kinds=np.array([CUE_KINDS.index(kind) for _, kind in cues], dtype=np.int64),
        energy=np.zeros(0, dtype=np.float32),
        key=-1 if key is None else key.index,
        duration=duration,
        genre=_index(genre_of(_said(track, "genre"), words), GENRES),
        mood=_index(mood_of(_said(track, "mood"), words), MOODS),
        level=float("nan") if level is None else float(level),
        unknown=_unknown(grid, sections, cues, words),
    )


def trust_of(track: LabelledTrack, words: Words) -> dict[Subject, float]:
    """Return how far each label that says anything can be trusted, 0 to 1.

    1 for what the DJ vouches for. Elsewhere the confidence of the source, by the share of the sources that agree with it;
    of what is read off words by how consistent they are.
    """
    trust = {subject: _agreement(track, task) for subject, task in TASKS.items() if track.label(task)}
    for subject, task, known in ((Subject.GENRE, "genre", words.genres), (Subject.MOOD, "mood", words.moods)):
        vocable = known.get(str(_said(track, task)))
        if subject in trust and vocable is not None and not vocable.is_known:
            trust[subject] *= vocable.share
    starts = [start.meaning.share for start in named_starts(track, words, None)]
    if starts:
        trust.setdefault(Subject.SECTIONS, float(np.mean(starts)))
        trust[Subject.CUES] = float(np.mean(starts))
    return {subject: 1.0 if subject in track.trusted else share for subject, share in trust.items()}


def genre_of(text: str | None, words: Words) -> Genre | None:
    """Return the genre that a text says, by itself or in this library."""
    return _word(text, words.genres, Genre) or (genre_in(text) if text else None)


def mood_of(text: str | None, words: Words) -> Mood | None:
    """Return the mood that a text says, by itself or in this library."""
    return _word(text, words.moods, Mood) or (mood_in(text) if text else None)


def named_starts(track: LabelledTrack, words: Words, grid: BeatGrid | None) -> Iterator[NamedStart]:
    """Yield the places that cues name, in order of time; of several cues at one place the first.

    Where a cue stands so many beats before its place, the beats are counted on the grid; without one such cues say nothing.
    """
    found: list[NamedStart] = []
    for marked in track.cues:
        meaning = words.meaning(marked.cue)
        if meaning is not None and (grid is not None or not meaning.shift):
            time = marked.cue.time
            if grid is not None and meaning.shift:
                time -= meaning.shift * 60.0 / grid.tempo_at(time)
            found.append(NamedStart(time, meaning))
    before = -np.inf
    for start in sorted(found, key=lambda s: s.time):
        if start.time - before > _SAME_PLACE and start.time > -_SAME_PLACE:
            yield start
            before = start.time


def _said(track: LabelledTrack, task: str) -> Any:
    label = track.label(task)
    return None if label is None else label.value


def _word(text: str | None, known: Mapping[str, Vocable], kind: type[Any]) -> Any:
    vocable = known.get(text or "")
    return vocable.word if vocable is not None and isinstance(vocable.word, kind) else None


def _index(word: Any, words: Sequence[Any]) -> int:
    return -1 if word is None else words.index(word)


def _agreement(track: LabelledTrack, task: str) -> float:
    """Return the confidence of the label that counts, by the share of the sources that say the same."""
    said = [label for label in track.labels if label.task == task]
    same = sum(label.value == said[0].value for label in said)
    return float(said[0].confidence * same / len(said))


def _edges(pieces: Sequence[_Piece], duration: float) -> tuple[np.ndarray, np.ndarray]:
    """Return where sections start, and their functions, IGNORED where nobody has said."""
    # The first section's start is no boundary: where something unknown comes before it, it is not the first.
    edges = [(0.0, IGNORED)] if pieces and pieces[0][0] > _SAME_PLACE else []
    for (start, stop, function), after in zip(pieces, [*(p[0] for p in pieces[1:]), duration], strict=False):
        edges.append((start, function))
        if after - stop > _SAME_PLACE:
            edges.append((stop, IGNORED))
    return np.array([t for t, _ in edges]), np.array([f for _, f in edges], dtype=np.int64)


def _named_pieces(
    starts: Sequence[NamedStart], grid: BeatGrid | None, duration: float, heard: Sequence[Section]
) -> Iterator[_Piece]:
    """Yield the stretches that cues name, each until the next place that any cue names, or that the model hears begin."""
    times = [max(start.time, 0.0) for start in starts]
    boundaries = np.array([s.start for s in heard])
    for start, time, after in zip(starts, times, [*times[1:], duration], strict=False):
        label: SectionLabel | None = start.meaning.label
        if label is not None and time < duration:
            period = 60.0 / grid.tempo_at(time) if grid else 0.5
            bar = period * (grid.meter_at(time).beats_per_bar if grid else 4)
            later = boundaries[boundaries > time + _HOLDS * bar]
            stop = min(
                time + (_HOLDS_AS_HEARD if heard else _HOLDS) * bar, *later[:1].tolist(), after, duration
            )
            yield time, stop, SECTION_LABELS.index(label)


def _with_phrases(named: list[_Piece], phrases: Sequence[Section]) -> list[_Piece]:
    """Return what cues name, with the sections of a program that lie wholly where they name nothing."""
    free = [p for p in phrases if all(p.stop <= start or stop <= p.start for start, stop, _ in named)]
    found = [(max(p.start, 0.0), p.stop, SECTION_LABELS.index(p.label)) for p in free]
    return sorted([*named, *found])


def _unknown(
    grid: BeatGrid | None, sections: np.ndarray, cues: Sequence[tuple[float, CueKind]], words: Words
) -> frozenset[str]:
    """Return what nobody has said, and which kinds of cue say nothing where they are not marked."""
    said = {"beats": grid is not None, "sections": len(sections) > 0, "cues": bool(cues)}
    unknown = {name for name in TIMED if not said[name]}
    if cues:
        unknown |= {f"cues:{kind}" for kind in CUE_KINDS if kind not in words.complete}
    return frozenset(unknown)
