"""The analysis of one track by itself says which track it is of, and all that was found in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.rekordbox_anlz import REKORDBOX_ANLZ
from djanalyzer.music import BeatGrid, Collection, Cue, GridAnchor, KnownTrack
from tests.interop.rekordbox_anlz import anlz_bytes as anlz

STATED = "/Contents/Röyksopp/Eple 💧.mp3"


@pytest.mark.parametrize("name", ["", "ANLZ0000.DAT", "ANLZ0000.EXT"])
def test_all_files_of_a_track_are_read_together(tmp_path: Path, name: str) -> None:
    path = anlz.path(STATED)
    dat = anlz.file(path, anlz.grid(anlz.steady(8, 120.0, 0.5)))
    ext = anlz.file(path, anlz.new_cues(True, anlz.new_cue(1, 500, name="Drop")))
    location = (tmp_path / anlz.write(tmp_path, dat, ext).strip("/")).parent / name
    assert REKORDBOX_ANLZ.accepts(location)
    track = KnownTrack(
        Path(STATED),
        "0000875E",
        beat_grid=BeatGrid((GridAnchor(0.5, 120.0, 1),)),
        cues=(Cue(0.5, 0, "Drop", anlz.GREEN),),
    )
    assert REKORDBOX_ANLZ.read(location) == Collection("rekordbox", (track,))


@pytest.mark.parametrize(
    ("name", "content"), [("ANLZ0000.DAT", b"RIFF"), ("MYSETTING.DAT", b"PMAI"), ("a.mp3", b"")]
)
def test_other_files_are_refused(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    assert not REKORDBOX_ANLZ.accepts(tmp_path / name)
    with pytest.raises(UnreadableCollection, match="is no analysis file"):
        REKORDBOX_ANLZ.read(tmp_path / name)


def test_every_real_one_is_taken(shared: Path) -> None:
    folder = shared / "fixtures/rekordbox"
    files = sorted(path for path in folder.rglob("ANLZ*") if path.is_file())
    assert len(files) == 54
    assert all(REKORDBOX_ANLZ.accepts(path) for path in files)
    names = {track.path.name for path in files for track in REKORDBOX_ANLZ.read(path).tracks}
    assert {"Demo Track 1.mp3", "NOISE.wav"} <= names
