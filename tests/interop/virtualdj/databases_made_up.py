"""Databases of VirtualDJ, written from its own rules of text."""

from __future__ import annotations

from pathlib import Path

PATH = r"C:\Music\One.mp3"
TAGS = '<Tags Author="Artist" Title="One" Bpm="0.50" Flag="1" />'
INFOS = '<Infos SongLength="300.50" PlayCount="3" Bitrate="320" />'
SCAN = '<Scan Version="801" Bpm="0.50" AltBpm="0.750" Volume="1.10" Key="Gm" Flag="32768" />'
GRID = '<Poi Pos="0.250" Type="beatgrid" />'


def song(*rows: str, path: str = PATH, padding: int = 0) -> str:
    """A song with these rows."""
    inner = "".join(f"  {row}\r\n" for row in rows)
    return f' <Song FilePath="{path}" FileSize="1000">\r\n{inner} </Song>{" " * padding}\r\n'


def full_song(*points: str, path: str = PATH, padding: int = 0) -> str:
    """A song that VirtualDJ has analysed, at 120 BPM from 0.25 s on, with further points."""
    return song(TAGS, INFOS, SCAN, GRID, *points, path=path, padding=padding)


def database(*songs: str, version: str = "2025") -> bytes:
    """The whole file."""
    head = f'<?xml version="1.0" encoding="UTF-8"?>\r\n<VirtualDJ_Database Version="{version}">\r\n'
    return f"{head}{''.join(songs)}</VirtualDJ_Database>\r\n".encode()


def write(folder: Path, content: bytes) -> Path:
    """Put a database into a folder."""
    path = folder / "database.xml"
    path.write_bytes(content)
    return path
