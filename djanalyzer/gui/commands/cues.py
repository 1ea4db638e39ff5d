"""Commands about cues, loops, suggestions and pads."""

from __future__ import annotations

from djanalyzer.gui import notation
from djanalyzer.gui.commands.command import Command, has_cue, has_deck

PADS = 8

COMMANDS = (
    Command("set_cue", "Cues", "Set a cue here", ("C",), has_deck),
    Command("accept", "Cues", "Accept suggestion", ("Return", "Enter"), lambda s: s.has_suggestion, "marks"),
    Command("refuse", "Cues", "Refuse suggestion", ("Backspace",), lambda s: s.has_suggestion, "marks"),
    Command("next_suggestion", "Cues", "Next suggestion", ("N",), lambda s: s.has_suggestions),
    Command("previous_suggestion", "Cues", "Previous suggestion", ("P",), lambda s: s.has_suggestions),
    Command("accept_all", "Cues", "Accept all suggestions", ("Ctrl+Return",), lambda s: s.has_suggestions),
    Command("remove_cue", "Cues", "Remove cue or loop", ("Delete",), has_cue, "marks"),
    Command("nudge_back", "Cues", "Move it back a beat", ("Alt+Left",), has_cue, "marks"),
    Command("nudge_forward", "Cues", "Move it forward a beat", ("Alt+Right",), has_cue, "marks"),
    Command("nudge_back_finely", "Cues", "Move it back 1/16 beat", ("Alt+Shift+Left",), has_cue, "marks"),
    Command(
        "nudge_forward_finely", "Cues", "Move it forward 1/16 beat", ("Alt+Shift+Right",), has_cue, "marks"
    ),
    *(
        Command(f"pad_{n}", "Pads", f"Jump to cue {notation.pad(n)}", (str(n + 1),), has_deck)
        for n in range(PADS)
    ),
)
