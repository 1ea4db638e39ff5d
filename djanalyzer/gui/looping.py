"""Loops on the deck: from here to there, of so many beats, over the chosen range; halved, doubled, and played."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from djanalyzer.app import marking
from djanalyzer.gui import notation
from djanalyzer.gui.carrying import id_of
from djanalyzer.gui.commands.cues import LOOP_BEATS
from djanalyzer.gui.language import tr
from djanalyzer.gui.marks import Mark

if TYPE_CHECKING:
    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.deck_view import DeckView
    from djanalyzer.gui.sound import Sound
    from djanalyzer.library.records import Changes


class Looping(QObject):
    """The commands about loops. A loop that is set is in the memory list at once, so that none is lost."""

    told = Signal(str)
    changed = Signal()  # whether a loop goes round

    def __init__(
        self, bridge: Bridge, actions: Actions, deck: DeckView, sound: Sound, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._bridge, self._session = bridge, bridge.session
        self._actions, self._deck, self._sound = actions, deck, sound
        self._start: float | None = None  # of a loop whose end is awaited
        self._track_id: int | None = None
        self._playing: Mark | None = None
        self._wanted: int | None = None  # the loop that was just made, to be chosen when it is there
        verbs: dict[str, Callable[[], object]] = {
            "loop_in": self._begin,
            "loop_out": self._end,
            "loop_range": self._set_over_range,
            "loop_halve": lambda: self._resize(0.5),
            "loop_double": lambda: self._resize(2.0),
        }
        verbs |= {f"loop_{n}": partial(self.set_from_here, n) for n in LOOP_BEATS}
        for name, verb in verbs.items():
            actions[name].triggered.connect(lambda _on=False, verb=verb: verb())
        actions["loop_active"].toggled.connect(self._activate)
        deck.mark_changed.connect(self._follow)
        deck.pad_pressed.connect(self._press)
        sound.loop_changed.connect(self._hear)

    @property
    def is_playing(self) -> bool:
        """Whether a loop is played over and over."""
        return self._playing is not None

    @property
    def _loop(self) -> Mark | None:
        mark = self._deck.current_mark
        return mark if mark is not None and mark.is_loop else None

    # Setting.

    def end_of(self, mark: Mark | None, n_beats: int) -> float | None:
        """Return where a loop of so many beats from a mark ends (seconds); None without a mark or a track."""
        return None if mark is None else self._after(mark.time, n_beats)

    def _after(self, time: float, n_beats: int) -> float | None:
        deck, bars = self._deck.deck, self._deck.bars
        if deck is None or bars is None:
            return None
        return min(bars.step(time, n_beats), deck.duration or math.inf)

    def set_from_here(self, n_beats: int, pad: int | None = None) -> None:
        """Set a loop of so many beats from the playhead's beat, in the memory list or on an empty pad."""
        start = self._deck.snapped_place
        stop = self._after(start, n_beats)
        if stop is not None and stop > start:
            self._set(start, stop, pad)

    def _begin(self) -> None:
        deck = self._deck.deck
        if deck is not None:
            self._start, self._track_id = self._deck.snapped_place, deck.track_id
            self.told.emit(
                tr("The loop begins at {time}. O ends it at the playhead.", time=notation.clock(self._start))
            )

    def _end(self) -> None:
        deck, stop, loop = self._deck.deck, self._deck.snapped_place, self._loop
        start = self._start if deck is not None and self._track_id == deck.track_id else None
        if start is not None and stop > start:
            self._start = None
            self._set(start, stop)
        elif start is None and loop is not None and stop > loop.time:
            self._do(marking.end_loop, id_of(loop), stop)
        else:
            self.told.emit(tr("First say with I where the loop begins, then go on and press O."))

    def _set_over_range(self) -> None:
        chosen = self._deck.waveform.selection
        if chosen is None:
            self.told.emit(tr("Choose a range first: draw over the waveform with Shift held."))
        else:
            self._set(*chosen)

    def _set(self, start: float, stop: float, pad: int | None = None) -> None:
        deck = self._deck.deck
        if deck is not None:
            track_id = deck.track_id
            self._bridge.change(
                lambda: marking.set_loop(self._session, track_id, start, stop, pad), self._choose
            )

    def _choose(self, changes: Changes) -> None:
        """Make the loop that was made the current mark, as soon as the deck shows it."""
        self._wanted = next(iter(changes.created), None)
        self._look_for_wanted()

    def _look_for_wanted(self) -> None:
        found = next((m for m in self._deck.marks if m.is_loop and m.id == self._wanted), None)
        if self._wanted is not None and found is not None:
            self._wanted = None
            self._deck.cue_list.select(found)

    def _resize(self, factor: float) -> None:
        loop = self._loop
        if loop is not None:
            self._do(marking.resize, id_of(loop), factor)

    def _do(self, verb: Callable[..., Changes], *what: object) -> None:
        deck = self._deck.deck
        if deck is not None:
            track_id = deck.track_id
            self._bridge.change(lambda: verb(self._session, track_id, *what))

    # Playing.

    def _activate(self, is_on: bool) -> None:
        if is_on and self._playing is not None:
            return  # a pad has begun it
        self._playing = self._loop if is_on else None
        self._play(self._playing)
        if is_on and self._playing is None:
            self._actions["loop_active"].setChecked(False)

    def _press(self, mark: Mark) -> None:
        """Let a loop go round whose pad is pressed; the pad of a cue leaves the loop."""
        self._playing = mark if mark.is_loop else None
        self._play(self._playing)
        self._actions["loop_active"].setChecked(mark.is_loop)
        self.changed.emit()

    def _follow(self) -> None:
        """Go on with a loop that has been moved; stop looping one that is gone."""
        self._look_for_wanted()
        before = self._playing
        if before is None:
            return
        now = next((m for m in self._deck.marks if m.is_loop and m.id == before.id), None)
        if now is None:
            self._actions["loop_active"].setChecked(False)
        elif (now.time, now.stop) != (before.time, before.stop):
            self._playing = now
            self._play(now)

    def _hear(self, loop: tuple[float, float] | None) -> None:
        """Show what goes round; another track on the deck ends it."""
        self._deck.cue_list.show_playing(loop)
        if loop is None and self._playing is not None:
            self._playing = None
            self._actions["loop_active"].setChecked(False)

    def _play(self, loop: Mark | None) -> None:
        if loop is None or loop.stop is None:
            self._sound.clear_loop()
        else:
            self._sound.set_loop(loop.time, loop.stop)
