"""What went wrong, and what went well: a bar that stands in nobody's way, and the dialog for our own faults."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.app import logbook
from djanalyzer.gui import theme
from djanalyzer.gui.language import tr

if TYPE_CHECKING:
    from djanalyzer.errors import Trouble


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence for the user, a hint, and perhaps something to do about it."""

    message: str
    hint: str = ""
    is_trouble: bool = False
    action: tuple[str, Callable[[], object]] | None = None


class NoticeBar(QFrame):
    """The newest notice; closing it shows the one before. A good word gives way to the next one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        u = theme.unit()
        self.notices: list[Notice] = []
        self.sign, self.message, self.hint = QLabel(), QLabel(), QLabel()
        self.message.setFont(theme.scaled_font(1.0, QFont.Weight.DemiBold))
        for label in (self.message, self.hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.action, self.close_button = QPushButton(), QToolButton()
        self.close_button.setText("✕")
        self.close_button.setAccessibleName(tr("Close this message"))
        self.close_button.clicked.connect(self.dismiss)
        self.action.clicked.connect(self._act)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.message)
        words.addWidget(self.hint)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3 * u, 2 * u, 3 * u, 2 * u)
        layout.setSpacing(3 * u)
        layout.addWidget(self.sign)
        layout.addLayout(words, 1)
        layout.addWidget(self.action)
        layout.addWidget(self.close_button)
        self.hide()

    def tell(self, notice: Notice) -> None:
        """Show a notice."""
        self.notices = [n for n in self.notices if n.is_trouble and n.message != notice.message]
        self.notices.append(notice)
        self._show_newest()

    def trouble(self, trouble: Trouble) -> None:
        """Show what went wrong."""
        self.tell(Notice(trouble.message, trouble.hint, is_trouble=True))

    def dismiss(self) -> None:
        """Close the notice on top."""
        if self.notices:
            self.notices.pop()
        self._show_newest()

    def _act(self) -> None:
        action = self.notices[-1].action if self.notices else None
        self.dismiss()
        if action is not None:
            action[1]()

    def _show_newest(self) -> None:
        self.setVisible(bool(self.notices))
        if not self.notices:
            return
        notice = self.notices[-1]
        self.setProperty("bar", "trouble" if notice.is_trouble else "note")
        self.sign.setText("⚠" if notice.is_trouble else "✓")
        self.message.setText(notice.message)
        self.hint.setText(notice.hint)
        self.hint.setVisible(bool(notice.hint))
        self.action.setVisible(notice.action is not None)
        if notice.action is not None:
            self.action.setText(notice.action[0])
        self.setAccessibleName(f"{notice.message} {notice.hint}".strip())
        self.style().unpolish(self)
        self.style().polish(self)


class BugDialog(QDialog):
    """Our own fault: said so, with a report that can be copied, and where the log lies."""

    def __init__(self, message: str, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        u = theme.unit()
        self.setWindowTitle(tr("Something went wrong in djanalyzer"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = QLabel(tr("This is a fault of djanalyzer, not yours. Your library is as it was."))
        title.setFont(theme.scaled_font(1.15, QFont.Weight.DemiBold))
        words = QLabel(message)
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(tr("Report"))
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.copy, folder, close = (
            QPushButton(tr("Copy report")),
            QPushButton(tr("Open log folder")),
            QPushButton(tr("Close")),
        )
        self.copy.setProperty("isMain", True)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report.toPlainText()))
        folder.clicked.connect(_open_log_folder)
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addWidget(folder)
        buttons.addStretch(1)
        buttons.addWidget(close)
        buttons.addWidget(self.copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * u, 5 * u, 6 * u, 5 * u)
        layout.setSpacing(3 * u)
        for widget in (title, words, self.report):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        self.resize(160 * u, 100 * u)


def _open_log_folder() -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(logbook.log_path().parent)))
