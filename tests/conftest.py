"""What all tests share: a private home for settings, an offscreen window, the way to the shared recordings."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples every time, so that a red run means a change; `--hypothesis-profile=roaming` looks for new ones.
settings.register_profile("steady", derandomize=True)
settings.register_profile("roaming")
settings.load_profile("steady")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_SHARED = Path(__file__).resolve().parents[1].parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared recordings and fixtures; tests that need it are skipped where it is absent."""
    if not _SHARED.is_dir():
        pytest.skip("the folder ../shared with recordings and fixtures is not here")
    return _SHARED


@pytest.fixture(autouse=True)
def private_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep every test away from the user's own settings and library."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("DJANALYZER_HOME", str(home))
    return home
