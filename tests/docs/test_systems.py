"""The pages about DJ programs say what the program does: what goes where is tried, and every system has its page."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.interop.systems import SYSTEMS, WRITABLE
from tests.docs.typed import ROOT
from tests.docs.what_goes_where import table

FOLDER = ROOT / "docs" / "systems"
PAGES = {
    "rekordbox": "rekordbox",
    "Serato": "serato",
    "Traktor": "traktor",
    "Mixxx": "mixxx",
    "Engine DJ": "engine",
    "VirtualDJ": "virtualdj",
    "Mixed In Key": "mixed-in-key",
    "iTunes": "itunes",
    "M3U": "m3u",
}


def test_the_table_of_what_goes_where_is_what_comes_of_trying_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.fsync", lambda handle: None)  # hundreds of files need not reach the platter
    text = (FOLDER / "index.md").read_text(encoding="utf-8")
    printed = text.split("<!-- table -->\n")[1].split("\n<!-- end -->")[0]
    assert printed.splitlines() == table(tmp_path).splitlines()


def test_every_program_has_its_page() -> None:
    assert {system.name for system in SYSTEMS} == set(PAGES)
    assert {path.stem for path in FOLDER.glob("*.md")} == {*PAGES.values(), "index"}


@pytest.mark.parametrize("system", WRITABLE)
def test_a_page_says_what_is_lost_where_something_is_written(system: str) -> None:
    text = (FOLDER / f"{system}.md").read_text(encoding="utf-8")
    assert f"--to {system}" in text or system == "rekordbox"  # the one without --to
    assert text.index("## In") < text.index("## Out") < text.index("## What is lost")
