"""What the window costs: milliseconds of processor time, and as ratios to a plain way of doing the same in this run.

`python benchmarks/window.py` prints a table. Figures in milliseconds belong to the machine; the ratios do
not. The plain ways: the waveform as three filled polygons, and a table whose headers keep the table's own selection.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QItemSelectionModel, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QPolygonF
from PySide6.QtWidgets import QApplication, QTableView

from djanalyzer.app.session import Session
from djanalyzer.features.waveform import COLUMNS_PER_SECOND, Waveform
from djanalyzer.gui import theme
from djanalyzer.gui.theme import DECK
from djanalyzer.gui.timeline import Timeline
from djanalyzer.gui.tracks import TracksModel
from djanalyzer.gui.window import MainWindow
from djanalyzer.library.edits import AddFiles, SaveAnalysis
from djanalyzer.library.edits.files import FoundFile
from djanalyzer.library.records import TrackRow
from djanalyzer.music import Analysis, BeatGrid, CueKind, Energy, Section, SectionLabel, Suggestion

DURATION = 360.0
N_TRACKS = 100_000
FRAMES = 120


def median(work: Callable[[int], object], times: int = FRAMES) -> float:
    """Return the median processor time of `work(0)`, `work(1)`… in milliseconds."""
    spent = []
    for number in range(times):
        before = time.process_time()
        work(number)
        spent.append(time.process_time() - before)
    return 1000 * float(np.median(spent))


def wave() -> Waveform:
    rng = np.random.default_rng(1)
    n = int(DURATION * COLUMNS_PER_SECOND)
    kick = 255 * np.exp(-((np.arange(n) / COLUMNS_PER_SECOND) % 0.5) * 6)
    bands = (kick, 160 * rng.random(n), 110 * rng.random(n))
    return Waveform(COLUMNS_PER_SECOND, *(band.astype(np.uint8) for band in bands))


def song() -> Analysis:
    edges = np.linspace(0.5, DURATION, 13)
    labels = list(SectionLabel) * 2
    sections = tuple(Section(a, b, label) for a, b, label in zip(edges, edges[1:], labels, strict=False))
    cues = tuple(Suggestion(float(t), CueKind.DROP, 0.8, "drums return after 16 bars") for t in edges[:-1])
    grid = BeatGrid.constant(0.5, 120.0)
    return Analysis(DURATION, grid, 0.9, sections, cues, None, Energy(7.0, (0.5,) * 360), "benchmark")


class Polygons:
    """The plain way: three filled polygons a frame, one point a pixel."""

    def __init__(self, picture: Waveform, width: int, height: int) -> None:
        self.picture, self.target = picture, QPixmap(width, height)

    def paint(self, line: Timeline) -> None:
        bands = self.picture.window(line.start, line.stop, line.width)
        middle = self.target.height() / 2
        with QPainter(self.target) as painter:
            painter.fillRect(self.target.rect(), QColor(DECK.ground))
            painter.setPen(Qt.PenStyle.NoPen)
            for band, color in zip(bands, (DECK.low, DECK.mid, DECK.high), strict=True):
                tall = (band.astype(float) * middle / 255).tolist()
                upper = [QPointF(x, middle - y) for x, y in enumerate(tall)]
                lower = [QPointF(x, middle + y) for x, y in reversed(list(enumerate(tall)))]
                painter.setBrush(QColor(color))
                painter.drawPolygon(QPolygonF(upper + lower))


def waveform_rows(window: MainWindow, picture: Waveform) -> list[tuple[str, float, float]]:
    """Return (what, ours, plain) for scrolling and zooming."""
    view = window.deck.waveform
    plain = Polygons(picture, view.width(), view.height())
    rows = []
    for seconds in (8.0, 60.0):
        view.line = Timeline.spanning(DURATION, view.line.width, seconds)
        view.repaint()

        def scroll(_number: int) -> None:
            view.line = view.line.scrolled(4)
            view.repaint()

        ours = median(scroll)
        rows.append((f"scroll, {seconds:.0f} s in view", ours, median(lambda _n: plain.paint(view.line), 40)))

    view.line = Timeline.spanning(DURATION, view.line.width, 2.0)

    def zoom(number: int) -> None:
        view.line = view.line.zoomed(-1 if number % 80 < 40 else 1, view.width() / 2)
        view._tiles = None  # what a first visit to each level costs
        view.repaint()

    rows.append(("zoom, nothing drawn before", median(zoom), median(lambda _n: plain.paint(view.line), 40)))
    return rows


class Shelf:
    """A library of any size without a disk."""

    def rows(self, ids: list[int]) -> list[TrackRow]:
        return [
            TrackRow(i, f"Title {i}", "Artist", 128.0, None, 7.0, 300.0, "House", 3, "new", "", Path("/x"))
            for i in ids
        ]


def table_rows(window: MainWindow) -> list[tuple[str, float, float]]:
    """Return (what, ours, plain) for selecting all of 100,000 tracks, and for scrolling through them."""
    shelf: Any = Shelf()
    ids = list(range(1, N_TRACKS + 1))
    table, model = window.library.table, window.library.model
    model._session = shelf
    model.show(ids)
    stock, stock_model = QTableView(), TracksModel(shelf)
    stock_model.show(ids)
    stock.setModel(stock_model)
    stock.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    stock.resize(table.size())
    stock.show()
    QApplication.processEvents()

    def select(view: QTableView) -> None:
        view.selectionModel().select(
            view.model().index(0, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        view.selectAll()
        view.viewport().repaint()

    def scroll(view: QTableView, number: int) -> None:
        view.verticalScrollBar().setValue(number * 3)
        view.viewport().repaint()

    ours = median(lambda _n: select(table), 5)
    rows = [(f"select all of {N_TRACKS:,}", ours, median(lambda _n: select(stock), 1))]
    stock.clearSelection()
    table.clearSelection()
    rows.append(
        ("scroll the table by 3 rows", median(lambda n: scroll(table, n)), median(lambda n: scroll(stock, n)))
    )
    return rows


def main() -> None:
    app = QApplication([])
    theme.apply(app)
    picture = wave()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DJANALYZER_HOME"] = folder  # nothing of the user's own is touched
        measure(app, picture)


def measure(app: QApplication, picture: Waveform) -> None:
    """Open the real window on one analysed track and print the table."""
    with Session.open() as session:
        found = FoundFile(Path("/nowhere/song.wav"), "one", duration=DURATION)
        (track_id,) = session.do(AddFiles((found,))).created
        session.do(SaveAnalysis(track_id, song(), picture.to_bytes()))
        window = MainWindow(session)
        window.resize(1920, 1000)
        window.show()
        while not window.is_settled:
            app.processEvents()
        window.deck.show()
        window.deck.show_deck(session.deck(track_id))
        app.processEvents()
        size = window.deck.waveform.size()
        rows = waveform_rows(window, picture) + table_rows(window)
        window.close()
    print(f"waveform {size.width()} × {size.height()} pixels, {DURATION:.0f} s; medians of processor time")
    print(f"{'':32}{'ours, ms':>10}{'plain, ms':>11}{'plain / ours':>14}")
    for what, ours, plain in rows:
        print(f"{what:32}{ours:10.2f}{plain:11.2f}{plain / ours:14.1f}")


if __name__ == "__main__":
    main()
