"""Commands about cues, loops, suggestions and pads."""

from __future__ import annotations

from djanalyzer.gui import notation
from djanalyzer.gui.commands.command import Command, State, has_cue, has_deck, has_selection
from djanalyzer.gui.language import marked

PADS = 16
LOOP_BEATS = (1, 2, 4, 8, 16, 32)
ORDERS = {"time": marked("By time"), "pad": marked("By pad"), "name": marked("By name")}


def has_suggestion(state: State) -> bool:
    return state.has_suggestion


def has_suggestions(state: State) -> bool:
    return state.has_suggestions


def has_loop(state: State) -> bool:
    return state.has_loop


def has_second_row(state: State) -> bool:
    return state.has_deck and state.n_pads > 8


def _key_of(pad: int) -> str:
    return str(pad + 1) if pad < 8 else f"Alt+{pad - 7}"


def _clearing_key_of(pad: int) -> str:
    return f"Shift+{pad + 1}" if pad < 8 else f"Alt+Shift+{pad - 7}"


COMMANDS = (
    Command("set_cue", "Cues", "Set a cue here", ("C",), has_deck),
    Command("set_memory_cue", "Cues", "Set a memory cue here", ("M",), has_deck),
    Command("edit_mark", "Cues", "Edit name, time, pad and colour", ("E",), has_cue, "marks"),
    Command("remove_cue", "Cues", "Remove cue or loop", ("Delete",), has_cue, "marks"),
    Command("to_memory", "Cues", "Move it to the memory list", ("Shift+M",), has_cue, "marks"),
    Command("renumber", "Cues", "Letter the pads in order of time", ("Shift+R",), has_deck),
    Command("place_cues", "Cues", "Place cues on the chosen tracks…", ("Ctrl+Shift+P",), has_selection),
    Command("templates", "Cues", "Templates of cues…", ("Ctrl+T",)),
    Command("place_templates", "Cues", "Set cues from the templates", ("Ctrl+Shift+T",), has_deck),
    Command("nudge_back", "Cues", "Move it back a beat", ("Alt+Left",), has_cue, "marks"),
    Command("nudge_forward", "Cues", "Move it forward a beat", ("Alt+Right",), has_cue, "marks"),
    Command("nudge_back_finely", "Cues", "Move it back 1/16 beat", ("Alt+Shift+Left",), has_cue, "marks"),
    Command(
        "nudge_forward_finely", "Cues", "Move it forward 1/16 beat", ("Alt+Shift+Right",), has_cue, "marks"
    ),
    Command("accept", "Suggestions", "Accept suggestion", ("Return", "Enter"), has_suggestion, "marks"),
    Command("refuse", "Suggestions", "Refuse suggestion", ("Backspace",), has_suggestion, "marks"),
    Command(
        "refuse_place", "Suggestions", "Refuse: wrong place", ("Shift+Backspace",), has_suggestion, "marks"
    ),
    Command("refuse_kind", "Suggestions", "Refuse: wrong kind", ("Ctrl+Backspace",), has_suggestion, "marks"),
    Command("next_suggestion", "Suggestions", "Next suggestion", ("N",), has_suggestions),
    Command("previous_suggestion", "Suggestions", "Previous suggestion", ("P",), has_suggestions),
    Command("accept_all", "Suggestions", "Accept all suggestions", ("Ctrl+Return",), has_suggestions),
    Command("accept_sure", "Suggestions", "Accept all sure ones", ("Shift+Return",), has_suggestions),
    Command(
        "accept_kind", "Suggestions", "Accept all of this kind", ("Alt+Return",), has_suggestion, "marks"
    ),
    Command("refused_list", "Suggestions", "Refused suggestions…", ("Shift+Y",), has_deck),
    Command("loop_in", "Loops", "Loop begins here", ("I",), has_deck),
    Command("loop_out", "Loops", "Loop ends here", ("O",), has_deck),
    *(
        Command(
            f"loop_{n}",
            "Loops",
            "Loop of %n beat(s) from here",
            (f"Ctrl+Alt+{key}",),
            has_deck,
            "deck",
            n=n,
        )
        for key, n in enumerate(LOOP_BEATS, 1)
    ),
    Command("loop_range", "Loops", "Loop over the chosen range", ("Ctrl+Shift+L",), has_deck),
    Command("loop_halve", "Loops", "Halve the loop", ("Shift+H",), has_loop, "marks"),
    Command("loop_double", "Loops", "Double the loop", ("Shift+D",), has_loop, "marks"),
    Command(
        "loop_active",
        "Loops",
        "Play the loop over and over",
        ("L",),
        has_loop,
        is_toggle=True,
        short="Loop",
    ),
    *(
        Command(
            f"pad_{n}",
            "Pads",
            "Jump to cue {pad}, or set it",
            (_key_of(n),),
            has_deck if n < 8 else has_second_row,
            pad=notation.pad(n),
        )
        for n in range(PADS)
    ),
    *(
        Command(
            f"clear_pad_{n}",
            "Clear pads",
            "Remove what is on pad {pad}",
            (_clearing_key_of(n),),
            has_deck if n < 8 else has_second_row,
            pad=notation.pad(n),
        )
        for n in range(PADS)
    ),
    *(Command(f"order_{name}", "Sort cues", words, is_toggle=True) for name, words in ORDERS.items()),
    Command("sixteen_pads", "View", "Sixteen pads", is_toggle=True),
)
