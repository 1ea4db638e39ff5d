"""The verbs that keep the library: backup, restore, check; and the one that writes everything openly: dump."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from djanalyzer.app.amounts import counted
from djanalyzer.app.records import path_text
from djanalyzer.cli.asking import says_yes
from djanalyzer.cli.bar import ProgressBar
from djanalyzer.cli.codes import FINE, SOME_FAILED, USAGE
from djanalyzer.cli.opening import open_session
from djanalyzer.cli.printing import note, note_problems, plain, say, say_json
from djanalyzer.errors import Trouble

if TYPE_CHECKING:
    from djanalyzer.app.backing_up import BackupReport
    from djanalyzer.app.jobs import Jobs
    from djanalyzer.app.restore_plan import Restore
    from djanalyzer.app.restoring import Preview
    from djanalyzer.music import Problem

Record = dict[str, Any]

_PARTS = ("library", "settings", "models", "takes", "learning")
_WORDS = {
    "tracks": ("track",),
    "cues": ("cue",),
    "loops": ("loop",),
    "playlists": ("playlist",),
    "analyses": ("analysis", "analyses"),
    "takes": ("take",),
}
_LEFT = ("file or folder", "files and folders")
_SHOWN = 10  # changes that would be lost, and files that are not in a backup


def add_backup_options(parser: ArgumentParser) -> None:
    """Say what may be typed after `backup`."""
    parser.add_argument(
        "target", nargs="?", type=Path, default=Path(), metavar="FILE-OR-FOLDER", help="default: here"
    )
    parser.add_argument(
        "--without",
        nargs="+",
        choices=_PARTS[1:],
        default=[],
        metavar="PART",
        help=f"of {', '.join(_PARTS[1:])}",
    )
    parser.add_argument("--replace", action="store_true", help="a file of this name that is there may go")
    parser.add_argument("--json", action="store_true", help="what was written, as one JSON object")


def add_restore_options(parser: ArgumentParser) -> None:
    """Say what may be typed after `restore`."""
    parser.add_argument(
        "backup", nargs="?", type=Path, metavar="FILE", help="a backup; without: what there is to restore"
    )
    parser.add_argument("--only", nargs="+", choices=_PARTS, metavar="PART", help=f"of {', '.join(_PARTS)}")
    parser.add_argument("--undo", action="store_true", help="bring back what the last restore has put aside")
    parser.add_argument("--dry-run", action="store_true", help="show what would change and change nothing")
    parser.add_argument("--yes", action="store_true", help="do not ask")
    parser.add_argument("--json", action="store_true", help="the preview as one JSON object")


def add_check_options(parser: ArgumentParser) -> None:
    """Say what may be typed after `check`."""
    parser.add_argument(
        "--repair", action="store_true", help="where it is damaged: offer the last sound backup for its place"
    )
    parser.add_argument("--yes", action="store_true", help="with --repair: do not ask")
    parser.add_argument("--json", action="store_true", help="what was found, as one JSON object")


def add_dump_options(parser: ArgumentParser) -> None:
    """Say what may be typed after `dump`."""
    parser.add_argument(
        "target", type=Path, metavar="TARGET", help="FILE.json for JSON, or a new folder for CSV files"
    )
    parser.add_argument(
        "--replace", action="store_true", help="a JSON file of this name that is there may go"
    )


def run_backup(arguments: Namespace) -> int:
    """Write the whole library as one file."""
    from djanalyzer.app.backing_up import BackupOrder, back_up

    parts = tuple(name for name in _PARTS if name not in arguments.without)
    order = BackupOrder(arguments.target, parts, arguments.replace)
    with open_session(arguments) as session:
        report = session.jobs.run("Back up", lambda job: back_up(session, order, job))
    say_json(_backup_record(report)) if arguments.json else _say_backup(report)
    note_problems(report.problems)
    return SOME_FAILED if report.problems else FINE


def run_restore(arguments: Namespace) -> int:
    """Show what a backup would change, ask, and put it in the place of what is there."""
    from djanalyzer.app.restoring import past_restores, stage, stage_return

    library, home = _library(arguments)
    if arguments.undo and arguments.backup:
        note("djanalyzer: --undo takes no backup.")
        return USAGE
    if arguments.undo:
        past = past_restores(library)
        if not past:
            raise Trouble("No restore can be taken back here.", "`djanalyzer restore` lists what there is.")
        return _restore(stage_return(past[0]), arguments)
    if arguments.backup is None:
        _say_backups(library)
        return FINE
    jobs = _jobs()
    try:
        parts = tuple(arguments.only or _PARTS)
        staged = jobs.run(
            "Read", lambda job: stage(arguments.backup.expanduser().absolute(), library, home, parts, job)
        )
    finally:
        jobs.close()
    return _restore(staged, arguments)


def run_check(arguments: Namespace) -> int:
    """Look whether the library, its takes and the models are sound; where the library is not, offer a backup for its place."""
    from djanalyzer.app.belongings import look_beside
    from djanalyzer.app.rescue import look_over, stage_repair

    library, home = _library(arguments)
    jobs = _jobs()
    try:
        faults = jobs.run("Check", lambda job: look_over(library, job))
        beside = jobs.run("Check", lambda job: look_beside(library, home, job))
        found = _found_record(library, faults, beside)
        if not arguments.json:
            _say_faults(library, faults, arguments)
            _say_beside(beside)
        if not faults or not arguments.repair:
            if arguments.json:
                say_json(found)
            return SOME_FAILED if faults or beside else FINE
        try:
            staged = jobs.run("Read", lambda job: stage_repair(library, home, job))
        except Trouble:
            if arguments.json:
                say_json(found)
            raise
    finally:
        jobs.close()
    arguments.dry_run = False
    return _restore(staged, arguments, found) or (SOME_FAILED if beside else FINE)


def run_dump(arguments: Namespace) -> int:
    """Write everything the library knows as open JSON or CSV."""
    from djanalyzer.app.open_export import dump

    with open_session(arguments) as session:
        report = session.jobs.run(
            "Write", lambda job: dump(session, arguments.target, job, replaces=arguments.replace)
        )
    size, rows = f"{report.n_bytes / 1e6:.1f} MB", counted(report.n_rows, "row")
    say(f"{plain(str(report.path))}: {counted(report.n_tables, 'table')}, {rows}, {size}.")
    return FINE


def _restore(staged: Restore, arguments: Namespace, found: Record | None = None) -> int:
    """Show what was staged (for JSON with what was found before, in one object), ask, and carry it out."""
    from djanalyzer.app.replacing import restore_now
    from djanalyzer.app.restoring import discard, preview

    is_decided = False
    try:
        seen = preview(staged)
        if arguments.json:
            plan = preview_record(staged, seen)
            say_json(plan if found is None else {**found, "repair": plan})
        else:
            _say_preview(staged, seen)
        if arguments.dry_run:
            note("Nothing was changed (--dry-run).")
            return FINE
        if not arguments.yes and not says_yes("Put it in the place of what is there?", "Nothing was changed"):
            declined = FINE if found is None else SOME_FAILED  # what was found wrong still is
            return declined if sys.stdin.isatty() else USAGE
        is_decided = True
        restore_now(staged)
    finally:
        if not is_decided:
            discard(staged)
    if not arguments.json and staged.can_be_taken_back:
        say(f"Done. What was there before is in {plain(str(staged.folder))};")
        say("`djanalyzer restore --undo` brings it back.")
    elif not arguments.json:
        say("Done. Nothing was there before.")
    return FINE


def _library(arguments: Namespace) -> tuple[Path, Any]:
    from djanalyzer.app.session import library_path
    from djanalyzer.settings import places

    return library_path(arguments.db).absolute(), places()


def _jobs() -> Jobs:
    from djanalyzer.app.jobs import Jobs

    return Jobs(ProgressBar())


def preview_record(staged: Restore, seen: Preview) -> Record:
    """Return what a restore would do, for JSON."""
    return {
        "backup": staged.source,
        "made_at": seen.made_at,
        "parts": list(seen.parts),
        "now": dict(seen.present.counts),
        "then": dict(seen.former.counts),
        "lost": None if seen.lost is None else list(seen.lost),
        "damage": seen.damage,
        "left_out": list(seen.left_out),
        "moves": [
            {"path": path_text(move.target), "replaced": move.staged is not None} for move in staged.moves
        ],
    }


def _say_preview(staged: Restore, seen: Preview) -> None:
    say(f"{plain(staged.source)}, of {_moment(seen.made_at)}: {', '.join(seen.parts)}.")
    for name in dict.fromkeys([*seen.present.counts, *seen.former.counts]):
        now, then = seen.present.counts.get(name), seen.former.counts.get(name)
        if "library" in seen.parts and (now or then):
            say(f"  {name}: {'?' if now is None else now} now, {'?' if then is None else then} then")
    if seen.left_out:
        say(f"  {counted(len(seen.left_out), *_LEFT)} could not be put into it:")
        _say_some(seen.left_out)
    if "library" in seen.parts:
        _say_lost(seen)


def _say_lost(seen: Preview) -> None:
    if seen.damage:
        say(f"  The library that would come back is damaged: {plain(seen.damage)}.")
    if seen.lost is None:
        say("  Nobody can tell what was done since: the history of one of the two cannot be read.")
    elif seen.lost:
        say(f"  {counted(len(seen.lost), 'change')} made since would be gone, the latest first:")
        _say_some(seen.lost)
    else:
        say("  No change was made since.")


def _say_some(names: tuple[str, ...]) -> None:
    for name in names[:_SHOWN]:
        say(f"      {plain(name)}")
    if len(names) > _SHOWN:
        say(f"      … and {len(names) - _SHOWN} more")


def _say_backup(report: BackupReport) -> None:
    said = report.manifest
    many = ", ".join(counted(n, *_WORDS[name]) for name, n in said.counts.items() if n and name in _WORDS)
    say(
        f"{plain(str(report.path))}: {report.n_bytes / 1e6:.1f} MB, read back. It holds {many or 'an empty library'};"
    )
    say(f"parts: {', '.join(said.parts)}; {counted(len(said.files), 'file')}.")


def _backup_record(report: BackupReport) -> Record:
    said = report.manifest
    return {
        "path": path_text(report.path),
        "bytes": report.n_bytes,
        "parts": list(said.parts),
        "files": len(said.files),
        "counts": dict(said.counts),
        "left_out": list(said.left_out),
        "problems": [{"subject": p.subject, "message": p.message} for p in report.problems],
    }


def _say_backups(library: Path) -> None:
    from djanalyzer.app.rescue import own_backups
    from djanalyzer.app.restoring import past_restores

    copies = own_backups(library)
    for path, made_at in copies:
        say(f"{made_at:%Y-%m-%d %H:%M}  {plain(str(path))}")
    if not copies:
        say("There is no backup that the program has made by itself; `djanalyzer backup` makes one.")
    for restore in past_restores(library)[:1]:
        say(f"`djanalyzer restore --undo` brings back what lies in {plain(str(restore.folder))}.")


def _found_record(library: Path, faults: tuple[str, ...], beside: tuple[Problem, ...]) -> Record:
    return {
        "library": path_text(library),
        "faults": list(faults),
        "beside": [{"subject": p.subject, "message": p.message, "hint": p.hint} for p in beside],
        "repair": None,
    }


def _say_faults(library: Path, faults: tuple[str, ...], arguments: Namespace) -> None:
    if not faults:
        say(f"{plain(str(library))} is sound.")
        return
    say(f"{plain(str(library))} is damaged:")
    for fault in faults:
        say(f"  {plain(fault)}")
    if not arguments.repair:
        say("`djanalyzer check --repair` offers the last sound backup for its place.")


def _say_beside(beside: tuple[Problem, ...]) -> None:
    if beside:
        say("Beside it is missing or damaged:")
    for problem in beside:
        say(f"  {plain(problem.message)} {plain(problem.hint)}")
        say(f"      {plain(problem.subject)}")


def _moment(seconds: float) -> str:
    return f"{datetime.fromtimestamp(seconds):%Y-%m-%d %H:%M}"
