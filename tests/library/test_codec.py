"""Label values survive the way into the database and back."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from djanalyzer.library.codec import packed_pitch, pitch_from, text_of, value_of
from djanalyzer.library.writing import Step, steps_as_text, steps_from_text
from djanalyzer.music import (
    BeatGrid,
    Cue,
    CueKind,
    Energy,
    GridAnchor,
    GridChoice,
    Key,
    KeyStretch,
    Loop,
    Meter,
    MixRange,
    Section,
    SectionLabel,
    VocalSpan,
)

_NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
_TIMES = st.floats(0, 1e5)
_TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_SLOTS = st.none() | st.integers(0, 15)
_ANCHORS = st.builds(
    lambda time, tempo, place, meter: GridAnchor(time, tempo, place % meter.beats_per_bar + 1, meter),
    _TIMES,
    st.floats(1, 1000),
    st.integers(0, 11),
    st.sampled_from(Meter),
)
_KEYS = st.builds(Key, st.integers(0, 11), st.booleans(), st.floats(0, 1))
_GRIDS = st.lists(
    _ANCHORS,
    min_size=1,
    max_size=5,
    unique_by=lambda a: a.time,
).map(lambda anchors: BeatGrid(tuple(sorted(anchors, key=lambda a: a.time))))

_VALUES = st.one_of(
    st.tuples(st.just("beat_grid"), _GRIDS),
    st.tuples(st.just("key"), st.builds(Key, st.integers(0, 11), st.booleans())),
    st.tuples(st.just("tempo"), _NUMBERS),
    st.tuples(st.just("genre"), _TEXTS),
    st.tuples(st.just("rating"), st.integers(0, 5)),
    st.tuples(
        st.just("energy"), st.builds(Energy, _NUMBERS, st.lists(st.sampled_from([0.0, 0.25, 1.0])).map(tuple))
    ),
    st.tuples(
        st.just("sections"),
        st.lists(st.builds(Section, _TIMES, _TIMES, st.sampled_from(SectionLabel), _TIMES)).map(tuple),
    ),
    st.tuples(
        st.just("cues"),
        st.lists(st.builds(Cue, _TIMES, _SLOTS, _TEXTS, st.none() | _TEXTS, st.sampled_from(CueKind))).map(
            tuple
        ),
    ),
    st.tuples(
        st.just("loops"),
        st.lists(st.builds(Loop, _TIMES, _TIMES, _SLOTS, _TEXTS, st.none() | _TEXTS)).map(tuple),
    ),
    st.tuples(
        st.just("grid_choices"),
        st.lists(st.builds(GridChoice, _GRIDS, st.floats(0, 1)), max_size=4).map(tuple),
    ),
    st.tuples(
        st.just("key_stretches"),
        st.lists(st.builds(KeyStretch, _TIMES, _TIMES, st.none() | _KEYS), max_size=4).map(tuple),
    ),
    st.tuples(
        st.just("vocals"),
        st.lists(st.builds(VocalSpan, _TIMES, _TIMES, st.floats(0, 1)), max_size=4).map(tuple),
    ),
    st.tuples(
        st.just("mix_range"),
        st.builds(MixRange, st.integers(0, 99), st.integers(0, 99), st.none() | _TIMES, st.none() | _TIMES),
    ),
)


@given(_VALUES)
def test_every_label_is_read_as_it_was_written(labelled: tuple[str, Any]) -> None:
    task, value = labelled
    text = text_of(task, value)
    assert text is not None
    assert value_of(task, text) == value
    assert text_of(task, value_of(task, text)) == text  # equal values are equal texts
    json.loads(text)


def test_no_word_is_kept_as_no_word() -> None:
    assert text_of("key", None) is None
    assert value_of("key", None) is None


def test_what_is_no_number_is_not_stored() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        text_of("tempo", float("nan"))


_ROWS = st.dictionaries(_TEXTS, st.none() | st.booleans() | st.integers() | _NUMBERS | _TEXTS, max_size=4)
_STEPS = st.builds(
    Step, _TEXTS, st.lists(st.integers(1, 50), unique=True).map(sorted).map(tuple), _ROWS, _ROWS
)


@settings(max_examples=40)
@given(st.lists(_STEPS, max_size=5).map(tuple))
def test_the_log_keeps_every_step(steps: tuple[Step, ...]) -> None:
    assert steps_from_text(steps_as_text(steps)) == steps


@given(_STEPS)
def test_taking_a_step_back_twice_is_the_step(step: Step) -> None:
    assert step.inverse().inverse() == step
    assert step.inverse().before == step.after


def test_long_runs_of_rows_take_little_room_in_the_log() -> None:
    assert len(steps_as_text([Step("tracks", tuple(range(1, 100_001)), {}, {})])) < 60


_PITCHES = st.lists(st.just(0.0) | st.floats(8.25, 24_000, width=32), max_size=200)


@given(_PITCHES)
def test_a_line_of_pitches_is_read_to_half_a_cent_and_silence_exactly(hertz: list[float]) -> None:
    line = np.array(hertz, np.float32)
    packed = packed_pitch(line)
    read = pitch_from(packed)
    assert read.dtype == np.float32
    np.testing.assert_array_equal(read > 0, line > 0)
    sung = line > 0
    assert np.all(np.abs(1200 * np.log2(read[sung] / line[sung].astype(np.float64))) <= 0.51)
    assert packed_pitch(read) == packed  # equal lines are equal bytes


@pytest.mark.parametrize("hertz", [float("nan"), float("inf"), -1.0])
def test_what_is_no_pitch_is_not_stored(hertz: float) -> None:
    with pytest.raises(ValueError, match="frequencies"):
        packed_pitch(np.array([220.0, hertz], np.float32))


def test_a_sung_minute_takes_little_room() -> None:
    time = np.arange(3000) / 50
    vibrato = 330 * 2 ** (np.sin(2 * np.pi * 5.5 * time) / 24 + np.floor(time) % 5 / 12)
    assert len(packed_pitch(np.where(time % 4 < 2, vibrato, 0).astype(np.float32))) < 3000
