"""The window speaks the user's language: with every text translated into itself between marks, none is without them."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QTabWidget,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

import djanalyzer
from djanalyzer.app import learner
from djanalyzer.app.embedding import EmbeddingReport
from djanalyzer.gui import language, learn_words
from djanalyzer.gui.change_words import CHANGES, change_words
from djanalyzer.gui.commands import COMMANDS, MENUS
from djanalyzer.gui.language import tr
from djanalyzer.gui.learn_words import example_words
from djanalyzer.gui.listening import listening_words
from djanalyzer.gui.set_words import notice_words
from djanalyzer.gui.window import MainWindow
from djanalyzer.music import Problem
from djanalyzer.music.judgement import Example
from djanalyzer.music.sets import NoticeKind, SetNotice
from tests.gui.furnishing import open_first, settle
from tests.test_translations import FINISHED, translations

ROOT = Path(djanalyzer.__file__).parent.parent
NAMES = ("djanalyzer", "rekordbox")  # are called the same in every language
DIALOGS = (
    "settings",
    "shortcuts",
    "about",
    "legend",
    "onboarding",
    "history",
    "jobs",
    "columns",
    "import_collection",
    "offsets",
    "templates",
    "place_cues",
    "refused_list",
    "edit_tags",
    "edit_grid",
    "learn",
    "learn_ear",
    "models",
    "findings",
    "similar",
    "set_builder",
    "collection_map",
)
BY_QT = ("scrollen", "Schließen")  # of Qt's own widgets


@pytest.fixture(scope="module")
def marked_texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A German of which every text is the English one between ⟦ and ⟧."""
    folder = tmp_path_factory.mktemp("translations")
    texts = translations.messages()
    words = {
        text: tuple(f"⟦{text}{'!' * form}⟧" for form in range(2 if message.is_counted else 1))
        for text, message in texts.items()
    }
    patch = pytest.MonkeyPatch()
    patch.setattr(translations, "FOLDER", folder)
    patch.setattr(translations, "LANGUAGES", {"de": 2})
    try:
        translations.write("de", words)
        translations.release(folder)
    except FileNotFoundError:
        pytest.skip("lrelease is not there")
    finally:
        patch.undo()
    return folder


@pytest.fixture
def german(
    dressed: QApplication, marked_texts: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[QApplication]:
    monkeypatch.setattr(language, "_FOLDER", marked_texts)
    assert language.install(dressed, "de") == "de"
    yield dressed
    language.install(dressed, "en")


def test_every_menu_and_command_speaks_german(
    german: QApplication, open_window: Callable[[], MainWindow]
) -> None:
    window = open_window()
    assert [menu.text() for menu in window.menuBar().actions()] == [f"⟦{name}⟧" for name in MENUS]
    for menu in window.menuBar().findChildren(QMenu):
        assert not _is_english(menu.title())
    for command in COMMANDS:
        action = window.actions_[command.name]
        assert not _is_english(action.text())
        assert not _is_english(action.toolTip())


def test_nothing_in_the_window_is_left_in_english(
    qtbot: QtBot, german: QApplication, window: MainWindow
) -> None:
    open_first(qtbot, window)
    window.actions_["side_panel"].setChecked(True)
    for name in DIALOGS:
        window.actions_[name].trigger()
    settle(qtbot, window)
    shown = [window, *window.findChildren(QWidget)]
    english = {text for widget in shown for text in texts_of(widget) if _is_english(text)}
    row = window.session.rows(window.library.model.ids[:1])[0]
    own = (
        row.title,
        row.artist,
        str(window.session.library.path.parent),
        str(row.path),
        "A minor",
        "Warm up",
        "Python",
    )
    assert not {text for text in english if not any(part and part in text for part in own)}


@pytest.mark.parametrize("code", FINISHED)
def test_the_menus_speak_every_finished_language(
    dressed: QApplication, open_window: Callable[[], MainWindow], code: str
) -> None:
    try:
        assert language.install(dressed, code) == code
        menus = [menu.text() for menu in open_window().menuBar().actions()]
    finally:
        language.install(dressed, "en")
    words = translations.known(code)
    assert menus == [words[name][0] for name in MENUS]


@pytest.mark.parametrize("code", ["en", *FINISHED])
def test_every_page_beside_the_table_is_named_in_sight(
    qtbot: QtBot,
    dressed: QApplication,
    window: MainWindow,
    open_window: Callable[[], MainWindow],
    code: str,
) -> None:
    window.close()
    try:
        language.install(dressed, code)
        window = open_window()
        open_first(qtbot, window)
        window.actions_["show_both"].trigger()
        window.actions_["side_panel"].setChecked(True)
        side, names = window.library.side, window.library.side.tabBar()
        qtbot.waitUntil(side.isVisible)
        settle(qtbot, window)
        assert not any(button.isVisible() for button in names.findChildren(QToolButton)), "nothing to scroll"
        assert names.tabRect(names.count() - 1).right() <= names.width() <= side.width()
        assert window.library.table.width() > side.width(), "the table is still the larger"
    finally:
        language.install(dressed, "en")


def test_a_text_that_counts_nothing_is_translated_beside_a_number(german: QApplication) -> None:
    assert tr("Nothing was learned of it", 0, before="1", after="2") == "⟦Nothing was learned of it⟧"


def test_what_came_of_a_run_on_a_track_is_told_in_german(german: QApplication) -> None:
    cues = Example(1, "Night Ferry", "Ane Berg", 0.25, 1.0, "4 of the DJ's", "1 of 3", "4 of 5")
    assert _is_german(example_words(cues), "4 of the DJ's", "1 of 3", "4 of 5")
    sections = Example(1, "", "", 0.6, 0.8, "9 sections", "62 % of the time", "80 % of the time")
    assert _is_german(example_words(sections), "9 sections", "62 % of the time", "80 % of the time")


def test_the_job_of_a_run_says_in_the_windows_language_what_it_is_at(dressed: QApplication) -> None:
    assert learn_words.PARTS == learner.PARTS, "what the job says is known by its words"
    said = [*learner.PARTS.values(), "Waits while a track plays."]
    language.install(dressed, "de")
    try:
        assert not set(map(learn_words.current_words, said)) & set(said)
        assert learn_words.current_words("song.mp3") == "song.mp3"
    finally:
        language.install(dressed, "en")


def test_what_came_of_listening_and_of_a_set_is_told_in_german(german: QApplication) -> None:
    heard = EmbeddingReport("", (1, 2), (Problem("a.mp3", "no sound"),), 600.0, 42.0)
    assert _is_german(listening_words(heard), "2 track(s) listened to!", "1 could not be read")
    assert listening_words(EmbeddingReport("")).startswith("⟦Nothing to listen to")
    for kind in NoticeKind:
        said = notice_words(SetNotice(kind, 3, 60, ("Night Ferry",)))
        assert said[0] + said[-1] == "⟦⟧"


def _is_german(said: str, *parts: str) -> bool:
    return all(f"⟦{part}⟧" in said for part in parts)


def test_what_was_done_is_told_in_german(qtbot: QtBot, german: QApplication, window: MainWindow) -> None:
    open_first(qtbot, window)
    window.actions_["set_cue"].trigger()
    settle(qtbot, window)
    assert window.actions_["undo"].text() == "⟦Undo: ⟦Add cue⟧⟧"
    window.actions_["undo"].trigger()
    settle(qtbot, window)
    assert window.statusBar().currentMessage() == "⟦Undone: ⟦Add cue⟧⟧"


def test_a_counted_thing_takes_its_plural(german: QApplication) -> None:
    assert tr("%n track(s)", 1) == "⟦1 track(s)⟧"
    assert tr("%n track(s)", 2) == "⟦2 track(s)!⟧"


def test_long_numbers_are_written_as_the_language_does(german: QApplication) -> None:
    assert tr("%n track(s)", 12_345) == "⟦12.345 track(s)!⟧"
    language.install(german, "en")
    assert tr("%n track(s)", 12_345) == "12,345 tracks"


def test_without_a_translation_a_text_is_english(dressed: QApplication) -> None:
    assert language.install(dressed, "en") == "en"
    assert tr("%n track(s)", 1) == "1 track"
    assert tr("%n track(s)", 0) == "0 tracks"
    assert tr("Undo: {change}", change="Move cue") == "Undo: Move cue"
    assert tr("") == ""


def test_names_of_changes_are_said_with_what_they_name(german: QApplication) -> None:
    assert change_words("Move cue") == "⟦Move cue⟧"
    assert change_words("Create playlist key") == "⟦Create playlist key⟧"
    assert change_words("Edit title, key") == "⟦Edit ⟦title⟧, ⟦key⟧⟧"
    assert change_words("Set tempo to 128.00 BPM") == "⟦Set tempo to 128.00 BPM⟧"
    assert change_words("Whatever a later version does") == "Whatever a later version does"


def test_every_change_without_values_has_a_name_to_be_translated() -> None:
    unknown = set()
    for path in (ROOT / "djanalyzer" / "library" / "edits").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name == "describe":
                returned = [part.value for part in ast.walk(node) if isinstance(part, ast.Return)]
                unknown |= {name for value in returned for name in _names(value) if name not in CHANGES}
    assert unknown == set()


def _names(value: ast.expr | None) -> list[str]:
    if isinstance(value, ast.IfExp):
        return _names(value.body) + _names(value.orelse)
    return [value.value] if isinstance(value, ast.Constant) else []


def texts_of(widget: QWidget) -> list[str]:
    """Return what a widget shows and says by itself; not what is in the user's library."""
    texts = [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle()]
    if isinstance(widget, QLabel | QAbstractButton):
        texts.append(widget.text())
    if isinstance(widget, QLineEdit):
        texts.append(widget.placeholderText())
    if isinstance(widget, QGroupBox):
        texts.append(widget.title())
    if isinstance(widget, QTabWidget):
        texts += [widget.tabText(place) for place in range(widget.count())]
    return texts


def _is_english(text: str) -> bool:
    """Tell whether a text has words, and none that came through the translation; names of programs are no words."""
    is_ours = not any(mark in text for mark in ("⟦", *BY_QT))
    return is_ours and any(len(word) > 2 and word.isalpha() and word not in NAMES for word in text.split())
