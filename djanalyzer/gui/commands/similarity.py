"""Commands about what sounds alike, and about sets built of it."""

from __future__ import annotations

from djanalyzer.gui.commands.command import Command, has_deck, has_tracks

COMMANDS = (
    Command("similar", "View", "Show what sounds like the chosen track", ("F11",), has_tracks),
    Command(
        "similar_section",
        "View",
        "Show what sounds like the section at the playhead",
        ("Shift+F11",),
        has_deck,
    ),
    Command("set_builder", "Playlists", "Build a set…", ("Ctrl+Alt+B",), has_tracks),
)
