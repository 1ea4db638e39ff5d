"""Commands about labels that look wrong: one key each for right, wrong and skip."""

from __future__ import annotations

from djanalyzer.gui.commands.command import Command, State, has_tracks


def has_finding(state: State) -> bool:
    return state.has_finding


def can_judge(state: State) -> bool:
    return state.has_finding and not state.is_finding_old


def has_batch(state: State) -> bool:
    return state.has_batch


def has_wrong(state: State) -> bool:
    return state.n_wrong > 0


_MENU = "Labels that look wrong"

COMMANDS = (
    Command("findings", _MENU, "Look at them", ("F9",), has_tracks, is_toggle=True, short="Findings"),
    Command("finding_right", _MENU, "The label is right", ("R",), can_judge, short="Right"),
    Command(
        "finding_wrong",
        _MENU,
        "The label is wrong, what is proposed is right",
        ("U",),
        can_judge,
        short="Wrong",
    ),
    Command("finding_skip", _MENU, "Skip it", ("Y",), has_finding, short="Skip"),
    Command("finding_other", _MENU, "Hear it the other way", ("V",), has_finding, short="Other way"),
    Command("finding_again", _MENU, "Hear the place again", ("Ctrl+U",), has_finding, short="Again"),
    Command("finding_example", _MENU, "Another example", ("Shift+V",), has_batch, short="Example"),
    Command("finding_open", _MENU, "One by one", ("Shift+U",), has_batch, is_toggle=True),
    Command("skipped_findings", _MENU, "Show what was skipped again", is_toggle=True),
    Command("correct_labels", _MENU, "Correct what was found wrong…", ("Ctrl+Shift+U",), has_wrong),
)
