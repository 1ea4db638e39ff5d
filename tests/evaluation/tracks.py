"""Small references and analyses for the tests of the evaluation."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from djanalyzer.evaluation.references import Reference
from djanalyzer.music import (
    Analysis,
    BeatGrid,
    CueKind,
    Energy,
    Key,
    Section,
    SectionLabel,
    Suggestion,
)

DURATION = 128.0
SECTIONS = (
    Section(0.0, 32.0, SectionLabel.INTRO),
    Section(32.0, 48.0, SectionLabel.BUILD_UP),
    Section(48.0, 80.0, SectionLabel.DROP),
    Section(80.0, 96.0, SectionLabel.BREAKDOWN),
    Section(96.0, 112.0, SectionLabel.DROP),
    Section(112.0, 128.0, SectionLabel.OUTRO),
)
CUES = (
    Suggestion(0.0, CueKind.MIX_IN, 1.0, "drums begin"),
    Suggestion(48.0, CueKind.DROP, 1.0, "full energy begins"),
    Suggestion(80.0, CueKind.BREAKDOWN, 1.0, "drums leave"),
    Suggestion(112.0, CueKind.MIX_OUT, 1.0, "outro begins"),
)


def reference(name="track", tempo: float | None = 120.0, **changes):
    """Return the truth of a track of 120 BPM that starts at 0 s."""
    beats = np.arange(0, DURATION, 60 / (tempo or 120.0))
    fields = {
        "name": name,
        "path": Path(f"{name}.ogg"),
        "beats": beats,
        "tempo": tempo,
        "downbeats": beats[::4],
        "boundaries": tuple(s.start for s in SECTIONS[1:]),
        "key": "A minor",
        "sections": SECTIONS,
        "cues": CUES,
        "energy_level": 7.0,
        "energy": tuple(np.linspace(0, 1, int(DURATION))),
    }
    return Reference(**(fields | changes))


def analysis(tempo=120.0, start=0.0, **changes):
    """Return an analysis of that track that is right in everything unless told otherwise."""
    fields = {
        "duration": DURATION,
        "beat_grid": BeatGrid.constant(start, tempo),
        "beat_confidence": 0.9,
        "sections": SECTIONS,
        "suggestions": CUES,
        "key": Key.parse("Am"),
        "energy": Energy(7.0, tuple(np.linspace(0, 1, int(DURATION)))),
        "model": "test",
    }
    return Analysis(**(fields | changes))
