"""Commands about what a track is called, its rating, colour and comment."""

from __future__ import annotations

from djanalyzer.gui.commands.command import Command

COMMANDS: tuple[Command, ...] = ()
