"""Run before the frozen program on Linux: ctypes looks for libraries in the bundle first, then in the system.

sounddevice asks `ctypes.util.find_library` for PortAudio, which would look in the system alone.
"""

import ctypes.util
import sys
from collections.abc import Callable
from pathlib import Path


def _in_the_bundle_first(ask_the_system: Callable[[str], str | None]) -> Callable[[str], str | None]:
    def find(name: str) -> str | None:
        brought = sorted(Path(sys._MEIPASS).glob(f"lib{name}.so*"))  # type: ignore[attr-defined]
        return str(brought[0]) if brought else ask_the_system(name)

    return find


ctypes.util.find_library = _in_the_bundle_first(ctypes.util.find_library)
