"""What was built is started as a stranger would: version, the demo collection analysed, the window opened; with figures."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bundling import Failed, is_systems_own

_PATIENCE = 900  # seconds for the demo, on a computer that is busy with other things
_WINDOW_PATIENCE = 180
_LOOK = 0.02
N_DEMO = 6
# The C library's parts: nobody bundles them.
_C_LIBRARY = (
    "linux-vdso", "ld-linux", "libc.so", "libm.so", "libdl.so", "libpthread.so", "librt.so", "libutil.so", "libanl.so",
    "libnsl.so", "libresolv.so",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Figures:
    """Seconds that a built program takes.

    Attributes
    ----------
    version : float
        Until `--version` has been said, the files read before.
    window : float
        Until the window can be seen under Xvfb, the files read before; nan where there is no Xvfb.
    demo : float
        To render, import, analyse and export the demo collection.
    """

    version: float
    window: float
    demo: float


def check(program: Path) -> Figures:
    """Start `program` in a home of its own; raises Failed where it does not do what it is for."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        environment = _environment(home)
        version = min(_timed([program, "--version"], environment) for _ in range(3))
        began = time.monotonic()
        said = _said([program, "demo", "--folder", home / "music"], environment)
        demo = time.monotonic() - began
        _check_demo(program, environment, said)
        window = _window_time(program, environment)
        return Figures(version, window, demo)


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


def _timed(command: list[str | Path], environment: dict[str, str]) -> float:
    began = time.monotonic()
    _said(command, environment)
    return time.monotonic() - began


def _check_demo(program: Path, environment: dict[str, str], said: str) -> None:
    tracks = [json.loads(line) for line in _said([program, "list", "--json"], environment).splitlines()]
    if len(tracks) != N_DEMO or any(not track.get("bpm") for track in tracks):
        raise Failed(f"The demo was not analysed: {tracks}\n{said}")
    names = _said([program, "models", "list"], environment)
    if "djanalyzer-6" not in names:
        raise Failed(f"The program does not know its own network:\n{names}")


def _window_time(program: Path, environment: dict[str, str]) -> float:
    if not shutil.which("Xvfb") or not shutil.which("xdotool"):
        return float("nan")
    with _screen() as display:
        seen = {**environment, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        _open_window(program, seen)
        return min(_open_window(program, seen) for _ in range(2))


def _open_window(program: Path, environment: dict[str, str]) -> float:
    """Open the window as a menu does, wait until it can be seen, close it; return the seconds until it was seen."""
    look = ["xdotool", "search", "--onlyvisible", "--name", "djanalyzer"]
    began = time.monotonic()
    said = Path(environment["HOME"]) / "window.log"
    with said.open("wb") as log:
        window = subprocess.Popen([program, "gui"], env=environment, cwd="/", stdout=log, stderr=log)
    try:
        while subprocess.run(look, env=environment, capture_output=True, check=False).returncode != 0:
            if window.poll() is not None or time.monotonic() - began > _WINDOW_PATIENCE:
                window.kill()
                raise Failed(f"The window did not open: {said.read_text(errors='replace')[-2000:]}")
            time.sleep(_LOOK)
        return time.monotonic() - began
    finally:
        window.terminate()
        window.wait()


@contextmanager
def _screen() -> Iterator[str]:
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1500x950x24", "-noreset"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as answer:
            yield f":{answer.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


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
    return library.startswith(_C_LIBRARY) or is_systems_own(library)


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
