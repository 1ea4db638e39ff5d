"""What all tests share: a private home for settings, an offscreen window, the way to the shared recordings."""

from __future__ import annotations

import gc
import itertools
import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.nightly import by_night

# The same examples every time, so that a red run means a change; `--hypothesis-profile=roaming` looks for new ones.
# How long one takes depends on what else the computer does, and is judged by no test.
settings.register_profile("roaming", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile(
    "steady", settings.get_profile("roaming"), derandomize=True, max_examples=by_night(40, 100)
)
settings.load_profile("steady")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Where the shared folder lies; benchmarks name another with the variable.
_BESIDE = Path(__file__).resolve().parents[1].parent / "shared"
_SHARED = Path(os.environ.get("DJANALYZER_SHARED") or _BESIDE)


@dataclass(frozen=True, slots=True)
class Tally:
    """What a guarantee's test has counted; `benchmarks/interop.py` prints it."""

    record: Callable[[str, object], None]

    def __call__(self, what: str, held: int, tried: int) -> None:
        """Note that `what` held so often out of so many times; the test itself asserts what must be."""
        self.record("tally", (what, held, tried))

    def worst(self, what: str, value: float) -> None:
        """Note a figure of which only the largest counts."""
        self.record("worst", (what, value))


@pytest.fixture
def tally(record_property: Callable[[str, object], None]) -> Tally:
    """Counts what a guarantee's test has tried."""
    return Tally(record_property)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared recordings and fixtures; tests that need it are skipped where it is absent."""
    if not _SHARED.is_dir():
        pytest.skip("the folder ../shared with recordings and fixtures is not here")
    return _SHARED


@pytest.fixture(scope="session")
def new_folder(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Makes empty folders. pytest's own looks for the next free number among all that it has made for thousands of tests."""
    folder, numbers = tmp_path_factory.mktemp("tests"), itertools.count()

    def make(name: str) -> Path:
        made = folder / f"{re.sub(r'[^0-9A-Za-z_]', '_', name)[:30]}{next(numbers)}"
        made.mkdir()
        return made

    return make


@pytest.fixture
def tmp_path(request: pytest.FixtureRequest, new_folder: Callable[[str], Path]) -> Path:
    """A folder for one test."""
    return new_folder(str(request.node.name))


@pytest.fixture(autouse=True)
def private_home(new_folder: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep every test away from the user's own settings and library."""
    home = new_folder("home")
    monkeypatch.setenv("DJANALYZER_HOME", str(home))
    return home


def pytest_collection_finish() -> None:
    """What has been imported stays: no look for garbage goes through it again."""
    gc.collect()
    gc.freeze()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let every report say which guarantees its test stands for."""
    for item in items:
        for marker in item.iter_markers("guarantee"):
            item.user_properties += [("guarantee", name) for name in marker.args]
