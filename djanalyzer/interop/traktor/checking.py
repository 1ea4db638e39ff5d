"""Read a patched file back, twice and by different means, before it may replace anything.

The first check is our own reader: what was changed must be read as it was fitted, everything else as it was before.
The second shares no code with reader or writer: another parser, the bare texts of attributes, plain counting.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Container
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from djanalyzer.errors import Trouble
from djanalyzer.interop.protocol import Check
from djanalyzer.interop.traktor.list_checking import Listed, PlainLists, changed_lists, leaves, wrong_lists
from djanalyzer.interop.traktor.mark_fitting import Mark, same_mark
from djanalyzer.interop.traktor.patching import Patched
from djanalyzer.interop.traktor.reader import read
from djanalyzer.interop.xml_streams import FILLER, without_controls
from djanalyzer.music import KnownTrack

_MOST_DIGITS = 40
_WEEK = 7 * 24 * 3600 * 1000  # milliseconds: a time beyond is a mistake
_PADS = range(64)
_LAST_DECIMAL = 0.0015  # milliseconds


def checks(patched: Patched) -> tuple[Check, ...]:
    """Return the checks of a file that should hold what was patched."""
    return (_OwnReader(patched).check, _SecondReader(patched).check)


class _OwnReader:
    def __init__(self, patched: Patched) -> None:
        self._patched = patched

    def check(self, path: Path) -> str:
        """Say what our own reader finds wrong."""
        try:
            found = read(path)
        except Trouble as trouble:
            return trouble.message
        if len(found.tracks) != self._patched.n_tracks:
            return f"{len(found.tracks)} tracks were read back, not {self._patched.n_tracks}"
        before = {track.external_id: track for track in self._patched.before.collection.tracks}
        for track in found.tracks:
            wanted = self._patched.written.get(track.external_id)
            if wanted is None and track != before.get(track.external_id):
                return f"the track “{track.tags.title}” was not to be changed"
            if wanted is not None and (wrong := _difference(wanted, track)):
                return f"{wrong} of “{track.tags.title}” was read back differently"
        return self._wrong_lists(list(leaves(found.playlists)), before)

    def _wrong_lists(self, found: list[Listed], known: Container[str]) -> str:
        wanted = tuple(leaves(self._patched.playlists))
        before = tuple(leaves(self._patched.before.collection.playlists))
        return wrong_lists(wanted, found, known) or changed_lists(wanted, before, found, known)


def _difference(wanted: KnownTrack, found: KnownTrack) -> str:
    if wanted.tags != found.tags:
        return "a tag"
    if wanted.beat_grid != found.beat_grid:
        return "the beat grid"
    free: list[Mark] = [*found.cues, *found.loops]
    both: tuple[Mark, ...] = (*wanted.cues, *wanted.loops)
    for mark in both:
        same = next((other for other in free if same_mark(mark, other)), None)
        if same is None:
            return "a cue or loop"
        free.remove(same)
    return "a cue or loop" if free else ""


class _SecondReader:
    def __init__(self, patched: Patched) -> None:
        self._written = patched.written
        self._has_controls = patched.before.n_controls > 0
        self._playlists = patched.playlists
        self._known = frozenset(track.external_id for track in patched.before.collection.tracks)

    def check(self, path: Path) -> str:
        """Say what a plain parser finds wrong."""
        try:
            return self._compare(path)
        except (ParseError, DefusedXmlException, ValueError, TypeError) as error:
            return f"a second reader cannot read it ({error})"

    def _compare(self, path: Path) -> str:
        seen: Counter[str] = Counter()
        missing = set(self._written)
        lists = PlainLists()
        way: list[str] = []
        for event, element in iterparse(self._content(path), events=("start", "end"), forbid_dtd=True):
            if event == "start":
                way.append(element.tag)
                lists.start(element)
                continue
            is_entry = way == ["NML", "COLLECTION", "ENTRY"]
            way.pop()
            lists.end(element, way[-1] if way else "")
            if is_entry and (place := element.find("LOCATION")) is not None:
                key = "".join(place.get(name, "") for name in ("VOLUME", "DIR", "FILE"))
                seen[key] += 1
                key = key if seen[key] == 1 else f"{key} ({seen[key]})"
                track = self._written.get(key)
                if track is not None and not _same_marks(element, track):
                    return f"a second reader finds other marks in “{track.tags.title}”"
                missing.discard(key)
                element.clear()
            elif way == ["NML", "COLLECTION"] or element.tag == "PLAYLIST":
                element.clear()
        if missing:
            return f"a second reader misses {len(missing)} tracks"
        return self._differing_lists(lists.found)

    def _differing_lists(self, found: list[Listed]) -> str:
        wrong = wrong_lists(leaves(self._playlists), found, self._known)
        return f"by a second reader, {wrong}" if wrong else ""

    def _content(self, path: Path) -> BytesIO | str:
        """Return what to parse: control characters, which Traktor itself writes, stop every parser."""
        if not self._has_controls:
            return str(path)
        return BytesIO(without_controls(path.read_bytes()).replace(FILLER.encode(), b""))


def _same_marks(entry: Any, track: KnownTrack) -> bool:
    both: tuple[Mark, ...] = (*track.cues, *track.loops)
    marks = [mark for mark in entry.findall("CUE_V2") if _start(mark) is not None]
    numbers = (_number(mark.get("HOTCUE", "")) for mark in marks)
    pads = Counter(int(number) for number in numbers if number in _PADS)
    if pads != Counter(mark.slot for mark in both if mark.slot is not None):
        return False
    starts = [start for mark in marks if mark.get("TYPE") == "4" and (start := _start(mark)) is not None]
    anchors = [anchor.time * 1000 for anchor in track.beat_grid.anchors] if track.beat_grid else []
    return all(any(abs(anchor - start) < _LAST_DECIMAL for start in starts) for anchor in anchors)


def _start(mark: Any) -> float | None:
    time = _number(mark.get("START", ""))
    return time if abs(time) <= _WEEK else None


def _number(text: str) -> float:
    """Return a number with a point or comma; none at all where it is none."""
    try:
        return float(text.replace(",", ".", 1)) if len(text) <= _MOST_DIGITS else math.nan
    except ValueError:
        return math.nan
