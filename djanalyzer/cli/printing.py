"""Words for the terminal: results on stdout, everything else on stderr."""

from __future__ import annotations

import json
import shutil
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from djanalyzer.errors import Trouble

if TYPE_CHECKING:
    from djanalyzer.music import Problem


def prepare_streams() -> None:
    """Let names with any bytes and letters be printed on any terminal."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def say(text: str = "") -> None:
    """Print a result."""
    sys.stdout.write(text + "\n")


def note(text: str) -> None:
    """Print what is not the result."""
    sys.stderr.write(text + "\n")


def complain(trouble: Trouble | str) -> None:
    """Print what went wrong."""
    note(f"djanalyzer: {plain(str(trouble))}")


def note_problems(problems: Iterable[Problem]) -> None:
    """Print a line for each thing that could not be read or written: which, what is wrong, what to do."""
    for problem in problems:
        stop = "" if problem.message.endswith(".") else "."
        note(f"    {plain(f'{problem.subject}: {problem.message}{stop} {problem.hint}').rstrip()}")


def say_json(record: dict[str, Any]) -> None:
    """Print one JSON object on one line, at once."""
    say(json.dumps(record, ensure_ascii=False, allow_nan=False))
    sys.stdout.flush()


def plain(text: str) -> str:
    """Return text that cannot steer a terminal."""
    return "".join("?" if unicodedata.category(c) == "Cc" and c != "\n" else c for c in text)


def clock(seconds: float | None) -> str:
    """Return a time as 4:03 or 1:02:03."""
    if not seconds:
        return ""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def place(seconds: float) -> str:
    """Return a place in a track as 1:04.327."""
    minutes, rest = divmod(round(max(0.0, seconds), 3), 60)
    return f"{int(minutes)}:{rest:06.3f}"


def pad(slot: int | None) -> str:
    """Return where a mark is: "pad A", or "memory" for None."""
    return "memory" if slot is None else f"pad {chr(ord('A') + slot)}"


def say_table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print columns; on a terminal the first text columns are cut to what fits."""
    cells = [[plain(cell) for cell in row] for row in rows]
    widths = [max([_width(h), *(_width(row[i]) for row in cells)]) for i, h in enumerate(heads)]
    if sys.stdout.isatty():
        widths = _fit(widths, shutil.get_terminal_size().columns)
    for row in [list(heads), *cells]:
        say("  ".join(_fill(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _fit(widths: list[int], columns: int) -> list[int]:
    """Take from the widest column until the row fits; none gets narrower than 8."""
    widths = list(widths)
    while sum(widths) + 2 * (len(widths) - 1) > columns and max(widths) > 8:
        widths[widths.index(max(widths))] -= 1
    return widths


def _fill(cell: str, width: int) -> str:
    if _width(cell) > width:
        while _width(cell) > width - 1:
            cell = cell[:-1]
        cell += "…"
    return cell + " " * (width - _width(cell))


def _width(text: str) -> int:
    """Return how many columns a terminal takes for `text`."""
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    return len(text) + wide - sum(unicodedata.combining(c) > 0 for c in text)
