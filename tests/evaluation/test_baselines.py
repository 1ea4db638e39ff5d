"""What is not learned does what its papers say: drums stand upright, backgrounds come again, and nobody beats the truth."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import Tensor

from djanalyzer.evaluation.baselines import IdealRatioMask, MedianFiltering, Repeating, Untouched
from djanalyzer.evaluation.separation import sdr
from djanalyzer.models.separation.spectrum import analysed, synthesised
from djanalyzer.synthesis.render import STEMS

RATE = 16_000
N = 6 * RATE


def clicks() -> Tensor:
    """Strokes of a drum twice a second, each a burst of noise."""
    wave = torch.zeros(N)
    generator = torch.Generator().manual_seed(1)
    for start in range(0, N, RATE // 2):
        wave[start : start + 160] = torch.randn(160, generator=generator)
    return wave


def organ() -> Tensor:
    times = torch.arange(N) / RATE
    return 0.1 * sum((torch.sin(2 * np.pi * f * times) for f in (220.0, 277.2, 329.6, 880.0)), torch.zeros(N))


def loop() -> Tensor:
    """A second of music, six times."""
    generator = torch.Generator().manual_seed(2)
    return 0.1 * torch.randn(RATE, generator=generator).repeat(6) * (1 + torch.sin(torch.arange(N) / 2000))


def voice() -> Tensor:
    """A pitch that goes up and never comes again, for the middle two seconds."""
    times = torch.arange(N) / RATE
    phase = 2 * np.pi * (300 * times + 40 * times**2)
    return (
        0.3 * sum((torch.sin(k * phase) / k for k in (1, 2, 3)), torch.zeros(N)) * ((times > 2) & (times < 4))
    )


def test_median_filtering_tells_drums_from_what_is_held() -> None:
    n = 2 * RATE
    drums, held = clicks()[:n], organ()[:n]
    mixture = analysed((drums + held)[None])
    stems = synthesised(MedianFiltering()(mixture), n)[0]
    found = sdr(drums.numpy(), stems[0].numpy())
    assert found > 8
    assert found > sdr(drums.numpy(), (drums + held).numpy()) + 8


def test_repet_finds_who_sings_over_a_loop() -> None:
    background, sung = loop(), voice()
    mixture = analysed((background + sung)[None])
    spectra = Repeating()(mixture)
    stems = synthesised(spectra, N)[0]
    assert sdr(sung.numpy(), stems[0].numpy()) > sdr(sung.numpy(), (background + sung).numpy()) + 3
    assert not spectra[:, 0, :13].abs().any()  # nobody sings below 100 Hz
    quiet = slice(0, RATE)
    assert stems[0][quiet].square().mean() < 0.15 * background[quiet].square().mean()


def test_the_ideal_mask_is_above_whatever_does_not_know_the_truth() -> None:
    sources = torch.stack([clicks(), organ(), loop(), voice()])
    spectra = analysed(sources)[None]
    mixture = spectra.sum(dim=1)
    ideal = synthesised(IdealRatioMask()(mixture, spectra), N)[0]
    plain = synthesised(Untouched()(mixture), N)[0]
    repeating = synthesised(Repeating()(mixture), N)[0]
    for truth, by_truth, by_none in zip(sources, ideal, plain, strict=True):
        assert sdr(truth.numpy(), by_truth.numpy()) > sdr(truth.numpy(), by_none.numpy()) + 6
    assert sdr(sources[3].numpy(), ideal[3].numpy()) > sdr(sources[3].numpy(), repeating[0].numpy())


@pytest.mark.parametrize("separator", [MedianFiltering(), Repeating()])
def test_stems_add_up_to_the_mixture_and_sides_are_told_apart_alone(
    separator: MedianFiltering | Repeating,
) -> None:
    sides = analysed(torch.stack([clicks() + organ(), loop() + voice()]))[..., :60]
    stems = separator(sides)
    assert stems.shape == (2, len(separator.stems), *sides.shape[1:])
    assert torch.allclose(stems.sum(dim=1), sides, atol=1e-5)
    assert torch.allclose(separator(sides[1:])[0], stems[1], atol=1e-6)
    silence = separator(torch.zeros(1, 1025, 30, dtype=torch.complex64))
    assert not silence.abs().any()


def test_the_ideal_mask_shares_everything_and_makes_nothing_of_silence() -> None:
    sources = torch.randn(1, 4, 20, 30, dtype=torch.complex64)
    sources[..., 10:] = 0
    stems = IdealRatioMask(STEMS)(sources.sum(dim=1), sources)
    assert torch.allclose(stems.sum(dim=1), sources.sum(dim=1), atol=1e-5)
    assert not stems[..., 10:].abs().any()
