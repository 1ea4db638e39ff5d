"""Hot cue banks: sets of up to eight cues that may come from several tracks, in `djmdHotCueBanklist` and its songs."""

from __future__ import annotations

from collections import defaultdict

from djanalyzer.interop.rekordbox_db.tables import Tables, whole, whole_text

_COLUMNS = ("HotCueBanklistID", "ContentID", "TrackNo", "InMsec", "OutMsec", "Comment")


def read_banks(tables: Tables) -> dict[str, list[str]]:
    """Return in words which places of which banks each track holds, by the track's id: "Live A 62.500 Drop"."""
    names = tables.names("djmdHotCueBanklist")
    found: defaultdict[str, list[str]] = defaultdict(list)
    for bank, track, place, start, stop, comment in tables.rows("djmdSongHotCueBanklist", _COLUMNS):
        name, begin, end = names.get(whole_text(bank)), whole(start), whole(stop)
        if name is not None and begin is not None:
            span = (
                f"{begin / 1000:.3f}"
                if end is None or end <= begin
                else f"{begin / 1000:.3f}-{end / 1000:.3f}"
            )
            found[whole_text(track)].append(
                " ".join(filter(None, (name, _letter(whole(place)), span, whole_text(comment))))
            )
    return found


def _letter(place: int | None) -> str:
    """Return the place as rekordbox shows it: A for the first."""
    return chr(ord("A") + place - 1) if place is not None and 1 <= place <= 26 else ""
