"""Whatever a database holds: what is written is read back, and what is damaged gives our own error or none."""

from __future__ import annotations

import re
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from djanalyzer.errors import ExportRefused, UnreadableCollection
from djanalyzer.interop.virtualdj import VIRTUALDJ
from djanalyzer.interop.virtualdj.text import (
    escaped,
    read_color,
    read_path,
    written_color,
    written_number,
    written_path,
)
from djanalyzer.music import BeatGrid, Collection, Cue, GridAnchor, KnownTrack, Loop, Tags
from tests.conftest import Tally
from tests.interop.virtualdj.databases_made_up import database, full_song, song, write
from tests.nightly import by_night

NAMES = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=20)
TIMES = st.integers(0, 600_000_000).map(lambda microseconds: microseconds / 1e6)
COLORS = st.none() | st.integers(0, 0xFFFFFF).map(lambda rgb: f"#{rgb:06X}")
TEMPOS = st.integers(60_000, 200_000).map(lambda thousandths: thousandths / 1000)
CUES = st.lists(
    st.builds(Cue, TIMES, st.none() | st.integers(0, 20), NAMES, COLORS),
    max_size=9,
    unique_by=lambda c: c.slot,
)
GRIDS = st.lists(
    st.builds(GridAnchor, TIMES, TEMPOS), min_size=1, max_size=5, unique_by=lambda a: a.time
).map(lambda anchors: BeatGrid(tuple(sorted(anchors, key=lambda a: a.time))))


@st.composite
def loops(draw: st.DrawFn) -> list[Loop]:
    starts = draw(st.lists(TIMES, max_size=4))
    return [Loop(t, t + draw(st.integers(1, 64)), slot, draw(NAMES)) for slot, t in enumerate(starts)]


@given(CUES, loops(), GRIDS)
@settings(max_examples=by_night(25, 60))
def test_what_is_written_is_read_back(cues: list[Cue], loops: list[Loop], grid: BeatGrid) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = write(
            Path(folder), database(full_song('<Poi Pos="5.0" Num="3" Type="cue" />'), song(path="/b.mp3"))
        )
        (old, other) = VIRTUALDJ.read(path).tracks
        track = replace(old, cues=tuple(cues), loops=tuple(loops), beat_grid=grid)
        for file in VIRTUALDJ.plan(Collection("test", (track,)), path).files:
            path.write_bytes(file.render(path.read_bytes()))
            assert [check(path) for check in file.checks if check(path)] == []
        found, untouched = VIRTUALDJ.read(path).tracks
        assert untouched == other
        kept = [replace(c, color=None) if c.slot is None else c for c in cues]
        assert sorted(map(repr, found.cues)) == sorted(map(repr, kept))
        assert len(found.loops) == len(loops)
        for mine, theirs in zip(
            sorted(loops, key=lambda x: x.slot or 0),
            sorted(found.loops, key=lambda x: x.slot or 0),
            strict=True,
        ):
            assert (mine.name, mine.slot) == (theirs.name, theirs.slot)
            assert abs(mine.start - theirs.start) + abs(mine.stop - theirs.stop) < 0.001
        assert found.beat_grid is not None
        for anchor, again in zip(grid.anchors, found.beat_grid.anchors, strict=True):
            assert abs(anchor.time - again.time) < 1e-6
            assert abs(anchor.tempo - again.tempo) / anchor.tempo < 1.5e-6
        assert VIRTUALDJ.plan(Collection("test", (found, untouched)), path).files == ()


@given(st.builds(Tags, title=NAMES, artist=NAMES, comment=NAMES), CUES)
@settings(max_examples=30)
def test_a_new_database_is_read_back(tags: Tags, cues: list[Cue]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "database.xml"
        track = KnownTrack(Path("C:/Ω.mp3"), "1", tags, cues=tuple(cues))
        (file,) = VIRTUALDJ.plan(Collection("test", (track,)), path).files
        path.write_bytes(file.render(b""))
        assert [check(path) for check in file.checks if check(path)] == []
        (found,) = VIRTUALDJ.read(path).tracks
        assert (found.tags.title, found.tags.artist) == (tags.title, tags.artist)


WHOLE = database(
    full_song('<Poi Name="a" Pos="5.0" Num="3" Color="4278255360" Type="cue" />', padding=3),
    full_song('<Poi Pos="5.0" Num="-1" Type="loop" Size="4.0" Slot="1" />', path="/b.mp3"),
)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    content = bytearray(WHOLE)
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(content)))
        stop = min(len(content), start + draw(st.integers(0, 20)))
        content[start:stop] = draw(
            st.binary(max_size=8) | st.sampled_from([b"<", b'"', b"&", b"<Song ", b"-1", b"\x00"])
        )
    return bytes(content)


@given(damaged() | st.binary(max_size=200))
@settings(max_examples=by_night(50, 300), suppress_health_check=[HealthCheck.too_slow])
def test_damage_gives_our_own_error_or_none(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = write(Path(folder), content)
        try:
            tracks = VIRTUALDJ.read(path).tracks
        except UnreadableCollection:
            tracks = ()
        edited = tuple(replace(t, cues=(*t.cues, Cue(1.5, 15))) for t in tracks) or (
            KnownTrack(Path("/x"), "1"),
        )
        try:
            for file in VIRTUALDJ.plan(Collection("test", edited), path).files:
                assert file.render(content) == file.render(content)
        except ExportRefused:
            return


@given(st.integers(-(10**12), 10**12))
def test_numbers_have_six_decimals_without_the_zeros_but_one(millionths: int) -> None:
    text = written_number(millionths / 1e6)
    assert float(text) == millionths / 1e6
    assert not text.endswith("00")
    assert len(text.partition(".")[2]) <= 6


def test_numbers_are_written_as_virtualdj_writes_them() -> None:
    assert [written_number(x) for x in (176.4, 0.26, 0.46875, 3.39288, 16.0, 64.5, -0.0)] == [
        "176.40",
        "0.260",
        "0.468750",
        "3.392880",
        "16.0",
        "64.50",
        "0.0",
    ]


def test_colours_are_decimal_and_opaque() -> None:
    assert written_color("#00FF00") == "4278255360"
    assert [read_color(text) for text in ("4278255360", "-16711936", "1", "0", "x", "#00FF00", None)] == [
        "#00FF00",
        "#00FF00",
        "#000001",
        None,
        None,
        None,
        None,
    ]


def test_paths_go_back_to_where_they_came_from() -> None:
    for text in (r"C:\Music\a.mp3", r"\\server\share\a.mp3", "/Users/me/a.mp3"):
        path = read_path(text)
        assert path is not None
        assert written_path(path) == text


@pytest.mark.guarantee("T3")
def test_every_number_of_the_real_databases_is_written_the_same(shared: Path, tally: Tally) -> None:
    for path in (shared / "fixtures" / "virtualdj").rglob("database*.xml"):
        for text in re.findall(
            r'(?:Pos|Bpm|SongLength|Volume|AltBpm|Size)="([0-9.-]+\.[0-9]+)"', path.read_text("utf-8")
        ):
            tally("numbers of real databases", int(written_number(float(text)) == text), 1)
            assert written_number(float(text)) == text


def test_escapes_are_virtualdjs() -> None:
    assert escaped("""<&>"'""") == "&lt;&amp;&gt;&quot;&apos;"
