"""Libraries to try things on, and music that exists on paper only."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from djanalyzer.library import database
from djanalyzer.library.edits import AddFiles, FoundFile
from djanalyzer.library.store import Library
from djanalyzer.music import (
    Analysis,
    BeatGrid,
    CueKind,
    Energy,
    Key,
    Section,
    SectionLabel,
    Suggestion,
    Tags,
)

NOBODY = 65534
REAL_DURABILITY = database.DURABILITY


@pytest.fixture(autouse=True)
def no_waiting_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the tests run at the speed of the processor."""
    monkeypatch.setattr(database, "DURABILITY", "OFF")


def found(name: str, recording: str | None = "", **tags: object) -> FoundFile:
    """A file /music/<name>; its recording is named after it unless said otherwise."""
    recording = f"id of {name}" if recording == "" else recording
    return FoundFile(Path("/music") / name, recording, 1000, 2000, Tags(**tags))  # type: ignore[arg-type]


def analysis(model: str = "djanalyzer-1", **changes: object) -> Analysis:
    """What a model might say of a house track."""
    said = {
        "duration": 240.0,
        "beat_grid": BeatGrid.constant(0.05, 124.01),
        "beat_confidence": 0.9,
        "sections": (
            Section(0.0, 30.0, SectionLabel.INTRO, 0.8),
            Section(30.0, 240.0, SectionLabel.DROP, 0.7),
        ),
        "suggestions": (
            Suggestion(30.0, CueKind.DROP, 0.9, "drums return after 16 bars"),
            Suggestion(210.0, CueKind.MIX_OUT, 0.6, "drums alone from here"),
        ),
        "key": Key(9, True, 0.7),
        "energy": Energy(6.5, (0.25, 0.5, 0.75)),
        "model": model,
        "remarks": ("the file ends early",),
    }
    return Analysis(**(said | changes))  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def made_before(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The libraries of `library` and `house`, made once: to copy a file takes a tenth of the time that making it takes."""
    folder = tmp_path_factory.mktemp("libraries")
    paths = {name: folder / f"{name}.sqlite" for name in ("empty", "house")}
    Library.open(paths["empty"]).close()
    with Library.open(paths["house"]) as made:
        made.do(
            AddFiles(
                (
                    found(
                        "a.mp3",
                        title="Deep Love",
                        artist="Daft Punk",
                        genre="House",
                        tempo=124.0,
                        key=Key(9, True),
                    ),
                    found("b.mp3", title="Nuit", artist="Étoile", genre="Techno", tempo=130.0, year=1999),
                    found("untitled.wav"),
                )
            )
        )
    return paths


@pytest.fixture
def library(tmp_path: Path, made_before: dict[str, Path]) -> Iterator[Library]:
    """An empty library."""
    path = tmp_path / "library.sqlite"
    shutil.copyfile(made_before["empty"], path)
    with Library.open(path) as library:
        yield library


@pytest.fixture
def house(tmp_path: Path, made_before: dict[str, Path]) -> Iterator[Library]:
    """A library of three tracks: 1 "Deep Love", 2 "Nuit", 3 without any tags."""
    path = tmp_path / "library.sqlite"
    shutil.copyfile(made_before["house"], path)
    with Library.open(path) as library:
        yield library


@pytest.fixture
def ordinary_folder() -> Iterator[Path]:
    """A folder that a user without special rights may use, outside of pytest's private one."""
    folder = Path(tempfile.mkdtemp(prefix="djanalyzer-"))
    if os.name == "posix" and os.geteuid() == 0:
        os.chown(folder, NOBODY, NOBODY)
    yield folder
    for path, _, _ in os.walk(folder):
        os.chmod(path, 0o755)
    shutil.rmtree(folder)


@pytest.fixture
def as_ordinary_user(ordinary_folder: Path) -> Iterator[Path]:
    """Be a user whom permissions bind (root passes every door), for the time of the test."""
    if os.name != "posix":
        pytest.skip("permissions are tested where chmod rules them")
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(NOBODY)
    try:
        yield ordinary_folder
    finally:
        if is_root:
            os.seteuid(0)


@pytest.fixture
def reopen(tmp_path: Path) -> Iterator[Callable[[Library], Library]]:
    """Close a library and open it again, as after a restart."""
    opened: list[Library] = []

    def again(library: Library) -> Library:
        library.close()
        opened.append(Library.open(library.path))
        return opened[-1]

    yield again
    for library in opened:
        library.close()
