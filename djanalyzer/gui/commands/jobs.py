"""Commands about work in the background."""

from __future__ import annotations

from djanalyzer.gui.commands.command import Command, has_selection, has_tracks

COMMANDS = (
    Command("analyse", "Library", "Analyse selected tracks", ("Ctrl+R",), has_selection, short="Analyse"),
    Command("analyse_all", "Library", "Analyse all new tracks", ("Ctrl+Shift+R",), has_tracks),
    Command("pause_work", "Library", "Pause or resume running work", ("Ctrl+Alt+.",), lambda s: s.is_working),
    Command("stop", "Library", "Stop running work", ("Ctrl+.",), lambda s: s.is_working),
    Command("jobs", "Library", "Jobs and failures…", ("Ctrl+J",)),
)
