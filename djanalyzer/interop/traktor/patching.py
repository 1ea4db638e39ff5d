"""A whole NML, old bytes to new ones: entries changed or added, playlists added or filled, nothing else touched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from djanalyzer.errors import ExportRefused
from djanalyzer.interop.garbage import collector_resting
from djanalyzer.interop.losses import Losses
from djanalyzer.interop.problems import counted
from djanalyzer.interop.protocol import Change, Loss, LossKind, Lost
from djanalyzer.interop.traktor import entry_writing, locations
from djanalyzer.interop.traktor.changes import track_changes
from djanalyzer.interop.traktor.entry_patching import patch_entry
from djanalyzer.interop.traktor.entry_reading import PROGRAM
from djanalyzer.interop.traktor.fitting import fit
from djanalyzer.interop.traktor.locations import Location
from djanalyzer.interop.traktor.markup import Markup, rendered
from djanalyzer.interop.traktor.playlist_patching import PlaylistKeys, PlaylistPatcher
from djanalyzer.interop.traktor.reader import Scan, scan
from djanalyzer.music import Collection, KnownTrack, Playlist

# What a new file begins with: Traktor Pro 4.
EMPTY = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="no" ?>\n'
    b'<NML VERSION="20"><HEAD COMPANY="www.native-instruments.com" PROGRAM="Traktor Pro 4"></HEAD>\n'
    b'<COLLECTION ENTRIES="0"></COLLECTION>\n'
    b'<SETS ENTRIES="0"></SETS>\n'
    b'<PLAYLISTS><NODE TYPE="FOLDER" NAME="$ROOT"><SUBNODES COUNT="0"></SUBNODES>\n</NODE>\n</PLAYLISTS>\n'
    b"<INDEXING></INDEXING>\n</NML>\n"
)
_VERSIONS = ("14", "15", "16", "17", "18", "19", "20")  # Traktor Pro 1 and 2, Pro 2, Pro 3, Pro 4
_PRO_4 = 20
_COUNT = re.compile("[0-9]{1,9}")
_ASCII_LIKE = "<>/=\"'& aA0"


@dataclass(frozen=True)
class Patched:
    """What a file becomes.

    Attributes
    ----------
    written : dict
        The tracks that were changed or added, as they will be read back, by their key.
    n_tracks : int
        How many tracks the file then holds.
    playlists : tuple of Playlist
        Those that were wanted and can be written, with Traktor's keys.
    """

    content: bytes
    before: Scan
    written: dict[str, KnownTrack]
    n_tracks: int
    changes: tuple[Change, ...]
    losses: tuple[Loss, ...]
    warnings: tuple[str, ...]
    playlists: tuple[Playlist, ...]


def patch(old: bytes, collection: Collection, name: str) -> Patched:
    """Return the file with the tracks and playlists of `collection`; pure.

    Parameters
    ----------
    old : bytes
        The file as it is; nothing for a new one.
    name : str
        What messages call the file.

    Raises
    ------
    UnreadableCollection
        What lies there cannot be read.
    ExportRefused
        It is of a version or encoding that is read but not written.
    """
    content = old or EMPTY
    before = scan(content, name)
    _check_writable(before, name)
    with collector_resting():
        return _Patching(content, before).run(collection)


def _check_writable(before: Scan, name: str) -> None:
    version = before.version
    if version not in _VERSIONS:
        raise ExportRefused(
            f"The file {name} is of version {version[:20] or 'unknown'} of Traktor's format, which is read but not written.",
            "Export to a new file, and import that in Traktor.",
        )
    if _ASCII_LIKE.encode(before.encoding) != _ASCII_LIKE.encode("ascii"):
        raise ExportRefused(
            f"The file {name} is in the encoding “{before.encoding}”, in which Traktor never writes.",
            "Let Traktor save its collection again, or export to a new file.",
        )


class _Patching:
    """One run over one file."""

    def __init__(self, content: bytes, before: Scan) -> None:
        self._before = before
        self._markup = Markup(content, before.encoding)
        self._losses = Losses()
        self._has_colors = int(before.version) >= _PRO_4
        self._written: dict[str, KnownTrack] = {}
        self._changes: list[Change] = []
        self._keys: dict[str, str] = {}
        self._seen: set[str] = set()
        self._n_bared = 0
        self._index = _Index(before.collection)
        self._is_ours = False
        self._playlists: tuple[Playlist, ...] = ()

    def run(self, collection: Collection) -> Patched:
        self._is_ours = collection.program == PROGRAM
        added = [self._markup.lines(text) for track in collection.tracks for text in self._put(track)]
        self._add_entries(added)
        self._put_playlists(collection)
        return Patched(
            self._markup.result(),
            self._before,
            self._written,
            len(self._before.collection.tracks) + len(added),
            tuple(self._changes),
            self._losses.losses(),
            self._warnings(),
            self._playlists,
        )

    def _warnings(self) -> tuple[str, ...]:
        if not self._n_bared:
            return ()
        return (f"{counted(self._n_bared, 'track')} will have no cues and loops any more.",)

    def _put(self, wanted: KnownTrack) -> Iterator[str]:
        """Note the edits of an entry, or yield a new one."""
        at = self._index.find(wanted.path, wanted.external_id if self._is_ours else "")
        if at is None:
            yield from self._new(wanted)
            return
        current = self._before.collection.tracks[at]
        if self._is_second(wanted, current.external_id):
            return
        if wanted == current:
            return
        fitted = fit(wanted, current, self._has_colors, self._losses)
        if not fitted.differs_from(current):
            return
        patch_entry(self._markup, self._before.starts[at], current, fitted, self._has_colors)
        self._written[current.external_id] = fitted.track
        self._n_bared += bool(current.cues or current.loops) and not fitted.marks
        self._changes += track_changes(current, fitted.track)

    def _new(self, wanted: KnownTrack) -> Iterator[str]:
        location = locations.encode(wanted.path, self._before.startup_volume)
        if not entry_writing.is_writable(wanted.path, location):
            message = f"its path {wanted.path} cannot be written, and it is left out."
            self._losses.drop(wanted, Lost(LossKind.TRACK), message, "track")
            return
        if self._is_second(wanted, location.key):
            return
        track = self._fit_new(wanted, location)
        self._written[location.key] = track
        self._changes += track_changes(None, track)
        yield entry_writing.entry(track, location, self._before.volumes, self._has_colors)

    def _fit_new(self, wanted: KnownTrack, location: Location) -> KnownTrack:
        empty = KnownTrack(wanted.path, location.key, duration=entry_writing.duration_of(wanted))
        fitted = fit(wanted, empty, self._has_colors, self._losses)
        return replace(fitted.track, extra=entry_writing.kept_extra(wanted))

    def _is_second(self, wanted: KnownTrack, key: str) -> bool:
        """Remember which key playlists mean; return whether the file was there before, and tell."""
        self._keys.setdefault(wanted.external_id, key)
        if key in self._seen:
            message = "its file is listed twice; only the first one counts."
            self._losses.drop(wanted, Lost(LossKind.TRACK), message, "track")
            return True
        self._seen.add(key)
        return False

    def _add_entries(self, added: list[str]) -> None:
        if not added:
            return
        start, markup = self._before.sections.get("COLLECTION"), self._markup
        if start is None:
            text = rendered("COLLECTION", {"ENTRIES": str(len(added))}, "".join(added))
            markup.replace(*self._before_section("SETS", "PLAYLISTS", "INDEXING"), text + markup.newline)
            return
        tag = markup.start_tag(start)
        said = markup.attribute(tag, "ENTRIES") or "0"
        if _COUNT.fullmatch(said):
            markup.set(tag, "ENTRIES", str(int(said) + len(added)))
        if tag.end_tag == tag.stop and tag.stop >= 0:
            markup.insert_last(tag, "".join(added))
        else:
            end = self._before.collection_end
            markup.replace(end, end, "".join(added))

    def _put_playlists(self, collection: Collection) -> None:
        if not collection.playlists or self._has_these(collection):
            return
        in_file = {track.external_id: track.external_id for track in self._before.collection.tracks}
        keys = PlaylistKeys(in_file | self._keys if self._is_ours else self._keys, in_file, self._is_ours)
        patcher = PlaylistPatcher(self._markup, keys, self._losses)
        start = self._before.sections.get("PLAYLISTS")
        if start is not None:
            patcher.patch(collection.playlists, self._markup.element(start))
        else:
            text = patcher.whole(collection.playlists) + self._markup.newline
            self._markup.replace(*self._before_section("INDEXING", "SORTING_ORDER"), text)
        self._playlists = patcher.planned
        self._changes += [
            Change(Path(), f"playlist “{name}”", "tracks", old, new) for name, old, new in patcher.changed
        ]

    def _has_these(self, collection: Collection) -> bool:
        """Return whether the playlists are those of the file, whatever it may say of them that no reader understands."""
        return self._is_ours and collection.playlists == self._before.collection.playlists

    def _before_section(self, *names: str) -> tuple[int, int]:
        """Return the place before the first of these children of NML, or else before its end."""
        starts = [self._before.sections[name] for name in names if name in self._before.sections]
        at = min(starts) if starts else self._markup.content.rfind(b"</NML")
        if at < 0:
            raise ExportRefused("The file holds nothing but an empty NML.", "Export to a new file.")
        return at, at


class _Index:
    """The place of each track by its path; where a file is listed twice, by its key, or else the first one."""

    def __init__(self, collection: Collection) -> None:
        self._keys = {track.external_id: at for at, track in enumerate(collection.tracks)}
        self._texts = [locations.comparable(track.path) for track in collection.tracks]
        self._places: dict[str, int] = {}
        self._in_any_case: dict[str, set[str]] = {}
        for at, text in enumerate(self._texts):
            self._places.setdefault(text, at)
            self._in_any_case.setdefault(text.casefold(), set()).add(text)

    def find(self, path: Path, key: str) -> int | None:
        """Return the track of this path; in another case where no other could be meant, as on any Mac."""
        text = locations.comparable(path)
        own = self._keys.get(key)
        if own is not None and self._texts[own] == text:
            return own
        alike = self._in_any_case.get(text.casefold(), set())
        if text not in self._places and len(alike) == 1:
            (text,) = alike
        return self._places.get(text)
