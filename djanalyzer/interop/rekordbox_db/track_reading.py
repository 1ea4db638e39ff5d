"""Rows of `djmdContent`, joined with the names, keys, colours, tags and cues that they refer to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from djanalyzer.interop.colors import TRACK_COLORS
from djanalyzer.interop.problems import Problems
from djanalyzer.interop.rekordbox_anlz import Analysed, AnalysisReader
from djanalyzer.interop.rekordbox_anlz.stated_paths import to_path
from djanalyzer.interop.rekordbox_db.bank_reading import read_banks
from djanalyzer.interop.rekordbox_db.cue_reading import Marks, read_marks
from djanalyzer.interop.rekordbox_db.tables import Row, Tables, Value, whole, whole_text
from djanalyzer.music import Cue, Key, KnownTrack, Loop, Tags

_HIGHEST_STARS = 5
_ENERGIES = range(1, 11)
_COLORS = tuple(TRACK_COLORS)


class _Content(NamedTuple):
    """The columns that have a place of their own in `KnownTrack`, in this order."""

    ID: Value
    FolderPath: Value
    Title: Value
    ArtistID: Value
    AlbumID: Value
    GenreID: Value
    LabelID: Value
    RemixerID: Value
    ComposerID: Value
    KeyID: Value
    ColorID: Value
    BPM: Value
    Length: Value
    TrackNo: Value
    ReleaseYear: Value
    Rating: Value
    Commnt: Value
    AnalysisDataPath: Value
    OrgArtistID: Value
    Lyricist: Value
    rb_LocalFolderPath: Value  # noqa: N815 the column's own name


# What goes to `extra`, under the names that the XML uses where it has one.
_EXTRA = {
    "FileSize": "Size",
    "BitRate": "BitRate",
    "SampleRate": "SampleRate",
    "BitDepth": "BitDepth",
    "DiscNo": "DiscNumber",
    "StockDate": "DateAdded",
    "DJPlayCount": "PlayCount",
    "Subtitle": "Mix",
    "ReleaseDate": "ReleaseDate",
    "DateCreated": "DateCreated",
    "ISRC": "ISRC",
    "DeliveryComment": "Message",
    "HotCueAutoLoad": "HotCueAutoLoad",
    "ImagePath": "Artwork",
    "UUID": "UUID",
}
_NOTHING = frozenset({"", "0"})


class TrackReader:
    """Knows all small tables, and turns one row after the other into a track."""

    def __init__(self, tables: Tables, analyses: AnalysisReader, problems: Problems) -> None:
        self._tables = tables
        self._analyses = analyses
        self._problems = problems
        self._artists = tables.names("djmdArtist")
        self._albums = tables.names("djmdAlbum")
        self._genres = tables.names("djmdGenre")
        self._labels = tables.names("djmdLabel")
        self._keys = tables.names("djmdKey", "ScaleName")
        self._color_names = tables.names("djmdColor", "Commnt")
        self._marks = read_marks(tables)
        self._my_tags = _read_my_tags(tables)
        self._banks = read_banks(tables)
        self._ids: set[str] = set()

    def path_of(self, stated: str) -> Path | None:
        """Return which file a stated path means; None where it is no file."""
        return to_path(stated)

    def marks_of(self, marks: Marks, analysed: Analysed) -> tuple[tuple[Cue, ...], tuple[Loop, ...]]:
        """Return a track's cues and loops: a library at home keeps them in the database alone."""
        return tuple(marks.cues), tuple(marks.loops)

    def tracks(self) -> Iterator[KnownTrack]:
        """Yield every track that is a file."""
        for row in self._tables.rows("djmdContent", (*_Content._fields, *_EXTRA)):
            track = self._track(_Content(*row[: len(_Content._fields)]), row[len(_Content._fields) :])
            if track is not None:
                yield track

    def _track(self, content: _Content, others: Row) -> KnownTrack | None:
        subject = self._subject(content)
        key = whole_text(content.ID)
        stated = whole_text(content.FolderPath)
        # Tracks in a cloud: where their copy on this machine lies.
        path = self.path_of(stated) or self.path_of(whole_text(content.rb_LocalFolderPath))
        if path is None or not key or key in self._ids:
            self._refuse(subject, stated, key)
            return None
        self._ids.add(key)
        marks = self._marks.get(key) or Marks()
        marks.tell(subject, self._problems)
        analysed = self._analyses.read(whole_text(content.AnalysisDataPath), subject)
        cues, loops = self.marks_of(marks, analysed)
        return KnownTrack(
            path=path,
            external_id=key,
            tags=self._tags(content, subject),
            duration=_positive(content.Length),
            beat_grid=analysed.beat_grid,
            cues=cues,
            loops=loops,
            sections=analysed.sections,
            extra=tuple((dict(self._extra(content, others, marks)) | dict(analysed.extra)).items()),
        )

    def _refuse(self, subject: str, stated: str, key: str) -> None:
        if not stated:
            self._problems.add(subject, "it has no path, so nobody knows which file it is")
        elif self.path_of(stated) is None:
            hint = "Streamed tracks cannot be analysed or exported."
            self._problems.add(subject, f"it is no file on a drive ({stated[:80]})", hint)
        elif key:
            self._problems.add(subject, f"the id {key[:40]} is used twice; the first track with it counts")
        else:
            self._problems.add(subject, "it has no id and was left out")

    def _subject(self, content: _Content) -> str:
        artist, title = self._artists.get(whole_text(content.ArtistID), ""), whole_text(content.Title)
        if artist and title:
            return f"{artist} – {title}"
        return title or artist or f"track {whole_text(content.ID)[:40]}"

    def _tags(self, content: _Content, subject: str) -> Tags:
        tonality = self._keys.get(whole_text(content.KeyID), "")
        key = Key.parse(tonality)
        if key is None and tonality.strip():
            self._problems.add(subject, f"the key “{tonality[:40]}” is none that is known")
        tempo = _positive(content.BPM)
        stars = whole(content.Rating)
        my_tags = self._my_tags.get(whole_text(content.ID))
        return Tags(
            title=whole_text(content.Title),
            artist=self._artists.get(whole_text(content.ArtistID), ""),
            album=self._albums.get(whole_text(content.AlbumID), ""),
            genre=self._genres.get(whole_text(content.GenreID), ""),
            comment=whole_text(content.Commnt),
            label=self._labels.get(whole_text(content.LabelID), ""),
            remixer=self._artists.get(whole_text(content.RemixerID), ""),
            composer=self._artists.get(whole_text(content.ComposerID), ""),
            year=_natural(content.ReleaseYear),
            track_number=_natural(content.TrackNo),
            tempo=tempo / 100 if tempo is not None else None,
            key=key,
            rating=min(max(stars, 0), _HIGHEST_STARS) if stars is not None else None,
            energy=my_tags.energy if my_tags else None,
            color=_color(whole(content.ColorID)),
        )

    def _extra(self, content: _Content, others: Row, marks: Marks) -> Iterator[tuple[str, str]]:
        for name, value in zip(_EXTRA.values(), others, strict=True):
            text = whole_text(value)
            if text not in _NOTHING:
                yield name, text
        tonality = self._keys.get(whole_text(content.KeyID), "")
        key = Key.parse(tonality)
        # The DJ's own way to write the key ("8A", "F#m") stays as it is.
        if tonality and (key is None or key.short_name != tonality):
            yield "Tonality", tonality
        if original := self._artists.get(whole_text(content.OrgArtistID)):
            yield "OriginalArtist", original
        lyricist = whole_text(content.Lyricist)
        if name := self._artists.get(lyricist, "" if lyricist.isdecimal() else lyricist):
            yield "Lyricist", name
        if color_name := self._color_names.get(whole_text(content.ColorID)):
            yield "ColourName", color_name
        if tags := self._my_tags.get(whole_text(content.ID)):
            yield "MyTag", tags.in_words()
        if banks := self._banks.get(whole_text(content.ID)):
            yield "HotCueBanks", "; ".join(banks)
        if marks.active:
            yield "ActiveLoops", " ".join(f"{start:.3f}" for start in marks.active)


class _MyTags:
    """The My Tags of one track, by column ("Genre", "Components", "Situation" or the DJ's own)."""

    def __init__(self) -> None:
        self.names: defaultdict[str, list[str]] = defaultdict(list)

    def in_words(self) -> str:
        """Return all of them: "Genre: Techno, House; Situation: Warm-up"."""
        return "; ".join(f"{column}: {', '.join(names)}" for column, names in self.names.items())

    @property
    def energy(self) -> int | None:
        """Return what other tools store in a column "Energy": a number from 1."""
        (number,) = self.names.get("Energy", ["?"])[:1]
        energy = whole(number)
        return energy if energy in _ENERGIES else None


def _read_my_tags(tables: Tables) -> defaultdict[str, _MyTags]:
    parents: dict[str, tuple[str, str]] = {}
    for key, name, parent in tables.rows("djmdMyTag", ("ID", "Name", "ParentID")):
        parents[whole_text(key)] = (whole_text(name), whole_text(parent))
    of_track: defaultdict[str, _MyTags] = defaultdict(_MyTags)
    for tag, track in tables.rows("djmdSongMyTag", ("MyTagID", "ContentID")):
        name, parent = parents.get(whole_text(tag), ("", ""))
        if name:
            column, _ = parents.get(parent, ("My Tag", ""))
            of_track[whole_text(track)].names[column].append(name)
    return of_track


def _color(number: int | None) -> str | None:
    return _COLORS[number - 1] if number is not None and 1 <= number <= len(_COLORS) else None


def _positive(value: Value) -> float | None:
    number = whole(value)
    return float(number) if number is not None and 0 < number <= 1_000_000 else None


def _natural(value: Value) -> int | None:
    number = whole(value)
    return number if number is not None and 0 < number <= 1_000_000 else None
