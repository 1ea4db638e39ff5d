"""The docs become a site without a warning, and reading it fetches nothing from anywhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.docs.typed import ROOT


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, as `mkdocs build --strict` writes it: a link that leads nowhere is an error."""
    folder = tmp_path_factory.mktemp("site")
    build(load_config(str(ROOT / "mkdocs.yml"), strict=True, site_dir=str(folder)))
    return folder


def test_every_page_of_the_menu_is_there(site: Path) -> None:
    text = (site / "index.html").read_text(encoding="utf-8")
    links = set(re.findall(r'href="([^":#]+\.html)"', text))
    assert len(links) >= 20
    assert [link for link in links if not (site / link).is_file()] == []


def test_reading_fetches_nothing(site: Path) -> None:
    """Scripts, styles, fonts and pictures come with the site; a link to elsewhere is followed by a reader alone."""
    asked: list[tuple[str, str]] = []
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        found = re.findall(r'<(?:script|img|iframe|source)[^>]*\ssrc="((?:https?:)?//[^"]+)"', text)
        found += re.findall(r'<link[^>]*\shref="((?:https?:)?//[^"]+)"', text)
        asked += [(page.name, address) for address in found]
    for sheet in site.rglob("*.css"):
        text = sheet.read_text(encoding="utf-8")
        asked += [
            (sheet.name, address)
            for address in re.findall(r"(?:url\(|@import )[\"']?((?:https?:)?//\S+)", text)
        ]
    assert asked == []


def test_lists_are_lists(site: Path) -> None:
    """A list needs an empty line before it here, though not everywhere where Markdown is read."""
    run_on = [
        f"{page.relative_to(site)}: {line}"
        for page in site.rglob("*.html")
        for line in re.findall(r"<p>[^<]*\n(- [^\n]{0,60})", page.read_text(encoding="utf-8"))
    ]
    assert run_on == []
