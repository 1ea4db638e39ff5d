"""The deck: what a DJ sees of a track, and how hand and keyboard move through it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from djanalyzer.gui import descriptions
from djanalyzer.gui.fitting_label import FittingLabel
from djanalyzer.gui.marks import MarkType
from djanalyzer.gui.theme import DECK
from djanalyzer.gui.window import MainWindow
from djanalyzer.library.edits import SaveAnalysis
from djanalyzer.music import BeatGrid, GridAnchor, Meter
from tests.gui.furnishing import DURATION, SONG, open_first, open_second, settle, wave, wheel

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def deck(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The window with the first track on the deck."""
    open_first(qtbot, window)
    return window


def place(window: MainWindow, time: float) -> QPoint:
    """Where a moment lies in the middle of the waveform."""
    wave = window.deck.waveform
    return QPoint(round(wave.line.x(time)), wave.height() * 2 // 3)


def test_return_puts_the_track_on_the_deck(deck: MainWindow) -> None:
    header = deck.deck.header
    assert deck.deck.isVisible()
    assert (header.title.text(), header.artist.text()) == ("Track 00", "Ane Berg")
    assert header.gauges["BPM"].value.text() == "120.00"
    assert header.gauges["Key"].value.text() == "8A"
    assert header.gauges["Key"].toolTip() == "A minor  ·  8A  ·  1m"
    assert header.gauges["Energy"].value.text() == "7"
    assert header.gauges["Left"].value.text() == "−2:00.0"
    assert "Track 00" in deck.windowTitle()


def test_a_name_without_room_ends_with_three_dots(qtbot: QtBot, dressed: object) -> None:
    words = "rekordbox, +25.1 ms (MP3, Xing header, class B; table)"
    label, dots = FittingLabel(words), QLabel()
    for shown in (label, dots):
        qtbot.addWidget(shown)
        shown.resize(120, 30)
    dots.setText(label.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, 120))
    assert dots.text().endswith("…")
    assert label.text() == words
    assert label.grab().toImage() == dots.grab().toImage()


def test_the_marks_of_a_track_are_four_sorts_and_listed_in_order(deck: MainWindow) -> None:
    listed = [(mark.type, mark.time, mark.title) for mark in deck.deck.cue_list.model.marks]
    assert listed == [
        (MarkType.HOT_CUE, 16.5, "Mix in"),
        (MarkType.SUGGESTION, 32.5, "Drop"),
        (MarkType.MEMORY_CUE, 48.5, "Vocal"),
        (MarkType.SUGGESTION, 64.5, "Breakdown"),
        (MarkType.SUGGESTION, 96.5, "Mix out"),
    ]
    assert deck.deck.cue_list.heading.text().replace("\xa0", " ") == "2 cues  ·  3 suggestions"


def test_the_waveform_is_painted_in_three_colours_on_dark_ground(deck: MainWindow) -> None:
    picture = deck.deck.waveform.grab().toImage()
    wave = deck.deck.waveform.lanes.wave
    x = deck.deck.waveform.line.x(4.52)  # just after a beat: the kick stands tall
    column = {picture.pixelColor(round(x), y).name() for y in range(round(wave.top()), round(wave.bottom()))}
    assert DECK.ground.lower() in column
    assert any(int(c[5:7], 16) > int(c[1:3], 16) + 60 for c in column), "blue for the bass"
    assert any(int(c[1:3], 16) > int(c[5:7], 16) + 60 for c in column), "amber for the middle"
    assert any(min(int(c[i : i + 2], 16) for i in (1, 3, 5)) > 180 for c in column), (
        "white for the brilliance"
    )


def test_the_wheel_zooms_around_the_pointer(deck: MainWindow) -> None:
    wave = deck.deck.waveform
    x = wave.width() * 0.75
    before, scale = wave.line.time(x), wave.line.scale
    wheel(wave, x, steps=3)
    assert wave.line.scale == pytest.approx(scale / 2)
    assert wave.line.time(x) == pytest.approx(before, abs=wave.line.scale)
    wheel(wave, x, steps=-60)
    assert wave.line.start <= 0
    assert wave.line.stop >= DURATION, "zoomed out, the whole track is in view"
    wheel(wave, x, steps=100)
    assert wave.line.level == 0, "and there is an end to zooming in"


def test_plus_and_minus_zoom_without_a_mouse(qtbot: QtBot, deck: MainWindow) -> None:
    wave = deck.deck.waveform
    level = wave.line.level
    qtbot.keyClick(wave, Qt.Key.Key_Plus)
    assert wave.line.level == level - 3
    qtbot.keyClick(wave, Qt.Key.Key_Minus)
    assert wave.line.level == level


def test_shift_and_wheel_scroll_and_end_following(deck: MainWindow) -> None:
    wave = deck.deck.waveform
    start = wave.line.start
    wheel(wave, 300, steps=-2, modifiers=SHIFT)
    assert wave.line.start > start
    assert not deck.actions_["follow"].isChecked()


def test_a_view_always_starts_on_a_whole_pixel(deck: MainWindow) -> None:
    wave = deck.deck.waveform
    for steps in (2, -1, 3):
        wheel(wave, 123.4, steps)
        assert isinstance(wave.line.first, int)


def test_a_click_in_the_waveform_goes_there(qtbot: QtBot, deck: MainWindow) -> None:
    qtbot.mouseClick(deck.deck.waveform, Qt.MouseButton.LeftButton, pos=place(deck, 6.2))
    assert deck.sound.position == pytest.approx(6.2, abs=0.02)
    assert deck.deck.header.gauges["Bar"].value.text() == "3.4"


def test_dragging_in_the_waveform_pulls_the_playhead_along(qtbot: QtBot, deck: MainWindow) -> None:
    wave = deck.deck.waveform
    qtbot.mousePress(wave, Qt.MouseButton.LeftButton, pos=place(deck, 4.0))
    qtbot.mouseMove(wave, place(deck, 9.0))
    QApplication.processEvents()
    qtbot.mouseRelease(wave, Qt.MouseButton.LeftButton, pos=place(deck, 9.0))
    assert deck.sound.position == pytest.approx(9.0, abs=0.05)


def test_a_click_in_the_overview_goes_anywhere_in_the_track(qtbot: QtBot, deck: MainWindow) -> None:
    overview = deck.deck.overview
    qtbot.mouseClick(overview, Qt.MouseButton.LeftButton, pos=QPoint(overview.width() // 2, 20))
    assert deck.sound.position == pytest.approx(DURATION / 2, abs=0.2)
    assert deck.deck.waveform.line.shows(DURATION / 2), "and the waveform goes there too"


def test_a_click_on_a_flag_jumps_to_the_cue_and_chooses_it(qtbot: QtBot, deck: MainWindow) -> None:
    wave = deck.deck.waveform
    wave.look_at(16.5)
    wave.grab()
    flag = next(s for s in wave.layer.spots if s.mark.badge == "A" and s.box.width() > 10)
    qtbot.mouseClick(wave, Qt.MouseButton.LeftButton, pos=flag.box.center().toPoint())
    assert deck.sound.position == 16.5
    assert deck.deck.current_mark == flag.mark


def test_pointing_at_a_suggestion_tells_why_and_how_sure(deck: MainWindow) -> None:
    wave = deck.deck.waveform
    wave.look_at(32.5)
    wave.grab()
    ghost = next(s for s in wave.layer.spots if s.mark.is_suggestion)
    words = wave.describe(ghost.box.center())
    assert "Suggestion: Drop, 0:32.5, bar 17.1" in words
    assert "drums return after 16 bars" in words
    assert "Confidence: high (90%)" in words


def test_pointing_at_a_section_tells_its_length(deck: MainWindow) -> None:
    wave = deck.deck.waveform
    wave.look_at(40.0)
    lane = wave.lanes.sections
    words = wave.describe(QPointF(wave.line.x(40.0), lane.center().y()))
    assert words.startswith("Drop, 16 bars, 0:32.5 to 1:04.5")


def test_arrows_step_by_beats_and_bars(qtbot: QtBot, deck: MainWindow) -> None:
    wave = deck.deck.waveform
    deck.sound.seek(16.5)
    for key, modifier, there in (
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, 17.0),
        (Qt.Key.Key_Right, SHIFT, 19.0),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, 18.5),
        (Qt.Key.Key_Left, SHIFT, 16.5),
    ):
        qtbot.keyClick(wave, key, modifier)
        assert deck.sound.position == pytest.approx(there)


def test_arrows_also_work_from_the_track_table(qtbot: QtBot, deck: MainWindow) -> None:
    deck.library.table.setFocus()
    qtbot.keyClick(deck.library.table, Qt.Key.Key_Right)
    assert deck.sound.position == pytest.approx(0.5)


def test_number_keys_jump_to_the_pads(qtbot: QtBot, deck: MainWindow) -> None:
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_1)
    assert deck.sound.position == 16.5
    assert deck.deck.pads[0].text().startswith("A")
    assert deck.deck.pads[0].isEnabled()
    assert deck.deck.pads[1].text() == "B"


def test_c_sets_a_cue_on_the_nearest_beat_and_delete_takes_it_away(qtbot: QtBot, deck: MainWindow) -> None:
    deck.sound.seek(20.1)
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_C)
    settle(qtbot, deck)
    cue = next(mark for mark in deck.deck.marks if mark.badge == "B")
    assert cue.time == pytest.approx(20.0)
    deck.deck.cue_list.select(cue)
    deck.deck.cue_list.view.setFocus()
    qtbot.keyClick(deck.deck.cue_list.view, Qt.Key.Key_Delete)
    settle(qtbot, deck)
    assert not any(mark.badge == "B" for mark in deck.deck.marks)


def test_a_track_that_is_not_analysed_says_so(qtbot: QtBot, window: MainWindow) -> None:
    window.library.table.selectRow(5)
    window.library.opened.emit(window.library.selected_ids()[0])
    settle(qtbot, window)
    assert window.deck.deck is not None
    assert window.deck.deck.waveform is None
    assert window.deck.header.gauges["Bar"].value.text() == "–"
    window.deck.waveform.grab()


def test_return_on_the_track_that_is_open_goes_to_the_deck_and_leaves_the_playhead(
    qtbot: QtBot, deck: MainWindow
) -> None:
    deck.sound.seek(20.0)
    deck.library.table.setFocus()
    qtbot.keyClick(deck.library.table, Qt.Key.Key_Return)
    settle(qtbot, deck)
    assert deck.deck.waveform.hasFocus()
    assert deck.sound.position == 20.0


def test_the_next_start_finds_the_same_track_on_the_deck(
    qtbot: QtBot, deck: MainWindow, open_window: Callable[[], MainWindow]
) -> None:
    deck.close()
    again = open_window()
    assert again.deck.isVisible()
    assert again.deck.header.title.text() == "Track 00"
    assert again.library.selected_ids() == again.library.model.ids[:1]


def test_f1_f2_f3_give_the_room_to_library_track_or_both(qtbot: QtBot, deck: MainWindow) -> None:
    for key, rooms in (
        (Qt.Key.Key_F1, (False, True)),
        (Qt.Key.Key_F2, (True, False)),
        (Qt.Key.Key_F3, (True, True)),
    ):
        qtbot.keyClick(deck, key)
        assert (deck.deck.isVisible(), deck.library.isVisible()) == rooms


def test_scrolling_costs_few_milliseconds_a_frame(deck: MainWindow) -> None:
    wave = deck.deck.waveform
    wave.grab()
    times = []
    for _ in range(80):
        wave.scroll_by(8)
        before = time.process_time()
        wave.repaint()
        times.append(time.process_time() - before)
    assert sorted(times)[40] < 0.008, "median of a frame; 4 ms on an idle machine"


def test_the_tempo_and_meter_shown_are_those_at_the_playhead(qtbot: QtBot, window: MainWindow) -> None:
    grid = BeatGrid((GridAnchor(0.5, 102.0), GridAnchor(60.0, 140.0, 1, Meter.THREE_FOUR)))
    (first, *_) = window.library.model.ids
    window.session.do(SaveAnalysis(first, replace(SONG, duration=150.0, beat_grid=grid), wave().to_bytes()))
    open_first(qtbot, window)
    gauge = window.deck.header.gauges["BPM"]
    shown = []
    for place in (10.0, 59.9, 60.0, 100.0, 20.0):
        window.deck.header.show_time(place)
        shown.append((gauge.value.text(), window.deck.header.gauges["Meter"].value.text()))
    before, after = ("102.00", "4/4"), ("140.00", "3/4")
    assert shown == [before, before, after, after, before]
    assert "2 grid anchors; mostly 140.00 BPM" in gauge.toolTip()


def test_a_loop_is_counted_as_a_loop_above_the_list(qtbot: QtBot, window: MainWindow) -> None:
    open_second(qtbot, window)
    assert window.deck.cue_list.heading.text().replace("\xa0", " ").startswith("2 cues  ·  1 loop  ·  ")


def test_a_narrow_window_shows_all_of_the_marks_head(qtbot: QtBot, window: MainWindow) -> None:
    """On a screen 800 pixels wide, with a track that nobody has analysed."""
    window.open_track(window.library.model.ids[5])
    settle(qtbot, window)
    assert window.minimumSizeHint().width() <= 800
    window.resize(800, 600)
    settle(qtbot, window)
    heading = window.deck.cue_list.heading
    heading.setFixedWidth(window.deck.cue_list.minimumWidth())
    assert heading.heightForWidth(heading.width()) <= 2 * heading.fontMetrics().lineSpacing() + 2
    longest = max(heading.text().split("  ·  "), key=len)
    assert "\N{NO-BREAK SPACE}" in longest, "a number stays with its noun"
    assert heading.fontMetrics().horizontalAdvance(longest) <= heading.width()


def test_why_there_is_no_wave_is_not_struck_through_by_it(qtbot: QtBot, window: MainWindow) -> None:
    window.open_track(window.library.model.ids[5])
    settle(qtbot, window)
    view = window.deck.waveform
    picture = view.grab().toImage()
    wave = view.lanes.wave
    middle = {
        y: [picture.pixelColor(x, y).name() for x in range(picture.width())]
        for y in range(round(wave.center().y()) - 2, round(wave.center().y()) + 3)
    }
    words = view.fontMetrics().horizontalAdvance(descriptions.why_empty(view.deck)) if view.deck else 0
    start, stop = (round(wave.center().x() + side * words / 2) for side in (-1, 1))
    ground = DECK.ground.lower()
    for row in middle.values():
        assert row[start - 4 : start] == [ground] * 4 == row[stop : stop + 4], (
            "the line ends before the words"
        )
    assert any(row[stop + 40] != ground for row in middle.values()), "and goes on beside them"
