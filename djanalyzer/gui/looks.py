"""How waveforms are drawn: the style and the colours that the user has chosen, and what the picture means in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from djanalyzer.gui.language import marked, tr
from djanalyzer.gui.theme import DECK

if TYPE_CHECKING:
    from djanalyzer.settings import Settings

STYLES = {
    "bands": marked("Three bands"),
    "rgb": marked("One colour by its sound (RGB)"),
    "mono": marked("One colour"),
}
PARTS = (
    marked("Low: kick and bass, up to 200 Hz"),
    marked("Middle: voices, chords, snares"),
    marked("High: hats and brilliance, from 2.5 kHz"),
    marked("The one colour"),
)
_OWN_INKS = {
    "bands": (DECK.low, DECK.mid, DECK.high),
    "rgb": ("#FF4538", "#3BDB5F", "#4C86FF"),
    "mono": (DECK.low, DECK.mid, DECK.high),
}
_OWN_SINGLE = "#57B8FF"


@dataclass(frozen=True, slots=True)
class Look:
    """A way to draw waveforms.

    Attributes
    ----------
    style : str
        One of `STYLES`.
    inks : tuple of str
        Colours of the low, middle and high band, "#RRGGBB".
    single : str
        The colour where there is one alone.
    """

    style: str = "bands"
    inks: tuple[str, str, str] = _OWN_INKS["bands"]
    single: str = _OWN_SINGLE

    @classmethod
    def chosen(cls, settings: Settings) -> Look:
        """Return what the user has chosen; what is no style or no colour counts as not chosen."""
        style = settings.waveform_style if settings.waveform_style in STYLES else "bands"
        colors = settings.waveform_colors
        if len(colors) != len(PARTS) or not all(QColor.isValidColorName(color) for color in colors):
            return cls.own(style)
        low, mid, high, single = (QColor(color).name().upper() for color in colors)
        return cls(style, (low, mid, high), single)

    @classmethod
    def own(cls, style: str) -> Look:
        """Return a style in the program's own colours."""
        return cls(style, _OWN_INKS[style])

    @property
    def colors(self) -> tuple[str, str, str, str]:
        """The colours as `settings.waveform_colors` keeps them."""
        return (*self.inks, self.single)

    def legend(self) -> tuple[tuple[str, str], ...]:
        """Return (colour, what it means) of each part of the picture."""
        if self.style == "mono":
            return ((self.single, tr("How loud it is; how tall, at its loudest within a pixel")),)
        return tuple((ink, tr(part)) for ink, part in zip(self.inks, PARTS, strict=False))

    def explanation(self) -> str:
        """Return in a sentence how the picture is to be read."""
        return tr(_EXPLANATIONS[self.style])


_EXPLANATIONS = {
    "bands": marked("Each band stands before the one below it: tall in its colour is where it is strong."),
    "rgb": marked("How tall says how loud; the colour is mixed from what is heard at that moment."),
    "mono": marked("How tall says how loud; bass, middle and brilliance look alike."),
}
