"""Colours that can be read, sizes that follow the font, values as DJs write them."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from djanalyzer.app.pads import COLORS
from djanalyzer.features.waveform import Waveform
from djanalyzer.gui import notation, raster, theme
from djanalyzer.gui.bars import Bars
from djanalyzer.gui.timeline import Timeline
from djanalyzer.music import BeatGrid, GridAnchor


@pytest.mark.parametrize("colors", [theme.DARK, theme.LIGHT], ids=["dark", "light"])
def test_every_text_has_a_contrast_of_at_least_four_and_a_half(colors: theme.Colors) -> None:
    for ink in (colors.text, colors.dim, colors.good, colors.warning, colors.trouble, colors.accent):
        for ground in (colors.window, colors.panel):
            assert theme.contrast(ink, ground) >= 4.5, (ink, ground)
    for ink in (colors.text, colors.dim, colors.good, colors.warning):
        assert theme.contrast(ink, colors.raised) >= 4.5
    assert theme.contrast(colors.on_accent, colors.accent) >= 4.5
    assert theme.contrast(colors.on_selection, colors.selection) >= 4.5
    for tone in (colors.trouble, colors.good):
        assert theme.contrast(colors.text, theme.blend(tone, colors.window, 0.82)) >= 4.5


def test_words_on_coloured_ground_can_be_read() -> None:
    for color in [*theme.SECTION_COLORS.values(), *COLORS.values(), *theme.KEY_COLORS.values()]:
        assert theme.contrast(theme.readable_on(color), color) >= 4.5, color
    deck = theme.DECK
    for ink in (deck.text, deck.dim):
        for ground in (deck.ground, deck.lane):
            assert theme.contrast(ink, ground) >= 4.5


def test_each_section_of_a_track_has_its_own_shade_of_grey() -> None:
    """So that a drop and a breakdown differ for eyes that see no colours."""
    shades = {
        theme.luminance(theme.SECTION_COLORS[label]) for label in ("drop", "breakdown", "build_up", "intro")
    }
    ordered = sorted(shades)
    assert all(b - a > 0.02 for a, b in itertools.pairwise(ordered))


def test_contrast_is_measured_as_wcag_does() -> None:
    assert theme.contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert theme.contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "0:00"), (59.6, "1:00"), (365, "6:05"), (3723, "1:02:03"), (None, "")]
)
def test_lengths(seconds: float | None, words: str) -> None:
    assert notation.length(seconds) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "0:00.0"), (64.3, "1:04.3"), (-130.25, "−2:10.2"), (-0.01, "0:00.0"), (3600, "60:00.0")],
)
def test_moments(seconds: float, words: str) -> None:
    assert notation.clock(seconds) == words


def test_trust_is_told_in_three_steps_of_shape_and_word() -> None:
    assert [notation.trust_dots(c) for c in (0.3, 0.6, 0.9)] == ["●○○", "●●○", "●●●"]
    assert [notation.trust_word(c) for c in (0.3, 0.6, 0.9)] == ["low", "medium", "high"]


@given(
    duration=st.floats(1, 20_000),
    width=st.integers(50, 4000),
    steps=st.lists(st.integers(-20, 20), max_size=6),
    around=st.floats(0, 1),
)
def test_zooming_keeps_the_moment_under_the_pointer_unless_the_track_ends_there(
    duration: float, width: int, steps: list[int], around: float
) -> None:
    line = Timeline.spanning(duration, width, 16.0)
    for step in steps:
        x = around * width
        before, line = line.time(x), line.zoomed(step, x)
        lowest, highest = -(width // 2), round(duration / line.scale) - width // 2
        if lowest < line.first < highest and round(duration / line.scale) > width:
            assert line.time(x) == pytest.approx(before, abs=line.scale)
        assert isinstance(line.first, int)
        assert line.start < duration
        assert line.stop > 0


def test_a_zoomed_out_track_is_shown_whole() -> None:
    line = Timeline(300.0, 1000).zoomed(-1000, 700)
    assert line.start <= 0
    assert line.stop >= 300


def bars(grid: BeatGrid, duration: float) -> Bars:
    beats, positions = grid.beats_and_positions(duration)
    return Bars(beats, positions, np.cumsum(positions == 1))


def test_bars_are_counted_from_the_first_downbeat() -> None:
    counted = bars(BeatGrid.constant(0.25, 120.0, beat_in_bar=4), 20.0)
    assert counted.name(0.1) == "–"
    assert counted.name(0.3) == "0.4", "an upbeat"
    assert counted.name(0.75) == "1.1"
    assert counted.name(2.8) == "2.1"


@given(start=st.floats(1.0, 100.0), n=st.integers(-16, 16))
def test_a_step_of_beats_and_back_ends_where_it_began(start: float, n: int) -> None:
    counted = bars(BeatGrid((GridAnchor(0.5, 120.0), GridAnchor(40.5, 90.0))), 120.0)
    there = counted.step(start, n)
    assert counted.step(there, -n) == pytest.approx(start, abs=1e-6)


def test_a_step_follows_the_tempo_of_the_place() -> None:
    counted = bars(BeatGrid((GridAnchor(0.5, 120.0), GridAnchor(40.5, 60.0))), 120.0)
    assert counted.step(10.5, 1) == pytest.approx(11.0)
    assert counted.step(50.5, 1) == pytest.approx(51.5)


def flat(low: int, mid: int, high: int) -> Waveform:
    return Waveform(172.0, *(np.full(1720, value, dtype=np.uint8) for value in (low, mid, high)))


def test_a_loud_low_column_is_tall_and_blue() -> None:
    picture = raster.image(raster.columns(flat(255, 0, 0), 0.0, 8.0, 64), 101)
    near, edge = QColor(picture.pixel(30, 47)), QColor(picture.pixel(30, 3))
    assert near.blue() > near.red() + 50
    assert edge.blue() > edge.red() + 20


def test_silence_is_ground_but_for_the_middle_line() -> None:
    picture = raster.image(raster.columns(flat(0, 0, 0), 0.0, 8.0, 64), 101)
    assert QColor(picture.pixel(10, 20)).name() == theme.DECK.ground.lower()


def test_beats_and_bars_are_ruled_into_the_picture(qapp: object) -> None:
    tiles = raster.Tiles(None, bars(BeatGrid.constant(0.0, 120.0), 10.0), 41)
    line = Timeline(10.0, 256, level=20)
    picture = next(tile for _left, tile in tiles.covering(line)).toImage()
    shades = [picture.pixelColor(x, 5).lightness() for x in range(256)]
    ground = min(shades)
    ruled = [x for x, shade in enumerate(shades) if shade > ground + 10]
    assert ruled == [x for x in (round(n * 0.5 / line.scale) for n in range(20)) if x < 256]
    assert shades[0] > shades[ruled[1]], "the first beat of a bar stands out"


def test_where_lines_would_run_together_fewer_are_drawn() -> None:
    counted = bars(BeatGrid.constant(0.0, 120.0), 400.0)
    beats, downbeats = counted.lines(0.0, 400.0, gap=30.0)
    assert (len(beats), len(downbeats)) == (600, 200)
    beats, downbeats = counted.lines(0.0, 400.0, gap=5.0)
    assert (len(beats), len(downbeats)) == (0, 200)
    _beats, downbeats = counted.lines(0.0, 400.0, gap=0.5)
    assert len(downbeats) == 200 // 16 + 1


def test_closer_than_the_data_the_picture_is_smooth() -> None:
    ramp = Waveform(172.0, *(np.arange(172, dtype=np.uint8) for _ in range(3)))
    bands = raster.columns(ramp, 0.2, 0.4, 500)
    assert bands.shape == (3, 500)
    steps = np.diff(bands[0])
    assert steps.max() < 2 / 255
    assert (steps >= 0).all()


def test_tiles_are_drawn_once_and_kept_within_bounds(qapp: object) -> None:
    asked: list[float] = []
    wave = flat(200, 100, 50)

    class Watched:
        rate = wave.rate

        def window(self, start: float, stop: float, width: int) -> np.ndarray:
            asked.append(start)
            return wave.window(start, stop, width)

    tiles = raster.Tiles(Watched(), bars(BeatGrid.constant(0.0, 120.0), 10.0), 40)  # type: ignore[arg-type]
    line = Timeline(10.0, 600, level=30)
    first = [left for left, _tile in tiles.covering(line)]
    n_drawn = len(asked)
    assert [left for left, _tile in tiles.covering(line)] == first
    assert len(asked) == n_drawn, "nothing is drawn twice"
    for level in range(60):
        list(tiles.covering(Timeline(10.0, 600, level=level)))
    assert len(tiles._kept) <= 256
