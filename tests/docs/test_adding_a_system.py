"""The reader in docs/adding-a-system.md is a real one: it is taken from the page and given the file from the page."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.protocol import DjSystem
from djanalyzer.music import BeatGrid, Cue
from tests.docs.typed import ROOT

TEXT = (ROOT / "docs" / "adding-a-system.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    (found,) = re.findall(rf"^```{language}\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)
    return str(found)


@pytest.fixture
def sleeve() -> DjSystem:
    room: dict[str, Any] = {"__name__": "sleeve"}
    exec(compile(block("python"), "docs/adding-a-system.md", "exec"), room)
    found: DjSystem = room["SLEEVE"]
    return found


def test_the_example_reads_what_the_page_says(sleeve: DjSystem, tmp_path: Path) -> None:
    path = tmp_path / "sleeve.csv"
    path.write_text(block("text"), encoding="utf-8")
    assert sleeve.accepts(path)
    first, second = sleeve.read(path).tracks
    assert (first.path, first.tags.title, first.tags.tempo) == (Path("/music/a.mp3"), "Night Ferry", 124.0)
    assert first.beat_grid == BeatGrid.constant(0.31, 124.0)
    assert first.cues == (Cue(0.31, 0, "In"), Cue(62.25, 1, "Drop"))
    assert (second.beat_grid, second.cues) == (None, (Cue(8.5, 1, "In"),))
    (problem,) = sleeve.read(path).problems
    assert problem.message == "a cue without a readable position (soon=Drop) was left out"


def test_the_example_refuses_what_is_not_its_own(sleeve: DjSystem, tmp_path: Path) -> None:
    path = tmp_path / "sleeve.csv"
    path.write_bytes(b"\0\xff")
    assert not sleeve.accepts(path)
    assert sleeve.find() == ()
    with pytest.raises(UnreadableCollection, match="no collection of Sleeve"):
        sleeve.read(path)


def test_the_page_names_what_there_is() -> None:
    """Files of the repository and names of its modules that the page speaks of."""
    for name in re.findall(r"`((?:tests|interop|djanalyzer)/[\w/]+(?:\.py)?)`", TEXT):
        assert any((ROOT / folder / name).exists() for folder in ("", "djanalyzer")), name
    systems = (ROOT / "djanalyzer" / "interop" / "systems.py").read_text(encoding="utf-8")
    for name in ("SYSTEMS", "TAGGERS", "WRITABLE", "ROOMS", "_BY_SUFFIX"):
        assert f"\n{name}: " in systems, name
