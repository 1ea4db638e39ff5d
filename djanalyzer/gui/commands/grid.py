"""Commands about the beat grid."""

from __future__ import annotations

from djanalyzer.gui.commands.command import Command, has_grid, has_tracks

COMMANDS = (
    Command("count_next", "Grid", "Count it the next way", ("T",), lambda s: s.has_choices, short="Count"),
    Command("count_list", "Grid", "Ways to count…", ("Shift+T",), has_grid),
    Command("count_half", "Grid", "Half the tempo", ("H",), has_grid),
    Command("count_double", "Grid", "Double the tempo", ("D",), has_grid),
    Command("confirm_grid", "Grid", "The grid is right", ("G",), lambda s: s.has_grid and not s.is_confirmed),
    Command("forget_grid", "Grid", "Take my word on the grid back", (), lambda s: s.is_confirmed),
    Command("review", "Grid", "Show tracks to review", ("F4",), has_tracks, is_toggle=True, short="Review"),
    Command("next_review", "Grid", "Next track to review", ("Shift+N",), has_tracks),
    Command("previous_review", "Grid", "Previous track to review", ("Shift+P",), has_tracks),
)
