"""Commands about the sections of the track on the deck, and the range that is chosen in it."""

from __future__ import annotations

from djanalyzer.gui import notation
from djanalyzer.gui.commands.command import Command, State, has_deck

_MENU = "Sections"


def has_sections(state: State) -> bool:
    return state.has_sections


def has_range(state: State) -> bool:
    return state.has_range


COMMANDS = (
    Command("choose_section", _MENU, "Choose the section here", ("X",), has_sections, "marks"),
    Command("split_section", _MENU, "Split the section here", ("Shift+X",), has_sections, "marks"),
    Command("join_next", _MENU, "Join it with the next one", ("J",), has_sections, "marks"),
    Command("join_previous", _MENU, "Join it with the one before", ("Shift+J",), has_sections, "marks"),
    Command("remove_section", _MENU, "Remove the section", ("Shift+Delete",), has_sections, "marks"),
    Command("section_of_range", _MENU, "Make the chosen range a section", ("Alt+X",), has_range, "marks"),
    Command("accept_sections", _MENU, "The sections are right", ("Alt+Shift+X",), has_sections, "marks"),
    Command("forget_sections", _MENU, "Take my word on the sections back", (), has_sections),
    *(
        Command(
            f"label_{label}",
            "Section name",
            words,
            (f"Ctrl+F{number}",),
            has_sections,
            "marks",
            section=label,
        )
        for number, (label, words) in enumerate(notation.SECTION_NAMES.items(), 1)
    ),
    Command("longer_range", _MENU, "Choose a bar more", ("Ctrl+Alt+Right",), has_deck, "marks"),
    Command("shorter_range", _MENU, "Choose a bar less", ("Ctrl+Alt+Left",), has_range, "marks"),
)
