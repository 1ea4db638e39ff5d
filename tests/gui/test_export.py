"""Export: everything is listed before anything is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from djanalyzer.app.importing import import_collection
from djanalyzer.app.session import Session
from djanalyzer.gui.export_view import ExportDialog
from djanalyzer.gui.window import MainWindow
from tests.gui.furnishing import settle

DISPLAY = Qt.ItemDataRole.DisplayRole


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "out" / "for rekordbox.xml"
    path.parent.mkdir()
    monkeypatch.setattr("djanalyzer.gui.export_view.default_target", lambda: path)
    return path


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow, target: Path) -> ExportDialog:
    """The preview for the first two tracks, which have cues."""
    window.library.select_ids(window.library.model.ids[:2])
    window.actions_["export"].trigger()
    settle(qtbot, window)
    opened = window.journeys.export_dialog
    assert opened is not None
    return opened


def test_keys_are_written_as_the_user_has_chosen(qtbot: QtBot, window: MainWindow, target: Path) -> None:
    window.actions_["keys_open_key"].trigger()
    window.library.select_ids(window.library.model.ids[:2])
    window.actions_["export"].trigger()
    settle(qtbot, window)
    opened = window.journeys.export_dialog
    assert opened is not None
    assert ("Key Am (1m)", "", "") in detail(opened)
    assert "1m" in [opened.table.tracks.index(0, n).data(DISPLAY) for n in range(7)]


def choose(qtbot: QtBot, window: MainWindow, dialog: ExportDialog, name: str) -> None:
    next(button for button in dialog.suggestions.buttons() if button.objectName() == name).click()
    settle(qtbot, window)


def detail(dialog: ExportDialog) -> list[tuple[str, str, str]]:
    items = [dialog.detail.topLevelItem(row) for row in range(dialog.detail.topLevelItemCount())]
    return [(item.text(0), item.text(1), item.text(2)) for item in items]


def test_the_preview_lists_what_will_be_written_and_writes_nothing(
    dialog: ExportDialog, target: Path
) -> None:
    assert dialog.summary.text().startswith("2 tracks  ·  4 cues and 1 loop kept  ·  0 suggestions added")
    lines = detail(dialog)
    assert ("A  Mix in", "0:16.5", "kept") in lines
    assert ("Memory  Vocal", "0:48.5", "kept") in lines
    assert "Warm up" in dialog.playlists.text()
    assert any(line[0].startswith("Grid 120.00 BPM") for line in lines)
    assert ("Key Am (8A)", "", "") in lines
    assert not target.exists()


def test_suggestions_are_added_as_the_dj_chooses(
    qtbot: QtBot, window: MainWindow, dialog: ExportDialog
) -> None:
    choose(qtbot, window, dialog, "confident")
    assert "5 suggestions added" in dialog.summary.text()
    assert ("B  Drop", "0:32.5", "added suggestion") in detail(dialog)
    choose(qtbot, window, dialog, "all")
    assert "9 suggestions added" in dialog.summary.text()
    dialog.table.selectRow(1)
    assert ("Loop B Loop", "0:08.5 – 0:16.5", "added suggestion") in detail(dialog)
    choose(qtbot, window, dialog, "none")
    assert "0 suggestions added" in dialog.summary.text()


def test_all_tracks_can_be_exported_instead_of_the_selected(
    qtbot: QtBot, window: MainWindow, dialog: ExportDialog
) -> None:
    texts = [button.text() for button in dialog.scope.buttons()]
    assert texts == ["Selected (2)", "All (12)"]
    dialog.scope.buttons()[1].click()
    settle(qtbot, window)
    assert dialog.plan is not None
    assert len(dialog.plan.tracks) > 2


def test_write_writes_and_tells_how_to_go_on_in_rekordbox(
    qtbot: QtBot, window: MainWindow, dialog: ExportDialog, target: Path, tmp_path: Path
) -> None:
    choose(qtbot, window, dialog, "confident")
    qtbot.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert target.is_file()
    words = " ".join(label.text() for label in dialog.pages.currentWidget().findChildren(QLabel))
    assert "Written and read back" in words
    assert "2 tracks, 8 cues, 2 loops" in words
    assert "Import To Collection" in words

    with Session.open(tmp_path / "another.sqlite", workers=1) as other:
        import_collection(other, target)
        decks = [other.deck(id_) for id_ in other.find()]
    assert sorted((cue.time, cue.name) for cue in decks[0].cues) == [
        (16.5, "Mix in"), (32.5, "Drop"), (48.5, "Vocal"),
    ]  # fmt: skip


def test_the_file_before_it_is_kept_and_named(
    qtbot: QtBot, window: MainWindow, dialog: ExportDialog, target: Path
) -> None:
    qtbot.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    dialog.close()
    before = target.read_bytes()
    window.actions_["export"].trigger()
    settle(qtbot, window)
    again = window.journeys.export_dialog
    assert again is not None
    choose(qtbot, window, again, "all")
    qtbot.mouseClick(again.write, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    words = [label.text() for label in again.pages.currentWidget().findChildren(QLabel)]
    kept = next(text for text in words if text.startswith("The file before it is kept as "))
    assert Path(kept.removeprefix("The file before it is kept as ")).read_bytes() == before


def test_a_place_that_cannot_be_written_is_told_in_the_dialog(
    qtbot: QtBot, window: MainWindow, dialog: ExportDialog, tmp_path: Path
) -> None:
    dialog.target.setText(str(tmp_path / "no such folder" / "x.xml"))
    dialog.target.editingFinished.emit()
    settle(qtbot, window)
    if dialog.write.isEnabled():
        qtbot.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
        settle(qtbot, window)
    assert dialog.trouble.isVisible()
    assert dialog.pages.currentIndex() == 0


def test_hint_about_import_to_collection_is_there_before_writing(dialog: ExportDialog) -> None:
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Import To Collection" in words


def test_the_last_export_is_taken_back_from_the_menu(
    qtbot: QtBot, window: MainWindow, dialog: ExportDialog, target: Path
) -> None:
    target.write_bytes(b"what was there")
    dialog.target.setText(f"{target.parent}/../out/{target.name}")
    dialog.target.editingFinished.emit()
    settle(qtbot, window)
    qtbot.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert target.read_bytes() != b"what was there"
    dialog.close()
    window.actions_["take_back"].trigger()
    settle(qtbot, window)
    assert target.read_bytes() == b"what was there"


def test_a_program_is_written_where_its_collection_lies(
    qtbot: QtBot, window: MainWindow, dialog: ExportDialog, target: Path
) -> None:
    programs = [dialog.programs.itemText(n) for n in range(dialog.programs.count())]
    assert programs[0] == "rekordbox"
    assert len(programs) == len(set(programs)) > 1
    other = target.with_name("database.xml")
    row = programs.index("VirtualDJ")
    dialog.programs.setItemData(row, ("virtualdj", str(other)))
    dialog.programs.setCurrentIndex(row)
    dialog.programs.activated.emit(row)
    settle(qtbot, window)
    assert dialog.target.text() == str(other)
    assert not dialog.hint.isVisible()
    assert not other.exists(), "a preview writes nothing"


def test_what_was_in_the_way_is_taken_away_and_the_export_tried_again(
    qtbot: QtBot, window: MainWindow, dialog: ExportDialog, target: Path
) -> None:
    assert not dialog.again.isVisible()
    target.write_bytes(b"")
    target.chmod(0o444)
    dialog.target.setText(str(target.with_name("other.xml")))
    dialog.target.editingFinished.emit()
    settle(qtbot, window)
    dialog.target.setText(str(target))
    dialog.target.editingFinished.emit()
    settle(qtbot, window)
    assert "write-protected" in dialog.trouble.text()
    assert not dialog.write.isEnabled()
    target.chmod(0o644)
    target.unlink()
    qtbot.mouseClick(dialog.again, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert dialog.write.isEnabled()
    assert not dialog.trouble.isVisible()
    assert not dialog.again.isVisible()
