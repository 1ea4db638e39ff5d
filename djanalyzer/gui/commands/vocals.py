"""Commands about singing and stems: finding vocals, taking tracks apart, exporting parts of them."""

from __future__ import annotations

from djanalyzer.gui.commands.command import Command, has_selection, has_tracks

_MENU = "Vocals and stems"

COMMANDS = (
    Command("find_vocals", _MENU, "Find vocals in the chosen tracks", ("Ctrl+Alt+V",), has_selection),
    Command("find_all_vocals", _MENU, "Find vocals in all tracks", (), has_tracks),
    Command("take_apart", _MENU, "Take the chosen tracks apart into stems", ("Ctrl+Alt+S",), has_selection),
    Command("export_acapella", _MENU, "Export acapella…", ("Ctrl+Alt+A",), has_selection),
    Command("export_instrumental", _MENU, "Export instrumental…", ("Ctrl+Alt+I",), has_selection),
)
