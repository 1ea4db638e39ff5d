"""May a new model replace the old one? Only if it is better somewhere and worse nowhere that matters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from djanalyzer.evaluation.cue_objects import MarkedTrack, object_scores
from djanalyzer.evaluation.paired import MISTAKEN, chance_of, proven
from djanalyzer.evaluation.readings import of_program
from djanalyzer.evaluation.references import Floats
from djanalyzer.evaluation.scoring import Report, TrackScore
from djanalyzer.evaluation.words import Choice

# What is watched, and what change of the mean counts; of errors less is better.
WATCHED: Mapping[str, float] = {
    "tempo": 0.005,
    "beat_f70": 0.005,
    "grid_10": 0.005,
    "downbeat_f": 0.005,
    "meter": 0.005,
    "choice_offered": 0.005,
    "boundary_f05": 0.005,
    "section_la": 0.005,
    "section_scs": 0.005,
    "cue_objects_f_half_beat_kind": 0.005,
    "key_mirex": 0.005,
    "energy_error": 0.05,  # of the levels from 1 to 10
    "genre_top1": 0.005,
    "mood_top1": 0.005,
}
_ERRORS = frozenset({"energy_error"})
_FEWEST_TRACKS = 12  # of fewer, no fall of so many measures is told from chance


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the new model may replace the old one, and why (sentences for the user)."""

    is_allowed: bool
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Pair:
    """A measure of the same recordings by both models; `groups` says who made them."""

    old: Floats
    new: Floats
    groups: tuple[str, ...]

    def chance(self, sign: float) -> float:
        """Return how often chance alone moves the mean so far up (1) or down (-1)."""
        return chance_of(sign * (self.new - self.old), self.groups)

    def moves(self, sign: float, noticeable: float) -> bool:
        return bool(sign * float((self.new - self.old).mean()) > noticeable)


def may_replace(old: Report, new: Report) -> Verdict:
    """Compare two models on the recordings both were scored on.

    A fall counts when it is noticeable and larger than chance explains; so does a rise. Chance is judged by the paired bootstrap
    (`evaluation.paired`), and so many measures are looked at that one of them always falls a little: of twenty models as good
    as the old one, one is refused for a fall. A smaller loss cannot be told on so few recordings.
    """
    if objection := _not_comparable(old, new):
        return Verdict(False, (objection,))
    pairs = {m: pair for m, pair in _pairs(old.core, new.core).items() if len(pair.old) > 1}
    falls = [f"{m} falls from {_told(pairs[m])}" for m in _moved(pairs, -1.0)]
    rises = [f"{m} rises from {_told(pairs[m])}" for m in _moved(pairs, 1.0)]
    if falls:
        return Verdict(False, tuple(falls + rises))
    if not rises:
        return Verdict(False, ("nothing gets noticeably better",))
    return Verdict(True, tuple(rises))


def _moved(pairs: Mapping[str, _Pair], direction: float) -> list[str]:
    """Return the measures that get better (1) or worse (-1), noticeably and beyond chance."""
    signs = {m: -direction if m in _ERRORS else direction for m in pairs}
    real = proven({m: pair.chance(signs[m]) for m, pair in pairs.items()}, MISTAKEN)
    return [m for m, pair in pairs.items() if m in real and pair.moves(signs[m], WATCHED[m])]


def _told(pair: _Pair) -> str:
    return f"{pair.old.mean():.3f} to {pair.new.mean():.3f}"


def _not_comparable(old: Report, new: Report) -> str:
    """Return why two reports cannot be compared, or nothing."""
    failed = [t.name for t in new.core if t.trouble and not _failed(old, t.name)]
    if failed:
        return f"the new model fails on {len(failed)} recordings, first {failed[0]}"
    common = {t.name for t in old.core} & {t.name for t in new.core}
    if len(common) < _FEWEST_TRACKS:
        return f"only {len(common)} recordings were scored with both models, {_FEWEST_TRACKS} are needed"
    return ""


def _failed(report: Report, name: str) -> bool:
    return any(t.name == name and t.trouble for t in report.tracks)


def _pairs(old: Sequence[TrackScore], new: Sequence[TrackScore]) -> dict[str, _Pair]:
    """Return each watched measure of the recordings that have it in both reports."""
    before, after = ({t.name: _measured(t) for t in tracks} for tracks in (old, new))
    makers = {t.name: t.reference.artist if t.reference else "" for t in new}
    pairs = {}
    for measure in WATCHED:
        names = sorted(
            n for n in before.keys() & after.keys() if measure in before[n] and measure in after[n]
        )
        was, now = (np.array([scores[n][measure] for n in names]) for scores in (before, after))
        pairs[measure] = _Pair(was, now, tuple(makers[n] or n for n in names))
    return pairs


def _measured(track: TrackScore) -> dict[str, float]:
    """Return every measure of a recording: besides its scores, those of cue points as objects, and whether its words are right."""
    reference, analysis = track.reference, track.analysis
    if reference is None or analysis is None:
        return dict(track.scores)
    said = of_program(analysis, None)
    measures = dict(track.scores)
    for word, truth, found in (("genre", reference.genre, said.genres), ("mood", reference.mood, said.moods)):
        if truth is not None and found:
            measures[f"{word}_top1"] = float(Choice(truth, found).is_right)
    if reference.cues is not None and reference.downbeats is not None:
        marked = MarkedTrack(reference.cues, analysis.suggestions, reference.beats, reference.downbeats)
        measures |= object_scores(marked, said.least_sure)
    return measures
