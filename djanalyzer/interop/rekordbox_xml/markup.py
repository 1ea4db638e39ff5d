"""Write a fitted collection as rekordbox itself writes: order of attributes, decimals, line breaks, character for character."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from djanalyzer import __version__
from djanalyzer.interop import colors, locations
from djanalyzer.music import Collection, Cue, GridAnchor, KnownTrack, Loop, Playlist

_NEW_LINE = "\r\n"
_STEP = 2  # spaces of indentation per level
_FULL_LINE = 60  # bytes of attributes after which rekordbox starts a new line

_ESCAPES = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        '"': "&quot;",
        "'": "&apos;",
        "\t": "&#9;",
        "\n": "&#10;",
        "\r": "&#13;",
    }
)
_NAMES_IN_ORDER = (
    "TrackID Name Artist Composer Album Grouping Genre Kind Size TotalTime DiscNumber TrackNumber Year AverageBpm "
    "DateAdded BitRate SampleRate Comments PlayCount Rating Location Remixer Tonality Label Mix Colour"
)
_ORDER = _NAMES_IN_ORDER.split()

Attributes = dict[str, str]


@dataclass(frozen=True, slots=True)
class Product:
    """Who has written the file."""

    name: str = "djanalyzer"
    version: str = __version__
    company: str = "djanalyzer"


def render(collection: Collection, product: Product | None = None) -> bytes:
    """Return the whole file; the collection must have been fitted."""
    return "".join(_lines(collection, product or Product())).encode("utf-8")


def _lines(collection: Collection, product: Product) -> Iterator[str]:
    yield f'<?xml version="1.0" encoding="UTF-8"?>{_NEW_LINE}{_NEW_LINE}'
    yield f'<DJ_PLAYLISTS Version="1.0.0">{_NEW_LINE}'
    made_by = {"Name": product.name, "Version": product.version, "Company": product.company}
    yield _opening(1, "PRODUCT", made_by, is_empty=True)
    entries = {"Entries": str(len(collection.tracks))}
    yield from _element(1, "COLLECTION", entries, [line for t in collection.tracks for line in _track(t)])
    yield f"  <PLAYLISTS>{_NEW_LINE}"
    root = {"Type": "0", "Name": "ROOT", "Count": str(len(collection.playlists))}
    yield from _element(2, "NODE", root, [line for p in collection.playlists for line in _playlist(p, 3)])
    yield f"  </PLAYLISTS>{_NEW_LINE}</DJ_PLAYLISTS>{_NEW_LINE}"


def _track(track: KnownTrack) -> Iterator[str]:
    anchors = track.beat_grid.anchors if track.beat_grid else ()
    inner = [_opening(3, "TEMPO", _tempo(a), is_empty=True) for a in anchors]
    marks: tuple[Cue | Loop, ...] = (*track.cues, *track.loops)
    inner += [_opening(3, "POSITION_MARK", _mark(m), is_empty=True) for m in marks]
    yield from _element(2, "TRACK", track_attributes(track), inner)


def track_attributes(track: KnownTrack) -> Attributes:
    """Return the attributes of TRACK, in rekordbox's order, what we have no word for at its place among them."""
    tags = track.tags
    values = {
        "TrackID": track.external_id,
        "Name": tags.title,
        "Artist": tags.artist,
        "Composer": tags.composer,
        "Album": tags.album,
        "Grouping": "",
        "Genre": tags.genre,
        "TotalTime": str(round(track.duration or 0)),
        "TrackNumber": str(tags.track_number or 0),
        "Year": str(tags.year or 0),
        "AverageBpm": f"{tags.tempo or 0:.2f}",
        "Comments": tags.comment,
        "Location": locations.encode(track.path),
        "Remixer": tags.remixer,
        "Tonality": tags.key.short_name if tags.key else "",
        "Label": tags.label,
        "Mix": "",
    }
    if tags.rating is not None:
        values["Rating"] = str(tags.rating * 51)
    if tags.color is not None:
        values["Colour"] = "0x" + tags.color[1:]
    values |= dict(track.extra)
    return {name: values.pop(name) for name in _ORDER if name in values} | values


def _tempo(anchor: GridAnchor) -> Attributes:
    return {
        "Inizio": f"{anchor.time:.3f}",
        "Bpm": f"{anchor.tempo:.2f}",
        "Metro": str(anchor.meter),
        "Battito": str(anchor.beat_in_bar),
    }


def _mark(mark: Cue | Loop) -> Attributes:
    values = {"Name": mark.name}
    if isinstance(mark, Loop):
        values |= {"Type": "4", "Start": f"{mark.start:.3f}", "End": f"{mark.stop:.3f}"}
    else:
        values |= {"Type": "0", "Start": f"{mark.time:.3f}"}
    values["Num"] = "-1" if mark.slot is None else str(mark.slot)
    if mark.color is not None:
        red, green, blue = colors.rgb(mark.color)
        values |= {"Red": str(red), "Green": str(green), "Blue": str(blue)}
    return values


def _playlist(playlist: Playlist, level: int) -> Iterator[str]:
    if playlist.is_folder:
        values = {"Name": playlist.name, "Type": "0", "Count": str(len(playlist.children))}
        inner = [line for child in playlist.children for line in _playlist(child, level + 1)]
    else:
        values = {"Name": playlist.name, "Type": "1", "KeyType": "0", "Entries": str(len(playlist.tracks))}
        inner = [_opening(level + 1, "TRACK", {"Key": key}, is_empty=True) for key in playlist.tracks]
    yield from _element(level, "NODE", values, inner)


def _element(level: int, name: str, attributes: Attributes, inner: list[str]) -> Iterator[str]:
    yield _opening(level, name, attributes, is_empty=not inner)
    yield from inner
    if inner:
        yield f"{' ' * _STEP * level}</{name}>{_NEW_LINE}"


def _opening(level: int, name: str, attributes: Attributes, *, is_empty: bool) -> str:
    margin = " " * (_STEP * level)
    pieces = [f"{margin}<{name}"]
    n_bytes = 0
    for key, value in attributes.items():
        if n_bytes > _FULL_LINE:
            pieces.append(f"{_NEW_LINE}{margin} {' ' * len(name)}")
            n_bytes = 0
        piece = f' {key}="{value.translate(_ESCAPES)}"'
        pieces.append(piece)
        n_bytes += len(piece.encode("utf-8"))
    return "".join(pieces) + ("/>" if is_empty else ">") + _NEW_LINE
