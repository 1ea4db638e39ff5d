"""A student learns from what the DJ says, from a teacher where nobody says anything, and stays what it was otherwise."""

from dataclasses import replace
from itertools import islice

import numpy as np
import pytest
import torch

from djanalyzer.errors import Trouble
from djanalyzer.models.activations import STEP_RATE
from djanalyzer.models.structure_path import Heard, StructurePath, StructureShape
from djanalyzer.music import Source
from djanalyzer.music.genres import Genre
from djanalyzer.music.learning import Finding, Subject
from djanalyzer.training.examples import Labels
from djanalyzer.training.forming import path_of
from djanalyzer.training.learning.cleaning import cleaned
from djanalyzer.training.learning.confidences import (
    HIGHEST,
    LOWEST,
    confidence_of,
    is_contradicted,
    is_there,
    level_confidence,
    threshold_at,
)
from djanalyzer.training.learning.disturbing import STRONG, Disturbance, disturbed
from djanalyzer.training.learning.former import Memory, answers_of, former_losses
from djanalyzer.training.learning.hard_samples import cases_of, in_order, rehearsed, weight_loss
from djanalyzer.training.learning.methods import LABELS_ALONE, Method
from djanalyzer.training.learning.phases import (
    FINE_TUNING,
    FOLLOWING,
    RETRAINING,
    School,
    Steps,
    fine_tuning,
    following,
    retraining,
    trusted_part,
)
from djanalyzer.training.learning.taught import Taught, draw_excerpts, excerpts_of
from djanalyzer.training.learning.taught_losses import Opinions, losses
from djanalyzer.training.learning.teaching import TeachingPlan, sizes_of, teach
from djanalyzer.training.learning.vocabulary import Vocable
from djanalyzer.training.learning.words import Words
from djanalyzer.training.log import read_log
from djanalyzer.training.stages import Stage
from djanalyzer.training.targets import IGNORED

SIZES = {"early": 8, "late": 4, "steps": 4, "hints": 8}
N_STEPS = 48
SECONDS = N_STEPS / STEP_RATE
ALL = frozenset({Subject.SECTIONS, Subject.GENRE, Subject.MOOD, Subject.ENERGY})


def heard_of(seed):
    """Return noise whose second half sounds otherwise, and as a whole as its genre (seed % 2)."""
    rng = np.random.default_rng(seed)
    fields = {
        name: torch.from_numpy(rng.normal(0, 0.3, (1, N_STEPS, width)).astype(np.float32))
        for name, width in SIZES.items()
    }
    fields["early"][:, N_STEPS // 2 :, :4] += 2
    fields["early"][:, :, 4:] += 2 * (seed % 2)
    return Heard(**fields, rhythm=torch.zeros(1, 5), places=torch.zeros(1, N_STEPS, 3))


def labels_of(seed, **changes):
    """Return an intro and a drop, and a genre by which sound it has; no cues, no curves."""
    plain = Labels(
        beats=np.zeros(0),
        downbeats=np.zeros(0),
        sections=np.array([0.0, SECONDS / 2]),
        functions=np.array([0, 3]),
        cues=np.zeros(0),
        kinds=np.zeros(0, dtype=np.int64),
        energy=np.zeros(0, dtype=np.float32),
        key=-1,
        duration=SECONDS,
        genre=seed % 2,
        mood=3,
        level=8.0,
        unknown=frozenset({"cues", "beats"}),
    )
    return replace(plain, **changes)


def silent(seed):
    """Return the labels of a track of which nobody has said anything."""
    return labels_of(
        seed,
        sections=np.zeros(0),
        functions=np.zeros(0, dtype=np.int64),
        genre=-1,
        mood=-1,
        level=float("nan"),
        unknown=frozenset({"sections", "cues", "beats"}),
    )


def track(seed, trusted=frozenset(), **changes):
    return Taught(seed, str(seed), labels_of(seed, **changes), trusted)


@pytest.fixture(scope="module")
def shipped():
    torch.set_num_threads(1)
    torch.manual_seed(0)
    return StructurePath(StructureShape(width=8, n_layers=1, n_heads=2), SIZES).eval()


@pytest.fixture(scope="module")
def listen():
    known = {str(seed): heard_of(seed) for seed in range(24)}
    return known.__getitem__


def plan_of(shipped, listen, tmp_path, tracks, **changes):
    stage = Stage(name="lesson", steps=changes.pop("steps", 6), learning_rate=changes.pop("rate", 5e-3))
    return TeachingPlan(
        tmp_path / "student.ck", shipped, shipped, tracks, listen, stage, lesson=(3, 24), **changes
    )


def taught_by(plan):
    told = [losses for _, losses in teach(plan)]
    return path_of(plan.checkpoint, SIZES), told


# What counts -----------------------------------------------------------------------------------------------------------------


def test_a_pseudo_labels_confidence_is_its_best_chance_or_that_nothing_is_there():
    chances = torch.tensor([[0.9, 0.1], [0.3, 0.2], [0.5, 0.5]])
    assert confidence_of(chances).tolist() == pytest.approx([0.9, 0.7, 0.5])
    assert is_there(chances).tolist() == [True, False, True]


def test_the_threshold_rises_and_then_falls():
    values = [threshold_at(p) for p in (0, 0.25, 0.5, 0.75, 1)]
    assert values[0] == pytest.approx(LOWEST)
    assert values[2] == pytest.approx(HIGHEST)
    assert values[1] == pytest.approx(values[3])
    assert values[0] < values[1] < values[2]
    assert values[4] == pytest.approx(LOWEST)


def test_the_less_a_teachers_levels_err_the_more_is_contradicted():
    assert level_confidence(0.5) > 0.9 > level_confidence(2.0)
    distance = torch.tensor([1.0, 2.5, 5.0])
    assert is_contradicted(distance, 1.0, 0.7).tolist() == [False, True, True]
    assert is_contradicted(distance, 3.0, 0.7).tolist() == [False, False, True]


def test_what_a_sample_is_good_for_is_told_by_label_student_and_teacher():
    #                        all agree, learned by heart, both against it, hard to hear, hard to name, trusted
    student = torch.tensor([1, 1, 2, 2, 2, 2])
    label = torch.tensor([1, 1, 1, 1, 1, 1])
    teacher = torch.tensor([1, 2, 2, 1, 3, 2])
    doubted = torch.tensor([True, True, True, True, True, False])
    assert cases_of(student, label, teacher, doubted).tolist() == [1, 2, 2, 3, 4, 4]


def test_the_weight_net_weighs_every_case_as_the_paper_asks():
    """Paper 002, figure 5: noisy labels near 0, hard samples above 1, all else about 1; of any subject."""
    triples = torch.tensor([[1, 1, 1], [2, 1, 2], [1, 1, 3], [2, 1, 1], [2, 1, 3]])
    student, teacher = (
        0.7 * torch.nn.functional.one_hot(triples[:, i], 9).float()[:, None] + 0.3 / 9 for i in (0, 2)
    )
    fine, wrong, by_heart, hard_to_hear, hard_to_name = rehearsed()(
        *in_order(student, triples[:, 1:2], teacher)
    )[:, 0].tolist()
    assert fine == pytest.approx([1, 1], abs=0.15)
    assert wrong[0] == pytest.approx(1, abs=0.15)
    assert wrong[1] < 0.6
    assert by_heart[0] == pytest.approx(1, abs=0.15)
    assert by_heart[1] < 0.6
    assert hard_to_hear[0] > 1.5
    assert hard_to_hear[1] == pytest.approx(1, abs=0.15)
    assert hard_to_name[0] == pytest.approx(1, abs=0.15)
    assert hard_to_name[1] > 1.5


def test_cases_that_do_not_occur_cost_nothing():
    weights = torch.full((1, 2, 2), 0.5, requires_grad=True)
    known = torch.tensor([[True, False]])
    loss = weight_loss(weights, torch.tensor([[1, 4]]), known)
    assert loss.item() == pytest.approx(1.0)
    assert weight_loss(weights, torch.tensor([[1, 4]]), torch.zeros_like(known)).item() == 0


# What is heard ---------------------------------------------------------------------------------------------------------------


def test_a_student_hears_less_and_otherwise_but_knows_where_it_is():
    heard = Heard(*(torch.cat([v, v + 1]) for v in heard_of(1)))
    told = disturbed(heard, STRONG, np.random.default_rng(0))
    assert [v.shape for v in told] == [v.shape for v in heard]
    assert torch.equal(told.places, heard.places)
    assert not torch.allclose(told.early, heard.early, atol=0.1)
    again = disturbed(heard, STRONG, np.random.default_rng(0))
    assert all(torch.equal(a, b) for a, b in zip(told, again, strict=True))


def test_a_gap_silences_every_field_at_once():
    heard = Heard(*(v + 5 for v in heard_of(1)))
    how = Disturbance(0.0, 0.0, 0.0, 0.0, n_gaps=8, longest_gap=8, mixed=0.0)
    told = disturbed(heard, how, np.random.default_rng(1))
    is_silent = (told.early == 0).all(dim=2)
    assert is_silent.any()
    assert not is_silent.all()
    assert torch.equal((told.hints == 0).all(dim=2), is_silent)


def test_excerpts_carry_labels_in_their_own_time_and_end_with_the_track(listen):
    one = excerpts_of([track(1)], [listen("1")], [N_STEPS // 2 - 4], 32)
    assert one.lesson.sections[0, :4].tolist() == [0] * 4
    assert one.lesson.sections[0, 4:28].tolist() == [3] * 24
    assert one.lesson.sections[0, 28:].tolist() == [IGNORED] * 4
    assert one.within[0].tolist() == [True] * 28 + [False] * 4
    assert one.said[Subject.GENRE].item()
    assert not one.said[Subject.CUES].item()


def test_trusted_tracks_are_part_of_every_lesson(listen):
    tracks = [track(seed) for seed in range(20)] + [track(21, ALL), track(22, ALL)]
    for seed in range(5):
        drawn = draw_excerpts(tracks, listen, (6, 16), np.random.default_rng(seed))
        assert sum(bool(t.trusted) for t in drawn.tracks) >= 2


def test_a_track_may_speak_of_some_subjects_alone():
    one = track(1, ALL).only(frozenset({Subject.GENRE}))
    assert one.said == {Subject.GENRE}
    assert one.trusted == {Subject.GENRE}


# What is learned -------------------------------------------------------------------------------------------------------------


def test_a_student_learns_what_the_dj_says(shipped, listen, tmp_path):
    tracks = tuple(track(seed, ALL) for seed in range(12))
    student, told = taught_by(
        plan_of(shipped, listen, tmp_path, tracks, steps=30, rate=1e-2, method=LABELS_ALONE)
    )
    assert told[-1]["total"] < told[0]["total"]
    half = N_STEPS // 2
    wanted = torch.tensor([0] * half + [3] * half)
    before, after = (p(listen("23")).sections[0].argmax(-1) == wanted for p in (shipped, student))
    assert after.float().mean() > before.float().mean() + 0.3


def test_what_nobody_speaks_of_stays_as_it_was(shipped, listen):
    """The student pays for any change of it, and for no change of what the DJ speaks of."""
    one = excerpts_of([track(1)], [listen("1")], [0], N_STEPS)
    with torch.no_grad():
        said = shipped(listen("1"))
    former = Memory(shipped, listen).of(["1"], [0], N_STEPS)
    genre = said._replace(genre=said.genre.flip(1))
    sections = said._replace(sections=said.sections.flip(2))
    learned = frozenset({Subject.GENRE})
    kept, other_genre, other_sections = (
        former_losses(answer, former, one.within, learned).item() for answer in (said, genre, sections)
    )
    assert kept == pytest.approx(0, abs=1e-3)
    assert other_genre == pytest.approx(kept)
    assert other_sections > kept + 1e-3


STILL = Method(has_dynamic_weights=False)
CHEAP, DEAR = 1.0, 4.0  # losses of what the student says, and of something else


def judged(shipped, listen, one, sure_of=None, method=STILL):
    """Return the genre loss of a student who says Deep House, where the teacher is sure of a genre, or of none."""
    excerpts = excerpts_of([one], [listen(one.recording)], [0], N_STEPS)
    with torch.no_grad():
        said = shipped(listen(one.recording))
    student = said._replace(genre=5.0 * torch.nn.functional.one_hot(torch.tensor([1]), 31))
    says = torch.zeros(1, 31)
    if sure_of is not None:
        says[0, sure_of] = 9
    former = Memory(shipped, listen).of([one.recording], [0], N_STEPS)
    opinions = Opinions(student, said._replace(genre=says), former, 0.7, 1.0)
    found = losses(opinions, excerpts, frozenset({Subject.GENRE}), rehearsed(), method)
    return found["genre"].item()


def test_a_teacher_speaks_where_nobody_else_does_and_where_it_is_sure(shipped, listen):
    nobody = Taught(3, "3", silent(3))
    assert judged(shipped, listen, nobody, sure_of=1) < CHEAP
    assert judged(shipped, listen, nobody, sure_of=5) > DEAR
    assert judged(shipped, listen, nobody) == 0
    doubtful = Method(has_confidences=False, has_dynamic_weights=False)
    assert judged(shipped, listen, nobody, method=doubtful) > DEAR
    assert judged(shipped, listen, nobody, sure_of=1, method=LABELS_ALONE) == 0


def test_a_sure_teacher_is_believed_over_a_label_that_nobody_trusts(shipped, listen):
    label, trusted = track(3, genre=5), track(3, ALL, genre=5)
    assert judged(shipped, listen, label, sure_of=1) < CHEAP
    assert judged(shipped, listen, label) > DEAR
    assert judged(shipped, listen, trusted, sure_of=1) > DEAR
    assert judged(shipped, listen, label, sure_of=1, method=LABELS_ALONE) > DEAR


def test_a_sample_that_is_hard_to_hear_counts_more(shipped, listen):
    """The label and the teacher agree, the student does not."""
    label = track(3, genre=5)
    plain = judged(shipped, listen, label, sure_of=5)
    assert judged(shipped, listen, label, sure_of=5, method=Method()) > 1.1 * plain


@pytest.mark.parametrize(
    "method", [Method(), Method(has_confidences=False), Method(has_dynamic_weights=False)]
)
def test_every_part_can_be_left_out(shipped, listen, tmp_path, method):
    tracks = (*(track(seed) for seed in range(6)), Taught(9, "9", silent(9)))
    _, told = taught_by(plan_of(shipped, listen, tmp_path, tracks, method=method))
    assert ("weights" in told[0]) == method.has_dynamic_weights
    assert all(np.isfinite(list(losses.values())).all() for losses in told)


def test_what_is_disturbed_is_no_measure_of_how_music_spreads(shipped, listen, tmp_path):
    student, _ = taught_by(plan_of(shipped, listen, tmp_path, (track(1), track(2)), steps=2))
    before, after = ([v for name, v in p.named_buffers() if "running" in name] for p in (shipped, student))
    assert before
    assert all(torch.equal(a, b) for a, b in zip(before, after, strict=True))


def test_a_run_that_was_killed_goes_on_to_the_bit(shipped, listen, tmp_path):
    tracks = (*(track(seed) for seed in range(6)), track(7, ALL), Taught(9, "9", silent(9)))
    plan = plan_of(shipped, listen, tmp_path, tracks, steps=7, seconds_between_saves=0.0)
    whole, _ = taught_by(replace(plan, checkpoint=tmp_path / "whole.ck"))
    for n in (1, 3):  # killed twice, amid a step
        list(islice(teach(plan), n))
    cut, told = taught_by(plan)
    assert 0 < len(told) < 7
    assert all(torch.equal(a, b) for a, b in zip(whole.parameters(), cut.parameters(), strict=True))
    assert list(teach(plan)) == []


def test_without_a_track_nothing_begins(shipped, listen, tmp_path):
    with pytest.raises(Trouble, match="no track"):
        list(teach(plan_of(shipped, listen, tmp_path, ())))


def test_the_shipped_models_answers_are_the_same_by_stretches(shipped, listen):
    memory = Memory(shipped, listen)
    part = memory.of(["3"], [10], 16)
    with torch.no_grad():
        whole = answers_of(shipped(listen("3")))
    assert torch.allclose(part.sections[0], whole.sections[0, 10:26], atol=1e-3)
    assert part.genre.shape == whole.genre.shape


def test_a_long_track_is_judged_by_its_pieces_each_as_much_as_it_is_long(shipped, listen, monkeypatch):
    monkeypatch.setattr("djanalyzer.training.learning.former._PIECE", N_STEPS - 1)  # and one step more
    found = Memory(shipped, listen).of(["3"], [0], N_STEPS).level[0]
    heard = listen("3")
    with torch.no_grad():
        most = Heard(*(v if v.ndim < 3 else v[:, :-1] for v in heard))
        rest = Heard(*(v if v.ndim < 3 else v[:, -1:] for v in heard))
        first, last = answers_of(shipped(most)).level[0], answers_of(shipped(rest, N_STEPS - 1)).level[0]
    assert abs(first - last) > 0.01, "or nothing is told"
    assert torch.allclose(found, ((N_STEPS - 1) * first + last) / N_STEPS, atol=0.004)


# The phases ------------------------------------------------------------------------------------------------------------------


def finding(track_id, subject, proposed, confidence=0.9, **changes):
    plain = Finding(
        track_id,
        subject,
        0.1,
        changes.pop("labelled", None),
        proposed,
        confidence,
        Source("program", "rekordbox"),
    )
    return replace(plain, **changes)


def test_what_was_found_wrong_is_replaced_or_taken_away():
    tracks = (track(1), track(2), track(3, frozenset({Subject.GENRE})))
    one, two, three = cleaned(
        tracks,
        [
            finding(1, Subject.GENRE, "Peak Time"),
            finding(1, Subject.SECTIONS, "breakdown", item=1, time=SECONDS / 2),
            finding(1, Subject.ENERGY, 3),
            finding(1, Subject.KEY, "Am"),
            finding(2, Subject.GENRE, "Techno", confidence=0.4),
            finding(2, Subject.SECTIONS, "drop", confidence=0.4, item=0, time=0.0),
            finding(2, Subject.MOOD, "a word of the DJ's own"),
            finding(3, Subject.GENRE, "Techno"),
        ],
        Words(
            {}, {"Peak Time": Vocable("Peak Time", Genre.TECHNO, is_known=False, share=0.9, n_tracks=9)}, {}
        ),
    )
    assert (one.labels.genre, one.labels.level, one.labels.functions.tolist()) == (4, 3.0, [0, 4])
    assert (two.labels.genre, two.labels.mood, two.labels.functions.tolist()) == (-1, -1, [IGNORED, 3])
    assert three.labels.genre == 1
    assert tracks[0].labels.functions.tolist() == [0, 3]


def test_cues_found_wrong_are_moved_or_taken_away():
    cues = {"cues": np.array([4.0, 9.0]), "kinds": np.array([0, 2]), "unknown": frozenset({"beats"})}
    tracks = (track(1, **cues), track(2, **cues))
    moved, gone = cleaned(
        tracks,
        [
            finding(1, Subject.CUES, 12.0, labelled=4.0),
            finding(2, Subject.CUES, 12.0, labelled=4.0, confidence=0.1),
        ],
    )
    assert (moved.labels.cues.tolist(), moved.labels.kinds.tolist()) == ([9.0, 12.0], [2, 0])
    assert (gone.labels.cues.tolist(), gone.labels.kinds.tolist()) == ([9.0], [2])


def test_the_first_phase_learns_from_what_is_trusted_or_from_all_where_too_little_is():
    tracks = [
        *(track(seed, frozenset({Subject.GENRE})) for seed in range(9)),
        *(track(s) for s in range(9, 12)),
    ]
    first = trusted_part(tracks)
    assert [Subject.GENRE in t.said for t in first] == [True] * 9 + [False] * 3
    assert all(Subject.SECTIONS in t.said for t in first)


def test_three_phases_make_a_student_and_a_log(shipped, listen, tmp_path):
    tracks = tuple(track(seed, ALL if seed < 8 else frozenset()) for seed in range(16))
    school = School(
        tmp_path, tracks, listen, shipped, Steps(3, 4, 5), lesson=(2, 16), log=tmp_path / "log.jsonl"
    )
    for phase in (fine_tuning, following):
        list(teach(phase(school)))
    wrong = [finding(15, Subject.GENRE, "Techno")]
    steps = [step for step, _ in teach(retraining(school, wrong))]
    assert steps == [1, 2, 3, 4, 5]
    students = [school.student(phase) for phase in (FINE_TUNING, FOLLOWING, RETRAINING)]
    assert not torch.equal(students[0].structure.out.weight, students[2].structure.out.weight)
    assert sizes_of(students[2]) == SIZES
    log = read_log(tmp_path / "log.jsonl")
    assert [mark.event for mark in log.stages] == ["begin", "end"] * 3
    assert Steps.for_tracks(300).total <= 12 * 60 / 0.5
