"""The colours of rekordbox."""

from __future__ import annotations

import pytest

from djanalyzer.interop import colors


def test_the_palettes_have_the_sizes_that_rekordbox_gives_them() -> None:
    assert len(set(colors.HOT_CUE_COLORS)) == 62
    assert len(colors.TRACK_COLORS) == 8


def test_the_palette_holds_every_color_of_a_real_collection() -> None:
    seen = (
        "28E214 AA72FF 50B4FF 305AFF 00E0FF B4BE04 DE44CF B432FF 10B176 1FA392 E0641B 6473FF A5E116 FF127B C3AF04 "
        "E62828 FF8C00"
    )
    assert {f"#{digits}" for digits in seen.split()} <= set(colors.HOT_CUE_COLORS)


@pytest.mark.parametrize("text", ["#28E214", "28e214", "0x28E214", "0X28e214", " #28e214 "])
def test_reading_a_color(text: str) -> None:
    assert colors.parse(text) == "#28E214"
    assert colors.rgb("#28E214") == (40, 226, 20)
    assert colors.from_rgb(40, 226, 20) == "#28E214"


@pytest.mark.parametrize("text", ["", "green", "#28E21", "#28E21400", "#GGGGGG"])
def test_what_is_no_color(text: str) -> None:
    assert colors.parse(text) is None


@pytest.mark.parametrize(
    ("color", "name"),
    [
        ("#FE0102", "red"),
        ("#FFA000", "orange"),
        ("#00E000", "green"),
        ("#1010E0", "blue"),
        ("#700090", "purple"),
    ],
)
def test_the_nearest_is_the_one_the_eye_would_choose(color: str, name: str) -> None:
    assert colors.TRACK_COLORS[colors.nearest(color, colors.TRACK_COLORS)] == name


@pytest.mark.parametrize("color", colors.HOT_CUE_COLORS)
def test_a_color_of_the_palette_is_its_own_nearest(color: str) -> None:
    assert colors.nearest(color, colors.HOT_CUE_COLORS) == color
