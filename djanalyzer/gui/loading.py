"""Dialogs and what they do are loaded once the window stands, off its thread: the start is short, and each opens at once."""

from __future__ import annotations

import importlib
import threading
import time

from PySide6.QtCore import QObject, QTimer

_REST = 1500  # milliseconds after the first tracks are shown
_BREATH = 0.02  # seconds between two modules, for whatever the window has to do
_PACKAGE = "djanalyzer.gui"

DIALOGS = (
    "report_view",
    "export_view",
    "collections_view",
    "relocation_view",
    "offsets_view",
    "settings_view",
    "settings_view.pages",
    "settings_view.keyboard",
    "settings_view.stems_page",
    "settings_view.waveform_page",
    "jobs_window",
    "shortcuts_view",
    "about_view",
    "training_log_view",
    "columns_view",
    "placing_view",
    "templates_view",
    "playlist_picker",
    "smart_view",
    "onboarding",
    "style_desk",
)


class Loading(QObject):
    """One for a window; `begin` may be called as often as there is reason to."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._load)
        self._is_ended = threading.Event()
        self._has_begun = False

    def begin(self) -> None:
        """Load in a moment, unless that has been done."""
        if not self._has_begun:
            self._has_begun = True
            self._rest.start()

    def _load(self) -> None:
        threading.Thread(target=_load, args=(self._is_ended,), name="loading dialogs").start()

    def end(self) -> None:
        """Load no more: the window is closed."""
        self._rest.stop()
        self._is_ended.set()


def _load(is_ended: threading.Event) -> None:
    for name in DIALOGS:
        if is_ended.is_set():
            return
        importlib.import_module(f"{_PACKAGE}.{name}")
        time.sleep(_BREATH)
