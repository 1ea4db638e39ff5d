"""The library that a verb works on is opened."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from djanalyzer.cli.bar import ProgressBar
from djanalyzer.cli.printing import note

if TYPE_CHECKING:
    from djanalyzer.app.session import Session


def open_session(arguments: Namespace, workers: int | None = None) -> Session:
    """Open the library that `--db` names, or the user's own, with a bar for long work.

    `workers` is how many heavy items are at work at a time; None for as many as this computer can.
    """
    from djanalyzer.app.session import Session

    db = arguments.db.expanduser().absolute() if arguments.db is not None else None
    session = Session.open(db, workers)
    session.subscribe(ProgressBar())
    for notice in session.notices:
        note(notice)
    return session
