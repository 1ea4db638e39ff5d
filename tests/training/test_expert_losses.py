"""The experts learn: every task from its own labels, by a gate of its own."""

import pytest
import torch

from djanalyzer.evaluation.gates import apart
from djanalyzer.models.experts import TASKS, Expertise, Experts, levels_of, shares_of
from djanalyzer.training.expert_losses import expert_losses
from djanalyzer.training.targets import IGNORED

N_STEPS, WIDTH = 16, 12


def draw(n_tracks):
    """Return steps of tracks whose fourth feature says how each of them feels."""
    steps = torch.randn(n_tracks, N_STEPS, WIDTH)
    steps[..., 3] += 2 * torch.randn(n_tracks, 1)
    return steps


def labels(steps):
    """Return what is true about steps of which four features tell one task each; changes lie where the third jumps."""
    changes = torch.zeros(steps.shape[:2])
    changes[:, 1:] = ((steps[:, 1:, 2] - steps[:, :-1, 2]).abs() > 1.5).float()
    return {
        "energy": torch.sigmoid(steps[..., 0]),
        "dynamics": torch.sigmoid(steps[..., 1]),
        "changes": changes,
        "level": levels_of(steps[..., 3].mean(dim=1)),
    }


def unknown(like):
    return {name: torch.full_like(target, IGNORED) for name, target in like.items()}


@pytest.fixture(scope="module")
def taught():
    """Experts that learned four tasks for a few seconds, and their losses before and after on steps never seen."""
    torch.manual_seed(0)
    experts = Experts(WIDTH, n_experts=3, expert_width=12)
    heard = draw(64)

    def judge():
        with torch.inference_mode():
            return {k: v.item() for k, v in expert_losses(experts.eval()(heard), **labels(heard)).items()}

    before = judge()
    optimizer = torch.optim.AdamW(experts.parameters(), lr=2e-2)
    for _ in range(90):
        steps = draw(8)
        loss = torch.stack(list(expert_losses(experts.train()(steps), **labels(steps)).values())).sum()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return experts.eval(), before, judge()


def test_every_task_is_learned(taught):
    _, before, after = taught
    for task in TASKS:
        assert after[task] < 0.8 * before[task], (task, before[task], after[task])


def test_tasks_come_to_hear_different_experts(taught):
    experts, _, _ = taught
    torch.manual_seed(0)
    untaught, heard = Experts(WIDTH, n_experts=3, expert_width=12).eval(), draw(8)
    before, after = (apart(shares_of(e.gates(heard))) for e in (untaught, experts))
    assert max(after.values()) > 1.5 * max(before.values())
    shares = shares_of(experts.gates(heard))
    assert all(sum(shares[task]) == pytest.approx(1, abs=1e-4) for task in TASKS)
    assert len({max(range(3), key=lambda i: shares[task][i]) for task in TASKS}) > 1  # favourites


def test_what_nobody_knows_costs_and_teaches_nothing():
    experts = Experts(WIDTH, n_experts=2, expert_width=8)
    steps = torch.randn(2, N_STEPS, WIDTH)
    losses = expert_losses(experts(steps), **unknown(labels(steps)))
    torch.stack(list(losses.values())).sum().backward()
    assert all(loss.item() == 0 for loss in losses.values())
    assert all(p.grad is None or not p.grad.any() for p in experts.parameters())


def test_one_track_whose_level_is_unknown_leaves_the_others_alone():
    said = Expertise(torch.zeros(2, 4), torch.zeros(2, 4), torch.zeros(2, 4), torch.zeros(2))
    nothing = torch.full((2, 4), float(IGNORED))
    level = torch.tensor([10.0, float("nan")])
    losses = expert_losses(said, energy=nothing, dynamics=nothing, changes=nothing, level=level)
    assert losses["level"].item() == pytest.approx(0.5)  # 5.5 is said: half the way off


def test_experts_are_small_and_look_at_different_distances():
    experts = Experts(144)
    assert sum(p.numel() for p in experts.parameters()) < 300_000
    assert [e.spread.dilation[0] for e in experts.experts] == [1, 2, 4, 8, 16, 32]
    with torch.inference_mode():
        answers = experts.eval()(torch.randn(3, 20, 144))
    assert [a.shape for a in answers] == [(3, 20)] * 3 + [(3,)]
    assert 1 <= levels_of(answers.level).min() <= levels_of(answers.level).max() <= 10
