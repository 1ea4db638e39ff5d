"""The history: what was done stands in a list, and one click goes back to any of it, and forward again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QDate, QDateTime, QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from djanalyzer.app.session import Session
from djanalyzer.gui.field_words import detail_words
from djanalyzer.gui.history_model import TRACKS, WHAT, WHEN
from djanalyzer.gui.history_view import HistoryView
from djanalyzer.gui.moments import moment
from djanalyzer.gui.window import MainWindow
from djanalyzer.library.details import Detail
from djanalyzer.library.edits import AddFiles, EditTags
from djanalyzer.library.edits.files import FoundFile
from djanalyzer.music import BeatGrid, Cue, Key, Loop
from tests.gui.furnishing import settle

LEFT = Qt.MouseButton.LeftButton


def opened(qtbot: QtBot, window: MainWindow) -> HistoryView:
    """Three changes of the first track's comment, and the history opened by its key."""
    track_id = window.library.model.ids[0]
    for n in range(3):
        window.session.do(EditTags((track_id,), (("comment", f"word {n}"),)))
    QApplication.processEvents()
    window.library.select_ids([track_id])
    window.library.table.setFocus()
    qtbot.keyClick(window.library.table, Qt.Key.Key_F8)
    settle(qtbot, window)
    return window.past.view


def column(view: HistoryView, number: int, n: int = 4) -> list[str]:
    return [view.model.index(row, number).data() for row in range(n)]


def comment(window: MainWindow) -> str:
    return window.session.track(window.library.model.ids[0]).tags.comment


def choose(qtbot: QtBot, view: HistoryView, row: int) -> None:
    view.table.setFocus()
    view.table.selectRow(row)


def test_every_change_stands_there_with_its_time_and_its_tracks(qtbot: QtBot, window: MainWindow) -> None:
    view = opened(qtbot, window)
    assert view.isVisible()
    assert column(view, WHAT) == ["Edit comment", "Edit comment", "Edit comment", "Add to playlist"]
    assert column(view, TRACKS) == ["Track 00"] * 3 + ["Track 00, Track 02, Track 04"]
    assert all(text.startswith("Today ") for text in column(view, WHEN))
    assert view.details.text() == "Comment: word 1 → word 2"
    last = view.model.rowCount() - 1
    assert view.model.index(last, TRACKS).data() == "Track 00, Track 01, Track 02 and 9 others"


def test_one_click_goes_back_and_another_one_forward_again(qtbot: QtBot, window: MainWindow) -> None:
    view = opened(qtbot, window)
    assert not view.go.isEnabled()
    assert "last change that stands" in view.note.text()
    choose(qtbot, view, 2)
    assert view.go.text() == "Go back to here"
    qtbot.mouseClick(view.go, LEFT)
    settle(qtbot, window)
    assert comment(window) == "word 0"
    assert column(view, WHAT)[:3] == ["Edit comment (undone)"] * 2 + ["Edit comment"]
    grey = Qt.ItemDataRole.ForegroundRole
    assert view.model.index(0, WHAT).data(grey) is not None
    assert view.model.index(2, WHAT).data(grey) is None
    choose(qtbot, view, 0)
    assert view.go.text() == "Bring back up to here"
    qtbot.mouseClick(view.go, LEFT)
    settle(qtbot, window)
    assert comment(window) == "word 2"
    assert column(view, WHAT)[:3] == ["Edit comment"] * 3


def test_a_double_click_goes_there_too(qtbot: QtBot, window: MainWindow) -> None:
    view = opened(qtbot, window)
    place = view.table.visualRect(view.model.index(1, WHAT)).center()
    qtbot.mouseClick(view.table.viewport(), LEFT, pos=place)
    qtbot.mouseDClick(view.table.viewport(), LEFT, pos=QPoint(place))
    settle(qtbot, window)
    assert comment(window) == "word 1"


def test_the_list_follows_what_is_done_in_the_window(qtbot: QtBot, window: MainWindow) -> None:
    view = opened(qtbot, window)
    window.actions_["undo"].trigger()
    settle(qtbot, window)
    assert column(view, WHAT)[0] == "Edit comment (undone)"
    window.actions_["rate_3"].trigger()
    settle(qtbot, window)
    assert column(view, WHAT)[:2] == ["Edit rating", "Edit comment"], "what was undone is forgotten now"


def test_the_list_can_be_that_of_the_chosen_track_alone(qtbot: QtBot, window: MainWindow) -> None:
    view = opened(qtbot, window)
    n_all = view.model.rowCount()
    view.only_track.click()
    settle(qtbot, window)
    assert 0 < view.model.rowCount() < n_all
    window.library.select_ids(window.library.model.ids[5:6])
    settle(qtbot, window)
    assert column(view, WHAT, view.model.rowCount()) == ["Add 12 files"]


def test_the_history_is_there_after_a_restart(
    qtbot: QtBot, session: Session, open_window: Callable[[], MainWindow]
) -> None:
    session.do(
        AddFiles(
            (FoundFile(session.places.config / "a.wav", "a"), FoundFile(session.places.config / "b.wav", "b"))
        )
    )
    session.do(EditTags((1, 2), (("genre", "House"),)))
    session.undo()
    session.close()
    with Session.open(session.library.path, workers=1) as again:
        assert [(line.name, line.is_undone) for line in again.library.history()] == [
            ("Edit genre", True),
            ("Add 2 files", False),
        ]
        assert (again.undo_name, again.redo_name) == ("Add 2 files", "Edit genre")
        again.redo()
        assert [row.genre for row in again.rows([1, 2])] == ["House", "House"]


def test_an_empty_history_says_that_it_is_empty(qtbot: QtBot, empty_window: MainWindow) -> None:
    empty_window.actions_["history"].trigger()
    settle(qtbot, empty_window)
    view = empty_window.past.view
    assert (view.model.rowCount(), view.go.isEnabled()) == (0, False)
    assert "Nothing has been changed yet" in view.note.text()
    qtbot.keyClick(view.table, Qt.Key.Key_Escape)
    assert not view.isVisible()


def test_the_page_of_a_track_tells_its_life(qtbot: QtBot, window: MainWindow) -> None:
    window.library.select_ids(window.library.model.ids[:1])
    window.actions_["side_panel"].trigger()
    window.library.side.setCurrentWidget(window.past.page)
    settle(qtbot, window)
    page = window.past.page
    told = [page.list.item(n).text().split("\n", 1)[1] for n in range(page.list.count())]
    assert "Add cue" in told
    assert "Analysed by quick-1\nBeat grid, Key, Energy, Sections" in told
    assert told[-1].startswith("Added to the library from ")
    window.library.select_ids(window.library.model.ids[:2])
    settle(qtbot, window)
    assert page.pages.currentWidget() is page.empty


def test_moments_are_written_as_people_say_them() -> None:
    noon = QDateTime(QDate(2026, 3, 5), QDateTime.currentDateTime().time())
    seconds, clock = noon.toSecsSinceEpoch(), noon.toString("HH:mm")
    assert moment(seconds, QDate(2026, 3, 5)) == f"Today {clock}"
    assert moment(seconds, QDate(2026, 3, 6)) == f"Yesterday {clock}"
    assert moment(seconds, QDate(2026, 3, 9)).endswith(clock)
    assert "2026" in moment(seconds, QDate(2026, 3, 9)) or "26" in moment(seconds, QDate(2026, 3, 9))
    assert moment(0.0) == ""


def test_marks_and_values_are_told_in_the_words_of_the_deck() -> None:
    def told(field: str, before: object, after: object) -> str:
        return detail_words(Detail(field, before, after))

    cue = Cue(64.3, 0, "Drop")
    assert told("cues", None, cue) == "A set at 1:04.3 “Drop”"
    assert told("cues", cue, replace(cue, time=65.1)) == "A: 1:04.3 “Drop” → 1:05.1 “Drop”"
    assert told("cues", Cue(64.3), None) == "Memory taken away from 1:04.3"
    assert told("cues", None, Loop(8.0, 16.0, 2)) == "C set at 0:08.0 to 0:16.0"
    assert told("key", None, Key(9, is_minor=True)) == "Key: – → 8A"
    assert told("beat_grid", BeatGrid.constant(0.5, 128.0), None) == "Beat grid: 128.00 BPM from 0:00.5 → –"
