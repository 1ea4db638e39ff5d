"""Recordings whose truth is known: open music with annotations, and music of our own generator."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from djanalyzer.errors import Trouble
from djanalyzer.music import Key, KeyStretch, Meter, Section, Suggestion
from djanalyzer.music.genres import GENRES, MOODS
from djanalyzer.music.wordings import genre_in

if TYPE_CHECKING:
    from djanalyzer.synthesis.render import Rendering
    from djanalyzer.synthesis.song import Song

Floats = npt.NDArray[np.float64]

_FROM_PROJECT = "bars where the set of playing tracks changes"
_CLUB_FORMS = ("club", "stacked")
_AUDIO_SUFFIXES = (".ogg", ".wav", ".flac", ".mp3")


@dataclass(frozen=True)
class Reference:
    """What is true about one recording. None (or empty) where nobody knows.

    Attributes
    ----------
    beats : shape (n_beats,), seconds
    tempo : float or None
        BPM; None where it changes.
    downbeats : shape (n_bars,), seconds, or None
        None also where the bar phase is doubtful.
    boundaries : tuple of float or None
        Seconds at which sections start, without 0 and the end.
    has_arrangement : bool
        The boundaries follow from the composer's own arrangement, not from patterns or from marks of climaxes.
    key : str or None
        "E minor".
    is_atonal : bool
        Known to have no key.
    vocals : tuple of (start, stop) or None
        Seconds in which somebody sings.
    tuning : float or None
        Cents above A = 440 Hz.
    artist : str
        Who made it, where that is known: recordings of one artist are no independent witnesses.
    style : str or None
        Of the generator.
    is_club_music : bool or None
        Whether music of that style mostly has the form of a club track, and not that of a song (verse, chorus, bridge).
    genre, mood : int or None
        Index into `music.genres.GENRES` and `MOODS`.
    loudness : tuple of float or None
        LUFS of each second.
    changes : tuple of float or None
        Seconds at which somebody joins or leaves.
    is_core : bool
        Annotation checked against the audio, and of one tempo where it is a recording: what means are taken over.
    """

    name: str
    path: Path
    beats: Floats
    tempo: float | None
    downbeats: Floats | None = None
    boundaries: tuple[float, ...] | None = None
    has_arrangement: bool = False
    key: str | None = None
    is_atonal: bool = False
    key_stretches: tuple[KeyStretch, ...] = ()
    meter: Meter | None = None
    vocals: tuple[tuple[float, float], ...] | None = None
    tuning: float | None = None
    is_core: bool = True
    sections: tuple[Section, ...] = ()
    cues: tuple[Suggestion, ...] | None = None
    energy_level: float | None = None
    energy: tuple[float, ...] | None = None
    artist: str = ""
    style: str | None = None
    is_club_music: bool | None = None
    genre: int | None = None
    mood: int | None = None
    loudness: tuple[float, ...] | None = None
    changes: tuple[float, ...] | None = None


def open_music(folder: Path) -> list[Reference]:
    """Return the annotated recordings of a folder: `ID.json` beside `ID.ogg`."""
    pairs = [(json_path, _audio_beside(json_path)) for json_path in sorted(folder.glob("*.json"))]
    return [_read(json_path, audio) for json_path, audio in pairs if audio]


def annotated(audio: Path) -> Reference:
    """Return what is known of a recording: `ID.json` lies beside it.

    Raises
    ------
    Trouble
        It does not, or says something else.
    """
    return _read(audio.with_suffix(".json"), audio)


def generated_music(folder: Path, seeds: Iterable[int]) -> Iterator[Reference]:
    """Render songs of the generator into `folder`, one at a time, and say what is true about each."""
    import soundfile

    from djanalyzer.synthesis import compose, render

    for seed in seeds:
        song = compose(seed)
        rendering = render(song, sample_rate=44100)
        path = folder / f"{rendering.truth.style}_{seed}.flac"
        soundfile.write(path, rendering.audio, rendering.sample_rate)
        yield _generated(path, song, rendering)


def _generated(path: Path, song: Song, rendering: Rendering) -> Reference:
    from djanalyzer.synthesis.genres import genre_of

    truth = rendering.truth
    return Reference(
        name=path.stem,
        path=path,
        beats=np.asarray(truth.beats, np.float64),
        tempo=truth.tempo if truth.beat_grid.is_constant else None,
        downbeats=np.asarray(truth.downbeats, np.float64),
        boundaries=tuple(s.start for s in truth.sections[1:]),
        key=truth.key.name if truth.key else None,
        is_atonal=truth.key is None,
        key_stretches=truth.key_stretches,
        meter=truth.meter,
        vocals=truth.vocals,
        tuning=100 * song.mix.tuning if truth.key else None,
        sections=truth.sections,
        cues=truth.cues,
        energy_level=truth.energy_level,
        energy=tuple(float(v) for v in truth.energy),
        style=truth.style,
        is_club_music=_has_club_forms(truth.style),
        genre=_index(GENRES, genre_of(truth.style)),
        mood=_index(MOODS, truth.mood),
        loudness=tuple(float(v) for v in truth.loudness),
        changes=tuple(float(t) for t in truth.changes),
    )


def _has_club_forms(style: str) -> bool:
    """Return whether at least half of a style's forms are a club's."""
    from djanalyzer.synthesis.styles import style_named

    forms = style_named(style).forms
    return 2 * sum(form in _CLUB_FORMS for form in forms) >= len(forms)


def _index(words: tuple[str, ...], word: str | None) -> int | None:
    return words.index(word) if word in words else None


def beats_alone(references: Iterable[Reference]) -> Iterator[Reference]:
    """Return the references without all that is not beat, bar or tempo: for programs that say no more."""
    for reference in references:
        yield Reference(
            reference.name,
            reference.path,
            reference.beats,
            reference.tempo,
            reference.downbeats,
            is_core=reference.is_core,
        )


def _audio_beside(json_path: Path) -> Path | None:
    candidates = (json_path.with_suffix(suffix) for suffix in _AUDIO_SUFFIXES)
    return next((path for path in candidates if path.exists()), None)


def _read(json_path: Path, audio: Path) -> Reference:
    try:
        return _annotated(json_path, audio)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise Trouble(
            f"{json_path} does not annotate {audio.name}: {type(error).__name__}, {error}.",
            "Mend it, or take it out of the folder.",
        ) from error


def _annotated(json_path: Path, audio: Path) -> Reference:
    record: dict[str, Any] = json.loads(json_path.read_text(encoding="utf-8"))
    key = Key.parse(record["key"]) if record.get("key") else None
    boundaries = record.get("boundaries")
    is_constant = record.get("tempo_class") == "constant"
    return Reference(
        name=json_path.stem,
        path=audio,
        beats=np.asarray(record["beats"], np.float64),
        tempo=float(record["bpm"]) if is_constant and record.get("bpm") else None,
        downbeats=_sure_downbeats(record),
        boundaries=tuple(float(t) for t in boundaries) if boundaries else None,
        has_arrangement=str(record.get("boundary_kind")).startswith(_FROM_PROJECT),
        key=key.name if key else None,
        is_core=is_constant and record.get("alignment_flag") == "OK",
        artist=str(record.get("artist") or ""),
        genre=_index(GENRES, genre_in(str(record.get("genre") or ""))),
    )


def _sure_downbeats(record: dict[str, Any]) -> Floats | None:
    if record.get("downbeat_confidence") != "high" or not record.get("downbeats"):
        return None
    return np.asarray(record["downbeats"], np.float64)
