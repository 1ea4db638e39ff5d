"""Every command of the window, once: its words, its keys, where they are heard, and when it can be used.

Menus, toolbar, buttons and the sheet of shortcuts are all made from these lists.
"""

from djanalyzer.gui.commands import (
    collection_map,
    cues,
    edit,
    findings,
    grid,
    jobs,
    library,
    playback,
    playlists,
    sections,
    similarity,
    stems,
    style,
    tags,
    view,
    vocals,
)
from djanalyzer.gui.commands.command import Command, State

COMMANDS: tuple[Command, ...] = (
    *library.COMMANDS,
    *jobs.COMMANDS,
    *findings.COMMANDS,
    *edit.COMMANDS,
    *tags.COMMANDS,
    *playlists.COMMANDS,
    *similarity.COMMANDS,
    *vocals.COMMANDS,
    *playback.COMMANDS,
    *stems.COMMANDS,
    *style.COMMANDS,
    *cues.COMMANDS,
    *grid.COMMANDS,
    *sections.COMMANDS,
    *view.COMMANDS,
    *collection_map.COMMANDS,
)

MENUS = ("Library", "Edit", "Deck", "Cues", "Grid", "View", "Help")
SUBMENUS = {
    "Suggestions": "Cues",
    "Loops": "Cues",
    "Pads": "Cues",
    "Clear pads": "Cues",
    "Sort cues": "Cues",
    "Beats and bars": "Grid",
    "Tempo": "Grid",
    "Meter": "Grid",
    "Anchors": "Grid",
    "Rating": "Edit",
    "Colour": "Edit",
    "Locks": "Edit",
    "Go to": "Deck",
    "Speed": "Deck",
    "Stems": "Deck",
    "Style lab": "Deck",
    "Key names": "View",
    "Playlists": "Library",
    "Vocals and stems": "Library",
    "Labels that look wrong": "Library",
    "Sections": "Edit",
    "Section name": "Edit",
    "Zoom": "View",
    "Waveform": "View",
    "Lanes": "View",
    "Map": "View",
}

__all__ = ["COMMANDS", "MENUS", "SUBMENUS", "Command", "State"]
