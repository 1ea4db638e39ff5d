"""The search line, in the words DJs know from Mixxx, turned into a condition on the table `tracks`.

    deep love            words that begin so, anywhere in title, artist, album, genre, comment, label, remixer,
                         composer or file name; all must be there
    "deep love"          these words in this order
    artist:daft          words in one field; artist:"daft punk" a phrase, genre:="House" the whole field, genre:"" empty
    bpm:120-126          a range; also bpm:>120 bpm:<=126 bpm:128 bpm:"" (none); energy, year, rating, cues alike
    duration:3:30-5:00   minutes and seconds, or seconds
    key:8A  key:Am       a key in any spelling; key:~8A also the keys that mix with it; key:none
    meter:3/4            the time signature of the first bars: 4/4, 3/4 or 6/8; meter:none where there is no grid
    is:review            the grid of these the model is not sure of, and the DJ has not said yet
    is:checked           these are as good as certain, or set or confirmed by the DJ
    is:duplicate         the same recording, or artist, title and length, is there twice; these stand together
    is:missing           also new, analysed, unreadable; is:locked holds a field that the DJ has locked
    color:red            a colour by its name or as #FF0000; rating:>3 stars; color:"" and rating:"" none
    style:techno         the genre that the model hears, whatever the tag says; mood:dark likewise; style:"" where it heard none
    is:genre-doubt       the tag names one genre, and the model is sure of another one
    is:key-doubt         bass and other instruments, taken apart, are in another key, and the DJ has named or locked none
    is:restyled          the style lab has rendered takes of these
    added:<7d            days (h, w, m, y too) ago; also added:today added:2026-05 added:>2026-05-01 added:2026-01..2026-03
    playlist:warm        in a playlist of such a name; playlist:"" in none
    bpm:~128             also 6 % up and down, a deck's usual reach (Mixxx's ~key:8A and ~bpm:128 are read as well)
    state:missing        new, analysed, missing or unreadable
    location:/usb        a part of the path
    -live  -genre:pop    not this
    house | techno       the one or the other

What looks like a field but is none (`ratio:foo`, `bpm:fast`) is text. What is not finished yet (`bpm:`) is no condition.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    UnaryExpression,
    and_,
    column,
    func,
    not_,
    or_,
    select,
    table,
    true,
)

from djanalyzer.library import schema
from djanalyzer.library.current import folded
from djanalyzer.library.fulltext import SEARCHED
from djanalyzer.library.records import Sort
from djanalyzer.library.schema import live
from djanalyzer.library.search_facts import (
    added_condition,
    color_condition,
    first_of_doubles,
    heard_condition,
    is_of_kind,
    playlist_condition,
)
from djanalyzer.library.search_terms import Term, parse
from djanalyzer.music import CAMELOT, Key, Meter

PITCH_RANGE = 0.06  # how far a deck's tempo is usually moved: the reach of ~bpm:

Condition = ColumnElement[bool]

_NOTHING = ("", "none")
STATES = ("new", "analysed", "missing", "unreadable")
KINDS = ("checked", "review", *STATES, "duplicate", "locked", "genre-doubt", "key-doubt", "restyled")
_EDGE = 0.005  # a range holds its ends, whatever the last binary digit says
_TRACKS = schema.tracks.c
_FTS = table("track_search", column("rowid"), column("track_search"))
_RANGE = re.compile(r"(?P<low>[\d.,:ms]+)?-(?P<high>[\d.,:ms]+)?")
_COMPARISON = re.compile(r"(?P<sign><=|>=|<|>|=)?(?P<number>[\d.,:ms]+)")
_TIME = re.compile(r"(?:(\d+)[m:])?(?:(\d+(?:\.\d+)?)s?)?")

_TEXTS = {name: name for name in SEARCHED} | {"file": "file_name", "filename": "file_name"}
_NUMBERS = {
    "bpm": "bpm",
    "energy": "energy",
    "year": "year",
    "rating": "rating",
    "cues": "n_cues",
    "duration": "duration",
}
_FOLDED = {name: f"{name}_order" for name in ("title", "artist", "album", "genre")}
_ORDERS = _FOLDED | {"key": "key_order", "added": "id", "confidence": "grid_confidence"}


def condition(query: str) -> Condition:
    """Return the search line as a condition on the table `tracks`."""
    return or_(*(_all_of(terms) for terms in parse(query)))


def ordering(sort: tuple[Sort, ...]) -> list[UnaryExpression[Any]]:
    """Return the order of the tracks; ties keep the order in which the tracks came."""
    order = [_order(value, s.is_descending) for s in sort for value in _sort_columns(s.column)]
    return [*order, _TRACKS.id.asc()]


def by_text(query: str) -> Select[int] | None:
    """Return the question for a line of mere words, in the order in which the tracks came; None for other lines.

    Full-text search has this order of itself; asked as one condition of many, it would be put together a second time.
    """
    (terms, *others) = parse(query)
    wanted = [None if term.is_negated else _match(term) for term in terms]
    if others or not terms or not all(wanted):
        return None
    expression = " AND ".join(match for match in wanted if match)
    query_ = select(_TRACKS.id).select_from(_FTS.join(schema.tracks, _TRACKS.id == _FTS.c.rowid))
    query_ = query_.where(_FTS.c.track_search.op("MATCH")(expression), live(schema.tracks))
    return query_.order_by(_FTS.c.rowid)


def own_order(query: str) -> tuple[Sort, ...]:
    """Return the order that a search has of itself: duplicates stand together. Empty for all others."""
    terms = parse(query)
    asks = any(_is_kind(term, "duplicate") and not term.is_negated for line in terms for term in line)
    return (Sort("duplicates"),) if asks else ()


def _order(value: ColumnElement[Any], is_descending: bool) -> UnaryExpression[Any]:
    return value.desc().nulls_last() if is_descending else value.asc().nulls_last()


def _sort_columns(name: str) -> list[ColumnElement[Any]]:
    if name == "duplicates":
        return [first_of_doubles(), _TRACKS.artist_order, _TRACKS.duration]
    if name in schema.ORDERED_TEXTS:
        return [schema.ORDERED_TEXTS[name]]
    return [_TRACKS[_ORDERS.get(name, name)]]


def _all_of(terms: list[Term]) -> Condition:
    """Return the condition that all terms hold; what full-text search can answer goes there in one question."""
    wanted, conditions = [], []
    for term in terms:
        match = _match(term)
        if match and not term.is_negated:
            wanted.append(match)
        else:
            one = _matches(match) if match else _condition(term)
            conditions.append(not_(func.coalesce(one, False)) if term.is_negated else one)
    if wanted:
        conditions.append(_matches(" AND ".join(wanted)))
    return and_(true(), *conditions)


def _matches(expression: str) -> Condition:
    return _TRACKS.id.in_(select(_FTS.c.rowid).where(_FTS.c.track_search.op("MATCH")(expression)))


def _match(term: Term) -> str | None:
    """Return a term as full-text search writes it, or None where that cannot answer it."""
    if term.field and term.field not in _TEXTS:
        return None if _is_special(term) else _match(term.as_text)
    if term.is_exact or not any(c.isalnum() for c in term.text):
        return None
    quoted = '"' + term.text.replace('"', '""') + '"'
    prefix = "" if term.is_phrase else "*"
    place = f"{{{_TEXTS[term.field]}}} : " if term.field else ""
    return f"{place}{quoted}{prefix}"


def is_field(name: str) -> bool:
    """Return whether a field of this name can be searched."""
    return name in _TEXTS or name in _SPECIAL


def reads(term: Term) -> bool:
    """Return whether the field of a term understands it."""
    return term.field in _TEXTS or _is_special(term)


def _is_special(term: Term) -> bool:
    return term.field in _SPECIAL and _SPECIAL[term.field](term) is not None


def _condition(term: Term) -> Condition:
    if term.field in _SPECIAL:
        special = _SPECIAL[term.field](term)
        if special is not None:
            return special
    if term.field in _TEXTS:
        return _text_condition(term, _TEXTS[term.field])
    return or_(*(func.instr(_TRACKS[name], term.as_text.text) > 0 for name in SEARCHED))


def _text_condition(term: Term, name: str) -> Condition:
    if not term.text:
        return _TRACKS[name] == ""
    if not term.is_exact:  # signs alone, which full-text search leaves out: artist:!!!
        return func.instr(_TRACKS[name], term.text) > 0
    if name in _FOLDED:
        return _TRACKS[_FOLDED[name]] == folded(term.text)
    return func.lower(_TRACKS[name]) == term.text.lower()


def _number_condition(term: Term) -> Condition | None:
    value = _TRACKS[_NUMBERS[term.field]]
    if not term.text:
        return value.is_(None)
    if bounds := _RANGE.fullmatch(term.text):
        return _between(value, _number(bounds["low"]), _number(bounds["high"]))
    compared = _COMPARISON.fullmatch(term.text)
    number = _number(compared["number"]) if compared else None
    if compared is None or number is None:
        return None
    if compared["sign"] in _SIGNS:
        return _SIGNS[compared["sign"]](value, number)
    if term.is_fuzzy:
        return value.between(number * (1 - PITCH_RANGE), number * (1 + PITCH_RANGE))
    return _rounds_to(value, number, compared["number"])


_SIGNS: dict[str | None, Callable[[Any, float], Condition]] = {
    "<": lambda value, number: value < number,
    "<=": lambda value, number: value <= number + _EDGE,
    ">": lambda value, number: value > number,
    ">=": lambda value, number: value >= number - _EDGE,
}


def _between(value: Any, low: float | None, high: float | None) -> Condition:
    above = true() if low is None else value >= low - _EDGE
    return and_(above, true() if high is None else value <= high + _EDGE)


def _rounds_to(value: Any, number: float, written: str) -> Condition:
    """Return the condition that the value, shown with as many digits as were typed, is this number."""
    digits = len(re.split(r"[.,]", written)[1]) if re.search(r"[.,]", written) else 0
    half = 0.5 * 10**-digits
    return and_(value >= number - half, value < number + half)


def _number(text: str | None) -> float | None:
    """Read "128", "127,5", "3:30" or "3m30s"; None where there is none."""
    found = _TIME.fullmatch((text or "").replace(",", "."))
    if not found or not (found[1] or found[2]):
        return None
    return 60.0 * int(found[1] or 0) + float(found[2] or 0)


def _key_condition(term: Term) -> Condition | None:
    if term.text.lower() in _NOTHING:
        return _TRACKS.key_index.is_(None)
    if re.fullmatch(r"0?([1-9]|1[0-2])", term.text):  # a number of the wheel, its letter not typed yet
        wanted = [CAMELOT.index(f"{int(term.text)}{letter}") for letter in "AB"]
        return _TRACKS.key_order.in_(wanted)
    key = Key.parse(term.text)
    if key is None:
        return None
    place = CAMELOT.index(key.camelot)
    return _TRACKS.key_order.in_(list(_mixable(place)) if term.is_fuzzy else [place])


def _mixable(place: int) -> Iterator[int]:
    """Yield the places on the wheel that mix with this one: itself, its neighbours, its relative key."""
    yield place
    yield (place + 2) % len(CAMELOT)
    yield (place - 2) % len(CAMELOT)
    yield place ^ 1


def _state_condition(term: Term) -> Condition | None:
    states = _begun(term, STATES)
    return _TRACKS.state.in_(states) if states else None


def _begun(term: Term, words: Iterable[str]) -> list[str]:
    """Return the words that may be meant by what is typed so far."""
    typed = term.text.lower().replace("analyz", "analys")
    return [word for word in words if typed and word.startswith(typed)]


def _meter_condition(term: Term) -> Condition | None:
    if term.text.lower() in _NOTHING:
        return _TRACKS.meter.is_(None)
    meters = [str(meter) for meter in Meter if meter.startswith(term.text)]
    return _TRACKS.meter.in_(meters) if meters else None


def _is_condition(term: Term) -> Condition | None:
    found = [_of_kind(kind) for kind in _begun(term, KINDS)]
    return or_(*found) if found else None


def _of_kind(kind: str) -> Condition:
    if kind in ("checked", "review"):
        return _TRACKS.trust == kind
    return _TRACKS.state == kind if kind in STATES else is_of_kind(kind)


def _is_kind(term: Term, kind: str) -> bool:
    return term.field == "is" and _begun(term, KINDS) == [kind]


def _location_condition(term: Term) -> Condition | None:
    files = schema.files.c
    within = func.instr(func.lower(files.path_nfc), term.text.lower()) > 0
    return _TRACKS.id.in_(select(files.track_id).where(within, live(schema.files)))


_SPECIAL: dict[str, Callable[[Term], Condition | None]] = {
    **dict.fromkeys(_NUMBERS, _number_condition),
    "key": _key_condition,
    "state": _state_condition,
    "meter": _meter_condition,
    "is": _is_condition,
    "location": _location_condition,
    "path": _location_condition,
    "color": color_condition,
    "colour": color_condition,
    "added": added_condition,
    "playlist": playlist_condition,
    "crate": playlist_condition,
    "style": heard_condition,
    "mood": heard_condition,
}
