"""Whatever a library holds: what is read back is what was written, and what is missing was announced."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from djanalyzer.interop import safe_write
from djanalyzer.interop.protocol import WritePlan
from djanalyzer.interop.rekordbox_xml import REKORDBOX_XML
from djanalyzer.interop.rekordbox_xml.fitting import fit
from djanalyzer.music import BeatGrid, Collection, Cue, CueKind, KnownTrack, Loop, Meter, Tags
from tests.interop import collections_made_up as made_up
from tests.nightly import by_night

MILLISECOND = 0.001

many = settings(
    max_examples=by_night(25, 60),
    deadline=None,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.function_scoped_fixture,
    ],
)


@pytest.fixture(autouse=True)
def fast_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hundreds of files need not reach the platter."""
    monkeypatch.setattr("os.fsync", lambda handle: None)


def in_words(plan: WritePlan) -> tuple[str, ...]:
    return tuple(map(str, plan.losses))


def written(collection: Collection, folder: Path) -> tuple[WritePlan, Collection]:
    target = folder / "out.xml"
    target.unlink(missing_ok=True)
    plan = REKORDBOX_XML.plan(collection, target)
    safe_write.apply(plan, running=frozenset)
    return plan, REKORDBOX_XML.read(target)


@many
@given(collection=made_up.collections)
def test_every_collection_passes_both_readers(collection: Collection, tmp_path: Path) -> None:
    """`apply` itself compares the file with the plan by two readers, and would refuse."""
    plan, back = written(collection, tmp_path)
    fitted = fit(collection).collection
    assert back.tracks == fitted.tracks
    assert back.playlists == fitted.playlists
    assert len(back.tracks) == len(collection.tracks)
    assert b"\n" not in plan.files[0].render(b"").replace(b"\r\n", b"")


@many
@given(collection=made_up.collections)
def test_what_was_read_is_written_again_byte_for_byte_and_without_loss(
    collection: Collection, tmp_path: Path
) -> None:
    plan, back = written(collection, tmp_path)
    again, _ = written(back, tmp_path)
    assert again.files[0].render(b"") == plan.files[0].render(b"")
    # Only one loss happens in rekordbox itself and not on the way into the file.
    assert [loss for loss in in_words(again) if "in 3/4 or 6/8" not in loss] == []


@many
@given(track=made_up.tracks)
def test_nothing_is_lost_in_silence(track: KnownTrack, tmp_path: Path) -> None:
    plan, back = written(Collection("rekordbox", (track,)), tmp_path)
    (found,) = back.tracks
    told = " ".join(in_words(plan))
    assert found.path == track.path
    assert same_texts(track.tags, found.tags) or "control characters in its tags" in told
    assert same_numbers(track.tags, found.tags)
    assert found.tags.color == (track.tags.color and track.tags.color.upper()) or "its colour" in told
    marks_changed = any(
        word in told for word in ("becomes a memory", "impossible time", "moves to", "starts at", "shorter")
    )
    if not marks_changed and "cue name" not in told:
        assert same_cues(track.cues, found.cues)
        assert same_loops(track.loops, found.loops)
    if any(
        cue.kind is not CueKind.OTHER and math.isfinite(cue.time) and abs(cue.time) < 1e6
        for cue in track.cues
    ):
        assert "The kind of" in told
    assert same_grid(track, found) or "beat grid" in told
    assert (meters(found.beat_grid) == {Meter.FOUR_FOUR}) != ("in 3/4 or 6/8" in told) or not found.beat_grid


def meters(grid: BeatGrid | None) -> set[Meter]:
    return {anchor.meter for anchor in grid.anchors} if grid else set()


def same_texts(ours: Tags, theirs: Tags) -> bool:
    texts = ("title", "artist", "album", "genre", "comment", "label", "remixer", "composer")
    return all(getattr(ours, name) == getattr(theirs, name) for name in texts)


def same_numbers(ours: Tags, theirs: Tags) -> bool:
    same_key = (ours.key.index if ours.key else None) == (theirs.key.index if theirs.key else None)
    rating = None if ours.rating is None else min(max(ours.rating, 0), 5)
    numbers = [n if n is not None and n > 0 else None for n in (ours.year, ours.track_number)]
    return same_key and [rating, *numbers] == [theirs.rating, theirs.year, theirs.track_number]


def same_time(a: float, b: float) -> bool:
    return abs(a - b) < MILLISECOND


def same_cues(ours: tuple[Cue, ...], theirs: tuple[Cue, ...]) -> bool:
    return len(ours) == len(theirs) and all(
        same_time(a.time, b.time) and a.slot == b.slot and a.name == b.name
        for a, b in zip(ours, theirs, strict=True)
    )


def same_loops(ours: tuple[Loop, ...], theirs: tuple[Loop, ...]) -> bool:
    return len(ours) == len(theirs) and all(
        same_time(a.start, b.start) and same_time(a.stop, b.stop) and a.slot == b.slot and a.name == b.name
        for a, b in zip(ours, theirs, strict=True)
    )


def same_grid(track: KnownTrack, found: KnownTrack) -> bool:
    if track.beat_grid is None or found.beat_grid is None:
        return track.beat_grid is found.beat_grid
    duration = track.duration or 0
    duration = duration if math.isfinite(duration) and duration > 0 else 60.0
    return beats_agree(track.beat_grid, found.beat_grid, min(duration, 600))


def beats_agree(ours: BeatGrid, theirs: BeatGrid, duration: float, within: float = 0.0056) -> bool:
    """Every beat of one lies where the other has one; at the very ends and at jumps one may be missing."""
    a, b = ours.beats(duration), theirs.beats(duration)
    if len(a) == 0 or len(b) == 0:
        return abs(len(a) - len(b)) <= 1
    nearest = distances(a, b)
    n_edges = len(ours.anchors) + 1
    return abs(len(a) - len(b)) <= n_edges and int((nearest > within).sum()) <= n_edges


def distances(times: np.ndarray, beats: np.ndarray) -> np.ndarray:
    """Seconds from each time to the beat nearest to it; grids of a million BPM have ten million beats."""
    beats = np.sort(beats)
    after = np.clip(np.searchsorted(beats, times), 1, max(len(beats) - 1, 1))
    return np.minimum(
        np.abs(times - beats[after - 1]), np.abs(times - beats[np.minimum(after, len(beats) - 1)])
    )


@many
@given(
    time=st.floats(0, 2),
    tempo=st.floats(60, 200),
    place=st.integers(0, 11),
    meter=st.sampled_from(Meter),
    duration=st.floats(60, 600),
)
def test_every_constant_grid_is_held_within_5_milliseconds(
    time: float, tempo: float, place: int, meter: Meter, duration: float, tmp_path: Path
) -> None:
    grid = BeatGrid.constant(time, tempo, place % meter.beats_per_bar + 1, meter)
    track = KnownTrack(Path("/m/a.mp3"), "1", duration=duration, beat_grid=grid)
    plan, back = written(Collection("rekordbox", (track,)), tmp_path)
    found = back.tracks[0].beat_grid
    assert found is not None
    # A beat right at either end may fall outside by rounding: compare those well inside.
    inside = slice(1, -2)
    ours, positions = grid.beats_and_positions(duration)
    theirs, their_positions = found.beats_and_positions(duration + 0.01)
    index = np.abs(theirs[:, None] - ours[None, inside]).argmin(axis=0)
    assert np.abs(theirs[index] - ours[inside]).max() <= 0.0051
    assert (their_positions[index] == positions[inside]).all()
    # Whoever gets more entries than they had is told.
    assert len(found.anchors) == 1 or "will hold the beats within 5 ms" in in_words(plan)[-1]
    assert meters(found) == {meter}


def test_numbers_that_are_none(tmp_path: Path) -> None:
    """Not a number, infinite, before the track: left out or moved to 0 s, and said so."""
    cues = (Cue(math.nan, 0), Cue(math.inf, 1), Cue(-0.02, 2, "Start"), Cue(1.0, 3))
    loops = (Loop(-1.0, 2.0, 4), Loop(3.0, math.nan, 5), Loop(4.0, 4.0001, 6))
    track = KnownTrack(Path("/m/a.mp3"), "1", Tags(title="A"), 200.0, None, cues, loops)
    plan, back = written(Collection("rekordbox", (track,)), tmp_path)
    assert back.tracks[0].cues == (Cue(0.0, 2, "Start"), Cue(1.0, 3), Cue(4.0, 6))
    assert back.tracks[0].loops == (Loop(0.0, 2.0, 4),)
    assert in_words(plan) == (
        "A: the loop at -1.000 s starts at 0 s: rekordbox knows no time before the track.",
        "A: a loop at an impossible time (3.0 to nan s) is left out.",
        "A: the loop at 4.000 s is shorter than a millisecond, and becomes a cue.",
        "A: a cue at an impossible time (nan s) is left out.",
        "A: a cue at an impossible time (inf s) is left out.",
        "A: the cue at -0.020 s moves to 0 s: rekordbox knows no time before the track.",
    )


@pytest.mark.parametrize("duration", [0.0, -1.0, math.nan, math.inf, 1e12])
def test_durations_that_are_none(duration: float, tmp_path: Path) -> None:
    track = KnownTrack(Path("/m/a.mp3"), "1", duration=duration, beat_grid=BeatGrid.constant(0.1, 127.9834))
    _, back = written(Collection("rekordbox", (track,)), tmp_path)
    assert back.tracks[0].duration is None
