"""The fields of a track in words: what they are called, what is in them, and who says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from djanalyzer.app.colors import color_word
from djanalyzer.gui import notation
from djanalyzer.gui.language import marked, tr

if TYPE_CHECKING:
    from djanalyzer.library.details import Detail
    from djanalyzer.library.fields import Word

FIELD_NAMES = {
    "title": marked("Title"),
    "artist": marked("Artist"),
    "album": marked("Album"),
    "genre": marked("Genre"),
    "mood": marked("Mood"),
    "rating": marked("Rating"),
    "color": marked("Colour"),
    "comment": marked("Comment"),
    "key": marked("Key"),
    "tempo": marked("Tempo"),
    "energy": marked("Energy"),
    "label": marked("Record label"),
    "remixer": marked("Remixer"),
    "composer": marked("Composer"),
    "year": marked("Year"),
    "track_number": marked("Track number"),
    "beat_grid": marked("Beat grid"),
    "sections": marked("Sections"),
    "cues": marked("Cues and loops"),
}

# By the words of `app.colors`: first those of the palette, in its order, then those that other programs paint with.
COLOR_NAMES = {
    "pink": marked("Pink"),
    "red": marked("Red"),
    "orange": marked("Orange"),
    "yellow": marked("Yellow"),
    "green": marked("Green"),
    "aqua": marked("Aqua"),
    "blue": marked("Blue"),
    "purple": marked("Purple"),
    "white": marked("White"),
    "grey": marked("Grey"),
    "black": marked("Black"),
}

_STARS = 5


def stars(rating: int | None) -> str:
    """Write a rating: "★★★☆☆"; empty where there is none."""
    if rating is None:
        return ""
    full = min(max(rating, 0), _STARS)
    return "★" * full + "☆" * (_STARS - full)


def color_words(color: str | None) -> str:
    """Return what a colour is called: "Red"; empty where there is none."""
    word = color_word(color or "")
    return tr(COLOR_NAMES[word]) if word else color or ""


def _level(value: Any) -> str:
    return notation.energy(getattr(value, "level", value))


_WRITTEN: dict[str, Callable[[Any], str]] = {
    "tempo": notation.tempo,
    "energy": _level,
    "mood": notation.mood,
    "rating": stars,
    "color": color_words,
}


def value_words(name: str, value: Any, key_notation: str = "camelot") -> str:
    """Write what is in a field; empty where there is nothing."""
    if value is None or value == "":
        return ""
    if name == "key":
        return notation.key(value, key_notation)
    if name in _WRITTEN:
        return _WRITTEN[name](value)
    if name == "beat_grid":
        first = value.anchors[0]
        return tr(
            "{tempo} BPM from {time}", tempo=notation.tempo(first.tempo), time=notation.clock(first.time)
        )
    if name == "sections":
        return tr("%n section(s)", len(value))
    if name == "cues":
        return tr("%n cue(s) or loop(s)", len(value))
    return str(value)


def detail_words(detail: Detail, key_notation: str = "camelot") -> str:
    """Say what a change did: "Title: Nuit → Night", "A: 1:04.3 → 1:05.1"."""
    before, after = detail.before, detail.after
    if detail.field == "cues":
        mark = after or before
        pad = notation.pad(mark.slot) or tr("Memory")
        then, now = (_place(m) if m else "" for m in (before, after))
        if not then:
            return tr("{pad} set at {time}", pad=pad, time=now)
        if not now:
            return tr("{pad} taken away from {time}", pad=pad, time=then)
        return tr("{pad}: {before} → {after}", pad=pad, before=then, after=now)
    words = [value_words(detail.field, value, key_notation) or "–" for value in (before, after)]
    return tr(
        "{field}: {before} → {after}", field=tr(FIELD_NAMES[detail.field]), before=words[0], after=words[1]
    )


def _place(mark: Any) -> str:
    """Write where a cue stands or a loop lies, and its name."""
    if hasattr(mark, "stop"):
        time = tr("{start} to {stop}", start=notation.clock(mark.start), stop=notation.clock(mark.stop))
    else:
        time = notation.clock(mark.time)
    return tr("{time} “{name}”", time=time, name=mark.name) if mark.name else time


def source_words(word: Word) -> str:
    """Say whose word it is, and how sure: "you", "rekordbox", "djanalyzer-1, 87 % sure"."""
    if word.source.kind == "dj":
        return tr("you")
    if word.source.kind == "tags":
        return tr("tags of the file")
    if word.source.kind == "model" and word.confidence < 1:
        return tr("{name}, {share} sure", name=word.source.name, share=notation.share(word.confidence))
    return word.source.name
