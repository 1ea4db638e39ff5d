"""What a frame of the collection's map costs with 100,000 tracks, as a hand moves, zooms, lassoes and colours it.

    python benchmarks/gui_map.py [PIXELS A POINT] [--tracks N]

Milliseconds of the processor: the median and the longest of 40 frames, each painted. The plain way beside it paints each point
as a circle of its own, as a `QPainter` is used when nobody counts. What is promised of every frame: 50 ms.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPolygonF
from PySide6.QtWidgets import QApplication

from djanalyzer.app.mapping import CollectionMap, MapColors
from djanalyzer.gui import theme
from djanalyzer.gui.map_colors import GROUND, coloring
from djanalyzer.gui.map_legend import MapLegend
from djanalyzer.gui.map_plot import MapPlot

FRAMES = 40
SIZE = (1600, 900)
PROMISED = 50.0
_N_GENRES = 30


def collection(n_tracks: int) -> tuple[CollectionMap, MapColors, MapColors]:
    """Return a map of genres that lie in heaps, coloured by genre and by energy."""
    rng = np.random.default_rng(5)
    genres = np.sort(rng.choice(_N_GENRES, n_tracks, p=(w := 1 / np.arange(1, _N_GENRES + 1)) / w.sum()))
    heaps = rng.random((_N_GENRES, 2))
    places = heaps[genres] + rng.normal(0, 0.05, (n_tracks, 2))
    points = CollectionMap(np.arange(1, n_tracks + 1), places.astype(np.float32))
    by_genre = MapColors(tuple(f"Genre {n}" for n in range(_N_GENRES)), genres.astype(np.int32))
    levels = tuple(str(level) for level in range(1, 11))
    return points, by_genre, MapColors(levels, rng.integers(-1, 10, n_tracks).astype(np.int32))


def timed(plot: MapPlot, work: Callable[[int], object]) -> tuple[float, float]:
    """Return the median and the longest of the frames that `work(0)`, `work(1)`… make, milliseconds of the processor."""
    spent = []
    for number in range(FRAMES):
        before = time.process_time()
        work(number)
        plot.repaint()
        spent.append(1000 * (time.process_time() - before))
    return float(np.median(spent)), max(spent)


def circle_by_circle(plot: MapPlot) -> None:
    """Paint every point by itself."""
    image = QImage(plot.frame.width, plot.frame.height, QImage.Format.Format_RGB32)
    image.fill(QColor(GROUND))
    colors = [QColor(kind.ink.color) for kind in plot.coloring.kinds]
    with QPainter(image) as painter:
        painter.setPen(Qt.PenStyle.NoPen)
        for (x, y), code in zip(plot.pixels().tolist(), plot.coloring.codes.tolist(), strict=True):
            painter.setBrush(colors[code])
            painter.drawEllipse(QPointF(x, y), 1.5, 1.5)


def measure(n_tracks: int) -> list[tuple[str, float, float]]:
    """Return what was done, the median frame and the longest one, milliseconds."""
    points, by_genre, by_energy = collection(n_tracks)
    ways = coloring("genre", by_genre), coloring("energy", by_energy)
    plot, legend = MapPlot(), MapLegend()
    plot.resize(*SIZE)
    plot.show()
    while not plot.isVisible() or not plot.windowHandle().isExposed():
        QApplication.processEvents()
    plot.show_map(points, ways[0])
    whole = plot.frame
    turn = np.linspace(0, 2 * np.pi, 200)
    ring = [QPointF(800 + 500 * np.cos(a), 450 + 380 * np.sin(a)) for a in turn]
    everything = np.ones(n_tracks, bool)

    def recolor(n: int) -> None:
        plot.color(ways[n % 2])
        legend.show_kinds(plot.coloring.kinds, plot.counts())

    rows = [
        ("pan, the whole map in view", *timed(plot, lambda n: plot.move_to(whole.moved(5 * n, 3 * n)))),
        ("zoom, a step of the wheel", *timed(plot, lambda n: plot.zoom(1.1, QPointF(700, 400)))),
    ]
    plot.move_to(whole)
    rows += [
        (
            "draw a lasso, a step of the hand",
            *timed(plot, lambda n: plot.inside(QPolygonF(ring[: 5 * n + 3]))),
        ),
        ("let the lasso go", *timed(plot, lambda n: plot.choose(plot.inside(QPolygonF(ring[n:]))))),
        ("choose all, then none", *timed(plot, lambda n: plot.choose(everything if n % 2 else ~everything))),
    ]
    plot.choose(everything)
    rows.append(("pan, all chosen", *timed(plot, lambda n: plot.move_to(whole.moved(5 * n, 3 * n)))))
    plot.choose(~everything)
    rows += [
        ("other colours, and the legend", *timed(plot, recolor)),
        ("a kind of the legend stands out", *timed(plot, lambda n: plot.spotlight(frozenset({n % 9})))),
        ("another search: half of the tracks", *timed(plot, lambda n: plot.list_ids(points.ids[n % 2 :: 2]))),
        ("find the point under the pointer", *timed(plot, lambda n: plot.point_at(QPointF(20 * n, 10 * n)))),
    ]
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("ratio", nargs="?", default="1", help="pixels a point of the screen, such as 2")
    parser.add_argument("--tracks", type=int, default=100_000)
    options = parser.parse_args()
    os.environ["QT_SCALE_FACTOR"] = options.ratio
    app = QApplication([])
    theme.apply(app)
    print(
        f"{options.tracks:,} tracks, {SIZE[0]} x {SIZE[1]} at {options.ratio} pixels a point; promised {PROMISED:.0f} ms"
    )
    print(f"{'':44}{'median':>8}{'longest':>10}")
    for what, ours, longest in measure(options.tracks):
        print(f"{what:44}{ours:8.1f}{longest:10.1f}  {'kept' if longest <= PROMISED else 'MORE'}")
    points, by_genre, _ = collection(options.tracks)
    plot = MapPlot()
    plot.resize(*SIZE)
    plot.show_map(points, coloring("genre", by_genre))
    before = time.process_time()
    circle_by_circle(plot)
    print(f"{'the plain way: circle by circle':44}{1000 * (time.process_time() - before):8.1f}")


if __name__ == "__main__":
    main()
