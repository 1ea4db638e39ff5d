"""What mixes with a track, with the line of each track that does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from djanalyzer.music import CAMELOT

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.library.neighbours import Neighbour
    from djanalyzer.library.records import TrackRow


@dataclass(frozen=True, slots=True)
class Mixes:
    """A track and what mixes with it, the best first; `keys` are the keys asked for, as the Camelot wheel has them."""

    own: TrackRow
    found: tuple[tuple[Neighbour, TrackRow], ...]
    keys: dict[str, str]  # by way

    @property
    def is_unknown(self) -> bool:
        """Tell whether neither key nor tempo of the track is known."""
        return self.own.bpm is None and self.own.key is None


def mixes_with(
    session: Session, track_id: int, tempo: float = 0.06, ways: tuple[str, ...] | None = None
) -> Mixes | None:
    """Return what mixes with a track (`tempo` up and down as a share; `ways` of `WAYS`); None where it has gone."""
    from djanalyzer.library.neighbours import USUAL_WAYS, Reach, place_after

    reach = Reach(tempo, USUAL_WAYS if ways is None else ways)
    rows = session.rows([track_id])
    if not rows:
        return None
    found = session.library.neighbours(track_id, reach)
    lines = {row.id: row for row in session.rows([one.track_id for one in found])}
    keys: dict[str, str] = {}
    if rows[0].key is not None:
        place = CAMELOT.index(rows[0].key.camelot)
        keys = {way: CAMELOT[place_after(place, way)] for way in reach.ways}
    return Mixes(rows[0], tuple((one, lines[one.track_id]) for one in found if one.track_id in lines), keys)
