"""The wheel, and the one folder with Python, torch for the processor, and Qt that every installer is made from."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FREEZE = ROOT / "packaging" / "freeze"
# What goes into a wheel; it is built from a copy, for an earlier build's leavings would go in too.
SOURCES = ("djanalyzer", "resources", "pyproject.toml", "setup.py", "README.md", "LICENSE", "MANIFEST.in")
# torch without CUDA. PyPI's wheels for Windows and macOS have none; on Linux it is the "+cpu" of PyTorch's own index,
# whose address belongs into `PIP_EXTRA_INDEX_URL`.
TORCH = "torch==2.13.0+cpu" if sys.platform.startswith("linux") else "torch==2.13.0"
EXTRAS = "training,demucs"  # to learn from one's own library, and for one's own Demucs weights
# torch's libraries look for each other beside themselves as patched ones do (see `_is_patched`), and stand being stripped.
_STRIPPED = ("libtorch_cpu.so", "libtorch_python.so", "libc10.so")
# What the bundle has as it is installed, and nobody reads at run time: compiled code is enough. torch reads some of its own.
_WITHOUT_SOURCES = ("sympy", "mpmath", "torchgen", "functorch")

# Linux libraries, by how their names begin, that a desktop has itself: drivers of its screen and sound need its own.
SYSTEMS_OWN = (
    "libstdc++", "libgcc_s", "libGL.", "libEGL.", "libGLX", "libGLdispatch", "libOpenGL", "libdrm", "libgbm", "libX11",
    "libxcb.so", "libfontconfig", "libfreetype", "libasound", "libexpat", "libharfbuzz", "libfribidi", "libdbus-1",
    "libsystemd", "libwayland-", "libmvec",
)  # fmt: skip

# Plugins of Qt for screens without a desktop, and the one that brings the whole of GTK for its file dialog (the desktop's
# portal shows it); with what they alone need.
NOT_FOR_A_DESKTOP = (
    "libqgtk3", "libqeglfs", "libqlinuxfb", "libqvnc", "libqvkkhrdisplay", "libqminimal", "libQt6EglFS", "libQt6EglFs",
    "libqevdev", "libqtuio", "libgtk-3", "libgdk", "libcairo", "libpango", "libpixman", "libatk", "libthai", "libdatrie", "libgraphite2",
    "libjpeg.so.62", "libqnetworkmanager", "libqconnman", "libqglib",
)  # fmt: skip

# What Qt says itself, in the window's languages (English is in the code).
_QTS_OWN_WORDS = {f"qtbase_{language}.qm" for language in ("de", "es", "fr", "ja")}

_OF_A_WHEEL = re.compile(
    r"-[0-9a-f]{8}\b"
)  # how auditwheel marks the libraries that a wheel brings for itself


def is_systems_own(library: str) -> bool:
    """Tell whether a Linux library, by its name, is one that the system has; a wheel's own of the same name is not."""
    return library.startswith(SYSTEMS_OWN) and not _OF_A_WHEEL.search(library)


def is_brought(entry: str) -> bool:
    """Tell whether a file that PyInstaller found, by its place in the bundle, belongs there."""
    path = Path(entry)
    if path.suffix == ".qm" and "PySide6" in path.parts:
        return path.name in _QTS_OWN_WORDS
    return not is_systems_own(path.name) and not path.name.startswith(NOT_FOR_A_DESKTOP)


def version() -> str:
    """Return the program's version."""
    return re.search(
        r'__version__ = "(.+)"', (ROOT / "djanalyzer" / "__init__.py").read_text(encoding="utf-8")
    )[1]


class Failed(Exception):
    """A step did not succeed; the message says which, and what to look at."""


def run(command: Sequence[str | Path], folder: Path | None = None) -> None:
    """Run a program of the build, in `folder` where one is named; raises Failed with its name where it fails."""
    done = subprocess.run(command, cwd=folder, check=False)
    if done.returncode != 0:
        raise Failed(f"{Path(command[0]).name} failed ({done.returncode}): {' '.join(map(str, command))}")


def build_wheel(dist: Path) -> Path:
    """Build the wheel into `dist` and return it; resources and licence are in it."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "source"
        source.mkdir()
        for name in SOURCES:
            if (ROOT / name).is_dir():
                shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(ROOT / name, source)
        pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--quiet", "--no-deps"]
        run([*pip, "--wheel-dir", dist, source])
    return max(dist.glob("djanalyzer-*.whl"), key=lambda path: path.stat().st_mtime)


def create_environment(folder: Path, wheel: Path, torch: str = TORCH) -> Path:
    """Install the wheel with torch for the processor and PyInstaller into `folder`; return its Python."""
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        venv.create(folder, with_pip=True)
    pip = [python, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--no-compile"]
    run([*pip, torch, "pyinstaller>=6.11,<7"])
    run([*pip, f"{wheel}[{EXTRAS}]", torch])
    run([*pip, "--force-reinstall", "--no-deps", wheel])  # of the same version, yet perhaps another
    return python


def build_bundle(python: Path, dist: Path, work: Path) -> Path:
    """Freeze what is installed beside `python` into `dist/djanalyzer` and return that folder."""
    target = dist / "djanalyzer"
    work.mkdir(parents=True, exist_ok=True)
    places = [
        "--distpath",
        dist.resolve(),
        "--workpath",
        work.resolve(),
        "--noconfirm",
        "--log-level",
        "WARN",
    ]
    # In a folder of its own: in the checkout, Python would find its package before the one that is installed.
    run([python.absolute(), "-m", "PyInstaller", *places, FREEZE / "djanalyzer.spec"], folder=work)
    compile_what_is_not_frozen(python, target)
    slim(target)
    return target


def compile_what_is_not_frozen(python: Path, bundle: Path) -> None:
    """Compile what was taken as it is, or it would be at every start; torch has files for newer Pythons, which stay as they are."""
    compiling = [python, "-m", "compileall", "-qq", "--invalidation-mode", "unchecked-hash"]
    folders = [bundle / "_internal" / name for name in _WITHOUT_SOURCES]
    subprocess.run([*compiling, "-b", *folders], check=False)
    for source in (source for folder in folders for source in folder.rglob("*.py")):
        if source.with_suffix(".pyc").exists():
            source.unlink()
    subprocess.run([*compiling, bundle / "_internal"], check=False)


def slim(bundle: Path) -> int:
    """Strip what Linux libraries carry for debuggers; return how many bytes that saved."""
    if not sys.platform.startswith("linux") or not shutil.which("strip") or not shutil.which("readelf"):
        return 0
    saved = 0
    for path in bundle.rglob("*.so*"):
        if path.is_symlink() or (path.name not in _STRIPPED and _is_patched(path)):
            continue
        before = path.stat().st_size
        run(["strip", "--strip-unneeded", path])
        saved += before - path.stat().st_size
    return saved


def _is_patched(library: Path) -> bool:
    """Tell whether auditwheel has moved a library's parts, which `strip` would break: it is named so, or looks beside itself."""
    if _OF_A_WHEEL.search(library.name):
        return True
    head = subprocess.run(["readelf", "-d", library], capture_output=True, text=True, check=True).stdout
    return any("$ORIGIN" in line for line in head.splitlines() if "PATH)" in line)


def folder_size(folder: Path) -> int:
    """Return the bytes of all files in a folder; links count nothing."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
