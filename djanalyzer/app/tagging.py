"""What tracks are called and what else is said of them, field by field: who says so, the DJ's own word, and locks.

Nothing is written into music files: what is said here goes out with exports.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from djanalyzer.errors import LibraryTrouble
from djanalyzer.library.edits.tags import EMPTY, EditTags, Value
from djanalyzer.library.locks import FIELDS
from djanalyzer.music import Energy, Key

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.library.fields import FieldSummary, Word
    from djanalyzer.library.records import Changes

LOCKABLE = FIELDS  # what can be locked, with its name
MOST_STARS = 5

# The colours that DJ programs give a track, by their names.
PALETTE = {
    "pink": "#FF007F",
    "red": "#FF0000",
    "orange": "#FFA500",
    "yellow": "#FFFF00",
    "green": "#00FF00",
    "aqua": "#25FDE9",
    "blue": "#0000FF",
    "purple": "#660099",
}

_CAN_BE_EMPTY = frozenset(FIELDS) - {"tempo", "energy", "beat_grid", "sections", "cues"}
_SLOWEST, _FASTEST = 20.0, 500.0  # BPM
_LATEST_YEAR = 2999


@dataclass(frozen=True, slots=True)
class Sheet:
    """Some tracks field by field; of a single one also who says what.

    Attributes
    ----------
    title : str
        Of the only track; empty where there are more.
    words : mapping
        By field what each source says, who counts first.
    """

    ids: tuple[int, ...]
    title: str
    fields: Mapping[str, FieldSummary]
    words: Mapping[str, tuple[Word, ...]]


def read_sheet(session: Session, ids: Sequence[int]) -> Sheet:
    """Return what tracks have in common; quick, however many they are."""
    title, words = "", dict[str, tuple["Word", ...]]()
    if len(ids) == 1:
        title = next((row.title for row in session.rows(ids)), "")
        for word in session.library.words(ids[0]):
            words[word.field] = (*words.get(word.field, ()), word)
    return Sheet(tuple(ids), title, session.library.summaries(ids), words)


def edit_field(session: Session, ids: Sequence[int], name: str, value: Value) -> Changes:
    """Say what a field of tracks is; locked ones are left out (`Changes.n_locked`)."""
    return session.do(EditTags(tuple(ids), ((name, value),)))


def empty_field(session: Session, ids: Sequence[int], name: str) -> Changes:
    """Say that there is nothing in a field, whatever others say."""
    return session.do(EditTags(tuple(ids), ((name, EMPTY),)))


def take_back(session: Session, ids: Sequence[int], name: str) -> Changes:
    """Take the DJ's word on a field back: the next best source speaks."""
    from djanalyzer.library.edits import SetLabel, Together

    if name in ("beat_grid", "sections"):
        words = tuple(SetLabel(track_id, name, None) for track_id in ids)
        return session.do(Together(f"Take my word on the {FIELDS[name]} back", words))
    return session.do(EditTags(tuple(ids), ((name, None),)))


def use_word(session: Session, track_id: int, word: Word) -> Changes:
    """Make what a source says the DJ's own word."""
    from djanalyzer.library.edits import AdoptMarks, SetLabel

    if word.field == "cues":
        return session.do(AdoptMarks(track_id, word.source))
    if word.field == "sections":
        sure = tuple(replace(section, confidence=1.0) for section in word.value)
        return session.do(SetLabel(track_id, "sections", sure))
    if word.field == "beat_grid":
        return session.do(SetLabel(track_id, "beat_grid", word.value))
    value = EMPTY if word.value is None else word.value
    return session.do(EditTags((track_id,), ((word.field, value),)))


def take_over(session: Session, ids: Sequence[int], name: str) -> Changes:
    """Make the genre or mood that the model hears the DJ's own, on those of the tracks where nobody has named one."""
    from djanalyzer.library.edits import AdoptGuesses

    return session.do(AdoptGuesses(tuple(ids), name))


def lock_fields(session: Session, ids: Sequence[int], names: Sequence[str]) -> Changes:
    """Let fields of tracks stay what they are, whoever says otherwise."""
    from djanalyzer.library.edits import LockFields

    return session.do(LockFields(tuple(ids), tuple(names)))


def unlock_fields(session: Session, ids: Sequence[int], names: Sequence[str]) -> Changes:
    """Let the best that was said of fields count again."""
    from djanalyzer.library.edits import UnlockFields

    return session.do(UnlockFields(tuple(ids), tuple(names)))


def can_be_empty(name: str) -> bool:
    """Return whether a DJ can say that there is nothing in a field."""
    return name in _CAN_BE_EMPTY


def value_from(name: str, text: str) -> Value:
    """Return what a DJ has typed into a field; nothing typed is the word that there is nothing.

    Raises
    ------
    LibraryTrouble
        It is no key, no year, no tempo, no energy.
    """
    text = text.strip()
    if not text:
        return EMPTY if can_be_empty(name) else None
    if name == "key":
        return _checked(Key.parse(text), f"“{text}” is no key.", "Write it like 8A, 1m or Am.")
    if name in ("year", "track_number"):
        is_number = text.isascii() and text.isdecimal() and int(text) <= _LATEST_YEAR
        hint = "Write a number like 1999."
        return _checked(int(text) if is_number else None, f"“{text}” is no {FIELDS[name]}.", hint)
    if name == "tempo":
        tempo = _number(text)
        is_tempo = tempo is not None and _SLOWEST <= tempo <= _FASTEST
        return _checked(
            tempo if is_tempo else None, f"“{text}” is no tempo.", "Write beats a minute, 20 to 500."
        )
    if name == "energy":
        level = _number(text)
        is_level = level is not None and 1 <= level <= 10
        energy = Energy(level) if is_level and level is not None else None
        return _checked(energy, f"“{text}” is no energy.", "Write a number from 1 (calm) to 10 (peak time).")
    return text


def _checked(value: Value, message: str, hint: str) -> Value:
    if value is None:
        raise LibraryTrouble(message, hint)
    return value


def _number(text: str) -> float | None:
    found = re.fullmatch(r"\d{1,4}(?:[.,]\d+)?", text)
    return float(text.replace(",", ".")) if found and text.isascii() else None
