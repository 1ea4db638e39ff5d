"""Somebody who restyles: spectrograms in, spectrograms out, arrays of numpy on either side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from djanalyzer.models.style.bridge import SIGMA, STEPS, stopped_at, walked
from djanalyzer.models.style.networks import CHANGES, Given, StyleNetworks

Floats = npt.NDArray[np.float32]

_WINDOW, _OVERLAP = 1536, 128  # frames: 18 seconds, and what two windows have in common


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a rendering is to be.

    Attributes
    ----------
    targets : shape (style,) or (n_frames, style)
        Where the wanted style lies, for all frames or for each.
    what : str
        Which of CHANGES changes.
    amount : float
        0 (the source) to 1.
    noise : shape (n_frames, n_mels)
        From `bridge.tied_noise`.
    """

    targets: Floats
    what: str
    amount: float
    noise: Floats


@dataclass(frozen=True, slots=True)
class Stylist:
    """Networks ready to render.

    Attributes
    ----------
    name : str
        Of the weights, for the user.
    recipe : str
        The name, and a digest of all that decides what is rendered.
    networks : StyleNetworks
        On `device`, evaluating.
    device : str
        "cpu" or "cuda".
    card : mapping
        All that the card beside the weights says.
    steps : int
        Of the way from a source to its target.
    sigma : float
        Of the noise on it: what was trained with.
    """

    name: str
    recipe: str
    networks: StyleNetworks
    device: str
    card: Mapping[str, Any] = field(default_factory=dict)
    steps: int = STEPS
    sigma: float = SIGMA

    @property
    def styles(self) -> tuple[str, ...]:
        """Return the targets that have a name."""
        return self.networks.styles

    @torch.inference_mode()
    def embedding(self, name: str) -> Floats:
        """Return where a named style lies, shape (style,), length 1; raises KeyError for a name that is none of `styles`."""
        if name not in self.styles:
            raise KeyError(name)
        number = torch.tensor([self.styles.index(name)], device=self.device)
        return _array(self.networks.named(number)[0])

    @torch.inference_mode()
    def embedding_of(self, mel: Floats) -> Floats:
        """Return where the style of music lies, shape (style,), length 1, of a spectrogram (n_frames, n_mels)."""
        return _array(self.networks.style(self._tensor(mel))[0])

    @torch.inference_mode()
    def content_of(self, mel: Floats) -> Floats:
        """Return what is played, shape (about n_frames / 4, content), of a spectrogram (n_frames, n_mels)."""
        return _array(self.networks.content(self._tensor(mel))[0].T)

    @torch.inference_mode()
    def render(self, mel: Floats, positions: Floats, wanted: Wanted) -> Floats:
        """Return the spectrogram of the same music in another style.

        Memory does not grow with the frames, but for arrays of the spectrogram's own size.

        Parameters
        ----------
        mel : shape (n_frames, n_mels)
            Of music brought to the loudness of `features.fine_mel`.
        positions : shape (n_frames, N_POSITION)
            From `places.positions`.

        Returns
        -------
        float32, shape (n_frames, n_mels), -1 to 1
        """
        if wanted.amount <= 0:
            return np.array(mel, np.float32)
        style = self.networks.style(self._tensor(mel))
        change = torch.tensor([CHANGES.index(wanted.what)], device=self.device)
        targets = np.broadcast_to(wanted.targets, (len(mel), wanted.targets.shape[-1]))
        out = np.zeros(mel.shape, np.float32)
        for start, stop in _windows(len(mel)):
            parts = (mel, positions, targets, wanted.noise)
            source, position, target, noise = (self._tensor(part[start:stop]) for part in parts)
            given = Given(source, self.networks.content(source), position, style, target, change)
            rendered = walked(partial(self.networks, given=given), source, noise, self.steps, self.sigma)
            kept = stopped_at(source, rendered, wanted.amount)[0].T[: stop - start]
            _lay(out, _array(kept), start)
        return np.clip(out, -1, 1)

    def _tensor(self, values: Floats) -> Tensor:
        """Return frames (n, channels) as the networks want them: (1, channels, n), the last frame repeated to a multiple."""
        short = -len(values) % self.networks.shape.multiple
        padded = np.pad(np.asarray(values, np.float32), ((0, short), (0, 0)), "edge")
        return torch.from_numpy(np.ascontiguousarray(padded.T))[None].to(self.device)


def blended(shares: Sequence[tuple[Floats, float]]) -> Floats:
    """Return the style between styles: their weighted mean, brought back onto the sphere.

    Parameters
    ----------
    shares : sequence of (shape (style,), weight)
        Weights above 0.

    Raises
    ------
    ValueError
        There is none, or they cancel each other out.
    """
    mean = np.sum([weight * np.asarray(place, np.float64) for place, weight in shares], axis=0)
    length = float(np.linalg.norm(mean))
    if not length > 1e-6:
        raise ValueError("no style lies between these")
    return np.asarray(mean / length, np.float32)


def _windows(n_frames: int) -> Iterator[tuple[int, int]]:
    """Yield first and last frame (exclusive) of windows that overlap; the last is no shorter than two overlaps."""
    start = 0
    while n_frames - start > _WINDOW + _OVERLAP:
        yield start, start + _WINDOW
        start += _WINDOW - _OVERLAP
    yield start, n_frames


def _lay(out: Floats, part: Floats, start: int) -> None:
    """Lay a window into what is there, faded from the window before."""
    faded = min(_OVERLAP, len(part)) if start else 0
    share = np.linspace(0, 1, faded + 2, dtype=np.float32)[1:-1, None]
    out[start : start + faded] = (1 - share) * out[start : start + faded] + share * part[:faded]
    out[start + faded : start + len(part)] = part[faded:]


def _array(values: Tensor) -> Floats:
    return np.ascontiguousarray(values.float().cpu().numpy())
