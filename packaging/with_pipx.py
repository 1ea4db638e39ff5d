"""The wheel installed by pipx, in the words of docs/installing.md, and uninstalled."""

from __future__ import annotations

import os
import subprocess
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bundling import Failed, run

_PIPX = "pipx>=1.7,<2"


@contextmanager
def installed(wheel: Path, folder: Path, torch: str) -> Iterator[Path]:
    """Install the wheel by pipx below `folder`, yield its program, and uninstall it.

    `torch` is what pip may take of torch, such as "torch==2.13.0+cpu"; where that comes from, `PIP_EXTRA_INDEX_URL` says, as
    `--pip-args=--extra-index-url=` does. Raises Failed where installing fails or uninstalling leaves something.
    """
    python = folder / "pipx" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        venv.create(folder / "pipx", with_pip=True)
    run([python, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", _PIPX])
    only = folder / "torch.txt"
    only.write_text(f"{torch}\n", encoding="utf-8")
    places = {
        "PIPX_HOME": str(folder / "home"),
        "PIPX_BIN_DIR": str(folder / "bin"),
        "PIPX_MAN_DIR": str(folder / "man"),
        "PIP_CONSTRAINT": str(only),
    }
    _pipx(python, places, "install", "--force", str(wheel))
    program = folder / "bin" / ("djanalyzer.exe" if os.name == "nt" else "djanalyzer")
    yield program
    _pipx(python, places, "uninstall", "djanalyzer")
    left = any(path.is_dir() for path in (folder / "home" / "venvs").iterdir())  # pipx's own locks may stay
    if left or program.is_symlink() or program.exists():
        raise Failed(f"pipx has left something of the program in {folder}.")


def _pipx(python: Path, places: dict[str, str], *words: str) -> None:
    command = [str(python), "-m", "pipx", *words]
    done = subprocess.run(command, env={**os.environ, **places}, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Failed(f"pipx {' '.join(words)} failed:\n{done.stdout[-1000:]}{done.stderr[-2000:]}")
