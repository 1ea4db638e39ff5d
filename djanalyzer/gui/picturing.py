"""How the deck's picture looks: the waveform's style and colours, which lanes there are, how near one looks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup

from djanalyzer.gui import lanes
from djanalyzer.gui.commands.view import BARS_IN_VIEW
from djanalyzer.gui.legend import Legend
from djanalyzer.gui.looks import STYLES, Look

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.choices import Choices
    from djanalyzer.gui.deck_view import DeckView
    from djanalyzer.settings import Settings

_HIDDEN = "hidden_lanes"  # in the window's own state
_SHOWN = "shown_lanes"  # of those that are hidden at first


class Picturing(QObject):
    """One for a deck; `persist` opens where the window's own state is kept."""

    def __init__(
        self,
        choices: Choices,
        actions: Actions,
        deck: DeckView,
        persist: Callable[[], QSettings],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._choices, self._actions, self._deck, self._persist = choices, actions, deck, persist
        self._styles = QActionGroup(self)
        for style in STYLES:
            self._styles.addAction(actions[f"wave_{style}"])
            actions[f"wave_{style}"].triggered.connect(
                lambda _on=False, style=style: self.choose_style(style)
            )
        hidden = self._hidden()
        for name in lanes.NAMES:
            actions[f"lane_{name}"].setChecked(name not in hidden)
            actions[f"lane_{name}"].toggled.connect(lambda _on: self._choose_lanes())
        deck.waveform.hide_lanes(hidden)
        actions["zoom_chosen"].triggered.connect(lambda _on=False: self._zoom_to_chosen())
        actions["zoom_whole"].triggered.connect(lambda _on=False: deck.waveform.zoom_to_whole())
        for n in BARS_IN_VIEW:
            actions[f"zoom_{n}"].triggered.connect(lambda _on=False, n=n: deck.waveform.zoom_to_bars(n))
        actions["legend"].triggered.connect(lambda _on=False: self._explain())
        choices.when(("waveform_style", "waveform_colors"), self.apply)

    def apply(self, settings: Settings) -> None:
        """Draw waveforms as these settings say, at once: on the waveform and the overview."""
        look = Look.chosen(settings)
        self._actions[f"wave_{look.style}"].setChecked(True)
        self._deck.draw_as(look)

    def choose_style(self, style: str) -> None:
        """Draw waveforms in another style, now and from now on."""
        self._choices.choose(waveform_style=style)

    def _hidden(self) -> frozenset[str]:
        """Return the lanes that are not shown, as it was kept; of new ones those that are hidden at first."""
        kept, shown = (set(str(self._persist().value(name, "")).split(",")) for name in (_HIDDEN, _SHOWN))
        return frozenset(
            lanes.NAMES.keys() & ((kept - lanes.HIDDEN_AT_FIRST) | (lanes.HIDDEN_AT_FIRST - shown))
        )

    def _choose_lanes(self) -> None:
        hidden = [name for name in lanes.NAMES if not self._actions[f"lane_{name}"].isChecked()]
        self._persist().setValue(_HIDDEN, ",".join(hidden))
        self._persist().setValue(_SHOWN, ",".join(sorted(lanes.HIDDEN_AT_FIRST - set(hidden))))
        self._deck.waveform.hide_lanes(frozenset(hidden))

    def _zoom_to_chosen(self) -> None:
        """Show what is chosen: a range, a section, a loop; without any, the section under the playhead."""
        view, mark = self._deck.waveform, self._deck.current_mark
        section = view.section or view.sections.at(view.playhead)
        if view.selection is not None:
            view.zoom_to(*view.selection)
        elif mark is not None and mark.stop is not None:
            view.zoom_to(mark.time, mark.stop)
        elif section is not None:
            view.zoom_to(section.start, section.stop)

    def _explain(self) -> None:
        Legend(self._deck.waveform.look, self._deck).show()
