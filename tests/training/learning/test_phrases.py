"""Sections that programs have found: judged by who found them, and taught where the DJ's cues say nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from djanalyzer.models.activations import SECTION_LABELS
from djanalyzer.models.decoding.bars import Bars
from djanalyzer.models.shipped import weights_at
from djanalyzer.music import Cue, Label, Section, SectionLabel, Source
from djanalyzer.music.learning import PHRASES, LabelledTrack, MarkedCue, Subject
from djanalyzer.training.learning import parts, phases
from djanalyzer.training.learning.answering import Answer, answer
from djanalyzer.training.learning.hearing import HeardStore, HeardTrack
from djanalyzer.training.learning.noise.phrases import JudgedPhrase, judge_phrases, teaching
from djanalyzer.training.learning.parts import PARTS, phrases_of, retrain, school_of
from djanalyzer.training.learning.phases import School
from djanalyzer.training.learning.plan import FINDINGS, TRACKS, RunPlan, write_plan
from djanalyzer.training.learning.records import read_tracks, write_findings, write_tracks
from djanalyzer.training.learning.run import run
from djanalyzer.training.learning.run_folder import Run
from djanalyzer.training.learning.targets import labels_of
from djanalyzer.training.learning.taught import Taught
from djanalyzer.training.learning.watch import State, Watch
from djanalyzer.training.learning.words import Meaning, Sign, SignKind, Words
from djanalyzer.training.targets import IGNORED
from tests.models.habits import BREAKDOWN, BUILD_UP, DROP, FORM, INTRO, OUTRO, bars_of, sections_of
from tests.training.learning.heard_tracks import N_STEPS, SECONDS, heard_track, library, write_weights

REKORDBOX, VIRTUALDJ = Source("program", "rekordbox"), Source("program", "VirtualDJ")
N_TRACKS = 20


def told(number: int, sections: Sequence[Section], source: Source = REKORDBOX) -> LabelledTrack:
    label = Label(PHRASES, tuple(sections), source)
    return LabelledTrack(number, Path(f"{number}.mp3"), str(number), labels=(label,))


RIGHT = sections_of(FORM)
WRONG = tuple(replace(s, label=BUILD_UP) if s.label is DROP else s for s in RIGHT)
DROPS = [s.start for s in RIGHT if s.label is DROP]


def hardly_heard() -> Bars:
    """A track of `FORM` in whose drops the model hears one more than a build-up, and is not sure."""
    bars = bars_of(FORM)
    doubtful = [0.5 if x is DROP else 0.41 if x is BUILD_UP else 0.018 for x in SECTION_LABELS]
    is_drop = bars.labels.argmax(axis=1) == SECTION_LABELS.index(DROP)
    return replace(bars, labels=np.where(is_drop[:, None], doubtful, bars.labels))


def wrong_in(judged: Sequence[JudgedPhrase], track_id: int) -> list[float]:
    return [p.section.start for p in judged if p.track_id == track_id and p.is_wrong]


def test_what_a_program_calls_wrongly_in_every_track_is_found_where_the_model_is_hardly_sure() -> None:
    """It calls drops build-ups: who does so everywhere is believed less than who has done it once."""
    heard = {n: bars_of(FORM) for n in range(1, N_TRACKS)} | {N_TRACKS: hardly_heard()}
    often = judge_phrases([told(n, WRONG) for n in heard], heard)
    once = judge_phrases([told(n, WRONG if n == N_TRACKS else RIGHT) for n in heard], heard)
    assert (wrong_in(often, 1), wrong_in(often, N_TRACKS)) == (DROPS, DROPS)
    assert (wrong_in(once, 1), wrong_in(once, N_TRACKS)) == ([], [])


def test_one_programs_errors_are_not_anothers() -> None:
    last, before = 2 * N_TRACKS, 2 * N_TRACKS - 1
    heard = {n: hardly_heard() if n >= before else bars_of(FORM) for n in range(1, last + 1)}
    tracks = [told(n, WRONG) if n % 2 else told(n, WRONG if n == last else RIGHT, VIRTUALDJ) for n in heard]
    judged = judge_phrases(tracks, heard)
    assert wrong_in(judged, before) == DROPS
    assert wrong_in(judged, last) == []


def test_a_track_that_is_kept_apart_tells_nothing_of_a_program() -> None:
    heard = {n: bars_of(FORM) for n in range(1, N_TRACKS)} | {N_TRACKS: hardly_heard()}
    tracks = [told(n, WRONG) for n in heard]
    apart = judge_phrases(tracks, heard, range(1, N_TRACKS))
    assert wrong_in(apart, N_TRACKS) == []
    assert wrong_in(judge_phrases(tracks, heard), N_TRACKS) == DROPS


def test_a_word_that_may_mean_anything_is_not_judged_and_teaches_nothing() -> None:
    vague = tuple(replace(s, confidence=0.4) for s in sections_of(FORM))
    assert judge_phrases([told(1, vague)], {1: bars_of(FORM)}) == []
    assert judge_phrases([told(1, sections_of(FORM))], {}) == []  # nobody has heard it


def phrase(start: float, label: SectionLabel, *, is_wrong: bool = False, track_id: int = 1) -> JudgedPhrase:
    return JudgedPhrase(track_id, "rekordbox", Section(start, start + 16.0, label), is_wrong)


def test_phrases_of_one_name_that_follow_each_other_teach_one_section() -> None:
    judged = [phrase(0.0, INTRO), phrase(16.0, DROP), phrase(32.0, DROP), phrase(64.0, DROP)]
    judged += [phrase(80.0, OUTRO, is_wrong=True), phrase(0.0, BREAKDOWN, track_id=2)]
    assert teaching(judged) == {
        1: (Section(0.0, 16.0, INTRO), Section(16.0, 48.0, DROP), Section(64.0, 80.0, DROP)),
        2: (Section(0.0, 16.0, BREAKDOWN),),
    }


def test_of_a_program_that_is_mostly_wrong_nothing_is_learned() -> None:
    judged = [phrase(16.0 * n, DROP, is_wrong=n < 3) for n in range(5)]
    assert teaching(judged) == {}
    assert len(teaching([*judged, phrase(80.0, INTRO)])[1]) == 2


# What is taught.

DROP_AT_C = {Sign(SignKind.PAD, "C"): Meaning(Sign(SignKind.PAD, "C"), "drop", 0, 1.0, 1.0, 9, 9)}
WORDS = Words(DROP_AT_C, {}, {})
FOUND = (Section(0.0, 30.0, INTRO), Section(30.0, 60.0, BREAKDOWN), Section(90.0, 120.0, OUTRO))


def taught(track: LabelledTrack) -> list[tuple[float, str]]:
    labels = labels_of(track, 120.0, WORDS, (), FOUND)
    names = ["" if n == IGNORED else str(SECTION_LABELS[n]) for n in labels.functions.tolist()]
    return list(zip(labels.sections.tolist(), names, strict=True))


def test_they_teach_where_cues_name_nothing() -> None:
    cue = MarkedCue(1, Cue(40.0, 2), Source("dj", "you"))  # a drop where the program has found a breakdown
    named = LabelledTrack(1, Path("a.mp3"), "r", cues=(cue,))
    assert taught(named) == [(0.0, "intro"), (30.0, ""), (40.0, "drop"), (48.0, ""), (90.0, "outro")]
    assert taught(replace(named, cues=())) == [
        (0.0, "intro"),
        (30.0, "breakdown"),
        (60.0, ""),
        (90.0, "outro"),
    ]


def test_they_teach_nothing_where_the_dj_has_laid_sections() -> None:
    own = Label("sections", (Section(0.0, 120.0, DROP),), Source("dj", "you"))
    track = LabelledTrack(1, Path("a.mp3"), "r", labels=(own, Label(PHRASES, FOUND, REKORDBOX)))
    assert taught(track) == [(0.0, "drop")]


def test_what_may_be_anything_teaches_nothing_even_among_what_the_dj_has_laid() -> None:
    """Who moves one edge of a program's sections has looked at two of them."""
    vague = (Section(0.0, 30.0, INTRO), Section(30.0, 60.0, BREAKDOWN, 0.4), Section(60.0, 120.0, DROP))
    track = LabelledTrack(1, Path("a.mp3"), "r", labels=(Label("sections", vague, Source("dj", "you")),))
    assert taught(track) == [(0.0, "intro"), (30.0, ""), (60.0, "drop")]


def judged_by(laid: tuple[Section, ...], found: tuple[Section, ...]) -> Answer | None:
    own = Label("sections", laid, Source("dj", "you"))
    trusted = frozenset({Subject.SECTIONS})
    track = LabelledTrack(1, Path("a.mp3"), "r", labels=(own,), trusted=trusted)
    return answer(
        track, Subject.SECTIONS, replace(heard_track(0, 0).analysis, duration=120.0, sections=found)
    )


def test_what_may_be_anything_judges_no_analysis() -> None:
    starts, names = range(0, 120, 20), (INTRO, BUILD_UP, DROP, BREAKDOWN, DROP, OUTRO)
    laid = tuple(Section(s, s + 20.0, name) for s, name in zip(starts, names, strict=True))
    vague = tuple(replace(s, confidence=0.4) if s.label is BREAKDOWN else s for s in laid)
    halves = (replace(laid[3], stop=70.0, label=DROP), replace(laid[3], start=70.0, label=INTRO))
    found = (*laid[:3], *halves, *laid[4:])
    sure, unsure = judged_by(laid, found), judged_by(vague, found)
    assert sure is not None
    assert unsure is not None
    assert sure.score < 0.95
    assert (unsure.score, unsure.truth, unsure.said) == (1.0, "5 sections", "100 % of the time")
    assert judged_by(tuple(replace(s, confidence=0.4) for s in laid), found) is None


# In a run.


def with_breakdown(heard: HeardTrack) -> HeardTrack:
    """Return what was heard of a track with a breakdown from 2.1 to 6.1 s."""
    times = np.arange(N_STEPS) / N_STEPS * SECONDS
    inside = ((times > 2.1) & (times < 6.1))[:, None]
    sure = np.where(np.arange(len(SECTION_LABELS)) == SECTION_LABELS.index(BREAKDOWN), 0.9, 0.01)
    said = np.where(inside, sure, heard.activations.sections).astype(np.float32)
    return replace(heard, activations=replace(heard.activations, sections=said, form_sections=said))


def begun(folder: Path, tracks: tuple[LabelledTrack, ...]) -> Run:
    weights = write_weights(folder)
    store = HeardStore(folder, weights_at(weights).recipe)
    for i, track in enumerate(tracks):
        store.keep(track.recording, with_breakdown(heard_track(i, i % 3)))
    write_tracks(folder / "1" / TRACKS, tracks)
    write_plan(folder / "1", RunPlan(1, folder, weights, steps=(2, 3, 2), processes=0, threads=1))
    assert run(folder / "1", parts=PARTS[:2]) is State.DONE
    return Run(folder / "1", Watch(folder / "1", {}))


def with_phrases(tracks: tuple[LabelledTrack, ...], *tasks: str) -> tuple[LabelledTrack, ...]:
    """Return tracks of which rekordbox has found a breakdown before the drop, and nobody has said anything on these tasks."""
    found = Label(PHRASES, (Section(2.1, 6.1, BREAKDOWN),), REKORDBOX)
    return tuple(
        replace(track, labels=(*(x for x in track.labels if x.task not in tasks), found)) for track in tracks
    )


def n_taught(tracks: Sequence[Taught]) -> int:
    """Return in how many tracks a breakdown is taught."""
    return sum(SECTION_LABELS.index(BREAKDOWN) in track.labels.functions for track in tracks)


@pytest.mark.parametrize("is_named", [True, False])
def test_a_run_teaches_them_only_beside_the_djs_own_word(tmp_path: Path, is_named: bool) -> None:
    tracks = tuple(
        replace(track, cues=track.cues if is_named and n % 4 else ())
        for n, track in enumerate(with_phrases(library(48), "sections"))
    )
    work = begun(tmp_path, tracks)
    found = {track.id: (Section(2.1, 6.1, BREAKDOWN),) for track in tracks}
    assert n_taught(school_of(work).tracks) == 0, "none before they are judged"
    school = school_of(work, None, found)
    assert (n_taught(school.tracks) > 0) == is_named
    assert all((Subject.SECTIONS in track.said) == is_named for track in school.tracks)


def test_a_run_judges_what_it_was_handed(tmp_path: Path) -> None:
    tracks = with_phrases(library())
    work = begun(tmp_path, tracks)
    assert [t.label(PHRASES) for t in read_tracks(work.folder / TRACKS)] == [t.label(PHRASES) for t in tracks]
    found = phrases_of(work)
    assert found
    assert phrases_of(work) == found
    assert all(s.label is BREAKDOWN for sections in found.values() for s in sections)


def test_who_learns_anew_is_taught_what_programs_have_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tracks = tuple(
        replace(track, cues=track.cues if n % 4 else ())
        for n, track in enumerate(with_phrases(library(48), "sections"))
    )
    work = begun(tmp_path, tracks)
    write_findings(work.folder / FINDINGS, [])
    schools: list[School] = []
    monkeypatch.setattr(phases, "retraining", lambda school, findings: schools.append(school))
    monkeypatch.setattr(parts, "_teach", lambda run, plan: {})
    retrain(work)
    (school,) = schools
    assert 0 < n_taught(school.tracks) <= len(phrases_of(work))
