"""A stick tells everything: tracks, names, colours, playlists, and from its analyses grids, cues, loops and phrases."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from djanalyzer.interop.colors import TRACK_COLORS
from djanalyzer.interop.rekordbox_usb import REKORDBOX_USB, system
from djanalyzer.music import (
    BeatGrid,
    Collection,
    Cue,
    GridAnchor,
    Key,
    KnownTrack,
    Loop,
    Playlist,
    Section,
    SectionLabel,
    Tags,
)
from tests.interop.rekordbox_anlz import anlz_bytes as anlz
from tests.interop.rekordbox_usb import stick


def test_a_whole_track(tmp_path: Path) -> None:
    stated = anlz.write(
        tmp_path,
        anlz.file(anlz.grid(anlz.steady(16, 120.0, 0.5))),
        anlz.file(
            anlz.new_cues(True, anlz.new_cue(1, 500, name="Drop"), anlz.new_cue(2, 2500, 4500)),
            anlz.new_cues(False, anlz.new_cue(0, 700)),
            anlz.masked(anlz.phrases(2, 17, anlz.phrase(1, 1, 1))),
        ),
    )
    texts: dict[int, str | bytes] = {
        0: stick.isrc("GBABC2200001"), 10: "2022-04-09", 12: "Original Mix", 14: stated, 16: "warm", 17: "Eplé",
    }  # fmt: skip
    row = stick.track(
        7, "/Contents/Röyksopp/Melody/Eple 💧.mp3", texts, rate=44100, composer=1, size=123, key=4, label=5, remixer=2,
        bit_rate=320, number=3, tempo=12050, genre=6, album=8, artist=1, plays=2, year=2001, bits=16, seconds=419,
        color=5, stars=4,
    )  # fmt: skip
    stick.write(
        tmp_path,
        {
            stick.TRACKS: [[row]],
            stick.ARTISTS: [[stick.artist(1, "Röyksopp"), stick.artist(2, "Somebody")]],
            stick.ALBUMS: [[stick.album(8, "Melody A.M.")]],
            stick.GENRES: [[stick.named(6, "Downtempo")]],
            stick.LABELS: [[stick.named(5, "Wall of Sound")]],
            stick.KEYS: [[stick.musical_key(4, "8A")]],
            stick.COLORS: [[stick.color(5, "Green")]],
            stick.PLAYLISTS: [[stick.playlist(1, "Set")]],
            stick.ENTRIES: [[stick.entry(1, 1, 7)]],
        },
    )
    track = KnownTrack(
        path=tmp_path / "Contents/Röyksopp/Melody/Eple 💧.mp3",
        external_id="7",
        tags=Tags(
            title="Eplé", artist="Röyksopp", album="Melody A.M.", genre="Downtempo", comment="warm",
            label="Wall of Sound", remixer="Somebody", composer="Röyksopp", year=2001, track_number=3, tempo=120.5,
            key=Key(9, True), rating=4, color="#00FF00",
        ),
        duration=419.0,
        beat_grid=BeatGrid((GridAnchor(0.5, 120.0, 1),)),
        cues=(Cue(0.5, 0, "Drop", anlz.GREEN), Cue(0.7)),
        loops=(Loop(2.5, 4.5, 1, "", anlz.ORANGE),),
        sections=(Section(0.5, 8.5, SectionLabel.INTRO),),
        extra=(
            ("Size", "123"), ("BitRate", "320"), ("SampleRate", "44100"), ("BitDepth", "16"), ("PlayCount", "2"),
            ("ISRC", "GBABC2200001"), ("DateAdded", "2022-04-09"), ("Mix", "Original Mix"), ("Tonality", "8A"),
            ("ColourName", "Green"), ("Phrases", "mid; 1 Intro; end 17"),
        ),
    )  # fmt: skip
    assert REKORDBOX_USB.read(tmp_path) == Collection("rekordbox", (track,), (Playlist("Set", ("7",)),))


@pytest.mark.parametrize("place", ["", "PIONEER", "PIONEER/rekordbox", "PIONEER/rekordbox/export.pdb"])
def test_the_stick_its_folder_and_its_file_are_the_same(tmp_path: Path, place: str) -> None:
    stick.write(tmp_path, {stick.TRACKS: [[stick.track(1, "/Contents/a.mp3")]]})
    assert REKORDBOX_USB.accepts(tmp_path / place)
    assert REKORDBOX_USB.read(tmp_path / place).tracks[0].path == tmp_path / "Contents/a.mp3"


def test_a_stick_of_a_mac_hides_its_folder(tmp_path: Path) -> None:
    stated = anlz.write(tmp_path, anlz.file(anlz.grid(anlz.steady(16, 120.0, 0.5))))
    stick.write(tmp_path, {stick.TRACKS: [[stick.track(1, "/Contents/a.mp3", {14: stated})]]})
    (tmp_path / "PIONEER").rename(tmp_path / ".PIONEER")
    (track,) = REKORDBOX_USB.read(tmp_path).tracks
    assert track.path == tmp_path / "Contents/a.mp3"
    assert track.beat_grid == BeatGrid((GridAnchor(0.5, 120.0, 1),))


def test_rows_that_were_deleted_are_not_read(tmp_path: Path) -> None:
    rows = [None, stick.track(2, "/b.mp3"), None]
    stick.write(tmp_path, {stick.TRACKS: [rows, [None], [stick.track(9, "/c.mp3")]]})
    assert [track.external_id for track in REKORDBOX_USB.read(tmp_path).tracks] == ["2", "9"]


def test_names_far_from_their_row(tmp_path: Path) -> None:
    stick.write(
        tmp_path,
        {
            stick.TRACKS: [[stick.track(1, "/a.mp3", artist=3, album=4)]],
            stick.ARTISTS: [[stick.artist(3, "Far away", far=True)]],
            stick.ALBUMS: [[stick.album(4, "As well", far=True)]],
        },
    )
    tags = REKORDBOX_USB.read(tmp_path).tracks[0].tags
    assert (tags.artist, tags.album) == ("Far away", "As well")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=300))
def test_every_text(tmp_path_factory: pytest.TempPathFactory, title: str) -> None:
    root = tmp_path_factory.mktemp("stick")
    stick.write(root, {stick.TRACKS: [[stick.track(1, "/a.mp3", {17: title, 16: title})]]})
    tags = REKORDBOX_USB.read(root).tracks[0].tags
    assert (tags.title, tags.comment) == (title, title)


@given(st.integers(0, 1500), st.integers(1, 40))
def test_any_number_of_rows(tmp_path_factory: pytest.TempPathFactory, n_entries: int, n_tracks: int) -> None:
    root = tmp_path_factory.mktemp("stick")
    named = [(n % n_tracks) + 1 for n in range(n_entries)]
    stick.write(
        root,
        {
            stick.TRACKS: stick.packed([stick.track(n + 1, f"/{n}.mp3") for n in range(n_tracks)]),
            stick.PLAYLISTS: [[stick.playlist(5, "Set")]],
            stick.ENTRIES: stick.packed([stick.entry(5, n, key) for n, key in enumerate(named)]),
        },
    )
    collection = REKORDBOX_USB.read(root)
    assert len(collection.tracks) == n_tracks
    assert collection.playlists == (Playlist("Set", tuple(map(str, named))),)
    assert collection.problems == ()


def test_colors_and_stars(tmp_path: Path) -> None:
    rows = [stick.track(n + 1, f"/{n}.mp3", color=n, stars=n) for n in range(10)]
    stick.write(tmp_path, {stick.TRACKS: stick.packed(rows)})
    tags = [track.tags for track in REKORDBOX_USB.read(tmp_path).tracks]
    assert [one.color for one in tags] == [None, *TRACK_COLORS, None]
    assert [one.rating for one in tags] == [0, 1, 2, 3, 4, 5, 5, 5, 5, 5]


def test_my_tags(tmp_path: Path) -> None:
    stick.write(tmp_path, {stick.TRACKS: [[stick.track(1, "/a.mp3"), stick.track(2, "/b.mp3")]]})
    tags = [stick.tag(1, "Genre"), stick.tag(11, "Techno", 1), stick.tag(12, "Häuser", 1, far=True)]
    linked = [stick.tag_of_track(2, 11), stick.tag_of_track(2, 12), stick.tag_of_track(2, 99)]
    (tmp_path / "PIONEER/rekordbox/exportExt.pdb").write_bytes(stick.file({3: [tags], 4: [linked]}))
    first, second = REKORDBOX_USB.read(tmp_path).tracks
    assert first.extra == ()
    assert second.extra == (("MyTag", "Genre: Techno, Häuser"),)


def test_the_picture_of_a_track(tmp_path: Path) -> None:
    row = stick.track(1, "/a.mp3", picture=3)
    stick.write(
        tmp_path, {stick.TRACKS: [[row]], stick.PICTURES: [[stick.named(3, "/PIONEER/Artwork/a3.jpg")]]}
    )
    assert REKORDBOX_USB.read(tmp_path).tracks[0].extra == (("Artwork", "/PIONEER/Artwork/a3.jpg"),)


def test_what_was_played_on_which_night(tmp_path: Path) -> None:
    tables = {
        stick.TRACKS: [[stick.track(1, "/a.mp3"), stick.track(7, "/b.mp3")]],
        stick.HISTORIES: [[stick.named(1, "HISTORY 001"), stick.named(2, "HISTORY 002")]],
        stick.PLAYED: [[stick.played(1, 2, 1), stick.played(1, 1, 7), stick.played(1, 3, 99)]],
        stick.PLAYLISTS: [[stick.playlist(5, "Set")]],
    }
    stick.write(tmp_path, tables)
    night = Playlist("HISTORY 001", ("7", "1"))
    collection = REKORDBOX_USB.read(tmp_path)
    assert collection.playlists == (Playlist("Set"), Playlist("Histories", (), (night,), is_folder=True))
    assert collection.problems == ()


class TestPlaylists:
    def test_folders_inside_folders_in_their_order(self, tmp_path: Path) -> None:
        nodes = [
            stick.playlist(4, "Second", 2, 1),
            stick.playlist(3, "First", 2, 0),
            stick.playlist(2, "Gigs", 0, 0, is_folder=True),
        ]
        tracks = [stick.track(n, f"/{n}.mp3") for n in (1, 7)]
        named = [stick.entry(3, 2, 1), stick.entry(3, 1, 7), stick.entry(3, 3, 7)]
        stick.write(tmp_path, {stick.TRACKS: [tracks], stick.PLAYLISTS: [nodes], stick.ENTRIES: [named]})
        first = Playlist("First", ("7", "1", "7"))
        assert REKORDBOX_USB.read(tmp_path).playlists == (
            Playlist("Gigs", (), (first, Playlist("Second")), is_folder=True),
        )

    def test_what_is_lost_is_told(self, tmp_path: Path) -> None:
        nodes = [
            stick.playlist(2, "Orphan", 77),
            stick.playlist(3, "Ring", 4),
            stick.playlist(4, "Of two", 3),
        ]
        stick.write(tmp_path, {stick.PLAYLISTS: [nodes], stick.ENTRIES: [[stick.entry(2, 1, 99)]]})
        collection = REKORDBOX_USB.read(tmp_path)
        assert [p.name for p in collection.playlists] == ["Orphan", "Ring"]
        assert "it names 1 track that the stick does not hold" in [p.message for p in collection.problems]

    def test_folders_too_deep_to_follow(self, tmp_path: Path) -> None:
        nodes = [stick.playlist(n + 1, f"f{n}", n, is_folder=True) for n in range(1000)]
        stick.write(tmp_path, {stick.PLAYLISTS: stick.packed(nodes)})
        assert REKORDBOX_USB.read(tmp_path).playlists


@pytest.mark.parametrize(
    "stated", ["", "/", "/../../home/a.mp3", "/Contents/../../a.mp3", "/a\\..\\..\\b.mp3"]
)
def test_no_track_lies_outside_the_stick(tmp_path: Path, stated: str) -> None:
    stick.write(tmp_path, {stick.TRACKS: [[stick.track(1, stated), stick.track(2, "/a.mp3")]]})
    collection = REKORDBOX_USB.read(tmp_path)
    assert [track.external_id for track in collection.tracks] == ["2"]
    assert "has no path on the stick" in collection.problems[0].message


def test_sticks_that_are_plugged_in_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = stick.write(tmp_path / "media/ONE", {}), tmp_path / "media/EMPTY"
    copy = stick.write(tmp_path / "home/Documents", {})
    monkeypatch.setattr(system, "drives", lambda: iter([first, second]))
    assert REKORDBOX_USB.find(tmp_path / "home") == (
        first / "PIONEER/rekordbox/export.pdb",
        copy / "PIONEER/rekordbox/export.pdb",
    )


def test_progress_is_told(tmp_path: Path) -> None:
    stick.write(tmp_path, {stick.TRACKS: stick.packed([stick.track(n, f"/{n}.mp3") for n in range(500)])})
    shares: list[float] = []
    REKORDBOX_USB.read(tmp_path, shares.append)
    assert shares == sorted(shares)
    assert (len(shares), shares[-1]) == (6, 1.0)
