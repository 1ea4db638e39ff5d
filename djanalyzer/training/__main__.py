"""The command line of training: generate examples, train, measure, export."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from djanalyzer.training.commands import run_command, stopped_by_signals
from djanalyzer.training.form_commands import add_form_commands
from djanalyzer.training.ordering import add_train, plan_of
from djanalyzer.training.traits import GROUPS
from djanalyzer.training.typed import positive

_CONFIGURATIONS = ("small", "laptop", "paper")
_METERS = ("4/4", "3/4", "6/8")


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return its exit code."""
    return run_command(_parser(), arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m djanalyzer.training", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    generate = commands.add_parser("generate", help="render labelled tracks and store their features")
    generate.add_argument("--folder", type=Path, required=True, help="where examples are stored")
    generate.add_argument(
        "--count", type=positive, required=True, help="number of seeds; those stored are kept"
    )
    generate.add_argument("--first", type=int, default=0, help="the first seed (default 0)")
    generate.add_argument(
        "--processes", type=positive, default=1, help="how many to render at once (default 1)"
    )
    generate.add_argument(
        "--meter", choices=_METERS, action="append", help="store only songs in this meter; may be repeated"
    )
    generate.set_defaults(run=_generate)
    complete = commands.add_parser("complete", help="add labels that examples of an earlier version lack")
    complete.add_argument("--folder", type=Path, required=True, help="where examples are stored")
    complete.set_defaults(run=_complete)
    _add_tagged(commands.add_parser("tagged", help="store recordings whose genre or mood a DJ has named"))
    _add_foundation(commands.add_parser("foundation", help="add features of a foundation model to examples"))
    train = commands.add_parser("train", help="train, or go on from the checkpoint")
    add_train(train)
    train.set_defaults(run=_train)
    measure = commands.add_parser("measure", help="print the figures of a checkpoint on held-out examples")
    measure.add_argument("--folder", type=Path, required=True, action="append")
    measure.add_argument("--checkpoint", type=Path, required=True)
    measure.add_argument("--count", type=positive, default=50, help="how many held-out examples (default 50)")
    measure.set_defaults(run=_measure)
    export = commands.add_parser("export", help="write the weights and their card")
    export.add_argument("--folder", type=Path, required=True, action="append")
    export.add_argument("--checkpoint", type=Path, required=True)
    export.add_argument("--target", type=Path, help="default: the program's own weights")
    export.add_argument("--command", default="", help="how the checkpoint was made, for the card")
    export.add_argument("--count", type=positive, default=50, help="held-out examples for the card's figures")
    export.add_argument("--recordings", type=Path, help="also measure on this folder of annotated recordings")
    export.set_defaults(run=_export)
    add_form_commands(commands)
    _add_relation(
        commands.add_parser("relation", help="compare ways to join genre and mood; print the table")
    )
    average = commands.add_parser("average", help="write the mean of several networks, the newest first")
    average.add_argument("--checkpoint", type=Path, required=True, action="append")
    average.add_argument("--target", type=Path, required=True)
    average.set_defaults(run=_average)
    _add_curve(commands.add_parser("curve", help="train small networks on more and more, and measure them"))
    return parser


def _add_curve(curve: argparse.ArgumentParser) -> None:
    curve.add_argument("--folder", type=Path, required=True, help="where examples are stored")
    curve.add_argument("--recordings", type=Path, required=True, help="annotated recordings to measure on")
    curve.add_argument(
        "--scratch", type=Path, required=True, help="keeps checkpoints and points already measured"
    )
    curve.add_argument("--target", type=Path, required=True, help="the table: .md or .csv")
    curve.add_argument("--songs", type=int, nargs="+", required=True, help="numbers of songs to learn from")
    curve.add_argument("--styles", type=int, nargs="*", default=[], help="numbers of styles to learn from")
    curve.add_argument("--songs-by-style", type=int, default=120, help="songs for each number of styles")
    curve.add_argument("--configurations", nargs="+", choices=_CONFIGURATIONS, default=["laptop"])
    curve.add_argument("--steps", type=positive, default=700)
    curve.add_argument(
        "--without", nargs="*", choices=sorted(GROUPS), default=[], help="groups of traits to learn without"
    )
    curve.add_argument("--tolerance", type=int, nargs="*", default=[], help="as for train; others have 0")
    curve.add_argument("--hardness", type=float, nargs="*", default=[], help="as for train; others have 0")
    curve.add_argument("--unchanged", action="store_true", help="add a point with excerpts as they are")
    curve.add_argument(
        "--peaks-only",
        action="store_true",
        help="measure the network alone; without this the same command adds what the whole program reaches",
    )
    curve.add_argument("--device", default="cpu")
    curve.set_defaults(run=_draw_curve)


def _add_tagged(tagged: argparse.ArgumentParser) -> None:
    tagged.add_argument(
        "--records", type=Path, required=True, help="a file that `djanalyzer labels --json` wrote"
    )
    tagged.add_argument("--folder", type=Path, required=True, help="where examples are stored")
    tagged.add_argument(
        "--least", type=float, default=0.5, help="leave out words with less confidence (default 0.5)"
    )
    tagged.add_argument("--processes", type=positive, default=1, help="how many to read at once (default 1)")
    tagged.set_defaults(run=_store_tagged)


def _add_foundation(foundation: argparse.ArgumentParser) -> None:
    foundation.add_argument("--folder", type=Path, required=True, help="where examples are stored")
    foundation.add_argument(
        "--model", type=Path, required=True, help="a MERT or MuQ folder: config.json and safetensors"
    )
    foundation.add_argument(
        "--layers", type=int, nargs="+", help="which are kept (default: four, spread over the model)"
    )
    foundation.add_argument(
        "--processes", type=positive, default=1, help="how many to render at once (default 1)"
    )
    foundation.add_argument("--threads", type=positive, default=1)
    foundation.add_argument("--device", help="cpu, cuda or mps (default: the fastest)")
    foundation.set_defaults(run=_hear_foundation)


def _hear_foundation(options: argparse.Namespace) -> None:
    import torch

    from djanalyzer.models.predict import usable_device
    from djanalyzer.training.foundation import add_missing, listening_of

    torch.set_num_threads(options.threads)
    device = usable_device(options.device)
    listening = listening_of(options.folder, options.model, options.layers, device, options.processes)
    for n_done, (path, is_heard) in enumerate(add_missing(listening), 1):
        told = "heard" if is_heard else "left out: the generator makes another song of its seed now"
        print(f"{n_done}: {path.name} {told}", flush=True)


def _add_relation(relation: argparse.ArgumentParser) -> None:
    relation.add_argument(
        "--heard", type=Path, required=True, action="append", help="where `hear` keeps what was heard"
    )
    relation.add_argument("--scratch", type=Path, required=True, help="keeps what was already trained")
    relation.add_argument("--target", type=Path, required=True, help="the table, Markdown")
    relation.add_argument("--steps", type=positive, default=300)
    relation.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2])
    relation.set_defaults(run=_compare_relations)


def _generate(options: argparse.Namespace) -> None:
    from djanalyzer.music import Meter
    from djanalyzer.training.examples import generate_missing

    seeds = range(options.first, options.first + options.count)
    meters = frozenset(Meter(text) for text in options.meter) if options.meter else None
    new = generate_missing(options.folder, seeds, options.processes, meters)
    for n_done, seed in enumerate(new, 1):
        print(f"{n_done} new, seed {seed}", flush=True)


def _store_tagged(options: argparse.Namespace) -> None:
    from djanalyzer.training.tagged import read_records, store_missing

    tracks = read_records(options.records, options.least)
    n_stored = n_left = 0
    for stored in store_missing(tracks, options.folder, options.processes):
        if stored.example is None:
            n_left += 1
            print(f"{stored.track.path}: {stored.problem}", flush=True)
        else:
            n_stored += 1
            print(f"{stored.example.name}: {stored.track.path.name}", flush=True)
    print(f"{n_stored} stored, {n_left} left out, {len(tracks) - n_stored - n_left} stored before")


def _compare_relations(options: argparse.Namespace) -> None:
    import torch

    from djanalyzer.training.relation import Comparison, compare, table_of

    torch.set_num_threads(1)
    options.target.parent.mkdir(parents=True, exist_ok=True)
    comparison = Comparison(tuple(options.heard), options.scratch, options.steps, tuple(options.seeds))
    found: dict[str, dict[int, dict[str, float]]] = {}
    for name, seed, figures in compare(comparison):
        found.setdefault(name, {})[seed] = figures
        options.target.write_text(table_of(found), encoding="utf-8")
        print(f"{name}, seed {seed}: {figures}", flush=True)


def _complete(options: argparse.Namespace) -> None:
    from djanalyzer.training.completing import complete

    for path, is_complete in complete(options.folder):
        print(f"{path.name}: {'completed' if is_complete else 'left as it is, the generator has changed'}")


def _train(options: argparse.Namespace) -> None:
    """Train as was asked, and say now and then how it goes; Ctrl+C ends it after a step."""
    import torch

    from djanalyzer.training.devices import is_first, leave
    from djanalyzer.training.loop import train

    torch.set_num_threads(options.threads)
    stop = stopped_by_signals()
    sums: dict[str, float] = {}
    every = 50
    for step in train(plan_of(options), stop):
        sums = {name: sums.get(name, 0.0) + loss / every for name, loss in step.losses.items()}
        if step.number % every == 0 and is_first():
            shown = "  ".join(f"{name} {loss:.4f}" for name, loss in sums.items())
            print(f"step {step.number}  {step.stage}  {step.progress:6.1%}  {shown}", flush=True)
            sums = {}
    leave()


def _average(options: argparse.Namespace) -> None:
    from djanalyzer.training.checkpoints import average_of

    average_of(options.checkpoint, options.target)
    print(f"wrote {options.target}")


def _draw_curve(options: argparse.Namespace) -> None:
    import torch

    from djanalyzer.training.courses import Course
    from djanalyzer.training.curve import draw, write_table

    torch.set_num_threads(1)
    course = Course(
        folder=options.folder,
        recordings=options.recordings,
        scratch=options.scratch,
        songs=tuple(options.songs),
        styles=tuple(options.styles),
        songs_by_style=options.songs_by_style,
        configurations=tuple(options.configurations),
        steps=options.steps,
        device=options.device,
        tolerances=tuple(options.tolerance),
        hardnesses=tuple(options.hardness),
        without=tuple(options.without),
        has_unchanged=options.unchanged,
        is_decoded=not options.peaks_only,
    )
    points = []
    for point in draw(course):
        points.append(point)
        write_table(points, options.target)
        print(f"{point.name}: {point.figures}", flush=True)


def _measure(options: argparse.Namespace) -> None:
    from djanalyzer.training.export import figures_of

    for name, value in figures_of(options.checkpoint, options.folder, options.count).items():
        print(f"{name:28} {value:.4f}")


def _export(options: argparse.Namespace) -> None:
    from djanalyzer.models.checkpoint import DEFAULT
    from djanalyzer.training.export import Order, export

    order = Order(
        checkpoint=options.checkpoint,
        folders=tuple(options.folder),
        target=options.target or DEFAULT,
        command=options.command,
        n_examples=options.count,
        recordings=options.recordings,
    )
    export(order)
    print(f"wrote {order.target}")


if __name__ == "__main__":
    sys.exit(main())
