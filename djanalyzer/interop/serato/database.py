"""The file "database V2": one record for each track of a drive."""

from __future__ import annotations

import re
from dataclasses import dataclass

from djanalyzer.interop.serato import palette, records
from djanalyzer.interop.serato.music_file import tempo_of
from djanalyzer.music import Key, Tags

_PATH = "pfil"
_COLOR = "ulbl"
_DURATION = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2}(?:\.\d{1,3})?)")

# What is carried along under a name of its own.
_EXTRA = {
    "ttyp": "Kind",
    "tbit": "BitRate",
    "tsmp": "SampleRate",
    "tgrp": "Grouping",
    "uadd": "DateAdded",
    "utpc": "PlayCount",
    "bbgl": "GridLocked",
}
_YES_OR_NO = "b"
_NUMBERS = "us"


@dataclass(frozen=True, slots=True)
class Row:
    """What a library says of one track; `path` as it is written there."""

    path: str
    tags: Tags
    duration: float | None = None
    extra: tuple[tuple[str, str], ...] = ()


def read_rows(data: bytes) -> tuple[Row, ...]:
    """Read a database.

    Raises
    ------
    ValueError
        It is none.
    """
    tracks = (record.inside() for record in records.parse(data) if record.name == "otrk")
    rows = (_row({record.name: record for record in track}) for track in tracks)
    return tuple(row for row in rows if row.path)


def _row(held: dict[str, records.Record]) -> Row:
    def text(name: str) -> str:
        return held[name].text.strip() if name in held else ""

    color = held[_COLOR].number if _COLOR in held else palette.NO_TRACK_COLOR
    year = re.search(r"\d{4}", text("ttyr"))
    tags = Tags(
        title=text("tsng"),
        artist=text("tart"),
        album=text("talb"),
        genre=text("tgen"),
        comment=text("tcom"),
        label=text("tlbl"),
        remixer=text("trmx"),
        composer=text("tcmp"),
        year=int(year[0]) if year else None,
        track_number=held["utkn"].number or None if "utkn" in held else None,
        tempo=tempo_of(text("tbpm")),
        key=Key.parse(text("tkey")),
        color=palette.shown_track_color(color & 0xFFFFFF),
    )
    extra = tuple((name, said) for code, name in _EXTRA.items() if (said := _said(held.get(code))))
    path = held[_PATH].text if _PATH in held else ""
    return Row(path, tags, duration_of(text("tlen")), extra)


def _said(record: records.Record | None) -> str:
    if record is None:
        return ""
    if record.name[0] == _YES_OR_NO:
        return "yes" if record.number else ""
    return str(record.number) if record.name[0] in _NUMBERS else record.text.strip()


def duration_of(text: str) -> float | None:
    """Return the seconds of "06:22.93" or "1:02:03"; None where it says none."""
    match = _DURATION.fullmatch(text.strip())
    if match is None:
        return None
    seconds = int(match[1] or 0) * 3600 + int(match[2]) * 60 + float(match[3])
    return seconds or None
