"""What files may be called on every disk, after what is in them."""

from __future__ import annotations

_NOT_IN_NAMES = dict.fromkeys((*range(32), *map(ord, '/\\:*?"<>|')), "_")
_LONGEST, _LONGEST_ADDITION = 180, 60  # bytes: no disk takes more than 255 with the ending


def file_name(artist: str, title: str, addition: str) -> str:
    """Return a name without ending: "Ane Berg - Track 04 (Acapella)"."""
    whole = f"{artist} - {title}" if artist else title
    return f"{_plain(whole, _LONGEST)} ({_plain(addition, _LONGEST_ADDITION)})"


def _plain(words: str, longest: int) -> str:
    short = words.translate(_NOT_IN_NAMES).encode(errors="ignore")[:longest].decode(errors="ignore")
    return short.strip(" .")
