"""Every claim of docs/security.md names its tests, and what no source of this program may contain is in none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import djanalyzer

PACKAGE = Path(djanalyzer.__file__).parent
ROOT = PACKAGE.parent
SOURCES = {path: path.read_text(encoding="utf-8") for path in sorted(PACKAGE.rglob("*.py"))}
PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
_TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
_BULLET = re.compile(r"^- .+?(?=^- |^#|^\n|\Z)", re.MULTILINE | re.DOTALL)


def _promises() -> str:
    """Return the part of the page whose every point is a promise."""
    return PAGE.partition("## What is promised")[2].partition("\n## ")[0]


def test_every_promise_names_a_test() -> None:
    promises = _BULLET.findall(_promises())
    assert len(promises) > 20
    assert [promise for promise in promises if not _TEST.search(promise)] == []


def test_every_test_that_is_named_exists() -> None:
    named = sorted(set(_TEST.findall(PAGE)))
    missing = [
        f"{file}::{name}"
        for file, name in named
        if not (ROOT / file).is_file()
        or not re.search(rf"^\s*def {name}\(", (ROOT / file).read_text(encoding="utf-8"), re.MULTILINE)
    ]
    assert missing == []


# What would run, or believe, what a stranger has written; or speak to other computers.
FORBIDDEN = {
    "unpickling": r"^\s*(?:import|from) (?:pickle(?! import UnpicklingError)|marshal|shelve|dill|joblib|cloudpickle)\b",
    "unpickling by torch": r"torch\.load\((?!path, map_location=\"cpu\", weights_only=True)",
    "unpickling by numpy": r"allow_pickle=True",
    "running text": r"[\s(=,\[](?:eval|exec)\(",
    "a shell": r"shell=True|os\.system\(|os\.popen\(",
    "YAML that makes objects": r"yaml\.(?:unsafe_|full_)?load\(",
    "XML with entities": r"^\s*(?:import|from) (?:xml\.(?:etree|dom|sax)|lxml)(?!\.ElementTree import ParseError$)",
    "other computers": (
        r"^\s*(?:import|from) (?:socket|ssl|http|ftplib|smtplib|requests|httpx|aiohttp|urllib(?!\.parse)|webbrowser"
        r"|PySide6\.QtWebEngine|PySide6\.QtNetwork(?! import QAbstractSocket, QLocalServer, QLocalSocket$))\b"
    ),
    "tags without a bound": r"^\s*(?:import mutagen$|from mutagen import MutagenError)",
    "a cluster": r"^\s*(?:import|from) (?:dask|distributed)\b",
}
# Where it may be: the one place that opens clusters, and the one that gives mutagen its bound.
ALLOWED = {"a cluster": {"app/cluster.py"}, "tags without a bound": {"bounded_mutagen.py"}}


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_source_does_what_a_stranger_could_use(what: str) -> None:
    pattern = re.compile(FORBIDDEN[what], re.MULTILINE)
    found = {path.relative_to(PACKAGE).as_posix() for path, text in SOURCES.items() if pattern.search(text)}
    assert found - ALLOWED.get(what, set()) == set()


@pytest.mark.parametrize(
    ("what", "line"),
    [
        ("unpickling", "import pickle"),
        ("unpickling by torch", "torch.load(path)"),
        ("running text", "x = eval(text)"),
        ("a shell", 'subprocess.run("rm", shell=True)'),
        ("YAML that makes objects", "yaml.load(text)"),
        ("XML with entities", "from xml.etree.ElementTree import parse"),
        ("other computers", "    import socket"),
        ("other computers", "from urllib.request import urlopen"),
        ("other computers", "from PySide6.QtNetwork import QNetworkAccessManager"),
        ("a cluster", "    import distributed"),
        ("tags without a bound", "    import mutagen"),
    ],
)
def test_what_is_looked_for_would_be_seen(what: str, line: str) -> None:
    assert re.search(FORBIDDEN[what], line, re.MULTILINE)


def test_questions_to_databases_are_never_put_together_from_strangers_words() -> None:
    excused = re.compile(r"# noqa: [A-Z0-9, ]*S60[48].*")
    found = {line for text in SOURCES.values() for line in excused.findall(text)}
    assert all("our own" in line for line in found), found
    config = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    (checks,) = re.findall(r"^select = \[.*\]$", config, re.MULTILINE)
    assert '"S"' in checks, "ruff looks for such questions (S608)"
