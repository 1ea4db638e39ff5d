"""Commands about the collection: in, out, analysis."""

from __future__ import annotations

from djanalyzer.gui.commands.command import Command, has_selection, has_tracks

COMMANDS = (
    Command("import_folder", "Library", "Import music folder…", ("Ctrl+O",), short="Import…"),
    Command("import_collection", "Library", "Import from DJ programs…", ("Ctrl+I",)),
    Command("watched_folders", "Library", "Watched folders…"),
    Command("relocate", "Library", "Find moved files…", enabled_when=has_tracks),
    Command("relocate_chosen", "Library", "Find the chosen tracks’ moved files…", (), has_selection),
    Command("point_to_file", "Library", "Point to the file…", (), lambda s: s.n_selected == 1),
    Command("show_in_folder", "Library", "Show in the file manager", ("Ctrl+Alt+O",), has_selection),
    Command("demo", "Library", "Try the demo collection", enabled_when=lambda s: not s.is_making_demo),
    Command("open", "Library", "Open on the deck", ("Return", "Enter"), has_selection, "table"),
    Command("export", "Library", "Export to a DJ program…", ("Ctrl+E",), has_tracks, short="Export…"),
    Command("take_back", "Library", "Take the last export back"),
    Command("learn", "Library", "Learn from my library…", enabled_when=has_tracks),
    Command("learn_ear", "Library", "Learn to hear my collection…", enabled_when=has_tracks),
    Command("models", "Library", "Models…"),
    Command("offsets", "Library", "Time offsets of DJ programs…"),
    Command("back_up", "Library", "Back up the library…"),
    Command("restore", "Library", "Restore a backup…"),
    Command("dump", "Library", "Write everything as JSON or CSV…"),
    Command("quit", "Library", "Quit", ("Ctrl+Q",)),
)
