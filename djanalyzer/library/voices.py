"""Who sings in a track: the voice that was heard in its stems, while its file is the one that was heard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import ColumnElement, Connection, and_, exists, select

from djanalyzer.library import schema
from djanalyzer.library.codec import pitch_from, value_of
from djanalyzer.library.database import Record, within
from djanalyzer.library.schema import live
from djanalyzer.music import Key, MixRange, VocalSpan, Voice

_T = schema.tracks.c
_V = schema.voices.c


@dataclass(frozen=True, slots=True)
class Singing:
    """Where somebody sings in a track, without the pitch.

    Attributes
    ----------
    vocals : tuple of VocalSpan or None
        As the stems tell, or else the model that analysed the track; None where neither was asked.
    is_from_stems : bool
    mix_range : MixRange
        Of that model.
    """

    vocals: tuple[VocalSpan, ...] | None = None
    is_from_stems: bool = False
    mix_range: MixRange = field(default_factory=MixRange)


def voices(connection: Connection, ids: Sequence[int]) -> dict[int, Voice]:
    """Return the voice of each of these tracks that one was heard of, by track id."""
    query = select(schema.voices).join(schema.tracks, _T.id == _V.track_id)
    rows = connection.execute(query.where(within(_V.track_id, ids), counts()))
    return {row.track_id: _voice(row) for row in rows}


def unheard(connection: Connection, recipe: str, ids: Sequence[int] | None) -> list[int]:
    """Return the tracks (of `ids`, or all) whose file is there and whose voice is not by this recipe."""
    heard = exists().where(_V.track_id == _T.id, _V.recipe == recipe, counts())
    query = select(_T.id).where(live(schema.tracks), _T.state.in_(["new", "analysed"]), ~heard)
    if ids is None:
        return list(connection.execute(query.order_by(_T.id)).scalars())
    left = set(connection.execute(query.where(within(_T.id, ids))).scalars())
    return [i for i in dict.fromkeys(ids) if i in left]


def singing(connection: Connection, ids: Sequence[int]) -> dict[int, Singing]:
    """Return where somebody sings, of many tracks at once, by track id."""
    analyses = schema.analyses.c
    query = select(_T.id, analyses.vocals, analyses.mix_range, _V.spans)
    query = query.select_from(schema.tracks)
    query = query.outerjoin(
        schema.analyses, and_(analyses.track_id == _T.id, analyses.model == _T.model)
    ).outerjoin(schema.voices, and_(_V.track_id == _T.id, counts()))
    rows = connection.execute(query.where(within(_T.id, ids), live(schema.tracks)))
    return {row.id: _singing(row) for row in rows}


def counts() -> ColumnElement[bool]:
    """Return the condition that a voice is of the recording that the track's file holds, as far as both are known.

    The tables `tracks` and `voices` are those of the query around it, however far out.
    """
    files = schema.files.alias("heard_file")
    # Where either is not known, NULL is no difference.
    other = exists().where(files.c.id == _T.file_id, files.c.recording_id != _V.recording_id)
    return ~other.correlate(schema.tracks, schema.voices)


def _voice(row: Record) -> Voice:
    key = None if row.key_index is None else Key.from_index(row.key_index, row.key_confidence)
    return Voice(value_of("vocals", row.spans), pitch_from(row.pitch), row.recipe, key, row.frame_rate)


def _singing(row: Record) -> Singing:
    mix_range = value_of("mix_range", row.mix_range or "[]")
    vocals = value_of("vocals", row.vocals if row.spans is None else row.spans)
    return Singing(vocals, row.spans is not None, mix_range)
