"""A home that is furnished once, and copied for every test."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.library import database
from tests.app.keeping.keepsakes import furnish, furnished


@pytest.fixture(autouse=True)
def no_waiting_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the tests run at the speed of the processor."""
    monkeypatch.setattr(database, "DURABILITY", "OFF")


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home that is copied."""
    home = tmp_path_factory.mktemp("template")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DJANALYZER_HOME", str(home))
        patch.setattr(database, "DURABILITY", "OFF")
        furnish(home)
    return home


@pytest.fixture
def home(template: Path, private_home: Path) -> Path:
    """A home with a bit of everything that a backup keeps."""
    return furnished(template, private_home)
