"""Commands about changes and selections."""

from __future__ import annotations

from djanalyzer.gui.commands.command import Command, has_tracks

COMMANDS = (
    Command("undo", "Edit", "Undo", ("Ctrl+Z",), lambda s: s.can_undo),
    Command("redo", "Edit", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), lambda s: s.can_redo),
    Command("history", "Edit", "History…", ("F8",)),
    Command("find", "Edit", "Search", ("Ctrl+F",)),
    Command("search_history", "Edit", "Earlier searches", ("Ctrl+H",)),
    Command("select_all", "Edit", "Select all tracks", ("Ctrl+A",), has_tracks, "table"),
)
