"""Detected cue points learn to lie in the right place, and to be as sure as they may be."""

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from djanalyzer.models.activations import CUE_KINDS
from djanalyzer.models.cueing import CueAnswers, CueObjects, chances_of
from djanalyzer.training.cue_losses import cue_object_losses, quality_of, varifocal
from djanalyzer.training.targets import IGNORED

N_KINDS = len(CUE_KINDS)


def answers(logit, offset=0.0, n_steps=40):
    return CueAnswers(torch.full((1, n_steps, N_KINDS), logit), torch.full((1, n_steps, N_KINDS), offset))


def one_cue(n_steps=40):
    kinds, offsets = torch.zeros(1, n_steps, N_KINDS), torch.zeros(1, n_steps, N_KINDS)
    kinds[0, 20, 2], offsets[0, 20, 2] = 1.0, 0.25
    return kinds, offsets


@settings(max_examples=30)
@given(chance=st.floats(0.02, 0.98))
def test_the_answer_that_costs_least_stands_for_the_chance_itself(chance):
    """The loss bends answers where most steps hold nothing; `chances_of` bends them back."""
    logits = torch.linspace(-8, 8, 4001)
    there, not_there = (varifocal(logits, torch.full_like(logits, q)) for q in (1.0, 0.0))
    cheapest = logits[torch.argmin(chance * there + (1 - chance) * not_there)]
    assert chances_of(cheapest).item() == pytest.approx(chance, abs=0.01)


@settings(max_examples=30)
@given(st.lists(st.floats(-200, 200), min_size=2, max_size=20))
def test_chances_rise_with_the_answers_and_stay_chances(logits):
    chances = chances_of(torch.tensor(sorted(logits)))
    assert ((chances >= 0) & (chances <= 1)).all()
    assert (chances.diff() >= -1e-6).all()


def test_a_cue_where_there_is_one_costs_less_than_one_elsewhere():
    kinds, offsets = one_cue()
    here, elsewhere = answers(-4.0, 0.25), answers(-4.0, 0.25)
    here.logits[0, 20, 2] = elsewhere.logits[0, 10, 2] = 4.0
    right = cue_object_losses(here, kinds=kinds, offsets=offsets)
    wrong = cue_object_losses(elsewhere, kinds=kinds, offsets=offsets)
    assert wrong["cue_objects"] > 5 * right["cue_objects"]
    assert right["cue_offsets"].item() == 0


def test_what_is_placed_beside_the_truth_may_not_be_sure():
    kinds, offsets = one_cue()
    sure_and_off, unsure_and_off = answers(-4.0, -0.5), answers(-4.0, -0.5)
    sure_and_off.logits[0, 20, 2], unsure_and_off.logits[0, 20, 2] = 6.0, -0.7
    losses = [
        cue_object_losses(a, kinds=kinds, offsets=offsets)["cue_objects"]
        for a in (sure_and_off, unsure_and_off)
    ]
    assert losses[0] > losses[1]
    assert quality_of(torch.tensor([0.0, 0.5, 0.75, 1.0, 9.0])).tolist() == [1, 1, 0.5, 0, 0]


def test_what_nobody_knows_costs_nothing():
    unknown = torch.full((1, 40, N_KINDS), float(IGNORED))
    losses = cue_object_losses(answers(3.0), kinds=unknown, offsets=torch.zeros(1, 40, N_KINDS))
    assert [loss.item() for loss in losses.values()] == [0, 0]


def test_objects_are_learned_with_their_kind_and_place():
    torch.manual_seed(0)
    detector = CueObjects(12, hidden=16)
    optimizer = torch.optim.AdamW(detector.parameters(), lr=1e-2)

    def draw():
        """Steps whose first features jump where a cue lies, two a track; the sixth says where in the step."""
        kinds, offsets = torch.zeros(16, 24, N_KINDS), torch.zeros(16, 24, N_KINDS)
        steps = 0.2 * torch.randn(16, 24, 12)
        track = torch.arange(16).repeat(2)
        step, kind = (
            torch.randint(0, 12, (32,)) + 12 * (torch.arange(32) // 16),
            torch.randint(0, N_KINDS, (32,)),
        )
        kinds[track, step, kind] = 1.0
        where = torch.rand(32) - 0.5
        offsets[track, step, kind] = where
        steps[track, step, kind], steps[track, step, 5] = 3.0, 6 * where
        return steps, kinds, offsets

    for _ in range(160):
        steps, kinds, offsets = draw()
        losses = cue_object_losses(detector.train()(steps), kinds=kinds, offsets=offsets)
        optimizer.zero_grad()
        (losses["cue_objects"] + losses["cue_offsets"]).backward()
        optimizer.step()
    steps, kinds, offsets = draw()
    with torch.inference_mode():
        said = detector.eval()(steps)
    chances, there = chances_of(said.logits), kinds > 0
    assert chances[there].mean() > 0.5
    assert chances[~there].mean() < 0.02
    assert (said.offsets - offsets)[there].abs().mean() < 0.6 * offsets[there].abs().mean()
    assert said.offsets.abs().max() <= 0.5
