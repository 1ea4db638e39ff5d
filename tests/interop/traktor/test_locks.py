"""A beat grid that the DJ has locked in Traktor is changed only where the DJ says so."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from djanalyzer.interop import safe_write
from djanalyzer.interop.protocol import Remedy
from djanalyzer.interop.remedies import Room, adapted, in_words, offered
from djanalyzer.interop.traktor import TRAKTOR
from djanalyzer.music import BeatGrid, Collection, KnownTrack, Tags
from tests.interop.traktor.nml_text import entry, grid_marker, nml, tempo, write

ROOM = Room(8, loops_share_pads=True)
OLD = nml(entry(tempo() + grid_marker(50), LOCK=1))
WANTED = KnownTrack(Path("/Users/dj/Music/A Track.mp3"), "1", beat_grid=BeatGrid.constant(0.1, 130.0))


def test_the_lock_may_be_opened_and_is_not_without_a_word(tmp_path: Path) -> None:
    path = write(tmp_path, OLD)
    collection = Collection("x", (WANTED,))
    made = TRAKTOR.plan(collection, path)
    assert made.files == ()
    (loss,) = (offered(loss, ROOM) for loss in made.losses)
    assert loss.remedies == (Remedy.DROP, Remedy.MERGE, Remedy.STOP)
    assert in_words(loss, Remedy.MERGE, ROOM) == "its lock is opened, and the beat grid is written."
    agreed = adapted(collection, ((loss, Remedy.MERGE),), ROOM, {})
    assert [told.message for told in agreed.losses] == ["its lock is opened, and the beat grid is written."]
    made = TRAKTOR.plan(agreed.collection, path)
    assert made.losses == ()
    assert safe_write.apply(made, running=frozenset).refused == ()
    assert path.read_text() == nml(entry(tempo(130) + grid_marker(100), LOCK=0))


def test_to_leave_the_grid_out_leaves_the_lock(tmp_path: Path) -> None:
    path = write(tmp_path, OLD)
    collection = Collection("x", (replace(WANTED, tags=Tags(title="New")),))
    made = TRAKTOR.plan(collection, path)
    safe_write.apply(made, running=frozenset)
    assert path.read_text() == OLD.replace('TITLE="A Track"', 'TITLE="New"')


def test_a_locked_tempo_is_told_too(tmp_path: Path) -> None:
    path = write(tmp_path, nml(entry(tempo(), LOCK=1)))
    wanted = Collection("x", (replace(WANTED, beat_grid=None, tags=Tags(tempo=126.0)),))
    made = TRAKTOR.plan(wanted, path)
    assert made.files == ()
    assert [loss.message for loss in made.losses] == ["its tempo is locked in Traktor and stays as it is."]
    same = Collection("x", (replace(WANTED, beat_grid=None, tags=Tags(tempo=128.01)),))
    assert TRAKTOR.plan(same, path).losses == ()
