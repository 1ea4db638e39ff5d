"""Trials of decoding: held-out songs and damaged copies of them, their features stored, heard by any network."""

from __future__ import annotations

import itertools
import json
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from numpy.random import Generator

from djanalyzer.features.logmel import SAMPLE_RATE
from djanalyzer.features.onsets import flux_of
from djanalyzer.models.decoding.grid import Hearing
from djanalyzer.models.decoding.turns import Spectra
from djanalyzer.training.examples import chroma_from_bytes, featurise, logmel_from_bytes

if TYPE_CHECKING:
    from djanalyzer.models.predict import Predictor
    from djanalyzer.synthesis import Song, Truth

Floats = npt.NDArray[np.float64]
Samples = npt.NDArray[np.float32]

# The networks that are tried neither learn from songs of these seeds nor are evaluated on them. Those of `training.majl`, which are
# not tried here, learn from the first ones too.
FIRST_SEED = 880_000_000
_FIRST_ODD_SEED = 890_000_000
SUFFIX = ".trial"
_OPEN, _OPEN_SAYS = "open", 3.0  # real recordings are few, and what counts
_DRUMS = ("kick", "snare", "clap", "hat", "open", "ride", "perc", "shaker", "tom")
_WITHOUT = {"drums": _DRUMS, "kick": ("kick",), "bass": ("bass", "sub")}


@dataclass(frozen=True, slots=True)
class Trial:
    """A recording whose beats are known.

    Attributes
    ----------
    hearing : Hearing
        What decoding gets.
    beats, downbeats : shape (n,), seconds
        Downbeats are empty where the bar phase is doubtful.
    tempo : float or None
        BPM; None where it changes.
    group : str
        What shares it belongs into one fold: a song and its damaged copy.
    is_open : bool
        Whether it is a real recording and none of the generator's.
    """

    name: str
    hearing: Hearing
    beats: Floats
    downbeats: Floats
    tempo: float | None
    group: str = ""
    is_open: bool = False

    @property
    def says(self) -> float:
        """How much it counts."""
        return _OPEN_SAYS if self.is_open else 1.0


@dataclass(frozen=True, slots=True)
class Stored:
    """What is kept of a trial: the sound's features are computed from `samples` when it is written."""

    name: str
    samples: Samples
    beats: Floats
    downbeats: Floats
    tempo: float | None


def seeds_of(n_songs: int, n_odd: int) -> list[int]:
    """Return the seeds of songs as they come, and of others in 3/4 or 6/8, which are too few among them to learn from."""
    from djanalyzer.synthesis import odd_seeds

    odd = itertools.islice(odd_seeds(_FIRST_ODD_SEED), n_odd)
    return [*range(FIRST_SEED, FIRST_SEED + n_songs), *odd]


def paths_of(folder: Path, seed: int) -> tuple[Path, Path]:
    """Return where a song and its damaged copy are stored."""
    return folder / f"{seed}-a{SUFFIX}", folder / f"{seed}-b{SUFFIX}"


def write_missing(folder: Path, seeds: Iterable[int]) -> Iterator[Path]:
    """Render the songs that are not there yet, each with one damaged copy; yield what was written."""
    folder.mkdir(parents=True, exist_ok=True)
    for seed in seeds:
        paths = paths_of(folder, seed)
        if not paths[1].exists():
            yield from (_write(stored, path) for stored, path in zip(_rendered(seed), paths, strict=True))


def write_recordings(folder: Path, recordings: Path) -> Iterator[Path]:
    """Store the annotated recordings (ID.json beside its audio) that are not there yet; yield what was written."""
    folder.mkdir(parents=True, exist_ok=True)
    for annotation in sorted(recordings.glob("*.json")):
        target = folder / f"{_OPEN}-{annotation.stem}{SUFFIX}"
        audio = next((p for p in sorted(recordings.glob(f"{annotation.stem}.*")) if p != annotation), None)
        if audio and not target.exists():
            yield _write(_annotated(annotation, audio), target)


def _annotated(annotation: Path, audio: Path) -> Stored:
    from djanalyzer.audio.decode import open_stream

    record = json.loads(annotation.read_text(encoding="utf-8"))
    with open_stream(audio) as stream:
        samples = np.concatenate(list(stream))
    is_sure = record.get("downbeat_confidence") == "high"
    is_constant = record.get("tempo_class") == "constant" and record.get("bpm")
    return Stored(
        annotation.stem,
        np.ascontiguousarray(samples, np.float32),
        np.asarray(record["beats"], np.float64),
        np.asarray((record.get("downbeats") or []) if is_sure else [], np.float64),
        float(record["bpm"]) if is_constant else None,
    )


def read(path: Path, predictor: Predictor) -> Trial:
    """Let the network hear a stored trial."""
    from safetensors import safe_open

    with safe_open(path, "np") as file:
        about = file.metadata()
        arrays = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 (no mapping)
    logmel = logmel_from_bytes(arrays["logmel"]).astype(np.float16)
    chroma = chroma_from_bytes(arrays["chroma"]).astype(np.float16)
    hearing = Hearing(
        predictor.listen(logmel, chroma),
        arrays["flux"].astype(np.float32),
        float(about["duration"]),
        Spectra.of(logmel, chroma),
    )
    tempo = float(about["tempo"]) if about["tempo"] else None
    first, rest = path.stem.split("-", 1)
    is_open = first == _OPEN
    # An artist's recordings stay together, as a song and its damaged copy do.
    group = "_".join(rest.split("_")[:2]) if is_open else first
    return Trial(about["name"], hearing, arrays["beats"], arrays["downbeats"], tempo, group, is_open)


def _write(stored: Stored, path: Path) -> Path:
    """Store the features of a trial; a half-written file never carries its name."""
    from safetensors.numpy import save_file

    logmel, chroma = featurise(stored.samples)
    arrays = {
        "logmel": logmel,
        "chroma": chroma,
        "flux": flux_of(stored.samples, SAMPLE_RATE).astype(np.float16),
        "beats": stored.beats,
        "downbeats": stored.downbeats,
    }
    about = {
        "name": stored.name,
        "duration": repr(len(stored.samples) / SAMPLE_RATE),
        "tempo": "" if stored.tempo is None else repr(stored.tempo),
    }
    unfinished = path.with_suffix(f".{os.getpid()}.part")
    save_file({k: np.ascontiguousarray(v) for k, v in arrays.items()}, unfinished, metadata=about)
    unfinished.replace(path)
    return path


def _rendered(seed: int) -> tuple[Stored, Stored]:
    """Render one song, and the same damaged in one way."""
    from djanalyzer.synthesis import compose

    song = compose(seed)
    clean = _stored(song, f"{song.style} {seed}")
    way = str(np.random.default_rng(seed).choice(["sound", *_WITHOUT], p=[0.7, 0.1, 0.1, 0.1]))
    if way == "sound":
        return clean, damaged(clean, seed)
    parts = tuple(p for p in song.parts if not any(name in p.role for name in _WITHOUT[way]))
    return clean, _stored(replace(song, parts=parts), f"{clean.name} without {way}")


def damaged(stored: Stored, seed: int) -> Stored:
    """Return the same, its sound (and with it the beats) damaged in one way."""
    rng = np.random.default_rng(seed)
    way = str(rng.choice(list(_DAMAGES)))
    return replace(_DAMAGES[way](stored, rng), name=f"{stored.name} {way}")


def _stored(song: Song, name: str) -> Stored:
    from djanalyzer.synthesis import render

    rendering = render(song, sample_rate=SAMPLE_RATE)
    truth: Truth = rendering.truth
    return Stored(
        name,
        np.ascontiguousarray(rendering.audio.mean(axis=1), np.float32),
        np.asarray(truth.beats, np.float64),
        np.asarray(truth.downbeats, np.float64),
        truth.tempo if truth.beat_grid.is_constant else None,
    )


def _stretched(stored: Stored, rng: Generator) -> Stored:
    """Play it slower or faster, as a turntable does."""
    import soxr

    factor = float(rng.choice([rng.uniform(0.82, 0.97), rng.uniform(1.03, 1.25)]))
    samples = soxr.resample(stored.samples, SAMPLE_RATE, SAMPLE_RATE * factor).astype(np.float32)
    tempo = None if stored.tempo is None else stored.tempo / factor
    return Stored(stored.name, samples, stored.beats * factor, stored.downbeats * factor, tempo)


def _noisy(stored: Stored, rng: Generator) -> Stored:
    noise = rng.standard_normal(len(stored.samples)).astype(np.float32)
    if rng.random() < 0.5:
        noise = _filtered(noise, 800.0, "lowpass", 1)
    gain = np.std(stored.samples) / np.std(noise) * 10 ** (-rng.uniform(-3, 18) / 20)
    return replace(stored, samples=stored.samples + np.float32(gain) * noise)


def _dull(stored: Stored, rng: Generator) -> Stored:
    hertz = float(np.exp(rng.uniform(np.log(150), np.log(2500))))
    return replace(stored, samples=_filtered(stored.samples, hertz, "lowpass", 4))


def _thin(stored: Stored, rng: Generator) -> Stored:
    hertz = float(np.exp(rng.uniform(np.log(150), np.log(1500))))
    return replace(stored, samples=_filtered(stored.samples, hertz, "highpass", 4))


def _clipped(stored: Stored, rng: Generator) -> Stored:
    gain = np.float32(10 ** (rng.uniform(6, 24) / 20))
    return replace(stored, samples=np.tanh(gain * stored.samples))


def _cut(stored: Stored, rng: Generator) -> Stored:
    """Keep a piece of 12 to 45 seconds."""
    n = min(int(SAMPLE_RATE * rng.uniform(12, 45)), len(stored.samples))
    first = int(rng.integers(0, len(stored.samples) - n + 1))
    start, stop = first / SAMPLE_RATE, (first + n) / SAMPLE_RATE

    def inside(times: Floats) -> Floats:
        return np.asarray(times[(times >= start) & (times < stop)] - start)

    samples = stored.samples[first : first + n]
    return replace(stored, samples=samples, beats=inside(stored.beats), downbeats=inside(stored.downbeats))


def _filtered(samples: Samples, hertz: float, kind: str, order: int) -> Samples:
    from scipy.signal import butter, sosfilt

    sections = butter(order, hertz, kind, fs=SAMPLE_RATE, output="sos")
    return np.asarray(sosfilt(sections, samples), np.float32)


_DAMAGES: dict[str, Callable[[Stored, Generator], Stored]] = {
    "stretched": _stretched,
    "noisy": _noisy,
    "dull": _dull,
    "thin": _thin,
    "clipped": _clipped,
    "cut": _cut,
}
