"""The structure path: what it hears, what it says, and what each of its parts is for."""

from dataclasses import replace

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from djanalyzer.models import encoder
from djanalyzer.models.activations import BOUNDARIES
from djanalyzer.models.cotask import Interaction, Relation
from djanalyzer.models.distillation import COOLEST, TEACHERS, WARMEST, Distillation, temperature_of
from djanalyzer.models.encoder import WindowedAttention, WindowMixing
from djanalyzer.models.network import PAPER, SMALL, Network, place
from djanalyzer.models.parts import placed
from djanalyzer.models.structure import StructureAttention
from djanalyzer.models.structure_path import Features, Heard, StructurePath, StructureShape

SIZES = {"early": 12, "late": 6, "steps": 8, "hints": 8}
SHAPE = StructureShape(width=16, n_layers=2, n_heads=4, relation=Relation(n_rhythm=20))


def heard(n_steps=70, seed=0):
    torch.manual_seed(seed)
    steps = {name: torch.randn(1, n_steps, n) for name, n in SIZES.items()}
    return Heard(**steps, rhythm=torch.randn(1, 20), places=torch.rand(1, n_steps, 3))


@pytest.fixture(autouse=True)
def one_thread():
    torch.set_num_threads(1)


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"attends_structure": False},
        {"refines_boundaries": False},
        {"windows": (64,)},
        {"mixing": WindowMixing.AVERAGED},
        {"hears": ("early",)},
        {"relation": Relation(Interaction.NONE)},
    ],
)
def test_every_variant_says_something_of_every_step(changes):
    path = StructurePath(replace(SHAPE, **changes), SIZES).eval()
    said = path(heard())
    assert said.sections.shape == (1, 70, 7)
    assert said.boundaries.shape == said.experts.energy.shape == (1, 70)
    assert said.cues.logits.shape == said.cues.offsets.shape == (1, 70, 5)
    assert all(f.shape == (1, 70, 16) for f in said.features)


@settings(deadline=None, max_examples=25)
@given(n_steps=st.integers(64, 200), windows=st.lists(st.sampled_from([8, 16, 32]), min_size=4, max_size=4))
def test_the_band_around_the_diagonal_is_all_that_narrow_windows_see(n_steps, windows):
    q, k, v = torch.randn(3, 1, 4, n_steps, 8)
    at = torch.arange(n_steps)
    mask = encoder._hidden(at[:, None] - at[None, :], windows, n_steps)
    whole = torch.nn.functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
    assert torch.allclose(encoder.attend(q, k, v, windows), whole, atol=1e-5)


def test_a_window_of_sixteen_steps_reaches_eight_to_either_side():
    attention = WindowedAttention(8, 4, (16,)).eval()
    x = torch.randn(1, 100, 8)
    other = x.clone()
    other[0, 50] += 1
    changed = (attention(x) - attention(other)).abs().amax(dim=2)[0] > 1e-6
    assert changed.nonzero().flatten().tolist() == list(range(42, 59))


def test_structure_aware_attention_is_drawn_to_what_sounds_alike():
    """A moment that sounds like another far away hears more of it the stronger the pull is."""
    torch.manual_seed(0)
    attention = StructureAttention(16).eval()
    sound = torch.randn(1, 1, 16)
    x = torch.randn(1, 60, 16)
    x[0, 5] = x[0, 50] = sound
    torch.nn.init.zeros_(
        attention.project.weight[:32]
    )  # queries and keys say nothing: likeness alone decides
    torch.nn.init.zeros_(attention.project.bias)

    def heard_of_the_other(pull):
        with torch.no_grad():
            attention.pull.fill_(pull)
            louder = x.clone()
            louder[0, 50] = sound  # the same place, the same sound
            without = x.clone()
            without[0, 50] = 0
            return float((attention(louder)[0, 5] - attention(without)[0, 5]).norm())

    assert heard_of_the_other(6.0) > 2 * heard_of_the_other(0.0)


def test_the_frame_of_a_boundary_is_the_encoders_and_its_chance_the_decoders():
    network = Network(SMALL).eval()
    n_steps = 40
    places = place(torch.zeros(1), n_steps, torch.tensor([float(n_steps)]))
    with torch.inference_mode():
        logits = network(torch.rand(1, n_steps * 16, 128), torch.rand(1, n_steps, 216), places)
        moved = placed(logits.frames[..., BOUNDARIES], logits.structure)
    before, after = (x.reshape(n_steps, 16) for x in (logits.frames[0, :, 2], moved[0]))
    assert torch.allclose(after.amax(dim=1), logits.structure.boundaries[0], atol=1e-5)
    assert torch.equal(after.argmax(dim=1), before.argmax(dim=1))


def test_the_papers_convolutions_pool_time_and_keep_a_way_for_beats():
    tiny = replace(
        PAPER,
        channels=(4, 4, 4, 8),
        width=16,
        slow_width=16,
        n_heads=2,
        structure=replace(PAPER.structure, width=16, n_heads=2, n_layers=1),
    )
    network = Network(tiny).eval()
    logmel = torch.rand(1, 4096 + 512, 128)
    with torch.inference_mode():
        frames, coarse = network._convolve(logmel)
        whole_frames, whole_coarse = network.convolutions(logmel)
    assert coarse.shape == (1, (4096 + 512) // 16, 16)
    assert torch.allclose(frames, whole_frames, atol=1e-5)
    assert torch.allclose(coarse, whole_coarse, atol=1e-5)


def test_teachers_teach_and_are_not_changed_by_it():
    distillation = Distillation(16)
    features = Features(*(torch.randn(1, 30, 16, requires_grad=True) for _ in range(4)))
    distillation(features, {}).backward()
    for name, feature in features._asdict().items():
        assert feature.grad is not None, f"{name} is taught by the others"
    # The encoder is no teacher: who does not learn from the encoder has no gradient through it.
    assert set(TEACHERS) == {"structure", "segmentation", "style"}
    assert all(not p.requires_grad for p in distillation.directions.values())


def test_who_listens_long_enough_knows_what_the_teacher_knows():
    torch.manual_seed(0)
    distillation = Distillation(16)
    features = Features(*[torch.randn(1, 60, 16)] * 4)
    optimizer = torch.optim.Adam(distillation.parameters(), 2e-2)
    first = distillation(features, dict.fromkeys(TEACHERS, 0.5)).item()
    for _ in range(60):
        loss = distillation(features, dict.fromkeys(TEACHERS, 0.5))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    assert loss.item() < first / 3


@given(left=st.floats(-1, 3))
def test_temperatures_stay_between_one_and_two_and_fall_as_a_task_is_learned(left):
    assert COOLEST <= temperature_of(left) <= WARMEST
    assert temperature_of(left) >= temperature_of(left - 0.1)
