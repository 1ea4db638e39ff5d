"""The user's choices, applied the moment they are made: who shows or uses one says so once, and is told of each change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.settings import Settings


class Choices(QObject):
    """The settings of one window's session."""

    changed = Signal()  # something; also where it was changed elsewhere and told by `look`

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._appliers: list[tuple[tuple[str, ...], Callable[[Settings], object]]] = []
        self._applied = session.settings

    @property
    def settings(self) -> Settings:
        return self._session.settings

    def when(self, names: tuple[str, ...], apply: Callable[[Settings], object]) -> None:
        """Call `apply` with the settings now, and whenever one of these is chosen anew."""
        self._appliers.append((names, apply))
        apply(self.settings)

    def choose(self, **values: Any) -> None:
        """Keep new choices and apply them at once."""
        self._session.change_settings(replace(self.settings, **values))
        self.look()

    def look(self) -> None:
        """Apply what has been chosen since the last look, by whomever."""
        before, self._applied = self._applied, self.settings
        for names, apply in self._appliers:
            if any(getattr(before, name) != getattr(self._applied, name) for name in names):
                apply(self._applied)
        if before != self._applied:
            self.changed.emit()
