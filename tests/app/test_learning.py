"""Learning from the library as the window and the command line start it: an estimate, a run, pauses, a stop, and going on."""

from __future__ import annotations

import errno
import json
import re
import shutil
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from djanalyzer.app import evidence, learner, learning, reviewing
from djanalyzer.app.events import JobProgressed
from djanalyzer.app.job import Job
from djanalyzer.app.learner import learn
from djanalyzer.app.learning import LearningOrder, LearningRun, State, begin, outlook, runs, unfinished
from djanalyzer.app.models import Models
from djanalyzer.app.session import Session
from djanalyzer.cli import main
from djanalyzer.errors import Cancelled, Trouble
from djanalyzer.library.edits import AddFiles, FoundFile, ReviewFindings, SaveAnalysis
from djanalyzer.models.adaptation import NAME, save
from djanalyzer.models.shipped import shipped
from djanalyzer.music import Tags
from djanalyzer.music.learning import LabelledTrack, Subject, Verdict
from djanalyzer.training.learning.claim import claimed
from djanalyzer.training.learning.parts import PARTS
from djanalyzer.training.learning.plan import PAUSE, Speeds, kept_path, note_speeds, read_plan
from djanalyzer.training.learning.records import read_tracks, write_findings
from tests.app.conftest import ANALYSIS
from tests.app.findings import found
from tests.models import learned_models as tiny
from tests.training.learning.heard_tracks import library

# Does as the real process does, and nothing else: waits, says how far it is, ends with its parent.
_CHILD = """
import json, os, sys, threading, time
from pathlib import Path
folder = Path(sys.argv[1])
threading.Thread(target=lambda: (sys.stdin.read(), os._exit(3)), daemon=True).start()
done = folder / "counted"
n = int(done.read_text()) if done.exists() else 0
def say(state, message=""):
    record = {"state": state, "part": "tune", "done": n / 12, "share": n / 12, "seconds": 1.0, "message": message}
    (folder / "new").write_text(json.dumps(record))
    os.replace(folder / "new", folder / "progress.json")
while n < 12:
    pause = folder / "pause"
    if pause.exists():
        say("paused", "waiting")
    else:
        n += 1
        (folder / "counting").write_text(str(n))
        os.replace(folder / "counting", done)
        say("running")
    time.sleep(0.05)
say(os.environ.get("ENDING", "done"), os.environ.get("REASON", ""))
"""


@pytest.fixture
def labelled(monkeypatch: pytest.MonkeyPatch) -> tuple[LabelledTrack, ...]:
    """A library of 24 labelled tracks."""
    tracks = library()
    monkeypatch.setattr(evidence, "labelled_tracks", lambda session, query="": iter(tracks))
    return tracks


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.open(tmp_path / "library.sqlite") as session:
        yield session


@pytest.fixture
def quick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that counts to twelve."""
    script = tmp_path / "child.py"
    script.write_text(_CHILD, encoding="utf-8")
    monkeypatch.setattr(learner, "COMMAND", (sys.executable, "-I", str(script)))
    monkeypatch.setattr(learner, "_LOOK", 0.02)


def never() -> bool:
    return False


def test_the_outlook_says_what_can_be_learned_and_what_it_takes(
    session: Session, labelled: tuple[LabelledTrack, ...]
) -> None:
    seen = outlook(session)
    assert {p.subject for p in seen.prospects if p.learns} >= {Subject.GENRE, Subject.CUES, Subject.ENERGY}
    assert seen.sources[Subject.GENRE] == {"rekordbox": 24}
    assert seen.sources[Subject.CUES] == {"you": 24}
    assert seen.estimate is not None
    assert seen.estimate.n_to_hear == 24
    assert list(seen.estimate.by_part) == [name for name, _ in PARTS if name not in ("fold", "tidy")]
    assert seen.estimate.seconds > 30


def test_what_was_heard_before_need_not_be_heard_again(
    session: Session, labelled: tuple[LabelledTrack, ...]
) -> None:
    before = outlook(session).estimate
    for track in labelled[:10]:
        path = kept_path(session.places.cache / "learning", shipped().recipe, track.recording)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    after = outlook(session).estimate
    assert before is not None
    assert after is not None
    assert after.n_to_hear == 14
    assert after.n_bytes < before.n_bytes
    assert after.seconds < before.seconds


def test_a_slow_computer_is_told_the_truth_once_it_was_measured(
    session: Session, labelled: tuple[LabelledTrack, ...]
) -> None:
    before = outlook(session).estimate
    note_speeds(session.places.cache / "learning", {"step": 10 * Speeds().step})
    after = outlook(session).estimate
    assert before is not None
    assert after is not None
    assert after.by_part["tune"] == pytest.approx(10 * before.by_part["tune"])


def test_less_time_makes_teaching_shorter_but_never_nothing(
    session: Session, labelled: tuple[LabelledTrack, ...]
) -> None:
    whole = outlook(session).estimate
    hasty = outlook(session, LearningOrder(minutes=0.1)).estimate
    assert whole is not None
    assert hasty is not None
    assert hasty.by_part["follow"] == pytest.approx(whole.by_part["follow"] / 3, rel=0.05)


def test_a_library_that_says_nothing_is_refused_before_anything_starts(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    silent = tuple(replace(t, labels=(), cues=(), trusted=frozenset()) for t in library())
    monkeypatch.setattr(evidence, "labelled_tracks", lambda session, query="": iter(silent))
    assert outlook(session).refusal is not None
    with pytest.raises(Trouble, match="Too little is said"):
        begin(session, LearningOrder())
    assert runs(session) == ()


def test_a_full_disk_is_noticed_before(
    session: Session, labelled: tuple[LabelledTrack, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Usage:
        free = 1000

    monkeypatch.setattr("shutil.disk_usage", lambda path: Usage)
    with pytest.raises(Trouble, match="MB are free"):
        begin(session, LearningOrder())


def test_a_disk_that_is_full_before_a_run_is_written_down_is_told_in_a_sentence_and_leaves_nothing(
    session: Session, labelled: tuple[LabelledTrack, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, tracks: object) -> None:
        path.write_text("half", encoding="utf-8")
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(learning, "write_tracks", full)
    with pytest.raises(Trouble, match=r"Learning cannot begin: .* \(No space left on device\)"):
        begin(session, LearningOrder())
    assert list((session.places.data / "learning").iterdir()) == []


def test_a_folder_for_what_was_heard_that_cannot_be_made_is_called_by_its_name(
    session: Session, labelled: tuple[LabelledTrack, ...]
) -> None:
    heard = session.places.cache / "learning"
    heard.parent.mkdir(parents=True, exist_ok=True)
    heard.write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(Trouble, match=f"nothing can be written to {re.escape(str(heard))} "):
        begin(session, LearningOrder())


def test_a_disk_that_is_full_when_the_process_shall_start_is_told_in_a_sentence(
    session: Session, labelled: tuple[LabelledTrack, ...]
) -> None:
    run = begin(session, LearningOrder())
    (run.folder / "words.txt").mkdir()  # nothing can be written there
    with pytest.raises(Trouble, match="Learning cannot go on: Is a directory"):
        learn(run, on_battery=never)


def test_a_run_is_handed_everything_and_comes_to_its_end(
    session: Session, labelled: tuple[LabelledTrack, ...], quick: None
) -> None:
    run = begin(session, LearningOrder(subjects=(Subject.GENRE,)))
    assert read_tracks(run.folder / "tracks.jsonl") == labelled
    plan = read_plan(run.folder)
    assert plan.subjects == (Subject.GENRE,)
    assert plan.token in session.library.remembered_runs()
    assert plan.read_at is not None
    assert plan.read_at <= (run.folder / "tracks.jsonl").stat().st_mtime
    assert unfinished(session) == run
    done = learn(run, on_battery=never)
    assert done.is_done
    assert unfinished(session) is None
    assert [found.number for found in runs(session)] == [1]
    assert begin(session, LearningOrder()).number == 2


def test_a_run_belongs_to_the_library_that_it_has_read_wherever_that_lies(
    session: Session, labelled: tuple[LabelledTrack, ...], tmp_path: Path
) -> None:
    first = begin(session, LearningOrder())
    with Session.open(tmp_path / "another.sqlite") as another:
        assert (runs(another), unfinished(another)) == ((), None)
        assert begin(another, LearningOrder()).number == 2, "models of both lie in one place"
    assert runs(session) == (first,)
    session.close()
    (tmp_path / "moved").mkdir()
    moved = session.library.path.rename(tmp_path / "moved" / "mine.sqlite")
    copied = Path(shutil.copy(moved, tmp_path / "copy.sqlite"))
    with Session.open(moved) as mine, Session.open(copied) as copy:
        assert unfinished(mine) == first
        begin(copy, LearningOrder())
        assert [run.number for run in runs(copy)] == [3, 1]
        assert runs(mine) == (first,)


@pytest.fixture
def song(session: Session) -> int:
    """A track of the library, with a key."""
    session.do(AddFiles((FoundFile(Path("/music/1.mp3"), "r1", 1, 1, Tags(title="T1")),)))
    session.do(SaveAnalysis(1, ANALYSIS, b""))
    return 1


def promote(run: int, base: str = "") -> None:
    """Leave behind a model that has learned genres from a run, of these weights (none: the program's own)."""
    learned = tiny.learned(frozenset({Subject.GENRE}), run=run, is_full=False)
    model = replace(tiny.adaptation(learned), base=base or shipped().name, base_sha256=shipped().sha256)
    save(Models.here().folder / "1" / NAME, model)


def pend(session: Session, track_id: int, run: int) -> None:
    """Find the key of a track wrong, as this run says, and leave it to be corrected some day."""
    finding = found(track_id, Subject.KEY, "A minor", "C major")
    session.do(ReviewFindings((finding,), Verdict.WRONG, str(run)))


def test_numbers_go_on_where_reviews_and_models_know_a_run_that_was_deleted(
    session: Session, song: int, labelled: tuple[LabelledTrack, ...]
) -> None:
    assert begin(session, LearningOrder()).number == 1
    pend(session, song, 1)
    session.undo()  # it can be done again
    shutil.rmtree(session.places.data / "learning")
    assert begin(session, LearningOrder()).number == 2, "the review is about another run"
    promote(run=7)
    shutil.rmtree(session.places.data / "learning")
    assert begin(session, LearningOrder()).number == 8, "the model has learned from another run"
    promote(run=30, base="djanalyzer-1")
    assert begin(session, LearningOrder()).number == 31, (
        "the model is kept, though the program has other weights"
    )


def test_the_last_five_runs_stay_and_those_that_something_refers_to(
    session: Session, song: int, labelled: tuple[LabelledTrack, ...], tmp_path: Path
) -> None:
    for _ in range(4):
        begin(session, LearningOrder())
    pend(session, song, 1)
    promote(run=2)
    with Session.open(tmp_path / "another.sqlite") as another:
        begin(another, LearningOrder())  # the 5th
    for _ in range(5):
        begin(session, LearningOrder())
    assert [run.number for run in runs(session)] == [10, 9, 8, 7, 6, 4, 2, 1]
    begin(session, LearningOrder())
    there = {int(folder.name) for folder in (session.places.data / "learning").iterdir()}
    assert there == {11, 10, 9, 8, 7, 6, 5, 2, 1}, "what another library has learned is its own affair"


def test_a_copy_of_a_library_deletes_no_run_that_the_original_has_begun(
    session: Session, song: int, labelled: tuple[LabelledTrack, ...], tmp_path: Path
) -> None:
    begin(session, LearningOrder())
    begin(session, LearningOrder())
    session.close()
    copied = Path(shutil.copy(session.library.path, tmp_path / "copy.sqlite"))
    with Session.open(session.library.path) as original:
        pend(original, song, 1)
    with Session.open(copied) as copy:
        for _ in range(7):
            begin(copy, LearningOrder())
        assert [run.number for run in runs(copy)] == [9, 8, 7, 6, 5, 4, 2, 1], "of its own the last stay"


def test_a_run_of_which_nobody_knows_who_has_begun_it_stays(
    session: Session, labelled: tuple[LabelledTrack, ...]
) -> None:
    first = begin(session, LearningOrder())
    plan = json.loads((first.folder / "plan.json").read_text(encoding="utf-8"))
    del plan["library"]  # as it was before anybody wrote that down
    (first.folder / "plan.json").write_text(json.dumps(plan), encoding="utf-8")
    for _ in range(7):
        begin(session, LearningOrder())
    assert [run.number for run in runs(session)] == [8, 7, 6, 5, 4, 3, 1]


def test_a_verdict_on_what_a_deleted_run_has_found_is_about_nothing(session: Session, song: int) -> None:
    reviewing.judge(session, (found(song, Subject.KEY, "A minor", "C major"),), Verdict.WRONG, "1")
    assert session.library.reviews() == ()


def test_the_run_whose_findings_are_being_looked_at_stays_and_so_does_one_at_work(
    session: Session, labelled: tuple[LabelledTrack, ...]
) -> None:
    write_findings(begin(session, LearningOrder()).folder / "findings.jsonl", ())
    write_findings(begin(session, LearningOrder()).folder / "findings.jsonl", ())
    at_work = begin(session, LearningOrder())
    with claimed(at_work.folder):
        for _ in range(7):
            begin(session, LearningOrder())
    assert [run.number for run in runs(session)] == [10, 9, 8, 7, 6, 5, 3, 2]


def test_it_waits_while_a_track_plays_and_on_battery_and_says_so(
    session: Session, labelled: tuple[LabelledTrack, ...], quick: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(learner, "_BATTERY", 0.0)
    run = begin(session, LearningOrder())
    reasons: list[str] = []
    looks = iter(range(1000))

    def is_playing() -> bool:
        pause = run.folder / PAUSE
        if pause.exists():
            reasons.append(pause.read_text(encoding="utf-8"))
        return 2 <= next(looks) < 6

    empty = iter([False] * 8 + [True] * 4)
    learn(run, is_playing=is_playing, on_battery=lambda: next(empty, False))
    assert set(reasons) == {"Waits while a track plays.", "Waits until the computer is plugged in."}
    assert not (run.folder / PAUSE).exists()


def test_a_job_that_is_paused_lets_the_process_wait_and_goes_on(
    session: Session, labelled: tuple[LabelledTrack, ...], quick: None
) -> None:
    run = begin(session, LearningOrder())
    job = Job()
    threading.Timer(0.2, job.pause).start()
    threading.Timer(0.9, job.resume).start()
    began = time.monotonic()
    assert learn(run, job, on_battery=never).is_done
    assert time.monotonic() - began > 0.9


def test_a_run_that_was_stopped_goes_on_where_it_was(
    session: Session, labelled: tuple[LabelledTrack, ...], quick: None
) -> None:
    run = begin(session, LearningOrder())
    job, counted = Job(), run.folder / "counted"

    def is_playing() -> bool:
        if counted.exists():
            job.cancel()
        return False

    with pytest.raises(Cancelled):
        learn(run, job, is_playing, on_battery=never)
    assert 0 < int(counted.read_text(encoding="utf-8")) < 12
    again = unfinished(session)
    assert again is not None
    assert learn(again, on_battery=never).is_done


def test_a_run_that_another_program_is_at_is_left_alone(
    session: Session, labelled: tuple[LabelledTrack, ...], quick: None
) -> None:
    run = begin(session, LearningOrder())
    with claimed(run.folder):
        (run.folder / PAUSE).write_text("Waits until the computer is plugged in.", encoding="utf-8")
        assert unfinished(session) is None
        assert unfinished(session) is None, "nobody is offered to go on with it"
        with pytest.raises(Trouble, match="at work already"):
            learn(run, on_battery=never)
        assert (run.folder / PAUSE).exists(), "it goes on waiting"
    assert learn(run, on_battery=never).is_done


def test_what_goes_wrong_is_told_in_words_and_can_be_taken_up(
    session: Session, labelled: tuple[LabelledTrack, ...], quick: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = begin(session, LearningOrder())
    monkeypatch.setenv("ENDING", "failed")
    monkeypatch.setenv("REASON", "The drive is full.")
    with pytest.raises(Trouble, match="The drive is full"):
        learn(run, on_battery=never)
    assert unfinished(session) is not None


def test_a_process_that_dies_is_told_and_nothing_is_lost(
    session: Session, labelled: tuple[LabelledTrack, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(learner, "COMMAND", (sys.executable, "-c", "raise SystemExit('no memory left')"))
    run = begin(session, LearningOrder())
    with pytest.raises(Trouble, match="no memory left"):
        learn(run, on_battery=never)
    assert unfinished(session) == LearningRun(1, run.folder, None)
    assert run.progress is None or run.progress.state is not State.DONE


def test_the_command_line_tells_before_and_learns(
    tmp_path: Path,
    labelled: tuple[LabelledTrack, ...],
    quick: None,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(learner, "is_on_battery", never)
    db = ["--db", str(tmp_path / "library.sqlite")]
    assert main([*db, "learn", "--dry-run"]) == 0
    told = capsys.readouterr()
    assert "genre" in told.out
    assert "MB; 24 tracks of 24 must be heard first." in told.err
    assert main([*db, "learn", "--what", "genre", "cues", "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["run"], record["offered"]) == (1, [])
    assert main([*db, "learn", "--resume"]) == 3
    assert "No run was cut short" in capsys.readouterr().err


def test_it_says_the_share_of_the_whole_run_that_is_done_and_which_part_it_is_at(
    session: Session, labelled: tuple[LabelledTrack, ...], quick: None
) -> None:
    told: list[JobProgressed] = []
    session.subscribe(lambda event: told.append(event) if isinstance(event, JobProgressed) else None)
    run = begin(session, LearningOrder())
    session.jobs.run("Learn", lambda job: learn(run, job, on_battery=never))
    shares = [event.done for event in told]
    assert shares == sorted(shares)
    assert any(0 < share < 1 for share in shares)
    assert {event.total for event in told} == {1}
    assert told[-1].current == "Learning from what is confirmed"


def test_every_part_of_a_run_has_words(session: Session) -> None:
    assert list(learner.PARTS) == [name for name, _ in PARTS]
