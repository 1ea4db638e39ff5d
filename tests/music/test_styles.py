"""What a wish of the style lab may say, and what it is called."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.music.sections import SectionLabel
from djanalyzer.music.styles import StyleShare, StyleWish

HOUSE, TRANCE = StyleShare("house"), StyleShare("trance")


def test_a_share_is_a_style_or_an_example() -> None:
    for name, example in (("", None), ("house", Path("a.wav"))):
        with pytest.raises(ValueError, match="a name or an example"):
            StyleShare(name, example)
    with pytest.raises(ValueError, match="more than nothing"):
        StyleShare("house", weight=0)


@pytest.mark.parametrize(
    ("start", "stop", "amount", "fault"),
    [
        (2, 2, 1, "no selection"),
        (-1, 2, 1, "no selection"),
        (0, float("inf"), 1, "no selection"),
        (0, 2, 1.1, "amount"),
    ],
)
def test_a_wish_selects_something_and_wants_no_more_than_all(
    start: float, stop: float, amount: float, fault: str
) -> None:
    with pytest.raises(ValueError, match=fault):
        StyleWish(start, stop, (HOUSE,), amount)
    with pytest.raises(ValueError, match="no less than 0, not -1"):
        StyleWish(0, 2, (HOUSE,), seed=-1)


def test_a_section_with_a_target_of_its_own_has_that() -> None:
    wish = StyleWish(0, 8, (HOUSE,), by_section=((SectionLabel.DROP, (TRANCE,)),))
    assert wish.shares_in(SectionLabel.DROP) == (TRANCE,)
    assert wish.shares_in(SectionLabel.INTRO) == wish.shares_in(None) == (HOUSE,)
    with pytest.raises(ValueError, match="names a target"):
        StyleWish(0, 8, (HOUSE,), by_section=((SectionLabel.DROP, ()),))


def test_a_wish_is_called_by_what_differs_from_all_of_one_style() -> None:
    assert StyleWish(0, 8, (StyleShare("hip_hop"),)).in_words == "Hip-Hop"
    like = StyleShare(example=Path("music/One More.flac"), weight=0.5)
    assert StyleWish(0, 8, (HOUSE, like), 0.8, "drums").in_words == "House + One More, drums, 80 %"
    by_section = ((SectionLabel.DROP, (TRANCE,)),)
    assert StyleWish(0, 8, (HOUSE,), by_section=by_section).in_words == "House, drop: Trance"


def test_what_changes_is_named_and_a_target_is_wanted_everywhere() -> None:
    with pytest.raises(ValueError, match="what changes is one of all, "):
        StyleWish(0, 2, (HOUSE,), what="nothing")  # type: ignore[arg-type]
    for shares, by_section in (((), ()), ((HOUSE,), ((SectionLabel.DROP, ()),))):
        with pytest.raises(ValueError, match="names a target style"):
            StyleWish(0, 2, shares, by_section=by_section)
    assert StyleWish(1.5, 4, (HOUSE,)).duration == 2.5


def test_every_example_is_named_once() -> None:
    example, other = StyleShare(example=Path("a.wav")), StyleShare(example=Path("b.wav"))
    wish = StyleWish(0, 2, (example, HOUSE), by_section=((SectionLabel.DROP, (other, example)),))
    assert wish.examples == (Path("a.wav"), Path("b.wav"))
