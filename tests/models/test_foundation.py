"""Features of MERT and MuQ, from a model folder that the user has."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from safetensors.torch import save_file

from djanalyzer.errors import MissingWeights
from djanalyzer.features.chroma import N_PITCHES
from djanalyzer.models.activations import STEP_RATE
from djanalyzer.models.foundation import load, open_folder
from djanalyzer.models.foundation.fusion import FoundationInput, FoundationShape
from djanalyzer.models.foundation.listening import Level, Listener, Windows, level_of, listen, spread_layers
from djanalyzer.models.network import SMALL, Network, place, with_foundation
from tests.models.model_folders import LARGE_MERT, MERT, MUQ, tensors_of, write_folder

CONFIGS = {"MERT": MERT, "MERT, the large one": LARGE_MERT, "MuQ": MUQ}

# Three frames of the first and of the last layer, three numbers each, as the makers' own programs say them of the same
# weights and the same sound: HubertModel of transformers 5.23, and muq 0.1.0 around that version's conformer.
SAID = {
    "MERT": (
        [0, 9, 30],
        [[-1.93647, 1.84647, -1.31134], [0.73647, 1.52514, 0.63511], [-2.95221, 1.97647, -1.35321]],
        [[1.23319, -0.92117, -1.05349], [1.68019, -1.00993, -0.54451], [1.31597, -0.93741, -0.83686]],
    ),
    "MERT, the large one": (
        [0, 9, 30],
        [[-5.33929, -0.03154, -1.45069], [-1.05661, 1.07294, 1.48351], [-5.77594, 0.86253, -0.62349]],
        [[-3.23966, -0.19883, -0.38409], [-0.64325, -0.58064, 0.46699], [-3.23351, 0.10576, -0.26616]],
    ),
    "MuQ": (
        [0, 5, 11],
        [[-1.14166, -0.89579, 0.15596], [0.00404, 1.17953, 0.53857], [0.14167, 0.28652, 0.03419]],
        [[-0.57696, 0.07530, -0.41414], [-0.34339, 1.29494, 0.38934], [-0.20598, 0.90972, -0.50539]],
    ),
}


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    parent = tmp_path_factory.mktemp("models")
    return {name: write_folder(parent / str(i), config) for i, (name, config) in enumerate(CONFIGS.items())}


@pytest.fixture(scope="module")
def models(folders):
    return {name: load(open_folder(folder)) for name, folder in folders.items()}


def chirp() -> torch.Tensor:
    t = np.arange(12_000) / 24_000
    return torch.from_numpy(
        (np.sin(2 * np.pi * (200 * t + 4000 * t * t)) * np.exp(-3 * t)).astype(np.float32)
    )


@pytest.mark.parametrize("name", CONFIGS)
def test_features_are_those_of_the_makers_own_program(models, name):
    frames, first, last = SAID[name]
    features = models[name].features(chirp(), [1, 3])
    assert features.shape[2] == models[name].width
    np.testing.assert_allclose(features[0, frames, :3], first, atol=2e-4)
    np.testing.assert_allclose(features[1, frames, :3], last, atol=2e-4)


@pytest.mark.parametrize("name", ["MERT", "MERT, the large one"])
def test_every_layer_is_that_of_transformers(folders, models, name):
    transformers = pytest.importorskip("transformers", reason="transformers is not installed")
    theirs = transformers.HubertModel(transformers.HubertConfig(**CONFIGS[name])).eval()
    renamed = {
        k.replace("conv.weight_g", "conv.parametrizations.weight.original0").replace(
            "conv.weight_v", "conv.parametrizations.weight.original1"
        ): v
        for k, v in tensors_of(CONFIGS[name]).items()
    }
    theirs.load_state_dict(renamed)
    with torch.no_grad():
        said = theirs(chirp()[None], output_hidden_states=True)
    # The last layer's answer is normalised once more in the large model.
    wanted = [*said.hidden_states[:-1], said.last_hidden_state]
    torch.testing.assert_close(
        models[name].features(chirp(), range(4)), torch.stack(wanted, dim=1)[0], atol=1e-4, rtol=1e-4
    )


def test_the_published_models_have_75_and_25_frames_a_second(models):
    assert models["MERT"].sample_rate / models["MERT"].hop == 75
    assert models["MuQ"].sample_rate / models["MuQ"].hop == 25
    assert models["MERT"].features(torch.zeros(24_080), [0]).shape[1] == 75
    assert models["MuQ"].features(torch.zeros(24_000), [0]).shape[1] == 25


class Ear:
    """A model whose frames say how loud it is around their middle: what it says can be foretold."""

    name = "ear"
    is_levelled = False
    width, n_layers = 1, 2

    def __init__(self, sample_rate: int = 24_000, hop: int = 320, span: int = 400) -> None:
        self.sample_rate, self.hop, self.span = sample_rate, hop, span
        self.first_frame = (span - 1) / 2 / sample_rate
        self.longest = 0

    def features(self, samples, layers):
        self.longest = max(self.longest, len(samples))
        frames = samples.unfold(0, self.span, self.hop).abs().sum(dim=1)
        return torch.stack([frames[:, None] * (1 + layer) for layer in layers])


def blocks_of(samples, size=7001):
    return lambda: (samples[i : i + size] for i in range(0, len(samples), size))


def heard(ear, samples, n_steps, windows=None):
    listener = Listener(ear, [0], Level(), windows)
    for block in blocks_of(samples)():
        listener.push(block)
    return listener.finish(n_steps)[:, 0, 0].astype(float)


@settings(deadline=None, max_examples=15)
@given(
    at=st.floats(1.0, 18.0),
    hop=st.sampled_from([320, 480, 960]),
    is_wide=st.booleans(),
    seconds=st.sampled_from([4.0, 7.3, 30.0]),
)
def test_a_click_stays_where_it_is(at, hop, is_wide, seconds):
    """Less than half a step off, whatever the model's rate and however the recording is cut."""
    ear = Ear(hop=hop, span=3 * hop if is_wide else hop)
    samples = np.zeros(20 * ear.sample_rate, np.float32)
    samples[round(at * ear.sample_rate)] = 1.0
    loudness = heard(ear, samples, 54, Windows(seconds, margin=1.0))
    middle = float(loudness @ (np.arange(54) + 0.5) / loudness.sum()) / STEP_RATE
    assert abs(middle - at) < 0.5 / STEP_RATE
    assert loudness[int(at * STEP_RATE)] > 0


@pytest.mark.parametrize("name", ["MERT", "MuQ"])
def test_a_click_is_heard_by_the_published_models_where_it_is(models, name):
    model = models[name]
    for at in (3.1, 7.77):
        silence = np.full(9 * model.sample_rate, 1e-3, np.float32)
        click = silence.copy()
        click[round(at * model.sample_rate) :][:200] = 0.8
        said = [listen_plainly(model, samples, 25, Windows(6.0, margin=1.0)) for samples in (silence, click)]
        changed = np.abs(said[1] - said[0]).sum(axis=(1, 2))
        assert abs((changed.argmax() + 0.5) / STEP_RATE - at) <= 0.5 / STEP_RATE + 0.02


def listen_plainly(model, samples, n_steps, windows):
    listener = Listener(model, [0], Level(), windows)
    listener.push(samples)
    return listener.finish(n_steps).astype(float)


@pytest.mark.parametrize("seconds", [0.01, 0.9, 5.0, 11.3, 31.0])
def test_a_recording_heard_in_windows_is_the_whole_recording(seconds):
    ear = Ear()
    samples = np.random.default_rng(3).standard_normal(round(seconds * 24_000)).astype(np.float32)
    n_steps = int(seconds * STEP_RATE) + 1
    in_windows = heard(ear, samples, n_steps, Windows(3.0, margin=0.5))
    np.testing.assert_allclose(in_windows, heard(Ear(), samples, n_steps, Windows(60.0)), rtol=2e-3)


def test_memory_does_not_grow_with_the_length_of_a_recording():
    ear = Ear()
    heard(ear, np.zeros(24_000 * 120, np.float32), 323)
    assert ear.longest <= 24_000 * 30.1


def test_what_is_beyond_the_end_is_nothing():
    loudness = heard(Ear(), np.ones(24_000, np.float32), 8)
    assert (loudness[:2] > 300).all()
    assert (loudness[3:] == 0).all()


def test_the_loudness_of_a_file_does_not_matter_to_a_model_that_levels_it(models):
    sound = np.tile(chirp().numpy(), 4)
    loud, quiet = (listen(models["MERT"], blocks_of(sound * g), [2], 6) for g in (0.9, 0.2))
    np.testing.assert_allclose(loud.astype(float), quiet.astype(float), atol=0.02)
    assert level_of(blocks_of(sound)()).deviation == pytest.approx(sound.std(), rel=1e-3)


def test_layers_are_spread_over_the_model_or_chosen(models):
    assert spread_layers(models["MERT"], 3) == (1, 2, 3)
    sound = blocks_of(chirp().numpy())
    both, one = (listen(models["MERT"], sound, layers, 2) for layers in ([1, 3], [3]))
    np.testing.assert_array_equal(both[:, 1:], one)
    with pytest.raises(ValueError, match="a model with 3"):
        listen(models["MERT"], sound, [4], 2)


def test_a_folder_with_a_pickle_is_not_opened_but_explained(tmp_path):
    (tmp_path / "config.json").write_text(json.dumps(MERT))
    (tmp_path / "pytorch_model.bin").write_bytes(b"\x80\x04 anything could happen")
    with pytest.raises(
        MissingWeights, match=r"only as pytorch_model.bin, a pickle.* Convert it once to model.safetensors"
    ):
        open_folder(tmp_path)


def test_weights_in_several_parts_are_read(tmp_path, models):
    tensors = tensors_of(MERT)
    names = sorted(tensors)
    parts = {"a.safetensors": names[::2], "b.safetensors": names[1::2]}
    (tmp_path / "config.json").write_text(json.dumps(MERT))
    index = {"weight_map": {name: part for part, held in parts.items() for name in held}}
    (tmp_path / "model.safetensors.index.json").write_text(json.dumps(index))
    for part, held in parts.items():
        save_file({name: tensors[name] for name in held}, tmp_path / part)
    again = load(open_folder(tmp_path)).features(chirp(), [3])
    torch.testing.assert_close(again, models["MERT"].features(chirp(), [3]))
    (tmp_path / "b.safetensors").unlink()
    with pytest.raises(MissingWeights, match=r"lacks b.safetensors"):
        open_folder(tmp_path)


def _without(name):
    return {k: v for k, v in tensors_of(MERT).items() if k != name}


NO_CONFORMER = {"position_embeddings_type": "rotary", "hidden_act": "swish"}


@pytest.mark.parametrize(
    ("config", "tensors", "complaint"),
    [
        (MERT | {"model_type": "bert"}, None, "of the kind “bert”"),
        (MERT | {"deepnorm": True}, None, "wants deepnorm"),
        (MERT | {"hidden_act": "relu"}, None, "wants the activation relu"),
        ({k: v for k, v in MERT.items() if k != "hidden_size"}, {}, "does not say “hidden_size”"),
        ({k: v for k, v in MERT.items() if k != "sample_rate"}, None, "does not say “sample_rate”"),
        (MERT | {"conv_dim": "wide"}, {}, "describes no model that can be computed"),
        (MERT | {"hidden_size": "wide"}, {}, "describes no model that can be computed"),
        (MUQ | {"w2v2_config": NO_CONFORMER}, None, "describes no model that can be computed"),
        (MERT, _without("encoder.layer_norm.bias"), "lacks encoder.layer_norm.bias"),
        (MERT, tensors_of(MERT) | {"encoder.adapter": torch.ones(1)}, "holds encoder.adapter"),
        (MERT, tensors_of(MERT) | {"encoder.layer_norm.bias": torch.ones(3)}, "has the shape"),
        (MERT, tensors_of(MERT) | {"encoder.layer_norm.bias": torch.full((16,), torch.nan)}, "not numbers"),
        (MUQ | {"w2v2_config": {**MUQ["w2v2_config"], "hidden_act": "gelu"}}, None, "the activation gelu"),
    ],
)
def test_a_folder_that_does_not_fit_is_told_in_one_sentence(tmp_path, config, tensors, complaint):
    if tensors is None:
        tensors = tensors_of(MUQ if "stat" in config else MERT)
    write_folder(tmp_path, config, tensors)
    with pytest.raises(MissingWeights, match=complaint):
        load(open_folder(tmp_path))


@pytest.mark.parametrize("content", ["no JSON", "[1]"])
def test_a_folder_with_no_description_is_told_so(tmp_path, content):
    with pytest.raises(MissingWeights, match=r"no config.json"):
        open_folder(tmp_path)
    (tmp_path / "config.json").write_text(content)
    with pytest.raises(MissingWeights, match=r"cannot be read|does not describe"):
        open_folder(tmp_path)
    (tmp_path / "config.json").write_text(json.dumps(MERT))
    with pytest.raises(MissingWeights, match=r"has no model.safetensors"):
        open_folder(tmp_path)
    (tmp_path / "model.safetensors").write_bytes(b"torn")
    with pytest.raises(MissingWeights, match=r"is no safetensors file"):
        load(open_folder(tmp_path))


def test_other_weights_have_another_fingerprint(folders, tmp_path):
    changed = {k: v + 1 for k, v in tensors_of(MERT).items()}
    other = open_folder(write_folder(tmp_path, MERT, changed))
    assert other.fingerprint() != open_folder(folders["MERT"]).fingerprint()
    assert open_folder(Path(tmp_path)).fingerprint() == other.fingerprint()


def shape_of(fusion, n_layers=2, width=5):
    return FoundationShape("MERT", "abc", tuple(range(1, n_layers + 1)), width, fusion)


@pytest.fixture(scope="module")
def excerpt():
    torch.manual_seed(0)
    places = place(torch.zeros(2), 8, torch.full((2,), 8.0))
    return torch.rand(2, 8 * 16, 128), torch.rand(2, 8, N_PITCHES), places


def network_with(fusion):
    torch.manual_seed(1)
    return Network(with_foundation(SMALL, shape_of(fusion) if fusion else None)).eval()


@torch.no_grad()
def sections(network, excerpt, foundation=None):
    return network(*excerpt, foundation=foundation).structure.sections


def test_features_that_replace_the_encoders_are_all_that_structure_hears(excerpt):
    network = network_with("replace")
    logmel, chroma, places = excerpt
    one, other = torch.randn(2, 2, 8, 2, 5)
    torch.testing.assert_close(
        sections(network, excerpt, one), sections(network, (1 - logmel, chroma, places), one)
    )
    assert not torch.allclose(sections(network, excerpt, one), sections(network, excerpt, other))


def test_features_that_join_the_encoders_change_nothing_until_they_are_learned(excerpt):
    without, network = network_with(""), network_with("join")
    network.load_state_dict(without.state_dict(), strict=False)
    foundation = torch.randn(2, 8, 2, 5)
    torch.testing.assert_close(sections(network, excerpt, foundation), sections(without, excerpt))
    network(*excerpt, foundation=foundation).structure.sections.square().sum().backward()
    assert network.structure.foundation.project.weight.grad.abs().sum() > 0


def test_a_network_that_hears_a_foundation_model_asks_for_it(excerpt):
    with pytest.raises(MissingWeights, match=r"hears a foundation model"):
        sections(network_with("join"), excerpt)


def test_the_layer_that_tells_what_is_asked_is_found():
    torch.manual_seed(0)
    entry = FoundationInput(shape_of("replace", n_layers=3, width=4), 1)
    for _ in range(100):
        foundation = torch.randn(8, 16, 3, 4)
        wanted = foundation[:, :, 1, :1] - foundation[:, :, 1, 1:2]
        loss = (entry(9 * foundation) - wanted).square().mean()
        slopes = torch.autograd.grad(loss, list(entry.parameters()))
        with torch.no_grad():
            for parameter, slope in zip(entry.parameters(), slopes, strict=True):
                parameter -= 0.4 * slope
    assert entry.shares.argmax() == 1
    assert entry.shares[1] > 0.5
