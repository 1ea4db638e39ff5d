"""What the DJ does with pads, memory cues and the list of cues: set, name, paint, move, remove, sort, letter anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from djanalyzer.app import marking, suggesting
from djanalyzer.app.marking import Entry, MarkId
from djanalyzer.gui import mark_menu, notation
from djanalyzer.gui.carrying import id_of
from djanalyzer.gui.commands.cues import ORDERS, PADS
from djanalyzer.gui.language import marked, tr
from djanalyzer.gui.looping import Looping
from djanalyzer.gui.marks import Mark

if TYPE_CHECKING:
    from djanalyzer.app.suggesting import Refusal
    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.deck_view import DeckView
    from djanalyzer.gui.sound import Sound
    from djanalyzer.library.records import Changes

_FEW, _MANY = 8, 16
_WHY = {
    "refused": marked("not wanted"),
    "wrong_place": marked("wrong place"),
    "wrong_kind": marked("wrong kind"),
}

# What the DJ does to a track, given the session and the track's id.
Verb = Callable[..., "Changes"]


class Marking(QObject):
    """The commands about marks. Each is one step for undo; the deck shows it when the library has it."""

    told = Signal(str)
    pads_changed = Signal()  # how many are shown, or what they play

    def __init__(
        self, bridge: Bridge, actions: Actions, deck: DeckView, sound: Sound, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._bridge, self._session = bridge, bridge.session
        self._actions, self._deck = actions, deck
        self.loops = Looping(bridge, actions, deck, sound, self)
        self.loops.told.connect(self.told)
        self.loops.changed.connect(self.pads_changed)
        self._wire_actions()
        deck.cue_wanted.connect(self.set_hot_cue)
        deck.menu_made.connect(self._fill_menu)
        deck.pads_view.cleared.connect(self._clear_pad)
        deck.pads_view.received.connect(lambda which, pad: self._do(marking.to_pad, which, pad))
        deck.cue_list.view.received.connect(lambda which: self._do(marking.to_memory, [which]))
        deck.cue_list.entered.connect(self._enter)
        self._show_pads(self.n_pads)

    def _wire_actions(self) -> None:
        verbs: dict[str, Callable[[], object]] = {
            "set_memory_cue": lambda: self._do(marking.set_memory_cue, self._deck.snapped_place),
            "edit_mark": self._deck.cue_list.edit,
            "remove_cue": self._remove,
            "to_memory": lambda: self._do_to_chosen(marking.to_memory),
            "renumber": lambda: self._do(marking.renumber),
            "accept_sure": lambda: self._do(suggesting.accept_all, suggesting.SURE),
            "accept_kind": self._accept_kind,
            "refuse": lambda: self._refuse("refused"),
            "refuse_place": lambda: self._refuse("wrong_place"),
            "refuse_kind": lambda: self._refuse("wrong_kind"),
            "refused_list": self._list_refused,
        }
        verbs |= {f"clear_pad_{n}": partial(self._clear_pad, n) for n in range(PADS)}
        for name, verb in verbs.items():
            self._actions[name].triggered.connect(lambda _on=False, verb=verb: verb())
        group = QActionGroup(self)
        for order in ORDERS:
            action = group.addAction(self._actions[f"order_{order}"])
            action.setChecked(order == self._deck.cue_list.order)
            action.triggered.connect(lambda _on=False, order=order: self._deck.cue_list.sort(order))
        self._actions["sixteen_pads"].setChecked(self.n_pads == _MANY)
        self._actions["sixteen_pads"].toggled.connect(
            lambda is_on: self._choose_pads(_MANY if is_on else _FEW)
        )

    # Pads.

    @property
    def n_pads(self) -> int:
        """How many pads are shown."""
        return _MANY if self._session.settings.n_pads > _FEW else _FEW

    def _choose_pads(self, n_pads: int) -> None:
        self._session.change_settings(replace(self._session.settings, n_pads=n_pads))
        self._show_pads(n_pads)
        self.pads_changed.emit()

    def _show_pads(self, n_pads: int) -> None:
        self._deck.pads_view.show_pads(n_pads)
        self._deck.cue_list.n_pads = n_pads

    def on_pad(self, pad: int) -> Mark | None:
        """Return what is on a pad."""
        return self._deck.pads[pad].mark_among(self._deck.marks)

    def set_hot_cue(self, pad: int) -> None:
        """Set a cue on an empty pad at the playhead's beat."""
        self._do(marking.set_hot_cue, pad, self._deck.snapped_place)

    def put(self, pad: int) -> None:
        """Move the current mark to a pad; what is there changes places with it."""
        mark = self._own
        if mark is not None:
            self._do(marking.to_pad, id_of(mark), pad)

    def _clear_pad(self, pad: int) -> None:
        mark = self.on_pad(pad)
        if mark is not None:
            self._do(marking.clear_pad, pad)
            words = tr("Pad {letter} is empty again. Ctrl+Z brings it back.", letter=notation.pad(pad))
            self.told.emit(words)

    # Marks.

    @property
    def _own(self) -> Mark | None:
        mark = self._deck.current_mark
        return mark if mark is not None and mark.can_move else None

    def _chosen(self) -> list[MarkId]:
        return [id_of(mark) for mark in self._deck.cue_list.chosen_marks if mark.can_move]

    def paint(self, color: str | None) -> None:
        """Give the chosen marks a colour."""
        self._do_to_chosen(marking.paint, color)

    def set_kind(self, kind: str) -> None:
        """Say what happens at the chosen cues."""
        self._do_to_chosen(marking.set_kind, kind)

    def make_loop(self, n_beats: int) -> None:
        """Make the current cue a loop of so many beats."""
        mark, stop = self._own, self.loops.end_of(self._own, n_beats)
        if mark is not None and stop is not None:
            self._do(marking.cue_to_loop, id_of(mark), stop)

    def make_cue(self) -> None:
        """Make the current loop a cue where it begins."""
        mark = self._own
        if mark is not None:
            self._do(marking.loop_to_cue, id_of(mark))

    def loop_of(self, n_beats: int, pad: int) -> None:
        """Set a loop of so many beats from the playhead on an empty pad."""
        self.loops.set_from_here(n_beats, pad)

    def _remove(self) -> None:
        which = self._chosen()
        self._do_to_chosen(marking.remove)
        if len(which) > 1:
            self.told.emit(tr("%n mark(s) removed. Ctrl+Z brings them back.", len(which)))

    def _enter(self, mark: Mark, entry: Entry) -> None:
        self._do(marking.enter, id_of(mark), entry)

    def _fill_menu(self, menu: QMenu, mark: Mark | None, pad: int) -> None:
        mark_menu.fill(menu, mark, pad, self._actions, self)

    # Suggestions.

    def _refuse(self, why: str) -> None:
        ids = [mark.id for mark in self._deck.cue_list.chosen_marks if mark.is_suggestion]
        if ids:
            self._bridge.change(lambda: suggesting.refuse_these(self._session, ids, why))

    def _accept_kind(self) -> None:
        mark = self._deck.current_mark
        if mark is not None and mark.is_suggestion:
            self._do(suggesting.accept_all, 0.0, mark.kind)

    def _list_refused(self) -> None:
        deck = self._deck.deck
        if deck is not None:
            track_id = deck.track_id
            self._bridge.ask(
                "refused", lambda: suggesting.refused_of(self._session, track_id), self._show_refused
            )

    def _show_refused(self, refused: tuple[Refusal, ...]) -> None:
        heading = self._deck.cue_list.heading
        self.make_refused_menu(refused).popup(heading.mapToGlobal(heading.rect().bottomLeft()))

    def make_refused_menu(self, refused: tuple[Refusal, ...]) -> QMenu:
        """Return a menu of what was refused; choosing one asks the DJ again."""
        menu = QMenu(self._deck)
        menu.setObjectName("refused")
        if not refused:
            menu.addAction(tr("No suggestion of this track has been refused")).setEnabled(False)
        for refusal in refused:
            words = tr(
                "Ask me again: {kind}, {time} ({why})",
                kind=tr(mark_menu.KINDS[str(refusal.suggestion.kind)]),
                time=notation.clock(refusal.suggestion.time),
                why=tr(_WHY[refusal.why]),
            )
            mark_menu.add_entry(menu, words, partial(self._reopen, refusal.id))
        return menu

    def _reopen(self, suggestion_id: int) -> None:
        self._bridge.change(lambda: suggesting.reopen_suggestion(self._session, suggestion_id))

    # Doing.

    def _do_to_chosen(self, verb: Verb, *what: object) -> None:
        which = self._chosen()
        if which:
            self._do(verb, which, *what)

    def _do(self, verb: Verb, *what: object) -> None:
        """Change the track on the deck."""
        deck = self._deck.deck
        if deck is not None:
            track_id = deck.track_id
            self._bridge.change(lambda: verb(self._session, track_id, *what))
