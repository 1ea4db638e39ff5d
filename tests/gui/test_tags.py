"""The page of tags: a DJ types, clicks and locks, on one track or many, and sees who says what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from djanalyzer.app import tagging
from djanalyzer.gui import language
from djanalyzer.gui.tag_editors import ColorChoice, CommentEditor, LineEditor, Stars, several
from djanalyzer.gui.tag_row import FieldRow
from djanalyzer.gui.window import MainWindow
from djanalyzer.library.edits import Edit, LockFields, MergeCollection
from djanalyzer.music import Collection, Cue, Key, KnownTrack, Tags
from tests.gui.furnishing import open_first, settle

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


def choose(qtbot: QtBot, window: MainWindow, n: int) -> tuple[int, ...]:
    """Choose the first tracks and open the page of tags with its key."""
    ids = tuple(window.library.model.ids[:n])
    window.library.select_ids(ids)
    window.library.table.setFocus()
    qtbot.keyClick(window.library.table, Qt.Key.Key_F7)
    settle(qtbot, window)
    return ids


def row(window: MainWindow, field: str) -> FieldRow:
    return window.tagging.page.rows[field]


def editor(window: MainWindow, field: str) -> Any:
    return row(window, field).editor


def retype(qtbot: QtBot, line: QWidget, text: str) -> None:
    """Type over what is in a field and press Return."""
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_A, CTRL)
    qtbot.keyClicks(line, text)
    if not text:
        qtbot.keyClick(line, Qt.Key.Key_Delete)
    qtbot.keyClick(
        line, Qt.Key.Key_Return, CTRL if isinstance(line, CommentEditor) else Qt.KeyboardModifier.NoModifier
    )


def offered(window: MainWindow, field: str) -> dict[str, QAction]:
    """What the menu of a field offers."""
    return {action.text(): action for action in row(window, field).make_menu().actions() if action.text()}


def rekordbox_says(window: MainWindow, track_id: int) -> None:
    tags = Tags("Their title", comment="theirs", key=Key(3, False), rating=2)
    known = KnownTrack(window.session.track(track_id).path, "1", tags, cues=(Cue(3.0, 1),))
    do(window, MergeCollection(Collection("rekordbox", (known,))))


def do(window: MainWindow, edit: Edit) -> None:
    """Change the library behind the window's back, and let the window hear of it."""
    window.session.do(edit)
    QApplication.processEvents()


def test_without_a_choice_the_page_says_what_to_do(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_["side_panel"].trigger()
    window.library.select_ids([])
    settle(qtbot, window)
    page = window.tagging.page
    assert page.pages.currentWidget() is page.empty
    assert "Choose one track or many" in page.empty.text()


def test_a_title_is_typed_and_taken_back_with_ctrl_z(qtbot: QtBot, window: MainWindow) -> None:
    choose(qtbot, window, 1)
    line = editor(window, "title")
    assert line.hasFocus()
    assert line.text() == window.tagging.page.heading.text() == "Track 00"
    assert "Nothing is written into your music files" in window.tagging.page.note.text()
    qtbot.keyClicks(line, "Strings of Life")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.library.model.index(0, 1).data() == "Strings of Life"
    assert row(window, "title").source.text() == "you"
    window.library.table.setFocus()
    qtbot.keyClick(window.library.table, Qt.Key.Key_Z, CTRL)
    settle(qtbot, window)
    assert (line.text(), row(window, "title").source.text()) == ("Track 00", "tags of the file")


def test_escape_forgets_what_was_typed(qtbot: QtBot, window: MainWindow) -> None:
    choose(qtbot, window, 1)
    line = editor(window, "title")
    qtbot.keyClicks(line, "xyz")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    window.library.table.setFocus()
    settle(qtbot, window)
    assert line.text() == window.session.track(window.library.model.ids[0]).row.title == "Track 00"


def test_several_values_are_left_alone_unless_one_is_typed(qtbot: QtBot, window: MainWindow) -> None:
    ids = choose(qtbot, window, 4)
    assert window.tagging.page.heading.text() == "4 tracks"
    assert (editor(window, "title").text(), editor(window, "title").placeholderText()) == ("", several())
    for field in ("title", "artist", "genre"):
        editor(window, field).setFocus()  # a walk through the fields changes nothing
    retype(qtbot, editor(window, "genre"), "Deep House")
    settle(qtbot, window)
    rows = window.session.rows(ids)
    assert [r.genre for r in rows] == ["Deep House"] * 4
    assert [r.title for r in rows] == [f"Track {n:02d}" for n in range(4)]
    assert row(window, "genre").source.text() == "yours on 4 of 4"
    assert window.corrections.undo_name == "Edit genre"
    window.actions_["undo"].trigger()
    settle(qtbot, window)
    assert {r.genre for r in window.session.rows(ids)} == {"House", "Techno"}


def test_a_comment_of_many_signs_and_from_right_to_left_is_kept_whole(
    qtbot: QtBot, window: MainWindow
) -> None:
    ids = choose(qtbot, window, 2)
    comment = editor(window, "comment")
    text = "שלום 🕺🏽 " + "x" * 390
    comment.setFocus()
    comment.insertPlainText(text)
    window.library.table.setFocus()  # leaving the field says it
    settle(qtbot, window)
    assert [window.session.track(i).tags.comment for i in ids] == [text, text]
    assert comment.toPlainText() == text
    assert window.tagging.page.sheet.horizontalScrollBar().maximum() == 0


def test_what_was_typed_belongs_to_the_tracks_it_was_typed_for(qtbot: QtBot, window: MainWindow) -> None:
    (first,) = choose(qtbot, window, 1)
    retyped = editor(window, "remixer")
    retyped.setFocus()
    qtbot.keyClicks(retyped, "Surgeon")
    window.library.select_ids(
        window.library.model.ids[1:2]
    )  # as the review does, while the field is still open
    settle(qtbot, window)
    second = window.library.model.ids[1]
    assert (window.session.track(first).tags.remixer, window.session.track(second).tags.remixer) == (
        "Surgeon",
        "",
    )
    assert retyped.text() == ""


def test_what_was_typed_last_is_kept_when_the_window_closes(qtbot: QtBot, window: MainWindow) -> None:
    (track_id,) = choose(qtbot, window, 1)
    qtbot.keyClicks(editor(window, "title"), "Half typed")
    window.close()
    assert window.session.track(track_id).row.title == "Half typed"


def test_stars_are_clicked_and_clicked_away(qtbot: QtBot, window: MainWindow) -> None:
    (track_id,) = choose(qtbot, window, 1)
    stars = editor(window, "rating")
    assert isinstance(stars, Stars)
    third = QPoint(int(stars.sizeHint().width() * 0.5), stars.height() // 2)
    qtbot.mouseClick(stars, LEFT, pos=third)
    settle(qtbot, window)
    assert window.session.track(track_id).tags.rating == 3
    assert stars.accessibleName() == "Rating: 3 stars"
    qtbot.keyClick(stars, Qt.Key.Key_Right)
    settle(qtbot, window)
    assert window.session.track(track_id).tags.rating == 4
    qtbot.keyClick(stars, Qt.Key.Key_2)
    settle(qtbot, window)
    qtbot.mouseClick(stars, LEFT, pos=QPoint(int(stars.sizeHint().width() * 0.3), stars.height() // 2))
    settle(qtbot, window)
    assert window.session.track(track_id).tags.rating == 0


def test_keys_rate_and_colour_all_chosen_tracks(qtbot: QtBot, window: MainWindow) -> None:
    ids = tuple(window.library.model.ids[:3])
    window.library.select_ids(ids)
    table = window.library.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_4, CTRL)
    qtbot.keyClick(table, Qt.Key.Key_2, CTRL | SHIFT)
    settle(qtbot, window)
    tags = [window.session.track(i).tags for i in ids]
    assert [(t.rating, t.color) for t in tags] == [(4, tagging.PALETTE["red"])] * 3
    qtbot.keyClick(table, Qt.Key.Key_0, CTRL)
    qtbot.keyClick(table, Qt.Key.Key_0, CTRL | SHIFT)
    settle(qtbot, window)
    tags = [window.session.track(i).tags for i in ids]
    assert [(t.rating, t.color) for t in tags] == [(0, None)] * 3


def test_the_menu_of_the_chosen_tracks_rates_colours_and_locks(qtbot: QtBot, window: MainWindow) -> None:
    window.library.select_ids(window.library.model.ids[:2])
    menu = window.library.make_menu()
    texts = [action.text() for action in menu.actions()]
    assert "Edit tags of the chosen tracks" in texts
    rating = next(action.menu() for action in menu.actions() if action.text() == "Rating")
    assert isinstance(rating, QMenu)
    next(action for action in rating.actions() if action.text() == "3 stars").trigger()
    settle(qtbot, window)
    assert [window.session.track(i).tags.rating for i in window.library.model.ids[:3]] == [3, 3, None]
    assert {"Colour", "Locks"} <= set(texts)


def test_a_colour_is_chosen_by_its_name(qtbot: QtBot, window: MainWindow) -> None:
    (track_id,) = choose(qtbot, window, 1)
    combo = editor(window, "color")
    assert isinstance(combo, ColorChoice)
    assert combo.currentText() == "No colour"
    combo.setFocus()
    for _ in range(2):
        qtbot.keyClick(combo, Qt.Key.Key_Down)
    settle(qtbot, window)
    assert window.session.track(track_id).tags.color == tagging.PALETTE["red"]
    assert combo.currentText() == "Red"


def test_key_tempo_energy_and_year_are_typed_as_djs_write_them(qtbot: QtBot, window: MainWindow) -> None:
    ids = choose(qtbot, window, 2)
    for field, typed in (("key", "Em"), ("tempo", "131,5"), ("energy", "9"), ("year", "1988")):
        retype(qtbot, editor(window, field), typed)
        settle(qtbot, window)
    rows = window.session.rows(ids)
    assert [r.key.camelot for r in rows if r.key] == ["9A", "9A"]
    assert [(r.bpm, r.energy) for r in rows] == [(131.5, 9.0)] * 2
    assert editor(window, "key").text() == "9A"
    assert len(window.session.deck(ids[0]).energy.curve) > 0, "the curve that was heard stays"  # type: ignore[union-attr]


def test_what_cannot_be_meant_is_told_and_the_field_shows_what_it_was(
    qtbot: QtBot, window: MainWindow
) -> None:
    choose(qtbot, window, 1)
    line = editor(window, "key")
    before = line.text()
    retype(qtbot, line, "H flat")
    settle(qtbot, window)
    assert window.bar.message.text() == "“H flat” is no key."
    assert window.bar.hint.text() == "Write it like 8A, 1m or Am."
    assert line.text() == before


# Who says what.


def test_a_field_names_its_source_and_offers_the_others(qtbot: QtBot, window: MainWindow) -> None:
    (track_id,) = choose(qtbot, window, 1)
    rekordbox_says(window, track_id)
    settle(qtbot, window)
    assert (row(window, "title").source.text(), editor(window, "title").text()) == (
        "rekordbox",
        "Their title",
    )
    assert "rekordbox: Their title (Today " in row(window, "title").source.toolTip()
    assert row(window, "beat_grid").source.text() == "quick-1, > 99 % sure"
    words = offered(window, "title")
    mine = next(action for text, action in words.items() if text.startswith("Use tags of the file: Track 00"))
    mine.trigger()
    settle(qtbot, window)
    assert (row(window, "title").source.text(), editor(window, "title").text()) == ("you", "Track 00")
    qtbot.mouseClick(row(window, "title").revert, LEFT)
    settle(qtbot, window)
    assert (row(window, "title").source.text(), editor(window, "title").text()) == (
        "rekordbox",
        "Their title",
    )


def test_none_is_a_word_too(qtbot: QtBot, window: MainWindow) -> None:
    ids = choose(qtbot, window, 3)
    offered(window, "genre")["Say that there is none"].trigger()
    settle(qtbot, window)
    assert [r.genre for r in window.session.rows(ids)] == ["", "", ""]
    offered(window, "genre")["Take my word back"].trigger()
    settle(qtbot, window)
    assert [r.genre for r in window.session.rows(ids)] == ["House", "Techno", "House"]


def test_the_cues_of_a_program_become_the_dj_s(qtbot: QtBot, window: MainWindow) -> None:
    (track_id,) = choose(qtbot, window, 1)
    rekordbox_says(window, track_id)
    settle(qtbot, window)
    assert row(window, "cues").source.text() == "you, rekordbox"
    make = next(
        a for text, a in offered(window, "cues").items() if text.startswith("Make mine: rekordbox: 1 cue")
    )
    make.trigger()
    settle(qtbot, window)
    assert row(window, "cues").source.text() == "you"


# Locks.


def test_a_locked_field_is_told_with_a_button_that_unlocks_it(qtbot: QtBot, window: MainWindow) -> None:
    (track_id,) = choose(qtbot, window, 1)
    lock = row(window, "title").lock
    qtbot.mouseClick(lock, LEFT)
    settle(qtbot, window)
    assert (lock.isChecked(), lock.accessibleName()) == (True, "Title is locked. Unlock it")
    rekordbox_says(window, track_id)
    retype(qtbot, editor(window, "title"), "Another")
    settle(qtbot, window)
    assert editor(window, "title").text() == "Track 00"
    assert window.bar.message.text() == "The title of “Track 00” is locked; unlock it first."
    assert window.bar.action.text() == "Unlock"
    qtbot.mouseClick(window.bar.action, LEFT)
    settle(qtbot, window)
    assert (lock.isChecked(), editor(window, "title").text()) == (False, "Their title")


def test_many_tracks_are_changed_but_for_the_locked_ones(qtbot: QtBot, window: MainWindow) -> None:
    ids = choose(qtbot, window, 3)
    do(window, LockFields(ids[1:2], ("rating",)))
    settle(qtbot, window)
    assert row(window, "rating").lock.text() == "1"
    window.actions_["rate_5"].trigger()
    settle(qtbot, window)
    assert [window.session.track(i).tags.rating for i in ids] == [5, None, 5]
    assert window.statusBar().currentMessage() == "1 track left as they were: locked."


def test_all_of_a_track_is_locked_by_key_and_its_deck_says_so(qtbot: QtBot, window: MainWindow) -> None:
    open_first(qtbot, window)
    table = window.library.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_K, ALT)
    settle(qtbot, window)
    assert window.deck.deck is not None
    assert window.deck.deck.locked == set(tagging.LOCKABLE)
    window.actions_["confirm_grid"].trigger()
    settle(qtbot, window)
    assert window.bar.message.text() in ("", "The beat grid of “Track 00” is locked; unlock it first.")
    assert not window.session.deck(window.deck.deck.track_id).is_confirmed
    qtbot.keyClick(table, Qt.Key.Key_K, ALT | SHIFT)
    settle(qtbot, window)
    assert window.deck.deck.locked == frozenset()


def test_a_cue_that_is_locked_cannot_be_set_and_says_why(qtbot: QtBot, window: MainWindow) -> None:
    open_first(qtbot, window)
    assert window.deck.deck is not None
    do(window, LockFields((window.deck.deck.track_id,), ("cues",)))
    settle(qtbot, window)
    window.actions_["set_cue"].trigger()
    settle(qtbot, window)
    assert window.bar.message.text() == "The cues and loops of “Track 00” are locked; unlock them first."


def test_every_field_is_reached_by_tab_and_has_a_name(qtbot: QtBot, window: MainWindow) -> None:
    choose(qtbot, window, 1)
    page, reached = window.tagging.page, []
    for _ in range(80):
        focused = window.focusWidget()
        if focused is None or not page.isAncestorOf(focused):
            break
        assert focused.accessibleName(), focused
        reached.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    editors = [
        r.editor
        for r in page.rows.values()
        if isinstance(r.editor, (LineEditor, CommentEditor, Stars, ColorChoice))
    ]
    order = [widget for widget in reached if widget in editors]
    assert order == editors
    assert reached[: len(editors)] == editors, "from field to field first"
    assert page.rows["title"].lock in reached


@pytest.mark.parametrize("n", [1, 600])
def test_very_many_tracks_are_changed_as_one_step_with_the_work_shown(
    qtbot: QtBot, window: MainWindow, n: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[str] = []
    start = window.bridge.start
    monkeypatch.setattr(
        window.bridge, "start", lambda name, *rest: started.append(name) or start(name, *rest)
    )
    ids = tuple(window.library.model.ids[:1]) * n
    window.tagging.page.edited.emit(ids, "album", "Drum's Not Dead")
    settle(qtbot, window)
    assert window.session.track(ids[0]).tags.album == "Drum's Not Dead"
    assert started == ([] if n == 1 else ["Album: 600 tracks"])


# Moods.


@pytest.fixture
def german(dressed: QApplication) -> Iterator[None]:
    assert language.install(dressed, "de") == "de"
    yield
    language.install(dressed, "en")


def test_a_mood_stands_there_in_the_windows_language_and_is_typed_in_it(
    qtbot: QtBot, german: None, window: MainWindow
) -> None:
    (track_id,) = ids = choose(qtbot, window, 1)
    tagging.edit_field(window.session, ids, "mood", "dark")
    settle(qtbot, window)
    qtbot.waitUntil(lambda: editor(window, "mood").text() == "düster")
    retype(qtbot, editor(window, "mood"), "Melancholisch")
    settle(qtbot, window)
    assert window.session.rows([track_id])[0].mood == "melancholic", (
        "the library keeps the word that models learn from"
    )
    retype(qtbot, editor(window, "mood"), "Sonnenaufgang")
    settle(qtbot, window)
    assert window.session.rows([track_id])[0].mood == "Sonnenaufgang", "a word of one's own stays"
