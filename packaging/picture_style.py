"""The style lab as the docs show it: two takes of a track of the demo, the second of which is heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picture_library import HEARD

if TYPE_CHECKING:
    from photographer import Photographer
    from PySide6.QtWidgets import QWidget


def style_lab(at: Photographer) -> QWidget:
    """Render eight bars as techno, then their drums as a blend of two styles, and hear that."""
    window = at.window
    at.open(HEARD)
    at.do("show_both")
    at.check("style_lab", True)
    desk = window.style_lab.desk
    assert desk is not None
    bars, form = window.deck.bars, desk.panel.form
    assert bars is not None
    window.deck.waveform.set_selection((float(bars.downbeats[16]), float(bars.downbeats[24])))
    form.target.combo.setCurrentIndex(1)
    at.do("render_take")
    form.blend.combo.setCurrentIndex(3)
    form.balance.setValue(35)
    form.amount.setValue(80)
    form.whats["drums"].setChecked(True)
    at.do("render_take")
    at.check("switch_take", True)
    at.wait(lambda: desk.hearing.loaded is not None and window.is_settled)
    window.deck.waveform.zoom_to(float(bars.downbeats[14]), float(bars.downbeats[26]))
    window.deck.waveform.set_selection(None)
    window.sound.seek(float(bars.downbeats[19]))
    at.check("follow", True)
    return window
