"""The tempo head: repetition is read at the right distance, wherever it lies and however long the music is."""

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from djanalyzer.models.activations import FRAME_RATE, METERS, TEMPI
from djanalyzer.models.tempogram import N_LAGS, TempoHead, tempogram

AXIS = TEMPI[0] * 2.0 ** (np.arange(-48, N_LAGS - 48) / 24)


def pulses(tempo, n_frames=1024):
    at = np.arange(0, n_frames, 60 / tempo * FRAME_RATE)
    frames = np.arange(n_frames)
    signal = np.clip(1 - np.abs(frames[:, None] - at).min(axis=1) / 1.5, 0, None)
    return torch.from_numpy(signal).float()[None, None]


@settings(deadline=None, max_examples=30)
@given(tempo=st.floats(60, 200))
def test_pulses_repeat_at_their_tempo_and_its_fractions(tempo):
    strength = tempogram(pulses(tempo))[0].mean(dim=0)[0].numpy()
    of = {
        ratio: strength[np.abs(np.log2(AXIS / (tempo * ratio))).argmin()]
        for ratio in (1, 1 / 2, 2 / 3, 3 / 4)
    }
    assert min(of[1], of[1 / 2]) > 0.3
    assert of[1] > 2 * abs(of[2 / 3])
    assert of[1 / 2] > 2 * abs(of[3 / 4])


def test_silence_repeats_nothing():
    assert not tempogram(torch.zeros(1, 1, 700)).any()


@pytest.mark.parametrize(("n_frames", "n_windows"), [(16, 1), (512, 1), (528, 2), (768, 2), (1024, 3)])
def test_windows_cover_every_frame(n_frames, n_windows):
    assert tempogram(torch.rand(2, 3, n_frames)).shape == (2, n_windows, 3, N_LAGS)


def test_the_head_learns_to_tell_a_tempo_from_its_double_by_what_else_it_hears():
    """Eighths sound alike at 80 and 160; the loud ones say which is meant: the head can learn it at a few tempos."""
    torch.manual_seed(0)
    torch.set_num_threads(1)
    head = TempoHead(2, 4)
    optimizer = torch.optim.Adam(head.parameters(), 3e-3)

    def hear(tempo, is_double):
        quiet = 0.0 if is_double else 0.5
        beats = torch.maximum(pulses(tempo), quiet * pulses(2 * tempo))
        return torch.cat([beats, beats], dim=1)

    cases = [(t, d) for t in (70.0, 80.0, 95.0, 110.0) for d in (False, True)]
    heard = torch.cat([hear(*case) for case in cases])
    # A voice in the slow path tells the level: tempo where it is silent, twice the tempo where it sings.
    steps = torch.tensor([[float(d), 0, 0, 1] for _, d in cases])[:, None].expand(-1, 64, -1)
    meant = torch.tensor([np.abs(np.log2(TEMPI / (t * (1 + d)))).argmin() for t, d in cases])
    frames = torch.full((len(cases), 1024, 8), -6.0)
    for _ in range(150):
        tempo, meter, _ = head(heard, heard, frames, steps)
        loss = torch.nn.functional.cross_entropy(tempo, meant)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    head.eval()
    with torch.inference_mode():
        tempo, meter, _ = head(heard, heard, frames, steps)
    assert meter.shape == (len(cases), len(METERS))
    assert torch.equal(tempo.argmax(dim=1), meant)


def test_a_tempo_never_heard_is_read_like_its_neighbours():
    """Weights are shared by all tempos: what was learned at some holds between them."""
    torch.manual_seed(0)
    head = TempoHead(2, 4)
    optimizer = torch.optim.Adam(head.parameters(), 3e-3)

    def judge(tempi):
        heard = torch.cat([pulses(t).expand(1, 2, -1) for t in tempi])
        return head(heard, heard, torch.full((len(tempi), 1024, 8), -6.0), torch.zeros(len(tempi), 64, 4))[0]

    def classes(tempi):
        return torch.tensor([np.abs(np.log2(TEMPI / t)).argmin() for t in tempi])

    taught = [70.0, 84.0, 100.0, 120.0, 143.0, 170.0]
    for _ in range(120):
        loss = torch.nn.functional.cross_entropy(judge(taught), classes(taught))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    head.eval()
    others = [77.0, 92.0, 110.0, 131.0, 156.0]
    assert (judge(others).argmax(dim=1) - classes(others)).abs().max() <= 1
