"""Learning from the library in the window: what there is to learn from, the run while it goes on, and what came of it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from djanalyzer.app.job import Job
from djanalyzer.app.learning import Outlook
from djanalyzer.app.session import Session
from djanalyzer.errors import Trouble
from djanalyzer.gui.bridge import Bridge
from djanalyzer.gui.learn_view import LearnDialog
from djanalyzer.gui.learning import Learning
from djanalyzer.gui.learning_desk import LearningDesk, SeenRun
from djanalyzer.gui.notices import NoticeBar
from djanalyzer.music.judgement import Example, Judgement, Outcome, SubjectJudgement
from djanalyzer.music.learning import LabelledTrack, Subject
from djanalyzer.training.learning.plan import Estimate
from djanalyzer.training.learning.prospects import Prospect
from djanalyzer.training.learning.watch import Progress, State
from djanalyzer.training.learning.words import Meaning, Sign, SignKind
from djanalyzer.training.log import LogWriter, StageMark
from djanalyzer.training.log import Progress as Steps

LEFT = Qt.MouseButton.LeftButton

TRACKS = tuple(LabelledTrack(n, Path(f"{n}.mp3"), f"recording {n}") for n in range(300))
OUTLOOK = Outlook(
    TRACKS,
    (
        Prospect(Subject.BEAT_GRID, 300, 12, learns=False, proves=False),
        Prospect(Subject.GENRE, 280, 40),
        Prospect(Subject.MOOD, 0, 0, checks=False, learns=False, proves=False),
        Prospect(Subject.ENERGY, 9, 0, checks=False, learns=False, proves=False),
        Prospect(Subject.CUES, 250, 0, proves=False),
    ),
    remarks=("3 tracks hold the same recording as another one: each counts once.",),
    sources={Subject.GENRE: {"rekordbox": 200, "file": 80}},
    estimate=Estimate(300, 212, 1440.0, 360_000_000),
)
MEANINGS = (
    Meaning(Sign(SignKind.NAME, "drop"), "drop", 0, 0.99, 0.96, 210, 200),
    Meaning(Sign(SignKind.COLOR, "#28E214"), "drop", -16, 0.9, 0.7, 31, 30),
    Meaning(Sign(SignKind.PAD, "A"), "mix in", 0, 0.9, 0.0, 12, 0),
)
JUDGEMENT = Judgement(
    "djanalyzer-6",
    (
        SubjectJudgement(
            Subject.GENRE,
            Outcome.BETTER,
            n_tracks=40,
            before=0.62,
            after=0.78,
            better=(Example(7, "Night Ferry", "Ane Berg", 0.0, 1.0, "Techno", "House", "Techno"),),
            worse=(Example(8, "Slow Tide", "", 1.0, 0.0, "House", "House", "Trance"),),
        ),
        SubjectJudgement(Subject.CUES, Outcome.BETTER, n_tracks=38, before=0.31, after=0.64),
        SubjectJudgement(Subject.MOOD, Outcome.UNPROVEN, n_tracks=22, before=0.5, after=0.55),
        SubjectJudgement(Subject.KEY, Outcome.FEW, n_tracks=3, n_artists=2),
    ),
    n_validation=60,
    fewest_tracks=12,
    fewest_artists=10,
)


class Desk(LearningDesk):
    """Stands in for the library: a run goes as far as the test lets it."""

    def __init__(self, folder: Path) -> None:
        self.run: SeenRun | None = None
        self.looked: Outlook = OUTLOOK
        self.is_playing = False
        self.used: list[tuple[Subject, ...]] = []
        self.taken_back: list[tuple[Subject, ...]] = []
        self.begun: list[int | None] = []
        self.may_end = threading.Event()
        self.trouble: Trouble | None = None  # amid the run
        self.refusal: Trouble | None = None  # before it
        self._log = folder / "log.jsonl"

    def outlook(self, job: Job) -> tuple[Outlook, tuple[Meaning, ...]]:
        return self.looked, MEANINGS

    def newest(self) -> SeenRun | None:
        return self.run

    def learn(self, job: Job, number: int | None) -> object:
        self.begun.append(number)
        if self.refusal is not None:
            raise self.refusal
        before = self.run.number if self.run is not None else 0
        self.run = SeenRun(
            number or before + 1, self._log, Progress(State.RUNNING, "hear", 0.4, 0.1, 60.0, 720.0)
        )
        while not self.may_end.wait(0.02):
            job.check()
        if self.trouble is not None:
            failed = Progress(State.FAILED, "hear", 0.4, 0.1, message=self.trouble.message)
            self.run = replace(self.run, progress=failed)
            raise self.trouble
        self.finish()
        return None

    def finish(self) -> None:
        done = Progress(State.DONE, "judge", 1.0, 1.0)
        self.run = SeenRun(
            self.run.number if self.run else 1, self._log, done, judgement=JUDGEMENT, n_doubtful=143
        )

    def use(self, number: int, subjects: tuple[Subject, ...]) -> object:
        assert self.run is not None
        self.used.append(subjects)
        self.run = replace(self.run, in_use=self.run.in_use | set(subjects))
        return None

    def take_back(self, number: int, subjects: tuple[Subject, ...]) -> object:
        assert self.run is not None
        self.taken_back.append(subjects)
        self.run = replace(self.run, in_use=self.run.in_use - set(subjects))
        return None

    def draw(self) -> None:
        """Write some steps of training."""
        with LogWriter(self._log) as log:
            log.begin(0, {})
            log.mark(StageMark(0, "fine-tuning", "begin"))
            for step in range(1, 40):
                log.add(Steps(step, "fine-tuning", step, {"genre": 2 / step}, 2 / step, 1e-3))


@pytest.fixture
def bridge(session: Session) -> Iterator[Bridge]:
    made = Bridge(session)
    yield made
    made.close()


@pytest.fixture
def bar(dressed: QApplication, qtbot: QtBot) -> NoticeBar:
    made = NoticeBar()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def learning(bridge: Bridge, bar: NoticeBar, qtbot: QtBot, tmp_path: Path) -> Iterator[Learning]:
    """Without the window, which takes longer to open than all that is looked at here."""
    parent = QWidget()
    qtbot.addWidget(parent)
    made = Learning(bridge, bar, parent)
    made.desk = Desk(tmp_path)
    yield made
    made.desk.may_end.set()
    made.stop()
    qtbot.waitUntil(lambda: bridge.is_idle)


@pytest.fixture
def desk(learning: Learning) -> Desk:
    assert isinstance(learning.desk, Desk)
    return learning.desk


def opened(qtbot: QtBot, learning: Learning) -> LearnDialog:
    learning.show()
    dialog = learning.dialog
    assert dialog is not None
    for _ in range(2):  # the answer may ask for more
        settle(qtbot, learning)
    return dialog


def settle(qtbot: QtBot, learning: Learning) -> None:
    qtbot.waitUntil(lambda: learning._bridge.is_answered and not learning._bridge._quiet)


def offered(dialog: LearnDialog) -> list[str]:
    """What the buttons at the foot say."""
    every = dialog.findChildren(QPushButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [button.text() for button in every if button.isVisible()]


def lines(tree: QWidget) -> list[list[str]]:
    items = [tree.topLevelItem(n) for n in range(tree.topLevelItemCount())]  # type: ignore[attr-defined]
    return [[item.text(c) for c in range(tree.columnCount())] for item in items]  # type: ignore[attr-defined]


def begun(qtbot: QtBot, learning: Learning) -> LearnDialog:
    dialog = opened(qtbot, learning)
    qtbot.mouseClick(dialog.begin, LEFT)
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.running)
    return dialog


# What there is to learn from.


def test_it_says_what_can_be_learned_what_not_and_how_long_it_takes(qtbot: QtBot, learning: Learning) -> None:
    dialog = opened(qtbot, learning)
    page = dialog.outlook
    assert page.heading.text() == "Your library has 300 tracks to learn from."
    told = {line[0]: line[1:] for line in lines(page.subjects)}
    offer = "Is learned, and offered if it proves to be better."
    assert told["Genre"] == ["280", "40", offer, "rekordbox 200, tags of the file 80"]
    assert told["Beat grid"][2].startswith("Wrong ones are found;")
    assert told["Mood"][2] == "Cannot be learned: no track says anything of it."
    assert told["Energy"][2] == "Cannot be learned: 20 tracks are needed."
    assert told["Cues and loops"][2].startswith("Is learned, but not offered: none is confirmed yet.")
    assert page.time.text().startswith("About 24 min and 360 MB on the disk. 212 tracks must be heard first")
    assert page.remarks.text().startswith("3 tracks hold the same recording")
    assert "Start learning" in offered(dialog)
    assert dialog.begin.isEnabled()


def test_a_library_that_says_nothing_cannot_be_learned_from(
    qtbot: QtBot, learning: Learning, desk: Desk
) -> None:
    nothing = tuple(Prospect(s, 0, 0, checks=False, learns=False, proves=False) for s in Subject)
    desk.looked = Outlook(TRACKS[:3], nothing, (), refusal=Trouble("Too little is said.", "Set some cues."))
    dialog = opened(qtbot, learning)
    assert dialog.outlook.heading.text() == "Nothing can be learned from this library yet."
    assert "Too little is said." in dialog.outlook.remarks.text()
    assert not dialog.begin.isEnabled()


def test_the_meaning_of_cue_names_is_shown_with_how_often_it_holds(qtbot: QtBot, learning: Learning) -> None:
    dialog = opened(qtbot, learning)
    assert lines(dialog.outlook.words) == [
        ["“drop”", "Drop", "96 %", "210"],
        ["Green", "16 beats before Drop", "70 %", "31"],
        ["Pad A", "Mix in", "–", "12"],
    ]


# A run.


def test_one_click_begins_and_shows_how_far_it_is(qtbot: QtBot, learning: Learning, desk: Desk) -> None:
    dialog = begun(qtbot, learning)
    assert desk.begun == [None]
    assert dialog.running.heading.text() == "Learning from your library"
    assert dialog.running.state.text() == "Hearing the tracks: 40 %. About 12 min left."
    assert dialog.running.bar.value() == 100
    assert dialog.running.waiting.isVisible()
    desk.draw()
    dialog.running.curves.look()
    qtbot.waitUntil(lambda: dialog.running.curves.isVisible())
    assert dialog.running.curves.plot.stages == ((0, "Fine-tuning"),)
    assert [line.name for line in dialog.running.curves.plot.lines] == ["genre"]


def test_the_last_part_is_told_in_words_and_all_others_are_ticked(
    qtbot: QtBot, learning: Learning, desk: Desk
) -> None:
    dialog = begun(qtbot, learning)
    dialog.running.show_progress(Progress(State.RUNNING, "tidy", 0.5, 0.99))
    assert dialog.running.state.text() == "Deleting what is not needed any more: 50 %."
    *before, last = (label.text() for label in dialog.running.parts.values())
    assert {text[0] for text in before} == {"✓"}
    assert last.startswith("▸")


def test_it_waits_and_goes_on(qtbot: QtBot, learning: Learning, session: Session) -> None:
    dialog = begun(qtbot, learning)
    (job,) = session.jobs.running
    qtbot.mouseClick(dialog.pause, LEFT)
    qtbot.waitUntil(lambda: dialog.pause.text() == "Go on")
    assert job.is_paused
    qtbot.mouseClick(dialog.pause, LEFT)
    qtbot.waitUntil(lambda: dialog.pause.text() == "Pause")
    assert not job.is_paused


def test_closing_the_dialog_stops_nothing_and_the_end_is_told(
    qtbot: QtBot, learning: Learning, desk: Desk, session: Session, bar: NoticeBar
) -> None:
    dialog = begun(qtbot, learning)
    qtbot.mouseClick(dialog.shut, LEFT)
    assert session.jobs.running
    desk.may_end.set()
    qtbot.waitUntil(lambda: bool(bar.notices))
    assert bar.notices[-1].message == "Learning has come to its end: the new model is better at 2 things."
    qtbot.mouseClick(bar.action, LEFT)
    assert learning.dialog is not None
    again = learning.dialog
    qtbot.waitUntil(lambda: again.pages.currentWidget() is again.report)


def test_what_was_stopped_goes_on_where_it_was(qtbot: QtBot, learning: Learning, desk: Desk) -> None:
    dialog = begun(qtbot, learning)
    qtbot.mouseClick(dialog.stop, LEFT)
    assert desk.run is not None
    desk.run = replace(desk.run, progress=Progress(State.STOPPED, "hear", 0.4, 0.1))
    qtbot.waitUntil(lambda: dialog.resume.isVisible())
    assert dialog.running.heading.text() == "Learning was stopped; it can go on where it was"
    qtbot.mouseClick(dialog.resume, LEFT)
    qtbot.waitUntil(lambda: desk.begun == [None, 1])


def test_a_run_that_has_not_said_anything_yet_has_a_heading_too(
    qtbot: QtBot, learning: Learning, tmp_path: Path
) -> None:
    dialog = opened(qtbot, learning)
    dialog.show_run(SeenRun(1, tmp_path / "log.jsonl", is_at_work=True))
    assert dialog.running.heading.text() == "Learning from your library"
    assert dialog.running.state.text().startswith("Getting ready")
    dialog.show_run(SeenRun(1, tmp_path / "log.jsonl"))
    assert dialog.running.heading.text() == "Learning was stopped; it can go on where it was"
    assert dialog.resume.isVisible()


def test_a_run_that_the_last_end_cut_short_is_offered_at_the_next_start(
    qtbot: QtBot, learning: Learning, desk: Desk, bar: NoticeBar, tmp_path: Path
) -> None:
    desk.run = SeenRun(4, tmp_path / "log.jsonl", Progress(State.RUNNING, "tune", 0.5, 0.6))
    assert opened(qtbot, learning).running.heading.text() == "Learning was stopped; it can go on where it was"
    learning.offer()
    settle(qtbot, learning)
    assert bar.notices[-1].message == "Learning from your library has not come to its end."
    qtbot.mouseClick(bar.action, LEFT)
    qtbot.waitUntil(lambda: desk.begun == [4])


def test_what_has_come_to_its_end_is_not_offered(
    qtbot: QtBot, learning: Learning, desk: Desk, bar: NoticeBar
) -> None:
    desk.finish()
    learning.offer()
    settle(qtbot, learning)
    assert not bar.notices


def test_a_run_that_another_program_is_at_is_neither_offered_nor_meddled_with(
    qtbot: QtBot, learning: Learning, desk: Desk, bar: NoticeBar, tmp_path: Path
) -> None:
    at_half = Progress(State.RUNNING, "tune", 0.5, 0.6)
    desk.run = SeenRun(4, tmp_path / "log.jsonl", at_half, is_elsewhere=True)
    learning.offer()
    settle(qtbot, learning)
    assert not bar.notices
    dialog = opened(qtbot, learning)
    assert dialog.running.heading.text() == "Learning from your library"
    assert offered(dialog) == ["Models…", "Close"]


def test_trouble_is_told_and_the_run_can_go_on(qtbot: QtBot, learning: Learning, desk: Desk) -> None:
    dialog = begun(qtbot, learning)
    desk.trouble = Trouble("The drive is not there.", "Plug it in.")
    with qtbot.waitSignal(learning._bridge.troubled):
        desk.may_end.set()
    qtbot.waitUntil(lambda: dialog.resume.isVisible())
    assert dialog.running.trouble.text() == "⚠ The drive is not there."


def test_where_the_disk_is_full_nothing_begins_and_one_may_try_again(
    qtbot: QtBot, learning: Learning, desk: Desk
) -> None:
    dialog = opened(qtbot, learning)
    desk.refusal = Trouble("Learning needs 360 MB, and 12 MB are free.", "Make room there.")
    with qtbot.waitSignal(learning._bridge.troubled) as told:
        qtbot.mouseClick(dialog.begin, LEFT)
    assert told.args is not None
    assert told.args[0] is desk.refusal
    qtbot.waitUntil(dialog.begin.isEnabled)


def test_it_knows_when_a_track_plays(learning: Learning, desk: Desk) -> None:
    learning._wait_while(True)
    assert desk.is_playing
    learning._wait_while(False)
    assert not desk.is_playing


# What came of it.


@pytest.fixture
def report(qtbot: QtBot, learning: Learning, desk: Desk) -> LearnDialog:
    desk.finish()
    dialog = opened(qtbot, learning)
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.report)
    return dialog


def test_the_report_says_in_plain_words_what_is_better(report: LearnDialog) -> None:
    page = report.report
    assert (
        page.heading.text() == "The new model is better at 2 things. Use it for those, or keep the old one."
    )
    cells = [[page.table.itemAtPosition(row, n).widget().text() for row in range(4)] for n in (1, 2)]  # type: ignore[union-attr]
    told = dict(zip(*cells, strict=True))
    assert told["Genre"] == "Better beyond chance: 78 % right instead of 62 %, on 40 confirmed tracks"
    assert told["Mood"] == "Not provably better: 55 % right instead of 50 %, on 22 tracks, may be chance"
    assert told["Key"] == "Too few to tell: 3 confirmed tracks by 2 artists; 12 by 10 are needed"
    assert set(page.buttons) == {Subject.GENRE, Subject.CUES}, "nothing else can be used"
    assert "Review the 143 doubtful labels" in offered(report)


def test_the_report_says_how_cue_points_were_proved(
    qtbot: QtBot, learning: Learning, desk: Desk, report: LearnDialog
) -> None:
    note = report.report.note
    assert note.text().startswith("Compared on 60 confirmed tracks that it learned nothing from.")
    assert "Cue points" not in note.text(), "they were compared on the same tracks"
    assert desk.run is not None
    desk.run = replace(desk.run, judgement=replace(JUDGEMENT, n_crossed=45))
    learning.look()
    wanted = "Cue points were tried on 45 more, each time with what was learned without that track"
    qtbot.waitUntil(lambda: wanted in note.text())


def test_tracks_that_could_not_be_heard_are_counted_and_each_says_why(
    qtbot: QtBot, learning: Learning, desk: Desk, report: LearnDialog
) -> None:
    assert desk.run is not None
    desk.run = replace(desk.run, left_out=("a.mp3 has no sound in it.", "b.mp3 is not there."))
    learning.look()
    qtbot.waitUntil(lambda: "2 tracks could not be heard" in report.report.note.text())
    assert "b.mp3 is not there." in report.report.note.toolTip()


def test_where_nothing_could_be_learned_the_report_says_so(
    qtbot: QtBot, learning: Learning, desk: Desk, report: LearnDialog
) -> None:
    assert desk.run is not None
    desk.run = replace(desk.run, judgement=None)
    learning.look()
    qtbot.waitUntil(lambda: report.report.heading.text().startswith("Nothing could be learned"))
    assert "Use all that is better" not in offered(report)
    assert "Review the 143 doubtful labels" in offered(report)


def test_the_new_model_is_used_for_one_subject_and_taken_back(
    qtbot: QtBot, learning: Learning, desk: Desk, report: LearnDialog
) -> None:
    told: list[str] = []
    learning.told.connect(told.append)
    qtbot.mouseClick(report.report.buttons[Subject.GENRE], LEFT)
    qtbot.waitUntil(lambda: report.report.buttons[Subject.GENRE].text() == "Back to the one before")
    assert desk.used == [(Subject.GENRE,)]
    assert told == ["The new model is in use. Analyse tracks again to hear it."]
    assert report.report.buttons[Subject.CUES].text() == "Use it"
    qtbot.mouseClick(report.report.buttons[Subject.GENRE], LEFT)
    qtbot.waitUntil(lambda: report.report.buttons[Subject.GENRE].text() == "Use it")
    assert desk.taken_back == [(Subject.GENRE,)]


def test_all_that_is_better_is_used_with_one_click(qtbot: QtBot, desk: Desk, report: LearnDialog) -> None:
    qtbot.mouseClick(report.use_all, LEFT)
    qtbot.waitUntil(lambda: not report.use_all.isVisible())
    assert set(desk.used[0]) == {Subject.GENRE, Subject.CUES}
    assert not report.keep_all.isVisible(), "the new one is in use"


def test_keeping_the_old_one_uses_nothing(qtbot: QtBot, desk: Desk, report: LearnDialog) -> None:
    qtbot.mouseClick(report.keep_all, LEFT)
    assert not report.isVisible()
    assert not desk.used
    assert not desk.taken_back


def test_an_example_opens_its_track_and_the_doubtful_labels_are_a_click_away(
    qtbot: QtBot, learning: Learning, report: LearnDialog
) -> None:
    examples = report.report.examples
    group = examples.topLevelItem(1)
    assert group is not None
    assert group.text(0) == "Worse now"
    worse = group.child(0)
    assert [worse.text(c) for c in range(3)] == ["Slow Tide", "Genre", "House: before House, now Trance"]
    with qtbot.waitSignal(learning.track_wanted) as asked:
        examples.itemActivated.emit(worse, 0)
    assert asked.args == [8]
    with qtbot.waitSignal(learning.review_wanted):
        qtbot.mouseClick(report.review, LEFT)


def test_learning_anew_shows_first_what_there_is_to_learn_from(
    qtbot: QtBot, learning: Learning, report: LearnDialog
) -> None:
    qtbot.mouseClick(report.anew, LEFT)
    settle(qtbot, learning)
    assert report.pages.currentWidget() is report.outlook
    learning.look()
    settle(qtbot, learning)
    assert report.pages.currentWidget() is report.outlook, "the last run does not push itself before"
    qtbot.mouseClick(report.begin, LEFT)
    qtbot.waitUntil(lambda: report.pages.currentWidget() is report.running)
