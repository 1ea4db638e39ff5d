"""Every command of the window, once: its words, its keys, where they are heard, and when it can be used.

Menus, toolbar, buttons and the sheet of shortcuts are all made from this list.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from djanalyzer.gui import notation

PADS = 8


@dataclass(frozen=True, slots=True)
class State:
    """What the window is at, as far as commands depend on it."""

    n_tracks: int = 0
    n_selected: int = 0
    has_deck: bool = False
    has_sound: bool = False
    has_cue: bool = False  # a cue or loop of the DJ's own is current
    has_grid: bool = False
    has_choices: bool = False  # there is another way to count
    is_confirmed: bool = False  # the grid is the DJ's word
    has_suggestion: bool = False
    has_suggestions: bool = False
    can_undo: bool = False
    can_redo: bool = False
    is_working: bool = False
    is_making_demo: bool = False


def _always(_state: State) -> bool:
    return True


def _has_selection(state: State) -> bool:
    return state.n_selected > 0


def _has_tracks(state: State) -> bool:
    return state.n_tracks > 0


def _has_deck(state: State) -> bool:
    return state.has_deck


def _has_cue(state: State) -> bool:
    return state.has_cue


def _has_grid(state: State) -> bool:
    return state.has_grid


@dataclass(frozen=True, slots=True)
class Command:
    """One command.

    Attributes
    ----------
    short : str
        Its words on a button.
    place : str
        Where its keys are heard: "window", "deck" (waveform, cue list and track table), "table" or "marks".
    """

    name: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    enabled_when: Callable[[State], bool] = _always
    place: str = "window"
    is_toggle: bool = False
    short: str = ""


COMMANDS = (
    Command("import_folder", "Library", "Import music folder…", ("Ctrl+O",), short="Import…"),
    Command("import_collection", "Library", "Import from DJ programs…", ("Ctrl+I",)),
    Command("relocate", "Library", "Find moved files…", enabled_when=_has_tracks),
    Command("demo", "Library", "Try the demo collection", enabled_when=lambda s: not s.is_making_demo),
    Command("open", "Library", "Open on the deck", ("Return", "Enter"), _has_selection, "table"),
    Command("analyse", "Library", "Analyse selected tracks", ("Ctrl+R",), _has_selection, short="Analyse"),
    Command("analyse_all", "Library", "Analyse all new tracks", ("Ctrl+Shift+R",), _has_tracks),
    Command("stop", "Library", "Stop running work", ("Ctrl+.",), lambda s: s.is_working),
    Command("export", "Library", "Export to a DJ program…", ("Ctrl+E",), _has_tracks, short="Export…"),
    Command("take_back", "Library", "Take the last export back"),
    Command("offsets", "Library", "Time offsets of DJ programs…"),
    Command("quit", "Library", "Quit", ("Ctrl+Q",)),
    Command("undo", "Edit", "Undo", ("Ctrl+Z",), lambda s: s.can_undo),
    Command("redo", "Edit", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), lambda s: s.can_redo),
    Command("find", "Edit", "Search", ("Ctrl+F",)),
    Command("select_all", "Edit", "Select all tracks", ("Ctrl+A",), _has_tracks, "table"),
    Command("play", "Deck", "Play / pause", ("Space",), lambda s: s.has_sound),
    Command("back_beat", "Deck", "Back a beat", ("Left",), _has_deck, "deck"),
    Command("forward_beat", "Deck", "Forward a beat", ("Right",), _has_deck, "deck"),
    Command("back_bar", "Deck", "Back a bar", ("Shift+Left",), _has_deck, "deck"),
    Command("forward_bar", "Deck", "Forward a bar", ("Shift+Right",), _has_deck, "deck"),
    Command("to_start", "Deck", "To the start", ("Ctrl+Left",), _has_deck, "deck"),
    Command("set_cue", "Deck", "Set a cue here", ("C",), _has_deck),
    Command("accept", "Deck", "Accept suggestion", ("Return", "Enter"), lambda s: s.has_suggestion, "marks"),
    Command("refuse", "Deck", "Refuse suggestion", ("Backspace",), lambda s: s.has_suggestion, "marks"),
    Command("next_suggestion", "Deck", "Next suggestion", ("N",), lambda s: s.has_suggestions),
    Command("previous_suggestion", "Deck", "Previous suggestion", ("P",), lambda s: s.has_suggestions),
    Command("accept_all", "Deck", "Accept all suggestions", ("Ctrl+Return",), lambda s: s.has_suggestions),
    Command("remove_cue", "Deck", "Remove cue or loop", ("Delete",), _has_cue, "marks"),
    Command("nudge_back", "Deck", "Move it back a beat", ("Alt+Left",), _has_cue, "marks"),
    Command("nudge_forward", "Deck", "Move it forward a beat", ("Alt+Right",), _has_cue, "marks"),
    Command("nudge_back_finely", "Deck", "Move it back 1/16 beat", ("Alt+Shift+Left",), _has_cue, "marks"),
    Command(
        "nudge_forward_finely", "Deck", "Move it forward 1/16 beat", ("Alt+Shift+Right",), _has_cue, "marks"
    ),
    Command("count_next", "Grid", "Count it the next way", ("T",), lambda s: s.has_choices, short="Count"),
    Command("count_list", "Grid", "Ways to count…", ("Shift+T",), _has_grid),
    Command("count_half", "Grid", "Half the tempo", ("H",), _has_grid),
    Command("count_double", "Grid", "Double the tempo", ("D",), _has_grid),
    Command("confirm_grid", "Grid", "The grid is right", ("G",), lambda s: s.has_grid and not s.is_confirmed),
    Command("forget_grid", "Grid", "Take my word on the grid back", (), lambda s: s.is_confirmed),
    Command("review", "Grid", "Show tracks to review", ("F4",), _has_tracks, is_toggle=True, short="Review"),
    Command("next_review", "Grid", "Next track to review", ("Shift+N",), _has_tracks),
    Command("previous_review", "Grid", "Previous track to review", ("Shift+P",), _has_tracks),
    *(
        Command(f"pad_{n}", "Pads", f"Jump to cue {'ABCDEFGH'[n]}", (str(n + 1),), _has_deck)
        for n in range(PADS)
    ),
    Command("zoom_in", "View", "Zoom in", ("+", "="), _has_deck),
    Command("zoom_out", "View", "Zoom out", ("-",), _has_deck),
    Command("follow", "View", "Follow the playhead", ("F",), _has_deck, is_toggle=True, short="Follow"),
    *(
        Command(f"keys_{name}", "Key names", words, is_toggle=True)
        for name, words in notation.KEY_NOTATIONS.items()
    ),
    Command("show_library", "View", "Library", ("F1",)),
    Command("show_track", "View", "Track", ("F2",), _has_deck),
    Command("show_both", "View", "Track and library", ("F3",)),
    Command("shortcuts", "Help", "Keyboard shortcuts", ("?", "Ctrl+/")),
    Command("about", "Help", "About djanalyzer"),
)

MENUS = ("Library", "Edit", "Deck", "Grid", "View", "Help")
SUBMENUS = {"Pads": "Deck", "Key names": "View"}


class Actions(QObject):
    """The commands as Qt actions. `actions["play"]` is the one named "play"."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._made = {command.name: self._make(command) for command in COMMANDS}
        self._group_keys()
        self.update(State())

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def _make(self, command: Command) -> QAction:
        action = QAction(command.text, self)
        action.setObjectName(command.name)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.setCheckable(command.is_toggle)
        action.setIconText(command.short or command.text)
        if command.place != "window":
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if command.keys:
            action.setToolTip(f"{command.text.rstrip('…')} ({key_text(command)})")
        return action

    def _group_keys(self) -> None:
        """Of the ways to write a key, one is chosen."""
        group = QActionGroup(self)
        for action in self.of_menu("Key names"):
            group.addAction(action)

    def update(self, state: State) -> None:
        """Enable what can be used now."""
        for command in COMMANDS:
            self._made[command.name].setEnabled(command.enabled_when(state))

    def of_menu(self, menu: str) -> list[QAction]:
        return [self._made[command.name] for command in COMMANDS if command.menu == menu]

    def heard_in(self, place: str) -> list[QAction]:
        """Return the actions whose keys are heard in one place; add them to its widget."""
        return [self._made[command.name] for command in COMMANDS if command.place == place]


def key_text(command: Command) -> str:
    """Write the keys of a command as this system does."""
    native = QKeySequence.SequenceFormat.NativeText
    texts = [QKeySequence(keys).toString(native) for keys in command.keys if keys != "Enter"]
    return " or ".join(texts)
