"""What the window costs: milliseconds of processor time, and as ratios to a plain way of doing the same in this run.

    python benchmarks/gui.py [deck] [library] [--tracks N] [--keep FILE]

Figures in milliseconds belong to the machine; the ratios do not. The plain ways: the waveform as three filled polygons;
Qt's own table model in Qt's own table view on the same file, which looks for words with LIKE.
"""

from __future__ import annotations

import argparse
import math
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import library
import numpy as np
import psutil
from PySide6.QtCore import QEventLoop, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QPolygonF
from PySide6.QtSql import QSqlDatabase, QSqlTableModel
from PySide6.QtWidgets import QApplication, QTableView

from djanalyzer.app.session import Session
from djanalyzer.features.waveform import COLUMNS_PER_SECOND, Waveform
from djanalyzer.gui import theme
from djanalyzer.gui.columns import BPM, COLUMNS, GENRE, TITLE
from djanalyzer.gui.theme import DECK
from djanalyzer.gui.timeline import Timeline
from djanalyzer.gui.window import MainWindow
from djanalyzer.library.edits import AddFiles, SaveAnalysis
from djanalyzer.library.edits.files import FoundFile
from djanalyzer.music import Analysis, BeatGrid, CueKind, Energy, Section, SectionLabel, Suggestion

DURATION = 360.0
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


class Shown:
    """The real window on a library of many tracks, driven as a hand does; nothing of it is made up."""

    def __init__(self, session: Session) -> None:
        before, begun = time.process_time(), time.perf_counter()
        self.window = MainWindow(session)
        self.window.resize(1920, 1000)
        self.window.show()
        self.settle()
        self.start = time.perf_counter() - begun, time.process_time() - before
        self.table, self.model = self.window.library.table, self.window.library.model

    def settle(self) -> None:
        """Wait, without turning in circles, until the table shows what was asked for and has painted it."""
        while not self.window.is_settled:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        QApplication.processEvents()

    def search(self, query: str) -> None:
        """Search as if the hand had rested already: the pause after the last key does not count."""
        self.window.library.search.setText(query)
        self.window.library.search_now()
        self.settle()

    def sort(self, column: int, is_descending: bool) -> None:
        order = Qt.SortOrder.DescendingOrder if is_descending else Qt.SortOrder.AscendingOrder
        self.window.library.header.setSortIndicator(column, order)
        self.settle()

    def sort_alone(self, column: int) -> None:
        """Sort by one column, with no other to decide between equal tracks."""
        header = self.window.library.header
        header.blockSignals(True)
        header.clear_order()
        header.blockSignals(False)
        self.sort(column, False)


class Stock:
    """The plain way: Qt's own table model over the same file, all rows of it, in Qt's own view."""

    def __init__(self, path: Path, size: QSize) -> None:
        self.base = QSqlDatabase.addDatabase("QSQLITE", "stock")
        self.base.setDatabaseName(str(path))
        self.base.open()
        self.model, self.view = QSqlTableModel(None, self.base), QTableView()
        self.model.setTable("tracks")
        self.view.resize(size)

    def show(self) -> None:
        """Read everything, as a scroll bar that knows its end needs it."""
        self.model.select()
        while self.model.canFetchMore():
            self.model.fetchMore()
        self.view.setModel(self.model)
        self.view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.view.show()
        QApplication.processEvents()

    def search(self, query: str) -> None:
        """Look for a word in five columns with LIKE, as far as the rows that are seen; Qt's model reads no more."""
        like = " OR ".join(
            f"{name} LIKE '%{query}%'" for name in ("title", "artist", "album", "genre", "comment")
        )
        self.model.setFilter(like)
        while self.model.canFetchMore():
            self.model.fetchMore()
        self.view.viewport().repaint()

    def sort(self, name: str) -> None:
        self.model.setSort(self.model.fieldIndex(name), Qt.SortOrder.AscendingOrder)
        self.model.select()
        while self.model.canFetchMore():
            self.model.fetchMore()
        self.view.viewport().repaint()


def scroll(view: QTableView, row: int) -> None:
    """Scroll as a hand does: Qt moves what stays in sight, and the event loop paints the rest."""
    view.verticalScrollBar().setValue(row)
    QApplication.processEvents()


def select_everything(view: QTableView) -> None:
    view.clearSelection()
    view.selectAll()
    view.viewport().repaint()


def library_rows(session: Session, path: Path) -> list[tuple[str, float, float]]:
    """Return (what, ours, plain) for all that is done with a table of 100,000 tracks."""
    shown = Shown(session)
    ours, n_tracks = shown.table, shown.model.rowCount()
    stock = Stock(path, ours.size())
    rows = [
        (
            f"first rows of {n_tracks:,}, the whole window",
            1000 * shown.start[1],
            median(lambda _n: stock.show(), 1),
        )
    ]
    print(f"first rows of {n_tracks:,} tracks {shown.start[0]:.2f} s after the window was asked for (wall)")
    nan = float("nan")
    for query in ("b", "ba", "techno", "ba te"):
        plain = median(lambda _n, q=query: stock.search(q), 1) if " " not in query else nan
        rows.append((f"search `{query}`", median(lambda n, q=query: shown.search(q + " " * n), 7), plain))
    rows += [
        (f"search `{query}`", median(lambda n, q=query: shown.search(q + " " * n), 5), nan)
        for query in ("bpm:120-126 key:8A", "rating:>3 -genre:techno", "color:red", "is:duplicate")
    ]
    shown.search("")
    stock.model.setFilter("")
    for number, column in enumerate(COLUMNS):
        if column.field:
            name = {"cues": "n_cues", "length": "duration"}.get(column.key, column.key)
            plain = (
                median(lambda _n, name=name: stock.sort(name), 1) if name in ("title", "bpm", "year") else nan
            )
            rows.append((f"sort by {column.key}", median(lambda _n, c=number: shown.sort_alone(c), 3), plain))
    for number in (GENRE, BPM, TITLE):
        shown.sort(number, False)
    rows.append(
        ("sort by title, then tempo, then genre", median(lambda n: shown.sort(TITLE, bool(n % 2)), 3), nan)
    )
    shown.window.library.header.clear_order()
    shown.settle()
    stock.show()
    step = max(1, n_tracks // FRAMES)
    rows += [
        (name, median(lambda n, k=k: scroll(ours, n * k)), median(lambda n, k=k: scroll(stock.view, n * k)))
        for name, k in (("scroll by 3 rows", 3), ("drag the thumb, a page never seen a frame", step))
    ]
    rows.append(
        (
            "select all",
            median(lambda _n: select_everything(ours), 5),
            median(lambda _n: select_everything(stock.view), 1),
        )
    )
    shown.table.clearSelection()
    mixes = shown.window.mixes
    mixes.show()
    track = shown.model.ids[7]
    rows.append(
        ("what mixes with a track", median(lambda _n: (mixes.show_tracks((track,)), shown.settle()), 7), nan)
    )
    shown.window.close()
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("parts", nargs="*", help="deck, library, or both")
    parser.add_argument("--tracks", type=int, default=100_000)
    parser.add_argument("--keep", type=Path, help="keep the library in this file, and use it if it is there")
    options = parser.parse_args()
    app = QApplication([])
    theme.apply(app)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DJANALYZER_HOME"] = folder  # nothing of the user's own is touched
        if not options.parts or "deck" in options.parts:
            measure_deck(app, wave())
        if not options.parts or "library" in options.parts:
            path = options.keep or Path(folder) / "large.sqlite"
            if not path.exists():
                library.build(path, options.tracks)
            measure_library(path)


def measure_library(path: Path) -> None:
    """Open the real window on a large library and print the table, and what it all takes of memory."""
    with Session.open(path) as session:
        rows = library_rows(session, path)
    show_rows("the library; processor time, medians (of the table's frames too)", rows)
    taken = psutil.Process().memory_info().rss / 1e6
    print(f"{taken:.0f} MB with everything above, the plain way's table in it\n")


def measure_deck(app: QApplication, picture: Waveform) -> None:
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
        rows = waveform_rows(window, picture)
        window.close()
    show_rows(
        f"waveform {size.width()} × {size.height()} pixels, {DURATION:.0f} s; processor time, medians", rows
    )


def show_rows(title: str, rows: list[tuple[str, float, float]]) -> None:
    """Print what was measured; a plain way that was not tried is left empty."""
    print(title)
    print(f"{'':44}{'ours, ms':>10}{'plain, ms':>11}{'plain / ours':>14}")
    for what, ours, plain in rows:
        beside = "" if math.isnan(plain) else f"{plain:11.1f}{plain / ours:14.1f}"
        print(f"{what:44}{ours:10.1f}{beside}")
    print()


if __name__ == "__main__":
    main()
