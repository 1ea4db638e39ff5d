"""What the map's points look like: as small as there are many, apart for all eyes, and never outside the picture."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from djanalyzer.gui import theme
from djanalyzer.gui.map_colors import GROUND, GROUPS, OTHER, UNKNOWN, inks
from djanalyzer.gui.map_frame import MapFrame
from djanalyzer.gui.map_raster import SHAPES, Ink, Layer, draw, number, radius_for, stamp

# Machado, Oliveira and Fernandes (2009), "A physiologically-based model for simulation of color vision deficiency": what eyes
# without one kind of cones see of linear red, green and blue.
EYES = {
    "all cones": np.eye(3),
    "no long": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "no middle": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
    "no short": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
}  # fmt: skip
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])


def lab(color: str, eyes: str) -> np.ndarray:
    """Return a colour in CIELAB as these eyes see it."""
    parts = np.array([int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    xyz = TO_XYZ @ np.clip(np.array(EYES[eyes]) @ linear, 0, 1) / np.array([0.9505, 1.0, 1.089])
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


@pytest.mark.parametrize("eyes", EYES)
def test_groups_have_colours_that_all_eyes_tell_apart(eyes: str) -> None:
    for one, other in itertools.combinations([*GROUPS, "#FFFFFF"], 2):
        assert np.linalg.norm(lab(one, eyes) - lab(other, eyes)) > 15, (one, other)


def test_every_point_is_seen_on_the_ground_and_stronger_ones_are_brighter() -> None:
    energies = inks("energy", [str(level) for level in range(11)])
    brightness = [theme.luminance(ink.color) for ink in energies]
    assert brightness == sorted(brightness)
    assert len(set(brightness)) == len(brightness)
    keys = inks("key", tuple(theme.KEY_COLORS))
    for ink in (*energies, *keys, OTHER, UNKNOWN, *inks("genre", ["a"] * 9)):
        assert theme.contrast(ink.color, GROUND) >= 3, ink


def test_many_points_together_cover_no_more_than_few() -> None:
    for n_points in (10, 1000, 100_000):
        radius = radius_for(n_points, 1600, 900, 1.0)
        n_pixels = n_points * np.count_nonzero(stamp("circle", radius).cover >= 128)
        assert n_pixels < 0.4 * 1600 * 900
    assert radius_for(10, 1600, 900, 1.0) == 6.5


@pytest.mark.parametrize("shape", SHAPES)
def test_a_point_is_drawn_where_it_lies_also_across_an_edge(shape: str) -> None:
    places = np.array([(20, 30), (-3, 10), (63, 47), (500, 500), (-70, -70)], np.float32)
    drawn = draw(64, 48, GROUND, [Layer(places, Ink("#FF0000", shape))], 5.0)
    assert drawn.shape == (48, 64)
    assert drawn[30, 20] == drawn[47, 63] == number("#FF0000")
    assert drawn[10, 0] != number(GROUND), "a part of the point beyond the edge is seen"
    assert (drawn == number(GROUND)).mean() > 0.85


def test_the_last_layer_lies_on_top_and_so_many_points_that_edges_are_not_smoothed_lie_where_others_do() -> (
    None
):
    here = np.full((1, 2), 10, np.float32)
    drawn = draw(20, 20, GROUND, [Layer(here, Ink("#FFFFFF"), 2.0), Layer(here, Ink("#00FF00"))], 3.0)
    assert drawn[10, 10] == number("#00FF00")
    assert drawn[10, 14] == number("#FFFFFF")
    crowd = draw(20, 20, GROUND, [Layer(np.repeat(here, 20_000, axis=0), Ink("#00FF00"))], 3.0)
    assert set(np.unique(crowd).tolist()) == {number("#00FF00"), number(GROUND)}
    assert np.argwhere(crowd == number("#00FF00")).mean(axis=0).tolist() == [10, 10]


def test_zooming_keeps_what_is_under_the_pointer_and_one_place_alone_can_be_shown() -> None:
    places = np.random.default_rng(1).random((50, 2)).astype(np.float32)
    frame = MapFrame.of_all(places, 800, 600)
    assert ((frame.pixels(places) >= 0) & (frame.pixels(places) <= (800, 600))).all()
    x, y = frame.pixels(places)[7]
    assert np.allclose(frame.zoomed(5.0, x, y).moved(30, -20).pixels(places)[7], (x + 30, y - 20), atol=0.2)
    assert np.allclose(
        frame.zoomed(5.0, x, y).showing(x - 5000, y, 30).pixels(places)[7], (5030, y), atol=0.5
    )
    alone = MapFrame.of_all(places[:1], 800, 600)
    assert np.allclose(alone.pixels(places[:1]), (400, 300), atol=0.1)
    assert MapFrame.of_all(places[:0], 800, 600).width == 800
