"""Music that is not counted in four, and the names of the words around a grid."""

from __future__ import annotations

import pytest

from djanalyzer.music import CAMELOT, Analysis, BeatGrid, Energy, GridAnchor, Key, Meter, SectionLabel


def test_a_waltz_has_a_downbeat_every_three_beats() -> None:
    waltz = BeatGrid.constant(0.5, 60.0, meter=Meter.THREE_FOUR)
    assert waltz.downbeats(8.0) == pytest.approx([0.5, 3.5, 6.5])
    assert waltz.snap_to_downbeat(3.9) == pytest.approx(3.5)


def test_six_eight_counts_two_dotted_beats_in_a_bar() -> None:
    assert BeatGrid.constant(0.0, 60.0, meter=Meter.SIX_EIGHT).downbeats(5.0) == pytest.approx([0, 2, 4])


def test_a_waltz_has_no_fourth_beat() -> None:
    with pytest.raises(ValueError, match="1 to 3 in 3/4"):
        GridAnchor(0.0, 120.0, 4, Meter.THREE_FOUR)


def test_every_place_on_the_camelot_wheel_has_an_open_key_name_that_reads_back() -> None:
    for place in CAMELOT:
        key = Key.parse(place)
        assert key is not None
        assert Key.parse(key.open_key) == key
    assert (Key.parse("Am").open_key, Key.parse("C").open_key) == ("1m", "1d")


def test_every_section_has_a_name_in_the_vocabulary_of_pop() -> None:
    assert {label.in_pop for label in SectionLabel} == {
        "intro", "verse", "bridge", "chorus", "break", "outro",
    }  # fmt: skip


def test_club_music_knows_no_verse() -> None:
    words = {label.in_edm for label in SectionLabel}
    assert words == {"intro", "build-up", "drop", "breakdown", "outro"}
    assert SectionLabel.VERSE.in_edm == SectionLabel.BRIDGE.in_edm == "breakdown"


@pytest.mark.parametrize(("confidence", "is_checked"), [(0.995, True), (0.98, False)])
def test_only_a_grid_as_good_as_certain_is_checked(confidence: float, is_checked: bool) -> None:
    grid = BeatGrid.constant(0.0, 128.0)
    analysis = Analysis(60.0, grid, confidence, (), (), None, Energy(5.0), "djanalyzer")
    assert analysis.is_checked is is_checked
