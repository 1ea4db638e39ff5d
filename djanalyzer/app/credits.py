"""Whose work this program stands on: its packages with their licences, its own licence, and the cards of its models."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from importlib import metadata
from typing import Any

from djanalyzer.settings import resources

_NAME = re.compile(r"[A-Za-z0-9._-]+")
_LONGEST = 60  # characters of a licence's name; some packages put the whole text there


@dataclass(frozen=True, slots=True)
class Package:
    """A package of somebody else's that the program uses."""

    name: str
    version: str
    licence: str
    link: str


@dataclass(frozen=True, slots=True)
class ModelCard:
    """What is told of a model: its name, and (topic, words) in order; empty words make a heading of the topic."""

    name: str
    lines: tuple[tuple[str, str], ...]


def packages() -> tuple[Package, ...]:
    """Return every package that is used, and that these use, by name."""
    waiting, found = ["djanalyzer"], dict[str, Package]()
    seen = set()
    while waiting:
        name = _plain(waiting.pop())
        if name in seen:
            continue
        seen.add(name)
        try:
            wanted = metadata.requires(name) or []
            if name != "djanalyzer":
                found[name] = _package(name)
        except metadata.PackageNotFoundError:  # of another system
            continue
        waiting += [line for line in wanted if "extra ==" not in line]
    return tuple(sorted(found.values(), key=lambda package: package.name.casefold()))


def licence_text() -> str:
    """Return the program's own licence; empty where it was not put beside it."""
    installed, checkout = resources() / "LICENSE", resources().parent / "LICENSE"
    path = installed if installed.is_file() else checkout
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def model_cards() -> tuple[ModelCard, ...]:
    """Return the cards of the models, by name."""
    paths = sorted((resources() / "models").glob("*.json"))
    return tuple(_card(json.loads(path.read_text(encoding="utf-8")), path.stem) for path in paths)


def _plain(requirement: str) -> str:
    """Return the name in a requirement such as "torch==2.11.*"."""
    match = _NAME.match(requirement)
    return re.sub(r"[-_.]+", "-", match.group() if match else requirement).lower()


def _package(name: str) -> Package:
    about = metadata.metadata(name)
    return Package(about["Name"], about["Version"], _licence(about), _link(about))


def _licence(about: Any) -> str:
    # By `get`: importlib_metadata, where a package has loaded it, raises for a field that is missing.
    given = about.get("License-Expression") or (about.get("License") or "").strip().partition("\n")[0]
    classes = [
        line.rpartition("::")[2].strip()
        for line in about.get_all("Classifier") or ()
        if line.startswith("License ::")
    ]
    if given and len(given) <= _LONGEST:
        return str(given)
    return ", ".join(classes) or str(given)[:_LONGEST] or "?"


def _link(about: Any) -> str:
    links = dict(
        (name.strip().casefold(), link.strip())
        for name, _comma, link in (line.partition(",") for line in about.get_all("Project-URL") or ())
    )
    wanted = (
        links.get(name) for name in ("homepage", "source", "source code", "repository", "documentation")
    )
    return about.get("Home-page") or next(filter(None, wanted), "")


def _card(plain: dict[str, Any], stem: str) -> ModelCard:
    lines: list[tuple[str, str]] = []
    for topic, value in plain.items():
        if isinstance(value, dict):
            lines += _section(topic, value)
        elif topic not in ("name", "decoding"):
            lines.append((topic.replace("_", " "), str(value)))
    return ModelCard(str(plain.get("name", stem)), tuple(lines))


def _section(topic: str, values: dict[str, Any]) -> list[tuple[str, str]]:
    lines = [(topic.replace("_", " "), "")]
    for name, value in values.items():
        if isinstance(value, dict):
            lines += _section(name, value)
        elif isinstance(value, list):
            lines.append((name.replace("_", " "), ", ".join(map(_number, value))))
        else:
            lines.append((name.replace("_", " "), _number(value)))
    return lines


def _number(value: object) -> str:
    return (
        f"{value:,.4g}"
        if isinstance(value, float)
        else f"{value:,}"
        if isinstance(value, int)
        else str(value)
    )
