"""Real NML files of Traktor 2, 3 and 4, counted by hand."""

from __future__ import annotations

import difflib
import re
from dataclasses import replace
from pathlib import Path

import pytest

from djanalyzer.interop import safe_write
from djanalyzer.interop.traktor import TRAKTOR
from djanalyzer.interop.traktor.patching import patch
from djanalyzer.music import Collection, Cue
from tests.conftest import Tally

# Tracks, hot cues, memory cues, loops, grid anchors, playlists.
COUNTS = {
    "Segolene-Albouy+Traktor-NML-to-Rekordbox-XML/playlist_traktor.nml": (6, 8, 0, 11, 13, 1),
    "digital-dj-tools+dj-data-converter/test-resources/collection.nml": (2, 13, 0, 3, 2, 0),
    "pestrela+music_scripts/data/1 - TK - only small tagged dataset.nml": (114, 114, 0, 0, 112, 4),
    "whatsnowplaying+whats-now-playing/tests/playlists/traktor/collection.nml": (395, 381, 0, 0, 381, 4),
    "wolkenarchitekt+traktor-nml-utils/tests/fixtures/collection.nml": (1, 3, 0, 0, 1, 0),
    "wolkenarchitekt+traktor-nml-utils/tests/fixtures/collection_indexing.nml": (1, 0, 0, 0, 0, 2),
    "wolkenarchitekt+traktor-nml-utils/tests/fixtures/cuepoints.nml": (1, 3, 0, 0, 1, 0),
    "wolkenarchitekt+traktor-nml-utils/tests/fixtures/history.nml": (151, 156, 0, 8, 150, 1),
    "wolkenarchitekt+traktor-nml-utils/tests/fixtures/playlist.nml": (0, 0, 0, 0, 0, 2),
}


@pytest.mark.parametrize(("name", "counts"), COUNTS.items())
def test_everything_is_read(shared: Path, name: str, counts: tuple[int, ...]) -> None:
    collection = TRAKTOR.read(shared / "fixtures/traktor" / name)
    cues = [cue for track in collection.tracks for cue in track.cues]
    n_hot = sum(cue.is_hot_cue for cue in cues)
    n_loops = sum(len(track.loops) for track in collection.tracks)
    n_anchors = sum(len(track.beat_grid.anchors) for track in collection.tracks if track.beat_grid)
    found = (len(collection.tracks), n_hot, len(cues) - n_hot, n_loops, n_anchors, len(collection.playlists))
    assert found == counts


def test_no_fixture_is_forgotten(shared: Path) -> None:
    root = shared / "fixtures/traktor"
    assert {str(path.relative_to(root)) for path in root.rglob("*.nml")} == set(COUNTS)


def test_the_flexible_grid_of_a_live_recording(shared: Path) -> None:
    path = shared / "fixtures/traktor/Segolene-Albouy+Traktor-NML-to-Rekordbox-XML/playlist_traktor.nml"
    grid = next(t.beat_grid for t in TRAKTOR.read(path).tracks if t.tags.title == "Colour Black")
    assert grid is not None
    assert [round(anchor.tempo, 6) for anchor in grid.anchors][:3] == [153.028107, 152.966949, 156.496582]
    assert len(grid.anchors) == 8


@pytest.mark.guarantee("T2")
@pytest.mark.parametrize("name", COUNTS)
def test_what_is_not_changed_is_not_written(shared: Path, tmp_path: Path, name: str, tally: Tally) -> None:
    """Import and export without an edit: no file is written, and rendering gives the same bytes."""
    old = (shared / "fixtures/traktor" / name).read_bytes()
    path = tmp_path / "collection.nml"
    path.write_bytes(old)
    collection = TRAKTOR.read(path)
    plan = TRAKTOR.plan(collection, path)
    assert (plan.files, plan.changes, plan.losses) == ((), (), ())
    same = patch(old, collection, "collection.nml").content == old
    tally("real files unchanged", int(same), 1)
    assert same


@pytest.mark.parametrize("name", COUNTS)
def test_one_moved_cue_changes_one_number(shared: Path, tmp_path: Path, name: str) -> None:
    old = (shared / "fixtures/traktor" / name).read_bytes()
    path = tmp_path / "collection.nml"
    path.write_bytes(old)
    collection = TRAKTOR.read(path)
    track = next((t for t in collection.tracks if any(c.name != "AutoGrid" for c in t.cues)), None)
    if track is None:
        pytest.skip("the file holds no cue to move")
    cue = next(c for c in track.cues if c.name != "AutoGrid")
    is_grid = track.beat_grid is not None and cue.time == track.beat_grid.anchors[0].time
    moved = replace(cue, time=cue.time + 1.25)
    cues = tuple(moved if c is cue else c for c in track.cues)
    plan = TRAKTOR.plan(replace(collection, tracks=(replace(track, cues=cues),), playlists=()), path)
    assert safe_write.apply(plan, running=frozenset).refused == ()
    before, after = old.decode().split("<"), path.read_text(encoding="utf-8").split("<")
    assert moved in next(t for t in TRAKTOR.read(path).tracks if t.path == track.path).cues or is_grid
    changes = [c for c in difflib.ndiff(before, after) if c[0] in "+-"] if len(before) < 3000 else []
    assert len(changes) <= (4 if is_grid else 2)


@pytest.mark.guarantee("T2")
@pytest.mark.parametrize("name", COUNTS)
def test_one_new_cue_changes_one_entry(shared: Path, name: str, tally: Tally) -> None:
    """Of every track, or of some spread over a large collection; all other bytes stay where they are."""
    old = (shared / "fixtures/traktor" / name).read_bytes()
    tracks = TRAKTOR.read(shared / "fixtures/traktor" / name).tracks
    before = re.findall(rb"<ENTRY\s.*?</ENTRY>", old.partition(b"</COLLECTION>")[0], re.DOTALL)
    assert len(before) == len(tracks)
    for number in range(0, len(tracks), max(len(tracks) // 8, 1)):
        wanted = replace(tracks[number], cues=(*tracks[number].cues, Cue(1.2345, 6, "Ω")))
        new = patch(old, Collection("Traktor", (wanted,)), "collection.nml").content
        after = re.findall(rb"<ENTRY\s.*?</ENTRY>", new.partition(b"</COLLECTION>")[0], re.DOTALL)
        changed = [place for place, (a, b) in enumerate(zip(before, after, strict=True)) if a != b]
        is_alone = changed == [number] and new.replace(after[number], before[number]) == old
        tally("entries changed alone", int(is_alone), 1)
        assert is_alone


@pytest.mark.parametrize("name", COUNTS)
def test_everything_fits_into_a_new_file(shared: Path, tmp_path: Path, name: str) -> None:
    collection = TRAKTOR.read(shared / "fixtures/traktor" / name)
    plan = TRAKTOR.plan(collection, tmp_path / "new.nml")
    assert plan.losses == () or {loss.item for loss in plan.losses} <= {"1 memory cue"}
    assert safe_write.apply(plan, running=frozenset).refused == ()
    found = TRAKTOR.read(tmp_path / "new.nml")
    assert found.playlists == collection.playlists
    for ours, theirs in zip(collection.tracks, found.tracks, strict=True):
        assert (ours.path, ours.tags, ours.duration) == (theirs.path, theirs.tags, theirs.duration)
        assert (ours.beat_grid, set(ours.cues), set(ours.loops)) == (
            theirs.beat_grid,
            set(theirs.cues),
            set(theirs.loops),
        )
