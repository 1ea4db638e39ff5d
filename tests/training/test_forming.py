"""The structure path learns from what a frozen encoder heard, goes on after a kill, and becomes part of a network."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from djanalyzer.errors import Trouble
from djanalyzer.models.checkpoint import Card, load, save
from djanalyzer.models.decoding.segments import Threshold, boundary_steps, segments_of
from djanalyzer.models.network import SMALL, Network
from djanalyzer.models.structure_path import StructureShape
from djanalyzer.training.__main__ import main
from djanalyzer.training.examples import Example, Labels, read_labels, write
from djanalyzer.training.form_losses import boundary_loss, hierarchical_loss
from djanalyzer.training.form_measuring import figures_of, fit_threshold, listen
from djanalyzer.training.forming import FormPlan, begin, form, path_of
from djanalyzer.training.hearing import hear_missing, read_recording, stored_recordings
from djanalyzer.training.joining import Order, join, joined
from djanalyzer.training.lessons import draw_lesson, whole_lesson
from djanalyzer.training.parts import VARIANTS, WHOLE, Trial, plan_of, run, table_of
from djanalyzer.training.stages import Stage
from djanalyzer.training.targets import IGNORED

SHAPE = StructureShape(width=16, n_layers=1, n_heads=4)
N_FRAMES = 2600  # a minute


def example_of(seed):
    """Return noise with a section that begins at 30 s, and labels as if it were music."""
    rng = np.random.default_rng(seed)
    beats = np.arange(0.2, 60, 0.5)
    labels = Labels(
        beats=beats,
        downbeats=beats[::4],
        sections=np.array([0.2, 30.2]),
        functions=np.array([0, 3]),
        cues=np.array([30.2]),
        kinds=np.array([2]),
        energy=np.repeat([0.2, 0.9], 30).astype(np.float32),
        key=9,
        duration=60.0,
        vocals=np.zeros((0, 2)),
        changes=np.array([30.2]),
        loudness=np.repeat([-20.0, -9.0], 30).astype(np.float32),
        genre=seed % 3,
        mood=seed % 2,
        level=7.0,
    )
    logmel = rng.integers(0, 40, (N_FRAMES, 128), dtype=np.uint8)
    logmel[N_FRAMES // 2 :] += 120
    chroma = rng.integers(0, 100, (-(-N_FRAMES // 16), 216), dtype=np.uint8)
    return Example(logmel, chroma, labels, seed, "techno")


@pytest.fixture(scope="module")
def network():
    torch.set_num_threads(1)
    torch.manual_seed(0)
    return Network(replace(SMALL, structure=SHAPE)).eval()


@pytest.fixture(scope="module")
def folder(network, tmp_path_factory):
    examples, heard = tmp_path_factory.mktemp("examples"), tmp_path_factory.mktemp("heard")
    for seed in (1, 2, 3, 11, 23):  # the last two are held out
        write(example_of(seed), examples)
    assert len(list(hear_missing(examples, heard, network))) == 5
    assert list(hear_missing(examples, heard, network)) == []
    assert len(list(hear_missing(examples, heard, network, version=1))) == 3
    return heard


def plan(folder, checkpoint, **changes):
    known = {
        "folders": (folder,),
        "checkpoint": checkpoint,
        "shape": SHAPE,
        "sizes": SMALL.heard_sizes,
        "stage": Stage(steps=6, learning_rate=3e-3),
        "lesson": (2, 64),
    }
    return FormPlan(**{**known, **changes})


def test_what_is_measured_with_is_never_learned_from(folder):
    held_out = {p.name for p in stored_recordings([folder], held_out=True)}
    assert held_out == {"000011.heard", "000023.heard"}
    assert len(stored_recordings([folder], held_out=False)) == 6


def test_a_changed_recording_has_its_labels_changed_alike(folder):
    recording = read_recording(folder / "000002.1.heard")
    labels, _, _ = read_labels(recording.example)
    lesson = whole_lesson(recording)
    start = int(lesson.boundaries[0].argmax())
    rate = 22050 / 512 / 16
    assert start == pytest.approx(labels.sections[1] / recording.change.rate * rate, abs=1.5)


def test_a_lesson_may_reach_beyond_its_track_and_asks_nothing_there(folder):
    paths = stored_recordings([folder], held_out=False)
    lesson = draw_lesson(paths, (2, 400), seed=0, step=0)
    assert lesson.sections.shape == (2, 400)
    assert (lesson.sections[:, -100:] == IGNORED).all()
    again = draw_lesson(paths, (2, 400), seed=0, step=0)
    assert torch.equal(lesson.heard.early, again.heard.early)


def test_a_killed_run_goes_on_as_if_it_had_not_been(folder, tmp_path):
    whole = [told["total"] for _, told in form(plan(folder, tmp_path / "whole.ck"))]
    cut = plan(folder, tmp_path / "cut.ck", seconds_between_saves=0.0)
    run = form(cut)
    for _ in range(3):
        next(run)
    next(run)  # by now three steps are on the disk, and the fourth is lost
    run.close()
    resumed = [told["total"] for _, told in form(cut)]
    assert len(resumed) in (2, 3)
    assert resumed == pytest.approx(whole[-len(resumed) :], rel=1e-5)


def test_a_run_may_start_from_anothers_checkpoint_and_see_through_other_windows(folder, tmp_path):
    """All of it is taken over; only a path of other sizes is refused."""
    first = plan(folder, tmp_path / "first.ck", stage=Stage(steps=2))
    list(form(first))
    narrow = replace(first.shape, windows=(8,))
    second = replace(first, checkpoint=tmp_path / "second.ck", shape=narrow, start_from=first.checkpoint)
    begun = begin(second)
    assert begun.step == 2
    assert torch.equal(begun.path.place.weight, begin(first).path.place.weight)
    assert begun.path.shape.windows == (8,)
    wide = replace(second, shape=replace(SHAPE, width=24))
    with pytest.raises(Trouble, match="other sizes or parts"):
        begin(wide)


def test_a_run_without_an_end_is_refused(folder, tmp_path):
    with pytest.raises(Trouble, match="needs an end"):
        next(form(plan(folder, tmp_path / "form.ck", stage=Stage())))


def test_a_run_that_learns_too_fast_ends_with_a_sentence(folder, tmp_path):
    wild = plan(folder, tmp_path / "form.ck", stage=Stage(steps=9, learning_rate=1e37))
    with pytest.raises(Trouble, match="the loss is no number any more"):
        list(form(wild))
    assert not wild.checkpoint.exists()


@pytest.mark.filterwarnings("ignore:.*meta parameter")
def test_a_run_goes_on_where_its_path_lies(folder, tmp_path):
    done = plan(folder, tmp_path / "form.ck", stage=Stage(steps=1))
    list(form(done))
    moments = begin(replace(done, device="meta")).optimizer.state.values()  # stands for a GPU
    assert {m["exp_avg"].device.type for m in moments} == {"meta"}
    assert {m["step"].device.type for m in moments} == {"cpu"}


def test_a_task_that_nobody_could_learn_yet_is_not_taken_for_learned(folder, tmp_path):
    nameless = tmp_path / "nameless"
    nameless.mkdir()
    for seed in (4, 5):
        example = example_of(seed)
        write(replace(example, labels=replace(example.labels, genre=-1, mood=-1)), nameless)
    list(hear_missing(nameless, nameless, Network(replace(SMALL, structure=SHAPE)).eval()))
    checkpoint = tmp_path / "form.ck"
    list(form(plan(nameless, checkpoint, stage=Stage(steps=1))))
    known = plan(folder, checkpoint, stage=Stage(steps=2))
    list(form(known))
    assert begin(known).headway.left()["style"] == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("command", "complaint"),
    [
        ("hear --folder {empty} --target {empty}", "There is no example to hear in"),
        ("hear --folder {damaged} --target {empty}", "000003.example cannot be read"),
        ("hear --folder {foreign} --target {empty}", "notes.example is not named after a seed"),
        ("form --heard {damaged} --checkpoint {new} --steps 1", "000003.heard cannot be read"),
        ("form --heard {heard} --checkpoint {weights} --steps 1", "is no checkpoint of a structure path"),
        ("form --heard {heard} --checkpoint {new}", "needs an end"),
        (
            "join --heard {heard} --checkpoint {weights} --target {new}",
            "is no checkpoint of a structure path",
        ),
        (
            "train --folder {damaged} --checkpoint {new} --steps 1 --device cpu",
            "000003.example cannot be read",
        ),
        ("measure --folder {damaged} --checkpoint {weights}", "is no checkpoint of a training run"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_sentence(folder, tmp_path, capsys, command, complaint):
    for name in ("empty", "damaged", "foreign"):
        (tmp_path / name).mkdir()
    (tmp_path / "damaged" / "000003.example").write_bytes(b"none")
    (tmp_path / "damaged" / "000003.heard").write_bytes(b"none")
    (tmp_path / "foreign" / "notes.example").write_bytes(b"none")
    save(tmp_path / "weights", Network(replace(SMALL, structure=None)), Card("weights", "small"))
    places = {name: tmp_path / name for name in ("empty", "damaged", "foreign", "weights", "new")}
    assert main([part.format(heard=folder, **places) for part in command.split()]) == 1
    told = capsys.readouterr().err
    assert complaint in told
    assert "Traceback" not in told


def test_the_path_learns_where_the_section_starts_and_what_it_is(folder, tmp_path):
    longer = plan(folder, tmp_path / "form.ck", stage=Stage(steps=35, learning_rate=1e-2))
    losses = [told["total"] for _, told in form(longer)]
    assert np.mean(losses[-10:]) < 0.7 * np.mean(losses[:10])
    said = listen(path_of(longer.checkpoint, SMALL.heard_sizes), stored_recordings([folder], held_out=True))
    figures = figures_of(said, fit_threshold(said))
    assert figures["frames right"] > 0.9
    assert figures["level error"] < 2


def test_path_and_encoder_become_one_network_that_can_be_loaded(network, folder, tmp_path):
    done = plan(folder, tmp_path / "form.ck", stage=Stage(steps=2))
    for _ in form(done):
        pass
    path = path_of(done.checkpoint, SMALL.heard_sizes)
    both = joined(network, path, SMALL)
    for name, tensor in network.state_dict().items():
        if not name.startswith("structure."):
            assert torch.equal(both.state_dict()[name], tensor)
    assert torch.equal(both.structure.place.weight, path.place.weight)


def test_what_no_program_could_load_is_not_joined(folder, tmp_path):
    odd = plan(folder, tmp_path / "odd.ck", stage=Stage(steps=1))  # narrower than "small" is
    list(form(odd))
    save(tmp_path / "encoder.safetensors", Network(replace(SMALL, structure=None)), Card("encoder", "small"))
    order = Order(tmp_path / "encoder.safetensors", odd.checkpoint, (folder,), tmp_path / "both.safetensors")
    with pytest.raises(Trouble, match="another shape"):
        join(order)
    with pytest.raises(Trouble, match="another encoder"):
        path_of(odd.checkpoint, {**SMALL.heard_sizes, "early": 10})


def test_figures_of_other_steps_are_not_taken_for_those_asked_for(folder, tmp_path):
    trial = Trial((folder,), tmp_path, SHAPE, SMALL.heard_sizes, steps=1, lesson=(2, 32), seeds=(0,))
    first = list(run(trial, [WHOLE]))
    assert list(run(trial, [WHOLE])) == first
    with pytest.raises(Trouble, match="for 1 steps"):
        list(run(replace(trial, steps=2), [WHOLE]))


def test_a_threshold_is_not_fitted_to_nothing():
    with pytest.raises(Trouble, match="known where sections start"):
        fit_threshold([])


def test_weights_without_a_structure_path_are_still_heard(tmp_path):
    former = Network(replace(SMALL, structure=None))
    save(tmp_path / "former.safetensors", former, Card("former", "small"))
    network, _ = load(tmp_path / "former.safetensors")
    assert network.structure is None


def test_every_variant_differs_from_everything_in_one_thing(folder, tmp_path):
    trial = Trial((folder,), tmp_path, SHAPE, SMALL.heard_sizes, steps=1)
    whole = plan_of(trial, WHOLE, 0)
    for name in VARIANTS:
        other = plan_of(trial, name, 0)
        assert (other.seed, other.lesson, other.folders) == (whole.seed, whole.lesson, whole.folders)
        differs = other.shape != whole.shape, other.stage.weights != whole.stage.weights
        assert sum(differs) == (name != WHOLE), name


def test_the_table_shows_the_difference_to_everything_with_its_spread():
    found = {
        WHOLE: {0: {"boundary_f05": 0.5}, 1: {"boundary_f05": 0.6}},
        "without distillation": {0: {"boundary_f05": 0.4}, 1: {"boundary_f05": 0.52}},
    }
    assert "0.460 (-0.090 ± 0.010)" in table_of(found)


def test_a_segment_is_judged_by_the_mean_of_its_frames():
    sections = torch.tensor([[0, 0, 0, 3, 3, 3]])
    segments = torch.tensor([[0, 0, 0, 1, 1, 1]])
    right = torch.full((1, 6, 7), -4.0)
    right[0, torch.arange(6), sections[0]] = 4.0
    one_wrong = right.clone()
    one_wrong[0, 1] = right[0, 4]
    scattered = hierarchical_loss(one_wrong, sections, segments)
    assert hierarchical_loss(right, sections, segments) < scattered
    unknown = torch.full_like(sections, IGNORED)
    assert hierarchical_loss(right, unknown, segments) == 0


def test_dice_and_entropy_want_boundaries_where_they_are():
    targets = torch.zeros(1, 50)
    targets[0, 25] = 1
    known = torch.ones(1, 50, dtype=torch.bool)
    right, late = torch.full((1, 50), -6.0), torch.full((1, 50), -6.0)
    right[0, 25], late[0, 30] = 6.0, 6.0
    assert boundary_loss(right, targets, known) < boundary_loss(late, targets, known) / 4


def test_the_threshold_is_higher_where_it_is_quiet_and_where_much_happens():
    chances = np.full(200, 0.1)
    chances[[50, 150]] = 0.5
    dynamics = np.ones(200)
    dynamics[100:] = 0.0
    loud_only = boundary_steps(chances, dynamics, Threshold(0.3, 0.3, 0.0))
    assert loud_only.tolist() == [50]
    assert boundary_steps(chances, dynamics, Threshold(0.3, 0.0, 0.0)).tolist() == [50, 150]
    assert boundary_steps(chances, dynamics, Threshold(0.3, 0.0, 3.0)).tolist() == []


def test_a_recording_shorter_than_the_local_context_has_a_threshold_too():
    for n_steps in (1, 10, 47, 48, 100):
        usual = Threshold(0.3, 0.0, 1.0).over(np.full(n_steps, 0.2), np.ones(n_steps))
        assert usual == pytest.approx(np.full(n_steps, 0.5))


def test_sections_follow_each_other_without_gaps():
    labels = np.zeros((100, 7))
    labels[:40, 0], labels[40:, 3] = 5.0, 5.0
    frames = np.full(100, 8)
    first, second = segments_of(labels, np.array([40]), frames, 37.0)
    assert (first.start, second.stop) == (0.0, 37.0)
    assert first.stop == second.start == pytest.approx((40 * 16 + 8) * 512 / 22050)
    assert (first.label.value, second.label.value) == ("intro", "drop")
