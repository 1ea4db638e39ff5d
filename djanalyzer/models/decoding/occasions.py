"""What speaks for a cue point of each kind at the start of each bar."""

from __future__ import annotations

import numpy as np

from djanalyzer.models.activations import CUE_KINDS, SECTION_LABELS
from djanalyzer.models.decoding.bars import Bars
from djanalyzer.models.decoding.constants import Constants
from djanalyzer.models.decoding.pulse import Floats
from djanalyzer.music import CueKind, Section, SectionLabel

KINDS = (*CUE_KINDS, CueKind.VOCAL_IN)  # a drop is a drop, whichever it is
CUE_FEATURES = (
    "any bar",
    "network: the cue",  # of a voice: that somebody sings
    "network: a boundary",
    "a section starts",
    "a section of its kind starts",  # of a voice: that somebody sang before
    "its label becomes likely",  # of a voice: that somebody begins to sing
    "drums come",
    "drums go",
    "energy rises",
    "it sounds new",
    "within a phrase",
    "place",
    "place, squared",
    "first bar with drums",
    "first bar",
    "usual length of an outro left",
)
# What a network says that detects cue points as objects, beside the above; fitted to such a network alone.
OBJECT_FEATURES = (
    "object of the kind",
    "object of another kind",
    "somebody joins or leaves",
)
_LABELS = {
    CueKind.MIX_IN: SectionLabel.INTRO,
    CueKind.BUILD_UP: SectionLabel.BUILD_UP,
    CueKind.DROP: SectionLabel.DROP,
    CueKind.BREAKDOWN: SectionLabel.BREAKDOWN,
    CueKind.MIX_OUT: SectionLabel.OUTRO,
}
UNSUNG = 8  # bars without a voice, after which one is an event
_PHRASE = 4
_HEARD = 2  # bars in which it must be heard then
_OUTROS = ((48, 16), (24, 8), (0, 4))  # bars that a track has at least, and that its last part lasts
_NEWEST = 2.0
_SURE = 0.005
_FAINT = 0.02


def cue_chances(bars: Bars, sections: tuple[Section, ...], constants: Constants) -> Floats:
    """Return how likely each bar's start is a cue point of each of KINDS, shape (n_bars, len(KINDS))."""
    each = np.asarray(constants.cues).reshape(len(KINDS), len(CUE_FEATURES))
    odds = [cue_features(bars, sections, kind) @ w for kind, w in zip(KINDS, each, strict=True)]
    others = np.asarray(constants.objects).reshape(len(KINDS), len(OBJECT_FEATURES))
    if others.any():
        odds = [o + object_features(bars, k) @ w for o, k, w in zip(odds, KINDS, others, strict=True)]
    return np.asarray(1 / (1 + np.exp(-np.column_stack(odds))))


def object_features(bars: Bars, kind: CueKind) -> Floats:
    """Return what detected objects say of a cue point of a kind, shape (n_bars, len(OBJECT_FEATURES)).

    Nothing (0) where the network detects none, and of voices, which are no objects.
    """
    of_kind = of_others = joins = np.zeros(len(bars))
    if bars.objects is not None:
        is_kind = np.array([k is kind for k in CUE_KINDS])
        of_others = _odds(bars.objects[:, ~is_kind].max(axis=1))
        of_kind = _odds(bars.objects[:, is_kind].max(axis=1)) if is_kind.any() else of_kind
    if bars.joins is not None:
        joins = _odds(bars.joins)
    return np.column_stack([of_kind, of_others, joins])


def cue_features(bars: Bars, sections: tuple[Section, ...], kind: CueKind) -> Floats:
    """Return what speaks for a cue point of a kind, shape (n_bars, len(CUE_FEATURES))."""
    n_bars, bar = len(bars), np.arange(len(bars))
    starts = starts_of(bars, sections)
    since = bar - starts[np.clip(np.searchsorted(starts, bar, side="right") - 1, 0, None)]
    place = bar / max(bars.n_playing, 1)
    network, of_kind, rises = (
        _of_voices(bars) if kind is CueKind.VOCAL_IN else _of_label(bars, sections, kind)
    )
    drums = bars.have_drums.astype(np.float64)
    before, _ = _around(drums, _PHRASE, 1)
    quiet, loud = _around(bars.energy, _PHRASE, _PHRASE)
    novelty = bars.likeness.novelty if bars.likeness is not None else np.zeros(n_bars)
    return np.column_stack(
        [
            np.ones(n_bars),
            network,
            _odds(bars.boundary),
            np.isin(bar, starts),
            of_kind,
            rises,
            drums * (1 - before),
            (1 - drums) * before,
            loud - quiet,
            np.clip(novelty, -_NEWEST, _NEWEST),
            since % _PHRASE != 0,
            place,
            np.square(place),
            bar == int(np.argmax(bars.have_drums)) if bars.have_drums.any() else np.zeros(n_bars),
            bar == 0,
            bar == _usual_outro(bars),
        ]
    )


def starts_of(bars: Bars, sections: tuple[Section, ...]) -> np.ndarray:
    """Return the bars that sections start at."""
    return np.array([int(np.argmin(np.abs(bars.edges - s.start))) for s in sections] or [0])


def _of_label(bars: Bars, sections: tuple[Section, ...], kind: CueKind) -> tuple[Floats, Floats, Floats]:
    """Return the network's odds of a kind, the trust in a section of its kind that starts, and how its label rises."""
    label, starting = _LABELS[kind], np.zeros(len(bars))
    labels_before = (None, *(s.label for s in sections[:-1]))
    for section, before, bar in zip(sections, labels_before, starts_of(bars, sections), strict=True):
        if section.label is label and before is not label and bar < len(bars):
            starting[bar] = section.confidence
    unlikely, likely = _around(bars.labels[:, SECTION_LABELS.index(label)], _PHRASE, _PHRASE)
    rises = np.log(likely + _FAINT) - np.log(unlikely + _FAINT)
    return _odds(bars.cues[:, CUE_KINDS.index(kind)]), starting, rises


def _of_voices(bars: Bars) -> tuple[Floats, Floats, Floats]:
    """Return the odds of a voice in each bar, of any in the bars before, and how they rise."""
    before, after = _around(bars.vocals, UNSUNG, _HEARD)
    any_before = [bars.vocals[max(bar - UNSUNG, 0) : bar].max(initial=0.0) for bar in range(len(bars))]
    return _odds(bars.vocals), _odds(np.array(any_before)), _odds(after) - _odds(before)


def _usual_outro(bars: Bars) -> int:
    n_bars = bars.n_playing
    return n_bars - next(length for least, length in _OUTROS if n_bars >= least)


def _odds(chances: Floats) -> Floats:
    chances = np.clip(np.nan_to_num(chances), _SURE, 1 - _SURE)
    return np.asarray(np.log(chances / (1 - chances)))


def _around(values: Floats, n_before: int, n_after: int) -> tuple[Floats, Floats]:
    """Return the means over the bars before each bar's start (0 where there are none) and over those after."""
    sums = np.concatenate([[0.0], np.cumsum(values)])
    bar = np.arange(len(values))
    first, stop = np.maximum(bar - n_before, 0), np.minimum(bar + n_after, len(values))
    before = (sums[bar] - sums[first]) / np.maximum(bar - first, 1)
    return before, (sums[stop] - sums[bar]) / np.maximum(stop - bar, 1)
