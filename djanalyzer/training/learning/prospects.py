"""What a library can teach, before anything is heard or trained: one plain sentence a subject, and why not where not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from djanalyzer.errors import Trouble
from djanalyzer.music import CueKind, Source
from djanalyzer.music.judgement import ADAPTABLE
from djanalyzer.music.learning import PHRASES, LabelledTrack, Subject
from djanalyzer.training.tagged import artists_in

FEWEST = 20  # tracks that say something of a subject: five folds of four
_FEWEST_OF_A_VALUE = 3  # tracks with one value, before it counts as one of several
_GRIDS = (Subject.BEAT_GRID, Subject.TEMPO, Subject.DOWNBEATS)
_TASKS = {subject: "beat_grid" for subject in _GRIDS} | {
    subject: subject.value
    for subject in (Subject.KEY, Subject.GENRE, Subject.MOOD, Subject.ENERGY, Subject.SECTIONS)
}
WORDS = {
    Subject.BEAT_GRID: "beat grids",
    Subject.TEMPO: "tempi",
    Subject.DOWNBEATS: "downbeats",
    Subject.KEY: "keys",
    Subject.GENRE: "genres",
    Subject.MOOD: "moods",
    Subject.ENERGY: "energy levels",
    Subject.SECTIONS: "sections",
    Subject.CUES: "cues",
}


@dataclass(frozen=True, slots=True)
class Prospect:
    """What can be learned of a subject.

    Attributes
    ----------
    n_labelled, n_trusted : int
        Recordings that say something of it, and those of them whose word is trusted.
    checks : bool
        Whether wrong labels can be told from right ones.
    learns : bool
        Whether a model can learn it.
    proves : bool
        Whether it can be shown that a model has become better: only then it is offered.
    why : str
        What is missing for that, in a sentence; empty where nothing is.
    """

    subject: Subject
    n_labelled: int
    n_trusted: int
    checks: bool = True
    learns: bool = True
    proves: bool = True
    why: str = ""


def prospects_of(tracks: Sequence[LabelledTrack]) -> tuple[Prospect, ...]:
    """Return what can be learned of every subject."""
    tracks = distinct(tracks)
    return tuple(_prospect(subject, tracks) for subject in Subject)


def distinct(tracks: Iterable[LabelledTrack]) -> tuple[LabelledTrack, ...]:
    """Return one track a recording: the one that the DJ has said most about."""
    best: dict[str, LabelledTrack] = {}
    for track in tracks:
        other = best.setdefault(track.recording, track)
        if _said(track) > _said(other):
            best[track.recording] = track
    return tuple(best.values())


def remarks_of(tracks: Sequence[LabelledTrack]) -> tuple[str, ...]:
    """Return what holds for the library as a whole and limits what can be learned."""
    remarks = []
    if n_doubles := len(tracks) - len(distinct(tracks)):
        remarks.append(f"{n_doubles} tracks hold the same recording as another one: each counts once.")
    if len(tracks) > 1 and len(_artists(tracks)) < 2:
        remarks.append(
            "All tracks are by one artist: nothing shows whether what is learned holds for others, and no model is offered."
        )
    if any(track.label(PHRASES) is not None for track in tracks):
        remarks.append(
            "Sections that your DJ programs have found teach only beside sections, or cues that name some, of your own."
        )
    if tracks and not any(track.trusted for track in tracks):
        remarks.append(
            "No label is confirmed: what looks wrong is listed, but no model is offered before some labels are reviewed."
        )
    return tuple(remarks)


def refuse_hopeless(tracks: Sequence[LabelledTrack]) -> None:
    """Raise Trouble where nothing at all can be learned."""
    if not tracks:
        raise Trouble(
            "There is no track to learn from.", "Import music, or the collection of your DJ program, first."
        )
    if not any(p.checks or p.learns for p in prospects_of(tracks)):
        n = max(p.n_labelled for p in prospects_of(tracks))
        raise Trouble(
            f"Too little is said about these tracks to learn from: at most {n} of them agree on what they name.",
            f"Learning needs {FEWEST} tracks with cues, keys, genres, moods or energy levels of your own or of a program.",
        )


def _prospect(subject: Subject, tracks: Sequence[LabelledTrack]) -> Prospect:
    speaking = [track for track in tracks if values_of(subject, track)]
    trusted = [track for track in speaking if subject in track.trusted]
    n, n_trusted, word = len(speaking), len(trusted), WORDS[subject]
    if not n:
        return Prospect(subject, 0, 0, False, False, False, f"No track has {word}.")
    if n < FEWEST:
        why = f"Only {n} tracks have {word}: {FEWEST} are needed."
        return Prospect(subject, n, n_trusted, False, False, False, why)
    if (kind := _only_kind(subject, speaking)) is not None:
        why = f"All {word} are {kind}: there is nothing to tell apart."
        return Prospect(subject, n, n_trusted, False, False, False, why)
    if subject not in ADAPTABLE:
        why = f"Wrong {word} are found; the part of the model that hears beats stays as it is."
        return Prospect(subject, n, n_trusted, True, False, False, why)
    if len(_artists(speaking)) < 2:
        why = f"All tracks with {word} are by one artist: nothing shows whether it holds for others."
        return Prospect(subject, n, n_trusted, True, True, False, why)
    if not trusted:
        why = f"No track's {word} are confirmed: nothing proves yet that a model has become better."
        return Prospect(subject, n, 0, True, True, False, why)
    return Prospect(subject, n, n_trusted)


def _only_kind(subject: Subject, tracks: Iterable[LabelledTrack]) -> str | None:
    """Return the one value that all tracks have; None where there are several. Grids and marks are never alike."""
    if subject in _GRIDS or subject is Subject.CUES:
        return None
    counted = Counter(
        value for track in tracks for value in {said.value for said in values_of(subject, track)}
    )
    often = [value for value, n in counted.items() if n >= _FEWEST_OF_A_VALUE]
    return str(often[0]) if len(often) == 1 and counted[often[0]] >= 0.95 * counted.total() else None


@dataclass(frozen=True, slots=True)
class Said:
    """A value that a track has of a subject, to be counted, and whose it is."""

    value: Hashable
    source: Source


def values_of(subject: Subject, track: LabelledTrack) -> list[Said]:
    """Return what people and programs say of a subject, and no model."""
    if subject is Subject.CUES:
        cues = [Said(mark.cue.kind, mark.source) for mark in track.cues]
        found = [*cues, *(Said(CueKind.LOOP, mark.source) for mark in track.loops)]
        return [said for said in found if said.source.kind != "model"]
    label = track.label(_TASKS[subject])
    if label is None or label.source.kind == "model" or label.value is None:
        return []
    return [Said(value, label.source) for value in _countable(subject, label.value)]


def _countable(subject: Subject, value: Any) -> list[Hashable]:
    if subject is Subject.SECTIONS:
        return [section.label for section in value]
    if subject is Subject.KEY:
        return [value.name]
    if subject is Subject.ENERGY:
        return [round(getattr(value, "level", value))]
    return [value]


def _said(track: LabelledTrack) -> tuple[int, int]:
    return len(track.trusted), sum(bool(values_of(subject, track)) for subject in Subject)


def _artists(tracks: Iterable[LabelledTrack]) -> set[str]:
    """Return who is named first, each once; nobody is one artist too."""
    return {next(iter(artists_in(track.artist)), "") for track in tracks}
