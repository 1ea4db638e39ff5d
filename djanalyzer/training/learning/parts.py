"""The parts of a run: hear, cut into folds, tune on what is trusted, follow a teacher, find what is wrong, retrain, learn where
cues go, judge (survey 004, section 11)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from djanalyzer.errors import Trouble
from djanalyzer.music import Section
from djanalyzer.music.learning import PHRASES, Finding, LabelledTrack, Subject
from djanalyzer.training.learning.listeners import hear_missing
from djanalyzer.training.learning.plan import (
    CANDIDATE,
    FINDINGS,
    HABIT,
    LOG,
    PROSPECTS,
    REPORT,
    LeftOut,
    note_speeds,
    processor_seconds,
    write_record,
)
from djanalyzer.training.learning.prospects import (
    FEWEST,
    WORDS,
    Prospect,
    distinct,
    prospects_of,
    refuse_hopeless,
    remarks_of,
    values_of,
)
from djanalyzer.training.learning.records import read_findings, write_findings
from djanalyzer.training.learning.run_folder import Part, Run

if TYPE_CHECKING:
    from pathlib import Path

    from djanalyzer.models.adaptation import Adaptation
    from djanalyzer.models.habit import Habit
    from djanalyzer.training.learning.folds import Folds
    from djanalyzer.training.learning.judging import Crossed
    from djanalyzer.training.learning.phases import School
    from djanalyzer.training.learning.taught import Taught
    from djanalyzer.training.learning.teaching import TeachingPlan
    from djanalyzer.training.learning.words import Words

HEARING = "hear"
_KEPT = 1000  # recordings in memory at a time, of half a megabyte each: more is read from the disk again
_TELLING = 10  # tracks heard, before their speed counts for the next estimate
_MOST_WRONG = 0.5  # of a subject's labels: with more, nobody can tell what the DJ means by a word


@dataclass(frozen=True, slots=True)
class Lessons:
    """What a library can teach and what not: `prospects.json` in the folder of a run."""

    prospects: tuple[Prospect, ...]
    remarks: tuple[str, ...]


def lessons_of(tracks: Sequence[LabelledTrack], subjects: Sequence[Subject] = tuple(Subject)) -> Lessons:
    """Return what tracks can teach of these subjects."""
    return Lessons(tuple(p for p in prospects_of(tracks) if p.subject in subjects), remarks_of(tracks))


def hear(run: Run) -> tuple[LeftOut, ...]:
    """Hear every recording that no run has heard yet, and what has been lost since."""
    refuse_hopeless(run.given)
    was_done = run.done("hear").exists()
    wanted = run.tracks if was_done else distinct(run.given)
    missing = run.store.missing(wanted)
    left: list[LeftOut] = []
    music, began, before = 0.0, run.watch.seconds, processor_seconds()
    for n, (track, trouble) in enumerate(
        hear_missing(missing, run.store, run.plan.weights, run.plan.processes)
    ):
        run.watch((n + 1) / len(missing))
        music += track.duration or 0.0
        if trouble is not None:
            left.append(LeftOut(track.id, str(track.path), trouble.message))
    if len(missing) >= _TELLING and music:
        _note_hearing(run, run.watch.seconds - began, processor_seconds() - before, music)
    run.store.trim(track.recording for track in wanted)
    if was_done and left:
        raise Trouble(left[0].why, "It was there when learning began: start learning anew without it.")
    return run.left_out if was_done else tuple(left)


def _note_hearing(run: Run, seconds: float, worked: float, music: float) -> None:
    """Keep how long hearing takes a core: no longer than it has worked, where the system knows that of other processes."""
    whole = seconds * max(1, run.plan.processes)
    note_speeds(run.plan.cache, {"hear": (min(whole, worked) if worked > whole / 50 else whole) / music})


def fold(run: Run) -> Folds:
    """Cut into folds; write down what can be learned and what not."""
    from djanalyzer.training.learning.folds import Folds

    if len(run.tracks) < FEWEST:
        raise Trouble(
            f"Only {len(run.tracks)} of {len(distinct(run.given))} tracks could be heard: learning needs {FEWEST}.",
            "See that their files are there; a drive may not be plugged in.",
        )
    write_record(run.folder / PROSPECTS, lessons_of(run.tracks, run.plan.subjects))
    return Folds.of(run.tracks)


def tune(run: Run) -> dict[str, Any]:
    """Fine-tune the shipped model on what is trusted."""
    from djanalyzer.training.learning.phases import fine_tuning

    return _teach(run, fine_tuning(school)) if (school := school_of(run)).tracks else {}


def follow(run: Run) -> dict[str, Any]:
    """Let it follow a teacher over all tracks."""
    from djanalyzer.training.learning.phases import following

    return _teach(run, following(school)) if (school := school_of(run)).tracks else {}


def find(run: Run) -> dict[str, int]:
    """Find the labels that look wrong, of subjects with enough of them to tell."""
    from djanalyzer.training.learning.noise import find_errors

    found = find_errors(run.tracks, run.store, run.folds, run.watch, run.constants)
    checked = {p.subject for p in prospects_of(run.tracks) if p.checks} & set(run.plan.subjects)
    findings = [finding for finding in found if finding.subject in checked]
    write_findings(run.folder / FINDINGS, findings)
    return dict(Counter(finding.subject.value for finding in findings))


def retrain(run: Run) -> dict[str, Any]:
    """Learn anew from the labels without those found wrong, and from what programs have found of sections and nobody doubts."""
    from djanalyzer.training.learning.cleaning import with_cues_put_right
    from djanalyzer.training.learning.phases import retraining

    findings = _findings(run)
    school = school_of(run, with_cues_put_right(run.tracks, findings), phrases_of(run))
    others = [finding for finding in findings if finding.subject is not Subject.CUES]
    return _teach(run, retraining(school, others)) if school.tracks else {}


def place(run: Run) -> dict[str, Any]:
    """Learn where this DJ sets cues, from all tracks and without each fold."""
    from djanalyzer.models.adaptation import NAME
    from djanalyzer.training.learning.habits import learn_habit

    found = None
    if Subject.CUES in learnable(run):
        found = learn_habit(run.tracks, run.store, run.folds, run.watch, run.constants)
    if found is not None:
        _save_habit(run, run.folder / HABIT / NAME, found.whole)
        for fold, habit in found.without.items():
            _save_habit(run, _habit_without(run, fold), habit)
    return {"has_habit": found is not None}


def _save_habit(run: Run, path: Path, habit: Habit) -> None:
    from djanalyzer.models.adaptation import Adaptation, Learned, save

    learned = Learned(frozenset({Subject.CUES}), habit=habit, run=run.plan.number)
    save(path, Adaptation("habit", run.predictor.name, "", (learned,)))


def _habit_without(run: Run, fold: int) -> Path:
    """Return where the habit lies that was learned without a fold."""
    from djanalyzer.models.adaptation import NAME

    return run.folder / HABIT / f"without-{fold}" / NAME


def judge(run: Run) -> dict[str, list[str]]:
    """Put the candidate together and hold it against what is in use, on tracks that nothing was learned from; its habit on all."""
    from djanalyzer.models.adaptation import NAME, load, save
    from djanalyzer.training.learning import judging
    from djanalyzer.training.learning.reports import write_judgement

    candidate = _candidate(run)
    if candidate is None:
        return {"serves": []}
    save(run.folder / CANDIDATE / NAME, candidate)
    candidate = load(run.folder / CANDIDATE / NAME)  # as it will be used: in half precision
    former = load(run.plan.former) if run.plan.former else None
    kept = frozenset(run.folds.validation)
    judgement = judging.judge(
        [track for track in run.tracks if track.id in kept],
        run.store.get,
        judging.Models(run.predictor, candidate, former, _words(run)),
        run.watch,
        _crossed(run) if Subject.CUES in candidate.serves else (),
    )
    write_judgement(run.folder / REPORT, judgement)
    return {"serves": sorted(candidate.serves)}


def _crossed(run: Run) -> tuple[Crossed, ...]:
    """Return the tracks of each fold that can prove a habit, with the one that was learned without them.

    As among those that are kept apart: a track whose artist nobody knows proves nothing, and in a library by one artist none does.
    Nor does one with an artist, a guest maybe, who is on a track of another fold, too.
    """
    from djanalyzer.models.adaptation import load
    from djanalyzer.training.learning.judging import Crossed
    from djanalyzer.training.tagged import artists_in

    names = {t.id: frozenset(artists_in(t.artist)) for t in run.tracks}
    proving = {t.id: t for t in run.tracks if Subject.CUES in t.trusted and any(names[t.id])}
    heard_of = [frozenset[str]().union(*(names[i] for i in fold)) for fold in run.folds.folds]
    lots = []
    for n, fold in enumerate(run.folds.folds if run.folds.are_artist_disjoint else ()):
        others = frozenset[str]().union(*heard_of[:n], *heard_of[n + 1 :])
        if (path := _habit_without(run, n)).exists():
            alone = (proving[i] for i in fold if i in proving and names[i].isdisjoint(others))
            lots.append(Crossed(tuple(alone), load(path)))
    return tuple(lots)


def _candidate(run: Run) -> Adaptation | None:
    """Return what was learned; None where that is nothing."""
    from djanalyzer.models.adaptation import NAME, Adaptation, Learned, load, numbered
    from djanalyzer.models.adapted_paths import structure_of
    from djanalyzer.models.checkpoint import DEFAULT, read_card
    from djanalyzer.training.learning.heads import Pupils, with_heads
    from djanalyzer.training.learning.phases import RETRAINING

    school = school_of(run)
    taught = frozenset().union(*(track.said for track in school.tracks))
    structure = structure_of(school.student(RETRAINING)) if school.tracks else {}
    habits = load(run.folder / HABIT / NAME).parts if (run.folder / HABIT / NAME).exists() else ()
    habit = habits[0].habit if habits else None
    marks = frozenset({Subject.CUES}) if habit is not None else frozenset()
    # It has learned from this DJ's music: its sections count in all of it, and the proof says whether they should.
    learned = Learned(taught | marks, structure, habit=habit, trust=1.0, run=run.plan.number)
    ids = frozenset(run.folds.learned)
    pupils = Pupils(
        tuple(track for track in run.tracks if track.id in ids), run.store.get, run.folds, _findings(run)
    )
    learned = with_heads(learned, run.predictor, pupils, run.constants)
    learned = learned.only(learned.serves & (learnable(run) | taught))
    if not learned.serves:
        return None
    card = read_card(run.plan.weights or DEFAULT)
    return Adaptation(numbered(card.name, run.plan.number), card.name, card.sha256, (learned,))


def tidy(run: Run) -> dict[str, int]:
    """Delete the checkpoints, which nobody asks for any more."""
    left = list(run.folder.glob("*.ck"))
    for checkpoint in left:
        checkpoint.unlink()
    return {"deleted": len(left)}


def learnable(run: Run) -> frozenset[Subject]:
    """Return the subjects that a model is taught: those with enough labels, of which fewer than half look wrong."""
    prospects = {
        p.subject: p for p in prospects_of(run.tracks) if p.learns and p.subject in run.plan.subjects
    }
    return frozenset(prospects) - frozenset(spoiled(run))


def spoiled(run: Run) -> dict[Subject, str]:
    """Return the subjects of which more than half of the labels look wrong, and what to say about it; none before that is known."""
    if not run.done("find").exists():
        return {}
    wrong = Counter(finding.subject for finding in _findings(run))
    # Of cues and sections a track has many: of five cues a fifth wrong leaves one track in three without a wrong one.
    said = {subject: sum(len(values_of(subject, track)) for track in run.tracks) for subject in wrong}
    return {
        subject: f"Of {said[subject]} {WORDS[subject]} {n} look wrong: nothing is learned from them before some are reviewed."
        for subject, n in wrong.items()
        if n > _MOST_WRONG * max(said[subject], 1)
    }


Phrases = Mapping[int, Sequence[Section]]  # by the track's id


def phrases_of(run: Run) -> Phrases:
    """Return what can be learned of the sections that programs have found."""
    from djanalyzer.training.learning.noise.phrases import heard_bars, judge_phrases, teaching

    told = [track for track in run.tracks if track.label(PHRASES) is not None]
    heard = {}
    for n, track in enumerate(told):
        heard[track.id] = heard_bars(run.store.get(track.recording))
        run.watch(n / len(told))
    return teaching(judge_phrases(told, heard, run.folds.validation))


def school_of(
    run: Run, tracks: Sequence[LabelledTrack] | None = None, phrases: Phrases = MappingProxyType({})
) -> School:
    """Return what all phases of teaching have in common; taught is what these tracks say (None: the run's, as they came)."""
    from djanalyzer.models.checkpoint import load
    from djanalyzer.training.learning.phases import School, Steps

    network, _ = load(run.plan.weights)
    if network.structure is None:
        raise Trouble(
            f"{run.predictor.name} cannot be adapted: it hears beats alone.", "Choose another model."
        )
    words = _words(run)
    return School(
        folder=run.folder,
        tracks=_taught(run, run.tracks if tracks is None else tracks, words, phrases),
        listen=lru_cache(maxsize=_KEPT)(run.store.heard),
        shipped=network.structure,
        steps=Steps(*run.plan.steps),
        lesson=run.plan.lesson,
        seed=run.plan.seed,
        log=run.folder / LOG,
        words=words,
    )


def _taught(run: Run, tracks: Sequence[LabelledTrack], words: Words, phrases: Phrases) -> tuple[Taught, ...]:
    """Return the tracks to learn from, with what they say of subjects that can be learned.

    What programs have found of sections goes along where the DJ's own word on them is learned from: by itself it would teach
    another program's ear.
    """
    from djanalyzer.training.learning.targets import labels_of
    from djanalyzer.training.learning.taught import Taught

    ids = frozenset(run.folds.learned)

    def taught(track: LabelledTrack, found: Sequence[Section] = ()) -> Taught:
        heard = run.store.analysis(track.recording)
        labels = labels_of(track, heard.duration, words, heard.sections, found)
        return Taught(track.id, track.recording, labels, track.trusted)

    known = [taught(track) for track in tracks if track.id in ids]
    subjects = learnable(run)
    # Where nobody has laid sections, cues name them: what those mean was not known before the tracks were heard.
    named = sum(Subject.SECTIONS in track.said for track in known)
    if Subject.SECTIONS in run.plan.subjects and Subject.SECTIONS not in spoiled(run) and named >= FEWEST:
        subjects |= {Subject.SECTIONS}
    if phrases and Subject.SECTIONS in subjects:
        known = [taught(track, phrases.get(track.id, ())) for track in tracks if track.id in ids]
    return tuple(track for track in (track.only(subjects) for track in known) if track.said)


def _words(run: Run) -> Words:
    """Return what the DJ's words mean, by the tracks that may be learned from."""
    from djanalyzer.training.learning.words import learn_words

    ids = frozenset(run.folds.learned)
    tracks = [track for track in run.tracks if track.id in ids]
    return learn_words(tracks, {track.recording: run.store.analysis(track.recording) for track in tracks})


def _teach(run: Run, plan: TeachingPlan) -> dict[str, Any]:
    """Teach to the end of a plan."""
    from djanalyzer.training.learning.teaching import teach

    for step, _ in teach(plan):
        run.watch(step / (plan.stage.steps or 1))
    return {"steps": plan.stage.steps, "tracks": len(plan.tracks)}


def _findings(run: Run) -> tuple[Finding, ...]:
    return read_findings(run.folder / FINDINGS)


PARTS: tuple[tuple[str, Part], ...] = (
    (HEARING, hear),
    ("fold", fold),
    ("tune", tune),
    ("follow", follow),
    ("find", find),
    ("retrain", retrain),
    ("place", place),
    ("judge", judge),
    ("tidy", tidy),
)
