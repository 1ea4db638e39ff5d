"""Commands about playlists and folders."""

from __future__ import annotations

from djanalyzer.gui.commands.command import Command

COMMANDS: tuple[Command, ...] = ()
