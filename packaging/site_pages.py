"""A hook of MkDocs: brings what the docs link to elsewhere in the repository into the site, as copies below `repository/`.

The docs link to the README, to schemas and cards as a reader of the repository expects it (`../README.md`). A site knows
its own folder alone, so such files come along, and links to them (and theirs to the docs) are turned to where they are.
"""

from __future__ import annotations

import os
import re
from pathlib import Path, PurePosixPath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
APART = "repository"
ALWAYS = ("README.md", "CHANGELOG.md")
# Pages that belong in the menu as soon as they are there.
EXPECTED = frozenset(
    ("installing.md", "backup.md", "cluster.md", "security.md", "benchmarks.md", "quality.md")
)
_LINK = re.compile(r"(?<=\]\()(?!\w+:|#)([^)\s#]+)")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Leave those pages out of the menu that are expected and not there yet."""
    config.nav = _there(config.nav or [])
    return config


def _there(entries: list[Any]) -> list[Any]:
    kept: list[Any] = []
    for entry in entries:
        ((title, inside),) = entry.items()
        if isinstance(inside, list):
            kept.append({title: _there(inside)})
        elif inside not in EXPECTED or (DOCS / inside).exists():
            kept.append(entry)
    return kept


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add what pages link to outside of the docs, and what those link to in turn."""
    waiting = [ROOT / name for name in ALWAYS]
    for file in files.documentation_pages():
        waiting += _outside(Path(str(file.abs_src_path)))
    while waiting:
        path = waiting.pop()
        uri = _place(path)
        if files.get_file_from_path(uri) is None:
            files.append(File.generated(config, uri, abs_src_path=str(path)))
            waiting += _outside(path)
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Turn the page's links to where their files are in the site."""
    source, here = Path(str(page.file.abs_src_path)), PurePosixPath(page.file.src_uri).parent

    def turned(link: re.Match[str]) -> str:
        aim = _aim(source, link[1])
        return link[1] if aim is None else os.path.relpath(_place(aim), here).replace(os.sep, "/")

    return _LINK.sub(turned, markdown)


def _outside(page: Path) -> list[Path]:
    """Return the files outside of the docs that a page links to."""
    if page.suffix != ".md":
        return []
    aims = (_aim(page, link) for link in _LINK.findall(page.read_text(encoding="utf-8")))
    return [aim for aim in aims if aim is not None and not aim.is_relative_to(DOCS)]


def _aim(page: Path, link: str) -> Path | None:
    """Return the file of the repository that a link names; None where there is none, which MkDocs then reports."""
    aim = (page.parent / link).resolve()
    return aim if aim.is_file() and aim.is_relative_to(ROOT) else None


def _place(path: Path) -> str:
    """Return where a file of the repository lies in the site."""
    inside = path.is_relative_to(DOCS)
    return (path.relative_to(DOCS) if inside else Path(APART) / path.relative_to(ROOT)).as_posix()
