"""The frozen program is its own Python: it opens the window, runs verbs, and its own modules as its helpers, and nothing else."""

from __future__ import annotations

import importlib.util
import os
import runpy
import sys
from pathlib import Path

import pytest

START = Path(__file__).resolve().parents[2] / "packaging" / "freeze" / "start.py"


@pytest.mark.parametrize("module", ["http.server", "djanalyzerx.cli", "timeit"])
def test_modules_of_others_are_not_run(
    module: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["djanalyzer", "-m", module])
    assert _module().main() == 2
    assert "usage: djanalyzer" in capsys.readouterr().err


def test_the_words_behind_the_module_are_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    start, seen = _module(), list[list[str]]()
    monkeypatch.setattr(
        start.runpy, "run_module", lambda name, **_options: seen.append([name, *sys.argv[1:]])
    )
    monkeypatch.setattr(sys, "argv", ["djanalyzer", "-m", "djanalyzer.app.listening", "auto", "-m"])
    assert start.main() == 0
    assert seen == [["djanalyzer.app.listening", "auto", "-m"]]


@pytest.mark.parametrize(
    ("typed", "done"),
    [([], ["gui"]), (["-psn_0_1"], ["gui"]), (["list"], ["list"]), (["gui", "a"], ["gui", "a"])],
)
def test_the_window_opens_where_nothing_is_asked_for(
    typed: list[str], done: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    start, seen = _module(), list[list[str]]()
    monkeypatch.setattr("djanalyzer.cli.main", lambda argv: seen.append(list(argv)) or 0)
    monkeypatch.setattr(sys, "argv", ["djanalyzer", *typed])
    assert start.main() == 0
    assert seen == [done]


@pytest.mark.parametrize("users_own", [None, "/opt/own"])
def test_programs_that_the_window_opens_read_the_systems_libraries(
    users_own: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ctypes.util.find_library", lambda _name: None)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/bundle/_internal" + (f":{users_own}" if users_own else ""))
    monkeypatch.setenv("PYINSTALLER_RESET_ENVIRONMENT", "")
    if users_own:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", users_own)
    runpy.run_path(str(START.with_name("libraries.py")))
    assert os.environ.get("LD_LIBRARY_PATH") == users_own
    assert os.environ["PYINSTALLER_RESET_ENVIRONMENT"] == "1", "or our helpers would not find ours"


def _module():  # type: ignore[no-untyped-def]
    spec = importlib.util.spec_from_file_location("djanalyzer_start", START)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
