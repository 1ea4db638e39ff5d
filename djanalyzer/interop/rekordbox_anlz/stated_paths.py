"""Paths as rekordbox keeps them outside its XML: plain text, `C:/Music/a.mp3`, `/Users/dj/a.mp3`, never escaped."""

from __future__ import annotations

import re
from pathlib import Path

_DRIVE = re.compile(r"/?([A-Za-z]:[/\\].*)", re.DOTALL)
# Tracks of streaming services: "soundcloud:tracks:1", "tidal:…", and Beatport's "/v4/catalog/tracks/1/".
_STREAMED = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|/v\d+/catalog/tracks/")


def to_path(stated: str) -> Path | None:
    """Return the path; None where it names no file (a streamed track, nothing at all).

    Windows paths become `C:/…` and `//server/…` on every system, so that a collection means the same everywhere.
    """
    if not stated.strip("/\\ ") or "\0" in stated:
        return None
    if drive := _DRIVE.fullmatch(stated):
        return Path(drive[1].replace("\\", "/"))
    if stated.startswith("\\\\"):
        return Path(stated.replace("\\", "/"))
    return None if _STREAMED.match(stated) else Path(stated)
