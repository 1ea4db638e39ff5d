"""What was built is started as a stranger would: version, the demo collection analysed, the window opened; with figures."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from bundling import Failed, is_systems_own
from screen import Start, open_window

_PATIENCE = 900  # seconds for the demo, on a computer that is busy with other things
N_DEMO = 6
# The C library's parts: nobody bundles them.
C_LIBRARY = (
    "linux-vdso", "ld-linux", "libc.so", "libm.so", "libdl.so", "libpthread.so", "librt.so", "libutil.so", "libanl.so",
    "libnsl.so", "libresolv.so",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Figures:
    """What a built program takes; each start on the clock and of the processor.

    Attributes
    ----------
    version, cold_version : Start
        Until `--version` has been said: the files read before (the quickest of three), and none of its own read before.
    window, cold_window : Start or None
        Until the window is drawn under Xvfb, the same two ways; None where there is no Xvfb.
    demo : float
        Seconds on the clock to render, import, analyse and export the demo collection.
    """

    version: Start
    cold_version: Start
    window: Start | None
    cold_window: Start | None
    demo: float

    def __str__(self) -> str:
        parts = [f"--version {_pair(self.version, self.cold_version)}"]
        if self.window is not None and self.cold_window is not None:
            parts.append(f"window {_pair(self.window, self.cold_window)}")
        return "; ".join([*parts, f"demo {self.demo:.0f} s"])


def _pair(warm: Start, cold: Start) -> str:
    return f"{warm.clock:.1f} s, cold {cold.clock:.1f} s (processor {warm.processor:.1f} and {cold.processor:.1f} s)"


def check(program: Path, files: Path, picture: Path | None = None) -> Figures:
    """Start `program` in a home of its own; raises Failed where it does not do what it is for.

    `files` is what it is made of, a file or a folder; `picture` is where a PNG of its window is put.
    """
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        environment = _environment(home)
        forget(files)
        cold_version = _timed([program, "--version"], environment)
        version = min(
            (_timed([program, "--version"], environment) for _ in range(3)), key=lambda start: start.clock
        )
        began = time.monotonic()
        said = _said([program, "demo", "--folder", home / "music"], environment)
        demo = time.monotonic() - began
        _check_demo(program, environment, said)
        if not shutil.which("Xvfb"):
            return Figures(version, cold_version, None, None, demo)
        forget(files)
        cold_window = open_window(program, environment)
        window = min(
            (open_window(program, environment, picture) for _ in range(2)), key=lambda start: start.clock
        )
        return Figures(version, cold_version, window, cold_window, demo)


def forget(files: Path) -> None:
    """Let the system forget what it keeps in memory of a file or a folder's files, so that they are read anew. Linux alone."""
    if not hasattr(os, "posix_fadvise"):
        return
    os.sync()  # what was just written can be forgotten only when it is on the disk
    for path in [files] if files.is_file() else files.rglob("*"):
        if path.is_file() and not path.is_symlink():
            opened = os.open(path, os.O_RDONLY)
            try:
                os.posix_fadvise(opened, 0, 0, os.POSIX_FADV_DONTNEED)
            finally:
                os.close(opened)


def _environment(home: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "TMPDIR", "SYSTEMROOT") if name in os.environ}
    return {**kept, "HOME": str(home), "DJANALYZER_HOME": str(home / "home"), "OMP_NUM_THREADS": "1"}


def _said(command: list[str | Path], environment: dict[str, str]) -> str:
    done = subprocess.run(
        command, env=environment, cwd="/", capture_output=True, text=True, timeout=_PATIENCE, check=False
    )
    if done.returncode != 0:
        raise Failed(
            f"{' '.join(map(str, command))} ended with {done.returncode}:\n{done.stdout[-1000:]}{done.stderr[-2000:]}"
        )
    return done.stdout


def _timed(command: list[str | Path], environment: dict[str, str]) -> Start:
    began, before = time.monotonic(), os.times()
    _said(command, environment)
    after = os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return Start(time.monotonic() - began, used)


def _check_demo(program: Path, environment: dict[str, str], said: str) -> None:
    tracks = [json.loads(line) for line in _said([program, "list", "--json"], environment).splitlines()]
    if len(tracks) != N_DEMO or any(not track.get("bpm") for track in tracks):
        raise Failed(f"The demo was not analysed: {tracks}\n{said}")
    names = _said([program, "models", "list"], environment)
    if "djanalyzer-6" not in names:
        raise Failed(f"The program does not know its own network:\n{names}")


def missing_libraries(bundle: Path) -> dict[str, list[str]]:
    """Return what the bundle's libraries ask for that is neither in it nor every desktop's own, with who asks. Linux."""
    wanted: dict[str, list[str]] = {}
    files = [path for path in bundle.rglob("*") if path.is_file() and _is_elf(path)]
    brought = {path.name for path in bundle.rglob("*")}
    for path in files:
        head = subprocess.run(["readelf", "-d", path], capture_output=True, text=True, check=False).stdout
        for line in head.splitlines():
            name = line.partition("Shared library: [")[2].rstrip("]")
            if "(NEEDED)" in line and name not in brought and not _is_there(name):
                wanted.setdefault(name, []).append(str(path.relative_to(bundle)))
    return wanted


def _is_there(library: str) -> bool:
    return library.startswith(C_LIBRARY) or is_systems_own(library)


def newest_glibc(bundle: Path) -> tuple[int, ...]:
    """Return the newest version of the C library that anything in the bundle asks for: the oldest Linux it runs on."""
    newest: tuple[int, ...] = (0,)
    for path in bundle.rglob("*"):
        if path.is_file() and _is_elf(path):
            said = subprocess.run(["readelf", "-V", path], capture_output=True, text=True, check=False).stdout
            for word in said.split():
                if word.startswith("GLIBC_") and word[6:7].isdigit():
                    newest = max(newest, tuple(int(n) for n in word[6:].split(".")))
    return newest


def _is_elf(path: Path) -> bool:
    with path.open("rb") as opened:
        return opened.read(4) == b"\x7fELF"
