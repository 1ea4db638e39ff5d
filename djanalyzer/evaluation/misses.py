"""What went wrong on which recording, with what the model thought of it: one row for each miss."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from djanalyzer.evaluation.beats import downbeat_scores, right_grid
from djanalyzer.evaluation.matching import n_matched, nearest_offsets
from djanalyzer.evaluation.references import Floats, Reference
from djanalyzer.evaluation.scoring import TrackScore
from djanalyzer.evaluation.tones import key_relation, parsed
from djanalyzer.music import Analysis, BeatGrid

_RATIOS = {
    "half tempo": 1 / 2,
    "double tempo": 2.0,
    "2:3": 2 / 3,
    "3:2": 3 / 2,
    "3:4": 3 / 4,
    "4:3": 4 / 3,
    "a third": 1 / 3,
    "triple tempo": 3.0,
}
_BAR_PHASE = 0.75
_FEW_BOUNDARIES = 0.6  # F at 0.5 s below which boundaries count as missed: what we want to reach
_HEARD = 0.005  # seconds that a grid must be off to be called late or early
_OFF_BEAT = 0.25  # of a beat: farther off than that is another beat


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing wrong with one recording.

    Attributes
    ----------
    kind : str
        "tempo", "grid", "bars", "key" or "boundaries".
    fault : str
        In a few words without figures, the same as long as the same thing is wrong: "half tempo".
    detail : str
        The figures: "136.00 for 272.00".
    confidence : float or None
        How sure the model was of what is wrong.
    right_choice : str
        Where the right grid stands among those offered: "2nd, 12 %"; empty where choices do not apply.
    is_checked : bool
        The model called the grid as good as certain.
    """

    track: str
    kind: str
    fault: str
    detail: str
    confidence: float | None
    right_choice: str = ""
    is_checked: bool = False


def misses_of(tracks: Iterable[TrackScore]) -> list[Miss]:
    """Return every miss of tempo level, grid, bar phase, key and boundaries, recording by recording."""
    return [miss for track in tracks if track.is_core and track.analysis for miss in _misses(track)]


def _misses(track: TrackScore) -> Iterator[Miss]:
    reference, analysis = track.reference, track.analysis
    if reference is None or analysis is None:
        return
    scores = track.scores
    is_tempo_wrong = scores.get("tempo") == 0.0
    if is_tempo_wrong:
        yield _grid_miss(track, reference, analysis, ("tempo", *tempo_fault(reference, analysis.tempo)))
    is_off = scores.get("ends_5_octave") == 0.0 or scores.get("grid_10_octave") == 0.0
    if is_off or (reference.tempo is None and not scores["grid_right"]):
        yield _grid_miss(track, reference, analysis, ("grid", *grid_fault(reference, analysis)))
    if scores.get("bar_phase") == 0.0:
        yield _bar_miss(track, reference, analysis)
    if scores.get("key_or_none") == 0.0:
        yield _key_miss(track, reference, analysis)
    if scores.get("boundary_f05", 1.0) < _FEW_BOUNDARIES:
        fault, detail = boundary_fault(reference, analysis)
        confidence = np.mean([s.confidence for s in analysis.sections]) if analysis.sections else None
        yield Miss(track.name, "boundaries", fault, detail, None if confidence is None else float(confidence))


def _grid_miss(
    track: TrackScore, reference: Reference, analysis: Analysis, what: tuple[str, str, str]
) -> Miss:
    right = _right_choice(track.scores) if analysis.grid_choices else ""
    return Miss(track.name, *what, analysis.beat_confidence, right, analysis.is_checked)


def _right_choice(scores: dict[str, float]) -> str:
    if not scores.get("choice_offered"):
        return "not offered"
    return f"number {scores['choice_rank']:.0f}, {100 * scores['choice_probability']:.0f} %"


def tempo_fault(reference: Reference, tempo: float | None) -> tuple[str, str]:
    """Return what a tempo is to the annotated one, and both."""
    if tempo is None or reference.tempo is None:
        return "no beat found", ""
    ratio = tempo / reference.tempo
    detail = f"{tempo:.2f} for {reference.tempo:.2f}"
    for name, wanted in _RATIOS.items():
        if abs(ratio / wanted - 1) < 0.005:
            return name, detail
    return ("slightly off" if abs(ratio - 1) < 0.04 else "unrelated"), detail


def grid_fault(reference: Reference, analysis: Analysis) -> tuple[str, str]:
    """Return how a grid misses the beats: off the beat, late, early, drifting, or scattered."""
    beats = analysis.beat_grid.beats(analysis.duration) if analysis.beat_grid else np.zeros(0)
    if len(beats) < 2 or len(reference.beats) < 2:
        return "no beat found", ""
    offsets = _offsets_either_way(reference.beats, beats)
    period, median = float(np.median(np.diff(reference.beats))), float(np.median(offsets))
    n_end = min(16, len(offsets) // 2)
    drift = float(np.median(offsets[-n_end:]) - np.median(offsets[:n_end]))
    share_off = float(np.mean(np.abs(offsets) > _OFF_BEAT * period))
    detail = f"{1000 * median:+.1f} ms, end to end {1000 * drift:+.1f} ms"
    if share_off > 0.5:
        return "off the beat", f"{100 * share_off:.0f} % of the beats"
    if abs(drift) > _HEARD:
        return "drifts", detail
    if abs(median) > _HEARD:
        return ("late" if median > 0 else "early"), detail
    return "scattered", detail


def _offsets_either_way(truth: Floats, found: Floats) -> Floats:
    """Return how late the grid is, on every beat or, if that fits better, on every second."""
    candidates = [nearest_offsets(t, found) for t in (truth, truth[::2], truth[1::2])]
    return min(candidates, key=lambda offsets: float(np.median(np.abs(offsets))))


def _bar_miss(track: TrackScore, reference: Reference, analysis: Analysis) -> Miss:
    fault, detail = bar_fault(reference, analysis)
    right = ""
    if analysis.grid_choices:
        right = "not offered"
        for rank, choice in enumerate(analysis.grid_choices, 1):
            if _has_right_bars(reference, choice.beat_grid, analysis.duration):
                right = f"number {rank}, {100 * choice.probability:.0f} %"
                break
    return Miss(track.name, "bars", fault, detail, analysis.downbeat_confidence, right, analysis.is_checked)


def _has_right_bars(reference: Reference, grid: BeatGrid, duration: float) -> bool:
    if not right_grid(reference, grid, duration)["grid_right"]:
        return False
    return downbeat_scores(reference, grid.downbeats(duration)).get("bar_phase") == 1.0


def bar_fault(reference: Reference, analysis: Analysis) -> tuple[str, str]:
    """Return how bars are wrong: of another length, or counted from another beat."""
    truth, grid = reference.downbeats, analysis.beat_grid
    if grid is None or truth is None or len(truth) < 2:
        return "no beat found", ""
    times, places = grid.beats_and_positions(analysis.duration)
    n_beats = grid.meter.beats_per_bar
    length = n_beats * float(np.median(np.diff(times))) / float(np.median(np.diff(truth)))
    detail = f"bars {length:.2f} times as long"
    if abs(length - 1) > 0.02:
        return ("bars too long" if length > 1 else "bars too short"), detail
    nearest = np.argmin(np.abs(times[None] - truth[:, None]), axis=1)
    counts = np.bincount(places[nearest] - 1, minlength=n_beats)
    late = int(-np.argmax(counts) % n_beats)  # the true first beat is called 4: our bars begin a beat late
    share = counts.max() / counts.sum()
    if share < _BAR_PHASE:
        return "bars shift on the way", f"{100 * share:.0f} % of the bars agree"
    return f"bars begin {late} beat{'s' if late > 1 else ''} late", f"{100 * share:.0f} % of the bars"


def _key_miss(track: TrackScore, reference: Reference, analysis: Analysis) -> Miss:
    found = analysis.key
    if found is None:
        return Miss(track.name, "key", "no key found", f"for {reference.key}", None)
    if reference.key is None:
        return Miss(track.name, "key", "a key where there is none", found.name, found.confidence)
    detail = f"{found.name} for {reference.key}"
    return Miss(track.name, "key", key_relation(parsed(reference.key), found), detail, found.confidence)


def boundary_fault(reference: Reference, analysis: Analysis) -> tuple[str, str]:
    """Return what is wrong with the boundaries: displaced, too few, too many, or elsewhere."""
    truth = np.array([t for t in reference.boundaries or () if 0 < t < analysis.duration])
    found = np.array([s.start for s in analysis.sections[1:]])
    hits = {window: n_matched(truth, found, window) for window in (0.5, 3.0)}
    detail = f"{len(found)} found for {len(truth)}, right at 0.5 s {hits[0.5]}, at 3 s {hits[3.0]}"
    if hits[3.0] > 1.5 * hits[0.5] and hits[3.0] >= 2:
        return "displaced", detail
    if len(found) and hits[0.5] >= 0.7 * len(found):
        return "too few", detail
    if hits[0.5] >= 0.7 * len(truth):
        return "too many", detail
    return "elsewhere", detail
