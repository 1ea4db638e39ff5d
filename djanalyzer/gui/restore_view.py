"""What a backup would change, shown before anything is: how much there is now and then, and what would be lost."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from djanalyzer.gui import theme
from djanalyzer.gui.change_words import change_words
from djanalyzer.gui.language import marked, tr

if TYPE_CHECKING:
    from djanalyzer.app.restoring import Preview

_SHOWN = 8  # changes that would be lost
_THINGS = {
    "tracks": marked("Tracks"),
    "cues": marked("Cues"),
    "loops": marked("Loops"),
    "playlists": marked("Playlists"),
    "analyses": marked("Analyses"),
    "takes": marked("Takes"),
}
_PARTS = {
    "library": marked("Library"),
    "settings": marked("Settings"),
    "models": marked("Models"),
    "takes": marked("Takes"),
    "learning": marked("Learning"),
}


class RestoreDialog(QDialog):
    """Accepted where the user wants it."""

    def __init__(self, seen: Preview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        u = theme.unit()
        self.setWindowTitle(tr("Restore a backup"))
        when = f"{datetime.fromtimestamp(seen.made_at):%Y-%m-%d %H:%M}"
        self.message = QLabel(tr("The backup of {when} takes the place of what is there.", when=when))
        self.message.setFont(theme.scaled_font(1.3, QFont.Weight.DemiBold))
        parts = ", ".join(tr(_PARTS[name]) for name in seen.parts)
        self.parts = QLabel(tr("It holds: {parts}.", parts=parts))
        self.lost = QLabel("\n".join([*_damage(seen), *_left_out(seen), *_lost(seen)]))
        kept = QLabel(tr("What is there now is kept aside, and can be brought back."))
        kept.setProperty("tone", "dim")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * u, 5 * u, 6 * u, 5 * u)
        layout.setSpacing(4 * u)
        for label in (self.message, self.parts):
            label.setWordWrap(True)
            layout.addWidget(label)
        if "library" in seen.parts:
            layout.addLayout(_table(seen))
        for label in (self.lost, kept):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            layout.addWidget(label)
        layout.addLayout(self._make_buttons())
        self.setMinimumWidth(130 * u)

    def _make_buttons(self) -> QHBoxLayout:
        self.restore, cancel = QPushButton(tr("Restore")), QPushButton(tr("Cancel"))
        self.restore.setProperty("isMain", True)
        self.restore.clicked.connect(self.accept)
        cancel.setDefault(True)  # Return must not replace a library
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.restore)
        return row


def _table(seen: Preview) -> QGridLayout:
    """Return how many there are now and then; what nobody can count is a question mark."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(6 * theme.unit())
    for column, words in enumerate(("", tr("Now"), tr("In the backup"))):
        head = QLabel(words)
        head.setProperty("tone", "dim")
        grid.addWidget(head, 0, column)
    for row, (name, words) in enumerate(_THINGS.items(), 1):
        counts = (seen.present.counts.get(name), seen.former.counts.get(name))
        for column, text in enumerate((tr(words), *("?" if n is None else f"{n:,}" for n in counts))):
            label = QLabel(text)
            if column:
                label.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(label, row, column)
    grid.setColumnStretch(3, 1)
    return grid


def _damage(seen: Preview) -> list[str]:
    """Return what is to be known before a library comes back that was put aside because it was damaged."""
    if not seen.damage:
        return []
    fault = seen.damage.rstrip(".")
    return [
        tr(
            "The library that would come back is damaged, and it may not be possible to open it: {fault}.",
            fault=fault,
        )
    ]


def _left_out(seen: Preview) -> list[str]:
    n = len(seen.left_out)
    names = ", ".join(seen.left_out[:_SHOWN]) + (" …" if n > _SHOWN else "")
    return (
        [tr("%n file(s) or folder(s) could not be put into the backup: {names}.", n, names=names)]
        if n
        else []
    )


def _lost(seen: Preview) -> list[str]:
    if "library" not in seen.parts:
        return []
    if seen.lost is None and seen.present.changes is not None:
        return [tr("Which changes made since would be gone cannot be told.")]
    if seen.lost is None:
        return [tr("What was done since cannot be read from the present library, and would be gone.")]
    if not seen.lost:
        return [tr("Nothing was changed since.")]
    lines = [tr("%n change(s) made since would be gone:", len(seen.lost))]
    lines += [f"    {change_words(name)}" for name in seen.lost[:_SHOWN]]
    if len(seen.lost) > _SHOWN:
        lines.append("    " + tr("… and %n more", len(seen.lost) - _SHOWN))
    return lines
