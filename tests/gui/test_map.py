"""The map of the collection: what sounds alike lies side by side, a lasso makes a playlist of it."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from djanalyzer.app import similar
from djanalyzer.app.mapping import CollectionMap, MapColors
from djanalyzer.errors import MissingWeights
from djanalyzer.gui import mapping
from djanalyzer.gui.map_page import MapPage
from djanalyzer.gui.map_plot import MapPlot
from djanalyzer.gui.window import MainWindow
from tests.gui.furnishing import settle, wheel

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_LEFT = Qt.MouseButton.LeftButton


@dataclass
class Atlas:
    """A map of the furnished library: its tracks on a grid of four columns, house in the left half, techno in the right."""

    ids: list[int]
    n_laid_out: int = 0
    scale: float = 1.0
    is_whole: bool = True
    unheard: list[int] = field(default_factory=list)

    def points(self, *_asked: object) -> CollectionMap:
        n = len(self.ids)
        places = np.array([(i % 4 / 3, i // 4 / 2) for i in range(n)], np.float32).reshape(n, 2)
        return CollectionMap(np.array(self.ids, np.int64), self.scale * places)

    def lay_out(self, *_asked: object) -> CollectionMap:
        self.n_laid_out += 1
        self.is_whole = True
        return self.points()

    def colors(self, _session: object, ids: np.ndarray, by: str) -> MapColors:
        names = {
            "genre": ("House", "Techno"),
            "key": ("8A", "8B"),
            "energy": ("3", "9"),
            "playlist": ("Warm up",),
        }
        codes = {"genre": [i % 4 // 2 for i in range(len(ids))], "key": [-1, 0, 1, 0] * (len(ids) // 4)}
        return MapColors(names[by], np.array(codes.get(by, [0] * len(ids)), np.int32))


@pytest.fixture
def atlas(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Atlas:
    made = Atlas(sorted(window.library.model.ids))
    monkeypatch.setattr(mapping, "collection_map", made.points)
    monkeypatch.setattr(mapping, "map_colors", made.colors)
    monkeypatch.setattr(mapping, "is_whole", lambda *_asked: made.is_whole)
    monkeypatch.setattr(mapping, "lay_out", made.lay_out)
    monkeypatch.setattr(mapping, "unheard", lambda _session: made.unheard)
    return made


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, atlas: Atlas) -> MapPage:
    window.actions_["collection_map"].setChecked(True)
    settle(qtbot, window)
    assert window.mapping.page is not None
    return window.mapping.page


def place(plot: MapPlot, point: int) -> QPoint:
    return plot.place_of(point).toPoint()


def lasso(qtbot: QtBot, plot: MapPlot, *corners: QPoint, held: Qt.KeyboardModifier = _SHIFT) -> None:
    qtbot.mousePress(plot, _LEFT, held, corners[0])
    for corner in (*corners[1:], corners[0]):
        qtbot.mouseMove(plot, corner)
    qtbot.mouseRelease(plot, _LEFT, held, corners[0])


def drag(qtbot: QtBot, plot: MapPlot, start: QPoint) -> None:
    """Drag by forty pixels to the right."""
    qtbot.mousePress(plot, _LEFT, pos=start)
    qtbot.mouseMove(plot, start + QPoint(40, 0))
    qtbot.mouseRelease(plot, _LEFT, pos=start + QPoint(40, 0))


def left_half(plot: MapPlot) -> tuple[QPoint, ...]:
    """The corners of a lasso round the points of the first two columns."""
    middle = (place(plot, 1).x() + place(plot, 2).x()) // 2
    return QPoint(4, 4), QPoint(middle, 4), QPoint(middle, plot.height() - 4), QPoint(4, plot.height() - 4)


def test_a_lasso_chooses_what_is_dragged_away_or_made_a_playlist(
    qtbot: QtBot, window: MainWindow, page: MapPage, atlas: Atlas, monkeypatch: pytest.MonkeyPatch
) -> None:
    plot, frame, carried = page.plot, page.plot.frame, []
    monkeypatch.setattr(mapping.luggage, "carry", lambda _widget, data, *_rest: carried.append(data))
    lasso(qtbot, plot, *left_half(plot))
    house = [id_ for i, id_ in enumerate(atlas.ids) if i % 4 < 2]
    assert window.library.selected_ids() == house
    assert page.count.text() == "6 chosen"
    drag(qtbot, plot, place(plot, 0))
    assert [mapping.luggage.tracks_in(data).ids for data in carried] == [tuple(house)]
    assert plot.frame == frame
    drag(qtbot, plot, QPoint(5, 5))
    assert plot.frame == frame.moved(40, 0), "a drag that begins elsewhere moves the map"
    assert len(carried) == 1
    window.actions_["playlist_of_chosen"].trigger()
    settle(qtbot, window)
    made = next(p for p in window.session.playlists() if p.name == "New playlist")
    assert window.session.find(playlist_id=made.id) == house
    window.session.undo()
    assert "New playlist" not in [p.name for p in window.session.playlists()]


def test_the_map_takes_over_what_was_chosen_and_tells_when_a_chosen_track_leaves_it(
    qtbot: QtBot, window: MainWindow, atlas: Atlas
) -> None:
    first, second = window.library.model.ids[2:4]
    window.library.select_ids([first, second])
    window.actions_["collection_map"].setChecked(True)
    settle(qtbot, window)
    page = window.mapping.page
    assert page is not None
    assert sorted(window.library.selected_ids()) == sorted((first, second)), "from the first time on"
    assert page.count.text() == "2 chosen"
    atlas.ids.remove(first)
    atlas.scale = 3.0
    window.mapping.look()
    settle(qtbot, window)
    assert page.count.text() == "1 chosen"
    assert page.plot.point_at(page.plot.place_of(9)) == 9
    assert page.plot.rect().contains(place(page.plot, 9)), (
        "who looks at the whole map sees all of a larger one"
    )
    window.actions_["map_lasso"].setChecked(True)
    lasso(qtbot, page.plot, *left_half(page.plot), held=Qt.KeyboardModifier.NoModifier)
    assert page.plot.cursor().shape() == Qt.CursorShape.CrossCursor, "the next drag is a lasso, too"


def test_keys_go_from_track_to_track_and_choose_those_around(
    qtbot: QtBot, window: MainWindow, page: MapPage, atlas: Atlas
) -> None:
    plot = page.plot
    plot.choose_point(0)
    plot.setFocus()
    for key, expected in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Down, 5), (Qt.Key.Key_Left, 4)):
        qtbot.keyClick(plot, key)
        assert (plot.current, window.library.selected_ids()) == (expected, [atlas.ids[expected]])
    settle(qtbot, window)
    assert page.card.text().startswith("Track 04")
    qtbot.keyClick(plot, Qt.Key.Key_Right, _SHIFT)
    assert np.flatnonzero(plot.is_chosen).tolist() == [4, 5]
    qtbot.keyClick(plot, Qt.Key.Key_BracketRight)
    assert np.flatnonzero(plot.is_chosen).tolist() == [4, 5, 6]
    before = plot.frame
    qtbot.keyClick(plot, Qt.Key.Key_Plus)
    assert plot.frame.scale > before.scale
    qtbot.keyClick(plot, Qt.Key.Key_Home)
    assert plot.frame == before
    here, x = QPointF(200, plot.height() / 2), plot.place_of(0).x()
    wheel(plot, here.x(), 3)
    assert plot.frame.scale > 1.9 * before.scale
    gone_to = here.x() + (x - here.x()) * plot.frame.scale / before.scale
    assert plot.place_of(0).x() == pytest.approx(gone_to, abs=0.5), "the place under the pointer stays"
    plot.choose_point(0)
    qtbot.keyClick(plot, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.deck.deck is not None
    assert window.deck.deck.track_id == atlas.ids[0]


def test_what_is_searched_for_and_chosen_in_the_legend_stands_out_and_alone_can_be_chosen(
    qtbot: QtBot, window: MainWindow, page: MapPage, atlas: Atlas
) -> None:
    legend, plot = page.legend, page.plot

    def lines() -> list[tuple[str, str]]:
        items = (legend.topLevelItem(row) for row in range(legend.topLevelItemCount()))
        return [(item.text(0), item.text(1)) for item in items]

    assert lines() == [("House", "6"), ("Techno", "6")]
    window.library.search.setText("kita")  # every third track
    settle(qtbot, window)
    assert lines() == [("House", "2"), ("Techno", "2")]
    window.actions_["select_all"].trigger()
    assert window.library.selected_ids() == atlas.ids[1::3]
    legend.topLevelItem(1).setSelected(True)
    assert [i for i, is_lit in enumerate(plot.is_lit) if is_lit] == [7, 10]
    assert window.library.selected_ids() == [atlas.ids[7], atlas.ids[10]], "what is not seen is not chosen"
    page.ways.setCurrentIndex(page.ways.findData("key"))
    settle(qtbot, window)
    assert lines() == [("8A", "2"), ("8B", "1"), ("No key", "1")]
    window.actions_["keys_classical"].trigger()
    settle(qtbot, window)
    assert lines() == [("Am", "2"), ("C", "1"), ("No key", "1")]
    assert plot.is_lit.sum() == 4
    playlist = next(p for p in window.session.playlists() if p.name == "Warm up")
    window.library.search.clear()
    window.library.playlists.choose(playlist.id)
    settle(qtbot, window)
    assert plot.is_lit.sum() == 3
    assert not window.shelf.filling.is_in_list, "no track is taken out of a list that is not seen"
    plot.choose_point(2)
    window.actions_["collection_map"].setChecked(False)
    assert window.shelf.filling.is_in_list
    assert window.library.table.isVisible()
    assert window.library.selected_ids() == [atlas.ids[2]], "the table takes over what was chosen"


def test_a_map_without_tracks_says_why_and_new_tracks_are_laid_out(
    qtbot: QtBot, window: MainWindow, atlas: Atlas, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, may_end = [], threading.Event()

    def refuse(*_asked: object) -> None:
        asked.append(_asked)
        may_end.wait(10)
        raise MissingWeights("There are no weights.", "")

    ids, atlas.ids = atlas.ids, []
    atlas.unheard = ids
    window.actions_["collection_map"].setChecked(True)
    settle(qtbot, window)
    page = window.mapping.page
    assert page is not None
    assert page.note.text().endswith("No track was listened to for it yet.")
    assert page.listen.isVisible()
    monkeypatch.setattr(similar, "listen", refuse)
    for _ in range(2):
        page.listen.click()
    qtbot.waitUntil(lambda: page.note.text().startswith("The tracks are being listened to."))
    may_end.set()
    settle(qtbot, window)
    assert len(asked) == 1, "nobody listens twice at once"
    assert page.note.text().endswith("No track was listened to for it yet."), "nobody listens any more"
    atlas.ids, atlas.unheard, atlas.is_whole = ids, ids[:1], False
    window.session.tell(ids)
    qtbot.waitUntil(lambda: window.mapping.is_settled and window.is_settled and bool(len(page.plot.ids)))
    assert atlas.n_laid_out == 1
    assert page.plot.isVisible()
    assert page.missing.text() == "1 track not listened to yet, so not here."
