"""What a foundation model says of stored examples, kept beside them: `SEED.foundation`, a safetensors file with a row a step.

Examples hold no sound, so each song is composed and rendered once more, at the model's own rate. That takes a song at a time in
memory; what is stored is passed over, so a run that was stopped goes on by the same command.
"""

from __future__ import annotations

import json
import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from djanalyzer.errors import Trouble
from djanalyzer.models.activations import STEP
from djanalyzer.models.foundation.fusion import FoundationShape
from djanalyzer.training.examples import SUFFIX as EXAMPLE
from djanalyzer.training.examples import labels_of, read_labels
from djanalyzer.training.stored import opened

if TYPE_CHECKING:
    from djanalyzer.models.foundation import FoundationModel
    from djanalyzer.training.augment import Change

Array = npt.NDArray[np.float32]

SUFFIX = ".foundation"
_SAME = 1e-6  # seconds
_BLOCK = 20  # seconds


@dataclass(frozen=True)
class Listening:
    """How a folder of examples is to be heard.

    Attributes
    ----------
    shape : FoundationShape
        Which layers of which model are kept.
    n_processes : int
        How many songs are rendered at once, beside the model.
    """

    folder: Path
    model: FoundationModel
    shape: FoundationShape
    device: str = "cpu"
    n_processes: int = 1


def add_missing(listening: Listening) -> Iterator[tuple[Path, bool]]:
    """Let the model hear every example of a folder that has nothing of it yet.

    Yields
    ------
    path, bool
        Each example in turn, and whether its features were stored: not where the generator now makes another song of its seed.

    Raises
    ------
    Trouble
        Features of another model, or of other layers, are there.
    """
    examples = sorted(listening.folder.glob(f"*{EXAMPLE}"))
    if not examples:
        raise Trouble(f"There is no example in {listening.folder}.", "Run the generate command first.")
    stored = [e for e in examples if path_of(e).exists()]
    for example in stored[:1]:
        _check_alike(shape_in(example), listening.shape, example)
    missing = [e for e in examples if not path_of(e).exists()]
    for example, samples in _rendered(missing, listening.model.sample_rate, listening.n_processes):
        if samples is not None:
            _write(example, samples, listening)
        yield example, samples is not None


def listening_of(
    folder: Path, model: Path, layers: Sequence[int] | None, device: str, n_processes: int = 1
) -> Listening:
    """Open a model folder; without `layers`, four that are spread over the model."""
    from djanalyzer.models.foundation import load, open_folder
    from djanalyzer.models.foundation.listening import spread_layers

    opened = open_folder(model)
    heard = load(opened, device)
    kept = tuple(layers) if layers else spread_layers(heard)
    if min(kept) < 0 or max(kept) > heard.n_layers:
        raise Trouble(f"{opened.name} has the layers 0 to {heard.n_layers}.", "Name some of these.")
    shape = FoundationShape(opened.name, opened.fingerprint(), kept, heard.width)
    return Listening(folder, heard, shape, device, n_processes)


def path_of(example: Path) -> Path:
    """Return where the features of an example are stored."""
    return example.with_suffix(SUFFIX)


def _check_alike(found: FoundationShape, asked: FoundationShape, example: Path) -> None:
    if replace(found, fusion=asked.fusion, model=asked.model) != asked:
        raise Trouble(
            f"{path_of(example)} holds layers {list(found.layers)} of {found.model}, which is something else.",
            f"Remove the files *{SUFFIX} of this folder, or ask for the same layers of the same model.",
        )


def _rendered(examples: Iterable[Path], rate: int, n_processes: int) -> Iterator[tuple[Path, Array | None]]:
    """Yield each example with its sound, rendered ahead by processes of their own; None where it would be another song."""
    if n_processes == 1:
        yield from ((example, _render(example, rate)) for example in examples)
        return
    with ProcessPoolExecutor(n_processes, get_context("spawn")) as pool:
        waiting: deque[tuple[Path, Future[Array | None]]] = deque()
        for example in examples:
            waiting.append((example, pool.submit(_render, example, rate)))
            if len(waiting) > n_processes:
                first, sound = waiting.popleft()
                yield first, sound.result()
        yield from ((example, sound.result()) for example, sound in waiting)


def _render(example: Path, rate: int) -> Array | None:
    """Compose and render an example's song once more, at another rate."""
    from djanalyzer.synthesis import compose, render
    from djanalyzer.synthesis.truth import truth_of

    labels, _, _ = read_labels(example)
    song = compose(int(example.stem))
    beats = labels_of(truth_of(song), labels.duration).beats
    if len(beats) != len(labels.beats) or np.abs(beats - labels.beats).max(initial=0) > _SAME:
        return None
    return np.ascontiguousarray(render(song, sample_rate=rate).audio.mean(axis=1), dtype=np.float32)


def _write(example: Path, samples: Array, listening: Listening) -> None:
    """Store what the model says; a half-written file never carries its name."""
    from safetensors.numpy import save_file

    from djanalyzer.models.foundation.listening import listen

    _, n_frames, _ = read_labels(example)
    shape, model = listening.shape, listening.model
    block = _BLOCK * model.sample_rate

    def blocks() -> Iterator[Array]:
        return (samples[start : start + block] for start in range(0, len(samples), block))

    steps = listen(model, blocks, shape.layers, -(-n_frames // STEP), listening.device)
    path = path_of(example)
    unfinished = path.with_suffix(f".{os.getpid()}.part")
    save_file({"steps": steps}, unfinished, {"about": json.dumps(asdict(shape))})
    os.replace(unfinished, path)


@lru_cache(maxsize=20_000)
def shape_in(example: Path) -> FoundationShape:
    """Return what was stored for an example."""
    with opened(path_of(example), "numpy") as file:
        return FoundationShape.of(json.loads((file.metadata() or {})["about"]))


def shape_of_folders(folders: Sequence[Path]) -> FoundationShape:
    """Return what is stored in folders of examples: the same model and layers in all of them.

    Raises
    ------
    Trouble
        A folder holds nothing of any foundation model, or of another one.
    """
    if not folders:
        raise Trouble("No folder of examples is named.", "Name one that has features of a foundation model.")
    shapes = []
    for folder in folders:
        found = next(iter(sorted(folder.glob(f"*{SUFFIX}"))), None)
        if found is None:
            raise Trouble(
                f"The examples in {folder} have no features of a foundation model.",
                "Add them: python -m djanalyzer.training foundation --folder … --model …",
            )
        example = found.with_suffix(EXAMPLE)
        shapes.append(shape_in(example))
        _check_alike(shapes[-1], shapes[0], example)
    return shapes[0]


def has_features(example: Path) -> bool:
    """Say whether anything of a foundation model is stored for an example."""
    return path_of(example).exists()


def excerpt_of(example: Path, change: Change, n_steps: int) -> Array:
    """Return the features of an excerpt, shape (n_steps, layers, width); beyond the recording there is nothing.

    They follow the excerpt in time. What else was changed (pitch, colour, noise) the model did not hear.
    """
    middles = change.start / STEP + change.rate * (np.arange(n_steps) + 0.5)
    at = np.maximum(middles - 0.5, 0.0)  # rows stand for the middles of steps
    low, high = int(at[0]), int(at[-1]) + 2
    with opened(path_of(example), "numpy") as file:
        stored = file.get_slice("steps")
        n_stored, *sizes = stored.get_shape()
        rows = np.zeros((high - low + 1, *sizes), np.float32)
        if low < n_stored:
            found = stored[low : min(high, n_stored)]
            rows[: len(found)] = found
    first = at.astype(np.int64)
    share = (at - first).astype(np.float32)[:, None, None]
    return np.asarray(rows[first - low] * (1 - share) + rows[first - low + 1] * share)
