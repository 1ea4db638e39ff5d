"""The real window on a library of its own, offscreen, with a model that answers at once and a silent sound device."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from djanalyzer.app import analysing
from djanalyzer.app.session import Session
from djanalyzer.gui import theme
from djanalyzer.gui.collector import Collector
from djanalyzer.gui.window import MainWindow
from tests.gui.furnishing import QuickModel, SilentOutput, furnish, settle, write_music


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    theme.apply(qapp)
    return qapp


@pytest.fixture(autouse=True)
def collector(qapp: QApplication) -> Iterator[Collector]:
    """Garbage is collected as it is in the program."""
    collector = Collector()
    collector.start()
    yield collector
    collector.stop()


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> QuickModel:
    quick = QuickModel()
    monkeypatch.setattr(analysing, "EARS", quick)
    return quick


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty library, made once."""
    path = tmp_path_factory.mktemp("blank") / "library.sqlite"
    Session.open(path, workers=1).close()
    return path


@pytest.fixture(scope="session")
def shelf(blank: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A furnished library, made once; its first two tracks have a file to play."""
    folder = write_music(tmp_path_factory.mktemp("shelf"), "00.wav", "01.wav")
    path = folder / "library.sqlite"
    shutil.copy(blank, path)
    with Session.open(path, workers=1) as session:
        furnish(session, folder)
    return path


@pytest.fixture
def session(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Session]:
    """A library of the test's own: empty, or furnished where the test asks for `window`."""
    is_furnished = "window" in request.fixturenames
    path = tmp_path / "library.sqlite"
    shutil.copy(request.getfixturevalue("shelf" if is_furnished else "blank"), path)
    with Session.open(path, workers=1) as opened:
        yield opened


@pytest.fixture
def output() -> SilentOutput:
    return SilentOutput()


@pytest.fixture
def open_window(
    qtbot: QtBot, dressed: QApplication, session: Session, output: SilentOutput, model: QuickModel
) -> Iterator[Callable[[], MainWindow]]:
    """Opens the window on whatever is in the library by then."""
    opened: list[MainWindow] = []

    def open_() -> MainWindow:
        window = MainWindow(session, output)
        window.resize(1280, 800)
        opened.append(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)  # keys go to the active window alone
        settle(qtbot, window)
        return window

    yield open_
    for window in opened:
        window.close()
        window.deleteLater()


@pytest.fixture
def empty_window(open_window: Callable[[], MainWindow]) -> MainWindow:
    return open_window()


@pytest.fixture
def window(open_window: Callable[[], MainWindow]) -> MainWindow:
    """Twelve tracks, two of them analysed; the first two have a file to play."""
    return open_window()
