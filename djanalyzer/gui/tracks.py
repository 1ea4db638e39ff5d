"""The table of tracks: ids and pages of rows, never the whole library at once."""

from __future__ import annotations

import textwrap
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont, QIcon
from PySide6.QtWidgets import QApplication

from djanalyzer.gui import notation, shapes, theme
from djanalyzer.gui.columns import (
    ARTIST,
    BPM,
    COLOR,
    COLUMNS,
    COMMENT,
    CUES,
    ENERGY,
    GENRE,
    KEY,
    LENGTH,
    MOOD,
    RATING,
    STATE,
    STYLE,
    TITLE,
)
from djanalyzer.gui.language import tr

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.library.records import TrackRow

# Looking an enum up costs more than answering; these are asked for thousands of times in a repaint.
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_DECORATION = int(Qt.ItemDataRole.DecorationRole)
_TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_FOREGROUND = int(Qt.ItemDataRole.ForegroundRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_FONT = int(Qt.ItemDataRole.FontRole)
_HORIZONTAL = Qt.Orientation.Horizontal
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

_PAGE = 80  # about two screens: a new place is read within a frame
_PAGES_KEPT = 60

# Which place a column has in the order: nothing beside the first, a small number beside the others.
_PLACES = ("", "²", "³")

Index = QModelIndex | QPersistentModelIndex

__all__ = [
    "ARTIST",
    "BPM",
    "COLOR",
    "COLUMNS",
    "COMMENT",
    "CUES",
    "ENERGY",
    "GENRE",
    "KEY",
    "LENGTH",
    "MOOD",
    "RATING",
]
__all__ += ["STATE", "STYLE", "TITLE", "TracksModel"]


class TracksModel(QAbstractTableModel):
    """The tracks of one view of the library, in its order."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ids: list[int] = []
        self._row_of: dict[int, int] = {}
        self._pages: OrderedDict[int, dict[int, TrackRow]] = OrderedDict()
        self._key_notation = "camelot"
        self._order: dict[int, str] = {}
        self._warnings: dict[int, str] = {}
        self.dress()

    @property
    def ids(self) -> list[int]:
        return self._ids

    def show(self, ids: list[int]) -> None:
        """Show these tracks."""
        self.beginResetModel()
        self._ids = ids
        self._row_of, self._warnings = {}, {}
        self._pages.clear()
        self.endResetModel()

    def row_of(self, track_id: int) -> int | None:
        """Return where a track stands, or None."""
        if not self._row_of:
            self._row_of = {id_: row for row, id_ in enumerate(self._ids)}
        return self._row_of.get(track_id)

    def refresh(self, ids: Iterable[int]) -> None:
        """Show these tracks' new values, where they are shown at all."""
        rows = sorted(row for row in map(self.row_of, ids) if row is not None)
        if not rows:
            return
        for page in {row // _PAGE for row in rows}:
            self._pages.pop(page, None)
        self.dataChanged.emit(self.index(rows[0], 0), self.index(rows[-1], len(COLUMNS) - 1))

    def knows_all(self, ids: Iterable[int]) -> bool:
        """Return whether all these tracks are shown."""
        return all(self.row_of(id_) is not None for id_ in ids)

    def track(self, row: int) -> TrackRow | None:
        """Return what is known of the track in a row; None where it has gone meanwhile."""
        page = self._pages.get(row // _PAGE)
        if page is None:
            page = self._fetch(row // _PAGE)
        return page.get(self._ids[row])

    def _fetch(self, number: int) -> dict[int, TrackRow]:
        wanted = self._ids[number * _PAGE : (number + 1) * _PAGE]
        page = {row.id: row for row in self._session.rows(wanted)}
        self._pages[number] = page
        if len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)
        return page

    def write_keys(self, key_notation: str) -> None:
        """Write keys in another way, one of `notation.KEY_NOTATIONS`."""
        self._key_notation = key_notation
        if self._ids:
            self.dataChanged.emit(self.index(0, KEY), self.index(len(self._ids) - 1, KEY))

    def warn(self, warnings: Mapping[int, str]) -> None:
        """Warn in these rows: a sign before the title, and the words in its tooltip."""
        if warnings != self._warnings:
            self._warnings = dict(warnings)
            if self._ids:
                self.dataChanged.emit(self.index(0, TITLE), self.index(len(self._ids) - 1, TITLE))

    def show_order(self, order: Sequence[tuple[int, bool]]) -> None:
        """Mark the columns that the tracks are sorted by, each with whether it runs downwards, the first one first."""
        self._order = {
            column: ("▾" if is_descending else "▴") + place
            for (column, is_descending), place in zip(order, _PLACES, strict=False)
        }
        self.headerDataChanged.emit(_HORIZONTAL, 0, len(COLUMNS) - 1)

    def _head(self, column: int) -> str:
        """Return a column's name, with the arrow of the order on the side where there is room."""
        name, arrow = tr(COLUMNS[column].name), self._order.get(column, "")
        return f"{arrow} {name}".strip() if COLUMNS[column].is_number else f"{name} {arrow}".strip()

    def _write(self, track: TrackRow, column: int) -> str:
        return notation.key(track.key, self._key_notation) if column == KEY else COLUMNS[column].write(track)

    def dress(self) -> None:
        """Take the colours and sizes of the present theme."""
        c, side = theme.colors(), 3 * theme.unit()
        tones = {
            "new": c.dim,
            "analysed": c.good,
            "review": c.warning,
            "missing": c.warning,
            "unreadable": c.trouble,
        }
        self._grey = QColor(c.dim)
        self._states = {
            name: shapes.untinted(shapes.state_pixmap(name, tone, side)) for name, tone in tones.items()
        }
        swatches = {name: shapes.swatch(color, side) for name, color in theme.KEY_COLORS.items()}
        self._keys = {name: shapes.untinted(swatch) for name, swatch in swatches.items()}
        steps = [shapes.energy_pixmap(level, c.accent, c.line, side) for level in range(11)]
        self._energies = [shapes.untinted(step) for step in steps]
        self._swatches: dict[str, QIcon] = {}
        self._clash = shapes.icon("clash", c.warning, side)
        self._slanted = QFont(QApplication.font())
        self._slanted.setItalic(True)

    # Qt's questions.

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation is not _HORIZONTAL or not 0 <= section < len(COLUMNS):
            return None
        if role == _DISPLAY:
            return self._head(section)
        if role in (_TOOLTIP, _SPOKEN):
            return COLUMNS[section].title
        if role == _ALIGNMENT:
            return _RIGHT if COLUMNS[section].is_number else _LEFT
        return None

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if role not in _ANSWERED:  # asked first: of seven questions about a cell, three are never answered
            return None
        row, column = index.row(), index.column()
        if not (0 <= row < len(self._ids) and 0 <= column < len(COLUMNS)):
            return None
        if role == _ALIGNMENT:
            return _ALIGNMENTS[column]
        warning = self._warnings.get(row, "") if column == TITLE else ""
        if warning and role == _DECORATION:
            return self._clash
        if column not in _ANSWERED_IN.get(role, _EVERYWHERE):
            return None
        track = self.track(row)
        answer = None if track is None else self._answer(track, column, role)
        return f"{answer}\n{_whole(warning)}" if warning and role in (_TOOLTIP, _SPOKEN) else answer

    def _answer(self, track: TrackRow, column: int, role: int) -> Any:
        if role == _DISPLAY:
            return self._write(track, column)
        if role == _DECORATION:
            return self._decoration(track, column)
        if role == _FOREGROUND:
            return self._grey if track.state in ("missing", "unreadable") else None
        if role == _SPOKEN:
            return self._spoken(track, column)
        if role == _FONT:
            return self._slanted if _is_guess(track, column) else None
        return _tip(track, column)

    def _spoken(self, track: TrackRow, column: int) -> str:
        if column == STATE:
            return _state(track)
        if column == RATING and track.rating is not None:
            return tr("Rating: {stars} of 5 stars", stars=track.rating)
        if _is_guess(track, column):
            return f"{COLUMNS[column].title}: {_guess_words(track, column)}"
        return f"{COLUMNS[column].title}: {self._write(track, column)}"

    def _decoration(self, track: TrackRow, column: int) -> QIcon | None:
        if column == STATE:
            return self._states["review" if track.needs_review else track.state]
        if column == KEY and track.key is not None:
            return self._keys[track.key.camelot]
        if column == ENERGY and track.energy is not None:
            return self._energies[min(max(round(track.energy), 0), 10)]
        if column == COLOR and track.color:
            return self._swatch(track.color)
        return None

    def _swatch(self, color: str) -> QIcon:
        if color not in self._swatches:
            self._swatches[color] = shapes.untinted(shapes.swatch(color, 3 * theme.unit()))
        return self._swatches[color]


_ANSWERED = frozenset({_DISPLAY, _DECORATION, _FOREGROUND, _TOOLTIP, _SPOKEN, _ALIGNMENT, _FONT})
_GUESSED = frozenset({GENRE, STYLE, MOOD})
_ALIGNMENTS = tuple(_RIGHT if column.is_number else _LEFT for column in COLUMNS)
_EVERYWHERE = frozenset(range(len(COLUMNS)))
_ANSWERED_IN = {_DECORATION: frozenset({STATE, KEY, ENERGY, COLOR}), _FONT: _GUESSED}


def _state(track: TrackRow) -> str:
    if track.needs_review and track.beat_confidence is not None:
        return tr("Please review: the grid is {share} sure", share=notation.share(track.beat_confidence))
    name = tr(notation.STATE_NAMES[track.state])
    name = tr("{state}, grid checked", state=name) if track.is_checked else name
    return f"{name}: {track.reason}" if track.reason else name


def _is_guess(track: TrackRow, column: int) -> bool:
    """Return whether a cell shows what the model thinks, and not what somebody has said."""
    if column == GENRE:
        return track.has_heard_genre
    return track.has_heard_mood if column == MOOD else column == STYLE and track.style is not None


def _guess_words(track: TrackRow, column: int) -> str:
    if column == MOOD:
        word, confidence = notation.mood(track.mood), track.mood_confidence or 0.0
    else:
        assert track.style is not None
        word, confidence = track.style.word, track.style.confidence
    return tr("the model thinks {word}, {share}", word=word, share=notation.share(confidence))


def _tip(track: TrackRow, column: int) -> str | None:
    if column == STATE or track.state in ("missing", "unreadable"):
        return f"{_state(track)}\n{track.path}"
    if column == KEY and track.key is not None:
        return notation.key_names(track.key)
    if column in _GUESSED and _is_guess(track, column):
        return _guess_words(track, column)
    if column in (TITLE, ARTIST):
        return _whole(f"{COLUMNS[column].write(track)}\n{track.path}")
    return _whole(COLUMNS[column].write(track)) if column not in _PLAIN else None


_PLAIN = frozenset({BPM, ENERGY, LENGTH, CUES, RATING})  # short enough to be seen whole


def _whole(text: str) -> str:
    """Return a text for a tooltip: long ones in several lines, and none taken for markup."""
    return "\n".join(textwrap.fill(line, _TIP_WIDTH) for line in text.split("\n")).replace("<", "\u2039")


_TIP_WIDTH = 90  # letters
