#!/usr/bin/env python3
"""Set djanalyzer up in this folder and start it, or test it. Needs nothing but Python 3.11 or newer.

    python3 packaging/dev.py run [arguments of djanalyzer]   install what is missing, open the window
    python3 packaging/dev.py test [arguments of pytest]      install what is missing, run every check and test
    python3 packaging/dev.py setup                           install what is missing, nothing more
    python3 packaging/dev.py setup --locked                  the same, exactly as packaging/lock.txt has it

Everything goes into `.venv` beside this folder; delete it to start afresh. Works on Linux, macOS and Windows.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "packaging" / "lock.txt"
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST_PYTHON = (3, 11)
_PURPOSES = ("run", "dev", "locked")  # each is served by those after it

# What Qt's xcb plugin and PortAudio load at run time; the wheels bring everything else.
WINDOW_PACKAGES = [
    "libglib2.0-0",
    "libgl1",
    "libegl1",
    "libxkbcommon0",
    "libfontconfig1",
    "libdbus-1-3",
    "libxcb-cursor0",
    "libxkbcommon-x11-0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libportaudio2",
]
TEST_PACKAGES = ["xvfb", "pulseaudio", "libasound2-plugins"]
TEST_PACKAGES += [
    "desktop-file-utils",
    "appstream",
    "shared-mime-info",
]  # look at what desktops are told of us
# A real DJ program that opens what we write; where it cannot be installed, its tests are skipped.
CLIENT_PACKAGES = ["mixxx", "xdotool", "ffmpeg"]
ALONE = ("tests/clients", "tests/gui/test_watchdog.py")  # tests that others would disturb
# Debian 13 and Ubuntu 24.04 gave some packages a new name with the 64-bit time change.
RENAMED = {"libglib2.0-0": "libglib2.0-0t64"}


def main(arguments: list[str]) -> int:
    if sys.version_info < OLDEST_PYTHON:
        print(
            f"djanalyzer needs Python 3.11 or newer; this is {sys.version.split()[0]}. Start this script with a newer one."
        )
        return 2
    verb, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if verb == "run":
        set_up("run")
        return run(rest)
    if verb == "test":
        set_up("dev")
        return test(rest)
    if verb == "setup" and rest in ([], ["--locked"]):
        set_up("locked" if rest else "dev")
        return 0
    print(__doc__)
    return 0 if verb in ("-h", "--help") else 2


def run(arguments: list[str]) -> int:
    """Open the window; without a screen do the same job on the demo collection and say what was done."""
    if arguments:
        return subprocess.call([PYTHON, "-m", "djanalyzer", *arguments])
    if has_screen():
        return subprocess.call([PYTHON, "-m", "djanalyzer", "gui"])
    print(
        "There is no screen here, so the demo collection is made, analysed and exported without a window.",
        flush=True,
    )
    return subprocess.call([PYTHON, "-m", "djanalyzer", "demo"])


def test(arguments: list[str]) -> int:
    """Run the style, type and import checks and the tests; return how many of them failed.

    Real DJ programs, and how long the window is held up, are tried last, with the machine to themselves; not where pytest is
    given arguments of its own.
    """
    apart = [argument for path in ALONE for argument in ("--ignore", path)]
    checks = {
        "style": ["ruff", "check", "."],
        "format": ["ruff", "format", "--check", "."],
        "types": ["mypy"],
        "imports": ["importlinter.cli", "lint-imports"],
        "tests": ["pytest", "-n", "2", "--dist", "worksteal", *(arguments or apart)],
    }
    if not arguments:
        checks["real programs and the window's pace"] = ["pytest", *ALONE]
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "DJANALYZER_CLIENTS": "1"}
    # The type checker uses one core: it works beside the tests, which would otherwise wait for it with a core idle.
    types = _Beside("types", checks.pop("types"), environment)
    failed = [name for name, command in checks.items() if not _passes(name, command, environment)]
    failed += [] if types.passes() else ["types"]
    print(f"Failed: {', '.join(failed)}." if failed else "All checks and tests passed.")
    return len(failed)


class _Beside:
    """A check that runs beside the others and is told of afterwards."""

    def __init__(self, name: str, command: list[str], environment: dict[str, str]) -> None:
        self.name = name
        self.output = tempfile.TemporaryFile()  # noqa: SIM115 (closed when it was told)
        program = [PYTHON, "-m", *command]
        self.process = subprocess.Popen(
            program, cwd=ROOT, env=environment, stdout=self.output, stderr=subprocess.STDOUT
        )

    def passes(self) -> bool:
        passed = self.process.wait() == 0
        self.output.seek(0)
        print(f"-- {self.name}\n{self.output.read().decode(errors='replace')}", end="")
        self.output.close()
        print(f"-- {self.name}: {'passed' if passed else 'FAILED'}", flush=True)
        return passed


def _passes(name: str, command: list[str], environment: dict[str, str]) -> bool:
    print(f"-- {name}", flush=True)
    started = time.monotonic()
    program = [PYTHON, "-c", _LINT_IMPORTS] if name == "imports" else [PYTHON, "-m", *command]
    passed = subprocess.call(program, cwd=ROOT, env=environment) == 0
    print(f"-- {name}: {'passed' if passed else 'FAILED'} in {time.monotonic() - started:.0f} s", flush=True)
    return passed


# import-linter has no module that `python -m` could start.
_LINT_IMPORTS = (
    "import sys; from importlinter.cli import lint_imports_command; sys.argv[1:] = []; lint_imports_command()"
)


def set_up(purpose: str) -> None:
    """Install what is missing. `purpose` is "run", "dev" (adds what tests need) or "locked" (the same, as the lock has it)."""
    if _installed(purpose) == _fingerprint(purpose):
        return
    started = time.monotonic()
    print(
        "Setting up djanalyzer; the first time this takes some minutes and about 5 GB on Linux.", flush=True
    )
    create_venv()
    # Both wait for the network and the disk most of the time: they do so at once.
    debian = threading.Thread(target=_install_system_packages, args=(purpose,))
    debian.start()
    _install_python_packages(purpose)
    debian.join()
    for served in _PURPOSES[: _PURPOSES.index(purpose) + 1]:
        _stamp(served).write_text(_fingerprint(served), encoding="utf-8")
    print(f"Set up in {time.monotonic() - started:.0f} s.", flush=True)


def _install_system_packages(purpose: str) -> None:
    install_debian_packages(WINDOW_PACKAGES + (TEST_PACKAGES if purpose != "run" else []))
    if purpose != "run":  # apart: without them the program can be tested
        install_debian_packages(CLIENT_PACKAGES)


def _install_python_packages(purpose: str) -> None:
    pip = [PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    for wanted in _wanted_packages(purpose):
        done = subprocess.run([*pip, *wanted], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            print(done.stderr)
            sys.exit(
                "The packages could not be installed: is the network there, and is the disk not full? "
                "Then start this again."
            )


def _wanted_packages(purpose: str) -> list[list[str]]:
    """Return what pip is to install, one call after the other."""
    if purpose == "run":
        return [["--editable", str(ROOT)]]
    lazily = "--no-compile"  # tests import a part of it all: that is compiled as it is asked for
    if purpose == "dev":
        return [["--editable", f"{ROOT}[dev]", lazily]]
    # Ours is built by the setuptools of the lock: nothing is fetched that the lock does not name.
    ours = ["--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    return [["--no-deps", "--require-hashes", "--requirement", str(LOCK), lazily], ours]


def create_venv() -> None:
    """Create `.venv`, with Debian's own package for that where it is missing."""
    if PYTHON.exists():
        return
    if shutil.which("dpkg") and not _can_create_venvs():
        install_debian_packages(["python3-venv"])
    if subprocess.call([sys.executable, "-m", "venv", str(VENV)]) != 0:
        shutil.rmtree(VENV, ignore_errors=True)
        sys.exit(
            "Python could not create the folder .venv; on Debian and Ubuntu: sudo apt-get install python3-venv"
        )


def _can_create_venvs() -> bool:
    return subprocess.call([sys.executable, "-c", "import ensurepip, venv"], stderr=subprocess.DEVNULL) == 0


def install_debian_packages(packages: list[str]) -> None:
    """Install the missing ones where we are root; otherwise print the line that does. Elsewhere do nothing."""
    if not shutil.which("dpkg-query"):
        return
    missing = [p for p in packages if not _has_package(p)]
    if not missing:
        return
    if os.geteuid() != 0:
        print(
            f"Some system packages are missing. If the window or the sound does not start, run:\n"
            f"    sudo apt-get install --no-install-recommends {' '.join(missing)}",
            flush=True,
        )
        return
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    update = ["apt-get", "update", "-qq"]
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing]
    for command in (update, install):
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        print(f"These Debian packages could not be installed: {' '.join(missing)}\n{done.stderr}", flush=True)


def _has_package(name: str) -> bool:
    names = [name] + ([RENAMED[name]] if name in RENAMED else [])
    query = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Status}\n", *names], capture_output=True, text=True, check=False
    )
    return "install ok installed" in query.stdout


def has_screen() -> bool:
    """Tell whether a window can be shown."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _fingerprint(purpose: str) -> str:
    text = (
        (ROOT / "pyproject.toml").read_bytes() + sysconfig.get_python_version().encode() + str(ROOT).encode()
    )
    return hashlib.sha256(text + (LOCK.read_bytes() if purpose == "locked" else b"")).hexdigest()


def _stamp(purpose: str) -> Path:
    return VENV / f".djanalyzer-{purpose}"


def _installed(purpose: str) -> str:
    try:
        return _stamp(purpose).read_text(encoding="utf-8") if PYTHON.exists() else ""
    except OSError:
        return ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
