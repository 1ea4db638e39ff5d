"""A new model replaces the old one only if it is better somewhere and worse nowhere."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from djanalyzer.evaluation.gate import WATCHED, may_replace
from djanalyzer.evaluation.references import Reference
from djanalyzer.evaluation.scoring import Report, TrackScore, score
from djanalyzer.music import Analysis, BeatGrid, CueKind, Energy, Guess, Section, SectionLabel, Suggestion
from djanalyzer.music.genres import GENRES, Genre


def report(n_tracks=12, trouble="", **scores):
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
    assert verdict.reasons == ("beat_f70 rises from 0.810 to 0.910", "key_mirex rises from 0.610 to 0.710")


def test_a_gain_does_not_buy_a_loss():
    verdict = may_replace(report(beat_f70=0.8, key_mirex=0.6), report(beat_f70=0.95, key_mirex=0.5))
    assert not verdict.is_allowed
    assert verdict.reasons[0] == "key_mirex falls from 0.610 to 0.510"


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


MEASURES = tuple(WATCHED)


def scattered(rng: np.random.Generator, n_tracks: int, **better: float) -> Report:
    """Return a report of a model whose scores scatter; some measures are better by so much."""
    tracks = []
    for i in range(n_tracks):
        scores = {m: float(rng.normal(0.7 + better.get(m, 0.0), 0.2)) for m in MEASURES}
        tracks.append(TrackScore(f"track {i}", True, scores))
    return Report("model", tuple(tracks))


@pytest.mark.parametrize("n_tracks", [12, 25])
def test_of_models_as_good_as_the_old_one_few_are_refused_for_a_fall(n_tracks):
    rng = np.random.default_rng(n_tracks)
    verdicts = [may_replace(scattered(rng, n_tracks), scattered(rng, n_tracks)) for _ in range(60)]
    n_refused = sum("falls" in reason for v in verdicts for reason in v.reasons)
    assert n_refused <= 7  # of 60: 3 are expected at most


@pytest.mark.parametrize("measure", MEASURES)
def test_every_watched_measure_can_refuse_a_model(measure):
    rng = np.random.default_rng(1)
    better = {m: -0.3 if m == "energy_error" else 0.3 for m in MEASURES}
    better[measure] *= -1
    verdict = may_replace(scattered(rng, 40), scattered(rng, 40, **better))
    assert not verdict.is_allowed
    assert [r.split(" falls")[0] for r in verdict.reasons if "falls" in r] == [measure]
    assert len(verdict.reasons) == len(MEASURES)


def test_a_measure_of_a_single_recording_decides_nothing():
    old, new = report(beat_f70=0.8), report(beat_f70=0.9)
    for side, value in ((old, 1.0), (new, 0.0)):
        side.tracks[0].scores["meter"] = value
    assert may_replace(old, new).is_allowed


def test_recordings_of_one_artist_prove_as_little_as_one():
    old, new = report(20, beat_f70=0.5), report(20, beat_f70=0.9)
    made = [Reference(t.name, Path(t.name), np.zeros(0), None, artist="one") for t in new.tracks]
    by_one = [replace(t, reference=r) for t, r in zip(new.tracks, made, strict=True)]
    assert may_replace(old, new).is_allowed
    assert not may_replace(old, Report("new", tuple(by_one))).is_allowed


def test_sections_cue_points_and_genre_of_an_analysis_are_watched():
    """Two models that agree on all but what the song is made of, what it is, and where its cues lie."""
    beats = np.arange(0, 96, 0.5)
    halves = (Section(0, 48, SectionLabel.INTRO), Section(48, 96, SectionLabel.DROP))
    right = Analysis(
        96.0,
        BeatGrid.constant(0.0, 120.0),
        1.0,
        halves,
        (Suggestion(48.0, CueKind.DROP, 0.9, ""),),
        None,
        Energy(6.0),
        "right",
        genres=(Guess("Techno", 0.9),),
    )
    wrong = replace(
        right,
        sections=(replace(halves[0], stop=96.0),),
        suggestions=(Suggestion(20.0, CueKind.DROP, 0.9, ""),),
        genres=(Guess("House", 0.9),),
        energy=Energy(2.0),
    )

    def scored(analysis: Analysis) -> Report:
        songs = [
            Reference(
                f"song {i}",
                Path(f"{i}"),
                beats,
                120.0,
                downbeats=beats[::4],
                sections=halves,
                cues=right.suggestions,
                energy_level=6.0,
                genre=GENRES.index(Genre.TECHNO),
            )
            for i in range(14)
        ]
        scores = score(songs[0], analysis)
        tracks = (TrackScore(r.name, True, scores, reference=r, analysis=analysis) for r in songs)
        return Report("m", tuple(tracks))

    watched = {"section_la", "section_scs", "cue_objects_f_half_beat_kind", "genre_top1", "energy_error"}
    verdict = may_replace(scored(wrong), scored(right))
    assert verdict.is_allowed
    assert {reason.split(" rises")[0] for reason in verdict.reasons} == watched
    verdict = may_replace(scored(right), scored(wrong))
    assert {reason.split(" falls")[0] for reason in verdict.reasons} == watched
