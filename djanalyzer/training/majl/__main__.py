"""The command line: render songs, train networks that take music apart and hear the sung pitch."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from djanalyzer.errors import Trouble
from djanalyzer.training.commands import run_command, stopped_by_signals
from djanalyzer.training.devices import PRECISIONS
from djanalyzer.training.majl.rendering import add_render
from djanalyzer.training.majl.shipping import add_ship
from djanalyzer.training.majl.singing_command import add_singing
from djanalyzer.training.typed import positive

# As `models.separation.cascade` has them, which imports torch.
_SEPARATORS = ("unet", "resunet", "small-unet", "small-resunet")
_PITCH_ESTIMATORS = ("crepe", "harmof0", "small-crepe", "small-harmof0")
_METHODS = ("pipeline", "joint", "stage1", "majl")


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return its exit code."""
    return run_command(_parser(), arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m djanalyzer.training.majl", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    add_render(commands)
    add_ship(commands)
    add_singing(commands)
    _add_train(commands.add_parser("train", help="train by one method, or go on from its checkpoint"))
    _add_lane(
        commands.add_parser("lane", help="fit the vocal lane to weights, into their card, and measure it")
    )
    return parser


def _add_lane(lane: argparse.ArgumentParser) -> None:
    lane.add_argument("--folder", type=Path, required=True, help="where songs are stored")
    lane.add_argument("--weights", type=Path, required=True, help="*.safetensors with their card beside them")
    lane.add_argument("--songs", type=positive, default=60, help="to fit with, as far as stored (default 60)")
    lane.add_argument("--held-out", type=positive, default=20, help="to measure with (default 20)")
    lane.add_argument(
        "--singing", type=Path, help="weights that hear singing in the mix (default: the program's)"
    )
    lane.add_argument("--device", default="cpu", help='"cpu" (default) or "cuda"')
    lane.set_defaults(run=_fit_lane)


def _fit_lane(options: argparse.Namespace) -> None:
    from djanalyzer.training.majl.lane import fit

    asked = options.weights, options.folder, (options.songs, options.held_out), options.device
    for line in fit(*asked, *([options.singing] if options.singing else [])):
        print(line, flush=True)


def _add_train(train: argparse.ArgumentParser) -> None:
    train.add_argument("--folder", type=Path, required=True, help="where songs are stored")
    train.add_argument("--scratch", type=Path, required=True, help="where checkpoints and logs are kept")
    train.add_argument("--separator", choices=_SEPARATORS, default="resunet")
    train.add_argument("--pitch", choices=_PITCH_ESTIMATORS, default="crepe")
    train.add_argument("--method", choices=_METHODS, default="majl")
    train.add_argument(
        "--steps", type=positive, required=True, help="of each stage; may be raised later, but for majl"
    )
    train.add_argument("--seed", type=int, default=0)
    train.add_argument("--songs", type=positive, required=True, help="fully labelled songs to learn from")
    train.add_argument(
        "--single",
        type=_from_zero,
        default=0,
        help="songs of each kind of which one thing is known (for majl)",
    )
    train.add_argument("--own", type=Path, help="a folder of songs that `own` stored, for majl as well")
    train.add_argument("--size", type=positive, default=4, help="segments in a batch (default 4)")
    train.add_argument("--seconds", type=positive, default=3, help="of a segment (default 3)")
    train.add_argument(
        "--mislabelled",
        type=float,
        default=0.0,
        help="share of songs whose pitch is labelled wrong on purpose",
    )
    train.add_argument(
        "--fall-steps",
        type=positive,
        default=500,
        help="steps in which the learning rate falls by 2 %% (default 500)",
    )
    train.add_argument("--threads", type=positive, default=1, help="processor threads (default 1)")
    train.add_argument("--device", default="cpu", help='"cpu" (default) or a GPU, such as "cuda"')
    train.add_argument("--precision", choices=PRECISIONS[:2], default=PRECISIONS[0])
    train.set_defaults(run=_train)


def _from_zero(text: str) -> int:
    """Return a whole number from 0 on, for `argparse`."""
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text} is no whole number from 0 on")
    return int(text)


def _train(options: argparse.Namespace) -> None:
    import torch

    from djanalyzer.training.majl.material import FRAME_RATE
    from djanalyzer.training.majl.own_stems import stored_own
    from djanalyzer.training.majl.stages import Order, run

    own = stored_own(options.own) if options.own else ()
    if options.method == "majl" and not options.single and not own:
        raise Trouble(
            "Nothing is there to learn the second stage from.",
            "Say how many songs (--single), or where one's own are (--own).",
        )
    torch.set_num_threads(options.threads)
    torch.backends.cudnn.benchmark = True  # all segments are of one size: the quickest way is looked for once
    order = Order(
        folder=options.folder,
        scratch=options.scratch,
        separator=options.separator,
        pitch_estimator=options.pitch,
        method=options.method,
        steps=options.steps,
        seed=options.seed,
        songs=options.songs,
        single=options.single,
        own=own,
        size=options.size,
        n_frames=options.seconds * FRAME_RATE,
        mislabelled=options.mislabelled,
        device=options.device,
        precision=options.precision,
        fall_steps=options.fall_steps,
    )
    stop = stopped_by_signals()
    shown = 0.0
    for stage, step in run(order, stop):
        if time.monotonic() - shown > 30 or step.number == order.steps:
            shown = time.monotonic()
            losses = ", ".join(f"{name} {loss:.3f}" for name, loss in step.told.losses.items())
            print(f"{stage} step {step.number}: {losses}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
