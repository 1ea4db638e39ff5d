"""Commands about changes and selections."""

from __future__ import annotations

from djanalyzer.gui.commands.command import Command, has_selection, has_tracks

COMMANDS = (
    Command("undo", "Edit", "Undo", ("Ctrl+Z",), lambda s: s.can_undo),
    Command("redo", "Edit", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), lambda s: s.can_redo),
    Command("history", "Edit", "History…", ("F8",)),
    Command("find", "Edit", "Search", ("Ctrl+F",)),
    Command("remove_tracks", "Edit", "Remove from the library", ("Delete",), has_selection, "table"),
    Command("keep_one", "Edit", "Keep this one of its duplicates", ("Ctrl+Shift+K",), has_selection),
    Command("copy_tracks", "Edit", "Copy artist and title", ("Ctrl+C",), has_selection, "table"),
    Command(
        "copy_paths", "Edit", "Copy file names with their folders", ("Ctrl+Shift+C",), has_selection, "table"
    ),
    Command("search_history", "Edit", "Earlier searches", ("Ctrl+H",)),
    Command("select_all", "Edit", "Select all tracks", ("Ctrl+A",), has_tracks, "table"),
)
