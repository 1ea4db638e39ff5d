"""Labels that stored examples lack because they were made by an earlier version: found by composing their songs again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from djanalyzer.errors import Trouble
from djanalyzer.features.logmel import FRAME_RATE, RANGE, centres
from djanalyzer.models.activations import STEP
from djanalyzer.training.examples import (
    Example,
    Labels,
    labels_of,
    logmel_from_bytes,
    read_features,
    read_labels,
    read_traits,
    stored_examples,
    write,
)

_SAME = 1e-6  # seconds
_SHELF = 4.0  # dB that the head adds to what lies above _TREBLE, after ITU-R BS.1770
_TREBLE, _RUMBLE = 1500.0, 60.0  # Hz


def complete(folder: Path) -> Iterator[tuple[Path, bool]]:
    """Add genre, mood, level, changes and loudness to the examples of a folder that lack them.

    Yields
    ------
    path, bool
        Each example that lacked them, and whether they were added: not where the generator now composes another song.
    """
    examples = [*stored_examples(folder, held_out=False), *stored_examples(folder, held_out=True)]
    if not examples:
        raise Trouble(f"There is no example in {folder}.", "Name the folder that they are stored in.")
    for path in examples:
        labels, n_frames, style = read_labels(path)
        if labels.changes is None and not labels.unknown:  # of a recording nobody knows more
            yield path, _complete_one(path, labels, n_frames, style)


def _complete_one(path: Path, labels: Labels, n_frames: int, style: str) -> bool:
    from djanalyzer.synthesis import compose
    from djanalyzer.synthesis.truth import truth_of

    seed = int(path.stem)
    truth = truth_of(compose(seed))
    new = labels_of(truth, labels.duration)
    if len(new.beats) != len(labels.beats) or np.abs(new.beats - labels.beats).max(initial=0) > _SAME:
        return False
    logmel, chroma = read_features(path, 0, n_frames, STEP)
    loudness = loudness_of(logmel_from_bytes(logmel))
    known = replace(
        labels,
        changes=new.changes,
        loudness=loudness,
        genre=new.genre,
        mood=new.mood,
        level=new.level,
    )
    write(Example(logmel, chroma, known, seed, style, read_traits(path)), path.parent)
    return True


def loudness_of(logmel: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Return the loudness of each second up to a constant, from the spectrogram.

    The bands' power is weighted roughly as ITU-R BS.1770 weights it: treble counts 4 dB more, rumble does not count.

    Parameters
    ----------
    logmel : shape (n_frames, 128), 0 to 1

    Returns
    -------
    shape (n_seconds,), dB
    """
    middle = centres()[1:-1]
    weight = 10 ** (_SHELF * (middle > _TREBLE) / 10) * (middle > _RUMBLE)
    power = (10 ** (logmel * (RANGE / 10)) - 1) @ weight.astype(np.float32)
    n_seconds = int(np.ceil(len(logmel) / FRAME_RATE))
    second = np.minimum((np.arange(len(logmel)) / FRAME_RATE).astype(int), n_seconds - 1)
    mean = np.bincount(second, power, n_seconds) / np.maximum(np.bincount(second, minlength=n_seconds), 1)
    return np.asarray(10 * np.log10(mean + 1e-3), dtype=np.float32)
