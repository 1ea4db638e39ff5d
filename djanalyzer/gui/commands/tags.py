"""Commands about what a track is called, its rating, colour and comment."""

from __future__ import annotations

from itertools import islice

from djanalyzer.gui.commands.command import Command, has_selection
from djanalyzer.gui.field_words import COLOR_NAMES

_MOST = 5
_N_COLORS = 8  # of the palette; others cannot be chosen

COMMANDS: tuple[Command, ...] = (
    Command("edit_tags", "Edit", "Edit tags of the chosen tracks", ("F7",), has_selection),
    Command(
        "take_over_genre", "Edit", "Take over the genre that the model hears", enabled_when=has_selection
    ),
    Command("take_over_mood", "Edit", "Take over the mood that the model hears", enabled_when=has_selection),
    Command("rate_0", "Rating", "No stars", ("Ctrl+0",), has_selection),
    *(
        Command(f"rate_{n}", "Rating", "%n star(s)", (f"Ctrl+{n}",), has_selection, n=n)
        for n in range(1, _MOST + 1)
    ),
    Command("color_none", "Colour", "No colour", ("Ctrl+Shift+0",), has_selection),
    *(
        Command(f"color_{name}", "Colour", words, (f"Ctrl+Shift+{number}",), has_selection)
        for number, (name, words) in enumerate(islice(COLOR_NAMES.items(), _N_COLORS), 1)
    ),
    Command(
        "lock_tracks",
        "Locks",
        "Lock all that is known of the chosen tracks",
        ("Alt+K",),
        has_selection,
    ),
    Command("unlock_tracks", "Locks", "Unlock all of the chosen tracks", ("Alt+Shift+K",), has_selection),
)
