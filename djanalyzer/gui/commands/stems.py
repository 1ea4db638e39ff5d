"""Commands about the stems of the track on the deck: which of them are heard."""

from __future__ import annotations

from djanalyzer.gui.commands.command import Command, State

_MENU = "Stems"


def has_stems(state: State) -> bool:
    return state.has_stems


COMMANDS = (
    Command("stem_drums", _MENU, "Drums", ("Shift+F5",), has_stems, is_toggle=True),
    Command("stem_bass", _MENU, "Bass", ("Shift+F6",), has_stems, is_toggle=True),
    Command(
        "stem_other", _MENU, "Other instruments", ("Shift+F7",), has_stems, is_toggle=True, short="Other"
    ),
    Command("stem_vocals", _MENU, "Vocals", ("Shift+F8",), has_stems, is_toggle=True),
    Command("all_stems", _MENU, "All stems", ("Shift+F9",), has_stems),
    Command("solo_drums", _MENU, "Drums alone", ("Ctrl+Shift+F5",), has_stems, is_toggle=True),
    Command("solo_bass", _MENU, "Bass alone", ("Ctrl+Shift+F6",), has_stems, is_toggle=True),
    Command("solo_other", _MENU, "Other instruments alone", ("Ctrl+Shift+F7",), has_stems, is_toggle=True),
    Command("solo_vocals", _MENU, "Vocals alone", ("Ctrl+Shift+F8",), has_stems, is_toggle=True),
)
