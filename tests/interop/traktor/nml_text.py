"""Small NML files for tests, in the words of the format itself."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import quoteattr

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="no" ?>\n'
PRO_3, PRO_4 = "19", "20"


def element(name: str, inner: str = "", **attributes: object) -> str:
    """Return one element as Traktor writes it: always with an end tag, and one to a line."""
    text = "".join(f" {key}={quoteattr(str(value))}" for key, value in attributes.items())
    return f"<{name}{text}>{inner}</{name}>\n"


def location(
    file: str = "A Track.mp3", folder: str = "/:Users/:dj/:Music/:", volume: str = "Macintosh HD"
) -> str:
    return element("LOCATION", DIR=folder, FILE=file, VOLUME=volume, VOLUMEID=volume)


def mark(start: float | str, type: int = 0, pad: int = -1, inner: str = "", **attributes: object) -> str:
    """Return one CUE_V2; `start` in milliseconds."""
    values: dict[str, object] = {"NAME": "n.n.", "DISPL_ORDER": 0, "TYPE": type}
    values |= {"START": start if isinstance(start, str) else f"{start:.6f}", "LEN": "0.000000", "REPEATS": -1}
    return element("CUE_V2", inner, **(values | {"HOTCUE": pad} | attributes))


def grid_marker(start: float, tempo: float | None = None, pad: int = -1) -> str:
    """Return a grid marker; with a tempo of its own as Pro 4 writes it."""
    inner = element("GRID", BPM=f"{tempo:.6f}").strip() if tempo is not None else ""
    return mark(start, 4, pad, inner, NAME="AutoGrid")


def tempo(bpm: float = 128.0) -> str:
    return element("TEMPO", BPM=f"{bpm:.6f}", BPM_QUALITY="100.000000")


def entry(inner: str = "", place: str = "", **attributes: object) -> str:
    """Return one ENTRY of the collection."""
    values: dict[str, object] = {"MODIFIED_DATE": "2024/10/10", "MODIFIED_TIME": "41606"}
    values |= {"AUDIO_ID": "AgVsu7u7u==", "TITLE": "A Track", "ARTIST": "Someone"}
    return element("ENTRY", (place or location()) + inner, **(values | attributes))


def playlist(name: str, *keys: str) -> str:
    tracks = "".join(element("ENTRY", element("PRIMARYKEY", TYPE="TRACK", KEY=key)) for key in keys)
    inner = element("PLAYLIST", tracks, ENTRIES=len(keys), TYPE="LIST", UUID="0123456789abcdef" * 2)
    return element("NODE", inner, TYPE="PLAYLIST", NAME=name)


def smartlist(name: str, query: str) -> str:
    rules = element("SEARCH_EXPRESSION", VERSION=1, QUERY=query)
    return element(
        "NODE", element("SMARTLIST", rules, UUID="fedcba9876543210" * 2), TYPE="SMARTLIST", NAME=name
    )


def folder(name: str, *nodes: str) -> str:
    return element("NODE", element("SUBNODES", "".join(nodes), COUNT=len(nodes)), TYPE="FOLDER", NAME=name)


def nml(*entries: str, nodes: tuple[str, ...] = (), version: str = PRO_3, head: str = DECLARATION) -> str:
    """Return a whole file."""
    program = "Traktor" if version == PRO_3 else "Traktor Pro 4"
    parts = (
        element("HEAD", COMPANY="www.native-instruments.com", PROGRAM=program),
        element("MUSICFOLDERS"),
        element("COLLECTION", "".join(entries), ENTRIES=len(entries)),
        element("SETS", ENTRIES=0),
        element("PLAYLISTS", folder("$ROOT", *nodes)),
        element("INDEXING", element("SORTING_INFO", PATH="$COLLECTION")),
    )
    return head + element("NML", "".join(parts), VERSION=version)


def write(folder: Path, text: str | bytes, name: str = "collection.nml") -> Path:
    """Write a file and return its path."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return path
