"""The command that trains the networks that restyle, or goes on from their checkpoint: train."""

from __future__ import annotations

import argparse
from pathlib import Path

from djanalyzer.errors import Trouble
from djanalyzer.training.commands import stopped_by_signals, tell
from djanalyzer.training.devices import PRECISIONS
from djanalyzer.training.typed import positive

_CONFIGURATIONS = ("laptop", "paper")  # as `models.style.networks` has them, which imports torch


def add_train(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to a parser's."""
    train = commands.add_parser("train", help="train, or go on from the checkpoint")
    train.add_argument("--folder", type=Path, required=True, help="where songs are stored")
    train.add_argument("--checkpoint", type=Path, required=True, help="the log lies beside it")
    train.add_argument(
        "--songs", type=positive, required=True, help="to learn from; may be raised in a later run"
    )
    train.add_argument("--steps", type=positive, required=True, help="in all; may be raised in a later run")
    train.add_argument("--without", choices=("disentanglement",), help="what is left out, to compare with")
    train.add_argument(
        "--sharpen",
        type=Path,
        metavar="CHECKPOINT",
        help="go on with a critic from what was learned without one",
    )
    train.add_argument("--rate", type=float, default=1.5e-3, help="highest learning rate (default 0.0015)")
    train.add_argument("--configuration", choices=_CONFIGURATIONS, default=_CONFIGURATIONS[0])
    train.add_argument("--size", type=positive, default=8, help="stretches in a batch (default 8)")
    train.add_argument(
        "--frames", type=positive, default=384, help="of a stretch, a multiple of 8 (default 384: 4.5 s)"
    )
    train.add_argument("--seed", type=int, default=0)
    train.add_argument(
        "--fall-steps",
        type=positive,
        default=50,
        help="steps in which the learning rate falls by 2 %% (default 50)",
    )
    train.add_argument("--threads", type=positive, default=1, help="processor threads (default 1)")
    train.add_argument("--device", default="cpu", help='"cpu" (default) or a GPU, such as "cuda"')
    train.add_argument("--precision", choices=PRECISIONS[:2], default=PRECISIONS[0])
    train.set_defaults(run=_train)


def _train(options: argparse.Namespace) -> None:
    import torch

    from djanalyzer.music.styles import STYLE_NAMES
    from djanalyzer.training.style.lessons import drawing
    from djanalyzer.training.style.loop import Identity, Plan, train
    from djanalyzer.training.style.pairs import stored
    from djanalyzer.training.style.recordings import drawing_unpaired, stored_recordings
    from djanalyzer.training.style.songs import TRAINING

    songs = stored(options.folder, TRAINING, options.songs)
    if not songs:
        raise Trouble(
            f"{options.folder} has no songs from seed {TRAINING.start} on.",
            "Render them with `python -m djanalyzer.training.style render`.",
        )
    torch.set_num_threads(options.threads)
    recordings = () if options.without else stored_recordings(options.folder)
    styles = tuple(STYLE_NAMES)
    plan = Plan(
        Identity(
            options.configuration,
            styles,
            _method(options),
            options.seed,
        ),
        options.checkpoint,
        drawing(songs, styles, options.seed, options.size, options.frames),
        options.steps,
        data=f"{len(songs)} songs from seed {TRAINING.start}, {len(recordings)} recordings, batches of {options.size}",
        options=_telling(options),
        learning_rate=options.rate,
        device=options.device,
        precision=options.precision,
        fall_steps=options.fall_steps,
        begin=options.sharpen,
        draw_unpaired=drawing_unpaired(recordings, options.seed, _n_unpaired(options.size), options.frames)
        if recordings
        else None,
    )
    tell(train(plan, stopped_by_signals()), plan.steps)


def _method(options: argparse.Namespace) -> str:
    if options.sharpen:
        return "sharpened"
    return "entangled" if options.without else "disentangled"


def _telling(options: argparse.Namespace) -> str:
    """Return the options that decide what is learned, as they are typed: all but where files are and how far it goes."""
    names = ("songs", "configuration", "size", "frames", "seed", "fall_steps", "rate", "precision")
    words = [f"--{name.replace('_', '-')} {getattr(options, name)}" for name in names]
    if options.without:
        words.append(f"--without {options.without}")
    if options.sharpen:
        words.append(f"--sharpen {options.sharpen.name}")
    return " ".join(words)


def _n_unpaired(size: int) -> int:
    """Return how many stretches of recordings a step has: two tell each other apart, and each takes a song's example for its target."""
    return min(size, max(2, size // 4))
