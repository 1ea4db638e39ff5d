"""The commands of the window as Qt actions."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from djanalyzer.gui.commands import COMMANDS, SUBMENUS, Command, State
from djanalyzer.gui.commands.menus import GROUPS
from djanalyzer.gui.language import tr
from djanalyzer.gui.shortcuts import chosen_keys, key_text


class Actions(QObject):
    """The commands as Qt actions. `actions["play"]` is the one named "play"."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._keys: dict[str, tuple[str, ...]] = {}
        self._made = {command.name: self._make(command) for command in COMMANDS}
        self._group_keys()
        self.update(State())

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def _make(self, command: Command) -> QAction:
        text = command.words
        action = QAction(text, self)
        action.setObjectName(command.name)
        action.setCheckable(command.is_toggle)
        action.setIconText(tr(command.short) if command.short else text)
        if command.place != "window":
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._give_keys(action, command.keys)
        return action

    def call_sections(self) -> None:
        """Call the commands that name a section in the words that are chosen now."""
        for command in COMMANDS:
            if command.section:
                action = self._made[command.name]
                action.setText(command.words)
                action.setIconText(command.words)
                self._give_keys(action, self._keys[command.name])

    def use_keys(self, shortcuts: tuple[str, ...]) -> None:
        """Hear the keys that the user has chosen."""
        for name, keys in chosen_keys(shortcuts).items():
            if keys != self._keys[name]:
                self._give_keys(self._made[name], keys)

    def _give_keys(self, action: QAction, keys: tuple[str, ...]) -> None:
        self._keys[action.objectName()] = keys
        action.setShortcuts([QKeySequence(text) for text in keys])
        words = action.text().rstrip("…")
        action.setToolTip(f"{words} ({key_text(keys)})" if keys else words)

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

    def fill(self, menu: QMenu, name: str) -> None:
        """Put the commands and menus of a menu into it, lines between those that belong together."""
        for number, group in enumerate(GROUPS.get(name, ())):
            if number:
                menu.addSeparator()
            for one in group:
                if one in SUBMENUS:
                    self.fill(menu.addMenu(tr(one)), one)
                else:
                    menu.addAction(self._made[one])
        if name not in GROUPS:
            menu.addActions(self.of_menu(name))

    def heard_in(self, place: str) -> list[QAction]:
        """Return the actions whose keys are heard in one place; add them to its widget."""
        return [self._made[command.name] for command in COMMANDS if command.place == place]
