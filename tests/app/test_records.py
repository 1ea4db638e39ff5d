"""Analyses as JSON, as the schema in resources describes them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import djanalyzer
from djanalyzer.app.answers import analysis_as_plain, analysis_from
from djanalyzer.app.records import analysis_record, failure_record
from djanalyzer.errors import UnreadableAudio
from djanalyzer.music import (
    BeatGrid,
    ChangePoint,
    Dynamics,
    Energy,
    GridAnchor,
    GridChoice,
    Guess,
    Key,
    KeyStretch,
    Meter,
    MixRange,
    Seconds,
    Section,
    SectionLabel,
    Suggestion,
    VocalSpan,
)
from djanalyzer.music.genres import GENRES, MOODS
from djanalyzer.music.marks import CueKind
from tests.app.conftest import ANALYSIS, RICH

SCHEMA = Path(djanalyzer.__file__).parents[1] / "resources" / "schema" / "analysis.schema.json"


@pytest.fixture(scope="session")
def validator() -> Any:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_an_analysis_says_everything_by_name() -> None:
    record = analysis_record(Path("/music/song.mp3"), replace(ANALYSIS, seconds=Seconds(0.1, 0.2, 0.3, 0.4)))
    assert record["path"] == "/music/song.mp3"
    assert (record["duration"], record["bpm"], record["energy"]) == (120.0, 120.0, 7.0)
    assert record["beat_grid"] == [{"time": 0.25, "bpm": 120.0, "beat_in_bar": 1, "meter": "4/4"}]
    assert record["beats"][:3] == [0.25, 0.75, 1.25]
    assert record["downbeats"][:2] == [0.25, 2.25]
    assert record["sections"][1] == {
        "start": 60.25,
        "end": 120.0,
        "label": "drop",
        "pop_label": "chorus",
        "edm_label": "drop",
        "confidence": 0.9,
    }
    assert record["cues"][1] == {
        "time": 60.25,
        "kind": "drop",
        "confidence": 0.9,
        "reason": "drums return after 16 bars",
    }
    assert record["key"] == {"name": "A minor", "camelot": "8A", "open_key": "1m", "confidence": 0.8}
    assert record["key_reason"] is None
    assert record["seconds"] == {"decode": 0.1, "features": 0.2, "model": 0.3, "decoding": 0.4}


def test_what_is_not_certain_is_told_with_its_alternatives(validator: Any) -> None:
    record = analysis_record(Path("/music/song.mp3"), RICH)
    validator.validate(record)
    assert (record["beat_confidence"], record["downbeat_confidence"], record["checked"]) == (0.7, 0.8, False)
    assert [(c["bpm"], c["probability"], c["anchors"][0]["meter"]) for c in record["grid_choices"]] == [
        (87.0, 0.7, "4/4"),
        (174.0, 0.22, "4/4"),
        (116.0, 0.05, "3/4"),
    ]
    assert [(k["start"], k["end"], k["key"]["open_key"]) for k in record["keys"]] == [
        (0.0, 60.0, "1m"),
        (60.0, 120.0, "2m"),
    ]
    assert record["tuning"] == -7.0
    assert record["mix_range"] == {
        "intro_bars": 16,
        "outro_bars": 8,
        "safe_until": 32.25,
        "safe_from": 100.25,
    }
    assert record["vocals"] == [{"start": 32.25, "end": 48.0, "confidence": 0.8}]
    validator.validate({**record, "vocals": None})
    assert record["genres"][0] == {"word": "Techno", "confidence": 0.81}
    assert record["moods"] == [{"word": "dark", "confidence": 0.62}, {"word": "calm", "confidence": 0.2}]
    assert record["dynamics"] == {"step": 1.0, "curve": [-14.0, 0.25, 2.5]}
    assert record["changes"] == [{"time": 32.25, "confidence": 0.9}]
    assert record["energy_curve"] == {"step": 1.0, "curve": [0.5, 0.9]}


def test_what_an_earlier_version_did_not_hear_is_not_told(validator: Any) -> None:
    record = analysis_record(Path("/music/song.mp3"), ANALYSIS)
    validator.validate(record)
    assert (record["genres"], record["moods"]) == ([], [])
    assert (record["vocals"], record["dynamics"], record["changes"]) == (None, None, None)


def test_a_proposed_loop_has_an_end_and_a_cue_point_has_none(validator: Any) -> None:
    cue, loop, _ = analysis_record(Path("/music/song.mp3"), RICH)["cues"]
    assert (loop["kind"], loop["time"], loop["end"]) == ("loop", 60.25, 68.25)
    assert "end" not in cue


@pytest.mark.parametrize(
    ("tuning", "n_stretches", "reason"),
    [
        (None, 1, "nothing in it is tuned"),
        (3.0, 1, "no key is sure enough"),
        (None, 0, "none was found"),  # an analysis of an earlier version, which did not ask
    ],
)
def test_a_missing_key_has_its_reason(
    validator: Any, tuning: float | None, n_stretches: int, reason: str
) -> None:
    stretches = (KeyStretch(0.0, ANALYSIS.duration, None),) * n_stretches
    heard = replace(ANALYSIS, key=None, tuning=tuning, key_stretches=stretches)
    record = analysis_record(Path("drums.wav"), heard)
    assert (record["key"], record["key_reason"]) == (None, reason)
    validator.validate(record)


def test_music_without_a_beat_or_a_key_fits_the_schema(validator: Any) -> None:
    silent = replace(ANALYSIS, beat_grid=None, key=None, sections=(), suggestions=(), energy=Energy(1.0))
    record = analysis_record(Path("silence.wav"), silent)
    assert (record["bpm"], record["key"], record["beats"]) == (None, None, [])
    validator.validate(record)


def test_a_failure_fits_the_schema(validator: Any) -> None:
    record = failure_record(Path("song.mp3"), UnreadableAudio("song.mp3 is empty.", "Copy it again."))
    assert record == {"path": "song.mp3", "error": "song.mp3 is empty. Copy it again."}
    validator.validate(record)


def test_the_schema_is_not_content_with_anything(validator: Any) -> None:
    record = analysis_record(Path("song.mp3"), ANALYSIS)
    waltz = {"time": 0.0, "bpm": 90.0, "beat_in_bar": 4, "meter": "3/4"}
    choice = {"bpm": 90.0, "anchors": [], "probability": 0.5}
    for broken in (
        {**record, "bpm": 0},
        {**record, "extra": 1},
        {**record, "energy": 11},
        {**record, "beat_grid": [waltz]},
        {**record, "grid_choices": [choice]},
        {**record, "tuning": 51},
        {**record, "key_reason": "because"},
        {**record, "mix_range": {}},
        {name: value for name, value in record.items() if name != "checked"},
        {"path": "x"},
    ):
        assert not validator.is_valid(broken)


SHARES = st.floats(0, 1)
GRIDS = st.none() | st.builds(
    lambda time, tempo, place, meter: BeatGrid(
        (
            GridAnchor(time, tempo, place % meter.beats_per_bar + 1, meter),
            GridAnchor(time + 30, tempo * 1.1, 1),
        )
    ),
    st.floats(-5, 5),
    st.floats(40, 240),
    st.integers(0, 11),
    st.sampled_from(Meter),
)
KEYS = st.none() | st.builds(Key.from_index, st.integers(0, 23), SHARES)
TIMES = st.floats(0, 300)
RICHES = st.fixed_dictionaries(
    {
        "beat_grid": GRIDS,
        "beat_confidence": SHARES,
        "downbeat_confidence": SHARES,
        "grid_choices": st.lists(st.builds(GridChoice, GRIDS.filter(bool), SHARES), max_size=3).map(tuple),
        "key": KEYS,
        "key_stretches": st.lists(st.builds(KeyStretch, TIMES, TIMES, KEYS), max_size=3).map(tuple),
        "tuning": st.none() | st.floats(-50, 50),
        "mix_range": st.builds(
            MixRange, st.integers(0, 99), st.integers(0, 99), st.none() | TIMES, st.none() | TIMES
        ),
        "genres": st.lists(st.builds(Guess, st.sampled_from(GENRES).map(str), SHARES), max_size=3).map(tuple),
        "moods": st.lists(st.builds(Guess, st.sampled_from(MOODS).map(str), SHARES), max_size=3).map(tuple),
        "dynamics": st.none() | st.builds(Dynamics, st.lists(st.floats(-24, 6), max_size=4).map(tuple)),
        "changes": st.none() | st.lists(st.builds(ChangePoint, TIMES, SHARES), max_size=3).map(tuple),
        "vocals": st.none() | st.lists(st.builds(VocalSpan, TIMES, TIMES, SHARES), max_size=3).map(tuple),
    }
)


@settings(suppress_health_check=[HealthCheck.too_slow])  # of a busy machine
@given(
    rich=RICHES,
    duration=st.floats(0.5, 300),
    confidence=SHARES,
    kind=st.sampled_from(list(CueKind)),
    label=st.sampled_from(list(SectionLabel)),
    stop=st.none() | TIMES,
    level=st.floats(1, 10),
)
def test_every_analysis_fits_the_schema(
    validator: Any,
    rich: dict[str, Any],
    duration: float,
    confidence: float,
    kind: Any,
    label: Any,
    stop: float | None,
    level: float,
) -> None:
    analysis = replace(
        ANALYSIS,
        **rich,
        duration=duration,
        sections=(Section(0.0, duration, label, confidence),),
        suggestions=(Suggestion(0.1, kind, confidence, "because", stop),),
        energy=Energy(level),
    )
    record = json.loads(json.dumps(analysis_record(Path("song.wav"), analysis), allow_nan=False))
    validator.validate(record)
    assert analysis_from(json.loads(json.dumps(analysis_as_plain(analysis)))) == analysis
    assert record["beats"] == sorted(record["beats"])
    assert set(record["downbeats"]) <= set(record["beats"])


def test_a_name_that_is_no_text_can_still_be_printed() -> None:
    record = failure_record(Path("caf\udce9.mp3"), UnreadableAudio("It is empty."))
    assert record["path"] == "caf\\udce9.mp3"
    json.dumps(record, ensure_ascii=False).encode("utf-8")
