"""Whatever is written passes both checks, is read back, stays when written again, and touches nothing else."""

from __future__ import annotations

import math
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from djanalyzer.errors import Trouble
from djanalyzer.interop import safe_write
from djanalyzer.interop.traktor import TRAKTOR
from djanalyzer.interop.traktor.patching import patch
from djanalyzer.music import BeatGrid, Collection, Cue, KnownTrack, Loop
from tests.interop import collections_made_up as made_up
from tests.interop.traktor.nml_text import (
    PRO_3,
    PRO_4,
    element,
    entry,
    grid_marker,
    location,
    mark,
    nml,
    playlist,
    tempo,
)
from tests.nightly import by_night

MANY = settings(
    max_examples=by_night(30, 120),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture(autouse=True)
def _not_down_to_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hundreds of files need not reach the platter."""
    monkeypatch.setattr("os.fsync", lambda handle: None)


marks = st.lists(
    st.builds(
        lambda start, type, pad, name, color: mark(
            round(start, 6), type, pad, NAME=name, LEN="500.000000" if type == 5 else "0.000000", **color
        ),
        st.floats(0, 300_000),
        st.sampled_from([0, 0, 0, 1, 2, 3, 5]),
        st.integers(-1, 7),
        st.sampled_from(["n.n.", "A", "Drop", ""]),
        st.sampled_from([{}, {"COLOR": "#FF8000"}]),
    ),
    max_size=6,
).map("".join)
grids = st.sampled_from(
    [
        "",
        tempo() + grid_marker(50),
        tempo() + grid_marker(50, pad=0),
        tempo() + grid_marker(50, 128.0),
        tempo() + grid_marker(50, 128.0) + grid_marker(20_000, 130.0, pad=2),
    ]
)
parts = st.sampled_from(
    ["", element("ALBUM", TITLE="X"), element("INFO", GENRE="House", KEY="8A", RANKING=102, COLOR=2)]
)
PATHS = ("/Users/dj/Music/0.mp3", "/Users/dj/Music/1.mp3", "/Users/dj/Music/2.mp3", "C:/new.mp3")


@st.composite
def files(draw: st.DrawFn) -> str:
    """Return a file of three tracks with whatever Traktor may have written."""
    entries = [
        entry(draw(parts) + draw(grids) + draw(marks) + element("STEMS", STEMS="{}"), location(f"{n}.mp3"))
        for n in range(3)
    ]
    version = draw(st.sampled_from([PRO_3, PRO_4]))
    return nml(*entries, nodes=(playlist("P", "Macintosh HD/:Users/:dj/:Music/:1.mp3"),), version=version)


wanted_tracks = st.builds(
    KnownTrack,
    path=st.sampled_from(PATHS).map(Path) | made_up.paths(),
    external_id=made_up.ids,
    tags=made_up.tags,
    duration=st.none() | st.floats(0, 600) | st.sampled_from([math.nan, math.inf, -1.0]),
    beat_grid=st.none() | made_up.grids(),
    cues=st.lists(made_up.cues, max_size=10).map(tuple),
    loops=st.lists(made_up.loops, max_size=4).map(tuple),
    extra=st.sampled_from([(), (("Lock", "0"),), (("PlayCount", "3"), ("DateAdded", "2024-01-02"))]),
)
wanted_collections = st.builds(
    Collection,
    program=st.sampled_from(["rekordbox", "Traktor"]),
    tracks=st.lists(wanted_tracks, max_size=4).map(tuple),
    playlists=st.lists(made_up.playlists, max_size=2).map(tuple),
)


def entries_of(content: bytes) -> list[bytes]:
    collection = content.partition(b"</COLLECTION>")[0]
    return re.findall(rb"<ENTRY .*?</ENTRY>", collection, re.DOTALL)


@MANY
@given(text=files(), wanted=wanted_collections)
def test_every_collection_is_written_and_stays(text: str, wanted: Collection, tmp_path: Path) -> None:
    """`apply` itself compares the file with the plan by two readers, and would refuse."""
    path = tmp_path / "collection.nml"
    old = text.encode()
    path.write_bytes(old)
    plan = TRAKTOR.plan(wanted, path)
    assert safe_write.apply(plan, running=frozenset).refused == ()
    new = path.read_bytes()
    touched = {str(track.path) for track in wanted.tracks}
    for place, before, after in zip(PATHS, entries_of(old), entries_of(new), strict=False):
        assert before == after or place in touched
    assert [p for p in TRAKTOR.plan(wanted, path).changes if not p.track.startswith("playlist")] == []
    own = TRAKTOR.read(path)
    assert TRAKTOR.plan(own, path).files == ()


@MANY
@given(wanted=wanted_collections)
def test_nothing_is_lost_in_silence(wanted: Collection, tmp_path: Path) -> None:
    """Into a new file of Pro 4, which holds the most."""
    patched = patch(b"", wanted, "new.nml")
    (tmp_path / "new.nml").write_bytes(patched.content)
    found = {track.path: track for track in TRAKTOR.read(tmp_path / "new.nml").tracks}
    told = " ".join(str(loss) for loss in patched.losses)
    assert len({track.path for track in wanted.tracks}) <= len(found) or "cannot be written" in told
    for track in wanted.tracks[:1]:
        back = found.get(track.path)
        if back is None:
            continue
        if "the track" not in told and not any(item in told for item in ("cue", "loop")):
            assert same_marks(track, back)
        assert "beat grid" in told or "grid markers" in told or "bars" in told or same_beats(track, back)
        assert back.tags.title == track.tags.title or "control characters" in told


def same_marks(ours: KnownTrack, theirs: KnownTrack) -> bool:
    return sorted(map(place, (*ours.cues, *ours.loops))) == sorted(map(place, (*theirs.cues, *theirs.loops)))


def place(found: Cue | Loop) -> tuple[float, int]:
    start = found.start if isinstance(found, Loop) else found.time
    return round(start, 5), -1 if found.slot is None else found.slot


def same_beats(ours: KnownTrack, theirs: KnownTrack) -> bool:
    if ours.beat_grid is None or theirs.beat_grid is None:
        return ours.beat_grid is theirs.beat_grid
    return same_bars(ours.beat_grid, theirs.beat_grid)


def same_bars(ours: BeatGrid, theirs: BeatGrid) -> bool:
    """Every downbeat of a minute lies where the other has one."""
    a, b = ours.downbeats(60.0), theirs.downbeats(60.0)
    return abs(len(a) - len(b)) <= len(ours.anchors) + 1 and all(
        min(abs(b - time), default=0.0) < 1e-3 for time in a[1:-1]
    )


@MANY
@given(text=files(), at=st.integers(0, 4000), gone=st.integers(0, 20), new=st.binary(max_size=5))
def test_a_damaged_file_is_patched_or_refused(text: str, at: int, gone: int, new: bytes) -> None:
    content = text.encode()
    content = content[:at] + new + content[at + gone :]
    wanted = Collection("x", (KnownTrack(Path(PATHS[0]), "1", cues=(Cue(1.0, 3, "new"),)),))
    assert patched_or_told(content, wanted)


def patched_or_told(content: bytes, wanted: Collection) -> str:
    try:
        return str(len(patch(content, wanted, "collection.nml").content))
    except Trouble as trouble:
        return trouble.message
