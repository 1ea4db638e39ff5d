"""The command that learns to listen, or goes on from a checkpoint: train."""

from __future__ import annotations

import argparse
from pathlib import Path

from djanalyzer.training.commands import stopped_by_signals, tell
from djanalyzer.training.devices import PRECISIONS
from djanalyzer.training.typed import positive

_CONFIGURATIONS = ("laptop", "paper")  # as `models.selfsup.network` has them, which imports torch
_TOKENS = (
    "both",
    "contrastive",
    "equivariant",
    "styles",
    "versions",
)  # as `training.selfsup.lesson` has them


def add_train(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to a parser's."""
    train = commands.add_parser("train", help="learn, or go on from the checkpoint")
    train.add_argument("--folder", type=Path, nargs="+", required=True, help="where excerpts are stored")
    train.add_argument("--checkpoint", type=Path, required=True, help="the log lies beside it")
    train.add_argument("--steps", type=positive, required=True, help="in all; may be raised in a later run")
    train.add_argument("--tokens", choices=_TOKENS, default=_TOKENS[0])
    train.add_argument("--begin", type=Path, help="weights that a fresh run begins with")
    train.add_argument("--configuration", choices=_CONFIGURATIONS, default=_CONFIGURATIONS[0])
    train.add_argument("--size", type=positive, default=64, help="tracks in a batch (default 64)")
    train.add_argument("--seed", type=int, default=0)
    train.add_argument("--rate", type=float, default=6e-4, help="learning rate (default 0.0006)")
    train.add_argument("--threads", type=positive, default=1, help="processor threads (default 1)")
    train.add_argument("--device", default="cpu", help='"cpu" (default) or a GPU, such as "cuda"')
    train.add_argument("--precision", choices=PRECISIONS[:2], default=PRECISIONS[0])
    train.set_defaults(run=_train)


def _train(options: argparse.Namespace) -> None:
    import torch

    from djanalyzer.training.selfsup.excerpts import stored
    from djanalyzer.training.selfsup.lesson import drawing
    from djanalyzer.training.selfsup.loop import Identity, Plan, train

    torch.set_num_threads(options.threads)
    paths = [path for folder in options.folder for path in stored(folder)]
    plan = Plan(
        Identity(options.configuration, options.tokens, options.seed),
        options.checkpoint,
        drawing(paths, options.seed, options.size),
        options.steps,
        data=f"{len(paths)} excerpts, batches of {options.size}",
        learning_rate=options.rate,
        device=options.device,
        precision=options.precision,
        begin=options.begin,
    )
    tell(train(plan, stopped_by_signals()), plan.steps)
