"""A DJ goes through what learning has found: in which order, how far, and what becomes of it."""

from __future__ import annotations

import csv
import io
import time
from dataclasses import replace
from pathlib import Path

import pytest

from djanalyzer.app import reviewing
from djanalyzer.app.editing import move_cue
from djanalyzer.app.reviewing import Finding, Queue, Subject, Verdict, Wish
from djanalyzer.app.scenes import scene_of
from djanalyzer.app.session import Session
from djanalyzer.app.tagging import edit_field
from djanalyzer.cli import arguments, main
from djanalyzer.cli.codes import TROUBLE, USAGE
from djanalyzer.errors import Trouble
from djanalyzer.library.edits import AddCue, AddFiles, FoundFile, SaveAnalysis, SetLabel
from djanalyzer.music import BeatGrid, Cue, Key, Tags
from djanalyzer.music.corrections import TASKS
from djanalyzer.training.learning.plan import read_plan, write_plan
from tests.app.conftest import ANALYSIS
from tests.app.findings import LATE, found, write_run

RIGHT, WRONG, SKIP = Verdict.RIGHT, Verdict.WRONG, Verdict.SKIP

KEY = found(1, Subject.KEY, "A minor", "C major", worth=5.0)
CUE = found(2, Subject.CUES, 60.25, 64.25, item=1, worth=4.0, time=60.25)
TEMPO = found(3, Subject.TEMPO, 0.5, 1.0, worth=1.0, time=30.0)
EARLY = tuple(found(i, Subject.BEAT_GRID, 12.0, 0.0, worth=3.0 - i / 10, batch=LATE) for i in (1, 2, 3))


@pytest.fixture
def shelf(session: Session) -> Session:
    """Three tracks that a model has heard, the second with a cue; learning found six labels that look wrong."""
    files = [
        FoundFile(Path(f"/music/{i}.mp3"), f"r{i}", 1, 1, Tags(title=f"T{i}", artist="Ann"))
        for i in (1, 2, 3)
    ]
    session.do(AddFiles(tuple(files)))
    for i in (1, 2, 3):
        session.do(SaveAnalysis(i, ANALYSIS, b""))
    session.do(AddCue(2, Cue(60.25, 0, "Drop")))
    write_run(session, (TEMPO, KEY, CUE, *EARLY))
    return session


def heads(queue: Queue) -> list[tuple[Finding, int]]:
    return [(case.head, len(case.findings)) for case in queue.cases]


def say(session: Session, verdict: Verdict, *findings: Finding, run: str = "1") -> None:
    reviewing.judge(session, findings, verdict, run)


def test_what_a_decision_is_worth_says_when_it_comes_and_a_batch_is_one_decision(shelf: Session) -> None:
    queue = reviewing.read_queue(shelf)
    assert heads(queue) == [(EARLY[0], 3), (KEY, 1), (CUE, 1), (TEMPO, 1)]
    assert (queue.cases[0].batch, queue.cases[1].batch) == (LATE, "")
    assert (queue.run, queue.n_findings, queue.n_answered) == ("1", 6, 0)
    row = queue.track(2)
    assert row is not None
    assert (row.artist, row.title) == ("Ann", "T2")


def test_a_batch_that_is_looked_into_comes_one_by_one(shelf: Session) -> None:
    opened = Wish(opened=frozenset({LATE}))
    assert heads(reviewing.read_queue(shelf, opened))[2:5] == [(finding, 1) for finding in EARLY]
    say(shelf, RIGHT, EARLY[0])
    (batch, *_) = reviewing.read_queue(shelf, Wish(Subject.BEAT_GRID)).cases
    assert batch.findings == EARLY[1:], "what is left of it is one decision again"


def test_one_stops_anywhere_and_goes_on_another_day(shelf: Session) -> None:
    say(shelf, WRONG, *EARLY)
    say(shelf, RIGHT, KEY)
    say(shelf, SKIP, CUE)
    queue = reviewing.read_queue(shelf)
    assert heads(queue) == [(TEMPO, 1)]
    assert (queue.n_answered, queue.n_findings, queue.n_wrong, queue.n_right) == (5, 6, 3, 1)
    assert queue.n_pending == 3
    assert heads(reviewing.read_queue(shelf, Wish(with_skipped=True))) == [(CUE, 1), (TEMPO, 1)]
    shelf.undo()
    assert heads(reviewing.read_queue(shelf)) == [(CUE, 1), (TEMPO, 1)]


def test_a_new_run_asks_only_what_was_skipped_or_never_answered(shelf: Session) -> None:
    say(shelf, RIGHT, KEY)
    say(shelf, WRONG, TEMPO)
    say(shelf, SKIP, CUE)
    write_run(shelf, (TEMPO, KEY, CUE), number=10)
    queue = reviewing.read_queue(shelf)
    assert (queue.run, heads(queue)) == ("10", [(CUE, 1)])
    assert (queue.n_findings, queue.n_answered) == (3, 2)


def test_a_label_that_was_changed_since_the_run_is_not_asked_about(shelf: Session) -> None:
    time.sleep(0.002)
    edit_field(shelf, (1,), "key", Key.parse("Em"))
    move_cue(shelf, 1, 61.0)
    queue = reviewing.read_queue(shelf)
    assert heads(queue) == [(EARLY[0], 3), (TEMPO, 1)]
    assert queue.n_findings == 4


def test_what_is_taken_back_counts_as_skipped_in_the_run_that_found_it(shelf: Session) -> None:
    say(shelf, WRONG, KEY)
    write_run(shelf, (TEMPO, KEY), number=2)
    say(shelf, WRONG, TEMPO, run="2")
    reviewing.withdraw(shelf, [planned.review for planned in reviewing.plan_applying(shelf)])
    queue = reviewing.read_queue(shelf)
    assert (heads(queue), queue.n_skipped, queue.n_pending) == ([(KEY, 1)], 1, 0)
    assert shelf.library.history()[0].name == "Skip 2 labels"
    shelf.undo()
    assert reviewing.read_queue(shelf).n_pending == 2


def test_a_decision_leaves_the_others_of_a_queue_as_they_were(shelf: Session) -> None:
    left = reviewing.read_queue(shelf).decided(EARLY[:2], RIGHT, frozenset())
    assert heads(left) == [(KEY, 1), (CUE, 1), (EARLY[2], 1), (TEMPO, 1)], (
        "what is left of a batch is worth less"
    )
    assert (left.n_right, left.n_answered) == (2, 2)
    assert heads(left.decided((CUE,), WRONG, frozenset())) == [(KEY, 1), (EARLY[2], 1), (TEMPO, 1)]


def test_what_was_skipped_and_answered_then_is_counted_once(shelf: Session) -> None:
    say(shelf, SKIP, CUE, KEY)
    before = reviewing.read_queue(shelf, Wish(with_skipped=True))
    assert (before.n_skipped, before.n_answered) == (2, 2)
    now = before.decided((CUE,), RIGHT, frozenset()).decided((KEY,), SKIP, frozenset())
    say(shelf, RIGHT, CUE)
    say(shelf, SKIP, KEY)
    read = reviewing.read_queue(shelf)
    assert (now.n_right, now.n_skipped, now.n_answered) == (1, 1, 2)
    assert (read.n_right, read.n_skipped, read.n_answered) == (1, 1, 2)


def test_an_answer_that_comes_too_late_says_nothing_of_the_label_that_is_there_now(shelf: Session) -> None:
    time.sleep(0.002)
    shelf.do(SetLabel(3, "beat_grid", BeatGrid.constant(0.1, 240.0)))  # by hand, or in another window
    say(shelf, WRONG, TEMPO, *EARLY)
    assert [review.track_id for review in shelf.library.reviews()] == [1, 2]
    reviewing.apply(shelf)
    grids = [shelf.track(i).beat_grid for i in (1, 3)]
    say(shelf, WRONG, *EARLY)  # in a window that has not heard of it
    assert [p.review.track_id for p in reviewing.plan_applying(shelf)] == []
    reviewing.apply(shelf)
    assert [shelf.track(i).beat_grid for i in (1, 3)] == grids, "nothing is corrected twice"


def test_a_label_that_was_changed_while_the_run_read_the_library_is_not_asked_about(shelf: Session) -> None:
    began = time.time()
    time.sleep(0.002)
    shelf.do(SetLabel(3, "beat_grid", BeatGrid.constant(0.1, 240.0)))
    run = write_run(shelf, (KEY, TEMPO))
    assert heads(reviewing.read_queue(shelf)) == [(KEY, 1), (TEMPO, 1)], "nobody wrote down when it began"
    write_plan(run, replace(read_plan(run), read_at=began))
    assert heads(reviewing.read_queue(shelf)) == [(KEY, 1)]


def test_a_label_whose_author_has_taken_it_back_leaves_nothing_to_say_of_an_older_one(shelf: Session) -> None:
    edit_field(shelf, (1,), "key", Key.parse("Em"))
    mine = found(1, Subject.KEY, "E minor", "C major", worth=5.0)
    write_run(shelf, (mine, TEMPO), number=2)
    assert heads(reviewing.read_queue(shelf)) == [(mine, 1), (TEMPO, 1)]
    edit_field(shelf, (1,), "key", "")
    assert heads(reviewing.read_queue(shelf)) == [(TEMPO, 1)], "it has none"
    for _ in range(2):
        shelf.undo()  # the model's own word counts again, which is older than the run
    assert heads(reviewing.read_queue(shelf)) == [(TEMPO, 1)]
    say(shelf, RIGHT, mine, run="2")
    assert shelf.library.reviews() == ()


def test_what_was_found_in_another_library_is_not_asked_in_this_one(shelf: Session, tmp_path: Path) -> None:
    with Session.open(tmp_path / "another.sqlite") as another:
        run = write_run(another, (TEMPO,), number=2)
        assert reviewing.newest_run(another) == run
    assert reviewing.read_queue(shelf).run == "1", "there its numbers mean other tracks"
    run = write_run(shelf, (TEMPO,), number=3)
    assert reviewing.read_queue(shelf).run == "3"
    (run / "plan.json").write_text("nothing")
    assert reviewing.read_queue(shelf).run == "1", "nobody knows which tracks it means"


def test_applied_it_is_one_step_and_nothing_is_left_to_apply(shelf: Session) -> None:
    say(shelf, WRONG, *EARLY)
    say(shelf, WRONG, CUE)
    planned = reviewing.plan_applying(shelf)
    assert [(p.review.subject, p.track.title) for p in planned] == [
        (Subject.BEAT_GRID, "T1"),
        (Subject.BEAT_GRID, "T2"),
        (Subject.BEAT_GRID, "T3"),
        (Subject.CUES, "T2"),
    ]
    reviewing.apply(shelf)
    assert shelf.track(2).cues[0].cue.time == 64.25
    assert [grid.anchors[0].time for i in (1, 2, 3) if (grid := shelf.track(i).beat_grid)] == pytest.approx(
        [0.238] * 3
    )
    queue = reviewing.read_queue(shelf)
    assert (queue.n_pending, queue.n_wrong, queue.n_findings) == (0, 4, 6)
    shelf.undo()
    assert reviewing.read_queue(shelf).n_pending == 4


def test_what_else_is_in_doubt_about_a_label_is_still_asked_when_a_part_of_it_was_put_right(
    shelf: Session,
) -> None:
    bars = found(3, Subject.DOWNBEATS, 1, 0, worth=0.5)
    write_run(shelf, (TEMPO, bars, *EARLY))
    say(shelf, WRONG, *EARLY)
    reviewing.apply(shelf)
    assert heads(reviewing.read_queue(shelf)) == [(TEMPO, 1), (bars, 1)]
    say(shelf, WRONG, TEMPO)
    reviewing.apply(shelf)
    assert heads(reviewing.read_queue(shelf)) == [], "counted anew, bars are other bars"
    assert shelf.library.reviewed()[3].trusted == {Subject.TEMPO, Subject.BEAT_GRID}


def test_nothing_was_learned_yet(session: Session) -> None:
    assert reviewing.read_queue(session) == Queue()
    assert reviewing.export_csv(session, io.StringIO()) == 0


def test_what_cannot_be_read_is_told_in_a_sentence(shelf: Session) -> None:
    run = reviewing.newest_run(shelf)
    assert run is not None
    (run / "findings.jsonl").write_text("nothing\n")
    with pytest.raises(Trouble, match=r"findings\.jsonl cannot be read"):
        reviewing.read_queue(shelf)


# Where to listen, and what both sides say.


def test_both_sides_are_heard_around_the_place(shelf: Session) -> None:
    scene = scene_of(shelf.deck(3), TEMPO)
    assert (scene.start, scene.stop) == (26.25, 34.25)
    assert scene.labelled.beats is not None
    assert scene.proposed.beats is not None
    assert scene.labelled.beats[:3].tolist() == [0.25, 0.75, 1.25]
    assert scene.proposed.beats[:3].tolist() == [0.0, 0.25, 0.5]
    assert scene.has_clicks
    whole = scene_of(shelf.deck(3), replace(TEMPO, time=0.25))
    assert (whole.start, whole.stop) == (60.25, 68.25), (
        "the first beat stands for all of it: the drop is heard"
    )

    # Of a cue both places click, and of a key the drop is heard.
    scene = scene_of(shelf.deck(2), CUE)
    assert (scene.start, scene.stop) == (56.25, 64.25)
    assert [r.beats.tolist() for r in (scene.labelled, scene.proposed) if r.beats is not None] == [
        [60.25],
        [64.25],
    ]
    scene = scene_of(shelf.deck(1), KEY)
    assert (scene.start, scene.stop, scene.has_clicks) == (60.25, 76.25, False)
    assert (scene.labelled.value, scene.proposed.value) == ("A minor", "C major")

    # Of a section both names are known.
    finding = found(1, Subject.SECTIONS, "drop", "breakdown", item=1)
    scene = scene_of(shelf.deck(1), finding)
    sections = scene.labelled.section, scene.proposed.section
    assert [(s.start, s.stop, str(s.label)) for s in sections if s] == [
        (60.25, 120.0, "drop"),
        (60.25, 120.0, "breakdown"),
    ]
    assert (scene.start, scene.stop) == (56.25, 64.25)


# The command line.


def test_the_command_line_lists_and_exports(
    shelf: Session, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    say(shelf, WRONG, KEY)
    db = str(shelf.library.path)
    assert main(["--db", db, "review"]) == 0
    out, told = capsys.readouterr()
    assert out.splitlines()[1].split("  ")[0] == f"beat grid: {LATE}"
    assert "1 of 6 findings answered, 1 wrong; 1 to be applied." in told
    assert main(["--db", db, "review", "--subject", "cues"]) == 0
    assert "cues at 1:00.250" in capsys.readouterr().out.splitlines()[1]
    target = tmp_path / "out.csv"
    assert main(["--db", db, "review", "--export", "csv", str(target)]) == 0
    with target.open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    first = lines[0]
    assert (len(lines), first["subject"], first["proposed"], first["verdict"]) == (
        6,
        "key",
        "C major",
        "wrong",
    )
    assert [line["verdict"] for line in lines[1:]] == [""] * 5
    capsys.readouterr()
    assert main(["--db", db, "review", "--export", "csv", "--subject", "tempo"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2
    assert main(["--db", db, "review", "--export", "xml"]) == USAGE
    assert main(["--db", db, "review", "--export", "csv", "/nowhere/at/all.csv"]) == TROUBLE
    assert "cannot be written" in capsys.readouterr().err


def test_every_subject_can_be_named() -> None:
    assert list(Subject) == list(arguments.SUBJECTS)
    assert set(TASKS) == set(Subject) - {Subject.CUES}
