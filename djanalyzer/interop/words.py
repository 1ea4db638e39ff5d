"""What all programs' previews say alike: times, and the names and numbers of a track."""

from __future__ import annotations

import math

from djanalyzer.music import Tags


def clock(seconds: float) -> str:
    """Return a time as people read it: "1:02.500"; before the recording "-0:00.250"."""
    if not math.isfinite(seconds):
        return "no time"
    # Rounded first: 59.9996 s are "1:00.000", not "0:60.000".
    minutes, rest = divmod(round(1000 * abs(seconds)), 60_000)
    return f"{'-' if seconds < 0 < minutes + rest else ''}{minutes}:{rest / 1000:06.3f}"


def tag_words(tags: Tags) -> dict[str, str]:
    """Return names and numbers of a track by what users call the fields; nothing for what is not said."""
    return {
        "title": tags.title,
        "artist": tags.artist,
        "album": tags.album,
        "genre": tags.genre,
        "comment": tags.comment,
        "label": tags.label,
        "remixer": tags.remixer,
        "composer": tags.composer,
        "year": str(tags.year or ""),
        "track number": str(tags.track_number or ""),
        "rating": "" if tags.rating is None else "★" * tags.rating or "none",
        "color": tags.color or "",
        "key": f"{tags.key.camelot} ({tags.key.name})" if tags.key else "",
        "tempo": f"{tags.tempo:.2f} BPM" if tags.tempo else "",
    }
