"""The thread that makes sound ahead of the sound device, so that the device never waits for it."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable


class Feeder:
    """Calls a player's `feed` for as long as there is something to feed, and as long as there is the player.

    Parameters
    ----------
    feed : bound method
        Makes one piece of sound; returns the seconds until it wants to be called again, None when it is to be called
        no more until `wake`.
    """

    def __init__(self, feed: Callable[[], float | None]) -> None:
        self._feed = weakref.WeakMethod(feed)
        self._lock = threading.Lock()
        self._is_at_work = False
        self._is_woken = False
        self._stopped = threading.Event()

    def wake(self) -> None:
        """Begin, or go on."""
        with self._lock:
            self._is_woken = True
            if self._is_at_work:
                return
            self._is_at_work = True
            self._stopped = threading.Event()
            work = threading.Thread(target=self._work, args=(self._stopped,), name="sound", daemon=True)
        work.start()

    def stop(self) -> None:
        """Let the thread end soon."""
        self._stopped.set()

    def _work(self, stopped: threading.Event) -> None:
        while True:
            with self._lock:
                self._is_woken = False
            pause = self._feed_once()
            if pause is None or stopped.wait(pause):
                with self._lock:
                    if not self._is_woken or stopped.is_set():
                        self._is_at_work = False
                        return

    def _feed_once(self) -> float | None:
        feed = self._feed()
        return feed() if feed is not None else None
