"""Losses: what is forgiven and what is not."""

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


def test_every_track_has_its_own_loss():
    logits = torch.cat([peak_at(100), peak_at(50)]).expand(-1, -1, 8)
    targets = label_at(100).expand(2, -1, 8)
    for tolerance in (0, 2):
        by_track = frame_losses(logits, targets, tolerance)
        assert by_track.shape == (2, 8)
        assert (by_track[1] > by_track[0]).all()
