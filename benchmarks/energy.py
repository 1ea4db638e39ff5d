"""The energy that work takes, where the machine tells: the counters of Intel and AMD processors, or the battery of a laptop."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

_COUNTERS = Path("/sys/class/powercap")
_LEAST_PERCENT = 2  # of a battery: less cannot be told from nothing


@dataclass(frozen=True, slots=True)
class Meter:
    """What was read at the beginning.

    Attributes
    ----------
    joules : tuple of int
        Microjoules of each package, empty where there are no counters that may be read.
    percent : float or None
        Of the battery; None where there is none, or it is being charged.
    """

    joules: tuple[int, ...]
    percent: float | None
    started: float

    @classmethod
    def start(cls) -> Meter:
        """Read the meters."""
        return cls(tuple(map(_read, _packages())), _discharging(), time.monotonic())

    @property
    def can_tell(self) -> bool:
        """Say whether there was anything to be read."""
        return bool(self.joules) or self.percent is not None

    def told(self, n_tracks: int) -> str:
        """Say what each of so many tracks has taken since, the machine's other work included, or why nobody knows."""
        if self.joules:
            spent = [
                (_read(package) - before) % (_read_span(package) + 1)
                for package, before in zip(_packages(), self.joules, strict=True)
            ]
            return f"{sum(spent) / 1e6 / n_tracks:.1f} J a track (processor, with all else that ran)"
        now = _discharging()
        if self.percent is None or now is None:
            return "not measurable here: no counters of the processor (RAPL) that may be read, and no battery in use"
        if self.percent - now < _LEAST_PERCENT:
            return f"not measurable: the battery fell by less than {_LEAST_PERCENT} %; let more tracks be analysed"
        return f"{(self.percent - now) / n_tracks:.3f} % of the battery a track"


def _packages() -> list[Path]:
    found = sorted(_COUNTERS.glob("intel-rapl:[0-9]")) if _COUNTERS.is_dir() else []
    return [p for p in found if os.access(p / "energy_uj", os.R_OK)]


def _read(package: Path) -> int:
    return int((package / "energy_uj").read_text())


def _read_span(package: Path) -> int:
    return int((package / "max_energy_range_uj").read_text())


def _discharging() -> float | None:
    battery = psutil.sensors_battery() if hasattr(psutil, "sensors_battery") else None
    return None if battery is None or battery.power_plugged else float(battery.percent)
