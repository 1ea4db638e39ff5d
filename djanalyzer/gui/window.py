"""The main window: deck above, library below, notices on top, running work at the foot."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QSettings, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from djanalyzer.app import logbook
from djanalyzer.app.events import TracksChanged
from djanalyzer.app.playing import Playback
from djanalyzer.errors import DamagedLibrary, FieldLocked, Trouble
from djanalyzer.gui import counting, luggage, theme
from djanalyzer.gui.actions import Actions
from djanalyzer.gui.arrangement import Arrangement
from djanalyzer.gui.arrivals import Arrivals
from djanalyzer.gui.bridge import Bridge
from djanalyzer.gui.clashing import Clashing
from djanalyzer.gui.commands import MENUS, State
from djanalyzer.gui.corrections import Corrections
from djanalyzer.gui.deck_view import DeckView
from djanalyzer.gui.first_run import FirstRun
from djanalyzer.gui.first_sight import FirstSight
from djanalyzer.gui.gridding import Gridding
from djanalyzer.gui.journeys import Journeys
from djanalyzer.gui.keeping import Keeping
from djanalyzer.gui.language import tr
from djanalyzer.gui.learning import Learning
from djanalyzer.gui.library_view import LibraryView
from djanalyzer.gui.loading import Loading
from djanalyzer.gui.mapping import Mapping
from djanalyzer.gui.marking import Marking
from djanalyzer.gui.naming import Naming
from djanalyzer.gui.neighbours_view import MixesPage
from djanalyzer.gui.notices import BugDialog, Notice, NoticeBar
from djanalyzer.gui.past import Past
from djanalyzer.gui.picturing import Picturing
from djanalyzer.gui.placing import Placing
from djanalyzer.gui.play_on import WITHOUT_SOUND, PlayOn
from djanalyzer.gui.playing import Playing
from djanalyzer.gui.preferences import Preferences
from djanalyzer.gui.review import Review
from djanalyzer.gui.reviewing import Reviewing
from djanalyzer.gui.sectioning import Sectioning
from djanalyzer.gui.shelf import Shelf
from djanalyzer.gui.similarity import Similarity
from djanalyzer.gui.sound import Output, Sound
from djanalyzer.gui.stem_desk import StemDesk
from djanalyzer.gui.style_lab import StyleLab
from djanalyzer.gui.tagging import Tagging
from djanalyzer.gui.taking_apart import TakingApart
from djanalyzer.gui.tapping import Taps
from djanalyzer.gui.tidying import Tidying
from djanalyzer.gui.walking import Walking
from djanalyzer.gui.watched_view import WatchedDialog
from djanalyzer.gui.watching import Watching
from djanalyzer.gui.why_page import WhyPage
from djanalyzer.gui.work import Work

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.app.viewing import Deck


class MainWindow(QMainWindow):
    """One library, one deck."""

    def __init__(self, session: Session, output: Output | None = None) -> None:
        super().__init__()
        self.session = session
        self.setWindowTitle("djanalyzer")
        self.setAcceptDrops(True)
        self.actions_ = Actions(self)
        self.bridge = Bridge(session, self)
        self.preferences = Preferences(self.bridge, self.actions_, self)
        self.choices = self.preferences.choices
        self.sound = Sound(self.bridge, output or Playback(), self)
        self.bar = NoticeBar()
        self.work = Work(self.bridge, self)
        self.strip = self.work.strip
        self.library = LibraryView(self.bridge, self.actions_)
        self.deck = DeckView(self.actions_, self.sound)
        self.playing = Playing(self.bridge, self.actions_, self.deck, self.sound, self)
        self.play_on = PlayOn(self.bridge, self.actions_, self.deck, self.library, self.sound)
        self.stem_desk = StemDesk(self.bridge, self.actions_, self.deck, self.sound)
        self.style_lab = StyleLab(self.bridge, self.actions_, self.deck, self.sound, self.bar)
        self.style_lab.chosen = self.library.selected_ids
        self.corrections = Corrections(self.bridge, self.actions_, self.deck, self)
        self.marking = Marking(self.bridge, self.actions_, self.deck, self.sound, self)
        self.gridding = Gridding(self.bridge, self.actions_, self.deck, self.sound)
        self.taps = Taps(self.bridge, self.actions_, self.deck, self.sound, self.gridding)
        self.sectioning = Sectioning(self.bridge, self.actions_, self.deck, self.sound, self)
        self.picturing = Picturing(self.choices, self.actions_, self.deck, self._persist, self)
        self.walking = Walking(self.actions_, self.deck, self.sound, self)
        self.first_sight = FirstSight(self.bridge, self.deck, self)
        self.review = Review(self.bridge, self.deck, self)
        self.reviewing = Reviewing(self.bridge, self.actions_, self.deck, self.sound, self.bar)
        self.first_run = FirstRun(self.actions_)
        self.journeys = Journeys(self.bridge, self.bar, self)
        self.keeping = Keeping(self.bridge, self.actions_, self.bar, self)
        self.placing = Placing(self.bridge, self.actions_, self.deck, self.bar, self)
        self.placing.chosen = self.library.selected_ids
        self.shelf = Shelf(self.bridge, self.actions_, self.library, self._persist)
        self.clashing = Clashing(self.bridge, self.library)
        self.taking_apart = TakingApart(self.bridge, self.actions_, self.library, self.bar)
        self.mapping = Mapping(self.bridge, self.actions_, self.library)
        self.learning = Learning(self.bridge, self.bar, self)
        self.arrivals = Arrivals(self.bridge, self.bar, self.library, self)
        self.watching = Watching(self.bridge, self.bar, self)
        self.tagging = Tagging(self.bridge, self.actions_, self.library, self.bar, self)
        self.past = Past(self.bridge, self.actions_, self.library, self)
        self.loading = Loading(self)
        self.tidying = Tidying(self.bridge, self.actions_, self.library, self.journeys, self.shelf)
        self.mixes = MixesPage(self.bridge, self._persist())
        self.library.side.add_page(self.mixes, tr("Mixes with"))
        self.why = WhyPage(self.bridge)
        self.library.side.add_page(self.why, tr("Genre"))
        self.library.side.add_page(self.reviewing.page, tr("Findings"))
        self.similarity = Similarity(self.bridge, self.actions_, self.library, self.shelf, self.bar)
        self._n_tracks = 0
        self._coming: int | None = None  # the track that is being read for the deck
        self._lay_out()
        self._make_menus()
        self._wire()
        self._wire_rooms()
        self._restore()
        rooms = (self.deck, self.library, self._show_rooms)
        self.arrangement = Arrangement(self, rooms, self.actions_, self._persist)
        self.naming = Naming(self.choices, self.actions_, self.deck, self.library, self.why)
        self.naming.sections_called.connect(self.style_lab.call_sections)
        for otherwise in (self.naming.sections_called, self.naming.keys_written):
            otherwise.connect(self.similarity.show_anew)
            otherwise.connect(self.mapping.look)
        for notice in session.notices:
            self.bar.tell(Notice(notice, is_trouble=True))
        self.keeping.tell_restored()
        self.library.search_now()
        self.shelf.refresh()
        self.corrections.look()
        self.work.look()
        self.learning.offer()
        self.reviewing.look()

    # Looks.

    def _lay_out(self) -> None:
        # From the outside in: what is put into something else is dressed anew, with all that it holds.
        across, middle = QSplitter(Qt.Orientation.Horizontal), QWidget()
        self.setCentralWidget(across)
        across.addWidget(middle)
        across.addWidget(self.style_lab.room)
        across.setStretchFactor(0, 1)
        across.setChildrenCollapsible(False)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.pages, self.split = QStackedWidget(), QSplitter(Qt.Orientation.Vertical)
        column.addWidget(self.bar)
        column.addWidget(self.pages, 1)
        self.pages.addWidget(QWidget())  # nothing at all until the library has answered
        self.pages.addWidget(self.first_run)
        self.pages.addWidget(self.split)
        self.invitation = QLabel(tr("Double-click a track, or press Return, to open it on the deck."))
        self.invitation.setProperty("tone", "dim")
        self.invitation.setMargin(3 * theme.unit())
        self.split.addWidget(self.invitation)
        self.deck.hide()
        self.split.addWidget(self.deck)
        self.split.addWidget(self.library)
        self.split.setStretchFactor(1, 3)
        self.split.setStretchFactor(2, 2)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(theme.unit())
        column.addWidget(self.strip)
        self.statusBar()  # from the start: one that comes with the first message would push everything up

    def _make_menus(self) -> None:
        for name in MENUS:
            self.actions_.fill(menu := self.menuBar().addMenu(tr(name)), name)
            if name == "Deck":
                menu.addMenu(self.playing.device_menu)
        self.addActions(self.actions_.heard_in("window"))

    def _restore(self) -> None:
        self.resize(self.screen().availableSize() * 0.9)
        self._last_track = _number(self._persist().value("track"))
        kept = self._persist().value("geometry")
        if isinstance(kept, QByteArray):
            self.restoreGeometry(kept)

    def _persist(self) -> QSettings:
        """Return where the window's own state is kept; the user's choices live elsewhere."""
        return QSettings(str(self.session.places.config / "window.ini"), QSettings.Format.IniFormat)

    # Wires.

    def _wire(self) -> None:
        self.bridge.happened.connect(self._hear)
        self.bridge.troubled.connect(self.show_trouble)
        self.sound.troubled.connect(self.show_trouble)
        self.work.resumed.connect(self.journeys.carry_out)
        self.library.opened.connect(self.open_track)
        self.journeys.track_wanted.connect(self.open_track)
        self.journeys.history_changed.connect(self.corrections.look)
        self.library.listed.connect(self._show_listed)
        self.library.selection_changed.connect(self.update_actions)
        self.library.playlists.currentItemChanged.connect(lambda _now, _before: self.update_actions())
        self.shelf.told.connect(self._tell)
        self.shelf.history_changed.connect(self.corrections.look)
        self.arrivals.track_wanted.connect(self.open_track)
        self.arrivals.import_wanted.connect(self.journeys.import_paths)
        self.arrivals.analysis_wanted.connect(self.journeys.analyse)
        self.arrivals.listen_on(self.deck, self.invitation)
        self.arrivals.import_on(self.first_run)
        self.watching.analysis_wanted.connect(self.journeys.analyse)
        self.choices.when(("watched_folders",), self.watching.watch)
        self.deck.mark_changed.connect(self.update_actions)
        self.deck.waveform.selection_changed.connect(lambda _range: self.update_actions())
        self.corrections.named.connect(self.update_actions)
        self.corrections.told.connect(self._tell)
        self.marking.told.connect(self._tell)
        self.placing.told.connect(self._tell)
        self.marking.pads_changed.connect(self.update_actions)
        self.gridding.told.connect(self._tell)
        self.taps.told.connect(self._tell)
        self.taps.changed.connect(self.update_actions)
        self.review.told.connect(self._tell)
        self.tidying.told.connect(self._tell)
        self.learning.told.connect(self._tell)
        self.learning.track_wanted.connect(self.open_track)
        self.learning.listen(self.actions_, self.sound)
        self.mixes.opened.connect(self.open_track)
        self.mixes.search_wanted.connect(self.library.show_found)
        self.tagging.told.connect(self._tell)
        self.why.sought.connect(self._go_to)
        self.why.take_over_wanted.connect(self.tagging.take_over)
        self.corrections.named.connect(self.past.refresh)
        self.review.track_wanted.connect(self._review_track)
        self.sound.playing_changed.connect(lambda _is_on: self.update_actions())
        self.playing.listen(self.library, self._tell)
        self.preferences.follow(self.playing)
        self.play_on.told.connect(self._tell)
        self.play_on.track_wanted.connect(self._review_track)
        verbs: dict[str, Callable[[], object]] = {
            "import_folder": self.journeys.choose_folder,
            "import_collection": self.journeys.choose_collection,
            "watched_folders": lambda: WatchedDialog(self.choices, self).show(),
            "relocate": self.journeys.choose_where_to_look,
            "demo": self.journeys.try_demo,
            "analyse": lambda: self.journeys.analyse(self.library.selected_ids()),
            "analyse_all": lambda: self.journeys.analyse(None),
            "export": self._export,
            "take_back": self.journeys.take_back,
            "offsets": self.journeys.choose_offsets,
            "next_review": lambda: self.review.step(1),
            "previous_review": lambda: self.review.step(-1),
            "stop": self.work.stop_all,
            "pause_work": self.work.pause_all,
            "jobs": self.work.show_jobs,
            "quit": self.close,
            "show_library": lambda: self._show_rooms(False, True),
            "show_track": lambda: self._show_rooms(True, False),
            "show_both": lambda: self._show_rooms(True, True),
            "onboarding": self.journeys.begin_steps,
            "settings": self.preferences.show_settings,
            "shortcuts": self.preferences.show_shortcuts,
            "training_log": self.preferences.show_training_log,
            "about": self.preferences.show_about,
        }
        for name, verb in verbs.items():
            self.actions_[name].triggered.connect(lambda _on=False, verb=verb: verb())

    def _wire_rooms(self) -> None:
        self.stem_desk.told.connect(self._tell)
        self.stem_desk.changed.connect(self.update_actions)
        self.style_lab.told.connect(self._tell)
        self.style_lab.changed.connect(self.update_actions)
        self.reviewing.track_wanted.connect(self._review_track)
        self.reviewing.changed.connect(self.update_actions)
        self.reviewing.begun.connect(self._show_findings)
        self.mapping.told.connect(self._tell)
        self.mapping.changed.connect(self.update_actions)
        self.mapping.changed.connect(self.shelf.filling.look)
        self.similarity.told.connect(self._tell)
        self.journeys.carries.update(self.similarity.carries)
        self.similarity.track_wanted.connect(self.open_track)
        self.similarity.page.sought.connect(self._go_to)
        self.similarity.listen_on(self.deck, self.sound, self.playing)

    def update_actions(self) -> None:
        """Enable what can be used now."""
        deck, mark = self.deck.deck, self.deck.current_mark
        self.actions_.update(
            State(
                n_tracks=self._n_tracks,
                n_selected=self.library.n_selected(),
                playlist_kind=self.library.playlists.kind,
                has_deck=deck is not None,
                has_sound=deck is not None and deck.state not in WITHOUT_SOUND,
                has_mark=mark is not None,
                has_cue=mark is not None and mark.can_move,
                has_loop=(mark is not None and mark.is_loop) or self.marking.loops.is_playing,
                n_pads=self.marking.n_pads,
                has_grid=deck is not None and deck.beat_grid is not None,
                has_choices=deck is not None and counting.following(deck) is not None,
                is_grid_locked=deck is not None and "beat_grid" in deck.locked,
                is_confirmed=deck is not None and deck.is_confirmed,
                has_suggestion=mark is not None and mark.is_suggestion,
                has_suggestions=any(m.is_suggestion for m in self.deck.marks),
                can_undo=bool(self.corrections.undo_name),
                can_redo=bool(self.corrections.redo_name),
                n_anchors=self.gridding.n_anchors,
                has_taps=self.taps.is_enough,
                is_working=self.work.is_running,
                has_sections=self.sectioning.has_sections,
                has_stems=self.stem_desk.has_stems,
                has_finding=self.reviewing.case is not None,
                is_finding_old=self.reviewing.is_old,
                has_batch=self.reviewing.finding is not None and bool(self.reviewing.finding.batch),
                n_wrong=self.reviewing.queue.n_pending,
                has_range=self.deck.waveform.selection is not None,
                has_lab=self.style_lab.is_shown,
                has_take=self.style_lab.has_take,
                has_map=self.mapping.is_shown,
                is_making_demo=self.journeys.is_making_demo,
            )
        )

    def _hear(self, event: object) -> None:
        if isinstance(event, TracksChanged):
            self._show_changes(event.ids)
        elif self.work.hear(event):
            self.update_actions()

    def _show_changes(self, ids: frozenset[int]) -> None:
        self.library.refresh(ids)
        self.corrections.look()
        # The track that goes is not read once more: it would take the place of the one that comes.
        if self._coming is not None:
            if self._coming in ids:
                self._read_deck(self._coming, self._show_track)
        elif self.deck.deck is not None and self.deck.deck.track_id in ids:
            self._read_deck(self.deck.deck.track_id, self.deck.show_deck)

    def show_trouble(self, trouble: Trouble) -> None:
        """Show what went wrong: as a bar, or, where the fault is ours, as a report."""
        self._coming = None
        if isinstance(trouble, logbook.Bug):
            self.show_bug(trouble.message, "".join(traceback.format_exception(trouble)))
        elif isinstance(trouble, FieldLocked):
            self.tagging.show_locked(trouble)
            self._show_changes(frozenset({trouble.track_id}))  # what was dragged goes back to its place
        elif isinstance(trouble, DamagedLibrary):
            self.keeping.tell_damage(str(trouble.__cause__ or trouble.message).rstrip("."))
        else:
            self.bar.trouble(trouble)

    def show_bug(self, message: str, report: str = "") -> None:
        """Show a fault of our own, with a report to copy."""
        BugDialog(message, report or message, self).show()

    @property
    def is_settled(self) -> bool:
        """Return whether everything asked for is shown and nothing runs."""
        is_shown = all(
            part.is_settled for part in (self.library, self.clashing, self.similarity, self.mapping)
        )
        return self.bridge.is_idle and is_shown and not self.session.jobs.running

    # Tracks.

    def _show_listed(self, n_listed: int, is_whole: bool) -> None:
        if is_whole:
            self._n_tracks = n_listed
            self.pages.setCurrentWidget(self.split if n_listed else self.first_run)
            self._open_last_track()
            self.loading.begin()
            if not n_listed and not self.session.settings.demo_offered:
                self.session.change_settings(replace(self.session.settings, demo_offered=True))
        elif self._n_tracks == 0 and n_listed:
            self._n_tracks = n_listed
        self.update_actions()

    def _open_last_track(self) -> None:
        """At the start, put the track on the deck that lay there last."""
        kept, self._last_track = self._last_track, None
        if kept is not None and self.library.model.row_of(kept) is not None:
            self.library.select_ids([kept])
            self.open_track(kept)

    def open_track(self, track_id: int) -> None:
        """Put a track on the deck."""
        if self.deck.deck is not None and self.deck.deck.track_id == track_id:
            self._show_rooms(True, self.library.isVisible())
        else:
            self._coming = track_id
            self._read_deck(track_id, self._show_track)

    def _read_deck(self, track_id: int, then: Callable[[Deck], object]) -> None:
        self.bridge.ask("deck", lambda: self.session.deck(track_id), then)

    def _show_track(self, deck: Deck) -> None:
        self._coming = None
        if deck.path != self.sound.path:  # it is when the track has followed another one without a gap
            self.sound.stop()
            if deck.state not in WITHOUT_SOUND:
                self.sound.open(deck.path, deck.duration, self.bridge.start_quietly)
        self.invitation.hide()
        self.deck.show()
        self.deck.show_deck(deck)
        self.first_sight.look(deck)
        self._persist().setValue("track", deck.track_id)
        self.setWindowTitle(f"{deck.title or deck.path.stem} – djanalyzer")
        self.update_actions()

    def _go_to(self, track_id: int, time: float) -> None:
        """Go to a moment of a track; one that is not on the deck is put there first."""
        if self.deck.deck is not None and self.deck.deck.track_id == track_id:
            self.sound.seek(time)
            return

        def arrive(deck: Deck) -> None:
            self._show_track(deck)
            self.sound.seek(time)

        self._read_deck(track_id, arrive)

    def _review_track(self, track_id: int) -> None:
        if self.library.model.row_of(track_id) is not None:
            self.library.select_ids([track_id])
        self.open_track(track_id)

    def _show_findings(self) -> None:
        """Show the queue beside the table."""
        self.actions_["side_panel"].setChecked(True)
        self.library.side.setCurrentWidget(self.reviewing.page)

    def _tell(self, words: str) -> None:
        self.statusBar().showMessage(words, 4000)

    # Work.

    def _export(self) -> None:
        selected = self.library.selected_ids()

        def show(ids: list[int]) -> None:
            self.journeys.export(ids, selected)

        self.bridge.ask("export", lambda: self.session.find(""), show)

    # Rooms.

    def _show_rooms(self, has_deck: bool, has_library: bool) -> None:
        has_track = self.deck.deck is not None
        self.deck.setVisible(has_deck and has_track)
        self.library.setVisible(has_library or not has_track)
        (self.library.table if has_library and not has_deck else self.deck.waveform).setFocus()

    # Files dropped on the window.

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if luggage.has_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = luggage.files_in(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.journeys.import_paths(paths)

    # The end.

    def closeEvent(self, event: QCloseEvent) -> None:
        self.tagging.page.commit()  # what was typed last is kept
        self.arrangement.stop()
        self.shelf.keep()
        self.watching.stop()
        self.loading.end()
        self.sound.close()
        self.session.jobs.leave()
        self.bridge.close()
        event.accept()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()


def _number(kept: object) -> int | None:
    """Return a kept number; settings files hand numbers back as text."""
    return int(str(kept)) if str(kept).isdecimal() else None
