"""An ear for singing in the whole mix: a small network that tells a voice from other instruments by how it sounds, frame by frame.

What a separator takes for a voice may be a violin that is played like one. So somebody hears the mix besides, in mel bands up to
8 kHz: convolutions over time and frequency as in J. Schlüter and T. Grill, "Exploring data augmentation for improved singing voice
detection with neural networks", ISMIR 2015, then dilated ones over time, for a phrase tells more than a frame. What it says is one of
the things that the vocal lane weighs (`lane`).

Its weights lie as safetensors beside a JSON card, as those of the other networks do (`python -m djanalyzer.training.majl singing`).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from djanalyzer.errors import MissingWeights
from djanalyzer.models.separation.parts import loudness
from djanalyzer.models.separation.spectrum import FRONT_END, N_BINS, powers
from djanalyzer.models.shipped import RESOURCES

SHIPPED = RESOURCES / "djanalyzer-singing-1.safetensors"
N_BANDS = 80
_LOWEST = 30.0  # Hz, where the first band begins; the last one ends where the front end does
_HINT = "Reinstall the program."
_COUNTER = "num_batches_tracked"  # of what learning alone needs
_WIDEST = 512  # channels: no memory is taken on a card's word
_DEEPEST = 12  # convolutions over time


@dataclass(frozen=True, slots=True)
class SingingShape:
    """How large the network is.

    Attributes
    ----------
    channels : tuple of int
        Of the convolutions over time and frequency, each of which leaves half of the bands.
    width : int
        Channels of those over time alone.
    n_dilated : int
        How many of them there are; each reaches twice as far as the one before.
    """

    channels: tuple[int, ...] = (16, 32, 32)
    width: int = 64
    n_dilated: int = 6

    @property
    def reach(self) -> int:
        """How many frames before and after one bear on what is said of it; an even number."""
        return 2 * ((1 << self.n_dilated) - 1 + len(self.channels)) + 2


class Singing(nn.Module):
    """Says how likely it is that somebody sings."""

    def __init__(self, shape: SingingShape | None = None) -> None:
        super().__init__()
        self.shape = shape = shape or SingingShape()
        self.level = nn.BatchNorm1d(N_BANDS)
        # After the first convolution two frames become one: the others need half of the work.
        pairs = zip((1, *shape.channels), shape.channels, strict=False)
        pools = [(2, 2)] + [(2, 1)] * (len(shape.channels) - 1)
        self.spectral = nn.Sequential(
            *(_Halving(before, after, pool) for (before, after), pool in zip(pairs, pools, strict=True))
        )
        n_joined = shape.channels[-1] * (N_BANDS >> len(shape.channels))
        self.joined = nn.Conv1d(n_joined, shape.width, 3, padding=1)
        self.dilated = nn.Sequential(*(_Dilated(shape.width, 2**k) for k in range(shape.n_dilated)))
        self.said = nn.Sequential(
            nn.BatchNorm1d(shape.width), nn.ReLU(), nn.Dropout(0.2), nn.Conv1d(shape.width, 2, 1)
        )

    def forward(self, bands: Tensor) -> Tensor:
        """Return the log-odds that somebody sings.

        Parameters
        ----------
        bands : float32, shape (batch, N_BANDS, n_frames)
            As of `banded`.

        Returns
        -------
        shape (batch, n_frames)
        """
        n_frames = bands.shape[-1]
        level = functional.pad(self.level(loudness(bands.sqrt())), (0, n_frames % 2))
        picture = self.spectral(level[:, None])
        said = self.said(self.dilated(self.joined(picture.flatten(1, 2))))
        return said.transpose(1, 2).flatten(1)[:, :n_frames]  # type: ignore[no-any-return]


class _Halving(nn.Sequential):
    def __init__(self, before: int, after: int, pool: tuple[int, int]) -> None:
        super().__init__(
            nn.Conv2d(before, after, 3, padding=1, bias=False),
            nn.BatchNorm2d(after),
            nn.ReLU(),
            nn.MaxPool2d(pool),
        )


class _Dilated(nn.Module):
    """A convolution over time that adds to what it hears."""

    def __init__(self, width: int, dilation: int) -> None:
        super().__init__()
        self.level = nn.BatchNorm1d(width)
        self.heard = nn.Conv1d(width, width, 3, padding=dilation, dilation=dilation)

    def forward(self, curves: Tensor) -> Tensor:
        return curves + self.heard(torch.relu(self.level(curves)))  # type: ignore[no-any-return]


class Listening:
    """Frames of a mix in, log-odds out, the same as of the whole mix at once: what is near the end waits for what comes after it."""

    def __init__(self, network: Singing) -> None:
        self._network, self._reach = network, network.shape.reach
        self._bands = torch.zeros(N_BANDS, 0)
        self._n_told = 0  # of these frames

    @torch.inference_mode()
    def push(self, frames: Tensor) -> Tensor:
        """Take the next frames of a mono mix, (N_BINS, n); return the log-odds of those that are finished, (k,), k may be 0."""
        bands = banded(powers(frames))
        self._bands = torch.cat([self._bands.to(bands.device), bands], dim=1)
        n_ready = (self._bands.shape[1] - self._reach) // 2 * 2
        if n_ready <= self._n_told:
            return torch.zeros(0)
        told: Tensor = self._network(self._bands[None])[0, self._n_told : n_ready].cpu()
        first = max(0, n_ready - self._reach)
        self._bands, self._n_told = self._bands[:, first:].clone(), n_ready - first
        return told

    @torch.inference_mode()
    def rest(self) -> Tensor:
        """Return the log-odds of the frames that still wait, were they the last."""
        if self._bands.shape[1] == self._n_told:
            return torch.zeros(0)
        return self._network(self._bands[None])[0, self._n_told :].cpu()  # type: ignore[no-any-return]


def banded(power: Tensor) -> Tensor:
    """Return the power in mel bands, (..., N_BANDS, n_frames), of spectra of it, (..., N_BINS, n_frames)."""
    return _filters(power.device) @ power


@lru_cache(maxsize=2)
def _filters(device: torch.device) -> Tensor:
    """Return triangles of equal width in mel, 2595 log10(1 + f / 700), no narrower than bins are apart: (N_BANDS, N_BINS)."""
    with torch.inference_mode(False):
        apart = FRONT_END.rate / FRONT_END.window
        ends = 2595 * torch.log10(1 + torch.tensor([_LOWEST, FRONT_END.rate / 2], dtype=torch.float64) / 700)
        mels = torch.linspace(float(ends[0]), float(ends[1]), N_BANDS + 2, dtype=torch.float64)
        edges = (700 * (10 ** (mels / 2595) - 1))[:, None]
        low, centre, high = edges[:-2], edges[1:-1], edges[2:]
        low, high = torch.minimum(low, centre - apart), torch.maximum(high, centre + apart)
        hertz = torch.arange(N_BINS) * apart
        triangles = torch.minimum((hertz - low) / (centre - low), (high - hertz) / (high - centre))
        return triangles.clamp_min(0).float().to(device)


def load(path: Path = SHIPPED) -> Singing:
    """Return the network of weights, ready to hear.

    Raises
    ------
    MissingWeights
        The weights or their card are not there, or damaged.
    """
    from safetensors import SafetensorError
    from safetensors.torch import load as tensors_of

    try:
        card = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        data = path.read_bytes()
        if hashlib.sha256(data).hexdigest() != card["sha256"]:
            raise MissingWeights(f"The weights {path.name} are damaged: they do not match their card.", _HINT)
        network = Singing(_shaped(card["shape"]))
        tensors = {name: t.float() for name, t in tensors_of(data).items()}
        missing = network.load_state_dict(tensors, strict=False).missing_keys
        if any(not name.endswith(_COUNTER) for name in missing):
            raise RuntimeError("the weights are not whole")
    except FileNotFoundError:
        raise MissingWeights("The network that hears singing did not come with the program.", _HINT) from None
    except (OSError, ValueError, KeyError, TypeError, RuntimeError, SafetensorError) as error:
        raise MissingWeights(f"The weights {path.name} cannot be read.", _HINT) from error
    return network.eval().requires_grad_(False)


def _shaped(said: Mapping[str, Any]) -> SingingShape:
    """Return the shape that a card tells; raises ValueError for one that no weights of ours have."""
    shape = SingingShape(tuple(said["channels"]), said["width"], said["n_dilated"])
    if not 1 <= len(shape.channels) <= 5 or not 0 <= shape.n_dilated <= _DEEPEST:
        raise ValueError("no network of ours is so deep")
    if not all(0 < n <= _WIDEST for n in (*shape.channels, shape.width)):
        raise ValueError("no network of ours is so large")
    return shape


def save(path: Path, network: Singing, said: Mapping[str, Any] | None = None) -> None:
    """Write a network and its card; `said` is what else the card shall say."""
    from safetensors.torch import save_file

    path.parent.mkdir(parents=True, exist_ok=True)
    tensors = {n: t.float().contiguous().cpu() for n, t in network.state_dict().items()}
    save_file({name: t for name, t in tensors.items() if not name.endswith(_COUNTER)}, path)
    path.chmod(0o644)  # safetensors writes for the owner alone
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    card = {"name": path.stem, "sha256": digest, "shape": asdict(network.shape), **(said or {})}
    path.with_suffix(".json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
