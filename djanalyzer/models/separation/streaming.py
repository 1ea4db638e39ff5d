"""A whole track taken apart as it flows by: samples in block by block, stems and sung pitch out, memory whatever its length.

Sound becomes one spectrum without seams (`flowing`). Networks hear it in windows (`windowing`), each blended linearly into the
next over the frames that both heard; the stems' spectra become sound without seams again. So a window's edge is nothing but a
slow change from what one window says to what the next one says of the same music.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from djanalyzer.errors import Trouble

if TYPE_CHECKING:
    import torch
    from torch import Tensor

    from djanalyzer.models.separation.protocols import PitchEstimator, Separator
    from djanalyzer.models.separation.spectrum import Grid
    from djanalyzer.models.separation.windowing import Taken

Array = npt.NDArray[np.float32]

SAMPLE_RATE = 48_000
FRAME_RATE = 50
HOP = SAMPLE_RATE // FRAME_RATE
_AT_ONCE = (
    100  # frames that become sound in one go: all stems of a whole window at full width would be 200 MB
)


@dataclass(frozen=True, slots=True)
class Windows:
    """How a track is cut, in seconds.

    Attributes
    ----------
    length, overlap : float
        Of a window, and what two neighbours have in common.
    least : float
        That the last window is longer than the overlap, at least; it may be longer than the others by so much.
    """

    length: float = 20.0
    overlap: float = 1.5
    least: float = 4.0

    def __post_init__(self) -> None:
        if not 0 <= self.overlap < self.length or self.least < 0:
            raise ValueError(f"windows of {self.length} s with {self.overlap} s in common")


class Ear(Protocol):
    """Networks, ready for use, and the device they are on: "cpu", or a GPU's name as torch has it."""

    @property
    def separator(self) -> Separator: ...

    @property
    def pitch_estimator(self) -> PitchEstimator | None: ...

    @property
    def device(self) -> str: ...


class Networks(NamedTuple):
    """The simplest `Ear`."""

    separator: Separator
    pitch_estimator: PitchEstimator | None
    device: str


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of a track, taken apart.

    Attributes
    ----------
    start : int
        Its first sample; the stretches follow each other without a gap.
    stems : float32 array (n_stems, n_samples, n_channels)
        They add up to the track, but for rounding.
    pitch : float32 array (n_frames,)
        Hz; the likeliest sung pitch at second (start / HOP + k) / FRAME_RATE, however likely it is. Empty if nobody asked.
    voicing : float32 array (n_frames,)
        How likely it is that this pitch is sung; from a half on it counts as sung.
    """

    start: int
    stems: Array
    pitch: Array
    voicing: Array


def separate(
    blocks: Iterable[Array],
    separator: Separator,
    pitch_estimator: PitchEstimator | None = None,
    device: str = "cpu",
    windows: Windows | None = None,
) -> Iterator[Excerpt]:
    """Take a track apart, asking for its blocks as it goes.

    Parameters
    ----------
    blocks : iterable of float32 arrays (n_samples, n_channels)
        The track at SAMPLE_RATE, in pieces of any length.
    separator, pitch_estimator
        Ready for use, on `device`. The pitch is that of the stem "vocals", which the separator has to have if it is asked for.
    device : str
        "cpu", or a GPU's name as torch has it.
    windows : Windows or None
        None takes those that a `FullBandSeparator` asks for, or the usual ones.

    Yields
    ------
    Excerpt
        A few seconds each; none of a track without samples.

    Raises
    ------
    Trouble
        The pitch is asked for, and there are no vocals among the stems.
    """
    if pitch_estimator is not None and "vocals" not in separator.stems:
        raise Trouble(
            "This separator finds no vocals whose pitch could be told.",
            "Ask for its stems without the pitch.",
        )
    return separate_before(None, blocks, Networks(separator, pitch_estimator, device), windows)


def separate_before(
    witness: Callable[[Taken], None] | None,
    blocks: Iterable[Array],
    ear: Ear,
    windows: Windows | None = None,
) -> Iterator[Excerpt]:
    """Take a track apart as `separate` does, and show all frames to a witness before they become sound (`voice.Listener.take`)."""
    counted = _Counted(blocks)
    out: _Output | None = None
    for taken in frames_of(counted, ear, windows=windows):
        if witness is not None:
            witness(taken)
        if out is None:
            out = _Output(len(taken.mixture), taken.stems.shape[1], taken.mixture.device)
        yield from out.push(taken)
    if out is not None:
        yield out.finish(counted.n_samples)


def frames_of(
    blocks: Iterable[Array], ear: Ear, grid: Grid | None = None, windows: Windows | None = None
) -> Iterator[Taken]:
    """Take a track apart without making sound of it.

    Parameters
    ----------
    blocks, windows
        As for `separate`.
    grid : Grid or None
        On which the blocks are sampled: None for `spectrum.FULL_BAND`; `spectrum.FRONT_END` holds no more than networks hear.

    Yields
    ------
    Taken
        Finished frames, some seconds each; `grid.n_frames` of the samples in all, none of a track without samples.
    """
    import torch

    from djanalyzer.models.separation.flowing import Analysis
    from djanalyzer.models.separation.protocols import FullBandSeparator
    from djanalyzer.models.separation.spectrum import FULL_BAND
    from djanalyzer.models.separation.windowing import Windowed

    separator, place = ear.separator, torch.device(ear.device)
    if windows is None:
        windows = separator.windows if isinstance(separator, FullBandSeparator) else Windows()
    sizes = (round(seconds * FRAME_RATE) for seconds in (windows.length, windows.overlap, windows.least))
    windowed = Windowed(separator, ear.pitch_estimator, *sizes)
    analysis: Analysis | None = None
    for block in _seconds(blocks):
        if analysis is None:
            analysis = Analysis(block.shape[1], place, grid or FULL_BAND)
        yield from windowed.push(analysis.push(torch.from_numpy(np.ascontiguousarray(block.T)).to(place)))
    if analysis is not None:
        yield from windowed.push(analysis.finish())
        yield from windowed.finish()


class _Counted:
    """Blocks, and how many samples they had so far."""

    def __init__(self, blocks: Iterable[Array]) -> None:
        self._blocks = blocks
        self.n_samples = 0

    def __iter__(self) -> Iterator[Array]:
        for block in self._blocks:
            self.n_samples += len(block)
            yield block


class _Output:
    """Finished frames in, stretches out: what becomes sound late waits with its pitch."""

    def __init__(self, n_channels: int, n_stems: int, device: torch.device) -> None:
        from djanalyzer.models.separation.flowing import Synthesis

        self._synthesis = Synthesis((n_channels, n_stems), device)
        self._start = 0
        self._samples = np.zeros((n_stems, 0, n_channels), np.float32)
        self._heard = np.zeros((2, 0), np.float32)  # pitch, voicing

    def push(self, taken: Taken) -> Iterator[Excerpt]:
        """Take finished frames."""
        for first in range(0, taken.mixture.shape[-1], _AT_ONCE):
            self._add(taken, first)
            n_frames = self._samples.shape[1] // HOP
            if n_frames:
                yield self._cut(n_frames * HOP, n_frames)

    def finish(self, n_samples: int) -> Excerpt:
        """Return the last stretch of a track of so many samples."""
        n_open = n_samples - self._start - self._samples.shape[1]
        self._append(self._synthesis.finish(max(n_open, 0)))
        return self._cut(n_samples - self._start, self._heard.shape[1])

    def _add(self, taken: Taken, first: int) -> None:
        import torch

        from djanalyzer.models.separation.pitches import heard

        with torch.inference_mode():
            mixture, stems, chances = (part[..., first : first + _AT_ONCE] for part in taken)
            self._append(self._synthesis.push_waves(self._waves(mixture, stems)))
            if len(chances) == 0:
                return
            best = chances.amax(dim=0)
            pitch, _ = heard(chances / best.clamp_min(1e-9))  # the likeliest, whether it is likely or not
        said = torch.stack([pitch, best]).cpu().numpy()
        self._heard = np.concatenate([self._heard, said], axis=1)

    def _waves(self, mixture: Tensor, stems: Tensor) -> Tensor:
        """Return what the frames of the whole stems sound like: those of `spectrum.widened`, but treble is transformed once."""
        from torch.nn.functional import pad

        from djanalyzer.models.separation.spectrum import treble_shares
        from djanalyzer.models.separation.windowing import completed

        n_known = stems.shape[-2]
        known = completed(mixture[:, :n_known], stems)
        waves = self._synthesis.waves_of(known)
        if n_known == mixture.shape[1]:
            return waves
        above = pad(mixture[:, n_known:].transpose(1, 2), (n_known, 0))  # frame by frame, as they lie
        treble = self._synthesis.waves_of(above.transpose(1, 2))
        return waves.addcmul_(treble[:, None], treble_shares(known).transpose(-1, -2))

    def _append(self, waves: torch.Tensor) -> None:
        """Take sound of shape (n_channels, n_stems, n_samples)."""
        self._samples = np.concatenate([self._samples, waves.permute(1, 2, 0).cpu().numpy()], axis=1)

    def _cut(self, n_samples: int, n_frames: int) -> Excerpt:
        start, self._start = self._start, self._start + n_samples
        stems, self._samples = self._samples[:, :n_samples].copy(), self._samples[:, n_samples:].copy()
        said, self._heard = self._heard[:, :n_frames], self._heard[:, n_frames:]
        return Excerpt(start, stems, *said)


def _seconds(blocks: Iterable[Array]) -> Iterator[Array]:
    """Yield the same samples about a second at a time: transforms of a few samples each would take far longer."""
    waiting: list[Array] = []
    n_waiting = 0
    for block in blocks:
        for first in range(0, len(block), SAMPLE_RATE):
            piece = block[first : first + SAMPLE_RATE]
            waiting.append(piece)
            n_waiting += len(piece)
            if n_waiting >= SAMPLE_RATE:
                yield np.concatenate(waiting)
                waiting, n_waiting = [], 0
    if n_waiting:
        yield np.concatenate(waiting)
