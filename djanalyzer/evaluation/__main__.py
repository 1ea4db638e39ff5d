"""Score the model: `python -m djanalyzer.evaluation ../shared/audio`, or `--generated 40 --odd 20` on held-out generated music.

Prints every recording, the means beside what we want and what other programs reach, every miss with its explanation from
docs/misses.md, and how much confidence is worth. `--markdown` prints the README's table of means (`--show` chooses others).
`--model NEW --instead-of OLD` says whether new weights may take the place of others.

`python -m djanalyzer.evaluation model …` holds the network and the program against the papers and the field (`evaluation.model`).
"""

from __future__ import annotations

import argparse
import itertools
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from djanalyzer.errors import Trouble
from djanalyzer.evaluation import explanations, model, tables
from djanalyzer.evaluation.gate import may_replace
from djanalyzer.evaluation.model import HELD_OUT_SEED
from djanalyzer.evaluation.peers import beats_from, onsets_alone
from djanalyzer.evaluation.records import as_json
from djanalyzer.evaluation.references import Reference, beats_alone, generated_music, open_music
from djanalyzer.evaluation.reliability import reliability_table
from djanalyzer.evaluation.scoring import Analyse, Heard, Report, TrackScore, evaluate

_ODD_HELD_OUT_SEED = 910_000_000
_TABLES = ("means", "misses", "cues", "reliability")


def main(arguments: list[str] | None = None) -> int:
    """Run the evaluation; return 0, or 1 where nothing could be scored or new weights may not replace others."""
    words = sys.argv[1:] if arguments is None else arguments
    if words[:1] == ["model"]:
        return model.main(words[1:])
    options = _parser().parse_args(words)
    try:
        known = explanations.read_explanations(options.explanations)
        reports = _reports(options)
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    _write(options, reports, known)
    if options.instead_of and not _may_replace(*reports[:2]):
        return 1
    return 0 if any(not t.trouble for r in reports for t in r.tracks) else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m djanalyzer.evaluation", description=(__doc__ or ""))
    parser.add_argument("folder", type=Path, nargs="?", help="recordings: ID.ogg beside ID.json")
    parser.add_argument(
        "--generated", type=int, default=0, metavar="N", help="score N generated songs instead"
    )
    parser.add_argument(
        "--odd", type=int, default=0, metavar="N", help="score N generated songs in 3/4 or 6/8 (besides)"
    )
    parser.add_argument(
        "--first-seed", type=int, default=HELD_OUT_SEED, help="seed of the first generated song"
    )
    parser.add_argument("--model", type=Path, help="weights (default: the program's own)")
    parser.add_argument(
        "--instead-of", type=Path, metavar="WEIGHTS", help="say whether --model may replace these weights"
    )
    parser.add_argument("--device", help="cpu, cuda or mps (default: the fastest)")
    parser.add_argument("--only", metavar="TEXT", help="only recordings whose name contains this")
    parser.add_argument("--baseline", action="store_true", help="also score our decoding without the network")
    parser.add_argument(
        "--peer",
        action="append",
        default=[],
        metavar="NAME=FOLDER",
        help="also score beats from FOLDER/ID.txt",
    )
    parser.add_argument("--peers-only", action="store_true", help="leave the model out")
    parser.add_argument("--markdown", action="store_true", help="print Markdown instead of text")
    parser.add_argument(
        "--show",
        nargs="+",
        choices=_TABLES,
        help="tables to print (default: all of them; as Markdown the means alone)",
    )
    parser.add_argument(
        "--explanations",
        type=Path,
        metavar="FILE",
        default=explanations.DEFAULT,
        help="what people say about misses (default: docs/misses.md)",
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write everything to FILE")
    return parser


def _reports(options: argparse.Namespace) -> list[Report]:
    with _references(options) as references:
        peers = _peers(options)
        if options.peers_only and not peers:
            raise Trouble("Nothing is left to score.", "Name a program with --peer, or ask for --baseline.")
        weights = [] if options.peers_only else [options.model]
        if options.instead_of:
            if not weights:
                raise Trouble("Nothing replaces the weights.", "Leave out --peers-only or --instead-of.")
            weights.append(options.instead_of)
        models = [_model(path, options.device) for path in weights]
        if len(models) + len(peers) > 1:
            references = list(references)
        reports = [evaluate(name, references, analyse, _printer(options)) for name, analyse in models]
        return reports + [
            evaluate(name, beats_alone(references), analyse, _printer(options)) for name, analyse in peers
        ]


@contextmanager
def _references(options: argparse.Namespace) -> Iterator[Iterable[Reference]]:
    if options.generated or options.odd:
        with tempfile.TemporaryDirectory() as folder:
            yield generated_music(Path(folder), _seeds(options))
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


def _seeds(options: argparse.Namespace) -> list[int]:
    """Return the seeds of the generated songs that are asked for."""
    from djanalyzer.synthesis import odd_seeds

    odd = itertools.islice(odd_seeds(_ODD_HELD_OUT_SEED), options.odd)
    return [*range(options.first_seed, options.first_seed + options.generated), *odd]


def _peers(options: argparse.Namespace) -> list[tuple[str, Analyse]]:
    """Return the baseline and the peers by name; they are asked for beats alone."""
    peers: list[tuple[str, Analyse]] = [("onsets alone", onsets_alone)] if options.baseline else []
    for peer in options.peer:
        name, _, folder = peer.partition("=")
        if not Path(folder).is_dir():
            raise Trouble(f"--peer {peer}: {folder or 'nothing'} is not a folder.", "Write NAME=FOLDER.")
        peers.append((name, beats_from(Path(folder))))
    return peers


def _model(weights: Path | None, device: str | None) -> tuple[str, Analyse]:
    from djanalyzer.models.predict import Predictor

    predictor = Predictor.load(weights, device)

    def hear(path: Path) -> Heard:
        prediction = predictor.analyse(path)
        return Heard(prediction.analysis, prediction.activations)

    return predictor.name, hear


def _printer(options: argparse.Namespace) -> Callable[[TrackScore], None]:
    """Return what prints each track as it is scored; to the error stream where a table is wanted."""
    stream = sys.stderr if options.markdown else sys.stdout
    print(tables.track_header(), file=stream)
    return lambda track: print(tables.track_line(track), file=stream, flush=True)


def _may_replace(new: Report, old: Report) -> bool:
    """Say whether new weights may take the place of old ones, and why."""
    verdict = may_replace(old, new)
    print(f"\n{new.name} may{'' if verdict.is_allowed else ' not'} replace {old.name}:")
    for reason in verdict.reasons:
        print(f"    {reason}")
    return verdict.is_allowed


def _write(options: argparse.Namespace, reports: list[Report], known: list[explanations.Explanation]) -> None:
    shown = options.show or (("means",) if options.markdown else _TABLES)
    for table in _tables(options, reports, known, shown):
        print("\n" + (table.as_markdown() if options.markdown else table.as_text()))
    for report in reports:
        for track in report.tracks:
            if track.trouble:
                print(f"{report.name}: {track.name}: {track.trouble}", file=sys.stderr)
    if options.json:
        options.json.write_text(as_json(reports, known), encoding="utf-8")


def _tables(
    options: argparse.Namespace,
    reports: list[Report],
    known: list[explanations.Explanation],
    shown: Sequence[str],
) -> Iterator[tables.Table]:
    """Yield the tables asked for that have something to say; all but the means are about the first report."""
    first = reports[0]
    if "means" in shown:
        yield tables.measures(reports, has_targets=not (options.generated or options.odd))
    rest = []
    if "misses" in shown:
        rest.append(explanations.miss_table(first, known))
    if "cues" in shown:
        rest.append(tables.cue_kinds(first))
    if "reliability" in shown:
        rest.append(reliability_table(first))
    yield from (table for table in rest if table.rows)


if __name__ == "__main__":
    sys.exit(main())
