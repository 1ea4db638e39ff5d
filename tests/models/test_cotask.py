"""Genre and mood through the co-interactive relation module: shapes, what each part does, and what the attention tells."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from djanalyzer.models.cotask import EitherOr, Glance, Interaction, Pooling, Relation, StyleMood, summarise
from djanalyzer.music.genres import GENRES, MOODS

WIDTH, N_RHYTHM = 24, 10


def _module(relation: Relation | None = None, seed: int = 0) -> StyleMood:
    torch.manual_seed(seed)
    return StyleMood(WIDTH, relation or Relation(n_rhythm=N_RHYTHM)).eval()


def _shared(n_batch: int, n_steps: int) -> Tensor:
    return torch.randn(n_batch, n_steps, WIDTH, generator=torch.Generator().manual_seed(7))


@pytest.mark.parametrize(("interaction", "pooling"), list(itertools.product(Interaction, Pooling)))
@pytest.mark.parametrize("n_steps", [1, 7, 64])
def test_every_form_names_both_of_tracks_of_any_length(
    interaction: Interaction, pooling: Pooling, n_steps: int
) -> None:
    module = _module(Relation(interaction, pooling, n_rhythm=N_RHYTHM))
    said = module(_shared(2, n_steps), torch.randn(2, N_RHYTHM))
    assert said.genre.shape == (2, len(GENRES))
    assert said.mood.shape == (2, len(MOODS))
    assert said.features.shape == (2, n_steps, WIDTH)
    assert all(torch.isfinite(value).all() for value in said)


@pytest.mark.parametrize("interaction", Interaction)
def test_all_of_it_learns_from_genre_and_mood(interaction: Interaction) -> None:
    module = _module(Relation(interaction, n_rhythm=N_RHYTHM)).train()
    nn.init.normal_(module.genre.get_parameter("token"))  # from zero the keys only learn in the second step
    nn.init.normal_(module.mood.get_parameter("token"))
    said = module(_shared(3, 20), torch.randn(3, N_RHYTHM))
    (said.genre.logsumexp(dim=1).sum() + said.mood[:, 0].sum()).backward()
    assert [name for name, p in module.named_parameters() if p.grad is None or not p.grad.any()] == []


def _hear(interaction: Interaction) -> tuple[bool, bool]:
    """Say whether the mood changes with the genre's view alone, and the genre with the mood's."""
    module, shared = _module(Relation(interaction)), _shared(1, 20)
    before = module(shared)
    generator = torch.Generator().manual_seed(3)
    changed = []
    for view in (module.genre_view, module.mood_view):
        kept = view.weight.detach().clone()
        with torch.no_grad():
            view.weight.copy_(torch.randn(kept.shape, generator=generator))
            changed.append(module(shared))
            view.weight.copy_(kept)
    return not torch.allclose(changed[0].mood, before.mood), not torch.allclose(
        changed[1].genre, before.genre
    )


def test_who_hears_of_whom_is_what_the_forms_differ_in() -> None:
    assert {form: _hear(form) for form in Interaction} == {
        Interaction.BOTH_WAYS: (True, True),
        Interaction.ONE_WAY: (False, True),
        Interaction.CONCATENATION: (True, True),
        Interaction.NONE: (False, False),
    }


def test_a_closed_gate_and_a_filter_that_keeps_leave_a_view_as_it_was() -> None:
    glance = Glance(12, Relation()).eval()
    with torch.no_grad():
        glance.gate.weight.zero_()
        glance.gate.bias.fill_(-40.0)
        glance.filter.mask.weight.zero_()
        glance.filter.mask.bias.fill_(40.0)
    own, other = torch.randn(2, 9, 12), torch.randn(2, 9, 12)
    torch.testing.assert_close(glance(own, other)[0], own)


def test_the_either_or_filter_takes_either_one_or_the_other_channel_by_channel() -> None:
    either = EitherOr(2)
    with torch.no_grad():
        either.mask.weight.zero_()
        either.mask.bias.copy_(torch.tensor([40.0, -40.0]))
    x = torch.randn(1, 5, 2)
    other = torch.tanh(either.other(x))
    torch.testing.assert_close(either(x), torch.stack([x[..., 0], other[..., 1]], dim=-1))


def test_the_filter_never_leaves_what_lies_between_its_two_inputs() -> None:
    either, x = EitherOr(6), torch.randn(3, 8, 6)
    both = torch.stack([x, torch.tanh(either.other(x))])
    assert ((either(x) >= both.amin(0) - 1e-6) & (either(x) <= both.amax(0) + 1e-6)).all()


def test_rhythm_is_for_the_genre_and_may_be_unknown() -> None:
    module, shared = _module(Relation(Interaction.NONE, n_rhythm=N_RHYTHM)), _shared(1, 12)
    slow, fast = torch.randn(1, N_RHYTHM), torch.randn(1, N_RHYTHM)
    assert not torch.allclose(module(shared, slow).genre, module(shared, fast).genre)
    torch.testing.assert_close(module(shared, slow).mood, module(shared, fast).mood)
    assert torch.isfinite(module(shared).genre).all()


def test_the_summary_tells_a_sharp_look_from_one_that_goes_everywhere() -> None:
    everywhere, itself = torch.full((1, 16, 16), 1 / 16), torch.eye(16).unsqueeze(0)
    like = torch.zeros(1)
    flat = summarise([everywhere], like)
    torch.testing.assert_close(flat, torch.zeros_like(flat), atol=2e-3, rtol=0)
    assert (summarise([itself], like)[:, :8] > 2).all()
    longer = summarise([torch.eye(64).unsqueeze(0)], like)
    assert longer.shape == flat.shape


def test_the_summary_of_the_looks_reaches_the_answer() -> None:
    module, shared = _module(), _shared(1, 20)
    before = module(shared)
    with torch.no_grad():
        assert module.genre.relation is not None
        module.genre.relation.weight.zero_()
    assert not torch.allclose(module(shared).genre, before.genre)


@pytest.mark.parametrize("pooling", Pooling)
def test_attention_adds_up_and_says_who_looked_where(pooling: Pooling) -> None:
    seen = _module(Relation(pooling=pooling, n_rhythm=N_RHYTHM)).attend(
        _shared(1, 50), torch.randn(1, N_RHYTHM)
    )
    for weights in (seen.genre, seen.mood):
        assert weights.shape == (50,)
        assert weights.min() >= 0
        assert weights.sum() == pytest.approx(1, abs=1e-5)
    (look,) = seen.looks
    for matrix in (look.genre_to_mood, look.mood_to_genre):
        assert matrix is not None
        assert matrix.shape == (32, 32)
        np.testing.assert_allclose(matrix.sum(axis=1), 1, atol=1e-5)


@pytest.mark.parametrize(
    ("interaction", "shown"),
    [(Interaction.ONE_WAY, (True, False)), (Interaction.CONCATENATION, (False, False))],
)
def test_where_nobody_looks_there_is_no_matrix(interaction: Interaction, shown: tuple[bool, bool]) -> None:
    seen = _module(Relation(interaction)).attend(_shared(1, 9))
    (look,) = seen.looks
    assert (look.genre_to_mood is not None, look.mood_to_genre is not None) == shown


def test_the_mean_head_says_which_steps_speak_for_its_answer() -> None:
    module = _module(Relation(Interaction.NONE, Pooling.MEAN))
    shared = torch.zeros(1, 40, WIDTH)
    shared[:, 10:14] = torch.randn(WIDTH, generator=torch.Generator().manual_seed(1)) * 3
    with torch.no_grad():
        view = module.genre.norm(module.genre_view(module.norm(shared)))
        # the answer that the loud stretch alone speaks for
        module.genre.out.weight.zero_()
        module.genre.out.weight[5] = view[0, 10] - view[0, 0]
        module.genre.out.bias.zero_()
        module.genre.out.bias[5] = 50.0
    seen = module.attend(shared)
    assert seen.genre[10:14].sum() > 0.9


def test_it_is_small() -> None:
    assert sum(p.numel() for p in StyleMood(144, Relation(n_rhythm=128)).parameters()) < 500_000


def test_two_views_need_an_even_width() -> None:
    with pytest.raises(ValueError, match="odd"):
        StyleMood(25)
