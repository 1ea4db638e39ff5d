"""Run before the frozen program on Linux: it finds its own libraries, and other programs that it starts find the system's.

sounddevice asks `ctypes.util.find_library` for PortAudio, which would look in the system alone. And PyInstaller's head has put the
bundle into `LD_LIBRARY_PATH`, which a file manager or browser that the window opens would inherit: those of a newer system do not
start with our older glib. The libraries that are read already, and all that this process still reads, are found as before.
"""

import ctypes.util
import os
import sys
from collections.abc import Callable, MutableMapping
from pathlib import Path


def _in_the_bundle_first(ask_the_system: Callable[[str], str | None]) -> Callable[[str], str | None]:
    def find(name: str) -> str | None:
        brought = sorted(Path(sys._MEIPASS).glob(f"lib{name}.so*"))  # type: ignore[attr-defined]
        return str(brought[0]) if brought else ask_the_system(name)

    return find


def _leave_others_the_systems(environment: MutableMapping[str, str]) -> None:
    """Take the bundle out of what other programs are told; our own helpers are started as if by a user, and put it in again."""
    environment.pop("LD_LIBRARY_PATH", None)
    if (users_own := environment.pop("LD_LIBRARY_PATH_ORIG", None)) is not None:
        environment["LD_LIBRARY_PATH"] = users_own
    environment["PYINSTALLER_RESET_ENVIRONMENT"] = "1"


ctypes.util.find_library = _in_the_bundle_first(ctypes.util.find_library)
_leave_others_the_systems(os.environ)
