"""How a track is played: cue, loops, tempo, metronome, loudness, the next track, sound devices."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from djanalyzer.app.playing import Manner
from djanalyzer.errors import PlaybackTrouble
from djanalyzer.gui import playing
from djanalyzer.gui.window import MainWindow
from tests.gui.furnishing import SilentOutput, open_first, open_second, settle

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key
Press = Callable[..., None]


@pytest.fixture
def deck(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The first track is on the deck, its cue point at 16.5 seconds, its beats every half second from 0.5 on."""
    open_first(qtbot, window)
    window.deck.waveform.setFocus()
    return window


@pytest.fixture
def press(qtbot: QtBot, window: MainWindow) -> Press:
    def press_(key: Qt.Key, held: Qt.KeyboardModifier | None = None, on: QWidget | None = None) -> None:
        qtbot.keyClick(on or window.deck.waveform, key, held or Qt.KeyboardModifier.NoModifier)
        settle(qtbot, window)

    return press_


@pytest.fixture
def playing_deck(deck: MainWindow, press: Press) -> MainWindow:
    press(KEY.Key_Space)
    return deck


def told(window: MainWindow) -> str:
    return window.statusBar().currentMessage()


# Cue, as on a CDJ.


def test_cue_while_playing_goes_back_to_the_cue_point_and_stops(
    playing_deck: MainWindow, press: Press, output: SilentOutput
) -> None:
    output.position = 40.0
    press(KEY.Key_Q)
    assert not output.is_playing
    assert playing_deck.sound.position == 16.5, "the track's first cue"


def test_cue_on_the_cue_point_plays_for_as_long_as_its_key_or_button_is_held(
    qtbot: QtBot,
    deck: MainWindow,
    output: SilentOutput,
) -> None:
    deck.sound.seek(16.5)
    qtbot.keyPress(deck.deck.waveform, KEY.Key_Q)
    settle(qtbot, deck)
    assert output.is_playing
    output.position = 18.0
    qtbot.keyRelease(deck.deck.waveform, KEY.Key_Q)
    assert not output.is_playing
    assert deck.sound.position == 16.5

    button = deck.deck.transport.cue
    qtbot.mousePress(button, Qt.MouseButton.LeftButton)
    settle(qtbot, deck)
    assert output.is_playing
    qtbot.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert not output.is_playing


def test_play_while_cue_is_held_plays_on(qtbot: QtBot, deck: MainWindow, output: SilentOutput) -> None:
    deck.sound.seek(16.5)
    qtbot.keyPress(deck.deck.waveform, KEY.Key_Q)
    settle(qtbot, deck)
    output.position = 18.0
    qtbot.keyClick(deck.deck.waveform, KEY.Key_Space)
    qtbot.keyRelease(deck.deck.waveform, KEY.Key_Q)
    assert output.is_playing
    assert output.position == 18.0


def test_cue_elsewhere_sets_the_cue_point_there(deck: MainWindow, press: Press) -> None:
    deck.sound.seek(33.21)
    press(KEY.Key_Q)
    assert deck.playing.cue_point == 33.21
    assert told(deck) == "The cue point is here. Hold Cue to listen from it."
    press(KEY.Key_Q, SHIFT)
    deck.sound.seek(40.3)
    press(KEY.Key_Q)
    assert deck.playing.cue_point == 40.5, "quantized: on the beat"


def test_cue_that_is_held_ends_when_the_window_is_left(
    qtbot: QtBot, deck: MainWindow, output: SilentOutput
) -> None:
    deck.sound.seek(16.5)
    qtbot.keyPress(deck.deck.waveform, KEY.Key_Q)
    settle(qtbot, deck)
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: not output.is_playing)
    assert deck.sound.position == 16.5, "back on the cue point"


# Jumps.


JUMPS = (
    (KEY.Key_PageDown, None, 48.5),
    (KEY.Key_PageUp, None, 32.5),
    (KEY.Key_PageDown, SHIFT, 56.5),
    (KEY.Key_PageUp, SHIFT, 24.5),
    (KEY.Key_PageDown, CTRL, 72.5),
    (KEY.Key_PageUp, CTRL, 8.5),
    (KEY.Key_PageDown, CTRL | SHIFT, 104.5),
    (KEY.Key_S, None, 64.5),
    (KEY.Key_S, SHIFT, 32.5),
)


def test_keys_jump_by_bars_and_by_sections(deck: MainWindow, press: Press) -> None:
    for key, held, lands in JUMPS:
        deck.sound.seek(40.5)
        press(key, held)
        assert deck.sound.position == pytest.approx(lands), (key, held)


def test_a_jump_by_bars_while_playing_is_told_as_a_distance(
    playing_deck: MainWindow, press: Press, output: SilentOutput
) -> None:
    """What is on its way to the loudspeaker does not count: the player adds it to the sample that comes next."""
    output.position = 10.25
    press(KEY.Key_PageDown)
    assert output.position == pytest.approx(18.25)


def test_pads_jump_so_that_the_player_can_keep_the_beat(
    playing_deck: MainWindow, press: Press, output: SilentOutput
) -> None:
    press(KEY.Key_Q, SHIFT)
    assert output.manner.is_quantized
    np.testing.assert_allclose(output.beats[:3], [0.0, 0.5, 1.0])
    assert list(output.is_downbeat[:6]) == [False, True, False, False, False, True]
    press(KEY.Key_1)
    assert output.jumps == [16.5]


def test_shift_space_plays_from_the_chosen_mark(deck: MainWindow, press: Press, output: SilentOutput) -> None:
    assert not deck.actions_["play_mark"].isEnabled()
    deck.deck.cue_list.select(deck.deck.marks[1])
    assert deck.actions_["play_mark"].isEnabled()
    press(KEY.Key_Space, SHIFT)
    assert output.is_playing
    assert output.position == deck.deck.marks[1].time


# Loops.


def test_a_loop_is_kept_until_the_sound_is_there_and_ends_with_the_track(
    qtbot: QtBot,
    deck: MainWindow,
    press: Press,
    output: SilentOutput,
) -> None:
    heard: list[object] = []
    deck.sound.loop_changed.connect(heard.append)
    deck.sound.set_loop(8.5, 12.5)
    press(KEY.Key_Space)
    assert output.loop == (8.5, 12.5)
    deck.sound.set_loop(8.5, 999.0)
    assert output.loop == (8.5, 120.0), "no longer than the track"
    deck.sound.clear_loop()
    assert output.loop is None
    assert heard == [(8.5, 12.5), (8.5, 120.0), None]

    deck.sound.set_loop(8.5, 12.5)
    open_second(qtbot, deck)
    assert deck.sound.loop is None


# Tempo.


def test_the_tempo_is_set_by_keys_by_typing_and_by_the_slider(
    qtbot: QtBot,
    playing_deck: MainWindow,
    press: Press,
    output: SilentOutput,
) -> None:
    transport = playing_deck.deck.transport
    press(KEY.Key_Up, CTRL)
    assert output.manner.speed == pytest.approx(1.001)
    press(KEY.Key_Down, CTRL | SHIFT)
    assert output.manner.speed == pytest.approx(0.991)
    assert transport.tempo.text() == "-0.90 %"
    assert transport.slider.value() == -90
    assert transport.bpm.text() == "118.92 BPM"
    press(KEY.Key_Home, CTRL)
    assert output.manner.speed == 1.0

    field = transport.tempo
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "5.27")
    qtbot.keyClick(field, KEY.Key_Return)
    assert output.manner.speed == pytest.approx(1.0527)
    assert (field.minimum(), field.maximum()) == (-16, 16)

    slider = transport.slider
    slider.setFocus()
    qtbot.keyClick(slider, KEY.Key_End)
    assert output.manner.speed == pytest.approx(1.16)
    qtbot.keyClick(slider, KEY.Key_Home)
    assert output.manner.speed == pytest.approx(0.84)


def test_the_tempo_is_bent_for_as_long_as_a_key_is_held(
    qtbot: QtBot, playing_deck: MainWindow, output: SilentOutput
) -> None:
    playing_deck.sound.set_tempo(1.01)
    qtbot.keyPress(playing_deck.deck.waveform, KEY.Key_Period)
    assert output.manner.speed == pytest.approx(1.01 * 1.02)
    qtbot.keyRelease(playing_deck.deck.waveform, KEY.Key_Period)
    assert output.manner.speed == pytest.approx(1.01)


def test_key_lock_metronome_and_volume_have_keys_and_show_where_they_are(
    playing_deck: MainWindow, press: Press, output: SilentOutput
) -> None:
    press(KEY.Key_K, SHIFT)
    assert output.manner.has_key_lock
    assert playing_deck.actions_["key_lock"].isChecked()
    press(KEY.Key_K)
    assert output.manner.metronome == 0.5
    press(KEY.Key_9)
    assert output.manner.volume == pytest.approx(0.95)
    assert playing_deck.deck.transport.volume.value() == 95
    press(KEY.Key_0)
    press(KEY.Key_0)
    assert output.manner.volume == 1.0
    press(KEY.Key_K)
    press(KEY.Key_K, SHIFT)
    assert (output.manner.metronome, output.manner.has_key_lock) == (0.0, False)


def test_how_it_is_played_stays_when_another_track_comes(
    qtbot: QtBot, playing_deck: MainWindow, press: Press, output: SilentOutput
) -> None:
    press(KEY.Key_Up, CTRL)
    press(KEY.Key_K)
    open_second(qtbot, playing_deck)
    press(KEY.Key_Space)
    assert (output.manner.speed, output.manner.metronome) == (pytest.approx(1.001), 0.5)


def test_the_metronomes_loudness_is_kept(
    qtbot: QtBot, playing_deck: MainWindow, press: Press, output: SilentOutput
) -> None:
    press(KEY.Key_K)
    playing_deck.deck.transport.clicks.setValue(80)
    assert output.manner.metronome == 0.8
    qtbot.waitUntil(lambda: playing_deck.session.settings.metronome_volume == 80)


def test_the_next_start_plays_as_loud_as_the_last_but_at_the_tracks_own_tempo(
    qtbot: QtBot,
    playing_deck: MainWindow,
    press: Press,
    output: SilentOutput,
    open_window: Callable[[], MainWindow],
) -> None:
    for key, held in ((KEY.Key_9, None), (KEY.Key_K, SHIFT), (KEY.Key_K, None), (KEY.Key_Up, CTRL)):
        press(key, held)
    qtbot.waitUntil(lambda: not playing_deck.playing.is_keeping)
    playing_deck.close()
    assert open_window().sound.manner == Manner(volume=0.95, has_key_lock=True)


def test_a_grid_that_is_changed_moves_the_clicks(
    qtbot: QtBot, playing_deck: MainWindow, output: SilentOutput
) -> None:
    qtbot.keyClick(playing_deck.deck.waveform, KEY.Key_D)  # double the tempo
    settle(qtbot, playing_deck)
    np.testing.assert_allclose(np.diff(output.beats), 0.25)


# The next track.


def test_w_puts_the_next_track_on_the_deck_and_shift_w_the_one_before(
    deck: MainWindow, press: Press, output: SilentOutput
) -> None:
    ids = deck.library.model.ids
    press(KEY.Key_W)
    assert deck.deck.deck is not None
    assert deck.deck.deck.track_id == ids[1]
    assert deck.library.selected_ids() == [ids[1]]
    assert not output.is_playing
    press(KEY.Key_W, SHIFT)
    assert deck.deck.deck.track_id == ids[0]
    press(KEY.Key_W, SHIFT)
    assert told(deck) == "This is the first track of the list."

    press(KEY.Key_Space)  # and who steps on while it plays, hears the next one
    press(KEY.Key_W)
    assert output.is_playing
    assert output.audio is not None
    assert output.audio.path.name == "01.wav"


def test_playing_on_has_the_next_track_ready_and_shows_it_when_it_begins(
    qtbot: QtBot, playing_deck: MainWindow, output: SilentOutput
) -> None:
    ids = playing_deck.library.model.ids
    playing_deck.actions_["play_on"].trigger()
    settle(qtbot, playing_deck)
    assert output.queued is not None
    assert output.queued.path.name == "01.wav"
    playing_deck.actions_["play_on"].trigger()
    assert output.queued is None, "it can be taken back"
    playing_deck.actions_["play_on"].trigger()
    settle(qtbot, playing_deck)

    output.go_on()
    qtbot.waitUntil(lambda: playing_deck.deck.deck.track_id == ids[1])
    settle(qtbot, playing_deck)

    assert output.is_playing, "it was never stopped"
    assert output.audio.path.name == "01.wav"
    assert playing_deck.sound.path == output.audio.path
    assert len(output.beats), "the metronome knows the new beats"


# Sound devices.


def test_the_menu_lists_the_devices_and_plays_on_the_chosen_one(
    qtbot: QtBot, playing_deck: MainWindow, output: SilentOutput, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(playing, "devices", lambda: ("Speakers", "USB mixer"))
    menu = playing_deck.playing.device_menu
    menu.aboutToShow.emit()
    settle(qtbot, playing_deck)
    assert [a.text() for a in menu.actions()] == ["As the system has it", "Speakers", "USB mixer"]
    menu.actions()[2].trigger()
    settle(qtbot, playing_deck)
    assert output.device == "USB mixer"
    assert playing_deck.session.settings.sound_device == "USB mixer"
    menu.aboutToShow.emit()
    settle(qtbot, playing_deck)
    assert menu.actions()[2].isChecked()

    def missing() -> tuple[str, ...]:
        raise PlaybackTrouble("PortAudio is not installed.", "Install it.")

    monkeypatch.setattr(playing, "devices", missing)
    menu.aboutToShow.emit()
    settle(qtbot, playing_deck)
    assert menu.actions()[-1].text() == "PortAudio is not installed."
    assert not menu.actions()[-1].isEnabled()


def test_a_device_that_is_unplugged_is_told_and_the_music_plays_on_where_the_system_plays(
    qtbot: QtBot, playing_deck: MainWindow, output: SilentOutput
) -> None:
    playing_deck.sound.set_device("USB mixer")
    settle(qtbot, playing_deck)
    output.position = 12.0
    output.unplug()
    qtbot.waitUntil(lambda: output.is_playing)
    settle(qtbot, playing_deck)
    assert output.device == ""
    assert output.position == 12.0
    assert playing_deck.sound.is_playing
    assert playing_deck.bar.message.text() == (
        "The sound device went away (USB mixer). The music plays on at the system's own device."
    )


def test_where_no_device_is_left_it_stops_and_keeps_the_place(
    qtbot: QtBot, playing_deck: MainWindow, output: SilentOutput
) -> None:
    output.position = 12.0
    output.is_absent = True
    output.unplug()
    qtbot.waitUntil(lambda: not playing_deck.sound.is_playing)
    assert playing_deck.sound.position == 12.0
    assert playing_deck.bar.message.text() == "This computer has no sound device."
    assert playing_deck.deck.transport.note.text() == "No sound"


def test_pausing_while_a_device_is_changed_pauses_there_too(
    qtbot: QtBot, playing_deck: MainWindow, output: SilentOutput
) -> None:
    playing_deck.sound.set_device("USB mixer")
    playing_deck.sound.stop()
    output.is_playing = True  # as the other device does once it is open
    settle(qtbot, playing_deck)
    assert not output.is_playing


# Looks.


def test_while_the_sound_is_being_loaded_the_deck_says_so(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    window.sound.loading_changed.connect(lambda _is: said.append(window.deck.transport.note.text()))
    open_first(qtbot, window)
    assert said == ["Loading sound…", ""]


def test_a_narrow_window_leaves_out_what_has_a_key_or_a_field_beside_it(
    qtbot: QtBot, deck: MainWindow
) -> None:
    transport = deck.deck.transport
    assert transport.slider.isVisible()
    deck.resize(800, 700)
    qtbot.waitUntil(lambda: not transport.slider.isVisible())
    assert transport.tempo.isVisible()
    assert transport.childAt(QPoint(transport.width() - 3, transport.height() // 2)) is not None
    deck.resize(1400, 700)
    qtbot.waitUntil(transport.slider.isVisible)

    for widget in (transport.cue, transport.tempo, transport.slider, transport.clicks, transport.volume):
        assert widget.accessibleName()
        assert widget.toolTip()
    assert "(Q)" in transport.cue.toolTip()


def test_a_file_that_cannot_be_read_is_told_and_tried_again_when_play_is_pressed(
    qtbot: QtBot, window: MainWindow, output: SilentOutput, press: Press
) -> None:
    file = window.session.rows(window.library.model.ids[:1])[0].path
    sound = file.read_bytes()
    file.write_bytes(b"no music")
    try:
        open_first(qtbot, window)
        assert window.bar.isVisible()
        assert not window.sound.is_loading
    finally:
        file.write_bytes(sound)
    window.bar.close_button.click()
    window.deck.waveform.setFocus()
    press(KEY.Key_Space)
    assert output.is_playing
