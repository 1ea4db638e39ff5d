"""The command line of training: generate examples, train, measure, export."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from djanalyzer.errors import Trouble


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return its exit code."""
    options = _parser().parse_args(arguments)
    try:
        options.run(options)
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m djanalyzer.training", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    generate = commands.add_parser("generate", help="render labelled tracks and store their features")
    generate.add_argument("--folder", type=Path, required=True, help="where examples are stored")
    generate.add_argument("--count", type=int, required=True, help="number of seeds; those stored are kept")
    generate.add_argument("--first", type=int, default=0, help="the first seed (default 0)")
    generate.add_argument("--processes", type=int, default=1, help="how many to render at once (default 1)")
    generate.set_defaults(run=_generate)
    train = commands.add_parser("train", help="train, or go on from the checkpoint")
    train.add_argument("--folder", type=Path, required=True, help="where examples are stored")
    train.add_argument("--checkpoint", type=Path, required=True, help="kept up to date while training")
    train.add_argument("--steps", type=int, help="end after so many steps in all")
    train.add_argument("--minutes", type=float, help="end after so many minutes of training in all")
    train.add_argument("--seed", type=int, default=0)
    train.add_argument("--configuration", choices=("laptop", "paper"), default="laptop")
    train.add_argument("--learning-rate", type=float, default=2e-3)
    train.add_argument("--threads", type=int, default=1)
    train.add_argument("--device", help="cpu, cuda or mps (default: the fastest)")
    train.set_defaults(run=_train)
    measure = commands.add_parser("measure", help="print the figures of a checkpoint on held-out examples")
    measure.add_argument("--folder", type=Path, required=True)
    measure.add_argument("--checkpoint", type=Path, required=True)
    measure.add_argument("--count", type=int, default=50, help="how many held-out examples (default 50)")
    measure.set_defaults(run=_measure)
    export = commands.add_parser("export", help="write the weights and their card")
    export.add_argument("--folder", type=Path, required=True)
    export.add_argument("--checkpoint", type=Path, required=True)
    export.add_argument("--target", type=Path, help="default: the program's own weights")
    export.add_argument("--command", default="", help="how the checkpoint was made, for the card")
    export.add_argument("--count", type=int, default=50, help="held-out examples for the card's figures")
    export.add_argument("--recordings", type=Path, help="also measure on this folder of annotated recordings")
    export.set_defaults(run=_export)
    return parser


def _generate(options: argparse.Namespace) -> None:
    from djanalyzer.training.examples import generate_missing

    seeds = range(options.first, options.first + options.count)
    for n_done, seed in enumerate(generate_missing(options.folder, seeds, options.processes), 1):
        print(f"{n_done} new, seed {seed}", flush=True)


def _train(options: argparse.Namespace) -> None:
    import torch

    from djanalyzer.models.network import CONFIGURATIONS
    from djanalyzer.models.predict import best_device
    from djanalyzer.training.loop import Plan, train

    torch.set_num_threads(options.threads)
    plan = Plan(
        folder=options.folder,
        checkpoint=options.checkpoint,
        steps=options.steps,
        minutes=options.minutes,
        learning_rate=options.learning_rate,
        seed=options.seed,
        configuration=CONFIGURATIONS[options.configuration],
        device=options.device or best_device(),
    )
    sums: dict[str, float] = {}
    every = 50
    for step in train(plan):
        sums = {name: sums.get(name, 0.0) + loss / every for name, loss in step.losses.items()}
        if step.number % every == 0:
            shown = "  ".join(f"{name} {loss:.4f}" for name, loss in sums.items())
            print(f"step {step.number}  {step.progress:6.1%}  {shown}", flush=True)
            sums = {}


def _measure(options: argparse.Namespace) -> None:
    from djanalyzer.training.export import figures_of

    for name, value in figures_of(options.checkpoint, options.folder, options.count).items():
        print(f"{name:28} {value:.4f}")


def _export(options: argparse.Namespace) -> None:
    from djanalyzer.models.checkpoint import DEFAULT
    from djanalyzer.training.export import Order, export

    order = Order(
        checkpoint=options.checkpoint,
        folder=options.folder,
        target=options.target or DEFAULT,
        command=options.command,
        n_examples=options.count,
        recordings=options.recordings,
    )
    export(order)
    print(f"wrote {order.target}")


if __name__ == "__main__":
    sys.exit(main())
