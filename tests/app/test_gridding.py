"""The beat grid changed by hand: each change a value, each a step for undo, held keys gathered."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.app import gridding
from djanalyzer.app.gridding import GridChange, Repeats, Tapping
from djanalyzer.app.importing import import_folder
from djanalyzer.app.session import Session
from djanalyzer.library.edits import SaveAnalysis
from djanalyzer.music import BeatGrid, GridAnchor, Meter
from tests.app.conftest import RICH, QuickModel

GRID = BeatGrid((GridAnchor(0.0, 120.0), GridAnchor(8.0, 126.0, 3)))


@pytest.fixture
def track_id(session: Session, music: Path, model: QuickModel) -> int:
    import_folder(session, music)
    (first, *_) = session.find()
    session.do(SaveAnalysis(first, RICH, b""))
    return first


@pytest.mark.parametrize(
    ("change", "title", "anchors"),
    [
        (gridding.shifting(0.01), "Shift beat grid by +10 ms", [(0.01, 120.0, 1), (8.01, 126.0, 3)]),
        (gridding.shifting(-0.001, 9.0), "Shift beat grid by −1 ms", [(0.0, 120.0, 1), (7.999, 126.0, 3)]),
        (gridding.turning(1), "Shift bars by +1 beat", [(0.0, 120.0, 4), (8.0, 126.0, 2)]),
        (gridding.placing_beat(4.02), "Set a beat here", [(0.02, 120.0, 1), (8.02, 126.0, 3)]),
        (gridding.starting_bar(4.52), "Begin a bar here", [(0.0, 120.0, 4), (8.0, 126.0, 2)]),
        (gridding.setting_tempo(128.0, 8.0), "Set tempo to 128.00 BPM", [(0.0, 120.0, 1), (8.0, 128.0, 3)]),
        (gridding.stepping_tempo(-0.01, 8.0), "Change tempo by −0.01 BPM", [(0.0, 120.0, 1), (8.0, 125.99, 3)]),
        (gridding.rounding_tempo(0.0), "Round tempo", [(0.0, 120.0, 1), (8.0, 126.0, 3)]),
        (gridding.setting_meter("3/4", 0.0), "Count bars in 3/4", [(0.0, 120.0, 1), (8.0, 126.0, 2)]),
        (gridding.pinning(4.0), "Set grid anchor", [(0.0, 120.0, 1), (4.0, 120.0, 1), (8.0, 126.0, 3)]),
        (gridding.removing_anchor(8.0), "Remove grid anchor", [(0.0, 120.0, 1)]),
        (gridding.moving_anchor(8.0, 8.1), "Move grid anchor", [(0.0, 120.0, 1), (8.1, 126.0, 3)]),
        (gridding.stretching(8.0, 8.32), "Stretch beat grid", [(0.0, 60 / 0.52, 1), (8.32, 126.0, 3)]),
    ],
)  # fmt: skip
def test_every_change_says_what_it_does_and_does_it(
    change: GridChange, title: str, anchors: list[tuple[float, float, int]]
) -> None:
    assert change.title == title
    made = change.make(GRID)
    assert [(a.time, a.tempo, a.beat_in_bar) for a in made.anchors] == [pytest.approx(a) for a in anchors]


def test_steady_is_one_tempo_throughout() -> None:
    change = gridding.steadying(60.0)
    assert (change.title, len(change.make(GRID).anchors)) == ("Make tempo steady", 1)


def test_a_change_is_one_step_for_undo(session: Session, track_id: int) -> None:
    before = session.deck(track_id).beat_grid
    assert before is not None
    gridding.edit_grid(session, track_id, gridding.shifting(0.01))
    deck = session.deck(track_id)
    assert deck.beat_grid == gridding.shifting(0.01).make(before)
    assert deck.is_confirmed
    assert session.undo_name == "Shift beat grid by +10 ms"
    session.undo()
    assert session.deck(track_id).beat_grid == before


def test_the_deck_can_be_looked_at_with_a_grid_that_nobody_has_kept(session: Session, track_id: int) -> None:
    deck = session.deck(track_id)
    shown = gridding.with_grid(deck, BeatGrid.constant(0.25, 60.0, meter=Meter.THREE_FOUR))
    assert shown.beats[:3].tolist() == [0.25, 1.25, 2.25]
    assert shown.beat_positions[:4].tolist() == [1, 2, 3, 1]
    assert session.deck(track_id).beat_grid == deck.beat_grid


def test_tapping_gives_a_grid_to_a_track_that_has_none(session: Session, music: Path) -> None:
    import_folder(session, music)
    (track_id, *_) = session.find()
    taps = Tapping()
    assert taps.tap(1.0) is None
    for time in (1.5, 2.0, 2.5):
        tapped = taps.tap(time)
    assert tapped is not None
    assert (tapped.tempo, taps.n_taps) == (120.0, 4)
    gridding.lay_grid(session, track_id, tapped)
    assert session.deck(track_id).bpm == 120.0
    session.undo()
    assert session.deck(track_id).beat_grid is None
    taps.clear()
    assert taps.heard is None


def test_tapped_tempo_and_beat_count_the_track_anew(session: Session, track_id: int) -> None:
    taps = Tapping()
    for time in (1.0, 1.5, 2.0, 2.5):
        tapped = taps.tap(time)
    assert tapped is not None
    gridding.edit_grid(session, track_id, gridding.tapping_in(tapped))
    grid = session.deck(track_id).beat_grid
    assert grid is not None
    assert (grid.tempo, gridding.beat_near(grid, 2.1)) == (120.0, pytest.approx(2.0))
    assert session.undo_name == "Tap tempo 120.00 BPM"


def test_what_follows_within_a_second_is_one_batch_with_its_sum() -> None:
    now = 0.0
    repeats = Repeats(lambda: now)
    first, _ = repeats.add("shift", 0.01)
    now = 0.9
    assert repeats.add("shift", 0.01) == (first, 0.02)
    now = 2.0
    later, total = repeats.add("shift", 0.01)
    assert (later != first, total) == (True, 0.01)
    assert repeats.add("tempo")[0] != later
    kept, _ = repeats.add("tempo")
    repeats.end()
    assert repeats.add("tempo")[0] != kept
