"""The DJ systems we speak with."""

from __future__ import annotations

from djanalyzer.interop.protocol import DjSystem
from djanalyzer.interop.rekordbox_xml import REKORDBOX_XML

SYSTEMS: tuple[DjSystem, ...] = (REKORDBOX_XML,)


def system(name: str) -> DjSystem:
    """Return the system of that name, written in any case."""
    return next(s for s in SYSTEMS if s.name.casefold() == name.casefold())
