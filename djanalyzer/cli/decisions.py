"""What an export would do, on the terminal: how much, which files, then track by track."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from djanalyzer.cli.codes import FINE, SOME_FAILED
from djanalyzer.cli.printing import note, plain, say

if TYPE_CHECKING:
    from djanalyzer.app.deciding import Decided
    from djanalyzer.interop.remedies import Choices
    from djanalyzer.interop.safe_write import Applied

_SHOWN = 40  # tracks or files, unless all are asked for


def add_choices(parser: argparse.ArgumentParser) -> None:
    """Add the options that decide about losses, and how the plan is shown."""
    parser.add_argument("--dry-run", action="store_true", help="show the whole plan and write nothing")
    parser.add_argument(
        "--on-loss",
        action="append",
        default=[],
        type=_checked,
        metavar="[KIND=]CHOICE",
        help="what to do where the target cannot hold something: drop (leave it out), merge (write the nearest thing that "
        "fits) or stop (write nothing of that track); for all, or for a kind as in hot_cue=merge; may be given again",
    )
    parser.add_argument(
        "--lossless", action="store_true", help="write nothing at all if anything would be lost"
    )
    parser.add_argument(
        "--json", action="store_true", help="the plan, and what was written, as one JSON object each"
    )
    parser.add_argument("--yes", action="store_true", help="do not ask")


def _checked(text: str) -> str:
    from djanalyzer.app.deciding import choices_from

    try:
        choices_from([text])
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
    return text


def choices_of(arguments: argparse.Namespace) -> Choices:
    """Return what was typed about losses."""
    from djanalyzer.app.deciding import choices_from

    return choices_from(arguments.on_loss)


def why_not(arguments: argparse.Namespace, decided: Decided) -> int | None:
    """Return the exit code where nothing shall be written, and say why; None where it shall."""
    if arguments.dry_run:
        note("Nothing was written (--dry-run).")
        return FINE
    if arguments.lossless and decided.losses:
        note("Nothing was written: something would be lost (--lossless).")
        return SOME_FAILED
    if not decided.write_plan.files:
        note("Nothing was written: there is nothing to write.")
        return FINE
    return None


def applied_record(applied: Applied) -> dict[str, Any]:
    """Return what became of a plan: the files that were written, with the copies of those before, and the refused."""
    return {
        "written": [
            {"path": str(one.target), "backup": str(one.backup) if one.backup else None}
            for one in applied.written
        ],
        "refused": [
            {"path": str(path), "message": refusal.message, "hint": refusal.hint}
            for path, refusal in applied.refused
        ],
        "undo": applied.journal_id or None,
    }


def say_decided(decided: Decided, *, is_whole: bool) -> None:
    """Print what is lost, which files are written and kept, and each track; not more than fits unless it `is_whole`."""
    from djanalyzer.app.decision_records import decision_record

    record, most = decision_record(decided), None if is_whole else _SHOWN
    for group in record["losses_by_kind"]:
        say(f"  lost: {plain(group['message'])}")
    for kept in decided.kept_files[:most]:
        say(f"  file: {plain(str(kept))}")
    _say_rest(len(decided.kept_files), most, "files")
    for track in record["tracks"][:most]:
        _say_track(track)
    _say_rest(len(record["tracks"]), most, "tracks")
    for loss in record["losses"][:most]:
        _say_loss(loss, "  ")
    _say_rest(len(record["losses"]), most, "losses")


def _say_rest(n: int, most: int | None, what: str) -> None:
    if most is not None and n > most:
        say(f"  and {n - most} {what} more (--dry-run shows all)")


def _say_track(track: dict[str, Any]) -> None:
    say(f"  {plain(track['track'])}")
    for change in track["changes"]:
        before, after = change["before"] or "-", change["after"] or "-"
        say(f"      {plain(change['field'])}: {plain(before)} -> {plain(after)}")
    for mark in track["replaced"]:
        say(f"      replaced: {plain(mark)}")
    for loss in track["losses"]:
        _say_loss({**loss, "track": ""}, "      ")


def _say_loss(loss: dict[str, Any], indent: str) -> None:
    about = f"{loss['track']}: " if loss["track"] else ""
    say(f"{indent}lost: {plain(about + loss['message'])}")
    others = (f"{name}: {text}" for name, text in loss["options"].items() if name != loss["remedy"])
    say(f"{indent}      {loss['remedy']} ({loss['kind']}); or {plain(' '.join(others))}")
