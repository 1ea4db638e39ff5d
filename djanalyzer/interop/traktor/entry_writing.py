"""A new ENTRY, for a track that the collection does not hold yet."""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import PurePath

from djanalyzer.interop.number_texts import natural, positive
from djanalyzer.interop.traktor import locations, values
from djanalyzer.interop.traktor.entry_patching import BPM_QUALITY, TEXT_PLACES, key_text, release_date
from djanalyzer.interop.traktor.locations import Location
from djanalyzer.interop.traktor.mark_fitting import Mark, start_of
from djanalyzer.interop.traktor.mark_patching import attributes_of, grid_marker
from djanalyzer.interop.traktor.markup import clean, rendered
from djanalyzer.music import KnownTrack


def entry(track: KnownTrack, location: Location, volume_ids: Mapping[str, str], has_colors: bool) -> str:
    """Return the ENTRY of a fitted track, with a line end behind it."""
    texts: dict[str, dict[str, str]] = {"ENTRY": {}, "ALBUM": {}, "INFO": {}}
    for name, element, attribute in TEXT_PLACES:
        if text := getattr(track.tags, name):
            texts[element][attribute] = text
    parts = [
        rendered("LOCATION", _location(location, volume_ids)),
        *_album(track, texts["ALBUM"]),
        rendered("MODIFICATION_INFO", {"AUTHOR_TYPE": "importer"}),
        rendered("INFO", texts["INFO"] | _info(track)),
        *_tempo_and_key(track),
        *_marks(track, has_colors),
    ]
    return rendered("ENTRY", texts["ENTRY"], "\n".join(parts) + "\n") + "\n"


def is_writable(path: PurePath, location: Location) -> bool:
    """Return whether a LOCATION says where the path is: it is complete, and has no character that XML forbids."""
    return locations.decode(location) == path and clean(location.key) == location.key


def duration_of(track: KnownTrack) -> float | None:
    """Return the duration as it is read back."""
    known = track.duration is not None and math.isfinite(track.duration)
    return positive(f"{track.duration:.6f}") if known else None


def kept_extra(track: KnownTrack) -> tuple[tuple[str, str], ...]:
    """Return what is written of the things that the model has no word for."""
    return tuple((name, text) for name, text in track.extra if name in ("PlayCount", "DateAdded"))


def _location(location: Location, volume_ids: Mapping[str, str]) -> dict[str, str]:
    attributes = {"DIR": location.folder, "FILE": location.file, "VOLUME": location.volume}
    # A Windows drive's number is known to the machine alone; a volume of macOS is called by its name.
    volume_id = volume_ids.get(location.volume, "" if ":" in location.volume else location.volume)
    return attributes | ({"VOLUMEID": volume_id} if volume_id else {})


def _album(track: KnownTrack, texts: dict[str, str]) -> list[str]:
    number = {"TRACK": str(track.tags.track_number)} if track.tags.track_number else {}
    return [rendered("ALBUM", number | texts)] if number or texts else []


def _info(track: KnownTrack) -> dict[str, str]:
    tags, extra = track.tags, dict(track.extra)
    info: dict[str, str] = {}
    if tags.key is not None:
        info["KEY"] = key_text(tags.key, "")
    if (plays := natural(extra.get("PlayCount"))) is not None:
        info["PLAYCOUNT"] = str(plays)
    if track.duration is not None:
        info["PLAYTIME"] = str(max(round(track.duration), 1))
        info["PLAYTIME_FLOAT"] = f"{track.duration:.6f}"
    if tags.rating is not None:
        info["RANKING"] = values.ranking(tags.rating)
    if date := values.traktor_date(extra.get("DateAdded")):
        info["IMPORT_DATE"] = date
    if tags.year is not None:
        info["RELEASE_DATE"] = release_date(tags.year)
    if tags.color is not None:
        info["COLOR"] = values.color_number(tags.color)
    return info


def _tempo_and_key(track: KnownTrack) -> list[str]:
    tags, parts = track.tags, list[str]()
    if tags.tempo is not None:
        parts.append(rendered("TEMPO", {"BPM": f"{tags.tempo:.6f}", "BPM_QUALITY": BPM_QUALITY}))
    if tags.key is not None:
        parts.append(rendered("MUSICAL_KEY", {"VALUE": str(tags.key.index)}))
    return parts


def _marks(track: KnownTrack, has_colors: bool) -> list[str]:
    anchors = track.beat_grid.anchors if track.beat_grid else ()
    marks = [(anchor.time, grid_marker(anchor, has_colors)) for anchor in anchors]
    both: tuple[Mark, ...] = (*track.cues, *track.loops)
    marks += [(start_of(mark), rendered("CUE_V2", attributes_of(mark))) for mark in both]
    return [text for _, text in sorted(marks, key=lambda mark: mark[0])]
