"""Small rekordbox XML files for tests, in the words of the format itself."""

from __future__ import annotations

from pathlib import Path

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n\n<DJ_PLAYLISTS Version="1.0.0">\n'
PRODUCT = '  <PRODUCT Name="rekordbox" Version="7.1.0" Company="AlphaTheta"/>\n'
LOCATION = "file://localhost/Users/dj/Music/A%20Track.mp3"


def track(inner: str = "", **attributes: str) -> str:
    """Return one TRACK; every attribute may be given, `Location=""` leaves it out."""
    values = {"TrackID": "1", "Name": "A Track", "Artist": "Someone", "Location": LOCATION} | attributes
    text = " ".join(f'{name}="{value}"' for name, value in values.items() if value)
    return f"    <TRACK {text}>{inner}</TRACK>\n"


def collection(*tracks: str, playlists: str = "", head: str = HEAD) -> str:
    """Return a whole file."""
    body = f'  <COLLECTION Entries="{len(tracks)}">\n{"".join(tracks)}  </COLLECTION>\n'
    lists = (
        f'  <PLAYLISTS><NODE Type="0" Name="ROOT" Count="1">{playlists}</NODE></PLAYLISTS>\n'
        if playlists
        else ""
    )
    return f"{head}{PRODUCT}{body}{lists}</DJ_PLAYLISTS>\n"


def write(folder: Path, text: str | bytes, name: str = "rekordbox.xml") -> Path:
    """Write a file and return its path."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return path
