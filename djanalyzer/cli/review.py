"""The verb about labels that look wrong: what learning has found, listed or written for other programs."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from djanalyzer.app.amounts import counted
from djanalyzer.cli.codes import FINE, USAGE
from djanalyzer.cli.opening import open_session
from djanalyzer.cli.printing import complain, note, place, say_table
from djanalyzer.errors import Trouble

if TYPE_CHECKING:
    from djanalyzer.app.reviewing import Finding, Queue, Subject
    from djanalyzer.app.session import Session

_SHOWN = 40  # decisions, unless all are asked for


def run_review(arguments: Namespace) -> int:
    """List what is left to be decided, or write all that was found."""
    from djanalyzer.app.reviewing import Subject, Wish, read_queue

    subject = Subject(arguments.subject) if arguments.subject else None
    if arguments.export is not None and (arguments.export[0] != "csv" or len(arguments.export) > 2):
        complain("--export takes csv, and perhaps a file: djanalyzer review --export csv findings.csv")
        return USAGE
    with open_session(arguments) as session:
        if arguments.export is not None:
            return _export(session, arguments.export[1:], subject)
        queue = read_queue(session, Wish(subject))
    if not queue.run:
        note("Nothing was looked at yet: `djanalyzer learn` finds labels that look wrong.")
        return FINE
    most = None if arguments.all else _SHOWN
    if queue.cases:
        say_table(("what", "track", "library", "better", "sure"), _lines(queue, most))
    _say_rest(queue, most)
    return FINE


def _export(session: Session, names: list[str], subject: Subject | None) -> int:
    from djanalyzer.app.reviewing import export_csv

    if not names or names[0] == "-":
        export_csv(session, sys.stdout, subject)
        return FINE
    path = Path(names[0]).expanduser()
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            n = export_csv(session, file, subject)
    except OSError as error:
        raise Trouble(f"{path} cannot be written: {error.strerror}.", "Choose another place.") from error
    note(f"{counted(n, 'finding')} in {path}.")
    return FINE


def _say_rest(queue: Queue, most: int | None) -> None:
    if most is not None and len(queue.cases) > most:
        note(f"And {len(queue.cases) - most} more (--all shows them).")
    note(
        f"{queue.n_answered} of {counted(queue.n_findings, 'finding')} answered, {queue.n_wrong} wrong; "
        f"{queue.n_pending} to be applied."
    )
    note("The window plays them: Library, Labels that look wrong.")


def _lines(queue: Queue, most: int | None) -> Iterator[tuple[str, ...]]:
    for case in queue.cases[:most]:
        finding = case.head
        row = queue.track(finding.track_id)
        track = f"{row.artist} – {row.title}" if row is not None and row.artist else row.title if row else ""
        what = finding.subject.replace("_", " ")
        if finding.time is not None:
            what = f"{what} at {place(finding.time)}"
        if case.is_batch:
            what, track = f"{finding.subject.replace('_', ' ')}: {case.batch}", f"{len(case.findings)} tracks"
        values = (_value(finding, value) for value in (finding.labelled, finding.proposed))
        yield (what, track, *values, f"{100 * finding.confidence:.0f} %")


def _value(finding: Finding, value: Any) -> str:
    """Write "+12.0 ms late", "× 0.5", "0:30.000"."""
    if finding.subject == "beat_grid":
        return f"{value:+.1f} ms"
    if finding.subject == "tempo":
        return f"× {value:g}"
    if finding.subject == "downbeats":
        return counted(round(value), "beat")
    if finding.subject == "cues":
        return place(value)
    return str(value).replace("_", " ")
