"""Hot cue banks: sets of up to eight cues that may come from several tracks.

`master.db` copies the cues into the bank; the database of a stick names them by their id.
"""

from __future__ import annotations

from collections import defaultdict

from djanalyzer.interop.rekordbox_db.tables import Row, Tables, Value, whole, whole_text

_CUE = ("ContentID", "InMsec", "OutMsec", "Comment")


def read_banks(tables: Tables) -> dict[str, list[str]]:
    """Return in words which places of which banks each track holds, by the track's id: "Live A 62.500 Drop"."""
    names = tables.names("djmdHotCueBanklist")
    cues: dict[str, Row] | None = None
    found: defaultdict[str, list[str]] = defaultdict(list)
    for bank, place, key, *copy in tables.rows(
        "djmdSongHotCueBanklist", ("HotCueBanklistID", "TrackNo", "CueID", *_CUE)
    ):
        cue: Row = tuple(copy)
        if cue[0] is None:
            cues = _by_id(tables) if cues is None else cues
            cue = cues.get(whole_text(key), cue)
        track, start, stop, comment = cue
        span = _span(start, stop, tables.vocabulary.ticks)
        if span and (name := names.get(whole_text(bank))):
            words = (name, _letter(whole(place)), span, whole_text(comment))
            found[whole_text(track)].append(" ".join(filter(None, words)))
    return found


def _by_id(tables: Tables) -> dict[str, Row]:
    return {whole_text(key): tuple(cue) for key, *cue in tables.rows("djmdCue", ("ID", *_CUE))}


def _span(start: Value, stop: Value, ticks: int) -> str:
    begin, end = whole(start), whole(stop)
    if begin is None:
        return ""
    text = f"{begin / ticks:.3f}"
    return f"{text}-{end / ticks:.3f}" if end is not None and end > begin else text


def _letter(place: int | None) -> str:
    """Return the place as rekordbox shows it: A for the first."""
    return chr(ord("A") + place - 1) if place is not None and 1 <= place <= 26 else ""
