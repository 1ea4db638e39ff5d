"""A watched folder: what arrives comes in once, when it is whole, and nothing is ever lost."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from djanalyzer.app import watching
from djanalyzer.app.importing import import_files
from djanalyzer.app.jobs import Job
from djanalyzer.app.session import Session
from djanalyzer.app.watching import STILL, TakenIn, Watch
from djanalyzer.library.edits import AddCue, RemoveTracks, SetMissing
from djanalyzer.music import Cue

JOB = Job.silent()


class Clock:
    """Time that passes when a test says so."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def watch(session: Session, clock: Clock) -> Watch:
    return Watch(session, clock)


@pytest.fixture
def downloads(tmp_path: Path) -> Path:
    (tmp_path / "Downloads").mkdir()
    return tmp_path / "Downloads"


def names(watch: Watch, *roots: Path) -> list[str]:
    return [path.name for path in watch.look(roots, JOB).ready]


@pytest.fixture
def arrive(watch: Watch, clock: Clock, session: Session) -> Callable[..., TakenIn]:
    """Look twice, so far apart that what is whole is known to be, and take it in."""

    def arrive_(*roots: Path) -> TakenIn:
        watch.look(roots, JOB)
        clock.now += STILL
        return watch.take_in(watch.look(roots, JOB).ready, JOB)

    return arrive_


def test_a_file_is_waited_for_until_it_is_whole(
    watch: Watch, clock: Clock, downloads: Path, music: Path
) -> None:
    source = music / "one.wav"
    whole = source.read_bytes()
    copy = downloads / "one.wav"
    copy.write_bytes(whole[:1000])
    assert names(watch, downloads) == []
    clock.now += STILL / 2
    copy.write_bytes(whole)
    assert watch.look([downloads], JOB).n_waiting == 1
    clock.now += STILL / 2
    assert names(watch, downloads) == [], "it was written to a moment ago"
    clock.now += STILL
    assert names(watch, downloads) == ["one.wav"]
    assert names(watch, downloads) == [], "it is handed out once"


def test_an_empty_file_waits_for_its_content_and_one_that_goes_is_forgotten(
    watch: Watch, clock: Clock, downloads: Path
) -> None:
    (downloads / "soon.mp3").touch()
    (downloads / "tune.mp3.part").write_bytes(b"x" * 99)
    watch.look([downloads], JOB)
    clock.now += 10 * STILL
    assert watch.look([downloads], JOB).n_waiting == 1
    (downloads / "soon.mp3").unlink()
    assert watch.look([downloads], JOB).n_waiting == 0


def test_what_arrives_is_taken_in_with_folders_below_and_once_only(
    arrive: Callable[..., TakenIn], downloads: Path, music: Path, session: Session
) -> None:
    shutil.copy(music / "one.wav", downloads)
    assert len(arrive(downloads).track_ids) == 1
    assert arrive(downloads).track_ids == ()
    (downloads / "album").mkdir()
    shutil.copy(music / "two.flac", downloads / "album")
    taken = arrive(downloads)
    assert len(taken.track_ids) == 1
    assert taken.fresh == taken.track_ids
    assert len(session.find("")) == 2


def test_what_arrived_while_the_program_was_closed_is_found_at_the_next_start(
    arrive: Callable[..., TakenIn],
    downloads: Path,
    music: Path,
    session: Session,
    clock: Clock,
) -> None:
    shutil.copy(music / "one.wav", downloads)
    arrive(downloads)
    shutil.copy(music / "two.flac", downloads)
    again = Watch(session, clock)
    again.look([downloads], JOB)
    clock.now += STILL
    assert names(again, downloads) == ["two.flac"]


def test_a_drive_that_is_unplugged_loses_nothing(
    watch: Watch,
    arrive: Callable[..., TakenIn],
    downloads: Path,
    music: Path,
    session: Session,
) -> None:
    shutil.copy(music / "one.wav", downloads)
    (track_id,) = arrive(downloads).track_ids
    away = downloads.rename(downloads.with_name("away"))
    look = watch.look([downloads], JOB)
    assert (look.absent, look.ready) == ((downloads,), ())
    assert session.rows([track_id])[0].state == "new"
    downloads.mkdir()  # an empty place where the drive will be again
    assert watch.look([downloads], JOB).ready == ()
    assert session.rows([track_id])[0].state == "new"
    downloads.rmdir()
    away.rename(downloads)
    assert arrive(downloads).track_ids == ()
    assert session.find("") == [track_id]


def test_a_file_that_was_missing_is_there_again(
    watch: Watch, arrive: Callable[..., TakenIn], downloads: Path, music: Path, session: Session
) -> None:
    shutil.copy(music / "one.wav", downloads)
    (track_id,) = arrive(downloads).track_ids
    (file,) = session.library.known_files().values()
    away = downloads.rename(downloads.with_name("away"))
    watch.look([downloads], JOB)
    session.do(SetMissing((file.id,)))
    away.rename(downloads)
    assert arrive(downloads).track_ids == (), "it is no new track"
    assert session.rows([track_id])[0].state == "new"


def test_a_file_that_was_moved_here_keeps_its_cues(
    arrive: Callable[..., TakenIn],
    downloads: Path,
    music: Path,
    session: Session,
) -> None:
    source = music / "one.wav"
    (track_id,) = import_files(session, [source]).track_ids
    session.do(AddCue(track_id, Cue(0.5, 0, "Start")))
    shutil.move(source, downloads / "renamed.wav")
    assert arrive(downloads).track_ids == ()
    track = session.track(track_id)
    assert session.find("") == [track_id]
    assert track.path == downloads / "renamed.wav"
    assert [stored.cue.name for stored in track.cues] == ["Start"]


def test_what_the_dj_removed_is_not_brought_back(
    arrive: Callable[..., TakenIn], downloads: Path, music: Path, session: Session
) -> None:
    shutil.copy(music / "one.wav", downloads)
    session.do(RemoveTracks(arrive(downloads).track_ids))
    shutil.copy(music / "two.flac", downloads)
    assert len(arrive(downloads).track_ids) == 1
    assert len(session.find("")) == 1
    session.undo()
    os.utime(downloads)
    assert arrive(downloads).track_ids == (), "nor what was undone"


def test_a_copy_that_paused_for_long_comes_in_whole_in_the_end(
    arrive: Callable[..., TakenIn], watch: Watch, downloads: Path, music: Path, session: Session
) -> None:
    whole, copy = (music / "one.wav").read_bytes(), downloads / "one.wav"
    copy.write_bytes(whole[: len(whole) // 2])
    arrive(downloads)
    half = session.rows(session.find())
    copy.write_bytes(whole)
    arrive(downloads)
    (row,) = session.rows(session.find())
    assert [row.id] == [one.id for one in half], "it is the same track"
    (known,) = session.library.known_files().values()
    assert (known.size, row.state) == (len(whole), "new")
    assert row.duration is not None
    assert half[0].duration is None or row.duration > half[0].duration
    session.do(RemoveTracks((row.id,)))
    copy.write_bytes(whole + b"tail")
    arrive(downloads)
    assert session.find() == [], "what was removed stays out"


def test_a_file_that_cannot_be_read_is_told_once(
    arrive: Callable[..., TakenIn], downloads: Path, session: Session
) -> None:
    (downloads / "letter.mp3").write_text("Dear sir or madam, this is no music.")
    taken = arrive(downloads)
    assert taken.track_ids == ()
    assert "letter.mp3" in taken.problems[0].subject
    os.utime(downloads)
    assert arrive(downloads).problems == ()


def test_a_look_where_nothing_changed_reads_no_folder(
    watch: Watch, downloads: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "b"):
        (downloads / name).mkdir()
    for path in (downloads, *downloads.iterdir()):
        os.utime(path, (1e9, 1e9))
    watch.look([downloads], JOB)
    listed: list[Path] = []
    real = watching._list
    monkeypatch.setattr(watching, "_list", lambda path, ns: listed.append(path) or real(path, ns))
    assert len(watch.look([downloads], JOB).folders) == 3
    assert listed == []


def test_a_folder_that_leads_into_itself_ends(watch: Watch, downloads: Path) -> None:
    (downloads / "round").symlink_to(downloads, target_is_directory=True)
    assert len(watch.look([downloads], JOB).folders) == 1
