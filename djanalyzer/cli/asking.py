"""The user is asked before anything is changed."""

from __future__ import annotations

import sys

from djanalyzer.cli.printing import note


def says_yes(question: str, otherwise: str) -> bool:
    """Ask on the terminal; where there is none, or the answer is no, say what was not done ("Nothing was written")."""
    if not sys.stdin.isatty():
        note(f"{otherwise}: add --yes to go on without being asked.")
        return False
    sys.stderr.write(f"{question} [y/N] ")
    sys.stderr.flush()
    if sys.stdin.readline().strip().lower() in ("y", "yes"):
        return True
    note(f"{otherwise}.")
    return False
