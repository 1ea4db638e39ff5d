"""The empty library: three ways to begin."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAction, QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from djanalyzer.gui import raster, shapes, theme
from djanalyzer.gui.actions import Actions
from djanalyzer.gui.language import marked, tr

_WAYS = (
    (
        "import_folder",
        marked("Open music folder"),
        marked("WAV, AIFF, FLAC, MP3, Ogg, Opus, M4A. Your files stay as they are."),
    ),
    (
        "import_collection",
        marked("Import from DJ programs"),
        marked("rekordbox, Serato, Traktor, Mixxx, Engine DJ, VirtualDJ: cues, loops, grids, playlists."),
    ),
    (
        "demo",
        marked("Try the demo collection"),
        marked("Six tracks in six genres, made on this computer. Ready in a minute."),
    ),
)


class Picture(QWidget):
    """What the program is about, at a glance: a breakdown, a build-up, a drop, each found and flagged."""

    _PARTS = ((0.0, "breakdown"), (0.3, "build_up"), (0.52, "drop"))

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(34 * theme.unit())
        self.setAccessibleName(tr("A waveform with a breakdown, a build-up and a drop"))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(theme.DECK.ground))
            strip = theme.unit() + 2
            ratio = self.devicePixelRatioF()
            wave = raster.image(
                raster.made_up(round(self.width() * ratio)), round((self.height() - strip) * ratio)
            )
            wave.setDevicePixelRatio(ratio)
            painter.drawImage(QPointF(0, strip), wave)
            for (start, label), stop in zip(self._PARTS, (0.3, 0.52, 1.0), strict=True):
                left, right = round(start * self.width()), round(stop * self.width())
                color = QColor(theme.SECTION_COLORS[label])
                painter.fillRect(left, 0, right - left - 1, strip, color)
                painter.fillRect(left, 0, 2, self.height(), color)
                shapes.fill(painter, label, QRectF(left + 8, strip + 8, 3 * strip, 3 * strip), color)


class Way(QPushButton):
    """A large button: what it does, and one sentence under it."""

    def __init__(self, title: str, note: str, action: QAction) -> None:
        super().__init__()
        u = theme.unit()
        self.setAccessibleName(title)
        self.setAccessibleDescription(note)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(26 * u)
        head, words = QLabel(title), QLabel(note)
        head.setFont(theme.scaled_font(1.2, QFont.Weight.DemiBold))
        words.setProperty("tone", "dim")
        words.setWordWrap(True)
        for label in (head, words):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5 * u, 4 * u, 5 * u, 4 * u)
        layout.setSpacing(2 * u)
        layout.addWidget(head)
        layout.addWidget(words, 1, Qt.AlignmentFlag.AlignTop)
        self.clicked.connect(action.trigger)
        action.changed.connect(lambda: self.setEnabled(action.isEnabled()))


class FirstRun(QWidget):
    """What the window shows while there is no music in it."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        u = theme.unit()
        title = QLabel(tr("Bring your music in"))
        title.setFont(theme.scaled_font(2.4, QFont.Weight.DemiBold))
        promise = QLabel(
            tr(
                "djanalyzer finds beats, sections and cue points, shows them on the waveform, and carries them to "
                "rekordbox. Nothing of yours is changed without a preview and a backup."
            )
        )
        promise.setWordWrap(True)
        promise.setFont(theme.scaled_font(1.1))
        promise.setProperty("tone", "dim")
        self.ways = {name: Way(tr(text), tr(note), actions[name]) for name, text, note in _WAYS}
        row = QHBoxLayout()
        row.setSpacing(4 * u)
        for way in self.ways.values():
            row.addWidget(way)
        self.steps = QPushButton(tr("Set up in three steps"))
        self.steps.setProperty("isMain", True)
        self.steps.setToolTip(tr("Your folders, what your DJ programs know, and when it is analysed"))
        self.steps.clicked.connect(actions["onboarding"].trigger)
        drop = QLabel(tr("You can also drop folders, files or a rekordbox XML anywhere on this window."))
        drop.setProperty("tone", "dim")
        column = QVBoxLayout()
        column.setSpacing(4 * u)
        for widget in (Picture(), title, promise):
            column.addWidget(widget)
        column.addSpacing(4 * u)
        column.addWidget(self.steps, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(row)
        column.addWidget(drop)
        middle = QWidget()
        middle.setLayout(column)
        middle.setMaximumWidth(230 * u)
        layout = QGridLayout(self)
        layout.setContentsMargins(8 * u, 8 * u, 8 * u, 8 * u)
        layout.addWidget(middle, 1, 1)
        layout.setColumnStretch(1, 10)
        for edge in (0, 2):
            layout.setColumnStretch(edge, 1)
            layout.setRowStretch(edge, 1)
