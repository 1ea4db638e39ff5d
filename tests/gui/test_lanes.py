"""What stands over the waveform besides cues: mix ranges, keys, loops and voices that the model suggests."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from djanalyzer.gui import mixing, shapes
from djanalyzer.gui.marks import MarkType
from djanalyzer.gui.theme import DECK
from djanalyzer.gui.tracks import KEY
from djanalyzer.gui.window import MainWindow
from djanalyzer.library.edits import SaveAnalysis
from djanalyzer.music import CueKind, MixRange
from tests.gui.furnishing import SONG, open_first, open_second, settle, wave


@pytest.fixture
def deck(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The track of which everything is known."""
    open_second(qtbot, window)
    return window


def told(window: MainWindow, lane: str, moment: float) -> str:
    """What pointing at a moment in a lane tells."""
    wave = window.deck.waveform
    wave.look_at(moment)
    return wave.describe(QPointF(wave.line.x(moment), getattr(wave.lanes, lane).center().y()))


def test_the_lane_says_how_long_one_may_mix(deck: MainWindow) -> None:
    assert [span.words for span in deck.deck.waveform.mix_spans] == [
        "Intro 16 bars, safe to mix until bar 17",
        "Outro 8 bars, safe to mix from bar 53",
    ]
    words = told(deck, "mix", 20.0)
    assert words.startswith("Safe to mix until 0:32.5, bar 17.1\nAnother track may play on until here.")
    assert "16 bars of rhythm without voice or tune" in words
    assert told(deck, "mix", 110.0).startswith("Safe to mix from 1:44.5, bar 53.1")
    assert told(deck, "mix", 60.0) == ""


def test_counted_half_as_fast_an_intro_has_half_the_bars(qtbot: QtBot, deck: MainWindow) -> None:
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_T)
    settle(qtbot, deck)
    assert deck.deck.waveform.mix_spans[0].words == "Intro 8 bars, safe to mix until bar 9"


def test_the_edge_of_a_mix_range_is_drawn_down_into_the_waveform(deck: MainWindow) -> None:
    wave = deck.deck.waveform
    wave.look_at(30.0)
    picture, lanes = wave.grab().toImage(), wave.lanes
    x = round(wave.line.x(32.5))
    assert picture.pixelColor(x, round(lanes.mix.center().y())).name() == DECK.safe.lower()
    inside = picture.pixelColor(round(wave.line.x(26.2)), round(lanes.mix.bottom() - 3))
    outside = picture.pixelColor(round(wave.line.x(33.5)), round(lanes.mix.bottom() - 3))
    assert inside != outside == QColor(DECK.lane)


def test_a_track_without_mix_range_and_key_changes_gives_their_lanes_to_the_waveform(
    qtbot: QtBot, deck: MainWindow
) -> None:
    tall = deck.deck.waveform.lanes
    open_first(qtbot, deck)
    plain = deck.deck.waveform.lanes
    assert (plain.mix.height(), plain.keys.height()) == (0, 0)
    assert plain.wave.height() == tall.wave.height() + tall.mix.height() + tall.keys.height()


def test_only_bars_are_known_of_an_intro_then_they_say_where_it_ends(deck: MainWindow) -> None:
    bars = deck.deck.bars
    assert bars is not None
    found = mixing.spans(MixRange(intro_bars=4, outro_bars=2), bars, 120.0)
    assert [(span.edge, span.place) for span in found] == [(8.5, "5.1"), (116.5, "59.1")]
    assert mixing.spans(MixRange(), bars, 120.0) == ()


def test_key_changes_have_a_lane_of_their_own(deck: MainWindow) -> None:
    assert told(deck, "keys", 10.0) == "A minor  ·  8A  ·  1m\n0:00.0 to 1:04.5, 32 bars"
    assert told(deck, "keys", 80.0).startswith("C minor  ·  5A  ·  10m\n1:04.5 to 2:00.0")
    assert "Changes: 8A → 5A" in deck.deck.header.gauges["Key"].toolTip()


def test_the_header_names_a_tuning_that_can_be_heard(qtbot: QtBot, deck: MainWindow) -> None:
    gauges = deck.deck.header.gauges
    assert gauges["Tuning"].isVisible()
    assert gauges["Tuning"].value.text() == "−23 ct"
    open_first(qtbot, deck)
    assert not gauges["Tuning"].isVisible()


@pytest.mark.parametrize(("name", "words"), [("open_key", "1m"), ("classical", "Am"), ("camelot", "8A")])
def test_keys_are_written_as_the_dj_likes_them(qtbot: QtBot, deck: MainWindow, name: str, words: str) -> None:
    deck.actions_[f"keys_{name}"].trigger()
    settle(qtbot, deck)
    assert deck.deck.header.gauges["Key"].value.text() == words
    assert deck.library.model.index(1, KEY).data(Qt.ItemDataRole.DisplayRole) == words
    assert deck.session.settings.key_notation == name, "kept for the next start"
    assert [n for n in ("camelot", "open_key", "classical") if deck.actions_[f"keys_{n}"].isChecked()] == [
        name
    ]
    deck.deck.waveform.grab()


def test_a_suggested_loop_is_a_ghost_with_brackets(deck: MainWindow) -> None:
    ghost = next(m for m in deck.deck.marks if m.kind == CueKind.LOOP)
    assert (ghost.is_suggestion, ghost.stop) == (True, 16.5)
    wave = deck.deck.waveform
    wave.look_at(12.5)
    picture, lanes = wave.grab().toImage(), wave.lanes
    for edge, way in ((8.5, 1), (16.5, -1)):
        x, y = round(wave.line.x(edge)) + 4 * way, round(lanes.wave.bottom()) - 1
        near = {picture.pixelColor(x, y + shift).name() for shift in (-2, -1, 0)}
        assert ghost.color.lower() in near, "the arm of a bracket"
    words = ghost.spoken(deck.deck.bars)  # type: ignore[arg-type]
    assert words.startswith("Suggestion: Loop, 0:08.5, bar 5.1, 4 bars, to 0:16.5\nfour bars of drums alone")


def test_a_click_on_a_suggested_loop_jumps_there_and_return_makes_it_a_loop(
    qtbot: QtBot, deck: MainWindow
) -> None:
    wave = deck.deck.waveform
    wave.look_at(12.5)
    wave.grab()
    flag = next(s for s in wave.layer.spots if s.mark.kind == CueKind.LOOP and s.box.width() > 10)
    qtbot.mouseClick(wave, Qt.MouseButton.LeftButton, pos=flag.box.center().toPoint())
    assert deck.sound.position == 8.5
    qtbot.keyClick(wave, Qt.Key.Key_Return)
    settle(qtbot, deck)
    loop = next(m for m in deck.deck.marks if m.type is MarkType.LOOP and m.time == 8.5)
    assert loop.stop == 16.5
    assert loop.badge, "on a free pad"
    qtbot.keyClick(wave, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, deck)
    assert any(m.is_suggestion and m.stop == 16.5 for m in deck.deck.marks)


def test_control_return_accepts_everything_in_one_step(qtbot: QtBot, deck: MainWindow) -> None:
    before = deck.deck.marks
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, deck)
    assert not any(m.is_suggestion for m in deck.deck.marks)
    assert {m.time for m in deck.deck.marks} >= {8.5, 32.5, 72.5, 80.5}
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, deck)
    assert deck.deck.marks == before


def test_the_second_drop_and_the_voice_have_names_and_shapes_of_their_own(deck: MainWindow) -> None:
    titles = {m.time: m.title for m in deck.deck.marks}
    assert (titles[72.5], titles[80.5]) == ("Vocal in", "Second drop")
    outlines = {kind: shapes.path(str(kind)) for kind in CueKind}
    assert len({str(outline.toFillPolygon().toList()) for outline in outlines.values()}) == len(CueKind)


def test_a_track_without_a_key_says_so(qtbot: QtBot, deck: MainWindow) -> None:
    track_id = deck.library.model.ids[3]
    deck.session.do(SaveAnalysis(track_id, replace(SONG, key=None), wave().to_bytes()))
    deck.library.opened.emit(track_id)
    settle(qtbot, deck)
    gauge = deck.deck.header.gauges["Key"]
    assert (gauge.value.text(), gauge.toolTip()) == ("no key", "No key found")


def test_a_loop_is_suggested_even_where_a_cue_stands(qtbot: QtBot, deck: MainWindow) -> None:
    deck.sound.seek(8.5)
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_C)
    settle(qtbot, deck)
    assert [m.type for m in deck.deck.marks if m.time == 8.5] == [MarkType.HOT_CUE, MarkType.SUGGESTION]


def test_a_screen_reader_hears_how_long_one_may_mix(deck: MainWindow) -> None:
    assert "Intro 16 bars, safe to mix until bar 17" in deck.deck.waveform.accessibleDescription()


def test_everything_at_once_still_costs_few_milliseconds_a_frame(deck: MainWindow) -> None:
    wave = deck.deck.waveform
    wave.zoom(-100)
    wave.zoom(6)
    wave.grab()
    times = []
    for _ in range(60):
        wave.scroll_by(8)
        before = time.process_time()
        wave.repaint()
        times.append(time.process_time() - before)
    assert sorted(times)[30] < 0.016, "median of a frame: sixty a second"
