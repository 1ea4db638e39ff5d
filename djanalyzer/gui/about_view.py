"""About the program: its version and folders, whose work it stands on, its licence, and what its models are."""

from __future__ import annotations

import platform
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QFont, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QTextBrowser,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

import djanalyzer
from djanalyzer.app import credits, logbook
from djanalyzer.gui import theme
from djanalyzer.gui.language import tr

if TYPE_CHECKING:
    from djanalyzer.app.credits import ModelCard, Package
    from djanalyzer.gui.bridge import Bridge

_Found = tuple["tuple[Package, ...]", str, "tuple[ModelCard, ...]"]


class AboutDialog(QDialog):
    """Four pages."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        u = theme.unit()
        self.setWindowTitle(tr("About djanalyzer"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = bridge.session
        self.packages = _tree([tr("Package"), tr("Version"), tr("Licence"), tr("Link")])
        self.packages.setAccessibleName(tr("Packages of others and their licences"))
        self.packages.itemActivated.connect(lambda item, _column: _open(QUrl(item.text(3))))
        self.licence = QPlainTextEdit()
        self.licence.setReadOnly(True)
        self.licence.setAccessibleName(tr("The program's licence"))
        self.models = QTextBrowser()
        self.models.setAccessibleName(tr("The cards of the models"))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(tr("Pages about the program"))
        for page, name in (
            (self._make_front(), tr("Program")),
            (self.packages, tr("Work of others")),
            (self.licence, tr("Licence")),
            (self.models, tr("Models")),
        ):
            self.tabs.addTab(page, name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * u, 5 * u, 6 * u, 5 * u)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(self._make_buttons())
        self.resize(190 * u, 130 * u)
        bridge.start_quietly(tr("About djanalyzer"), lambda _job: _look_up(), self._show)

    def _make_front(self) -> QWidget:
        u = theme.unit()
        title = QLabel(f"djanalyzer {djanalyzer.__version__}")
        title.setFont(theme.scaled_font(1.8, QFont.Weight.DemiBold))
        promise = QLabel(
            tr(
                "Beats, sections, cue points, key and energy for a DJ's music, corrected by the DJ and carried to the "
                "DJ software."
            )
        )
        licence = QLabel(tr("Free software under the GNU General Public License, version 3 or later."))
        form = QFormLayout()
        form.setSpacing(2 * u)
        self.folders: dict[str, QToolButton] = {}
        for name, path in self._places().items():
            form.addRow(QLabel(name), self._make_place(name, path))
        form.addRow(QLabel(tr("Runs on")), QLabel(_machine()))
        page = QWidget()
        column = QVBoxLayout(page)
        column.setSpacing(3 * u)
        column.setContentsMargins(2 * u, 4 * u, 2 * u, 0)
        column.addWidget(title)
        for label in (promise, licence):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addSpacing(3 * u)
        column.addLayout(form)
        column.addStretch(1)
        return page

    def _places(self) -> dict[str, Path]:
        places = self._session.places
        return {
            tr("Library"): self._session.library.path,
            tr("Settings"): places.settings,
            tr("Backups"): self._session.library.path.parent / "backups",
            tr("Log"): logbook.log_path(),
        }

    def _make_place(self, name: str, path: Path) -> QWidget:
        words = QLabel(str(path))
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.setWordWrap(True)
        button = self.folders[name] = QToolButton()
        button.setText(tr("Open folder"))
        button.setAccessibleName(tr("Open the folder of: {name}", name=name))
        folder = path if path.suffix == "" else path.parent
        button.clicked.connect(lambda _on=False: _open(QUrl.fromLocalFile(str(folder))))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(words, 1)
        line.addWidget(button)
        return row

    def _make_buttons(self) -> QHBoxLayout:
        self.copy, close = QPushButton(tr("Copy for a report")), QPushButton(tr("Close"))
        self.copy.setToolTip(tr("Version and machine, for a question or a report of a fault"))
        self.copy.clicked.connect(
            lambda: QGuiApplication.clipboard().setText(f"djanalyzer {djanalyzer.__version__}\n{_machine()}")
        )
        close.clicked.connect(self.close)
        close.setDefault(True)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.copy)
        row.addWidget(close)
        return row

    def _show(self, found: _Found) -> None:
        packages, licence, cards = found
        for package in packages:
            row = QTreeWidgetItem(
                self.packages, [package.name, package.version, package.licence, package.link]
            )
            row.setToolTip(2, package.licence)
            row.setToolTip(3, tr("Return opens {link}", link=package.link))
        self.licence.setPlainText(licence or tr("It stands at https://www.gnu.org/licenses/gpl-3.0.html."))
        self.models.setHtml("".join(map(_as_html, cards)))


def _look_up() -> _Found:
    return credits.packages(), credits.licence_text(), credits.model_cards()


def _tree(names: list[str]) -> QTreeWidget:
    tree = QTreeWidget()
    tree.setHeaderLabels(names)
    tree.setRootIsDecorated(False)
    tree.setUniformRowHeights(True)
    for column, share in enumerate((40, 22, 56)):
        tree.setColumnWidth(column, share * theme.unit())
    return tree


def _as_html(card: ModelCard) -> str:
    rows = [f"<h2>{escape(card.name)}</h2><table cellspacing='4'>"]
    for topic, words in card.lines:
        if words:
            rows.append(f"<tr><td>{escape(topic)}&nbsp;&nbsp;</td><td>{escape(words)}</td></tr>")
        else:
            rows.append(f"<tr><td colspan='2'><b>{escape(topic)}</b></td></tr>")
    return "".join([*rows, "</table>"])


def _machine() -> str:
    return f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"


def _open(url: QUrl) -> None:
    if not url.isEmpty():
        QDesktopServices.openUrl(url)
