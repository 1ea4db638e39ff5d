"""How right beats, downbeats and grid are: mir_eval's measures, and what a DJ would notice."""

from __future__ import annotations

import numpy as np

from djanalyzer.evaluation.matching import f_measure, nearest_offsets, within
from djanalyzer.evaluation.references import Floats, Reference
from djanalyzer.music import BeatGrid, GridChoice, Meter

FLAM = 0.010  # seconds: two kicks this far apart still sound like one
_TRIM = 5.0  # seconds at the beginning that mir_eval leaves out
_ENOUGH_BEATS = 0.95  # of the annotated beats on the grid make a grid right
_OCTAVES = (1.0, 2.0, 0.5)
_END = 16  # beats at either end of a recording
_CLOSE = 0.005  # seconds: nobody hears two kicks this far apart
_STEADY = 0.005  # seconds that a grid may move against the music from end to end
_BLEND = 0.020  # seconds: where the tempo changes, beats this near are right


def beat_scores(reference: Reference, beats: Floats) -> dict[str, float]:
    """Return F-measures at 70, 20 and 10 ms and the continuity measures, over the annotated part of the recording."""
    import mir_eval

    truth = mir_eval.beat.trim_beats(reference.beats, _TRIM)
    found = mir_eval.beat.trim_beats(within(beats, reference.beats), _TRIM)
    scores = {f"beat_f{ms}": f_measure(truth, found, ms / 1000) for ms in (70, 20, 10)}
    if len(truth) > 1 and len(found) > 1:
        _, scores["cmlt"], _, scores["amlt"] = (float(v) for v in mir_eval.beat.continuity(truth, found))
    else:
        scores["cmlt"] = scores["amlt"] = 0.0
    return scores


def fine_beat_scores(reference: Reference, beats: Floats) -> dict[str, float]:
    """Return the longest unbroken stretches, CMLc and AMLc, and the information gain (0 to 1), as mir_eval defines them."""
    import mir_eval

    truth = mir_eval.beat.trim_beats(reference.beats, _TRIM)
    found = mir_eval.beat.trim_beats(within(beats, reference.beats), _TRIM)
    if len(truth) < 2 or len(found) < 2:
        return dict.fromkeys(("cmlc", "amlc", "information_gain"), 0.0)
    cmlc, _, amlc, _ = (float(v) for v in mir_eval.beat.continuity(truth, found))
    return {
        "cmlc": cmlc,
        "amlc": amlc,
        "information_gain": float(mir_eval.beat.information_gain(truth, found)),
    }


def downbeat_scores(reference: Reference, downbeats: Floats) -> dict[str, float]:
    """Return the F-measure of the downbeats at 70 ms, and whether the bar phase is right (F above 0.75)."""
    if reference.downbeats is None:
        return {}
    f = f_measure(reference.downbeats, within(downbeats, reference.downbeats), 0.07)
    return {"downbeat_f": f, "bar_phase": float(f > 0.75)}


def tempo_scores(reference: Reference, tempo: float | None) -> dict[str, float]:
    """Return whether the tempo is right within 0.05 % and 4 %, as annotated and when half or double counts as right."""
    if reference.tempo is None:
        return {}
    ratio = (tempo or 0.0) / reference.tempo
    return {
        "tempo": float(_is_near(ratio, 1.0, 0.0005)),
        "tempo_octave": float(any(_is_near(ratio, o, 0.0005) for o in _OCTAVES)),
        "tempo_4": float(_is_near(ratio, 1.0, 0.04)),
        "tempo_4_octave": float(any(_is_near(ratio, o, 0.04) for o in _OCTAVES)),
    }


def grid_scores(reference: Reference, beats: Floats) -> dict[str, float]:
    """Return whether 95 % of the annotated beats lie within 10 ms of the grid, and by how much the grid is late.

    `grid_10` takes the grid as it is; `grid_10_octave` allows a grid of half the annotated tempo its beats in between.
    """
    if len(reference.beats) == 0 or len(beats) < 2:
        return {"grid_10": 0.0, "grid_10_octave": 0.0}
    offsets = nearest_offsets(reference.beats, beats)
    half_offsets = nearest_offsets(reference.beats, _doubled_if_half(reference.beats, beats))
    near = np.abs(offsets) < 0.25 * float(np.median(np.diff(reference.beats)))
    scores = {
        "grid_10": float(np.mean(np.abs(offsets) <= FLAM) >= _ENOUGH_BEATS),
        "grid_10_octave": float(np.mean(np.abs(half_offsets) <= FLAM) >= _ENOUGH_BEATS),
    }
    return scores | ({"late_ms": 1000 * float(np.median(offsets[near]))} if near.any() else {})


def _doubled_if_half(truth: Floats, beats: Floats) -> Floats:
    """Return a grid of half the annotated tempo with beats in between; any other as it is."""
    if not _is_near(float(np.median(np.diff(beats)) / np.median(np.diff(truth))), 2.0, 0.04):
        return beats
    return np.sort(np.concatenate([beats, beats[:-1] + np.diff(beats) / 2]))


def end_scores(reference: Reference, beats: Floats) -> dict[str, float]:
    """Return whether the first and the last 16 annotated beats both lie on the grid, and whether it drifts in between.

    An end lies within N ms when the median distance of its 16 beats from the nearest line of the grid does. `ends_10` and
    `ends_5` take the grid as it is. `ends_10_octave`, `ends_5_octave` and `drift_5` (the signed medians of the two ends
    differ by at most 5 ms) allow a grid of half the annotated tempo, on either half of the beats.
    """
    if len(reference.beats) < 2 * _END or len(beats) < 2:
        return dict.fromkeys(("ends_10", "ends_5", "ends_10_octave", "ends_5_octave", "drift_5"), 0.0)
    plain = nearest_offsets(reference.beats, beats)
    parities = [nearest_offsets(reference.beats[k::2], beats) for k in (0, 1)]
    halved = [(p[: _END // 2], p[-_END // 2 :]) for p in parities]
    ends = min([(plain[:_END], plain[-_END:]), *halved], key=_farther_end)
    as_is, free = _farther_end((plain[:_END], plain[-_END:])), _farther_end(ends)
    drift = abs(float(np.median(ends[1]) - np.median(ends[0])))
    return {
        "ends_10": float(as_is <= FLAM),
        "ends_5": float(as_is <= _CLOSE),
        "ends_10_octave": float(free <= FLAM),
        "ends_5_octave": float(free <= _CLOSE),
        "drift_5": float(drift <= _STEADY),
    }


def _farther_end(ends: tuple[Floats, Floats]) -> float:
    return max(float(np.median(np.abs(end))) for end in ends)


def right_grid(reference: Reference, grid: BeatGrid | None, duration: float) -> dict[str, float]:
    """Return whether a DJ could take the grid as it is: what `beat_confidence` promises.

    Music of one tempo: the annotated tempo within 0.05 %, and 95 % of the beats within 10 ms. Music that changes: an F-measure
    of 0.95 at 20 ms, and `changing_near20`, the share of its beats that lie that near.
    """
    beats = grid.beats(duration) if grid else np.zeros(0)
    if reference.tempo is not None:
        tempo = tempo_scores(reference, grid.tempo_over(duration) if grid else None)["tempo"]
        return {"grid_right": tempo * grid_scores(reference, beats)["grid_10"]}
    if len(reference.beats) == 0 or len(beats) < 2:
        return {"grid_right": 0.0, "changing_near20": 0.0}
    near = float(np.mean(np.abs(nearest_offsets(reference.beats, beats)) <= _BLEND))
    f = f_measure(reference.beats, within(beats, reference.beats), _BLEND)
    return {"grid_right": float(f >= _ENOUGH_BEATS), "changing_near20": near}


def choice_scores(reference: Reference, choices: tuple[GridChoice, ...], duration: float) -> dict[str, float]:
    """Return whether a right grid was offered, with its rank (1 is the likeliest) and the probability given to it."""
    if not choices:
        return {}
    for rank, choice in enumerate(choices, 1):
        if right_grid(reference, choice.beat_grid, duration)["grid_right"]:
            return {
                "choice_offered": 1.0,
                "choice_rank": float(rank),
                "choice_probability": choice.probability,
            }
    return {"choice_offered": 0.0}


def meter_scores(reference: Reference, grid: BeatGrid | None) -> dict[str, float]:
    """Return whether the meter is right, over all songs and over those not in 4/4."""
    if reference.meter is None:
        return {}
    is_right = float(grid is not None and grid.meter is reference.meter)
    return {"meter": is_right} | ({"meter_odd": is_right} if reference.meter is not Meter.FOUR_FOUR else {})


def _is_near(ratio: float, wanted: float, tolerance: float) -> bool:
    return abs(ratio / wanted - 1) <= tolerance
