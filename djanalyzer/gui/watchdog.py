"""Says when the window did not answer, for how long, and where it was: for tests and for `--debug`.

What counts is how long the window's own thread worked between two looks for events, by the processor's time: what
other programs and threads do on this computer is not this window's fault.
"""

from __future__ import annotations

import faulthandler
import re
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QAbstractEventDispatcher, QObject

LIMIT = 0.05  # seconds: longer than this is felt

_LOOK = 0.004  # seconds between two looks at a thread that works
_OURS = Path(__file__).parents[1]
_LINE = re.compile(r'  File "(.+)", line (\d+|\?\?\?) in (.+)')


@dataclass(frozen=True, slots=True)
class Block:
    """Once that the window did not answer.

    Attributes
    ----------
    seconds : float
        Of the processor's time on the window's thread.
    places : tuple of str
        Where it was, "module.function:line" from the outermost of our own functions inwards, most often met.
    """

    seconds: float
    places: tuple[str, ...]

    def __str__(self) -> str:
        return f"the window worked {1000 * self.seconds:.0f} ms at a stretch in {' > '.join(self.places) or 'Qt'}"


class Watchdog(QObject):
    """Watches the thread that makes it; `stop` ends it.

    Parameters
    ----------
    limit : float
        Seconds; shorter blocks are not noted.
    tell : callable, optional
        Called with each block, on the window's thread.
    """

    def __init__(self, limit: float = LIMIT, tell: Callable[[Block], object] | None = None) -> None:
        super().__init__()
        self.blocks: list[Block] = []
        self.longest = 0.0  # seconds
        self._limit, self._tell = limit, tell
        self._thread_id = threading.get_ident()
        self._seen: Counter[tuple[str, ...]] = Counter()
        self._beat = time.thread_time()
        self._beat_wall = time.monotonic()
        self._is_over = threading.Event()
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None, "there is no event loop to watch"
        self._dispatcher = dispatcher
        dispatcher.aboutToBlock.connect(self._hear)
        dispatcher.awake.connect(self._hear)
        self._watcher = threading.Thread(target=self._watch, name="watchdog", daemon=True)
        self._watcher.start()

    def stop(self) -> None:
        """Watch no more."""
        self._hear()
        self._dispatcher.aboutToBlock.disconnect(self._hear)
        self._dispatcher.awake.disconnect(self._hear)
        self._is_over.set()
        self._watcher.join()

    def forget(self) -> None:
        """Begin anew: what was done so far was not the window's work."""
        self._rest()
        self.blocks.clear()
        self.longest = 0.0

    def _hear(self) -> None:
        seconds = time.thread_time() - self._beat
        self.longest = max(self.longest, seconds)
        if seconds > self._limit:
            block = Block(seconds, self._where())
            self.blocks.append(block)
            if self._tell is not None:
                self._tell(block)
        self._rest()

    def _rest(self) -> None:
        self._seen.clear()
        self._beat, self._beat_wall = time.thread_time(), time.monotonic()

    def _where(self) -> tuple[str, ...]:
        met = Counter(dict(self._seen)).most_common(1)
        return met[0][0] if met else ()

    def _watch(self) -> None:
        """Look where the window's thread is, as long as it has been at something for a while."""
        with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as told:
            while not self._is_over.wait(_LOOK):
                if time.monotonic() - self._beat_wall > self._limit / 2:
                    told.truncate(0)
                    # Frames of another thread, asked of `sys`, are gone under one's hands and end the program (CPython 3.11).
                    faulthandler.dump_traceback(told)
                    told.seek(0)
                    if places := _places(told.read(), self._thread_id):
                        self._seen[places] += 1
                    told.seek(0)


def _places(told: str, thread_id: int) -> tuple[str, ...]:
    """Return our own functions on a thread's stack, the outermost first, without the one that runs the loop.

    `told` is what `faulthandler` says of all threads.
    """
    _, _, behind = told.partition(f"Thread 0x{thread_id:016x} ")
    found = []
    for line in behind.splitlines()[1:]:
        if (match := _LINE.match(line)) is None:
            break
        path = Path(match[1])
        if path.is_relative_to(_OURS) and path.stem not in ("__main__", "watchdog"):
            module = ".".join(path.relative_to(_OURS).with_suffix("").parts)
            found.append(f"{module}.{match[3]}:{match[2]}")
    return tuple(reversed(found))[-4:]
