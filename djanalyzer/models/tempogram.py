"""The head for tempo and meter: how strongly the music repeats at every distance, compared across related distances.

An autocorrelation of what the full-rate path found is read off at lags spaced like the classes of tempo. There a tempo's half,
double, third and their quotients lie at fixed distances, so one small network weighs the levels against each other at every
tempo alike, as the key head does with pitches; what the slow path heard (the style) says which level people count.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn
from torch.nn import functional

from djanalyzer.models.activations import FRAME_RATE, METERS, STEP, TEMPI

WINDOW_STEPS, HOP_STEPS = 32, 16  # 12 s of music every 6 s
_WINDOW, _HOP = WINDOW_STEPS * STEP, HOP_STEPS * STEP
_PER_OCTAVE = 24
_BELOW, _ABOVE = (
    2 * _PER_OCTAVE,
    _PER_OCTAVE,
)  # classes that the axis of lags goes beyond TEMPI: to 1/4 and to 2/1
N_LAGS = _BELOW + len(TEMPI) + _ABOVE
# Twice, 3/2, 4/3 as fast; itself; 3/4, 2/3, 1/2, 1/3 and 1/4 as fast, in classes.
_RELATED = (24, 14, 10, 0, -10, -14, -24, -38, -48)
_LEARNED = 4  # channels read off each of the early and the late frames
_N_CHANNELS = 2 * _LEARNED + 2  # and the beats and downbeats themselves
N_RHYTHM = _N_CHANNELS * N_LAGS  # numbers of the tempogram's mean over windows


@lru_cache(maxsize=1)
def _readers() -> npt.NDArray[np.float32]:
    """Return triangles that read an autocorrelation at the axis of lags, shape (longest lag + 1, N_LAGS)."""
    tempi = TEMPI[0] * 2.0 ** (np.arange(-_BELOW, len(TEMPI) + _ABOVE) / _PER_OCTAVE)
    lags = 60 * FRAME_RATE / tempi
    reach = np.maximum(1.0, lags * (2 ** (1 / _PER_OCTAVE) - 1))
    at = np.arange(int(lags[0] + reach[0]) + 1)[:, None]
    triangles = np.clip(1 - np.abs(at - lags) / reach, 0, None)
    return np.asarray(triangles / triangles.sum(axis=0), dtype=np.float32)


def tempogram(signals: Tensor) -> Tensor:
    """Return how strongly signals repeat, in windows of WINDOW_STEPS every HOP_STEPS.

    Parameters
    ----------
    signals : shape (batch, channels, frames)

    Returns
    -------
    shape (batch, windows, channels, N_LAGS)
        1 where a window repeats exactly at that lag, 0 where it does not; from a quarter of the slowest class of TEMPI to
        twice the fastest.
    """
    n_frames = signals.shape[-1]
    n_windows = max(1, -(-(n_frames - _WINDOW) // _HOP) + 1)
    padded = functional.pad(signals, (0, (n_windows - 1) * _HOP + _WINDOW - n_frames))
    windows = padded.unfold(2, _WINDOW, _HOP).transpose(1, 2)
    windows = windows - windows.mean(dim=-1, keepdim=True)
    power = torch.fft.rfft(windows, 2 * _WINDOW).abs().square()
    readers = torch.from_numpy(_readers()).to(signals.device)
    repeats = torch.fft.irfft(power, 2 * _WINDOW)[..., : len(readers)]
    overlap = _WINDOW - torch.arange(len(readers), device=signals.device)
    scale = repeats[..., :1] / _WINDOW + 1e-4
    read: Tensor = (repeats / overlap / scale) @ readers
    return read


class TempoHead(nn.Module):
    """Tempo and meter of a stretch of music, judged window by window; the slow path says which windows to trust."""

    def __init__(self, width: int, slow_width: int) -> None:
        super().__init__()
        self.early = nn.Conv1d(width, _LEARNED, 1)
        self.late = nn.Conv1d(width, _LEARNED, 1)
        self.lags = nn.Conv1d(_N_CHANNELS, 24, 5, padding=2)
        self.levels = nn.Conv1d(24 * len(_RELATED), 48, 1)
        self.style = nn.Linear(slow_width, 48)
        self.mix = nn.Conv1d(48, 32, 1)
        self.tempo = nn.Conv1d(32, 1, 1)
        self.habit = nn.Linear(slow_width, len(TEMPI))
        self.meter_evidence = nn.Linear(32 + slow_width, 32)
        self.meter = nn.Linear(32, len(METERS))
        self.trust = nn.Linear(slow_width, 1)
        self.dropout = nn.Dropout(0.1)
        nn.init.zeros_(self.habit.weight)
        nn.init.zeros_(self.habit.bias)

    def forward(
        self, early: Tensor, late: Tensor, frames: Tensor, steps: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Map what the paths found to logits (batch, len(TEMPI)) and (batch, len(METERS)), and the tempogram (batch, N_RHYTHM).

        Parameters
        ----------
        early, late : shape (batch, width, frames)
            The full-rate path before and after it heard from the slow path.
        frames : shape (batch, frames, outputs)
            Logits of the full-rate heads, beats and downbeats first.
        steps : shape (batch, steps, slow_width)
        """
        with torch.autocast(frames.device.type, torch.bfloat16, enabled=False):
            channels = [self.early(early.float()), self.late(late.float())]
            heard = torch.sigmoid(frames[..., :2].float()).transpose(1, 2)
            repeats = tempogram(torch.cat([*channels, heard], dim=1))
            tempo, meter = self._judge(repeats, self._pooled(steps.float(), repeats.shape[1]))
            return tempo, meter, repeats.mean(dim=1).flatten(1)

    def _judge(self, repeats: Tensor, styles: Tensor) -> tuple[Tensor, Tensor]:
        shape = repeats.shape[:2]
        x = torch.relu(self.lags(repeats.flatten(0, 1)))
        n = len(TEMPI)
        x = torch.cat([x[..., _BELOW + shift : _BELOW + shift + n] for shift in _RELATED], dim=1)
        x = self.levels(x) + self.style(styles).flatten(0, 1).unsqueeze(-1)
        x = torch.relu(self.mix(self.dropout(torch.relu(x))))
        tempo = self.tempo(x).view(*shape, n) + self.habit(styles)
        level = torch.softmax(tempo, dim=-1).flatten(0, 1).unsqueeze(1)
        at_level = (x * level).sum(dim=-1).view(*shape, -1)
        meter = self.meter(torch.relu(self.meter_evidence(torch.cat([at_level, styles], dim=-1))))
        trust = torch.sigmoid(self.trust(styles)) + 0.01
        trust = trust / trust.sum(dim=1, keepdim=True)
        return (tempo * trust).sum(dim=1), (meter * trust).sum(dim=1)

    @staticmethod
    def _pooled(steps: Tensor, n_windows: int) -> Tensor:
        """Return the mean of the steps in each window, shape (batch, n_windows, slow_width)."""
        missing = (n_windows - 1) * HOP_STEPS + WINDOW_STEPS - steps.shape[1]
        padded = functional.pad(steps.transpose(1, 2), (0, missing))
        return functional.avg_pool1d(padded, WINDOW_STEPS, HOP_STEPS).transpose(1, 2)
