"""The network: one encoder, two rates, all heads."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

import torch
from torch import Tensor, nn

from djanalyzer.models.activations import STEP
from djanalyzer.models.cotask import Relation
from djanalyzer.models.encoder import (
    CONVOLUTION_REACH,
    POOLING_REACH,
    Convolutions,
    PoolingConvolutions,
    TransformerLayer,
    dilated_stack,
    sinusoids,
)
from djanalyzer.models.foundation.fusion import FoundationShape
from djanalyzer.models.heads import N_FRAME_OUTPUTS, FrameHead, KeyHead, StepHead
from djanalyzer.models.structure_path import (
    N_PLACE,
    Heard,
    StructureLogits,
    StructurePath,
    StructureShape,
    fused,
)
from djanalyzer.models.tempogram import N_RHYTHM, TempoHead

_SLICE = 2048  # frames that the convolutions take at once outside training


@dataclass(frozen=True)
class Configuration:
    """The sizes of a network.

    Attributes
    ----------
    channels : tuple of int
        Of the four convolution layers.
    width, dilations, late_dilations
        Of the full-rate path, before and after it hears from the slow path (frames between the taps).
    slow_width, n_layers, n_heads, windows
        Of the rhythm path's transformer; windows in steps, 0 for the whole excerpt.
    structure : StructureShape or None
        Of the structure path; None where there is none.
    pools_time : bool
        Whether the convolutions pool over time too, as the paper has it.
    """

    name: str
    channels: tuple[int, ...]
    width: int
    dilations: tuple[int, ...]
    late_dilations: tuple[int, ...]
    slow_width: int
    n_layers: int
    n_heads: int
    windows: tuple[int, ...]
    key_channels: int = 16
    dropout: float = 0.1
    structure: StructureShape | None = None
    pools_time: bool = False

    @property
    def heard_sizes(self) -> dict[str, int]:
        """The widths of what the structure path hears, by the names of `Heard`."""
        return {
            "early": self.width if self.pools_time else 2 * self.width,
            "late": self.width,
            "steps": self.slow_width,
            "hints": N_FRAME_OUTPUTS,
        }


_RELATION = Relation(n_rhythm=N_RHYTHM)

LAPTOP = Configuration(
    name="laptop",
    channels=(16, 24, 40, 64),
    width=112,
    dilations=(1, 2, 4, 8, 16, 32),
    late_dilations=(1, 2, 4, 8, 16, 32, 64, 128),
    slow_width=144,
    n_layers=4,
    n_heads=8,
    windows=(16, 32, 64, 0),
    # Windows of several lengths did not earn their place (docs/model.md): every head looks 64 steps far, 24 s.
    structure=StructureShape(width=144, windows=(64,), relation=_RELATION),
)

# For learning curves: a quarter of the work.
SMALL = Configuration(
    name="small",
    channels=(8, 12, 20, 32),
    width=56,
    dilations=LAPTOP.dilations,
    late_dilations=LAPTOP.late_dilations,
    slow_width=72,
    n_layers=2,
    n_heads=8,
    windows=LAPTOP.windows,
    key_channels=8,
    structure=StructureShape(width=32, n_layers=2, n_heads=4, relation=_RELATION),
)

# The paper's own sizes (d_model 512, 6 layers, 8 heads, windows 16, 32 and 64) and poolings; its structure path hears nothing
# but the convolutions. Beats, which the paper does not ask for, come from ways around the pooling and a short path of their own.
PAPER = Configuration(
    name="paper",
    channels=(64, 128, 256, 512),
    width=512,
    dilations=(1, 2, 4, 8, 16, 32),
    late_dilations=(1, 2, 4, 8, 16, 32, 64, 128),
    slow_width=512,
    n_layers=2,
    n_heads=8,
    windows=(16, 32, 64, 64),
    key_channels=32,
    structure=StructureShape(width=512, hears=("early",), relation=_RELATION),
    pools_time=True,
)

CONFIGURATIONS = {c.name: c for c in (SMALL, LAPTOP, PAPER)}


def with_foundation(configuration: Configuration, shape: FoundationShape | None) -> Configuration:
    """Return a configuration whose structure path hears a foundation model: beside all else, or nothing else."""
    if shape is None or configuration.structure is None:
        return configuration
    return replace(configuration, structure=fused(configuration.structure, shape))


class Logits(NamedTuple):
    """What the heads say, before the sigmoid or softmax.

    Attributes
    ----------
    frames : shape (batch, frames, 8): beats, downbeats, boundaries, five kinds of cue
    sections : shape (batch, steps, 7)
    energy, vocals : shape (batch, steps)
    key : shape (batch, N_KEYS)
    keys : shape (batch, windows, N_KEYS)
        For windows of KEY_WINDOW steps every KEY_HOP from the excerpt's first step.
    tempo : shape (batch, len(TEMPI))
    meter : shape (batch, len(METERS))
    structure : StructureLogits or None
        None of a network without a structure path.
    """

    frames: Tensor
    sections: Tensor
    energy: Tensor
    vocals: Tensor
    key: Tensor
    keys: Tensor
    tempo: Tensor
    meter: Tensor
    structure: StructureLogits | None = None


def place(first: Tensor, n_steps: int, total: Tensor) -> Tensor:
    """Say where steps lie in their tracks: near the start, near the end, how far through.

    Parameters
    ----------
    first, total : shape (batch,)
        The first step of each excerpt and the steps of its whole track (both may be fractions).

    Returns
    -------
    shape (batch, n_steps, N_PLACE)
    """
    at = first[:, None] + torch.arange(n_steps, device=first.device)
    left = total[:, None] - at
    return torch.stack([torch.exp(-at / 60), torch.exp(-left.clamp(min=0) / 60), at / total[:, None]], dim=-1)


class Network(nn.Module):
    """Log-mel spectrogram and chroma to logits of all heads."""

    def __init__(self, configuration: Configuration = LAPTOP) -> None:
        super().__init__()
        c = self.configuration = configuration
        self.convolutions = (PoolingConvolutions if c.pools_time else Convolutions)(c.channels, c.width)
        self.early = dilated_stack(c.width, c.dilations, c.dropout / 2)
        self.gather = nn.Linear(2 * c.width + N_PLACE, c.slow_width)
        self.transformer = nn.Sequential(
            *[TransformerLayer(c.slow_width, c.n_heads, c.windows, c.dropout) for _ in range(c.n_layers)]
        )
        self.scatter = nn.Linear(c.slow_width, c.width)
        self.late = dilated_stack(c.width, c.late_dilations, c.dropout / 2)
        self.frame_head = FrameHead(c.width)
        self.step_head = StepHead(c.slow_width)
        self.key_head = KeyHead(c.key_channels, c.slow_width)
        self.tempo_head = TempoHead(c.width, c.slow_width)
        self.structure = StructurePath(c.structure, c.heard_sizes) if c.structure else None

    def forward(
        self,
        logmel: Tensor,
        chroma: Tensor,
        places: Tensor,
        first: int = 0,
        foundation: Tensor | None = None,
    ) -> Logits:
        """Run all heads on excerpts.

        Parameters
        ----------
        logmel : shape (batch, frames, 128)
            frames is a multiple of STEP.
        chroma : shape (batch, frames / STEP, N_PITCHES)
        places : shape (batch, frames / STEP, N_PLACE), from `place`
        first : int
            The position that the transformer takes the first step for.
        foundation : shape (batch, frames / STEP, layers, features)
            Asked of a network whose structure path hears a foundation model too.
        """
        logits, heard = self.hear(logmel, chroma, places, first)
        if self.structure is None:
            return logits
        return logits._replace(structure=self.structure(heard, first, foundation))

    def hear(self, logmel: Tensor, chroma: Tensor, places: Tensor, first: int = 0) -> tuple[Logits, Heard]:
        """Run all but the structure path; as `forward`, with what the structure path will hear."""
        convolved, coarse = self._convolve(logmel)
        early = self.early(convolved)
        steps = self._attend(early, places, first)
        context = self.scatter(steps).transpose(1, 2).repeat_interleave(STEP, dim=2)
        late = self.late(early + context)
        frames = self.frame_head(late)
        tempo, meter, rhythm = self.tempo_head(early, late, frames, steps)
        sections, energy, vocals = self.step_head(steps)
        key, keys = self.key_head(chroma, steps)
        heard = Heard(
            early=_pooled(early) if coarse is None else coarse,
            late=late.unflatten(2, (-1, STEP)).mean(dim=3).transpose(1, 2),
            steps=steps,
            hints=frames.unflatten(1, (-1, STEP)).amax(dim=2),
            rhythm=rhythm,
            places=places.to(steps.dtype),
        )
        return Logits(frames, sections, energy, vocals, key, keys, tempo, meter), heard

    def _convolve(self, logmel: Tensor) -> tuple[Tensor, Tensor | None]:
        """Run the convolutions: in one go to train them, slice by slice (with the same result) to save memory otherwise."""
        n_frames = logmel.shape[1]
        if self.training or n_frames <= _SLICE:
            whole: tuple[Tensor, Tensor | None] = self.convolutions(logmel)
            return whole
        reach = POOLING_REACH if self.configuration.pools_time else CONVOLUTION_REACH
        parts, coarse_parts = [], []
        for start in range(0, n_frames, _SLICE):
            stop = min(start + _SLICE, n_frames)
            low, high = max(0, start - reach), min(n_frames, stop + reach)
            frames, coarse = self.convolutions(logmel[:, low:high])
            parts.append(frames[:, :, start - low : stop - low])
            if coarse is not None:
                coarse_parts.append(coarse[:, (start - low) // STEP : (stop - low) // STEP])
        return torch.cat(parts, dim=2), torch.cat(coarse_parts, dim=1) if coarse_parts else None

    def _attend(self, frames: Tensor, places: Tensor, first: int) -> Tensor:
        pooled = _pooled(frames)
        steps = self.gather(torch.cat([pooled, places.to(pooled.dtype)], dim=2))
        steps = steps + sinusoids(steps.shape[1], steps.shape[2], first, steps)
        out: Tensor = self.transformer(steps)
        return out


def _pooled(frames: Tensor) -> Tensor:
    """Return mean and maximum of each step, shape (batch, steps, 2 * width), of (batch, width, frames)."""
    by_step = frames.reshape(*frames.shape[:2], -1, STEP)
    return torch.cat([by_step.mean(dim=3), by_step.amax(dim=3)], dim=1).transpose(1, 2)
