"""The columns that the table of tracks can show: what they are called, how a row is written in them, what they sort by."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from djanalyzer.gui import notation
from djanalyzer.gui.field_words import color_words, stars
from djanalyzer.gui.language import marked, tr

if TYPE_CHECKING:
    from djanalyzer.library.records import TrackRow

_FROM_THE_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")


def one_line(text: str) -> str:
    """Return a text as one line that runs its own way: what is written from the right keeps its brackets in place."""
    if text.isascii() and "\n" not in text and "\r" not in text and "\t" not in text:
        return text
    line = " ".join(text.split())
    return f"\u2068{line}\u2069" if _FROM_THE_RIGHT.search(line) else line


def _day(seconds: float) -> str:
    try:
        return time.strftime("%Y-%m-%d", time.localtime(seconds)) if seconds else ""
    except (OverflowError, OSError, ValueError):  # before or behind all that this computer's clock knows
        return ""


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes
    ----------
    key : str
        What the window's own file calls it.
    field : str
        What it is sorted by; empty where it cannot be.
    width : int
        In letters.
    is_usual : bool
        Shown until the user chooses otherwise.
    """

    key: str
    name: str
    field: str
    write: Callable[[TrackRow], str]
    width: int
    is_number: bool = False
    is_usual: bool = False

    @property
    def title(self) -> str:
        """Its name where names are listed."""
        return tr(self.name) or tr("State")


COLUMNS = (
    Column("state", "", "state", lambda row: "", 3, is_usual=True),
    Column(
        "title",
        marked("Title"),
        "title",
        lambda row: one_line(row.title or row.path.stem),
        30,
        is_usual=True,
    ),
    Column("artist", marked("Artist"), "artist", lambda row: one_line(row.artist), 22, is_usual=True),
    Column("bpm", marked("BPM"), "bpm", lambda row: notation.tempo(row.bpm), 9, True, True),
    Column("key", marked("Key"), "key", lambda row: notation.key(row.key), 10, is_usual=True),
    Column("energy", marked("Energy"), "energy", lambda row: notation.energy(row.energy), 13, is_usual=True),
    Column("length", marked("Length"), "duration", lambda row: notation.length(row.duration), 9, True, True),
    Column("genre", marked("Genre"), "genre", lambda row: _genre(row), 16, is_usual=True),
    Column("cues", marked("Cues"), "n_cues", lambda row: str(row.n_cues or ""), 7, True, True),
    Column("rating", marked("Rating"), "rating", lambda row: stars(row.rating), 12, is_usual=True),
    Column("color", marked("Colour"), "color", lambda row: color_words(row.color), 10),
    Column("comment", marked("Comment"), "comment", lambda row: one_line(row.comment), 26),
    Column("style", marked("Genre (model)"), "style", lambda row: _style(row), 20),
    Column("mood", marked("Mood"), "mood", lambda row: _mood(row), 14),
    Column("album", marked("Album"), "album", lambda row: one_line(row.album), 22),
    Column("label", marked("Label"), "label", lambda row: one_line(row.label), 16),
    Column("remixer", marked("Remixer"), "remixer", lambda row: one_line(row.remixer), 16),
    Column("composer", marked("Composer"), "composer", lambda row: one_line(row.composer), 16),
    Column("year", marked("Year"), "year", lambda row: str(row.year or ""), 7, True),
    Column("added", marked("Added"), "added", lambda row: _day(row.added_at), 11),
    Column("grid", marked("Grid"), "confidence", lambda row: _grid(row), 12),
    Column("meter", marked("Meter"), "meter", lambda row: str(row.meter or ""), 7),
    Column("file", marked("File name"), "file_name", lambda row: one_line(row.path.name), 26),
    Column("folder", marked("Folder"), "", lambda row: one_line(str(row.path.parent)), 30),
)
STATE, TITLE, ARTIST, BPM, KEY, ENERGY, LENGTH, GENRE, CUES, RATING, COLOR, COMMENT = range(12)
STYLE, MOOD = 12, 13
PLACE_OF = {column.key: number for number, column in enumerate(COLUMNS)}


def _genre(row: TrackRow) -> str:
    return row.style.word if row.style is not None and row.has_heard_genre else one_line(row.genre)


def _style(row: TrackRow) -> str:
    return notation.guess(row.style.word, row.style.confidence) if row.style is not None else ""


def _mood(row: TrackRow) -> str:
    """Return the mood, also one that is hardly likely, for searching finds it too: but then with its share."""
    word = one_line(notation.mood(row.mood))
    return word if row.is_mood_likely else notation.guess(word, row.mood_confidence or 0.0)


def _grid(row: TrackRow) -> str:
    if row.is_checked:
        return tr("checked")
    return (
        "" if row.beat_confidence is None else tr("{share} sure", share=notation.share(row.beat_confidence))
    )
