"""Recordings, of which nobody has another rendering: what the encoders and the critic learn from besides the generator's songs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from djanalyzer.audio.decode import open_stream, stereo_blocks
from djanalyzer.errors import Trouble
from djanalyzer.features.extraction import extract
from djanalyzer.features.fine_mel import FRAME_RATE, LOUDNESS, SAMPLE_RATE, fine_mel
from djanalyzer.models.decoding import Sound
from djanalyzer.models.predict import Predictor
from djanalyzer.models.style.places import positions
from djanalyzer.synthesis import loudness
from djanalyzer.training.stored import opened
from djanalyzer.training.style.lessons import coloured
from djanalyzer.training.style.pairs import save_arrays

Floats = npt.NDArray[np.float32]

SUFFIX = ".recording"
FORM = 1  # of the files
SECONDS = 90.0  # of a recording that are kept, from its middle
_LEAST = 8  # beats
_SUFFIXES = frozenset({".wav", ".flac", ".ogg", ".mp3", ".m4a", ".aif", ".aiff", ".opus"})


@dataclass(frozen=True, slots=True)
class Unpaired:
    """Stretches of recordings.

    Attributes
    ----------
    source, again, other : shape (batch, n_mels, n_frames)
        A stretch, the same in another colour, and another place of the same recording.
    position, of_other : shape (batch, N_POSITION, n_frames)
    """

    source: Tensor
    again: Tensor
    other: Tensor
    position: Tensor
    of_other: Tensor

    def to(self, device: str) -> Unpaired:
        """Return the stretches on a device."""
        return Unpaired(*(getattr(self, part.name).to(device) for part in fields(self)))


def store_missing(folder: Path, recordings: Path, left_out: Sequence[str] = ()) -> Iterator[Path]:
    """Store the middle of every recording of a folder that is not stored yet; yield what was written.

    Parameters
    ----------
    left_out : sequence of str
        Names, without suffix, of those that are to be told of alone.

    Raises
    ------
    Trouble
        A recording cannot be read.
    """
    predictor = Predictor.load(device="cpu")
    folder.mkdir(parents=True, exist_ok=True)
    for audio in sorted(p for p in recordings.iterdir() if p.suffix.lower() in _SUFFIXES):
        path = folder / f"{audio.stem}{SUFFIX}"
        if audio.stem not in left_out and not path.exists() and _store(path, audio, predictor):
            yield path


def _store(path: Path, audio: Path, predictor: Predictor) -> bool:
    """Store one; return whether it has a beat."""
    features = extract(open_stream(audio))
    activations, heard = predictor.hear(features.logmel, features.chroma)
    sound = Sound(features.logmel, features.chroma, features.tuning)
    grid = predictor.judge(activations, features.flux, features.duration, sound, heard)[0].beat_grid
    start = max(0.0, (features.duration - SECONDS) / 2)
    stop = min(features.duration, start + SECONDS)
    if grid is None:
        return False
    beats, downbeats = (
        times[(times >= start) & (times < stop)] - start
        for times in (grid.beats(features.duration), grid.downbeats(features.duration))
    )
    if len(beats) < _LEAST:
        return False
    samples = np.concatenate(list(stereo_blocks(audio, SAMPLE_RATE))).T
    kept = np.ascontiguousarray(
        samples[:, round(start * SAMPLE_RATE) : round(stop * SAMPLE_RATE)], np.float32
    )
    gain = LOUDNESS - loudness.integrated(loudness.weighted_power(kept, SAMPLE_RATE))
    mel = fine_mel(kept * np.float32(10 ** (gain / 20))).astype(np.float16)
    save_arrays(path, {"mel": mel, "beats": beats, "downbeats": downbeats}, {"form": str(FORM)})
    return True


def stored_recordings(folder: Path) -> tuple[Path, ...]:
    """Return the recordings that are stored in a folder."""
    return tuple(sorted(folder.glob(f"*{SUFFIX}")))


def drawing_unpaired(
    paths: tuple[Path, ...], seed: int, size: int, n_frames: int
) -> Callable[[int], Unpaired]:
    """Return what draws the stretches of a step: they follow from the seed, the step and the recordings."""

    def draw(step: int) -> Unpaired:
        rng = np.random.default_rng([seed, 67, step])
        drawn = rng.choice(len(paths), size, replace=len(paths) < size)
        rows = [_stretches(_read(paths[i]), n_frames, rng) for i in drawn]
        return Unpaired(*(torch.from_numpy(np.stack(column)) for column in zip(*rows, strict=True)))

    return draw


def _stretches(recording: tuple[Floats, Floats], n_frames: int, rng: np.random.Generator) -> list[Floats]:
    mel, place = recording
    here, there = (int(start) for start in rng.integers(0, max(1, len(mel) - n_frames), 2))
    source, other = (mel[start : start + n_frames] for start in (here, there))
    where, elsewhere = (place[start : start + n_frames] for start in (here, there))
    return [
        np.ascontiguousarray(x.T)
        for x in (source, coloured(source, rng), coloured(other, rng), where, elsewhere)
    ]


@lru_cache(maxsize=256)
def _read(path: Path) -> tuple[Floats, Floats]:
    """Return a recording's spectrogram (n_frames, n_mels) and positions (n_frames, N_POSITION)."""
    with opened(path, "numpy") as file:
        if (file.metadata() or {}).get("form") != str(FORM):
            raise Trouble(f"{path} was stored by another version.", "Remove it and store it anew.")
        mel = np.asarray(file.get_tensor("mel"), np.float32)
        beats, downbeats = file.get_tensor("beats"), file.get_tensor("downbeats")
    is_downbeat = [bool(np.isclose(downbeats, beat, atol=0.5 / FRAME_RATE).any()) for beat in beats]
    return mel, positions(beats, is_downbeat, len(mel))
