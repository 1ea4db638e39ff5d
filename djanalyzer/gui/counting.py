"""The ways to count a track: which comes next on the key, how each is written, and the menu that lists them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from djanalyzer.gui import notation
from djanalyzer.gui.language import marked, tr

if TYPE_CHECKING:
    from djanalyzer.app.choices import DeckChoice
    from djanalyzer.app.viewing import Deck

# What a way to count is to the first, as `DeckChoice.difference` says it.
DIFFERENCES = (
    marked("as found"),
    marked("half"),
    marked("double"),
    marked("other meter"),
    marked("other bars"),
    marked("other beats"),
    marked("other tempo"),
    marked("beats in between"),
)


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
    tempo, parts = notation.tempo(choice.tempo), choice.difference.split(", ")
    difference = ", ".join(tr(part) for part in parts)
    if choice.meter == notation.COMMON_TIME:
        return tr("{tempo} BPM: {difference}", tempo=tempo, difference=difference)
    return tr("{tempo} BPM, {meter}: {difference}", tempo=tempo, meter=choice.meter, difference=difference)


def describe(deck: Deck, choice: DeckChoice) -> str:
    """Write a way to count with how likely it is, and whether it is the one in use."""
    way = words(choice)
    if choice.is_current:
        way = tr("{way}, your choice", way=way) if deck.is_confirmed else tr("{way}, in use", way=way)
    return f"{way}\t{notation.share(choice.probability)}"


def trust(deck: Deck) -> tuple[str, str]:
    """Say how far the grid can be trusted: a short sentence and what can be done; both empty without an analysis."""
    if "beat_grid" in deck.locked:
        return tr("Grid locked"), tr("Ctrl+L unlocks it")
    if deck.needs_review and deck.beat_confidence is not None:
        others = tr("T shows other ways to count, G says it is right")
        alone = tr("G says it is right, H and D halve and double it")
        share = notation.share(deck.beat_confidence)
        hint = others if following(deck) is not None else alone
        return tr("Please look at the grid: {share} sure", share=share), hint
    if deck.is_confirmed:
        return tr("Grid checked"), tr("by you")
    if not deck.is_checked:
        return "", ""
    if deck.beat_confidence is None:
        return tr("Grid checked"), ""
    return tr("Grid checked"), tr("{share} sure", share=notation.share(deck.beat_confidence))


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
    menu.setAccessibleName(tr("Ways to count this track"))
    fill(menu, deck, choose)
    menu.addSeparator()
    menu.addActions(verbs)
    return menu
