"""The command that makes weights for the program of a checkpoint: ship."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from djanalyzer.training.typed import positive

_LICENCE = "GPL-3.0-or-later"
_METHODS = {"stage2": "majl"}  # of a stage, where it is not called as the stage is


def add_ship(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to a parser's."""
    ship = commands.add_parser(
        "ship", help="make weights with a card of a checkpoint, measured on held-out songs"
    )
    ship.add_argument("--checkpoint", type=Path, required=True)
    ship.add_argument("--folder", type=Path, required=True, help="where songs from 884000000 on are stored")
    ship.add_argument("--songs", type=positive, default=40, help="of them that are measured (default 40)")
    ship.add_argument(
        "--out", type=Path, required=True, help="weights (.safetensors); the card lies beside them"
    )
    ship.set_defaults(run=_ship)


def _ship(options: argparse.Namespace) -> None:
    import torch

    from djanalyzer.models.separation.shipped import save
    from djanalyzer.training.majl.loop import averaged
    from djanalyzer.training.majl.measuring import figures, measured
    from djanalyzer.training.majl.pieces import HELD_OUT, stored_songs

    torch.set_num_threads(1)
    cascade, about = averaged(options.checkpoint)
    paths = stored_songs(options.folder, HELD_OUT, options.songs)
    found = figures([measured(cascade, path) for path in paths])
    method = _METHODS.get(options.checkpoint.stem, options.checkpoint.stem)
    save(options.out, cascade, options.out.stem, _said(about, method, found, options.songs))
    print(json.dumps(found, indent=2))


def _said(about: dict[str, Any], method: str, found: dict[str, float], n_songs: int) -> dict[str, Any]:
    """Return what the card says of how the weights were made, and what they are worth."""
    identity = about["identity"]
    networks = f"--separator {identity['separator']} --pitch {identity['pitch_estimator']}"
    steps = f"--method {method} --steps {about['step']} --seed {identity['seed']}"
    return {
        "licence": _LICENCE,
        "data": f"songs of the program's own generator, seeds from 880000000: {identity['data']}",
        "command": f"python -m djanalyzer.training.majl train {networks} {steps}",
        "steps": about["step"],
        "measured_on": f"{n_songs} generated songs from seed 884000000, 24 seconds each, mono at 16 kHz",
        "metrics": {name: round(value, 3) for name, value in found.items()},
    }
