"""Colours of cues as rekordbox numbers them, in its database and in the analyses on a stick alike."""

from __future__ import annotations

from djanalyzer.interop.colors import HOT_CUE_COLORS, TRACK_COLORS

# What rekordbox shows, and writes to its XML, where nobody has chosen a colour (number 0).
_CUE_UNCHOSEN = "#28E214"
_LOOP_UNCHOSEN = "#FF8C00"
_OF_TRACKS = tuple(TRACK_COLORS)


def pad_color(number: int | None, *, of_loop: bool) -> str | None:
    """Return the colour of a hot cue or hot loop; None where the number is none of the 63."""
    if number == 0:
        return _LOOP_UNCHOSEN if of_loop else _CUE_UNCHOSEN
    return HOT_CUE_COLORS[number - 1] if number is not None and 1 <= number <= len(HOT_CUE_COLORS) else None


def memory_color(place: int | None) -> str | None:
    """Return the colour of a memory cue by its place (from 0) among the eight of tracks; None where it has none."""
    return _OF_TRACKS[place] if place is not None and 0 <= place < len(_OF_TRACKS) else None
