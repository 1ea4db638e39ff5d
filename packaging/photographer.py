"""Who takes the pictures of the docs: does what a user does in the window, waits until it has been done, and looks."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from djanalyzer.gui.window import MainWindow

SIZE = 1440, 900
PATIENCE = 60.0  # seconds


class Photographer:
    """Does what a user does, waits, and looks."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    def wait(self, is_so: Callable[[], object] | None = None) -> None:
        from PySide6.QtWidgets import QApplication

        until = time.monotonic() + PATIENCE
        ready = is_so or (lambda: self.window.is_settled)
        for _ in range(3):
            while not ready():
                QApplication.processEvents()
                time.sleep(0.005)
                if time.monotonic() > until:
                    raise TimeoutError("the window does not come to rest")
            QApplication.processEvents()

    def do(self, name: str) -> None:
        self.window.actions_[name].trigger()
        self.wait()

    def check(self, name: str, is_on: bool) -> None:
        self.window.actions_[name].setChecked(is_on)
        self.wait()

    def search(self, words: str) -> None:
        self.window.library.search.setText(words)
        self.wait()

    def choose(self, *titles: str) -> None:
        """Choose the tracks with these titles in the table."""
        model = self.window.library.model
        rows = [model.track(row) for row in range(len(model.ids))]
        self.window.library.select_ids([row.id for row in rows if row is not None and row.title in titles])
        self.wait()

    def open(self, title: str) -> None:
        """Put a track on the deck."""
        self.choose(title)
        self.window.open_track(self.window.library.selected_ids()[0])
        self.wait(lambda: self.window.deck.deck is not None and self.window.is_settled)

    def dialog(self, act: Callable[[], object]) -> QWidget:
        """Do something that opens a window, and return that."""
        from PySide6.QtWidgets import QApplication, QDialog

        before = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
        act()
        self.wait()
        time.sleep(0.1)
        self.wait()
        shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
        return next(w for w in shown if w not in before)

    def tidy(self) -> None:
        """Leave what the last view had: searches, notices, pages, what was chosen."""
        window = self.window
        window.resize(*SIZE)
        for name in ("review", "side_panel", "edit_grid", "sixteen_pads", "style_lab", "collection_map"):
            self.check(name, False)
        window.library.playlists.choose(None)
        window.bar.notices.clear()
        window.bar.dismiss()
        window.deck.waveform.choose_section(None)
        self.do("wave_bands")
        self.do("reset_columns")
        self.search("")
