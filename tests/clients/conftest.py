"""Which programs are here, and a Mixxx to work with."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.clients.mixxx import NEEDED, Mixxx


@pytest.fixture
def mixxx(tmp_path: Path) -> Iterator[Mixxx]:
    """A Mixxx with settings, a home and a screen of its own; not started yet."""
    if not os.environ.get("DJANALYZER_CLIENTS"):
        pytest.skip("real programs take minutes: run with DJANALYZER_CLIENTS=1")
    if missing := [name for name in NEEDED if shutil.which(name) is None]:
        pytest.skip(f"not installed here: {', '.join(missing)}")
    client = Mixxx(tmp_path / "mixxx")
    try:
        yield client
    finally:
        client.close()
