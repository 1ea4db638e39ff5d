"""What is built is tried: a window counts once something is drawn in it, a first start once nothing of it was read before."""

from __future__ import annotations

import shutil
import struct
import subprocess
import sys
import zlib
from contextlib import nullcontext
from pathlib import Path

import pytest

from tests.packaging.modules import packaging_module

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="tried with what Linux has")
BUNDLING, SCREEN = packaging_module("bundling"), packaging_module("screen")


def _screen(folder: Path, rows: list[list[tuple[int, int, int]]]) -> object:
    """Return a screen that shows these pixels (red, green, blue), with two bytes more at the end of each row."""
    width, height = len(rows[0]), len(rows)
    head = [0] * 25
    head[0], head[4], head[5], head[12], head[19] = 104, width, height, width * 4 + 2, 1
    data = struct.pack(">25I", *head) + b"Xvf\0" + bytes(12)
    for row in rows:
        data += b"".join(bytes([blue, green, red, 0]) for red, green, blue in row) + b"??"
    (folder / "screen").write_bytes(data)
    return SCREEN.Screen(":0", folder / "screen")


def test_a_picture_of_the_screen_has_its_pixels(tmp_path: Path) -> None:
    shown = _screen(tmp_path, [[(255, 0, 0), (1, 2, 3)], [(0, 255, 0), (0, 0, 255)]])
    shown.save(tmp_path / "picture.png")  # type: ignore[attr-defined]
    png = (tmp_path / "picture.png").read_bytes()
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">2I", png[16:24]) == (2, 2)
    begin = png.index(b"IDAT") + 4
    length = int.from_bytes(png[begin - 8 : begin - 4], "big")
    rows = zlib.decompress(png[begin : begin + length])
    assert rows == b"\0\xff\0\0\1\2\3" + b"\0\0\xff\0\0\0\xff"


def test_a_window_without_words_is_not_drawn_yet(tmp_path: Path) -> None:
    grey = [[(shade % 4, 0, 0) for shade in range(120)] for _ in range(60)]
    assert not _screen(tmp_path, grey).is_drawn()  # type: ignore[attr-defined]
    letters = [[(x, y, 0) for x in range(120)] for y in range(60)]
    assert _screen(tmp_path, letters).is_drawn()  # type: ignore[attr-defined]


def test_processor_time_counts_a_programs_children() -> None:
    work = "import time\nwhile time.process_time() < 0.3: pass\nprint('done', flush=True)\ninput()"
    parent = f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {work!r}])"
    program = subprocess.Popen(
        [sys.executable, "-c", parent], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "done\n"
    assert SCREEN.processor_seconds(program.pid) >= 0.25
    program.communicate("\n")


@pytest.mark.parametrize(
    ("entry", "brought"),
    [
        ("PySide6/Qt/translations/qtbase_ja.qm", True),
        ("PySide6/Qt/translations/qtbase_fi.qm", False),
        ("PySide6/Qt/translations/qt_help_de.qm", False),
        ("djanalyzer/resources/translations/djanalyzer_de.qm", True),
        ("libmvec.so.1", False),
        ("libQt6EglFSDeviceIntegration.so.6", False),
        ("torch/nn/functional.py", True),
    ],
)
def test_the_bundle_brings_words_in_the_windows_languages_alone(entry: str, brought: bool) -> None:
    assert BUNDLING.is_brought(entry) == brought


def test_compiled_code_stays_where_nobody_reads_the_source(tmp_path: Path) -> None:
    for name in ("sympy", "torch"):
        (tmp_path / "_internal" / name).mkdir(parents=True)
        (tmp_path / "_internal" / name / "__init__.py").write_text("TOTAL = 1 + 1\n", encoding="utf-8")
    BUNDLING.compile_what_is_not_frozen(Path(sys.executable), tmp_path)
    assert [path.name for path in (tmp_path / "_internal" / "sympy").rglob("*.*")] == ["__init__.pyc"]
    assert (tmp_path / "_internal" / "torch" / "__init__.py").exists()
    assert list((tmp_path / "_internal" / "torch" / "__pycache__").glob("__init__.*.pyc"))
    done = subprocess.run(
        [sys.executable, "-c", "from sympy import TOTAL; print(TOTAL)"],
        cwd=tmp_path / "_internal", capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stdout == "2\n", done.stderr


@pytest.mark.skipif(
    not shutil.which("cc") or not shutil.which("strip"), reason="no compiler is installed here"
)
def test_what_auditwheel_has_patched_is_not_stripped(tmp_path: Path) -> None:
    source = tmp_path / "one.c"
    source.write_text("int one(void) { return 1; }\n", encoding="utf-8")
    plain, moved, renamed = (tmp_path / name for name in ("plain.so", "moved.so", "libone-0123abcd.so.1"))
    for library, words in ((plain, []), (moved, ["-Wl,-rpath,$ORIGIN/../x.libs"]), (renamed, [])):
        subprocess.run(["cc", "-g", "-shared", "-fPIC", *words, "-o", library, source], check=True)
    sizes = [library.stat().st_size for library in (plain, moved, renamed)]
    saved = BUNDLING.slim(tmp_path)
    left = [library.stat().st_size for library in (plain, moved, renamed)]
    assert saved == sizes[0] - left[0] > 0
    assert left[1:] == sizes[1:]


@pytest.mark.parametrize("left", ["", "home/venvs/djanalyzer/", "bin/djanalyzer"])
def test_what_pipx_leaves_of_the_program_is_told(
    left: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_pipx, said = packaging_module("with_pipx"), list[str]()
    monkeypatch.setattr(with_pipx, "run", lambda _command: None)
    monkeypatch.setattr(with_pipx, "_pipx", lambda _python, _places, verb, *_words: said.append(verb))
    (tmp_path / "pipx" / "bin").mkdir(parents=True)
    (tmp_path / "pipx" / "bin" / "python").touch()
    for folder in ("home/venvs", "bin"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "home" / "venvs" / ".djanalyzer.lock").touch()
    program = with_pipx.installed(tmp_path / "a.whl", tmp_path, "torch==1")
    assert program.__enter__() == tmp_path / "bin" / "djanalyzer"
    if left.endswith("/"):
        (tmp_path / left).mkdir()
    elif left:
        (tmp_path / left).touch()
    with pytest.raises(BUNDLING.Failed) if left else nullcontext():
        program.__exit__(None, None, None)
    assert said == ["install", "uninstall"]


def test_the_flatpaks_runtime_is_the_manifests() -> None:
    assert packaging_module("flatpak").runtime_version() == "24.08"


def test_without_a_bundle_nothing_is_made_of_an_older_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build, tried = packaging_module("build"), list[str]()

    def fail(what: str, _asked: object) -> str:
        tried.append(what)
        raise BUNDLING.Failed("There is no room.")

    monkeypatch.setattr(build, "_build", fail)
    assert build.main(["all", "--stand-in", "--dist", str(tmp_path), "--work", str(tmp_path)]) == 2
    assert tried == ["bundle", "wheel"]
    assert "appimage: left out" in capsys.readouterr().out
