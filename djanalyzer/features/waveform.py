"""What the eye sees of a track: the peaks of three bands, 172 times a second, and any window of them at once.

Low is up to 200 Hz (kick and bass), mid up to 2,500 Hz, high the rest. The bands are cut by linear-phase filters that
add up to the signal, so a peak stands at its own time in each of them. Low peaks are held for two more columns, as a
wave of 40 Hz peaks in every second column alone and would be drawn as a comb. A value v of 0 to 255 stands for the peak
(v / 255) ** (1 / 0.6), where 1 is the loudest moment of the track: the curve lifts quiet passages, and a quiet track
is shown up to 24 dB louder than it is, silence not at all.
"""

from __future__ import annotations

import math
import struct
import zlib
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

COLUMNS_PER_SECOND = 22050 / 128
CROSSOVERS = (200.0, 2500.0)  # Hz
GAMMA = 0.6
LARGEST_GAIN = 10 ** (24 / 20)

_N_BANDS = 3
_COLUMNS_AT_ONCE = 28  # of one Fourier transform
_FRAMES_AT_ONCE = 32  # transforms of one call
_KERNEL_SECONDS = 0.0232  # long enough to part 200 Hz from 300 Hz

_HEADER = struct.Struct("<4sBdI")  # magic, version, columns per second, columns
_MAGIC = b"DJWF"
_VERSION = 1
_MOST_COLUMNS = 48 * 3600 * 200

Bytes = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Waveform:
    """The picture of a track.

    Attributes
    ----------
    rate : float
        Columns per second; column i covers [i / rate, (i + 1) / rate) seconds.
    low, mid, high : uint8 array (n,)
        Peak of each band, on the scale that the module describes.
    """

    rate: float
    low: Bytes
    mid: Bytes
    high: Bytes

    @property
    def duration(self) -> float:
        """Seconds that the columns cover."""
        return len(self.low) / self.rate

    def window(self, start: float, stop: float, width: int) -> Bytes:
        """Return the peaks between two times for `width` pixels, uint8 (3, width): low, mid, high.

        The work grows with `width` alone. A pixel that shows several columns shows their maximum, and no column in
        the window is left out; outside the track all is 0.
        """
        picture = np.zeros((_N_BANDS, width), dtype=np.uint8)
        if width < 1 or not stop > start or not len(self.low):
            return picture
        columns_per_pixel = (stop - start) * self.rate / width
        level = min(max(0, math.floor(math.log2(columns_per_pixel)) - 1), len(self._levels) - 1)
        columns = self._levels[level]
        edges = np.linspace(start, stop, width + 1) * (self.rate / 2**level)
        is_inside = (edges[1:] > 0) & (edges[:-1] < columns.shape[1])
        if not is_inside.any():
            return picture
        first, last = np.flatnonzero(is_inside)[[0, -1]]
        bounds = np.clip(np.floor(edges[first : last + 2]).astype(np.int64), 0, columns.shape[1])
        end = max(int(bounds[-1]), int(bounds[-2]) + 1)
        picture[:, first : last + 1] = np.maximum.reduceat(columns[:, :end], bounds[:-1], axis=1)
        return picture

    @cached_property
    def _levels(self) -> list[Bytes]:
        """Return the columns (3, n) and their maxima over 2, 4, 8... columns."""
        levels = [np.stack([self.low, self.mid, self.high])]
        while levels[-1].shape[1] > 1:
            last = levels[-1]
            padded = np.pad(last, ((0, 0), (0, last.shape[1] % 2)))
            levels.append(np.maximum(padded[:, ::2], padded[:, 1::2]))
        return levels

    def to_bytes(self) -> bytes:
        """Return the waveform packed for keeping: about 20 kB a minute."""
        header = _HEADER.pack(_MAGIC, _VERSION, self.rate, len(self.low))
        return header + zlib.compress(self._levels[0].tobytes(), 6)

    @classmethod
    def from_bytes(cls, packed: bytes) -> Waveform:
        """Unpack what `to_bytes` packed.

        Raises
        ------
        ValueError
            These bytes are no waveform, are damaged, or come from a newer version.
        """
        if len(packed) < _HEADER.size:
            raise ValueError("these bytes are too short for a waveform")
        magic, version, rate, n = _HEADER.unpack_from(packed)
        if magic != _MAGIC or version != _VERSION:
            raise ValueError("these bytes are no waveform of this version")
        if not (math.isfinite(rate) and rate > 0 and n <= _MOST_COLUMNS):
            raise ValueError("the header of this waveform is damaged")
        bands = np.frombuffer(_inflate(packed[_HEADER.size :], _N_BANDS * n), dtype=np.uint8).reshape(
            _N_BANDS, n
        )
        return cls(rate, *bands)


class WaveformBuilder:
    """Makes a `Waveform` in one pass; the blocks' lengths do not change the result.

    Parameters
    ----------
    rate : float
        Samples per second of the blocks.
    """

    def __init__(self, rate: float) -> None:
        self._hop = max(1, round(rate / COLUMNS_PER_SECOND))
        self._rate = rate
        self._advance = self._hop * _COLUMNS_AT_ONCE
        kernels = _kernels(rate)
        self._reach = kernels.shape[1] // 2
        self._n_fft = _fast_length(self._advance + 2 * self._reach)
        self._responses = _responses(kernels, self._n_fft)
        # Samples that are still needed, from `reach` before the next column on; silence stands before the first.
        self._waiting: list[Floats] = [np.zeros(self._reach, dtype=np.float32)]
        self._n_waiting = self._reach
        self._n_samples = 0
        self._columns: list[Floats] = []

    def push(self, block: Floats) -> None:
        """Take the next mono samples, shape (n,)."""
        self._n_samples += len(block)
        self._append(block)
        at_once = self._advance * _FRAMES_AT_ONCE
        if self._n_waiting >= at_once + 2 * self._reach:
            self._filter((self._n_waiting - 2 * self._reach) // self._advance)

    def finish(self) -> Waveform:
        """Return the waveform of all that was pushed; the last column may cover less than the others."""
        n_columns = -(-self._n_samples // self._hop)
        n_done = sum(c.shape[1] for c in self._columns)
        n_frames = -(-(n_columns - n_done) // _COLUMNS_AT_ONCE)
        n_needed = n_frames * self._advance + 2 * self._reach
        self._append(np.zeros(max(0, n_needed - self._n_waiting), dtype=np.float32))
        self._filter(n_frames)
        peaks = np.concatenate([np.zeros((_N_BANDS, 0), np.float32), *self._columns], axis=1)[:, :n_columns]
        peaks[0] = _held(peaks[0])
        return Waveform(self._rate / self._hop, *_scaled(peaks))

    def so_far(self) -> Waveform:
        """Return the waveform of what has been seen through by now; more may be louder, and change its scale."""
        peaks = np.concatenate([np.zeros((_N_BANDS, 0), np.float32), *self._columns], axis=1)
        peaks[0] = _held(peaks[0])
        return Waveform(self._rate / self._hop, *_scaled(peaks))

    def _append(self, block: Floats) -> None:
        self._waiting.append(np.asarray(block, dtype=np.float32))
        self._n_waiting += len(block)

    def _filter(self, n_frames: int) -> None:
        """Turn the next frames of `advance` samples each into columns."""
        samples = np.concatenate(self._waiting)
        for first in range(0, n_frames, _FRAMES_AT_ONCE):
            n = min(_FRAMES_AT_ONCE, n_frames - first)
            at = first * self._advance
            self._columns.append(self._peaks(samples[at : at + n * self._advance + 2 * self._reach], n))
        rest = samples[n_frames * self._advance :].copy()
        self._waiting, self._n_waiting = [rest], len(rest)

    def _peaks(self, samples: Floats, n_frames: int) -> Floats:
        """Return the peaks (3, n_frames * 28) of the three bands of a stretch, by overlap-save."""
        import scipy.fft

        windows = np.lib.stride_tricks.sliding_window_view(samples, self._advance + 2 * self._reach)
        spectra = scipy.fft.rfft(windows[:: self._advance][:n_frames], self._n_fft, axis=1)
        peaks = np.empty((_N_BANDS, n_frames * _COLUMNS_AT_ONCE), dtype=np.float32)
        start = 2 * self._reach
        for band, response in zip(peaks, self._responses, strict=True):
            filtered = scipy.fft.irfft(spectra * response, self._n_fft, axis=1)[
                :, start : start + self._advance
            ]
            columns = filtered.reshape(n_frames, _COLUMNS_AT_ONCE, self._hop)
            band[:] = np.maximum(columns.max(axis=2), -columns.min(axis=2)).ravel()
        return peaks


def _fast_length(n: int) -> int:
    import scipy.fft

    return int(scipy.fft.next_fast_len(n, real=True))


def _kernels(rate: float) -> npt.NDArray[np.float64]:
    """Return three linear-phase kernels (3, odd length) that add up to a single 1."""
    reach = max(1, round(_KERNEL_SECONDS / 2 * rate))
    n = np.arange(-reach, reach + 1)
    window = np.blackman(2 * reach + 3)[1:-1]
    lowpasses = []
    for crossover in CROSSOVERS:
        cycles = min(crossover / rate, 0.5)
        kernel = 2 * cycles * np.sinc(2 * cycles * n) * window
        lowpasses.append(kernel / kernel.sum())
    below_low, below_high = lowpasses
    return np.stack([below_low, below_high - below_low, (n == 0) - below_high])


def _responses(kernels: npt.NDArray[np.float64], n_fft: int) -> npt.NDArray[np.complex64]:
    return np.fft.rfft(kernels, n_fft, axis=1).astype(np.complex64)


def _held(peaks: Floats) -> Floats:
    """Return the maximum of each column and the two before it."""
    padded = np.pad(peaks, (2, 0))
    return np.maximum(np.maximum(padded[2:], padded[1:-1]), padded[:-2])


def _scaled(peaks: Floats) -> Bytes:
    """Return peaks as 0 to 255, the loudest moment of the track at the top."""
    loudest = float(peaks.max()) if peaks.size else 0.0
    gain = 1.0 / max(loudest, 1.0 / LARGEST_GAIN)
    values: Bytes = np.rint(255.0 * np.clip(peaks * gain, 0.0, 1.0) ** GAMMA).astype(np.uint8)
    return values


def _inflate(packed: bytes, n_bytes: int) -> bytes:
    """Decompress exactly `n_bytes`, and never more than that."""
    unpacker = zlib.decompressobj()
    try:
        data = unpacker.decompress(packed, n_bytes + 1)
    except zlib.error as error:
        raise ValueError(f"this waveform is damaged: {error}") from error
    if len(data) != n_bytes or not unpacker.eof or unpacker.unused_data:
        raise ValueError("this waveform is damaged: it is not as long as its header says")
    return data
