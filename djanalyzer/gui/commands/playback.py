"""Commands about playing the track on the deck."""

from __future__ import annotations

from djanalyzer.gui.commands.command import Command, has_deck

COMMANDS = (
    Command("play", "Deck", "Play / pause", ("Space",), lambda s: s.has_sound),
    Command("back_beat", "Deck", "Back a beat", ("Left",), has_deck, "deck"),
    Command("forward_beat", "Deck", "Forward a beat", ("Right",), has_deck, "deck"),
    Command("back_bar", "Deck", "Back a bar", ("Shift+Left",), has_deck, "deck"),
    Command("forward_bar", "Deck", "Forward a bar", ("Shift+Right",), has_deck, "deck"),
    Command("to_start", "Deck", "To the start", ("Ctrl+Left",), has_deck, "deck"),
)
