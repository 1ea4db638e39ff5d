"""Duplicates and missing files: shown, mended, removed, and brought back by undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from djanalyzer.gui.tracks import TITLE
from djanalyzer.gui.window import MainWindow
from djanalyzer.library.edits import AddCue, AddFiles, FoundFile, SetMissing
from djanalyzer.music import Cue, Tags
from tests.gui.furnishing import settle, write_music

DISPLAY = Qt.ItemDataRole.DisplayRole


def titles(window: MainWindow) -> list[str]:
    model = window.library.model
    return [str(model.index(row, TITLE).data(DISPLAY)) for row in range(model.rowCount())]


def double(window: MainWindow) -> tuple[int, int]:
    """Add a second copy of the first track; return both."""
    first = window.library.model.ids[0]
    copy = FoundFile(Path("/x/00.wav"), "copy", 1, 1, Tags("Track 00", "Ane Berg"), 120.0)
    (second,) = window.session.do(AddFiles((copy,))).created
    window.session.do(AddCue(second, Cue(80.0, 4, "Theirs")))
    return first, second


def test_show_duplicates_puts_them_together(qtbot: QtBot, window: MainWindow) -> None:
    window.library.header.setSortIndicator(3, Qt.SortOrder.DescendingOrder)
    pair = double(window)
    window.actions_["show_duplicates"].trigger()
    settle(qtbot, window)
    assert window.library.model.ids == list(pair)
    qtbot.keyClick(window.library.search, Qt.Key.Key_Escape)
    settle(qtbot, window)
    assert window.library.header.order == (("bpm", True),), "the order of before is back"
    assert len(titles(window)) == 13


def test_of_duplicates_the_chosen_one_is_kept_with_the_cues_of_the_others(
    qtbot: QtBot, window: MainWindow
) -> None:
    first, second = double(window)
    window.actions_["show_duplicates"].trigger()
    settle(qtbot, window)
    window.library.select_ids([first])
    window.actions_["keep_one"].trigger()
    settle(qtbot, window)
    qtbot.waitUntil(lambda: second not in window.session.find())
    qtbot.waitUntil(lambda: titles(window) == [])
    assert "Theirs" in [cue.name for cue in window.session.deck(first).cues]
    assert "Keep one of 2 tracks" in window.statusBar().currentMessage()
    window.corrections.look()
    settle(qtbot, window)
    window.actions_["undo"].trigger()
    settle(qtbot, window)
    assert second in window.session.find()


def test_a_track_without_a_double_says_so(qtbot: QtBot, window: MainWindow) -> None:
    window.library.select_ids(window.library.model.ids[:1])
    window.actions_["keep_one"].trigger()
    settle(qtbot, window)
    assert "only once" in window.bar.message.text()


def test_missing_and_unreadable_files_are_one_command_away(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_["show_missing"].trigger()
    settle(qtbot, window)
    assert titles(window) == ["Track 11"]
    window.actions_["show_unreadable"].trigger()
    settle(qtbot, window)
    assert titles(window) == ["Track 10"]
    window.actions_["show_duplicates"].trigger()
    settle(qtbot, window)
    assert titles(window) == []
    assert window.library.nothing.isVisible()
    assert "twice" in window.library.nothing.text()


def test_delete_takes_tracks_out_of_the_library_and_undo_brings_them_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.library.select_ids(window.library.model.ids[2:5])
    window.library.table.setFocus()
    qtbot.keyClick(window.library.table, Qt.Key.Key_Delete)
    settle(qtbot, window)
    assert len(titles(window)) == 9
    assert "3 tracks removed" in window.statusBar().currentMessage()
    window.corrections.look()
    settle(qtbot, window)
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: len(titles(window)) == 12)
    settle(qtbot, window)
    window.actions_["redo"].trigger()
    qtbot.waitUntil(lambda: len(titles(window)) == 9)


def test_delete_in_a_playlist_takes_them_out_of_the_playlist_alone(qtbot: QtBot, window: MainWindow) -> None:
    warm_up = next(p.id for p in window.session.playlists() if p.name == "Warm up")
    window.library.playlists.choose(warm_up)
    settle(qtbot, window)
    window.library.table.selectRow(0)
    window.actions_["remove_tracks"].trigger()
    settle(qtbot, window)
    qtbot.waitUntil(lambda: len(titles(window)) == 2)
    assert len(window.session.find()) == 12


@pytest.fixture
def moved(window: MainWindow, tmp_path: Path) -> Path:
    """The first two tracks' music lies elsewhere; returns where the first one is."""
    rows = window.session.rows(window.library.model.ids[:2])
    folder = write_music(tmp_path / "elsewhere", *(row.path.name for row in rows))
    known = window.session.library.known_files().values()
    ids = {row.id for row in rows}
    window.session.do(SetMissing(tuple(f.id for f in known if f.track_id in ids)))
    return folder / rows[0].path.name


def test_the_chosen_missing_tracks_are_looked_for_below_a_folder(
    qtbot: QtBot, window: MainWindow, moved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "djanalyzer.gui.tidying.QFileDialog.getExistingDirectory", lambda *_: str(moved.parent)
    )
    window.library.select_ids(window.library.model.ids[-1:])
    window.actions_["relocate_chosen"].trigger()
    settle(qtbot, window)
    dialog = window.journeys.relocation_dialog
    assert dialog is not None
    assert dialog.chosen() == [], "the one that was chosen is not there, and no other was asked for"
    dialog.close()


def test_a_missing_track_is_pointed_at_its_file(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    missing = window.library.model.ids[-1]
    new = write_music(tmp_path / "found", "new name.wav") / "new name.wav"
    monkeypatch.setattr("djanalyzer.gui.tidying.QFileDialog.getOpenFileName", lambda *_: (str(new), ""))
    window.library.select_ids([missing])
    window.actions_["point_to_file"].trigger()
    settle(qtbot, window)
    dialog = window.journeys.relocation_dialog
    assert dialog is not None
    dialog.take.click()
    settle(qtbot, window)
    qtbot.waitUntil(lambda: window.session.rows([missing])[0].path == new)


def test_names_and_paths_are_copied_and_folders_opened(qtbot: QtBot, window: MainWindow) -> None:
    window.library.select_ids(window.library.model.ids[:2])
    window.library.table.setFocus()
    qtbot.keyClick(window.library.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Ane Berg - Track 00\nKita Low - Track 01"
    window.actions_["copy_paths"].trigger()
    paths = QGuiApplication.clipboard().text().split("\n")
    assert [Path(path).name for path in paths] == ["00.wav", "01.wav"]
    opened: list[str] = []
    window.tidying.open_folder = lambda url: opened.append(url.toLocalFile())
    window.actions_["show_in_folder"].trigger()
    assert opened == [str(Path(paths[0]).parent)]


def test_the_menu_of_a_track_holds_all_that_can_be_done_with_it(window: MainWindow) -> None:
    window.library.table.selectRow(4)
    names = [action.objectName() for action in window.library.make_menu().actions()]
    wanted = ["open", "analyse", "export", "show_in_folder", "relocate_chosen", "point_to_file"]
    wanted += ["copy_tracks", "copy_paths", "keep_one", "remove_tracks"]
    assert [name for name in names if name in wanted] == wanted
