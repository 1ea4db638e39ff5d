"""Conditions on what no column of a track says: when it came, its colour's name, its playlists, its doubles, its locks."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Subquery, and_, exists, func, literal, or_, select, true

from djanalyzer.library import schema
from djanalyzer.library.schema import live
from djanalyzer.library.search_terms import Term
from djanalyzer.library.voices import counts
from djanalyzer.music import SURE
from djanalyzer.music.colors import COLOR_WORDS

Condition = ColumnElement[bool]

SAME_LENGTH = 2.0  # seconds by which two files of one recording may differ

_TRACKS = schema.tracks.c
_DAYS = {"h": 1 / 24, "d": 1.0, "w": 7.0, "m": 30.44, "y": 365.25}
_AGE = re.compile(r"(?P<sign><=?|>=?)?(?P<n>\d{1,5})(?P<unit>[hdwmy])")
_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?")
_SINCE = re.compile(r"(?P<sign><=|>=|<|>|=)?(?P<date>[\d-]+)")


def is_of_kind(kind: str) -> Condition:
    """Return the condition of `is:duplicate`, `is:locked`, `is:genre-doubt`, `is:key-doubt` or `is:restyled`."""
    if kind == "genre-doubt":
        return _is_doubted()
    if kind == "key-doubt":
        return _is_in_another_key()
    if kind == "restyled":
        return _TRACKS.id.in_(select(schema.takes.c.track_id).where(live(schema.takes)))
    return _TRACKS.id.in_(select(doubles().c.id)) if kind == "duplicate" else _is_locked()


def doubles() -> Subquery:
    """Return the tracks that may be there twice: `id`, and `kind`, "recording" for the same sound, else "names".

    The same sound is known by its files; the same names are artist and title with a length of two seconds more or less.
    """
    files, twin = schema.files, schema.files.alias("twin")
    owner = schema.tracks.alias("owner")
    same = (
        select(files.c.track_id.label("id"))
        .join(twin, and_(twin.c.recording_id == files.c.recording_id, twin.c.track_id != files.c.track_id))
        .join(owner, owner.c.id == twin.c.track_id)
        .where(live(files), live(twin), live(owner))
    )
    names = _TRACKS.title_order, _TRACKS.artist_order
    known = and_(*(value.is_not(None) for value in (*names, _TRACKS.duration)))
    often = select(*names).where(live(schema.tracks), known).group_by(*names).having(func.count() > 1)
    shared = often.subquery()
    before = func.lag(_TRACKS.duration).over(partition_by=names, order_by=_TRACKS.duration)
    after = func.lead(_TRACKS.duration).over(partition_by=names, order_by=_TRACKS.duration)
    known = and_(*(value.is_not(None) for value in (*names, _TRACKS.duration)))
    columns = _TRACKS.id, _TRACKS.duration, before.label("before"), after.label("after")
    is_shared = and_(*(value == shared.c[value.name] for value in names))
    several = select(*columns).join_from(schema.tracks, shared, is_shared)
    beside = several.where(live(schema.tracks), known).subquery().c
    close = or_(beside.duration - beside.before <= SAME_LENGTH, beside.after - beside.duration <= SAME_LENGTH)
    return same.union(select(beside.id).where(close)).subquery()


def first_of_doubles() -> ColumnElement[str]:
    """Return the title that the tracks with the sound of this one stand under: the first of theirs."""
    files, twin = schema.files.alias("own"), schema.files.alias("twin")
    owner = schema.tracks.alias("owner")
    query = select(func.min(owner.c.title_order)).select_from(files)
    query = query.join(twin, twin.c.recording_id == files.c.recording_id)
    query = query.join(owner, owner.c.id == twin.c.track_id)
    held = query.where(files.c.track_id == _TRACKS.id, live(files), live(twin), live(owner))
    return func.coalesce(held.correlate(schema.tracks).scalar_subquery(), _TRACKS.title_order)


def _is_locked() -> Condition:
    return _TRACKS.id.in_(select(schema.locks.c.track_id).where(live(schema.locks)))


def _is_doubted() -> Condition:
    """Return whether the tag names a known genre and the model is sure of another one."""
    is_asked = and_(_TRACKS.style_confidence >= SURE, _TRACKS.genre != "")
    return and_(is_asked, func.is_another_genre(_TRACKS.genre, _TRACKS.style) == literal(1))


def _is_in_another_key() -> Condition:
    """Return whether the stems that have harmony are in another key than the one that counts, which is not the DJ's, nor locked."""
    voices, labels, locks = schema.voices.c, schema.labels.c, schema.locks.c
    is_other = exists().where(voices.track_id == _TRACKS.id, voices.key_index != _TRACKS.key_index, counts())
    own = select(labels.value).where(labels.track_id == _TRACKS.id, labels.task == "key", live(schema.labels))
    own = own.where(labels.source_kind == "dj").order_by(labels.id.desc()).limit(1)
    is_locked = exists().where(locks.track_id == _TRACKS.id, locks.field == "key", live(schema.locks))
    return and_(is_other, own.correlate(schema.tracks).scalar_subquery().is_(None), ~is_locked)


def heard_condition(term: Term) -> Condition:
    """`style:techno`, `mood:dark`: a part of what the model hears; `style:="House"` the whole; `style:""` nothing."""
    value, word = _TRACKS[term.field], term.text.lower()
    if word in ("", "none"):
        return value.is_(None)
    return func.lower(value) == word if term.is_exact else func.instr(func.lower(value), word) > 0


def color_condition(term: Term) -> Condition | None:
    """`color:red`, `color:#FF0000`, `color:""`."""
    word = term.text.lower().replace("gray", "grey")
    if word in ("", "none"):
        return _TRACKS.color.is_(None)
    if word.startswith("#"):
        return func.lower(_TRACKS.color) == word
    named = [name for name in COLOR_WORDS if name.startswith(word)]
    if not named:
        return None
    used = select(_TRACKS.color).where(live(schema.tracks), _TRACKS.color.is_not(None)).distinct().subquery()
    return _TRACKS.color.in_(select(used.c.color).where(func.color_word(used.c.color).in_(named)))


def playlist_condition(term: Term) -> Condition:
    """`playlist:warm`: in a list whose name holds this; `playlist:"Warm up"` the whole name; `playlist:""` in none."""
    entries, playlists = schema.playlist_entries, schema.playlists
    held = select(entries.c.track_id).join(playlists, playlists.c.id == entries.c.playlist_id)
    held = held.where(live(entries), live(playlists))
    if not term.text or term.text.lower() == "none":
        return _TRACKS.id.not_in(held)
    name = func.lower(playlists.c.name)
    is_named = name == term.text.lower() if term.is_phrase else func.instr(name, term.text.lower()) > 0
    return _TRACKS.id.in_(held.where(is_named))


def added_condition(term: Term) -> Condition | None:
    """`added:<7d` (h, d, w, m, y), `added:today`, `added:2026-05`, `added:>2026-05-01`, `added:2026-01..2026-03`."""
    text, value = term.text.lower(), _TRACKS.added_at
    if text in ("today", "yesterday"):
        start = datetime.now().replace(hour=0, minute=0, second=0, microsecond=0)
        start -= timedelta(days=text == "yesterday")
        return and_(value >= start.timestamp(), value < (start + timedelta(days=1)).timestamp())
    if age := _AGE.fullmatch(text):
        limit = datetime.now().timestamp() - 86400 * int(age["n"]) * _DAYS[age["unit"]]
        return value < limit if (age["sign"] or "").startswith(">") else value >= limit
    if ".." in text:
        return _between_dates(*text.split("..", 1))
    said = _SINCE.fullmatch(text)
    span = _span(said["date"]) if said else None
    if said is None or span is None:
        return None
    first, next_one = span
    return {
        "<": value < first,
        "<=": value < next_one,
        ">": value >= next_one,
        ">=": value >= first,
    }.get(said["sign"] or "", and_(value >= first, value < next_one))


def _between_dates(low: str, high: str) -> Condition | None:
    first, last = _span(low), _span(high)
    if (first is None and low) or (last is None and high):
        return None
    since = _TRACKS.added_at >= first[0] if first else true()
    return and_(since, _TRACKS.added_at < last[1] if last else true())


def _span(text: str) -> tuple[float, float] | None:
    """Return the first second of a year, month or day, and that of the next one, on this computer's clock."""
    found = _DATE.fullmatch(text)
    if not found:
        return None
    year, month, day = int(found["year"]), int(found["month"] or 1), int(found["day"] or 1)
    try:
        start = datetime(year, month, day)
        if found["day"]:
            stop = start + timedelta(days=1)
        elif found["month"]:
            stop = datetime(year + month // 12, month % 12 + 1, 1)
        else:
            stop = datetime(year + 1, 1, 1)
        return start.timestamp(), stop.timestamp()
    except (ValueError, OverflowError, OSError):  # no such day, or none that this computer's clock knows
        return None
