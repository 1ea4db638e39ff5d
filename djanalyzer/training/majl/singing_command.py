"""The command that trains the ear for singing in the mix: singing."""

from __future__ import annotations

import argparse
from pathlib import Path

from djanalyzer.training.typed import positive

_LICENCE = "GPL-3.0-or-later"


def add_singing(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to a parser's."""
    singing = commands.add_parser(
        "singing", help="train the network that hears singing in the mix, or go on from its checkpoint"
    )
    singing.add_argument("--folder", type=Path, required=True, help="where songs are stored")
    singing.add_argument(
        "--scratch", type=Path, required=True, help="where mel bands and the checkpoint are kept"
    )
    singing.add_argument("--out", type=Path, required=True, help="weights (.safetensors) with a card")
    singing.add_argument("--songs", type=positive, default=1050, help="to learn from (default 1050)")
    singing.add_argument("--validation", type=positive, default=60, help="songs that measure it (default 60)")
    singing.add_argument("--steps", type=positive, default=3000, help="default 3000")
    singing.add_argument("--size", type=positive, default=16, help="segments in a batch (default 16)")
    singing.add_argument("--seconds", type=positive, default=8, help="of a segment (default 8)")
    singing.add_argument("--seed", type=int, default=0)
    singing.set_defaults(run=_singing)


def _singing(options: argparse.Namespace) -> None:
    import torch

    from djanalyzer.training.majl.material import FRAME_RATE
    from djanalyzer.training.majl.singing import Identity, Plan, ship, train

    torch.set_num_threads(1)
    n_frames = options.seconds * FRAME_RATE
    identity = Identity(options.steps, options.songs, options.size, n_frames, 2e-3, options.seed)
    plan = Plan(identity, options.folder, options.scratch, options.validation)
    for line in train(plan):
        print(line, flush=True)
    command = f"python -m djanalyzer.training.majl singing --songs {options.songs} --steps {options.steps}"
    said = {
        "licence": _LICENCE,
        "data": f"{options.songs} songs of the program's own generator, seeds from 880000000, 24 seconds each, mono at 16 kHz",
        "command": f"{command} --size {options.size} --seconds {options.seconds} --seed {options.seed}",
    }
    print(ship(plan, options.out, said))
