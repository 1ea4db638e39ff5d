"""Labelled tracks and findings on disk: a line of JSON each, every value as it was when it comes back.

The forms are read off the dataclasses themselves. A file is written as a whole or not at all.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from functools import lru_cache
from pathlib import Path
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from djanalyzer.errors import Trouble
from djanalyzer.music import BeatGrid, Key, Label, Section
from djanalyzer.music.learning import PHRASES, Finding, LabelledTrack

T = TypeVar("T")

DAMAGES = (OSError, ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError)
"""What reading a record that is none ends in; the last two where a number has no end, or lists lie in lists a thousand deep."""

# What the value of a label is; of other tasks it is a number or a text, and JSON's own.
_VALUES: dict[str, Any] = {
    "beat_grid": BeatGrid,
    "key": Key,
    "sections": tuple[Section, ...],
    PHRASES: tuple[Section, ...],
}


def write_tracks(path: Path, tracks: Iterable[LabelledTrack]) -> None:
    """Write labelled tracks, one line each."""
    _write(path, tracks)


def read_tracks(path: Path) -> tuple[LabelledTrack, ...]:
    """Return what `write_tracks` wrote.

    Raises
    ------
    Trouble
        The file cannot be read, or holds something else.
    """
    return tuple(_read(path, LabelledTrack))


def write_findings(path: Path, findings: Iterable[Finding]) -> None:
    """Write findings, one line each."""
    _write(path, findings)


def read_findings(path: Path) -> tuple[Finding, ...]:
    """Return what `write_findings` wrote.

    Raises
    ------
    Trouble
        The file cannot be read, or holds something else.
    """
    return tuple(_read(path, Finding))


def _write(path: Path, rows: Iterable[Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.part")
    with unfinished.open("w", encoding="ascii") as file:
        # Names of files may hold bytes that are no text: as escapes they come back.
        file.writelines(json.dumps(row, default=plain_of, separators=(",", ":")) + "\n" for row in rows)
        file.flush()
        os.fsync(file.fileno())
    os.replace(unfinished, path)


def _read(path: Path, kind: type[T]) -> Iterator[T]:
    try:
        with path.open(encoding="ascii") as file:
            for line in file:
                yield value_of(kind, json.loads(line))
    except DAMAGES as error:
        raise Trouble(
            f"{path.name} cannot be read.", "Start learning anew; nothing in the library is lost."
        ) from error


def plain_of(value: Any) -> Any:
    """Return what JSON has no word for in words that it has."""
    if is_dataclass(value):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, Path):
        return os.fspath(value)
    return value.item()  # a number of numpy's


def value_of(kind: Any, plain: Any) -> Any:
    """Return a value of a kind from its plain form."""
    origin, parts = get_origin(kind), get_args(kind)
    if plain is None or kind is Any:
        return plain
    if origin is Label:
        value = value_of(_VALUES.get(plain["task"], Any), plain["value"])
        return _dataclass(Label, {name: part for name, part in plain.items() if name != "value"}, value=value)
    if is_dataclass(kind):
        return _dataclass(kind, plain)
    if origin in (Union, UnionType):
        return value_of(next(part for part in parts if part is not type(None)), plain)
    if origin in (tuple, frozenset):
        return origin(value_of(parts[0], part) for part in plain)
    return plain if isinstance(plain, (int, float)) else kind(plain)  # 8 and 8.0 stay what they were


def _dataclass(kind: Any, plain: dict[str, Any], **built: Any) -> Any:
    hints = _hints(kind)
    return kind(**{name: value_of(hints[name], value) for name, value in plain.items()}, **built)


@lru_cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)
