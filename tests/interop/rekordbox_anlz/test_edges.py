"""Analysis files at their edges: lengths that lie, beats that drift, phrases in odd order, entries that are cut."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest

from djanalyzer.interop.problems import Problems
from djanalyzer.interop.rekordbox_anlz import REKORDBOX_ANLZ, AnalysisReader
from djanalyzer.interop.rekordbox_anlz.beats import Beats, ends_to_grid, to_grid
from djanalyzer.interop.rekordbox_anlz.cue_lists import read_marks
from djanalyzer.interop.rekordbox_anlz.phrases import Phrase, Phrases, read_phrases, to_passages
from djanalyzer.interop.rekordbox_anlz.sections import Section, read_sections
from djanalyzer.music import BeatGrid, Cue, GridAnchor, Loop
from tests.interop.rekordbox_anlz import anlz_bytes as anlz


def section_of(whole: bytes) -> Section:
    return Section(whole[:4].decode(), int.from_bytes(whole[4:8], "big"), whole)


@pytest.mark.parametrize(
    ("content", "names", "trouble"),
    [
        (b"", [], "is no analysis file of rekordbox"),
        (b"PMAX" + bytes(30), [], "is no analysis file of rekordbox"),
        (anlz.file()[:11], [], "is no analysis file of rekordbox"),
        (anlz.file(), [], ""),
        (anlz.file(anlz.grid([]), anlz.section(b"PWAV", b"12"), anlz.grid([])), ["PQTZ", "PQTZ"], ""),
        (anlz.file(anlz.grid([])) + b"PQTZ", ["PQTZ"], "ends too early"),
        (anlz.file(struct.pack(">4sII", b"PQTZ", 11, 30)), [], "is damaged"),
        (anlz.file(struct.pack(">4sII", b"PQTZ", 12, 11)), [], "is damaged"),
        (anlz.file(struct.pack(">4sII", b"PQTZ", 12, 12)), ["PQTZ"], ""),
        (anlz.file(*[anlz.section(b"PWAV", b"")] * 1000), [], "is damaged"),
        (anlz.file(*[anlz.section(b"PWAV", b"")] * 999), [], ""),
    ],
)
def test_the_outer_form(tmp_path: Path, content: bytes, names: list[str], trouble: str) -> None:
    path = tmp_path / "ANLZ0000.DAT"
    path.write_bytes(content)
    sections = read_sections(path, frozenset({"PQTZ"}))
    assert ([section.name for section in sections.found], sections.trouble) == (names, trouble)
    assert len(sections.named("PQTZ")) == len(names)
    assert sections.named("PWAV") == ()


def beats_of(times: list[float], tempo: float, places: list[int] | None = None) -> Beats:
    counted = places or [n % 4 + 1 for n in range(len(times))]
    return Beats(np.array(times), np.full(len(times), tempo), np.array(counted))


def test_beats_that_drift_from_their_tempo_are_caught_up_with() -> None:
    """No single step is off by 2 ms, and no one tempo holds all: an anchor wherever the beats are off by more."""
    times = np.cumsum([1.0, *[0.5012] * 6, *[0.4988] * 6]).tolist()
    grid = to_grid(beats_of(times, 120.0))
    assert [round(anchor.time, 6) for anchor in grid.anchors] == [
        1.0, 2.0024, 3.0048, 4.0072, 5.0048, 6.0024, 7.0,
    ]  # fmt: skip
    assert [anchor.beat_in_bar for anchor in grid.anchors] == [1, 3, 1, 3, 1, 3, 1]
    assert {anchor.tempo for anchor in grid.anchors} == {120.0}


@pytest.mark.parametrize(
    ("first", "last", "anchors"),
    [
        ((1, 120.0, 1.0), (1, 120.0, 9.0), [(1.0, 120.0, 1)]),
        ((2, 120.0, 1.0), (1, 120.0, 9.019), [(1.0, 120.0, 2)]),
        ((1, 120.0, 1.0), (3, 120.0, 9.021), [(1.0, 120.0, 1), (9.021, 120.0, 3)]),
        ((1, 120.0, 1.0), (1, 125.0, 9.0), [(1.0, 120.0, 1), (9.0, 125.0, 1)]),
    ],
)
def test_grids_of_which_only_first_and_last_beat_are_known(
    first: anlz.Beat, last: anlz.Beat, anchors: list[tuple[float, float, int]]
) -> None:
    ends = Beats(np.array([first[2], last[2]]), np.array([first[1], last[1]]), np.array([first[0], last[0]]))
    assert ends_to_grid(ends) == BeatGrid(tuple(GridAnchor(*anchor) for anchor in anchors))


def test_one_beat_alone_is_a_grid() -> None:
    assert (
        ends_to_grid(beats_of([2.0], 100.0))
        == to_grid(beats_of([2.0], 100.0))
        == BeatGrid.constant(2.0, 100.0)
    )


def test_beats_by_their_number_go_on_after_the_last() -> None:
    assert beats_of([1.0, 1.5, 2.0], 60.0).times_of([0, 1, 3, 4, 6]) == [1.0, 1.0, 2.0, 3.0, 5.0]


@pytest.mark.parametrize(
    ("beats", "n_left_out", "anchors"),
    [
        ([(1, 120.0, 1.0), (2, 120.0, 1.0), (2, 120.0, 1.5)], 1, [(1.0, 120.0, 1)]),
        ([(1, 9.99, 1.0), (2, 10.0, 7.0), (3, 10.0, 13.0)], 1, [(7.0, 10.0, 2)]),
        ([(0, 120.0, 0.0), (6, 120.0, 0.5)], 0, [(0.0, 120.0, 1)]),
        ([(1, 120.0, 604_800.0), (2, 120.0, 604_800.5)], 1, [(604_800.0, 120.0, 1)]),
    ],
)
def test_beats_that_are_left_out(
    tmp_path: Path, beats: list[anlz.Beat], n_left_out: int, anchors: list[tuple[float, float, int]]
) -> None:
    problems = Problems()
    stated = anlz.write(tmp_path, anlz.file(anlz.grid(beats)))
    grid = AnalysisReader(tmp_path, problems).read(stated, "track").beat_grid
    assert grid == BeatGrid(tuple(GridAnchor(*anchor) for anchor in anchors))
    assert [p.message.split()[0] for p in problems.all()] == [str(n_left_out)] * bool(n_left_out)


def test_beats_that_are_announced_and_missing_are_told(tmp_path: Path) -> None:
    whole = bytearray(anlz.grid(anlz.steady(4, 120.0)))
    whole[20:24] = struct.pack(">I", 7)
    problems = Problems()
    stated = anlz.write(tmp_path, anlz.file(bytes(whole)))
    assert AnalysisReader(tmp_path, problems).read(stated, "track").beat_grid is not None
    assert [p.message.split()[0] for p in problems.all()] == ["3"]


def test_phrases_whose_beats_do_not_go_forward_are_left_out() -> None:
    entries = [anlz.phrase(1, 5, 1), anlz.phrase(2, 5, 2), anlz.phrase(3, 9, 99), anlz.phrase(4, 8, 10, 7)]
    found = read_phrases(section_of(anlz.phrases(2, 20, *entries, bank=8)))
    assert found == Phrases("mid", (Phrase("Intro", 5), Phrase("Outro", 8, 7)), 20, "Club 2")
    assert found.in_words() == "mid; 5 Intro; 8 Outro (fill-in 7); end 20; lights Club 2"
    ends = Phrases("low", (Phrase("Intro", 1), Phrase("Up 2", 3), Phrase("Outro", 5)), 3)
    passages = to_passages(ends, beats_of([0.0, 0.5, 1.0, 1.5, 2.0], 120.0))
    assert [(passage.start, passage.stop) for passage in passages] == [(0.0, 1.0), (1.0, 2.0)]


@pytest.mark.parametrize(
    ("whole", "is_read"),
    [
        (anlz.phrases(1, 9, anlz.phrase(1, 1, 1)), True),
        (anlz.phrases(3, 9, anlz.phrase(1, 1, 1)), True),
        (anlz.phrases(4, 9, anlz.phrase(1, 1, 1)), False),
        (anlz.phrases(1, 9), False),
        (anlz.phrases(1, 9, anlz.phrase(1, 1, 1))[:31], False),
        (anlz.phrases(1, 9, anlz.phrase(1, 1, 1)[:23]), False),
    ],
)
def test_phrases_that_make_sense(whole: bytes, is_read: bool) -> None:
    assert (read_phrases(section_of(whole)) is not None) is is_read


def test_entries_of_cue_lists_at_their_edges() -> None:
    latest = 7 * 24 * 3600 * 1000
    old = anlz.old_cues(True, anlz.old_cue(16, latest), anlz.old_cue(17, 1), anlz.old_cue(15, latest + 1))
    loops = anlz.old_cues(True, anlz.old_cue(1, 5, 6), anlz.old_cue(2, 6, 6), anlz.old_cue(3, 7, latest + 1))
    marks = read_marks((section_of(old), section_of(loops)), ())
    assert marks.cues == (Cue(latest / 1000, 15), Cue(0.006, 1), Cue(0.007, 2))
    assert (marks.loops, marks.active, marks.n_left_out) == ((Loop(0.005, 0.006, 0),), (), 2)
    # One whose length is less than its own head ends the list.
    broken = anlz.old_cues(
        True, anlz.old_cue(1, 5), struct.pack(">4sII", b"PCPT", 28, 11), anlz.old_cue(2, 9)
    )
    assert read_marks((section_of(broken),), ()).cues == (Cue(0.005, 0),)
    assert read_marks((section_of(broken),), ()).n_left_out == 1
    short = anlz.old_cue(1, 5)
    cut = short[:8] + (39).to_bytes(4, "big") + short[12:39]
    assert read_marks((section_of(anlz.old_cues(True, cut)),), ()).n_left_out == 1


def test_files_that_are_missing_or_lie_elsewhere_are_told(tmp_path: Path) -> None:
    def told(stated: str, root: Path = tmp_path) -> list[tuple[str, str]]:
        problems = Problems()
        reader = AnalysisReader(root, problems)
        reader.read(stated, "track")
        reader.read(stated, "another")
        return [(p.subject, p.message.split(",")[0].split(";")[0]) for p in problems.all()]

    outside = "its analysis file is said to lie outside the collection"
    assert told(" / ") == []
    assert told("/PIONEER/../../x.DAT") == [("track", outside), ("another", outside)]
    assert told("C:/x.DAT") == [("track", outside), ("another", outside)]
    missing = "its analysis file ANLZ0000.DAT is not there"
    assert told("/PIONEER/ANLZ0000.DAT") == [("track", missing), ("another", missing)]
    assert told("/PIONEER/ANLZ0000.DAT", tmp_path / "gone") == [("folder gone", "it is not there")]


def test_waveform_files_are_asked_where_the_others_know_nothing(tmp_path: Path) -> None:
    stated = anlz.write(tmp_path, anlz.file())
    newest = (tmp_path / stated.lstrip("/")).with_suffix(".2EX")
    newest.write_bytes(anlz.file(anlz.grid(anlz.steady(8, 120.0, 0.5))))
    assert AnalysisReader(tmp_path, Problems()).read(stated, "t").beat_grid == BeatGrid.constant(0.5, 120.0)
    anlz.write(tmp_path, anlz.file(anlz.grid(anlz.steady(8, 100.0, 0.5))))
    assert AnalysisReader(tmp_path, Problems()).read(stated, "t").beat_grid == BeatGrid.constant(0.5, 100.0)


def test_an_analysis_that_names_no_track_is_called_by_its_own_file(tmp_path: Path) -> None:
    stated = anlz.write(tmp_path, anlz.file(anlz.grid(anlz.steady(8, 120.0, 0.5))))
    shares: list[float] = []
    path = tmp_path / stated.lstrip("/")
    (track,) = REKORDBOX_ANLZ.read(path, shares.append).tracks
    assert (track.path, track.external_id, shares) == (path, "0000875E", [1.0])
    assert not REKORDBOX_ANLZ.accepts(tmp_path / "gone" / "ANLZ0000.DAT")
