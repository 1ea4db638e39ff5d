"""The search line: it offers fields and their values while one types, keeps the last searches, and says what it missed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QSettings, QStringListModel, Qt
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLabel, QLineEdit, QListView, QMenu, QWidget

from djanalyzer.app import searching
from djanalyzer.gui import shapes, theme
from djanalyzer.gui.language import tr
from djanalyzer.gui.persistence import texts

if TYPE_CHECKING:
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.library.search_remarks import Remark

_MOST_KEPT = 20
_LEAST_LETTERS = 2  # of a field's name, before it is offered
_MOST_EXAMPLES = 4
_KEPT = "searches"
_UNDER_THE_CURSOR = re.compile(
    r"""(?:^|(?<=[\s|]))-?~?(?:(?P<field>[A-Za-z]+):)?[~=]?(?P<value>(?P<quote>")?(?P<begun>(?(quote)[^"]*|[^\s"|]*)))$"""
)


class SearchLine(QLineEdit):
    """One line; `kept` is where its last searches are remembered."""

    def __init__(self, bridge: Bridge, kept: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._kept = bridge, kept
        self.setPlaceholderText(tr("Search: words, bpm:120-126, key:8A, genre:house, rating:>3, -live"))
        self.setAccessibleName(tr("Search the library"))
        self.setClearButtonEnabled(True)
        self._offers = QStringListModel(self)
        self.offers = QCompleter(self._offers, self)
        self.offers.setWidget(self)
        self.offers.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._list = QListView()
        self._list.setObjectName("offers")
        self._list.setAccessibleName(tr("What may follow"))
        self.offers.setPopup(self._list)
        self.offers.activated.connect(self._insert)
        self.textEdited.connect(lambda _text: self._offer())
        self.textChanged.connect(lambda text: None if text else self._list.hide())
        self.earlier = self.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        self.earlier.setToolTip(tr("Earlier searches"))
        self.earlier.triggered.connect(self.open_history)
        self._dress()

    # What may follow.

    def _offer(self) -> None:
        found = _UNDER_THE_CURSOR.search(self.text()[: self.cursorPosition()])
        if found is None:
            self._show_offers(())
        elif found["field"]:
            field, begun, session = found["field"].lower(), found["begun"], self._bridge.session
            self._bridge.ask(
                "completions", lambda: searching.completions(session, field, begun), self._show_offers
            )
        else:
            begun = found["begun"].lower() if len(found["begun"]) >= _LEAST_LETTERS else "?"
            self._show_offers(tuple(f"{n}:" for n in searching.fields() if n.startswith(begun)))

    def _show_offers(self, offers: tuple[str, ...]) -> None:
        """Show what may follow; not after the line was left, and not what stands there already."""
        found = _UNDER_THE_CURSOR.search(self.text()[: self.cursorPosition()])
        begun = found["begun"].lower() if found else ""
        fresh = [offer for offer in offers if offer.lower() != begun]
        self._offers.setStringList(fresh)
        if fresh and self.hasFocus():
            start = self.cursorRect().left() - self.fontMetrics().horizontalAdvance(begun)
            self.offers.complete(QRect(max(start, 0), 0, 60 * theme.unit(), self.height()))
        else:
            self._list.hide()

    def _insert(self, offer: str) -> None:
        """Put what was chosen in the place of what was begun; a value of several words in quotation marks."""
        before, after = self.text()[: self.cursorPosition()], self.text()[self.cursorPosition() :]
        found = _UNDER_THE_CURSOR.search(before)
        if found is None:
            return
        is_field = not found["field"]
        written = offer if is_field else _quoted(offer) + ("" if after.startswith(" ") else " ")
        self.setText(before[: found.start("value")] + written + after.removeprefix('"'))
        self.setCursorPosition(found.start("value") + len(written))
        if is_field:
            self._offer()

    # Earlier searches.

    def history(self) -> list[str]:
        """Return the last searches, the latest first."""
        return texts(self._kept, _KEPT)

    def remember(self) -> None:
        """Keep the present search as the latest."""
        if text := self.text().strip():
            self._kept.setValue(_KEPT, [text, *(t for t in self.history() if t != text)][:_MOST_KEPT])

    def history_menu(self) -> QMenu:
        """Return the last searches to choose from."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text in self.history():
            shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, 160 * theme.unit())
            action = menu.addAction(shown.replace("&", "&&"))
            action.setData(text)
            action.triggered.connect(lambda _on=False, text=text: self.setText(text))
        if menu.isEmpty():
            menu.addAction(tr("No earlier searches yet")).setEnabled(False)
        else:
            menu.addSeparator()
            menu.addAction(tr("Forget these searches")).triggered.connect(lambda: self._kept.remove(_KEPT))
        return menu

    def open_history(self) -> None:
        """Show the last searches below the line."""
        self.remember()
        self.history_menu().popup(self.mapToGlobal(self.rect().bottomLeft()))

    # Qt's questions.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Down and is_alt:
            self.open_history()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.remember()
        super().focusOutEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "earlier"):
            self._dress()

    def _dress(self) -> None:
        c, u = theme.colors(), theme.unit()
        self._list.setStyleSheet(
            f"QListView {{ background: {c.raised}; color: {c.text}; border: 1px solid {c.line}; }}"
            f"QListView::item {{ padding: {u // 2}px {u}px; }}"
            f"QListView::item:selected {{ background: {c.selection}; color: {c.on_selection}; }}"
        )
        self.earlier.setIcon(shapes.icon("drop", theme.colors().dim, 5 * theme.unit()))


class EmptyNote(QLabel):
    """What to do where a table shows nothing, in the middle of it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("tone", "dim")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        parent.installEventFilter(self)
        self.hide()

    def tell(self, words: str) -> None:
        """Show these words; nothing where there are none."""
        self.setText(words)
        self.setVisible(bool(words))
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        parent, edge = self.parentWidget(), 8 * theme.unit()
        if parent is not None:
            self.setGeometry(parent.rect().adjusted(edge, edge, -edge, -edge))


def why_nothing(query: str, has_playlist: bool) -> str:
    """Return what to say where no track is found."""
    plain = {
        "is:duplicate": tr("No track is here twice. Esc shows all tracks."),
        "is:missing": tr("No file is missing. Esc shows all tracks."),
        "is:unreadable": tr("Every file can be read. Esc shows all tracks."),
        "is:genre-doubt": tr("The model doubts no genre. Esc shows all tracks."),
        "is:key-doubt": tr("The stems doubt no key. Esc shows all tracks."),
        "is:review": tr("No grid waits for a look. Esc shows all tracks."),
    }.get(query)
    if plain:
        return plain
    if query and has_playlist:
        return tr("Nothing in this playlist fits “{query}”. Esc shows all of it.", query=query)
    if query:
        return tr("Nothing fits “{query}”. Esc shows all tracks.", query=query)
    return tr("No tracks are in this playlist yet. Drag some onto its name.") if has_playlist else ""


def misunderstood(found: tuple[Remark, ...]) -> str:
    """Return in words what of a search was taken for plain text; empty where all was understood."""
    return "  ".join(_sentence(remark) for remark in found)


def _sentence(remark: Remark) -> str:
    field, word, meant = remark.field, remark.text, ", ".join(remark.meant[:_MOST_EXAMPLES])
    if remark.kind == "value" and meant:
        return tr("“{field}:” does not know “{word}”; try {meant}.", field=field, word=word, meant=meant)
    if remark.kind == "value":
        return tr("“{field}:” cannot read “{word}”; it is searched as text.", field=field, word=word)
    if meant:
        return tr("There is no field “{field}:”; did you mean “{meant}:”?", field=field, meant=meant)
    return tr("There is no field “{field}:”; it is searched as text.", field=field)


def _quoted(value: str) -> str:
    return f'"{value}"' if re.search(r"[\s|]", value) else value
