"""Every command once: its words, its keys, and when it can be used."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from djanalyzer.gui.commands import COMMANDS, MENUS, SUBMENUS
from djanalyzer.gui.shortcuts import key_text
from djanalyzer.gui.shortcuts_view import ShortcutsSheet
from djanalyzer.gui.window import MainWindow
from tests.gui.furnishing import open_first, settle


def test_no_two_commands_hear_the_same_keys_in_the_same_place() -> None:
    heard: dict[tuple[str, str], str] = {}
    for command in COMMANDS:
        for keys in command.keys:
            text = QKeySequence(keys).toString()
            assert text, f"{command.name}: {keys} is no key"
            # The deck's keys are heard in the table as well; the window's everywhere.
            places = {
                "window": ("window", "table", "deck", "marks", "playlists"),
                "deck": ("deck", "table", "marks"),
            }
            for place in places.get(command.place, (command.place,)):
                assert (place, text) not in heard, f"{command.name} and {heard[place, text]} in {place}"
                heard[place, text] = command.name


def test_every_command_is_in_a_menu_and_has_words(window: MainWindow) -> None:
    assert {command.menu for command in COMMANDS} == {*MENUS, *SUBMENUS}
    assert all(command.text for command in COMMANDS)
    assert len({command.name for command in COMMANDS}) == len(COMMANDS)


def _commands_in(menu: QMenu) -> list[str]:
    """Return what a menu lists, menus within it too: names of commands, "|" for a line."""
    found: list[str] = []
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            found += _commands_in(inner)
        else:
            found.append("|" if action.isSeparator() else action.objectName())
    return found


def test_the_menus_hold_every_command_once_whichever_way_they_are_grouped(window: MainWindow) -> None:
    for name, action in zip(MENUS, window.menuBar().actions(), strict=True):
        menu = action.menu()
        assert isinstance(menu, QMenu)
        listed = [command for command in _commands_in(menu) if command in {c.name for c in COMMANDS}]
        inner = {inside for inside, outer in SUBMENUS.items() if outer == name}
        assert sorted(listed) == sorted(c.name for c in COMMANDS if c.menu in {name, *inner}), name


def test_quit_is_the_last_of_the_first_menu_behind_a_line(window: MainWindow) -> None:
    first = window.menuBar().actions()[0].menu()
    assert isinstance(first, QMenu)
    assert _commands_in(first)[-2:] == ["|", "quit"]
    assert _commands_in(first)[0] == "import_folder"


def test_no_long_menu_is_without_lines(window: MainWindow) -> None:
    for action in window.menuBar().actions():
        menu = action.menu()
        assert isinstance(menu, QMenu)
        lines = [one.isSeparator() for one in menu.actions()]
        assert len(lines) < 6 or any(lines), action.text()
        assert not lines[0]
        assert not lines[-1]


def test_what_cannot_be_used_is_grey(qtbot: QtBot, window: MainWindow) -> None:
    assert not window.actions_["play"].isEnabled()
    assert not window.actions_["analyse"].isEnabled()
    assert not window.actions_["stop"].isEnabled()
    open_first(qtbot, window)
    assert window.actions_["play"].isEnabled()
    assert window.actions_["analyse"].isEnabled()
    assert window.actions_["next_suggestion"].isEnabled()
    assert not window.actions_["accept"].isEnabled(), "no suggestion is chosen yet"


def test_the_sheet_of_shortcuts_names_every_key(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_["shortcuts"].trigger()
    sheet = window.findChild(ShortcutsSheet)
    assert sheet is not None
    rows = sheet.rows()
    words = " ".join(label.text() for label in sheet.findChildren(QLabel))
    for command in COMMANDS:
        name = command.words.rstrip("…")
        assert (name, key_text(command.keys)) in rows
        assert escape(name) in words
    sheet.close()


def test_everything_that_takes_the_focus_has_a_name_to_be_read_aloud(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_first(qtbot, window)
    nameless = []
    for widget in window.findChildren(QWidget):
        is_reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()
        has_words = isinstance(widget, QAbstractButton) and widget.text()
        if is_reached and not widget.accessibleName() and not has_words:
            nameless.append(f"{type(widget).__name__} {widget.objectName()}")
    assert nameless == []


def test_stop_stops_everything_that_runs(qtbot: QtBot, window: MainWindow) -> None:
    def work(job) -> None:  # type: ignore[no-untyped-def]
        while True:
            job.report(0, 1)

    window.bridge.start("Endless", work, lambda _result: None)
    qtbot.waitUntil(lambda: window.actions_["stop"].isEnabled())
    window.actions_["stop"].trigger()
    settle(qtbot, window)
    assert not window.strip.rows
