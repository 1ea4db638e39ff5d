"""What a trained encoder hears of stored examples, kept on disk: the structure path learns from it in a fraction of the time.

One safetensors file an example, `SEED.heard`, or `SEED.N.heard` for the Nth changed version of it (stretched, transposed,
recoloured), with the path of the example and the change among its words.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch

from djanalyzer.errors import Trouble
from djanalyzer.models.activations import BOUNDARIES, STEP
from djanalyzer.models.network import Network, place
from djanalyzer.models.structure_path import Heard
from djanalyzer.training.augment import Change, cut, draw
from djanalyzer.training.examples import is_held_out, read_labels, stored_examples
from djanalyzer.training.stored import opened, seed_in

SUFFIX = ".heard"


@dataclass(frozen=True, slots=True)
class Recording:
    """What was heard of a whole track.

    Attributes
    ----------
    heard : Heard
        A batch of one, half precision.
    boundary_frames : shape (n_steps,)
        The frame of each step in which the encoder's own boundary is likeliest.
    example : Path
        Where the labels are.
    change : Change
        How the track was changed before it was heard.
    """

    heard: Heard
    boundary_frames: npt.NDArray[np.int64]
    example: Path
    change: Change

    @property
    def n_steps(self) -> int:
        return self.heard.steps.shape[1]


def hear_missing(folder: Path, target: Path, network: Network, version: int = 0) -> Iterator[Path]:
    """Let the network hear every example of a folder once, as it is (version 0) or changed; yield what was written."""
    examples = stored_examples(folder, held_out=False)
    if not version:  # what is measured with stays as it is
        examples = stored_examples(folder, held_out=True) + examples
    if not examples:
        raise Trouble(f"There is no example to hear in {folder}.", "Run the generate command first.")
    target.mkdir(parents=True, exist_ok=True)
    for path in examples:
        name = f"{path.stem}.{version}" if version else path.stem
        written = target / f"{name}{SUFFIX}"
        if not written.exists():
            _write(written, path, version, network)
            yield written


@torch.inference_mode()
def _write(written: Path, example: Path, version: int, network: Network) -> None:
    from safetensors.torch import save_file

    labels, n_recorded, _ = read_labels(example)
    change = Change()
    if version:
        drawn = draw(np.random.default_rng([int(example.stem), version]), n_recorded, n_recorded)
        change = replace(drawn, start=0.0)
    n_frames = -(-int(n_recorded / change.rate) // STEP) * STEP
    excerpt = cut(example, labels, n_recorded, n_frames, change)
    places = place(torch.tensor([excerpt.first]), n_frames // STEP, torch.tensor([excerpt.total])).float()
    logmel, chroma = (torch.from_numpy(x)[None] for x in (excerpt.logmel, excerpt.chroma))
    logits, heard = network.eval().hear(logmel, chroma, places)
    boundaries = logits.frames[0, :, BOUNDARIES].reshape(-1, STEP).argmax(dim=1)
    tensors = {name: value[0].half().contiguous() for name, value in heard._asdict().items()}
    tensors["boundary_frames"] = boundaries.to(torch.uint8)
    about = {"example": str(example.resolve()), "change": json.dumps(asdict(change))}
    unfinished = written.with_suffix(f".{os.getpid()}")
    save_file(tensors, unfinished, about)
    os.replace(unfinished, written)


def read_recording(path: Path) -> Recording:
    """Return what was heard of a track."""
    with opened(path, "pt") as file:
        about = file.metadata() or {}
        tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 (no mapping)
        frames = tensors.pop("boundary_frames").long().numpy()
        heard = Heard(**{name: value[None] for name, value in tensors.items()})
        change = json.loads(about["change"])
        change["silences"] = tuple((a, b) for a, b in change["silences"])
        change["colour"] = tuple(change["colour"])
        return Recording(heard, frames, Path(about["example"]), Change(**change))


def example_of(path: Path) -> Path:
    """Return the example that a stored recording was heard from."""
    with opened(path, "pt") as file:
        return Path((file.metadata() or {})["example"])


def stored_recordings(folders: Sequence[Path], *, held_out: bool) -> list[Path]:
    """Return what was heard of the examples to learn from, or of those to measure with."""
    paths = [path for folder in folders for path in sorted(folder.glob(f"*{SUFFIX}"))]
    return [path for path in paths if is_held_out(seed_in(path)) == held_out]
