"""Where stored songs are taken from while training: from their files as they are drawn, or all of them from memory.

A graphics card learns faster than a processor reads; so many songs as fit in its memory (3 MB each) lie there for the whole run.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from djanalyzer.training.majl import material
from djanalyzer.training.majl.material import HOP
from djanalyzer.training.majl.pieces import Known, known_of

Numbers = npt.NDArray[np.int64]


class Stretches(NamedTuple):
    """Stretches of songs, of one length, with what is to be withheld.

    Attributes
    ----------
    stems : float32, shape (n, 4, n_samples)
    pitch : float32, shape (n, n_frames)
    sung : bool, shape (n, n_frames)
    """

    stems: Tensor
    pitch: Tensor
    sung: Tensor


class Shelf(Protocol):
    """Songs by their number.

    Attributes
    ----------
    lengths : int array (n_songs,)
        In hops.
    known : tuple of Known
        What training is to be told of each.
    device : torch.device
        Where stretches come to lie.
    """

    lengths: Numbers
    known: tuple[Known, ...]
    device: torch.device

    def take(self, songs: Numbers, starts: Numbers, n_frames: int) -> Stretches:
        """Return `n_frames` hops of each of the songs, from a frame on; a copy.

        Raises
        ------
        Trouble
            A song cannot be read.
        """
        ...


class OnDisk:
    """Each stretch is read from its file when it is asked for."""

    def __init__(self, paths: Sequence[Path], device: torch.device | str = "cpu") -> None:
        self._paths = tuple(paths)
        self.device = torch.device(device)
        self.lengths = np.array([material.length_of(path) for path in paths], np.int64)
        self.known = tuple(known_of(path) for path in paths)

    def take(self, songs: Numbers, starts: Numbers, n_frames: int) -> Stretches:
        read = [material.read(self._paths[k], int(s), n_frames) for k, s in zip(songs, starts, strict=True)]
        whole = torch.from_numpy(np.stack([song.stems for song in read])).to(self.device)
        scale = torch.tensor([song.scale for song in read], dtype=torch.float32, device=self.device)
        pitch = torch.from_numpy(np.stack([song.pitch for song in read])).to(self.device)
        sung = torch.from_numpy(np.stack([song.sung for song in read]) > 0).to(self.device)
        return Stretches(whole * scale[:, None, None], pitch, sung)


class InMemory:
    """All songs lie in the memory of a device, as whole numbers, one behind the other."""

    def __init__(self, paths: Sequence[Path], device: torch.device | str = "cpu") -> None:
        self.device = torch.device(device)
        self.lengths = np.array([material.length_of(path) for path in paths], np.int64)
        self.known = tuple(known_of(path) for path in paths)
        self._first = np.cumsum(self.lengths) - self.lengths  # hop of each song
        n_hops = int(self.lengths.sum())
        self._stems = torch.zeros(4, n_hops * HOP, dtype=torch.int16, device=self.device)
        # A song has one frame more than hops.
        self._pitch = torch.zeros(n_hops + len(paths), device=self.device)
        self._sung = torch.zeros(n_hops + len(paths), dtype=torch.bool, device=self.device)
        scales = []
        for k, path in enumerate(paths):
            song = material.read(path)
            first, n = int(self._first[k]), int(self.lengths[k])
            self._stems[:, first * HOP : (first + n) * HOP] = torch.from_numpy(song.stems).to(self.device)
            self._pitch[first + k : first + k + n + 1] = torch.from_numpy(song.pitch).to(self.device)
            self._sung[first + k : first + k + n + 1] = torch.from_numpy(song.sung > 0).to(self.device)
            scales.append(song.scale)
        self._scales = torch.tensor(scales, dtype=torch.float32, device=self.device)

    def take(self, songs: Numbers, starts: Numbers, n_frames: int) -> Stretches:
        first = self._on_device(self._first[songs] + starts)
        number = self._on_device(songs)
        samples = first[:, None] * HOP + torch.arange(n_frames * HOP, device=self.device)
        frames = (first + number)[:, None] + torch.arange(n_frames + 1, device=self.device)
        stems = self._stems[:, samples].transpose(0, 1) * self._scales[number][:, None, None]
        return Stretches(stems, self._pitch[frames], self._sung[frames])

    def _on_device(self, numbers: Numbers) -> Tensor:
        return torch.from_numpy(np.ascontiguousarray(numbers, np.int64)).to(self.device)
