"""What the menu of a mark, of a pad and of the waveform offers about cues and loops."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu

from djanalyzer.gui import notation, shapes, theme
from djanalyzer.gui.commands.cues import LOOP_BEATS
from djanalyzer.gui.language import marked, tr
from djanalyzer.gui.marks import Mark

if TYPE_CHECKING:
    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.marking import Marking

KINDS = {
    "other": marked("No kind"),
    "mix_in": marked("Mix in"),
    "build_up": marked("Build-up"),
    "drop": marked("Drop"),
    "second_drop": marked("Second drop"),
    "breakdown": marked("Breakdown"),
    "vocal_in": marked("Vocal in"),
    "loop": marked("Loop"),
    "mix_out": marked("Mix out"),
}
COLORS = {
    "#DE44CF": marked("Magenta"),
    "#B432FF": marked("Purple"),
    "#AA72FF": marked("Violet"),
    "#6473FF": marked("Indigo"),
    "#305AFF": marked("Blue"),
    "#50B4FF": marked("Sky blue"),
    "#00E0FF": marked("Cyan"),
    "#1FA392": marked("Teal"),
    "#10B176": marked("Jade"),
    "#28E214": marked("Green"),
    "#A5E116": marked("Lime"),
    "#B4BE04": marked("Olive"),
    "#C3AF04": marked("Gold"),
    "#E0641B": marked("Orange"),
    "#E62828": marked("Red"),
    "#FF127B": marked("Pink"),
}


def color_icon(color: str) -> QIcon:
    """Return a patch of a colour for a menu."""
    return shapes.untinted(shapes.swatch(color, 4 * theme.unit()))


def add_entry(menu: QMenu, words: str, verb: Callable[[], object]) -> QAction:
    """Add what a menu offers."""
    entry = QAction(words, menu)
    entry.triggered.connect(lambda _on=False: verb())
    menu.addAction(entry)
    return entry


def fill(menu: QMenu, mark: Mark | None, pad: int, actions: Actions, verbs: Marking) -> None:
    """Add to a menu what can be done with a mark, on an empty pad (its number), or at the playhead (-1)."""
    if mark is not None and mark.is_suggestion:
        menu.addActions([actions[name] for name in ("refuse_place", "refuse_kind", "accept_kind")])
    elif mark is not None:
        _fill_for_mark(menu, mark, actions, verbs)
    elif pad >= 0:
        _fill_for_pad(menu, pad, verbs)
    menu.addSeparator()
    menu.addAction(actions["set_memory_cue"])
    _add_loops(menu, tr("Loop from here"), lambda n: actions[f"loop_{n}"].trigger())


def _fill_for_mark(menu: QMenu, mark: Mark, actions: Actions, verbs: Marking) -> None:
    menu.addAction(actions["edit_mark"])
    colors = menu.addMenu(tr("Colour"))
    for color, name in COLORS.items():
        entry = add_entry(colors, tr(name), partial(verbs.paint, color))
        entry.setIcon(color_icon(color))
        _mark_current(entry, mark.color == color)
    colors.addSeparator()
    add_entry(colors, tr("No colour"), partial(verbs.paint, None))
    if mark.is_cue:
        kinds = menu.addMenu(tr("Kind"))
        for kind, name in KINDS.items():
            entry = add_entry(kinds, tr(name), partial(verbs.set_kind, kind))
            _mark_current(entry, mark.kind == kind)
    _add_pads(menu, mark, verbs)
    if mark.badge:
        menu.addAction(actions["to_memory"])
    if mark.is_cue:
        _add_loops(menu, tr("Make it a loop"), verbs.make_loop)
    else:
        add_entry(menu, tr("Make it a cue"), verbs.make_cue)
        menu.addActions([actions[name] for name in ("loop_halve", "loop_double", "loop_active")])


def _mark_current(entry: QAction, is_current: bool) -> None:
    """Show which entry is what the mark is now; a tick alone would be lost beside a patch of colour."""
    entry.setCheckable(True)
    entry.setChecked(is_current)
    font = entry.font()
    font.setBold(is_current)
    entry.setFont(font)


def _add_pads(menu: QMenu, mark: Mark, verbs: Marking) -> None:
    """Offer every pad, with the name of what is on it, which would change places."""
    inner = menu.addMenu(tr("Move to pad"))
    for pad in range(verbs.n_pads):
        there = verbs.on_pad(pad)
        name = there.title or there.type.words if there is not None else tr("empty")
        words = tr("{letter}  {name}", letter=notation.pad(pad), name=name)
        add_entry(inner, words, partial(verbs.put, pad)).setEnabled(there != mark)


def _fill_for_pad(menu: QMenu, pad: int, verbs: Marking) -> None:
    letter = notation.pad(pad)
    add_entry(menu, tr("Set a cue on pad {letter}", letter=letter), partial(verbs.set_hot_cue, pad))
    words = tr("Set a loop on pad {letter}", letter=letter)
    _add_loops(menu, words, lambda n: verbs.loop_of(n, pad))


def _add_loops(menu: QMenu, words: str, then: Callable[[int], object]) -> None:
    inner = menu.addMenu(words)
    for n in LOOP_BEATS:
        add_entry(inner, tr("%n beat(s)", n), partial(then, n))
