"""Analyses as JSON, as the schema in resources describes them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import djanalyzer
from djanalyzer.app.records import analysis_record, failure_record
from djanalyzer.errors import UnreadableAudio
from djanalyzer.music import BeatGrid, Energy, GridAnchor, Key, Seconds, Section, SectionLabel, Suggestion
from djanalyzer.music.marks import CueKind
from tests.app.conftest import ANALYSIS

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
    assert record["beat_grid"] == [{"time": 0.25, "bpm": 120.0, "beat_in_bar": 1}]
    assert record["beats"][:3] == [0.25, 0.75, 1.25]
    assert record["downbeats"][:2] == [0.25, 2.25]
    assert record["sections"][1] == {"start": 60.25, "end": 120.0, "label": "drop", "confidence": 0.9}
    assert record["cues"][1] == {
        "time": 60.25,
        "kind": "drop",
        "confidence": 0.9,
        "reason": "drums return after 16 bars",
    }
    assert record["key"] == {"name": "A minor", "camelot": "8A", "confidence": 0.8}
    assert record["seconds"] == {"decode": 0.1, "features": 0.2, "model": 0.3, "decoding": 0.4}


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
    for broken in ({**record, "bpm": 0}, {**record, "extra": 1}, {**record, "energy": 11}, {"path": "x"}):
        assert not validator.is_valid(broken)


SHARES = st.floats(0, 1)
GRIDS = st.none() | st.builds(
    lambda time, tempo, place: BeatGrid(
        (GridAnchor(time, tempo, place), GridAnchor(time + 30, tempo * 1.1, 1))
    ),
    st.floats(-5, 5),
    st.floats(40, 240),
    st.integers(1, 4),
)


@given(
    grid=GRIDS,
    duration=st.floats(0.5, 300),
    confidence=SHARES,
    kind=st.sampled_from(list(CueKind)),
    label=st.sampled_from(list(SectionLabel)),
    key=st.none() | st.builds(Key.from_index, st.integers(0, 23), SHARES),
    level=st.floats(1, 10),
)
def test_every_analysis_fits_the_schema(
    validator: Any,
    grid: Any,
    duration: float,
    confidence: float,
    kind: Any,
    label: Any,
    key: Any,
    level: float,
) -> None:
    analysis = replace(
        ANALYSIS,
        beat_grid=grid,
        duration=duration,
        sections=(Section(0.0, duration, label, confidence),),
        suggestions=(Suggestion(0.1, kind, confidence, "because"),),
        key=key,
        energy=Energy(level),
    )
    record = json.loads(json.dumps(analysis_record(Path("song.wav"), analysis), allow_nan=False))
    validator.validate(record)
    assert record["beats"] == sorted(record["beats"])
    assert set(record["downbeats"]) <= set(record["beats"])


def test_a_name_that_is_no_text_can_still_be_printed() -> None:
    record = failure_record(Path("caf\udce9.mp3"), UnreadableAudio("It is empty."))
    assert record["path"] == "caf\\udce9.mp3"
    json.dumps(record, ensure_ascii=False).encode("utf-8")
