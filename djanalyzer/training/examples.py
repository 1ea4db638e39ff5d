"""Examples: features with labels, one safetensors file a track, rendered by the generator and kept on disk."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from djanalyzer.features.chroma import ChromaBuilder
from djanalyzer.features.logmel import SAMPLE_RATE, LogMelBuilder
from djanalyzer.models.activations import CUE_KINDS, N_KEYS, SECTION_LABELS
from djanalyzer.music import CueKind
from djanalyzer.music.genres import GENRES, MOODS, Mood
from djanalyzer.training.stored import opened, seed_in

if TYPE_CHECKING:
    from djanalyzer.music import Key, Meter
    from djanalyzer.synthesis import Truth

Times = npt.NDArray[np.float64]
Bytes = npt.NDArray[np.uint8]

SUFFIX = ".example"
ATONAL = N_KEYS - 1
_LOGMEL_SCALE = 255.0
_CHROMA_SCALE = 180.0
HELD_OUT = 12  # one seed in so many is never trained on
_BLOCK = 20 * SAMPLE_RATE
_NUMBERS = {"key": int, "duration": float, "genre": int, "mood": int, "level": float}  # of Labels
TIMED = frozenset({"beats", "sections", "cues"})  # labels that an empty list says there are none of


@dataclass(frozen=True)
class Labels:
    """What is known about a track; times in seconds. Tempo and meter are told by the beats and downbeats.

    Attributes
    ----------
    beats, downbeats : shape (n,)
    sections : shape (n_sections,)
        Where sections start.
    functions : shape (n_sections,)
        Index into SECTION_LABELS.
    cues, kinds : shape (n_cues,)
        Times, and index into CUE_KINDS.
    energy : shape (n_seconds,), 0 to 1
    key : int
        `Key.index`, ATONAL, or -1 where it is not known.
    key_starts, key_indices : shape (n_stretches,)
        Where stretches of one key start, and their `key`; empty where they are not known.
    vocals : shape (n_spans, 2), or None where it is not known
        When somebody sings or speaks.
    changes : shape (n,), or None where it is not known
        When somebody joins or leaves.
    loudness : shape (n_seconds,)
        LUFS of each second; empty where it is not known.
    genre, mood : int
        Index into GENRES and MOODS, or -1 where it is not known.
    level : float
        Energy from 1 (calm) to 10 (peak time); not a number where it is not known.
    unknown : frozenset of str
        Which of TIMED nobody has looked for (downbeats go with beats): their lists are empty and say nothing. "cues:drop" says
        that not all cues of this kind are marked.
    """

    beats: Times
    downbeats: Times
    sections: Times
    functions: npt.NDArray[np.int64]
    cues: Times
    kinds: npt.NDArray[np.int64]
    energy: npt.NDArray[np.float32]
    key: int
    duration: float
    key_starts: Times = field(default_factory=lambda: np.zeros(0))
    key_indices: npt.NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    vocals: Times | None = None
    changes: Times | None = None
    loudness: npt.NDArray[np.float32] = field(default_factory=lambda: np.zeros(0, dtype=np.float32))
    genre: int = -1
    mood: int = -1
    level: float = float("nan")
    unknown: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Example:
    """Features (one byte a value) and labels of a track; `traits` (`training.traits`) are None where nobody asked."""

    logmel: Bytes
    chroma: Bytes
    labels: Labels
    seed: int
    style: str
    traits: frozenset[str] | None = None


def featurise(samples: npt.NDArray[np.float32]) -> tuple[Bytes, Bytes]:
    """Return log-mel and chroma of mono samples at SAMPLE_RATE, as stored."""
    return featurise_blocks(samples[start : start + _BLOCK] for start in range(0, len(samples), _BLOCK))


def featurise_blocks(blocks: Iterable[npt.NDArray[np.float32]]) -> tuple[Bytes, Bytes]:
    """Return log-mel and chroma of a recording that comes block by block."""
    logmel, chroma = LogMelBuilder(), ChromaBuilder()
    for block in blocks:
        logmel.push(block)
        chroma.push(block)
    return _to_bytes(logmel.finish(), _LOGMEL_SCALE), _to_bytes(chroma.finish(), _CHROMA_SCALE)


def _to_bytes(values: npt.NDArray[np.float16], scale: float) -> Bytes:
    return np.asarray(np.clip(np.rint(values.astype(np.float32) * scale), 0, 255), dtype=np.uint8)


def logmel_from_bytes(stored: npt.NDArray[np.generic]) -> npt.NDArray[np.float32]:
    """Return a spectrogram, 0 to 1, from its stored bytes."""
    return stored.astype(np.float32) / np.float32(_LOGMEL_SCALE)


def chroma_from_bytes(stored: npt.NDArray[np.generic]) -> npt.NDArray[np.float32]:
    """Return pitch strengths from their stored bytes."""
    return stored.astype(np.float32) / np.float32(_CHROMA_SCALE)


def generate(seed: int) -> Example:
    """Compose and render the track of this seed, and compute its features."""
    from djanalyzer.synthesis import compose, render
    from djanalyzer.training.traits import traits_of

    song = compose(seed)
    rendering = render(song, sample_rate=SAMPLE_RATE)
    samples = np.ascontiguousarray(rendering.audio.mean(axis=1), dtype=np.float32)
    labels = labels_of(rendering.truth, len(samples) / SAMPLE_RATE)
    return Example(*featurise(samples), labels, seed, rendering.truth.style, traits_of(song))


def labels_of(truth: Truth, duration: float) -> Labels:
    """Return what is true about a rendered track as it is stored."""
    # A drop sounds like a drop, whichever it is: decoding counts them.
    cues = [(c.time, CueKind.DROP if c.kind is CueKind.SECOND_DROP else c.kind) for c in truth.cues]
    cues = [(time, kind) for time, kind in cues if kind in CUE_KINDS]
    stretches = truth.key_stretches
    return Labels(
        beats=np.asarray(truth.beats, dtype=np.float64),
        downbeats=np.asarray(truth.downbeats, dtype=np.float64),
        sections=np.array([s.start for s in truth.sections], dtype=np.float64),
        functions=np.array([SECTION_LABELS.index(s.label) for s in truth.sections], dtype=np.int64),
        cues=np.array([time for time, _ in cues], dtype=np.float64),
        kinds=np.array([CUE_KINDS.index(kind) for _, kind in cues], dtype=np.int64),
        energy=np.asarray(truth.energy, dtype=np.float32),
        key=_key_index(truth.key),
        duration=duration,
        key_starts=np.array([s.start for s in stretches], dtype=np.float64),
        key_indices=np.array([_key_index(s.key) for s in stretches], dtype=np.int64),
        vocals=np.array(truth.vocals, dtype=np.float64).reshape(-1, 2),
        changes=np.asarray(truth.changes, dtype=np.float64),
        loudness=np.asarray(truth.loudness, dtype=np.float32),
        genre=genre_index(truth.style),
        mood=MOODS.index(Mood(truth.mood)),
        level=float(truth.energy_level),
    )


def genre_index(style: str) -> int:
    """Return the index into GENRES of a style of the generator, -1 where it has none."""
    from djanalyzer.synthesis.genres import genre_of

    genre = genre_of(style)
    return -1 if genre is None else GENRES.index(genre)


def _key_index(key: Key | None) -> int:
    return ATONAL if key is None else key.index


def write(example: Example, folder: Path) -> Path:
    """Store an example; a half-written file never carries its name."""
    from safetensors.numpy import save_file

    labels = example.labels
    arrays = {
        "logmel": example.logmel,
        "chroma": example.chroma,
        "beats": labels.beats,
        "downbeats": labels.downbeats,
        "sections": labels.sections,
        "functions": labels.functions,
        "cues": labels.cues,
        "kinds": labels.kinds,
        "energy": labels.energy,
        "key_starts": labels.key_starts,
        "key_indices": labels.key_indices,
    }
    optional = {"vocals": labels.vocals, "changes": labels.changes, "loudness": labels.loudness}
    arrays |= {name: array for name, array in optional.items() if array is not None}
    about = {name: repr(getattr(labels, name)) for name in _NUMBERS} | {
        "seed": str(example.seed),
        "style": example.style,
        "unknown": " ".join(sorted(labels.unknown)),
    }
    if example.traits is not None:
        about["traits"] = " ".join(sorted(example.traits))
    path = path_of(example.seed, folder)
    unfinished = path.with_suffix(f".{os.getpid()}")
    # safetensors writes the memory as it lies.
    save_file({name: np.ascontiguousarray(a) for name, a in arrays.items()}, unfinished, about)
    os.replace(unfinished, path)
    return path


def path_of(seed: int, folder: Path) -> Path:
    """Return where the example of this seed is stored."""
    return folder / f"{seed:06d}{SUFFIX}"


def read_labels(path: Path) -> tuple[Labels, int, str]:
    """Return labels, number of frames and style of a stored example; what it does not hold is unknown."""
    with opened(path, "numpy") as file:
        about = file.metadata() or {}
        names = set(file.keys()) - {"logmel", "chroma"}
        arrays = {name: file.get_tensor(name) for name in names}
        n_frames = file.get_slice("logmel").get_shape()[0]
        numbers = {name: kind(about[name]) for name, kind in _NUMBERS.items() if name in about}
        labels = Labels(**arrays, **numbers, unknown=frozenset(about.get("unknown", "").split()))
        return labels, n_frames, about["style"]


def read_traits(path: Path) -> frozenset[str] | None:
    """Return the traits of a stored example; None where it does not carry them."""
    with opened(path, "numpy") as file:
        traits = (file.metadata() or {}).get("traits")
    return None if traits is None else frozenset(traits.split())


def read_features(path: Path, start: int, stop: int, step: int) -> tuple[Bytes, Bytes]:
    """Return stored log-mel frames [start, stop) and the chroma steps that they touch (`step` frames each)."""
    with opened(path, "numpy") as file:
        logmel = file.get_slice("logmel")[start:stop]
        chroma = file.get_slice("chroma")[start // step : -(-stop // step)]
    return logmel, chroma


def is_held_out(seed: int) -> bool:
    """Say whether this seed measures the model instead of teaching it."""
    return seed % HELD_OUT == HELD_OUT - 1


def stored_examples(folder: Path, *, held_out: bool) -> list[Path]:
    """Return the stored examples to learn from, or those to measure with, in the order of their seeds."""
    paths = sorted(folder.glob(f"*{SUFFIX}"))
    return [p for p in paths if is_held_out(seed_in(p)) == held_out]


def generate_missing(
    folder: Path, seeds: range, n_processes: int, meters: frozenset[Meter] | None = None
) -> Iterator[int]:
    """Generate the examples of `seeds` that are not stored yet; yield each seed as it is done.

    Where `meters` are given, only songs in one of them are rendered and stored.
    """
    from concurrent.futures import ProcessPoolExecutor, as_completed
    from multiprocessing import get_context

    folder.mkdir(parents=True, exist_ok=True)
    missing = [s for s in seeds if not path_of(s, folder).exists()]
    if n_processes == 1:
        yield from (s for s in missing if _generate_and_write(s, folder, meters))
        return
    with ProcessPoolExecutor(n_processes, get_context("spawn")) as pool:
        waiting = {pool.submit(_generate_and_write, s, folder, meters): s for s in missing}
        yield from (waiting[done] for done in as_completed(waiting) if done.result())


def _generate_and_write(seed: int, folder: Path, meters: frozenset[Meter] | None) -> bool:
    """Store the example of a seed; return whether it is in one of the meters."""
    from djanalyzer.synthesis import compose

    if meters is not None and compose(seed).meter not in meters:
        return False
    write(generate(seed), folder)
    return True
