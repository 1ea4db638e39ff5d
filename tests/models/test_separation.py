"""Networks that separate and hear pitch: any of one kind goes with any of the other, on one grid at 16 kHz and at 48 kHz."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from djanalyzer.models.separation.cascade import PITCH_ESTIMATORS, SEPARATORS, Cascade
from djanalyzer.models.separation.crepe import Crepe, CrepeShape
from djanalyzer.models.separation.harmof0 import HarmoF0, HarmoF0Shape
from djanalyzer.models.separation.pitches import LOWEST, N_PITCHES, blurred, heard
from djanalyzer.models.separation.protocols import PitchEstimator, Separator
from djanalyzer.models.separation.resunet import ResUNet, ResUNetShape
from djanalyzer.models.separation.spectrum import (
    FRONT_END,
    FULL_BAND,
    N_BINS,
    Grid,
    analysed,
    synthesised,
    widened,
)
from djanalyzer.models.separation.unet import UNet, UNetShape
from djanalyzer.synthesis.render import STEMS

N_FRAMES = 13  # no multiple of what the networks halve
SMALL: dict[str, Callable[[], nn.Module]] = {
    "unet": lambda: UNet(UNetShape((4, 8))),
    "resunet": lambda: ResUNet(ResUNetShape((4, 8))),
    "crepe": lambda: Crepe(CrepeShape((4, 4, 8))),
    "harmof0": lambda: HarmoF0(HarmoF0Shape(4, 1)),
}


@pytest.fixture(autouse=True)
def one_thread() -> None:
    torch.set_num_threads(1)
    torch.manual_seed(0)


def spectra(batch: int = 2, n_bins: int = N_BINS) -> Tensor:
    """Return the spectra of faint noise."""
    return torch.complex(*torch.randn(2, batch, n_bins, N_FRAMES).unbind()) / 100


def tones(grid: Grid, seconds: float = 1.0) -> Tensor:
    """Return sines below 8 kHz, between silence, sampled on a grid: exactly the same sound whatever the rate."""
    at = torch.arange(round(seconds * grid.rate), dtype=torch.float64) / grid.rate
    fade = torch.sin(torch.pi * at / seconds) ** 2
    waves = [a * torch.sin(2 * torch.pi * f * at) for f, a in ((110.0, 0.5), (1234.5, 0.2), (6789.0, 0.1))]
    return (fade * torch.stack(waves).sum(dim=0)).float()


@pytest.mark.parametrize("name", SEPARATORS)
def test_every_separator_gives_a_spectrum_for_each_stem(name: str) -> None:
    separator = SMALL[name]().eval()
    assert isinstance(separator, Separator)
    assert separator.stems == STEMS
    stems = separator(spectra())
    assert stems.shape == (2, len(STEMS), N_BINS, N_FRAMES)
    assert stems.dtype == torch.complex64
    assert bool(torch.isfinite(stems.abs()).all())


@pytest.mark.parametrize("name", PITCH_ESTIMATORS)
def test_every_pitch_estimator_gives_logits_that_find_nothing_in_silence(name: str) -> None:
    estimator = SMALL[name]().eval()
    assert isinstance(estimator, PitchEstimator)
    logits = estimator(torch.zeros(1, N_BINS, N_FRAMES, dtype=torch.complex64))
    assert logits.shape == (1, estimator.n_pitches, N_FRAMES)
    assert not heard(torch.sigmoid(logits))[0].any()


@pytest.mark.parametrize("separator", SEPARATORS)
@pytest.mark.parametrize("pitch_estimator", PITCH_ESTIMATORS)
def test_in_every_combination_an_error_of_the_pitch_teaches_the_separator(
    separator: str, pitch_estimator: str
) -> None:
    cascade = Cascade(SMALL[separator](), SMALL[pitch_estimator]())  # type: ignore[arg-type]
    taken = cascade(spectra())
    taken.pitches.square().mean().backward()
    gradients = [p.grad for p in cascade.separator.parameters()]  # type: ignore[attr-defined]
    assert all(g is not None and bool(torch.isfinite(g).all()) for g in gradients)
    assert any(bool(g.any()) for g in gradients)


def test_masks_of_the_u_net_add_up_to_one_and_its_stems_to_the_mix() -> None:
    unet, mixture = UNet(UNetShape((4, 8))).eval(), spectra()
    assert torch.allclose(unet.masks(mixture.abs()).sum(dim=1), torch.ones(2, N_BINS, N_FRAMES), atol=1e-6)
    assert torch.allclose(unet(mixture).sum(dim=1), mixture, atol=1e-7)


def test_silence_is_taken_apart_into_silence() -> None:
    for name in SEPARATORS:
        stems = SMALL[name]().eval()(torch.zeros(1, N_BINS, N_FRAMES, dtype=torch.complex64))
        assert not stems.abs().any()


def test_the_res_u_net_can_give_more_than_the_mix_and_turn_its_phase() -> None:
    resunet, mixture = ResUNet(ResUNetShape((4,))).eval(), spectra(1)
    with torch.no_grad():
        resunet.out.weight.zero_()
        bias = resunet.out.bias.view(len(STEMS), 4, -1)  # type: ignore[union-attr]
        bias[:] = torch.tensor([50.0, 1.0, 0.0, 50.0])[:, None]  # all of the mix and more, a quarter turn
        stem = resunet(mixture)[:, 0]
    turned = stem / mixture
    assert bool((turned.abs() > 1).all())
    assert torch.allclose(turned.angle(), torch.full_like(turned.real, torch.pi / 2), atol=1e-3)


def test_a_grid_first_used_for_inference_can_teach_later() -> None:
    grid = Grid(16_000, 64, 16)  # used nowhere else
    with torch.inference_mode():
        analysed(torch.ones(320), grid)
    wave = torch.ones(320, requires_grad=True)
    synthesised(analysed(wave, grid), 320, grid).square().sum().backward()
    assert wave.grad is not None
    assert bool(wave.grad.any())


@pytest.mark.parametrize("grid", [FRONT_END, FULL_BAND])
def test_a_sound_comes_back_from_its_spectrum_whose_magnitudes_are_amplitudes(grid: Grid) -> None:
    wave = tones(grid)
    spectrum = analysed(wave, grid)
    assert spectrum.shape == (grid.n_bins, grid.n_frames(len(wave)))
    assert torch.allclose(synthesised(spectrum, len(wave), grid), wave, atol=1e-5)
    at = torch.arange(grid.rate) / grid.rate
    sine = 0.5 * torch.sin(2 * torch.pi * 1000.0 * at)  # 1000 Hz is the middle of bin 128
    assert float(analysed(sine, grid)[128, 25].abs()) == pytest.approx(0.5, abs=1e-4)


def test_the_first_bins_at_48_khz_are_those_at_16_khz() -> None:
    low, high = analysed(tones(FRONT_END)), analysed(tones(FULL_BAND), FULL_BAND)
    assert low.shape == (N_BINS, 51)
    assert high.shape == (FULL_BAND.n_bins, 51)
    # What differs is a window's leakage, folded at another frequency: 80 dB below the tones.
    assert float((high[:N_BINS] - low).abs().max()) < 5e-5


def test_treble_is_shared_out_as_the_octave_below_it_and_adds_up_to_the_mix() -> None:
    mixture, stems = spectra(1, FULL_BAND.n_bins), spectra(4).unsqueeze(0)
    stems[:, 1, 512:] = 0  # silent from 4 kHz on
    stems[:, 2, 512:] *= 2
    wide = widened(mixture, stems)
    assert torch.equal(wide[:, :, :N_BINS], stems)
    assert torch.allclose(wide[:, :, N_BINS:].sum(dim=1), mixture[:, N_BINS:], atol=1e-7)
    power = wide[0, :, N_BINS:].abs().square().sum(dim=(1, 2))
    assert power[1] < 1e-9 * power[0]
    assert power[2] > 4 * power[0]


def test_pitches_survive_being_blurred_and_heard_again() -> None:
    hertz = torch.tensor([0.0, LOWEST, 100.0, 220.0, 441.3, 987.0, 0.0])
    chances = blurred(hertz)
    assert chances.shape == (N_PITCHES, len(hertz))
    found, voicing = heard(chances)
    assert found[[0, -1]].tolist() == [0.0, 0.0]
    cents = 1200 * np.log2(found[2:-1].numpy() / hertz[2:-1].numpy())
    assert np.abs(cents).max() < 2
    assert bool((voicing[1:-1] > 0.9).all())


def test_a_chance_below_a_half_is_no_pitch() -> None:
    assert not heard(0.49 * blurred(torch.tensor([200.0])))[0].any()
    assert heard(0.99 * blurred(torch.tensor([200.0])))[0].all()
