"""Read a written file back, twice and by different means, before it may replace anything.

The first check is our own reader: what it returns must equal what was to be written. The second shares no code with
reader or writer but the words of `music`: another parser, another percent-decoder, plain counting.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from djanalyzer.errors import Trouble
from djanalyzer.interop.protocol import Check
from djanalyzer.interop.rekordbox_xml.reader import read
from djanalyzer.music import Collection, KnownTrack, Playlist

_HALF_MILLISECOND = 0.0006

_Listed = tuple[tuple[str, ...], list[str] | None]  # a playlist's names and tracks; a folder has none


def checks(expected: Collection) -> tuple[Check, ...]:
    """Return both checks of a file that should hold `expected`."""
    return (lambda path: _own_reader(path, expected), lambda path: _second_reader(path, expected))


def _own_reader(path: Path, expected: Collection) -> str:
    try:
        found = read(path)
    except Trouble as trouble:
        return trouble.message
    if len(found.tracks) != len(expected.tracks):
        return f"{len(found.tracks)} tracks were read back, not {len(expected.tracks)}"
    for mine, theirs in zip(expected.tracks, found.tracks, strict=True):
        if mine != theirs:
            return f"the track “{mine.tags.title or mine.path.name}” was read back differently"
    return "" if found.playlists == expected.playlists else "the playlists were read back differently"


def _second_reader(path: Path, expected: Collection) -> str:
    try:
        return _compare(path, expected)
    except (ParseError, DefusedXmlException, ValueError, TypeError) as error:
        return f"a second reader cannot read it ({error})"


def _compare(path: Path, expected: Collection) -> str:
    tracks = iter(expected.tracks)
    n_tracks, said = 0, -1
    lists: list[_Listed] = []
    around: list[str] = []
    for event, element in iterparse(str(path), events=("start", "end"), forbid_dtd=True):
        if event == "start":
            said = int(element.get("Entries", -1)) if element.tag == "COLLECTION" else said
            around += [element.get("Name")] if element.tag == "NODE" else []
            continue
        if element.tag == "TRACK" and element.get("Key") is None:
            n_tracks += 1
            track = next(tracks, None)
            if track is None or (wrong := _difference(element, track)):
                return f"track {n_tracks} differs: {wrong if track else 'it was not to be written'}"
            element.clear()
        elif element.tag == "NODE":
            names = tuple(around[1:])  # the first is the root
            around.pop()
            if element.get("Type") == "1":
                keys = [t.get("Key") for t in element.findall("TRACK")]
                if int(element.get("Entries", -1)) != len(keys):
                    return (
                        f"the playlist {element.get('Name')} does not hold the number of tracks that it says"
                    )
                lists.append((names, keys))
            elif names:
                lists.append((names, None))
    if not n_tracks == said == len(expected.tracks):
        return f"{n_tracks} tracks were counted, {said} announced, {len(expected.tracks)} planned"
    return _wrong_lists(lists, expected.playlists)


def _wrong_lists(found: list[_Listed], expected: tuple[Playlist, ...]) -> str:
    return "" if found == list(_lists(expected)) else "the playlists differ"


def _difference(element: Any, track: KnownTrack) -> str:
    if element.get("TrackID") != track.external_id or element.get("Name") != track.tags.title:
        return "its TrackID or name"
    location = unquote(element.get("Location"), errors="surrogateescape").removeprefix("file://localhost")
    if location.removeprefix("/").replace("\\", "/") != str(track.path).removeprefix("/").replace("\\", "/"):
        return "its location"
    tempos = [
        (float(t.get("Inizio")), float(t.get("Bpm")), t.get("Metro"), int(t.get("Battito")))
        for t in element.findall("TEMPO")
    ]
    anchors = track.beat_grid.anchors if track.beat_grid else ()
    if tempos != [(a.time, a.tempo, str(a.meter), a.beat_in_bar) for a in anchors]:
        return "its beat grid"
    return "" if _same_marks(element, track) else "its cues or loops"


def _same_marks(element: Any, track: KnownTrack) -> bool:
    written = [_written(mark) for mark in element.findall("POSITION_MARK")]
    cues = [((c.time, c.time), c.slot, c.name, c.color) for c in track.cues]
    planned = cues + [((loop.start, loop.stop), loop.slot, loop.name, loop.color) for loop in track.loops]
    if len(written) != len(planned):
        return False
    return all(
        all(abs(a - b) < _HALF_MILLISECOND for a, b in zip(times, place, strict=True)) and same == rest
        for (times, *same), (place, *rest) in zip(written, planned, strict=True)
    )


def _written(mark: Any) -> tuple[tuple[float, float], int | None, str, str | None]:
    start, number = float(mark.get("Start")), int(mark.get("Num"))
    stop = float(mark.get("End")) if mark.get("Type") == "4" else start
    shares = [mark.get(name) for name in ("Red", "Green", "Blue")]
    color = None if None in shares else "#{:02X}{:02X}{:02X}".format(*map(int, shares))
    return (start, stop), None if number == -1 else number, mark.get("Name"), color


def _lists(playlists: tuple[Playlist, ...], above: tuple[str, ...] = ()) -> Iterator[_Listed]:
    """Yield playlists and folders as they end in the file: with the names around them, in order."""
    for playlist in playlists:
        names = (*above, playlist.name)
        if playlist.is_folder:
            yield from _lists(playlist.children, names)
        yield names, None if playlist.is_folder else list(playlist.tracks)
