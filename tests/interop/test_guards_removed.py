"""No guard of the write protocol is there for show: without it, a test fails that passes with it."""

from __future__ import annotations

import inspect
import json
import subprocess
import sys
from pathlib import Path

import pytest

from djanalyzer.interop import backups, journal, safe_write, targets
from djanalyzer.interop.systems import WRITABLE
from tests.conftest import Tally
from tests.interop.guard_removals import REMOVALS
from tests.nightly import NIGHTLY

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(not NIGHTLY, reason="takes every guard away and runs its tests: by night")
@pytest.mark.guarantee("T15")
@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot fork")
def test_every_guard_is_missed(tally: Tally) -> None:
    command = [sys.executable, "-m", "tests.interop.removing_guards"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.stdout, done.stderr
    found = json.loads(done.stdout)
    tally("guards taken away", sum(word == "missed" for word in found.values()), len(found))
    assert {guard: word for guard, word in found.items() if word != "missed"} == {}
    assert len(found) == len(REMOVALS)


def test_every_guard_is_in_the_list() -> None:
    """A new one that is called as all are cannot be forgotten there."""
    named = {removal.where.split(":")[1] for removal in REMOVALS}
    for module in (safe_write, targets, backups, journal):
        for name, function in inspect.getmembers(module, inspect.isfunction):
            objects = str(inspect.signature(function).return_annotation) == "Objections"
            if function.__module__ == module.__name__ and (name.startswith("check_") or objects):
                assert name in named, f"{module.__name__}.{name} is taken away by no test"


def test_every_program_has_guards_in_the_list() -> None:
    told = " ".join(removal.where for removal in REMOVALS)
    packages = {type(system).__module__.split(".")[2] for system in WRITABLE.values()}
    assert all(f"{package}.checking:" in told for package in packages)
