"""Fits of cue points and loops."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from djanalyzer.models.decoding.bars import Bars
from djanalyzer.models.decoding.constants import Constants, Weights
from djanalyzer.models.decoding.loops import LOOP_FEATURES, loop_candidates
from djanalyzer.models.decoding.occasions import (
    CUE_FEATURES,
    KINDS,
    OBJECT_FEATURES,
    cue_features,
    object_features,
)
from djanalyzer.models.decoding.pulse import Floats
from djanalyzer.models.decoding.structure import sections_of
from djanalyzer.music import CueKind, Section
from djanalyzer.training.calibrating.known import Flags, Known
from djanalyzer.training.logits import yes_or_no

_NEAR = 0.5  # seconds
_CALM = 0.0002  # how strongly weights are drawn to 0: less than usual, since right bars are rare among bars
_CALM_LOOPS = 0.0005


@dataclass(frozen=True, slots=True)
class Cut:
    """A recording cut into sections."""

    known: Known
    bars: Bars
    sections: tuple[Section, ...]


def cut(known: Sequence[Known], constants: Constants) -> list[Cut]:
    """Cut the recordings whose cue points are known and that beat."""
    heard = [(k, k.bars_under(constants)) for k in known if k.reference.cues is not None]
    return [Cut(k, bars, sections_of(bars, constants.sections)) for k, bars in heard if bars.are_musical]


def fit_cues(cuts: Sequence[Cut]) -> tuple[Weights, Weights]:
    """Return the weights of CUE_FEATURES, and of OBJECT_FEATURES, for each of KINDS under which the true cue points are likeliest.

    Where the network detects no objects, the first are fitted as if there were no such thing, and the second are 0.
    """
    if not cuts:
        return Constants().cues, Constants().objects
    detects = all(c.bars.objects is not None and c.bars.joins is not None for c in cuts)
    weights: list[float] = []
    others: list[float] = []
    for kind in KINDS:
        features = np.concatenate([_evidence(c, kind, detects) for c in cuts])
        is_right = np.concatenate([_are_marked(c, kind) for c in cuts])
        fitted = _fitted(features, is_right, features.shape[1], _CALM)
        weights += fitted[: len(CUE_FEATURES)]
        others += fitted[len(CUE_FEATURES) :] if detects else (0.0,) * len(OBJECT_FEATURES)
    return tuple(weights), tuple(others)


def _evidence(cut: Cut, kind: CueKind, detects: bool) -> Floats:
    features = cue_features(cut.bars, cut.sections, kind)
    return np.hstack([features, object_features(cut.bars, kind)]) if detects else features


def _are_marked(cut: Cut, kind: CueKind) -> Flags:
    """Return whether each bar's start is a true cue point of a kind; all drops are one kind."""
    kinds = (CueKind.DROP, CueKind.SECOND_DROP) if kind is CueKind.DROP else (kind,)
    times = np.array([c.time for c in cut.known.reference.cues or () if c.kind in kinds])
    starts = np.maximum(cut.bars.edges[:-1], cut.bars.first_downbeat)
    return np.asarray((np.abs(starts[:, None] - times) <= _NEAR).any(axis=1))


def fit_loops(cuts: Sequence[Cut]) -> Weights:
    """Return the weights of LOOP_FEATURES under which the true loops are likeliest."""
    features, is_right = [], []
    for c in cuts:
        true = [(m.time, m.stop) for m in c.known.reference.cues or () if m.kind is CueKind.LOOP and m.stop]
        for first, stop, evidence in loop_candidates(c.bars, c.sections) if c.bars.likeness else ():
            ends = np.array([c.bars.edges[first], c.bars.edges[stop]])
            features.append(evidence)
            is_right.append(any(np.abs(ends - t).max() <= _NEAR for t in true))
    if not features:
        return Constants().loops
    return tuple(_fitted(np.array(features), np.array(is_right), len(LOOP_FEATURES), _CALM_LOOPS))


def _fitted(features: Floats, is_right: Flags, n_features: int, calm: float) -> tuple[float, ...]:
    return yes_or_no(features, is_right, np.ones(len(is_right)), [0] * n_features, calm)
