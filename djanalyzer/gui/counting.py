"""The ways to count a track: which comes next on the key, how each is written, and the menu that lists them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from djanalyzer.gui import notation
from djanalyzer.gui.language import tr

if TYPE_CHECKING:
    from djanalyzer.app.choices import DeckChoice
    from djanalyzer.app.viewing import Deck


def current(deck: Deck) -> DeckChoice | None:
    """Return the way the track is counted now; None where it is none of those offered."""
    return next((choice for choice in deck.grid_choices if choice.is_current), None)


def following(deck: Deck) -> DeckChoice | None:
    """Return the way to count that comes after the present one, round and round; None where there is no other."""
    choices, now = deck.grid_choices, current(deck)
    if now is None:
        return choices[0] if choices else None
    after = choices[(choices.index(now) + 1) % len(choices)]
    return after if after is not now else None


def bars_for_each(deck: Deck) -> float:
    """Return how many bars are counted now for each bar that the model counted: 0.5 where the DJ has halved the tempo."""
    if deck.beat_grid is None or not deck.grid_choices:
        return 1.0
    found = deck.grid_choices[0]
    return (
        deck.beat_grid.tempo_over(deck.duration)
        / found.tempo
        * found.meter.beats_per_bar
        / deck.beats_per_bar
    )


def words(choice: DeckChoice) -> str:
    """Write a way to count: "87.00 BPM, 3/4: half", "136.00 BPM: 4:3, beats 110 ms later"."""
    meter = "" if choice.meter == notation.COMMON_TIME else f", {choice.meter}"
    return f"{notation.tempo(choice.tempo)} BPM{meter}: {choice.difference}"


def describe(deck: Deck, choice: DeckChoice) -> str:
    """Write a way to count with how likely it is, and whether it is the one in use."""
    use = "" if not choice.is_current else ", your choice" if deck.is_confirmed else ", in use"
    return f"{words(choice)}{use}\t{notation.share(choice.probability)}"


def trust(deck: Deck) -> tuple[str, str]:
    """Say how far the grid can be trusted: a short sentence and what can be done; both empty without an analysis."""
    if "beat_grid" in deck.locked:
        return tr("Grid locked"), tr("Ctrl+L unlocks it")
    if deck.needs_review and deck.beat_confidence is not None:
        others = "T shows other ways to count, G says it is right"
        hint = others if following(deck) is not None else "G says it is right, H and D halve and double it"
        return f"Please look at the grid: {notation.share(deck.beat_confidence)} sure", hint
    if deck.is_confirmed:
        return "Grid checked", "by you"
    sure = f"{notation.share(deck.beat_confidence)} sure" if deck.beat_confidence is not None else ""
    return ("Grid checked", sure) if deck.is_checked else ("", "")


def fill(menu: QMenu, deck: Deck, choose: Callable[[int], object]) -> None:
    """List the ways to count in a menu, the one in use marked."""
    group = QActionGroup(menu)
    for choice in deck.grid_choices:
        action = QAction(describe(deck, choice), menu)
        action.setCheckable(True)
        action.setChecked(choice.is_current)
        action.triggered.connect(lambda _on=False, index=choice.index: choose(index))
        group.addAction(action)
        menu.addAction(action)
        if choice.is_current:
            menu.setActiveAction(action)


def make_menu(parent: QWidget, deck: Deck, choose: Callable[[int], object], verbs: list[QAction]) -> QMenu:
    """Return the menu of the ways to count, with the verbs about the grid below."""
    menu = QMenu(parent)
    menu.setObjectName("ways_to_count")
    menu.setAccessibleName("Ways to count this track")
    fill(menu, deck, choose)
    menu.addSeparator()
    menu.addActions(verbs)
    return menu
