"""Tags, key and grid of a track as columns of Mixxx's table `library`.

What a collection does not say stays as Mixxx has it.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from djanalyzer.interop import colors
from djanalyzer.interop.losses import Losses
from djanalyzer.interop.mixxx import beats, keys
from djanalyzer.interop.mixxx.reader import EXTRA_NAMES
from djanalyzer.interop.mixxx.values import clean, color_number, length
from djanalyzer.interop.protocol import LossKind, Lost
from djanalyzer.music import BeatGrid, KnownTrack

Columns = dict[str, Any]
BeatsAndPlaces = tuple[npt.NDArray[np.float64], npt.NDArray[np.int64]]

_TEXTS = ("title", "artist", "album", "genre", "comment", "composer")
_NO_COLUMN = ("label", "remixer", "energy")
_MOST_STARS = 5
_SAME_BEAT = 1e-4  # seconds
_SAME_TEMPO = 1e-6  # BPM
_USUAL_LENGTH = 600.0  # seconds over which grids are compared where nobody knows the length

_BARS_LOST = "Mixxx counts no bars: they are counted in fours from the first downbeat."
_LOCKED = "{n} track{s} will get another beat grid although Mixxx has locked the tempo."


def fit_columns(track: KnownTrack, known: KnownTrack, sample_rate: float, losses: Losses) -> Columns:
    """Return the columns that shall change.

    Parameters
    ----------
    track : KnownTrack
        As it shall be.
    known : KnownTrack
        As Mixxx has it.
    """
    columns = _texts(track, known, losses) | _numbers(track, known, losses)
    _tell_of_lost(track, losses)
    grid = _grid(track, known, sample_rate, losses)
    if grid:
        columns |= grid
        if dict(known.extra).get("BpmLock"):
            losses.warn(_LOCKED)
    elif track.tags.tempo and track.beat_grid is None and known.beat_grid is None:
        columns |= _tempo(track.tags.tempo, known)
    return columns


def carried_columns(track: KnownTrack) -> Columns:
    """Return what a new track brings along of the things that have no word in the collection."""
    said = dict(track.extra)
    texts = {"grouping": clean(said.get("Grouping", "")), "album_artist": clean(said.get("AlbumArtist", ""))}
    columns: Columns = {column: text for column, text in texts.items() if text}
    plays = said.get("PlayCount", "")
    if plays.isascii() and plays.isdigit() and int(plays[:9]) > 0:
        columns["timesplayed"] = int(plays[:9])
    return columns


def same_grid(one: BeatGrid | None, other: BeatGrid | None, duration: float | None) -> bool:
    """Return whether two grids name the same beats and downbeats within a tenth of a millisecond."""
    if one is None or other is None or one == other:
        return one == other
    stop = max(duration or _USUAL_LENGTH, one.anchors[-1].time + 1, other.anchors[-1].time + 1)
    mine, theirs = one.beats_and_positions(stop), other.beats_and_positions(stop)
    return _has_all(mine, theirs, stop) and _has_all(theirs, mine, stop)


def _has_all(beats: BeatsAndPlaces, wanted: BeatsAndPlaces, stop: float) -> bool:
    """Return whether each wanted beat is among the others, with its place in the bar."""
    (times, places), (wanted_times, wanted_places) = beats, wanted
    # A beat that falls on the very end may be counted in the one and not in the other.
    inside = (wanted_times > 2 * _SAME_BEAT) & (wanted_times < stop - 2 * _SAME_BEAT)
    if not inside.any() or len(times) == 0:
        return not inside.any()
    nearest = np.searchsorted(times, wanted_times[inside] - _SAME_BEAT).clip(max=len(times) - 1)
    is_close = np.abs(times[nearest] - wanted_times[inside]) < _SAME_BEAT
    return bool(np.all(is_close & (places[nearest] == wanted_places[inside])))


def _texts(track: KnownTrack, known: KnownTrack, losses: Losses) -> Columns:
    columns: Columns = {}
    for field in _TEXTS:
        said = getattr(track.tags, field)
        if said == getattr(known.tags, field):
            continue
        text = clean(said)
        if text != said:
            lost = Lost(LossKind.TAG, fields=(field,))
            losses.merge(track, lost, "Characters that no database holds are left out.", field)
        if text and text != getattr(known.tags, field):
            columns[field] = text
    return columns


def _numbers(track: KnownTrack, known: KnownTrack, losses: Losses) -> Columns:
    tags, old, columns = track.tags, known.tags, Columns()
    if tags.year and tags.year != old.year:
        columns["year"] = f"{tags.year:04d}" if 0 < tags.year < 10_000 else None
    if tags.track_number and tags.track_number > 0 and tags.track_number != old.track_number:
        columns["tracknumber"] = str(tags.track_number)
    stars = min(max(tags.rating, 0), _MOST_STARS) if tags.rating is not None else None
    if stars is not None and stars != (old.rating or 0):
        columns["rating"] = stars
    color = colors.parse(tags.color) if tags.color else None
    if tags.color and color is None:
        message = f"The colour “{clean(tags.color)}” is none, and is left out."
        losses.drop(track, Lost(LossKind.TRACK_COLOR, fields=("color",)), message, "colour")
    if color and color != old.color:
        columns["color"] = color_number(color)
    if tags.key and (old.key is None or tags.key.index != old.key.index):
        columns |= {
            "key": tags.key.short_name,
            "key_id": keys.number_of(tags.key),
            "keys": keys.encode(tags.key),
            "keys_version": keys.VERSION,
            "keys_sub_version": "",
        }
    return {name: value for name, value in columns.items() if value is not None}


def _tell_of_lost(track: KnownTrack, losses: Losses) -> None:
    for field in _NO_COLUMN:
        if value := getattr(track.tags, field):
            kind = LossKind.ENERGY if field == "energy" else LossKind.TAG
            message = f"Mixxx has no field for the {field} “{clean(str(value))}”."
            losses.drop(track, Lost(kind, fields=(field,)), message, field)
    names = tuple(dict.fromkeys(name for name, value in track.extra if name not in EXTRA_NAMES and value))
    if names:
        words = ", ".join(f"“{clean(name)}”" for name in names)
        message = f"{words} {'has' if len(names) == 1 else 'have'} no place in Mixxx."
        losses.drop(track, Lost(LossKind.EXTRA, fields=names), message)


def _grid(track: KnownTrack, known: KnownTrack, sample_rate: float, losses: Losses) -> Columns:
    if track.beat_grid is None:
        return {}
    duration = length(known.duration) or length(track.duration)
    encoded = beats.encode(track.beat_grid, sample_rate, duration)
    fitted = beats.decode(encoded.blob, encoded.version, sample_rate) if encoded else None
    if encoded is None or fitted is None:
        message = "It has a tempo or a time that cannot be written, and is left out."
        losses.drop(track, Lost(LossKind.BEAT_GRID), message, "beat grid")
        return {}
    if not same_grid(track.beat_grid, fitted, duration):
        losses.merge(track, Lost(LossKind.BEAT_GRID), _BARS_LOST, "beat grid")
    if same_grid(fitted, known.beat_grid, duration):
        return {}
    return {
        "beats": encoded.blob,
        "beats_version": encoded.version,
        "beats_sub_version": "",
        "bpm": encoded.tempo,
    }


def _tempo(tempo: float, known: KnownTrack) -> Columns:
    is_new = known.tags.tempo is None or abs(known.tags.tempo - tempo) > _SAME_TEMPO
    return {"bpm": tempo} if is_new and beats.LOWEST_TEMPO <= tempo <= beats.HIGHEST_TEMPO else {}
