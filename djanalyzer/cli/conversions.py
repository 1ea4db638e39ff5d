"""The verbs that need no library: what is this, and write it for another DJ program; and the one that takes it back."""

from __future__ import annotations

import sys
from argparse import Namespace
from typing import TYPE_CHECKING, Any

from djanalyzer.app.amounts import counted
from djanalyzer.cli.asking import says_yes
from djanalyzer.cli.bar import ProgressBar
from djanalyzer.cli.codes import FINE, SOME_FAILED, USAGE
from djanalyzer.cli.decisions import applied_record, choices_of, say_decided, why_not
from djanalyzer.cli.printing import note, note_problems, plain, say, say_json

if TYPE_CHECKING:
    from djanalyzer.app.converting import Conversion
    from djanalyzer.interop.safe_write import Applied

_SHOWN_CHANGES = 40
_HELD = ("track", "hot cue", "memory cue", "loop", "beat grid", "playlist")


def run_inspect(arguments: Namespace) -> int:
    """Say what a file or folder is, and print its collection; a folder may be that of several programs."""
    from djanalyzer.app.collection_records import counts_of
    from djanalyzer.app.inspecting import collections_at, inspection_record

    collections = collections_at(arguments.path)
    if arguments.json:
        say_json(inspection_record(arguments.path, collections))
    for collection in collections:
        if not arguments.json:
            say(f"{plain(str(arguments.path))}: {collection.program}")
            for name, count in counts_of(collection).items():
                say(f"    {name.replace('_', ' ')}: {count}")
        note_problems(collection.problems)
    return SOME_FAILED if any(collection.problems for collection in collections) else FINE


def run_convert(arguments: Namespace) -> int:
    """Show what writing a collection for another program would change and lose, ask, and write it."""
    from djanalyzer.app.calibration import chosen_offsets
    from djanalyzer.app.converting import Wishes, plan_conversion, write_conversion
    from djanalyzer.app.jobs import Jobs
    from djanalyzer.settings import places

    offsets = chosen_offsets(arguments.db or places().library)
    if offsets.use != "table":
        word = "Measured" if offsets.use == "measured" else "No"
        note(f"{word} time offsets are used, as chosen in your library (`djanalyzer offsets`).")
    wishes = Wishes(offsets, choices_of(arguments))
    jobs = Jobs(ProgressBar())
    try:
        conversion = jobs.run(
            "Plan",
            lambda job: plan_conversion(arguments.source, arguments.target, arguments.to, job, wishes),
        )
        if arguments.json:
            say_json(_conversion_record(conversion))
        else:
            _say_conversion(conversion, is_whole=arguments.dry_run)
        note_problems(conversion.collection.problems)
        if (code := why_not(arguments, conversion.decided)) is not None:
            return code
        question = f"Write {counted(len(conversion.write_plan.files), 'file')} for {conversion.target}?"
        if not arguments.yes and not says_yes(question, "Nothing was written"):
            return FINE if sys.stdin.isatty() else USAGE
        applied = jobs.run("Write", lambda job: write_conversion(conversion, places().journal))
    finally:
        jobs.close()
    if arguments.json:
        say_json(applied_record(applied))
    else:
        _say_applied(conversion, applied)
    return SOME_FAILED if applied.refused else FINE


def _say_applied(conversion: Conversion, applied: Applied) -> None:
    for written in applied.written[:_SHOWN_CHANGES]:
        kept = f"; the file before it is kept as {written.backup}" if written.backup else ""
        say(f"Wrote {plain(str(written.target))}{plain(kept)}.")
    files = counted(len(applied.written), "file")
    say(f"{files} written. `djanalyzer undo {applied.journal_id}` takes it back.")
    for path, refusal in applied.refused:
        note(f"    {plain(str(path))}: {plain(str(refusal))}")
    for step in conversion.write_plan.next_steps:
        say(step)


def run_undo(arguments: Namespace) -> int:
    """List the exports that can be taken back, or take the last one (or the one named) back."""
    from djanalyzer.app.undoing import exports, take_back
    from djanalyzer.settings import places

    found = exports(places().journal)
    if arguments.list:
        for entry in found:
            files = counted(len(entry.files), "file")
            say(f"{entry.id}  {entry.time}  {plain(entry.program or '-')}  {files}")
        return FINE
    applied = take_back(places().journal, arguments.id)
    say(f"{counted(len(applied.written), 'file is as it was', 'files are as they were')}.")
    for path, refusal in applied.refused:
        note(f"    {plain(str(path))}: {plain(str(refusal))}")
    return SOME_FAILED if applied.refused else FINE


def _conversion_record(conversion: Conversion) -> dict[str, Any]:
    from djanalyzer.app.collection_records import counts_of
    from djanalyzer.app.decision_records import decision_record
    from djanalyzer.app.records import offset_record, path_text

    record = decision_record(conversion.decided)
    counts = {**counts_of(conversion.collection), **record.pop("counts")}
    shifts = [
        {
            "path": path_text(shift.path),
            "seconds": round(shift.seconds, 6),
            "source": offset_record(shift.source),
            "target": offset_record(shift.target),
        }
        for shift in conversion.shifts
    ]
    return {
        "counts": counts,
        "from": conversion.source,
        "read": list(conversion.programs),
        "notes": list(conversion.notes),
        "to": conversion.target,
        **record,
        "time_offsets": shifts,
    }


def _say_conversion(conversion: Conversion, *, is_whole: bool) -> None:
    from djanalyzer.app.collection_records import counts_of
    from djanalyzer.app.converting import shifts_of
    from djanalyzer.app.deciding import about_running

    counts = counts_of(conversion.collection)
    plan = conversion.write_plan
    held = ", ".join(counted(counts[f"{what.replace(' ', '_')}s"], what) for what in _HELD)
    say(f"{conversion.source} to {conversion.target}: {held}; {counted(len(plan.files), 'file')} to write")
    say_decided(conversion.decided, is_whole=is_whole)
    for warning in (*conversion.notes, *about_running(plan.program), *plan.warnings, *shifts_of(conversion)):
        say(f"  note: {plain(warning)}")
