"""Every beat is listed; the grid has as few anchors as put each of them where it is."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from djanalyzer.interop.problems import Problems
from djanalyzer.interop.rekordbox_anlz import Analysed, AnalysisReader
from djanalyzer.music import BeatGrid, GridAnchor
from tests.interop.rekordbox_anlz import anlz_bytes as anlz


def read(folder: Path, dat: bytes, ext: bytes | None = None) -> Analysed:
    problems = Problems()
    analysed = AnalysisReader(folder, problems).read(anlz.write(folder, dat, ext), "track")
    assert problems.all() == ()
    return analysed


def grid_of(folder: Path, beats: list[anlz.Beat]) -> BeatGrid:
    grid = read(folder, anlz.file(anlz.grid(beats))).beat_grid
    assert grid is not None
    return grid


def test_one_tempo_is_one_anchor(tmp_path: Path) -> None:
    assert grid_of(tmp_path, anlz.steady(400, 128.0, 0.025)).anchors == (GridAnchor(0.025, 128.0, 1),)


def test_the_first_beat_need_not_begin_a_bar(tmp_path: Path) -> None:
    assert grid_of(tmp_path, anlz.steady(40, 174.0, 0.5, place=3)).anchors[0].beat_in_bar == 3


def test_a_change_of_tempo_is_an_anchor_of_its_own(tmp_path: Path) -> None:
    beats = anlz.steady(8, 120.0, 1.0) + anlz.steady(8, 125.0, 5.0)
    assert grid_of(tmp_path, beats).anchors == (GridAnchor(1.0, 120.0, 1), GridAnchor(5.0, 125.0, 1))


def test_a_bar_that_begins_anew_is_an_anchor_of_its_own(tmp_path: Path) -> None:
    beats = anlz.steady(6, 120.0, 0.0) + anlz.steady(8, 120.0, 3.0)
    assert [anchor.time for anchor in grid_of(tmp_path, beats).anchors] == [0.0, 3.0]


def test_beats_moved_by_hand_are_an_anchor_of_their_own(tmp_path: Path) -> None:
    beats = anlz.steady(8, 120.0, 0.0) + anlz.steady(8, 120.0, 4.02)
    assert [anchor.time for anchor in grid_of(tmp_path, beats).anchors] == [0.0, 4.02]


def test_a_tempo_between_two_hundredths_is_measured_by_the_beats(tmp_path: Path) -> None:
    """126.0182 BPM is written as 126.02; by the end of the track that alone would be 6 ms."""
    beats = [(place, 126.02, time) for place, _, time in anlz.steady(865, 126.0182, 0.0)]
    (anchor,) = grid_of(tmp_path, beats).anchors
    assert anchor.tempo == pytest.approx(126.0182, abs=1e-3)


@given(
    st.lists(st.tuples(st.floats(60, 200), st.integers(1, 60), st.integers(1, 4)), min_size=1, max_size=6),
    st.floats(0, 10),
)
def test_every_beat_is_where_rekordbox_has_it(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[tuple[float, int, int]], first: float
) -> None:
    beats: list[anlz.Beat] = []
    for tempo, n_beats, place in pieces:
        start = beats[-1][2] + 60 / tempo if beats else first
        beats += anlz.steady(n_beats, tempo, start, place)
    grid = grid_of(tmp_path_factory.mktemp("anlz"), beats)
    times, places = grid.beats_and_positions(beats[-1][2] + 0.01)
    stated = np.array([time for *_, time in beats])
    nearest = np.abs(times[:, None] - stated[None, :])
    assert nearest.min(axis=0).max() <= 0.0031
    assert [int(places[i]) for i in nearest.argmin(axis=0)] == [place for place, *_ in beats]


def test_without_the_list_of_beats_the_newer_section_gives_first_and_last(tmp_path: Path) -> None:
    dat, steady = anlz.file(anlz.grid([])), anlz.steady(368, 128.0, 0.025)
    grid = read(tmp_path, dat, anlz.file(anlz.ends(steady[0], steady[-1], 368))).beat_grid
    assert grid == BeatGrid((GridAnchor(0.025, 128.0, 1),))


def test_a_track_that_was_never_analysed_has_no_grid(tmp_path: Path) -> None:
    empty = (0, 0.0, 0.0)
    assert read(tmp_path, anlz.file(anlz.grid([])), anlz.file(anlz.ends(empty, empty, 0))) == Analysed()


def test_beats_that_make_no_sense_are_told(tmp_path: Path) -> None:
    beats = [*anlz.steady(8, 120.0), (1, 0.0, 9.0), (1, 120.0, 1.0)]
    problems = Problems()
    stated = anlz.write(tmp_path, anlz.file(anlz.grid(beats)))
    analysed = AnalysisReader(tmp_path, problems).read(stated, "track")
    assert analysed.beat_grid == BeatGrid((GridAnchor(0.1, 120.0, 1),))
    assert [p.message for p in problems.all()] == ["2 beats of its grid made no sense and were left out"]
