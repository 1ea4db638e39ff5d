"""Music comes in: dropped on the window or chosen, with a report of every file that could not be taken."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from djanalyzer.app.detecting import FoundCollection
from djanalyzer.gui.window import MainWindow
from tests.gui.furnishing import QuickModel, settle, write_music

LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def drop(window: MainWindow, *paths: Path) -> None:
    """Drag these from the file manager and let them go over the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    enter = QDragEnterEvent(QPoint(200, 200), Qt.DropAction.CopyAction, data, LEFT, NO_KEYS)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    event = QDropEvent(QPointF(200, 200), Qt.DropAction.CopyAction, data, LEFT, NO_KEYS)
    QApplication.sendEvent(window, event)


def counts(window: MainWindow) -> dict[str, int]:
    assert window.journeys.sheet is not None
    return {name: number for name, number, _tone in window.journeys.sheet.counts}


def test_a_folder_dropped_on_the_empty_window_fills_the_library(
    qtbot: QtBot, empty_window: MainWindow, tmp_path: Path
) -> None:
    assert empty_window.pages.currentWidget() is empty_window.first_run
    drop(empty_window, write_music(tmp_path / "music", "one.wav", "two.flac"))
    settle(qtbot, empty_window)
    assert empty_window.pages.currentWidget() is empty_window.split
    assert empty_window.library.model.rowCount() == 2
    assert counts(empty_window)["added"] == 2


def test_the_same_folder_twice_changes_nothing(
    qtbot: QtBot, empty_window: MainWindow, tmp_path: Path
) -> None:
    folder = write_music(tmp_path / "music", "one.wav")
    for _ in range(2):
        drop(empty_window, folder)
        settle(qtbot, empty_window)
    found = counts(empty_window)
    assert (found["added"], found["changed"], found["unchanged"]) == (0, 0, 1)
    assert empty_window.library.model.rowCount() == 1


def test_an_unreadable_file_is_listed_with_the_reason_and_the_rest_goes_on(
    qtbot: QtBot, empty_window: MainWindow, tmp_path: Path
) -> None:
    folder = write_music(tmp_path / "music", "good.wav")
    (folder / "letter.mp3").write_text("Dear sir or madam, this is no music.")
    drop(empty_window, folder)
    settle(qtbot, empty_window)
    sheet = empty_window.journeys.sheet
    assert sheet is not None
    assert counts(empty_window)["unreadable"] == 1
    group = sheet.list.topLevelItem(0)
    assert group.text(0) == "Could not be read (1)"
    assert "letter.mp3" in group.child(0).text(0)
    assert group.child(0).text(1), "and a reason"


def test_a_rekordbox_xml_dropped_brings_cues_and_names_missing_files(
    qtbot: QtBot, empty_window: MainWindow, tmp_path: Path
) -> None:
    folder = write_music(tmp_path / "music", "one.wav")
    xml = tmp_path / "rekordbox.xml"
    xml.write_text(
        '<?xml version="1.0" encoding="UTF-8"?><DJ_PLAYLISTS Version="1.0.0"><PRODUCT Name="rekordbox"/>'
        '<COLLECTION Entries="2">'
        f'<TRACK TrackID="1" Name="One" Artist="Ane Berg" Location="file://localhost{folder}/one.wav">'
        '<TEMPO Inizio="0.5" Bpm="120.00" Metro="4/4" Battito="1"/>'
        '<POSITION_MARK Name="Start" Type="0" Start="0.5" Num="0" Red="40" Green="226" Blue="20"/></TRACK>'
        '<TRACK TrackID="2" Name="Two" Location="file://localhost/nowhere/two.wav"/>'
        "</COLLECTION><PLAYLISTS/></DJ_PLAYLISTS>",
        encoding="utf-8",
    )
    drop(empty_window, xml)
    settle(qtbot, empty_window)
    found = counts(empty_window)
    assert found["cues"] == 1
    assert found["missing"] == 1
    assert empty_window.library.model.rowCount() == 2


def test_a_broken_xml_is_a_bar_not_a_box(qtbot: QtBot, empty_window: MainWindow, tmp_path: Path) -> None:
    broken = tmp_path / "broken.xml"
    broken.write_text("<DJ_PLAYLISTS><COLLECTION>")
    drop(empty_window, broken)
    settle(qtbot, empty_window)
    assert empty_window.bar.isVisible()
    assert "broken.xml" in empty_window.bar.message.text()
    assert empty_window.journeys.sheet is None


def test_the_report_goes_on_to_the_analysis(
    qtbot: QtBot, empty_window: MainWindow, tmp_path: Path, model: QuickModel
) -> None:
    drop(empty_window, write_music(tmp_path / "music", "one.wav", "two.wav"))
    settle(qtbot, empty_window)
    sheet = empty_window.journeys.sheet
    assert sheet is not None
    assert sheet.analyse.text() == "Analyse 2 tracks"
    qtbot.mouseClick(sheet.analyse, LEFT)
    settle(qtbot, empty_window)
    assert sorted(model.heard) == ["one.wav", "two.wav"]


def test_the_menu_asks_for_a_folder(
    qtbot: QtBot, empty_window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_music(tmp_path / "music", "one.wav")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(folder))
    empty_window.actions_["import_folder"].trigger()
    settle(qtbot, empty_window)
    assert empty_window.library.model.rowCount() == 1


def test_text_dragged_over_the_window_is_not_taken(empty_window: MainWindow) -> None:
    data = QMimeData()
    data.setText("not a file")
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, LEFT, NO_KEYS)
    QApplication.sendEvent(empty_window, enter)
    assert not enter.isAccepted()


def test_collections_found_are_ticked_and_imported(
    qtbot: QtBot, empty_window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    music = write_music(tmp_path / "music", "one.wav")
    playlist = tmp_path / "set.m3u8"
    playlist.write_text(f"#EXTM3U\n{music / 'one.wav'}\n", encoding="utf-8")
    found = (FoundCollection("M3U", playlist), FoundCollection("Traktor", tmp_path / "collection.nml"))
    monkeypatch.setattr("djanalyzer.gui.collection_list.collections_here", lambda: found)
    empty_window.actions_["import_collection"].trigger()
    dialog = empty_window.journeys.collection_dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 2, timeout=5000)
    qtbot.waitUntil(lambda: "counting" not in dialog.list.topLevelItem(1).text(1), timeout=5000)
    assert dialog.list.topLevelItem(0).text(1) == "1 track  ·  1 playlist", "what is in it is counted"
    assert "collection.nml" in dialog.list.topLevelItem(1).text(1), "or why it cannot be read is told"
    assert not dialog.take.isEnabled(), "nothing is imported that was not ticked"
    dialog.list.topLevelItem(0).setCheckState(0, Qt.CheckState.Checked)
    qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    settle(qtbot, empty_window)
    assert empty_window.library.model.rowCount() == 1
    assert counts(empty_window)["added"] == 1
