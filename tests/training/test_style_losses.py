"""Losses of genre and mood: what is unknown costs nothing, rare classes count more, and the relation learns from them."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial

import numpy as np
import pytest
import torch
from torch import Tensor

from djanalyzer.models.cotask import Interaction, Pooling, Relation, StyleMood
from djanalyzer.music.genres import GENRES, MOODS
from djanalyzer.training.rarity import (
    Floats,
    Indices,
    counts_of,
    effective_number,
    inverse_frequency,
    oversampling,
)
from djanalyzer.training.style_losses import (
    GENRE_ALONE,
    MOOD_ALONE,
    ClassWeights,
    UncertaintyWeights,
    class_loss,
    joined,
    style_losses,
)
from djanalyzer.training.targets import IGNORED

COUNTS = np.array([900, 90, 9, 1, 0])


def _logits(n: int, n_classes: int) -> Tensor:
    return torch.randn(n, n_classes, generator=torch.Generator().manual_seed(n)).requires_grad_()


def test_what_is_unknown_costs_nothing_and_teaches_nothing() -> None:
    genre, mood = _logits(4, len(GENRES)), _logits(4, len(MOODS))
    unknown = torch.full((4,), IGNORED)
    losses = style_losses(genre, mood, torch.tensor([3, IGNORED, 5, IGNORED]), unknown)
    torch.autograd.backward(joined(losses))
    assert genre.grad is not None
    assert genre.grad.abs().sum(dim=1).gt(0).tolist() == [True, False, True, False]
    assert losses["mood"].item() == 0
    assert mood.grad is None or not mood.grad.any()


def test_two_tasks_count_half_each_and_a_single_task_alone() -> None:
    losses = {"genre": torch.tensor(2.0), "mood": torch.tensor(4.0)}
    assert joined(losses).item() == 3
    assert joined(losses, GENRE_ALONE).item() == 2
    assert joined(losses, MOOD_ALONE).item() == 4


@pytest.mark.parametrize("weigh", [inverse_frequency, effective_number])
def test_rarer_classes_weigh_more_and_the_loss_as_a_whole_keeps_its_size(
    weigh: Callable[[Indices], Floats],
) -> None:
    weights = weigh(COUNTS)
    assert np.all(np.diff(weights[:4]) > 0)
    assert (weights * COUNTS).sum() / COUNTS.sum() == pytest.approx(1)
    assert weights[4] == 1  # never seen: nothing to weigh
    np.testing.assert_allclose(weigh(np.array([7, 7, 7])), 1)
    np.testing.assert_allclose(weigh(np.zeros(3, np.int64)), 1)


def test_inverse_frequency_makes_all_classes_count_alike() -> None:
    shares = (inverse_frequency(COUNTS) * COUNTS)[:4]
    np.testing.assert_allclose(shares, shares[0])


def test_the_effective_number_lies_between_plain_and_inverse_frequency() -> None:
    np.testing.assert_allclose(effective_number(COUNTS, 0.0)[:4], 1)
    np.testing.assert_allclose(effective_number(COUNTS, 1 - 1e-9), inverse_frequency(COUNTS), rtol=1e-4)
    ratios = [weights[3] / weights[0] for weights in (effective_number(COUNTS), inverse_frequency(COUNTS))]
    assert 1 < ratios[0] <= 100 < ratios[1]
    with pytest.raises(ValueError, match="beta"):
        effective_number(COUNTS, 1.0)


def test_oversampling_draws_all_classes_alike_and_the_unknown_as_before() -> None:
    indices = np.array([0] * 30 + [1] * 3 + [-1] * 10)
    chances = oversampling(indices, 3)
    assert chances[indices == 0].sum() == pytest.approx(chances[indices == 1].sum())
    assert (chances[indices == -1] == 1).all()
    assert counts_of(indices, 3).tolist() == [30, 3, 0]


def test_a_weight_counts_even_where_a_batch_holds_one_track() -> None:
    logits, index = torch.zeros(1, 3), torch.tensor([2])
    weights = np.array([1.0, 1.0, 5.0])
    assert class_loss(logits, index, weights).item() == pytest.approx(5 * math.log(3))


def test_learned_weights_settle_where_weight_times_loss_is_a_half() -> None:
    weights = UncertaintyWeights()
    losses = {"genre": torch.tensor(2.0), "mood": torch.tensor(0.25)}
    targets = {"genre": torch.tensor([1]), "mood": torch.tensor([1])}
    optimizer = torch.optim.SGD(weights.parameters(), lr=0.3)
    for _ in range(100):
        optimizer.zero_grad()
        weights(losses, targets).backward()
        optimizer.step()
    found = weights.weights()
    assert found["genre"] * 2.0 == pytest.approx(0.5, rel=0.01)
    assert found["mood"] * 0.25 == pytest.approx(0.5, rel=0.01)


def test_a_task_without_labels_in_a_batch_keeps_its_weight() -> None:
    weights = UncertaintyWeights()
    losses = {"genre": torch.tensor(2.0), "mood": torch.tensor(0.0)}
    weights(losses, {"genre": torch.tensor([1]), "mood": torch.tensor([IGNORED])}).backward()
    assert weights.log_variances.grad is not None
    assert weights.log_variances.grad.tolist() == [pytest.approx(-1.5), 0.0]


def test_no_loss_however_small_lets_its_task_take_over() -> None:
    weights = UncertaintyWeights(("genre",))
    with torch.no_grad():
        weights.log_variances.fill_(-50)
    assert weights.weights()["genre"] == pytest.approx(math.e**3)


WIDTH, N_STEPS = 16, 12


def _music(n: int, seed: int) -> tuple[Tensor, Tensor, Tensor]:
    """Return made-up tracks of four genres, each with two usual moods of six: a few steps of a track show what it is."""
    rng = np.random.default_rng(seed)
    signs = torch.from_numpy(np.random.default_rng(99).normal(size=(10, WIDTH)).astype(np.float32))
    genre = torch.from_numpy(rng.integers(0, 4, n))
    mood = (genre + torch.from_numpy(rng.integers(0, 2, n))) % 6
    shared = torch.from_numpy(rng.normal(size=(n, N_STEPS, WIDTH)).astype(np.float32))
    for i in range(n):
        shown = rng.choice(N_STEPS, 6, replace=False)
        shared[i, shown[:3]] += 2.0 * signs[genre[i]]
        shared[i, shown[3:]] += 2.0 * signs[4 + mood[i]]
    return shared, genre, mood


def _taught(
    module: StyleMood, music: tuple[Tensor, Tensor, Tensor], weights: ClassWeights, n_steps: int = 80
) -> StyleMood:
    torch.manual_seed(1)
    shared, genre, mood = music
    optimizer = torch.optim.AdamW(module.parameters(), lr=5e-3)
    for _ in range(n_steps):
        some = torch.randperm(len(shared))[:64]
        said = module(shared[some])
        optimizer.zero_grad()
        losses = style_losses(said.genre, said.mood, genre[some], mood[some], weights)
        torch.autograd.backward(joined(losses))
        optimizer.step()
    return module.eval()


def test_the_relation_learns_two_labels_that_go_together() -> None:
    torch.manual_seed(0)
    module = _taught(StyleMood(WIDTH, Relation(stride=2)), _music(600, 0), ClassWeights())
    shared, genre, mood = _music(200, 1)
    said = module(shared)
    assert (said.genre.argmax(1) == genre).float().mean() > 0.85
    assert (said.mood.argmax(1) == mood).float().mean() > 0.85


def _recall_of_the_rare(weigh: Callable[[Indices], Floats] | None) -> float:
    """Return how many tracks of a genre are found of which one in twenty is, and which sounds much like another one."""
    rng = np.random.default_rng(0)

    def music(n: int, share: float) -> tuple[Tensor, Tensor, Tensor]:
        genre = (rng.random(n) < share).astype(np.int64)
        shared = rng.normal(size=(n, 4, WIDTH)).astype(np.float32)
        shared[..., 0] += 1.1 * genre[:, None]
        return torch.from_numpy(shared), torch.from_numpy(genre), torch.full((n,), IGNORED)

    known = music(800, 0.05)
    counts = counts_of(known[1].numpy(), len(GENRES))
    weights = ClassWeights(genre=weigh(counts) if weigh else None)
    torch.manual_seed(0)
    module = StyleMood(WIDTH, Relation(Interaction.NONE, Pooling.MEAN))
    shared, genre, _ = music(400, 0.5)
    found = _taught(module, known, weights, 60)(shared).genre.argmax(1)
    return float((found[genre == 1] == 1).float().mean())


def test_weights_of_classes_raise_the_recall_of_a_rare_one() -> None:
    plain, inverse = _recall_of_the_rare(None), _recall_of_the_rare(inverse_frequency)
    effective = _recall_of_the_rare(partial(effective_number, beta=0.999))
    assert plain < 0.5
    assert min(inverse, effective) > plain + 0.2
