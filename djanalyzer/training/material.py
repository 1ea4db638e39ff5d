"""Material to calibrate with: held-out songs and open recordings, features and truth stored, heard by any network."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from djanalyzer.features.chroma import ChromaBuilder
from djanalyzer.features.logmel import SAMPLE_RATE, LogMelBuilder
from djanalyzer.features.onsets import flux_of
from djanalyzer.models.activations import Activations
from djanalyzer.models.decoding import Sound
from djanalyzer.music import CueKind, Key, KeyStretch, Meter, MixRange, Section, SectionLabel, Suggestion
from djanalyzer.music.genres import GENRES, MOODS, Mood
from djanalyzer.synthesis.genres import genre_of

if TYPE_CHECKING:
    from djanalyzer.evaluation.references import Reference
    from djanalyzer.models.predict import Predictor
    from djanalyzer.synthesis import Truth

Samples = npt.NDArray[np.float32]
Arrays = dict[str, npt.NDArray[Any]]

FIRST_SEED = 860_000_000  # training, trials and evaluation never come near it
SUFFIX = ".material"
_OPEN = "open"
_BLOCK = 20 * SAMPLE_RATE
_SAME = 1e-6  # seconds
_HEARD = frozenset({"logmel", "chroma", "flux"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A recording whose form is known, and what is heard of it.

    Attributes
    ----------
    flux : shape (n, 2)
        Onset strength at 441 frames a second.
    mix_range : MixRange or None
        None where nobody knows.
    is_open : bool
        Whether it is a real recording and none of the generator's.
    """

    reference: Reference
    activations: Activations
    sound: Sound
    flux: npt.NDArray[np.float32]
    duration: float
    mix_range: MixRange | None = None
    is_open: bool = False


def write_missing(
    folder: Path, n_songs: int, first: int = FIRST_SEED, duration: tuple[float, float] | None = None
) -> Iterator[Path]:
    """Render the songs that are not there yet, as long as `compose` is asked for; yield what was written."""
    folder.mkdir(parents=True, exist_ok=True)
    for seed in range(first, first + n_songs):
        path = folder / f"{seed}{SUFFIX}"
        if not path.exists():
            samples, about, arrays = _rendered(seed, duration)
            yield _write(path, samples, about, arrays)


def write_recordings(folder: Path, recordings: Path) -> Iterator[Path]:
    """Store the annotated recordings (ID.json beside its audio) that are not there yet; yield what was written."""
    from djanalyzer.audio.decode import open_stream
    from djanalyzer.evaluation.references import open_music

    folder.mkdir(parents=True, exist_ok=True)
    for reference in open_music(recordings):
        path = folder / f"{_OPEN}-{reference.name}{SUFFIX}"
        if not path.exists():
            with open_stream(reference.path) as stream:
                samples = np.ascontiguousarray(np.concatenate(list(stream)), np.float32)
            yield _write(path, samples, *_recorded(reference))


def paths_of(folder: Path, n_songs: int, first: int = FIRST_SEED) -> list[Path]:
    """Return the stored songs."""
    paths = (folder / f"{seed}{SUFFIX}" for seed in range(first, first + n_songs))
    return [path for path in paths if path.exists()]


def open_paths(folder: Path) -> list[Path]:
    """Return the stored recordings."""
    return sorted(folder.glob(f"{_OPEN}-*{SUFFIX}"))


def read(path: Path, predictor: Predictor) -> Piece:
    """Let the network hear a stored piece."""
    about, arrays = _stored(path)
    sound, flux, duration = _sound(about, arrays)
    mix_range = about.get("mix_range")
    return Piece(
        _reference(about, arrays),
        predictor.listen(sound.logmel, sound.chroma),
        sound,
        flux,
        duration,
        MixRange(*mix_range) if mix_range else None,
        path.stem.startswith(_OPEN),
    )


def read_sound(path: Path) -> tuple[Sound, npt.NDArray[np.float32], float]:
    """Return features, onset strengths and duration (seconds) of a stored piece; what is true about it is left alone."""
    with _opened(path) as file:
        about: dict[str, Any] = json.loads(file.metadata()["about"])
        return _sound(about, {name: file.get_tensor(name) for name in _HEARD})


def read_truth(path: Path) -> tuple[Reference, float]:
    """Return what is true about a stored piece, and its duration in seconds; nothing is heard."""
    about, arrays = _stored(path, without=_HEARD)
    return _reference(about, arrays), float(about["duration"])


def _sound(about: dict[str, Any], arrays: Arrays) -> tuple[Sound, npt.NDArray[np.float32], float]:
    sound = Sound(arrays["logmel"], arrays["chroma"], about["heard_tuning"])
    return sound, arrays["flux"].astype(np.float32), float(about["duration"])


def _stored(path: Path, without: frozenset[str] = frozenset()) -> tuple[dict[str, Any], Arrays]:
    """Return what a file holds."""
    with _opened(path) as file:
        about: dict[str, Any] = json.loads(file.metadata()["about"])
        arrays = {name: file.get_tensor(name) for name in set(file.keys()) - without}
    if "mood" not in about and not path.stem.startswith(_OPEN):
        about |= _composed_again(int(path.stem), arrays["beats"])
    return about, arrays


def _opened(path: Path) -> Any:
    from safetensors import safe_open

    return safe_open(path, "np")


def _write(path: Path, samples: Samples, about: dict[str, Any], truth: Arrays) -> Path:
    """Store features and truth; a half-written file never carries its name."""
    from safetensors.numpy import save_file

    logmel, chroma = LogMelBuilder(), ChromaBuilder()
    for start in range(0, len(samples), _BLOCK):
        logmel.push(samples[start : start + _BLOCK])
        chroma.push(samples[start : start + _BLOCK])
    flux = flux_of(samples, SAMPLE_RATE).astype(np.float16)
    arrays = {"logmel": logmel.finish(), "chroma": chroma.finish(), "flux": flux, **truth}
    about = about | {"duration": len(samples) / SAMPLE_RATE, "heard_tuning": chroma.tuning.cents()}
    unfinished = path.with_suffix(f".{os.getpid()}.part")
    stored = {name: np.ascontiguousarray(a) for name, a in arrays.items()}
    save_file(stored, unfinished, metadata={"about": json.dumps(about)})
    unfinished.replace(path)
    return path


def _rendered(
    seed: int, duration: tuple[float, float] | None = None
) -> tuple[Samples, dict[str, Any], Arrays]:
    """Return the sound of a song, and what is true about it."""
    from djanalyzer.synthesis import compose, render

    rendering = render(compose(seed, duration=duration), sample_rate=SAMPLE_RATE)
    truth = rendering.truth
    about: dict[str, Any] = {
        "name": f"{truth.style} {seed}",
        "tempo": truth.tempo if truth.beat_grid.is_constant else None,
        "meter": truth.meter.value,
        "key": _index(truth.key),
        "is_atonal": truth.key is None,
        "key_stretches": [(s.start, s.stop, _index(s.key)) for s in truth.key_stretches],
        "sections": [(s.start, s.stop, s.label.value) for s in truth.sections],
        "cues": [(c.time, c.kind.value, c.stop) for c in truth.cues],
        "vocals": [(float(a), float(b)) for a, b in truth.vocals],
        "energy_level": truth.energy_level,
        "mix_range": astuple(truth.mix_range),
        "boundaries": [s.start for s in truth.sections[1:]],
    } | _further(truth)
    samples = np.ascontiguousarray(rendering.audio.mean(axis=1), np.float32)
    arrays: Arrays = {
        "beats": np.asarray(truth.beats, np.float64),
        "downbeats": np.asarray(truth.downbeats, np.float64),
        "energy": np.asarray(truth.energy, np.float32),
    }
    return samples, about, arrays


def _further(truth: Truth) -> dict[str, Any]:
    """Return what material of earlier versions lacks."""
    genre = genre_of(truth.style)
    return {
        "changes": [float(t) for t in truth.changes],
        "genre": None if genre is None else GENRES.index(genre),
        "mood": MOODS.index(Mood(truth.mood)),
    }


def _composed_again(seed: int, beats: npt.NDArray[np.float64]) -> dict[str, Any]:
    """Return what a song stored by an earlier version lacks; nothing where its seed composes another one now."""
    from djanalyzer.synthesis import compose
    from djanalyzer.synthesis.truth import truth_of

    truth = truth_of(compose(seed))
    is_same = len(truth.beats) == len(beats) and np.allclose(truth.beats, beats, atol=_SAME)
    return _further(truth) if is_same else {}


def _recorded(reference: Reference) -> tuple[dict[str, Any], Arrays]:
    """Return what is known about a recording."""
    about = {
        "name": reference.name,
        "tempo": reference.tempo,
        "key": _index(Key.parse(reference.key) if reference.key else None),
        "boundaries": reference.boundaries,
        "has_arrangement": reference.has_arrangement,
        "is_core": reference.is_core,
        "artist": reference.artist,
    }
    arrays = {"beats": reference.beats}
    return about, arrays if reference.downbeats is None else arrays | {"downbeats": reference.downbeats}


def _index(key: Key | None) -> int | None:
    return None if key is None else key.index


def _key(index: int | None) -> Key | None:
    return None if index is None else Key.from_index(index)


def _reference(about: dict[str, Any], arrays: Arrays) -> Reference:
    """Return what is true, as it was stored."""
    from djanalyzer.evaluation.references import Reference

    key = _key(about["key"])
    energy = arrays.get("energy")
    cues, boundaries, vocals = about.get("cues"), about["boundaries"], about.get("vocals")
    changes = about.get("changes")
    return Reference(
        name=about["name"],
        path=Path(about["name"]),
        beats=arrays["beats"],
        tempo=about["tempo"],
        downbeats=arrays.get("downbeats"),
        boundaries=tuple(boundaries) if boundaries else None,
        has_arrangement=about.get("has_arrangement", False),
        key=key.name if key else None,
        is_atonal=about.get("is_atonal", False),
        key_stretches=tuple(KeyStretch(a, b, _key(k)) for a, b, k in about.get("key_stretches", ())),
        meter=Meter(about["meter"]) if "meter" in about else None,
        vocals=None if vocals is None else tuple((a, b) for a, b in vocals),
        is_core=about.get("is_core", True),
        sections=tuple(Section(a, b, SectionLabel(label)) for a, b, label in about.get("sections", ())),
        cues=None if cues is None else tuple(Suggestion(t, CueKind(k), 1.0, "", s) for t, k, s in cues),
        energy_level=about.get("energy_level"),
        energy=None if energy is None else tuple(float(v) for v in energy),
        changes=None if changes is None else tuple(changes),
        genre=about.get("genre"),
        mood=about.get("mood"),
        artist=about.get("artist", ""),
    )
