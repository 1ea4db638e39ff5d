"""From one program to another and back: what fits both is the same afterwards, whatever the programs call it."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from djanalyzer.interop import safe_write
from djanalyzer.interop.systems import WRITABLE
from djanalyzer.music import BeatGrid, Collection, Cue, Key, KnownTrack, Tags

# Programs whose collection is one file that can be made from nothing, and its name.
FILES = {"rekordbox": "collection.xml", "traktor": "collection.nml", "virtualdj": "database.xml"}

NAMES = st.text(
    st.characters(min_codepoint=32, max_codepoint=0x17F, blacklist_characters="\x7f"), max_size=20
)
# On the third decimal, the coarsest that any of the three keeps.
TIMES = st.integers(0, 290_000).map(lambda ms: ms / 1000)


@st.composite
def tracks(draw: st.DrawFn) -> KnownTrack:
    slots = draw(st.lists(st.integers(0, 7), unique=True, max_size=8))
    cues = tuple(Cue(draw(TIMES), slot, draw(NAMES).strip()) for slot in sorted(slots))
    tempo = draw(st.integers(70, 190))
    grid = BeatGrid.constant(draw(st.integers(0, 400)) / 1000, float(tempo))
    key = Key.from_index(draw(st.integers(0, 23)))
    return KnownTrack(
        Path("/music/a.flac"), "1", Tags("Title", "Artist", tempo=float(tempo), key=key), 300.0, grid, cues
    )


def through(name: str, collection: Collection, folder: Path) -> tuple[Collection, tuple[str, ...]]:
    """Write a collection into a new file of a program and read it again."""
    system, target = WRITABLE[name], folder / FILES[name]
    target.unlink(missing_ok=True)
    plan = system.plan(collection, target)
    safe_write.apply(plan, running=frozenset)
    return system.read(target), tuple(map(str, plan.losses))


def cues_of(collection: Collection) -> list[tuple[int | None, int, str]]:
    (track,) = collection.tracks
    return sorted((c.slot, round(c.time * 1000), c.name) for c in track.cues if c.is_hot_cue)


@pytest.mark.parametrize(("one", "other"), list(permutations(FILES, 2)))
@given(track=tracks())
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_there_and_back(one: str, other: str, track: KnownTrack, tmp_path: Path) -> None:
    first, _ = through(one, Collection("test", (track,)), tmp_path)
    there, losses = through(other, first, tmp_path)
    back, _ = through(one, there, tmp_path)
    told = " ".join(losses)
    if "cue" not in told and "name" not in told:
        assert cues_of(back) == cues_of(first)
    grid, wanted = back.tracks[0].beat_grid, first.tracks[0].beat_grid
    assert grid is not None
    assert wanted is not None
    assert grid.beats(300.0) == pytest.approx(wanted.beats(300.0), abs=0.003)
    ours, theirs = back.tracks[0].tags.key, first.tracks[0].tags.key
    assert (ours and ours.index) == (theirs and theirs.index)


@pytest.mark.parametrize(("one", "other"), list(permutations(FILES, 2)))
def test_an_ordinary_track_loses_nothing(one: str, other: str, tmp_path: Path) -> None:
    cues = tuple(Cue(10.0 * slot + 0.123, slot, f"Cüe {slot}") for slot in range(8))
    tags = Tags("Title", "Artist", tempo=128.0, key=Key.parse("8A"))
    track = KnownTrack(Path("/music/a.flac"), "1", tags, 300.0, BeatGrid.constant(0.2, 128.0), cues)
    first, losses = through(one, Collection("test", (track,)), tmp_path)
    there, more = through(other, first, tmp_path)
    assert (*losses, *more) == ()
    assert cues_of(there) == cues_of(Collection("test", (track,)))
