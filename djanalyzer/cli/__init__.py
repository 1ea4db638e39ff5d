"""The command line: the same verbs as the window, for scripts and for people without one."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from djanalyzer.cli.arguments import read_arguments
from djanalyzer.cli.codes import FINE, INTERRUPTED, TROUBLE
from djanalyzer.cli.printing import complain, prepare_streams
from djanalyzer.errors import Cancelled, Trouble

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; what goes wrong is told in a sentence, never a traceback."""
    prepare_streams()
    try:
        arguments = read_arguments(sys.argv[1:] if argv is None else list(argv))
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else FINE
    try:
        code: int = arguments.command(arguments)
        sys.stdout.flush()
    except Trouble as trouble:
        complain(trouble)
        return TROUBLE
    except (KeyboardInterrupt, Cancelled):
        complain("Stopped. What was done until now is kept.")
        return INTERRUPTED
    except BrokenPipeError:
        _let_go_of_stdout()
        return FINE
    except Exception as error:  # noqa: BLE001 (the last one: written to the log and told as our own fault)
        from djanalyzer.app.logbook import as_trouble

        complain(as_trouble(error, f"djanalyzer {arguments.verb}"))
        return TROUBLE
    return code


def _let_go_of_stdout() -> None:
    """Keep the interpreter from complaining at its end about a reader (such as `head`) that has gone."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return
