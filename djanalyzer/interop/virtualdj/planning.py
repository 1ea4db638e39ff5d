"""Work out an export into a database: which songs are meant, what changes in them, what is lost. Writes nothing."""

from __future__ import annotations

import functools
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from djanalyzer.errors import ExportRefused, UnreadableCollection
from djanalyzer.interop import safe_write
from djanalyzer.interop.losses import DROPPED
from djanalyzer.interop.number_texts import LONGEST, tempo
from djanalyzer.interop.problems import counted
from djanalyzer.interop.protocol import Change, FileWrite, Loss, LossKind, Lost, WritePlan
from djanalyzer.interop.virtualdj.checking import Expected, checks
from djanalyzer.interop.virtualdj.edits import edit_of
from djanalyzer.interop.virtualdj.fitting import name_of, written_period
from djanalyzer.interop.virtualdj.list_planning import plan_lists
from djanalyzer.interop.virtualdj.list_rows import Line
from djanalyzer.interop.virtualdj.patching import NewSong, SongEdit, Values, new_database, patch
from djanalyzer.interop.virtualdj.points import Point
from djanalyzer.interop.virtualdj.songs import KIND, PROGRAM, Song, SongListener
from djanalyzer.interop.virtualdj.tag_edits import IN_FILE
from djanalyzer.interop.virtualdj.text import cleaned, path_key, read_path, written_number, written_path
from djanalyzer.interop.xml_streams import Parsing, stream
from djanalyzer.music import Collection, KnownTrack

# What a database says of itself: VirtualDJ 8 to 8.5, then the year.
_KNOWN_VERSION = re.compile(r"|8(\.[0-9]{1,4})*|20(1[89]|2[0-6])(\.[0-9]{1,4})*")
_BY_ID = "?"  # before the id of a song, where its path is not enough
_FULL_PATH = re.compile(r"/|[A-Za-z]:/")
_UTF8 = re.compile(rb"""<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["'])""", re.IGNORECASE)
_NEXT_STEPS = ("Start VirtualDJ: it shows the cues, loops and beat grids when a track is loaded.",)


def plan(collection: Collection, target: Path) -> WritePlan:
    """Work out what an export to the database `target` would write.

    Raises
    ------
    ExportRefused
        `target` is no place for a file, or holds what is no database of a version that is known.
    """
    safe_write.check_target(target)
    replaces = safe_write.fingerprint(target)
    content = target.read_bytes() if replaces else b""
    if replaces and hashlib.sha256(content).hexdigest() != replaces:
        raise ExportRefused(f"{target.name} is being written by another program.", f"Quit {PROGRAM}.")
    planning = _Planning(collection)
    if replaces:
        _check_text(content)
        planning.read(target)
    planning.work_out()
    files: list[FileWrite] = []
    if planning.edits or planning.new:
        render = functools.partial(patch, edits=planning.edits, new=tuple(planning.new))
        guard = checks(content or new_database(), planning.n_songs, planning.expected())
        files.append(FileWrite(target, render, replaces, guard))
    lists = plan_lists(collection.playlists, planning.lines(), target.parent)
    files += lists.files
    return WritePlan(
        files=tuple(files),
        changes=(*planning.changes, *lists.changes),
        losses=(*planning.losses, *lists.losses),
        warnings=tuple(planning.warnings(content)),
        next_steps=_NEXT_STEPS if files else (),
        program=PROGRAM,
    )


class _Planning:
    def __init__(self, collection: Collection) -> None:
        self.edits: dict[str, SongEdit] = {}
        self.new: list[NewSong] = []
        self.changes: list[Change] = []
        self.losses: list[Loss] = []
        self.n_songs = 0
        self._tracks: dict[str, KnownTrack] = {}
        self._songs: dict[str, Song] = {}
        self._version = ""
        self._is_there = False
        self._planned: dict[str, tuple[Point, ...]] = {}
        self._left_out: list[KnownTrack] = []
        self._is_ours = collection.program == PROGRAM
        for track in collection.tracks:
            self._meet(track)

    def _meet(self, track: KnownTrack) -> None:
        key = path_key(track.path)
        if key in self._tracks and self._is_ours:
            # VirtualDJ itself has the file twice, in two notations.
            key = f"{_BY_ID}{track.external_id}"
        if key in self._tracks:
            self._lose(track, "It is in the collection twice; the first one is written.")
        elif not _FULL_PATH.match(path_key(track.path)):
            self._lose(track, "It has no full path, so VirtualDJ would not find the file.")
        elif cleaned(str(track.path)) != str(track.path):
            self._lose(track, "Its file's name holds what no name in a database can.")
        else:
            self._tracks[key] = track

    def _lose(self, track: KnownTrack, message: str) -> None:
        self._left_out.append(track)
        lost = Lost(LossKind.TRACK)
        self.losses.append(Loss(message, name_of(track), "", DROPPED, lost, track.external_id, track.path))

    def read(self, target: Path) -> None:
        """Keep the songs of the database that are meant."""
        self._is_there = True
        listeners: list[SongListener] = []

        def listen(_: Parsing) -> SongListener:
            self._songs.clear()
            listeners.append(SongListener(self._keep))
            return listeners[-1]

        try:
            n_removed = stream(target, KIND, listen)
        except UnreadableCollection as trouble:
            raise ExportRefused(trouble.message, trouble.hint) from trouble
        self._version, self.n_songs = listeners[-1].version, listeners[-1].n_songs
        if n_removed:
            raise ExportRefused(
                f"{target.name} holds control characters, and is left alone.",
                "Start VirtualDJ once and quit it: it writes the file anew.",
            )
        if not _KNOWN_VERSION.fullmatch(self._version):
            raise ExportRefused(
                f"{target.name} is of version {self._version[:20]} of VirtualDJ's database, which is not known.",
                "It can be read, but not written. Look for a newer version of this program.",
            )

    def _keep(self, song: Song) -> None:
        path = read_path(song.file_path)
        if path is None:
            return
        by_id = f"{_BY_ID}{song.file_path}"
        key = by_id if by_id in self._tracks else path_key(path)
        if key in self._tracks:
            self._songs.setdefault(key, song)

    def work_out(self) -> None:
        """Find the edits of songs that are there, and the songs that are new."""
        for key, track in self._tracks.items():
            song = self._songs.get(key)
            edited = edit_of(song or Song({}, 0), track)
            self.losses += edited.losses
            if song is None and (_says_more_than_its_file(edited.edit) or not self._is_there):
                self.new.append(_new_song(track, edited.edit))
                self._planned[key] = edited.planned
                self.changes.append(Change(track.path, name_of(track), "track", "", "new in the database"))
                self.changes += edited.changes
            elif song is not None and edited.edit:
                self.edits[song.file_path] = edited.edit
                self._planned[key] = edited.planned
                self.changes += edited.changes

    def expected(self) -> dict[str, Expected]:
        """Return the tracks that are written, by FilePath."""
        return {
            self._file_path(key): Expected(self._tracks[key], points) for key, points in self._planned.items()
        }

    def _file_path(self, key: str) -> str:
        song = self._songs.get(key)
        return song.file_path if song else written_path(self._tracks[key].path)

    def lines(self) -> dict[str, Line]:
        """Return the tracks by their ids, as lists name them."""
        by_id: dict[str, Line] = {}
        for key, track in self._tracks.items():
            by_id.setdefault(track.external_id, Line(self._file_path(key), track))
        for track in self._left_out:
            by_id.setdefault(track.external_id, Line(written_path(track.path), track, is_new=False))
        return by_id

    def warnings(self, content: bytes) -> Iterator[str]:
        """Yield what the user should know."""
        if self.new and content:
            n = counted(len(self.new), "track")
            yield (
                f"New to this database: {n}. VirtualDJ keeps the tracks of each drive in the database of that drive; "
                "tracks that it knows already are found by their path."
            )
        if content and b"\r\n" not in content:
            yield (
                "The database has the line ends of another system than Windows', which VirtualDJ never writes: it may "
                "take the file for damaged."
            )
        if content and not self._version:
            yield "The database does not say of which version it is; another program may have written it."


def _says_more_than_its_file(edit: SongEdit) -> bool:
    """Return whether a new song is worth its place: VirtualDJ finds the words of a track in its file."""
    return bool(edit.added) or any(name not in IN_FILE for _, name in edit.values)


def _check_text(content: bytes) -> None:
    try:
        content.decode("utf-8")
        is_utf8 = not _UTF8.match(content.removeprefix(b"\xef\xbb\xbf"))
    except UnicodeDecodeError:
        is_utf8 = False
    if not is_utf8:
        raise ExportRefused(
            "The database is not in UTF-8, as VirtualDJ writes it, and is left alone.", KIND.hint
        )


def _new_song(track: KnownTrack, edit: SongEdit) -> NewSong:
    extra = dict(track.extra)
    size = extra.get("Size", "")
    own: Values = {
        "FilePath": written_path(track.path),
        "FileSize": size if size.isascii() and size.isdigit() else None,
    }
    values: dict[str, dict[str, str | None]] = {"Tags": dict(_tags(track)), "Scan": {}}
    for (element, name), value in edit.values.items():
        values[element][name] = value
    if values["Scan"]:
        values["Scan"]["Version"] = "801"
    rows: list[tuple[str, Values]] = [("Song", own), ("Tags", values["Tags"])]
    if track.duration and 0 < track.duration <= LONGEST:
        rows.append(("Infos", {"SongLength": written_number(track.duration)}))
    if values["Scan"]:
        rows.append(("Scan", values["Scan"]))
    return NewSong(tuple(rows), track.tags.comment, edit.added)


def _tags(track: KnownTrack) -> Iterator[tuple[str, str]]:
    tags = track.tags
    texts = {
        "Author": tags.artist,
        "Title": tags.title,
        "Genre": tags.genre,
        "Album": tags.album,
        "Composer": tags.composer,
        "Label": tags.label,
        "Remix": tags.remixer,
        "TrackNumber": str(tags.track_number or ""),
        "Year": str(tags.year or ""),
        "Bpm": written_period(sound) if (sound := tempo(tags.tempo)) else "",
    }
    yield from ((name, text) for name, text in texts.items() if text)
    yield "Flag", "1"
