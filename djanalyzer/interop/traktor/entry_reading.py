"""One ENTRY of the COLLECTION, turned into a `KnownTrack`."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from djanalyzer.interop.number_texts import natural, number, positive
from djanalyzer.interop.problems import Problems
from djanalyzer.interop.protocol import LOCK
from djanalyzer.interop.traktor import locations, values
from djanalyzer.interop.traktor.locations import Location
from djanalyzer.interop.traktor.mark_reading import Marks, RawMark, read_marks
from djanalyzer.interop.xml_streams import Attributes
from djanalyzer.music import Key, KnownTrack, Tags

PROGRAM = "Traktor"

_N_KEYS = 24
_STREAMED = "Streamed tracks cannot be analysed or exported."

# Attributes of INFO that the model has no word for, and the names under which they are carried along.
_CARRIED = {"MIX": "Mix", "CATALOG_NO": "CatalogNumber", "RATING": "Comment2", "KEY_LYRICS": "Lyrics"}


@dataclass(slots=True)
class RawEntry:
    """The elements of one ENTRY, as attributes."""

    attributes: Attributes
    line: int = 0
    parts: dict[str, Attributes] = field(default_factory=dict)
    marks: list[RawMark] = field(default_factory=list)

    def part(self, name: str) -> Attributes:
        """Return the attributes of a child; none where it is not there."""
        return self.parts.get(name, {})

    @property
    def location(self) -> Location:
        place = self.part("LOCATION")
        return Location(place.get("VOLUME", ""), place.get("DIR", ""), place.get("FILE", ""))

    @property
    def is_locked(self) -> bool:
        return self.attributes.get("LOCK", "0") not in ("", "0")

    @property
    def subject(self) -> str:
        """Return what a user calls the track."""
        artist = self.attributes.get("ARTIST", "").strip()
        title = self.attributes.get("TITLE", "").strip()
        if artist and title:
            return f"{artist} – {title}"
        return title or artist or self.part("LOCATION").get("FILE", "") or f"track in line {self.line}"


class EntryReader:
    """Turns entries into tracks; texts that repeat thousands of times are kept once."""

    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._n_listed: Counter[str] = Counter()
        self._texts: dict[str, str] = {}

    def read(self, entry: RawEntry) -> KnownTrack | None:
        """Return the track, or None (and a problem) where nobody knows which file it is."""
        location, subject = entry.location, entry.subject
        path = locations.decode(location)
        if path is None:
            self._problems.add(subject, *_no_file(location))
            return None
        marks = read_marks(entry.marks, entry.part("TEMPO").get("BPM"), subject, self._problems)
        return self._track(entry, path, self._unique(location.key, subject), marks)

    def _track(self, entry: RawEntry, path: Path, key: str, marks: Marks) -> KnownTrack:
        info = entry.part("INFO")
        return KnownTrack(
            path=path,
            external_id=key,
            tags=self._tags(entry),
            duration=positive(info.get("PLAYTIME_FLOAT")) or positive(info.get("PLAYTIME")),
            beat_grid=marks.beat_grid,
            cues=marks.cues,
            loops=marks.loops,
            extra=self._extra(entry),
        )

    def _unique(self, key: str, subject: str) -> str:
        self._n_listed[key] += 1
        if self._n_listed[key] == 1:
            return key
        self._problems.add(subject, "the file is listed twice; playlists mean the first entry")
        while (unique := f"{key} ({self._n_listed[key]})") in self._n_listed:
            self._n_listed[key] += 1
        self._n_listed[unique] = 1
        return unique

    def _tags(self, entry: RawEntry) -> Tags:
        album, info = entry.part("ALBUM"), entry.part("INFO")
        return Tags(
            title=self._text(entry.attributes, "TITLE"),
            artist=self._text(entry.attributes, "ARTIST"),
            album=self._text(album, "TITLE"),
            genre=self._text(info, "GENRE"),
            comment=self._text(info, "COMMENT"),
            label=self._text(info, "LABEL"),
            remixer=self._text(info, "REMIXER"),
            composer=self._text(info, "PRODUCER"),
            year=values.year(info.get("RELEASE_DATE")),
            track_number=natural(album.get("TRACK")),
            tempo=values.tempo(entry.part("TEMPO").get("BPM")),
            key=read_key(entry),
            rating=values.stars(info.get("RANKING")),
            color=values.track_color(info.get("COLOR")),
        )

    def _extra(self, entry: RawEntry) -> tuple[tuple[str, str], ...]:
        info = entry.part("INFO")
        bit_rate = natural(info.get("BITRATE"))
        pairs = [
            ("DateAdded", values.iso_date(info.get("IMPORT_DATE"))),
            ("LastPlayed", values.iso_date(info.get("LAST_PLAYED"))),
            ("PlayCount", info.get("PLAYCOUNT", "")),
            ("BitRate", str(round(bit_rate / 1000)) if bit_rate else ""),
            *((name, info.get(attribute, "")) for attribute, name in _CARRIED.items()),
            ("Tonality", _own_tonality(entry)),
            (LOCK, "1" if entry.is_locked else ""),
            ("Stems", "1" if "STEMS" in entry.parts else ""),
        ]
        return tuple((name, self._texts.setdefault(text, text)) for name, text in pairs if text)

    def _text(self, attributes: Attributes, name: str) -> str:
        text = attributes.get(name, "")
        return self._texts.setdefault(text, text)


def read_key(entry: RawEntry) -> Key | None:
    """Return the key: Traktor's number, or else what the DJ wrote."""
    value = number(entry.part("MUSICAL_KEY").get("VALUE"))
    if value is not None and value in range(_N_KEYS):
        return Key.from_index(int(value))
    return Key.parse(entry.part("INFO").get("KEY", ""))


def _own_tonality(entry: RawEntry) -> str:
    """Return the DJ's own way to write the key ("8A", "F#m", "Energy 7"), where it is not the usual one."""
    text, key = entry.part("INFO").get("KEY", ""), read_key(entry)
    return text if text and (key is None or key.short_name != text) else ""


def _no_file(location: Location) -> tuple[str, str]:
    if not location.file:
        return "it has no LOCATION, so nobody knows which file it is", ""
    return f"it is no file on a drive ({location.key[:80]})", _STREAMED
