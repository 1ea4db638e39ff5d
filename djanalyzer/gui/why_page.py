"""The page that says why the model names this genre and this mood: the best three of each, and which moments decided.

Where the sources of a track's key disagree, it says who says what.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.app import explaining
from djanalyzer.app.events import JobFinished
from djanalyzer.gui import notation, theme
from djanalyzer.gui.attention_view import AttentionMatrix, AttentionStrip
from djanalyzer.gui.deck_header import opinion_words
from djanalyzer.gui.fitting_label import FittingLabel
from djanalyzer.gui.language import tr
from djanalyzer.gui.side_panel import SidePage

if TYPE_CHECKING:
    from djanalyzer.app.explaining import Explanation, Glance, Moment
    from djanalyzer.app.jobs import JobHandle
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.music import Guess, Section
    from djanalyzer.music.attention import Floats, MutualLook

_N_BARS = 3


class WhyPage(SidePage):
    """One track's genre and mood as the model hears them; hearing it again for the reasons begins with a click."""

    sought = Signal(int, float)  # track id, seconds
    take_over_wanted = Signal(tuple, str)  # track ids, "genre" or "mood"

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.ids: tuple[int, ...] = ()
        self._work: JobHandle[Explanation] | None = None
        self.glance: Glance | None = None
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.note.setProperty("tone", "dim")
        self.note.setMargin(3 * theme.unit())
        self.note.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.sheet: QScrollArea | None = None  # made when it is wanted: the window opens sooner without it
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.note)
        bridge.happened.connect(self._hear)

    def _make(self) -> None:
        if self.sheet is not None:
            return
        u = theme.unit()
        self.heading = FittingLabel()
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.genre, self.mood = Verdict("genre", tr("Genre")), Verdict("mood", tr("Mood"))
        self.listen, self.stop = QPushButton(tr("Show which moments decided")), QPushButton(tr("Stop"))
        self.listen.setToolTip(tr("Hears the track once more; that takes some seconds"))
        self.listen.clicked.connect(self.begin)
        self.stop.clicked.connect(self._give_up)
        self.state = QLabel()
        self.state.setProperty("tone", "dim")
        self.state.setWordWrap(True)
        self.looks, self.keys = Looks(), QLabel()
        self.keys.setTextFormat(Qt.TextFormat.PlainText)
        self.keys.setWordWrap(True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(3 * u, 2 * u, 3 * u, 2 * u)
        column.setSpacing(2 * u)
        row = QHBoxLayout()
        row.addWidget(self.listen)
        row.addWidget(self.stop)
        row.addStretch(1)
        for part in (self.heading, self.genre, self.mood, self.keys):
            column.addWidget(part)
        column.addLayout(row)
        column.addWidget(self.state)
        column.addWidget(self.looks)
        column.addStretch(1)
        self.sheet = QScrollArea()
        self.sheet.setFrameShape(QFrame.Shape.NoFrame)
        self.sheet.setWidgetResizable(True)
        self.sheet.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sheet.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sheet.setWidget(inside)
        around = self.layout()
        assert around is not None
        around.addWidget(self.sheet)
        self.heading.setFont(theme.scaled_font(1.2, QFont.Weight.DemiBold))
        for verdict in (self.genre, self.mood):
            verdict.sought.connect(self._seek)
            verdict.take_over_wanted.connect(lambda name: self.take_over_wanted.emit(self.ids, name))

    # Showing.

    def show_tracks(self, ids: tuple[int, ...]) -> None:
        if ids != self.ids:
            self._give_up()
        self.ids, session = ids, self._bridge.session
        if len(ids) == 1:
            self._bridge.ask("why", lambda: explaining.glance(session, ids[0]), self._show)
        else:
            self._bridge.ask("why", lambda: None, self._show)

    def _show(self, glance: Glance | None) -> None:
        self.glance = glance
        says_something = glance is not None and bool(glance.genres or glance.moods or glance.keys)
        self.note.setVisible(not says_something)
        if self.sheet is not None:
            self.sheet.setVisible(says_something)
        if glance is None:
            self.note.setText(tr("Choose one track in the table: here you see what the model takes it for."))
        elif not says_something:
            self.note.setText(tr("The analysis of this track says nothing of genre and mood."))
        else:
            self._make()
            assert self.sheet is not None
            self.sheet.show()
            self._fill(glance)

    def _fill(self, glance: Glance) -> None:
        self.heading.setText(glance.title)
        self.heading.setToolTip(glance.title)
        self.genre.show_guesses(glance.genres, not glance.has_genre)
        self.mood.show_guesses(glance.moods, not glance.has_mood)
        lines = [tr("Key: sources differ"), *(opinion_words(opinion) for opinion in glance.keys)]
        self.keys.setText("\n".join(lines))
        self.keys.setVisible(bool(glance.keys))
        why = glance.explanation
        if why is not None:
            look = why.attention
            track = (look.step, why.sections, why.duration)
            self.genre.show_reasons(look.genre, *track, why.genre_moments)
            self.mood.show_reasons(look.mood, *track, why.mood_moments)
        self.looks.show_looks(why)
        self._show_work()

    def _show_work(self) -> None:
        if self.sheet is None:
            return
        is_explained = self.glance is not None and self.glance.explanation is not None
        has_guesses = self.glance is not None and bool(self.glance.genres or self.glance.moods)
        self.listen.setVisible(has_guesses and not is_explained and self._work is None)
        self.stop.setVisible(self._work is not None)
        self.state.setText(tr("Listening…") if self._work is not None else "")
        self.state.setVisible(self._work is not None)

    # Hearing again.

    def begin(self) -> None:
        """Hear the track once more for what decided."""
        if self.glance is None or self._work is not None:
            return
        session, track_id = self._bridge.session, self.glance.track_id
        self._work = self._bridge.start(
            tr("Explain genre and mood of {title}", title=self.glance.title),
            lambda job: explaining.explain(session, track_id, job),
            lambda _why: self.show_tracks(self.ids),
        )
        self._show_work()

    def _give_up(self) -> None:
        if self._work is not None:
            self._work.cancel()

    def _hear(self, event: object) -> None:
        """Be ready for another track when the job has ended, however it did."""
        if self._work is not None and isinstance(event, JobFinished) and event.job_id == self._work.id:
            self._work = None
            self._show_work()

    def _seek(self, time: float) -> None:
        if self.glance is not None:
            self.sought.emit(self.glance.track_id, time)


class Verdict(QWidget):
    """The genre or the mood: the best three, a strip over the track's time, and in words which moments decided."""

    sought = Signal(float)
    take_over_wanted = Signal(str)

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self._name, u = name, theme.unit()
        heading = QLabel(title)
        heading.setProperty("tone", "dim")
        self.words = [QLabel() for _ in range(_N_BARS)]
        self.bars = [QProgressBar() for _ in range(_N_BARS)]
        self.shares = [QLabel() for _ in range(_N_BARS)]
        table = QGridLayout()
        table.setHorizontalSpacing(2 * u)
        table.setVerticalSpacing(u // 2)
        table.setColumnStretch(1, 1)
        for row, parts in enumerate(zip(self.words, self.bars, self.shares, strict=True)):
            for place, part in enumerate(parts):
                table.addWidget(part, row, place, Qt.AlignmentFlag.AlignVCenter)
            parts[1].setTextVisible(False)
            parts[2].setAlignment(Qt.AlignmentFlag.AlignRight)
        self.take_over = QPushButton(tr("Take it over"))
        self.take_over.setAccessibleName(tr("Take over: {what}", what=title))
        self.take_over.setToolTip(tr("Make it your own word: it goes along with exports from then on"))
        if name == "mood":
            self.take_over.setToolTip(tr("Make it your own word: no later analysis changes it"))
        self.take_over.clicked.connect(lambda: self.take_over_wanted.emit(self._name))
        self.strip = AttentionStrip()
        self.strip.setAccessibleName(tr("Which moments decided: {what}", what=title))
        self.strip.sought.connect(self.sought)
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setProperty("isMarkup", True)
        self.sentence.setTextFormat(Qt.TextFormat.RichText)
        self.sentence.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.sentence.linkActivated.connect(lambda place: self.sought.emit(float(place)))
        head = QHBoxLayout()
        head.addWidget(heading)
        head.addStretch(1)
        head.addWidget(self.take_over)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(u)
        column.addLayout(head)
        column.addLayout(table)
        column.addWidget(self.strip)
        column.addWidget(self.sentence)

    def show_guesses(self, guesses: Sequence[Guess], can_be_taken: bool) -> None:
        """Show the best three; no reasons yet."""
        self._guesses = tuple(guesses)
        self.setVisible(bool(guesses))
        for place, parts in enumerate(zip(self.words, self.bars, self.shares, strict=True)):
            for part in parts:
                part.setVisible(place < len(guesses))
        for guess, word, bar, share in zip(guesses, self.words, self.bars, self.shares, strict=False):
            name = self._written(guess)
            word.setText(name)
            bar.setValue(round(100 * guess.confidence))
            bar.setAccessibleName(name)
            share.setText(notation.share(guess.confidence))
        self.take_over.setVisible(can_be_taken and bool(guesses))
        self.strip.hide()
        self.sentence.hide()

    def show_reasons(
        self,
        weights: Floats,
        step: float,
        sections: Sequence[Section],
        duration: float,
        moments: Sequence[Moment],
    ) -> None:
        """Show how much each moment counted, and say which decided."""
        if not self._guesses:
            return
        first = self._guesses[0]
        said = notation.guess(self._written(first), first.confidence)
        when = ", ".join(map(_linked, moments))
        if when:
            words = tr("{guess}: decided mostly at {moments}.", guess=html.escape(said), moments=when)
        else:
            words = tr("{guess}: decided by all of the track alike.", guess=html.escape(said))
        self.sentence.setText(words)
        self.strip.show_weights(weights, step, sections, duration)
        self.strip.setAccessibleDescription(_plain(words))
        self.strip.show()
        self.sentence.show()

    def _written(self, guess: Guess) -> str:
        return notation.mood(guess.word) if self._name == "mood" else guess.word


class Looks(QWidget):
    """What the genre heard at what the mood heard, and the other way round."""

    def __init__(self) -> None:
        super().__init__()
        u = theme.unit()
        self.title = QLabel(tr("What the one heard at what the other heard"))
        self.title.setProperty("tone", "dim")
        self.title.setWordWrap(True)
        self.note = QLabel(tr("Down: where one is. Across: where it looked. Brighter: looked more."))
        self.note.setProperty("tone", "dim")
        self.note.setWordWrap(True)
        self.part = QComboBox()
        self.part.setAccessibleName(tr("Part of the track"))
        self.part.setToolTip(
            tr("A long track is heard in parts, and within each of them the one looks at the other.")
        )
        self.part.currentIndexChanged.connect(lambda _place: self._show_part())
        self._looks: tuple[MutualLook, ...] = ()
        self.genre = AttentionMatrix(tr("The genre"), tr("the mood"))
        self.mood = AttentionMatrix(tr("The mood"), tr("the genre"))
        row = QHBoxLayout()
        row.setSpacing(3 * u)
        for matrix, words in (
            (self.genre, tr("Genre at mood")),
            (self.mood, tr("Mood at genre")),
        ):
            column = QVBoxLayout()
            column.setSpacing(u)
            column.addWidget(matrix)
            column.addWidget(QLabel(words))
            row.addLayout(column)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, u, 0, 0)
        layout.setSpacing(u)
        layout.addWidget(self.title)
        layout.addWidget(self.part, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(row)
        layout.addWidget(self.note)

    def show_looks(self, why: Explanation | None) -> None:
        """Show both matrices, of a long track those of its first part; nothing where the model has none to show."""
        looks = why.attention.looks if why is not None else ()
        self._looks = tuple(
            look for look in looks if look.genre_to_mood is not None or look.mood_to_genre is not None
        )
        self.setVisible(bool(self._looks))
        self.part.blockSignals(True)
        self.part.clear()
        for look in self._looks:
            self.part.addItem(_span(look.start, look.stop))
        self.part.blockSignals(False)
        self.part.setVisible(len(self._looks) > 1)
        self._show_part()

    def _show_part(self) -> None:
        if not self._looks:
            return
        look = self._looks[max(self.part.currentIndex(), 0)]
        for widget, matrix in ((self.genre, look.genre_to_mood), (self.mood, look.mood_to_genre)):
            widget.setVisible(matrix is not None)
            if matrix is not None:
                widget.show_matrix(matrix, look.start, look.stop)


def _linked(moment: Moment) -> str:
    """Return "1:04–1:36 (Drop)" as a link to its beginning."""
    span = _span(moment.start, moment.stop)
    if moment.section is not None:
        span = tr("{span} ({section})", span=span, section=notation.section(moment.section.label))
    return f'<a href="{moment.start:.3f}" style="color: {theme.colors().accent}">{html.escape(span)}</a>'


def _span(start: float, stop: float) -> str:
    """Write a stretch of a track: "1:04–1:36"."""
    return f"{notation.length(start)}–{notation.length(stop)}"


def _plain(words: str) -> str:
    return html.unescape(re.sub("<[^>]+>", "", words))
