"""Commands about playlists and folders."""

from __future__ import annotations

from djanalyzer.gui.commands.command import Command, State, has_selection


def has_playlist(state: State) -> bool:
    return state.playlist_kind != ""


def has_smart(state: State) -> bool:
    return state.playlist_kind == "smart"


def has_entries(state: State) -> bool:
    return state.playlist_kind == "list" and state.n_selected > 0


_MENU, _PLACE = "Playlists", "playlists"

COMMANDS: tuple[Command, ...] = (
    Command("new_playlist", _MENU, "New playlist", ("Ctrl+N",)),
    Command("new_folder", _MENU, "New folder", ("Ctrl+Shift+N",)),
    Command("save_search", _MENU, "Save this search as a smart playlist…", ("Ctrl+Shift+F",)),
    Command("add_to_playlist", _MENU, "Add to playlist…", ("Ctrl+P",), has_selection),
    Command("edit_search", _MENU, "Edit the search…", ("Ctrl+Shift+E",), has_smart),
    Command("rename_playlist", _MENU, "Rename playlist", ("F6",), has_playlist),
    Command("duplicate_playlist", _MENU, "Duplicate playlist", (), has_playlist),
    Command("remove_playlist", _MENU, "Remove playlist", ("Delete",), has_playlist, _PLACE),
    Command("playlist_up", _MENU, "Move playlist up", ("Alt+Up",), has_playlist, _PLACE),
    Command("playlist_down", _MENU, "Move playlist down", ("Alt+Down",), has_playlist, _PLACE),
    Command("playlist_in", _MENU, "Move into the folder above", ("Alt+Right",), has_playlist, _PLACE),
    Command("playlist_out", _MENU, "Move out of the folder", ("Alt+Left",), has_playlist, _PLACE),
    Command("entry_up", _MENU, "Move tracks up in the playlist", ("Alt+Up",), has_entries, "table"),
    Command("entry_down", _MENU, "Move tracks down in the playlist", ("Alt+Down",), has_entries, "table"),
    Command("own_order", _MENU, "Show in the playlist's own order", (), has_playlist),
)
