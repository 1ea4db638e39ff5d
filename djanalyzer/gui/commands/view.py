"""Commands about what is shown, and help."""

from __future__ import annotations

from djanalyzer.gui import notation
from djanalyzer.gui.commands.command import Command, has_deck, has_tracks
from djanalyzer.gui.lanes import NAMES
from djanalyzer.gui.looks import STYLES

BARS_IN_VIEW = (4, 8, 16, 32, 64)

COMMANDS = (
    Command("zoom_in", "View", "Zoom in", ("+", "="), has_deck),
    Command("zoom_out", "View", "Zoom out", ("-",), has_deck),
    Command("follow", "View", "Follow the playhead", ("F",), has_deck, is_toggle=True, short="Follow"),
    Command("zoom_chosen", "Zoom", "To what is chosen", ("Z",), has_deck, "marks"),
    Command("zoom_whole", "Zoom", "The whole track", ("Shift+Z",), has_deck),
    *(Command(f"zoom_{n}", "Zoom", "%n bar(s)", enabled_when=has_deck, n=n) for n in BARS_IN_VIEW),
    Command("next_stop", "Zoom", "To the next mark or section", ("Down",), has_deck, "waveform"),
    Command("previous_stop", "Zoom", "To the mark or section before", ("Up",), has_deck, "waveform"),
    *(Command(f"wave_{style}", "Waveform", words, is_toggle=True) for style, words in STYLES.items()),
    Command("legend", "Waveform", "What am I looking at?", ("Shift+F1",), has_deck),
    *(Command(f"lane_{name}", "Lanes", words, is_toggle=True) for name, words in NAMES.items()),
    Command("show_library", "View", "Library", ("F1",)),
    Command("show_track", "View", "Track", ("F2",), has_deck),
    Command("show_both", "View", "Track and library", ("F3",)),
    *(
        Command(f"keys_{name}", "Key names", words, is_toggle=True)
        for name, words in notation.KEY_NOTATIONS.items()
    ),
    Command("show_duplicates", "View", "Show duplicates", enabled_when=has_tracks),
    Command("show_missing", "View", "Show missing files", enabled_when=has_tracks),
    Command("show_unreadable", "View", "Show files that cannot be read", enabled_when=has_tracks),
    Command("show_doubts", "View", "Show tracks whose genre the model doubts", enabled_when=has_tracks),
    Command("show_key_doubts", "View", "Show tracks whose key the stems doubt", enabled_when=has_tracks),
    Command("columns", "View", "Columns…"),
    Command("reset_columns", "View", "Reset columns"),
    Command("side_panel", "View", "About the chosen tracks", ("Ctrl+D",), has_tracks, is_toggle=True),
    Command("settings", "Edit", "Settings…", ("Ctrl+,",)),
    Command("onboarding", "Help", "Set up in three steps…"),
    Command("shortcuts", "Help", "Keyboard shortcuts", ("?", "Ctrl+/")),
    Command("training_log", "Help", "Training log…"),
    Command("about", "Help", "About djanalyzer"),
)
