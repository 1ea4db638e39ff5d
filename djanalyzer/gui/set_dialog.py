"""The set builder: what a set shall be on the left, what it came to on the right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.app import set_building
from djanalyzer.app.events import JobFinished, JobProgressed
from djanalyzer.gui import theme
from djanalyzer.gui.language import tr
from djanalyzer.gui.set_form import SetForm
from djanalyzer.gui.set_steps import StepsTable
from djanalyzer.gui.set_words import notice_words, other_words, step_name, summary, why_words
from djanalyzer.gui.similar_words import name_of

if TYPE_CHECKING:
    from djanalyzer.app.job import Job
    from djanalyzer.app.jobs import JobHandle
    from djanalyzer.app.set_building import Alternative, BuiltSet
    from djanalyzer.errors import Trouble
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.set_chosen import Chosen
    from djanalyzer.library.records import TrackRow

_STEPS = 1000
_N_OTHERS = 10
_MOST_CHOSEN = 500  # tracks that one can want at once: more than a day plays


@dataclass(frozen=True, slots=True)
class _Stand:
    """What counts when the set is built again, beside the form; `gone` is the chosen track that a change of the set lets go."""

    held: frozenset[int]
    left_out: frozenset[int]
    gone: Chosen | None = None


@dataclass(frozen=True, slots=True)
class _Reckoned:
    """A set that was changed by hand, the place that the hand is at, and how things stood before."""

    built: BuiltSet
    place: int
    before: _Stand


@dataclass(frozen=True, slots=True)
class _Offered:
    """What else could stand in a place of a set."""

    built: BuiltSet
    place: int
    others: tuple[Alternative, ...]


class SetDialog(QDialog):
    """Nothing is changed before the playlist is made, and that is one step for undo; it may stay open beside the window.

    Signals
    -------
    track_wanted, listening_wanted : int
        A track is to come onto the deck, or to be listened to.
    tracks_wanted
        The chosen tracks of the table are to be in the set.
    playlist_wanted : str, BuiltSet
    """

    track_wanted = Signal(int)
    listening_wanted = Signal(int)
    tracks_wanted = Signal()
    playlist_wanted = Signal(str, object)

    def __init__(self, bridge: Bridge, listed: Callable[[], Sequence[int]], parent: QWidget | None = None):
        super().__init__(parent)
        self.setWindowTitle(tr("Set builder"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._bridge, self._session, self._listed = bridge, bridge.session, listed
        self._job: JobHandle[BuiltSet] | None = None
        self.built: BuiltSet | None = None
        self.menu: QMenu | None = None  # what else could stand in a place, while it is offered
        self._past: list[tuple[BuiltSet, _Stand]] = []
        self._left_out: frozenset[int] = frozenset()
        self.form, self.table = SetForm(), StepsTable(bridge.session.rows)
        self.build_button, self.progress = QPushButton(tr("Build the set")), QProgressBar()
        self.summary, self.why = QLabel(), QLabel()
        self.back, self.other = QPushButton(tr("Back")), QPushButton(tr("Another here…"))
        self.leave_out, self.name = QPushButton(tr("Leave out")), QLineEdit()
        self.make, self.close_button = QPushButton(tr("Make a playlist")), QPushButton(tr("Close"))
        self._describe()
        self._lay_out()
        self._wire()
        self._show(None)
        size = QSize(340 * theme.unit(), 180 * theme.unit())
        self.resize(size if parent is None else size.boundedTo(parent.size()))

    # Looks.

    def _describe(self) -> None:
        self.build_button.setProperty("isMain", True)
        self.build_button.setDefault(True)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Building the set"))
        self.progress.hide()
        for label in (self.summary, self.why):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.why.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.why.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.back.setToolTip(tr("Show the set that was shown before (Ctrl+Z)"))
        self.other.setToolTip(tr("Choose another track for this place"))
        self.leave_out.setToolTip(tr("Take the track out; it is not taken again (Delete)"))
        self.name.setText(tr("New set"))
        self.name.setAccessibleName(tr("Name of the playlist"))
        for button in (self.back, self.other, self.leave_out, self.make, self.close_button):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        u = theme.unit()
        row = QHBoxLayout(self)
        row.setContentsMargins(6 * u, 5 * u, 6 * u, 5 * u)
        row.setSpacing(5 * u)
        left, right = QVBoxLayout(), QVBoxLayout()
        scroll = QScrollArea()
        scroll.setWidget(self.form)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setMinimumWidth(max(self.form.minimumSizeHint().width(), 84 * u) + 4 * u)
        left.addWidget(scroll, 1)
        left.addWidget(self.progress)
        left.addWidget(self.build_button)
        right.setSpacing(2 * u)
        right.addWidget(self.summary)
        right.addWidget(self.table, 1)
        right.addWidget(self.why)
        right.addLayout(self._make_buttons())
        row.addLayout(left)
        row.addLayout(right, 1)
        self.summary.setFont(theme.scaled_font(1.2, QFont.Weight.DemiBold))

    def _make_buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        for button in (self.back, self.other, self.leave_out):
            buttons.addWidget(button)
        buttons.addStretch(1)
        words = QLabel(tr("Name"))
        words.setBuddy(self.name)
        buttons.addWidget(words)
        buttons.addWidget(self.name, 2)
        buttons.addWidget(self.make)
        buttons.addWidget(self.close_button)
        return buttons

    def _wire(self) -> None:
        self.form.tracks_wanted.connect(self.tracks_wanted)
        self.form.chosen.tracks_dropped.connect(self.add_tracks)
        self.build_button.clicked.connect(lambda _on=False: self._build_or_stop())
        self.back.clicked.connect(lambda _on=False: self.go_back())
        self.other.clicked.connect(lambda _on=False: self.offer_others())
        self.leave_out.clicked.connect(lambda _on=False: self.take_out(self.table.place))
        self.make.clicked.connect(lambda _on=False: self._make())
        self.close_button.clicked.connect(lambda _on=False: self.close())
        self.table.chosen.connect(self._show_why)
        self.table.opened.connect(lambda place: self._tell(self.track_wanted.emit, place))
        self.table.listened.connect(lambda place: self._tell(self.listening_wanted.emit, place))
        self.table.left_out.connect(self.take_out)
        self.table.moved.connect(self.put)
        QShortcut(QKeySequence.StandardKey.Undo, self, self.go_back)
        self._bridge.happened.connect(self._hear)

    # What is wished.

    def add_tracks(self, ids: Iterable[int]) -> None:
        """Want these tracks in the set."""
        session, wanted = self._session, list(ids)
        if len(wanted) > _MOST_CHOSEN:
            words = tr("%n track(s) are too many to be in one set.", len(wanted))
            self._say(f"{words} {tr('Let the builder choose from what the table lists.')}", "warning")
            return
        self._bridge.ask("set tracks", lambda: session.rows(wanted), self._add_rows)

    def _add_rows(self, rows: Sequence[TrackRow]) -> None:
        self.form.chosen.add((row.id, name_of(row)) for row in rows)

    # Building.

    def _build_or_stop(self) -> None:
        if self._job is None:
            self.build()
        else:
            self._job.cancel()

    def build(self) -> None:
        """Build the set as wished; held tracks stay in their places."""
        session = self._session
        wish = self.form.wish(self.table.steps.locked, self._left_out)
        candidates = self.form.candidates(self._listed)

        def work(job: Job) -> BuiltSet:
            return set_building.build_set(session, wish, candidates, job)

        self._job = self._bridge.start_quietly(tr("Building a set"), work, self._take, self._fail)
        self.build_button.setText(tr("Stop"))
        self.progress.setRange(0, 0)
        self.progress.show()

    def _hear(self, event: object) -> None:
        if self._job is None:
            return
        if isinstance(event, JobProgressed) and event.job_id == self._job.id and event.share:
            self.progress.setRange(0, _STEPS)
            self.progress.setValue(round(_STEPS * event.share))
        elif isinstance(event, JobFinished) and event.job_id == self._job.id:
            self._job = None
            self.progress.hide()
            self.build_button.setText(tr("Build the set") if self.built is None else tr("Build it again"))

    def _fail(self, trouble: Trouble) -> None:
        self._say(f"{trouble.message} {trouble.hint}".strip(), "warning")

    def _take(self, built: BuiltSet) -> None:
        """Show a set that was built; the one before can be had back."""
        self._follow(built, 0, self._stand())

    def _take_reckoned(self, found: _Reckoned) -> None:
        self._follow(found.built, found.place, found.before)

    def _follow(self, built: BuiltSet | None, place: int, before: _Stand) -> None:
        if self.built is not None:
            self._past.append((self.built, before))
        self._show(built, place)

    def _stand(self, gone: Chosen | None = None) -> _Stand:
        return _Stand(frozenset(self.table.steps.held), self._left_out, gone)

    def go_back(self) -> None:
        """Show the set that was shown before, with what was held then; what was left out since may be taken again."""
        if self._past:
            built, before = self._past.pop()
            self.table.steps.held, self._left_out = set(before.held), before.left_out
            if before.gone is not None:
                self.form.chosen.put_back(before.gone)
            self._show(built, self.table.place)

    # Showing.

    def _show(self, built: BuiltSet | None, place: int = 0) -> None:
        self.built = built
        if self.menu is not None:  # it is about another set
            self.menu.close()
        self.table.show_set(built, self._session.settings.key_notation, place)
        if built is None:
            self.summary.setText(tr("Say on the left what the set shall be, then build it."))
            self.form.curve.show_found(())
        else:
            self.summary.setText(summary(built))
            self.build_button.setText(tr("Build it again"))
            length = max(built.length, 1.0)
            middles = (((step.start + step.stop) / 2 / length, step.energy) for step in built.steps)
            self.form.curve.show_found([(share, energy) for share, energy in middles if energy is not None])
        self.back.setEnabled(bool(self._past))
        self.make.setEnabled(built is not None and bool(built.steps))

    def show_anew(self) -> None:
        """Keys are called otherwise now."""
        self._show(self.built, self.table.place)

    def _show_why(self, place: int) -> None:
        built = self.built
        is_there = built is not None and 0 <= place < len(built.steps)
        for button in (self.other, self.leave_out):
            button.setEnabled(is_there)
        if built is None or not is_there:
            self._say("")
            return
        step, before = built.steps[place], built.steps[place - 1] if place else None
        why = why_words(step, before, self._session.settings.key_notation)
        words = tr("{place}. {name}: {why}", place=place + 1, name=step_name(step), why=why)
        self._say("\n".join((words, *map(notice_words, built.notices))))

    def _say(self, words: str, tone: str = "dim") -> None:
        self.why.setText(words)
        self.why.setProperty("tone", tone)
        self.why.style().unpolish(self.why)
        self.why.style().polish(self.why)

    def _tell(self, tell: Callable[[int], object], place: int) -> None:
        if self.built is not None and 0 <= place < len(self.built.steps):
            tell(self.built.steps[place].track_id)

    # Changing what was built.

    def offer_others(self) -> None:
        """Show what else could stand in this place."""
        built, place, session = self.built, self.table.place, self._session
        if built is None or not 0 <= place < len(built.steps):
            return
        candidates = self.form.candidates(self._listed)

        def look() -> _Offered:
            others = set_building.alternatives(session, built, place, candidates, _N_OTHERS)
            return _Offered(built, place, tuple(others))

        self._bridge.ask("set others", look, self._offer)

    def _offer(self, found: _Offered) -> None:
        if self.built is not found.built:  # changed meanwhile
            return
        if not found.others:
            self._say(tr("No other track is there for this place."))
            return
        menu, place = QMenu(self), found.place
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in found.others:
            words = other_words(one.step, self._session.settings.key_notation).replace("&", "&&")
            menu.addAction(words).triggered.connect(
                lambda _on=False, track_id=one.step.track_id: self.replace(place, track_id)
            )
        menu.destroyed.connect(self._forget_menu)
        self.menu = menu
        menu.popup(self.other.mapToGlobal(self.other.rect().bottomLeft()))

    def _forget_menu(self) -> None:
        self.menu = None

    def replace(self, place: int, track_id: int) -> None:
        """Put another track in a place of the set, and hold it there."""
        if self.built is not None:
            ids = list(self.built.track_ids)
            before = self._let_go(ids[place])
            self.table.steps.held.add(track_id)
            ids[place] = track_id
            self._reckon(ids, place, before)

    def take_out(self, place: int) -> None:
        """Take a track out of the set; it is not taken again when the set is built again."""
        if self.built is not None and 0 <= place < len(self.built.steps):
            ids = list(self.built.track_ids)
            gone = ids.pop(place)
            before = self._let_go(gone)
            self._left_out |= {gone}
            self._reckon(ids, place, before)

    def _let_go(self, track_id: int) -> _Stand:
        """A track leaves the set by hand: it need not be in it any more. Return how things stood before."""
        before = self._stand(self.form.chosen.forget(track_id))
        self.table.steps.held.discard(track_id)
        return before

    def put(self, place: int, goal: int) -> None:
        """Move a track of the set to another place."""
        if self.built is not None and 0 <= goal < len(self.built.steps):
            ids = list(self.built.track_ids)
            ids.insert(goal, ids.pop(place))
            self._reckon(ids, goal, self._stand())

    def _reckon(self, ids: Sequence[int], place: int, before: _Stand) -> None:
        """Say what this order of tracks comes to."""
        session, locked = self._session, self.table.steps.held
        wish = self.form.wish([(n, i) for n, i in enumerate(ids) if i in locked], self._left_out)
        if ids:
            self._bridge.ask(
                "set",
                lambda: _Reckoned(set_building.set_of(session, wish, ids), place, before),
                self._take_reckoned,
            )
        else:
            self._follow(None, 0, before)

    # The end.

    def _make(self) -> None:
        if self.built is not None:
            self.playlist_wanted.emit(self.name.text().strip() or tr("New set"), self.built)

    def say_made(self, words: str) -> None:
        """Say that the playlist is there."""
        self._say(words, "good")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return makes the playlist where its name is written, and builds the set elsewhere."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.name.hasFocus():
            self.make.click()
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        if self._job is not None:
            self._job.cancel()
        super().done(result)
