"""A file that lies elsewhere now: its track stays who it is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from djanalyzer.library.edits import (
    AddCue,
    AddFiles,
    AddLoop,
    AddTake,
    AddToPlaylist,
    CreatePlaylist,
    EditTags,
    Entry,
    FoundFile,
    LockFields,
    MergeCollection,
    NoteCollection,
    RelocateFiles,
    RememberImport,
    ReviewFindings,
    SaveAnalysis,
    SetLabel,
    SetMissing,
)
from djanalyzer.library.store import Library
from djanalyzer.music import Collection, Cue, KnownTrack, Loop, Source, Tags
from djanalyzer.music.learning import Finding, Subject, Verdict
from djanalyzer.music.styles import StyleShare, StyleWish, TakeQuality
from tests.library.conftest import analysis

OLD, NEW = Path("/music/a.mp3"), Path("/disk/a.mp3")
WISH = StyleWish(8.0, 16.0, (StyleShare("house"),))


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


COPY = found(path=NEW.with_name("copy of a.mp3"))


def twice(library: Library, *copies: FoundFile) -> tuple[int, int, int]:
    """Return a track of rekordbox's whose file is missing, that file, and the track that it became where it was found."""
    gone = KnownTrack(OLD, "7", Tags("Gone"), 200.0)
    (track_id,) = library.do(
        MergeCollection(Collection("rekordbox", (gone,)), absent={"7": "not there"})
    ).created
    library.do(AddCue(track_id, Cue(1.0, 0, "Mine")))
    (other,) = library.do(AddFiles((found(), *copies))).created
    return track_id, library.known_files()[OLD].id, other


def test_all_that_is_known_of_the_other_track_goes_over(library: Library) -> None:
    track_id, file_id, other = twice(library)
    library.do(SaveAnalysis(other, analysis(), b"picture"))
    library.do(SetLabel(other, "rating", 4))
    library.do(EditTags((other,), (("comment", "theirs"),)))
    library.do(AddTake(other, "House", 8.0, 16.0, WISH, "style-1", TakeQuality(0.5, 0.5, 0.5), "take"))
    library.do(NoteCollection("rekordbox", Path("/x.xml"), {"7": Entry(other, NEW)}))
    library.do(RememberImport("rekordbox", Path("/x.xml"), "abc", "{}"))
    wrong = Finding(other, Subject.KEY, 0.1, "A minor", "C major", 0.9, Source("model", "djanalyzer-1"))
    library.do(ReviewFindings((wrong,), Verdict.WRONG))
    (playlist,) = library.do(CreatePlaylist("Friday", None, (other, track_id, other))).created
    theirs, stale = library.track(other), library.collection()

    changes = library.do(RelocateFiles(((file_id, found()),)))
    assert (changes.track_ids, changes.name) == ({track_id, other}, "Find moved file")
    track = library.track(track_id)
    assert (track.files, track.labels, track.suggestions) == ((NEW,), theirs.labels, theirs.suggestions)
    assert (track.waveform, track.analysis) == (b"picture", theirs.analysis)
    assert (track.row.rating, track.row.comment, track.row.key) == (4, "theirs", theirs.row.key)
    assert [o.path for o in track.origins] == [NEW]
    assert [review.track_id for review in library.reviews() if review.is_pending] == [track_id]
    assert [take.name for take in library.takes([track_id])[track_id]] == ["House"]
    assert library.find(playlist_id=playlist) == [track_id] * 3
    assert library.find() == [track_id]

    library.undo()
    assert library.find() == [track_id, other]
    assert library.collection() == stale
    assert (library.track(other).labels, library.track(other).analysis) == (theirs.labels, theirs.analysis)
    assert library.find(playlist_id=playlist) == [other, track_id, other]


def test_while_the_other_track_has_a_file_left_it_stays_what_it_is(library: Library) -> None:
    track_id, file_id, other = twice(library, COPY)
    library.do(AddCue(other, Cue(30.0)))
    library.do(RelocateFiles(((file_id, found()),)))
    assert (library.track(track_id).files, library.track(other).files) == ((NEW,), (COPY.path,))
    assert [library.track(i).row.n_cues for i in (track_id, other)] == [1, 1]


def test_a_second_file_that_has_moved_onto_the_first_is_one_less(library: Library) -> None:
    (track_id,) = library.do(AddFiles((found(path=OLD), found()))).created
    old = library.known_files()[OLD].id
    library.do(SetMissing((old,)))
    library.do(RelocateFiles(((old, found()),)))
    assert library.track(track_id).files == (NEW,)
    library.undo()
    assert (library.track(track_id).files, library.find()) == ((OLD, NEW), [track_id])


def test_what_one_author_has_said_of_both_stays_as_it_was_said_of_the_track(library: Library) -> None:
    track_id, file_id, other = twice(library)
    library.do(SaveAnalysis(track_id, analysis(tuning=5.0), b"mine"))
    library.do(SaveAnalysis(other, analysis(tuning=7.0), b"theirs"))
    library.do(SaveAnalysis(other, analysis("djanalyzer-0", tuning=9.0), b"theirs"))
    library.do(EditTags((track_id,), (("comment", "mine"),)))
    library.do(EditTags((other,), (("comment", "theirs"), ("album", "theirs"))))
    library.do(RelocateFiles(((file_id, found()),)))
    track = library.track(track_id)
    assert (track.waveform, track.row.comment, track.row.album) == (b"mine", "mine", "")


def test_marks_of_the_other_track_find_a_place_beside_those_there_are(library: Library) -> None:
    track_id, file_id, other = twice(library)  # with a cue at 1 s on pad A
    library.do(AddLoop(track_id, Loop(8.0, 16.0, 1)))
    library.do(AddCue(other, Cue(1.004, 5, "The same place")))
    library.do(AddCue(other, Cue(1.02, None, "Beside it")))
    library.do(AddCue(other, Cue(2.0, 2, "On C")))
    library.do(AddCue(other, Cue(3.0, 0, "A is taken")))
    library.do(AddLoop(other, Loop(8.001, 12.0, 3, "The same place")))
    library.do(AddLoop(other, Loop(20.0, 24.0, 1, "B is taken")))
    library.do(AddCue(other, Cue(4.0, 1, "B is taken")))
    library.do(RelocateFiles(((file_id, found()),)))
    track = library.track(track_id)
    assert [(s.cue.time, s.cue.slot, s.cue.name) for s in track.cues] == [
        (1.0, 0, "Mine"),
        (1.02, None, "Beside it"),
        (2.0, 2, "On C"),
        (3.0, 4, "A is taken"),
        (4.0, 6, "B is taken"),
    ]
    assert [(s.loop.start, s.loop.stop, s.loop.slot) for s in track.loops] == [
        (8.0, 16.0, 1),
        (20.0, 24.0, 7),
    ]


def test_locked_cues_take_none_of_the_other_tracks(library: Library) -> None:
    track_id, file_id, other = twice(library)
    library.do(AddCue(other, Cue(30.0)))
    library.do(LockFields((track_id,), ("cues",)))
    assert library.do(RelocateFiles(((file_id, found()),))).n_locked == 1
    assert [s.cue.name for s in library.track(track_id).cues] == ["Mine"]


def test_a_drive_that_is_plugged_in_again_has_its_files_where_they_were(library: Library) -> None:
    track_id, file_id = missing(library)
    library.do(RelocateFiles(((file_id, replace(found(), path=OLD)),)))
    file = library.known_files()[OLD]
    assert (file.id, file.state, file.size, file.mtime_ns) == (file_id, "ok", 5, 5)
    assert (library.track(track_id).row.state, library.track(track_id).row.reason) == ("new", "")


def test_what_is_found_of_an_unknown_recording_is_that_recording_from_then_on(library: Library) -> None:
    gone = KnownTrack(OLD, "7", Tags("Gone"))
    library.do(MergeCollection(Collection("rekordbox", (gone,)), absent={"7": "not there"}))
    library.do(RelocateFiles(((library.known_files()[OLD].id, found()),)))
    assert library.known_files()[NEW].recording_id == "1" * 40
    library.do(RelocateFiles(((library.known_files()[NEW].id, found("2" * 40, OLD)),)))
    assert library.known_files()[OLD].recording_id == "2" * 40, "the file tells"
