"""The commands for the structure path: hear, form, parts, join."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from djanalyzer.training.form_losses import USUAL
from djanalyzer.training.typed import positive

if TYPE_CHECKING:
    from djanalyzer.models.structure_path import StructureShape
    from djanalyzer.training.parts import Trial
    from djanalyzer.training.style_losses import ClassWeights

_EVERY = 25  # steps between two lines


def add_form_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands to a parser's."""
    hear = commands.add_parser("hear", help="keep what a trained encoder hears of stored examples")
    hear.add_argument("--folder", type=Path, required=True, help="where examples are stored")
    hear.add_argument("--target", type=Path, required=True, help="where to keep what is heard")
    hear.add_argument("--encoder", type=Path, help="weights (default: the program's own)")
    hear.add_argument(
        "--version", type=int, default=0, help="0: as they are (default); N: changed in the Nth way"
    )
    hear.set_defaults(run=_hear)
    form = commands.add_parser("form", help="train a structure path on what was heard, or go on")
    _add_heard(form)
    form.add_argument("--checkpoint", type=Path, required=True, help="kept up to date while training")
    form.add_argument("--steps", type=positive, help="end after so many steps in all")
    form.add_argument("--minutes", type=float, help="end after so many minutes of training in all")
    form.add_argument("--learning-rate", type=float, default=1e-3)
    form.add_argument(
        "--start-from", type=Path, help="another run's checkpoint to go on from, where there is none yet"
    )
    form.add_argument(
        "--windows", type=int, nargs="+", help="steps that a head sees around each (default: those of laptop)"
    )
    form.add_argument(
        "--weight",
        type=_weight,
        action="append",
        default=[],
        metavar="TASK=W",
        help=f"how much a task's loss counts ({', '.join(f'{k} {v:g}' for k, v in USUAL.items())}); may be repeated",
    )
    form.add_argument("--seed", type=int, default=0)
    form.add_argument("--device", default="cpu")
    form.add_argument(
        "--foundation",
        choices=("replace", "join"),
        help="also hear the foundation model whose features the examples have: instead of all else, or besides",
    )
    form.add_argument(
        "--balance",
        choices=("plain", "effective", "inverse"),
        default="plain",
        help="how much rare genres and moods count: as others, by their effective number, by inverse frequency",
    )
    form.set_defaults(run=_form)
    parts = commands.add_parser("parts", help="train without each part in turn, and print the table")
    _add_heard(parts)
    parts.add_argument("--scratch", type=Path, required=True, help="keeps what was already trained")
    parts.add_argument("--steps", type=positive, default=150)
    parts.add_argument("--width", type=positive, default=64, help="of the structure path (default 64)")
    parts.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2])
    parts.add_argument("--count", type=positive, default=60, help="held-out tracks to measure with")
    parts.add_argument("--target", type=Path, required=True, help="the table, Markdown")
    parts.set_defaults(run=_parts)
    join = commands.add_parser("join", help="make an encoder and a structure path one file of weights")
    _add_heard(join)
    join.add_argument("--checkpoint", type=Path, required=True)
    join.add_argument("--encoder", type=Path, help="weights (default: the program's own)")
    join.add_argument("--target", type=Path, required=True)
    join.add_argument("--command", default="", help="how all of it was made, for the card")
    join.add_argument("--count", type=positive, default=60, help="held-out tracks to measure with")
    join.add_argument("--recordings", type=Path, help="also measure on this folder of annotated recordings")
    join.set_defaults(run=_join)


def _add_heard(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--heard",
        type=Path,
        required=True,
        action="append",
        help="where what was heard is kept; may be repeated",
    )
    parser.add_argument(
        "--lesson",
        type=positive,
        nargs=2,
        default=(6, 192),
        metavar=("TRACKS", "STEPS"),
        help="default 6 192",
    )


def _hear(options: argparse.Namespace) -> None:
    import torch

    from djanalyzer.models.checkpoint import load
    from djanalyzer.training.hearing import hear_missing

    torch.set_num_threads(1)
    network, _ = load(options.encoder)
    for n_done, path in enumerate(hear_missing(options.folder, options.target, network, options.version), 1):
        print(f"{n_done} new, {path.name}", flush=True)


def _form(options: argparse.Namespace) -> None:
    import torch

    from djanalyzer.models.network import LAPTOP
    from djanalyzer.models.predict import usable_device
    from djanalyzer.training.forming import FormPlan, form
    from djanalyzer.training.stages import Stage

    torch.set_num_threads(1)
    assert LAPTOP.structure is not None
    stage = Stage(
        name="decoders on the frozen encoder",
        steps=options.steps,
        minutes=options.minutes,
        learning_rate=options.learning_rate,
        weights=dict(options.weight),
    )
    plan = FormPlan(
        folders=tuple(options.heard),
        checkpoint=options.checkpoint,
        shape=_shape(options, LAPTOP.structure),
        sizes=LAPTOP.heard_sizes,
        stage=stage,
        lesson=tuple(options.lesson),
        seed=options.seed,
        class_weights=_class_weights(options),
        device=usable_device(options.device),
        start_from=options.start_from,
    )
    for step, told in form(plan):
        if step % _EVERY == 0:
            print(f"step {step}  " + "  ".join(f"{k} {v:.3f}" for k, v in told.items()), flush=True)


def _weight(text: str) -> tuple[str, float]:
    """Return a task and how much its loss counts, as `--weight distillation=0` says it."""
    task, _, weight = text.partition("=")
    if task not in USUAL:
        raise argparse.ArgumentTypeError(f"there is no task {task}; there are {', '.join(USUAL)}")
    return task, float(weight)


def _class_weights(options: argparse.Namespace) -> ClassWeights | None:
    """Return how much each genre and mood counts, from how often it occurs in what is learned from."""
    import numpy as np

    from djanalyzer.training.examples import read_labels
    from djanalyzer.training.hearing import example_of, stored_recordings
    from djanalyzer.training.rarity import Balance
    from djanalyzer.training.style_losses import class_weights_of

    balance = Balance(options.balance)
    if balance is Balance.PLAIN:
        return None
    paths = stored_recordings(options.heard, held_out=False)
    every = [read_labels(example)[0] for example in {example_of(path) for path in paths}]
    return class_weights_of(
        balance, np.array([labels.genre for labels in every]), np.array([labels.mood for labels in every])
    )


def _shape(options: argparse.Namespace, shape: StructureShape) -> StructureShape:
    """Return a shape with the windows that were asked for, and one that hears the foundation model that was."""
    from djanalyzer.models.structure_path import fused
    from djanalyzer.training.foundation import shape_of_folders
    from djanalyzer.training.hearing import example_of, stored_recordings

    if options.windows:
        shape = replace(shape, windows=tuple(options.windows))
    if not options.foundation:
        return shape
    firsts = [stored_recordings([folder], held_out=False)[:1] for folder in options.heard]
    stored = shape_of_folders([example_of(path).parent for found in firsts for path in found])
    return fused(shape, replace(stored, fusion=options.foundation))


def _parts(options: argparse.Namespace) -> None:
    import torch

    from djanalyzer.training.parts import run, table_of

    torch.set_num_threads(1)
    options.scratch.mkdir(parents=True, exist_ok=True)
    options.target.parent.mkdir(parents=True, exist_ok=True)
    found: dict[str, dict[int, dict[str, float]]] = {}
    for name, seed, figures in run(_trial(options)):
        found.setdefault(name, {})[seed] = figures
        options.target.write_text(table_of(found), encoding="utf-8")
        print(f"{name}, seed {seed}: {figures}", flush=True)


def _trial(options: argparse.Namespace) -> Trial:
    from djanalyzer.models.network import LAPTOP, PAPER
    from djanalyzer.training.parts import Trial

    assert LAPTOP.structure is not None
    assert PAPER.structure is not None
    # Nothing of the rhythm path is heard: it knows of far moments, and would do the work of the parts in question.
    shape = replace(LAPTOP.structure, width=options.width, hears=("early",), windows=PAPER.structure.windows)
    return Trial(
        folders=tuple(options.heard),
        scratch=options.scratch,
        shape=shape,
        sizes=LAPTOP.heard_sizes,
        steps=options.steps,
        lesson=tuple(options.lesson),
        seeds=tuple(options.seeds),
        n_held_out=options.count,
    )


def _join(options: argparse.Namespace) -> None:
    from djanalyzer.training.joining import Order, join

    order = Order(
        encoder=options.encoder,
        checkpoint=options.checkpoint,
        folders=tuple(options.heard),
        target=options.target,
        command=options.command,
        n_held_out=options.count,
        recordings=options.recordings,
    )
    join(order)
    print(f"wrote {order.target}")
