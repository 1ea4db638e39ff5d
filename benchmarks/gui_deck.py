"""What the deck costs: the first sight of a six-minute track, scrolling and zooming with all lanes on.

`python benchmarks/gui_deck.py [ratio]` prints a table; `ratio` is the screen's device pixels to a logical one (1). Frames
are medians of processor time, first sights are seconds by the clock. The plain way draws the waveform as three filled
polygons, one point a pixel, without lanes, in the same run.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if __name__ == "__main__" and len(sys.argv) > 1:
    os.environ["QT_SCALE_FACTOR"] = sys.argv[1]

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QPolygonF
from PySide6.QtWidgets import QApplication

from djanalyzer.app.session import Session
from djanalyzer.features.waveform import COLUMNS_PER_SECOND, Waveform
from djanalyzer.gui import theme
from djanalyzer.gui.theme import DECK
from djanalyzer.gui.timeline import Timeline
from djanalyzer.gui.window import MainWindow
from djanalyzer.library.edits import AddCue, AddFiles, AddLoop, SaveAnalysis
from djanalyzer.library.edits.files import FoundFile
from djanalyzer.music import (
    Analysis,
    BeatGrid,
    Cue,
    CueKind,
    Energy,
    Key,
    KeyStretch,
    Loop,
    MixRange,
    Section,
    SectionLabel,
    Suggestion,
    VocalSpan,
)

DURATION = 360.0
FRAMES = 120
_PLAIN = 3  # frames of the plain way: each takes long
STYLES = ("bands", "rgb", "mono")

# Seconds and milliseconds that are promised.
FIRST_FROM_CACHE, FIRST_WITHOUT = 0.3, 1.5
SCROLLING, ZOOMING = 4.0, 12.0

Row = tuple[str, float, float]  # what, ours, the plain way's (0 where there is none)


def median(work: Callable[[int], object], times: int = FRAMES) -> float:
    """Return the median processor time of `work(0)`, `work(1)`… in milliseconds."""
    spent = []
    for number in range(times):
        before = time.process_time()
        work(number)
        spent.append(time.process_time() - before)
    return 1000 * float(np.median(spent))


def wave() -> Waveform:
    """Return a six-minute waveform, jagged as music is."""
    rng = np.random.default_rng(1)
    n = int(DURATION * COLUMNS_PER_SECOND)
    kick = 255 * np.exp(-((np.arange(n) / COLUMNS_PER_SECOND) % 0.5) * 6)
    bands = (kick, 160 * rng.random(n), 110 * rng.random(n))
    return Waveform(COLUMNS_PER_SECOND, *(band.astype(np.uint8) for band in bands))


def song() -> Analysis:
    """Return all that a model can say of a track, so that every lane has something to show."""
    edges = np.linspace(0.5, DURATION, 13)
    spans = list(zip(edges.tolist(), edges[1:].tolist(), strict=False))
    labels = list(SectionLabel) * 2
    keys = (Key(9, True, 0.8), Key(0, True, 0.7))
    return Analysis(
        DURATION,
        BeatGrid.constant(0.5, 120.0),
        0.9,
        tuple(Section(a, b, label) for (a, b), label in zip(spans, labels, strict=False)),
        tuple(Suggestion(a, CueKind.DROP, 0.8, "drums return after 16 bars") for a, _ in spans),
        keys[0],
        Energy(7.0, tuple(0.5 + 0.4 * np.sin(np.arange(DURATION) / 9))),
        "benchmark",
        key_stretches=tuple(KeyStretch(a, b, keys[n % 2]) for n, (a, b) in enumerate(spans)),
        mix_range=MixRange(16, 16, 32.5, 320.5),
        vocals=tuple(VocalSpan(a + 4, a + 16, 0.8) for a, _ in spans),
    )


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


def frames(window: MainWindow, picture: Waveform) -> list[Row]:
    """Return what a frame costs while scrolling and while zooming, all lanes shown."""
    view = window.deck.waveform
    ratio = view.devicePixelRatioF()
    plain = Polygons(picture, round(view.width() * ratio), round(view.height() * ratio))
    rows = []
    for seconds in (8.0, 60.0):
        view.line = Timeline.spanning(DURATION, view.line.width, seconds)
        for _ in range(10):  # the tiles of the first view, some in each frame
            view.repaint()

        def scroll(_number: int) -> None:
            view.line = view.line.scrolled(4)
            view.repaint()

        ours = median(scroll)
        rows.append(
            (f"scroll, {seconds:.0f} s in view", ours, median(lambda _n: plain.paint(view.line), _PLAIN))
        )
    for style in STYLES:
        window.picturing.choose_style(style)
        view.line = Timeline.spanning(DURATION, view.line.width, 2.0)

        def zoom(number: int) -> None:
            view.line = view.line.zoomed(-1 if number % 80 < 40 else 1, view.width() / 2)
            view.draw_as(view.look)  # what a first visit to each level costs
            view.repaint()

        ours = median(zoom)
        rows.append((f"zoom, {style}", ours, median(lambda _n: plain.paint(view.line), _PLAIN)))
    window.picturing.choose_style("bands")
    return rows


def write_song(folder: Path) -> Path:
    """Write six minutes of stereo music, which nobody has analysed."""
    import soundfile

    rate = 44100
    place = np.arange(int(DURATION * rate)) / rate
    rng = np.random.default_rng(0)
    mono = 0.5 * np.sin(2 * np.pi * 50 * place) * np.exp(-(place % 0.5) * 8)
    mono += 0.05 * rng.standard_normal(len(mono))
    path = folder / "six minutes.flac"
    soundfile.write(path, np.stack([mono, mono], axis=1).astype(np.float32), rate)
    return path


def first_sight(app: QApplication, window: MainWindow, track_id: int) -> tuple[float, float]:
    """Return the seconds from opening a track until something of its waveform is painted, and until all of it is."""
    before, began = time.perf_counter(), 0.0
    window.open_track(track_id)
    deck = window.deck
    while deck.deck is None or deck.deck.track_id != track_id or deck.deck.waveform is None:
        app.processEvents()
        if (
            not began
            and deck.waveform.has_picture
            and deck.deck is not None
            and deck.deck.track_id == track_id
        ):
            deck.waveform.repaint()
            began = time.perf_counter() - before
        time.sleep(0.001)
    deck.waveform.repaint()
    whole = time.perf_counter() - before
    return began or whole, whole


def settle(app: QApplication, window: MainWindow) -> None:
    """Let the window come to rest."""
    while not window.is_settled:
        app.processEvents()


def furnish(session: Session, folder: Path) -> tuple[int, int]:
    """Return the ids of a track of which everything is known, and of one that nobody has heard."""
    files = (
        FoundFile(folder / "known.flac", "known", duration=DURATION),
        FoundFile(write_song(folder), "new", duration=DURATION),
    )
    known, new = session.do(AddFiles(files)).created
    session.do(SaveAnalysis(known, song(), wave().to_bytes()))
    for slot in range(8):
        session.do(AddCue(known, Cue(20.5 + 40 * slot, slot, f"Cue {slot}", None, CueKind.DROP)))
    session.do(AddLoop(known, Loop(24.5, 32.5, None, "Loop")))
    return known, new


def measure(app: QApplication, window: MainWindow, ids: tuple[int, int]) -> list[Row]:
    """Return all rows about the deck; `ids` as `furnish` returns them."""
    known, new = ids
    began, whole = first_sight(app, window, new)
    settle(app, window)
    cached = []
    for track_id in (known, new, known, new, known):
        cached.append(first_sight(app, window, track_id)[1])
        settle(app, window)
    rows = [
        ("never analysed: something of it, s", began, 0.0),
        ("never analysed: all of it, s", whole, 0.0),
        ("from the library, s", float(np.median(cached)), 0.0),
    ]
    return rows + frames(window, wave())


def print_rows(rows: list[Row]) -> None:
    """Print a table."""
    print(f"{'':36}{'ours':>10}{'plain':>10}{'plain / ours':>14}")
    for what, ours, plain in rows:
        times = f"{plain:10.2f}{plain / ours:14.1f}" if plain else ""
        print(f"{what:36}{ours:10.2f}{times}")


def main() -> None:
    app = QApplication([])
    theme.apply(app)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DJANALYZER_HOME"] = folder  # nothing of the user's own is touched
        with Session.open() as session:
            ids = furnish(session, Path(folder))
            window = MainWindow(session)
            window.resize(1920, 1000)
            window.show()
            settle(app, window)
            rows = measure(app, window, ids)
            view = window.deck.waveform
            print(f"waveform {view.width()} × {view.height()} pixels at {view.devicePixelRatioF():g}x, in ms")
            print_rows(rows)
            window.close()


if __name__ == "__main__":
    main()
