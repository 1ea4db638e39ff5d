"""The voice on the deck: its pitch line over the lane of the vocals, and the key that the instruments say without it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from djanalyzer.app.viewing import Deck
from djanalyzer.gui.bars import Bars
from djanalyzer.gui.deck_header import DeckHeader
from djanalyzer.gui.pitch_line import PITCH_INK, PitchCurve
from djanalyzer.gui.waveform import WaveformView
from djanalyzer.music import VocalSpan, Voice
from tests.gui.furnishing import A_MINOR, C_MINOR, DURATION, GRID, wave

FRAMES = 50  # a second


def sung(*notes: tuple[float, float, float]) -> Voice:
    """Somebody sings notes, each (start, stop, Hz), and speaks from 40 s to 44 s."""
    pitch = np.zeros(int(DURATION * FRAMES), np.float32)
    for start, stop, hertz in notes:
        pitch[round(start * FRAMES) : round(stop * FRAMES)] = hertz
    spans = tuple(VocalSpan(start, stop, 0.9) for start, stop, _ in notes)
    return Voice((*spans, VocalSpan(40.0, 44.0, 0.6)), pitch, "test")


def deck_with(voice: Voice) -> Deck:
    beats, positions = GRID.beats_and_positions(DURATION)
    return Deck(
        track_id=1, path=Path("song.wav"), title="", artist="", duration=DURATION, bpm=120.0, key=None, energy=None,
        beat_grid=GRID, beats=beats, beat_positions=positions, sections=(), cues=(), loops=(), suggestions=(),
        waveform=wave(), state="analysed", reason="", model="", remarks=(), vocals=voice.spans, voice=voice,
    )  # fmt: skip


def show(view: WaveformView, voice: Voice) -> None:
    deck = deck_with(voice)
    view.show_deck(deck, Bars.of(deck), ())


@pytest.fixture
def waveform(dressed: QApplication) -> Iterator[WaveformView]:
    """A4 (a little sharp) for four seconds, then E5 for four."""
    view = WaveformView()
    view.resize(900, 240)
    show(view, sung((10.0, 14.0, 443.06), (14.0, 18.0, 659.26)))
    yield view
    view.deleteLater()


def told(view: WaveformView, moment: float) -> str:
    view.look_at(moment)
    return view.describe(QPointF(view.x_of(moment), view.lanes.vocals.center().y()))


def line_rows(view: WaveformView, moment: float) -> list[int]:
    """Return the rows of the lane, from its head, in which the line runs at a moment."""
    view.look_at(moment)
    lane, picture = view.lanes.vocals, view.grab().toImage()
    x, ink = round(view.x_of(moment)), QColor(PITCH_INK).green()
    rows = range(round(lane.top()), round(lane.bottom()))
    return [row - rows[0] for row in rows if picture.pixelColor(x, row).green() > ink - 40]


def test_the_pointer_over_the_line_tells_the_note_and_the_singing(waveform: WaveformView) -> None:
    assert told(waveform, 12.0) == "A4 +12 ct\nVocals, 0:10.0 to 0:14.0\nConfidence: high"
    assert told(waveform, 16.0).startswith("E5 +0 ct\n")
    assert told(waveform, 42.0).startswith("Vocals, 0:40.0"), "spoken, without a pitch"
    assert told(waveform, 30.0) == ""


def test_the_line_lies_higher_where_the_pitch_does(waveform: WaveformView) -> None:
    low, high = line_rows(waveform, 12.0), line_rows(waveform, 16.0)
    assert low
    assert high
    assert max(high) < min(low)
    assert line_rows(waveform, 42.0) == [], "nothing is drawn where nobody sings with a pitch"


def test_from_afar_there_are_no_notes_to_read(waveform: WaveformView) -> None:
    waveform.zoom_to_whole()
    assert told(waveform, 12.0).startswith("Vocals, 0:10.0"), "no note: a pixel is several of them"
    assert line_rows(waveform, 12.0) == []


def test_a_voice_with_a_pitch_makes_the_lane_taller(waveform: WaveformView) -> None:
    with_pitch = waveform.lanes.vocals.height()
    show(waveform, sung())
    assert 0 < waveform.lanes.vocals.height() < with_pitch / 2


def test_between_two_frames_the_line_runs_straight_and_stops_where_the_singing_does() -> None:
    curve = PitchCurve.of(Voice((), np.array([0, 440, 880, 0], np.float32), "test"))
    assert curve is not None
    found = curve.along(np.array([-1.0, 0.0, 0.011, 0.03, 0.049, 0.051, 9.0]))
    np.testing.assert_allclose(found, [np.nan, np.nan, 69, 75, 81, np.nan, np.nan])


def test_the_key_has_a_second_opinion(dressed: QApplication) -> None:
    header = DeckHeader()
    for said, words in (
        (A_MINOR, "say the same, 80 % sure"),
        (C_MINOR, "say C minor  ·  5A  ·  10m, 70 % sure"),
    ):
        deck = replace(deck_with(replace(sung(), harmonic_key=said)), key=A_MINOR)
        header.show_deck(deck, Bars.of(deck))
        tip = header.gauges["Key"].toolTip()
        assert tip == f"A minor  ·  8A  ·  1m\nBass and other instruments alone {words}"
