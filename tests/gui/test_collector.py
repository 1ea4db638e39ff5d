"""No widget goes while Qt is walking over all of them, or from a thread that is not the window's."""

from __future__ import annotations

import gc
import threading
import weakref

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from djanalyzer.gui import theme
from djanalyzer.gui.collector import Collector


class Discarded(QWidget):
    """Refers to itself, so that nothing but the collector frees it."""

    def __init__(self) -> None:
        super().__init__()
        self.me = self


class Busy(QWidget):
    """Makes so much while it is told of a theme that Python would collect garbage then."""

    def changeEvent(self, event: QEvent) -> None:
        self.made: list[list[int]] = [[] for _ in range(20 * gc.get_threshold()[0])]
        super().changeEvent(event)


def discarded(n: int) -> list[weakref.ref[Discarded]]:
    return [weakref.ref(Discarded()) for _ in range(n)]


def test_the_theme_changes_while_there_are_discarded_widgets(
    qtbot: QtBot, dressed: QApplication, collector: Collector
) -> None:
    for widget in (shown := [Busy() for _ in range(20)]):
        qtbot.addWidget(widget)
        widget.show()
    gone = discarded(20)
    for name in ("light", "dark", "system"):
        theme.choose(dressed, name)
    assert shown[0].made, "the widgets have been told"
    assert all(ref() is not None for ref in gone), "and none went meanwhile"


def test_discarded_widgets_go_when_the_window_has_nothing_to_do(qtbot: QtBot, collector: Collector) -> None:
    gone = discarded(2 * gc.get_threshold()[0])
    assert any(ref() is not None for ref in gone), "at first they are there"
    qtbot.waitUntil(lambda: all(ref() is None for ref in gone))


def test_what_other_threads_make_sets_no_collection_off(qtbot: QtBot, collector: Collector) -> None:
    gone = discarded(3)
    works = threading.Thread(target=lambda: [[] for _ in range(50 * gc.get_threshold()[0])])
    works.start()
    works.join()
    assert all(ref() is not None for ref in gone)


def test_python_collects_again_when_the_window_is_closed(qapp: QApplication) -> None:
    collector = Collector()
    collector.start()
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled()
