"""Real NML files of Traktor 2, 3 and 4, counted by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.interop.traktor import TRAKTOR

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
