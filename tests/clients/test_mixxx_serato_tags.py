"""A real Mixxx reads the Serato tags that we have written into music files, and takes them over into its own tables."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from djanalyzer.interop import safe_write
from djanalyzer.interop.mixxx import MIXXX
from djanalyzer.interop.serato import SERATO
from djanalyzer.music import BeatGrid, Collection, Cue, GridAnchor, KnownTrack, Loop
from tests.clients.mixxx import Mixxx
from tests.clients.music import SECONDS, clicks

MILLISECOND = 0.001
LOOP = 4
FIRST_LOOP = 8  # the pad on which Mixxx puts the first of Serato's loops

# What Mixxx takes off the times of MP3 files, because of what it believes of Serato's decoder.
TAKEN_OFF = {".mp3": 0.026}

CUES = (
    Cue(0.25, 0, "Intro", "#C02626"),
    Cue(7.75, 1, "Drop é", "#F8821A"),
    Cue(15.25, 5, "Brk", "#173BA2"),
    Cue(20.5, 7, "", "#FAC313"),
)
LOOPS = (Loop(15.25, 22.75, 0, "Loop A"),)
CHANGING = BeatGrid(
    (
        GridAnchor(0.25, 120.0),
        GridAnchor(16.25, 128.0),
        GridAnchor(27.5, 124.5),
        GridAnchor(27.5 + 12 * 60 / 124.5, 130.0),
    )
)


def tag(mixxx: Mixxx, endings: tuple[str, ...], grid: BeatGrid, name: str = "track") -> list[Path]:
    """Return files of these kinds with our tags in them."""
    files = [clicks(mixxx.music / f"{name}{ending}") for ending in endings]
    tracks = tuple(KnownTrack(path, path.name, beat_grid=grid, cues=CUES, loops=LOOPS) for path in files)
    outcome = safe_write.apply(SERATO.plan(Collection("ours", tracks), mixxx.music), running=frozenset)
    assert outcome.refused == ()
    assert len(outcome.written) == len(files)
    return files


def test_cues_loops_and_grid_of_four_kinds_of_file(mixxx: Mixxx) -> None:
    tagged = tag(mixxx, (".mp3", ".flac", ".m4a", ".aiff"), CHANGING)
    log = mixxx.run(tagged)
    assert "Parsing SeratoBeatGrid failed" not in log
    for path in tagged:
        shift = TAKEN_OFF.get(path.suffix, 0.0)
        # Where Serato leaves a place of an M4A empty, Mixxx 2.3 sees a cue at the end of time.
        on_pads = {c["hotcue"]: c for c in mixxx.cues(path) if c["hotcue"] >= 0 and c["start"] < SECONDS}
        assert set(on_pads) == {0, 1, 5, 7, FIRST_LOOP}, path.name
        for cue in CUES:
            assert cue.slot is not None
            assert_cue(on_pads[cue.slot], cue, shift)
        loop = on_pads[FIRST_LOOP]
        assert (loop["type"], loop["label"]) == (LOOP, "Loop A")
        assert (loop["start"], loop["span"]) == pytest.approx((15.25 - shift, 7.5), abs=MILLISECOND)
        assert_grid(mixxx, path, CHANGING, shift)


def test_grids_of_any_length_survive_the_character_that_mixxx_cuts_off_their_base64(mixxx: Mixxx) -> None:
    grids = [BeatGrid(CHANGING.anchors[:n_markers]) for n_markers in (2, 3)]
    tagged = [tag(mixxx, (".flac", ".m4a"), grid, f"{len(grid.anchors)} markers") for grid in grids]
    mixxx.run([path for paths in tagged for path in paths])
    for grid, paths in zip(grids, tagged, strict=True):
        for path in paths:
            assert_grid(mixxx, path, grid)


def assert_cue(found: dict[str, Any], cue: Cue, shift: float) -> None:
    assert found["start"] == pytest.approx(cue.time - shift, abs=MILLISECOND)
    assert (found["label"], f"#{found['color']:06X}") == (cue.name, cue.color)


def assert_grid(mixxx: Mixxx, path: Path, grid: BeatGrid, shift: float = 0.0) -> None:
    """Mixxx keeps the beats from the first marker of the tag to the last, and none after it."""
    (track,) = [t for t in MIXXX.read(mixxx.database).tracks if t.path == path]
    assert track.beat_grid is not None, path.name
    last = grid.anchors[-1].time - shift
    ours = grid.beats(40.0) - shift
    ours = ours[(ours > 0) & (ours <= last + MILLISECOND)]
    theirs = track.beat_grid.beats(last + MILLISECOND)
    assert len(ours) == len(theirs), path.name
    assert abs(ours - theirs).max() < MILLISECOND, path.name
