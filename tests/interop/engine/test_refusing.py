"""What is never written to: libraries of other versions, damaged ones, and those that Engine has open."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from djanalyzer.errors import ExportRefused
from djanalyzer.interop import safe_write
from djanalyzer.interop.engine import ENGINE
from djanalyzer.music import Collection, KnownTrack, Tags
from tests.interop.engine.library_made_up import LibraryMadeUp, prime_library


@pytest.fixture
def library(tmp_path: Path) -> LibraryMadeUp:
    made = LibraryMadeUp(tmp_path)
    made.add("One.mp3")
    return made


class TestRefused:
    def refusal(self, target: Path, track: KnownTrack | None = None) -> str:
        with pytest.raises(ExportRefused) as caught:
            ENGINE.plan(Collection("test", (track,) if track else ()), target)
        assert caught.value.hint
        return caught.value.message

    @pytest.mark.parametrize("version", [(2, 19, 0), (3, 1, 0), (4, 0, 0)])
    def test_a_schema_that_nobody_has_tried(self, tmp_path: Path, version: tuple[int, int, int]) -> None:
        assert "is read and not written" in self.refusal(LibraryMadeUp(tmp_path, version).path)

    def test_engine_prime(self, tmp_path: Path) -> None:
        assert "Engine Prime (schema 1.18.0)" in self.refusal(prime_library(tmp_path))

    def test_a_trigger_that_is_none_of_engine_s(self, tmp_path: Path) -> None:
        library = LibraryMadeUp(tmp_path)
        library.run("CREATE TRIGGER mine AFTER UPDATE ON Track BEGIN DELETE FROM Playlist; END")
        assert "mine is none of Engine's own" in self.refusal(library.path)

    def test_a_table_is_missing(self, tmp_path: Path) -> None:
        library = LibraryMadeUp(tmp_path)
        library.run("DROP TABLE PlaylistEntity")
        assert "not as Engine makes a library" in self.refusal(library.path)

    @pytest.mark.parametrize("suffix", ["-wal", "-journal"])
    def test_engine_has_not_finished(self, library: LibraryMadeUp, suffix: str) -> None:
        library.path.with_name("m.db" + suffix).write_bytes(b"something")
        assert "has not finished writing" in self.refusal(library.path)

    def test_no_library(self, tmp_path: Path) -> None:
        assert "only Engine itself makes one" in self.refusal(tmp_path / "m.db")
        assert "holds no library" in self.refusal(tmp_path)

    def test_no_database(self, tmp_path: Path) -> None:
        (tmp_path / "m.db").write_bytes(b"hello")
        assert "is no database" in self.refusal(tmp_path / "m.db")

    def test_engine_runs(self, library: LibraryMadeUp) -> None:
        track = replace(ENGINE.read(library.path).tracks[0], tags=Tags(title="X"))
        plan = ENGINE.plan(Collection("test", (track,)), library.path)
        with pytest.raises(ExportRefused, match="Engine DJ is running"):
            safe_write.apply(plan, running=lambda: frozenset({"engine dj"}))
