"""Every command that the docs tell a reader to type, as it stands in README.md, docs/ and the READMEs of other folders."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# A fenced block in one of these holds commands; in any other word (toml, json, python, text) it holds none.
SHELLS = ("", "sh", "bash", "shell", "console", "powershell")
_FENCE = re.compile(r"^ *```([^\n`]*)\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
_INDENTED = re.compile(r"^ {4,}(\S.*)", re.MULTILINE)  # the other way to write a block
_CODE = re.compile(r"`([^`]+)`")
_COLUMN = re.compile(r"\s{3,}(?=djanalyzer )")  # two commands side by side


@dataclass(frozen=True, slots=True)
class Command:
    """A command of the docs.

    Attributes
    ----------
    page : str
        The page below the repository.
    words : tuple of str
        As a shell reads them, without settings of the environment and where the output goes.
    is_whole : bool
        From a block, to be typed as it stands; else from a sentence, where it may be cut short ("`djanalyzer show`").
    """

    page: str
    words: tuple[str, ...]
    is_whole: bool

    def __str__(self) -> str:
        return f"{self.page}: {shlex.join(self.words)}"

    @property
    def program(self) -> str:
        return self.words[0].replace("\\", "/").rsplit("/", 1)[-1]


def pages() -> list[Path]:
    """Return all pages that a reader is told to read."""
    return [
        ROOT / "README.md",
        *sorted(ROOT.glob("docs/**/*.md")),
        *sorted(ROOT.glob("[!.]*/README.md")),  # what tools put into hidden folders is not ours
    ]


def commands_of(page: Path) -> Iterator[Command]:
    """Yield the commands of a page: those of its blocks in order, then those of its sentences."""
    text, name = page.read_text(encoding="utf-8"), page.relative_to(ROOT).as_posix()
    for language, block in _FENCE.findall(text):
        if language.strip() in SHELLS:
            yield from (Command(name, words, True) for words in read_block(block))
    for line in _INDENTED.findall(_FENCE.sub("", text)):
        yield from (Command(name, words, True) for words in read_block(line) if is_command(words))
    for code in _CODE.findall(_FENCE.sub("", text)):
        for words in read_block(" ".join(code.split())):
            if is_command(words):
                yield Command(name, words, False)


def read_block(block: str) -> Iterator[tuple[str, ...]]:
    """Yield the words of each command of a block, as a shell would take them."""
    for line in re.sub(r"\\\n\s*", " ", block).splitlines():
        for part in _COLUMN.split(line.strip().removeprefix("$ ")):
            try:
                words = shlex.split(part, comments=True)
            except ValueError:  # half a quotation: a sentence, no command
                words = part.split()
            if words := _without_surroundings(words):
                yield tuple(words)


def is_command(words: tuple[str, ...]) -> bool:
    """Say whether a piece of code in a sentence is something to type: a program of ours, and more than its name."""
    first = words[0].rsplit("/", 1)[-1]
    return len(words) > 1 and first in (
        "djanalyzer",
        "python",
        "python3",
        "pip",
        "pytest",
        "torchrun",
        "mkdocs",
    )


def _without_surroundings(words: list[str]) -> list[str]:
    while words and re.fullmatch(r"[A-Z_]+=.*", words[0]):
        words = words[1:]
    if words and words[0] == "sudo":
        words = words[1:]
    return words[: words.index(">")] if ">" in words else words
