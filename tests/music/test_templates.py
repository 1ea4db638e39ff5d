"""Templates of cues: how they are written, and the mark that each gives in a track, or why it gives none."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from djanalyzer.errors import Trouble
from djanalyzer.music import BeatGrid, Cue, CueKind, Loop, Section, SectionLabel, Suggestion
from djanalyzer.music.templates import (
    BUILT_IN,
    LAST,
    PLACES,
    Basis,
    Ground,
    Template,
    WhyNot,
    basis_of,
    evaluate,
    parse,
)

# A beat every half second from 0.5 s on, a bar every two seconds.
GROUND = Ground(
    BeatGrid.constant(0.5, 120.0),
    120.0,
    (
        Section(0.5, 32.5, SectionLabel.INTRO),
        Section(32.5, 48.5, SectionLabel.DROP),
        Section(48.5, 56.5, SectionLabel.DROP),  # the same drop goes on
        Section(56.5, 80.5, SectionLabel.BREAKDOWN),
        Section(80.5, 104.5, SectionLabel.DROP),
        Section(104.5, 120.0, SectionLabel.OUTRO),
    ),
    (Suggestion(96.6, CueKind.MIX_OUT, 0.9, ""), Suggestion(16.5, CueKind.VOCAL_IN, 0.4, "")),
)


@pytest.mark.parametrize(
    ("line", "template"),
    [
        ("first beat -> A", Template("first beat", slot=0)),
        ("drop 1 - 16 bars -> B", Template("drop", 1, -16, "bars", 1)),
        ("DROP 2 + 1 beat -> memory", Template("drop", 2, 1, "beats")),
        ("drop last -> p #ff3333", Template("drop", LAST, slot=15, color="#FF3333")),
        (
            'mix out-4bars -> C "Say \\"go\\"" loop 8',
            Template("mix out", 1, -4, "bars", 2, 'Say "go"', None, 8),
        ),
        ("  build-up   3  ->  D  ", Template("build-up", 3, slot=3)),
    ],
)
def test_a_line_says_where_a_mark_goes(line: str, template: Template) -> None:
    assert parse(line) == template
    assert parse(str(template)) == template


@given(
    st.builds(
        Template,
        st.sampled_from(PLACES),
        st.just(LAST) | st.integers(1, 99),
        st.integers(-64, 64),
        st.sampled_from(["bars", "beats"]),
        st.none() | st.integers(0, 15),
        st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"])),
        st.none() | st.just("#28E214"),
        st.none() | st.integers(1, 64),
    )
)
def test_every_template_is_read_as_it_was_written(template: Template) -> None:
    read = parse(str(template))
    assert read == (template if template.shift else replace(template, unit="bars"))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("drop 1", "does not say where the mark goes"),
        ("chorus 1 -> A", "“chorus 1” is no place in a track"),
        ("drop one -> A", "“drop one” is no place"),
        ("drop 1 - 16 -> A", "is no place"),
        ("drop 1 -> Q", "“Q” is no pad"),
        ("drop 1 -> A red", "“A red” is no pad"),
        ("drop 0 -> A", "counts from nought"),
        ("", "does not say where"),
    ],
)
def test_what_is_wrong_with_a_line_is_said_in_a_sentence(line: str, words: str) -> None:
    with pytest.raises(Trouble, match=words) as caught:
        parse(line)
    assert caught.value.hint


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("first beat -> A", 0.5),
        ("drop 1 -> A", 32.5),
        ("drop 2 -> A", 80.5),
        ("drop last - 1 bar -> A", 78.5),
        ("drop 1 - 16 bars -> A", 0.5),
        ("breakdown + 3 beats -> A", 58.0),
        ("mix out -> A", 96.5),  # on the bar nearest to what the model says
        ("vocal in -> A", 16.5),
        ("end - 4 bars -> A", 110.5),
        ("outro -> A", 104.5),
    ],
)
def test_a_place_is_found_on_the_beats(line: str, time: float) -> None:
    found = evaluate(parse(line), GROUND)
    assert isinstance(found, Cue)
    assert found.time == pytest.approx(time)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("drop 3 -> A", WhyNot.NO_PLACE),
        ("bridge -> A", WhyNot.NO_PLACE),
        ("mix in -> A", WhyNot.NO_PLACE),
        ("drop 1 - 17 bars -> A", WhyNot.OUTSIDE),
        ("end + 1 bar -> A", WhyNot.OUTSIDE),
        ("end -> A loop 16", WhyNot.OUTSIDE),
    ],
)
def test_where_there_is_no_such_place_it_says_why(line: str, why: WhyNot) -> None:
    assert evaluate(parse(line), GROUND) is why


def test_without_a_grid_nothing_is_placed() -> None:
    assert evaluate(parse("drop 1 -> A"), replace(GROUND, beat_grid=None)) is WhyNot.NO_GRID
    assert evaluate(parse("drop 1 -> A"), replace(GROUND, duration=0.0)) is WhyNot.NO_GRID


def test_a_template_gives_a_named_and_coloured_cue_or_a_loop() -> None:
    assert evaluate(parse('drop 1 -> C "Drop" #E62828'), GROUND) == Cue(
        32.5, 2, "Drop", "#E62828", CueKind.DROP
    )
    assert evaluate(parse('drop 2 -> memory "Again" loop 8'), GROUND) == Loop(80.5, 84.5, None, "Again")
    assert parse("drop 2 -> A").kind is CueKind.SECOND_DROP
    assert parse("drop 1 - 8 bars -> A").kind is CueKind.OTHER, "before the drop is no drop"


def test_where_no_section_is_known_what_the_model_proposes_stands_in() -> None:
    drops = (Suggestion(64.5, CueKind.SECOND_DROP, 0.6, ""), Suggestion(32.5, CueKind.DROP, 0.9, ""))
    ground = replace(GROUND, sections=(), suggestions=drops)
    assert evaluate(parse("drop 2 -> A"), ground) == Cue(64.5, 0, "", None, CueKind.SECOND_DROP)
    assert evaluate(parse("verse -> A"), ground) is WhyNot.NO_PLACE


def test_the_built_in_templates_can_be_read() -> None:
    assert [str(parse(line)) for line in BUILT_IN] == list(BUILT_IN)


def test_a_place_is_counted_from_the_sections_where_there_are_some() -> None:
    bare = replace(GROUND, sections=())
    drop, voice, first = parse("drop -> A"), parse("vocal in -> A"), parse("first beat -> A")
    assert [basis_of(t, GROUND) for t in (drop, voice, first)] == [
        Basis.SECTIONS,
        Basis.PROPOSALS,
        Basis.GRID,
    ]
    assert [basis_of(t, bare) for t in (drop, voice, first)] == [Basis.PROPOSALS, Basis.PROPOSALS, Basis.GRID]
    assert basis_of(parse("verse -> A"), GROUND) is Basis.PROPOSALS, (
        "a kind of section that this track has none of"
    )
