"""What the picture on the deck means: every colour and sign with its words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from djanalyzer.gui import theme
from djanalyzer.gui.language import marked, tr
from djanalyzer.gui.looks import Look
from djanalyzer.gui.pitch_line import PITCH_INK
from djanalyzer.gui.stretches import ENERGY_INK, VOCAL_INK
from djanalyzer.gui.take_layer import TAKE_INK
from djanalyzer.gui.theme import DECK, SECTION_COLORS

# A sign, its colour, and what it says.
_SIGNS = (
    ("line", DECK.bar, marked("First beat of a bar; thinner lines are the other beats")),
    ("grip", DECK.playhead, marked("Playhead: what is heard now")),
    ("flag", DECK.cue, marked("Hot cue, with the letter of its pad")),
    ("corner", DECK.memory, marked("Memory cue")),
    ("veil", DECK.loop, marked("Saved loop")),
    ("ghost", DECK.cue, marked("Suggestion: dashed until you accept it; dots say how sure it is")),
    ("block", SECTION_COLORS["drop"], marked("Section; “?” where the model is not sure")),
    ("ticks", DECK.text, marked("Bars of the section; taller marks after 4, 8 and 16")),
    ("block", VOCAL_INK, marked("Somebody sings or speaks")),
    ("curve", PITCH_INK, marked("Pitch of the voice; the pointer over it tells the note")),
    ("block", DECK.safe, marked("Another track may play along")),
    ("hill", ENERGY_INK, marked("Energy: how strong the track feels")),
    ("block", TAKE_INK, marked("Take of the style lab: its bars; hollow while the original is heard")),
    ("frame", DECK.text, marked("Chosen range: drawn with Shift held, free of the bars with Alt too")),
)


class Legend(QDialog):
    """A small window beside the deck; it may stay open."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("What am I looking at?"))
        u = theme.unit()
        heading = QLabel(look.explanation())
        heading.setWordWrap(True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * u)
        grid.setVerticalSpacing(u)
        rows = [("wave", color, words) for color, words in look.legend()]
        rows += [(sign, color, tr(words)) for sign, color, words in _SIGNS]
        for row, (sign, color, words) in enumerate(rows):
            label = QLabel(words)
            label.setWordWrap(True)
            label.setMinimumWidth(110 * u)
            grid.addWidget(Sign(sign, color), row, 0)
            grid.addWidget(label, row, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * u, 5 * u, 6 * u, 5 * u)
        column.setSpacing(3 * u)
        column.addWidget(heading)
        column.addLayout(grid)
        column.addWidget(buttons)


class Sign(QWidget):
    """One sign as the deck draws it, on the deck's ground."""

    def __init__(self, sign: str, color: str) -> None:
        super().__init__()
        self._sign, self._color = sign, QColor(color)
        self.setFixedSize(14 * theme.unit(), 6 * theme.unit())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(DECK.ground))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._color)
            box = QRectF(self.rect()).adjusted(6, 3, -6, -3)
            getattr(self, f"_draw_{self._sign}")(painter, box)

    def _draw_wave(self, painter: QPainter, box: QRectF) -> None:
        for place, share in enumerate((1.0, 0.8, 0.62, 0.5, 0.95, 0.75, 0.6, 0.45)):
            tall, wide = box.height() * share, box.width() / 8
            painter.drawRect(QRectF(box.left() + place * wide, box.center().y() - tall / 2, wide, tall))

    def _draw_line(self, painter: QPainter, box: QRectF) -> None:
        for share, wide in ((0.1, 2), (0.35, 1), (0.6, 1), (0.85, 2)):
            painter.drawRect(QRectF(box.left() + share * box.width(), box.top(), wide, box.height()))

    def _draw_grip(self, painter: QPainter, box: QRectF) -> None:
        x = box.center().x()
        painter.drawRect(QRectF(x - 1, box.top(), 2, box.height()))
        painter.drawPolygon(
            QPolygonF([QPointF(x - 6, box.top()), QPointF(x + 6, box.top()), QPointF(x, box.top() + 8)])
        )

    def _draw_flag(self, painter: QPainter, box: QRectF) -> None:
        badge = QRectF(box.left(), box.top(), box.height(), box.height())
        painter.drawRect(badge)
        painter.setPen(QColor(theme.readable_on(self._color.name())))
        painter.drawText(badge, int(Qt.AlignmentFlag.AlignCenter), "A")

    def _draw_corner(self, painter: QPainter, box: QRectF) -> None:
        painter.drawRect(QRectF(box.left(), box.top(), 2, box.height()))
        tip = [box.topLeft(), QPointF(box.left() + 11, box.top()), QPointF(box.left(), box.top() + 12)]
        painter.drawPolygon(QPolygonF(tip))

    def _draw_veil(self, painter: QPainter, box: QRectF) -> None:
        painter.setOpacity(0.35)
        painter.drawRect(box)
        painter.setOpacity(1.0)
        for x in (box.left(), box.right() - 2):
            painter.drawRect(QRectF(x, box.top(), 2, box.height()))

    def _draw_ghost(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(self._color, 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))

    def _draw_block(self, painter: QPainter, box: QRectF) -> None:
        painter.drawRect(box)

    def _draw_ticks(self, painter: QPainter, box: QRectF) -> None:
        for place, share in enumerate((1.0, 0.3, 0.3, 0.3, 0.5, 0.3, 0.3, 0.3, 0.75)):
            tall = box.height() * share
            painter.drawRect(QRectF(box.left() + place * box.width() / 9, box.bottom() - tall, 1, tall))

    def _draw_hill(self, painter: QPainter, box: QRectF) -> None:
        heights = (0.2, 0.5, 0.35, 0.9, 0.8, 0.3)
        top = [
            QPointF(box.left() + n * box.width() / 5, box.bottom() - share * box.height())
            for n, share in enumerate(heights)
        ]
        painter.drawPolygon(QPolygonF([*top, box.bottomRight(), box.bottomLeft()]))

    def _draw_curve(self, painter: QPainter, box: QRectF) -> None:
        painter.fillRect(box, QColor(theme.blend(VOCAL_INK, DECK.lane, 0.6)))
        painter.setPen(QPen(self._color, 1.6))
        heights = (0.3, 0.3, 0.7, 0.7, 0.5, 0.85)
        wide, tall = box.width() / (len(heights) - 1), box.height()
        painter.drawPolyline(
            [QPointF(box.left() + n * wide, box.bottom() - h * tall) for n, h in enumerate(heights)]
        )

    def _draw_frame(self, painter: QPainter, box: QRectF) -> None:
        painter.setOpacity(0.2)
        painter.drawRect(box)
        painter.setOpacity(1.0)
        for x in (box.left(), box.right() - 1):
            painter.drawRect(QRectF(x, box.top(), 1, box.height()))
