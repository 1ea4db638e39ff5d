"""Our own faults: written with their traceback to a log file, told to the user in one sentence."""

from __future__ import annotations

import platform
import traceback
from datetime import UTC, datetime
from pathlib import Path

import djanalyzer
from djanalyzer.errors import Trouble
from djanalyzer.settings import places

_LARGEST = 2_000_000  # bytes; then the log begins anew and the old one is kept once


class Bug(Trouble):
    """The program itself is at fault; the log says where."""


def log_path() -> Path:
    """Return where bugs are written down."""
    return places().data / "djanalyzer.log"


def crash_path() -> Path:
    """Return where it is written down when the whole program breaks off."""
    return places().data / "djanalyzer.crash.log"


def as_trouble(error: BaseException, doing: str) -> Trouble:
    """Return what to tell the user about `error`: a trouble as it is, anything else as a logged bug."""
    if isinstance(error, Trouble):
        return error
    where = write_down(error, doing)
    kept = f"the log is at {where}" if where else "the log could not be written"
    return Bug(f"{doing}: {_summary(error)}; this is a bug; {kept}.")


def write_down(error: BaseException, doing: str) -> Path | None:
    """Append the traceback to the log; None where even that cannot be done."""
    path = log_path()
    now = datetime.now(UTC).isoformat(timespec="seconds")
    head = f"\n=== {now} djanalyzer {djanalyzer.__version__}, Python {platform.python_version()}, {platform.platform()}\n{doing}\n"
    text = head + "".join(traceback.format_exception(error))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > _LARGEST:
            path.replace(path.with_suffix(".old.log"))
        with path.open("a", encoding="utf-8", errors="backslashreplace") as log:
            log.write(text)
    except OSError:
        return None
    return path


def _summary(error: BaseException) -> str:
    first_line = str(error).strip().partition("\n")[0]
    return f"{type(error).__name__}: {first_line[:200]}" if first_line else type(error).__name__
