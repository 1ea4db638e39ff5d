"""A new model replaces the old one only if it is better somewhere and worse nowhere."""

from __future__ import annotations

import numpy as np
import pytest

from djanalyzer.evaluation.gate import may_replace
from djanalyzer.evaluation.scoring import Report, TrackScore


def report(n_tracks=10, trouble="", **scores):
    """Return a report in which every track has these scores, scattered a little."""
    tracks = [
        TrackScore(f"track {i}", True, {name: value + 0.01 * (i % 3) for name, value in scores.items()})
        for i in range(n_tracks)
    ]
    if trouble:
        tracks[0] = TrackScore("track 0", True, trouble=trouble)
    return Report("model", tuple(tracks))


def test_a_model_that_is_better_everywhere_may():
    verdict = may_replace(report(beat_f70=0.8, key_mirex=0.6), report(beat_f70=0.9, key_mirex=0.7))
    assert verdict.is_allowed
    assert verdict.reasons == ("beat_f70 rises from 0.809 to 0.909", "key_mirex rises from 0.609 to 0.709")


def test_a_gain_does_not_buy_a_loss():
    verdict = may_replace(report(beat_f70=0.8, key_mirex=0.6), report(beat_f70=0.95, key_mirex=0.5))
    assert not verdict.is_allowed
    assert verdict.reasons[0] == "key_mirex falls from 0.609 to 0.509"


def test_the_same_again_is_no_reason():
    verdict = may_replace(report(beat_f70=0.8), report(beat_f70=0.803))
    assert not verdict.is_allowed
    assert verdict.reasons == ("nothing gets noticeably better",)


def test_a_fall_within_the_scatter_is_no_objection():
    old = report(12, beat_f70=0.8, key_mirex=0.5)
    scattered = [
        TrackScore(t.name, True, t.scores | {"key_mirex": t.scores["key_mirex"] + (0.3 if i % 2 else -0.32)})
        for i, t in enumerate(report(12, beat_f70=0.9, key_mirex=0.5).tracks)
    ]
    assert may_replace(old, Report("new", tuple(scattered))).is_allowed


def test_a_model_that_fails_where_the_old_did_not_may_not():
    verdict = may_replace(report(beat_f70=0.8), report(beat_f70=0.95, trouble="damaged"))
    assert not verdict.is_allowed
    assert verdict.reasons == ("the new model fails on 1 recordings, first track 0",)


def test_a_handful_of_tracks_proves_nothing():
    verdict = may_replace(report(3, beat_f70=0.5), report(3, beat_f70=0.9))
    assert not verdict.is_allowed
    assert "only 3 recordings" in verdict.reasons[0]


MEASURES = (
    "tempo", "beat_f70", "grid_10", "downbeat_f", "meter", "choice_offered", "boundary_f05", "section_accuracy", "cue_f",
    "key_mirex",
)  # fmt: skip


def scattered(rng: np.random.Generator, n_tracks: int, **better: float) -> Report:
    """Return a report of a model whose scores scatter; some measures are better by so much."""
    tracks = []
    for i in range(n_tracks):
        scores = {m: float(rng.normal(0.7 + better.get(m, 0.0), 0.2)) for m in MEASURES}
        tracks.append(TrackScore(f"track {i}", True, scores))
    return Report("model", tuple(tracks))


@pytest.mark.parametrize("n_tracks", [8, 40])
def test_of_models_as_good_as_the_old_one_few_are_refused_for_a_fall(n_tracks):
    rng = np.random.default_rng(n_tracks)
    verdicts = [may_replace(scattered(rng, n_tracks), scattered(rng, n_tracks)) for _ in range(200)]
    n_refused = sum("falls" in reason for v in verdicts for reason in v.reasons)
    assert n_refused <= 20  # of 200: 10 are expected


@pytest.mark.parametrize("measure", MEASURES)
def test_every_watched_measure_can_refuse_a_model(measure):
    rng = np.random.default_rng(1)
    others = {m: 0.3 for m in MEASURES if m != measure}
    verdict = may_replace(scattered(rng, 40), scattered(rng, 40, **others, **{measure: -0.3}))
    assert not verdict.is_allowed
    assert verdict.reasons[0].startswith(f"{measure} falls")


def test_a_measure_of_a_single_recording_decides_nothing():
    old, new = report(beat_f70=0.8), report(beat_f70=0.9)
    for side, score in ((old, 1.0), (new, 0.0)):
        side.tracks[0].scores["meter"] = score
    assert may_replace(old, new).is_allowed
