"""Networks over a spectrum that flows by: window by window, each blended into the next, the rest of the mix shared out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import torch
from torch import Tensor

from djanalyzer.models.separation.protocols import FullBandSeparator, PitchEstimator, Separator
from djanalyzer.models.separation.spectrum import N_BINS, powers

_QUIETEST = 1e-12  # power: nothing is divided by less


class Taken(NamedTuple):
    """Frames that are finished.

    Attributes
    ----------
    mixture : complex64, shape (n_channels, n_bins, n_frames)
    stems : complex64, shape (n_channels, n_stems, n_known, n_frames)
        The first bins: N_BINS, or more where a separator knows of more.
    chances : shape (n_pitches, n_frames)
        Of each pitch, 0 to 1; no rows where nobody was asked for the pitch.
    """

    mixture: Tensor
    stems: Tensor
    chances: Tensor


class Windowed:
    """Frames of a mix in, frames of its stems out.

    Parameters
    ----------
    window, overlap, least : int
        Frames of a window, of what two have in common, and that the last one has at least besides.
    """

    def __init__(
        self,
        separator: Separator,
        pitch_estimator: PitchEstimator | None,
        window: int,
        overlap: int,
        least: int,
    ) -> None:
        assert 0 <= overlap < window
        self._separator, self._pitch_estimator = separator, pitch_estimator
        self._window, self._overlap, self._least = window, overlap, least
        # (n_channels, k, n_bins): each frame lies in one piece, as it was transformed.
        self._waiting: list[Tensor] = []
        self._n_waiting = 0
        # What the last window said of the frames that the next one hears too.
        self._before: Taken | None = None

    def push(self, frames: Tensor) -> Iterator[Taken]:
        """Take the next frames, (n_channels, n_bins, k)."""
        self._waiting.append(frames.transpose(1, 2))
        self._n_waiting += frames.shape[-1]
        # One more window has to remain, so that the last is not too short to be understood.
        while self._n_waiting >= self._window + self._least:
            n_kept = self._window - self._overlap
            window = self._next_window()
            self._waiting.insert(0, window.transpose(1, 2)[:, n_kept:].clone())
            self._n_waiting -= n_kept
            heard = self._heard(window)
            self._before = Taken(*(part[..., n_kept:].clone() for part in heard))
            yield Taken(*(part[..., :n_kept] for part in heard))

    def finish(self) -> Iterator[Taken]:
        """Take the frames that wait for more."""
        if self._n_waiting:
            yield self._heard(torch.cat(self._waiting, dim=1).transpose(1, 2))
        self._waiting, self._n_waiting = [], 0

    def _next_window(self) -> Tensor:
        """Take the frames of a window from those that wait."""
        waiting = torch.cat(self._waiting, dim=1)
        self._waiting = [waiting[:, self._window :].clone()]
        return waiting[:, : self._window].transpose(1, 2)

    @torch.inference_mode()
    def _heard(self, mixture: Tensor) -> Taken:
        """Return what is heard in a window, its beginning blended with what the window before said."""
        stems = self._taken_apart(mixture)
        taken = Taken(mixture, stems, self._chances(stems))
        if self._before is None or self._overlap == 0:
            return taken
        n = self._overlap
        rising = (torch.arange(n, device=mixture.device) + 0.5) / n
        parts = [mixture]
        for before, now in ((self._before.stems, stems), (self._before.chances, taken.chances)):
            blended = before + (now[..., :n] - before) * rising
            parts.append(torch.cat([blended, now[..., n:]], dim=-1))
        return Taken(*parts)

    def _taken_apart(self, mixture: Tensor) -> Tensor:
        if isinstance(self._separator, FullBandSeparator):
            return self._separator.together(mixture)
        # One side after the other, in half the memory.
        return torch.cat([self._separator(side[None, :N_BINS].contiguous()) for side in mixture])

    def _chances(self, stems: Tensor) -> Tensor:
        """Return how likely each pitch of the vocals is, both sides of a stereo mix taken together."""
        if self._pitch_estimator is None:
            return torch.zeros(0, stems.shape[-1], device=stems.device)
        vocals = stems[:, self._separator.stems.index("vocals"), :N_BINS].mean(dim=0, keepdim=True)
        return self._pitch_estimator(vocals)[0].float().sigmoid()


def completed(mixture: Tensor, stems: Tensor) -> Tensor:
    """Return stems that add up to the mix: what they leave of it is shared out as their powers stand to each other.

    Parameters
    ----------
    mixture : complex64, shape (batch, n_bins, n_frames)
    stems : complex64, shape (batch, n_stems, n_bins, n_frames)
        All of them; evenly shared where all are silent.
    """
    power = powers(stems) + _QUIETEST
    rest = mixture - stems.sum(dim=1)
    return stems + rest[:, None] * (power / power.sum(dim=1, keepdim=True))
