"""Commands of the style lab: which bars, rendering them in another style, hearing and keeping what comes of it."""

from __future__ import annotations

from djanalyzer.gui.commands.command import Command, State, has_tracks

_MENU = "Style lab"


def has_bars(state: State) -> bool:
    return state.has_sound and state.has_grid


def has_sections(state: State) -> bool:
    return state.has_sound and state.has_sections


def can_render(state: State) -> bool:
    return state.has_lab and has_bars(state) and state.has_range


def has_lab(state: State) -> bool:
    return state.has_lab


def has_take(state: State) -> bool:
    return state.has_take


COMMANDS = (
    Command("style_lab", _MENU, "Show the style lab", ("F5",), has_tracks, is_toggle=True),
    # Which bars.
    Command(
        "select_16_bars", _MENU, "Select 16 bars from the playhead", ("Shift+I",), has_bars, short="16 bars"
    ),
    Command(
        "select_section",
        _MENU,
        "Select the section at the playhead",
        ("Shift+E",),
        has_sections,
        short="This section",
    ),
    # Making takes.
    Command(
        "render_take", _MENU, "Render the selected bars", ("Ctrl+Alt+R",), can_render, short="Render a take"
    ),
    Command("roll_seed", _MENU, "Another seed", ("Ctrl+Alt+D",), has_lab, short="Another"),
    # Hearing them.
    Command(
        "listen_take", _MENU, "Listen to the take, round its bars", ("Shift+L",), has_take, short="Listen"
    ),
    Command(
        "switch_take",
        _MENU,
        "The take in place of the original",
        ("Shift+O",),
        has_take,
        is_toggle=True,
        short="Take",
    ),
    Command(
        "loop_take", _MENU, "Go round the take's bars", ("Shift+C",), has_take, is_toggle=True, short="Loop"
    ),
    # Keeping them.
    Command("rename_take", _MENU, "Rename the take…", ("Ctrl+Alt+N",), has_take, short="Rename"),
    Command("remove_take", _MENU, "Remove the take", (), has_take, short="Remove"),
    Command("export_take", _MENU, "Export the take…", ("Ctrl+Alt+T",), has_take),
    Command("export_with_take", _MENU, "Export the whole track with the take…", ("Ctrl+Alt+L",), has_take),
)
