"""Exports of real rekordbox versions and of other programs: everything in them is read, and written again unchanged."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from djanalyzer.interop import locations, safe_write
from djanalyzer.interop.rekordbox_xml import REKORDBOX_XML
from djanalyzer.interop.rekordbox_xml.fitting import fit
from djanalyzer.interop.rekordbox_xml.markup import Product, render
from djanalyzer.music import Collection, Cue, KnownTrack, Loop, Playlist
from tests.conftest import Tally

LARGE = "BenKraas+Recordbox2EngineDJ/BlobConvert/2024-03-09.xml"
GOLDEN = "nateranda+djtools/import"
PERFORMANCE = "digital-dj-tools+dj-data-converter/test-resources/rekordbox.xml"


@pytest.fixture
def exports(shared: Path) -> Path:
    return shared / "fixtures" / "rekordbox"


def every_export(shared: Path) -> list[Path]:
    folder = shared / "fixtures"
    found = [*folder.glob("rekordbox/**/*.xml"), *folder.glob("mp3_offset/**/*.xml")]
    return sorted(path for path in found if b"<DJ_PLAYLISTS" in path.read_bytes()[:300])


def hot_cues(collection: Collection) -> list[Cue]:
    return [cue for track in collection.tracks for cue in track.cues if cue.is_hot_cue]


def memory_cues(collection: Collection) -> list[Cue]:
    return [cue for track in collection.tracks for cue in track.cues if not cue.is_hot_cue]


def loops(collection: Collection) -> list[Loop]:
    return [loop for track in collection.tracks for loop in track.loops]


class TestLargeExport:
    """386 tracks of rekordbox 6.8.2."""

    @pytest.fixture
    def large(self, exports: Path) -> Collection:
        return REKORDBOX_XML.read(exports / LARGE)

    def test_everything_is_counted(self, large: Collection) -> None:
        assert large.program == "rekordbox"
        assert len(large.tracks) == 386
        assert len(hot_cues(large)) == 880
        assert len(memory_cues(large)) == 12
        assert len([loop for loop in loops(large) if loop.slot is None]) == 29
        anchors = [len(t.beat_grid.anchors) for t in large.tracks if t.beat_grid]
        assert sum(anchors) == 738
        assert sum(n > 1 for n in anchors) == 97
        assert max(anchors) == 35

    def test_the_only_problems_are_streamed_tracks_and_a_key_called_x(self, large: Collection) -> None:
        streamed = [problem for problem in large.problems if "it is streamed (soundcloud:" in problem.message]
        (other,) = (problem for problem in large.problems if problem not in streamed)
        assert len(streamed) == 3
        assert other.subject == "MarkCutz – Cutz Sentence Vol.1 (Dirty)"
        assert "“x”" in other.message

    def test_colors(self, large: Collection) -> None:
        colors = [cue.color for cue in hot_cues(large)]
        assert len(set(colors)) == 16
        assert colors.count("#28E214") == 279
        assert {"#1FA392", "#AA72FF"} <= set(colors)
        assert all(cue.color is None for cue in memory_cues(large))

    def test_a_track(self, large: Collection) -> None:
        track = large.tracks[0]
        assert track.path == Path(
            "C:/Users/Kasto/OneDrive/DJ-Main/Archive of great music/Library/Purchased/LDnB/"
            "12600437_Turbine_(Original Mix)_P2023.mp3"
        )
        assert track.external_id == "22929579"
        assert (track.tags.title, track.tags.artist, track.tags.genre) == (
            " Turbine",
            "Misanthrop",
            "Drum & Bass",
        )
        assert (track.tags.year, track.tags.rating, track.tags.tempo, track.duration) == (
            2019,
            5,
            172.02,
            215.0,
        )
        assert track.tags.key is not None
        assert track.tags.key.camelot == "2A"
        assert track.cues[0] == Cue(22.365, 0, "Build 1", "#AA72FF")
        assert dict(track.extra)["Size"] == "8655333"

    def test_playlists(self, large: Collection) -> None:
        def lists(playlists: tuple[Playlist, ...]) -> list[Playlist]:
            return [p for one in playlists for p in (lists(one.children) if one.is_folder else [one])]

        assert [p.name for p in large.playlists][-1] == "Library"
        assert len(lists(large.playlists)) == 24
        assert large.playlists[-1].tracks == ("22929579", "253130612", "193991741")

    @pytest.mark.guarantee("T6")
    def test_every_location_is_written_as_rekordbox_wrote_it(
        self, exports: Path, large: Collection, tally: Tally
    ) -> None:
        written = re.findall(r'Location="([^"]*)"', (exports / LARGE).read_text(encoding="utf-8"))
        assert len(written) == 386
        ours = [locations.encode(track.path) for track in large.tracks]
        tally("Locations letter for letter", sum(a == b for a, b in zip(ours, written, strict=True)), 386)
        assert ours == written


@pytest.mark.parametrize(
    "name", ["songs", "cuesLoops", "playlists", "nestedPlaylists", "corruptSong", "empty"]
)
def test_what_another_program_decoded_from_rekordbox_7(exports: Path, name: str) -> None:
    ours = REKORDBOX_XML.read(exports / GOLDEN / "xml" / f"{name}.xml")
    golden = json.loads((exports / GOLDEN / "json" / f"{name}.json").read_text(encoding="utf-8"))
    theirs = {str(song["SongID"]): song for song in golden["Songs"] or []}
    # That program leaves out the track that rekordbox could not analyse.
    assert {t.external_id for t in ours.tracks} >= set(theirs)
    for track in (t for t in ours.tracks if t.external_id in theirs):
        song = theirs[track.external_id]
        assert str(track.path) == song["Path"]
        assert (track.tags.title, track.tags.artist, track.duration) == (
            song["Title"],
            song["Artist"],
            song["Length"],
        )
        assert (track.tags.tempo, track.tags.rating, track.tags.label) == (
            song["Bpm"],
            song["Rating"],
            song["Label"],
        )
        assert track.beat_grid is not None
        assert [(a.time, a.tempo, a.beat_in_bar - 1) for a in track.beat_grid.anchors] == [
            (g["StartPosition"], g["Bpm"], g["BeatNumber"]) for g in song["Grid"]
        ]
        assert [(c.time, c.slot, c.name) for c in track.cues] == [
            (c["Offset"], c["Position"] - 1, c["Name"]) for c in song["Cues"] or []
        ]
        assert [(loop.start, loop.stop, loop.slot) for loop in track.loops] == [
            (loop["Start"], loop["End"], loop["Position"] - 1) for loop in song["Loops"] or []
        ]
    assert [p.name for p in ours.playlists] == [p["Name"] for p in golden["Playlists"] or []]


def test_folders_inside_folders(exports: Path) -> None:
    (folder,) = REKORDBOX_XML.read(exports / GOLDEN / "xml" / "nestedPlaylists.xml").playlists
    assert folder == Playlist(
        "Folder1",
        is_folder=True,
        children=(
            Playlist("Playlist1", ("47763673",)),
            Playlist("Folder2", is_folder=True, children=(Playlist("Playlist3"),)),
            Playlist("Playlist2", ("234286363", "244521470")),
        ),
    )


def test_hot_and_memory_cues_and_loops_stay_four_things(exports: Path) -> None:
    collection = REKORDBOX_XML.read(exports / PERFORMANCE)
    assert len(hot_cues(collection)) == 11
    assert len(memory_cues(collection)) == 11
    assert [(loop.slot, loop.color) for loop in loops(collection)] == [(5, "#FF8C00"), (None, None)]
    assert collection.playlists == ()


def test_a_file_without_product_and_with_raw_letters_in_its_paths(exports: Path) -> None:
    collection = REKORDBOX_XML.read(
        exports / "Segolene-Albouy+Traktor-NML-to-Rekordbox-XML/playlist_rekordbox.xml"
    )
    assert collection.problems == ()
    assert collection.tracks[0].path == Path("/Users/DJ/Régine - Reine de la Nuit.mp3")
    assert len(loops(collection)) == 11
    grid = collection.tracks[3].beat_grid
    assert grid is not None
    assert len(grid.anchors) == 8
    assert grid.tempo_at(60) == 153.06


def test_entries_without_any_attribute_are_told_and_the_rest_is_read(exports: Path) -> None:
    collection = REKORDBOX_XML.read(exports / "a-rich+DJ-Tools/tests/data/rekordbox.xml")
    assert len(collection.tracks) == 4
    assert [problem.subject for problem in collection.problems] == ["Biome", "Biome"]
    assert collection.playlists[0].children[0].tracks == ("2",)


@pytest.mark.guarantee("T6")
def test_every_real_export_is_read_and_read_back_as_it_was(
    shared: Path, tmp_path: Path, tally: Tally
) -> None:
    """Other programs write more decimals than rekordbox, and leave numbers out: those alone are not as they were."""
    paths = every_export(shared)
    assert len(paths) >= 17
    n_tracks = n_exact = 0
    for number, path in enumerate(paths):
        before = REKORDBOX_XML.read(path)
        plan = REKORDBOX_XML.plan(before, tmp_path / f"{number}.xml")
        after = REKORDBOX_XML.read(safe_write.apply(plan, running=frozenset).written[0].target)
        assert len(after.tracks) == len(before.tracks), path
        assert fit(after).collection.tracks == after.tracks, path
        told = " ".join(map(str, plan.losses))
        for old, new in zip(before.tracks, after.tracks, strict=True):
            assert at_resolution(new) == at_resolution(old), path
            assert has_same_beats(old, new) or f"{old.tags.title}: the tempo" in told, path
        n_tracks += len(before.tracks)
        n_exact += sum(a == b for a, b in zip(before.tracks, after.tracks, strict=True))
        if b'PRODUCT Name="rekordbox"' in path.read_bytes()[:300] and all(
            t.external_id.isdigit() for t in before.tracks
        ):
            assert not plan.losses, path
    tally("XML tracks read back", n_tracks, 774)
    assert (n_exact, n_tracks) == (653, 774)


def at_resolution(track: KnownTrack) -> tuple[object, ...]:
    """Return what the XML holds of a track, in its decimals; ids are the file's own affair."""
    tempo = track.tags.tempo and round(track.tags.tempo, 2)
    marks = [
        (
            type(mark),
            round(mark.start if isinstance(mark, Loop) else mark.time, 3),
            mark.slot,
            mark.name,
            mark.color,
        )
        for mark in (*track.cues, *track.loops)
    ]
    duration = track.duration and round(track.duration)
    return replace(track.tags, tempo=tempo), track.path, duration, marks, sorted(track.extra)


def has_same_beats(old: KnownTrack, new: KnownTrack) -> bool:
    if old.beat_grid is None or new.beat_grid is None:
        return old.beat_grid is new.beat_grid
    if len(old.beat_grid.anchors) != len(new.beat_grid.anchors):
        return False
    pairs = zip(old.beat_grid.anchors, new.beat_grid.anchors, strict=True)
    return all(
        abs(a.time - b.time) <= 0.00051
        and abs(a.tempo - b.tempo) <= 0.00501
        and (a.beat_in_bar, a.meter) == (b.beat_in_bar, b.meter)
        for a, b in pairs
    )


@pytest.mark.parametrize(
    "name",
    [
        *(
            f"{GOLDEN}/xml/{name}.xml"
            for name in ("songs", "cuesLoops", "playlists", "nestedPlaylists", "corruptSong", "empty")
        ),
        "dylanljones+pyrekordbox/rekordbox 5/database.xml",
        "dylanljones+pyrekordbox/rekordbox 6/database.xml",
    ],
)
def test_what_rekordbox_wrote_is_written_again_byte_for_byte(exports: Path, name: str) -> None:
    path = exports / name
    original = path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    product = re.search(r'PRODUCT Name="(.*?)" Version="(.*?)" Company="(.*?)"', original.decode())
    assert product is not None
    assert render(fit(REKORDBOX_XML.read(path)).collection, Product(*product.groups())) == original


def test_in_the_large_export_only_marks_change_their_order(exports: Path) -> None:
    """rekordbox mixes cues and loops; we write the cues of a track before its loops."""
    original = (exports / LARGE).read_text(encoding="utf-8").replace("\r\n", "\n")
    product = Product("rekordbox", "6.8.2", "AlphaTheta")
    ours = render(fit(REKORDBOX_XML.read(exports / LARGE)).collection, product).decode().replace("\r\n", "\n")
    assert sorted(ours.split("\n")) == sorted(original.split("\n"))
