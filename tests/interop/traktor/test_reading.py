"""What an NML says, in our words."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from djanalyzer.errors import Cancelled
from djanalyzer.interop.traktor import TRAKTOR
from djanalyzer.music import BeatGrid, Collection, Cue, CueKind, GridAnchor, Key, KnownTrack, Loop, Playlist
from tests.interop.traktor.nml_text import (
    PRO_4,
    element,
    entry,
    folder,
    grid_marker,
    location,
    mark,
    nml,
    playlist,
    smartlist,
    tempo,
    write,
)

KEY = "Macintosh HD/:Users/:dj/:Music/:A Track.mp3"


def read(tmp_path: Path, *entries: str, nodes: tuple[str, ...] = (), version: str = "19") -> Collection:
    return TRAKTOR.read(write(tmp_path, nml(*entries, nodes=nodes, version=version)))


def read_one(tmp_path: Path, inner: str, version: str = "19", **attributes: object) -> KnownTrack:
    (track,) = read(tmp_path, entry(inner, **attributes), version=version).tracks
    return track


def test_what_a_track_is_called(tmp_path: Path) -> None:
    info = element(
        "INFO",
        BITRATE=320000,
        GENRE="Tekno",
        LABEL="Blasé",
        COMMENT="say “hi” & <bye>",
        REMIXER="R",
        PRODUCER="P",
        MIX="Dub",
        KEY="8m",
        PLAYCOUNT=5,
        PLAYTIME=212,
        PLAYTIME_FLOAT="211.304489",
        RANKING=204,
        IMPORT_DATE="2025/6/5",
        RELEASE_DATE="2020/1/1",
        COLOR=4,
    )
    inner = (
        element("ALBUM", TRACK=5, TITLE="Hits") + info + tempo(148.60582) + element("MUSICAL_KEY", VALUE=22)
    )
    track = read_one(tmp_path, inner, LOCK=1)
    tags = track.tags
    assert track.path == Path("/Users/dj/Music/A Track.mp3")
    assert track.external_id == KEY
    assert (tags.title, tags.artist, tags.album, tags.genre) == ("A Track", "Someone", "Hits", "Tekno")
    assert (tags.comment, tags.label, tags.remixer) == ("say “hi” & <bye>", "Blasé", "R")
    assert (tags.composer, tags.year, tags.track_number, tags.rating) == ("P", 2020, 5, 4)
    assert (tags.tempo, tags.key, tags.color) == (148.60582, Key(10, is_minor=True), "#00FF00")
    assert track.duration == 211.304489
    assert dict(track.extra) == {
        "DateAdded": "2025-06-05",
        "PlayCount": "5",
        "BitRate": "320",
        "Mix": "Dub",
        "Tonality": "8m",
        "Lock": "1",
    }


@pytest.mark.parametrize(
    ("number", "key"), [(0, "C"), (7, "G"), (11, "B"), (12, "Cm"), (18, "Gbm"), (23, "Bm")]
)
def test_keys_run_from_c_major_to_b_minor(tmp_path: Path, number: int, key: str) -> None:
    assert read_one(tmp_path, element("MUSICAL_KEY", VALUE=number)).tags.key == Key.parse(key)


def test_what_the_dj_wrote_is_the_key_where_traktor_has_none(tmp_path: Path) -> None:
    assert read_one(tmp_path, element("INFO", KEY="5A")).tags.key == Key.parse("Cm")


@pytest.mark.parametrize(
    ("ranking", "stars"), [("0", 0), ("51", 1), ("196", 4), ("255", 5), ("", None), ("x", None)]
)
def test_51_points_are_a_star(tmp_path: Path, ranking: str, stars: int | None) -> None:
    assert read_one(tmp_path, element("INFO", RANKING=ranking)).tags.rating == stars


class TestMarks:
    def test_a_cue_is_on_a_pad_or_in_memory(self, tmp_path: Path) -> None:
        inner = mark(1500.25, pad=0, NAME="Drop") + mark(2000, pad=-1)
        assert read_one(tmp_path, inner).cues == (Cue(1.50025, 0, "Drop"), Cue(2.0))

    def test_a_loop_has_a_length(self, tmp_path: Path) -> None:
        track = read_one(tmp_path, mark(24051.70172, 5, 2, LEN="3692.311593"))
        assert track.loops == (Loop(24.05170172, 24.05170172 + 3.692311593, 2),)

    def test_fade_and_load_marks_are_named(self, tmp_path: Path) -> None:
        inner = mark(1000, 1) + mark(2000, 3) + mark(3000, 2, 7, NAME="Out!")
        assert read_one(tmp_path, inner).cues == (
            Cue(1.0, None, "Fade in", None, CueKind.MIX_IN),
            Cue(2.0, None, "Load"),
            Cue(3.0, 7, "Out!", None, CueKind.MIX_OUT),
        )

    def test_pro_4_gives_cues_a_color(self, tmp_path: Path) -> None:
        track = read_one(tmp_path, mark(1000, pad=1, COLOR="#ff8000"), PRO_4)
        assert track.cues == (Cue(1.0, 1, "", "#FF8000"),)

    @pytest.mark.parametrize(
        ("broken", "message"),
        [
            (mark("nowhere"), "a cue without a readable position was left out"),
            (mark("1e300"), "a cue without a readable position was left out"),
            (mark("nan"), "a cue without a readable position was left out"),
            (mark(1000, 5), "the loop at 1.000 s has no length and becomes a cue"),
            (mark(1000, 9), "the mark of unknown type 9 at 1.000 s becomes a plain cue"),
            (mark(1000, HOTCUE="x"), "there is no pad x; its cue becomes a memory cue"),
            (grid_marker(1000), "a grid marker without a readable position or tempo was left out"),
        ],
    )
    def test_what_makes_no_sense_is_told(self, tmp_path: Path, broken: str, message: str) -> None:
        result = read(tmp_path, entry(broken + mark(5000, pad=0)))
        assert [(p.subject, p.message) for p in result.problems] == [("Someone – A Track", message)]
        assert result.tracks[0].cues[-1] == Cue(5.0, 0)


class TestGrid:
    def test_pro_3_has_one_marker_and_a_tempo(self, tmp_path: Path) -> None:
        track = read_one(tmp_path, tempo(124.000504) + grid_marker(543.397665))
        assert track.beat_grid == BeatGrid.constant(0.543397665, 124.000504)
        assert track.cues == ()

    def test_a_marker_on_a_pad_is_a_hot_cue_too(self, tmp_path: Path) -> None:
        track = read_one(tmp_path, tempo(124) + grid_marker(543.5, pad=0))
        assert track.beat_grid == BeatGrid.constant(0.5435, 124)
        assert track.cues == (Cue(0.5435, 0, "AutoGrid"),)

    def test_pro_4_bends(self, tmp_path: Path) -> None:
        inner = (
            tempo(153.0) + grid_marker(6321, 152.5) + mark(1616, 5, 1, LEN="3136") + grid_marker(47, 153.0)
        )
        track = read_one(tmp_path, inner, PRO_4)
        assert track.beat_grid == BeatGrid((GridAnchor(0.047, 153.0), GridAnchor(6.321, 152.5)))
        assert len(track.loops) == 1

    def test_two_markers_at_one_place(self, tmp_path: Path) -> None:
        result = read(tmp_path, entry(tempo() + grid_marker(50, 120.0) + grid_marker(50, 121.0)))
        assert result.tracks[0].beat_grid == BeatGrid.constant(0.05, 120.0)
        assert result.problems[0].message == "two grid markers lie at 0.050 s; the first one counts"

    def test_a_tempo_alone_is_no_grid(self, tmp_path: Path) -> None:
        track = read_one(tmp_path, tempo(124))
        assert (track.beat_grid, track.tags.tempo) == (None, 124)


class TestPlaylists:
    def test_folders_playlists_and_smartlists(self, tmp_path: Path) -> None:
        query = '$IMPORTDATE >= MONTHS_AGO(1) & $GENRE % "Acid"'
        nodes = (folder("Sets", playlist("Friday", KEY, KEY), folder("Empty")), smartlist("New", query))
        assert read(tmp_path, entry(), nodes=nodes).playlists == (
            Playlist(
                "Sets",
                (),
                (Playlist("Friday", (KEY, KEY)), Playlist("Empty", is_folder=True)),
                is_folder=True,
            ),
            Playlist("New", rules=query),
        )

    def test_a_track_that_the_collection_does_not_hold(self, tmp_path: Path) -> None:
        result = read(tmp_path, entry(), nodes=(playlist("Friday", "C:/:gone.mp3", KEY),))
        assert result.playlists == (Playlist("Friday", (KEY,)),)
        assert result.problems[0].message == "1 track is not in the collection and left out of it"

    def test_a_history(self, tmp_path: Path) -> None:
        played = element("EXTENDEDDATA", DECK=1, DURATION="241.7", EXTENDEDTYPE="HistoryData")
        text = nml(entry(), nodes=(playlist("HISTORY", KEY),)).replace(
            "</PRIMARYKEY>\n", f"</PRIMARYKEY>\n{played}"
        )
        path = write(tmp_path, text.replace('TYPE="LIST"', 'TYPE="PROTOCOL"'), "history.nml")
        assert TRAKTOR.read(path).playlists == (Playlist("HISTORY", (KEY,)),)


class TestTracksWithoutFile:
    def test_a_streamed_track(self, tmp_path: Path) -> None:
        streamed = entry(place=location("beatport:track:123", "", ""))
        result = read(tmp_path, streamed, entry())
        assert len(result.tracks) == 1
        assert result.problems[0].message == "it is no file on a drive (beatport:track:123)"

    def test_an_entry_without_location(self, tmp_path: Path) -> None:
        result = read(tmp_path, element("ENTRY", TITLE="A"), entry())
        assert len(result.tracks) == 1
        assert result.problems[0].subject == "A"

    def test_a_file_that_is_listed_twice(self, tmp_path: Path) -> None:
        result = read(tmp_path, entry(), entry(TITLE="B"))
        assert [t.external_id for t in result.tracks] == [KEY, f"{KEY} (2)"]
        assert result.problems[0].message == "the file is listed twice; playlists mean the first entry"


def test_remix_sets_are_no_tracks(tmp_path: Path) -> None:
    sets = element(
        "SETS", element("SET", location("a.set") + tempo(120) + element("SLOT"), TITLE="Kit"), ENTRIES=1
    )
    text = nml(entry()).replace(element("SETS", ENTRIES=0), sets)
    assert len(TRAKTOR.read(write(tmp_path, text)).tracks) == 1


def test_windows_line_ends_and_a_byte_order_mark(tmp_path: Path) -> None:
    text = nml(entry(mark(1000, pad=0)), version="15").replace("\n", "\r\n")
    assert TRAKTOR.read(write(tmp_path, text.encode("utf-8-sig"))).tracks[0].cues == (Cue(1.0, 0),)


def test_no_spaces_and_single_quotes(tmp_path: Path) -> None:
    text = "<NML VERSION='19'><COLLECTION><ENTRY TITLE='It&apos;s'><LOCATION FILE='a.mp3'/></ENTRY></COLLECTION></NML>"
    (track,) = TRAKTOR.read(write(tmp_path, text)).tracks
    assert (track.path, track.tags.title) == (Path("/a.mp3"), "It's")


class TestFinding:
    def test_collections_in_the_usual_place(self, tmp_path: Path) -> None:
        for version in ("3.11.1", "4.1.0"):
            home = tmp_path / "Documents/Native Instruments" / f"Traktor {version}"
            home.mkdir(parents=True)
            write(home, nml(entry()))
        assert {path.parent.name for path in TRAKTOR.find(tmp_path)} == {"Traktor 3.11.1", "Traktor 4.1.0"}

    def test_a_folder_stands_for_its_collection(self, tmp_path: Path) -> None:
        write(tmp_path, nml(entry()))
        assert TRAKTOR.accepts(tmp_path)
        assert len(TRAKTOR.read(tmp_path).tracks) == 1

    def test_what_is_no_nml(self, tmp_path: Path) -> None:
        assert not TRAKTOR.accepts(write(tmp_path, "<DJ_PLAYLISTS/>", "rekordbox.xml"))
        assert not TRAKTOR.accepts(tmp_path)
        assert not TRAKTOR.accepts(tmp_path / "gone")


def test_reading_reports_progress_and_can_be_stopped(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        nml(*[entry(element("INFO", COMMENT="x" * 1000), location(f"{n}.mp3")) for n in range(3000)]),
    )
    shares: list[float] = []
    TRAKTOR.read(path, shares.append)
    assert shares == sorted(shares)
    assert (shares[-1], len(shares) >= 3) == (1.0, True)

    def stop(share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        TRAKTOR.read(path, stop)


LARGE_FILE = """
import json, sys, time
from pathlib import Path
import psutil
from djanalyzer.interop.traktor import TRAKTOR

process = psutil.Process()
before, start = process.memory_info().rss, time.process_time()
collection = TRAKTOR.read(Path(sys.argv[1]))
print(json.dumps([len(collection.tracks), time.process_time() - start, process.memory_info().rss - before]))
"""


def test_a_large_collection_is_read_as_a_stream(tmp_path: Path) -> None:
    """A quarter of what must be read in 30 s and 500 MB."""
    marks = tempo() + grid_marker(50.5, pad=0) + "".join(mark(n * 1000, pad=n) for n in range(1, 8))
    tracks = (
        entry(marks, location(f"{n:05}.mp3"), AUDIO_ID="A" * 340, TITLE=f"Track {n}") for n in range(5000)
    )
    path = write(tmp_path, nml(*tracks))
    done = subprocess.run(
        [sys.executable, "-c", LARGE_FILE, str(path)], capture_output=True, text=True, check=True
    )
    n_tracks, seconds, n_bytes = json.loads(done.stdout)
    assert n_tracks == 5000
    assert seconds < 7.5
    assert n_bytes < 125e6
