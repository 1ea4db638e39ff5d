"""What a cue's name says of the place it marks."""

from __future__ import annotations

import pytest

from djanalyzer.music import CueKind, SectionLabel
from djanalyzer.music.cue_words import CUE_PLACES, NamedPlace, kind_at, label_at, place_in, spelled
from djanalyzer.music.templates import PLACES


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Drop", "drop"),
        ("DROP 2", "drop"),
        ("drop2", "drop"),
        ("Main Drop!", "drop"),
        ("Chorus", "drop"),
        ("Build-Up", "build-up"),
        ("Build_up 1", "build-up"),
        ("Aufbau", "build-up"),
        ("Break", "breakdown"),
        ("Brücke", "bridge"),
        ("Montée", "build-up"),
        ("estribillo", "drop"),
        ("サビ", "drop"),
        ("ブレイク", "breakdown"),
        ("Mix Out", "mix out"),
        ("Intro", "intro"),
        ("Vox", "vocal in"),
    ],
)
def test_well_known_words_name_a_place(name: str, place: str) -> None:
    assert place_in(name) == NamedPlace(place)


@pytest.mark.parametrize(
    ("name", "shift"), [("Drop -16", -16), ("drop−8", -8), ("Break +4", 4), ("Drop - 32 bars", -32)]
)
def test_a_name_may_count_bars(name: str, shift: int) -> None:
    place = place_in(name)
    assert place is not None
    assert place.shift == shift


@pytest.mark.parametrize("name", ["", "x", "drop the vocals?", "BOOM", "1", "raindrop", "8 to drop"])
def test_other_words_name_none(name: str) -> None:
    assert place_in(name) is None


def test_numbers_that_tell_several_apart_are_left_out() -> None:
    assert spelled("Hush 2") == spelled("HUSH") == spelled("hush (3)") == "hush"
    assert spelled("8 to drop") == "8 to drop"
    assert spelled("2") == "2"


def test_places_are_those_of_templates() -> None:
    assert set(CUE_PLACES) <= set(PLACES)
    assert (label_at("build-up"), label_at("mix in")) == (SectionLabel.BUILD_UP, None)
    assert (kind_at("outro"), kind_at("verse")) == (CueKind.MIX_OUT, CueKind.OTHER)
