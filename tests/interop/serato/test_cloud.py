"""Music whose bytes are on a server is not fetched in silence, neither by a preview nor by an import."""

from __future__ import annotations

import builtins
import io
import os
from pathlib import Path

import pytest

from djanalyzer.errors import ExportRefused
from djanalyzer.interop.mixed_in_key import MIXED_IN_KEY
from djanalyzer.interop.serato import SERATO
from djanalyzer.interop.serato.containers import Kind
from djanalyzer.music import Collection, Cue, KnownTrack
from tests.interop.serato.music_made_up import write_music


class Elsewhere:
    """A file of OneDrive: its name is here, its bytes are on a server, and who opens it has it fetched."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
        real_stat, real_open = Path.stat, io.open

        class Status:
            def __init__(self, found: os.stat_result) -> None:
                self._found = found

            def __getattr__(self, name: str) -> object:
                return 0x400000 if name == "st_file_attributes" else getattr(self._found, name)

        def stat(place: Path, **how: bool) -> object:
            found = real_stat(place, **how)
            return Status(found) if place == path else found

        def opened(file: object, *more: object, **how: object) -> object:
            assert str(file) != str(path), "it was fetched"
            return real_open(file, *more, **how)  # type: ignore[call-overload]

        monkeypatch.setattr(Path, "stat", stat)
        monkeypatch.setattr(io, "open", opened)
        monkeypatch.setattr(builtins, "open", opened)


def test_music_in_the_cloud_is_not_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    away, here = write_music(tmp_path, Kind.FLAC), write_music(tmp_path, Kind.MP3)
    wanted = tuple(KnownTrack(path, path.name, cues=(Cue(1.0, 0),)) for path in (away, here))
    Elsewhere(monkeypatch, away)
    plan = SERATO.plan(Collection("test", wanted), tmp_path)
    assert [file.target for file in plan.files] == [here]
    assert [loss.message for loss in plan.losses] == [
        "it is left out: its tags cannot be read (it lies in the cloud and not on this computer)."
    ]
    with pytest.raises(ExportRefused, match="lies in the cloud"):
        SERATO.plan(Collection("test", wanted), away)
    assert [problem.subject for problem in SERATO.read(tmp_path).problems] == [away.name]
    assert [problem.subject for problem in MIXED_IN_KEY.read(tmp_path).problems] == [away.name]
