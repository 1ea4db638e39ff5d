"""Music was moved: the window shows what is missing, what goes where, and lets the DJ choose."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from djanalyzer.gui.relocation_view import RelocationDialog
from djanalyzer.gui.window import MainWindow
from tests.gui.furnishing import settle, write_music

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def moved(qtbot: QtBot, empty_window: MainWindow, tmp_path: Path) -> Path:
    """Where three tracks of the library's lie now; a fourth one is gone."""
    old, new = write_music(tmp_path / "old", "one.wav", "two.flac", "three.wav", "gone.wav"), tmp_path / "new"
    take_in(qtbot, empty_window, old)
    new.mkdir()
    for name in ("one.wav", "two.flac", "three.wav"):
        shutil.move(old / name, new)
    (old / "gone.wav").unlink()
    take_in(qtbot, empty_window, old)
    return new


def take_in(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    """Import a folder and close the report."""
    window.journeys.import_paths([folder])
    settle(qtbot, window)
    assert window.journeys.sheet is not None
    window.journeys.sheet.reject()


def look(qtbot: QtBot, window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch) -> RelocationDialog:
    """Choose the menu's command and a folder; return what is shown."""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_words: str(folder))
    window.actions_["relocate"].trigger()
    settle(qtbot, window)
    dialog = window.journeys.relocation_dialog
    assert dialog is not None
    return dialog


def places(window: MainWindow) -> dict[str, str]:
    rows = window.session.rows(window.session.find())
    return {row.path.name: row.path.parent.name for row in rows}


def test_missing_files_are_marked_in_the_table(moved: Path, empty_window: MainWindow) -> None:
    rows = empty_window.session.rows(empty_window.session.find())
    assert {row.state for row in rows} == {"missing"}
    model = empty_window.library.model
    grey = model.data(model.index(0, 1), int(Qt.ItemDataRole.ForegroundRole))
    assert grey is not None
    assert "not where it was" in model.data(model.index(0, 1), int(Qt.ItemDataRole.ToolTipRole))


def test_what_goes_where_is_shown_and_taken_by_one_click(
    qtbot: QtBot, empty_window: MainWindow, moved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = look(qtbot, empty_window, moved, monkeypatch)
    folder, lost = dialog.tree.topLevelItem(0), dialog.tree.topLevelItem(1)
    assert (folder.text(0), folder.text(1), folder.text(2)) == (
        "3 tracks",
        str(moved.parent / "old"),
        str(moved),
    )
    assert {folder.child(row).text(3) for row in range(3)} == {"file name and size"}
    assert (lost.text(0), Path(lost.child(0).text(1)).name) == ("Not found (1)", "gone.wav")
    assert set(places(empty_window).values()) == {"old"}  # so far nothing has changed

    qtbot.mouseClick(dialog.take, LEFT)
    settle(qtbot, empty_window)
    assert places(empty_window) == {
        "one.wav": "new",
        "two.flac": "new",
        "three.wav": "new",
        "gone.wav": "old",
    }
    assert empty_window.actions_["undo"].isEnabled()
    empty_window.actions_["undo"].trigger()
    settle(qtbot, empty_window)
    assert set(places(empty_window).values()) == {"old"}


def test_what_is_not_ticked_stays(
    qtbot: QtBot, empty_window: MainWindow, moved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = look(qtbot, empty_window, moved, monkeypatch)
    folder = dialog.tree.topLevelItem(0)
    folder.child(0).setCheckState(0, Qt.CheckState.Unchecked)
    assert dialog.take.text() == "Take 2 new places"
    folder.setCheckState(0, Qt.CheckState.Unchecked)
    assert not dialog.take.isEnabled()
    folder.setCheckState(0, Qt.CheckState.Checked)
    folder.child(1).setCheckState(0, Qt.CheckState.Unchecked)
    stays = Path(folder.child(1).text(1)).name
    qtbot.mouseClick(dialog.take, LEFT)
    settle(qtbot, empty_window)
    assert {name for name, place in places(empty_window).items() if place == "old"} == {stays, "gone.wav"}


def test_a_folder_of_which_some_are_ticked_looks_neither_ticked_nor_empty(
    qtbot: QtBot, empty_window: MainWindow, moved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = look(qtbot, empty_window, moved, monkeypatch)
    folder = dialog.tree.topLevelItem(0)

    def line() -> QImage:
        return dialog.tree.viewport().grab(dialog.tree.visualItemRect(folder)).toImage()

    all_ticked = line()
    folder.child(0).setCheckState(0, Qt.CheckState.Unchecked)
    some_ticked = line()
    folder.setCheckState(0, Qt.CheckState.Unchecked)
    assert some_ticked != all_ticked
    assert some_ticked != line()


def test_what_may_be_several_files_is_named_with_all_of_them_and_cannot_be_ticked(
    qtbot: QtBot, empty_window: MainWindow, moved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "b"):
        (moved / name).mkdir()
        shutil.copy(moved / "one.wav", moved / name)
    (moved / "one.wav").unlink()
    dialog = look(qtbot, empty_window, moved, monkeypatch)
    group = dialog.tree.topLevelItem(1)
    assert group.text(0) == "May be several files, left as it is (1)"
    shown = [Path(group.child(row).text(2)).parent.name for row in range(group.childCount())]
    assert shown == ["a", "b"]
    assert not group.child(0).flags() & Qt.ItemFlag.ItemIsAutoTristate
    assert {move.new.name for move in dialog.chosen()} == {"two.flac", "three.wav"}


def test_nothing_missing_is_a_word_and_no_window(
    qtbot: QtBot, empty_window: MainWindow, tmp_path: Path
) -> None:
    take_in(qtbot, empty_window, write_music(tmp_path / "music", "one.wav"))
    empty_window.journeys.find_moved([tmp_path])
    settle(qtbot, empty_window)
    assert empty_window.journeys.relocation_dialog is None
    assert "No file is missing" in empty_window.bar.message.text()
