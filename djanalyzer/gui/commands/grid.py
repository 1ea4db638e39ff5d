"""Commands about the beat grid."""

from __future__ import annotations

from djanalyzer.gui.commands.command import Command, State, has_grid, has_tracks


def can_edit(state: State) -> bool:
    return state.has_grid and not state.is_grid_locked


def can_count(state: State) -> bool:
    return state.has_choices and not state.is_grid_locked


def can_confirm(state: State) -> bool:
    return can_edit(state) and not state.is_confirmed


def can_forget(state: State) -> bool:
    return state.is_confirmed and not state.is_grid_locked


def has_anchors(state: State) -> bool:
    return state.n_anchors > 1


def can_remove_anchor(state: State) -> bool:
    return has_anchors(state) and can_edit(state)


def can_tap(state: State) -> bool:
    return state.has_sound and not state.is_grid_locked


def can_apply_taps(state: State) -> bool:
    return state.has_taps and not state.is_grid_locked


METERS = ("4/4", "3/4", "6/8")

COMMANDS = (
    Command("edit_grid", "Grid", "Edit the beat grid", ("Shift+G",), has_grid, is_toggle=True, short="Grid"),
    Command("count_next", "Grid", "Count it the next way", ("T",), can_count, short="Count"),
    Command("count_list", "Grid", "Ways to count…", ("Shift+T",), has_grid),
    Command("count_half", "Grid", "Half the tempo", ("H",), can_edit, short="½"),
    Command("count_double", "Grid", "Double the tempo", ("D",), can_edit, short="×2"),
    Command("confirm_grid", "Grid", "The grid is right", ("G",), can_confirm),
    Command("forget_grid", "Grid", "Take my word on the grid back", (), can_forget),
    Command("lock_grid", "Grid", "Lock the beat grid", ("Ctrl+L",), has_grid, is_toggle=True, short="Lock"),
    Command("review", "Grid", "Show tracks to review", ("F4",), has_tracks, is_toggle=True, short="Review"),
    Command("next_review", "Grid", "Next track to review", ("Shift+N",), has_tracks),
    Command("previous_review", "Grid", "Previous track to review", ("Shift+P",), has_tracks),
    # Where beats and bars lie.
    Command("grid_back", "Beats and bars", "Shift the grid 1 ms back", ("Alt+,",), can_edit, short="−1 ms"),
    Command(
        "grid_forward", "Beats and bars", "Shift the grid 1 ms forward", ("Alt+.",), can_edit, short="+1 ms"
    ),
    Command(
        "grid_back_far",
        "Beats and bars",
        "Shift the grid 10 ms back",
        ("Alt+Shift+,",),
        can_edit,
        short="−10 ms",
    ),
    Command(
        "grid_forward_far",
        "Beats and bars",
        "Shift the grid 10 ms forward",
        ("Alt+Shift+.",),
        can_edit,
        short="+10 ms",
    ),
    Command(
        "bars_back",
        "Beats and bars",
        "Begin bars a beat earlier",
        ("Alt+Home",),
        can_edit,
        short="‹ Beat",
    ),
    Command(
        "bars_forward",
        "Beats and bars",
        "Begin bars a beat later",
        ("Alt+End",),
        can_edit,
        short="Beat ›",
    ),
    Command("beat_here", "Beats and bars", "Put a beat here", ("Ctrl+B",), can_edit, short="Beat here"),
    Command("bar_here", "Beats and bars", "Begin a bar here", ("Shift+B",), can_edit, short="Bar here"),
    Command(
        "from_here",
        "Beats and bars",
        "Change only from this anchor on",
        ("Alt+F",),
        has_grid,
        is_toggle=True,
        short="From here",
    ),
    Command(
        "carry_cues",
        "Beats and bars",
        "Move cues along with the grid",
        ("Alt+C",),
        has_grid,
        is_toggle=True,
        short="With cues",
    ),
    # Tempo.
    Command("type_tempo", "Tempo", "Type the tempo", ("Alt+T",), can_edit),
    Command("tempo_down", "Tempo", "0.01 BPM slower", ("Alt+Down",), can_edit, "marks"),
    Command("tempo_up", "Tempo", "0.01 BPM faster", ("Alt+Up",), can_edit, "marks"),
    Command("tempo_down_far", "Tempo", "0.1 BPM slower", ("Alt+Shift+Down",), can_edit, "marks"),
    Command("tempo_up_far", "Tempo", "0.1 BPM faster", ("Alt+Shift+Up",), can_edit, "marks"),
    Command("round_tempo", "Tempo", "Round to a whole number", ("Alt+R",), can_edit, short="Round"),
    Command("round_tempo_finely", "Tempo", "Round to two decimals", ("Alt+Shift+R",), can_edit),
    Command("steady_tempo", "Tempo", "One steady tempo", ("Alt+S",), can_edit, short="Steady"),
    Command("tap_beat", "Tempo", "Tap a beat", ("B",), can_tap, short="Tap"),
    Command("tap_bar", "Tempo", "Tap the first beat of a bar", ("Alt+B",), can_tap, short="Tap bar"),
    Command(
        "apply_taps", "Tempo", "Use what was tapped", ("Ctrl+Shift+B",), can_apply_taps, short="Use taps"
    ),
    # Meter.
    *(
        Command(f"meter_{meter.replace('/', '_')}", "Meter", meter, (), can_edit, is_toggle=True)
        for meter in METERS
    ),
    Command("next_meter", "Meter", "The next meter", ("Alt+M",), can_edit),
    # Anchors.
    Command("set_anchor", "Anchors", "Set an anchor here", ("A",), can_edit, short="Anchor here"),
    Command("remove_anchor", "Anchors", "Remove the anchor", ("Shift+A",), can_remove_anchor, short="Remove"),
    Command("previous_anchor", "Anchors", "To the anchor before", ("Alt+PgUp",), has_anchors, short="‹"),
    Command("next_anchor", "Anchors", "To the next anchor", ("Alt+PgDown",), has_anchors, short="›"),
    Command("move_anchor", "Anchors", "Move the anchor here", ("Alt+A",), can_edit),
    Command(
        "stretch_here",
        "Anchors",
        "Stretch: pull the nearest beat here",
        ("Alt+Shift+A",),
        can_edit,
        short="Stretch here",
    ),
)
