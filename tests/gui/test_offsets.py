"""The time offsets of DJ programs: a DJ sees the figures, what would move, and only then says so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from djanalyzer.app import timing
from djanalyzer.app.session import Session
from djanalyzer.gui.offsets_view import OffsetsDialog
from djanalyzer.gui.window import MainWindow
from djanalyzer.library.edits import RemoveTracks
from djanalyzer.music import OffsetBasis
from tests.app.late import LEFT_OUT, N_TRACKS, library_with, start_of, tight
from tests.gui.furnishing import open_first, settle


@pytest.fixture
def late_window(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, open_window: Callable[[], MainWindow]
) -> MainWindow:
    """A library in which all that Traktor knows comes 26 ms later than the table says."""
    monkeypatch.setattr(timing, "start_of", start_of)
    library_with(session, tmp_path / "music", tight(LEFT_OUT + 0.026), "d")
    return open_window()


def open_offsets(qtbot: QtBot, window: MainWindow) -> OffsetsDialog:
    window.actions_["offsets"].trigger()
    settle(qtbot, window)
    opened = window.journeys.offsets_dialog
    assert opened is not None
    return opened


def choose(qtbot: QtBot, window: MainWindow, dialog: OffsetsDialog, name: str) -> None:
    next(button for button in dialog.choices.buttons() if button.objectName() == name).click()
    settle(qtbot, window)


def only_row(dialog: OffsetsDialog) -> QTreeWidgetItem:
    row = dialog.table.topLevelItem(0)
    assert dialog.table.topLevelItemCount() == 1
    assert row is not None
    return row


def first_cue(session: Session) -> float:
    return session.track(1).cues[0].cue.time


def test_the_figures_are_shown_and_nothing_changes(
    qtbot: QtBot, session: Session, late_window: MainWindow
) -> None:
    dialog = open_offsets(qtbot, late_window)
    assert dialog.heading.text() == "What 1 program said of this library"
    row = only_row(dialog)
    assert [row.text(column) for column in range(6)] == [
        "Traktor (MP3, LAME header, class D)",
        str(N_TRACKS),
        "+51.2 ms (published)",
        f"+77.2 ms on {N_TRACKS}",
        "clear",
        "+51.2 ms (table)",
    ]
    assert "how much silence each program leaves out" in row.toolTip(0)
    assert dialog.moves.text() == "Nothing in the library moves."
    before = first_cue(session)
    choose(qtbot, late_window, dialog, "measured")
    assert f"{N_TRACKS} tracks move by -26.0 ms" in dialog.moves.text()
    dialog.reject()
    assert first_cue(session) == before
    assert session.offsets.use is OffsetBasis.TABLE


def test_measured_offsets_are_used_and_undone(
    qtbot: QtBot, session: Session, late_window: MainWindow
) -> None:
    before = first_cue(session)
    dialog = open_offsets(qtbot, late_window)
    choose(qtbot, late_window, dialog, "measured")
    dialog.use.click()
    settle(qtbot, late_window)
    assert first_cue(session) == pytest.approx(before - 0.026, abs=1e-6)
    late_window.open_track(1)
    settle(qtbot, late_window)
    assert "Traktor, +77.2 ms (MP3, LAME header, class D; measured)" in late_window.deck.header.offsets.text()
    again = open_offsets(qtbot, late_window)
    assert only_row(again).text(5) == "+77.2 ms (measured)"
    again.reject()
    late_window.actions_["undo"].trigger()
    settle(qtbot, late_window)
    assert first_cue(session) == before
    assert "+51.2 ms (MP3, LAME header, class D; table)" in late_window.deck.header.offsets.text()


def test_an_export_shows_the_offset_that_it_uses(qtbot: QtBot, late_window: MainWindow) -> None:
    late_window.library.select_ids([1])
    late_window.actions_["export"].trigger()
    settle(qtbot, late_window)
    preview = late_window.journeys.export_dialog
    assert preview is not None
    rows = [preview.detail.topLevelItem(n) for n in range(preview.detail.topLevelItemCount())]
    said = [tuple(row.text(column) for column in range(3)) for row in rows if row is not None]
    assert ("All times moved by +51.2 ms", "", "MP3, LAME header, class D; table") in said


def test_what_is_not_ticked_is_not_used(qtbot: QtBot, session: Session, late_window: MainWindow) -> None:
    dialog = open_offsets(qtbot, late_window)
    choose(qtbot, late_window, dialog, "measured")
    only_row(dialog).setCheckState(0, Qt.CheckState.Unchecked)
    settle(qtbot, late_window)
    assert dialog.moves.text() == "Nothing in the library moves."
    dialog.use.click()
    settle(qtbot, late_window)
    assert session.offsets.measured == ()
    assert late_window.actions_["undo"].isEnabled()


def test_they_can_be_switched_off(qtbot: QtBot, session: Session, late_window: MainWindow) -> None:
    before = first_cue(session)
    dialog = open_offsets(qtbot, late_window)
    choose(qtbot, late_window, dialog, "none")
    dialog.use.click()
    settle(qtbot, late_window)
    assert first_cue(session) == pytest.approx(before + LEFT_OUT)
    assert session.offsets.use is OffsetBasis.NONE


def test_without_a_programs_word_there_is_nothing_to_measure(qtbot: QtBot, window: MainWindow) -> None:
    dialog = open_offsets(qtbot, window)
    assert dialog.heading.text() == "No DJ program has said anything of this library yet"
    open_first(qtbot, window)
    assert not window.deck.header.offsets.isVisible()


def test_nothing_is_undone_beside_it(qtbot: QtBot, late_window: MainWindow) -> None:
    assert open_offsets(qtbot, late_window).isModal()


def test_what_changes_meanwhile_is_measured_again(
    qtbot: QtBot, session: Session, late_window: MainWindow
) -> None:
    """A job that ran already may bring other words of a program while the figures are looked at."""
    dialog = open_offsets(qtbot, late_window)
    choose(qtbot, late_window, dialog, "measured")
    assert f"{N_TRACKS} tracks move by -26.0 ms" in dialog.moves.text()
    only_row(dialog).setCheckState(0, Qt.CheckState.Unchecked)
    session.do(RemoveTracks([1]))
    qtbot.waitUntil(lambda: "measuring again" in dialog.heading.text())
    assert not dialog.use.isEnabled()
    qtbot.waitUntil(dialog.use.isEnabled)
    row = only_row(dialog)
    assert row.text(1) == str(N_TRACKS - 1)
    assert row.checkState(0) is Qt.CheckState.Unchecked, "what was chosen stays chosen"
    row.setCheckState(0, Qt.CheckState.Checked)
    settle(qtbot, late_window)
    assert f"{N_TRACKS - 1} tracks move by -26" in dialog.moves.text()


def test_it_may_be_closed_while_it_measures(qtbot: QtBot, late_window: MainWindow) -> None:
    late_window.actions_["offsets"].trigger()
    dialog = late_window.journeys.offsets_dialog
    assert dialog is not None
    dialog.reject()
    settle(qtbot, late_window)
    assert late_window.journeys.offsets_dialog is None
