"""A DJ's evening with the real window, in a process that may be killed: `python -m tests.gui.evening FOLDER`.

FOLDER holds the library, `music` and `rekordbox.xml`. What the DJ has done is written into `diary.txt`, a line each,
once the window shows it; what the model has heard into `heard.txt`.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from djanalyzer.app import analysing
from djanalyzer.app.hearing import Heard
from djanalyzer.app.session import Session
from djanalyzer.gui import theme
from djanalyzer.gui.window import MainWindow
from tests.gui.furnishing import QuickModel, SilentOutput

CONTROL = Qt.KeyboardModifier.ControlModifier
PATIENCE = 60.0  # seconds
N_HEARD = 250  # there is still work when the power fails; all that the DJ touches has been heard by then
FIRST_GRID, N_GRIDS = 100, 3
FIRST_ACCEPTED, N_ACCEPTED = 120, 20
N_UNDONE = 4


class Diary:
    """Lines that are on the disk once they are written."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("a", encoding="utf-8")

    def write(self, line: str) -> None:
        self._file.write(f"{line}\n")
        self._file.flush()
        os.fsync(self._file.fileno())


class DiligentModel(QuickModel):
    """Writes down what it hears."""

    def __init__(self, diary: Diary) -> None:
        super().__init__()
        self._diary = diary
        self._n_heard = 0

    def analyse(self, path: Path, on_progress: Callable[[float], None]) -> Heard:
        self._n_heard += 1
        if self._n_heard > N_HEARD:
            time.sleep(10 * PATIENCE)  # the power fails before
        heard = super().analyse(path, on_progress)
        self._diary.write(path.name)
        return heard


class Evening:
    """One DJ at one window."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.diary = Diary(folder / "diary.txt")
        analysing.EARS = DiligentModel(Diary(folder / "heard.txt"))
        self.session = Session.open(folder / "library.sqlite", workers=1)
        self.window = MainWindow(self.session, SilentOutput())
        self.window.resize(1280, 800)
        self.window.show()
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)

    def wait(self, is_so: Callable[[], object]) -> None:
        until = time.monotonic() + PATIENCE
        while not is_so():
            if time.monotonic() > until:
                raise TimeoutError("the evening got too long")
            QApplication.processEvents()
            time.sleep(0.002)

    def rest(self) -> None:
        """Wait until what was asked for is shown; an analysis may go on."""
        self.wait(lambda: self.window.bridge.is_answered and self.window.library.is_settled)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key over the waveform."""
        QTest.keyClick(self.window.deck.waveform, key, modifier)
        self.rest()

    def import_everything(self) -> None:
        self.window.journeys.import_paths([self.folder / "music", self.folder / "rekordbox.xml"])
        self.wait(lambda: self.window.journeys.sheet is not None)
        self.rest()
        self.diary.write("imported")

    def open(self, name: str) -> int:
        """Put a track on the deck as soon as it has been analysed."""
        track_id = next(iter(self.session.find(f'title:"{name}"')))
        self.wait(lambda: self.session.rows([track_id])[0].state == "analysed")
        self.window.library.select_ids([track_id])
        self.window.open_track(track_id)
        self.wait(lambda: self.window.deck.deck is not None and self.window.deck.deck.track_id == track_id)
        self.rest()
        return track_id

    def correct_grids(self) -> None:
        for number in range(FIRST_GRID, FIRST_GRID + N_GRIDS):
            self.open(f"Track {number:03d}")
            self.key(Qt.Key.Key_D)
            self.wait(lambda: self.window.deck.deck is not None and self.window.deck.deck.is_confirmed)
            self.diary.write(f"doubled {number:03d}")

    def accept(self, number: int) -> None:
        self.open(f"Track {number:03d}")
        self.key(Qt.Key.Key_Return, CONTROL)
        self.wait(lambda: not any(mark.is_suggestion for mark in self.window.deck.marks))
        self.diary.write(f"accepted {number:03d}")

    def undo(self, number: int) -> None:
        self.key(Qt.Key.Key_Z, CONTROL)
        self.diary.write(f"undone {number:03d}")

    def spend(self) -> None:
        """Import, analyse, correct, accept, undo; then accept until somebody pulls the plug."""
        self.import_everything()
        sheet = self.window.journeys.sheet
        assert sheet is not None
        sheet.accept()
        self.window.activateWindow()  # keys go to the active window alone
        self.wait(self.window.isActiveWindow)
        self.correct_grids()
        accepted = range(FIRST_ACCEPTED, FIRST_ACCEPTED + N_ACCEPTED)
        for number in accepted:
            self.accept(number)
        for number in reversed(accepted[-N_UNDONE:]):
            self.undo(number)
        self.diary.write("ready")
        for number in range(accepted.stop, 240):
            self.accept(number)


def main() -> None:
    app = QApplication(sys.argv[:1])
    theme.apply(app)
    Evening(Path(sys.argv[1])).spend()


if __name__ == "__main__":
    main()
