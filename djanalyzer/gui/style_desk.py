"""The style lab at work: takes of the track on the deck are rendered in the background, listed, renamed, removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from djanalyzer.app import styling
from djanalyzer.app.events import JobFinished, JobProgressed
from djanalyzer.errors import Trouble
from djanalyzer.gui import take_words
from djanalyzer.gui.bars import Bars
from djanalyzer.gui.language import tr
from djanalyzer.gui.notices import Notice
from djanalyzer.gui.style_panel import StylePanel
from djanalyzer.gui.take_exporting import TakeExporting
from djanalyzer.gui.take_hearing import TakeHearing
from djanalyzer.gui.take_layer import TakeLayer

if TYPE_CHECKING:
    from djanalyzer.app.jobs import Job, JobHandle
    from djanalyzer.app.styling import Take, TakeReport, TargetStyle
    from djanalyzer.app.viewing import Deck
    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.deck_view import DeckView
    from djanalyzer.gui.notices import NoticeBar
    from djanalyzer.gui.sound import Sound
    from djanalyzer.gui.style_panel import RunningRow
    from djanalyzer.gui.style_target import TargetField
    from djanalyzer.library.records import TrackRow

_SOUNDS = "*.wav *.aif *.aiff *.flac *.mp3 *.ogg *.opus *.m4a *.aac *.mp4"


class StyleDesk(QObject):
    """One for a window, made when the style lab is first shown."""

    told = Signal(str)
    changed = Signal()  # whether there is a take to be heard

    def __init__(
        self, bridge: Bridge, actions: Actions, deck: DeckView, sound: Sound, bar: NoticeBar
    ) -> None:
        super().__init__(deck)
        self._bridge, self._actions, self._deck, self._bar = bridge, actions, deck, bar
        self.chosen: Callable[[], Sequence[int]] = list
        self.panel = StylePanel(actions)
        self.hearing = TakeHearing(bridge, actions, sound, self)
        self.exporting = TakeExporting(bridge, bar, self.panel)
        self.layer = TakeLayer(deck.waveform)
        deck.waveform.add_layer(self.layer)
        self._styles: tuple[TargetStyle, ...] = ()
        self._track_id: int | None = None
        self._running: dict[int, tuple[JobHandle[TakeReport], RunningRow]] = {}
        self._wanted: int | None = None  # the take that was just made, to be chosen when it is listed
        self._wire()
        self.look()

    def _wire(self) -> None:
        do, panel = self._actions, self.panel
        verbs: dict[str, Callable[[], object]] = {
            "render_take": self.render,
            "roll_seed": lambda: panel.form.seed.setValue(panel.form.seed.value() + 1),
            "rename_take": panel.takes.rename,
            "remove_take": self.remove,
            "export_take": lambda: self._export(self.exporting.choose_selection),
            "export_with_take": lambda: self._export(self.exporting.choose_track),
        }
        for name, verb in verbs.items():
            do[name].triggered.connect(lambda _on=False, verb=verb: verb())
        self._deck.shown.connect(lambda _deck: self.look())
        self._deck.waveform.selection_changed.connect(lambda _range: self._show_bars())
        self._bridge.happened.connect(self._hear)
        panel.form.bars_typed.connect(self._select)
        for field in (panel.form.target, panel.form.blend):
            field.tracks_dropped.connect(partial(self._take_track, field))
            field.files_dropped.connect(partial(self._take_files, field))
            field.track_wanted.connect(partial(self._take_chosen, field))
            field.file_wanted.connect(partial(self._choose_file, field))
        panel.takes.chosen.connect(self._choose)
        panel.takes.listened.connect(do["listen_take"].trigger)
        panel.takes.removed.connect(do["remove_take"].trigger)
        panel.takes.renamed.connect(self._rename)
        for part in (panel, panel.takes):
            part.left.connect(self._deck.waveform.setFocus)
        self.hearing.told.connect(self.told)
        self.hearing.changed.connect(self._show_hearing)

    @property
    def running(self) -> list[RunningRow]:
        """Takes that are being rendered, or wait for their turn, the oldest first."""
        return [row for _job, row in self._running.values()]

    # The track on the deck.

    def look(self) -> None:
        """Show the track on the deck with its takes, if the lab is open."""
        if not self._actions["style_lab"].isChecked():
            return
        deck = self._deck.deck
        if deck is not None and deck.track_id != self._track_id:
            self._track_id = deck.track_id
            self._wanted = None
            self.panel.takes.show_takes((), Bars.none())
        self.panel.show_title((deck.title or deck.path.stem) if deck is not None else "")
        self._show_bars()
        self._ask_styles()
        self._ask_takes()

    def rest(self) -> None:
        """The lab is closed: the original is heard, and takes are off the waveform."""
        self.hearing.choose(None)
        self._track_id = None

    def _ask_styles(self) -> None:
        session = self._bridge.session

        def ask() -> tuple[TargetStyle, ...] | Trouble:
            try:
                return styling.styles(session)
            except Trouble as trouble:
                return trouble

        self._bridge.ask("styles", ask, self._show_styles)

    def _show_styles(self, styles: tuple[TargetStyle, ...] | Trouble) -> None:
        if isinstance(styles, Trouble):
            self.panel.show_note(f"{styles.message} {styles.hint}".strip())
        else:
            self.panel.show_note()
            if styles != self._styles:
                self._styles = styles
                self.panel.form.show_styles(styles)

    def _ask_takes(self) -> None:
        session, track_id = self._bridge.session, self._track_id
        if track_id is not None:
            self._bridge.ask(
                "takes", lambda: styling.takes_of(session, track_id), partial(self._show_takes, track_id)
            )

    def _show_takes(self, track_id: int, takes: tuple[Take, ...]) -> None:
        if track_id == self._track_id:
            # What somebody listens to stays, with its loop, until another take is chosen by hand.
            wanted = None if self.hearing.is_listened_to else self._wanted
            self.panel.takes.show_takes(takes, self._deck.bars or Bars.none(), wanted)
            if any(take.id == self._wanted for take in takes):
                self._wanted = None

    # Which bars.

    def _show_bars(self) -> None:
        deck, bars = self._deck.deck, self._deck.bars or Bars.none()
        sections = deck.sections if deck is not None else ()
        self.panel.form.show_bars(self._deck.waveform.selection, bars, sections)

    def _select(self, first: int, last: int) -> None:
        """Select the bars that were typed."""
        deck, bars = self._deck.deck, self._deck.bars
        if deck is None or bars is None:
            return
        start, stop = bars.after(first - 1), bars.after(last)
        if start is not None:
            self._deck.waveform.set_selection((start, deck.duration if stop is None else stop))
            if not self._deck.waveform.line.shows(start):
                self._deck.waveform.look_at(start)

    # Examples.

    def _take_chosen(self, field: TargetField) -> None:
        ids = tuple(self.chosen())
        if ids:
            self._take_track(field, ids)
        else:
            self.told.emit(tr("Choose a track in the table first."))

    def _take_track(self, field: TargetField, ids: tuple[int, ...]) -> None:
        session = self._bridge.session

        def take(rows: list[TrackRow]) -> None:
            if rows:
                field.add_example(rows[0].path, rows[0].title or rows[0].path.stem)

        self._bridge.ask("example", lambda: session.rows(ids[:1]), take)

    def _take_files(self, field: TargetField, paths: list[Path]) -> None:
        if paths:
            field.add_example(paths[0], paths[0].stem)

    def _choose_file(self, field: TargetField) -> None:
        words = tr("Which file shall it sound like?")
        kinds = tr("Music ({endings})", endings=_SOUNDS)
        chosen, _kind = QFileDialog.getOpenFileName(self.panel.window(), words, str(Path.home()), kinds)
        if chosen:
            self._take_files(field, [Path(chosen)])

    # Rendering.

    def render(self) -> None:
        """Render the selected bars as the form says; several takes wait in a line."""
        deck, selection, session = self._deck.deck, self._deck.waveform.selection, self._bridge.session
        if deck is None or selection is None:
            self.told.emit(tr("Select bars first: draw over the waveform with Shift held."))
            return
        wish = self.panel.form.wish(selection)
        if wish is None:
            self.told.emit(tr("Choose a target style first."))
            return
        track_id, title = deck.track_id, deck.title or deck.path.stem

        def work(job: Job) -> TakeReport:
            return styling.make_take(session, track_id, wish, job)

        what = tr("{style} of {title}", style=wish.in_words, title=title)
        job = self._bridge.start(tr("Rendering {what}", what=what), work, self._report)
        row = self.panel.add_running(what)
        row.stopped.connect(job.cancel)
        self._running[job.id] = job, row

    def _report(self, report: TakeReport) -> None:
        take = report.take
        if take.track_id == self._track_id:
            self._wanted = take.id
            self._ask_takes()
        if report.is_good:
            words = tr(
                "“{name}” is ready: {quality}", name=take.name, quality=take_words.quality(take.quality)
            )
            self.told.emit(words)
            return
        what = tr("“{name}” is of no use: {faults}.", name=take.name, faults=take_words.faults(take.quality))
        hint = tr("It is kept in the list to be looked at. Try other bars, a smaller amount or another seed.")
        self._bar.tell(Notice(what, hint, is_trouble=True))

    def _hear(self, event: object) -> None:
        if isinstance(event, JobProgressed) and event.job_id in self._running:
            self._running[event.job_id][1].show_share(event.share)
        elif isinstance(event, JobFinished) and event.job_id in self._running:
            _job, row = self._running.pop(event.job_id)
            self.panel.running.removeWidget(row)
            row.deleteLater()

    # Takes.

    def _choose(self, take: Take | None) -> None:
        self.hearing.choose(take)
        self.changed.emit()

    def _rename(self, take_id: int, name: str) -> None:
        session = self._bridge.session
        self._bridge.change(lambda: styling.rename_take(session, take_id, name))

    def remove(self) -> None:
        """Take the chosen take out of the list; an undo brings it back."""
        take, session = self.panel.takes.current, self._bridge.session
        if take is None:
            return

        def tell(_changes: object) -> None:
            undo = (tr("Undo"), self._actions["undo"].trigger)
            self._bar.tell(Notice(tr("“{name}” is removed.", name=take.name), action=undo))

        self._bridge.change(lambda: styling.remove_take(session, take.id), tell)

    def _export(self, choose: Callable[[Take, Deck], object]) -> None:
        take, deck = self.panel.takes.current, self._deck.deck
        if take is not None and deck is not None:
            choose(take, deck)

    # What is heard.

    def _show_hearing(self) -> None:
        loaded, words = self.hearing.loaded, ""
        if loaded is not None:
            words = take_words.heard(self.hearing.is_take_heard)
            words += " " + take_words.level(loaded.gain, loaded.missing)
        self.panel.show_level(words)
        is_shown = self._actions["style_lab"].isChecked()
        self.layer.show(self.hearing.take if is_shown else None, self.hearing.is_take_heard)
        self.changed.emit()
