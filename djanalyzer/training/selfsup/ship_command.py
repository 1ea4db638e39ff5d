"""The command that makes weights for the program of a checkpoint: ship."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

_LICENCE = "GPL-3.0-or-later"
_SIZE = 64  # tracks in a batch of views


def add_ship(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to a parser's."""
    ship = commands.add_parser("ship", help="make weights with a card of a checkpoint")
    ship.add_argument(
        "--checkpoint", type=Path, nargs="+", required=True, help="of several of one run the mean is shipped"
    )
    ship.add_argument("--folder", type=Path, nargs="+", required=True, help="excerpts that it learned from")
    ship.add_argument("--held-out", type=Path, required=True, help="excerpts that it is measured on")
    ship.add_argument(
        "--views",
        type=int,
        default=24,
        help="batches of 64 tracks that embeddings are turned by (default 24); 0: as the checkpoint has them",
    )
    ship.add_argument("--data", default="", help="what the music was, in words, for the card")
    ship.add_argument(
        "--out", type=Path, required=True, help="weights (.safetensors); the card lies beside them"
    )
    ship.set_defaults(run=_ship)


def _ship(options: argparse.Namespace) -> None:
    import torch

    from djanalyzer.models.selfsup.shipped import load, save
    from djanalyzer.training.selfsup.excerpts import stored
    from djanalyzer.training.selfsup.lesson import drawing
    from djanalyzer.training.selfsup.loop import mean_of
    from djanalyzer.training.selfsup.measuring import measured
    from djanalyzer.training.selfsup.whitening import contrastive_pairs, whiten, whitening_of

    torch.set_num_threads(1)
    network, about = mean_of(options.checkpoint)
    paths = [path for folder in options.folder for path in stored(folder)]
    draw = drawing(paths, about["identity"]["seed"] + 1, min(_SIZE, len(paths)))
    if options.views > 0:
        whiten(network, whitening_of(*contrastive_pairs(network, draw, options.views)))
    save(options.out, network, options.out.stem)
    held_out = stored(options.held_out)
    found = measured(load(options.out)[0], held_out)  # what is shipped, in half precision
    save(options.out, network, options.out.stem, _said(about, options.data, found, len(held_out)))
    print(json.dumps(found, indent=2))


def _said(about: dict[str, Any], data: str, found: dict[str, float], n_held_out: int) -> dict[str, Any]:
    """Return what the card says of how the weights were made, and what they are worth."""
    identity = about["identity"]
    told = " ".join(f"--{name} {identity[name]}" for name in ("configuration", "tokens", "seed"))
    return {
        "licence": _LICENCE,
        "data": "; ".join(part for part in (data, about["data"]) if part),
        "command": f"python -m djanalyzer.training.selfsup train {told} --steps {about['steps']} --precision {about['precision']}",
        "steps": about["step"],
        "measured_on": f"{n_held_out} excerpts that were not learned from",
        "metrics": {name: round(value, 3) for name, value in found.items()},
    }
