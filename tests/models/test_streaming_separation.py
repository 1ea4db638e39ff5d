"""A track taken apart as it flows by is the track taken apart in one go, in the memory of a window."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor

from djanalyzer.errors import Trouble
from djanalyzer.models.separation.flowing import Analysis, Synthesis
from djanalyzer.models.separation.pitches import N_PITCHES
from djanalyzer.models.separation.protocols import FullBandSeparator, PitchEstimator, Separator
from djanalyzer.models.separation.spectrum import FULL_BAND, N_BINS, Grid, analysed
from djanalyzer.models.separation.streaming import (
    FRAME_RATE,
    HOP,
    SAMPLE_RATE,
    Array,
    Excerpt,
    Windows,
    separate,
)

SMALL = Grid(8000, 96, 15)  # 6.4 hops a window, as the real ones
SHORT = Windows(length=1.0, overlap=0.2, least=0.3)


class Filters:
    """Bass and the rest of it by fixed masks, for each frame alone: what a seam could not change."""

    stems: tuple[str, ...] = ("bass", "vocals")

    def __init__(self) -> None:
        self.n_frames_heard: list[int] = []

    def __call__(self, mixture: Tensor) -> Tensor:
        self.n_frames_heard.append(mixture.shape[-1])
        mask = torch.linspace(1, 0, N_BINS)[:, None]
        return torch.stack([mixture * mask, mixture * (1 - mask)], dim=1)


class Louder:
    """Vocals where a frame is louder than the mean of the second around it: a separator that looks about."""

    stems: tuple[str, ...] = ("other", "vocals")

    def __call__(self, mixture: Tensor) -> Tensor:
        level = mixture.abs().mean(dim=1, keepdim=True)
        around = torch.nn.functional.avg_pool1d(level, 21, 1, 10, count_include_pad=False)
        mask = torch.sigmoid(20 * (level - around))
        return torch.stack([mixture * (1 - mask), mixture * mask], dim=1)


class Greedy:
    """Two stems that are each the whole mixture, and so twice as much as there is."""

    stems: tuple[str, ...] = ("other", "vocals")

    def __call__(self, mixture: Tensor) -> Tensor:
        return torch.stack([mixture, mixture], dim=1)


class Fickle:
    """All vocals in one window and none in the next."""

    stems: tuple[str, ...] = ("other", "vocals")

    def __init__(self) -> None:
        self.n_heard = 0

    def __call__(self, mixture: Tensor) -> Tensor:
        self.n_heard += 1
        share = self.n_heard % 2
        return torch.stack([mixture * (1 - share), mixture * share], dim=1)


class Middle(Greedy):
    """What both sides have in common is the voice, as far up as 16 kHz: no side alone could tell."""

    n_known = 2049
    windows = SHORT

    def together(self, mixture: Tensor) -> Tensor:
        known = mixture[:, : self.n_known]
        vocals = known.mean(dim=0, keepdim=True).expand_as(known)
        return torch.stack([known - vocals, vocals], dim=1)


class LoudestBin:
    """The pitch whose number is that of the loudest bin; logits of -6 for all others."""

    n_pitches = N_PITCHES

    def __init__(self, logit: float = 6.0) -> None:
        self.logit = logit

    def __call__(self, source: Tensor) -> Tensor:
        loudest = source[:, :N_PITCHES].abs().argmax(dim=1)
        is_loudest = torch.nn.functional.one_hot(loudest, N_PITCHES).transpose(1, 2).float()
        return (self.logit + 6) * is_loudest - 6


def music(n_samples: int, seed: int = 0) -> Array:
    rng = np.random.default_rng(seed)
    swell = 0.6 + 0.4 * np.sin(np.arange(n_samples) / 9000)[:, None]
    return (0.1 * swell * rng.standard_normal((n_samples, 2))).astype(np.float32)


def in_blocks(track: Array, size: int) -> Iterator[Array]:
    for start in range(0, len(track), size):
        yield track[start : start + size]


def in_frames(values: Array) -> Array:
    """Return the sums over frames of mono values (n_samples, 1)."""
    return values.reshape(-1, HOP).sum(axis=1)


def joined(excerpts: list[Excerpt]) -> Array:
    starts = np.cumsum([0, *(e.stems.shape[1] for e in excerpts)])
    assert [e.start for e in excerpts] == starts[:-1].tolist()
    return np.concatenate([e.stems for e in excerpts], axis=1)


def test_both_protocols_are_met_by_what_is_tried_here() -> None:
    assert all(isinstance(s, Separator) for s in (Filters(), Louder(), Greedy()))
    assert isinstance(LoudestBin(), PitchEstimator)
    assert isinstance(Middle(), FullBandSeparator)
    assert not isinstance(Greedy(), FullBandSeparator)


@settings(max_examples=10, deadline=None)
@given(n_samples=st.integers(0, 1500), sizes=st.lists(st.integers(1, 400), min_size=1, max_size=8))
def test_the_flowing_transform_is_the_one_of_the_whole_and_goes_back(
    n_samples: int, sizes: list[int]
) -> None:
    wave = torch.randn(2, n_samples, generator=torch.Generator().manual_seed(n_samples))
    analysis, synthesis = Analysis(2, torch.device("cpu"), SMALL), Synthesis((2,), torch.device("cpu"), SMALL)
    frames, waves, at = [], [], 0
    while at < n_samples:
        size = sizes[len(frames) % len(sizes)]
        frames.append(analysis.push(wave[:, at : at + size]))
        at += size
    frames.append(analysis.finish())
    waves = [synthesis.push(f) for f in frames if f.shape[-1]]
    back = torch.cat([*waves, synthesis.finish(n_samples - sum(w.shape[1] for w in waves))], dim=1)
    if n_samples:
        assert torch.allclose(torch.cat(frames, dim=2), analysed(wave, SMALL), atol=1e-5)
    assert back.shape == wave.shape
    assert torch.allclose(back, wave, atol=1e-5)


@pytest.mark.parametrize(
    ("n_samples", "size"),
    [(1, 1), (500, 500), (HOP * 40, 7001), (SAMPLE_RATE + 1, 4096), (100_777, 200_000)],
)
def test_stems_add_up_to_the_track_whatever_its_length(n_samples: int, size: int) -> None:
    track = music(n_samples)
    for separator in (Filters(), Greedy()):
        stems = joined(list(separate(in_blocks(track, size), separator, windows=SHORT)))
        assert stems.shape == (2, n_samples, 2)
        assert np.abs(stems.sum(axis=0) - track).max() < 2e-6


def test_masks_for_each_frame_alone_know_no_seams() -> None:
    track = music(2 * SAMPLE_RATE)
    at_once = joined(list(separate([track], Filters(), windows=Windows(60.0))))
    flowing = joined(list(separate(in_blocks(track, 10_000), Filters(), windows=SHORT)))
    assert np.abs(flowing - at_once).max() < 1e-6


def test_only_near_seams_does_a_separator_that_looks_about_say_otherwise() -> None:
    track = music(3 * SAMPLE_RATE)
    at_once = joined(list(separate([track], Louder(), windows=Windows(60.0))))
    flowing = joined(list(separate([track], Louder(), windows=SHORT)))
    difference = np.abs(flowing - at_once).max(axis=(0, 2))
    # Windows begin every 0.8 s; what is seen over 10 frames to either side and heard over 3 can differ around that.
    seconds = np.arange(len(track)) / SAMPLE_RATE
    seams = np.arange(0.8, 3, 0.8)[:, None]
    is_near = ((seconds > seams - 0.3) & (seconds < seams + 0.5)).any(axis=0)
    assert np.mean(is_near) < 1
    assert difference[~is_near].max() < 1e-6
    assert 1e-4 < difference[is_near].max() < 0.02  # of sound whose loudest samples are near 0.4


def test_one_window_gives_way_to_the_next_little_by_little() -> None:
    track = music(2 * SAMPLE_RATE)[:, :1]
    _, vocals = joined(list(separate([track], Fickle(), windows=SHORT)))
    level = in_frames(vocals * track) / in_frames(track**2)
    # The second window begins at frame 40, and 10 frames are heard by both.
    assert level[:35] == pytest.approx(1, abs=1e-3)
    assert level[55:75] == pytest.approx(0, abs=1e-3)
    assert np.abs(np.diff(level)).max() < 0.2  # 0.36 if they did not overlap


def test_a_window_is_all_that_is_held() -> None:
    separator, pulled = Filters(), 0

    def track() -> Iterator[Array]:
        nonlocal pulled
        for k in range(6):
            pulled += 1
            yield music(SAMPLE_RATE * 6 // 10, k)

    n_given, most_open = 0, 0
    for excerpt in separate(track(), separator, windows=SHORT):
        most_open = max(most_open, pulled * SAMPLE_RATE * 6 // 10 - n_given)
        n_given += excerpt.stems.shape[1]
    assert n_given == SAMPLE_RATE * 36 // 10
    assert most_open <= 2.5 * SAMPLE_RATE
    assert max(separator.n_frames_heard) <= (SHORT.length + SHORT.least) * FRAME_RATE
    assert min(separator.n_frames_heard) > (SHORT.overlap + SHORT.least) * FRAME_RATE - 1


def test_above_what_networks_hear_the_treble_goes_where_the_octave_below_goes() -> None:
    class AllVocals(Greedy):
        def __call__(self, mixture: Tensor) -> Tensor:
            return torch.stack([0 * mixture, mixture], dim=1)

    track = music(SAMPLE_RATE)
    other, vocals = joined(list(separate([track], AllVocals(), windows=SHORT)))
    assert np.abs(other).max() < 1e-4
    spectrum = analysed(torch.from_numpy(vocals.T.copy()), FULL_BAND)[:, N_BINS:]
    assert torch.allclose(
        spectrum, analysed(torch.from_numpy(track.T.copy()), FULL_BAND)[:, N_BINS:], atol=1e-4
    )


def test_a_full_band_separator_hears_both_sides_of_the_whole_band_in_windows_of_its_own() -> None:
    track = music(2 * SAMPLE_RATE)
    excerpts = list(separate(in_blocks(track, 10_000), Middle(), LoudestBin()))
    other, vocals = joined(excerpts)
    assert np.abs(other + vocals - track).max() < 2e-6
    assert excerpts[0].stems.shape[1] < SAMPLE_RATE  # not the usual 20 seconds
    middle = np.repeat(track.mean(axis=1, keepdims=True), 2, axis=1)
    found, true = (analysed(torch.from_numpy(w.T.copy()), FULL_BAND) for w in (vocals, middle))
    inside = slice(4, -4)  # where a track begins and ends, bins hear each other
    known = slice(0, Middle.n_known - 8)  # and so does a bin those beside it
    assert torch.allclose(found[:, known, inside], true[:, known, inside], atol=1e-6)
    assert not torch.allclose(found[:, Middle.n_known :], true[:, Middle.n_known :], atol=1e-3)


def test_the_pitch_is_told_of_both_sides_together_a_value_a_frame() -> None:
    class AllVocals(Greedy):
        stems = ("vocals",)

        def __call__(self, mixture: Tensor) -> Tensor:
            return mixture[:, None]

    seconds = np.arange(2 * SAMPLE_RATE) / SAMPLE_RATE
    sine = 0.5 * np.sin(2 * np.pi * 781.25 * seconds)  # bin 100
    beside = 0.9 * np.sin(2 * np.pi * 1562.5 * seconds)
    track = np.stack([sine + beside, sine - beside], axis=1).astype(np.float32)
    excerpts = list(separate(in_blocks(track, 5000), AllVocals(), LoudestBin(), windows=SHORT))
    pitch, voicing = (np.concatenate([getattr(e, name) for e in excerpts]) for name in ("pitch", "voicing"))
    assert len(pitch) == len(voicing) == FULL_BAND.n_frames(len(track))
    assert all(len(e.pitch) == e.stems.shape[1] // HOP for e in excerpts[:-1])
    assert pitch[4:-4] == pytest.approx(32.7032 * 2 ** (100 / 60), rel=0.01)
    assert np.all(voicing[4:-4] > 0.99)
    # Where nobody is likely to sing, the likeliest pitch is told all the same.
    unsure = next(separate([track], AllVocals(), LoudestBin(logit=-2), windows=SHORT))
    assert unsure.pitch[4:] == pytest.approx(pitch[4 : len(unsure.pitch)])
    assert np.all(unsure.voicing[4:] < 0.2)


def test_nothing_comes_of_nothing_and_no_pitch_without_vocals() -> None:
    assert list(separate([], Filters())) == []
    assert list(separate([np.zeros((0, 2), np.float32)], Filters())) == []

    class NoVocals(Greedy):
        stems = ("bass", "other")

    with pytest.raises(Trouble, match="no vocals"):
        separate([music(100)], NoVocals(), LoudestBin())
    with pytest.raises(ValueError, match="in common"):
        Windows(1.0, 1.0)
