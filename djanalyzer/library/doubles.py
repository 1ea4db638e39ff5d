"""Which tracks may be one and the same."""

from __future__ import annotations

from sqlalchemy import Connection, and_, func, or_, select

from djanalyzer.library import schema
from djanalyzer.library.schema import live
from djanalyzer.library.search_facts import SAME_LENGTH

_T = schema.tracks.c


def doubles_of(connection: Connection, track_id: int) -> list[int]:
    """Return the tracks with the sound of this one, or with its artist, its title and about its length."""
    own = connection.execute(select(schema.tracks).where(_T.id == track_id, live(schema.tracks))).first()
    if own is None:
        return []
    files, twin = schema.files, schema.files.alias("twin")
    same = select(twin.c.track_id).join(files, files.c.recording_id == twin.c.recording_id)
    same = same.where(files.c.track_id == track_id, live(files), live(twin))
    alike = and_(
        _T.title_order == own.title_order,
        _T.artist_order == (own.artist_order or ""),  # without an artist names say too little
        func.abs(_T.duration - (own.duration or 0.0)) <= SAME_LENGTH,
    )
    query = select(_T.id).where(live(schema.tracks), _T.id != track_id, or_(_T.id.in_(same), alike))
    return list(connection.execute(query.order_by(_T.id)).scalars())
