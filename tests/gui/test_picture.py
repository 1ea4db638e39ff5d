"""The picture on the deck: styles, lanes, zoom, high resolution, and the first sight of a track."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QNativeGestureEvent, QPainter, QPointingDevice
from PySide6.QtWidgets import QApplication, QGestureEvent, QLabel, QPinchGesture
from pytestqt.qtbot import QtBot

from djanalyzer.app.session import Session
from djanalyzer.features.waveform import Waveform
from djanalyzer.gui import lanes, raster
from djanalyzer.gui.bars import Bars
from djanalyzer.gui.legend import Legend
from djanalyzer.gui.looks import Look
from djanalyzer.gui.phrases import Phrases
from djanalyzer.gui.timeline import Timeline
from djanalyzer.gui.window import MainWindow
from djanalyzer.library.edits import SaveAnalysis
from djanalyzer.music import Section, SectionLabel, VocalSpan
from djanalyzer.settings import Settings
from tests.gui.furnishing import SONG, open_first, open_second, settle, wave

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def deck(qtbot: QtBot, window: MainWindow) -> MainWindow:
    open_first(qtbot, window)
    window.deck.waveform.setFocus()
    return window


def colors_of(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)
    }


# Styles.


def test_a_style_is_chosen_in_the_menu_drawn_at_once_and_kept(deck: MainWindow) -> None:
    seen = [deck.deck.waveform.grab().toImage(), deck.deck.overview.grab().toImage()]
    for style in ("rgb", "mono", "bands"):
        deck.actions_[f"wave_{style}"].trigger()
        assert deck.session.settings.waveform_style == style
        assert deck.deck.waveform.look.style == style
        seen.append(deck.deck.waveform.grab().toImage())
    assert seen[2] != seen[0]
    assert seen[3] != seen[2]
    assert seen[4] == seen[0]
    assert [a.isChecked() for a in deck.actions_.of_menu("Waveform")][:3] == [True, False, False]


def test_colours_chosen_in_the_settings_are_drawn_at_once(deck: MainWindow) -> None:
    deck.choices.choose(waveform_colors=("#00FF00", "#00AA00", "#005500", "#FFFFFF"))
    shown = [QColor(name) for name in colors_of(deck.deck.overview.grab().toImage())]
    assert any(c.green() > 150 and c.red() < 60 and c.blue() < 60 for c in shown)


def test_colours_that_are_none_are_passed_over() -> None:
    assert Look.chosen(
        Settings(waveform_style="rgb", waveform_colors=("red", "nonsense", "", ""))
    ) == Look.own("rgb")
    assert Look.chosen(Settings(waveform_style="spiral")).style == "bands"


def test_in_rgb_bass_and_brilliance_have_colours_of_their_own() -> None:
    look = Look.own("rgb")
    pictures = []
    for band in range(3):
        bands = np.zeros((3, 8), np.float32)
        bands[band] = 0.9
        picture = raster.image(bands, 41, look=look)
        pictures.append(QColor(picture.pixel(4, 20)))
    assert pictures[0].red() > max(pictures[0].green(), pictures[0].blue())
    assert pictures[1].green() > max(pictures[1].red(), pictures[1].blue())
    assert pictures[2].blue() > max(pictures[2].red(), pictures[2].green())


def test_the_legend_explains_each_colour_of_the_style(qtbot: QtBot, deck: MainWindow) -> None:
    for style, word in (("bands", "Low: kick and bass, up to 200 Hz"), ("mono", "How loud it is")):
        deck.actions_[f"wave_{style}"].trigger()
        qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_F1, SHIFT)
        legend = deck.findChildren(Legend)[-1]
        assert any(label.text().startswith(word) for label in legend.findChildren(QLabel))
        legend.grab()
        qtbot.keyClick(legend, Qt.Key.Key_Escape)
        assert not legend.isVisible()


# Tiles and the whole.


@pytest.mark.parametrize("style", ["bands", "rgb", "mono"])
@pytest.mark.parametrize("height", [40, 41])
def test_drawn_as_a_whole_and_in_tiles_it_is_the_same_picture(qapp: object, style: str, height: int) -> None:
    bars = Bars.none()
    line = Timeline(120.0, 700, level=40, first=100)
    pictures = []
    for rounds in (1, 8):  # the first frame has no tiles yet; after some all are there
        tiles = raster.Tiles(wave(), bars, height, Look.own(style))
        for _ in range(rounds):
            picture = QImage(700, height, QImage.Format.Format_RGB32)
            with QPainter(picture) as painter:
                tiles.paint(painter, line, 0)
        pictures.append(picture)
    assert pictures[0] == pictures[1]


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_scrolled_by_a_pixel_every_pixel_moves_by_one(qapp: object, ratio: float) -> None:
    """On screens of any resolution: what is drawn at a device pixel stands there unscaled."""
    tiles = raster.Tiles(wave(), Bars.none(), 60)
    line = Timeline(120.0, 600, level=30, first=500)

    def shot(line: Timeline) -> QImage:
        picture = QImage(600, 90, QImage.Format.Format_RGB32)
        picture.setDevicePixelRatio(ratio)
        picture.fill(0)
        with QPainter(picture) as painter:
            painter.scale(1 / ratio, 1 / ratio)
            tiles.paint(painter, line, 15)
        picture.setDevicePixelRatio(1.0)
        return picture

    for _ in range(4):
        shot(line)
    before, after = shot(line), shot(line.scrolled(1))
    assert before.copy(1, 0, 599, 90) == after.copy(0, 0, 599, 90)
    assert QColor(before.pixel(300, 14)).name() == "#000000", "above it nothing is drawn"
    assert QColor(before.pixel(300, 45)).name() != "#000000"


# Lanes.


def test_lanes_are_switched_off_and_stay_off(
    qtbot: QtBot, deck: MainWindow, open_window: Callable[[], MainWindow]
) -> None:
    view = deck.deck.waveform
    tall = view.lanes
    assert tall.energy.height() > 0
    assert tall.phrases.height() > 0
    deck.actions_["lane_energy"].trigger()
    deck.actions_["lane_phrases"].trigger()
    assert (view.lanes.energy.height(), view.lanes.phrases.height()) == (0, 0)
    assert view.lanes.wave.height() > tall.wave.height()
    view.grab()
    other = open_window()
    assert other.deck.waveform.hidden_lanes == {"energy", "phrases", "dynamics"}, (
        "the last is hidden at first"
    )
    assert not other.actions_["lane_energy"].isChecked()
    other.actions_["lane_energy"].trigger()
    other.actions_["lane_phrases"].trigger()


def test_vocals_have_a_lane_where_the_model_heard_some(
    qtbot: QtBot, deck: MainWindow, session: Session
) -> None:
    view = deck.deck.waveform
    assert view.lanes.vocals.height() == 0, "an analysis of before does not tell"
    assert deck.deck.deck is not None
    sung = replace(SONG, vocals=(VocalSpan(4.0, 9.0, 0.8), VocalSpan(20.0, 22.0, 0.52)))
    session.do(SaveAnalysis(deck.deck.deck.track_id, sung, wave().to_bytes()))
    qtbot.waitUntil(lambda: view.lanes.vocals.height() > 0)
    view.grab()
    y = view.lanes.vocals.center().y()
    assert view.describe(QPointF(view.x_of(5.0), y)) == "Vocals, 0:04.0 to 0:09.0\nConfidence: high"
    assert view.describe(QPointF(view.x_of(10.0), y)) == ""


def test_pointing_at_the_energy_tells_it_in_figures(deck: MainWindow) -> None:
    view = deck.deck.waveform
    words = view.describe(QPointF(view.x_of(2.0), view.lanes.energy.center().y()))
    assert words == "Energy here 3 of 10, the track 7"


def test_bars_are_counted_within_their_section(deck: MainWindow) -> None:
    phrases = deck.deck.waveform.phrases
    assert phrases.spans[0][2] == 16
    assert phrases.numbers[:17].tolist() == [*range(1, 17), 1]
    assert phrases.name(0.5) == "1/16"
    assert phrases.name(31.0) == "16/16"
    assert phrases.name(33.0) == "1/16"
    assert deck.deck.bars is not None
    crooked = Phrases.of(deck.deck.bars, (Section(200.0, 210.0, SectionLabel.DROP),))
    assert (len(crooked.times), crooked.name(205.0)) == (0, "")


@pytest.mark.parametrize("seconds", [0.5, 4.0, 16.0, 60.0, 120.0])
def test_at_every_zoom_something_is_written_above_the_waveform(deck: MainWindow, seconds: float) -> None:
    view = deck.deck.waveform
    view.zoom_to(30.0, 30.0 + seconds) if seconds < 120 else view.zoom_to_whole()
    picture = view.grab().toImage()
    for lane in (view.lanes.ruler, view.lanes.phrases):
        assert len(colors_of(picture.copy(lane.toRect()))) > 2 or seconds < 1


def test_every_lane_has_a_command() -> None:
    sizes = lanes.Lanes.within((800.0, 400.0), lanes.Letters(), tuple(lanes.NAMES), 1.5)
    boxes = [getattr(sizes, name) for name in lanes.NAMES]
    assert all(box.height() > 0 for box in boxes)
    assert sizes.wave.top() * 1.5 == round(sizes.wave.top() * 1.5), "the waveform begins on a device pixel"
    assert sizes.wave.bottom() == sizes.dynamics.top()
    assert sizes.dynamics.bottom() == sizes.energy.top()


# Zoom.


def test_pinching_a_touch_pad_zooms_around_the_fingers(deck: MainWindow) -> None:
    view = deck.deck.waveform
    x = view.width() * 0.75
    before, scale = view.line.time(x), view.line.scale
    for _ in range(10):
        place = QPointF(x, 100)
        event = QNativeGestureEvent(
            Qt.NativeGestureType.ZoomNativeGesture,
            QPointingDevice.primaryPointingDevice(),
            2,
            place,
            place,
            QPointF(view.mapToGlobal(place.toPoint())),
            2**0.1 - 1,
            QPointF(),
        )
        QApplication.sendEvent(view, event)
    assert view.line.scale == pytest.approx(scale / 2, rel=0.13)
    assert view.line.time(x) == pytest.approx(before, abs=2 * view.line.scale)


def test_pinching_a_touch_screen_zooms_too(deck: MainWindow) -> None:
    view = deck.deck.waveform
    scale = view.line.scale
    pinch = QPinchGesture()
    pinch.setScaleFactor(0.5)
    pinch.setCenterPoint(QPointF(200, 100))
    QApplication.sendEvent(view, QGestureEvent([pinch]))
    assert view.line.scale == pytest.approx(2 * scale)


def test_zoom_has_presets_and_keys(qtbot: QtBot, deck: MainWindow) -> None:
    view = deck.deck.waveform
    qtbot.keyClick(view, Qt.Key.Key_Z, SHIFT)
    assert view.line.start <= 0
    assert view.line.stop >= 120.0
    deck.sound.seek(60.0)
    deck.actions_["zoom_8"].trigger()
    assert 16.0 <= view.line.stop - view.line.start <= 20.0
    assert view.line.time(view.line.width / 2) == pytest.approx(60.0, abs=0.1)
    qtbot.keyClick(view, Qt.Key.Key_Z)
    assert view.line.start <= 32.5
    assert view.line.stop >= 64.5, "the section under the playhead"
    view.set_selection((40.5, 44.5))
    qtbot.keyClick(view, Qt.Key.Key_Z)
    assert view.line.stop - view.line.start < 6.0


def test_z_shows_the_chosen_loop(qtbot: QtBot, window: MainWindow) -> None:
    open_second(qtbot, window)
    loop = next(mark for mark in window.deck.marks if mark.is_loop)
    window.deck.cue_list.select(loop)
    qtbot.keyClick(window.deck.waveform, Qt.Key.Key_Z)
    line = window.deck.waveform.line
    assert (line.start <= 24.5, line.stop >= 28.5, line.stop - line.start < 6.0) == (True, True, True)


# First sight.


def test_a_track_that_nobody_analysed_shows_its_waveform_and_keeps_it(
    qtbot: QtBot, deck: MainWindow, session: Session
) -> None:
    assert deck.deck.deck is not None
    new_id = deck.library.model.ids[2]
    path = deck.deck.deck.path
    (row,) = session.rows([new_id])
    row.path.parent.mkdir(exist_ok=True)
    if not row.path.exists():
        row.path.write_bytes(path.read_bytes())
    try:
        deck.open_track(new_id)
        qtbot.waitUntil(lambda: deck.deck.deck is not None and deck.deck.deck.track_id == new_id)
        qtbot.waitUntil(lambda: session.track(new_id).waveform is not None)
        settle(qtbot, deck)
        assert deck.deck.deck.waveform is not None
        assert deck.deck.deck.state == "new"
    finally:
        row.path.unlink()


def test_as_much_of_a_waveform_as_there_is_is_shown(qtbot: QtBot, deck: MainWindow) -> None:
    deck.open_track(deck.library.model.ids[3])  # its file is not there
    settle(qtbot, deck)
    empty = deck.deck.waveform.grab().toImage()
    part = Waveform(172.0, *(np.full(600, 200, np.uint8) for _ in range(3)))
    deck.deck.show_picture(part)
    assert deck.deck.waveform.grab().toImage() != empty
    deck.open_track(deck.library.model.ids[4])
    settle(qtbot, deck)
    deck.deck.waveform.grab()
    assert deck.deck.waveform._picture is None, "another track's picture is not this one's"
