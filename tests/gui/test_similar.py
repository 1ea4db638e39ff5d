"""What sounds like the chosen track, or like a section of it: a page beside the table, with filters and a reason for each."""

from __future__ import annotations

import threading
from collections.abc import Collection
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDrag
from pytestqt.qtbot import QtBot

from djanalyzer.app import similar
from djanalyzer.app.job import Job
from djanalyzer.app.session import Session
from djanalyzer.app.similar import EmbeddingReport, Reason, ReasonKind, SimilarTrack
from djanalyzer.gui import luggage
from djanalyzer.gui.similar_page import SimilarPage
from djanalyzer.gui.similar_sheet import SimilarSheet
from djanalyzer.gui.similar_words import reason_words
from djanalyzer.gui.window import MainWindow
from djanalyzer.library.edits import SaveEmbedding, SetLabel
from djanalyzer.models.selfsup import shipped
from djanalyzer.music import Energy, Key
from djanalyzer.music.similarity import EMBEDDING_SIZE, SectionEmbedding, TrackEmbedding, Vector
from tests.gui.furnishing import SilentOutput, open_first, settle

KEY, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LISTENER = "listener-1"


def sound(likeness: float, place: int = 0) -> Vector:
    """A sound that is so much like the one of the first track."""
    vector = np.zeros(EMBEDDING_SIZE, np.float32)
    vector[place], vector[place + 1] = likeness, np.sqrt(1 - likeness**2)
    return vector


def embed(window: MainWindow, track_id: int, likeness: float) -> None:
    """Tracks have a drop that is as much alike as the whole, and an intro that sounds otherwise."""
    parts = (
        SectionEmbedding(0.5, 32.5, "intro", sound(likeness, 10)),
        SectionEmbedding(32.5, 64.5, "drop", sound(1 - likeness, 20)),
    )
    window.session.do(SaveEmbedding(track_id, TrackEmbedding(LISTENER, sound(likeness), parts)))


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> SimilarPage:
    """The first track, 8A at 120, is chosen; the next four sound ever less like it."""
    monkeypatch.setattr(shipped, "recipe_of", lambda *_: LISTENER)
    ids, do = window.library.model.ids, window.session.do
    for id_, name in zip(ids[2:5], ("9A", "2B", "8A"), strict=True):
        do(SetLabel(id_, "key", Key.parse(name)))
    do(SetLabel(ids[2], "energy", Energy(8.0)))
    for number, likeness in enumerate((1.0, 0.9, 0.8, 0.6, 0.5)):
        embed(window, ids[number], likeness)
    window.library.select_ids(ids[:1])
    settle(qtbot, window)
    window.actions_["similar"].trigger()
    settle(qtbot, window)
    return window.similarity.page


def sheet_of(page: SimilarPage) -> SimilarSheet:
    assert page.sheet is not None
    return page.sheet


def lines(page: SimilarPage) -> list[tuple[str, str, str]]:
    return [(one.name, one.alike, one.why) for one in sheet_of(page).list.found]


def names(page: SimilarPage) -> list[str]:
    return [name[-2:] for name, _alike, _why in lines(page)]


def test_the_likest_come_first_with_reasons_and_filters_ask_less_from_day_to_day(
    qtbot: QtBot, window: MainWindow, page: SimilarPage
) -> None:
    sheet = sheet_of(page)
    assert window.library.side.currentWidget() is page
    assert sheet.title.text() == "Ane Berg – Track 00"
    assert names(page) == ["01", "02", "03", "04"]
    assert [alike for _name, alike, _why in lines(page)] == ["90 %", "80 %", "60 %", "50 %"]
    assert "9A fits" in lines(page)[1][2]
    assert "tempo +1.7 %" in lines(page)[1][2]
    assert "energy +1" in lines(page)[1][2]
    window.actions_["keys_classical"].trigger()
    settle(qtbot, window)
    assert "Em fits" in lines(page)[1][2]
    window.actions_["keys_camelot"].trigger()
    settle(qtbot, window)
    assert sheet.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole).startswith("Kita Low – Track 01, 90 %")
    assert sheet.list.grab().height() > 0, "it is painted"

    assert sheet.fold.text() == "Filters"
    sheet.compatible.setChecked(True)
    settle(qtbot, window)
    assert names(page) == ["01", "02", "04"], "2B does not mix with 8A"
    sheet.high.setValue(122)
    settle(qtbot, window)
    assert names(page) == ["01", "02"]
    assert sheet.fold.text() == "Filters: 2"
    sheet.energy.setCurrentIndex(sheet.energy.findData(1))
    settle(qtbot, window)
    assert names(page) == ["02"]
    sheet.energy.setCurrentIndex(0)
    sheet.compatible.setChecked(False)
    sheet.high.setValue(sheet.high.minimum())
    sheet.in_playlist.setChecked(True)
    window.library.playlists.choose(window.library.playlists.playlists[0].id)
    settle(qtbot, window)
    assert names(page) == ["02", "04"], "what else is in the playlist"
    sheet.compatible.setChecked(True)
    sheet.high.setValue(122)
    sheet.energy.setCurrentIndex(sheet.energy.findData(-3))
    settle(qtbot, window)
    assert names(page) == []
    assert sheet.note.text() == "Nothing that sounds like it is let through. Ask for less."

    again = SimilarSheet(window.session.rows, window._persist())
    qtbot.addWidget(again)
    assert again.compatible.isChecked()
    assert (again.low.text(), again.high.value()) == ("any", 122.0)
    assert again.energy.currentData() is None, "what is asked of one track is not asked of the next day's"
    again.show_track("", 120.0)
    again.near.click()
    assert again.filter(None).bpm == (112.0, 128.0), "6 % around 120"


def test_a_line_is_opened_listened_to_put_into_a_playlist_and_dragged(
    qtbot: QtBot,
    window: MainWindow,
    page: SimilarPage,
    output: SilentOutput,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ids, found = window.library.model.ids, sheet_of(page).list
    found.setCurrentRow(0)
    qtbot.keyClick(found, KEY.Key_Space, CTRL)
    settle(qtbot, window)
    assert output.is_playing
    assert output.audio is not None
    assert output.audio.path.name == "01.wav"
    qtbot.keyClick(found, KEY.Key_Space, CTRL)
    assert not output.is_playing

    qtbot.keyClick(found, KEY.Key_Down, SHIFT)
    assert found.chosen_ids() == (ids[1], ids[2])
    picked: list[tuple[int, ...]] = []
    monkeypatch.setattr(window.shelf.filling, "add", lambda _playlist, tracks: picked.append(tracks))
    qtbot.keyClick(found, KEY.Key_P, CTRL)
    assert window.shelf.filling.picker is not None
    qtbot.keyClick(window.shelf.filling.picker.line, KEY.Key_Return)
    assert picked == [(ids[1], ids[2])], "those of the list, not those of the table"

    carried: list[luggage.Tracks | None] = []
    monkeypatch.setattr(
        QDrag, "exec", lambda drag, *_: carried.append(luggage.tracks_in(drag.mimeData())), raising=False
    )
    found.startDrag(Qt.DropAction.CopyAction)
    assert carried == [luggage.Tracks((ids[1], ids[2]))]

    assert [action.text() for action in page.make_menu().actions()][-1] == "Build a set with them…"
    found.setCurrentRow(1)
    qtbot.keyClick(found, KEY.Key_Return)
    settle(qtbot, window)
    assert window.deck.deck is not None
    assert window.deck.deck.title == "Track 02"


def test_sections_like_the_one_at_the_playhead_are_found_and_gone_to_and_versions_listed(
    qtbot: QtBot, window: MainWindow, page: SimilarPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_first(qtbot, window)
    window.sound.seek(40.0)
    window.actions_["similar_section"].trigger()
    settle(qtbot, window)
    sheet = sheet_of(page)
    assert sheet.part.currentText() == "Drop  0:32 to 1:04"
    first = sheet.list.found[0]
    assert first.start == 32.5
    assert first.why == "Drop  0:32 to 1:04"
    window.session.do(SetLabel(window.library.model.ids[5], "energy", Energy(3.0)))
    settle(qtbot, window)
    assert sheet.part.currentText() == "Drop  0:32 to 1:04", "a change elsewhere leaves it there"

    sheet.list.setCurrentRow(0)
    qtbot.keyClick(sheet.list, KEY.Key_Return)
    settle(qtbot, window)
    assert window.deck.deck is not None
    assert window.deck.deck.track_id == first.track_id
    assert window.sound.position == 32.5

    window.library.select_ids(window.library.model.ids[1:2])
    settle(qtbot, window)
    assert sheet.part.currentText() == "The whole track", "of another track the whole is compared"
    sheet.part.setCurrentIndex(2)
    settle(qtbot, window)
    assert {one.start for one in sheet.list.found if one.why.startswith("Intro")} == {0.5}

    monkeypatch.setattr(similar, "versions_of", lambda _session, _track_id: ())
    sheet.part.setCurrentIndex(1)
    settle(qtbot, window)
    assert sheet.note.text() == "No other version of it was listened to."
    copy = SimilarTrack(window.library.model.ids[2], 0.99, (Reason(ReasonKind.STRETCHED, number=0.06),))
    monkeypatch.setattr(similar, "versions_of", lambda _session, _track_id: (copy,))
    page.show_tracks(page._told)
    settle(qtbot, window)
    assert lines(page) == [("Otto Grau – Track 02", "99 %", "the same music, +6.0 % in tempo")]


def test_tracks_that_nobody_has_listened_to_can_be_listened_to(
    qtbot: QtBot, window: MainWindow, page: SimilarPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids, sheet = window.library.model.ids, sheet_of(page)
    left, may_end = list(ids[5:10]), threading.Event()
    monkeypatch.setattr(similar, "unheard", lambda _session: left)
    window.library.select_ids(ids[5:6])
    settle(qtbot, window)
    assert sheet.note.text() == "Nobody has listened to this track for what it sounds like."
    assert sheet.listen.text() == "Listen to 5 tracks"

    n_begun = 0

    def listen(session: Session, _ids: Collection[int] | None, _job: Job) -> EmbeddingReport:
        nonlocal n_begun
        n_begun += 1
        may_end.wait(10)
        left.clear()
        embed(window, ids[5], 0.95)
        return EmbeddingReport(LISTENER, (ids[5],))

    monkeypatch.setattr(similar, "listen", listen)
    window.library.select_ids(ids[:1])
    settle(qtbot, window)
    assert names(page)[0] == "01"
    assert not sheet.listen.isHidden(), "others could be found, too"
    window.library.select_ids(ids[5:6])
    settle(qtbot, window)
    for _ in range(2):
        sheet.listen.click()
    may_end.set()
    settle(qtbot, window)
    assert n_begun == 1, "nobody listens twice at once"
    assert names(page)[0] == "01", "found at once, without a click"
    assert sheet.listen.isHidden()
    window.library.select_ids(ids[6:7])
    settle(qtbot, window)
    assert sheet.note.text() == "Nobody can listen to this track for what it sounds like."
    window.library.table.clearSelection()
    settle(qtbot, window)
    assert page.hint.text() == "Choose a track to see what sounds like it."
    assert sheet.isHidden()


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (Reason(ReasonKind.STYLE, "Techno"), "Techno too"),
        (Reason(ReasonKind.MOOD, "dark"), "dark too"),
        (Reason(ReasonKind.KEY, "8A"), "1m fits"),
        (Reason(ReasonKind.TEMPO, number=-0.012), "tempo −1.2 %"),
        (Reason(ReasonKind.ENERGY, number=-2.0), "energy −2"),
        (Reason(ReasonKind.ENERGY, number=0.2), "the same energy"),
        (Reason(ReasonKind.RECORDING), "the same recording"),
        (Reason(ReasonKind.STRETCHED, number=0.06), "the same music, +6.0 % in tempo"),
        (Reason(ReasonKind.TRANSPOSED, number=2.0), "the same music, 2 semitones higher"),
        (Reason(ReasonKind.TRANSPOSED, number=-1.0), "the same music, 1 semitone lower"),
        (Reason(ReasonKind.SOUND, number=0.9), ""),  # it stands beside the title
    ],
)
def test_every_reason_has_words(reason: Reason, words: str) -> None:
    row = SimpleNamespace(key=Key.parse("8A"))
    assert reason_words((reason,), row, "open_key") == words
