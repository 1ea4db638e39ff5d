"""Cues by rule: the templates, what they set on the track of the deck, and on many tracks at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from djanalyzer.app.placing import (
    PlacingPlan,
    Template,
    Wish,
    ground_of,
    keep_templates,
    place,
    plan_placing,
    templates_of,
)
from djanalyzer.gui.language import tr
from djanalyzer.gui.notices import Notice, NoticeBar
from djanalyzer.gui.template_words import left_words, why_words

if TYPE_CHECKING:
    from djanalyzer.app.job import Job
    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.deck_view import DeckView
    from djanalyzer.gui.placing_view import PlacingDialog
    from djanalyzer.gui.templates_view import TemplatesDialog
    from djanalyzer.library.records import Changes


class Placing(QObject):
    """The commands about templates; `chosen` says which tracks are chosen in the table."""

    told = Signal(str)

    def __init__(
        self, bridge: Bridge, actions: Actions, deck: DeckView, bar: NoticeBar, window: QWidget
    ) -> None:
        super().__init__(window)
        self._bridge, self._session = bridge, bridge.session
        self._actions, self._deck, self._bar, self._window = actions, deck, bar, window
        self.chosen: Callable[[], Sequence[int]] = lambda: ()
        self.templates_dialog: TemplatesDialog | None = None
        self.dialog: PlacingDialog | None = None
        verbs: dict[str, Callable[[], object]] = {
            "templates": self.edit_templates,
            "place_cues": lambda: self.open(self.chosen()),
            "place_templates": self._place_on_deck,
        }
        for name, verb in verbs.items():
            actions[name].triggered.connect(lambda _on=False, verb=verb: verb())

    # Templates.

    def edit_templates(self) -> None:
        """Show the templates, with what they give on the track of the deck."""
        from djanalyzer.gui.templates_view import TemplatesDialog  # loaded when it is wanted

        lines = [line for line, _read in templates_of(self._session)]
        parent = self.dialog or self._window
        dialog = TemplatesDialog(lines, self._session.settings.n_pads, parent)
        dialog.kept.connect(self._keep)
        dialog.destroyed.connect(self._forget_templates)
        self.templates_dialog = dialog
        dialog.show()
        deck = self._deck.deck
        if deck is not None:
            track_id = deck.track_id
            self._bridge.ask("ground", lambda: ground_of(self._session, track_id), dialog.show_ground)

    def _keep(self, lines: list[str]) -> None:
        keep_templates(self._session, lines)
        self.told.emit(tr("%n template(s) kept.", len(lines)))
        if self.dialog is not None:
            self.dialog.read_templates()

    def _forget_templates(self) -> None:
        self.templates_dialog = None

    def _place_on_deck(self) -> None:
        """Set on the track of the deck what the templates give."""
        deck = self._deck.deck
        if deck is None:
            return
        session, track_id = self._session, deck.track_id
        read = [template for _line, template in templates_of(session)]
        wish = Wish(tuple(template for template in read if isinstance(template, Template)))

        def work(job: Job) -> PlacingPlan:
            plan = plan_placing(session, [track_id], wish, job)
            if plan.n_marks:
                place(session, plan)
            return plan

        self._bridge.start_quietly(tr("Setting cues"), work, self._tell_deck)

    def _tell_deck(self, plan: PlacingPlan) -> None:
        for track in plan.tracks:
            if track.why is not None:
                self.told.emit(tr("No cue was set: {why}.", why=why_words(str(track.why))))
                return
            told, left = tr("%n mark(s) set.", plan.n_marks), left_words(track)
            self.told.emit(tr("{told} Not: {left}", told=told, left=left) if left else told)

    # Many tracks.

    def open(self, ids: Sequence[int]) -> None:
        """Show what could be placed on these tracks."""
        if not ids:
            return
        from djanalyzer.gui.placing_view import PlacingDialog

        dialog = PlacingDialog(self._bridge, ids, self._window)
        dialog.wanted.connect(self._place)
        dialog.templates_wanted.connect(self.edit_templates)
        dialog.destroyed.connect(self._forget)
        self.dialog = dialog
        dialog.show()

    def _forget(self) -> None:
        self.dialog = None

    def _place(self, plan: PlacingPlan) -> None:
        session = self._session
        name = tr("Placing cues on %n track(s)", plan.n_tracks)
        self._bridge.start(name, lambda _job: place(session, plan), lambda done: self._tell(plan, done))

    def _tell(self, plan: PlacingPlan, changes: Changes) -> None:
        from djanalyzer.gui.placing_view import summary_of

        hint = tr("Ctrl+Z takes all of it back.")
        if changes.n_locked:
            hint = tr("%n track(s) were locked meanwhile and left out.", changes.n_locked)
        undo = (tr("Undo"), self._actions["undo"].trigger)
        self._bar.tell(Notice(summary_of(plan), hint, action=undo))
