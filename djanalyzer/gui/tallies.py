"""How many tracks searches find, counted one after the other off the window's thread, and again when tracks change."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from djanalyzer.gui.bridge import Bridge

_FIRST = 200  # milliseconds from the first wish to the first count
_LEAST = 1500  # milliseconds between two rounds
_REST = 4  # and so many times as long as the last round took


class Tallies(QObject):
    """Counts what `queries` names. Between two counts whatever else is asked has its turn."""

    counted = Signal(str, int)

    def __init__(self, bridge: Bridge, queries: Callable[[], list[str]], parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._queries = bridge, queries
        self._left: list[str] = []
        self._begun = 0.0
        self._timer = QTimer(self, singleShot=True, interval=_FIRST)
        self._timer.timeout.connect(self._begin)

    def count_soon(self) -> None:
        """Count everything anew in a while."""
        if not self._timer.isActive():
            self._timer.start()

    def _begin(self) -> None:
        self._left, self._begun = self._queries(), time.monotonic()
        self._timer.setInterval(_LEAST)
        self._count_next()

    def _count_next(self) -> None:
        if not self._left:
            spent = 1000 * (time.monotonic() - self._begun)
            self._timer.setInterval(max(_LEAST, round(_REST * spent)))
            return
        query, session = self._left.pop(0), self._bridge.session
        self._bridge.ask("tally", lambda: session.count_found(query), lambda n: self._tell(query, n))

    def _tell(self, query: str, n_found: int) -> None:
        self.counted.emit(query, n_found)
        self._count_next()
