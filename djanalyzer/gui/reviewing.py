"""Labels that look wrong, one decision after the other: asked, drawn, played, answered with a key, and corrected at the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from djanalyzer.app import reviewing
from djanalyzer.app.events import TracksChanged
from djanalyzer.app.reviewing import Queue, Verdict, Wish, key_of
from djanalyzer.gui.language import tr
from djanalyzer.gui.notices import Notice, NoticeBar
from djanalyzer.gui.review_bar import ReviewBar
from djanalyzer.gui.review_changes import CorrectingDialog
from djanalyzer.gui.review_hearing import ReviewHearing
from djanalyzer.gui.review_page import ReviewPage
from djanalyzer.gui.review_words import batch_words, cause_words, progress_words, question, track_words

if TYPE_CHECKING:
    from djanalyzer.app.reviewing import Case, Finding, Planned, Subject
    from djanalyzer.app.viewing import Deck
    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.deck_view import DeckView
    from djanalyzer.gui.sound import Sound
    from djanalyzer.library.records import Changes

_PAUSE = 150  # milliseconds from a change elsewhere until the queue is read anew


class Reviewing(QObject):
    """One for a window.

    Attributes
    ----------
    queue : Queue
        What is left to be decided.
    case : Case or None
        What is asked about.
    is_old : bool
        Its label was changed since it was found: there is nothing to decide any more.
    """

    told = Signal(str)
    track_wanted = Signal(int)
    changed = Signal()  # what can be answered
    begun = Signal()

    def __init__(
        self, bridge: Bridge, actions: Actions, deck: DeckView, sound: Sound, notices: NoticeBar
    ) -> None:
        super().__init__(deck)
        self._bridge, self._session, self._actions = bridge, bridge.session, actions
        self._deck, self._notices = deck, notices
        self.bar, self.page = ReviewBar(actions), ReviewPage()
        self.hearing = ReviewHearing(actions, deck, sound, self.bar)
        self.queue, self.is_old = Queue(), False
        self.case: Case | None = None
        self.dialog: CorrectingDialog | None = None
        self._wish = Wish()
        self._example = 0
        self._answered: set[reviewing.Key] = set()  # here and now; taken back, they are asked again
        self._own: list[frozenset[int]] = []  # changes of our own that will be told
        self._n_judged = 0
        self._soon = QTimer(self, interval=_PAUSE, singleShot=True)
        deck.put_below_waveform(self.bar)
        self._wire()

    def _wire(self) -> None:
        do = self._actions
        verbs: dict[str, Callable[[], object]] = {
            "finding_right": lambda: self.judge(Verdict.RIGHT),
            "finding_wrong": lambda: self.judge(Verdict.WRONG),
            "finding_skip": lambda: self.judge(Verdict.SKIP),
            "finding_other": self.hearing.switch,
            "finding_again": self.hearing.begin,
            "finding_example": self._show_next_example,
            "finding_open": self._look_into,
            "correct_labels": self.correct,
        }
        for name, verb in verbs.items():
            do[name].triggered.connect(lambda _on=False, verb=verb: verb())
        do["findings"].toggled.connect(self._turn)
        do["skipped_findings"].toggled.connect(self._show_skipped)
        self._soon.timeout.connect(self._read)
        self._bridge.happened.connect(self._hear)
        self._bridge.troubled.connect(lambda _trouble: self._give_up())
        self._deck.shown.connect(self._stage)
        self.bar.left.connect(self._deck.waveform.setFocus)
        self.page.case_chosen.connect(self._choose)
        self.page.subject_chosen.connect(self._choose_subject)

    @property
    def is_on(self) -> bool:
        """Whether the DJ is at it."""
        return self._actions["findings"].isChecked()

    @property
    def finding(self) -> Finding | None:
        """The finding that is heard: of a batch one of its examples."""
        return self.case.findings[self._example] if self.case is not None else None

    # On and off.

    def _turn(self, is_on: bool) -> None:
        self.bar.setVisible(is_on)
        if is_on:
            self.begun.emit()
            self.hearing.take_over()
            self._read()
            return
        self.case, self._example = None, 0
        self._answered.clear()
        self._soon.stop()
        self.hearing.give_back()
        self.changed.emit()

    def look(self) -> None:
        """Read how much waits to be corrected: as long as nobody looks at findings, only that is wanted of them."""
        session = self._session
        self._bridge.ask("findings", lambda: reviewing.count_pending(session), self._take_pending)

    def _take_pending(self, n_pending: int) -> None:
        if not self.is_on and n_pending != self.queue.n_pending:
            self.queue = replace(self.queue, n_pending=n_pending)
            self.changed.emit()

    def _read(self) -> None:
        if self._own:  # not written yet
            self._soon.start()
            return
        if not self.is_on:
            self.look()
            return
        session, wish, n_judged = self._session, self._wish, self._n_judged

        def take(queue: Queue) -> None:
            if n_judged == self._n_judged:
                self._take(queue)
            else:  # answered while it was read
                self._soon.start()

        self._bridge.ask("findings", lambda: reviewing.read_queue(session, wish), take)

    def _hear(self, event: object) -> None:
        """Read anew what somebody else has changed: an undo, a hand on the deck, an import."""
        if not isinstance(event, TracksChanged):
            return
        if event.ids in self._own:
            self._own.remove(event.ids)
        elif not self.is_on or not self.queue.tracks or not event.ids.isdisjoint(self.queue.tracks):
            self._soon.start()

    def _give_up(self) -> None:
        """Look again at what stands: an answer could not be written."""
        if self._own:
            self._own.clear()
            self._soon.start()

    def _take(self, queue: Queue) -> None:
        self.queue = queue
        if not self.is_on:
            return
        reopened = self._case_of({key_of(f) for case in queue.cases for f in case.findings} & self._answered)
        finding = self.finding
        if reopened is not None:
            self._answered -= {key_of(f) for f in reopened.findings}
            self._go(reopened)
        elif finding is None:
            self._go(next(iter(queue.cases), None))
        else:
            case = self._case_of({key_of(finding)})
            self.is_old = case is None
            if case is not None:
                self.case = case
                self._example = [key_of(f) for f in case.findings].index(key_of(finding))
            self._show()

    def _case_of(self, keys: set[reviewing.Key]) -> Case | None:
        return next((c for c in self.queue.cases if any(key_of(f) in keys for f in c.findings)), None)

    # What is asked.

    def _go(self, case: Case | None) -> None:
        self.case, self._example, self.is_old = case, 0, False
        self._open()

    def _open(self) -> None:
        """Bring what is asked about onto the deck."""
        self._show()
        self._deck.waveform.announce(f"{self.bar.question.text()}\n{self.bar.about.text()}".strip())
        finding, deck = self.finding, self._deck.deck
        if finding is None:
            self.hearing.stop()
        elif deck is not None and deck.track_id == finding.track_id:
            self._stage(deck)
        else:
            self.hearing.leave()
            self.track_wanted.emit(finding.track_id)

    def _stage(self, deck: Deck) -> None:
        """Draw and play what is asked about; the deck may show its track anew."""
        finding = self.finding
        if self.is_on and finding is not None and deck.track_id == finding.track_id:
            self.hearing.show(deck, finding)

    def _show(self) -> None:
        queue, notation = self.queue, self._session.settings.key_notation
        self.bar.ask(*self._words(notation))
        self.bar.show_progress(queue.n_answered, queue.n_findings, progress_words(queue))
        self.page.show_queue(queue, self.case, notation)
        is_opened = self.case is not None and self.case.head.batch in self._wish.opened
        self._actions["finding_open"].setChecked(is_opened)
        self.changed.emit()

    def _words(self, notation: str) -> tuple[str, str]:
        case, finding = self.case, self.finding
        if case is None or finding is None:
            if not self.queue.run:
                return tr("Nothing was looked at yet."), tr(
                    "“Learn from my library” finds labels that look wrong."
                )
            left = tr("Found wrong, and still to be corrected: %n label(s).", self.queue.n_pending)
            return tr("Nothing is left to look at."), left if self.queue.n_pending else ""
        if self.is_old:
            return tr("This label was changed since it was found."), tr("Skip goes on.")
        asked, sure = (
            question(finding, notation),
            tr("{share} sure", share=f"{100 * finding.confidence:.0f} %"),
        )
        track = track_words(self.queue.track(finding.track_id))
        if not case.is_batch:
            return asked, "  ·  ".join(part for part in (track, sure, cause_words(finding)) if part)
        place = tr("Example {place} of {total}", place=self._example + 1, total=len(case.findings))
        return batch_words(case), "  ·  ".join((place, track, asked, sure))

    def _choose(self, place: int) -> None:
        if self.is_on and 0 <= place < len(self.queue.cases):
            self._go(self.queue.cases[place])

    def _choose_subject(self, subject: Subject | None) -> None:
        self._look_for(replace(self._wish, subject=subject))

    def _show_skipped(self, is_on: bool) -> None:
        self._look_for(replace(self._wish, with_skipped=is_on))

    def _look_for(self, wish: Wish) -> None:
        self._wish = wish
        self._answered.clear()
        if self.is_on:
            self.case, self._example = None, 0
            self._read()

    # Batches.

    def _show_next_example(self) -> None:
        if self.case is not None and self.case.is_batch:
            self._example = (self._example + 1) % len(self.case.findings)
            self._open()

    def _look_into(self) -> None:
        """Let the findings of a batch come one by one, or as one decision again."""
        finding = self.finding
        if finding is None or not finding.batch:
            return
        opened = self._wish.opened ^ {finding.batch}
        self._wish = replace(self._wish, opened=opened)
        self.queue = self.queue.regrouped(opened)
        self._go(self._case_of({key_of(finding)}))

    # Answers.

    def judge(self, verdict: Verdict) -> None:
        """Answer what is asked, all of a batch alike, and go on; the library keeps the word and changes nothing."""
        case = self.case
        if case is None or (self.is_old and verdict is not Verdict.SKIP):
            return
        place = next((n for n, one in enumerate(self.queue.cases) if one is case), 0)
        if not self.is_old:  # otherwise it has left the queue already
            self._write(case.findings, verdict)
        cases = self.queue.cases
        self._go(cases[place] if place < len(cases) else next(iter(cases), None))

    def _write(self, findings: tuple[Finding, ...], verdict: Verdict) -> None:
        session, run = self._session, self.queue.run
        if verdict is not Verdict.SKIP or not self._wish.with_skipped:
            self._answered |= {key_of(finding) for finding in findings}
        ids = frozenset(finding.track_id for finding in findings)
        self._own.append(ids)
        self._n_judged += 1
        self._bridge.change(
            lambda: reviewing.judge(session, findings, verdict, run), lambda _changes: self._settle(ids)
        )
        self.queue = self.queue.decided(findings, verdict, self._wish.opened)

    def _settle(self, ids: frozenset[int]) -> None:
        """An answer is written; where its tracks are gone nobody has told of it."""
        if ids in self._own:
            self._own.remove(ids)

    def correct(self) -> None:
        """Show what was found wrong, and put it right when the DJ says so."""
        if self.dialog is not None:
            self.dialog.activateWindow()
            return
        parent = self._deck.window()
        self.dialog = CorrectingDialog(self._bridge, parent if isinstance(parent, QWidget) else None)
        self.dialog.wanted.connect(self._correct)
        self.dialog.destroyed.connect(self._forget)
        self.dialog.show()

    def _forget(self) -> None:
        self.dialog = None

    def _correct(self, are_marks_carried: bool, planned: Sequence[Planned]) -> None:
        session = self._session
        self._bridge.start(
            tr("Correcting labels"),
            lambda _job: reviewing.apply(session, are_marks_carried, planned),
            self._tell,
        )

    def _tell(self, changes: Changes) -> None:
        hint = tr("Ctrl+Z takes all of it back.")
        if changes.n_locked:
            hint = tr(
                "%n locked track(s) were left out and wait until you unlock them and correct again.",
                changes.n_locked,
            )
        words = tr("Labels of %n track(s) are corrected.", len(changes.track_ids))
        self._notices.tell(Notice(words, hint, action=(tr("Undo"), self._actions["undo"].trigger)))
