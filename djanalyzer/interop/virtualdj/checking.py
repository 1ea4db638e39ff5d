"""Look at a written database before it may replace the old one: by its own reader, by another, and byte by byte."""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from djanalyzer.errors import Trouble
from djanalyzer.interop.protocol import Check
from djanalyzer.interop.virtualdj.edits import edit_of
from djanalyzer.interop.virtualdj.fitting import Fitting
from djanalyzer.interop.virtualdj.point_checking import wrong_points
from djanalyzer.interop.virtualdj.points import Point, Role
from djanalyzer.interop.virtualdj.songs import KIND, Song, SongListener
from djanalyzer.interop.xml_streams import stream
from djanalyzer.music import KnownTrack

_SONG_TAG = re.compile(rb"""<Song\s(?:[^"'>]|"[^"]*"|'[^']*')*>|</Song\s*>""")
_ASIDE = re.compile(rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>", re.DOTALL)
_FILE_PATH = re.compile(rb"""\sFilePath\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_END = b"</" + KIND.root.encode()
_POINT = re.compile(rb"""<Poi\s(?:[^"'>]|"[^"]*"|'[^']*')*>""")
_ON_PAD = re.compile(rb"""\sNum\s*=\s*["'][1-9]""")
_OTHER_KIND = re.compile(rb"""\sType\s*=\s*["'](?!cue["'])""")
_FEWEST = 0.75  # of the cues that were there: with fewer, something has gone wrong that nobody has asked for


@dataclass(frozen=True, slots=True)
class Expected:
    """A track that is written, and the points of its song as they were planned."""

    track: KnownTrack
    points: tuple[Point, ...]


def checks(old: bytes, n_before: int, expected: Mapping[str, Expected]) -> tuple[Check, ...]:
    """Return the checks of a database that was `old`, with `n_before` songs, before some were edited or added.

    Parameters
    ----------
    expected : mapping
        The tracks that were written, by FilePath.
    """
    rest, n_bare = _digest_of_others(old, expected.keys()), _n_bare(old)
    n_songs = n_before + sum(1 for _ in _missing(old, expected.keys()))
    n_planned = sum(_n_planned(song.track) for song in expected.values())
    n_planned += sum(map(_n_cues, _others(old, expected.keys())))
    n_fewest = min(n_planned, _FEWEST * _n_cues(old))

    def keeps_the_rest(path: Path) -> str:
        new = path.read_bytes()
        if _digest_of_others(new, expected.keys()) != rest:
            return "bytes of other songs differ"
        return "it has line ends that VirtualDJ does not write" if not n_bare and _n_bare(new) else ""

    return (
        lambda path: _own_reader(path, expected),
        lambda path: _second_reader(path, expected, n_songs),
        keeps_the_rest,
        lambda path: _keeps_cues(path, n_fewest),
    )


def _own_reader(path: Path, expected: Mapping[str, Expected]) -> str:
    """Read everything again: nothing may be left to be edited."""
    unfinished: dict[str, bool] = dict.fromkeys(expected, True)

    def look(song: Song) -> None:
        if unfinished.get(song.file_path):
            unfinished[song.file_path] = bool(edit_of(song, expected[song.file_path].track).edit)

    try:
        stream(path, KIND, lambda _: SongListener(look))
    except Trouble as trouble:
        return trouble.message
    wrong = next((file_path for file_path, is_unfinished in unfinished.items() if is_unfinished), "")
    return f"“{wrong}” was read back differently" if wrong else ""


def _second_reader(path: Path, expected: Mapping[str, Expected], n_songs: int) -> str:
    """Count with another parser, and compare the points of each song that was written with those that were planned."""
    n_found = 0
    waiting = dict(expected)
    try:
        for element in _songs(path):
            n_found += 1
            song = waiting.pop(element.get("FilePath"), None)
            if song is not None and (wrong := wrong_points(element, song.points)):
                return f"the {wrong} of “{song.track.path.name}” differ"
    except (ParseError, DefusedXmlException, ValueError, TypeError) as error:
        return f"a second reader cannot read it ({error})"
    if n_found != n_songs:
        return f"{n_found} songs were counted, not {n_songs}"
    return f"a second reader misses “{next(iter(waiting.values())).track.path.name}”" if waiting else ""


def _songs(path: Path) -> Iterator[Any]:
    depth = 0
    for event, element in iterparse(str(path), events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth == 1 and event == "end":
            if element.tag == "Song":
                yield element
            element.clear()


def _keeps_cues(path: Path, n_fewest: float) -> str:
    """Count cues on pads with no parser at all: no fewer than were planned, or than nearly all that were there."""
    n_found = _n_cues(path.read_bytes())
    return "" if n_found >= n_fewest else f"it holds {n_found} cues, at least {n_fewest:.0f} were expected"


def _n_planned(track: KnownTrack) -> int:
    """Return how many pads a track shall have: those that it can have."""
    return len({point.place for point in Fitting(track).cues() if point.role is Role.HOT_CUE})


def _n_cues(content: bytes) -> int:
    points = (point[0] for point in _POINT.finditer(content))
    return sum(1 for point in points if _ON_PAD.search(point) and not _OTHER_KIND.search(point))


def _digest_of_others(content: bytes, written: Set[str]) -> bytes:
    """Return the digest of everything but the songs that are written, whatever parser one has."""
    digest = hashlib.sha256()
    for piece in _others(content, written):
        digest.update(piece)
    return digest.digest()


def _others(content: bytes, written: Set[str]) -> Iterator[bytes]:
    """Yield the pieces that are nobody's to change: of a song that is there twice, the first one is written."""
    seen: set[str] = set()
    for file_path, piece in _pieces(content):
        if file_path not in written or file_path in seen:
            yield piece
        seen.add(file_path)


def _pieces(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the head, each song with what follows it, and the closing tag; the FilePath with the songs."""
    plain = _ASIDE.sub(lambda aside: b" " * len(aside[0]), content)
    end = plain.rfind(_END)
    starts = [start for start in _song_starts(plain) if start < end]
    stops = [_line_start(content, start) for start in starts] + [end]
    yield "", content[: stops[0]]
    for start, stop in zip(starts, stops[1:], strict=True):
        match = _FILE_PATH.search(plain, start, stop)
        raw = match[1] if match and match[1] is not None else match[2] if match else b""
        yield html.unescape(raw.decode("utf-8", "replace")), content[start:stop]
    yield "", content[end:]


def _song_starts(plain: bytes) -> Iterator[int]:
    """Yield where each song begins that is not inside another, as one may be in a damaged file."""
    depth = 0
    for tag in _SONG_TAG.finditer(plain):
        if tag[0].startswith(b"</"):
            depth = max(depth - 1, 0)
            continue
        if depth == 0:
            yield tag.start()
        depth += not tag[0].endswith(b"/>")


def _line_start(content: bytes, start: int) -> int:
    """Return where the margin of what starts there begins."""
    while start > 0 and content[start - 1] in b" \t":
        start -= 1
    return start


def _missing(content: bytes, written: Set[str]) -> Iterator[str]:
    present = {file_path for file_path, _ in _pieces(content)}
    yield from (file_path for file_path in written if file_path not in present)


def _n_bare(content: bytes) -> int:
    """Return how many line ends are those of other systems than Windows."""
    return content.count(b"\n") - content.count(b"\r\n")
