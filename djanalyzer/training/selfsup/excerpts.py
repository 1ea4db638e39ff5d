"""Excerpts of music as the columns of its constant-Q spectrogram, stored on disk: what pre-training learns from."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from djanalyzer.errors import Trouble, UnreadableAudio
from djanalyzer.features.constant_q import N_BINS, Columns, constant_q
from djanalyzer.features.logmel import SAMPLE_RATE
from djanalyzer.training.stored import opened

Samples = npt.NDArray[np.float32]

# Seeds of the generator's songs that pre-training learns from; `evaluation.excerpts` has those that it is measured by.
TRAINING = range(930_000_000, 930_500_000)
SUFFIX = ".columns"
FORM = 1  # of the files
SHORTEST = 16.0  # seconds: two views that hardly overlap
_LONGEST = 120.0  # seconds of a recording that are kept, of its middle
_OWN, _MIXES = "own-", "mix-"  # what names begin with, by where the music is from


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Music and what the generator knows of it.

    Attributes
    ----------
    columns : float16 array, shape (n, N_BINS)
    key : int or None
        `Key.index`, for measuring alone.
    style : str
        One of `music.styles.STYLE_NAMES`, or nothing; for the second stage, which is no self-supervision any more.
    """

    columns: Columns
    key: int | None = None
    style: str = ""


def path_of(seed: int, folder: Path) -> Path:
    """Return where the excerpt of this seed's song is stored."""
    return folder / f"{seed:09d}{SUFFIX}"


def stored(folder: Path) -> tuple[Path, ...]:
    """Return the excerpts in a folder by name.

    Raises
    ------
    Trouble
        There are none.
    """
    found = tuple(sorted(folder.glob(f"*{SUFFIX}")))
    if not found:
        raise Trouble(
            f"{folder} holds no excerpts.",
            "Make some with `python -m djanalyzer.training.selfsup render` or `store`.",
        )
    return found


def write(path: Path, excerpt: Excerpt) -> None:
    """Store an excerpt; a half-written file never carries its name."""
    from safetensors.numpy import save_file

    path.parent.mkdir(parents=True, exist_ok=True)
    key = "" if excerpt.key is None else str(excerpt.key)
    about = {"form": str(FORM), "key": key, "style": excerpt.style}
    unfinished = path.with_suffix(f".{os.getpid()}.part")
    save_file({"columns": np.ascontiguousarray(excerpt.columns)}, unfinished, about)
    os.replace(unfinished, path)


def read(path: Path) -> Excerpt:
    """Read an excerpt.

    Raises
    ------
    Trouble
        The file is damaged or of another version.
    """
    with opened(path, "numpy") as file:
        about = file.metadata() or {}
        columns = file.get_tensor("columns")
        if about.get("form") != str(FORM) or columns.shape[1:] != (N_BINS,):
            raise Trouble(f"{path} was stored by another version.", "Remove it and store it anew.")
        return Excerpt(columns, int(about["key"]) if about["key"] else None, about.get("style", ""))


def render_missing(folder: Path, seeds: Iterable[int], seconds: float) -> Iterator[Path]:
    """Render the songs that are not there yet; yield what was written."""
    for seed in seeds:
        path = path_of(seed, folder)
        if not path.exists():
            write(path, rendered(seed, seconds))
            yield path


def rendered(seed: int, seconds: float) -> Excerpt:
    """Return an excerpt of a seed's song; seeds that follow each other go through all styles."""
    from djanalyzer.synthesis import STYLES, compose, render
    from djanalyzer.synthesis.excerpts import excerpt

    song = compose(seed, STYLES[seed % len(STYLES)], duration=(seconds, 2 * seconds))
    ends = song.bar_seconds(np.arange(song.n_bars + 1))
    n_bars = min(song.n_bars, max(1, int(np.ceil(seconds * song.n_bars / (ends[-1] - ends[0])))))
    first = int(np.random.default_rng([seed, 94]).integers(0, song.n_bars - n_bars + 1))
    part = excerpt(song, first, n_bars)
    samples = render(part, SAMPLE_RATE).audio.mean(axis=1, dtype=np.float32)
    return Excerpt(constant_q(samples)[0], part.key.index if part.key else None)


def render_styles(folder: Path, seeds: Iterable[int]) -> Iterator[Path]:
    """Render songs in the target styles (`training.style.songs`), three for each seed; yield what was not there yet."""
    for seed in seeds:
        if not list(folder.glob(f"{seed:09d}-*{SUFFIX}")):
            for excerpt in styled(seed):
                path = folder / f"{seed:09d}-{excerpt.style}{SUFFIX}"
                write(path, excerpt)
                yield path


def styled(seed: int) -> tuple[Excerpt, ...]:
    """Return the same bars of a seed's song in three of the target styles."""
    from djanalyzer.synthesis import render
    from djanalyzer.training.style.songs import played

    found = []
    for song in played(seed).songs:
        samples = render(song, SAMPLE_RATE).audio.mean(axis=1, dtype=np.float32)
        found.append(Excerpt(constant_q(samples)[0], song.key.index if song.key else None, song.style))
    return tuple(found)


def store_recordings(recordings: Sequence[Path], folder: Path) -> Iterator[Path | Trouble]:
    """Store the middle of recordings; yield where each lies, or why it does not.

    What is stored is named after where the recording lies and how it was when it was read: it is made once.
    """
    yield from _store(recordings, folder, _OWN, read_middle)


def store_mixes(songs: Sequence[Path], folder: Path) -> Iterator[Path | Trouble]:
    """Store the mixes of songs whose stems were rendered (`training.majl`), as `store_recordings` does."""
    yield from _store(songs, folder, _MIXES, _mix)


def _store(
    files: Sequence[Path], folder: Path, prefix: str, read_sound: Callable[[Path], Samples]
) -> Iterator[Path | Trouble]:
    for file in files:
        try:
            target = folder / f"{prefix}{_name_of(file)}{SUFFIX}"
            if not target.exists():
                write(target, Excerpt(constant_q(read_sound(file))[0]))
        except Trouble as trouble:
            yield trouble
            continue
        yield target


def _name_of(file: Path) -> str:
    try:
        facts = file.stat()
    except OSError as error:
        raise UnreadableAudio(f"{file} cannot be read: {error.strerror}.", "Leave it out.") from error
    told = f"{file.resolve()}\n{facts.st_size}\n{facts.st_mtime_ns}"
    return hashlib.sha256(told.encode("utf-8", "surrogateescape")).hexdigest()[:16]


def read_middle(path: Path) -> Samples:
    """Return the middle of a recording, at most two minutes, mono at SAMPLE_RATE.

    Raises
    ------
    UnreadableAudio
        The file is damaged, too short, or silent.
    """
    from djanalyzer.audio.decode import open_stream

    longest = int(_LONGEST * SAMPLE_RATE)
    with open_stream(path, SAMPLE_RATE) as stream:
        begin = max(0, int(((stream.info.duration or 0.0) - _LONGEST) / 2 * SAMPLE_RATE))
        parts, seen = [], 0
        for block in stream:
            parts.append(block[max(0, begin - seen) :])
            seen += len(block)
            if seen >= begin + longest:
                break
    return _checked(np.concatenate(parts)[:longest] if parts else np.zeros(0, np.float32), path)


def _mix(path: Path) -> Samples:
    import soxr

    from djanalyzer.training.majl import material
    from djanalyzer.training.majl.pieces import piece_of

    mixture = piece_of(material.read(path)).mixture
    return _checked(soxr.resample(mixture, material.SAMPLE_RATE, SAMPLE_RATE), path)


def _checked(samples: Samples, path: Path) -> Samples:
    if len(samples) < SHORTEST * SAMPLE_RATE:
        raise UnreadableAudio(f"{path.name} lasts under {SHORTEST:.0f} seconds.", "Leave it out.")
    if not samples.any():
        raise UnreadableAudio(f"{path.name} is silent.", "Leave it out.")
    return samples
