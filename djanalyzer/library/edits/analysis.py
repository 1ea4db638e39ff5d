"""A model has spoken: its analysis becomes evidence, its cues become suggestions."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, ClassVar

from sqlalchemy import delete, insert, select

from djanalyzer.library import schema
from djanalyzer.library.codec import RUN_VALUES, text_of
from djanalyzer.library.edits.base import Edit
from djanalyzer.library.evidence import Said, append_labels, clean, said
from djanalyzer.library.marks import suggestion_of
from djanalyzer.library.schema import live
from djanalyzer.library.writing import Writer
from djanalyzer.music import Analysis, CueKind, Guess, Source, Suggestion

# Two suggestions of one kind closer than this many seconds are the same one, answered once.
SAME_PLACE = 0.25
# Which of its drops is the first, another analysis may see otherwise.
_DROPS = {CueKind.DROP, CueKind.SECOND_DROP}


@dataclass(frozen=True)
class SaveAnalysis(Edit):
    """Keep what a model found in a track.

    Labels are appended under the model's name; its open suggestions are replaced. What the DJ has accepted stays
    accepted, and what was answered is not proposed again, not by another model either. Cues, grids and labels of
    others are not touched.

    Attributes
    ----------
    waveform : bytes
        The picture of the sound, as `features.waveform` packs it.
    """

    is_undoable: ClassVar[bool] = False

    track_id: int
    analysis: Analysis
    waveform: bytes

    def describe(self) -> str:
        return "Analyse track"

    def apply(self, writer: Writer) -> None:
        track = writer.row("tracks", self.track_id, "track")
        if track.state == "unreadable":  # it could be read after all
            writer.change("files", track.file_id, {"state": "ok", "reason": ""})
        _save_labels(writer, self.track_id, self.analysis)
        _offer(writer, self.track_id, self.analysis)
        _save_run(writer, self.track_id, self.analysis)
        _save_waveform(writer, self.track_id, self.waveform)
        writer.track_ids.add(self.track_id)


@dataclass(frozen=True)
class SaveWaveform(Edit):
    """Keep the picture of a track's sound, as `features.waveform` packs it, before any model has heard the track."""

    is_undoable: ClassVar[bool] = False

    track_id: int
    waveform: bytes

    def describe(self) -> str:
        return "Draw waveform"

    def apply(self, writer: Writer) -> None:
        writer.row("tracks", self.track_id, "track")
        _save_waveform(writer, self.track_id, self.waveform)
        writer.track_ids.add(self.track_id)


def _save_waveform(writer: Writer, track_id: int, waveform: bytes) -> None:
    waveforms = schema.waveforms
    writer.connection.execute(delete(waveforms).where(waveforms.c.track_id == track_id))
    writer.connection.execute(insert(waveforms).values(track_id=track_id, columns=waveform))


def _save_labels(writer: Writer, track_id: int, analysis: Analysis) -> None:
    key = analysis.key
    words = {
        "beat_grid": said("beat_grid", analysis.beat_grid, analysis.beat_confidence),
        "key": said("key", key, key.confidence if key else 1.0),
        "energy": said("energy", analysis.energy),
        "sections": said("sections", analysis.sections or None),
        "genre": _first_word("genre", analysis.genres),
        "mood": _first_word("mood", analysis.moods),
    }
    source = Source("model", analysis.model)
    append_labels(writer, source, {(track_id, task): word for task, word in words.items()})


def _first_word(task: str, guesses: Sequence[Guess]) -> Said:
    """Return the likeliest word as evidence; a model without any takes back what it had said."""
    return said(task, str(guesses[0].word), guesses[0].confidence) if guesses else Said(None)


def _offer(writer: Writer, track_id: int, analysis: Analysis) -> None:
    suggestions = schema.suggestions
    query = select(suggestions).where(suggestions.c.track_id == track_id, live(suggestions))
    known = list(writer.connection.execute(query))
    own = [row for row in known if row.model == analysis.model]
    opened = {suggestion_of(row): row.id for row in own if row.status == "open"}
    decided = [row for row in known if row.status != "open"]
    offered = [s for s in analysis.suggestions if not any(_is_same(row, s) for row in decided)]
    writer.hide("suggestions", [row_id for s, row_id in opened.items() if s not in offered])
    fresh = [s for s in offered if s not in opened]
    writer.add("suggestions", [{"track_id": track_id, "model": analysis.model, **_columns(s)} for s in fresh])


def _is_same(row: Any, suggestion: Suggestion) -> bool:
    is_same_kind = row.kind == suggestion.kind or {row.kind, suggestion.kind} <= _DROPS
    return is_same_kind and bool(abs(row.time - suggestion.time) < SAME_PLACE)


def _columns(suggestion: Suggestion) -> dict[str, Any]:
    return {
        "time": float(suggestion.time),
        "kind": str(suggestion.kind),
        "confidence": float(suggestion.confidence),
        "reason": suggestion.reason,
        "stop": None if suggestion.stop is None else float(suggestion.stop),
        "slot": suggestion.slot,
        "name": clean(suggestion.name),
        "color": suggestion.color,
    }


def _save_run(writer: Writer, track_id: int, analysis: Analysis) -> None:
    analyses = schema.analyses
    row = {
        "made_at": writer.now,
        "duration": float(analysis.duration),
        "beat_confidence": float(analysis.beat_confidence),
        "downbeat_confidence": float(analysis.downbeat_confidence),
        "tuning": None if analysis.tuning is None else float(analysis.tuning),
        "seconds": json.dumps(asdict(analysis.seconds)),
        "remarks": json.dumps(analysis.remarks, ensure_ascii=False),
        **{name: text_of(name, getattr(analysis, name)) for name in RUN_VALUES},
    }
    same = (analyses.c.track_id == track_id) & (analyses.c.model == analysis.model)
    writer.connection.execute(delete(analyses).where(same))
    writer.connection.execute(insert(analyses).values(track_id=track_id, model=analysis.model, **row))
