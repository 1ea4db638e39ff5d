"""The library is backed up, restored and written openly from the window; damage is told, and mended by a backup."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from djanalyzer.app.restore_plan import Move, Restore, plan_path, write
from djanalyzer.errors import DamagedLibrary
from djanalyzer.gui.window import MainWindow
from djanalyzer.library.edits import AddCue
from djanalyzer.music import Cue
from tests.gui.furnishing import settle


def test_a_backup_is_written_looked_at_and_taken_when_the_window_has_closed(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    keeping, target = window.keeping, tmp_path / "it.zip"
    keeping.back_up(target)
    settle(qtbot, window)
    assert "13 tracks" not in window.bar.notices[-1].message
    assert "12 tracks backed up" in window.bar.notices[-1].message
    assert "library.sqlite" in zipfile.ZipFile(target).namelist()
    window.session.do(AddCue(window.library.model.ids[0], Cue(3.0)))
    keeping.look_at(target)
    qtbot.waitUntil(lambda: keeping.dialog is not None)
    assert keeping.dialog is not None
    assert keeping.dialog.lost.text().splitlines() == ["1 change made since would be gone:", "    Add cue"]
    keeping.dialog.reject()
    settle(qtbot, window)
    assert not plan_path(window.session.library.path).exists(), "the user has thought better of it"
    keeping.dialog = None
    keeping.look_at(target)
    qtbot.waitUntil(lambda: keeping.dialog is not None)
    keeping.dialog.restore.click()
    assert keeping.starts_again
    assert not window.isVisible()
    assert plan_path(window.session.library.path).exists(), "the next opening carries it out"


def test_what_was_put_aside_damaged_is_told_before_it_comes_back(qtbot: QtBot, window: MainWindow) -> None:
    library = window.session.library.path
    before = Restore(library, "20260102-030405", "it.zip", 0.0, ("library",), ())
    kept = before.folder / "kept" / library.name
    kept.parent.mkdir(parents=True)
    kept.write_bytes(b"SQLite format 3\x00" + b"damage" * 2000)
    write(replace(before, moves=(Move(library, None, kept),)), before.folder / "restore.json")
    window.keeping.bring_back()
    qtbot.waitUntil(lambda: window.keeping.dialog is not None)
    assert window.keeping.dialog is not None
    damaged, lost = window.keeping.dialog.lost.text().splitlines()
    assert damaged.startswith("The library that would come back is damaged")
    assert damaged.endswith("file is not a database.")
    assert lost == "Which changes made since would be gone cannot be told."
    window.keeping.dialog.reject()
    settle(qtbot, window)
    assert kept.exists()
    assert not plan_path(library).exists()


def test_damage_is_told_with_a_way_out_and_everything_can_be_written(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.keeping.look_over()
    settle(qtbot, window)
    assert window.bar.notices == [], "a sound library is not spoken of"
    window.session.library.back_up()
    window.show_trouble(DamagedLibrary("The library is damaged.", ""))
    notice = window.bar.notices[-1]
    assert notice.action is not None
    assert (notice.message, notice.action[0]) == ("The library is damaged.", "Repair…")
    window.bar.action.click()
    qtbot.waitUntil(lambda: window.keeping.dialog is not None)
    assert window.keeping.dialog is not None
    assert window.keeping.dialog.lost.text() == "Nothing was changed since."
    window.keeping.dialog.reject()
    window.keeping.dump(tmp_path / "all.json")
    settle(qtbot, window)
    assert "rows written" in window.bar.notices[-1].message
    assert len(json.loads((tmp_path / "all.json").read_text())["tables"]["tracks"]) == 12
