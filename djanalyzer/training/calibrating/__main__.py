"""The command: render, hear, fit, report, write."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from djanalyzer.errors import Trouble
from djanalyzer.models.decoding.constants import Constants
from djanalyzer.training.calibrating.cutting import fit_sections
from djanalyzer.training.calibrating.known import (
    Known,
    cue_claims,
    key_claims,
    known_of,
    means_of,
    reliability,
    scores_of,
)
from djanalyzer.training.calibrating.marks import cut, fit_cues, fit_loops
from djanalyzer.training.calibrating.tones import fit_changes, fit_energy, fit_keys, fit_level, fit_singing
from djanalyzer.training.calibrating.words import fit_words
from djanalyzer.training.fitters import exit_code_of, options_of, say, write_decoding
from djanalyzer.training.material import open_paths, paths_of, read, write_missing, write_recordings

# Of the fields of Constants.
FITTED = ("keys", "singing", "energy", "sections", "cues", "loops", "objects", "changes", "level", "words")
_N_FOLDS = 4
_SHOWN = (
    ("key_mirex", "key, MIREX"),
    ("key_exact", "key exactly right"),
    ("key_or_none", "key or lack of one right"),
    ("atonal", "lack of a key seen"),
    ("key_time", "key right, share of the time"),
    ("key_time_changing", "the same where the key changes"),
    ("vocals_f", "singing, F"),
    ("vocals_false", "singing heard where nobody sings"),
    ("energy_error", "energy level, error of 1 to 10"),
    ("changes_precision", "joins and leaves, precision"),
    ("changes_recall", "joins and leaves, recall"),
    ("changes_f05", "joins and leaves, F at 0.5 s"),
    ("section_accuracy", "section labels right"),
    ("section_la", "section labels, weighted F1"),
    ("boundary_f05", "boundaries, F at 0.5 s"),
    ("boundary_f3", "boundaries, F at 3 s"),
    ("cue_precision", "cue points, precision"),
    ("cue_recall", "cue points, recall"),
    ("cue_f", "cue points, F"),
    ("cue_f_any_kind", "cue points of any kind, F"),
    ("intro", "bars of intro right"),
    ("outro", "bars of outro right"),
)


def fit(known: Sequence[Known], constants: Constants) -> Constants:
    """Return the constants with what suits these recordings in place of their own."""
    constants = replace(constants, keys=fit_keys(known), singing=fit_singing(known), energy=fit_energy(known))
    constants = replace(constants, level=fit_level(known, constants.energy), changes=fit_changes(known))
    constants = replace(constants, words=fit_words(known))
    constants = replace(constants, sections=fit_sections(known, Constants().sections))
    cuts = cut(known, constants)
    cues, objects = fit_cues(cuts)
    return replace(constants, cues=cues, objects=objects, loops=fit_loops(cuts))


def left_out(known: Sequence[Known], constants: Constants) -> list[Constants]:
    """Return for each recording the constants fitted to others."""
    folds = [
        fit([k for i, k in enumerate(known) if i % _N_FOLDS != fold], constants) for fold in range(_N_FOLDS)
    ]
    return [folds[i % _N_FOLDS] for i in range(len(known))]


def table(columns: dict[str, list[dict[str, float]]]) -> str:
    """Return the means of each measure under each heading, in lines."""
    means = {heading: means_of(scores) for heading, scores in columns.items()}
    lines = [f"{'':36}" + "".join(f"{heading:>14}" for heading in means)]
    for name, title in _SHOWN:
        if any(name in m for m in means.values()):
            cells = (f"{m[name]:14.3f}" if name in m else f"{'':14}" for m in means.values())
            lines.append(f"{title:36}" + "".join(cells))
    return "\n".join(lines)


def report(songs: Sequence[Known], before: Constants) -> str:
    """Return how right songs are before and after, each left out of the fit, and how far claims can be trusted."""
    fitted = left_out(songs, before)
    columns = {
        "as it was": [scores_of(k, before) for k in songs],
        "left out": [scores_of(k, c) for k, c in zip(songs, fitted, strict=True)],
    }
    lines = [f"{len(songs)} generated songs", table(columns)]
    for title, claims_of in (("keys", key_claims), ("cue points and loops", cue_claims)):
        claims = [claim for k, c in zip(songs, fitted, strict=True) for claim in claims_of(k, c)]
        lines += [f"trust in {title}, left out", *reliability(claims)]
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Fit and write the card; return 0, or 1 where something is missing."""
    shown = "show figures on this folder of annotated recordings too"
    parser = options_of("djanalyzer.training.calibrating", __doc__, 150, shown)
    parser.add_argument("--dry-run", action="store_true", help="show what comes out, leave the card as it is")
    parser.add_argument(
        "--keep", nargs="+", choices=FITTED, default=[], help="leave these in the card as they are"
    )
    return exit_code_of(_run, parser.parse_args(arguments))


def _run(options: argparse.Namespace) -> None:
    for path in write_missing(options.folder, options.count):
        say(path.name)
    for path in write_recordings(options.folder, options.recordings) if options.recordings else ():
        say(path.name)
    if options.render_only:
        return
    from djanalyzer.models.checkpoint import DEFAULT, read_card
    from djanalyzer.models.predict import Predictor

    weights = options.weights or DEFAULT
    before = Constants.of(read_card(weights).decoding)
    predictor = Predictor.load(weights, "cpu")

    def hear(paths: Sequence[Path]) -> list[Known]:
        return [known_of(read(path, predictor), before) for path in paths]

    songs = hear(paths_of(options.folder, options.count))
    if not songs:
        raise Trouble("There is no song to calibrate with.", hint="Ask for some: --count 150.")
    fitted = fit(songs, before)
    say(report(songs, before))
    if options.recordings:
        recordings = hear(open_paths(options.folder))
        under = {"as it was": before, "fitted": fitted}
        say("open recordings\n" + table({n: [scores_of(k, c) for k in recordings] for n, c in under.items()}))
    if not options.dry_run:
        write_decoding(weights, fitted, tuple(name for name in FITTED if name not in options.keep))


if __name__ == "__main__":
    sys.exit(main())
