"""Commands about playing the track on the deck."""

from __future__ import annotations

from djanalyzer.gui.commands.command import Command, State, has_deck, has_selection

_GO, _SPEED = "Go to", "Speed"
JUMPS = {
    4: "",
    8: "Shift+",
    16: "Ctrl+",
    32: "Ctrl+Shift+",
}  # bars, and what is held with Page Up and Page Down


def has_sound(state: State) -> bool:
    return state.has_sound


def has_sound_and_mark(state: State) -> bool:
    return state.has_sound and state.has_mark


COMMANDS = (
    Command("play", "Deck", "Play / pause", ("Space",), has_sound),
    Command("hold_cue", "Deck", "Cue: to the cue point, play while held", ("Q",), has_sound, short="Cue"),
    Command("play_mark", "Deck", "Play from the chosen mark", ("Shift+Space",), has_sound_and_mark),
    Command("preview", "Deck", "Listen to the chosen track", ("Ctrl+Space",), has_selection, "table"),
    Command("next_on_deck", "Deck", "Next track of the list", ("W",), has_deck),
    Command("previous_on_deck", "Deck", "Previous track of the list", ("Shift+W",), has_deck),
    Command("play_on", "Deck", "Play on with the next track", ("Alt+W",), is_toggle=True, short="Play on"),
    Command(
        "quantize", "Deck", "Jumps to cues keep the beat", ("Shift+Q",), is_toggle=True, short="Quantize"
    ),
    Command("metronome", "Deck", "Metronome", ("K",), is_toggle=True, short="Click"),
    Command("softer", "Deck", "Softer", ("9",)),
    Command("louder", "Deck", "Louder", ("0",)),
    # Where to.
    Command("back_beat", _GO, "Back a beat", ("Left",), has_deck, "deck"),
    Command("forward_beat", _GO, "Forward a beat", ("Right",), has_deck, "deck"),
    Command("back_bar", _GO, "Back a bar", ("Shift+Left",), has_deck, "deck"),
    Command("forward_bar", _GO, "Forward a bar", ("Shift+Right",), has_deck, "deck"),
    *(
        Command(f"back_{n}_bars", _GO, "Back %n bar(s)", (f"{held}PgUp",), has_deck, "marks", n=n)
        for n, held in JUMPS.items()
    ),
    *(
        Command(f"forward_{n}_bars", _GO, "Forward %n bar(s)", (f"{held}PgDown",), has_deck, "marks", n=n)
        for n, held in JUMPS.items()
    ),
    Command("next_section", _GO, "Next section", ("S",), has_deck),
    Command("previous_section", _GO, "Previous section", ("Shift+S",), has_deck),
    Command("to_start", _GO, "To the start", ("Ctrl+Left",), has_deck, "deck"),
    # How fast.
    Command("slower", _SPEED, "Slower by 0.1 %", ("Ctrl+Down",), has_deck),
    Command("faster", _SPEED, "Faster by 0.1 %", ("Ctrl+Up",), has_deck),
    Command("slower_far", _SPEED, "Slower by 1 %", ("Ctrl+Shift+Down",), has_deck),
    Command("faster_far", _SPEED, "Faster by 1 %", ("Ctrl+Shift+Up",), has_deck),
    Command("own_speed", _SPEED, "The track's own tempo", ("Ctrl+Home",), has_deck, short="0 %"),
    Command("bend_down", _SPEED, "Slow down while held", (",",), has_sound),
    Command("bend_up", _SPEED, "Speed up while held", (".",), has_sound),
    Command("key_lock", _SPEED, "Key lock: keep the pitch", ("Shift+K",), is_toggle=True, short="Key lock"),
)
