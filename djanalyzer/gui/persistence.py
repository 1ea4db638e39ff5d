"""Where the window keeps its own state: sizes, columns, searches. The user's choices live in the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings

if TYPE_CHECKING:
    from djanalyzer.app.session import Session


def window_state(session: Session) -> QSettings:
    """Return the window's own file."""
    return QSettings(str(session.places.config / "window.ini"), QSettings.Format.IniFormat)


def texts(kept: QSettings, name: str) -> list[str]:
    """Return a kept list of texts; a list of one comes back as its one text."""
    value = kept.value(name)
    if isinstance(value, str):
        return [value]
    return [str(text) for text in value] if isinstance(value, list) else []
