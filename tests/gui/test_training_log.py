"""The training log in the window: curves by task that follow a run while it goes on."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from djanalyzer.app.session import Session
from djanalyzer.gui import theme
from djanalyzer.gui.bridge import Bridge
from djanalyzer.gui.ticks import logarithmic_ticks, ticks
from djanalyzer.gui.training_log_view import TrainingLogDialog
from djanalyzer.gui.training_plot import number_text
from djanalyzer.gui.window import MainWindow
from djanalyzer.training.log import Check, LogWriter, Progress, StageMark


def write_steps(path: Path, first: int, last: int) -> None:
    with LogWriter(path) as log:
        if first == 0:
            log.begin(0, {"device": "a GPU", "processes": 2})
            log.mark(StageMark(0, "encoder", "begin"))
        for step in range(first + 20, last + 1, 20):
            losses = {"beats": 40 / step, "chord_changes": 1.0}
            log.add(Progress(step, "encoder", step * 3.0, losses, sum(losses.values()), 1e-3, speed=50.0))
        log.check(Check(last, "encoder", {"beats": 0.5, "chord_changes": 1.0}, 1.5, is_best=True))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "run.jsonl"
    write_steps(path, 0, 200)
    return path


@pytest.fixture
def bridge(session: Session) -> Iterator[Bridge]:
    made = Bridge(session)
    yield made
    made.close()


@pytest.fixture
def dialog(dressed: QApplication, bridge: Bridge) -> Iterator[TrainingLogDialog]:
    """Without the window, which takes longer to open than all that is looked at here."""
    opened = TrainingLogDialog(bridge)
    opened.show()
    yield opened
    opened.close()


@pytest.fixture
def from_menu(empty_window: MainWindow) -> Iterator[TrainingLogDialog]:
    empty_window.actions_["training_log"].trigger()
    opened = empty_window.preferences.training_log
    assert opened is not None
    yield opened
    opened.close()


def hover(widget: QWidget, x: float, y: float) -> None:
    place, none = QPointF(x, y), Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, place, widget.mapToGlobal(place), none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(widget, event)


def shown(qtbot: QtBot, bridge: Bridge, dialog: TrainingLogDialog, path: Path) -> None:
    dialog.show_file(path)
    answered(qtbot, bridge)


def answered(qtbot: QtBot, bridge: Bridge) -> None:
    qtbot.waitUntil(lambda: bridge.is_answered)


def test_without_a_log_it_says_what_to_do(from_menu: TrainingLogDialog) -> None:
    words = [label.text() for label in from_menu.pages.currentWidget().children() if hasattr(label, "text")]
    assert any("ends in .jsonl" in text for text in words)
    assert from_menu.heading.text() == "No log is open"
    assert from_menu.shut.isVisible()


def test_a_chosen_log_is_drawn_by_task(
    qtbot: QtBot,
    bridge: Bridge,
    dialog: TrainingLogDialog,
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    qtbot.mouseClick(dialog.choose, Qt.MouseButton.LeftButton)
    answered(qtbot, bridge)
    assert dialog.heading.text() == "run.jsonl"
    assert dialog.facts.text().startswith("200 steps  ·  10.0 minutes of training  ·  encoder  ·  a GPU")
    assert [dialog.curves.tasks.item(n).text() for n in range(2)] == ["Beats", "Chord changes"]
    assert [line.name for line in dialog.curves.plot.lines] == ["beats", "chord_changes"]
    assert dialog.curves.plot.lines[0].checked_values == (0.5,)
    dialog.curves.tasks.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert [line.name for line in dialog.curves.plot.lines] == ["beats"]


def test_it_follows_a_file_that_grows(
    qtbot: QtBot, bridge: Bridge, dialog: TrainingLogDialog, path: Path
) -> None:
    shown(qtbot, bridge, dialog, path)
    dialog.curves.tasks.item(1).setCheckState(Qt.CheckState.Unchecked)
    write_steps(path, 200, 400)
    dialog.look()
    answered(qtbot, bridge)
    assert dialog.curves.plot.lines[0].steps[-1] == 400
    assert len(dialog.curves.plot.lines) == 1  # what was hidden stays hidden
    before = dialog.log
    dialog.look()
    answered(qtbot, bridge)
    assert dialog.log is before  # nothing is read again that did not change


def test_values_are_read_with_the_keyboard_and_with_the_mouse(
    qtbot: QtBot, bridge: Bridge, dialog: TrainingLogDialog, path: Path
) -> None:
    shown(qtbot, bridge, dialog, path)
    dialog.curves.smoothing.setValue(0)
    qtbot.keyClick(dialog.curves.plot, Qt.Key.Key_Home)
    assert dialog.curves.readout.text() == "Step 20: Beats 2  ·  Chord changes 1"
    qtbot.keyClick(dialog.curves.plot, Qt.Key.Key_Right)
    assert dialog.curves.plot.accessibleDescription().startswith("Step 40: Beats 1")
    qtbot.keyClick(dialog.curves.plot, Qt.Key.Key_End)
    assert dialog.curves.readout.text().startswith("Step 200:")
    hover(dialog.curves.plot, 2.0, 20.0)
    assert dialog.curves.readout.text().startswith("Step 20:")


def test_smoothing_and_the_logarithmic_scale_change_the_picture(
    qtbot: QtBot, bridge: Bridge, dialog: TrainingLogDialog, path: Path
) -> None:
    shown(qtbot, bridge, dialog, path)
    dialog.curves.smoothing.setValue(0)
    rough, plain = dialog.curves.plot.lines[0].values, dialog.curves.plot.grab().toImage()
    dialog.curves.smoothing.setValue(15)
    smooth = dialog.curves.plot.lines[0].values
    assert smooth[0] == rough[0]
    assert max(smooth) - min(smooth) < max(rough) - min(rough)
    dialog.curves.logarithmic.setChecked(True)
    assert dialog.curves.plot.grab().toImage() != plain


def test_another_topic_shows_its_curve_alone(
    qtbot: QtBot, bridge: Bridge, dialog: TrainingLogDialog, path: Path
) -> None:
    shown(qtbot, bridge, dialog, path)
    dialog.curves.topic.setCurrentIndex(dialog.curves.topic.findText("Learning rate"))
    assert [line.name for line in dialog.curves.plot.lines] == ["rate"]
    assert dialog.curves.tasks.isHidden()
    assert dialog.curves.readout.text() == "Step 200: Learning rate 0.001"


def test_a_file_that_is_no_log_is_explained_and_the_next_one_is_shown(
    qtbot: QtBot, bridge: Bridge, dialog: TrainingLogDialog, path: Path, tmp_path: Path
) -> None:
    wrong = tmp_path / "notes.txt"
    wrong.write_text("beats 0.1\n")
    shown(qtbot, bridge, dialog, wrong)
    assert "notes.txt is no log of a training run" in dialog.trouble.text()
    shown(qtbot, bridge, dialog, path)
    assert not dialog.trouble.text()
    assert dialog.log is not None


def test_a_long_log_of_many_tasks_is_drawn_without_a_halt(
    qtbot: QtBot, bridge: Bridge, dialog: TrainingLogDialog, tmp_path: Path
) -> None:
    chance, long = random.Random(1), tmp_path / "long.jsonl"
    with LogWriter(long) as log:
        for step in range(1, 701):
            losses = {f"task {n}": chance.uniform(1, 2) for n in range(16)}
            log.add(Progress(step, "encoder", step, losses, 1.0, 1e-3))
            if step % 2 == 0:
                log.check(Check(step, "encoder", losses, 1.0, is_best=False))
    shown(qtbot, bridge, dialog, long)
    dialog.resize(900, 600)

    def draw() -> float:
        dialog.curves.plot.show_lines(dialog.curves.plot.lines, dialog.curves.plot.stages)
        before = time.process_time()
        dialog.curves.plot.grab()
        return time.process_time() - before

    spent = min(draw() for _ in range(3))
    assert len(dialog.curves.plot.lines) == 16
    assert spent < 0.05, f"{1000 * spent:.0f} ms"


def test_it_is_dressed_as_the_window_is(
    qtbot: QtBot, empty_window: MainWindow, from_menu: TrainingLogDialog, path: Path
) -> None:
    shown(qtbot, empty_window.bridge, from_menu, path)
    grounds = []
    for name in ("light", "dark"):
        empty_window.preferences.choices.choose(theme=name)
        grounds.append(from_menu.curves.plot.grab().toImage().pixelColor(8, 8).name().upper())
    assert grounds == [theme.LIGHT.panel, theme.DARK.panel]


def test_axes_are_marked_at_round_values() -> None:
    assert ticks(0, 1.1) == [0, 0.2, 0.4, 0.6, 0.8, 1.0]
    assert ticks(3, 7000) == [2000, 4000, 6000]
    assert logarithmic_ticks(-1, 1) == [0.1, 0.2, 0.5, 1, 2, 5, 10]
    assert [number_text(v) for v in (0.1234, 12.0, 1e-5, float("nan"))] == ["0.123", "12", "1.0e-05", "–"]
