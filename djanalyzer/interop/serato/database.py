"""The file "database V2": one record for each track of a drive."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from djanalyzer.interop.serato import palette, records
from djanalyzer.interop.serato.music_file import tempo_of
from djanalyzer.music import Key, Tags

_PATH = "pfil"
_COLOR = "ulbl"
_DURATION = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2}(?:\.\d{1,3})?)")

_DATE_ADDED = "DateAdded"
_GRID_LOCK = "bbgl"

# What is carried along under a name of its own.
_TEXTS = {"ttyp": "Kind", "tgrp": "Grouping"}
_MEASURES = {"tbit": "BitRate", "tsmp": "SampleRate"}
_NUMBERS = {"utpc": "PlayCount", "ufsb": "Size", "udsc": "DiscNumber"}
_MEASURE = re.compile(r"(\d{1,9}(?:\.\d{1,6})?)\s*(k(?!b))?", re.IGNORECASE)
_THOUSAND = 1000


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
    path = held[_PATH].text if _PATH in held else ""
    return Row(path, tags, duration_of(text("tlen")), _extra(held))


def _extra(held: dict[str, records.Record]) -> tuple[tuple[str, str], ...]:
    def text(code: str) -> str:
        return held[code].text.strip() if code in held else ""

    def number(code: str) -> int:
        return held[code].number if code in held else 0

    added = number("uadd") or (int(text("tadd")) if re.fullmatch(r"[0-9]{1,11}", text("tadd")) else 0)
    found = [(name, text(code)) for code, name in _TEXTS.items()]
    found += [(name, whole_number(text(code))) for code, name in _MEASURES.items()]
    found += [(name, str(number(code) or "")) for code, name in _NUMBERS.items()]
    found += [(_DATE_ADDED, day_of(added)), ("GridLocked", "yes" if number(_GRID_LOCK) else "")]
    return tuple((name, said) for name, said in found if said)


def day_of(seconds: float) -> str:
    """Return the day of a time since 1970, "2020-09-13"; nothing where it is none."""
    try:
        return datetime.fromtimestamp(seconds, UTC).date().isoformat() if seconds > 0 else ""
    except (ValueError, OverflowError, OSError):
        return ""


def whole_number(text: str) -> str:
    """Return "44100" for "44.1k", and "320" for "320.0kbps"; nothing where there is no number."""
    match = _MEASURE.match(text)
    if match is None:
        return ""
    return str(round(float(match[1]) * (_THOUSAND if match[2] else 1)) or "")


def duration_of(text: str) -> float | None:
    """Return the seconds of "06:22.93" or "1:02:03"; None where it says none."""
    match = _DURATION.fullmatch(text.strip())
    if match is None:
        return None
    seconds = int(match[1] or 0) * 3600 + int(match[2]) * 60 + float(match[3])
    return seconds or None
