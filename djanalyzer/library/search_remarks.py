"""What of a search line was not understood: an unknown field, a value that its field cannot read."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select

from djanalyzer.library import schema
from djanalyzer.library.current import folded
from djanalyzer.library.evidence import clean
from djanalyzer.library.schema import live
from djanalyzer.library.search import KINDS, STATES, is_field, reads
from djanalyzer.library.search_terms import Term, parse
from djanalyzer.music import CAMELOT, Meter
from djanalyzer.music.colors import COLOR_WORDS

_T = schema.tracks.c
_MOST = 12

FIELDS = (
    "artist",
    "title",
    "album",
    "genre",
    "style",
    "mood",
    "bpm",
    "key",
    "energy",
    "rating",
    "color",
    "comment",
    "label",
    "remixer",
    "composer",
    "year",
    "added",
    "duration",
    "cues",
    "meter",
    "playlist",
    "is",
    "file",
    "location",
)
_CHOICES = {
    "is": KINDS,
    "state": STATES,
    "meter": tuple(str(meter) for meter in Meter),
    "color": COLOR_WORDS,
    "colour": COLOR_WORDS,
    "key": CAMELOT,
    "rating": ("1", "2", "3", "4", "5", ">3", ">=4"),
    "energy": (">6", "<4", "5-7"),
    "bpm": ("120-126", ">128", "~128"),
    "added": ("<7d", "<30d", "today", ">1y"),
}


@dataclass(frozen=True, slots=True)
class Remark:
    """A term that was searched as plain text: its field is unknown ("field"), or the field cannot read it ("value").

    `meant` is the field that may have been meant, or what the field understands; empty where nobody can tell.
    """

    kind: str
    field: str
    text: str
    meant: tuple[str, ...] = ()


def remarks(query: str) -> tuple[Remark, ...]:
    """Return what of a search line was read as plain text though it looks like a field."""
    terms = (term for line in parse(query) for term in line if term.field)
    return tuple(found for term in terms if (found := _remark(term)) is not None)


def _remark(term: Term) -> Remark | None:
    if reads(term):
        return None
    if is_field(term.field):
        return Remark("value", term.field, term.text, _CHOICES.get(term.field, ()))
    near = difflib.get_close_matches(term.field, FIELDS, 1, 0.6)
    return Remark("field", term.field, term.text, tuple(near))


def completions(connection: Connection, field: str, begun: str) -> tuple[str, ...]:
    """Return what a field may be followed by, most used first, of that which begins as typed."""
    begun = clean(begun)
    if field in _CHOICES:
        return tuple(word for word in _CHOICES[field] if word.lower().startswith(begun.lower()))
    if field in ("playlist", "crate"):
        lists = schema.playlists
        begins = func.lower(lists.c.name).startswith(begun.lower(), autoescape=True)
        query = select(lists.c.name).where(live(lists), begins, lists.c.is_folder.is_(False))
        return tuple(connection.execute(query.distinct().order_by(lists.c.name).limit(_MOST)).scalars())
    return (
        _heard(connection, field, begun) if field in ("style", "mood") else _values(connection, field, begun)
    )


def _heard(connection: Connection, field: str, begun: str) -> tuple[str, ...]:
    """Return the genres or moods that models hear in this library, the most frequent first."""
    words = _T[field]
    query = select(words).where(
        live(schema.tracks), func.lower(words).startswith(begun.lower(), autoescape=True)
    )
    query = query.group_by(words).order_by(func.count().desc(), words.asc())
    return tuple(connection.execute(query.limit(_MOST)).scalars())


def _values(connection: Connection, field: str, begun: str) -> tuple[str, ...]:
    """Return values of a text field, found through the index that it is sorted by."""
    order: Any
    if field in ("title", "artist", "album", "genre"):
        order, low = _T[f"{field}_order"], folded(begun) or ""
    elif field in ("label", "remixer", "composer"):
        order, low = schema.ORDERED_TEXTS[field], begun.lower()
    else:
        return ()
    query = select(func.min(_T.id)).where(live(schema.tracks), order.is_not(None))
    if low:
        query = query.where(order >= low, order < f"{low}\U0010ffff")
    grouped = query.group_by(order).order_by(func.count().desc(), order.asc())
    ids = list(connection.execute(grouped.limit(_MOST)).scalars())
    texts = {row.id: row[1] for row in connection.execute(select(_T.id, _T[field]).where(_T.id.in_(ids)))}
    return tuple(texts[i] for i in ids)
