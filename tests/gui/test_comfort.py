"""Every window can be read aloud, worked by keyboard and left by Escape, and both themes can be read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollBar,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from djanalyzer.gui import theme
from djanalyzer.gui.notices import BugDialog
from djanalyzer.gui.report_view import ReportSheet
from djanalyzer.gui.settings_view import SettingsDialog
from djanalyzer.gui.window import MainWindow
from tests.gui.furnishing import open_first, open_second, settle

# Commands that open a window of their own, by what is done before.
OPENERS = (
    "settings",
    "shortcuts",
    "about",
    "jobs",
    "import_collection",
    "onboarding",
    "offsets",
    "export",
    "templates",
    "columns",
    "watched_folders",
    "place_cues",
)
# What Qt puts into its own widgets, and names by them.
_PARTS = (QScrollBar, QHeaderView, QTabBar)


@pytest.fixture(params=OPENERS)
def dialog(request: pytest.FixtureRequest, qtbot: QtBot, window: MainWindow) -> Iterator[QDialog]:
    before = set(map(id, dialogs(window)))
    window.library.select_ids(window.library.model.ids[:2])
    settle(qtbot, window)
    window.actions_[request.param].trigger()
    settle(qtbot, window)
    (opened,) = (d for d in dialogs(window) if id(d) not in before)
    yield opened
    settle(qtbot, window)


def dialogs(window: MainWindow) -> list[QDialog]:
    return [d for d in window.findChildren(QDialog) if d.isVisible()]


def reached(root: QWidget) -> list[QWidget]:
    """Return the widgets that Tab comes to, in its order."""
    found, seen = [], set[int]()
    widget: QWidget | None = root
    while widget is not None and id(widget) not in seen:
        seen.add(id(widget))
        if widget is not root and widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(widget)
        widget = widget.nextInFocusChain()
        if widget is not None and widget.window() is not root.window():
            continue
    return [w for w in found if w.window() is root.window()]


def nameless(root: QWidget) -> list[str]:
    """Return the widgets that a screen reader has no words for."""
    labelled = {id(label.buddy()) for label in root.findChildren(QLabel) if label.buddy() is not None}
    found = []
    for widget in root.findChildren(QWidget):
        is_shown = widget.isVisible()
        is_reached = (
            is_shown and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.window() is root.window()
        )
        has_words = isinstance(widget, QAbstractButton) and widget.text()
        is_part = isinstance(widget, _PARTS) or (
            isinstance(widget, QLineEdit) and isinstance(widget.parentWidget(), QComboBox)
        )
        is_part = is_part or widget.objectName().startswith("qt_")
        if is_reached and not (widget.accessibleName() or has_words or is_part or id(widget) in labelled):
            path, up = [], widget
            while up is not root and up is not None:
                path.append(f"{type(up).__name__}({up.objectName()})")
                up = up.parentWidget()
            found.append(" < ".join(path))
    return found


def test_every_window_fits_a_small_screen_is_read_aloud_walked_through_and_left_by_escape(
    qtbot: QtBot, dialog: QDialog
) -> None:
    assert dialog.windowTitle()
    assert dialog.minimumSizeHint().width() <= 1280
    assert dialog.minimumSizeHint().height() <= 760
    if isinstance(dialog, SettingsDialog):
        for row in range(dialog.list.count()):
            dialog.list.setCurrentRow(row)
            assert nameless(dialog) == [], dialog.list.item(row).text()
    assert nameless(dialog) == []
    assert len(reached(dialog)) >= 1, "Tab goes somewhere"
    dialog.activateWindow()
    qtbot.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not _is_open(dialog), timeout=3000)


def _is_open(dialog: QDialog) -> bool:
    try:
        return dialog.isVisible()
    except RuntimeError:  # it is gone
        return False


def test_the_main_window_can_be_read_aloud(qtbot: QtBot, window: MainWindow) -> None:
    open_first(qtbot, window)
    window.actions_["side_panel"].setChecked(True)
    for number in range(window.library.side.count()):
        window.library.side.setCurrentIndex(number)
        settle(qtbot, window)
        assert nameless(window) == [], window.library.side.tabText(number)


def test_reports_are_left_by_escape(qtbot: QtBot, window: MainWindow) -> None:
    for made in (BugDialog("It broke.", "Traceback", window), ReportSheet([], (), window)):
        made.show()
        assert nameless(made) == []
        qtbot.keyClick(made, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda made=made: not _is_open(made), timeout=3000)


@pytest.mark.parametrize("name", ["dark", "light"])
def test_the_theme_changes_everywhere_at_once(
    qtbot: QtBot, window: MainWindow, dressed: QApplication, name: str
) -> None:
    open_first(qtbot, window)
    theme.choose(dressed, "light" if name == "dark" else "dark")
    theme.choose(dressed, name)
    qtbot.wait(50)
    colors = theme.DARK if name == "dark" else theme.LIGHT
    for widget in (window, window.library, window.deck):
        assert widget.palette().color(QPalette.ColorRole.Window).name().upper() == colors.window
    picture = window.grab().toImage()
    ground = picture.pixelColor(window.menuBar().mapTo(window, QPoint(window.width() - 4, 4)))
    assert ground.name().upper() == colors.window, "and so is what is seen"
    theme.choose(dressed, "system")


def test_signs_of_the_deck_take_the_colours_of_a_theme_that_is_chosen_later(
    qtbot: QtBot, window: MainWindow, dressed: QApplication
) -> None:
    theme.choose(dressed, "dark")
    open_second(qtbot, window)
    theme.choose(dressed, "light")
    qtbot.wait(50)
    energy = window.deck.header.gauges["Energy"].sign.pixmap().toImage()
    accent = QColor(theme.LIGHT.accent)
    pixels = {energy.pixelColor(x, y).rgb() for x in range(energy.width()) for y in range(energy.height())}
    assert accent.rgb() in pixels
    theme.choose(dressed, "system")


def test_a_narrow_window_keeps_the_title_and_lets_the_words_about_the_grid_go(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_second(qtbot, window)
    style, note = Qt.ToolButtonStyle, window.deck.header.note
    window.resize(1600, 900)
    qtbot.waitUntil(lambda: note.toolButtonStyle() == style.ToolButtonTextBesideIcon)
    window.resize(950, 700)
    qtbot.waitUntil(lambda: note.toolButtonStyle() == style.ToolButtonIconOnly)
    assert window.width() == 950
    assert window.deck.header.title.width() >= window.deck.header.title.minimumWidth() > 0


@pytest.mark.parametrize("colors", [theme.DARK, theme.LIGHT], ids=["dark", "light"])
def test_all_text_can_be_read_on_all_that_it_stands_on(colors: theme.Colors) -> None:
    inks = (colors.text, colors.dim, colors.good, colors.warning, colors.trouble, colors.accent)
    pairs = [(ink, ground) for ink in inks for ground in (colors.window, colors.panel)]
    pairs += [(ink, colors.raised) for ink in (colors.text, colors.dim, colors.good, colors.warning)]
    pairs += [(colors.on_accent, colors.accent), (colors.on_selection, colors.selection)]
    bars = [theme.blend(tone, colors.window, 0.82) for tone in (colors.trouble, colors.good)]
    pairs += [(ink, bar) for ink in (colors.text, colors.dim) for bar in bars]
    pairs.append((colors.on_accent, theme.blend(colors.accent, colors.text, 0.2)))  # under the pointer
    unread = [(ink, ground) for ink, ground in pairs if theme.contrast(ink, ground) < 4.5]
    assert unread == []
