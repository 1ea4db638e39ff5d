"""Commands about what is shown, and help."""

from __future__ import annotations

from djanalyzer.gui import notation
from djanalyzer.gui.commands.command import Command, has_deck, has_tracks

COMMANDS = (
    Command("zoom_in", "View", "Zoom in", ("+", "="), has_deck),
    Command("zoom_out", "View", "Zoom out", ("-",), has_deck),
    Command("follow", "View", "Follow the playhead", ("F",), has_deck, is_toggle=True, short="Follow"),
    Command("show_library", "View", "Library", ("F1",)),
    Command("show_track", "View", "Track", ("F2",), has_deck),
    Command("show_both", "View", "Track and library", ("F3",)),
    *(
        Command(f"keys_{name}", "Key names", words, is_toggle=True)
        for name, words in notation.KEY_NOTATIONS.items()
    ),
    Command("columns", "View", "Columns…"),
    Command("reset_columns", "View", "Reset columns"),
    Command("side_panel", "View", "About the chosen tracks", ("Ctrl+D",), has_tracks, is_toggle=True),
    Command("settings", "Edit", "Settings…", ("Ctrl+,",)),
    Command("shortcuts", "Help", "Keyboard shortcuts", ("?", "Ctrl+/")),
    Command("about", "Help", "About djanalyzer"),
)
