"""A file that lies elsewhere now: its track stays who it is."""

from __future__ import annotations

from pathlib import Path

from djanalyzer.library.edits import (
    AddCue,
    AddFiles,
    AddToPlaylist,
    CreatePlaylist,
    FoundFile,
    MergeCollection,
    RelocateFiles,
    SaveAnalysis,
    SetMissing,
)
from djanalyzer.library.store import Library
from djanalyzer.music import Collection, Cue, KnownTrack, Tags
from tests.library.conftest import analysis

OLD, NEW = Path("/music/a.mp3"), Path("/disk/a.mp3")


def found(recording_id: str = "1" * 40, path: Path = NEW) -> FoundFile:
    return FoundFile(path, recording_id, 5, 5, Tags("Title", "Artist"), 200.0)


def missing(library: Library) -> tuple[int, int]:
    """Return track and file of a missing file with a cue."""
    library.do(AddFiles((FoundFile(OLD, "1" * 40, 4, 4),)))
    file = library.known_files()[OLD]
    library.do(AddCue(file.track_id, Cue(1.0, 0, "Mine")))
    library.do(SetMissing((file.id,)))
    return file.track_id, file.id


def test_the_track_is_there_again_with_all_that_was_known(tmp_path: Path) -> None:
    with Library.open(tmp_path / "l.sqlite") as library:
        track_id, file_id = missing(library)
        library.do(RelocateFiles(((file_id, found()),)))
        track = library.track(track_id)
        assert (track.path, track.row.state, track.row.n_cues, track.tags.title) == (NEW, "new", 1, "Title")
        assert set(library.known_files()) == {NEW}


def test_undo_lets_it_lie_where_it_was(tmp_path: Path) -> None:
    with Library.open(tmp_path / "l.sqlite") as library:
        track_id, file_id = missing(library)
        library.do(RelocateFiles(((file_id, found()),)))
        library.undo()
        track = library.track(track_id)
        assert (track.path, track.row.state) == (OLD, "missing")
        library.redo()
        assert library.track(track_id).path == NEW


def test_undo_goes_on_where_another_file_lies_in_the_old_place_now(tmp_path: Path) -> None:
    with Library.open(tmp_path / "l.sqlite") as library:
        track_id, file_id = missing(library)
        library.do(RelocateFiles(((file_id, found()),)))
        library.do(AddFiles((FoundFile(OLD, "2" * 40, 9, 9, Tags("Another")),)))
        other = library.known_files()[OLD].track_id
        library.undo()
        assert library.undo() is not None
        assert (library.find(), library.track(track_id).path) == ([track_id], NEW)
        assert library.undo() is not None, "what was done before can be undone too"
        assert library.track(track_id).row.n_cues == 0
        while library.redo():
            pass
        assert [library.track(i).path for i in (track_id, other)] == [NEW, OLD]
        assert library.track(track_id).row.n_cues == 1


def test_where_the_place_is_known_already_the_two_tracks_become_one(tmp_path: Path) -> None:
    with Library.open(tmp_path / "l.sqlite") as library:
        gone = KnownTrack(OLD, "7", Tags("Gone"), 200.0, cues=(Cue(1.0, 0, "Theirs"), Cue(2.0, 1)))
        library.do(MergeCollection(Collection("rekordbox", (gone,)), absent={"7": "not there"}))
        (track_id,) = library.find()
        file_id = library.known_files()[OLD].id
        (other,) = library.do(AddFiles((found(),))).created
        library.do(AddCue(other, Cue(1.0, 3, "The same place")))
        library.do(AddCue(other, Cue(5.0, 0, "A pad that is taken")))
        library.do(AddCue(other, Cue(9.0, 5, "Mine")))
        (playlist,) = library.do(CreatePlaylist("Friday")).created
        library.do(AddToPlaylist(playlist, (other,)))
        before = library.collection()

        library.do(RelocateFiles(((file_id, found()),)))
        assert library.find() == [track_id]
        track = library.track(track_id)
        assert (track.path, track.row.state, track.files) == (NEW, "new", (NEW,))
        assert [(s.cue.time, s.cue.slot) for s in track.cues] == [(1.0, 0), (2.0, 1), (5.0, 2), (9.0, 5)]
        assert library.find(playlist_id=playlist) == [track_id]

        library.undo()
        assert library.collection() == before


def test_what_was_analysed_of_the_other_track_comes_along_with_its_picture(tmp_path: Path) -> None:
    with Library.open(tmp_path / "l.sqlite") as library:
        gone = KnownTrack(OLD, "7", Tags("Gone"), 200.0)
        library.do(MergeCollection(Collection("rekordbox", (gone,)), absent={"7": "not there"}))
        (track_id,), file_id = library.find(), library.known_files()[OLD].id
        (other,) = library.do(AddFiles((found(),))).created
        library.do(SaveAnalysis(other, analysis(), b"picture"))
        library.do(RelocateFiles(((file_id, found()),)))
        assert (library.track(track_id).waveform, library.track(track_id).row.state) == (
            b"picture",
            "analysed",
        )


def test_an_undo_takes_no_analysis_along_that_is_of_a_third_track(tmp_path: Path) -> None:
    """What was heard of a recording goes when the file holds another one; what is heard next may get its number."""
    with Library.open(tmp_path / "l.sqlite") as library:
        gone = KnownTrack(OLD, "7", Tags("Gone"), 200.0)
        library.do(MergeCollection(Collection("rekordbox", (gone,)), absent={"7": "not there"}))
        file_id = library.known_files()[OLD].id
        other, third = library.do(AddFiles((found(), found("3" * 40, Path("/disk/c.mp3"))))).created
        library.do(SaveAnalysis(other, analysis(), b""))
        library.do(RelocateFiles(((file_id, found()),)))
        library.do(AddFiles((found("2" * 40),)))
        library.do(SaveAnalysis(third, analysis(), b""))
        library.undo()
        assert library.track(third).analysis is not None
        assert library.track(other).analysis is None
