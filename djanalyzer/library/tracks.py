"""Tracks with everything about them: what counts, what the model said, what it proposes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, or_, select

from djanalyzer.errors import LibraryTrouble
from djanalyzer.library import schema
from djanalyzer.library.codec import RUN_VALUES, label_of, value_of
from djanalyzer.library.collections import origins
from djanalyzer.library.current import best_labels
from djanalyzer.library.database import Record, select_within, within
from djanalyzer.library.embeddings import key_opinion
from djanalyzer.library.evidence import chunks, last_words
from djanalyzer.library.locks import held
from djanalyzer.library.marks import source_of, suggestion_of
from djanalyzer.library.reading import ROW, cues_of, grids_of, loops_of, tags_of, track_row
from djanalyzer.library.records import LibraryTrack, StoredSuggestion
from djanalyzer.library.schema import live
from djanalyzer.library.voices import voices
from djanalyzer.music import Analysis, Energy, Seconds, Section, SectionLabel, Source

_T = schema.tracks.c
_S = schema.suggestions.c


def track(connection: Connection, track_id: int) -> LibraryTrack:
    """Return everything about one track."""
    row = connection.execute(ROW.where(_T.id == track_id, live(schema.tracks))).first()
    if row is None:
        raise LibraryTrouble("This track is not in the library any more.", "Look at the list again.")
    ids = [track_id]
    full = connection.execute(select(schema.tracks).where(_T.id == track_id)).one()
    best = best_labels(connection, ids).get(track_id, {})
    waveform = select(schema.waveforms.c["columns"]).where(schema.waveforms.c.track_id == track_id)
    spoken = _of_track(connection, schema.labels, track_id)
    proposed = suggestions(connection, ids).get(track_id, ())
    analysis = _analysis(connection, full, proposed)
    return LibraryTrack(
        row=track_row(row),
        tags=tags_of(full),
        beat_grid=grids_of(connection, ids).get(track_id),
        sections=_sections(connection, track_id),
        energy=_energy(best.get("energy"), spoken),
        cues=cues_of(connection, ids).get(track_id, ()),
        loops=loops_of(connection, ids).get(track_id, ()),
        suggestions=proposed,
        waveform=connection.execute(waveform).scalar(),
        labels=tuple(label_of(row) for row in spoken),
        model=full.model,
        remarks=analysis.remarks if analysis else (),
        files=tuple(Path(row.path) for row in _of_track(connection, schema.files, track_id)),
        analysis=analysis,
        is_confirmed="beat_grid" in best and best["beat_grid"].source_kind == "dj",
        origins=origins(connection, track_id),
        locked=frozenset(held(connection, ids).get(track_id, ())),
        sections_source=source_of(best["sections"]) if "sections" in best else None,
        voice=voices(connection, ids).get(track_id),
        key_opinion=key_opinion(connection, track_id),
    )


def suggestions(connection: Connection, ids: Iterable[int]) -> dict[int, tuple[StoredSuggestion, ...]]:
    """Return by track id what was proposed: all that was answered, and the open ones of the model that spoke last."""
    found: dict[int, list[StoredSuggestion]] = {}
    of_last_model = and_(_S.track_id == _T.id, or_(_S.status != "open", _S.model == _T.model))
    for some in chunks(ids):
        query = select(schema.suggestions).join(schema.tracks, of_last_model)
        query = query.where(within(_S.track_id, some), live(schema.suggestions))
        for row in connection.execute(query.order_by(_S.time, _S.id)):
            found.setdefault(row.track_id, []).append(_stored(row))
    return {track_id: tuple(stored) for track_id, stored in found.items()}


def _stored(row: Record) -> StoredSuggestion:
    return StoredSuggestion(row.id, suggestion_of(row), row.model, row.status, row.cue_id, row.loop_id)


def _of_track(connection: Connection, table: Any, track_id: int) -> list[Record]:
    return list(connection.execute(select_within(table, table.c.track_id, [track_id]).order_by(table.c.id)))


def _energy(label: Record | None, spoken: Sequence[Record]) -> Energy | None:
    """Return the energy that counts; who names a level alone leaves the curve of who heard it last."""
    energy: Energy | None = value_of("energy", label.value) if label else None
    if energy is None or energy.curve:
        return energy
    heard = (value_of("energy", row.value) for row in reversed(spoken) if row.task == "energy")
    return next((replace(e, level=energy.level) for e in heard if e and e.curve), energy)


def _sections(connection: Connection, track_id: int) -> tuple[Section, ...]:
    table = schema.sections.c
    query = select(schema.sections).where(table.track_id == track_id).order_by(table.position)
    return tuple(
        Section(row.start, row.stop, SectionLabel(row.label), row.confidence)
        for row in connection.execute(query)
    )


def _analysis(connection: Connection, full: Record, proposed: Sequence[StoredSuggestion]) -> Analysis | None:
    """Return what the model that spoke last said, put together again from its words, its run and its suggestions."""
    run = connection.execute(select(schema.analyses).where(*_is_last_run(full))).first()
    if run is None:
        return None
    words = last_words(connection, Source("model", full.model), [full.id])
    said = {task: value_of(task, word.text, word.confidence) for (_, task), word in words.items()}
    return Analysis(
        duration=run.duration,
        beat_grid=said.get("beat_grid"),
        beat_confidence=run.beat_confidence,
        sections=said.get("sections") or (),
        suggestions=tuple(s.suggestion for s in proposed if s.model == full.model),
        key=said.get("key"),
        energy=said.get("energy") or Energy(1.0),
        model=full.model,
        seconds=Seconds(**json.loads(run.seconds)),
        remarks=tuple(json.loads(run.remarks)),
        downbeat_confidence=run.downbeat_confidence,
        tuning=run.tuning,
        **{name: value_of(name, getattr(run, name)) for name in RUN_VALUES},
    )


def _is_last_run(full: Record) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return schema.analyses.c.track_id == full.id, schema.analyses.c.model == full.model
