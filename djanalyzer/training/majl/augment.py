"""Segments changed at random so that the pitch stays as it is: stems louder or softer, coloured, and under another song's voice.

What is changed is drawn with numpy, which says the same on all machines; the sound is changed where it lies, on a processor or a
graphics card.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from djanalyzer.synthesis.render import STEMS
from djanalyzer.training.majl.material import SAMPLE_RATE

_VOCALS = STEMS.index("vocals")
_KNOTS = np.array([60.0, 180.0, 540.0, 1620.0, 4860.0, 8000.0])  # Hz: where a colour is drawn
_ECHO = (
    2048  # samples that a colour may last: so many of silence keep the end of a segment out of its beginning
)
_EVEN = 1000  # samples: transforms of multiples of this are quick everywhere


@dataclass(frozen=True, slots=True)
class Changes:
    """How much is changed.

    Attributes
    ----------
    gain : float
        dB by which each stem is made louder or softer, at most.
    colour : float
        dB: the standard deviation of a stem's equaliser at six frequencies.
    remixed : float
        Share of the segments (0 to 1) whose band is that of another song.
    """

    gain: float = 6.0
    colour: float = 2.0
    remixed: float = 0.3


UNCHANGED = Changes(0.0, 0.0, 0.0)
Levels = npt.NDArray[np.float32]


def drawn_levels(changes: Changes, has_stems: npt.NDArray[np.bool_], rng: np.random.Generator) -> Levels:
    """Return how much louder each stem is made at each of six frequencies: dB, shape (n, 4, 6).

    Where nobody has the stems, all of them are changed alike: so is their mix.
    """
    n = len(has_stems)
    gain = rng.uniform(-changes.gain, changes.gain, (n, len(STEMS), 1))
    levels = gain + rng.normal(0.0, 1.0, (n, len(STEMS), len(_KNOTS))) * changes.colour
    return np.where(has_stems[:, None, None], levels, levels[:, :1]).astype(np.float32)


def changed(stems: Tensor, levels: Levels) -> tuple[Tensor, Tensor]:
    """Return the mix (n, n_samples) and the stems (n, 4, n_samples), each stem with its gain and colour; neither delays anything.

    A mix that would be louder than full scale is made softer, and its stems with it.
    """
    stems = _coloured(stems, levels) if np.ptp(levels, axis=-1).any() else _louder(stems, levels[..., 0])
    mixture = stems.sum(dim=1)
    level = mixture.abs().amax(dim=1, keepdim=True).clamp_min(1.0)
    return mixture / level, stems / level[:, None]


def over_another_band(stems: Tensor, others: Tensor) -> Tensor:
    """Return the first segments' voices over the second ones' drums, bass and other instruments, (n, 4, n_samples)."""
    return torch.cat([others[:, :_VOCALS], stems[:, _VOCALS:]], dim=1)


def _louder(stems: Tensor, gain: Levels) -> Tensor:
    return stems * torch.from_numpy(10 ** (gain / 20)).to(stems.device)[..., None]


def _coloured(stems: Tensor, levels: Levels) -> Tensor:
    n_samples = stems.shape[-1]
    n_padded = -(-(n_samples + _ECHO) // _EVEN) * _EVEN
    below, share = _places(n_padded)
    level = torch.from_numpy(levels).to(stems.device)
    below, share = below.to(stems.device), share.to(stems.device)
    gain = 10 ** (torch.lerp(level[..., below], level[..., below + 1], share) / 20)
    coloured: Tensor = torch.fft.irfft(torch.fft.rfft(stems, n_padded) * gain, n_padded)
    return coloured[..., :n_samples]


def _places(n_padded: int) -> tuple[Tensor, Tensor]:
    """Return for each bin the knot below it, and how far it is on the way to the next one, in octaves."""
    octave = np.log2(np.clip(np.fft.rfftfreq(n_padded, 1 / SAMPLE_RATE), _KNOTS[0], _KNOTS[-1]))
    knots = np.log2(_KNOTS)
    below = np.clip(np.searchsorted(knots, octave, side="right") - 1, 0, len(knots) - 2)
    share = (octave - knots[below]) / (knots[below + 1] - knots[below])
    return torch.from_numpy(below), torch.from_numpy(share.astype(np.float32))


# Labels that are wrong on purpose, to see whether training finds them.

_PLANTED = (2, 3, 4, 5, 6, 7, 8, 9, 10)  # semitones: never an octave, which some measures forgive


def planted_shift(seed: int, share: float) -> int:
    """Return by how many semitones the pitch of a song is labelled wrong: 0 for all songs but this share of them."""
    rng = np.random.default_rng([seed, 12])
    if rng.random() >= share:
        return 0
    return int(rng.choice(_PLANTED)) * int(rng.choice([-1, 1]))
