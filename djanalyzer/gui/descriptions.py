"""What stands at a place of the waveform, in words, for tooltips and screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from djanalyzer.gui import notation
from djanalyzer.gui.bars import Bars

if TYPE_CHECKING:
    from djanalyzer.app.viewing import Deck


def section(deck: Deck, bars: Bars, time: float) -> str:
    """Say which section a moment lies in, how long it is, and how sure that is."""
    found = next((s for s in deck.sections if s.start <= time < s.stop), None)
    if found is None:
        return ""
    n_bars = bars.count(found.start, found.stop)
    name = notation.SECTION_NAMES[found.label]
    span = f"{notation.clock(found.start)} to {notation.clock(found.stop)}"
    return f"{name}, {notation.count(n_bars, 'bar')}, {span}\nConfidence: {notation.trust_word(found.confidence)}"


def key(deck: Deck, bars: Bars, time: float) -> str:
    """Say which key a moment is in, in every notation, and from where to where."""
    stretch = next((s for s in deck.key_stretches if s.start <= time < s.stop), None)
    if stretch is None:
        return ""
    names = notation.key_names(stretch.key) if stretch.key is not None else "No key"
    span = f"{notation.clock(stretch.start)} to {notation.clock(stretch.stop)}"
    return f"{names}\n{span}, {notation.count(bars.count(stretch.start, stretch.stop), 'bar')}"


def why_empty(deck: Deck) -> str:
    """Say why there is no waveform."""
    if deck.state in ("missing", "unreadable"):
        return deck.reason
    return "Not analysed yet. Ctrl+R analyses the selected tracks."
