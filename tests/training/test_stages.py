"""Training in stages: what learns when, how it is watched, and that a run that was cut lands where it was."""

import itertools
import math
import threading
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

import djanalyzer
from djanalyzer.errors import Trouble
from djanalyzer.models.cotask import Relation
from djanalyzer.models.structure_path import StructureShape
from djanalyzer.training import batches, watching
from djanalyzer.training.examples import stored_examples, write
from djanalyzer.training.feeding import Diet
from djanalyzer.training.log import log_path, read_log
from djanalyzer.training.loop import resume, train
from djanalyzer.training.plans import Plan
from djanalyzer.training.pools import Source
from djanalyzer.training.stages import Stage, paper_epoch, paper_stages, read_stages
from djanalyzer.training.validating import Validation, validating_examples, watches
from djanalyzer.training.weighing import adapted, relative_losses
from tests.nightly import NIGHTLY
from tests.training.clicks import TINY, click_track

FIRST = Stage("everything", steps=2, learning_rate=1e-2)
SECOND = Stage("one head", steps=4, learning_rate=1e-3, only=("tempo_head.meter",))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Four tracks to learn from, one that measures, one that watches."""
    folder = tmp_path_factory.mktemp("examples")
    for seed in (0, 1, 2, 3, 11, 23):
        write(click_track(seed, 8.0), folder)
    return folder


@pytest.fixture
def plan(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(batches, "SHAPES", ((2, 128),) * 4)
    return Plan(
        Diet((Source(folder),), seed=0),
        tmp_path / "net.checkpoint",
        (FIRST, SECOND),
        configuration=TINY,
        hardness=0.5,
        precision="32-true",
        steps_between_records=2,
    )


def weights(path):
    return {
        k: v
        for k, v in load_file(path).items()
        if k.startswith(("network.", "average.", "optimizer.", "distillation."))
    }


@pytest.mark.parametrize("n_batches", [1, 2])
def test_three_steps_and_three_more_are_six_to_the_last_bit(plan, tmp_path, n_batches):
    """The cut lies in the middle of the second stage; two batches a step are added up."""
    whole = replace(plan, n_batches=n_batches)
    list(train(whole))
    cut = replace(whole, checkpoint=tmp_path / "cut.checkpoint")
    stop = threading.Event()
    for step in train(cut, stop):
        if step.number == 2:
            stop.set()  # the next step is the last one, as it is after Ctrl+C
    assert resume(cut).step == 3
    assert [(s.number, s.stage) for s in train(cut)] == [(n, "one head") for n in (4, 5, 6)]
    one, two = weights(whole.checkpoint), weights(cut.checkpoint)
    assert one.keys() == two.keys()
    assert all(torch.equal(one[name], two[name]) for name in one)
    log = read_log(log_path(cut.checkpoint))
    assert [(m.stage, m.event, m.reason) for m in log.stages] == [
        ("everything", "begin", ""),
        ("everything", "end", "steps"),
        ("one head", "begin", ""),
        ("one head", "end", "stopped"),
        ("one head", "end", "steps"),
    ]
    assert log.is_ended


def test_each_stage_has_its_own_rate_and_lets_its_own_parts_learn(plan):
    before = {}
    for step in train(plan):
        if step.number == 2:
            before = {k: v.clone() for k, v in resume(plan).network.state_dict().items()}
    rates = [p.rate for p in read_log(log_path(plan.checkpoint)).progress]
    assert rates[0] > 5e-3
    assert all(rate <= 1e-3 for rate in rates[1:])
    assert before  # the checkpoint is written at the end alone: these are the fresh weights
    state = resume(plan)
    assert [(done["name"], done["steps"], done["ended by"]) for done in state.standing.done] == [
        ("everything", 2, "steps"),
        ("one head", 4, "steps"),
    ]
    assert list(train(plan)) == []  # nothing is left to do


def test_only_the_named_head_moves_in_its_stage(plan):
    kept = plan.checkpoint.with_suffix(".2.average")
    list(train(replace(plan, stages=(replace(FIRST, steps=2),), keep_every=2)))
    one_head = replace(plan, stages=(SECOND,), start_from=kept, checkpoint=plan.checkpoint.with_suffix(".b"))
    list(train(one_head))
    before, after = load_file(kept), load_file(one_head.checkpoint)
    for name, value in before.items():
        same = torch.equal(after[name.replace("average.", "network.", 1)], value)
        assert same is not name.startswith("average.tempo_head.meter"), name


def test_the_structure_path_learns_on_a_frozen_encoder_and_its_parts_teach_each_other(plan, tmp_path):
    """The second stage of three: decoders on the frozen encoder, resumed in the middle to the last bit."""
    shape = StructureShape(width=16, n_layers=1, n_heads=8, relation=Relation())
    decoders = Stage("decoders", steps=4, only=("structure.",), learning_rate=1e-2)
    whole = replace(plan, stages=(decoders,), configuration=replace(TINY, structure=shape))
    before = {k: v.clone() for k, v in resume(whole).network.state_dict().items()}
    list(train(whole))
    after = resume(whole).network.state_dict()
    moved = {name.split(".")[0] for name in before if not torch.equal(before[name], after[name])}
    assert moved == {"structure"}
    log = read_log(log_path(whole.checkpoint))
    assert {"structure", "segmentation", "style", "experts", "cue_objects", "distillation"} <= log.progress[
        -1
    ].losses.keys()
    assert all(1 <= t <= 2 for t in log.progress[-1].temperatures.values())
    assert log.progress[-1].temperatures.keys() == {"structure", "segmentation"}  # clicks have no style

    cut = replace(whole, checkpoint=tmp_path / "cut.checkpoint")
    stop = threading.Event()
    for step in train(cut, stop):
        if step.number == 1:
            stop.set()
    list(train(cut))
    one, two = weights(whole.checkpoint), weights(cut.checkpoint)
    assert any(name.startswith("optimizer.exp_avg.distillation.") for name in one)
    assert all(torch.equal(one[name], two[name]) for name in one)


def test_a_stage_without_progress_ends_and_goes_back_to_its_best_network(plan, folder, monkeypatch):
    told = iter([3.0, 2.0, 1.0, 1.5, 1.25, 9.0])
    monkeypatch.setattr(watching, "validate", lambda *_: {"beats": next(told)})
    stage = Stage("patient", steps=50, patience=2, learning_rate=1e-2)
    watched = replace(plan, stages=(stage,), validation=Validation((folder,), every=1, n_tracks=1))
    steps = list(train(watched))
    assert len(steps) == 4  # the second was the best, and two after it were worse
    log = read_log(log_path(plan.checkpoint))
    assert [c.is_best for c in log.checks] == [True, True, True, False, False]
    assert log.stages[-1].reason == "patience"
    best = load_file(plan.checkpoint.with_suffix(".best.average"))
    for name, value in resume(watched).network.state_dict().items():
        assert torch.equal(value, best[f"average.{name}"]), name


def test_weights_follow_what_is_left_of_each_loss(plan, folder):
    usual = {"beats": 1.0, "sections": 1.0, "key": 2.0}
    left = relative_losses(
        {"beats": 2.0, "sections": 1.0, "key": 0.0}, {"beats": 0.2, "sections": 1.0, "key": 1.0}
    )
    assert left == {"beats": 0.1, "sections": 1.0}
    new = adapted(usual, left)
    assert sum(new.values()) == pytest.approx(4.0)
    assert new["sections"] > new["beats"]
    assert new["sections"] / new["beats"] <= 4.0 + 1e-9  # twice at most, and half at least
    assert adapted(usual, {}) == usual
    stage = Stage("watched", steps=2, adapts_weights=True)
    list(train(replace(plan, stages=(stage,), validation=Validation((folder,), every=1, n_tracks=1))))
    log = read_log(log_path(plan.checkpoint))
    assert log.progress[-1].weights["beats"] > 0
    assert all(math.isfinite(check.total) for check in log.checks)


def test_songs_that_watch_are_neither_learned_from_nor_measured_with(folder):
    paths = validating_examples(Validation((folder,)))
    assert [p.stem for p in paths] == ["000023"]
    assert not set(paths) & set(stored_examples(folder, held_out=False))
    assert not watches(11)
    with pytest.raises(Trouble, match="no example to validate with"):
        validating_examples(Validation((folder / "none",)))


def test_stages_are_read_from_a_file_as_the_docs_show_it(tmp_path):
    page = (Path(djanalyzer.__file__).parent.parent / "docs" / "training.md").read_text(encoding="utf-8")
    path = tmp_path / "stages.toml"
    path.write_text(page.split("```toml\n")[1].split("```")[0], encoding="utf-8")
    encoder, decoders, everything = read_stages(path)
    assert (encoder.steps, encoder.only) == (8000, ())
    assert decoders.lets_learn("structure.structure.weight")
    assert not decoders.lets_learn("early.0.weight")
    assert decoders.weights == {"segmentation": 0.4}
    assert (everything.rate(0.9), everything.patience, everything.adapts_weights) == (1e-4, 15, True)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[[stage]]\nstpes = 3\n", "no stpes"),
        ('[[stage]]\nsteps = "three"\n', "steps cannot be 'three'"),
        ("[run]\nseed = 1\n", "holds more than stages"),
        ("[[stage", "cannot be read"),
    ],
)
def test_a_file_that_says_something_else_is_explained(tmp_path, text, words):
    path = tmp_path / "stages.toml"
    path.write_text(text)
    with pytest.raises(Trouble, match=words):
        read_stages(path)


@pytest.mark.parametrize(
    ("stages", "words"),
    [
        ((), "nothing to train"),
        ((Stage(),), "needs an end"),
        ((Stage(steps=1), Stage(steps=2)), "same name"),
        ((Stage(steps=1, schedule="linear"),), "No schedule"),
        ((Stage(steps=1, warm_up=1.0),), "warms up"),
        ((Stage(steps=1, patience=3),), "follows the loss on validation"),
    ],
)
def test_stages_that_cannot_be_trained_are_refused(plan, stages, words):
    with pytest.raises(Trouble, match=words):
        next(train(replace(plan, stages=stages)))


def test_a_precision_that_the_device_lacks_is_refused(plan):
    with pytest.raises(Trouble, match="does not train in 16-mixed"):
        next(train(replace(plan, precision="16-mixed")))
    with pytest.raises(Trouble, match="No precision"):
        next(train(replace(plan, precision="8-mixed")))


@pytest.mark.skipif(not NIGHTLY, reason="takes long and guards no user's data: by night")
def test_mixed_precision_learns_too(plan):
    losses = [step.losses["beats"] for step in train(replace(plan, precision="bf16-mixed", stages=(FIRST,)))]
    assert all(map(math.isfinite, losses))


def test_the_papers_training_is_at_hand():
    (stage,) = paper_stages(1000)
    assert paper_epoch(1000) == 32
    assert (stage.steps, stage.learning_rate, stage.weight_decay, stage.patience) == (3200, 1e-4, 1e-5, 15)
    assert list(itertools.pairwise([stage.rate(p / 10) for p in range(3)])) == [(1e-4, 1e-4)] * 2
