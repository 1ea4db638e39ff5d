"""The sections over the waveform: named blocks that can be chosen, and edges that can be dragged from bar to bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from djanalyzer.app import sectioning
from djanalyzer.gui import descriptions, notation
from djanalyzer.gui.lanes import LEFT, RIGHT_SIDE
from djanalyzer.gui.theme import DECK, SECTION_COLORS, readable_on

if TYPE_CHECKING:
    from djanalyzer.gui.lanes import Frame
    from djanalyzer.gui.waveform import WaveformView
    from djanalyzer.music import Section

_REACH = 4.0  # logical pixels: so near to an edge one holds it


class SectionLayer:
    """The lane of the sections of the track on the deck.

    Attributes
    ----------
    shown : tuple of Section
        As they are drawn: while an edge is dragged, otherwise than the library has them.
    chosen : Section or None
        The one that keys and menus are about.
    """

    def __init__(self, view: WaveformView) -> None:
        self.view = view
        self.shown: tuple[Section, ...] = ()
        self.chosen: Section | None = None

    def show(self, sections: tuple[Section, ...]) -> None:
        """Show what the library has; the one that was chosen stays so where there still is one at its place."""
        before, self.shown = self.chosen, sections
        middle = (before.start + before.stop) / 2 if before is not None else -1.0
        same = [s for s in sections if before is not None and s.start == before.start]
        self.chosen = next(iter(same), None) or self.at(middle)

    def at(self, time: float) -> Section | None:
        """Return the section at a moment."""
        return next((s for s in self.shown if s.start <= time < s.stop), None)

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Draw the blocks; a name stays in view as long as its section does."""
        lane, letters = frame.lanes.sections, frame.letters
        painter.fillRect(lane, QColor(DECK.lane))
        painter.setFont(letters.bold)
        program = self._program
        for section in self.shown:
            left, right = frame.x(section.start), frame.x(section.stop)
            if right < 0 or left > lane.width() or lane.isEmpty():
                continue
            color = SECTION_COLORS[section.label]
            box = QRectF(left + 1, lane.top() + 1, max(1.0, right - left - 2), lane.height() - 3)
            painter.fillRect(box, QColor(color))
            shown = box.intersected(lane).adjusted(6, 0, -4, 0)
            name = notation.section_if_sure(section)
            if program:  # the first one in view says whose they are
                name, program = f"{name}  ·  {program}", ""
            if shown.width() > letters.bold_metrics.horizontalAdvance(name[0]) + 2:
                painter.setPen(QColor(readable_on(color)))
                words = letters.bold_metrics.elidedText(name, RIGHT_SIDE, shown.width())
                painter.drawText(shown, LEFT, words)
        if self.chosen is not None and not lane.isEmpty():
            self._paint_chosen(painter, frame, self.chosen)

    def _paint_chosen(self, painter: QPainter, frame: Frame, section: Section) -> None:
        """Frame the chosen one, and carry its edges into the waveform."""
        lane, wave = frame.lanes.sections, frame.lanes.wave
        left, right = frame.x(section.start), frame.x(section.stop)
        painter.setPen(QPen(QColor(DECK.text), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(left + 1, lane.top() + 1, right - left - 2, lane.height() - 2))
        painter.setPen(QPen(QColor(SECTION_COLORS[section.label]), 1, Qt.PenStyle.DashLine))
        for x in (left, right - 1):
            if 0 <= x <= lane.width():
                painter.drawLine(QPointF(x, wave.top()), QPointF(x, wave.bottom()))

    def spot_at(self, point: QPointF) -> EdgeGrip | SectionGrip | None:
        """Return a grip on an edge or on a section."""
        lane = self.view.lanes.sections
        if not lane.contains(point):
            return None
        for section in self.shown:
            for edge in (section.start, section.stop):
                if abs(self.view.x_of(edge) - point.x()) <= _REACH and edge > 0:
                    return EdgeGrip(self, edge)
        found = self.at(self.view.time_at(point))
        return SectionGrip(self, found) if found is not None else None

    def words_at(self, point: QPointF) -> str:
        """Say which section lies there, and how long it is."""
        view = self.view
        if view.deck is None or view.bars is None or not view.lanes.sections.contains(point):
            return ""
        return descriptions.section(self.shown, view.bars, view.time_at(point), self._program)

    @property
    def _program(self) -> str:
        """Return the program that has found the sections; empty where none has."""
        return self.view.deck.sections_from if self.view.deck is not None else ""


class SectionGrip:
    """A section under the pointer: clicked, it is chosen."""

    cursor = Qt.CursorShape.PointingHandCursor

    def __init__(self, layer: SectionLayer, section: Section) -> None:
        self._layer, self._section = layer, section

    def press(self) -> None:
        """Nothing yet: who drags has not clicked."""

    def carry(self, time: float, is_free: bool) -> str:
        """Stay: a section is moved by its edges."""
        return ""

    def drop(self) -> None:
        """Let go after a trembling hand: that was a click."""
        self.click()

    def click(self) -> None:
        """Go to its start, and choose it: what is announced last is heard."""
        self._layer.view.sought.emit(self._section.start)
        self._layer.view.choose_section(self._section)

    def put_back(self) -> None:
        """Leave it unchosen."""


class EdgeGrip:
    """An edge of one section, or of two that meet."""

    cursor = Qt.CursorShape.SplitHCursor

    def __init__(self, layer: SectionLayer, edge: float) -> None:
        self._layer, self._edge, self._goal = layer, edge, edge
        self._before = layer.shown

    def press(self) -> None:
        """Nothing yet: where it is carried to counts."""

    def carry(self, time: float, is_free: bool) -> str:
        """Move it to the nearest bar line, or anywhere."""
        view = self._layer.view
        if view.deck is None or view.bars is None:
            return ""
        goal = min(max(time if is_free else view.bars.nearest_bar(time), 0.0), view.deck.duration)
        self._layer.shown = sectioning.with_edge_at(self._before, self._edge, goal)
        changed = [s for s, was in zip(self._layer.shown, self._before, strict=True) if s != was]
        chosen = self._layer.chosen
        self._layer.chosen = next(
            (s for s, was in zip(self._layer.shown, self._before, strict=True) if was == chosen), chosen
        )
        self._goal = goal
        return descriptions.edge(changed, view.bars, goal)

    def drop(self) -> None:
        """Have it moved in the library."""
        self._layer.view.section_edge_moved.emit(self._edge, self._goal)

    def click(self) -> None:
        """A click on an edge moves nothing."""

    def put_back(self) -> None:
        """Leave it where it was."""
        self._layer.shown = self._before
