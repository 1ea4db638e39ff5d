"""*Learn to hear my collection*: what it is, how far it is, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from djanalyzer.gui import notation, theme
from djanalyzer.gui.language import tr
from djanalyzer.gui.learn_outlook import big

if TYPE_CHECKING:
    from djanalyzer.app.similar_learning import OwnReport, Standing

_STEPS = 1000


@dataclass(frozen=True, slots=True)
class SeenEar:
    """What the window knows of learning to hear the collection.

    Attributes
    ----------
    is_here, is_paused : bool
        This window's own job is at it; the DJ lets it wait.
    n_unheard : int
        Tracks that who listens now has not heard yet.
    """

    standing: Standing
    is_here: bool = False
    is_paused: bool = False
    n_unheard: int = 0


class EarDialog(QDialog):
    """Stays open beside the window; learning goes on when it is closed.

    Signals
    -------
    count_wanted
        How many tracks there are to learn from.
    begin_wanted, resume_wanted, stop_wanted, listening_wanted
    pause_wanted : bool
    use_wanted : bool
        What was learned is to listen from now on; False: the program's own network again.
    """

    count_wanted = Signal()
    begin_wanted = Signal()
    resume_wanted = Signal()
    pause_wanted = Signal(bool)
    stop_wanted = Signal()
    use_wanted = Signal(bool)
    listening_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Learn to hear my collection"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.seen: SeenEar | None = None
        self._is_choosing = False  # the DJ looks at what a new run could learn from, whatever there was
        self.heading, self.words, self.figures = big(QLabel()), QLabel(), QLabel()
        self.bar = QProgressBar()
        self.begin, self.anew = QPushButton(tr("Start learning")), QPushButton(tr("Learn anew…"))
        self.resume, self.pause, self.stop = (
            QPushButton(tr("Go on")),
            QPushButton(tr("Pause")),
            QPushButton(tr("Stop")),
        )
        self.use, self.back = QPushButton(tr("Use it")), QPushButton(tr("Use the program’s own again"))
        self.listen, self.shut = QPushButton(), QPushButton(tr("Close"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        u = theme.unit()
        for label in (self.words, self.figures):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.figures.setProperty("tone", "dim")
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Progress of learning"))
        self.stop.setToolTip(tr("What was learned so far is kept: it can go on later"))
        self.shut.setToolTip(tr("Learning goes on, at the foot of the window"))
        foot = QHBoxLayout()
        foot.setSpacing(3 * u)
        for button in (self.anew, self.back):
            foot.addWidget(button)
        foot.addStretch(1)
        for button in (self.stop, self.pause, self.shut, self.begin, self.resume, self.use, self.listen):
            foot.addWidget(button)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        for button in self._mains:
            button.setProperty("isMain", True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * u, 5 * u, 6 * u, 5 * u)
        layout.setSpacing(3 * u)
        for widget in (self.heading, self.bar, self.figures):
            layout.addWidget(widget)
        layout.addWidget(self.words, 1)
        layout.addLayout(foot)
        self.resize(160 * u, 64 * u)

    @property
    def _mains(self) -> tuple[QPushButton, ...]:
        return self.begin, self.resume, self.use, self.listen

    def _connect(self) -> None:
        self.begin.clicked.connect(lambda _on=False: self._begin())
        self.anew.clicked.connect(lambda _on=False: self._choose())
        self.resume.clicked.connect(lambda _on=False: self.resume_wanted.emit())
        self.pause.clicked.connect(lambda _on=False: self._wait())
        self.stop.clicked.connect(lambda _on=False: self._stop())
        self.use.clicked.connect(lambda _on=False: self.use_wanted.emit(True))
        self.back.clicked.connect(lambda _on=False: self.use_wanted.emit(False))
        self.listen.clicked.connect(lambda _on=False: self.listening_wanted.emit())
        self.shut.clicked.connect(self.close)

    # What is shown.

    def show_seen(self, seen: SeenEar) -> None:
        """Show how it stands, unless the DJ looks at what a new run could learn from."""
        before, self.seen = self.seen, seen
        standing = seen.standing
        if seen.is_here or standing.is_at_work:
            self._is_choosing = False
            self._show_run(seen)
        elif self._is_choosing:
            return
        elif standing.share is not None:
            self._show_page(
                tr("Learning was stopped; it can go on where it was"), self._about(), self.anew, self.resume
            )
            self.show_progress(standing.share, notation.share(standing.share))
        elif standing.report is not None:
            self._show_report(standing.report, seen)
        elif before is None or before.standing != standing:
            self._choose()

    def show_progress(self, share: float, figures: str) -> None:
        """Show how far it is, 0 to 1, and in words."""
        for widget in (self.bar, self.figures):
            widget.setVisible(True)
        self.bar.setValue(round(share * _STEPS))
        self.figures.setText(figures)

    def show_count(self, n_tracks: int, fewest: int) -> None:
        """Show how many tracks there are to learn from, and how many are needed."""
        if not self._is_choosing:
            return
        n = tr("%n track(s) can be learned from.", n_tracks)
        few = tr("{fewest} are needed: import more music.", fewest=fewest) if n_tracks < fewest else ""
        self.words.setText(f"{self._about()}\n\n{' '.join(filter(None, (n, few)))}")
        self.begin.setEnabled(n_tracks >= fewest)
        if self.begin.isEnabled():
            self.begin.setFocus()

    def _choose(self) -> None:
        self._is_choosing = True
        looking = tr("Looking at how many tracks there are…")
        back = (self.back,) if self.seen is not None and self.seen.standing.uses_own else ()
        self._show_page(
            tr("Learn to hear your collection"), f"{self._about()}\n\n{looking}", self.begin, *back
        )
        self.begin.setEnabled(False)
        self.count_wanted.emit()

    def _about(self) -> str:
        return tr(
            "What sounds alike is told by a network that learned from other music. Here it goes on learning, from your "
            "tracks alone and without any labels, to tell one from another in whatever version. That takes hours for a "
            "large collection and gives way to other programs. No file and no track is changed, nothing leaves this "
            "computer, and what was learned is used only if you say so."
        )

    def _show_run(self, seen: SeenEar) -> None:
        share = seen.standing.share or 0.0
        if not seen.is_here:  # it is paused and stopped where it was started
            self._show_page(
                tr("Learning to hear your collection"),
                tr("It was started in another window, or from the command line."),
            )
            self.show_progress(share, notation.share(share))
            return
        heading = tr("Learning waits") if seen.is_paused else tr("Learning to hear your collection")
        self.pause.setText(tr("Go on") if seen.is_paused else tr("Pause"))
        is_new = self.stop.isHidden()
        self._show_page(heading, self._about(), self.stop, self.pause)
        if is_new:
            self.stop.setEnabled(True)
        if seen.is_paused or not self.figures.text():
            self.show_progress(share, notation.share(share))

    def _show_report(self, report: OwnReport, seen: SeenEar) -> None:
        standing = seen.standing
        is_better = report.after > report.before
        heading = (
            tr("What was learned from your music tells your tracks apart better")
            if is_better
            else tr("What was learned from your music tells your tracks apart no better")
        )
        buttons = [self.anew]
        buttons += [] if standing.is_in_use else [self.use]
        buttons += [self.back] if standing.uses_own else []
        if standing.uses_own and seen.n_unheard:
            buttons.append(self.listen)
            self.listen.setText(tr("Listen to %n track(s)", seen.n_unheard))
        self.use.setProperty("isMain", is_better)  # what is no better is offered, and not urged on anybody
        self.use.style().unpolish(self.use)
        self.use.style().polish(self.use)
        self._show_page(heading, "\n\n".join(_report_words(report, seen)), *buttons)

    def _show_page(self, heading: str, words: str, *buttons: QPushButton) -> None:
        """Show a heading, what is to be said, and these buttons beside the one that closes."""
        self.heading.setText(heading)
        self.words.setText(words)
        is_run = self.stop in buttons
        if not is_run:
            self.figures.clear()
        for widget in (self.bar, self.figures):
            widget.setVisible(is_run)
        every = (*self._mains, self.anew, self.back, self.pause, self.stop)
        is_same = all(button.isHidden() != (button in buttons) for button in every)
        for button in every:
            button.setVisible(button in buttons)
        if not is_same:
            mains = (button for button in self._mains if button in buttons and button.property("isMain"))
            next(mains, self.shut).setFocus()

    # What is clicked.

    def _begin(self) -> None:
        self.begin.setEnabled(False)
        self.begin_wanted.emit()

    def _wait(self) -> None:
        if self.seen is not None:
            self.pause_wanted.emit(not self.seen.is_paused)

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self.stop_wanted.emit()


def _report_words(report: OwnReport, seen: SeenEar) -> list[str]:
    """Return what came of it, paragraph by paragraph."""
    said = [
        tr(
            "It learned from your music, %n track(s) in all. Of those that were kept for proof, {after} are known again "
            "in another version; before, it was {before}.",
            report.n_tracks,
            after=notation.share(report.after),
            before=notation.share(report.before),
        )
    ]
    if report.n_left_out:
        said.append(tr("%n track(s) could not be read, or are too short.", report.n_left_out))
    if not seen.standing.is_in_use:
        said.append(
            tr("If you use it, every track has to be listened to once more; you can go back at any time.")
        )
    elif seen.n_unheard:
        said.append(
            tr(
                "It is in use. %n track(s) it has not heard yet: until then they are compared as before.",
                seen.n_unheard,
            )
        )
    else:
        said.append(tr("It is in use, and has heard all tracks."))
    return said
