"""A track as the deck shows it: everything on one time axis, ready to draw."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from djanalyzer.app.choices import DeckChoice, choices_of
from djanalyzer.app.opinions import Opinion, opinions_of
from djanalyzer.errors import LibraryTrouble
from djanalyzer.music import (
    BEATS_PER_BAR,
    BeatGrid,
    ChangePoint,
    CueKind,
    Dynamics,
    Energy,
    Guess,
    Key,
    KeyStretch,
    Label,
    Meter,
    MixRange,
    Section,
    Source,
    TimeOffset,
    VocalSpan,
    Voice,
)
from djanalyzer.music.similarity import KeyOpinion

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.features.waveform import Waveform
    from djanalyzer.library.records import LibraryTrack


@dataclass(frozen=True, slots=True)
class DeckCue:
    """A hot cue (`slot` counted from 0) or a memory cue (`slot` None); `id` is for the edits. Colour "#RRGGBB" or None.

    `source` is the program that it comes from; empty for the DJ's own.
    """

    id: int
    time: float
    slot: int | None
    name: str
    color: str | None
    kind: CueKind
    source: str = ""


@dataclass(frozen=True, slots=True)
class DeckLoop:
    """A saved loop, [start, stop) seconds; `slot` and `source` as with cues."""

    id: int
    start: float
    stop: float
    slot: int | None
    name: str
    color: str | None
    source: str = ""


@dataclass(frozen=True, slots=True)
class DeckSuggestion:
    """A cue point or, with a `stop` (seconds), a loop that the model proposes, with its trust (0 to 1) and its reason.

    `slot` (None in the memory list too), `name` and `color` as in `Suggestion`: how this DJ would set it.
    """

    id: int
    time: float
    kind: CueKind
    confidence: float
    reason: str
    stop: float | None = None
    slot: int | None = None
    name: str = ""
    color: str | None = None


@dataclass(frozen=True, slots=True)
class ProgramOffset:
    """What was taken off a DJ program's times in this track.

    Attributes
    ----------
    what : tuple of str
        What the program said: "beat grid", "cues", "loops", "sections".
    offset : TimeOffset or None
        None where an earlier version imported it and did not write it down.
    """

    program: str
    what: tuple[str, ...]
    offset: TimeOffset | None

    def __str__(self) -> str:
        """Return "rekordbox, +26.1 ms (MP3, Xing header, class B; table)"."""
        return f"{self.program}, {self.offset or 'by the table, as earlier versions did'}"


@dataclass(frozen=True, slots=True)
class Deck:
    """One track for the eye.

    Attributes
    ----------
    duration : float
        Seconds; 0 where unknown.
    bpm, key, energy : or None
        None where nobody has said yet.
    beats : float64, shape (n_beats,)
        Seconds of every beat.
    beat_positions : int64, shape (n_beats,)
        The place of each beat in its bar, from 1, which begins a bar, to the number of beats in a bar.
    waveform : Waveform or None
        None until the track is analysed. `waveform.window(start, stop, width)` gives uint8 (3, width): low, mid, high.
    state : str
        "new", "analysed", "missing" or "unreadable"; `reason` says why for the last two.
    remarks : tuple of str
        What the user should know about the analysis.
    grid_choices : tuple of DeckChoice
        The ways to count that the last analysis offers, the likeliest first; none where it was made before there were any.
    beat_confidence, downbeat_confidence : float or None
        0 to 1: how sure the model is of its beats and bars; None where it has not heard the track.
    is_checked, needs_review : bool
        The grid is as good as certain or the DJ's own word; the DJ should look at it.
    is_confirmed : bool
        The grid is the DJ's own word.
    tuning : float or None
        Cents above A = 440 Hz.
    offsets : tuple of ProgramOffset
        What was taken off the times of each DJ program that says something about the track.
    vocals : tuple of VocalSpan or None
        Where somebody sings or speaks; None where the model was not asked.
    genres, moods : tuple of Guess
        What the model takes genre and mood for, the likeliest first; none where it was not asked.
    dynamics, changes : Dynamics, tuple of ChangePoint, or None
        How loud each moment is, and where somebody joins or leaves; None where the model was not asked.
    opinions : tuple of Opinion
        What each source says where they disagree; of each matter, who counts comes first.
    locked : frozenset of str
        What the DJ has locked: "beat_grid", "cues" (loops too), "key", "title" …; see `tagging.LOCKABLE`.
    sections_from : str
        The program that has found the sections; empty where they are a model's or the DJ's own.
    kept_sections : tuple of str
        The programs that keep sections beside those that are shown.
    voice : Voice or None
        What is heard in the separated stems: then `vocals` are its spans; None where nobody has listened to them.
    key_opinion : KeyOpinion or None
        What is heard of the key in listening for similarity; None where nobody has listened for that.
    """

    track_id: int
    path: Path
    title: str
    artist: str
    duration: float
    bpm: float | None
    key: Key | None
    energy: Energy | None
    beat_grid: BeatGrid | None
    beats: npt.NDArray[np.float64]
    beat_positions: npt.NDArray[np.int64]
    sections: tuple[Section, ...]
    cues: tuple[DeckCue, ...]
    loops: tuple[DeckLoop, ...]
    suggestions: tuple[DeckSuggestion, ...]
    waveform: Waveform | None
    state: str
    reason: str
    model: str
    remarks: tuple[str, ...]
    grid_choices: tuple[DeckChoice, ...] = ()
    beat_confidence: float | None = None
    downbeat_confidence: float | None = None
    is_checked: bool = False
    needs_review: bool = False
    is_confirmed: bool = False
    key_stretches: tuple[KeyStretch, ...] = ()
    tuning: float | None = None
    mix_range: MixRange = field(default_factory=MixRange)
    offsets: tuple[ProgramOffset, ...] = ()
    opinions: tuple[Opinion, ...] = ()
    locked: frozenset[str] = frozenset()
    vocals: tuple[VocalSpan, ...] | None = None
    genres: tuple[Guess, ...] = ()
    moods: tuple[Guess, ...] = ()
    dynamics: Dynamics | None = None
    changes: tuple[ChangePoint, ...] | None = None
    sections_from: str = ""
    kept_sections: tuple[str, ...] = ()
    voice: Voice | None = None
    key_opinion: KeyOpinion | None = None

    @property
    def meter(self) -> Meter:
        """Return how the first bars are counted."""
        return self.beat_grid.meter if self.beat_grid else Meter.FOUR_FOUR

    @property
    def beats_per_bar(self) -> int:
        return self.meter.beats_per_bar if self.beat_grid else BEATS_PER_BAR


def view(track: LibraryTrack) -> Deck:
    """Return a stored track as the deck shows it; suggestions that have been accepted or refused are gone."""
    row, grid, said = track.row, track.beat_grid, track.analysis
    waveform = _waveform(track.waveform)
    duration = row.duration or (waveform.duration if waveform is not None else 0.0)
    beats, positions = grid.beats_and_positions(duration) if grid else (np.zeros(0), np.zeros(0, np.int64))
    return Deck(
        track_id=row.id,
        path=row.path,
        title=row.title,
        artist=row.artist,
        duration=duration,
        bpm=row.bpm,
        key=row.key,
        energy=track.energy,
        beat_grid=grid,
        beats=beats,
        beat_positions=positions,
        sections=track.sections,
        cues=_cues(track),
        loops=_loops(track),
        suggestions=_suggestions(track),
        waveform=waveform,
        state=row.state,
        reason=row.reason,
        model=track.model or "",
        remarks=(*track.remarks, *_departures(track)),
        grid_choices=choices_of(said, grid),
        beat_confidence=said.beat_confidence if said else None,
        downbeat_confidence=said.downbeat_confidence if said else None,
        is_checked=row.is_checked,
        needs_review=row.needs_review,
        is_confirmed=track.is_confirmed,
        key_stretches=said.key_stretches if said else (),
        tuning=said.tuning if said else None,
        mix_range=said.mix_range if said else MixRange(),
        offsets=_offsets(track),
        opinions=opinions_of(track),
        locked=track.locked,
        vocals=track.voice.spans if track.voice else said.vocals if said else None,
        genres=said.genres if said else (),
        moods=said.moods if said else (),
        dynamics=said.dynamics if said else None,
        changes=said.changes if said else None,
        sections_from=_sections_from(track.sections_source),
        kept_sections=_kept_sections(track),
        voice=track.voice,
        key_opinion=track.key_opinion,
    )


_ON_AN_AXIS = {"beat_grid": "beat grid", "cues": "cues", "loops": "loops", "sections": "sections"}


def _sections_from(source: Source | None) -> str:
    return source.name if source is not None and source.kind == "program" else ""


def _kept_sections(track: LibraryTrack) -> tuple[str, ...]:
    """Return the programs that keep sections beside those that are shown."""
    last = {
        label.source: label.value
        for label in track.labels
        if label.task == "sections" and label.source.kind == "program"
    }
    kept = (source.name for source, value in last.items() if value and source != track.sections_source)
    return tuple(sorted(kept))


def _offsets(track: LibraryTrack) -> tuple[ProgramOffset, ...]:
    last = {
        (label.source.name, label.task): label
        for label in track.labels
        if label.source.kind == "program" and label.task in _ON_AN_AXIS
    }
    said: dict[str, dict[str, Label[Any]]] = {}
    for (program, task), label in last.items():
        if label.value is not None:
            said.setdefault(program, {})[task] = label
    return tuple(
        ProgramOffset(
            program,
            tuple(words for task, words in _ON_AN_AXIS.items() if task in labels),
            next((label.offset for label in labels.values() if label.offset), None),
        )
        for program, labels in sorted(said.items())
    )


def _departures(track: LibraryTrack) -> Iterator[str]:
    """Say which collections of DJ programs held the track and hold it no longer."""
    for origin in track.origins:
        if origin.left_at is not None:
            day = time.strftime("%Y-%m-%d", time.localtime(origin.left_at))
            yield f"{origin.program} has it no longer ({origin.location.name}, seen on {day})."


def _cues(track: LibraryTrack) -> tuple[DeckCue, ...]:
    cues = [
        DeckCue(s.id, s.cue.time, s.cue.slot, s.cue.name, s.cue.color, s.cue.kind, _set_by(s.source))
        for s in track.cues
    ]
    return tuple(sorted(cues, key=lambda cue: cue.time))


def _loops(track: LibraryTrack) -> tuple[DeckLoop, ...]:
    loops = [(s.id, s.loop, _set_by(s.source)) for s in track.loops]
    shown = [DeckLoop(i, x.start, x.stop, x.slot, x.name, x.color, by) for i, x, by in loops]
    return tuple(sorted(shown, key=lambda loop: loop.start))


def _set_by(source: Source) -> str:
    return "" if source.kind == "dj" else source.name


def _suggestions(track: LibraryTrack) -> tuple[DeckSuggestion, ...]:
    open_ones = [(s.id, s.suggestion) for s in track.suggestions if s.status == "open"]
    shown = [
        DeckSuggestion(i, s.time, s.kind, s.confidence, s.reason, s.stop, s.pad, s.name, s.color)
        for i, s in open_ones
    ]
    return tuple(sorted(shown, key=lambda suggestion: suggestion.time))


def _waveform(stored: bytes | None) -> Waveform | None:
    if not stored:
        return None
    from djanalyzer.features.waveform import Waveform

    return Waveform.from_bytes(stored)


def heard_by_model(session: Session, track_id: int) -> tuple[float | None, Key | None]:
    """Return the tempo (BPM) and the key that the latest model heard, whatever programs and the DJ say."""
    track = session.track(track_id)
    said = {label.task: label.value for label in track.labels if label.source.kind == "model"}
    grid, key = said.get("beat_grid"), said.get("key")
    return (grid.tempo_over(track.row.duration) if isinstance(grid, BeatGrid) else None), (
        key if isinstance(key, Key) else None
    )


def find_track(session: Session, text: str) -> int:
    """Return the id of the track that `text` names: its number, or the path of its file.

    Raises
    ------
    LibraryTrouble
        There is no such track.
    """
    path = Path(text).expanduser().absolute()
    if text.isdecimal() and not path.exists():
        if session.rows([int(text)]):
            return int(text)
        raise LibraryTrouble(
            f"There is no track number {text} in the library.", "`djanalyzer list` shows them all."
        )
    if known := session.library.known_files().get(path):
        return known.track_id
    raise LibraryTrouble(f"{path} is not in the library.", f"Add it with `djanalyzer import '{path}'`.")
