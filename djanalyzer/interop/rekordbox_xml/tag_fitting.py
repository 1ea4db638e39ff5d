"""Names, numbers and colours of a track as the rekordbox XML can hold them."""

from __future__ import annotations

import math
import re
from dataclasses import replace

from djanalyzer.interop import colors
from djanalyzer.interop.losses import Losses
from djanalyzer.interop.protocol import LossKind, Lost
from djanalyzer.interop.rekordbox_xml.grid_fitting import hundredths
from djanalyzer.interop.rekordbox_xml.track_reading import LONGEST, MODELLED
from djanalyzer.music import BeatGrid, Key, KnownTrack, Tags

# What XML 1.0 cannot hold in any notation.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_TEXTS = ("title", "artist", "album", "genre", "comment", "label", "remixer", "composer")
_MOST_STARS = 5
_SAME_TEMPO = 0.05  # BPM: rekordbox itself writes an average of 131.99 over a grid of 132.00
_ENERGY_LOST = "its energy is not written: the rekordbox XML has no field for it."
_WORDS_LOST = "what the rekordbox XML has no field for is not written"

# The order in which rekordbox writes what we have no word for.
EXTRA_ORDER = (
    "Grouping",
    "Kind",
    "Size",
    "DiscNumber",
    "DateAdded",
    "BitRate",
    "SampleRate",
    "PlayCount",
    "Mix",
)
# What rekordbox's database and sticks say of a track and its XML does not, by the names that their readers give it.
_NAMES_NOT_IN_XML = (
    "ActiveLoops Artwork BitDepth ColourName DateAnalysed DateCreated HotCueAutoLoad HotCueBanks ISRC Lyricist Message MyTag "
    "OriginalArtist Phrases ReleaseDate UUID"
)
_NOT_IN_XML = frozenset(_NAMES_NOT_IN_XML.split())
_KINDS = {
    ".mp3": "MP3 File",
    ".wav": "WAV File",
    ".aif": "AIFF File",
    ".aiff": "AIFF File",
    ".m4a": "M4A File",
    ".flac": "FLAC File",
}


def clean(text: str) -> str:
    """Return the text without the characters that XML forbids."""
    return _FORBIDDEN.sub("", text)


def fit_tags(track: KnownTrack, grid: BeatGrid | None, losses: Losses) -> Tags:
    """Return a track's tags as they can be written; the tempo is the grid's where there is one."""
    tags = track.tags
    if tags.energy is not None:
        losses.drop(track, Lost(LossKind.ENERGY, fields=("energy",)), _ENERGY_LOST, "energy")
    texts = {field: clean(getattr(tags, field)) for field in _TEXTS}
    if altered := tuple(field for field in _TEXTS if texts[field] != getattr(tags, field)):
        lost = Lost(LossKind.TAG, fields=altered)
        losses.merge(track, lost, "control characters in its tags are left out.", "tags")
    return replace(
        tags,
        **texts,
        year=_natural(tags.year),
        track_number=_natural(tags.track_number),
        tempo=_tempo(tags.tempo, grid, track.duration),
        key=Key(tags.key.tonic, tags.key.is_minor) if tags.key else None,
        energy=None,
        rating=None if tags.rating is None else min(max(tags.rating, 0), _MOST_STARS),
        color=_track_color(track, losses),
    )


def fit_extra(
    track: KnownTrack, tags: Tags, losses: Losses, *, is_own: bool = True
) -> tuple[tuple[str, str], ...]:
    """Return what else is written, in rekordbox's order; the DJ's own way to write the key comes last.

    Parameters
    ----------
    is_own : bool
        Whether the track comes from rekordbox: then its attributes that nobody knows stay. Those that another program
        gave it are no attributes of this XML.
    """
    named = {n: v for n, v in track.extra if n not in MODELLED}
    words = tuple(n for n in named if n in _NOT_IN_XML)
    if words and is_own:
        lost = Lost(LossKind.EXTRA, fields=words)
        losses.drop(track, lost, f"{_WORDS_LOST}: {', '.join(sorted(words))}.", "more")
    known = {n: v for n, v in named.items() if n in EXTRA_ORDER or (is_own and n not in words)}
    kept = {n: clean(v) for n, v in known.items() if _NAME.fullmatch(n) and clean(v)}
    if altered := tuple(n for n, v in track.extra if clean(v) != v):
        lost = Lost(LossKind.EXTRA, fields=altered)
        losses.merge(track, lost, "control characters in its tags are left out.", "tags")
    if not is_own and (kind := _KINDS.get(track.path.suffix.lower())):
        kept.setdefault("Kind", kind)
    extra = [(n, kept.pop(n)) for n in EXTRA_ORDER if n in kept]
    extra += kept.items()
    if tonality := _own_tonality(track, tags.key):
        extra.append(("Tonality", tonality))
    return tuple(extra)


def _own_tonality(track: KnownTrack, key: Key | None) -> str:
    text = clean(dict(track.extra).get("Tonality", ""))
    return text if text and Key.parse(text) == key and (key is None or key.short_name != text) else ""


def _tempo(tempo: float | None, grid: BeatGrid | None, duration: float | None) -> float | None:
    if grid is not None:
        tempos = [a.tempo for a in grid.anchors]
        is_of_grid = tempo is not None and min(tempos) - _SAME_TEMPO <= tempo <= max(tempos) + _SAME_TEMPO
        tempo = tempo if is_of_grid else grid.tempo_over(duration)
    if tempo is None or not math.isfinite(tempo) or not 0 < hundredths(tempo) <= LONGEST:
        return None
    return hundredths(tempo)


def _natural(number: int | None) -> int | None:
    return number if number is not None and 1 <= number <= LONGEST else None


def _track_color(track: KnownTrack, losses: Losses) -> str | None:
    color, lost = track.tags.color, Lost(LossKind.TRACK_COLOR, fields=("color",))
    parsed = colors.parse(color) if color else None
    if parsed is None:
        if color:
            losses.drop(track, lost, f"its colour “{clean(color)}” is none, and is left out.", "colour")
        return None
    nearest = colors.nearest(parsed, colors.TRACK_COLORS)
    if nearest != parsed:
        name = colors.TRACK_COLORS[nearest]
        message = f"its colour {parsed} becomes {name}: rekordbox has eight track colours."
        losses.merge(track, lost, message, "colour")
    return nearest
