"""My Tags on a stick: a second file, `exportExt.pdb`, says which tags there are and which track has which."""

from __future__ import annotations

import struct
from collections import defaultdict

from djanalyzer.interop.rekordbox_usb.pages import DeviceSql, Row

_TAGS, _TAGS_OF_TRACKS = 3, 4
_TAG = struct.Struct("<HH8xIIII")  # subtype, shift, column, place, id, whether it is a column itself
_TAG_OF_TRACK = struct.Struct("<4xII")
_FAR = 4  # in the subtype: offsets have two bytes


def read_my_tags(database: DeviceSql) -> dict[int, str]:
    """Return the tags of each track by its id, in words: "Genre: Techno, House; Situation: Warm-up"."""
    names: dict[int, tuple[str, int]] = {}
    for row in database.rows(_TAGS):
        numbers = row.unpack(_TAG)
        if numbers is not None:
            subtype, _, column, _, own_id, _ = numbers
            names[own_id] = (_name(row, subtype), column)
    of_track: defaultdict[int, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in database.rows(_TAGS_OF_TRACKS):
        pair = row.unpack(_TAG_OF_TRACK)
        if pair is not None and pair[1] in names:
            name, column = names[pair[1]]
            of_track[pair[0]][names.get(column, ("My Tag", 0))[0]].append(name)
    return {
        track: "; ".join(f"{column}: {', '.join(tags)}" for column, tags in columns.items())
        for track, columns in of_track.items()
    }


def _name(row: Row, subtype: int) -> str:
    # Three offsets: a constant, the name, an empty string.
    is_far = bool(subtype & _FAR)
    offsets = Row(row.page, row.start + _TAG.size).unpack(struct.Struct("<HHH" if is_far else "<BBB"))
    return row.text(offsets[1]) if offsets is not None else ""
