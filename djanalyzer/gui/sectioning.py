"""What the DJ does to sections on the deck: choose, drag, name, split, join, remove, accept. Each is one step for undo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from djanalyzer.app import sectioning
from djanalyzer.gui import descriptions
from djanalyzer.gui.language import tr

if TYPE_CHECKING:
    from djanalyzer.app.viewing import Deck
    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.deck_view import DeckView
    from djanalyzer.gui.sound import Sound
    from djanalyzer.library.records import Changes
    from djanalyzer.music import Section

_NEW = "verse"  # what a section made from a range is called at first


class Sectioning(QObject):
    """One for a deck. Keys and menus are about the chosen section, or else about the one under the playhead."""

    def __init__(
        self, bridge: Bridge, actions: Actions, deck: DeckView, sound: Sound, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._bridge, self._session = bridge, bridge.session
        self._actions, self._deck, self._sound = actions, deck, sound
        verbs: dict[str, Callable[[], object]] = {
            "choose_section": self._choose_here,
            "split_section": self._split,
            "join_next": lambda: self._join(1),
            "join_previous": lambda: self._join(-1),
            "remove_section": self._remove,
            "section_of_range": self._make_of_range,
            "accept_sections": lambda: self._change(sectioning.accept),
            "forget_sections": lambda: self._change(sectioning.forget),
            "longer_range": lambda: self._stretch_range(1),
            "shorter_range": lambda: self._stretch_range(-1),
            **{f"label_{name}": partial(self._name, name) for name in sectioning.LABELS},
        }
        for name, verb in verbs.items():
            actions[name].triggered.connect(lambda _on=False, verb=verb: verb())
        view = deck.waveform
        view.section_edge_moved.connect(self._move_edge)
        view.section_chosen.connect(self._show_chosen)
        view.section_menu_wanted.connect(self._open_menu)
        view.section_removal_wanted.connect(self._remove)

    @property
    def has_sections(self) -> bool:
        """Return whether the track on the deck has any."""
        return self._deck.deck is not None and bool(self._deck.deck.sections)

    @property
    def _section(self) -> Section | None:
        """The section that is meant."""
        view = self._deck.waveform
        return view.section or view.sections.at(self._sound.position)

    def _change(self, verb: Callable[..., Changes], *values: object) -> None:
        """Change the sections of the track on the deck by a verb of `app.sectioning`."""
        deck = self._deck.deck
        if deck is not None:
            track_id = deck.track_id
            self._bridge.change(lambda: verb(self._session, track_id, *values))

    def _move_edge(self, edge: float, goal: float) -> None:
        self._change(sectioning.move_edge, edge, goal)

    def _name(self, label: str) -> None:
        section = self._section
        if section is not None:
            self._change(sectioning.relabel, _middle(section), label)

    def _split(self) -> None:
        deck = self._deck.deck
        if deck is not None:
            place = self._deck.bars.nearest_bar(self._sound.position) if self._deck.bars else 0.0
            self._change(sectioning.split, place)

    def _join(self, step: int) -> None:
        section = self._section
        if section is not None:
            self._change(sectioning.merge, _middle(section), step)

    def _remove(self) -> None:
        section = self._section
        if section is not None:
            self._change(sectioning.remove, _middle(section))

    def _make_of_range(self) -> None:
        chosen = self._deck.waveform.selection
        if chosen is not None:
            self._change(sectioning.add, *chosen, _NEW)

    # Choosing.

    def _choose_here(self) -> None:
        view = self._deck.waveform
        here = view.sections.at(self._sound.position)
        view.choose_section(None if here == view.section else here)

    def _show_chosen(self, section: Section | None) -> None:
        """One thing is chosen at a time: keys must not be about two."""
        deck, bars = self._deck.deck, self._deck.bars
        if section is not None and deck is not None and bars is not None:
            self._deck.cue_list.select(None)
            told = descriptions.section((section,), bars, section.start, deck.sections_from)
            self._deck.waveform.announce(told)

    def _stretch_range(self, n_bars: int) -> None:
        """Let the chosen range end a bar later or earlier; without one, choose the bar under the playhead."""
        view, bars = self._deck.waveform, self._deck.bars
        if bars is None or view.deck is None:
            return
        if view.selection is None:
            start = bars.bar_before(self._sound.position)
            view.set_selection((start, bars.step_bars(start, 1)))
            return
        start, stop = view.selection
        later = min(bars.step_bars(stop, n_bars), view.deck.duration)
        view.set_selection((start, later) if later > start + sectioning.SHORTEST else None)

    def _open_menu(self, place: QPoint) -> None:
        if self._deck.deck is not None:
            self.make_menu(self._deck.deck).popup(place)

    def make_menu(self, deck: Deck) -> QMenu:
        """Return the menu of the chosen section."""
        menu = QMenu(self._deck)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        do = self._actions
        section = self._section
        for label in sectioning.LABELS:
            action = menu.addAction(do[f"label_{label}"].text())
            action.setCheckable(True)
            action.setChecked(section is not None and section.label == label)
            action.triggered.connect(do[f"label_{label}"].trigger)
        menu.addSeparator()
        menu.addActions([do[name] for name in ("split_section", "join_previous", "join_next")])
        menu.addAction(do["remove_section"])
        menu.addSeparator()
        menu.addActions([do[name] for name in ("accept_sections", "forget_sections")])
        for program in deck.kept_sections:
            words = tr("Take over the sections of {name}", name=program).replace("&", "&&")
            menu.addAction(words, partial(self._change, sectioning.take_over, program))
        menu.addSeparator()
        if section is not None:
            span = (section.start, section.stop)
            menu.addAction(tr("Zoom to it"), lambda: self._deck.waveform.zoom_to(*span))
            menu.addAction(tr("Choose it as a range"), lambda: self._deck.waveform.set_selection(span))
        return menu


def _middle(section: Section) -> float:
    return (section.start + section.stop) / 2
