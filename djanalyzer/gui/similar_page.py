"""The page beside the table that shows what sounds like the chosen track, or like one of its sections."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSettings, Qt, Signal
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from djanalyzer.gui import theme
from djanalyzer.gui.language import tr
from djanalyzer.gui.listening import start_listening
from djanalyzer.gui.side_panel import SidePage

if TYPE_CHECKING:
    from collections.abc import Callable

    from djanalyzer.app.jobs import JobHandle
    from djanalyzer.app.session import Session
    from djanalyzer.app.similar import EmbeddingReport, SectionMatch, SimilarFilter, SimilarTrack
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.similar_list import Found
    from djanalyzer.gui.similar_sheet import SimilarSheet, Stretch
    from djanalyzer.library.records import TrackRow

_MOST = 100  # lines
_WHOLE, _VERSIONS = "track", "versions"  # as `similar_sheet` calls them, which is loaded later


@dataclass(frozen=True, slots=True)
class _Answer:
    """What the library says of one track; `n_unheard` counts tracks that could be listened to first."""

    own: TrackRow
    parts: tuple[Stretch, ...] = ()
    part: Stretch | str = _WHOLE
    found: tuple[SimilarTrack | SectionMatch, ...] = ()
    rows: Mapping[int, TrackRow] | None = None  # None where nobody has listened to the track
    n_unheard: int = 0


class SimilarPage(SidePage):
    """Made of nothing until it is first shown.

    Signals
    -------
    opened, listened : int
        A track is to come onto the deck, or to be listened to.
    sought : int, float
        A moment of a track (seconds) is to come onto the deck.
    playlist_wanted, set_wanted : tuple of int
        Tracks are to be put into a playlist, or a set is to be built from them.
    told : str
    left
    """

    opened = Signal(int)
    listened = Signal(int)
    sought = Signal(int, float)
    playlist_wanted = Signal(tuple)
    set_wanted = Signal(tuple)
    told = Signal(str)
    left = Signal()

    def __init__(self, bridge: Bridge, kept: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._kept = bridge, kept
        self._told: tuple[int, ...] = ()  # the tracks that were chosen last
        self._track_id: int | None = None
        self._listening: JobHandle[EmbeddingReport] | None = None
        self._about: float | str = _WHOLE  # or `_VERSIONS`, or a second of the section that is compared
        self.playlist_id: Callable[[], int | None] = lambda: None
        self.sheet: SimilarSheet | None = None
        self.hint = QLabel(tr("Choose a track to see what sounds like it."))
        self.hint.setProperty("tone", "dim")
        self.hint.setWordWrap(True)
        self.hint.setMargin(3 * theme.unit())
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.hint)

    @property
    def is_settled(self) -> bool:
        """Return whether no change of a filter waits to be asked about."""
        return self.sheet is None or self.sheet.is_settled

    def _make(self) -> SimilarSheet:
        if self.sheet is None:
            from djanalyzer.gui.similar_sheet import SimilarSheet  # loaded when it is wanted

            sheet = SimilarSheet(self._bridge.session.rows, self._kept)
            around = self.layout()
            assert around is not None
            around.addWidget(sheet)
            sheet.dress()
            sheet.part_chosen.connect(self._choose_part)
            sheet.filter_changed.connect(self._ask)
            sheet.listening_wanted.connect(self._listen)
            sheet.list.opened.connect(self._open)
            sheet.list.listened.connect(lambda found: self.listened.emit(found.track_id))
            sheet.list.playlist_wanted.connect(self.playlist_wanted)
            sheet.list.left.connect(self.left)
            sheet.list.customContextMenuRequested.connect(self._open_menu)
            self.sheet = sheet
        return self.sheet

    # Of what.

    def show_tracks(self, ids: tuple[int, ...]) -> None:
        if ids != self._told:  # told again of the same ones, a section that was asked for stays
            self._told, self._about = ids, _WHOLE
            self._track_id = ids[0] if ids else None
        self._ask()

    def show_section(self, track_id: int, time: float) -> None:
        """Show what sounds like the section that a moment of a track (seconds) lies in."""
        self._track_id, self._about = track_id, time
        self._ask()

    def follow_playlist(self) -> None:
        """Another playlist is shown: what is asked of it alone is asked anew."""
        if self.isVisible() and self.sheet is not None and self.sheet.in_playlist.isChecked():
            self._ask()

    def show_anew(self) -> None:
        """What is shown is to be written in other words."""
        if self.isVisible() and self.sheet is not None:
            self._ask()

    def focus_list(self) -> None:
        """Go to what was found."""
        if self.sheet is not None:
            self.sheet.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _choose_part(self) -> None:
        part = self._make().chosen_part
        self._about = part if isinstance(part, str) else (part[0] + part[1]) / 2
        self._ask()

    # Asking.

    def _ask(self) -> None:
        track_id, about, session = self._track_id, self._about, self._bridge.session
        if track_id is None:
            self._bridge.ask("similar", lambda: None, self._show)
            return
        wish = self._make().filter(self.playlist_id())
        self._bridge.ask("similar", lambda: _answer(session, track_id, about, wish), self._show)

    def _show(self, answer: _Answer | None) -> None:
        self.hint.setVisible(answer is None)
        if self.sheet is not None:
            self.sheet.setVisible(answer is not None)
        if answer is None:
            return
        from djanalyzer.gui.similar_words import name_of

        sheet = self._make()
        sheet.show_track(name_of(answer.own), answer.own.bpm)
        sheet.show_parts(answer.parts, answer.part)
        sheet.list.show_found(self._lines(answer))
        sheet.say(self._words(answer, sheet), answer.n_unheard)

    def _lines(self, answer: _Answer) -> list[Found]:
        from djanalyzer.gui.similar_list import Found
        from djanalyzer.gui.similar_words import alike, name_of, reason_words, stretch_words

        notation, lines = self._bridge.session.settings.key_notation, []
        for one in answer.found:
            row = (answer.rows or {}).get(one.track_id)
            if row is None:  # gone meanwhile
                continue
            start = getattr(one, "start", None)
            if start is None:
                why = reason_words(getattr(one, "reasons", ()), row, notation)
            else:
                why = stretch_words(start, getattr(one, "stop", start), getattr(one, "label", ""))
            lines.append(Found(one.track_id, name_of(row), alike(one.score), why, start))
        return lines

    def _words(self, answer: _Answer, sheet: SimilarSheet) -> str:
        if answer.rows is None:
            return (
                tr("Nobody has listened to this track for what it sounds like.")
                if answer.n_unheard
                else tr("Nobody can listen to this track for what it sounds like.")
            )
        if answer.found:
            return ""
        if answer.part == _VERSIONS:
            return tr("No other version of it was listened to.")
        if sheet.is_filtered:
            return tr("Nothing that sounds like it is let through. Ask for less.")
        return tr("There is nothing else that was listened to.")

    # Listening.

    def _listen(self) -> None:
        """Listen to all tracks of the library that were not listened to yet."""
        if self._listening is not None and not self._listening.done:
            return

        def tell(words: str) -> None:
            self.told.emit(words)
            self._ask()

        self._listening = start_listening(self._bridge, tell)

    # What is done with it.

    def _open(self, found: Found) -> None:
        if found.start is None:
            self.opened.emit(found.track_id)
        else:
            self.sought.emit(found.track_id, found.start)

    def _open_menu(self, place: QPoint) -> None:
        if self.sheet is not None and self.sheet.list.itemAt(place) is not None:
            self.make_menu().popup(self.sheet.list.viewport().mapToGlobal(place))

    def make_menu(self) -> QMenu:
        """Return the menu of the chosen lines."""
        chosen = self._make().list
        menu, current, ids = QMenu(self), chosen.current, chosen.chosen_ids()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if current is not None:
            menu.addAction(tr("Open on the deck"), lambda: self._open(current))
            menu.addAction(tr("Listen to it"), lambda: self.listened.emit(current.track_id))
        if ids:
            menu.addSeparator()
            menu.addAction(tr("Add to playlist…"), lambda: self.playlist_wanted.emit(ids))
            wanted = ids if self._track_id is None else (self._track_id, *ids)
            menu.addAction(
                tr("Build a set with them…"), lambda: self.set_wanted.emit(tuple(dict.fromkeys(wanted)))
            )
        return menu


def _answer(session: Session, track_id: int, about: float | str, wish: SimilarFilter) -> _Answer | None:
    """Ask the library; off the window's thread. None where the track is gone."""
    from djanalyzer.app import similar

    rows = session.rows([track_id])
    if not rows:
        return None
    if not similar.is_findable(session, track_id):
        return _Answer(rows[0], n_unheard=len(similar.unheard(session)))
    parts = similar.sections_of(session, track_id)
    part = about if isinstance(about, str) else _part_at(parts, about)
    found: Sequence[SimilarTrack | SectionMatch]
    if part == _VERSIONS:
        found = similar.versions_of(session, track_id)
    elif isinstance(part, str):
        found = similar.similar(session, track_id, wish, _MOST)
    else:
        found = similar.similar_sections(session, track_id, (part[0] + part[1]) / 2, wish, _MOST)
    others = {row.id: row for row in session.rows(list(dict.fromkeys(one.track_id for one in found)))}
    # A full list is not worth the question. A short one may be short because new weights have heard little so far.
    n_unheard = len(similar.unheard(session)) if len(found) < _MOST else 0
    return _Answer(rows[0], parts, part, tuple(found), others, n_unheard)


def _part_at(parts: Sequence[Stretch], time: float) -> Stretch | str:
    """Return the section that a second lies in, the last one behind them all; without sections the whole track."""
    return next((part for part in parts if part[0] <= time < part[1]), parts[-1] if parts else _WHOLE)
