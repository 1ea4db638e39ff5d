"""A recording heard by a foundation model: window by window, and pooled to the steps of the structure path on the way.

A frame stands for the time around the middle of what it looks at, half a hop to either side; what of that lies in a step counts
for the step. So whatever the rates are (75 or 25 frames a second, 2.69 steps), nothing drifts and nothing is shifted. Memory is
that of one window and of what is kept: one row a step.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from djanalyzer.models.activations import STEP_RATE
from djanalyzer.models.foundation.model import FoundationModel, frame_rate

Array = npt.NDArray[np.float32]
Blocks = Callable[[], Iterable[Array]]

_LEAST_VARIANCE = 1e-7  # as the models' own preprocessing adds


@dataclass(frozen=True)
class Windows:
    """How a recording is cut.

    Attributes
    ----------
    seconds : float
        Of a window.
    margin : float
        Seconds at either end of a window that are heard but not kept: neighbours know them better.
    """

    seconds: float = 30.0
    margin: float = 5.0


@dataclass(frozen=True)
class Level:
    """Mean and standard deviation of a recording's samples."""

    mean: float = 0.0
    deviation: float = 1.0


def level_of(blocks: Iterable[Array]) -> Level:
    """Measure a recording in one pass."""
    n, total, squares = 0, 0.0, 0.0
    for block in blocks:
        values = block.astype(np.float64)
        n += len(values)
        total += float(values.sum())
        squares += float(np.sum(values**2))
    mean = total / max(n, 1)
    return Level(mean, float(np.sqrt(max(squares / max(n, 1) - mean**2, 0.0) + _LEAST_VARIANCE)))


def spread_layers(model: FoundationModel, n: int = 4) -> tuple[int, ...]:
    """Return layers spread evenly over the model, the last among them."""
    return tuple(sorted({round(model.n_layers * i / n) for i in range(1, n + 1)}))


def listen(
    model: FoundationModel, blocks: Blocks, layers: Sequence[int], n_steps: int, device: str = "cpu"
) -> npt.NDArray[np.float16]:
    """Return what a model says of a recording, step by step.

    Parameters
    ----------
    blocks
        Gives the recording's mono samples at the model's own rate, block by block; asked twice where the model wants to know
        the level of the whole beforehand.
    layers : numbers from 0 to model.n_layers
    n_steps : int
        Steps of the recording.

    Returns
    -------
    shape (n_steps, len(layers), model.width); beyond the end of the recording there is nothing but 0
    """
    listener = Listener(model, layers, level_of(blocks()) if model.is_levelled else Level(), device=device)
    for block in blocks():
        listener.push(block)
    return listener.finish(n_steps)


class Listener:
    """Takes blocks of samples at the model's rate, gives features by step at the end."""

    def __init__(
        self,
        model: FoundationModel,
        layers: Sequence[int],
        level: Level,
        windows: Windows | None = None,
        device: str = "cpu",
    ) -> None:
        windows = windows or Windows()
        if not layers or min(layers) < 0 or max(layers) > model.n_layers:
            raise ValueError(f"layers {list(layers)} of a model with {model.n_layers}")
        assert frame_rate(model) >= STEP_RATE, "a frame touches two steps at most"
        self._model, self._layers, self._level, self._device = model, tuple(layers), level, device
        self._margin = round(windows.margin * frame_rate(model))
        self._window = round(windows.seconds * frame_rate(model))
        assert self._window > 2 * self._margin
        self._samples = np.zeros(0, np.float32)  # from frame `_first` on
        self._first = 0
        self._n_samples = 0
        self._done = 0  # frames that have been kept
        self._sums: list[Tensor] = []
        self._weights: list[Tensor] = []
        self._at: list[int] = []

    def push(self, block: Array) -> None:
        """Take the next samples, shape (n,)."""
        self._n_samples += len(block)
        self._samples = np.concatenate([self._samples, block])
        while True:
            start = max(0, self._done - self._margin)
            stop = start + self._window
            if self._first * self._model.hop + len(self._samples) < self._end(stop):
                return
            self._hear(start, stop, stop - self._margin)
            # The last window reaches as far back as any: so much is kept for it.
            self._forget(max(0, self._done - self._window))

    def finish(self, n_steps: int) -> npt.NDArray[np.float16]:
        """Return the features, shape (n_steps, len(layers), width)."""
        n_frames = max(1, -(-self._n_samples // self._model.hop))
        held = self._first * self._model.hop + len(self._samples)
        missing = max(0, self._end(n_frames) - held)
        self._samples = np.concatenate([self._samples, np.zeros(missing, np.float32)])
        if self._done < n_frames:
            self._hear(max(self._first, n_frames - self._window), n_frames, n_frames)
        return self._gathered(n_steps)

    def _end(self, frame: int) -> int:
        """Return the sample where what frames up to `frame` look at ends."""
        return (frame - 1) * self._model.hop + self._model.span

    def _forget(self, frame: int) -> None:
        self._samples = self._samples[(frame - self._first) * self._model.hop :]
        self._first = frame

    def _hear(self, start: int, stop: int, keep: int) -> None:
        """Hear frames [start, stop) and keep those that are new, up to `keep`."""
        low = (start - self._first) * self._model.hop
        high = self._end(stop) - self._first * self._model.hop
        samples = (self._samples[low:high] - self._level.mean) / self._level.deviation
        with torch.inference_mode():
            heard = torch.from_numpy(np.ascontiguousarray(samples, np.float32)).to(self._device)
            frames = self._model.features(heard, self._layers)
            self._pool(frames[:, self._done - start : keep - start].float(), self._done)
        self._done = keep

    def _pool(self, frames: Tensor, first: int) -> None:
        """Add frames (layers, n, width), the first of which is the recording's frame `first`, to the steps they lie in."""
        shares, step = shares_of(self._model, first, frames.shape[1])
        weights = torch.from_numpy(shares).to(frames)
        self._sums.append((weights @ frames).cpu())
        self._weights.append(weights.sum(dim=1).cpu())
        self._at.append(step)

    def _gathered(self, n_steps: int) -> npt.NDArray[np.float16]:
        n_all = max(n_steps, *(at + len(w) for at, w in zip(self._at, self._weights, strict=True)))
        sums = torch.zeros(len(self._layers), n_all, self._model.width)
        weights = torch.zeros(n_all)
        for at, part, weight in zip(self._at, self._sums, self._weights, strict=True):
            sums[:, at : at + len(weight)] += part
            weights[at : at + len(weight)] += weight
        means = sums / weights.clamp(min=1e-6)[None, :, None]
        return np.ascontiguousarray(means[:, :n_steps].transpose(0, 1).numpy(), dtype=np.float16)


def shares_of(model: FoundationModel, first: int, n_frames: int) -> tuple[Array, int]:
    """Return how much of each frame lies in each step.

    Parameters
    ----------
    first, n_frames : int
        The frames, counted from the recording's start.

    Returns
    -------
    shape (steps, n_frames), and the number of the first of these steps
        In frames: 1 where all of a frame lies in the step. What lies before the recording's start is nobody's.
    """
    width = STEP_RATE / frame_rate(model)  # of a frame, in steps
    middles = model.first_frame * STEP_RATE + (first + np.arange(n_frames)) * width
    starts, stops = np.maximum(middles - width / 2, 0.0), np.maximum(middles + width / 2, 0.0)
    low = int(starts[0])
    steps = np.arange(low, int(stops[-1]) + 1)[:, None]
    shares = np.clip(np.minimum(stops, steps + 1) - np.maximum(starts, steps), 0, None) / width
    return shares.astype(np.float32), low
