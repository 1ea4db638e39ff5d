"""What the parts of a run hand to each other."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from djanalyzer.models.activations import SECTION_LABELS
from djanalyzer.models.checkpoint import Card, save
from djanalyzer.models.network import SMALL, Network
from djanalyzer.models.shipped import weights_at
from djanalyzer.music import Cue, Guess, Label, SectionLabel, Source
from djanalyzer.music.genres import GENRES, Genre
from djanalyzer.music.judgement import Outcome
from djanalyzer.music.learning import Finding, LabelledTrack, MarkedCue, Subject
from djanalyzer.training.learning import noise
from djanalyzer.training.learning.cleaning import cleaned, with_cues_put_right
from djanalyzer.training.learning.hearing import HeardStore
from djanalyzer.training.learning.parts import PARTS, find, judge, place, school_of, spoiled
from djanalyzer.training.learning.plan import FINDINGS, REPORT, TRACKS, RunPlan, write_plan, write_record
from djanalyzer.training.learning.records import read_findings, write_findings, write_tracks
from djanalyzer.training.learning.reports import read_judgement
from djanalyzer.training.learning.run import run
from djanalyzer.training.learning.run_folder import Part, Run
from djanalyzer.training.learning.targets import labels_of
from djanalyzer.training.learning.taught import Taught
from djanalyzer.training.learning.watch import State, Watch, read_progress
from djanalyzer.training.learning.words import Meaning, Sign, SignKind, Words
from tests.training.learning.heard_tracks import SECONDS, fill, heard_track, library, write_weights

_PROGRAM = Source("program", "rekordbox")
_OWN = {"Maschine": Genre.TECHNO, "Garten": Genre.HOUSE, "Nebel": Genre.TRANCE}  # this DJ's words for them


def in_own_words(tracks: tuple[LabelledTrack, ...]) -> tuple[LabelledTrack, ...]:
    """Return tracks of which one in three each is called by a word of the DJ's own."""
    words = list(_OWN)
    return tuple(
        replace(track, labels=(*track.labels[:2], Label("genre", words[i % 3], _PROGRAM, 1.0)))
        for i, track in enumerate(tracks)
    )


def test_a_wrong_genre_is_replaced_by_what_is_proposed_in_the_djs_own_words(tmp_path: Path) -> None:
    tracks = in_own_words(library(36))
    weights = write_weights(tmp_path)
    store = HeardStore(tmp_path, weights_at(weights).recipe)
    for i, track in enumerate(tracks):
        heard = heard_track(i, i % 3)
        guesses = (Guess(list(_OWN.values())[i % 3], 0.9),)
        store.keep(track.recording, replace(heard, analysis=replace(heard.analysis, genres=guesses)))
    write_tracks(tmp_path / "1" / TRACKS, tracks)
    write_plan(tmp_path / "1", RunPlan(1, tmp_path, weights, steps=(2, 3, 2), processes=0, threads=1))
    assert run(tmp_path / "1", parts=PARTS[:2]) is State.DONE

    school = school_of(Run(tmp_path / "1", Watch(tmp_path / "1", {})))
    first = next(t for t in school.tracks if Subject.GENRE in t.said and Subject.GENRE not in t.trusted)
    wrong = Finding(first.id, Subject.GENRE, 0.1, "Maschine", "Garten", 0.9, _PROGRAM)
    (after,) = (t for t in cleaned(school.tracks, [wrong], school.words) if t.id == first.id)
    assert GENRES[after.labels.genre] is Genre.HOUSE


def test_a_section_is_found_by_its_time_where_nothing_is_known_of_what_comes_before_it() -> None:
    track = replace(library(1)[0], trusted=frozenset())
    labels = labels_of(track, SECONDS, Words({}, {}, {}))
    assert labels.sections.tolist() == [0.0, 0.1, 8.1], "the DJ's first section begins at 0.1 s"
    wrong = Finding(1, Subject.SECTIONS, 0.1, "intro", "breakdown", 0.9, _PROGRAM, time=0.1, item=0)
    (after,) = cleaned([Taught(1, "r0", labels)], [wrong])
    names = [SECTION_LABELS[i] for i in after.labels.functions[1:]]
    assert names == [SectionLabel.BREAKDOWN, SectionLabel.DROP]
    assert after.labels.functions[0] == labels.functions[0]


def test_a_wrong_cue_takes_along_what_it_names_beats_away() -> None:
    sign = Sign(SignKind.NAME, "boom")  # two seconds before the drop
    words = Words({sign: Meaning(sign, "drop", -4, 0.9, 0.9, 30, 30)}, {}, {})
    cues = tuple(MarkedCue(n, Cue(time, n, "boom"), _PROGRAM) for n, time in enumerate((4.1, 10.1)))
    grid = library(1)[0].labels[:1]
    track = replace(library(1)[0], labels=grid, cues=cues, trusted=frozenset())

    def taught(confidence: float) -> list[float]:
        wrong = Finding(1, Subject.CUES, 0.1, 4.1, 2.1, confidence, _PROGRAM, item=0)
        (after,) = with_cues_put_right([track], [wrong])
        labels = labels_of(after, SECONDS, words)
        named = labels.functions == SECTION_LABELS.index(SectionLabel.DROP)
        return [round(start, 6) for start in labels.sections[named].tolist()]

    assert taught(0.9) == [4.1, 12.1]
    assert taught(0.3) == [12.1]
    own = replace(track, trusted=frozenset({Subject.CUES}))
    assert with_cues_put_right([own], [Finding(1, Subject.CUES, 0.1, 4.1, 2.1, 0.9, _PROGRAM, item=0)]) == (
        own,
    )


def test_a_fifth_of_the_cues_wrong_leaves_the_others_to_learn_from(tmp_path: Path) -> None:
    tracks = tuple(
        replace(t, cues=tuple(replace(c, id=100 * t.id + n) for n, c in enumerate(t.cues * 3)))
        for t in library()
    )
    write_tracks(tmp_path / TRACKS, tracks)
    write_plan(tmp_path, RunPlan(1, tmp_path))
    for part, value in (("hear", ()), ("find", {})):
        write_record(tmp_path / "done" / f"{part}.json", value)
    one_each = [Finding(t.id, Subject.CUES, 0.1, 8.1, 16.1, 0.9, _PROGRAM, item=100 * t.id) for t in tracks]
    write_findings(tmp_path / FINDINGS, one_each)
    assert spoiled(Run(tmp_path, Watch(tmp_path, {}))) == {}
    write_findings(tmp_path / FINDINGS, [f for f in one_each for _ in range(4)])
    assert set(spoiled(Run(tmp_path, Watch(tmp_path, {})))) == {Subject.CUES}


def placed(folder: Path, tracks: tuple[LabelledTrack, ...], findings: list[Finding]) -> Run:
    """Learn where a DJ sets cues, as a run does; return the run."""
    weights = write_weights(folder)
    fill(folder, tracks)
    write_tracks(folder / "1" / TRACKS, tracks)
    write_plan(folder / "1", RunPlan(1, folder, weights, subjects=(Subject.CUES,), processes=0, threads=1))
    assert run(folder / "1", parts=PARTS[:2]) is State.DONE
    write_findings(folder / "1" / FINDINGS, findings)
    made = Run(folder / "1", Watch(folder / "1", {}))
    made.watch.begin("place")
    assert place(made) == {"has_habit": True}
    return made


def test_where_cues_are_foretold_no_label_of_that_fold_has_a_part_nor_what_was_found_by_it(
    tmp_path: Path,
) -> None:
    tracks = library(48, n_artists=24)
    (tmp_path / "before").mkdir()
    before = placed(tmp_path / "before", tracks, [])
    ours = before.folds.folds[0]
    moved = tuple(
        replace(t, cues=tuple(replace(c, cue=replace(c.cue, time=c.cue.time + 2.0)) for c in t.cues))
        if t.id in ours
        else t
        for t in tracks
    )
    other = next(t for t in tracks if t.id in before.folds.folds[1])
    found = [Finding(other.id, Subject.CUES, 0.1, 8.1, 16.1, 0.9, _PROGRAM, item=other.cues[1].id)]
    (tmp_path / "after").mkdir()
    after = placed(tmp_path / "after", moved, found)
    habits = [
        {p.parent.name: p.read_bytes() for p in r.folder.glob("habit/*/*.safetensors")}
        for r in (before, after)
    ]
    assert set(habits[0]) == set(habits[1]) == {f"without-{n}" for n in range(5)}
    assert [n for n in habits[0] if habits[0][n] == habits[1][n]] == ["without-0"]


def test_a_habit_is_proved_on_all_tracks_that_the_dj_trusts(tmp_path: Path) -> None:
    """By 24 artists, of whom half are trusted: six are kept apart, and each of the others is judged without what it taught."""
    made = placed(tmp_path, library(48, n_artists=24), [])
    made.watch.begin("judge")
    assert judge(made) == {"serves": ["cues"]}
    report = read_judgement(made.folder / REPORT)
    kept = sum(t.id in made.folds.validation and bool(t.trusted) for t in made.tracks)
    assert (report.n_validation, report.n_crossed) == (kept, 24 - kept)
    cues = next(s for s in report.subjects if s.subject is Subject.CUES)
    assert (cues.n_tracks, cues.n_artists, cues.outcome) == (24, 12, Outcome.BETTER)
    assert (cues.before, cues.after) == (0.0, pytest.approx(1.0))


def test_a_guest_who_is_in_another_fold_too_proves_nothing(tmp_path: Path) -> None:
    made = placed(tmp_path, library(48, n_artists=24), [])
    first, other = (next(t for t in made.tracks if t.id in f and t.trusted) for f in made.folds.folds[:2])
    joint = replace(first, artist=f"{first.artist} feat. {other.artist}")
    write_tracks(tmp_path / "1" / TRACKS, [joint if t is first else t for t in made.tracks])
    again = Run(tmp_path / "1", Watch(tmp_path / "1", {}))
    again.watch.begin("judge")
    judge(again)
    kept = sum(t.id in again.folds.validation and bool(t.trusted) for t in again.tracks)
    left_out = 1 + sum(bool(t.trusted) for t in made.tracks if t.artist == other.artist)
    assert read_judgement(again.folder / REPORT).n_crossed == 24 - kept - left_out


def test_sections_that_cues_name_are_taught_where_nobody_has_laid_any(tmp_path: Path) -> None:
    tracks = tuple(replace(t, labels=tuple(x for x in t.labels if x.task != "sections")) for t in library(36))
    weights = write_weights(tmp_path)
    store = HeardStore(tmp_path, weights_at(weights).recipe)
    for i, track in enumerate(tracks):
        store.keep(track.recording, heard_track(i, i % 3))
    write_tracks(tmp_path / "1" / TRACKS, tracks)
    write_plan(tmp_path / "1", RunPlan(1, tmp_path, weights, steps=(2, 3, 2), processes=0, threads=1))
    assert run(tmp_path / "1", parts=PARTS[:2]) is State.DONE
    school = school_of(Run(tmp_path / "1", Watch(tmp_path / "1", {})))
    assert all(Subject.SECTIONS in track.said for track in school.tracks)


def test_a_run_is_not_resumed_with_other_weights(tmp_path: Path) -> None:
    weights = write_weights(tmp_path)
    store = HeardStore(tmp_path, weights_at(weights).recipe)
    for i, track in enumerate(library()):
        store.keep(track.recording, heard_track(i, i % 3))
    write_tracks(tmp_path / "1" / TRACKS, library())
    write_plan(tmp_path / "1", RunPlan(1, tmp_path, weights, steps=(2, 3, 2), processes=0, threads=1))
    assert run(tmp_path / "1", parts=PARTS[:2]) is State.DONE
    torch.manual_seed(4)
    save(weights, Network(SMALL).eval(), Card("tiny-2", "small"))  # an update of the program
    assert run(tmp_path / "1", parts=PARTS[:3]) is State.FAILED
    told = read_progress(tmp_path / "1")
    assert told is not None
    assert told.message == "This run was begun with tiny, and the program has tiny-2 now."


def test_a_run_is_not_resumed_where_the_same_weights_are_decoded_by_other_numbers(tmp_path: Path) -> None:
    """What was begun before more than name and checksum was kept goes on."""
    weights = write_weights(tmp_path)
    write_tracks(tmp_path / "1" / TRACKS, library())
    write_plan(tmp_path / "1", RunPlan(1, tmp_path, weights, steps=(2, 3, 2), processes=0, threads=1))
    parts: list[tuple[str, Part]] = [(name, lambda _: ()) for name in ("hear", "tidy")]
    assert run(tmp_path / "1", parts=parts[:1]) is State.DONE
    card = weights.with_suffix(".json")
    plain = json.loads(card.read_text(encoding="utf-8"))
    card.write_text(json.dumps(plain | {"decoding": {"beats": [1.0]}}), encoding="utf-8")
    assert run(tmp_path / "1", parts=parts) is State.FAILED
    told = read_progress(tmp_path / "1")
    assert told is not None
    assert told.message == "This run was begun with tiny, and the program has another tiny now."
    write_record(tmp_path / "1" / "base.json", {key: plain[key] for key in ("name", "sha256")})
    assert run(tmp_path / "1", parts=parts) is State.DONE


def test_of_a_subject_with_too_few_labels_nothing_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, *others = in_own_words(library(36))
    weights = write_weights(tmp_path)
    moody = replace(first, labels=(*first.labels, Label("mood", "dark", _PROGRAM, 1.0)))
    tracks = (moody, *others)
    write_plan(tmp_path / "1", RunPlan(1, tmp_path, weights, processes=0, threads=1))
    mood = Finding(tracks[0].id, Subject.MOOD, 0.1, "dark", "calm", 0.9, _PROGRAM)
    genre = Finding(tracks[0].id, Subject.GENRE, 0.1, "Maschine", "Garten", 0.9, _PROGRAM)
    monkeypatch.setattr(noise, "find_errors", lambda *_: [mood, genre])
    at = Run(tmp_path / "1", Watch(tmp_path / "1", {}))
    at.__dict__.update(store=None, folds=None, constants=None, tracks=tracks)  # nothing of it has to be heard
    assert find(at) == {"genre": 1}
    assert read_findings(tmp_path / "1" / FINDINGS) == (genre,)
