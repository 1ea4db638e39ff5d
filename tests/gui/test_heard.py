"""How a DJ meets what the model hears besides beats: genre and mood in the table, changes and dynamics on the deck."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from djanalyzer.app.session import Session
from djanalyzer.gui import stretches
from djanalyzer.gui.tracks import GENRE, MOOD, STYLE
from djanalyzer.gui.window import MainWindow
from djanalyzer.library.edits import AddFiles, EditTags, FoundFile, SaveAnalysis
from djanalyzer.library.edits.tags import EMPTY
from djanalyzer.music import ChangePoint, Dynamics, Guess, SectionLabel, Tags
from tests.gui.furnishing import DURATION, SONG, open_first, open_second, settle, wave

HEARD = replace(
    SONG,
    genres=(Guess("Techno", 0.81), Guess("Tech House", 0.1), Guess("Electro", 0.03)),
    moods=(Guess("dark", 0.62), Guess("calm", 0.2)),
    dynamics=Dynamics(tuple(-12.0 if second < 40 else 2.5 for second in range(round(DURATION)))),
    changes=(ChangePoint(16.5, 0.9), ChangePoint(20.5, 0.3)),
)


@pytest.fixture
def heard(qtbot: QtBot, window: MainWindow, session: Session) -> MainWindow:
    """The first track is House by its tag and Techno to the model; of the third nobody has named a genre."""
    first, _, third = window.library.model.ids[:3]
    (again,) = (FoundFile(path, "recording 2") for path in session.track(third).files)
    session.do(AddFiles((replace(again, tags=Tags(title="Track 02")),)))
    for track_id in (first, third):
        session.do(SaveAnalysis(track_id, HEARD, wave().to_bytes()))
    settle(qtbot, window)
    return window


def cell(window: MainWindow, row: int, column: int, role: Qt.ItemDataRole) -> object:
    return window.library.model.index(row, column).data(role)


def choose(qtbot: QtBot, window: MainWindow, *rows: int) -> None:
    window.library.select_ids([window.library.model.ids[row] for row in rows])
    settle(qtbot, window)


# The table.


def test_a_genre_that_nobody_named_stands_in_italics_and_says_who_thinks_so(heard: MainWindow) -> None:
    assert cell(heard, 2, GENRE, Qt.ItemDataRole.DisplayRole) == "Techno"
    font = cell(heard, 2, GENRE, Qt.ItemDataRole.FontRole)
    assert font is not None
    assert font.italic()  # type: ignore[attr-defined]
    assert cell(heard, 2, GENRE, Qt.ItemDataRole.ToolTipRole) == "the model thinks Techno, 81 %"
    assert cell(heard, 2, GENRE, Qt.ItemDataRole.AccessibleTextRole) == "Genre: the model thinks Techno, 81 %"


def test_a_genre_that_the_dj_has_emptied_stays_empty(
    qtbot: QtBot, heard: MainWindow, session: Session
) -> None:
    session.do(EditTags((heard.library.model.ids[2],), (("genre", EMPTY),)))
    settle(qtbot, heard)
    assert cell(heard, 2, GENRE, Qt.ItemDataRole.DisplayRole) == ""
    assert cell(heard, 2, STYLE, Qt.ItemDataRole.DisplayRole) == "Techno 81 %"
    choose(qtbot, heard, 2)
    heard.actions_["take_over_genre"].trigger()
    settle(qtbot, heard)
    assert heard.statusBar().currentMessage().startswith("Nothing to take over")


def test_the_tag_of_the_dj_stands_as_ever(heard: MainWindow) -> None:
    assert cell(heard, 0, GENRE, Qt.ItemDataRole.DisplayRole) == "House"
    assert cell(heard, 0, GENRE, Qt.ItemDataRole.FontRole) is None
    assert cell(heard, 0, STYLE, Qt.ItemDataRole.DisplayRole) == "Techno 81 %"
    assert cell(heard, 0, MOOD, Qt.ItemDataRole.DisplayRole) == "dark"


def test_a_track_that_an_earlier_model_heard_shows_nothing_of_it(heard: MainWindow) -> None:
    for column in (STYLE, MOOD):
        assert cell(heard, 1, column, Qt.ItemDataRole.DisplayRole) == ""
        assert cell(heard, 1, column, Qt.ItemDataRole.FontRole) is None


def test_a_word_that_is_hardly_likely_stands_in_its_own_column_with_its_share(
    qtbot: QtBot, heard: MainWindow, session: Session
) -> None:
    unsure = replace(HEARD, genres=(Guess("Techno", 0.3),), moods=(Guess("dark", 0.3),))
    session.do(SaveAnalysis(heard.library.model.ids[2], unsure, wave().to_bytes()))
    settle(qtbot, heard)
    shown = [cell(heard, 2, column, Qt.ItemDataRole.DisplayRole) for column in (GENRE, STYLE, MOOD)]
    assert shown == ["", "Techno 30 %", "dark 30 %"]


def test_taking_over_a_genre_is_one_step_and_leaves_tags_alone(
    qtbot: QtBot, heard: MainWindow, session: Session
) -> None:
    choose(qtbot, heard, 0, 1, 2)
    heard.actions_["take_over_genre"].trigger()
    settle(qtbot, heard)
    assert heard.statusBar().currentMessage().startswith("The genre of 1 track is yours now.")
    assert cell(heard, 2, GENRE, Qt.ItemDataRole.FontRole) is None, "it is a word of the DJ's now"
    assert cell(heard, 0, GENRE, Qt.ItemDataRole.DisplayRole) == "House"
    assert heard.corrections.undo_name == "Take over the genre"
    heard.actions_["undo"].trigger()
    settle(qtbot, heard)
    assert cell(heard, 2, GENRE, Qt.ItemDataRole.FontRole) is not None
    assert session.rows([heard.library.model.ids[2]])[0].genre == ""


def test_where_there_is_nothing_to_take_over_the_window_says_so(qtbot: QtBot, heard: MainWindow) -> None:
    choose(qtbot, heard, 1)
    heard.actions_["take_over_mood"].trigger()
    settle(qtbot, heard)
    assert heard.statusBar().currentMessage().startswith("Nothing to take over: these tracks have a mood")


def test_the_menu_of_chosen_tracks_offers_both(qtbot: QtBot, heard: MainWindow) -> None:
    choose(qtbot, heard, 2)
    offered = [action.text() for action in heard.library.make_menu().actions()]
    assert "Take over the genre that the model hears" in offered
    assert "Take over the mood that the model hears" in offered


def test_doubted_genres_are_a_list_of_their_own(qtbot: QtBot, heard: MainWindow) -> None:
    first = heard.library.model.ids[0]
    heard.actions_["show_doubts"].trigger()
    settle(qtbot, heard)
    assert heard.library.search.text() == "is:genre-doubt"
    assert heard.library.model.ids == [first]
    heard.session.do(EditTags((first,), (("genre", "Techno"),)))
    heard.library.search_now()
    settle(qtbot, heard)
    assert heard.library.nothing.text() == "The model doubts no genre. Esc shows all tracks."


def test_the_search_line_offers_what_the_model_hears(qtbot: QtBot, heard: MainWindow) -> None:
    line = heard.library.search
    line.setFocus()
    qtbot.keyClicks(line, "style:te")
    settle(qtbot, heard)
    qtbot.waitUntil(lambda: line.offers.model().rowCount() > 0)
    assert line.offers.model().index(0, 0).data() == "Techno"


# The deck.


def test_changes_are_ticks_the_surer_the_longer(qtbot: QtBot, heard: MainWindow) -> None:
    open_first(qtbot, heard)
    view = heard.deck.waveform
    lane = view.lanes.changes
    assert 0 < lane.height() < view.lanes.sections.height()
    view.look_at(18.0)
    picture = view.grab().toImage()
    ink = QColor(stretches.CHANGE_INK)
    tall = [
        sum(
            picture.pixelColor(round(view.x_of(time)) - 1, y) == ink
            for y in range(round(lane.top()), round(lane.bottom()))
        )
        for time in (16.5, 20.5)
    ]
    assert tall[0] > tall[1] > 0
    y = lane.center().y()
    assert view.describe(QPointF(view.x_of(16.5), y)) == "Somebody joins or leaves, 0:16.5\nConfidence: high"
    assert view.describe(QPointF(view.x_of(18.5), y)) == ""


def test_dynamics_are_a_line_that_is_off_until_it_is_wanted(
    qtbot: QtBot, heard: MainWindow, open_window: Callable[[], MainWindow]
) -> None:
    open_first(qtbot, heard)
    view = heard.deck.waveform
    assert view.lanes.dynamics.height() == 0
    assert not heard.actions_["lane_dynamics"].isChecked()
    heard.actions_["lane_dynamics"].trigger()
    lane = view.lanes.dynamics
    assert lane.height() > 0
    assert lane.bottom() <= view.lanes.energy.top()
    view.zoom_to_whole()
    assert view.describe(QPointF(view.x_of(10.0), lane.center().y())) == (
        "Loudness here −12.0 LU against the whole track"
    )
    picture = view.grab().toImage()
    drawn = {
        picture.pixelColor(x, y).name()
        for x in range(view.width() // 2, view.width() // 2 + 40)
        for y in range(round(lane.top()), round(lane.bottom()))
    }
    assert stretches.DYNAMICS_INK.lower() in drawn
    other = open_window()
    assert other.actions_["lane_dynamics"].isChecked(), "kept for the next start"
    other.actions_["lane_dynamics"].trigger()


def test_an_earlier_analysis_has_neither_lane(qtbot: QtBot, heard: MainWindow) -> None:
    open_second(qtbot, heard)
    heard.actions_["lane_dynamics"].trigger()
    lanes = heard.deck.waveform.lanes
    assert (lanes.changes.height(), lanes.dynamics.height()) == (0, 0)
    heard.actions_["lane_dynamics"].trigger()


# Sections in other words.


def test_sections_are_called_as_the_dj_likes(qtbot: QtBot, heard: MainWindow) -> None:
    open_first(qtbot, heard)
    view = heard.deck.waveform
    view.look_at(40.0)
    place = QPointF(view.x_of(40.0), view.lanes.sections.center().y())
    for words, expected in (("pop", "Chorus"), ("edm", "Drop"), ("own", "Drop")):
        heard.choices.choose(section_words=words)
        assert view.describe(place).startswith(f"{expected}, 16 bars")
    assert heard.session.track(heard.library.model.ids[0]).sections == HEARD.sections, "the library's stay"


def test_the_menu_of_sections_follows_the_words_that_are_chosen(qtbot: QtBot, heard: MainWindow) -> None:
    open_first(qtbot, heard)
    deck = heard.deck.deck
    assert deck is not None

    def offered() -> list[str]:
        menu = heard.sectioning.make_menu(deck)
        return [action.text() for action in menu.actions()[: len(SectionLabel)]]

    ours = ["Intro", "Verse", "Build-up", "Drop", "Breakdown", "Bridge", "Outro"]
    assert offered() == ours
    heard.choices.choose(section_words="pop")
    assert offered() == ["Intro", "Verse", "Bridge (Build-up)", "Chorus", "Break", "Bridge", "Outro"]
    assert heard.actions_["label_drop"].toolTip().startswith("Chorus (")
    heard.choices.choose(section_words="edm")
    expected = ["Intro", "Breakdown (Verse)", "Build-up", "Drop", "Breakdown", "Breakdown (Bridge)", "Outro"]
    assert offered() == expected
    heard.choices.choose(section_words="own")
    assert offered() == ours
