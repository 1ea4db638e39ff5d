"""Which expert serves which task: `python -m djanalyzer.evaluation.gates ../shared/audio --weights WEIGHTS`.

Every task of the mixture of experts hears each expert in a share of its own (`models.experts`). The shares here are means over
all steps of all recordings; "apart" is how much of what a task hears other tasks hear from other experts.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from djanalyzer.errors import MissingWeights, Trouble
from djanalyzer.evaluation.tables import Table, figure

if TYPE_CHECKING:
    from djanalyzer.models.network import Network

Shares = Mapping[str, tuple[float, ...]]
Floats = npt.NDArray[np.float64]


def shares_in(network: Network, path: Path) -> Shares:
    """Return the shares in which each task hears each expert in a recording, or in its first five and a half minutes."""
    import torch

    from djanalyzer.audio.decode import open_stream
    from djanalyzer.features.extraction import extract
    from djanalyzer.models.activations import STEP
    from djanalyzer.models.experts import shares_of
    from djanalyzer.models.network import place
    from djanalyzer.models.predict import CHUNK_STEPS

    if network.structure is None:
        raise MissingWeights("These weights have no experts.", "Take weights with a structure path.")
    with open_stream(path) as stream:
        features = extract(stream)
    n_steps = min(len(features.logmel) // STEP, CHUNK_STEPS)
    frames, chroma = features.logmel[: n_steps * STEP], features.chroma[:n_steps]
    logmel, pitches = (torch.from_numpy(np.asarray(v, np.float32))[None] for v in (frames, chroma))
    total = torch.tensor([float(-(-len(features.logmel) // STEP))])
    with torch.inference_mode():
        _, seen = network.eval().hear(logmel, pitches, place(torch.zeros(1), n_steps, total))
        return shares_of(network.structure.experts.gates(network.structure.encode(seen)))


def mean_of(shares: Sequence[Shares]) -> Shares:
    """Return the mean of the shares of several recordings."""
    return {task: tuple(np.mean([s[task] for s in shares], axis=0).tolist()) for task in shares[0]}


def apart(shares: Shares) -> dict[str, float]:
    """Return for each task the share of what it hears that the other tasks, on average, hear from other experts: 0 to 1."""
    every = {task: np.asarray(values, np.float64) for task, values in shares.items()}
    return {
        task: float(np.mean([np.abs(own - other).sum() / 2 for name, other in every.items() if name != task]))
        for task, own in every.items()
    }


def table(shares: Shares) -> Table:
    """Return the shares as a table, a row for each task."""
    n_experts = len(next(iter(shares.values())))
    distances = apart(shares)
    rows = tuple(
        (task, *(figure(v, "share") for v in values), figure(distances[task], "share"))
        for task, values in shares.items()
    )
    return Table("who hears whom", ("task", *(f"expert {i + 1}" for i in range(n_experts)), "apart"), rows)


def audio_in(folder: Path) -> list[Path]:
    """Return the recordings of a folder."""
    return sorted(p for p in folder.iterdir() if p.suffix in (".ogg", ".wav", ".flac", ".mp3"))


def main(arguments: list[str] | None = None) -> int:
    """Print the table; return 0, or 1 where something is missing."""
    parser = argparse.ArgumentParser(
        prog="python -m djanalyzer.evaluation.gates", description=(__doc__ or "").splitlines()[0]
    )
    parser.add_argument("folder", type=Path, help="recordings to hear")
    parser.add_argument("--weights", type=Path, help="weights (default: those of the program)")
    parser.add_argument("--markdown", action="store_true", help="as Markdown")
    options = parser.parse_args(arguments)
    try:
        shown = table(mean_of(list(_heard(options.weights, audio_in(options.folder)))))
    except Trouble as trouble:
        sys.stderr.write(f"{trouble}\n")
        return 1
    sys.stdout.write((shown.as_markdown() if options.markdown else shown.as_text()) + "\n")
    return 0


def _heard(weights: Path | None, paths: Sequence[Path]) -> Iterable[Shares]:
    from djanalyzer.models.checkpoint import load

    if not paths:
        raise Trouble("There is no recording in this folder.")
    network, _ = load(weights)
    return (shares_in(network, path) for path in paths)


if __name__ == "__main__":
    raise SystemExit(main())
