"""Every command with its keys: to search, to change by pressing others, to put back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
)

from djanalyzer.gui import theme
from djanalyzer.gui.commands import COMMANDS, MENUS, SUBMENUS, Command
from djanalyzer.gui.language import tr
from djanalyzer.gui.settings_view.page import Page
from djanalyzer.gui.shortcuts import as_shortcuts, chosen_keys, hearers, key_text

if TYPE_CHECKING:
    from djanalyzer.gui.choices import Choices
    from djanalyzer.settings import Settings

_NAME = Qt.ItemDataRole.UserRole
_BY_NAME = {command.name: command for command in COMMANDS}


class KeyboardPage(Page):
    """The keys of all commands."""

    fields = ("shortcuts",)

    def __init__(self, choices: Choices) -> None:
        super().__init__(choices, tr("Keyboard"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search commands and keys"))
        self.search.setAccessibleName(tr("Search commands and keys"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _text: self._filter())
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(tr("Commands and their keys"))
        self.tree.setHeaderLabels([tr("Command"), tr("Shortcut")])
        self.tree.setColumnWidth(0, 90 * theme.unit())
        self.tree.setMinimumHeight(50 * theme.unit())
        self.tree.setUniformRowHeights(True)
        self.tree.ensurePolished()
        self.tree.currentItemChanged.connect(lambda _now, _before: self._show_current())
        self.remark = QLabel()
        self.remark.setProperty("tone", "warning")
        self.remark.setWordWrap(True)
        for part in (self.search, self.tree):
            self.body.addWidget(part, 1 if part is self.tree else 0)
        self.body.addLayout(self._make_editor())
        self.body.addWidget(self.remark)
        self.items: dict[str, QTreeWidgetItem] = {}
        self._fill()

    def _make_editor(self) -> QHBoxLayout:
        self.catcher = QKeySequenceEdit()
        self.catcher.setMaximumSequenceLength(1)
        self.catcher.setClearButtonEnabled(True)
        self.catcher.setAccessibleName(tr("Press the new keys"))
        self.catcher.keySequenceChanged.connect(lambda _keys: self._tell_conflict())
        self.use, self.back, self.none = (
            QPushButton(tr("Use")),
            QPushButton(tr("Put back")),
            QPushButton(tr("No keys")),
        )
        self.use.setToolTip(tr("Give the chosen command these keys; who had them loses them"))
        self.back.setToolTip(tr("Give the chosen command the program's own keys"))
        self.use.clicked.connect(self._use)
        self.back.clicked.connect(self._put_back)
        self.none.clicked.connect(lambda: self._give(()))
        label = QLabel(tr("New keys:"))
        label.setBuddy(self.catcher)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.catcher, 1)
        for button in (self.use, self.back, self.none):
            button.setAutoDefault(False)
            row.addWidget(button)
        return row

    def _fill(self) -> None:
        inner = {outer: [name for name, at in SUBMENUS.items() if at == outer] for outer in MENUS}
        for menu in MENUS:
            for group in (menu, *inner[menu]):
                commands = [command for command in COMMANDS if command.menu == group]
                if commands:
                    head = QTreeWidgetItem(self.tree, [tr(group)])
                    head.setFlags(Qt.ItemFlag.ItemIsEnabled)
                    for command in commands:
                        item = QTreeWidgetItem(head, [command.words.rstrip("…")])
                        item.setData(0, _NAME, command.name)
                        self.items[command.name] = item
                    head.setExpanded(True)

    def show_choices(self, settings: Settings) -> None:
        keys = chosen_keys(settings.shortcuts)
        for name, item in self.items.items():
            own = keys[name] == _BY_NAME[name].keys
            words = key_text(keys[name])
            item.setText(1, words if own else tr("{keys}  (changed)", keys=words))
        self._filter()
        self._show_current()

    @property
    def current(self) -> Command | None:
        """The command that is chosen in the list."""
        item = self.tree.currentItem()
        name = item.data(0, _NAME) if item is not None else None
        return _BY_NAME[name] if name else None

    def _show_current(self) -> None:
        command = self.current
        self.catcher.clear()
        self.catcher.setEnabled(command is not None)
        self.none.setEnabled(command is not None and bool(self._keys[command.name]))
        self.back.setEnabled(command is not None and self._keys[command.name] != command.keys)
        self._tell_conflict()

    @property
    def _keys(self) -> dict[str, tuple[str, ...]]:
        return chosen_keys(self.choices.settings.shortcuts)

    def _pressed(self) -> str:
        return self.catcher.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _tell_conflict(self) -> None:
        command, pressed = self.current, self._pressed()
        self.use.setEnabled(command is not None and bool(pressed))
        others = hearers(self._keys, command, pressed) if command is not None and pressed else ()
        names = ", ".join(other.words.rstrip("…") for other in others)
        self.remark.setText(
            tr("{keys} is at present: {commands}. “Use” takes it away there.", keys=pressed, commands=names)
            if others
            else ""
        )

    def _use(self) -> None:
        if pressed := self._pressed():
            self._give((pressed,))

    def _put_back(self) -> None:
        if self.current is not None:
            self._give(self.current.keys)

    def _give(self, keys: tuple[str, ...]) -> None:
        """Give the chosen command these keys, and take them from whoever hears them now."""
        command = self.current
        if command is None:
            return
        all_keys = self._keys
        for sequence in keys:
            for other in hearers(all_keys, command, sequence):
                left = (text for text in all_keys[other.name] if QKeySequence(text) != QKeySequence(sequence))
                all_keys[other.name] = tuple(left)
        all_keys[command.name] = keys
        self.choices.choose(shortcuts=as_shortcuts(all_keys))

    def _filter(self) -> None:
        words = self.search.text().casefold().split()
        for row in range(self.tree.topLevelItemCount()):
            head = self.tree.topLevelItem(row)
            if head is None:
                continue
            items = [item for item in self.items.values() if item.parent() is head]
            for item in items:
                text = f"{head.text(0)} {item.text(0)} {item.text(1)}".casefold()
                item.setHidden(not all(word in text for word in words))
            head.setHidden(all(item.isHidden() for item in items))
