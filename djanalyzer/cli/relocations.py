"""The verb that finds moved music: shows where each missing file lies now, asks, and lets the library know."""

from __future__ import annotations

import sys
from argparse import Namespace
from typing import TYPE_CHECKING, Any

from djanalyzer.app.amounts import counted
from djanalyzer.app.records import path_text
from djanalyzer.cli.asking import says_yes
from djanalyzer.cli.codes import FINE, SOME_FAILED, USAGE
from djanalyzer.cli.opening import open_session
from djanalyzer.cli.printing import note, note_problems, plain, say, say_json

if TYPE_CHECKING:
    from djanalyzer.app.relocating import Relocation

Record = dict[str, Any]


def run_relocate(arguments: Namespace) -> int:
    """Look for missing files below folders, show what was found, ask, and keep it."""
    from djanalyzer.app.relocating import find_moved, relocate

    with open_session(arguments) as session:
        found = session.jobs.run("Find", lambda job: find_moved(session, arguments.folders, job))
        say_json(relocation_record(found)) if arguments.json else _say_relocation(found)
        note_problems(found.problems)
        unsettled = SOME_FAILED if found.doubts or found.lost or found.problems else FINE
        if not found.moves:
            return unsettled
        if arguments.dry_run:
            note("Nothing was changed (--dry-run).")
            return unsettled
        question = (
            f"Let {counted(len(found.moves), 'track lie where it was', 'tracks lie where they were')} found?"
        )
        if not arguments.yes and not says_yes(question, "Nothing was changed"):
            return FINE if sys.stdin.isatty() else USAGE
        report = session.jobs.run("Relocate", lambda job: relocate(session, found.moves, job))
        note_problems(report.problems)
        if not arguments.json:
            n = len(report.track_ids)
            say(f"{counted(n, 'track has its file', 'tracks have their files')} again.")
    return SOME_FAILED if report.problems else unsettled


def relocation_record(found: Relocation) -> Record:
    """Return what was found for JSON."""
    return {
        "moves": [
            {
                "id": move.track_id,
                "name": move.name,
                "old": path_text(move.old),
                "new": path_text(move.new),
                "found_by": move.how,
                "joins_another_track": move.joins,
            }
            for move in found.moves
        ],
        "doubts": [
            {
                "id": doubt.track_id,
                "name": doubt.name,
                "old": path_text(doubt.old),
                "candidates": [path_text(path) for path in doubt.candidates],
            }
            for doubt in found.doubts
        ],
        "lost": [problem.subject for problem in found.lost],
        "folders": [
            {"old": path_text(folder.old), "new": path_text(folder.new), "tracks": folder.n_tracks}
            for folder in found.folders
        ],
        "problems": [{"subject": p.subject, "message": p.message, "hint": p.hint} for p in found.problems],
    }


def _say_relocation(found: Relocation) -> None:
    say(f"{found.summary}.")
    for folder in found.folders:
        many = counted(folder.n_tracks, "track")
        say(f"  {plain(str(folder.old))} -> {plain(str(folder.new))}: {many}")
    for move in found.moves:
        joins = "; joins the track that is there" if move.joins else ""
        say(f"  {plain(move.name)}: {plain(str(move.old))} -> {plain(str(move.new))} ({move.how}{joins})")
    for doubt in found.doubts:
        say(f"  {plain(doubt.name)}: {plain(str(doubt.old))} may be any of these, and is left as it is:")
        for path in doubt.candidates:
            say(f"      {plain(str(path))}")
    for problem in found.lost:
        say(f"  not found: {plain(problem.subject)}")
