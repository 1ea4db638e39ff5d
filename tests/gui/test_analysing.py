"""Analysis in the background: rows fill as tracks finish, it can be stopped, and the window never waits."""

from __future__ import annotations

import gc
import threading
import time
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from djanalyzer.gui.pace import figures, span
from djanalyzer.gui.tracks import KEY
from djanalyzer.gui.window import MainWindow
from tests.gui.furnishing import QuickModel, settle, write_music

DISPLAY = Qt.ItemDataRole.DisplayRole


@pytest.fixture
def filled(qtbot: QtBot, empty_window: MainWindow, tmp_path: Path) -> MainWindow:
    """Four recordings that wait to be analysed."""
    folder = write_music(tmp_path / "music", *(f"{n}.wav" for n in range(4)), seconds=0.5)
    empty_window.journeys.import_paths([folder])
    settle(qtbot, empty_window)
    assert empty_window.journeys.sheet is not None
    empty_window.journeys.sheet.close()
    empty_window.activateWindow()
    qtbot.waitUntil(empty_window.isActiveWindow)
    return empty_window


def keys(window: MainWindow) -> list[str]:
    model = window.library.model
    return [model.index(row, KEY).data(DISPLAY) for row in range(model.rowCount())]


def test_analysing_everything_new_fills_the_rows(qtbot: QtBot, filled: MainWindow, model: QuickModel) -> None:
    qtbot.keyClick(
        filled, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    settle(qtbot, filled)
    assert keys(filled) == ["8A"] * 4
    assert filled.bar.isVisible()
    assert filled.bar.message.text().startswith("4 tracks analysed")
    assert not filled.strip.isVisible()


def test_only_the_selected_tracks_are_analysed(qtbot: QtBot, filled: MainWindow, model: QuickModel) -> None:
    filled.library.select_ids(filled.library.model.ids[:2])
    filled.actions_["analyse"].trigger()
    settle(qtbot, filled)
    assert len(model.heard) == 2


def test_the_strip_shows_what_runs_and_stop_stops_it(
    qtbot: QtBot, filled: MainWindow, model: QuickModel
) -> None:
    gc.collect()
    gc.freeze()  # as the program does when it starts: what other tests have left is not this window's burden
    model.seconds = 0.4
    filled.actions_["analyse_all"].trigger()
    qtbot.waitUntil(lambda: any(keys(filled)), timeout=8000)
    row = next(iter(filled.strip.rows.values()))
    assert filled.strip.isVisible()
    assert " of 4" in row.figures.text()
    assert row.now.text().endswith(".wav")
    qtbot.mouseClick(row.stop, Qt.MouseButton.LeftButton)
    assert row.stop.text() == "Stopping…"
    settle(qtbot, filled)
    assert 1 <= len(model.heard) < 4, "what was finished stays, the rest waits"
    assert not filled.strip.isVisible()
    assert not filled.bar.isVisible(), "to stop is no error"


def test_a_file_that_fails_is_told_and_shown_in_its_row(
    qtbot: QtBot, filled: MainWindow, model: QuickModel
) -> None:
    model.broken = {"2.wav"}
    filled.actions_["analyse_all"].trigger()
    settle(qtbot, filled)
    assert keys(filled).count("8A") == 3
    assert "1 could not be analysed" in filled.bar.message.text()
    assert "2.wav has no sound in it." in filled.bar.hint.text()


def test_the_open_track_gets_its_marks_when_its_analysis_is_done(
    qtbot: QtBot, filled: MainWindow, model: QuickModel
) -> None:
    filled.library.opened.emit(filled.library.model.ids[0])
    settle(qtbot, filled)
    assert filled.deck.deck is not None
    assert filled.deck.deck.waveform is not None, "its sound can be seen at once"
    assert filled.deck.cue_list.model.rowCount() == 0
    filled.actions_["analyse_all"].trigger()
    settle(qtbot, filled)
    assert len(filled.deck.deck.sections) == 3
    assert filled.deck.cue_list.model.rowCount() == 3


class Pulse:
    """Ticks on the window's thread; knows how late each tick came and how long the thread had worked before it."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self.busy: list[float] = []
        self._last = (time.monotonic(), time.thread_time())
        self._timer = QTimer(interval=5)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = (time.monotonic(), time.thread_time())
        self.gaps.append(now[0] - self._last[0])
        self.busy.append(now[1] - self._last[1])
        self._last = now

    def stop(self) -> None:
        self._timer.stop()


def test_the_window_is_never_held_up_while_analysing(
    qtbot: QtBot, filled: MainWindow, model: QuickModel
) -> None:
    """A worker that calculates in pure Python is the worst neighbour a window can have.

    What the window's own thread works at a stretch does not depend on this machine's other programs. How late its
    ticks come does, so that is compared with a window beside the same neighbour and without an analysis to show.
    """
    model.seconds = 0.4
    neighbour = threading.Thread(target=lambda: model.analyse(Path("x.wav"), lambda _share: None))
    alone = Pulse()
    neighbour.start()
    qtbot.waitUntil(lambda: not neighbour.is_alive())
    alone.stop()

    analysing = Pulse()
    filled.actions_["analyse_all"].trigger()
    settle(qtbot, filled)
    analysing.stop()

    gc.unfreeze()

    assert len(model.heard) == 5
    assert max(analysing.busy) < 0.05, f"the window worked {1000 * max(analysing.busy):.0f} ms at a stretch"
    late, late_alone = (float(np.percentile(pulse.gaps, 95)) for pulse in (analysing, alone))
    assert late < max(0.05, 3 * late_alone), f"{1000 * late:.0f} ms, alone {1000 * late_alone:.0f} ms"


@pytest.mark.parametrize(
    ("done", "total", "rate", "words"),
    [
        (0, 12, None, "0 of 12"),
        (3, 12, 0.3, "3 of 12  ·  18 a minute  ·  30 s left"),
        (250, 10_000, 250 / 600, "250 of 10,000  ·  25 a minute  ·  6 h 30 min left"),
        (7, None, None, "7"),
        (0.25, 1, 0.75 / 120, "25 %  ·  2 min left"),
    ],
)
def test_progress_is_told_in_words(done: int, total: int | None, rate: float | None, words: str) -> None:
    assert figures(done, total, rate) == words


def test_spans_are_told_as_people_say_them() -> None:
    assert [span(s) for s in (0.2, 59, 61, 3540, 11400)] == ["1 s", "59 s", "1 min", "59 min", "3 h 10 min"]
