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
from djanalyzer.models.style.networks import CHANGES, SPHERE, Given, StyleNetworks
from djanalyzer.models.style.places import N_POSITION

Floats = npt.NDArray[np.float32]

_WINDOW, _OVERLAP = 1536, 128  # frames: 18 seconds, and what two windows have in common


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a rendering is to be.

    Attributes
    ----------
    targets : shape (whole_style,) or (n_frames, whole_style)
        The wanted style, for all frames or for each.
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
    def embedding(self, name: str, seed: int | None = None) -> Floats:
        """Return a named style, shape (whole_style,): its place on the sphere, and how it lies in the bar.

        Parameters
        ----------
        name : str
            One of `styles`.
        seed : int or None
            At least 0: draws one of the pieces of music in that style that the weights remember, so that takes differ as pieces
            of a style do. None: what they have in common.

        Raises
        ------
        KeyError
            No style has that name.
        """
        if name not in self.styles:
            raise KeyError(name)
        number = self.styles.index(name)
        if seed is None:
            return _array(self.networks.named(torch.tensor([number], device=self.device))[0])
        examples = self.networks.examples[number]
        return _array(examples[int(np.random.default_rng([seed, number]).integers(len(examples)))])

    @torch.inference_mode()
    def embedding_of(self, mel: Floats, positions: Floats | None = None) -> Floats:
        """Return the style of music, shape (whole_style,): its place on the sphere, and how it lies in the bar.

        Parameters
        ----------
        mel : shape (n_frames, n_mels)
        positions : shape (n_frames, N_POSITION) or None
            From `places.positions`; None where its grid is not known.
        """
        return _array(self._style(mel, positions)[0])

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
        style = self._style(mel, positions)
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

    def _style(self, mel: Floats, positions: Floats | None) -> Tensor:
        known = np.zeros((len(mel), N_POSITION), np.float32) if positions is None else positions
        style: Tensor = self.networks.style(self._tensor(mel), self._tensor(known))
        return style

    def _tensor(self, values: Floats) -> Tensor:
        """Return frames (n, channels) as the networks want them: (1, channels, n), the last frame repeated to a multiple."""
        short = -len(values) % self.networks.shape.multiple
        padded = np.pad(np.asarray(values, np.float32), ((0, short), (0, 0)), "edge")
        return torch.from_numpy(np.ascontiguousarray(padded.T))[None].to(self.device)


def blended(shares: Sequence[tuple[Floats, float]], sphere: int = SPHERE) -> Floats:
    """Return the style between styles: their weighted mean, its place brought back onto the sphere.

    Parameters
    ----------
    shares : sequence of (shape (whole_style,), weight)
        Weights above 0.
    sphere : int
        How many of the numbers are the place on the sphere.

    Raises
    ------
    ValueError
        There is none, or they cancel each other out.
    """
    total = sum(weight for _, weight in shares)
    mean = np.sum([weight * np.asarray(style, np.float64) for style, weight in shares], axis=0)
    length = float(np.linalg.norm(mean[:sphere])) if shares else 0.0
    if not length > 1e-6 * total:
        raise ValueError("no style lies between these")
    return np.concatenate([mean[:sphere] / length, mean[sphere:] / total]).astype(np.float32)


def likeness(one: Floats, other: Floats, sphere: int = SPHERE) -> float:
    """Return how near two styles, each (whole_style,), lie on the sphere: the cosine, -1 to 1."""
    a, b = (np.asarray(style[:sphere], np.float64) for style in (one, other))
    return float(a @ b / max(1e-9, float(np.linalg.norm(a) * np.linalg.norm(b))))


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
