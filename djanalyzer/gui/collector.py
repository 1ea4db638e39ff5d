"""When garbage is collected: between two events, by the window's own thread.

Python looks for garbage wherever something is made, in any thread. A widget that goes then may be one that Qt is just about to tell
of a new theme or language, and a window's parts may be deleted by a thread that must not touch them: both end the program.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 500  # ms
_OLDEST = 2
_GROWN = 1.25  # how much more there is before all of it is looked at again: it takes tens of milliseconds


class Collector(QObject):
    """Collects garbage as often as Python would, but only while the event loop has nothing else to do."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._n_left = 0
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self._collect)

    def start(self) -> None:
        """Take collecting over."""
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()

    def _collect(self) -> None:
        """Collect the oldest generation that is due, and with it the younger ones."""
        counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [n for n, (count, threshold) in enumerate(counts) if count > threshold]
        if _OLDEST in due and len(gc.get_objects(_OLDEST)) < _GROWN * self._n_left:
            due.remove(_OLDEST)
        if due:
            gc.collect(due[-1])
        if _OLDEST in due:
            self._n_left = len(gc.get_objects(_OLDEST))
