"""Hold the model against the papers and the field: `python -m djanalyzer.evaluation model ../shared/audio`, or `--generated 40`.

Paper 000's measures (SCS, LA, F1 at 0.5 s, SOR, BDE) stand beside mir_eval's, what the network alone says beside what the whole
program makes of it, each with the range that 95 % of other draws of the tracks give. `--beside WEIGHTS` compares two models on
the same tracks, `--by-style` shows every style, `--speed` times a file of three minutes, `--dbn` lets madmom's Bayesian network
decode the beats besides.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from djanalyzer.errors import Trouble
from djanalyzer.evaluation import goals, model_tables
from djanalyzer.evaluation.beat_decoders import BEAT_DECODERS
from djanalyzer.evaluation.candidates import ALONE, BAYESIAN, WHOLE, Candidate, Findings, judged
from djanalyzer.evaluation.figures import TrackFigures
from djanalyzer.evaluation.model_records import record_of
from djanalyzer.evaluation.peers import activations_of_onsets
from djanalyzer.evaluation.published import are_measured_on
from djanalyzer.evaluation.references import Reference, generated_music, open_music
from djanalyzer.evaluation.speed import WARM_UP, cost_of, write_music
from djanalyzer.evaluation.tables import Table

HELD_OUT_SEED = 900_000_000  # training never comes near these
_MINUTES = 3.0
_PROGRESS = ("beat_f70", "grid_10", "boundary_f05", "section_la", "key_mirex")


def main(arguments: list[str] | None = None) -> int:
    """Run the evaluation; return 0, or 1 where nothing could be scored."""
    options = _parser().parse_args(arguments)
    try:
        if options.json:
            options.json.parent.mkdir(parents=True, exist_ok=True)
        weights = [options.model, *([options.beside] if options.beside else [])]
        decoders = (BAYESIAN,) if options.dbn else ()
        for name in decoders:  # what is not installed says so before the first track is heard
            BEAT_DECODERS[name](activations_of_onsets(np.zeros((882, 2), np.float32), 2.0))
        candidates = [Candidate.load(path, options.device, decoders, options.foundation) for path in weights]
        with _references(options) as references:
            findings = judged(candidates, references, _said)
        costs = _costs(options)
    except Trouble as trouble:
        sys.stderr.write(f"{trouble}\n")
        return 1
    sys.stderr.writelines(f"{told}\n" for f in findings for told in f.troubles)
    shown = [*_tables(options, findings), costs]
    for table in (t for t in shown if t.rows):
        sys.stdout.write(f"\n{_titled(table) if options.markdown else table.as_text()}\n")
    if options.json:
        options.json.write_text(json.dumps(record_of(findings), indent=1), encoding="utf-8")
    return 0 if any(c.tracks for f in findings for c in f.columns) else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m djanalyzer.evaluation model", description=(__doc__ or "").splitlines()[0]
    )
    parser.add_argument("folder", type=Path, nargs="?", help="recordings: ID.ogg beside ID.json")
    parser.add_argument("--generated", type=int, default=0, metavar="N", help="N generated songs instead")
    parser.add_argument("--first-seed", type=int, default=HELD_OUT_SEED, help="seed of the first one")
    parser.add_argument("--only", metavar="TEXT", help="only recordings whose name contains this")
    parser.add_argument("--model", type=Path, help="weights (default: the program's own)")
    parser.add_argument(
        "--beside", type=Path, metavar="WEIGHTS", help="compare with these on the same tracks"
    )
    parser.add_argument("--device", help="cpu, cuda or mps (default: the fastest)")
    parser.add_argument("--dbn", action="store_true", help="also decode the beats as madmom does (slow)")
    parser.add_argument(
        "--foundation", type=Path, help="folder of the foundation model that the weights were taught with"
    )
    parser.add_argument("--by-style", action="store_true", help="also show every style")
    parser.add_argument("--speed", action="store_true", help="also time a file of three minutes")
    parser.add_argument("--markdown", action="store_true", help="print Markdown instead of text")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write everything to FILE")
    return parser


@contextmanager
def _references(options: argparse.Namespace) -> Iterator[Iterable[Reference]]:
    if options.generated:
        seeds = range(options.first_seed, options.first_seed + options.generated)
        with tempfile.TemporaryDirectory() as folder:
            yield _one_at_a_time(generated_music(Path(folder), seeds))
        return
    if options.folder is None or not options.folder.is_dir():
        raise Trouble(
            f"{options.folder or 'No folder'} is not a folder of recordings.", "Name one, or use --generated."
        )
    found = [r for r in open_music(options.folder) if not options.only or options.only in r.name]
    if not found:
        raise Trouble(
            f"{options.folder} holds no annotated recording.", "Each needs ID.json beside its audio."
        )
    yield found


def _one_at_a_time(songs: Iterable[Reference]) -> Iterator[Reference]:
    """Yield generated songs and delete each once it has been heard: a hundred of them fill gigabytes."""
    for song in songs:
        yield song
        song.path.unlink()


def _said(name: str, found: TrackFigures) -> None:
    """Tell the one who waits how the track went."""
    told = [f"{m} {found.scores[m]:.2f}" for m in _PROGRESS if m in found.scores]
    sys.stderr.write(f"{name}: {found.name}: {', '.join(told)}\n")


def _tables(options: argparse.Namespace, findings: Sequence[Findings]) -> Iterator[Table]:
    first = findings[0]
    yield _goal_table(options, first)
    yield model_tables.figure_table(first.columns)
    for other in findings[1:]:
        for name in (WHOLE, ALONE):
            yield model_tables.difference_table(first, other, name)
    if options.by_style:
        yield model_tables.style_table(first.column(WHOLE))


def _goal_table(options: argparse.Namespace, findings: Findings) -> Table:
    both = [findings.column(name) for name in (ALONE, WHOLE)]
    if options.generated:
        title = f"{findings.name}: generated music held out"
        return model_tables.goal_table(both, goals.GENERATED, (goals.PAPER,), title)
    names = [t.name for t in findings.column(WHOLE).tracks]
    others = goals.others_on_recordings() if are_measured_on(names) else ()
    return model_tables.goal_table(both, goals.RECORDINGS, others, f"{findings.name}: recordings")


def _costs(options: argparse.Namespace) -> Table:
    """Return what the weights weigh and, where asked, how long three minutes take."""
    from djanalyzer.models.checkpoint import megabytes

    weight = megabytes(options.model)
    rows = [("weights", f"{weight:.1f} MB", "< 16 MB", _yes(goals.MEGABYTES.is_met(weight)))]
    notes: tuple[str, ...] = ()
    if options.speed:
        threads = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        with tempfile.TemporaryDirectory() as folder:
            write_music(0.5, Path(folder) / WARM_UP)
            write_music(_MINUTES, path := Path(folder) / "three minutes.mp3")
            cost = cost_of(path, threads, options.model)
        met = _yes(goals.SECONDS.is_met(cost.wall))
        if met == "no" and goals.SECONDS.is_met(cost.cpu):
            met = "by processor time"  # even on one core; other programs were running
        rows += [
            (f"three minutes of MP3, end to end, {threads} threads", f"{cost.wall:.2f} s", "< 2.8 s", met),
            ("the same, processor time", f"{cost.cpu:.2f} s", "", ""),
            ("the same against plain decoding", f"{cost.wall / cost.plain_wall:.1f} times", "", ""),
        ]
        notes = (
            "Median of three, in a process of its own; what else the machine does counts in, not so in processor time.",
        )
    return Table("what it costs", ("", "figure", "goal", "met"), tuple(rows), notes)


def _yes(is_met: bool) -> str:
    return "yes" if is_met else "no"


def _titled(table: Table) -> str:
    return f"**{table.title}**\n\n{table.as_markdown()}"
