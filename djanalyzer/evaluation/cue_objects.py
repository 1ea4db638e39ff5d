"""How right cue points are as objects: a time, a kind and a confidence each.

CUE-DETR's task (Argüello et al. 2024), judged more strictly than by its own code: one object answers one cue point, none
counts beyond the tolerance, and "within one beat" is a whole beat to either side. Distances are counted in beats and bars of
the true grid, so a tempo that changes makes nobody more or less right.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from djanalyzer.evaluation.matching import n_matched
from djanalyzer.evaluation.references import Floats
from djanalyzer.evaluation.reliability import Claim, calibration_error
from djanalyzer.models.activations import CUE_KINDS
from djanalyzer.models.decoding.cue_objects import counted
from djanalyzer.music import CueKind

TOLERANCES = ("half_beat", "beat", "bar")
SURE = 0.3  # the confidence from which an object is counted: where chances are true, about half of the best F

_BEATS = {"half_beat": 0.5, "beat": 1.0}
_EXACT = 1e-6  # what rounding may add to a distance
_ON_DOWNBEAT = 0.25  # beats: nearer to the downbeat than to the next sixteenth but one
_ONE_PLACE = 0.5  # beats: true cue points of several kinds so near are one place
_PHRASES = (8, 16)  # bars
_EDGES = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


class Mark(Protocol):
    """Anything at a time, of a kind: a suggestion, a DJ's cue, an object."""

    @property
    def time(self) -> float:
        """Seconds."""

    @property
    def kind(self) -> CueKind:
        """What it marks."""


class SureMark(Mark, Protocol):
    """A mark that says how sure it is."""

    @property
    def confidence(self) -> float:
        """0 to 1."""


@dataclass(frozen=True)
class MarkedTrack:
    """The true cue points of a track, what was found, and its true beats.

    Attributes
    ----------
    truth : sequence of Mark
        Every drop is a drop; voices and loops are left out. Those of no known kind (`OTHER`) count where kinds do not.
    objects : sequence of SureMark
    beats, downbeats : shape (n,), seconds
    """

    truth: Sequence[Mark]
    objects: Sequence[SureMark]
    beats: Floats
    downbeats: Floats

    @property
    def is_counted(self) -> bool:
        """Whether there are beats and bars enough to count distances in."""
        return len(self.beats) > 1 and len(self.downbeats) > 1

    def places(self, marks: Sequence[Mark], tolerance: str) -> Floats:
        """Return where marks lie, counted so that `tolerance` is `reach_of(tolerance)`."""
        times = np.array([m.time for m in marks], np.float64)
        return counted(times, self.downbeats if tolerance == "bar" else self.beats)

    def true_marks(self, kind: CueKind | None) -> list[Mark]:
        """Return the true cue points of a kind; of any kind (None), one for each place."""
        if kind is not None:
            return [m for m in self.truth if _simple(m.kind) is kind]
        known = [m for m in self.truth if _simple(m.kind) in (*CUE_KINDS, CueKind.OTHER)]
        kept: list[Mark] = []
        for mark in sorted(known, key=lambda m: m.time):
            if not kept or np.ptp(self.places([kept[-1], mark], "beat")) > _ONE_PLACE:
                kept.append(mark)
        return kept

    def found_marks(self, kind: CueKind | None) -> list[SureMark]:
        """Return the objects of a kind; None: of all that are asked for."""
        return [o for o in self.objects if _simple(o.kind) in (CUE_KINDS if kind is None else (kind,))]


def object_scores(track: MarkedTrack, least: float = SURE) -> dict[str, float]:
    """Return every measure of one track that makes sense for it, by name; none without beats and bars.

    `cue_objects_{precision,recall,f,ap}_{half_beat,beat,bar}` are those of any kind, with `_kind` at their end those of the
    right kind. All but the average precision (`ap`) are over the objects that are at least `least` sure. `cue_objects_count`
    is their number, `cue_objects_on_downbeat` the share on a true downbeat, `cue_objects_phase_8` and `_16` the share on a
    downbeat that is a multiple of so many bars from where most true cue points lie.
    """
    if not track.is_counted:
        return {}
    sure = MarkedTrack(
        track.truth, [o for o in track.objects if o.confidence >= least], track.beats, track.downbeats
    )
    scores = {"cue_objects_count": float(len(sure.found_marks(None)))}
    for tolerance in TOLERANCES:
        for ending, kinds in (("", (None,)), ("_kind", CUE_KINDS)):
            for name, value in _rates(sure, tolerance, kinds).items():
                scores[f"cue_objects_{name}_{tolerance}{ending}"] = value
            if precision := average_precision([track], tolerance, kinds):
                scores[f"cue_objects_ap_{tolerance}{ending}"] = precision[0]
    return scores | _places_of(sure)


def pooled_scores(tracks: Iterable[MarkedTrack]) -> dict[str, float]:
    """Return average precisions over the objects of all tracks together, and how far confidences are from the truth.

    `cue_objects_ap_{tolerance}` is of any kind, `..._kind` the mean over kinds (as detectors of objects are scored), and
    `cue_objects_calibration` the expected calibration error of the confidences as chances of a hit of the right kind within
    half a beat.
    """
    counted_tracks = [t for t in tracks if t.is_counted]
    scores = {}
    for tolerance in TOLERANCES:
        for ending, kinds in (("", (None,)), ("_kind", CUE_KINDS)):
            if precision := average_precision(counted_tracks, tolerance, kinds):
                scores[f"cue_objects_ap_{tolerance}{ending}"] = float(np.mean(precision))
    claims = object_claims(counted_tracks)
    return scores | ({"cue_objects_calibration": calibration_error(claims, _EDGES)} if claims else {})


def object_claims(tracks: Iterable[MarkedTrack], tolerance: str = "half_beat") -> list[Claim]:
    """Return for every object how sure it was and whether it was right, its kind included."""
    return [
        claim for t in tracks if t.is_counted for kind in CUE_KINDS for claim in claims_of(t, tolerance, kind)
    ]


def claims_of(track: MarkedTrack, tolerance: str, kind: CueKind | None) -> list[Claim]:
    """Return what the objects of a kind claim and whether it is so: the surest choose first, each the nearest that is free."""
    truth = track.places(track.true_marks(kind), tolerance)
    found = sorted(track.found_marks(kind), key=lambda o: -o.confidence)
    free, reach = np.ones(len(truth), bool), reach_of(tolerance)
    claims = []
    for place, answer in zip(track.places(found, tolerance), found, strict=True):
        distance = np.where(free, np.abs(truth - place), np.inf)
        is_right = bool(len(truth) and distance.min() <= reach)
        if is_right:
            free[int(np.argmin(distance))] = False
        claims.append(Claim(answer.confidence, is_right))
    return claims


def average_precision(
    tracks: Sequence[MarkedTrack], tolerance: str, kinds: Sequence[CueKind | None]
) -> list[float]:
    """Return the average precision of each of the kinds that some track has, over the objects of all tracks together.

    The mean of the precisions down to each confidence, weighted by how much recall that confidence adds.
    """
    precisions = []
    for kind in kinds:
        n_true = sum(len(t.true_marks(kind)) for t in tracks)
        claims = [claim for t in tracks for claim in claims_of(t, tolerance, kind)]
        if n_true:
            precisions.append(_area(claims, n_true))
    return precisions


def reach_of(tolerance: str) -> float:
    """Return how far off an object may be, in what `MarkedTrack.places` counts: beats, or bars."""
    return _BEATS.get(tolerance, 1.0) + _EXACT


def _area(claims: list[Claim], n_true: int) -> float:
    sure = np.array([c.confidence for c in claims])
    order = np.argsort(-sure, kind="stable")
    right = np.cumsum(np.array([c.is_right for c in claims], bool)[order])
    last = np.flatnonzero(np.append(np.diff(sure[order]) != 0, True)) if len(claims) else np.zeros(0, int)
    recall, precision = right[last] / n_true, right[last] / (last + 1)
    return float(np.sum(np.diff(recall, prepend=0.0) * precision))


def _rates(track: MarkedTrack, tolerance: str, kinds: Sequence[CueKind | None]) -> dict[str, float]:
    """Return precision, recall and F over kinds together; nothing where there is neither a cue point nor an object."""
    n_true = n_found = n_right = 0
    for kind in kinds:
        truth, found = track.true_marks(kind), track.found_marks(kind)
        n_right += n_matched(
            np.sort(track.places(truth, tolerance)),
            np.sort(track.places(found, tolerance)),
            reach_of(tolerance),
        )
        n_true, n_found = n_true + len(truth), n_found + len(found)
    rates = {"precision": n_right / n_found} if n_found else {}
    rates |= {"recall": n_right / n_true} if n_true else {}
    return rates | ({"f": 2 * n_right / (n_true + n_found)} if n_true + n_found else {})


def _places_of(track: MarkedTrack) -> dict[str, float]:
    """Return how many objects lie on downbeats, and on those of phrases."""
    found = track.found_marks(None)
    if not found:
        return {}
    bars = np.rint(track.places(found, "bar")).astype(np.int64)
    nearest = track.downbeats[np.clip(bars, 0, len(track.downbeats) - 1)]
    beside = np.abs(track.places(found, "beat") - counted(nearest, track.beats))
    on_downbeat = beside <= _ON_DOWNBEAT + _EXACT
    scores = {"cue_objects_on_downbeat": float(on_downbeat.mean())}
    usual = np.rint(track.places(track.true_marks(None) or found, "bar")).astype(np.int64)
    for length in _PHRASES:
        phase = int(np.bincount(usual % length, minlength=length).argmax())
        scores[f"cue_objects_phase_{length}"] = float(np.mean(on_downbeat & (bars % length == phase)))
    return scores


def _simple(kind: CueKind) -> CueKind:
    return CueKind.DROP if kind is CueKind.SECOND_DROP else kind
