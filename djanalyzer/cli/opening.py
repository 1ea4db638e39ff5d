"""The library that a verb works on is opened."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from djanalyzer.cli.bar import ProgressBar
from djanalyzer.cli.printing import note

if TYPE_CHECKING:
    from djanalyzer.app.session import Session


def open_session(arguments: Namespace) -> Session:
    """Open the library that `--db` names, or the user's own, with a bar for long work."""
    from djanalyzer.app.session import Session

    session = Session.open(arguments.db.expanduser().absolute() if arguments.db is not None else None)
    session.subscribe(ProgressBar())
    for notice in session.notices:
        note(notice)
    return session
