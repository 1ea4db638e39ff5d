"""The command `train`: what it can be asked, and the plan that follows from that."""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from djanalyzer.errors import Trouble
from djanalyzer.training.typed import positive

if TYPE_CHECKING:
    from djanalyzer.models.network import Configuration
    from djanalyzer.training.plans import Plan
    from djanalyzer.training.pools import Source
    from djanalyzer.training.rolling import Rolling
    from djanalyzer.training.stages import Stage

_CONFIGURATIONS = ("small", "laptop", "paper")
_FUSIONS = ("replace", "join")
_PRECISIONS = ("32-true", "bf16-mixed", "16-mixed")
_PAPER_TIMES = 8  # the usual tracks: 32 excerpts of 1024 frames, or as much music in longer ones


def add_train(train: argparse.ArgumentParser) -> None:
    """Add all that training can be asked."""
    _add_data(train)
    _add_stages(train)
    _add_machine(train)


def _add_data(train: argparse.ArgumentParser) -> None:
    train.add_argument(
        "--folder",
        type=Path,
        action="append",
        default=[],
        help="where examples are stored; may be repeated",
    )
    train.add_argument(
        "--share", type=float, action="append", help="of what is drawn, one for each folder (default: alike)"
    )
    train.add_argument(
        "--render", type=Path, help="render ever new songs into this folder of the run's own while it trains"
    )
    train.add_argument("--render-workers", type=positive, default=4, help="processes that render (default 4)")
    train.add_argument("--render-size", type=positive, default=512, help="songs kept at a time (default 512)")
    train.add_argument(
        "--render-uses", type=float, default=20.0, help="times a song is drawn before it goes (default 20)"
    )
    train.add_argument("--render-first", type=int, default=100_000_000, help="the first song's seed")
    train.add_argument("--checkpoint", type=Path, required=True, help="kept up to date while training")
    train.add_argument("--start-from", type=Path, help="checkpoint or weights that a fresh run begins with")
    train.add_argument("--seed", type=int, default=0)
    train.add_argument("--configuration", choices=_CONFIGURATIONS, default="laptop")
    train.add_argument(
        "--foundation",
        choices=_FUSIONS,
        help="let structure hear the foundation model whose features the examples have: instead of all else, or besides",
    )
    train.add_argument(
        "--tolerance", type=int, default=0, help="frames that beats may be off for nothing (default 0)"
    )
    train.add_argument(
        "--hardness", type=float, default=0.5, help="how strongly missed styles are preferred (default 0.5)"
    )


def _add_stages(train: argparse.ArgumentParser) -> None:
    train.add_argument("--stages", type=Path, help="a TOML file of [[stage]] tables, one after the other")
    train.add_argument("--paper", action="store_true", help="one stage as paper 000 trains, with its batch")
    train.add_argument("--steps", type=positive, help="end after so many steps in all")
    train.add_argument("--minutes", type=float, help="end after so many minutes of training in all")
    train.add_argument("--learning-rate", type=float, default=2e-3)
    train.add_argument(
        "--only", action="append", default=[], help="let only tensors learn whose names begin so"
    )
    train.add_argument("--patience", type=positive, help="end after so many validations that are no better")
    train.add_argument(
        "--adapt-weights", action="store_true", help="let the tasks' weights follow their loss on validation"
    )
    train.add_argument("--validate-every", type=positive, help="steps between validations (default: none)")
    train.add_argument(
        "--validate-on", type=Path, action="append", help="folders of held-out examples (default: --folder)"
    )
    train.add_argument("--validate-songs", type=positive, default=32, help="how many (default 32)")
    train.add_argument(
        "--keep-every", type=positive, help="steps between averaged networks kept for `average`"
    )


def _add_machine(train: argparse.ArgumentParser) -> None:
    train.add_argument(
        "--batch", type=positive, default=1, help="times the usual tracks a batch (default 1; a GPU takes 16)"
    )
    train.add_argument(
        "--accumulate",
        type=positive,
        default=1,
        help="batches that each process learns from in a step (default 1)",
    )
    train.add_argument("--precision", choices=_PRECISIONS, default="bf16-mixed")
    train.add_argument(
        "--workers", type=positive, default=1, help="processes that make batches (default: a thread)"
    )
    train.add_argument("--threads", type=positive, default=1)
    train.add_argument("--device", help="cpu, cuda or mps (default: the fastest)")


def plan_of(options: argparse.Namespace) -> Plan:
    """Return the plan that was asked for."""
    from djanalyzer.models.predict import best_device
    from djanalyzer.training.feeding import Diet
    from djanalyzer.training.plans import Plan
    from djanalyzer.training.validating import Validation

    sources = _sources(options)
    validation = None
    if options.validate_every:
        folders = tuple(options.validate_on or options.folder)
        validation = Validation(folders, options.validate_every, options.validate_songs)
    plan = Plan(
        diet=Diet(sources, options.seed, options.batch, options.workers),
        checkpoint=options.checkpoint,
        stages=_stages(options),
        start_from=options.start_from,
        tolerance=options.tolerance,
        hardness=options.hardness,
        keep_every=options.keep_every,
        configuration=_configuration(options),
        n_batches=options.accumulate,
        validation=validation,
        precision=options.precision,
        device=options.device or best_device(),
        command=command_line(sys.argv[1:]),
    )
    return _as_in_the_paper(plan, options) if options.paper else plan


def _configuration(options: argparse.Namespace) -> Configuration:
    from djanalyzer.models.network import CONFIGURATIONS, with_foundation
    from djanalyzer.training.foundation import shape_of_folders

    configuration = CONFIGURATIONS[options.configuration]
    if not options.foundation:
        return configuration
    if options.render:
        raise Trouble(
            "Songs that are rendered while training have no features of a foundation model.",
            "Leave out --render, or --foundation.",
        )
    shape = shape_of_folders([*options.folder, *(options.validate_on or [])])
    return with_foundation(configuration, replace(shape, fusion=options.foundation))


def command_line(arguments: Sequence[str]) -> str:
    """Return a command for the log and the card: files by their names, since where they lay is nobody's business."""
    parts = [Path(part).name if Path(part).is_absolute() else part for part in arguments]
    return shlex.join(["python", "-m", "djanalyzer.training", *parts])


def _stages(options: argparse.Namespace) -> tuple[Stage, ...]:
    from djanalyzer.training.stages import Stage, read_stages

    if options.stages:
        return read_stages(options.stages)
    return (
        Stage(
            steps=options.steps,
            minutes=options.minutes,
            learning_rate=options.learning_rate,
            only=tuple(options.only),
            adapts_weights=options.adapt_weights,
            patience=options.patience,
        ),
    )


def _as_in_the_paper(plan: Plan, options: argparse.Namespace) -> Plan:
    """Return the plan with the training of paper 000: its one stage, its batch, a validation every epoch."""
    from djanalyzer.training.pools import pool_of
    from djanalyzer.training.stages import paper_epoch, paper_stages
    from djanalyzer.training.validating import Validation

    n_examples = len(pool_of(plan.diet.sources).paths)
    folders = tuple(options.validate_on or options.folder)
    every = options.validate_every or paper_epoch(n_examples)
    return replace(
        plan,
        stages=paper_stages(n_examples),
        diet=replace(plan.diet, n_times=max(1, _PAPER_TIMES // plan.n_batches)),
        validation=Validation(folders, every, options.validate_songs),
    )


def _sources(options: argparse.Namespace) -> tuple[Source | Rolling, ...]:
    from djanalyzer.training.pools import Source
    from djanalyzer.training.rolling import Rolling

    n_sources = len(options.folder) + (options.render is not None)
    if not n_sources:
        raise Trouble("There is nothing to learn from.", "Name a folder of examples (--folder) or --render.")
    shares = options.share or [None] * n_sources
    if len(shares) != n_sources:
        raise Trouble("There are not as many shares as folders.", "Give one --share for each, --render last.")
    sources: list[Source | Rolling] = [
        Source(folder, share) for folder, share in zip(options.folder, shares, strict=False)
    ]
    if options.render:
        rolling = Rolling(options.render, options.render_size, options.render_uses, options.render_workers)
        sources.append(replace(rolling, first_seed=options.render_first, share=shares[-1]))
    return tuple(sources)
