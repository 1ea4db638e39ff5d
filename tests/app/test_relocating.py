"""Music was moved: what is found, by which sign, and what is left alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from mutagen.flac import FLAC

from djanalyzer.app.importing import import_folder
from djanalyzer.app.jobs import Job
from djanalyzer.app.merging import merge
from djanalyzer.app.relocating import find_moved, relocate
from djanalyzer.app.session import Session
from djanalyzer.cli.arguments import read_arguments
from djanalyzer.errors import Cancelled, Trouble
from djanalyzer.library.edits import AddCue
from djanalyzer.music import Collection, Cue, KnownTrack, Tags
from tests.app.conftest import write_music


def move_all(music: Path, elsewhere: Path) -> Path:
    elsewhere.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(music, elsewhere)
    return elsewhere


def test_a_folder_that_was_moved_is_one_change(session: Session, music: Path, tmp_path: Path) -> None:
    ids = import_folder(session, music).track_ids
    session.do(AddCue(ids[0], Cue(1.0, 0, "Mine")))
    elsewhere = move_all(music, tmp_path / "new disk" / "music")
    before = {path: path.read_bytes() for path in elsewhere.rglob("*.*")}

    found = find_moved(session, [tmp_path / "new disk"])
    assert (found.summary, found.doubts, found.lost) == ("3 of 3 missing files found", (), ())
    assert [(c.old, c.new, c.n_tracks) for c in found.folders] == [(tmp_path, tmp_path / "new disk", 3)]
    assert {move.how for move in found.moves} == {"file name and size"}
    assert all(row.path.is_relative_to(music) for row in session.rows(ids))  # so far nothing has changed

    report = relocate(session, found.moves)
    assert (sorted(report.track_ids), report.problems) == (sorted(ids), ())
    assert all(row.path.is_relative_to(elsewhere) and row.state == "new" for row in session.rows(ids))
    assert [cue.name for cue in session.deck(ids[0]).cues] == ["Mine"]
    assert {path: path.read_bytes() for path in before} == before
    assert find_moved(session, [tmp_path]).summary == "No file is missing"

    session.undo()  # all of it at once
    assert all(row.path.is_relative_to(music) for row in session.rows(ids))


def test_a_renamed_and_retagged_file_is_known_by_its_audio(
    session: Session, music: Path, tmp_path: Path
) -> None:
    import_folder(session, music)
    new = music / "02 Another Name.flac"
    (music / "two.flac").rename(new)
    tagged = FLAC(new)
    tagged["title"] = "Another name"
    tagged.save()
    (move,) = find_moved(session, [music]).moves
    assert (move.old.name, move.new, move.how) == ("two.flac", new, "audio")


def test_a_track_that_only_a_program_knows_is_found_by_its_tags_and_length(
    session: Session, music: Path
) -> None:
    tagged = FLAC(music / "two.flac")
    tagged.update({"title": "Song", "artist": "Band"})
    tagged.save()
    theirs = KnownTrack(
        Path("/usb/x.mp3"), "7", Tags("Song", "Band"), tagged.info.length, cues=(Cue(0.5, 0),)
    )
    merge(session, Collection("rekordbox", (theirs,)), "test", Job.silent())
    (move,) = find_moved(session, [music]).moves
    assert (move.new.name, move.how) == ("two.flac", "artist, title and length")
    relocate(session, [move])
    (row,) = session.rows(session.find())
    assert (row.state, row.n_cues) == ("new", 1)


def test_of_two_copies_none_is_chosen_and_both_are_named(
    session: Session, music: Path, tmp_path: Path
) -> None:
    import_folder(session, music)
    for name in ("a", "b"):
        (tmp_path / "search" / name).mkdir(parents=True)
        shutil.copy(music / "one.wav", tmp_path / "search" / name)
    (music / "one.wav").unlink()
    found = find_moved(session, [tmp_path / "search"])
    assert found.moves == ()
    (doubt,) = found.doubts
    assert [path.parent.name for path in doubt.candidates] == ["a", "b"]


def test_of_two_copies_the_one_that_moved_with_the_others_is_taken(
    session: Session, music: Path, tmp_path: Path
) -> None:
    for name in ("four.wav", "five.wav"):
        write_music(music, name)
    import_folder(session, music)
    new = tmp_path / "search" / "renamed"
    (tmp_path / "search" / "copy").mkdir(parents=True)
    shutil.copy(music / "one.wav", tmp_path / "search" / "copy")
    move_all(music, new)
    found = find_moved(session, [tmp_path / "search"])
    assert {move.new.parent for move in found.moves} == {new}
    assert next(m.how for m in found.moves if m.old.name == "one.wav") == "folder, as 4 others"


def test_another_recording_under_the_name_is_not_taken(session: Session, music: Path, tmp_path: Path) -> None:
    import_folder(session, music)
    (tmp_path / "search").mkdir()
    shutil.move(music / "three.wav", tmp_path / "search" / "one.wav")
    (music / "one.wav").unlink()
    found = find_moved(session, [tmp_path / "search"])
    assert [(move.old.name, move.how) for move in found.moves] == [("three.wav", "audio")]
    assert [Path(lost.subject).name for lost in found.lost] == ["one.wav"]


def test_where_the_new_place_was_imported_already_the_two_become_one(session: Session, music: Path) -> None:
    gone = KnownTrack(
        Path("/usb/one.wav"), "7", Tags("One"), cues=(Cue(1.0, 0),),
        extra=(("Size", str((music / "one.wav").stat().st_size)),),
    )  # fmt: skip
    merge(session, Collection("rekordbox", (gone,)), "test", Job.silent())
    import_folder(session, music)
    assert len(session.find()) == 4
    (move,) = find_moved(session, [music]).moves
    assert move.joins
    relocate(session, [move])
    assert len(session.find()) == 3
    session.undo()
    assert len(session.find()) == 4


def test_a_copy_that_the_dj_keeps_as_another_track_stays_one(
    session: Session, music: Path, tmp_path: Path
) -> None:
    """The name and size are the same, the audio is not."""
    (tmp_path / "copy").mkdir()
    content = bytearray((music / "one.wav").read_bytes())
    content[-1] ^= 1
    (tmp_path / "copy" / "one.wav").write_bytes(content)
    import_folder(session, music)
    import_folder(session, tmp_path / "copy")
    (music / "one.wav").unlink()
    found = find_moved(session, [tmp_path])
    assert (found.moves, len(session.find())) == ((), 4)


def test_nothing_is_changed_where_the_dj_stops_the_search(
    session: Session, music: Path, tmp_path: Path
) -> None:
    import_folder(session, music)
    elsewhere = move_all(music, tmp_path / "elsewhere")
    job = Job.silent()
    job.cancel()
    with pytest.raises(Cancelled):
        find_moved(session, [elsewhere], job)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    return tmp_path


def test_a_folder_may_be_named_from_home(session: Session, music: Path, home: Path) -> None:
    import_folder(session, music)
    move_all(music, home / "elsewhere")
    assert len(find_moved(session, [Path("~/elsewhere")]).moves) == 3


def test_a_library_may_be_named_from_home(home: Path) -> None:
    assert read_arguments(["--db", "~/mine.sqlite", "list"]).db == home / "mine.sqlite"
    with Session.open(Path("~/mine.sqlite"), workers=1):
        assert (home / "mine.sqlite").exists()


def test_a_folder_that_is_not_there_is_a_trouble(session: Session, tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="is not there"):
        find_moved(session, [tmp_path / "nowhere"])


def test_a_file_that_goes_away_again_is_told(session: Session, music: Path, tmp_path: Path) -> None:
    import_folder(session, music)
    elsewhere = move_all(music, tmp_path / "elsewhere")
    found = find_moved(session, [elsewhere])
    (elsewhere / "one.wav").unlink()
    report = relocate(session, found.moves)
    assert (len(report.track_ids), [Path(p.subject).name for p in report.problems]) == (2, ["one.wav"])
