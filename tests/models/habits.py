"""Made-up tracks for habits: bars of 2 seconds with sections, energy, drums and voices where a test puts them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from djanalyzer.models.activations import CUE_KINDS, SECTION_LABELS
from djanalyzer.models.decoding.bars import Bars
from djanalyzer.models.habit import Terrain
from djanalyzer.music import CueKind, Section, SectionLabel, Suggestion

BAR = 2.0
INTRO, BUILD_UP, DROP = SectionLabel.INTRO, SectionLabel.BUILD_UP, SectionLabel.DROP
BREAKDOWN, OUTRO = SectionLabel.BREAKDOWN, SectionLabel.OUTRO
Form = Sequence[tuple[SectionLabel, int]]
FORM: Form = (
    (INTRO, 16),
    (BUILD_UP, 8),
    (DROP, 16),
    (BREAKDOWN, 16),
    (BUILD_UP, 8),
    (DROP, 16),
    (OUTRO, 8),
)
_ENERGY = {INTRO: 0.3, BUILD_UP: 0.5, DROP: 0.9, BREAKDOWN: 0.2, OUTRO: 0.4}


def sections_of(form: Form) -> tuple[Section, ...]:
    """Return the sections of a form, told in bars."""
    starts = np.concatenate([[0], np.cumsum([n for _, n in form])]) * BAR
    return tuple(
        Section(float(a), float(b), label)
        for (label, _), a, b in zip(form, starts[:-1], starts[1:], strict=True)
    )


def bars_of(form: Form, sung: Sequence[int] = ()) -> Bars:
    """Return bars that sound as their sections do; in `sung` somebody sings."""
    each = [label for label, n in form for _ in range(n)]
    n_bars = len(each)
    starting = np.array([i == 0 or each[i - 1] is not each[i] for i in range(n_bars)])
    labels = np.array([[0.8 if x is label else 0.03 for x in SECTION_LABELS] for label in each])
    cues = np.full((n_bars, len(CUE_KINDS)), 0.05)
    cues[:, CUE_KINDS.index(CueKind.DROP)] += 0.7 * (starting & np.array([x is DROP for x in each]))
    vocals = np.zeros(n_bars)
    vocals[list(sung)] = 0.9
    return Bars(
        edges=np.asarray(np.arange(n_bars + 1) * BAR, np.float64),
        are_musical=True,
        labels=labels,
        boundary=np.where(starting, 0.8, 0.05),
        cues=cues,
        energy=np.array([_ENERGY[label] for label in each]),
        kick=np.array([0.0 if x in (BREAKDOWN, BUILD_UP) else 1.0 for x in each]),
        vocals=vocals,
        duration=n_bars * BAR,
    )


def terrain_of(
    form: Form = FORM, sung: Sequence[int] = (), suggestions: tuple[Suggestion, ...] = ()
) -> Terrain:
    """Return a track as habits see it."""
    return Terrain.of(bars_of(form, sung), sections_of(form), suggestions)


def after_silence(n_bars: float, form: Form = FORM) -> Terrain:
    """Return a track whose music begins after so many bars of silence."""
    bars, late = bars_of(form), n_bars * BAR
    sections = tuple(replace(s, start=s.start + late, stop=s.stop + late) for s in sections_of(form))
    moved = replace(bars, edges=bars.edges + late, first_downbeat=late, duration=bars.duration + late)
    return Terrain.of(moved, sections, ())
