"""The commands of the window as Qt actions."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from djanalyzer.gui.commands import COMMANDS, Command, State
from djanalyzer.gui.language import tr


class Actions(QObject):
    """The commands as Qt actions. `actions["play"]` is the one named "play"."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._made = {command.name: self._make(command) for command in COMMANDS}
        self._group_keys()
        self.update(State())

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def _make(self, command: Command) -> QAction:
        text = tr(command.text)
        action = QAction(text, self)
        action.setObjectName(command.name)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.setCheckable(command.is_toggle)
        action.setIconText(tr(command.short) if command.short else text)
        if command.place != "window":
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if command.keys:
            action.setToolTip(f"{text.rstrip('…')} ({key_text(command)})")
        return action

    def _group_keys(self) -> None:
        """Of the ways to write a key, one is chosen."""
        group = QActionGroup(self)
        for action in self.of_menu("Key names"):
            group.addAction(action)

    def update(self, state: State) -> None:
        """Enable what can be used now."""
        for command in COMMANDS:
            self._made[command.name].setEnabled(command.enabled_when(state))

    def of_menu(self, menu: str) -> list[QAction]:
        return [self._made[command.name] for command in COMMANDS if command.menu == menu]

    def heard_in(self, place: str) -> list[QAction]:
        """Return the actions whose keys are heard in one place; add them to its widget."""
        return [self._made[command.name] for command in COMMANDS if command.place == place]


def key_text(command: Command) -> str:
    """Write the keys of a command as this system does."""
    native = QKeySequence.SequenceFormat.NativeText
    texts = [QKeySequence(keys).toString(native) for keys in command.keys if keys != "Enter"]
    return " or ".join(texts)
