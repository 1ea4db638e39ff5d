"""What the shipped model hears of a DJ's tracks, kept on disk: every stage of learning reads it, and hears nothing twice.

One safetensors file a recording. Spectra are kept in bytes (0.3 dB), all else in half precision: two megabytes for three
minutes of music. What comes back from `hear_file` is already what would come back from the disk.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch

from djanalyzer.audio.decode import open_stream
from djanalyzer.errors import Trouble
from djanalyzer.features.extraction import extract
from djanalyzer.models.activations import Activations
from djanalyzer.models.decoding import Sound
from djanalyzer.models.predict import SHORTEST, Predictor
from djanalyzer.models.structure_path import Heard
from djanalyzer.music import Analysis
from djanalyzer.music.learning import LabelledTrack
from djanalyzer.training import material
from djanalyzer.training.learning.plan import SUFFIX, kept_path
from djanalyzer.training.learning.records import plain_of, value_of
from djanalyzer.training.stored import opened

LIMIT = 4 << 30  # bytes: what is kept of recordings that no run asks for any more
_BYTES = ("sound.logmel", "sound.chroma")
_HEAR_AGAIN = "It is heard again when learning starts the next time."

Arrays = dict[str, npt.NDArray[Any]]


@dataclass(frozen=True, slots=True)
class HeardTrack:
    """What the shipped model heard of a whole track, and what it made of it.

    Attributes
    ----------
    heard : Heard
        What the structure path learns from: a batch of one, half precision.
    activations : Activations
        Of the shipped model.
    sound : Sound
    flux : shape (n, 2)
        Onset strength at 441 frames a second.
    duration : float
        Seconds.
    analysis : Analysis
        The shipped model's: what `Predictor.judge` says of the four above.
    """

    heard: Heard
    activations: Activations
    sound: Sound
    flux: npt.NDArray[np.float32]
    duration: float
    analysis: Analysis


def hear_file(path: Path, predictor: Predictor) -> HeardTrack:
    """Hear a file: decoded once, features in the same pass, the network in chunks.

    Raises
    ------
    UnreadableAudio
        Nothing in it can be decoded.
    Trouble
        There is no music in it.
    """
    with open_stream(path) as stream:
        features = extract(stream)
    if features.is_silent or features.duration < SHORTEST:
        raise Trouble(f"There is no music in {path.name}.", "It is left out of learning.")
    sound = Sound(features.logmel, features.chroma, features.tuning)
    return _hear(sound, features.flux, features.duration, predictor)


def hear_material(path: Path, predictor: Predictor) -> HeardTrack:
    """Hear a stored piece (`training.material`)."""
    return _hear(*material.read_sound(path), predictor)


def hear(path: Path, predictor: Predictor) -> HeardTrack:
    """Hear a file of music, or a stored piece."""
    return (hear_material if path.suffix == material.SUFFIX else hear_file)(path, predictor)


def _hear(sound: Sound, flux: npt.NDArray[np.float32], duration: float, predictor: Predictor) -> HeardTrack:
    activations, heard = predictor.hear(sound.logmel, sound.chroma)
    arrays, about = _arrays_of(heard, activations, sound, flux)
    heard, activations, sound, flux = _values_of(arrays, about)
    analysis, _ = predictor.judge(activations, flux, duration, sound)
    return HeardTrack(heard, activations, sound, flux, duration, analysis)


class HeardStore:
    """What was heard of recordings, by recording and recipe, shared by all runs. It may be deleted at any time.

    Parameters
    ----------
    folder : Path
    recipe : str
        Whose ears (`models.shipped.Weights.recipe`). What others have heard is never given back.
    """

    def __init__(self, folder: Path, recipe: str = "") -> None:
        self._folder, self._recipe = folder, recipe

    def get(self, recording: str) -> HeardTrack:
        """Return what was heard of a recording.

        Raises
        ------
        Trouble
            Nothing was, or the file is damaged.
        """
        arrays, about = self._read(recording)
        heard, activations, sound, flux = _values_of(arrays, about)
        return HeardTrack(
            heard, activations, sound, flux, about["duration"], value_of(Analysis, about["analysis"])
        )

    def heard(self, recording: str) -> Heard:
        """Return only what the structure path learns from: a quarter of the file."""
        with opened(self._path(recording), "pt", _HEAR_AGAIN) as file:
            return Heard(**{name: file.get_tensor(f"heard.{name}") for name in Heard._fields})

    def analysis(self, recording: str) -> Analysis:
        """Return only what the shipped model made of a recording."""
        with opened(self._path(recording), "numpy", _HEAR_AGAIN) as file:
            analysis: Analysis = value_of(Analysis, json.loads(file.metadata()["about"])["analysis"])
        return analysis

    def duration(self, recording: str) -> float:
        """Return the seconds of a recording."""
        return self.analysis(recording).duration

    def keep(self, recording: str, track: HeardTrack) -> None:
        """Store what was heard; a kill in the middle leaves nothing that looks whole."""
        from safetensors.numpy import save_file

        arrays, about = _arrays_of(track.heard, track.activations, track.sound, track.flux)
        about |= {"duration": track.duration, "analysis": track.analysis, "check": _check(arrays)}
        path = self._path(recording)
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_name(f"{path.name}.{os.getpid()}.part")
        save_file(arrays, unfinished, {"about": json.dumps(about, default=plain_of)})
        os.replace(unfinished, path)

    def missing(self, tracks: Iterable[LabelledTrack]) -> list[LabelledTrack]:
        """Return the tracks whose recordings must still be heard, one a recording; what is damaged is thrown away."""
        once = {track.recording: track for track in tracks}
        return [track for recording, track in once.items() if not self._is_whole(recording)]

    def trim(self, needed: Iterable[str], limit: int = LIMIT) -> int:
        """Delete what has lain unused longest, of any recipe, until `limit` bytes are kept; return the bytes freed.

        What is needed stays, however much that is.
        """
        keep = {self._path(recording) for recording in needed}
        for path in keep:
            if path.exists():
                os.utime(path)
        found = [(path, path.stat()) for path in self._folder.glob(f"*/*{SUFFIX}")]
        too_much = sum(stat.st_size for _, stat in found) - limit
        freed = 0
        for path, stat in sorted(found, key=lambda pair: pair[1].st_mtime):
            if freed >= too_much:
                break
            if path not in keep:
                path.unlink(missing_ok=True)
                freed += stat.st_size
        return freed

    def _path(self, recording: str) -> Path:
        return kept_path(self._folder, self._recipe, recording)

    def _is_whole(self, recording: str) -> bool:
        path = self._path(recording)
        if not path.exists():
            return False
        try:
            self._read(recording)
        except Trouble:
            path.unlink(missing_ok=True)
            return False
        return True

    def _read(self, recording: str) -> tuple[Arrays, dict[str, Any]]:
        path = self._path(recording)
        with opened(path, "numpy", _HEAR_AGAIN) as file:
            about: dict[str, Any] = json.loads((file.metadata() or {})["about"])
            arrays = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 (no mapping)
        if about["check"] != _check(arrays):
            raise Trouble(f"{path} is damaged.", _HEAR_AGAIN)
        return arrays, about


def _arrays_of(
    heard: Heard, activations: Activations, sound: Sound, flux: npt.NDArray[np.float32]
) -> tuple[Arrays, dict[str, Any]]:
    """Return what is kept, small, and the words beside it."""
    arrays: Arrays = {f"heard.{name}": value.half().cpu().numpy() for name, value in heard._asdict().items()}
    for field in fields(activations):
        value = getattr(activations, field.name)
        if isinstance(value, np.ndarray):
            arrays[f"activations.{field.name}"] = value.astype(np.float16)
    arrays["flux"] = flux.astype(np.float16)
    about: dict[str, Any] = {"level": activations.level, "tuning": sound.tuning}
    for name, spectrum in zip(_BYTES, (sound.logmel, sound.chroma), strict=True):
        loudest = float(spectrum.max(initial=0.0)) or 1.0
        arrays[name] = np.rint(spectrum.astype(np.float32) * (255 / loudest)).clip(0, 255).astype(np.uint8)
        about[name] = loudest
    return {name: np.ascontiguousarray(array) for name, array in arrays.items()}, about


def _values_of(
    arrays: Arrays, about: dict[str, Any]
) -> tuple[Heard, Activations, Sound, npt.NDArray[np.float32]]:
    heard = Heard(**{name: torch.from_numpy(arrays[f"heard.{name}"]) for name in Heard._fields})
    said = {
        name.removeprefix("activations."): array.astype(np.float32)
        for name, array in arrays.items()
        if name.startswith("activations.")
    }
    logmel, chroma = (
        (arrays[name].astype(np.float32) * (about[name] / 255)).astype(np.float16) for name in _BYTES
    )
    activations = Activations(**said, level=about["level"])
    return heard, activations, Sound(logmel, chroma, about["tuning"]), arrays["flux"].astype(np.float32)


def _check(arrays: Arrays) -> int:
    """Return a number that no damage is likely to leave as it is."""
    check = 0
    for name in sorted(arrays):
        check = zlib.crc32(arrays[name].tobytes(), check)
    return check
