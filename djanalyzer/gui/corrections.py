"""What the DJ changes by hand on the deck: set, accept, refuse, move, remove, count anew; and taking it back."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from djanalyzer.app import editing, suggesting
from djanalyzer.gui import counting, notation
from djanalyzer.gui.change_words import change_words
from djanalyzer.gui.language import marked, tr

if TYPE_CHECKING:
    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.deck_view import DeckView
    from djanalyzer.gui.marks import Mark
    from djanalyzer.library.records import Changes

# What is said of a change that was about the track on the deck, one other track, several.
_UNDONE = (
    marked("Undone: {change}"),
    marked("Undone: {change} in “{title}”"),
    marked("Undone: {change} in %n track(s)"),
)
_REDONE = (
    marked("Done again: {change}"),
    marked("Done again: {change} in “{title}”"),
    marked("Done again: {change} in %n track(s)"),
)


class Corrections(QObject):
    """The commands that change a track. Each is one step for undo; the deck shows it when the library has it."""

    named = Signal()  # what would be taken back has changed
    told = Signal(str)  # what was taken back

    def __init__(self, bridge: Bridge, actions: Actions, deck: DeckView, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._session = bridge, bridge.session
        self._actions, self._deck = actions, deck
        self.undo_name, self.redo_name = "", ""
        verbs: dict[str, Callable[[], object]] = {
            "set_cue": self._set_cue,
            "accept": self._accept,
            "accept_all": self._accept_all,
            "nudge_back": lambda: self._nudge(-1),
            "nudge_forward": lambda: self._nudge(1),
            "nudge_back_finely": lambda: self._nudge(-1 / 16),
            "nudge_forward_finely": lambda: self._nudge(1 / 16),
            "count_next": self._count_next,
            "count_half": lambda: self._count_by(0.5),
            "count_double": lambda: self._count_by(2.0),
            "confirm_grid": self._confirm_grid,
            "forget_grid": self._forget_grid,
            "undo": lambda: self._take_back(self._session.undo, _UNDONE),
            "redo": lambda: self._take_back(self._session.redo, _REDONE),
        }
        for name, verb in verbs.items():
            actions[name].triggered.connect(lambda _on=False, verb=verb: verb())
        deck.waveform.mark_moved.connect(lambda before, now: self._move(before, now))
        deck.choice_wanted.connect(self._choose)

    def look(self) -> None:
        """Ask what would be taken back, and write it on the menu."""
        session = self._session
        self._bridge.ask("undo names", lambda: (session.undo_name, session.redo_name), self._name)

    def _name(self, names: tuple[str, str]) -> None:
        self.undo_name, self.redo_name = names
        self._actions["undo"].setText(
            tr("Undo: {change}", change=change_words(self.undo_name)) if self.undo_name else tr("Undo")
        )
        self._actions["redo"].setText(
            tr("Redo: {change}", change=change_words(self.redo_name)) if self.redo_name else tr("Redo")
        )
        self.named.emit()

    def _accept(self) -> None:
        ids = [mark.id for mark in self._deck.cue_list.chosen_marks if mark.is_suggestion]
        deck = self._deck.deck
        if deck is None or not ids:
            return
        track_id = deck.track_id
        if len(ids) == 1:
            self._bridge.change(lambda: suggesting.accept_suggestion(self._session, track_id, ids[0]))
        else:
            self._bridge.change(lambda: suggesting.accept_these(self._session, track_id, ids))

    def _set_cue(self) -> None:
        deck, place = self._deck.deck, self._deck.snapped_place
        if deck is not None:
            self._bridge.change(lambda: editing.add_cue_at(self._session, deck.track_id, place))

    def _accept_all(self) -> None:
        deck = self._deck.deck
        if deck is not None:
            self._bridge.change(lambda: suggesting.accept_all(self._session, deck.track_id))

    # Moving.

    def _nudge(self, n_beats: float) -> None:
        mark, bars, deck = self._deck.current_mark, self._deck.bars, self._deck.deck
        if mark is not None and mark.can_move and bars is not None and deck is not None:
            length = 0.0 if mark.stop is None else mark.stop - mark.time
            end = deck.duration or math.inf  # of a track that was never decoded nobody knows it
            goal = min(bars.step(mark.time, n_beats), end - length)
            self._move(mark, mark.moved(max(goal, 0.0) - mark.time))

    def _move(self, before: Mark, now: Mark) -> None:
        deck = self._deck.deck
        if deck is None:
            return
        if before.is_suggestion:  # put elsewhere, it is accepted there
            track_id = deck.track_id
            self._bridge.change(
                lambda: suggesting.accept_suggestion(self._session, track_id, before.id, now.time)
            )
        elif now.stop is not None:
            start, stop = now.time, now.stop
            self._bridge.change(lambda: editing.move_loop(self._session, before.id, start, stop))
        else:
            self._bridge.change(lambda: editing.move_cue(self._session, before.id, now.time))

    # Counting.

    def _count_next(self) -> None:
        deck = self._deck.deck
        choice = counting.following(deck) if deck is not None else None
        if choice is not None:
            self._choose(choice.index)

    def _choose(self, index: int) -> None:
        deck = self._deck.deck
        if deck is None:
            return
        choice = deck.grid_choices[index]
        told = tr(
            "{way}, {share} likely. T takes the next, Ctrl+Z the one before.",
            way=counting.words(choice),
            share=notation.share(choice.probability),
        )
        self._bridge.change(
            lambda: editing.choose_grid(self._session, deck.track_id, index),
            lambda _done: self.told.emit(told),
        )

    def _count_by(self, ratio: float) -> None:
        deck = self._deck.deck
        if deck is not None:
            self._bridge.change(lambda: editing.count_grid(self._session, deck.track_id, ratio))

    def _confirm_grid(self) -> None:
        deck = self._deck.deck
        if deck is not None:
            self._bridge.change(
                lambda: editing.confirm_grid(self._session, deck.track_id),
                lambda _done: self.told.emit(
                    tr("The grid is right. Shift+N opens the next track to review.")
                ),
            )

    def _forget_grid(self) -> None:
        deck = self._deck.deck
        if deck is not None:
            self._bridge.change(lambda: editing.forget_grid(self._session, deck.track_id))

    def _take_back(self, verb: Callable[[], Changes | None], words: tuple[str, str, str]) -> None:
        def tell(changes: Changes | None) -> None:
            nothing = tr("There is nothing to take back.")
            self.told.emit(self._told(changes, words) if changes is not None else nothing)

        self._bridge.change(verb, tell)

    def _told(self, changes: Changes, words: tuple[str, str, str]) -> str:
        """Say what was taken back, and on which tracks where they are not the one on the deck."""
        here, in_one, in_many = words
        deck, ids, change = self._deck.deck, changes.track_ids, change_words(changes.name)
        if deck is None or deck.track_id not in ids:
            if len(ids) > 1:
                return tr(in_many, len(ids), change=change)
            for row in self._session.rows(ids):
                return tr(in_one, change=change, title=row.title or row.path.stem)
        return tr(here, change=change)
