"""Files come and go: what a scan of the disk found becomes tracks."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar

from sqlalchemy import select, update

from djanalyzer.library import schema
from djanalyzer.library.database import select_within, within
from djanalyzer.library.edits.base import Edit
from djanalyzer.library.evidence import Description, chunks, clean, save_tags
from djanalyzer.library.schema import live
from djanalyzer.library.writing import Writer
from djanalyzer.music import Source, Tags

FILE_TAGS = Source("tags", "file")


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file as it lies on the disk.

    Attributes
    ----------
    recording_id : str or None
        What `audio.identity` says; None where the file cannot be read (`problem` says why).
    duration : float or None
        Seconds, as far as the header knows.
    """

    path: Path
    recording_id: str | None
    size: int | None = None
    mtime_ns: int | None = None
    tags: Tags = field(default_factory=Tags)
    duration: float | None = None
    problem: str = ""


@dataclass(frozen=True)
class AddFiles(Edit):
    """Take files into the library; a file that is known and unchanged changes nothing.

    A known path is brought up to date; a recording whose file has gone missing has moved; a recording that is there
    already gets a second file; everything else is a new track (its id in `Changes.created`). A file that cannot be
    read becomes a track in the state "unreadable" with the reason. The undo takes the new tracks out again.
    """

    files: tuple[FoundFile, ...]
    batch: str = ""

    def describe(self) -> str:
        return "Add file" if len(self.files) == 1 else f"Add {len(self.files)} files"

    def apply(self, writer: Writer) -> None:
        for some in chunks(self.files):
            _Arrival(writer, some).settle()


@dataclass(frozen=True)
class SetMissing(Edit):
    """Mark files (by `KnownFile.id`) as gone. Nothing is deleted: a drive may be unplugged."""

    is_undoable: ClassVar[bool] = False

    file_ids: tuple[int, ...]
    reason: str = "The file is not where it was."

    def describe(self) -> str:
        return "Mark missing files"

    def apply(self, writer: Writer) -> None:
        for file_id in self.file_ids:
            writer.change("files", file_id, {"state": "missing", "reason": clean(self.reason)})


@dataclass(frozen=True)
class SetUnreadable(Edit):
    """Mark the file that stands for a track as one that cannot be decoded, and say why."""

    is_undoable: ClassVar[bool] = False

    track_id: int
    reason: str

    def describe(self) -> str:
        return "Mark unreadable file"

    def apply(self, writer: Writer) -> None:
        track = writer.row("tracks", self.track_id, "track")
        if track.file_id is not None:
            writer.change("files", track.file_id, {"state": "unreadable", "reason": clean(self.reason)})


@dataclass(frozen=True)
class RemoveTracks(Edit):
    """Take tracks out of the library; their files stay where they are, and adding them again brings all back."""

    track_ids: tuple[int, ...]

    def describe(self) -> str:
        return "Remove track" if len(self.track_ids) == 1 else f"Remove {len(self.track_ids)} tracks"

    def apply(self, writer: Writer) -> None:
        tracks = schema.tracks
        live = writer.connection.execute(select_within(tracks, tracks.c.id, list(self.track_ids)))
        writer.hide("tracks", [row.id for row in live])


def matching_form(path: Path) -> str:
    """Return a path's text in the one Unicode form (NFC) by which names from other systems are compared."""
    return unicodedata.normalize("NFC", clean(str(path)))


class _Arrival:
    """Some files on their way into the library."""

    def __init__(self, writer: Writer, found: Iterable[FoundFile]) -> None:
        self.writer = writer
        self.found = {str(file.path): file for file in found}
        known = self._known_files()
        self.by_path = {row.path: row for row in known}
        self.by_form = _grouped(known, "path_nfc")
        self.by_recording = _grouped([row for row in known if row.recording_id], "recording_id")
        self.settled: set[int] = set()
        self.said: dict[int, Description] = {}
        self.new: list[FoundFile] = []

    def settle(self) -> None:
        """Find each file its place."""
        for file in self.found.values():
            known = self._same_file(file)
            if known:
                self._update(known, file)
            else:
                self._attach_or_add(file)
        self._add_tracks()
        with self.writer.as_facts():  # what a file says is so, whatever is undone
            save_tags(self.writer, FILE_TAGS, self.said)

    def _known_files(self) -> list[Any]:
        files, tracks = schema.files, schema.tracks
        forms = [matching_form(file.path) for file in self.found.values()]
        recordings = [file.recording_id for file in self.found.values() if file.recording_id]
        of_track = tracks.c.file_id.label("standing_id"), tracks.c.is_removed.label("track_is_removed")
        query = select(files, *of_track).join(tracks, tracks.c.id == files.c.track_id)
        query = query.where(within(files.c.path_nfc, forms) | within(files.c.recording_id, recordings))
        return list(self.writer.connection.execute(query.order_by(files.c.id)))

    def _same_file(self, file: FoundFile) -> Any:
        """Return the known file that this one is: same path, same name spelt otherwise, or moved here."""
        if exact := self.by_path.get(str(file.path)):
            return exact
        alike = [row for row in self.by_form.get(matching_form(file.path), ()) if self._is_free(row)]
        moved = [row for row in self.by_recording.get(file.recording_id or "", ()) if self._is_free(row)]
        return next((row for row in alike + moved if row.state == "missing"), None)

    def _is_free(self, row: Any) -> bool:
        return row.id not in self.settled and row.path not in self.found

    def _update(self, row: Any, file: FoundFile) -> None:
        self.settled.add(row.id)
        columns = {**_columns(file), "is_removed": False}
        if file.problem:  # it stays the recording that it was
            del columns["recording_id"]
        if any(getattr(row, name) != value for name, value in columns.items()):
            with self.writer.as_facts():
                self.writer.change("files", row.id, columns)
                if row.recording_id and file.recording_id and row.recording_id != file.recording_id:
                    _forget_analysis(self.writer, row.track_id)
                    _date_voice(self.writer, row)
        self._bring_back(row)
        if not file.problem and row.standing_id in (row.id, None):
            self.said[row.track_id] = Description(file.tags, file.duration)

    def _bring_back(self, row: Any) -> None:
        if row.track_is_removed:
            self.writer.change("tracks", row.track_id, {"is_removed": False})

    def _attach_or_add(self, file: FoundFile) -> None:
        twins = self.by_recording.get(file.recording_id or "", ())
        if twins:
            self.writer.add("files", [{"track_id": twins[0].track_id, **_columns(file)}])
            self._bring_back(twins[0])
        else:
            self.new.append(file)

    def _add_tracks(self) -> None:
        """Make one track of each new recording, with all files that hold it."""
        groups: dict[str, list[FoundFile]] = defaultdict(list)
        for file in self.new:
            groups[file.recording_id or f"path {file.path}"].append(file)
        ids = self.writer.add("tracks", [{"added_at": self.writer.now}] * len(groups))
        pairs = list(zip(ids, groups.values(), strict=True))
        self.writer.add("files", [{"track_id": i, **_columns(file)} for i, same in pairs for file in same])
        self.said |= {i: Description(same[0].tags, same[0].duration) for i, same in pairs}
        self.writer.created += ids


def _columns(file: FoundFile) -> dict[str, Any]:
    return {
        "path": str(file.path),
        "path_nfc": matching_form(file.path),
        "recording_id": file.recording_id,
        "size": file.size,
        "mtime_ns": file.mtime_ns,
        "state": "unreadable" if file.problem else "ok",
        "reason": clean(file.problem),
    }


def _grouped(rows: Iterable[Any], column: str) -> dict[str, list[Any]]:
    groups: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        groups[getattr(row, column)].append(row)
    return groups


def _forget_analysis(writer: Writer, track_id: int) -> None:
    """Drop what models said of a recording that is not in the file any more; what people said stays."""
    for table in ("analyses", "waveforms"):
        target = schema.metadata.tables[table]
        writer.connection.execute(target.delete().where(target.c.track_id == track_id))
    labels, suggestions = schema.labels, schema.suggestions
    said = select(labels.c.id).where(labels.c.track_id == track_id, labels.c.source_kind == "model")
    writer.hide("labels", writer.connection.execute(said.where(live(labels))).scalars())
    offered = select(suggestions.c.id).where(
        suggestions.c.track_id == track_id, suggestions.c.status == "open"
    )
    writer.hide("suggestions", writer.connection.execute(offered).scalars())


def _date_voice(writer: Writer, file: Any) -> None:
    """Let a voice of which nobody knows what recording it was heard in be of the one that was in the file until now.

    Voices stay where they are: those of another recording do not count, and an undo knows them by their number, which must not
    become another track's.
    """
    voices = schema.voices
    is_undated = (voices.c.track_id == file.track_id) & voices.c.recording_id.is_(None)
    writer.connection.execute(update(voices).where(is_undated).values(recording_id=file.recording_id))
