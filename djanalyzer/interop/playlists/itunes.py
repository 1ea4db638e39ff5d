"""The library of iTunes and Apple Music as XML (a property list), streamed into a `Collection`.

Only one track and one playlist are held as they stand there; what comes of them is kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from djanalyzer.interop import locations, number_texts
from djanalyzer.interop.number_texts import natural, number, positive, tempo
from djanalyzer.interop.problems import Problems, counted
from djanalyzer.interop.protocol import Progress
from djanalyzer.interop.xml_streams import Attributes, Kind, Parsing, stream
from djanalyzer.music import Collection, KnownTrack, Playlist, Tags

PROGRAM = "iTunes"
KIND = Kind(
    "library of iTunes or Music",
    "plist",
    "In Music or iTunes, choose File, Library, Export Library.",
)

_ENTRY_LEVEL = 3  # library, list of tracks, track
_DEEPEST = 50  # folders inside each other
_STAR = 20  # 100 are five stars
_HIGHEST_STARS = 5
_TRUE = "true"
_MODELLED = frozenset(
    {
        "Track ID",
        "Name",
        "Artist",
        "Album",
        "Genre",
        "Comments",
        "Composer",
        "Year",
        "Track Number",
        "BPM",
        "Rating",
        "Total Time",
        "Location",
        "Track Type",
    }
)

# What other programs keep too, by the names that all have for it.
_SHARED = {
    "Play Count": "PlayCount",
    "Bit Rate": "BitRate",
    "Sample Rate": "SampleRate",
    "Disc Number": "DiscNumber",
    "Date Added": "DateAdded",
}
_DAY = len("2020-01-02")

Entry = dict[str, str]


def read(location: Path, on_progress: Progress | None = None) -> Collection:
    """Read an exported library.

    Raises
    ------
    UnreadableCollection
        The file is missing, empty, no XML, no property list, broken (with the line) or unsafe.
    """
    problems = Problems()
    library = _Library(problems)
    n_removed = stream(location, KIND, library.fresh, on_progress)
    if n_removed:
        problems.add(location.name, f"{counted(n_removed, 'control character')} left out of names")
    return Collection(PROGRAM, tuple(library.tracks.values()), library.playlists(), problems.all())


@dataclass(slots=True)
class _Level:
    """A dictionary or list that is open: where we are in it, and what it holds."""

    key: str
    values: Entry
    items: list[str]


class _PropertyList:
    """Listens to a property list and hands on each entry of `Tracks` and `Playlists` when it is complete."""

    def __init__(self, hand_on: Callable[[str, Entry, list[str]], None]) -> None:
        self._hand_on = hand_on
        self._levels: list[_Level] = []
        self._text: list[str] = []

    def start(self, name: str, attributes: Attributes) -> None:
        self._text.clear()
        if name in ("dict", "array"):
            # What lies inside an entry (the items of a playlist) is gathered by the entry.
            is_inside = len(self._levels) >= _ENTRY_LEVEL
            entry = self._levels[_ENTRY_LEVEL - 1] if is_inside else _Level("", {}, [])
            self._levels.append(_Level("", entry.values, entry.items))

    def text(self, text: str) -> None:
        self._text.append(text)

    def end(self, name: str) -> None:
        if name in ("dict", "array"):
            level = self._levels.pop()
            if len(self._levels) == _ENTRY_LEVEL - 1:
                self._hand_on(self._levels[0].key, level.values, level.items)
        elif self._levels:
            self._value(name, "".join(self._text))
        self._text.clear()

    def _value(self, name: str, text: str) -> None:
        level = self._levels[-1]
        if name == "key":
            level.key = text
        elif len(self._levels) == _ENTRY_LEVEL:
            level.values[level.key] = (
                name if name in (_TRUE, "false") else text.strip() if name == "data" else text
            )
        elif len(self._levels) > _ENTRY_LEVEL and level.key == "Track ID":
            level.items.append(text)


class _Library:
    """What has been read of one library."""

    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._nodes: list[tuple[Entry, list[str]]] = []
        self._texts: dict[str, str] = {}
        self.tracks: dict[str, KnownTrack] = {}

    def fresh(self, _: Parsing) -> _PropertyList:
        self.tracks, self._nodes = {}, []
        return _PropertyList(self._add)

    def _add(self, place: str, entry: Entry, items: list[str]) -> None:
        if place == "Tracks" and entry:
            self._add_track(entry)
        elif place == "Playlists" and entry:
            self._nodes.append((entry, items))

    def _add_track(self, entry: Entry) -> None:
        where = locations.decode(entry.get("Location", ""))
        name = entry.get("Name", "")
        artist = entry.get("Artist", "")
        subject = f"{artist} – {name}" if artist and name else name or artist or "a track without a name"
        if where is None:
            self._problems.add(subject, _no_file(entry))
            return
        track_id = entry.get("Track ID") or str(where)
        if track_id in self.tracks:
            self._problems.add(subject, f"the Track ID {track_id[:20]} is used twice; the first one counts")
            return
        milliseconds = positive_milliseconds(entry.get("Total Time"))
        extra = tuple(self._extra(n, v) for n, v in entry.items() if v and n not in _MODELLED)
        self.tracks[track_id] = KnownTrack(where, track_id, self._tags(entry), milliseconds, extra=extra)

    def _extra(self, name: str, value: str) -> tuple[str, str]:
        shared = _SHARED.get(name, name)
        return shared, self._kept(value[:_DAY] if shared == "DateAdded" else value)

    def _tags(self, entry: Entry) -> Tags:
        comment = entry.get("Comments", "")
        return Tags(
            title=entry.get("Name", ""),
            artist=self._kept(entry.get("Artist", "")),
            album=self._kept(entry.get("Album", "")),
            genre=self._kept(entry.get("Genre", "")),
            comment=self._kept(comment),
            composer=self._kept(entry.get("Composer", "")),
            year=natural(entry.get("Year")),
            track_number=natural(entry.get("Track Number")),
            tempo=tempo(number(entry.get("BPM"))),
            rating=_stars(entry),
            energy=number_texts.energy(comment, entry.get("Grouping", "")),
        )

    def _kept(self, text: str) -> str:
        # Artists, genres and dates repeat thousands of times: keep one copy of each.
        return self._texts.setdefault(text, text)

    def playlists(self) -> tuple[Playlist, ...]:
        """Return the user's own playlists in their folders; iTunes' lists of everything are none."""
        nodes = [node for node in self._nodes if not _is_built_in(node[0])]
        ids = {entry.get("Playlist Persistent ID", "") for entry, _ in nodes} - {""}
        inside: defaultdict[str, list[int]] = defaultdict(list)
        for index, (entry, _) in enumerate(nodes):
            parent = entry.get("Parent Persistent ID", "")
            inside[parent if parent in ids else ""].append(index)
        placed: set[int] = set()
        tree = _Tree(nodes, inside, placed, self)
        top = tuple(tree.playlists("", _DEEPEST))
        lost = [index for index in range(len(nodes)) if index not in placed]
        for index in lost:
            subject = f"playlist {nodes[index][0].get('Name', '')}"
            self._problems.add(subject, "its folder lies inside itself or too deep; it is put at the top")
        return top + tuple(tree.playlist(index, 0) for index in lost)

    def known(self, name: str, items: list[str]) -> tuple[str, ...]:
        """Return the items of a playlist that are tracks, and tell of those that are not."""
        found = tuple(item for item in items if item in self.tracks)
        if n_lost := len(items) - len(found):
            what = f"it names {counted(n_lost, 'track')} that the library does not hold as a file"
            self._problems.add(f"playlist {name}", what)
        return found


@dataclass(frozen=True, slots=True)
class _Tree:
    """Playlists by the folder that they lie in."""

    nodes: list[tuple[Entry, list[str]]]
    inside: dict[str, list[int]]
    placed: set[int]
    library: _Library

    def playlists(self, folder: str, depth: int) -> Iterator[Playlist]:
        for index in self.inside.get(folder, ()) if depth else ():
            if index not in self.placed:
                yield self.playlist(index, depth)

    def playlist(self, index: int, depth: int) -> Playlist:
        self.placed.add(index)
        entry, items = self.nodes[index]
        name = entry.get("Name", "")
        is_folder = entry.get("Folder") == _TRUE
        own = entry.get("Playlist Persistent ID", "")
        children = tuple(self.playlists(own, depth - 1)) if own and depth else ()
        # A folder repeats what its playlists hold.
        tracks = () if is_folder else self.library.known(name, items)
        return Playlist(name, tracks, children, is_folder or bool(children), _rules(entry))


def positive_milliseconds(text: str | None) -> float | None:
    """Return the seconds of a number of milliseconds; None where there is no time."""
    value = number(text)
    return positive(str(value / 1000)) if value is not None else None


def _is_built_in(entry: Entry) -> bool:
    return _TRUE in (entry.get("Master"), entry.get("Podcasts")) or "Distinguished Kind" in entry


def _rules(entry: Entry) -> str:
    """Return what a smart playlist is made by: iTunes' own bytes, in base 64."""
    return "".join(entry.get("Smart Criteria", "").split())


def _stars(entry: Entry) -> int | None:
    value = number(entry.get("Rating"))
    if value is None or entry.get("Rating Computed") == _TRUE:  # from the album's stars, not the user's
        return None
    return min(max(round(value / _STAR), 0), _HIGHEST_STARS)


def _no_file(entry: Entry) -> str:
    location = entry.get("Location", "")
    if location:
        return f"it is no file on a drive ({location[:80]})"
    return "it has no Location: it lies in the cloud, or its file is lost"
