"""The settings: every choice applies the moment it is made, and every page has a way back."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog
from pytestqt.qtbot import QtBot

from djanalyzer.app import hearing, playing, stem_weights
from djanalyzer.app import stems as app_stems
from djanalyzer.gui import language, theme
from djanalyzer.gui.looks import Look
from djanalyzer.gui.settings_view import SettingsDialog
from djanalyzer.gui.settings_view.keyboard import KeyboardPage
from djanalyzer.gui.settings_view.page import Page
from djanalyzer.gui.settings_view.pages import AnalysisPage, LibrariesPage, LooksPage, SoundPage
from djanalyzer.gui.settings_view.stems_page import StemsPage
from djanalyzer.gui.settings_view.waveform_page import WaveformPage
from djanalyzer.gui.shortcuts import as_shortcuts, chosen_keys, hearers, key_text
from djanalyzer.gui.tracks import KEY
from djanalyzer.gui.window import MainWindow
from djanalyzer.settings import Settings, load
from tests.gui.furnishing import open_first, settle


@pytest.fixture
def settings(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> SettingsDialog:
    monkeypatch.setattr(playing, "devices", lambda: ("Controller", "Speakers"), raising=False)
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = window.preferences.dialog
    assert dialog is not None
    settle(qtbot, window)
    return dialog


P = TypeVar("P", bound=Page)


def page(dialog: SettingsDialog, kind: type[P]) -> P:
    dialog.show_page(kind)
    found = dialog.stack.currentWidget()
    assert isinstance(found, kind)
    return found


def pick(box: QComboBox, value: object) -> None:
    """Choose as a user does: by the entry, not by the setting."""
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_the_theme_changes_at_once_and_is_kept(
    qtbot: QtBot, window: MainWindow, settings: SettingsDialog, dressed: QApplication
) -> None:
    looks = page(settings, LooksPage)
    pick(looks.theme, "light")
    assert theme.colors() is theme.LIGHT
    assert dressed.palette().window().color().name().upper() == theme.LIGHT.window
    assert load(window.session.places.settings)[0].theme == "light"
    qtbot.mouseClick(looks.undo, Qt.MouseButton.LeftButton)
    assert window.session.settings.theme == "system"
    assert looks.theme.currentData() == "system"
    assert not looks.undo.isEnabled()


def test_names_of_keys_change_at_once_in_the_table_and_the_menu(
    qtbot: QtBot, window: MainWindow, settings: SettingsDialog
) -> None:
    pick(page(settings, LooksPage).keys, "classical")
    model = window.library.model
    assert model.index(0, KEY).data(Qt.ItemDataRole.DisplayRole) == "Am"
    assert window.actions_["keys_classical"].isChecked()
    window.actions_["keys_camelot"].trigger()
    assert page(settings, LooksPage).keys.currentData() == "camelot", "a choice in the menu is shown here too"


def test_a_page_goes_back_to_the_defaults(qtbot: QtBot, window: MainWindow, settings: SettingsDialog) -> None:
    waveform = page(settings, WaveformPage)
    pick(waveform.style_box, "mono")
    waveform.use_color(3, "#ff00ff")
    assert window.deck.waveform.look.single.upper() == "#FF00FF"
    assert "#ff00ff" in waveform.colors[3].accessibleName().lower()
    qtbot.mouseClick(waveform.reset, Qt.MouseButton.LeftButton)
    now = window.session.settings
    assert (now.waveform_style, now.waveform_colors) == ("bands", ())
    assert not waveform.reset.isEnabled()


def test_a_colour_that_is_tried_and_not_taken_goes_back(
    qtbot: QtBot, window: MainWindow, settings: SettingsDialog
) -> None:
    waveform = page(settings, WaveformPage)
    qtbot.mouseClick(waveform.colors[0], Qt.MouseButton.LeftButton)
    assert waveform.dialog is not None
    waveform.dialog.setCurrentColor(Qt.GlobalColor.red)
    assert window.deck.waveform.look.inks[0].upper() == "#FF0000", "seen at once"
    waveform.dialog.reject()
    assert window.session.settings.waveform_colors == ()


def test_the_sound_device_and_the_metronome(
    qtbot: QtBot, window: MainWindow, settings: SettingsDialog
) -> None:
    sound = page(settings, SoundPage)
    settle(qtbot, window)
    assert [sound.device.itemData(n) for n in range(sound.device.count())] == ["", "Controller", "Speakers"]
    pick(sound.device, "Controller")
    sound.volume.setValue(80)
    assert (window.session.settings.sound_device, window.session.settings.metronome_volume) == (
        "Controller",
        80,
    )
    assert sound.figure.text() == "80 %"
    qtbot.mouseClick(sound.undo, Qt.MouseButton.LeftButton)
    assert (window.session.settings.sound_device, window.session.settings.metronome_volume) == ("", 50)


def test_the_analysis_runs_where_and_as_often_as_chosen(
    qtbot: QtBot, window: MainWindow, settings: SettingsDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(hearing.EARS, "use_device", told.append)
    analysis = page(settings, AnalysisPage)
    pick(analysis.device, "cpu")
    assert told == ["cpu"]
    before = window.session.jobs.n_workers
    pick(analysis.workers, 2)
    assert window.session.jobs.n_workers == 2
    qtbot.mouseClick(analysis.reset, Qt.MouseButton.LeftButton)
    assert window.session.jobs.n_workers == before
    assert told == ["cpu", "auto"]


def test_the_library_page_names_the_file_and_opens_the_offsets(
    qtbot: QtBot, window: MainWindow, settings: SettingsDialog
) -> None:
    libraries = page(settings, LibrariesPage)
    assert libraries.path.text() == str(window.session.library.path)
    qtbot.mouseClick(libraries.offsets, Qt.MouseButton.LeftButton)
    assert window.journeys.offsets_dialog is not None
    window.journeys.offsets_dialog.close()
    settle(qtbot, window)


def test_a_command_gets_other_keys_and_hears_them_at_once(
    qtbot: QtBot, window: MainWindow, settings: SettingsDialog
) -> None:
    keyboard = page(settings, KeyboardPage)
    qtbot.keyClicks(keyboard.search, "play pause")
    shown = [name for name, item in keyboard.items.items() if not item.isHidden()]
    assert shown == ["play"]
    keyboard.tree.setCurrentItem(keyboard.items["play"])
    keyboard.catcher.setKeySequence(QKeySequence("Ctrl+Alt+Y"))
    assert keyboard.remark.text() == "", "nobody has these keys"
    qtbot.mouseClick(keyboard.use, Qt.MouseButton.LeftButton)
    assert window.session.settings.shortcuts == ("play=Ctrl+Alt+Y",)
    assert [keys.toString() for keys in window.actions_["play"].shortcuts()] == ["Ctrl+Alt+Y"]
    assert "Ctrl+Alt+Y" in window.actions_["play"].toolTip()
    assert "(changed)" in keyboard.items["play"].text(1)


def test_keys_of_ones_own_are_heard_also_where_a_command_came_with_the_same(
    qtbot: QtBot, window: MainWindow
) -> None:
    assert [k.toString() for k in window.actions_["playlist_of_chosen"].shortcuts()] == ["Ctrl+Alt+P"]
    window.choices.choose(shortcuts=("play=Ctrl+Alt+P",))
    open_first(qtbot, window)
    qtbot.keyClick(
        window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    )
    qtbot.waitUntil(lambda: window.sound.is_playing, timeout=3000)
    window.sound.stop()
    qtbot.keyClick(window, Qt.Key.Key_Space)
    settle(qtbot, window)
    assert not window.sound.is_playing, "the program's own key is not heard any more"


def test_keys_that_somebody_has_are_told_and_taken(
    qtbot: QtBot, window: MainWindow, settings: SettingsDialog
) -> None:
    keyboard = page(settings, KeyboardPage)
    keyboard.tree.setCurrentItem(keyboard.items["stop"])
    keyboard.catcher.setKeySequence(QKeySequence("Ctrl+Z"))
    assert "Undo" in keyboard.remark.text()
    qtbot.mouseClick(keyboard.use, Qt.MouseButton.LeftButton)
    assert window.actions_["undo"].shortcuts() == []
    assert [k.toString() for k in window.actions_["stop"].shortcuts()] == ["Ctrl+Z"]
    qtbot.mouseClick(keyboard.back, Qt.MouseButton.LeftButton)
    assert [k.toString() for k in window.actions_["stop"].shortcuts()] == ["Ctrl+."]
    qtbot.mouseClick(keyboard.reset, Qt.MouseButton.LeftButton)
    assert window.session.settings.shortcuts == ()
    assert [k.toString() for k in window.actions_["undo"].shortcuts()] == ["Ctrl+Z"]


def test_the_sheet_of_shortcuts_prints_the_users_own_keys(qtbot: QtBot, window: MainWindow) -> None:
    window.choices.choose(shortcuts=("play=Ctrl+Alt+P",))
    window.actions_["shortcuts"].trigger()
    sheet = window.preferences.sheet
    assert sheet is not None
    assert sheet.width() <= 1280
    assert sheet.height() <= 800
    rows = dict(sheet.rows())
    assert rows["Play / pause"] == "Ctrl+Alt+P"
    sheet.search.setText("pause running")
    assert [words for words, _keys in sheet.rows()] == ["Pause or resume running work"]
    sheet.search.setText("nothing is called so")
    assert sheet.rows() == []
    qtbot.mouseClick(sheet.change, Qt.MouseButton.LeftButton)
    assert window.preferences.dialog is not None
    assert isinstance(window.preferences.dialog.stack.currentWidget(), KeyboardPage)


def test_keys_are_written_down_only_where_they_differ() -> None:
    keys = chosen_keys(())
    assert as_shortcuts(keys) == ()
    keys["play"] = ()
    keys["undo"] = ("Ctrl+Z", "Alt+Backspace")
    lines = as_shortcuts(keys)
    assert set(lines) == {"play=", "undo=Ctrl+Z Alt+Backspace"}
    assert chosen_keys(lines) == keys
    assert chosen_keys(("nobody=Ctrl+P", "play"))["play"] == (), "what makes no sense harms nothing else"
    assert key_text(("Return", "Enter")) == "Return"


def test_a_key_of_one_place_does_not_disturb_another() -> None:
    from djanalyzer.gui.commands import COMMANDS

    by_name = {command.name: command for command in COMMANDS}
    keys = chosen_keys(())
    assert [c.name for c in hearers(keys, by_name["find"], "Space")] == ["play"]
    names = {c.name for c in hearers(keys, by_name["select_all"], "Backspace")}
    assert "refuse" not in names, "it is heard among the marks alone"


def test_a_language_is_spoken_from_its_file_and_english_without_one(qapp: QApplication) -> None:
    try:
        assert language.install(qapp, "de") == "de"
        assert language.install(qapp, "xx") == "en"
    finally:
        assert language.install(qapp, "en") == "en"


def test_settings_that_make_no_sense_harm_nothing(window: MainWindow) -> None:
    assert Look.chosen(Settings(waveform_colors=("red", "nonsense"))) == Look()
    window.choices.choose(theme="purple", shortcuts=("play=Nonsense+Q",))
    assert theme.colors() is theme.DARK


def test_escape_closes_the_settings(qtbot: QtBot, window: MainWindow, settings: SettingsDialog) -> None:
    qtbot.keyClick(settings, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.preferences.dialog is None)
    assert window.isVisible(), "the dialog alone"


def test_stems_have_room_on_disk_and_weights_of_ones_own(
    qtbot: QtBot,
    window: MainWindow,
    settings: SettingsDialog,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept = {"stems": 3_200_000_000}
    monkeypatch.setattr(app_stems, "stems_size", lambda _session: kept["stems"])
    monkeypatch.setattr(app_stems, "clear_stems", lambda _session: kept.pop("stems") and kept.update(stems=0))
    stems = page(settings, StemsPage)
    settle(qtbot, window)
    assert stems.in_use.text() == "3.2 GB"
    qtbot.mouseClick(stems.empty, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert stems.in_use.text() == "nothing"
    assert not stems.empty.isEnabled()
    pick(stems.limit, 20)
    assert window.session.settings.stems_cache_gigabytes == 20

    text = tmp_path / "notes.th"
    text.write_text("no weights")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(text), ""))
    qtbot.mouseClick(stems.choose, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert stems.state.text().startswith("⚠ notes.th does not look like weights that take tracks apart.")
    assert window.session.settings.stem_weights == "", "nothing that cannot be used is taken"
    monkeypatch.setattr(stem_weights, "look_at", lambda _path: None)
    qtbot.mouseClick(stems.choose, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert (stems.weights.text(), window.session.settings.stem_weights) == ("notes.th", str(text))
    assert not stems.state.isVisible()
    qtbot.mouseClick(stems.ours, Qt.MouseButton.LeftButton)
    assert window.session.settings.stem_weights == ""
