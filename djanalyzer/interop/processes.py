"""Which programs are running, asked without any third-party package."""

from __future__ import annotations

import csv
import os
import re
import subprocess
import sys
from pathlib import Path

_PATIENCE = 10.0  # seconds
_SANDBOX = Path("/.flatpak-info")  # there in every Flatpak's sandbox, which shows no process but its own


def running_programs() -> frozenset[str]:
    """Return the names of running programs, lower case, without folder and `.exe`; empty where nobody can say."""
    if sys.platform == "win32":
        return _named(_first_column(_output([_tasklist(), "/fo", "csv", "/nh"])))
    if Path("/proc/self/comm").exists():
        return _named(_linux())
    return _named(_output(["/bin/ps", "-axo", "comm="]).splitlines())


def are_hidden() -> bool:
    """Return whether programs may run that `running_programs` cannot see: in a Flatpak it sees itself alone."""
    return _SANDBOX.exists()


def is_running(program: str, running: frozenset[str]) -> bool:
    """Return whether the program is among those running, in any edition ("Traktor Pro 3", "virtualdj8", "virtualdj_pro").

    Its helpers ("rekordboxAgent") do not count.
    """
    edition = re.compile(re.escape(program.casefold()) + r"(?:[ _0-9.].*)?", re.DOTALL)
    return any(edition.fullmatch(other) for other in running)


def _named(names: list[str]) -> frozenset[str]:
    plain = (name.strip().replace("\\", "/").rsplit("/", 1)[-1].casefold() for name in names)
    return frozenset(name.removesuffix(".exe") for name in plain if name)


def _linux() -> list[str]:
    names = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            # The first argument is the program; `comm` is cut after 15 characters.
            names.append((entry / "comm").read_text(errors="replace"))
            names.append((entry / "cmdline").read_text(errors="replace").split("\0")[0])
        except OSError:
            continue  # it ended meanwhile
    return names


def _output(command: list[str]) -> str:
    try:
        done = subprocess.run(command, capture_output=True, timeout=_PATIENCE, check=True)  # noqa: S603 fixed commands
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.decode("utf-8", "replace")


def _tasklist() -> str:
    return str(Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "System32" / "tasklist.exe")


def _first_column(text: str) -> list[str]:
    return [row[0] for row in csv.reader(text.splitlines()) if row]
