"""A stick's tables joined with each other and with the analyses beside them, as a `Collection`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from djanalyzer.interop.colors import TRACK_COLORS
from djanalyzer.interop.problems import Problems
from djanalyzer.interop.protocol import Progress
from djanalyzer.interop.rekordbox_anlz import AnalysisReader
from djanalyzer.interop.rekordbox_db.playlist_tree import TOP, Node, PlaylistTree
from djanalyzer.interop.rekordbox_usb import rows
from djanalyzer.interop.rekordbox_usb.pages import DeviceSql
from djanalyzer.music import Key, KnownTrack, Playlist, Tags

# Places among the 21 strings of a track.
_ANALYSIS, _COMMENT, _TITLE, _FILE_NAME, _PATH = 14, 16, 17, 19, 20
_EXTRA_TEXTS = {
    0: "ISRC",
    1: "Lyricist",
    5: "Message",
    7: "HotCueAutoLoad",
    10: "DateAdded",
    11: "ReleaseDate",
    12: "Mix",
    15: "DateAnalysed",
}
_HIGHEST_STARS = 5
_HIGHEST_BPM = 99_999  # × 100
_COLORS = tuple(TRACK_COLORS)
_HISTORIES = "Histories"
_EVERY = 100  # tracks between two reports


class StickReader:
    """Reads one stick.

    Parameters
    ----------
    database : DeviceSql
        Its `export.pdb`.
    root : Path
        The stick: where its paths (`/Contents/…`, `/PIONEER/USBANLZ/…`) begin.
    my_tags : mapping of int to str
        In words, by the track's id.
    """

    def __init__(
        self, database: DeviceSql, root: Path, problems: Problems, my_tags: Mapping[int, str]
    ) -> None:
        self._database = database
        self._my_tags = my_tags
        self._root = root
        self._problems = problems
        self._analyses = AnalysisReader(root, problems)
        self._names = {kind: rows.read_names(database, kind) for kind in rows.NAMED}

    def tracks(self, report: Progress) -> tuple[KnownTrack, ...]:
        """Return all tracks; `report` is told the share of them that is done."""
        stated = list(rows.read_tracks(self._database))
        read: dict[str, KnownTrack] = {}
        for index, track in enumerate(stated):
            known = self._track(track)
            if known is not None and read.setdefault(known.external_id, known) is not known:
                self._problems.add(self._subject(track), f"the id {track.id} is used twice; the first counts")
            if index % _EVERY == 0:
                report(index / len(stated))
        return tuple(read.values())

    def playlists(self, known: frozenset[str]) -> tuple[Playlist, ...]:
        """Return the tree of playlists, and after it a folder with what players have noted of the sets played.

        Parameters
        ----------
        known : frozenset of str
            The ids of the tracks that could be read.
        """
        tree = PlaylistTree(known, self._problems, "the stick")
        for node in rows.read_nodes(self._database):
            parent = str(node.parent) if node.parent else TOP
            tree.add(Node(str(node.id), parent, node.place, node.name, node.is_folder))
        for playlist, place, track in rows.read_entries(self._database):
            tree.add_track(str(playlist), place, str(track))
        return (*tree.all(), *self._histories(known))

    def _histories(self, known: frozenset[str]) -> Iterator[Playlist]:
        tree = PlaylistTree(known, self._problems, "")
        for key, name in self._names[rows.HISTORIES].items():
            tree.add(Node(str(key), TOP, key, name, is_folder=False))
        for history, place, track in rows.read_played(self._database):
            tree.add_track(str(history), place, str(track))
        if played := tuple(one for one in tree.all() if one.tracks):
            yield Playlist(_HISTORIES, (), played, is_folder=True)

    def tell_damage(self) -> None:
        """Say which tables could not be read to their end."""
        for kind in sorted(self._database.damaged & set(rows.WORDS)):
            hint = "Export to the stick again from rekordbox."
            self._problems.add(
                "export.pdb", f"its table of {rows.WORDS[kind]} is damaged; some are missing", hint
            )

    def _name(self, kind: int, key: int) -> str:
        return self._names[kind].get(key, "") if key else ""

    def _subject(self, track: rows.Track) -> str:
        artist, title = self._name(rows.ARTISTS, track.artist), track.texts[_TITLE]
        if artist and title:
            return f"{artist} – {title}"
        return title or artist or track.texts[_FILE_NAME] or f"track {track.id}"

    def _track(self, track: rows.Track) -> KnownTrack | None:
        subject = self._subject(track)
        plain = track.texts[_PATH].replace("\\", "/").strip("/")
        if not plain or "\0" in plain or ".." in plain.split("/"):
            self._problems.add(
                subject, f"it has no path on the stick ({track.texts[_PATH][:80]}) and was left out"
            )
            return None
        analysed = self._analyses.read(track.texts[_ANALYSIS], subject)
        return KnownTrack(
            path=self._root / PurePosixPath(plain),
            external_id=str(track.id),
            tags=self._tags(track, subject),
            duration=float(track.seconds) if track.seconds else None,
            beat_grid=analysed.beat_grid,
            cues=analysed.cues,
            loops=analysed.loops,
            sections=analysed.sections,
            extra=(*self._extra(track), *analysed.extra),
        )

    def _tags(self, track: rows.Track, subject: str) -> Tags:
        tonality = self._name(rows.KEYS, track.key)
        key = Key.parse(tonality)
        if key is None and tonality.strip():
            self._problems.add(subject, f"the key “{tonality[:40]}” is none that is known")
        return Tags(
            title=track.texts[_TITLE],
            artist=self._name(rows.ARTISTS, track.artist),
            album=self._name(rows.ALBUMS, track.album),
            genre=self._name(rows.GENRES, track.genre),
            comment=track.texts[_COMMENT],
            label=self._name(rows.LABELS, track.label),
            remixer=self._name(rows.ARTISTS, track.remixer),
            composer=self._name(rows.ARTISTS, track.composer),
            year=track.year or None,
            track_number=track.number or None,
            tempo=track.tempo / 100 if 0 < track.tempo <= _HIGHEST_BPM else None,
            key=key,
            rating=min(track.stars, _HIGHEST_STARS),
            color=_COLORS[track.color - 1] if 1 <= track.color <= len(_COLORS) else None,
        )

    def _extra(self, track: rows.Track) -> Iterator[tuple[str, str]]:
        numbers = {
            "Size": track.n_bytes,
            "BitRate": track.bit_rate,
            "SampleRate": track.sample_rate,
            "BitDepth": track.n_bits,
            "DiscNumber": track.disc,
            "PlayCount": track.n_plays,
        }
        yield from ((name, str(number)) for name, number in numbers.items() if number)
        yield from ((name, track.texts[place]) for place, name in _EXTRA_TEXTS.items() if track.texts[place])
        tonality = self._name(rows.KEYS, track.key)
        key = Key.parse(tonality)
        # The DJ's own way to write the key ("8A", "F#m") stays as it is.
        if tonality and (key is None or key.short_name != tonality):
            yield "Tonality", tonality
        if original := self._name(rows.ARTISTS, track.original_artist):
            yield "OriginalArtist", original
        if color_name := self._name(rows.COLORS, track.color):
            yield "ColourName", color_name
        if picture := self._name(rows.PICTURES, track.picture):
            yield "Artwork", picture
        if tags := self._my_tags.get(track.id):
            yield "MyTag", tags
