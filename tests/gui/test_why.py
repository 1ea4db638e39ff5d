"""The page that says why: the best three of genre and mood, and which moments decided."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from djanalyzer.app.session import Session
from djanalyzer.gui.why_page import WhyPage
from djanalyzer.gui.window import MainWindow
from djanalyzer.library.edits import SaveAnalysis, SaveVoice
from djanalyzer.music import Voice
from tests.gui.furnishing import C_MINOR, QuickModel, open_second, settle, wave
from tests.gui.test_heard import HEARD, choose


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, session: Session) -> WhyPage:
    session.do(SaveAnalysis(window.library.model.ids[0], HEARD, wave().to_bytes()))
    window.actions_["side_panel"].setChecked(True)
    window.library.side.setCurrentWidget(window.why)
    choose(qtbot, window, 0)
    qtbot.waitUntil(lambda: window.why.glance is not None)
    return window.why


def test_the_best_three_stand_there_at_once_without_reasons(
    qtbot: QtBot, window: MainWindow, page: WhyPage
) -> None:
    assert [label.text() for label in page.genre.words] == ["Techno", "Tech House", "Electro"]
    assert [label.text() for label in page.genre.shares] == ["81 %", "10 %", "3 %"]
    assert [bar.value() for bar in page.mood.bars[:2]] == [62, 20]
    assert not page.mood.words[2].isVisible()
    assert page.listen.isVisible()
    assert not page.genre.strip.isVisible()
    assert not page.looks.isVisible()
    assert not page.keys.isVisible(), "nobody disagrees"
    first, voice = window.library.model.ids[0], Voice((), np.zeros(1, np.float32), "test", C_MINOR)
    window.session.do(SaveVoice(first, voice))
    qtbot.waitUntil(page.keys.isVisible)
    assert page.keys.text().split("\n") == [
        "Key: sources differ",
        "quick-1: 8A (Am)  ✓",
        "bass and other instruments alone: 5A (Cm)",
    ]
    window.actions_["show_key_doubts"].trigger()
    settle(qtbot, window)
    assert (window.library.search.text(), window.library.model.ids) == ("is:key-doubt", [first])


def test_hearing_it_again_shows_which_moments_decided(
    qtbot: QtBot, window: MainWindow, page: WhyPage, model: QuickModel
) -> None:
    qtbot.mouseClick(page.listen, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.genre.strip.isVisible())
    assert "Techno 81 %: decided mostly at" in page.genre.sentence.text()
    assert "(Drop)" in page.genre.sentence.text()
    assert page.mood.sentence.text() == "dark 62 %: decided by all of the track alike."
    assert page.looks.isVisible()
    assert not page.looks.part.isVisible(), "it was heard in one go"
    assert not page.listen.isVisible()
    strip = page.genre.strip
    assert strip.describe(strip.x_of(44.0)).startswith("0:44.0, Drop, counted ")
    assert page.looks.genre.describe(1, 1) == (
        "The genre at 0:15.0 looked at the mood of 0:15.0: 4.0 times as much as evenly"
    )
    for widget in (strip, page.looks.genre):
        assert not widget.grab().isNull()
    choose(qtbot, window, 1)
    choose(qtbot, window, 0)
    qtbot.waitUntil(lambda: page.genre.strip.isVisible())
    assert model.heard == ["00.wav"], "what was told once is kept"


def test_a_long_track_shows_the_matrices_of_each_part(qtbot: QtBot, page: WhyPage, model: QuickModel) -> None:
    model.n_parts = 2
    qtbot.mouseClick(page.listen, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.looks.isVisible())
    parts = page.looks.part
    assert parts.isVisible()
    assert [parts.itemText(n) for n in range(parts.count())] == ["0:00–1:00", "1:00–2:00"]
    assert page.looks.genre.describe(1, 1).startswith("The genre at 0:07.5 looked at the mood of 0:07.5")
    qtbot.keyClick(parts, Qt.Key.Key_Down)
    assert page.looks.genre.describe(1, 1).startswith("The genre at 1:07.5 looked at the mood of 1:07.5")


def test_a_click_on_a_moment_goes_there(qtbot: QtBot, window: MainWindow, page: WhyPage) -> None:
    open_second(qtbot, window)
    choose(qtbot, window, 0)
    qtbot.mouseClick(page.listen, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.genre.strip.isVisible())
    page.genre.sentence.linkActivated.emit("40.5")
    settle(qtbot, window)
    assert window.deck.deck is not None
    assert window.deck.deck.track_id == window.library.model.ids[0], "it lay on no deck yet"
    assert window.sound.position == 40.5
    strip = page.genre.strip
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(strip.width() // 2, 5))
    assert window.sound.position == pytest.approx(60.0, abs=0.5)


def test_listening_can_be_stopped_and_begun_anew(
    qtbot: QtBot, window: MainWindow, page: WhyPage, model: QuickModel
) -> None:
    model.seconds = 30.0
    page.begin()
    qtbot.waitUntil(lambda: page.stop.isVisible())
    assert page.state.text() == "Listening…"
    qtbot.mouseClick(page.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.listen.isVisible())
    assert not page.genre.strip.isVisible()
    model.seconds = 0.0
    page.begin()
    qtbot.waitUntil(lambda: page.genre.strip.isVisible())


def test_choosing_another_track_stops_listening_to_this_one(
    qtbot: QtBot, window: MainWindow, page: WhyPage, model: QuickModel
) -> None:
    model.seconds = 30.0
    page.begin()
    window.library.select_ids(window.library.model.ids[1:2])
    qtbot.waitUntil(lambda: not window.session.jobs.running)
    settle(qtbot, window)
    assert page.note.text() == "The analysis of this track says nothing of genre and mood."
    assert page.sheet is not None
    assert not page.sheet.isVisible()


def test_the_mood_is_taken_over_from_the_page(
    qtbot: QtBot, window: MainWindow, page: WhyPage, session: Session
) -> None:
    assert not page.genre.take_over.isVisible(), "the track has a genre of its own"
    qtbot.mouseClick(page.mood.take_over, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    row = session.rows([window.library.model.ids[0]])[0]
    assert (row.mood, row.mood_confidence) == ("dark", None)
    qtbot.waitUntil(lambda: not page.mood.take_over.isVisible())
    window.actions_["undo"].trigger()
    settle(qtbot, window)
    qtbot.waitUntil(lambda: page.mood.take_over.isVisible())


def test_of_no_track_and_of_many_the_page_says_what_to_do(
    qtbot: QtBot, window: MainWindow, page: WhyPage
) -> None:
    choose(qtbot, window, 0, 1)
    qtbot.waitUntil(lambda: page.note.isVisible())
    assert page.note.text().startswith("Choose one track in the table")


def test_a_model_that_hears_moods_alone_shows_them_alone(
    qtbot: QtBot, window: MainWindow, page: WhyPage, session: Session
) -> None:
    session.do(SaveAnalysis(window.library.model.ids[0], replace(HEARD, genres=()), wave().to_bytes()))
    settle(qtbot, window)
    qtbot.waitUntil(lambda: not page.genre.isVisible())
    assert page.mood.isVisible()
