"""What learning writes down comes back as it was, whatever a library holds."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from djanalyzer.errors import Trouble
from djanalyzer.music import (
    BeatGrid,
    Cue,
    CueKind,
    GridAnchor,
    Key,
    Label,
    Loop,
    Meter,
    OffsetBasis,
    Section,
    SectionLabel,
    Source,
    TimeOffset,
)
from djanalyzer.music.learning import Finding, LabelledTrack, MarkedCue, MarkedLoop, Subject
from djanalyzer.training.learning.records import read_findings, read_tracks, write_findings, write_tracks

_any_text = st.text(max_size=12)
_any_number = st.floats(allow_nan=False)
_sources = st.builds(Source, st.sampled_from(["dj", "program", "tags"]), _any_text)
_colors = st.none() | st.just("#28E214")
_slots = st.none() | st.integers(0, 15)
_offsets = st.none() | st.builds(TimeOffset, _any_number, _any_text, st.sampled_from(OffsetBasis))
_keys = st.builds(Key, st.integers(0, 11), st.booleans(), _any_number)
_sections = st.builds(Section, _any_number, _any_number, st.sampled_from(SectionLabel), _any_number)
_anchors = st.lists(st.floats(-10, 1e4), min_size=1, max_size=3, unique=True).flatmap(
    lambda times: st.tuples(
        *(
            st.builds(GridAnchor, st.just(t), st.floats(1, 999), st.integers(1, 2), st.sampled_from(Meter))
            for t in sorted(times)
        )
    )
)
_values = {
    "beat_grid": st.builds(BeatGrid, _anchors),
    "key": st.none() | _keys,
    "energy": st.integers(1, 10) | st.floats(1, 10),
    "genre": _any_text,
    "mood": _any_text,
    "sections": st.lists(_sections, max_size=3).map(tuple),
}
_labels = st.sampled_from(sorted(_values)).flatmap(
    lambda task: st.builds(Label, st.just(task), _values[task], _sources, st.floats(0, 1), _offsets)
)
_cues = st.builds(Cue, _any_number, _slots, _any_text, _colors, st.sampled_from(CueKind))
_loops = st.builds(Loop, _any_number, _any_number, _slots, _any_text, _colors)
_any_id = st.integers(1, 10**9)
_paths = st.binary(min_size=1, max_size=8).map(
    lambda raw: Path("/music") / raw.decode("utf-8", "surrogateescape")
)
_tracks = st.builds(
    LabelledTrack,
    _any_id,
    _paths,
    _any_text,
    _any_text,
    _any_text,
    st.none() | _any_number,
    _any_text,
    st.lists(_labels, max_size=3).map(tuple),
    st.lists(st.builds(MarkedCue, _any_id, _cues, _sources), max_size=2).map(tuple),
    st.lists(st.builds(MarkedLoop, _any_id, _loops, _sources), max_size=2).map(tuple),
    st.frozensets(st.sampled_from(Subject)),
)
_said = _any_number | _any_text | st.integers()
_findings = st.builds(
    Finding,
    _any_id,
    st.sampled_from(Subject),
    _any_number,
    _said,
    _said,
    _any_number,
    _sources,
    st.none() | _any_number,
    st.none() | _any_id,
    _any_number,
    _any_text,
)


def _told(tracks: Iterable[LabelledTrack]) -> list[str]:
    """Return all that tells types apart; a set says what it holds in any order."""
    return [repr((replace(track, trusted=frozenset()), sorted(track.trusted))) for track in tracks]


@settings(max_examples=30, deadline=None)
@given(st.lists(_tracks, max_size=3))
def test_every_labelled_track_comes_back_as_it_was(tracks: list[LabelledTrack]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a run" / "tracks.jsonl"
        write_tracks(path, tracks)
        assert read_tracks(path) == tuple(tracks)
        assert _told(read_tracks(path)) == _told(tracks)  # and of the same types


@settings(max_examples=20, deadline=None)
@given(st.lists(_findings, max_size=4))
def test_every_finding_comes_back_as_it_was(findings: list[Finding]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "findings.jsonl"
        write_findings(path, findings)
        assert repr(read_findings(path)) == repr(tuple(findings))


def test_numbers_of_numpy_become_plain_ones(tmp_path: Path) -> None:
    quality: Any = np.float32(0.1)
    finding = Finding(1, Subject.BEAT_GRID, quality, np.float64(12.5), 0.0, 0.9, Source("program", "Traktor"))
    write_findings(tmp_path / "findings.jsonl", [finding])
    (read,) = read_findings(tmp_path / "findings.jsonl")
    assert (read.quality, read.labelled) == (float(np.float32(0.1)), 12.5)


def test_a_file_that_was_never_finished_does_not_take_the_place_of_the_former_one(tmp_path: Path) -> None:
    path = tmp_path / "tracks.jsonl"
    write_tracks(path, [LabelledTrack(1, Path("a.mp3"), "r1")])

    def failing() -> object:
        yield LabelledTrack(2, Path("b.mp3"), "r2")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_tracks(path, failing())  # type: ignore[arg-type]
    assert [track.id for track in read_tracks(path)] == [1]


@pytest.mark.parametrize("content", [b'{"id": 1}\n', b"[", b'{"id": 1, "color": 2}\n', b"\xff\xff"])
def test_a_damaged_file_is_told_in_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "tracks.jsonl"
    path.write_bytes(content)
    with pytest.raises(Trouble, match=r"tracks\.jsonl cannot be read"):
        read_tracks(path)
