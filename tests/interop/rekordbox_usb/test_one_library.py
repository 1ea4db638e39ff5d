"""Sticks for the newest players: `exportLibrary.db`, enciphered, with names and a key of its own."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.rekordbox_usb import REKORDBOX_USB
from djanalyzer.music import Collection, Cue, Key, KnownTrack, Loop, Playlist, Tags
from tests.interop.rekordbox_anlz import anlz_bytes as anlz
from tests.interop.rekordbox_usb import stick

SCHEMA = """
CREATE TABLE content(content_id INTEGER PRIMARY KEY, title, subtitle, bpmx100, length, trackNo, discNo,
    artist_id_artist, artist_id_remixer, artist_id_originalArtist, artist_id_composer, album_id, genre_id, label_id,
    key_id, color_id, djComment, rating, releaseYear, dateAdded, path, fileName, fileSize, fileType, bitrate, bitDepth,
    samplingRate, isrc, djPlayCount, analysisDataFilePath);
CREATE TABLE artist(artist_id INTEGER PRIMARY KEY, name);
CREATE TABLE album(album_id INTEGER PRIMARY KEY, name);
CREATE TABLE genre(genre_id INTEGER PRIMARY KEY, name);
CREATE TABLE label(label_id INTEGER PRIMARY KEY, name);
CREATE TABLE "key"(key_id INTEGER PRIMARY KEY, name);
CREATE TABLE color(color_id INTEGER PRIMARY KEY, name);
CREATE TABLE cue(cue_id INTEGER PRIMARY KEY, content_id, kind, colorTableIndex, cueComment, isActiveLoop, inUsec, outUsec);
CREATE TABLE playlist(playlist_id INTEGER PRIMARY KEY, sequenceNo, name, attribute, playlist_id_parent);
CREATE TABLE playlist_content(playlist_id, content_id, sequenceNo);
CREATE TABLE myTag(myTag_id INTEGER PRIMARY KEY, sequenceNo, name, attribute, myTag_id_parent);
CREATE TABLE myTag_content(myTag_id, content_id);

INSERT INTO content(content_id, title, bpmx100, length, artist_id_artist, key_id, color_id, rating, path, fileSize,
    analysisDataFilePath) VALUES (7, 'Eple', 12050, 419, 1, 4, 5, 4, '/Contents/Röyksopp/Eple.mp3', 123, NULL);
INSERT INTO artist VALUES (1, 'Röyksopp');
INSERT INTO "key" VALUES (4, 'Am');
INSERT INTO color VALUES (5, 'Green');
CREATE TABLE history(history_id INTEGER PRIMARY KEY, sequenceNo, name, attribute, history_id_parent);
CREATE TABLE history_content(history_id, content_id, sequenceNo);

INSERT INTO history VALUES (1, 1, 'HISTORY 001', 0, 0);
INSERT INTO history_content VALUES (1, 7, 1);
INSERT INTO cue VALUES (1, 7, 4, 22, 'Drop', 0, 1500250, -1), (2, 7, 0, NULL, '', 0, 2000000, 4000000);
INSERT INTO playlist VALUES (2, 1, 'Set', 0, 3), (3, 1, 'Gigs', 1, 0);
INSERT INTO playlist_content VALUES (2, 7, 1);
INSERT INTO myTag VALUES (1, 1, 'Genre', 1, 0), (11, 1, 'Techno', 0, 1);
INSERT INTO myTag_content VALUES (11, 7);
"""


def write(root: Path, more: str = "") -> Path:
    folder = root / "PIONEER/rekordbox"
    folder.mkdir(parents=True)
    with closing(sqlite3.connect(folder / "exportLibrary.db")) as connection:
        connection.executescript(SCHEMA + more)
    return folder / "exportLibrary.db"


def test_everything_of_a_stick(tmp_path: Path) -> None:
    path = write(tmp_path)
    track = KnownTrack(
        path=tmp_path / "Contents/Röyksopp/Eple.mp3",
        external_id="7",
        tags=Tags(title="Eple", artist="Röyksopp", tempo=120.5, key=Key(9, True), rating=4, color="#00FF00"),
        duration=419.0,
        cues=(Cue(1.50025, 3, "Drop", "#28E214"),),
        loops=(Loop(2.0, 4.0),),
        extra=(("Size", "123"), ("ColourName", "Green"), ("MyTag", "Genre: Techno")),
    )
    gigs = Playlist("Gigs", (), (Playlist("Set", ("7",)),), is_folder=True)
    played = Playlist("Histories", (), (Playlist("HISTORY 001", ("7",)),), is_folder=True)
    for place in (tmp_path, tmp_path / "PIONEER", path):
        assert REKORDBOX_USB.accepts(place)
        assert REKORDBOX_USB.read(place) == Collection("rekordbox", (track,), (gigs, played))


def test_hot_cue_banks_name_their_cues(tmp_path: Path) -> None:
    banks = """
    CREATE TABLE hotCueBankList(hotCueBankList_id INTEGER PRIMARY KEY, sequenceNo, name, attribute);
    CREATE TABLE hotCueBankList_cue(hotCueBankList_id, cue_id, sequenceNo);
    INSERT INTO hotCueBankList VALUES (1, 1, 'Live', 0);
    INSERT INTO hotCueBankList_cue VALUES (1, 1, 2), (1, 2, 3), (1, 99, 4), (2, 1, 1);
    """
    write(tmp_path, banks)
    (track,) = REKORDBOX_USB.read(tmp_path).tracks
    assert dict(track.extra)["HotCueBanks"] == "Live B 1.500 Drop; Live C 2.000-4.000"


@pytest.mark.parametrize("kind", range(1, 9))
def test_pads_are_counted_without_the_gap_of_the_database_at_home(tmp_path: Path, kind: int) -> None:
    write(tmp_path, f"UPDATE cue SET kind = {kind} WHERE cue_id = 1")
    (track,) = REKORDBOX_USB.read(tmp_path).tracks
    assert [cue.slot for cue in track.cues] == [kind - 1]


def test_enciphered_as_on_a_real_stick(tmp_path: Path) -> None:
    dbapi2 = pytest.importorskip("sqlcipher3").dbapi2
    from pyrekordbox.onelibrary.database import BLOB
    from pyrekordbox.utils import deobfuscate

    plain = write(tmp_path)
    target = tmp_path / "enciphered.db"
    with closing(dbapi2.connect(str(plain))) as connection:
        connection.execute("ATTACH DATABASE ? AS target KEY ?", (str(target), deobfuscate(BLOB)))
        connection.execute("SELECT sqlcipher_export('target')")
        connection.commit()
        connection.execute("DETACH DATABASE target")
    target.replace(plain)
    assert [track.tags.title for track in REKORDBOX_USB.read(tmp_path).tracks] == ["Eple"]


def test_cues_come_from_the_analysis_where_it_has_any(tmp_path: Path) -> None:
    stated = anlz.write(tmp_path, anlz.file(), anlz.file(anlz.new_cues(True, anlz.new_cue(1, 500, name="A"))))
    write(tmp_path, f"UPDATE content SET analysisDataFilePath = '{stated}'")
    (track,) = REKORDBOX_USB.read(tmp_path).tracks
    assert (track.cues, track.loops) == ((Cue(0.5, 0, "A", anlz.GREEN),), ())


def test_the_older_database_is_taken_where_both_are(tmp_path: Path) -> None:
    write(tmp_path)
    stick.write(tmp_path, {stick.TRACKS: [[stick.track(1, "/a.mp3")]]})
    assert [track.external_id for track in REKORDBOX_USB.read(tmp_path).tracks] == ["1"]


def test_no_track_lies_outside_the_stick(tmp_path: Path) -> None:
    write(tmp_path, "UPDATE content SET path = '/../../home/a.mp3'")
    collection = REKORDBOX_USB.read(tmp_path)
    assert collection.tracks == ()
    assert "it is no file on a drive" in collection.problems[0].message


def test_a_damaged_one(tmp_path: Path) -> None:
    path = write(tmp_path)
    path.write_bytes(b"x" * 8192)
    with pytest.raises(UnreadableCollection):
        REKORDBOX_USB.read(tmp_path)
