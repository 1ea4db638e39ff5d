"""Warnings in a playlist where two neighbours both sing."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from djanalyzer.gui.tracks import TITLE
from djanalyzer.gui.window import MainWindow
from djanalyzer.library.edits import SaveVoice
from djanalyzer.music import VocalSpan, Voice
from tests.gui.furnishing import settle
from tests.gui.playlists import choose, titles


def sing(window: MainWindow, title: str, start: float, stop: float) -> None:
    """Have somebody sing in a track, as its stems tell."""
    track_id = window.session.find(f'title:"{title}"')[0]
    window.session.do(SaveVoice(track_id, Voice((VocalSpan(start, stop),), np.zeros(50, np.float32), "test")))


def warned(window: MainWindow) -> list[str]:
    """Return the titles of the rows with the sign."""
    model, sign = window.library.model, Qt.ItemDataRole.DecorationRole
    rows = [model.index(row, TITLE) for row in range(model.rowCount())]
    return [index.data() for index in rows if index.data(sign) is not None]


def test_the_later_of_two_neighbours_that_both_sing_is_warned_of(qtbot: QtBot, window: MainWindow) -> None:
    sing(window, "Track 04", 0.0, 124.0)
    sing(window, "Track 02", 0.0, 20.0)
    settle(qtbot, window)
    assert warned(window) == [], "in the whole library nobody is anybody's neighbour"
    choose(qtbot, window, "Warm up")
    assert titles(window) == ["Track 04", "Track 00", "Track 02"]
    assert warned(window) == []

    sing(window, "Track 00", 0.0, 120.0)  # found while the playlist is looked at
    qtbot.waitUntil(lambda: warned(window) == ["Track 00", "Track 02"])
    later = window.library.model.index(1, TITLE)
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        assert "Both sing: " in later.data(role)
        assert "comes in over “Track 04”" in later.data(role)
    assert window.library.count.text() == "3 tracks  ·  both sing at 2 transitions"

    window.library.table.sortByColumn(TITLE, Qt.SortOrder.AscendingOrder)
    settle(qtbot, window)
    assert titles(window) == ["Track 00", "Track 02", "Track 04"]
    assert warned(window) == []
    window.actions_["own_order"].trigger()
    settle(qtbot, window)
    assert warned(window) == ["Track 00", "Track 02"]
