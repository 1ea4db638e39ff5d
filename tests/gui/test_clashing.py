"""Warnings in a playlist where two neighbours both sing."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from djanalyzer.app.clashes import Side, sides_of
from djanalyzer.app.session import Session
from djanalyzer.gui import clashing
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


def test_while_a_playlist_is_shown_only_what_changes_in_it_is_asked_for(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []

    def ask(session: Session, ids: Sequence[int]) -> dict[int, Side]:
        asked.append([row.title for row in session.rows(ids)])
        return sides_of(session, ids)

    monkeypatch.setattr(clashing, "sides_of", ask)
    choose(qtbot, window, "Warm up")
    assert asked == [["Track 04", "Track 00", "Track 02"]]
    sing(window, "Track 04", 0.0, 124.0)
    sing(window, "Track 00", 0.0, 120.0)
    qtbot.waitUntil(lambda: warned(window) == ["Track 00"])
    again = [title for titles in asked[1:] for title in titles]
    assert set(again) == {"Track 04", "Track 00"}
    assert len(again) == 2, "once each"
    window.library.playlists.choose(None)
    settle(qtbot, window)
    choose(qtbot, window, "Warm up")
    assert asked[-1] == ["Track 04", "Track 00", "Track 02"], "another program may have changed it meanwhile"
