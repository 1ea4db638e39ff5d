"""From mark to mark and section to section by keys; each is chosen, gone to and announced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from djanalyzer.gui.marks import Mark

if TYPE_CHECKING:
    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.deck_view import DeckView
    from djanalyzer.gui.sound import Sound
    from djanalyzer.music import Section


class Walking(QObject):
    """One for a deck."""

    def __init__(self, actions: Actions, deck: DeckView, sound: Sound, parent: QObject) -> None:
        super().__init__(parent)
        self._deck, self._sound = deck, sound
        actions["next_stop"].triggered.connect(lambda _on=False: self._step(1))
        actions["previous_stop"].triggered.connect(lambda _on=False: self._step(-1))
        deck.waveform.addActions(actions.heard_in("waveform"))

    def stops(self) -> list[Mark | Section]:
        """Return all that can be walked to, in order; a section before what stands on its edge."""
        marks, sections = self._deck.marks, self._deck.waveform.sections.shown
        stops: list[Mark | Section] = [*sections, *marks]
        return sorted(stops, key=lambda stop: (_time(stop), isinstance(stop, Mark)))

    def _step(self, way: int) -> None:
        stops, view = self.stops(), self._deck.waveform
        chosen = self._deck.current_mark or view.section
        if chosen in stops:
            place = stops.index(chosen) + way
        else:
            here = self._sound.position
            n_before = sum(_time(stop) <= here + 1e-6 for stop in stops)
            n_past = sum(_time(stop) < here - 1e-6 for stop in stops)
            place = n_before if way > 0 else n_past - 1
        if 0 <= place < len(stops):
            self._go(stops[place])

    def _go(self, stop: Mark | Section) -> None:
        view, bars = self._deck.waveform, self._deck.bars
        if isinstance(stop, Mark):
            view.mark_clicked.emit(stop)
            if bars is not None:
                view.announce(stop.spoken(bars))
        else:
            view.sought.emit(stop.start)
            view.choose_section(stop)  # which announces it


def _time(stop: Mark | Section) -> float:
    return stop.time if isinstance(stop, Mark) else stop.start
