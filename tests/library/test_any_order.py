"""Whatever a DJ does in whatever order: taken back all is as it was, made again all is as it had become."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from djanalyzer.errors import Trouble
from djanalyzer.library import current, schema
from djanalyzer.library.edits import (
    AcceptSuggestion,
    AddCue,
    AddFiles,
    AddLoop,
    AddTake,
    AddToPlaylist,
    AdoptMarks,
    ApplyReviews,
    CarryOver,
    ChangeCue,
    ChangeLoop,
    ChooseGrid,
    ConfirmGrid,
    CreateFolder,
    CreatePlaylist,
    CreateSmartPlaylist,
    DropTakes,
    DuplicatePlaylist,
    Edit,
    EditGrid,
    EditTags,
    Entry,
    KeepOne,
    LockFields,
    MergeCollection,
    MoveCue,
    MoveInPlaylist,
    MoveLoop,
    MovePlaylist,
    NoteCollection,
    RefuseSuggestion,
    RelocateFiles,
    RemoveCue,
    RemoveFromPlaylist,
    RemoveLoop,
    RemovePlaylist,
    RemoveTake,
    RemoveTracks,
    RenamePlaylist,
    RenameTake,
    ReopenSuggestion,
    ReviewFindings,
    SaveAnalysis,
    SaveEmbedding,
    SaveVoice,
    SetLabel,
    SetMissing,
    SetPlaylistQuery,
    SetUnreadable,
    Together,
    UnlockFields,
)
from djanalyzer.library.edits.placing import Placed, PlaceMarks
from djanalyzer.library.locks import FIELDS
from djanalyzer.library.store import Library
from djanalyzer.music import (
    BeatGrid,
    Collection,
    Cue,
    Energy,
    Key,
    KnownTrack,
    Loop,
    Playlist,
    Section,
    SectionLabel,
    Source,
    Tags,
    VocalSpan,
    Voice,
)
from djanalyzer.music.grid_editing import shift
from djanalyzer.music.learning import Finding, Subject, Verdict
from djanalyzer.music.similarity import EMBEDDING_SIZE, TrackEmbedding
from djanalyzer.music.styles import StyleShare, StyleWish, TakeQuality
from tests.library.conftest import analysis, found

REKORDBOX = Source("program", "rekordbox")
VOICE = Voice((VocalSpan(8.0, 16.0),), np.array([0.0, 220.0], np.float32), "ear-1", Key(9, True))
SOUND = TrackEmbedding("listener-1", np.eye(EMBEDDING_SIZE, dtype=np.float32)[0])
WISH = StyleWish(8.0, 16.0, (StyleShare("house"),))
N_STEPS = 14
# Few, for time is short; raise it and look with `--hypothesis-profile=roaming` after changing an edit.
N_EXAMPLES = 8

tracks = st.integers(1, 4)
several = st.lists(tracks, min_size=1, max_size=4, unique=True).map(tuple)
things = st.integers(1, 8)  # cues, loops, suggestions, playlists: some are there, some are not
times = st.sampled_from([0.0, 1.0, 16.0, 30.0, 64.5])
pads = st.sampled_from([None, 0, 1, 7])
cues = st.builds(Cue, times, pads, st.sampled_from(["", "In"]))
loops = st.builds(lambda start, pad: Loop(start, start + 8.0, pad), times, pads)
sections = st.builds(lambda stop: Section(0.0, stop, SectionLabel.INTRO), st.sampled_from([16.0, 30.0]))
grids = st.builds(BeatGrid.constant, st.sampled_from([0.05, 0.2]), st.sampled_from([124.0, 128.0]))
places = st.lists(st.tuples(tracks, st.integers(0, 1)), min_size=1, max_size=3, unique=True).map(tuple)
folders = st.sampled_from([None, *range(1, 9)])
locked = st.lists(st.sampled_from(sorted(FIELDS)), min_size=1, max_size=3, unique=True).map(tuple)
words = st.one_of(
    st.tuples(
        st.sampled_from(["title", "artist", "comment", "genre"]),
        st.sampled_from(["X", "Ünï ‏ \U0001f3b5", "", None]),
    ),
    st.tuples(st.just("rating"), st.sampled_from([1, 5, "", None])),
    st.tuples(st.just("year"), st.sampled_from([1999, "", None])),
    st.tuples(st.just("key"), st.sampled_from([Key(9, True), "", None])),
    st.tuples(st.just("tempo"), st.sampled_from([125.0, None])),
    st.tuples(st.just("energy"), st.sampled_from([Energy(5.0), None])),
)
changes = st.lists(words, min_size=1, max_size=2, unique_by=lambda word: word[0]).map(tuple)
files = st.sampled_from(["a.mp3", "b.mp3", "c.mp3", "d.mp3", "e.mp3"])


@st.composite
def collections(draw: Callable[..., Any]) -> Collection:
    """What rekordbox says this time."""
    names = draw(st.lists(files, min_size=1, max_size=3, unique=True))
    known = tuple(
        KnownTrack(
            Path("/music") / name,
            name,
            Tags(draw(st.sampled_from(["", "Theirs"])), rating=draw(st.sampled_from([None, 3]))),
            beat_grid=draw(st.none() | grids),
            cues=tuple(draw(st.lists(cues, max_size=2))),
            loops=tuple(draw(st.lists(loops, max_size=1))),
            sections=tuple(draw(st.lists(sections, max_size=1))),
        )
        for name in names
    )
    return Collection("rekordbox", known, (Playlist("Set", tuple(names)),))


_MATTERS = (
    (Subject.BEAT_GRID, 12.0, 0.0, None),
    (Subject.TEMPO, 0.5, 1.0, None),
    (Subject.DOWNBEATS, 1, 0, None),
    (Subject.KEY, "C major", "A minor", None),
    (Subject.SECTIONS, "intro", "drop", 0),
    (Subject.CUES, 1.0, 2.0, 1),
)
findings = st.builds(
    lambda i, matter: Finding(i, matter[0], 0.1, matter[1], matter[2], 0.9, REKORDBOX, item=matter[3]),
    tracks,
    st.sampled_from(_MATTERS),
)
reviews = st.builds(
    ReviewFindings,
    st.lists(findings, min_size=1, max_size=4).map(tuple),
    st.sampled_from([Verdict.WRONG, Verdict.WRONG, *Verdict]),
)


takes = st.builds(
    lambda i, file: AddTake(i, "House", 8.0, 16.0, WISH, "style-1", TakeQuality(0.5, 0.5, 0.5), str(file)),
    tracks,
    st.uuids(),
)


def _found(name: str, recording: str) -> Any:
    return found(name, f"id of {recording}")


edits: st.SearchStrategy[Edit] = st.one_of(
    st.builds(EditTags, several, changes),
    st.builds(EditTags, several, changes),
    st.builds(LockFields, several, locked),
    st.builds(UnlockFields, several, locked),
    st.builds(SetLabel, tracks, st.just("beat_grid"), st.none() | grids),
    st.builds(ConfirmGrid, tracks),
    st.builds(ChooseGrid, tracks, ratio=st.sampled_from([0.5, 2.0])),
    st.builds(EditGrid, tracks, st.just(partial(shift, seconds=0.01)), st.just("Shift"), st.booleans()),
    st.builds(AddCue, tracks, cues),
    st.builds(ChangeCue, things, cues),
    st.builds(MoveCue, things, times),
    st.builds(RemoveCue, things),
    st.builds(AddLoop, tracks, loops),
    st.builds(ChangeLoop, things, loops),
    st.builds(lambda i, time: MoveLoop(i, time, time + 4.0), things, times),
    st.builds(RemoveLoop, things),
    st.builds(AcceptSuggestion, things),
    st.builds(RefuseSuggestion, things),
    st.builds(ReopenSuggestion, things),
    st.builds(AdoptMarks, tracks, st.just(REKORDBOX)),
    reviews,
    reviews,
    st.builds(ApplyReviews, st.none() | several, are_marks_carried=st.booleans()),
    st.lists(st.builds(Placed, tracks, cues | loops), min_size=1, max_size=3).map(
        lambda placed: PlaceMarks(tuple(placed))
    ),
    st.lists(st.builds(AddCue, tracks, cues) | st.builds(RemoveCue, things), min_size=1, max_size=3).map(
        lambda parts: Together("Several", tuple(parts))
    ),
    takes,
    st.builds(RenameTake, things, st.just("Friday")),
    st.builds(RemoveTake, things),
    st.builds(CarryOver, tracks, tracks, times),
    st.builds(KeepOne, tracks, several),
    st.builds(RemoveTracks, several),
    st.builds(MergeCollection, collections()),
    st.builds(
        lambda ids: NoteCollection(
            "rekordbox", Path("/x.xml"), {str(i): Entry(i, Path("/music/a.mp3")) for i in ids}
        ),
        several,
    ),
    st.builds(CreatePlaylist, st.just("List"), folders, several),
    st.builds(CreateSmartPlaylist, st.just("Smart"), st.sampled_from(["rating:5", "bpm:", "~("]), folders),
    st.builds(CreateFolder, st.just("Folder"), folders),
    st.builds(RenamePlaylist, things, st.just("Other")),
    st.builds(SetPlaylistQuery, things, st.just("genre:x")),
    st.builds(RemovePlaylist, things),
    st.builds(MovePlaylist, things, folders, folders),
    st.builds(DuplicatePlaylist, things, st.just("Copy")),
    st.builds(AddToPlaylist, things, several),
    st.builds(RemoveFromPlaylist, things, places),
    st.builds(MoveInPlaylist, things, places),
)
# What holds facts of the world besides, which no undo takes back.
facts: st.SearchStrategy[Edit] = st.one_of(
    st.builds(lambda i, name: RelocateFiles(((i, _found(name, name)),)), tracks, files),
    st.builds(lambda name, of: AddFiles((_found(name, of),)), files, files),
    st.builds(lambda i, grid: SaveAnalysis(i, analysis(beat_grid=grid), b""), tracks, grids),
    st.builds(lambda i, name: SaveVoice(i, VOICE, f"id of {name}"), tracks, files),
    st.builds(lambda i, name: SaveEmbedding(i, SOUND, f"id of {name}"), tracks, files),
    st.builds(lambda i: SetMissing((i,)), tracks),
    st.builds(lambda i: DropTakes((i,)), things),
    st.builds(SetUnreadable, tracks, st.just("It is no music.")),
)


def filled(folder: str) -> Library:
    """A library of four tracks with something of everything."""
    library = Library.open(Path(folder) / "library.sqlite")
    names = ["a.mp3", "b.mp3", "c.mp3", "d.mp3"]
    library.do(AddFiles(tuple(found(name, title=name, artist="Same") for name in names)))
    library.do(SaveAnalysis(1, analysis(), b"x"))
    library.do(SaveAnalysis(2, analysis(), b"x"))
    library.do(SaveVoice(1, VOICE))
    library.do(SaveEmbedding(1, SOUND))
    library.do(AddCue(1, Cue(1.0, 0, "Start")))
    library.do(AddTake(1, "House", 8.0, 16.0, WISH, "style-1", TakeQuality(0.5, 0.5, 0.5), "first"))
    library.do(AddLoop(2, Loop(8.0, 16.0, 1)))
    library.do(CreatePlaylist("Set", None, (1, 2, 1)))
    library.do(CreateFolder("Friday"))
    return library


def content(library: Library) -> dict[str, list[Any]]:
    """All that is in sight, but when it was written."""
    tables = [t for t in schema.metadata.sorted_tables if t.name not in ("edit_log", "jobs", "collections")]
    with library._engine.connect() as connection:
        found = {}
        for table in tables:
            columns = [c for c in table.columns if c.name not in ("made_at", "imported")]
            query = select(*columns)
            if "is_removed" in table.c:
                query = query.where(table.c.is_removed.is_(False))
            found[table.name] = sorted(map(repr, connection.execute(query)))
        return found


def is_up_to_date(library: Library) -> bool:
    """Tell whether the current values follow from the evidence."""
    with library._engine.connect() as connection:
        ids = list(connection.execute(select(schema.tracks.c.id)).scalars())
        rows = connection.execute(select(schema.tracks).order_by(schema.tracks.c.id)).mappings()
        held = {row["id"]: row for row in rows}
        derived = current.derive(connection, ids)
    return all(held[row["id"]][name] == value for row in derived for name, value in row.items())


def held(library: Library) -> dict[tuple[int, str], Any]:
    """What locked fields show, by track and field."""
    found: dict[tuple[int, str], Any] = {}
    for track_id in library.find():
        track = library.track(track_id)
        shown: dict[str, Any] = {name: getattr(track.tags, name, None) for name in FIELDS}
        shown |= {"beat_grid": track.beat_grid, "sections": track.sections, "energy": track.energy}
        shown["cues"] = [s.cue for s in track.cues], [s.loop for s in track.loops]
        found |= {(track_id, name): shown[name] for name in track.locked}
    return found


def attempted(library: Library, edits: Iterable[Edit]) -> None:
    """Make each edit; one that is refused changes nothing."""
    for edit in edits:
        before, history = content(library), library.history()
        try:
            library.do(edit)
        except Trouble:
            assert (content(library), library.history()) == (before, history), edit


@settings(max_examples=N_EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(edits, min_size=2, max_size=N_STEPS))
def test_all_that_was_done_is_taken_back_and_made_again(todo: list[Edit]) -> None:
    with TemporaryDirectory() as folder, filled(folder) as library:
        states = [content(library)]
        for edit in todo:
            n_lines = len(library.history())
            attempted(library, [edit])
            if len(library.history()) > n_lines:
                states.append(content(library))
        for _ in range(2):
            for before in reversed(states[:-1]):
                library.undo()
                assert content(library) == before
                assert is_up_to_date(library)
            for after in states[1:]:
                library.redo()
                assert content(library) == after
                assert is_up_to_date(library)


@settings(max_examples=N_EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(edits | facts | st.sampled_from(["undo", "redo"]), min_size=4, max_size=2 * N_STEPS))
def test_what_is_found_out_meanwhile_stands_in_no_way(todo: list[Edit | str]) -> None:
    with TemporaryDirectory() as folder, filled(folder) as library:
        for step in todo:
            before = held(library)
            if isinstance(step, Edit):
                attempted(library, [step])
            else:
                _ = library.undo() if step == "undo" else library.redo()
            assert is_up_to_date(library), step
            after = held(library)
            assert {key: before[key] for key in before.keys() & after.keys()} == {
                key: after[key] for key in before.keys() & after.keys()
            }, f"locked, and changed by {step}"
        while library.undo():
            pass
        while library.redo():
            pass
        assert is_up_to_date(library)
