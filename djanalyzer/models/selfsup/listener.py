"""Hears a track window by window: its embedding, one for each section, and the likelihood of keys over time.

Memory grows by a kilobyte every few seconds of sound and by nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from djanalyzer.features.constant_q import COLUMN_RATE, HOP, REACH, columns_at, retuned, tuning_meter
from djanalyzer.features.logmel import SAMPLE_RATE
from djanalyzer.models.selfsup.network import EMBEDDING, N_KEYS, Listening, heard_bins

Array = npt.NDArray[np.float32]
Times = npt.NDArray[np.float64]

WINDOW = 240  # columns: 11 s
STRIDE = 120  # columns from window to window
_AT_ONCE = 4  # windows: the tuning is told by what was heard up to their end
_SILENT = 0.01  # mean of a window's columns, of 1: nothing is heard in it


@dataclass(frozen=True, slots=True)
class Heard:
    """What a track sounds like.

    Attributes
    ----------
    embedding : float32 array, shape (256,)
        Of length 1; zeros where nothing sounds.
    keys : float32 array, shape (n_windows, 24)
        Likelihoods in the order of `Key.index`, those of a window add up to 1.
    times : float64 array, shape (n_windows,)
        Seconds: the middle of each window.
    tuning : float or None
        Cents above A = 440 Hz; None where nothing is tuned.
    windows : float32 array, shape (n_windows, 256)
        Each of length 1; zeros for windows in which nothing sounds.
    """

    embedding: Array
    keys: Array
    times: Times
    tuning: float | None
    windows: Array

    def section(self, start: float, stop: float) -> Array:
        """Return the embedding of a stretch in seconds, (256,): of the windows whose middle it holds, else of the nearest one."""
        inside = (self.times >= start) & (self.times < stop)
        if not inside.any() and len(self.times):
            inside = np.arange(len(self.times)) == np.abs(self.times - (start + stop) / 2).argmin()
        return unit(self.windows[inside].sum(axis=0))


class Listener:
    """A network with what turns its tokens into embeddings and keys.

    Attributes
    ----------
    recipe : str
        What the embeddings of two tracks must have in common to be compared.
    """

    def __init__(self, network: Listening, recipe: str, device: str = "cpu") -> None:
        self.network = network.eval().to(device)
        self.recipe = recipe
        self._device = device

    def heard(self, samples: Array, rate: int) -> Heard:
        """Hear a whole track, (n,) mono or (n, n_channels) at `rate` Hz."""
        import soxr

        mono = samples.mean(axis=1, dtype=np.float32) if samples.ndim == 2 else samples
        if rate != SAMPLE_RATE:
            mono = soxr.resample(mono, rate, SAMPLE_RATE)
        return self.listen([mono])

    def listen(self, blocks: Iterable[Array]) -> Heard:
        """Hear a track that comes in blocks, (n,) each, mono at `features.logmel.SAMPLE_RATE`."""
        stream = Stream(self)
        for block in blocks:
            stream.push(block)
        return stream.finish()

    @torch.inference_mode()
    def windows(self, columns: Array) -> tuple[Array, Array]:
        """Return embeddings (n, 256) of length 1 and keys (n, 24) of windows, (n, n_columns, N_BINS)."""
        heard = heard_bins(torch.from_numpy(columns).to(self._device))
        tokens = self.network(heard)
        keys = self.network.keys(tokens.equivariant).softmax(dim=-1)
        return _array(self.network.embed(tokens.contrastive)), _array(keys)


class Stream:
    """A track on its way; however it is cut into blocks, the same is heard."""

    def __init__(self, listener: Listener) -> None:
        self._listener = listener
        self._meter = tuning_meter()
        self._rest = np.zeros(REACH, np.float32)
        self._columns = np.zeros((0, 0), np.float16)
        self._n_samples = 0
        self._embeddings: list[Array] = []
        self._keys: list[Array] = []

    def push(self, block: Array) -> None:
        """Take the next samples, (n,), mono at `features.logmel.SAMPLE_RATE`."""
        self._n_samples += len(block)
        self._rest = np.concatenate([self._rest, block.astype(np.float32, copy=False)])
        n = _AT_ONCE * STRIDE
        while len(self._rest) >= (n - 1) * HOP + 2 * REACH:
            self._advance(n)

    def finish(self) -> Heard:
        """Return what was heard in all."""
        missing = self._n_samples // HOP + 1 - self._done
        if missing > 0:
            wanted = (missing - 1) * HOP + 2 * REACH
            self._rest = np.pad(self._rest, (0, max(0, wanted - len(self._rest))))
            self._advance(missing)
        if not self._keys or len(self._columns) - STRIDE > STRIDE // 2:
            self._hear(_filled(self._columns)[None])
        return self._whole()

    @property
    def _done(self) -> int:
        """Return how many columns were made."""
        return len(self._keys) * STRIDE + len(self._columns)

    def _advance(self, n: int) -> None:
        """Make the next n columns and hear the windows that they complete."""
        made = columns_at(self._rest[: (n - 1) * HOP + 2 * REACH], n, self._meter)
        self._rest = self._rest[n * HOP :]
        self._columns = np.concatenate([self._columns, made]) if len(self._columns) else made
        starts = range(0, len(self._columns) - WINDOW + 1, STRIDE)
        if len(starts):
            self._hear(np.stack([self._columns[s : s + WINDOW] for s in starts]))
            self._columns = self._columns[starts[-1] + STRIDE :]

    def _hear(self, windows: npt.NDArray[np.float16]) -> None:
        cents = self._meter.cents()
        moved = np.stack([retuned(w, cents) for w in windows]).astype(np.float32)
        embeddings, keys = self._listener.windows(moved)
        sounds = moved.mean(axis=(1, 2)) > _SILENT
        self._embeddings += list(embeddings * sounds[:, None])
        self._keys += list(np.where(sounds[:, None], keys, np.float32(1 / N_KEYS)))

    def _whole(self) -> Heard:
        embeddings = np.asarray(self._embeddings, np.float32).reshape(-1, EMBEDDING)
        times = (np.arange(len(embeddings)) * STRIDE + WINDOW / 2) / COLUMN_RATE
        times = np.minimum(times, self._n_samples / SAMPLE_RATE / 2 if len(times) == 1 else times)
        keys = np.asarray(self._keys, np.float32).reshape(-1, N_KEYS)
        return Heard(unit(embeddings.sum(axis=0)), keys, times, self._meter.cents(), embeddings)


def unit(vectors: Array) -> Array:
    """Return vectors (..., n) of length 1; zeros stay zeros."""
    length = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return np.asarray(vectors / np.maximum(length, 1e-9), np.float32)


def _filled(columns: npt.NDArray[np.float16]) -> npt.NDArray[np.float16]:
    """Return columns repeated up to a whole window: what is short is heard as if it went on."""
    return columns[np.arange(WINDOW) % len(columns)]


def _array(tensor: Tensor) -> Array:
    return tensor.float().cpu().numpy()
