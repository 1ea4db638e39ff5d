"""Which keys do what: the program's own, and those that the user has chosen instead.

A choice is a line "play=Ctrl+P"; several keys stand one after the other, "undo=Ctrl+Z Alt+Backspace"; "play=" takes a
command's keys away. What is as the program has it is no choice and is not written down.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import reduce

from PySide6.QtGui import QKeySequence

from djanalyzer.gui.commands import COMMANDS, Command
from djanalyzer.gui.language import tr

_NATIVE = QKeySequence.SequenceFormat.NativeText  # asked for with every command: looking it up takes longer

# The deck's keys are heard in the table and in the list of marks as well; the window's everywhere.
_HEARD_IN = {
    "window": frozenset(("window", "table", "deck", "marks")),
    "deck": frozenset(("deck", "table", "marks")),
}


def chosen_keys(shortcuts: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the keys of every command by its name.

    What the user has chosen counts: a command of a later version that came with the same keys does without, for of two that
    hear a key at one place neither would be done.
    """
    keys = {command.name: command.keys for command in COMMANDS}
    own = set()
    for line in shortcuts:
        name, _sign, text = line.partition("=")
        if name in keys:
            keys[name] = tuple(text.split())
            own.add(name)
    for command in (each for each in COMMANDS if each.name in own):
        for text in keys[command.name]:
            for other in hearers(keys, command, text):
                if other.name not in own:
                    keys[other.name] = tuple(k for k in keys[other.name] if _same(k) != _same(text))
    return keys


def as_shortcuts(keys: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Return the lines that say how these keys differ from the program's own."""
    return tuple(
        f"{command.name}={' '.join(keys[command.name])}"
        for command in COMMANDS
        if tuple(keys.get(command.name, command.keys)) != command.keys
    )


def hearers(keys: Mapping[str, Sequence[str]], command: Command, sequence: str) -> tuple[Command, ...]:
    """Return the other commands that hear these keys where this one would."""
    wanted = _same(sequence)
    here = _heard_in(command)
    return tuple(
        other
        for other in COMMANDS
        if other.name != command.name
        and here & _heard_in(other)
        and any(_same(text) == wanted for text in keys[other.name])
    )


def key_text(keys: Iterable[str]) -> str:
    """Write keys as this system does."""
    words = [QKeySequence(text).toString(_NATIVE) for text in keys if text != "Enter"]
    return reduce(lambda first, other: tr("{first} or {other}", first=first, other=other), words or [""])


def _heard_in(command: Command) -> frozenset[str]:
    return _HEARD_IN.get(command.place, frozenset((command.place,)))


def _same(text: str) -> str:
    return QKeySequence(text).toString(QKeySequence.SequenceFormat.PortableText)
