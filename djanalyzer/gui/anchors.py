"""Grid anchors on the waveform: flags with their tempo that can be taken, and, while the grid is edited, its beats too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPen, QPolygonF

from djanalyzer.app import gridding
from djanalyzer.gui import notation
from djanalyzer.gui.language import tr
from djanalyzer.gui.theme import DECK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from djanalyzer.app.gridding import GridChange
    from djanalyzer.gui.lanes import Frame
    from djanalyzer.music import BeatGrid, GridAnchor

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_REACH = 5.0  # logical pixels: so near to a line one holds it
_STICKS = 6.0  # logical pixels: so near to the playhead or a cue, what is dragged lies on it
_CONTROL = Qt.KeyboardModifier.ControlModifier


class Workbench(Protocol):
    """Who shows a change while it is dragged, and makes it when it is let go."""

    @property
    def grid(self) -> BeatGrid | None:
        """Return the grid that is shown."""
        ...

    @property
    def is_open(self) -> bool:
        """Return whether the grid is being edited: then it can be taken."""
        ...

    @property
    def lures(self) -> Sequence[float]:
        """Return the moments to which a dragged line sticks, seconds."""
        ...

    def choose(self, time: float) -> None:
        """Make an anchor the chosen one."""

    def go_to(self, time: float) -> None:
        """Put the playhead somewhere, and look there."""

    def try_out(self, change: GridChange | None) -> str:
        """Show a change that nobody has kept, or none; return what is wrong with it, empty where nothing is."""
        ...

    def keep(self, change: GridChange) -> None:
        """Make a change."""


@dataclass(frozen=True, slots=True)
class Hold:
    """What was taken: a beat or an anchor at `time`, `grip` seconds beside it; so near (`reach`, seconds) it sticks."""

    time: float
    is_anchor: bool
    grip: float
    reach: float


@dataclass(frozen=True, slots=True)
class _Flag:
    box: QRectF
    anchor: GridAnchor


class BeatGrip:
    """A beat or an anchor in the hand. Pulled, the tempo follows; with Ctrl, an anchor moves and tempos stay."""

    cursor = Qt.CursorShape.SplitHCursor

    def __init__(self, bench: Workbench, hold: Hold) -> None:
        self._bench, self._hold = bench, hold
        self._change: GridChange | None = None

    def press(self) -> None:
        if self._hold.is_anchor:
            self._bench.choose(self._hold.time)

    def carry(self, time: float, is_free: bool) -> str:
        hold, goal = self._hold, time - self._hold.grip
        goal = goal if is_free else self._stuck(goal)
        is_moved = hold.is_anchor and bool(QGuiApplication.keyboardModifiers() & _CONTROL)
        change = (gridding.moving_anchor if is_moved else gridding.stretching)(hold.time, goal)
        trouble = self._bench.try_out(change)
        if trouble:
            return trouble
        self._change = change
        grid = self._bench.grid
        before = grid.tempo_at(goal - 0.01) if grid is not None else None
        milliseconds = f"{1000 * (goal - hold.time):+.1f}".replace("-", "−")
        return tr("{by} ms, {tempo} BPM", by=milliseconds, tempo=notation.tempo(before))

    def _stuck(self, time: float) -> float:
        near = min(self._bench.lures, key=lambda lure: abs(lure - time), default=time)
        return near if abs(near - time) <= self._hold.reach else time

    def drop(self) -> None:
        if self._change is not None:
            self._bench.keep(self._change)

    def click(self) -> None:
        self._bench.go_to(self._hold.time)

    def put_back(self) -> None:
        self._bench.try_out(None)


class AnchorLayer:
    """Drawn where the tempo changes, and everywhere while the grid is edited."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench
        self.selected: float | None = None  # seconds
        self.flags: list[_Flag] = []
        self._frame: Frame | None = None

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Draw a flag on the ruler and a line down the waveform for each anchor in view."""
        self._frame, self.flags = frame, []
        grid = self._bench.grid
        if grid is None or (grid.is_constant and not self._bench.is_open):
            return
        lane, letters = frame.lanes.ruler, frame.letters
        painter.setFont(letters.small)
        places = [frame.x(anchor.time) for anchor in grid.anchors]
        for index, (anchor, x) in enumerate(zip(grid.anchors, places, strict=True)):
            words = notation.tempo(anchor.tempo)
            wide = lane.height() * 0.8 + letters.metrics.horizontalAdvance(words) + 4
            room = places[index + 1] - x - 1 if index + 1 < len(places) else wide
            if x + wide < 0 or x > lane.width():
                continue
            box = QRectF(x, lane.top(), max(lane.height() * 0.8, min(wide, room)), lane.height())
            self._paint_flag(painter, frame, box, anchor)

    def _paint_flag(self, painter: QPainter, frame: Frame, box: QRectF, anchor: GridAnchor) -> None:
        is_selected = self.selected is not None and abs(anchor.time - self.selected) < 1e-3
        ground, ink = (DECK.anchor, DECK.ground) if is_selected else (DECK.ground, DECK.anchor)
        painter.fillRect(box, QColor(ground))
        wave, tall = frame.lanes.wave, box.height()
        painter.setPen(QPen(QColor(DECK.anchor), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(box.left() + 0.5, box.bottom()), QPointF(box.left() + 0.5, wave.bottom()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink))
        top, side = box.top() + tall * 0.25, tall * 0.5
        tip = [
            QPointF(box.left(), top),
            QPointF(box.left() + side, top),
            QPointF(box.left(), top + 1.4 * side),
        ]
        painter.drawPolygon(QPolygonF(tip))
        words = notation.tempo(anchor.tempo)
        if box.width() > tall * 0.8 + frame.letters.metrics.horizontalAdvance(words):
            painter.setPen(QColor(ink))
            painter.drawText(box.adjusted(tall * 0.7, 0, 0, 0), _LEFT, words)
        self.flags.append(_Flag(box, anchor))

    def anchor_at(self, point: QPointF) -> GridAnchor | None:
        """Return the anchor whose flag lies under a point, the one painted last first."""
        return next((flag.anchor for flag in reversed(self.flags) if flag.box.contains(point)), None)

    def spot_at(self, point: QPointF) -> BeatGrip | None:
        """Return a grip on the anchor or, on the ruler, the beat under a point, while the grid is edited."""
        frame = self._frame
        if frame is None or not self._bench.is_open:
            return None
        anchor = self.anchor_at(point)
        held = anchor.time if anchor is not None else self._beat_at(point, frame)
        if held is None:
            return None
        grip = frame.line.time(point.x() * frame.ratio) - held
        reach = _STICKS * frame.line.scale * frame.ratio
        return BeatGrip(self._bench, Hold(held, anchor is not None, grip, reach))

    def _beat_at(self, point: QPointF, frame: Frame) -> float | None:
        grid = self._bench.grid
        if grid is None or not frame.lanes.ruler.contains(point):
            return None
        time = frame.line.time(point.x() * frame.ratio)
        beat = gridding.beat_near(grid, time)
        is_apart = 60.0 / grid.tempo_at(time) / frame.line.scale / frame.ratio > 3 * _REACH
        return beat if is_apart and abs(frame.x(beat) - point.x()) <= _REACH else None

    def words_at(self, point: QPointF) -> str:
        """Say what an anchor is, and what can be done with it."""
        anchor = self.anchor_at(point)
        if anchor is None:
            frame = self._frame
            is_beat = frame is not None and self._bench.is_open and self._beat_at(point, frame) is not None
            return tr("Drag this beat: the tempo follows") if is_beat else ""
        said = tr(
            "Grid anchor, {time}: {tempo} BPM, {meter}",
            time=notation.clock(anchor.time),
            tempo=notation.tempo(anchor.tempo),
            meter=anchor.meter,
        )
        hint = tr("Drag it: the tempo follows. With Ctrl it moves and tempos stay. Alt lets it lie anywhere.")
        return f"{said}\n{hint}" if self._bench.is_open else said
