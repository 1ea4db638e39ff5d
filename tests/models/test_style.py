"""From a source's spectrogram to the target's: the way, its noise, where a frame lies, styles between styles, weights on disk."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor

from djanalyzer.errors import MissingWeights
from djanalyzer.features.fine_mel import FRAME_RATE
from djanalyzer.models.style import shipped, stylist
from djanalyzer.models.style.bridge import between, stopped_at, tied_noise, walked
from djanalyzer.models.style.folding import folded, size_of, unfolded
from djanalyzer.models.style.networks import CONFIGURATIONS, StyleNetworks, StyleShape
from djanalyzer.models.style.places import positions
from djanalyzer.models.style.stylist import Stylist, Wanted, blended, likeness

TINY = StyleShape(n_mels=16, widths=(16, 24), blocks=(1, 2), encoder=8, content=6, style=5, adapter=7)
STYLES = ("house", "techno", "trap")


@pytest.fixture
def someone() -> Stylist:
    """Return a stylist that has learned nothing, but does change what it hears."""
    torch.manual_seed(0)
    networks = StyleNetworks(TINY, STYLES).eval()
    for name, parameter in networks.named_parameters():
        if "adapt." in name or "tell." in name or "ask." in name:
            torch.nn.init.normal_(parameter, std=0.3)
    networks.examples.copy_(torch.randn_like(networks.examples))
    return Stylist("test", "test.1", networks, "cpu")


def music(n_frames: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return a spectrogram, the positions of 120 BPM and noise."""
    mel = np.random.default_rng(1).uniform(-1, 1, (n_frames, TINY.n_mels)).astype(np.float32)
    beats = np.arange(0, n_frames / FRAME_RATE + 1, 0.5)
    place = positions(beats, np.arange(len(beats)) % 4 == 0, n_frames)
    return mel, place, tied_noise(n_frames, [(0, "drop")], 3, TINY.n_mels)


# The way


def test_the_way_begins_at_the_source_and_ends_at_the_target_with_noise_in_between_alone() -> None:
    source, target, noise = torch.randn(3, 2, 4, 50)
    at = [between(source, target, torch.full((2,), t), noise) for t in (0.0, 0.5, 1.0)]
    assert torch.equal(at[0], source)
    assert torch.equal(at[2], target)
    torch.testing.assert_close(at[1], (source + target) / 2 + 0.3 * 0.5 * noise)


def test_who_knows_the_target_reaches_it_and_is_asked_at_the_right_places() -> None:
    source, target, noise = torch.randn(3, 1, 4, 50)
    seen: list[tuple[float, Tensor]] = []

    def said(x: Tensor, t: Tensor) -> Tensor:
        seen.append((float(t), x))
        return target

    assert torch.equal(walked(said, source, noise, steps=4), target)
    assert [t for t, _ in seen] == [0, 0.25, 0.5, 0.75]
    for t, x in seen:
        torch.testing.assert_close(x, between(source, target, torch.tensor([t]), noise))


def test_half_the_amount_is_half_the_way_without_noise() -> None:
    source, target = torch.randn(2, 1, 4, 50)
    assert stopped_at(source, target, 0) is source
    assert stopped_at(source, target, 1) is target
    torch.testing.assert_close(stopped_at(source, target, 0.5), (source + target) / 2)


def test_noise_comes_back_with_its_section_counted_from_the_first_downbeat() -> None:
    noise = tied_noise(400, [(10, "drop"), (100, "break"), (200, "drop")], seed=5, n_mels=3)
    assert noise.shape == (400, 3)
    assert np.array_equal(noise[10:100], noise[200:290])
    assert not np.any(noise[10:100] == noise[100:190])
    assert not np.any(noise == tied_noise(400, [(10, "drop")], seed=6, n_mels=3))
    assert np.abs(np.corrcoef(noise[:10].ravel(), noise[10:20].ravel())[0, 1]) < 0.5
    assert noise.std() == pytest.approx(1, abs=0.1)
    assert np.array_equal(tied_noise(50, [(-20, "drop")], seed=5, n_mels=3), noise[30:80])


# Where a frame lies


def test_frames_of_the_same_place_in_the_bar_are_told_the_same_and_no_others() -> None:
    beats = 0.25 + np.arange(12) * 0.5
    told = positions(beats, np.arange(12) % 4 == 2, 600)
    bar = round(2 * FRAME_RATE)  # a little more than two seconds: 172.27 frames
    apart = np.linalg.norm(told[100:300, None] - told[None, 100 + bar : 300 + bar], axis=2)
    assert np.all(np.abs(np.argmin(apart, axis=1) - np.arange(200))[:150] <= 1)
    assert np.allclose(told[:, -1], 0)  # 120 BPM
    assert np.allclose(positions(beats / 2, np.arange(12) % 4 == 2, 9)[:, -1], -1)
    shifted = positions(beats, np.arange(12) % 4 == 3, 600)
    assert not np.allclose(told, shifted, atol=0.5)


@pytest.mark.parametrize("beats", [[], [1.0], [1.0, 1.0], [2.0, 1.0]])
def test_there_is_no_place_without_a_grid(beats: list[float]) -> None:
    with pytest.raises(ValueError, match="at least two beats"):
        positions(beats, [False] * len(beats), 10)


# How a sound lies in the bar


def test_a_bar_is_told_by_its_mean_and_what_each_sixteenth_departs_from_it() -> None:
    beats = np.arange(0, 20, 0.5)
    place = torch.from_numpy(positions(beats, np.arange(40) % 4 == 0, 1400)).T[None]
    bar = (np.arange(1400) / FRAME_RATE / 2 + 0.01) * 16 % 16  # sixteenths
    mel = torch.full((1, 16, 1400), -0.5)
    mel[:, :4, bar.astype(int) == 3] = 0.5
    fold = folded(mel, place)
    assert fold.shape == (1, size_of(16))
    back = unfolded(fold[:, :, None], place)
    assert (back - mel).abs().mean() < 0.02
    assert (back - mel).abs()[:, :, 10:].max() < 0.1
    unknown = folded(mel, torch.zeros_like(place))
    assert torch.allclose(unknown[:, 16:], torch.zeros(1, size_of(16) - 16))
    assert torch.allclose(unfolded(unknown[:, :, None], place), mel.mean(dim=2, keepdim=True).expand_as(mel))
    each = torch.where(torch.arange(1400) < 700, fold[:, :, None], unknown[:, :, None])
    assert torch.equal(unfolded(each, place)[:, :, :700], back[:, :, :700])


# Who renders


def test_nothing_is_changed_by_an_amount_of_zero_and_the_more_the_greater_it_is(someone: Stylist) -> None:
    mel, place, noise = music(90)
    target = someone.embedding("trap")
    apart = []
    for amount in (0.0, 0.3, 0.7, 1.0):
        rendered = someone.render(mel, place, Wanted(target, "all", amount, noise))
        assert rendered.shape == mel.shape
        apart.append(float(np.abs(rendered - mel).mean()))
    assert apart[0] == 0
    assert apart == sorted(apart)
    assert apart[1] > 1e-3


def test_a_rendering_hangs_on_style_place_change_and_noise_and_on_nothing_else(someone: Stylist) -> None:
    mel, place, noise = music(90)
    wanted = Wanted(someone.embedding("trap"), "all", 1.0, noise)
    rendered = someone.render(mel, place, wanted)
    assert np.array_equal(rendered, someone.render(mel, place, wanted))
    others = [
        someone.render(mel, place, Wanted(someone.embedding("house"), "all", 1.0, noise)),
        someone.render(mel, place, Wanted(wanted.targets, "drums", 1.0, noise)),
        someone.render(mel, place, Wanted(wanted.targets, "all", 1.0, -noise)),
        someone.render(mel, place[::-1], wanted),
    ]
    assert all(np.abs(rendered - other).max() > 1e-3 for other in others)


def test_long_music_is_rendered_in_windows_as_in_one_go(
    someone: Stylist, monkeypatch: pytest.MonkeyPatch
) -> None:
    mel, place, noise = music(500)
    targets = np.repeat([someone.embedding("trap"), someone.embedding("house")], 250, axis=0)
    wanted = Wanted(targets, "all", 1.0, noise)
    whole = someone.render(mel, place, wanted)
    monkeypatch.setattr(stylist, "_WINDOW", 200)
    monkeypatch.setattr(stylist, "_OVERLAP", 64)
    parts = someone.render(mel, place, wanted)
    near = np.abs(parts - whole) < 0.02
    assert near.mean() > 0.95  # only the edges of windows hear less than they should
    trap_alone = someone.render(mel, place, Wanted(targets[0], "all", 1.0, noise))
    assert np.allclose(trap_alone[:200], parts[:200], atol=1e-5)
    assert np.abs(trap_alone[300:] - parts[300:]).max() > 0.01


def test_a_blend_lies_between_its_shares_on_the_sphere(someone: Stylist) -> None:
    house, trap = someone.embedding("house"), someone.embedding("trap")
    n = TINY.style
    blend = blended([(house, 3.0), (trap, 1.0)], n)
    assert np.linalg.norm(blend[:n]) == pytest.approx(1, abs=1e-6)
    assert likeness(blend, house, n) > likeness(blend, trap, n) > likeness(house, trap, n)
    assert np.allclose(blend[n:], 0.75 * house[n:] + 0.25 * trap[n:], atol=1e-6)
    assert np.allclose(blended([(house, 0.2)], n), house, atol=1e-6)
    for cancelling in ([(house, 1.0), (-house, 1.0)], []):
        with pytest.raises(ValueError, match="no style"):
            blended(cancelling, n)


def test_an_example_and_a_name_are_places_of_the_same_kind(someone: Stylist) -> None:
    mel = music(90)[0]
    assert someone.embedding_of(mel).shape == someone.embedding("house").shape == (TINY.whole_style,)
    assert np.linalg.norm(someone.embedding_of(mel)[: TINY.style]) == pytest.approx(1, abs=1e-5)
    assert not np.allclose(someone.embedding_of(mel), someone.embedding_of(mel, music(90)[1]), atol=1e-3)
    assert someone.content_of(mel).shape == (23, TINY.content)
    with pytest.raises(KeyError):
        someone.embedding("polka")


def test_a_seed_draws_one_of_the_pieces_that_are_remembered_of_a_style(someone: Stylist) -> None:
    drawn = [someone.embedding("trap", seed) for seed in range(60)]
    assert np.array_equal(drawn[7], someone.embedding("trap", 7))
    remembered = someone.networks.examples[STYLES.index("trap")].numpy()
    which = [[i for i, one in enumerate(remembered) if np.array_equal(place, one)] for place in drawn]
    assert all(len(found) == 1 for found in which)
    assert len({found[0] for found in which}) > 10


def test_the_papers_width_can_be_built_and_asked() -> None:
    shape = replace(CONFIGURATIONS["paper"], blocks=(1, 1))  # fewer of the same blocks: quicker to build
    networks = StyleNetworks(shape, STYLES)
    assert (
        max(p.shape[0] for p in networks.denoiser.bottom.parameters()) == 2 * 1024
    )  # FiLM: a scale and a move for each
    stylist = Stylist("paper", "paper.1", networks.eval(), "cpu", steps=1)
    assert stylist.content_of(np.zeros((16, shape.n_mels), np.float32)).shape == (4, shape.content)


# Weights on disk


def test_weights_come_back_in_half_precision_with_their_card(someone: Stylist, tmp_path: Path) -> None:
    path = tmp_path / "style-9.safetensors"
    shipped.save(path, someone.networks, "style-9", {"steps_of_the_way": 2, "sigma": 0.1})
    assert shipped.styles_of(str(path)) == STYLES
    loaded = shipped.stylist("cpu", str(path))
    assert (loaded.name, loaded.steps, loaded.sigma) == ("style-9", 2, 0.1)
    assert loaded.recipe == shipped.recipe_of(str(path))
    for one, other in zip(loaded.networks.parameters(), someone.networks.parameters(), strict=True):
        torch.testing.assert_close(one.data, other.data, atol=1e-3, rtol=1e-3)
    shipped.save(path, someone.networks, "style-9", {"steps_of_the_way": 3, "sigma": 0.1})
    assert shipped.recipe_of(str(path)) != loaded.recipe


def test_what_is_missing_damaged_or_too_large_is_said_in_a_sentence(someone: Stylist, tmp_path: Path) -> None:
    path = tmp_path / "style-9.safetensors"
    with pytest.raises(MissingWeights, match="did not come with the program"):
        shipped.recipe_of(str(path))
    shipped.save(path, someone.networks, "style-9")
    card = json.loads(path.with_suffix(".json").read_text())
    for word, value, said in [
        ("sha256", "0", "damaged"),
        ("shape", {**card["shape"], "encoder": 10**9}, "cannot be read"),
        ("shape", {**card["shape"], "blocks": [10**9, 1]}, "cannot be read"),
        ("shape", {**card["shape"], "content": 9}, "tells of other networks"),
        ("shape", {**card["shape"], "widths": [4096, 4096]}, "tells of other networks"),
        ("styles", ["house"], "tells of other networks"),
        ("styles", 3, "cannot be read"),
        ("styles", [], "cannot be read"),
        ("styles", ["house"] * 300, "model style-9.safetensors cannot be read"),
        ("steps_of_the_way", 2.5, "cannot be read"),
        ("sigma", "wide", "cannot be read"),
        ("sigma", 10**400, "cannot be read"),
        ("name", None, "cannot be read"),
        ("quality", 0.7, "curves that cannot be used"),
        ("quality", {"style": [0.7, 9.0]}, "curves that cannot be used"),
        ("quality", {"style": {"middle": "far", "slope": 9.0}}, "curves that cannot be used"),
        ("quality", {"content": {"middle": 0.7, "slope": math.nan}}, "curves that cannot be used"),
        ("quality", {"content": {"middle": 0.7}}, "curves that cannot be used"),
    ]:
        path.with_suffix(".json").write_text(json.dumps({**card, word: value}))
        with pytest.raises(MissingWeights, match=said):
            shipped.stylist("cpu", str(path))
