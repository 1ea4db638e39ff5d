"""What was heard as plain values and back, exactly: how one process tells another."""

from __future__ import annotations

import base64
from dataclasses import asdict
from typing import Any

import numpy as np

from djanalyzer.music import (
    Analysis,
    BeatGrid,
    ChangePoint,
    CueKind,
    Dynamics,
    Energy,
    GridAnchor,
    GridChoice,
    Guess,
    Key,
    KeyStretch,
    Meter,
    MixRange,
    Seconds,
    Section,
    SectionLabel,
    Suggestion,
    VocalSpan,
    Voice,
)
from djanalyzer.music.attention import Floats, MutualLook, StyleAttention
from djanalyzer.music.similarity import KeyOpinion, SectionEmbedding, TrackEmbedding, Vector

Plain = dict[str, Any]


def analysis_as_plain(analysis: Analysis) -> Plain:
    """Return an analysis as values that JSON holds."""
    return asdict(analysis)


def analysis_from(plain: Plain) -> Analysis:
    """Return the analysis that `analysis_as_plain` has told."""
    energy = plain["energy"]
    return Analysis(
        duration=plain["duration"],
        beat_grid=_grid(plain["beat_grid"]) if plain["beat_grid"] else None,
        beat_confidence=plain["beat_confidence"],
        sections=tuple(Section(**{**s, "label": SectionLabel(s["label"])}) for s in plain["sections"]),
        suggestions=tuple(Suggestion(**{**s, "kind": CueKind(s["kind"])}) for s in plain["suggestions"]),
        key=_key(plain["key"]),
        energy=Energy(energy["level"], tuple(energy["curve"]), energy["step"]),
        model=plain["model"],
        seconds=Seconds(**plain["seconds"]),
        remarks=tuple(plain["remarks"]),
        downbeat_confidence=plain["downbeat_confidence"],
        grid_choices=tuple(
            GridChoice(_grid(c["beat_grid"]), c["probability"]) for c in plain["grid_choices"]
        ),
        key_stretches=tuple(
            KeyStretch(s["start"], s["stop"], _key(s["key"])) for s in plain["key_stretches"]
        ),
        tuning=plain["tuning"],
        mix_range=MixRange(**plain["mix_range"]),
        genres=tuple(Guess(**g) for g in plain["genres"]),
        moods=tuple(Guess(**g) for g in plain["moods"]),
        dynamics=_dynamics(plain["dynamics"]),
        changes=None if plain["changes"] is None else tuple(ChangePoint(**c) for c in plain["changes"]),
        vocals=None if plain["vocals"] is None else tuple(VocalSpan(**v) for v in plain["vocals"]),
    )


def attention_as_plain(attention: StyleAttention) -> Plain:
    """Return what a model looked at as values that JSON holds."""
    return {
        "genre": attention.genre.tolist(),
        "mood": attention.mood.tolist(),
        "step": attention.step,
        "looks": [
            [look.start, look.stop, *(m if m is None else m.tolist() for m in _matrices(look))]
            for look in attention.looks
        ],
    }


def attention_from(plain: Plain) -> StyleAttention:
    """Return what `attention_as_plain` has told."""
    return StyleAttention(
        _array(plain["genre"]),
        _array(plain["mood"]),
        float(plain["step"]),
        tuple(
            MutualLook(start, stop, *(m if m is None else _array(m) for m in matrices))
            for start, stop, *matrices in plain["looks"]
        ),
    )


def voice_as_plain(voice: Voice) -> Plain:
    """Return a voice as values that JSON holds."""
    return {
        "spans": [[span.start, span.stop, span.confidence] for span in voice.spans],
        "pitch": base64.b64encode(np.asarray(voice.pitch, "<f4").tobytes()).decode("ascii"),
        "recipe": voice.recipe,
        "harmonic_key": asdict(voice.harmonic_key) if voice.harmonic_key else None,
        "frame_rate": voice.frame_rate,
    }


def voice_from(plain: Plain) -> Voice:
    """Return the voice that `voice_as_plain` has told."""
    return Voice(
        tuple(VocalSpan(*span) for span in plain["spans"]),
        np.frombuffer(base64.b64decode(plain["pitch"]), "<f4").astype(np.float32),
        plain["recipe"],
        _key(plain["harmonic_key"]),
        int(plain["frame_rate"]),
    )


def embedding_as_plain(embedding: TrackEmbedding) -> Plain:
    """Return an embedding as values that JSON holds."""
    key = embedding.key
    return {
        "recipe": embedding.recipe,
        "vector": _packed(embedding.vector),
        "sections": [[s.start, s.stop, s.label, _packed(s.vector)] for s in embedding.sections],
        "key": asdict(key.key) if key.key else None,
        "tuning": float(key.tuning),
        "key_stretches": [asdict(stretch) for stretch in key.stretches],
    }


def embedding_from(plain: Plain) -> TrackEmbedding:
    """Return the embedding that `embedding_as_plain` has told."""
    stretches = (
        KeyStretch(s["start"], s["stop"], _key(s["key"]) if s["key"] else None)
        for s in plain["key_stretches"]
    )
    return TrackEmbedding(
        plain["recipe"],
        _unpacked(plain["vector"]),
        tuple(SectionEmbedding(a, b, label, _unpacked(text)) for a, b, label, text in plain["sections"]),
        KeyOpinion(_key(plain["key"]), plain["tuning"], tuple(stretches)),
    )


def _packed(vector: Vector) -> str:
    return base64.b64encode(np.asarray(vector, "<f4").tobytes()).decode("ascii")


def _unpacked(text: str) -> Vector:
    return np.frombuffer(base64.b64decode(text), "<f4").astype(np.float32)


def _matrices(look: MutualLook) -> tuple[Floats | None, Floats | None]:
    return look.genre_to_mood, look.mood_to_genre


def _array(values: list[Any]) -> Floats:
    return np.asarray(values, np.float32)


def _grid(plain: Plain) -> BeatGrid:
    return BeatGrid(tuple(GridAnchor(**{**a, "meter": Meter(a["meter"])}) for a in plain["anchors"]))


def _dynamics(plain: Plain | None) -> Dynamics | None:
    return Dynamics(tuple(plain["curve"]), plain["step"]) if plain else None


def _key(plain: Plain | None) -> Key | None:
    return Key(**plain) if plain else None
