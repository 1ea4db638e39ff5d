"""Commands of the map of the collection: showing it, and choosing tracks on it."""

from __future__ import annotations

from djanalyzer.gui.commands.command import Command, State, has_selection, has_tracks

_MENU = "Map"


def has_map(state: State) -> bool:
    return state.has_map


COMMANDS = (
    Command(
        "collection_map", _MENU, "Map of the collection", ("F12",), has_tracks, is_toggle=True, short="Map"
    ),
    Command("map_lasso", _MENU, "Draw a lasso", ("Ctrl+Alt+M",), has_map, is_toggle=True, short="Lasso"),
    Command(
        "playlist_of_chosen",
        "Playlists",
        "New playlist with the chosen tracks",
        ("Ctrl+Alt+P",),
        has_selection,
        short="New playlist",
    ),
)
