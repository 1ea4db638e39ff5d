"""The bytes of one ENTRY, changed where the wanted track differs from the one that is there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from djanalyzer.interop.traktor import values
from djanalyzer.interop.traktor.fitting import Fitted
from djanalyzer.interop.traktor.mark_patching import MarkPatcher
from djanalyzer.interop.traktor.markup import Element, Markup, rendered
from djanalyzer.music import Key, KnownTrack, Tags

# The order in which Traktor writes the children of an ENTRY.
_ORDER = (
    *("LOCATION", "ALBUM", "MODIFICATION_INFO", "INFO", "TEMPO", "LOUDNESS", "MUSICAL_KEY", "LOOPINFO"),
    *("CUE_V2", "STEMS", "PRIMARYKEY"),
)
BPM_QUALITY = "100.000000"

# Where each text of the tags stands.
TEXT_PLACES = (
    ("title", "ENTRY", "TITLE"),
    ("artist", "ENTRY", "ARTIST"),
    ("album", "ALBUM", "TITLE"),
    ("genre", "INFO", "GENRE"),
    ("comment", "INFO", "COMMENT"),
    ("label", "INFO", "LABEL"),
    ("remixer", "INFO", "REMIXER"),
    ("composer", "INFO", "PRODUCER"),
)


@dataclass(frozen=True, slots=True)
class _Edit:
    """One attribute to be set."""

    element: str
    attribute: str
    value: str


def patch_entry(markup: Markup, start: int, current: KnownTrack, fitted: Fitted, has_colors: bool) -> None:
    """Note the edits that turn the ENTRY at byte `start`, read as `current`, into the fitted track."""
    entry = markup.element(start)
    tempo = fitted.track.tags.tempo
    edits = [*_tag_edits(markup, entry, current.tags, fitted.track.tags)]
    if tempo is not None and tempo != current.tags.tempo:
        edits.append(_Edit("TEMPO", "BPM", f"{tempo:.6f}"))
    if fitted.unlocks:
        edits.append(_Edit("ENTRY", "LOCK", "0"))
    marks = MarkPatcher(markup, entry, has_colors)
    marks.patch(fitted)
    _set_all(markup, entry, edits)
    _insert_children(markup, entry, edits, marks.new)


def _tag_edits(markup: Markup, entry: Element, old: Tags, new: Tags) -> list[_Edit]:
    edits = [
        _Edit(element, attribute, getattr(new, name))
        for name, element, attribute in TEXT_PLACES
        if getattr(new, name) != getattr(old, name)
    ]
    info = entry.child("INFO")
    if new.year is not None and new.year != old.year:
        edits.append(_Edit("INFO", "RELEASE_DATE", release_date(new.year)))
    if new.track_number is not None and new.track_number != old.track_number:
        edits.append(_Edit("ALBUM", "TRACK", str(new.track_number)))
    if new.rating is not None and new.rating != old.rating:
        edits.append(_Edit("INFO", "RANKING", values.ranking(new.rating)))
    if new.color is not None and new.color != old.color:
        edits.append(_Edit("INFO", "COLOR", values.color_number(new.color)))
    if new.key is not None and new.key != old.key:
        text = (markup.attribute(info, "KEY") if info else None) or ""
        edits.append(_Edit("INFO", "KEY", key_text(new.key, text)))
        edits.append(_Edit("MUSICAL_KEY", "VALUE", str(new.key.index)))
    return edits


def release_date(year: int) -> str:
    """Return a date that says no more than the year."""
    return f"{year:04d}/1/1"


def key_text(key: Key, like: str) -> str:
    """Return the key in the notation of another text; Open Key, which is Traktor's own, where that is none."""
    old = Key.parse(like)
    if old is not None and like.strip().lstrip("0").upper() == old.camelot:
        return key.camelot
    return key.open_key if old is None or like.strip() == old.open_key else key.short_name


def _set_all(markup: Markup, entry: Element, edits: Sequence[_Edit]) -> None:
    for edit in edits:
        element = entry if edit.element == "ENTRY" else entry.child(edit.element)
        if element is not None:
            markup.set(element, edit.attribute, edit.value)


def _insert_children(
    markup: Markup, entry: Element, edits: Sequence[_Edit], new_marks: Sequence[tuple[float, str]]
) -> None:
    """Add the children that are not there yet, each where Traktor would write it."""
    missing: dict[str, dict[str, str]] = {}
    for edit in edits:
        if edit.element != "ENTRY" and entry.child(edit.element) is None:
            missing.setdefault(edit.element, {})[edit.attribute] = edit.value
    if "TEMPO" in missing:
        missing["TEMPO"]["BPM_QUALITY"] = BPM_QUALITY
    texts = [(name, 0.0, rendered(name, attributes)) for name, attributes in missing.items()]
    texts += [("CUE_V2", time, text) for time, text in new_marks]
    for name, time, text in sorted(texts, key=lambda item: (_ORDER.index(item[0]), item[1])):
        before = [
            child
            for child in entry.children
            if _rank(child.name) <= _ORDER.index(name) and not _is_later(markup, child, time)
        ]
        if before:
            markup.insert_after(before[-1], text)
        else:
            markup.insert_last(entry, text)


def _is_later(markup: Markup, child: Element, time: float) -> bool:
    """Return whether a child is a mark behind a time (seconds): Traktor writes marks in the order of the music."""
    if child.name != "CUE_V2":
        return False
    start = values.seconds(markup.attribute(child, "START"))
    return start is not None and start > time


def _rank(name: str) -> int:
    """Return the place of a child; one that nobody knows keeps its own, before everything new."""
    return _ORDER.index(name) if name in _ORDER else -1
