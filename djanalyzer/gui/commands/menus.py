"""How the menus are laid out: commands and menus within them that belong together, between lines.

A menu that is not named here lists its commands in their own order. That none is forgotten is asked by a test.
"""

from __future__ import annotations

from collections.abc import Mapping

# Of each menu its groups: names of commands, or of the menus within it.
GROUPS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "Library": (
        ("import_folder", "import_collection", "watched_folders", "demo"),
        ("open", "show_in_folder", "relocate", "relocate_chosen", "point_to_file"),
        ("Playlists",),
        ("analyse", "analyse_all", "Vocals and stems"),
        ("learn", "learn_ear", "Labels that look wrong", "models"),
        ("export", "take_back", "offsets"),
        ("back_up", "restore", "dump"),
        ("jobs", "pause_work", "stop"),
        ("quit",),
    ),
    "Vocals and stems": (
        ("find_vocals", "find_all_vocals"),
        ("take_apart",),
        ("export_acapella", "export_instrumental"),
    ),
    "Labels that look wrong": (
        ("findings",),
        ("finding_right", "finding_wrong", "finding_skip"),
        ("finding_other", "finding_again", "finding_example", "finding_open"),
        ("skipped_findings", "correct_labels"),
    ),
    "Edit": (
        ("undo", "redo", "history"),
        ("copy_tracks", "copy_paths", "select_all"),
        ("find", "search_history"),
        ("edit_tags", "Rating", "Colour", "Locks", "take_over_genre", "take_over_mood"),
        ("Sections", "Section name"),
        ("keep_one", "remove_tracks"),
        ("settings",),
    ),
    "Deck": (
        ("play", "hold_cue", "play_mark", "preview"),
        ("next_on_deck", "previous_on_deck", "play_on"),
        ("Go to", "Speed", "Stems", "Style lab", "quantize"),
        ("metronome", "softer", "louder"),
    ),
    "Style lab": (
        ("style_lab",),
        ("select_16_bars", "select_section", "roll_seed", "render_take"),
        ("listen_take", "switch_take", "loop_take"),
        ("rename_take", "remove_take"),
        ("export_take", "export_with_take"),
    ),
    "Cues": (
        ("set_cue", "set_memory_cue", "Loops", "Pads", "Clear pads"),
        (
            "edit_mark",
            "to_memory",
            "nudge_back",
            "nudge_forward",
            "nudge_back_finely",
            "nudge_forward_finely",
            "remove_cue",
        ),
        ("Suggestions",),
        ("place_cues", "place_templates", "templates"),
        ("renumber", "Sort cues"),
    ),
    "Grid": (
        ("edit_grid", "lock_grid"),
        ("count_next", "count_list", "count_half", "count_double"),
        ("Beats and bars", "Tempo", "Meter", "Anchors"),
        ("confirm_grid", "forget_grid"),
        ("review", "next_review", "previous_review"),
    ),
    "View": (
        ("show_library", "show_track", "show_both", "side_panel"),
        ("Map",),
        ("similar", "similar_section"),
        ("zoom_in", "zoom_out", "Zoom", "follow"),
        ("Waveform", "Lanes", "Key names", "sixteen_pads"),
        ("show_duplicates", "show_missing", "show_unreadable", "show_doubts", "show_key_doubts"),
        ("columns", "reset_columns"),
    ),
    "Help": (
        ("onboarding", "shortcuts", "training_log"),
        ("about",),
    ),
}
