"""The tracks of an export, one line each, and one track's lines in full."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from djanalyzer.app.decision_records import mark_in_words
from djanalyzer.gui import notation
from djanalyzer.gui.language import marked, tr

if TYPE_CHECKING:
    from pathlib import Path

    from djanalyzer.app.deciding import Decided
    from djanalyzer.app.exporting import TrackExport

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def _grid(track: TrackExport) -> str:
    grid = track.beat_grid
    if grid is None:
        return tr("none")
    return notation.tempo(track.tempo) + (f" (+{len(grid.anchors) - 1})" if len(grid.anchors) > 1 else "")


def _n_added(track: TrackExport) -> int:
    return len(track.added) + len(track.added_loops)


_COLUMNS: tuple[tuple[str, Callable[[TrackExport], str], bool], ...] = (
    ("", lambda track: "⚠" if track.warnings else "", False),
    (
        marked("Track"),
        lambda track: f"{track.artist} – {track.title}" if track.artist else track.title,
        False,
    ),
    (marked("Kept"), lambda track: str(len(track.kept) or ""), True),
    (marked("Added"), lambda track: f"+{_n_added(track)}" if _n_added(track) else "", True),
    (marked("Loops"), lambda track: str(len(track.loops) or ""), True),
    (marked("Grid"), _grid, True),
    (
        marked("Key"),
        lambda track: notation.key(track.key),
        False,
    ),  # written by `ExportModel` as the user has chosen
)
_TRACK, _KEY = (
    [name for name, _write, _is_number in _COLUMNS].index(name) for name in (marked("Track"), "Key")
)
_NOT_WRITTEN = marked("Nothing of this track is written")


class ExportModel(QAbstractTableModel):
    """The tracks of a plan."""

    def __init__(self) -> None:
        super().__init__()
        self.tracks: Sequence[TrackExport] = ()
        self.written: Container[Path] = ()
        self.key_notation = "camelot"

    def show(self, tracks: Sequence[TrackExport], written: Container[Path]) -> None:
        self.beginResetModel()
        self.tracks, self.written = tracks, written
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.tracks)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(_COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(_COLUMNS):
            return None
        name, _write, is_number = _COLUMNS[section]
        return {_DISPLAY: tr(name), _ALIGNMENT: _RIGHT if is_number else _LEFT}.get(role)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _DISPLAY) -> Any:
        if not (index.isValid() and index.row() < len(self.tracks)):
            return None
        track, (_name, write, is_number) = self.tracks[index.row()], _COLUMNS[index.column()]
        if track.path not in self.written and role in (_DISPLAY, _TOOLTIP):
            cells = (
                ("✕", write(track))
                if role == _DISPLAY
                else (tr(_NOT_WRITTEN), f"{track.path}\n{tr(_NOT_WRITTEN)}")
            )
            return cells[index.column() == _TRACK] if index.column() <= _TRACK else ""
        if role == _DISPLAY:
            return notation.key(track.key, self.key_notation) if index.column() == _KEY else write(track)
        if role == _ALIGNMENT and is_number:
            return _RIGHT
        if role == _TOOLTIP:
            return "\n".join((str(track.path), *track.warnings))
        return None


class ExportTable(QTableView):
    """Choosing a line shows the track in full."""

    track_changed = Signal(int)  # its number in the plan

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tracks = ExportModel()
        self.setModel(self.tracks)
        self.setAccessibleName(tr("Tracks to write"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setAlternatingRowColors(True)
        self.verticalHeader().hide()
        metrics = self.fontMetrics()
        self.verticalHeader().setDefaultSectionSize(round(metrics.height() * 1.6))
        header = self.horizontalHeader()
        for column, letters in enumerate((4, 20, 8, 10, 9, 13, 8)):
            wanted = metrics.averageCharWidth() * letters
            self.setColumnWidth(column, max(wanted, header.sectionSizeHint(column)))
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for own in (header, self.verticalHeader()):
            own.setSelectionModel(QItemSelectionModel(self.tracks, own))
        self.selectionModel().currentRowChanged.connect(
            lambda now, _before: self.track_changed.emit(now.row())
        )

    def show_tracks(self, tracks: Sequence[TrackExport], written: Container[Path] = ()) -> None:
        """Show a plan's tracks, those that are not `written` as such; the same line stays chosen."""
        row = max(0, self.currentIndex().row())
        self.tracks.show(tracks, written)
        if tracks:
            self.selectRow(min(row, len(tracks) - 1))
        else:
            self.track_changed.emit(-1)


def describe_unwritten() -> Iterator[tuple[tuple[str, str, str], bool]]:
    """Yield in place of what is written that nothing is."""
    yield (tr(_NOT_WRITTEN), "", ""), False


def describe_decided(path: Path, decided: Decided) -> Iterator[tuple[tuple[str, str, str], bool]]:
    """Yield in the same way what changes in the target, which of its own marks go, and what is lost."""
    for change in decided.changes.get(path, ()):
        field = tr(change.field.capitalize())
        words = tr("{field}: {value}", field=field, value=change.after or tr("none"))
        yield (words, "", _before(change.before)), False
    for mark in decided.replaced.get(path, ()):
        yield (f"− {mark_in_words(mark)}", "", tr("there now; replaced or removed")), False
    for loss in decided.losses_of(path):
        yield (f"⚠ {loss.message[:1].upper()}{loss.message[1:]}", "", f"{loss.remedies[0]}"), False


def _before(text: str) -> str:
    return tr("now: {value}", value=text) if text else tr("new")


def describe_track(
    track: TrackExport, key_notation: str = "camelot"
) -> Iterator[tuple[tuple[str, str, str], bool]]:
    """Yield ((what, where, how it comes there), is it new) for all that is written of a track."""
    cues = [(cue, False) for cue in track.kept] + [(cue, True) for cue in track.added]
    for cue, is_new in sorted(cues, key=lambda pair: pair[0].time):
        what = f"{notation.pad(cue.slot) or tr('Memory')}  {cue.name}".strip()
        yield (what, notation.clock(cue.time), tr("added suggestion") if is_new else tr("kept")), is_new
    loops = [(loop, False) for loop in track.loops] + [(loop, True) for loop in track.added_loops]
    for loop, is_new in sorted(loops, key=lambda pair: pair[0].start):
        what = tr("Loop {pad} {name}", pad=notation.pad(loop.slot), name=loop.name).strip()
        where = f"{notation.clock(loop.start)} – {notation.clock(loop.stop)}"
        yield (what, where, tr("added suggestion") if is_new else tr("kept")), is_new
    if track.beat_grid is not None:
        for anchor in track.beat_grid.anchors:
            yield (
                (tr("Grid {tempo} BPM", tempo=notation.tempo(anchor.tempo)), notation.clock(anchor.time), ""),
                False,
            )
    if track.key is not None:
        written = notation.key(track.key, key_notation)
        shown = (
            f" ({written})" if written != track.key.short_name else ""
        )  # rekordbox gets the classical name
        yield (tr("Key {name}", name=f"{track.key.short_name}{shown}"), "", ""), False
    if abs(track.offset.seconds) >= 0.0005:
        yield (tr("All times moved by {amount}", amount=track.offset.amount), "", track.offset.reason), False
    for warning in track.warnings:
        yield (f"⚠ {warning}", "", ""), False
