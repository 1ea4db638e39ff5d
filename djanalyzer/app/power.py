"""Whether this computer runs on battery: what the system says, asked without any library."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

_SUPPLIES = Path("/sys/class/power_supply")
_MAINS = ("mains", "usb", "wireless")  # how Linux calls what charges
_PATIENCE = 2.0  # seconds


def is_on_battery(platform: str = sys.platform) -> bool:
    """Return whether it does; False where nobody knows."""
    asked: dict[str, Callable[[], bool]] = {"darwin": _mac, "win32": _windows, "linux": _linux}
    return asked.get(platform, _nobody_knows)()


def _nobody_knows() -> bool:
    return False


def _linux(folder: Path = _SUPPLIES) -> bool:
    """A battery gives, and nothing that charges is plugged in. Batteries of mice and headphones have the scope "Device"."""
    supplies = [
        {name: _word(supply / name) for name in ("type", "scope", "online", "status")}
        for supply in (sorted(folder.iterdir()) if folder.is_dir() else [])
    ]
    own = [supply for supply in supplies if supply["scope"] != "device"]
    is_plugged = any(supply["type"] in _MAINS and supply["online"] == "1" for supply in own)
    return not is_plugged and any(s["type"] == "battery" and s["status"] == "discharging" for s in own)


def _word(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii", errors="replace").strip().lower()
    except OSError:
        return ""


def _mac(ask: Callable[[], str] | None = None) -> bool:
    return "battery power" in (ask or _pmset)().partition("\n")[0].lower()


def _pmset() -> str:
    command = ["/usr/bin/pmset", "-g", "batt"]
    try:
        done = subprocess.run(command, capture_output=True, timeout=_PATIENCE, check=True)  # noqa: S603 fixed command
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.decode("utf-8", "replace")


def _windows(ask: Callable[[], int] | None = None) -> bool:
    return (ask or _line_status)() == 0  # 1: plugged in, 255: nobody knows


def _line_status() -> int:
    """Return the first byte of what Windows says of its power: SYSTEM_POWER_STATUS.ACLineStatus."""
    import ctypes

    status = (ctypes.c_ubyte * 12)()
    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
    return int(status[0]) if kernel.GetSystemPowerStatus(ctypes.byref(status)) else 255
