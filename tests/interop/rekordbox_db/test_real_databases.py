"""Two real databases: one as rekordbox 6 keeps it, one deciphered and cut down to a few tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.interop.rekordbox_db import REKORDBOX_DB
from djanalyzer.music import Playlist

LOCKED = "dylanljones+pyrekordbox/rekordbox 6/master_locked.db"
PLAIN = "mganss+CueGen/test.db"


def test_enciphered(shared: Path) -> None:
    pytest.importorskip("sqlcipher3")
    path = shared / "fixtures/rekordbox" / LOCKED
    collection = REKORDBOX_DB.read(path)
    assert REKORDBOX_DB.accepts(path)
    assert [track.tags.title for track in collection.tracks] == [
        "NOISE", "SINEWAVE", "SIREN", "HORN", "Demo Track 1", "Demo Track 2",
    ]  # fmt: skip
    demo = collection.tracks[4]
    assert (demo.tags.artist, demo.tags.label, demo.tags.tempo) == ("Loopmasters", "Loopmasters", 128.0)
    assert demo.path == Path("C:/Users/dylan/Music/PioneerDJ/Demo Tracks/Demo Track 1.mp3")
    assert collection.playlists == (Playlist("Trial playlist - Cloud Library Sync"),)
    assert [problem.subject for problem in collection.problems] == ["folder share"]


def test_deciphered_with_its_analyses(shared: Path) -> None:
    collection = REKORDBOX_DB.read(shared / "fixtures/rekordbox" / PLAIN)
    assert collection.problems == ()
    assert len(collection.tracks) == 6
    assert sum(len(track.cues) for track in collection.tracks) == 8
    assert all(not cue.is_hot_cue for track in collection.tracks for cue in track.cues)
    assert [len(track.sections) for track in collection.tracks] == [22, 19, 30, 16, 21, 18]
    monad = collection.tracks[2]
    assert [cue.time for cue in monad.cues] == [0.001, 0.478, 30.721]
    assert monad.beat_grid is not None
    assert (monad.beat_grid.anchors[0].time, monad.beat_grid.tempo) == (0.001, 125.0)
    assert (monad.tags.color, monad.tags.rating, dict(monad.extra)["MyTag"]) == (
        "#FFFF00",
        2,
        "Genre: Techno",
    )
