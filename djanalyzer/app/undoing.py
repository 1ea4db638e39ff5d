"""Exports are taken back: the former bytes of every file they wrote."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from djanalyzer.errors import ExportRefused

if TYPE_CHECKING:
    from djanalyzer.interop.journal import JournalEntry
    from djanalyzer.interop.safe_write import Applied


_UNFINISHED = "unfinished.json"  # the journal has it while an export is on its way


def tidy(journal_folder: Path) -> None:
    """Remove the temporary files of an export that was killed; most starts find none, and import nothing for it."""
    if (journal_folder / _UNFINISHED).is_file():
        from djanalyzer.interop.journal import Journal

        Journal(journal_folder).tidy()


def exports(journal_folder: Path) -> tuple[JournalEntry, ...]:
    """Return the exports that can be taken back, the newest first."""
    from djanalyzer.interop.journal import Journal

    return Journal(journal_folder).entries()


def take_back(journal_folder: Path, entry_id: str | None = None) -> Applied:
    """Take an export back: the last one, or the one of this id.

    Raises
    ------
    ExportRefused
        There is none, a file has been changed since, or the program runs.
    """
    from djanalyzer.interop import safe_write
    from djanalyzer.interop.journal import Journal

    journal = Journal(journal_folder)
    found = [entry for entry in journal.entries() if entry_id in (None, entry.id)]
    if not found:
        raise ExportRefused("There is no such export to take back.", "`djanalyzer undo --list` shows them.")
    return safe_write.undo(found[0], journal)
