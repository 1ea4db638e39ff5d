"""What a command of the window is, and what the window must be at for it to be used."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from djanalyzer.gui import notation
from djanalyzer.gui.language import tr


@dataclass(frozen=True, slots=True)
class State:
    """What the window is at, as far as commands depend on it."""

    n_tracks: int = 0
    n_selected: int = 0
    playlist_kind: str = ""  # of what is chosen in the sidebar: "list", "smart", "folder"
    has_deck: bool = False
    has_sound: bool = False
    has_mark: bool = False  # a mark is current, a suggestion too
    has_cue: bool = False  # a cue or loop of the DJ's own is current
    has_loop: bool = False  # a loop of the DJ's own is current
    n_pads: int = 8
    has_grid: bool = False
    has_choices: bool = False  # there is another way to count
    is_grid_locked: bool = False
    is_confirmed: bool = False  # the grid is the DJ's word
    has_suggestion: bool = False
    has_suggestions: bool = False
    can_undo: bool = False
    can_redo: bool = False
    n_anchors: int = 0  # of the beat grid
    has_taps: bool = False  # enough to make a beat grid of
    is_working: bool = False
    is_making_demo: bool = False
    has_sections: bool = False
    has_finding: bool = False  # a label that looks wrong is looked at
    is_finding_old: bool = False  # and was changed since it was found
    has_batch: bool = False  # others have the same cause
    n_wrong: int = 0  # labels that were found wrong and are not corrected yet
    has_stems: bool = False  # the track on the deck has been taken apart
    has_range: bool = False  # a stretch of the track on the deck is chosen
    has_lab: bool = False  # the style lab is shown
    has_take: bool = False  # a take of the track on the deck is chosen in it
    has_map: bool = False  # the map of the collection is shown


def always(_state: State) -> bool:
    return True


def has_selection(state: State) -> bool:
    return state.n_selected > 0


def has_tracks(state: State) -> bool:
    return state.n_tracks > 0


def has_deck(state: State) -> bool:
    return state.has_deck


def has_cue(state: State) -> bool:
    return state.has_cue


def has_grid(state: State) -> bool:
    return state.has_grid


@dataclass(frozen=True, slots=True)
class Command:
    """One command.

    Attributes
    ----------
    short : str
        Its words on a button.
    n : int, optional
        The number that "%n" in its words stands for.
    pad : str
        The pad that "{pad}" in its words stands for.
    section : str
        The section that it names, in the words that the user has chosen for sections.
    place : str
        Where its keys are heard: "window", "deck" (waveform, cue list and track table), "table", "marks" or
        "waveform".
    """

    name: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    enabled_when: Callable[[State], bool] = always
    place: str = "window"
    is_toggle: bool = False
    short: str = ""
    n: int | None = None
    pad: str = ""
    section: str = ""

    @property
    def words(self) -> str:
        """What it is called in the user's language."""
        if self.section:
            return notation.section_choice(self.section)
        return tr(self.text, self.n, pad=self.pad) if self.pad else tr(self.text, self.n)
