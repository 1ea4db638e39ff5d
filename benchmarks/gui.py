"""What the window costs, what is promised of it, and a plain way of doing the same beside it in this run.

    python benchmarks/gui.py [deck] [library] [--tracks N] [--keep FILE]

Figures in milliseconds belong to the machine; the ratios do not. The plain ways: the waveform as three filled polygons;
Qt's own table model in Qt's own table view on the same file, which looks for words with LIKE. Milliseconds are of the
processor and medians, seconds are by the clock. What the deck costs on its own, at any pixel ratio, prints `gui_deck.py`.
"""

from __future__ import annotations

import argparse
import math
import os
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import gui_deck
import library
import numpy as np
import psutil
from PySide6.QtCore import QEventLoop, QSize, Qt
from PySide6.QtSql import QSqlDatabase, QSqlTableModel
from PySide6.QtWidgets import QApplication, QTableView

from djanalyzer.app.session import Session
from djanalyzer.gui import theme
from djanalyzer.gui.columns import BPM, COLUMNS, GENRE, TITLE
from djanalyzer.gui.watchdog import Watchdog
from djanalyzer.gui.window import MainWindow

FRAMES = 120
_AFTER_START = 2.0  # seconds in which whatever comes behind the first rows comes

# What is promised, in the unit of the row.
FIRST_ROWS, SEARCH, FRAME, NEW_PAGE, MEMORY, LONGEST_HOLD = 1.0, 50.0, 1000 / 60, 33.0, 600.0, 50.0


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: what was measured, ours, what is promised, and the plain way's (nan where there is none)."""

    what: str
    ours: float
    promised: float = math.nan
    plain: float = math.nan


def median(work: Callable[[int], object], times: int = FRAMES) -> float:
    """Return the median processor time of `work(0)`, `work(1)`… in milliseconds."""
    spent = []
    for number in range(times):
        before = time.process_time()
        work(number)
        spent.append(time.process_time() - before)
    return 1000 * float(np.median(spent))


class Shown:
    """The real window on a library of many tracks, driven as a hand does; nothing of it is made up."""

    def __init__(self, session: Session) -> None:
        before, begun = time.process_time(), time.perf_counter()
        self.window = MainWindow(session)
        self.window.resize(1920, 1000)
        self.window.show()
        watchdog = Watchdog()
        self.settle()
        self.start = time.perf_counter() - begun, 1000 * (time.process_time() - before)
        while time.perf_counter() - begun < _AFTER_START:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        watchdog.stop()
        self.longest_hold = 1000 * watchdog.longest
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


def library_rows(session: Session, path: Path) -> list[Row]:
    """Return what is done with a table of many tracks."""
    shown = Shown(session)
    app, themes = QApplication.instance(), ("light", "dark")
    dress = Row("another theme", median(lambda n: (theme.choose(app, themes[n % 2]), shown.settle()), 6))
    stock = Stock(path, shown.table.size())
    n_tracks = shown.model.rowCount()
    seconds, spent = shown.start
    rows = [
        Row(f"first rows of {n_tracks:,}, seconds by the clock", seconds, FIRST_ROWS),
        Row("first rows, the whole window", spent, plain=median(lambda _n: stock.show(), 1)),
        Row("the longest that the window was held up by then", shown.longest_hold, LONGEST_HOLD),
    ]
    rows += _searches(shown, stock) + _orders(shown, stock) + _scrolls(shown, stock)
    shown.table.clearSelection()
    mixes, track = shown.window.mixes, shown.model.ids[7]
    mixes.show()
    rows.append(
        Row("what mixes with a track", median(lambda _n: (mixes.show_tracks((track,)), shown.settle()), 7))
    )
    rows.append(dress)
    taken = psutil.Process().memory_info().rss / 1e6
    rows.append(Row("memory in MB, the plain way's table in it", taken, MEMORY))
    shown.window.close()
    return rows


def _searches(shown: Shown, stock: Stock) -> list[Row]:
    rows = []
    for query in ("b", "ba", "techno", "ba te", "bpm:120-126 key:8A", "rating:>3 -genre:techno", "color:red"):
        ours = median(lambda n, q=query: shown.search(q + " " * n), 7)
        plain = median(lambda _n, q=query: stock.search(q), 1) if query.isalpha() else math.nan
        rows.append(Row(f"search `{query}`", ours, SEARCH, plain))
    rows.append(Row("search `is:duplicate`", median(lambda n: shown.search("is:duplicate" + " " * n), 5)))
    shown.search("")
    stock.model.setFilter("")
    return rows


def _orders(shown: Shown, stock: Stock) -> list[Row]:
    rows = []
    for number, column in enumerate(COLUMNS):
        if column.field:
            name = {"cues": "n_cues", "length": "duration"}.get(column.key, column.key)
            has_plain = name in ("title", "bpm", "year")
            plain = median(lambda _n, name=name: stock.sort(name), 1) if has_plain else math.nan
            ours = median(lambda _n, c=number: shown.sort_alone(c), 3)
            rows.append(Row(f"sort by {column.key}", ours, plain=plain))
    for number in (GENRE, BPM, TITLE):
        shown.sort(number, False)
    ours = median(lambda n: shown.sort(TITLE, bool(n % 2)), 3)
    rows.append(Row("sort by title, then tempo, then genre", ours))
    shown.window.library.header.clear_order()
    shown.settle()
    return rows


def _scrolls(shown: Shown, stock: Stock) -> list[Row]:
    stock.show()
    step = max(1, shown.model.rowCount() // FRAMES)
    rows = []
    for name, k, promised in (
        ("scroll by 3 rows", 3, FRAME),
        ("drag the thumb, new rows a frame", step, NEW_PAGE),
    ):
        ours = median(lambda n, k=k: scroll(shown.table, n * k))
        rows.append(Row(name, ours, promised, median(lambda n, k=k: scroll(stock.view, n * k))))
    ours = median(lambda _n: select_everything(shown.table), 5)
    rows.append(Row("select all", ours, plain=median(lambda _n: select_everything(stock.view), 1)))
    return rows


def deck_rows(app: QApplication, folder: Path) -> list[Row]:
    """Return what is done with a track of six minutes, all lanes shown."""
    with Session.open() as session:
        ids = gui_deck.furnish(session, folder)
        window = MainWindow(session)
        window.resize(1920, 1000)
        window.show()
        gui_deck.settle(app, window)
        rows = gui_deck.measure(app, window, ids)
        window.close()
    return [Row(what, ours, _promised(what), plain or math.nan) for what, ours, plain in rows]


def _promised(what: str) -> float:
    """Return what is promised of a row about the deck."""
    promises = {
        "never analysed: something": gui_deck.FIRST_WITHOUT,
        "from the library": gui_deck.FIRST_FROM_CACHE,
        "scroll": gui_deck.SCROLLING,
        "zoom": gui_deck.ZOOMING,
    }
    return next((bound for begin, bound in promises.items() if what.startswith(begin)), math.nan)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("parts", nargs="*", help="deck, library; both unless said")
    parser.add_argument("--tracks", type=int, default=100_000)
    parser.add_argument("--keep", type=Path, help="keep the library in this file, and use it if it is there")
    options = parser.parse_args()
    app = QApplication([])
    theme.apply(app)
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DJANALYZER_HOME"] = folder  # nothing of the user's own is touched
        if not options.parts or "library" in options.parts:
            path = options.keep or Path(folder) / "large.sqlite"
            if not path.exists():
                library.build(path, options.tracks)
            with Session.open(path) as session:
                rows += library_rows(session, path)
        if not options.parts or "deck" in options.parts:
            rows += deck_rows(app, Path(folder))
    show_rows(rows)


def show_rows(rows: list[Row]) -> None:
    """Print what was measured; a plain way that was not tried is left empty."""
    print("milliseconds of the processor, or as said; medians")
    print(f"{'':48}{'ours':>10}{'promised':>10}{'':5}{'plain':>10}{'plain / ours':>14}")
    for row in rows:
        bound = "" if math.isnan(row.promised) else f"{row.promised:.3g}"
        kept = "" if math.isnan(row.promised) else ("kept" if row.ours <= row.promised else "MORE")
        beside = "" if math.isnan(row.plain) else f"{row.plain:10.1f}{row.plain / row.ours:14.1f}"
        print(f"{row.what:48}{row.ours:10.2f}{bound:>10} {kept:4}{beside}")


if __name__ == "__main__":
    main()
