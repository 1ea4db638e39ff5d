"""Whatever is asked of Serato's tags, and whatever has happened to a file: nothing is lost without a word."""

from __future__ import annotations

import shutil
from dataclasses import replace
from functools import partial
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.serato import SERATO, containers
from djanalyzer.interop.serato.containers import Kind
from djanalyzer.interop.serato.palette import CUE_COLORS
from djanalyzer.music import BeatGrid, Cue, GridAnchor, Loop
from tests.interop.answers import assert_answers
from tests.interop.serato.test_writing import KINDS, plan, read, studio, write
from tests.nightly import by_night

__all__ = ["studio"]  # a fixture

_times = st.floats(0, 600)
_cues = st.builds(
    Cue,
    _times,
    st.none() | st.integers(0, 11),
    st.text(max_size=60),
    st.sampled_from([None, "#FF0000", *CUE_COLORS]),
)
_loops = st.builds(
    lambda start, length, slot: Loop(start, start + length, slot),
    _times,
    st.floats(-1, 60),
    st.none() | st.integers(0, 11),
)
_anchors = st.builds(GridAnchor, st.floats(-5, 600), st.floats(40, 220), st.integers(1, 4))


@settings(max_examples=by_night(25, 60), deadline=None)
@given(
    kind=st.sampled_from(KINDS),
    cues=st.lists(_cues, max_size=12).map(tuple),
    loops=st.lists(_loops, max_size=10).map(tuple),
    anchors=st.lists(_anchors, max_size=4, unique_by=lambda a: round(a.time)),
)
def test_whatever_is_asked_is_written_once(
    studio: dict[Kind, Path],
    kind: Kind,
    cues: tuple[Cue, ...],
    loops: tuple[Loop, ...],
    anchors: list[GridAnchor],
) -> None:
    """What was written and read back asks for no second write, and is lost nowhere without a word."""
    path = studio[kind].with_name(f"any{studio[kind].suffix}")
    shutil.copy(studio[kind], path)
    grid = BeatGrid(tuple(sorted(anchors, key=lambda a: a.time))) if anchors else None
    track = replace(read(path), cues=cues, loops=loops, beat_grid=grid)
    planned = write(track)
    found = read(path)
    assert plan(found).files == ()
    assert plan(track).files == ()
    lost = sum(loss.message.find("is left out") >= 0 for loss in planned.losses)
    assert len(found.cues) + len(found.loops) + lost >= len(cues) + len(loops)


@settings(max_examples=by_night(35, 150), deadline=None)
@given(
    kind=st.sampled_from(KINDS),
    edits=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=8),
)
def test_damaged_files_end_in_our_own_words(
    studio: dict[Kind, Path], kind: Kind, edits: list[tuple[float, int]]
) -> None:
    content = bytearray(studio[kind].read_bytes())
    for place, value in edits:
        # Most damage near the head, where the tags are.
        content[int(place**6 * (len(content) - 1))] = value
    path = studio[kind].with_name(f"damaged{studio[kind].suffix}")
    path.write_bytes(content)
    write_again = partial(containers.write_fields, kind, bytes(content))
    assert_answers(lambda: write_again(containers.read_fields(path, kind)), ValueError)
    assert_answers(lambda: SERATO.read(path), UnreadableCollection)
