"""Small words of the vocabulary: marks, sections and what sounds alike, as they are told to the user."""

from __future__ import annotations

import numpy as np
import pytest

from djanalyzer.music.analysis import CHECKED, Analysis
from djanalyzer.music.grid import BeatGrid
from djanalyzer.music.key import Key
from djanalyzer.music.marks import MEMORY, Cue, CueKind, Suggestion
from djanalyzer.music.sections import Energy, Section, SectionLabel
from djanalyzer.music.similarity import CollectionMap, MapPoint, Reason, ReasonKind


def test_kinds_of_cues_have_names_that_can_be_read() -> None:
    assert [kind.in_words for kind in (CueKind.MIX_IN, CueKind.BUILD_UP, CueKind.OTHER)] == [
        "Mix in",
        "Build-up",
        "",
    ]


def test_a_suggestion_knows_whether_it_is_a_loop_and_which_pad_it_wants() -> None:
    def wish(slot: int | None = None, stop: float | None = None) -> Suggestion:
        return Suggestion(4.0, CueKind.DROP, 0.9, "drums return", stop=stop, slot=slot)

    assert [wish(slot).pad for slot in (0, 7, None, MEMORY)] == [0, 7, None, None]
    assert [wish(stop=stop).is_loop for stop in (None, 3.0, 4.0, 4.1)] == [False, False, False, True]
    assert (Cue(1.0, slot=0).is_hot_cue, Cue(1.0).is_hot_cue) == (True, False)


def test_a_section_is_likely_from_one_half_on() -> None:
    likely = [Section(0.0, 1.0, SectionLabel.DROP, trust).is_likely for trust in (0.49, 0.5, 1.0)]
    assert likely == [False, True, True]


def test_a_grid_is_checked_from_99_in_100_on() -> None:
    def heard(grid: BeatGrid | None, confidence: float) -> Analysis:
        return Analysis(60.0, grid, confidence, (), (), None, Energy(5.0), "djanalyzer-1")

    grid = BeatGrid.constant(0.0, 128.0)
    assert [heard(grid, trust).is_checked for trust in (0.98, CHECKED, 1.0)] == [False, True, True]
    assert not heard(None, 1.0).is_checked
    assert (heard(grid, 1.0).tempo, heard(None, 1.0).tempo) == (128.0, None)


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        (Reason(ReasonKind.SOUND, number=0.934), "sounds 93 % alike"),
        (Reason(ReasonKind.TEMPO, number=-0.012), "tempo -1.2 %"),
        (Reason(ReasonKind.ENERGY, number=2.0), "energy +2"),
        (Reason(ReasonKind.KEY, text="8A"), "8A fits"),
        (Reason(ReasonKind.TRANSPOSED, number=1.0), "1 semitone higher"),
        (Reason(ReasonKind.TRANSPOSED, number=-2.0), "2 semitones lower"),
    ],
)
def test_reasons_are_told_in_words(reason: Reason, text: str) -> None:
    assert reason.in_words == text


def test_the_points_of_a_map_come_one_by_one() -> None:
    places = np.array([[0.25, 0.5], [0.75, 1.0]], dtype=np.float32)
    drawn = CollectionMap(np.array([3, 5]), places)
    assert len(drawn) == 2
    assert list(drawn) == [MapPoint(3, 0.25, 0.5), MapPoint(5, 0.75, 1.0)]


@pytest.mark.parametrize("tonic", [-1, 12])
def test_there_are_twelve_tonics(tonic: int) -> None:
    with pytest.raises(ValueError, match="0 to 11"):
        Key(tonic, False)
