"""What the tests of the write protocol's guards share: a file, a journal, an export, and nothing left behind."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from djanalyzer.errors import ExportRefused
from djanalyzer.interop import safe_write
from djanalyzer.interop.journal import Journal
from djanalyzer.interop.protocol import FileWrite, WritePlan

OLD, NEW = b"what the user had", b"what we have for them"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "collection.nml"
    path.write_bytes(OLD)
    return path


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "journal", patience=0.0)


def planned(*targets: Path, program: str = "", **more: Any) -> WritePlan:
    files = (FileWrite(path, lambda _old: NEW, safe_write.fingerprint(path), **more) for path in targets)
    return WritePlan(tuple(files), program=program)


def apply(
    plan: WritePlan, journal: Journal | None = None, within: Path | None = None
) -> tuple[safe_write.Written, ...]:
    return safe_write.apply(plan, within, frozenset, journal).written


def refused(plan: WritePlan, journal: Journal | None = None, within: Path | None = None) -> str:
    with pytest.raises(ExportRefused) as caught:
        apply(plan, journal, within)
    return caught.value.message


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_file())


def failing(number: int) -> Callable[..., Any]:
    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.fixture(autouse=True)
def nothing_left_on_its_way(tmp_path: Path) -> Iterator[None]:
    """Whatever a test does to the disk, no file of ours is left on its way."""
    yield
    assert [path.name for path in tmp_path.rglob(".*.new")] == []
