"""How waveforms are drawn: style and colours, with a picture that shows them at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QPushButton, QWidget

from djanalyzer.gui import raster, theme
from djanalyzer.gui.language import marked, tr
from djanalyzer.gui.looks import STYLES, Look
from djanalyzer.gui.settings_view.page import Page, quiet

if TYPE_CHECKING:
    from djanalyzer.gui.choices import Choices
    from djanalyzer.settings import Settings

_BANDS = (marked("Low"), marked("Middle"), marked("High"), marked("One colour"))


class WaveformPage(Page):
    """Style, colours, and the number of pads under the waveform."""

    fields = ("waveform_style", "waveform_colors", "n_pads")

    def __init__(self, choices: Choices) -> None:
        super().__init__(choices, tr("Waveform and pads"))
        styles = [(name, tr(words)) for name, words in STYLES.items()]
        self.style_box = self.add_choice(tr("Style"), "waveform_style", styles)
        self.colors = [ColorButton(tr(name)) for name in _BANDS]
        for number, button in enumerate(self.colors):
            button.clicked.connect(lambda _on=False, number=number: self.ask_color(number))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        for button in self.colors:
            line.addWidget(button)
        line.addStretch(1)
        self.add_row(tr("Colours"), row)
        self.preview = Preview()
        self.form.addRow("", self.preview)
        self.legend = quiet("")
        self.form.addRow("", self.legend)
        self.pads = self.add_choice(
            tr("Pads"), "n_pads", [(8, tr("Eight")), (16, tr("Sixteen, as rekordbox has them"))]
        )
        self.dialog: QColorDialog | None = None

    def show_choices(self, settings: Settings) -> None:
        look = Look.chosen(settings)
        self.style_box.show_value(settings.waveform_style)
        self.pads.show_value(settings.n_pads)
        for button, color in zip(self.colors, look.colors, strict=True):
            button.show_color(color)
        for button, is_used in zip(self.colors, _used(look), strict=True):
            button.setEnabled(is_used)
        self.legend.setText(look.explanation())
        self.preview.show_look(look)

    def ask_color(self, number: int) -> None:
        """Let the user choose a colour; the picture shows each one that is tried."""
        before = self.choices.settings.waveform_colors
        dialog = QColorDialog(QColor(Look.chosen(self.choices.settings).colors[number]), self)
        dialog.setWindowTitle(self.colors[number].name)
        dialog.currentColorChanged.connect(lambda color: self.use_color(number, color.name()))
        dialog.rejected.connect(lambda: self.choices.choose(waveform_colors=before))
        self.dialog = dialog
        dialog.open()

    def use_color(self, number: int, color: str) -> None:
        """Draw one band in another colour."""
        chosen = list(Look.chosen(self.choices.settings).colors)
        chosen[number] = color.upper()
        self.choices.choose(waveform_colors=tuple(chosen))


def _used(look: Look) -> tuple[bool, ...]:
    """Return which of the four colours the style draws with."""
    is_single = look.style == "mono"
    return (not is_single, not is_single, not is_single, is_single)


class ColorButton(QPushButton):
    """A colour with its name; the name stands on it, so that it does not speak by colour alone."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name
        self.setAutoDefault(False)

    def show_color(self, color: str) -> None:
        """Show what is chosen."""
        u = theme.unit()
        self.setAccessibleName(tr("{name}: {color}", name=self.name, color=color))
        self.setToolTip(color)
        ink = theme.readable_on(color)
        self.setStyleSheet(f"QPushButton {{ background: {color}; color: {ink}; padding: {u}px {3 * u}px; }}")


class Preview(QWidget):
    """A made-up breakdown, build-up and drop, drawn as waveforms will be."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(26 * theme.unit())
        self.setAccessibleName(tr("How a waveform looks"))
        self._look = Look()

    def show_look(self, look: Look) -> None:
        """Draw with other choices."""
        self._look = look
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(theme.DECK.ground))
            bands = raster.made_up(max(1, round(self.width() * ratio)))
            picture = raster.image(bands, round(self.height() * ratio), look=self._look)
            picture.setDevicePixelRatio(ratio)
            painter.drawImage(QPointF(0, 0), picture)
