"""Losses: what is forgiven and what is not."""

import math

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from djanalyzer.training.losses import frame_losses, shift_tolerant

WEIGHT = torch.tensor([2.0])


def peak_at(frame, n_frames=200, height=6.0):
    logits = torch.full((1, n_frames, 1), -height)
    logits[0, frame, 0] = height
    return logits


def label_at(frame, n_frames=200):
    targets = torch.zeros(1, n_frames, 1)
    targets[0, frame - 1 : frame + 2, 0] = torch.tensor([1 / 3, 1, 1 / 3])
    return targets


@given(off=st.integers(-2, 2))
def test_a_beat_within_the_tolerance_costs_as_little_as_an_exact_one(off):
    exact = shift_tolerant(peak_at(100), label_at(100), WEIGHT, 2)
    shifted = shift_tolerant(peak_at(100 + off), label_at(100), WEIGHT, 2)
    assert shifted.item() == pytest.approx(exact.item(), rel=1e-4)


@given(off=st.integers(7, 40))
def test_a_beat_beyond_it_costs_dearly(off):
    exact = shift_tolerant(peak_at(100), label_at(100), WEIGHT, 2)
    wrong = shift_tolerant(peak_at(100 + off), label_at(100), WEIGHT, 2)
    assert wrong.item() > 10 * exact.item()


def by_definition(logits, labels, tolerance, weight):
    """The same, frame by frame, as the paper writes it."""
    n, edge = len(logits), 2 * tolerance
    sums = 0.0
    for t in range(edge, n - edge):
        highest = max(logits[t - tolerance : t + tolerance + 1])
        if labels[t]:
            sums += 1.5 * weight * math.log1p(math.exp(-highest))
        elif not any(labels[t - edge : t + edge + 1]):
            sums += math.log1p(math.exp(highest))
    return sums / (n - 2 * edge)


@given(
    logits=st.lists(st.floats(-8, 8), min_size=40, max_size=40),
    beats=st.sets(st.integers(1, 38), max_size=6),
    tolerance=st.integers(1, 3),
)
def test_the_loss_is_the_papers(logits, beats, tolerance):
    labels = [t in beats for t in range(40)]
    targets = torch.tensor(labels).float().view(1, 40, 1)
    found = shift_tolerant(torch.tensor(logits).view(1, 40, 1), targets, WEIGHT, tolerance)
    assert found.item() == pytest.approx(by_definition(logits, labels, tolerance, 2.0), rel=1e-4, abs=1e-6)


@given(off=st.integers(-3, 3), height=st.floats(0.5, 8))
def test_one_sharp_peak_is_asked_for_however_far_off_it_may_be(off, height):
    """The answer does not smear over the tolerance: what is asked of its flanks is nothing, of its surroundings all."""
    logits = peak_at(100 + off, height=height).requires_grad_()
    shift_tolerant(logits, label_at(100), WEIGHT, 3).sum().backward()
    pull = logits.grad[0, :, 0]
    assert pull[100 + off] < 0
    assert (pull[[t for t in range(97, 104) if t != 100 + off]] >= 0).all()
    assert pull[110:190].sum() > 0


def test_an_excerpts_ends_are_not_judged():
    """A beat just outside would have been seen there."""
    logits = torch.full((1, 200, 1), -6.0)
    logits[0, [0, 2, 197, 199], 0] = 6.0
    quiet = shift_tolerant(torch.full((1, 200, 1), -6.0), label_at(100), WEIGHT, 3)
    assert shift_tolerant(logits, label_at(100), WEIGHT, 3).item() == pytest.approx(quiet.item(), rel=1e-4)


def test_every_track_has_its_own_loss():
    logits = torch.cat([peak_at(100), peak_at(50)]).expand(-1, -1, 8)
    targets = label_at(100).expand(2, -1, 8)
    for tolerance in (0, 2):
        by_track = frame_losses(logits, targets, tolerance)
        assert by_track.shape == (2, 8)
        assert (by_track[1] > by_track[0]).all()
