"""What a step of training is shown: stretches of songs in one style, what they are to become, and what tells that style."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from djanalyzer.models.style.networks import CHANGES
from djanalyzer.models.style.places import positions
from djanalyzer.training.style.pairs import OWN, Facts, Transfer, read_facts, read_mel

Floats = npt.NDArray[np.float32]

_ODDS = (0.6, 0.2, 0.2)  # how often each of CHANGES is learned
_BORROWED = 0.5  # of the examples are of another song: as when a style is asked for by its name
_AS_MADE = 0.7  # of the sources are as the song was made, where that is stored: as records are
_OFTEN = 2.0  # how much more often such a song is drawn
_N_FACTS = 2048  # songs of which is remembered what is known
_TILT, _SIDES = 0.1, 0.1  # values by which the source's colour and width are changed at most: 4.5 dB


@dataclass(frozen=True, slots=True)
class Batch:
    """Stretches of songs, one of each song.

    Attributes
    ----------
    source, target : shape (batch, n_mels, n_frames)
        The same place in two renderings.
    example : shape (batch, n_mels, n_frames)
        Another place of the song, or another song, all of it in the target style.
    position, of_example : shape (batch, N_POSITION, n_frames)
        Where the source's and the example's frames lie.
    change : int64, shape (batch,)
        Which of CHANGES the renderings differ in.
    style : int64, shape (batch,)
        Number of the target style.
    source_style : int64, shape (batch,)
        Number of the source's style; -1 where its drums are of another one, or it is none of the named ones.
    is_own : int64, shape (batch,)
        1 where the example is of the song itself, 0 where of another one.
    """

    source: Tensor
    target: Tensor
    example: Tensor
    position: Tensor
    of_example: Tensor
    change: Tensor
    style: Tensor
    source_style: Tensor
    is_own: Tensor

    def to(self, device: str) -> Batch:
        """Return the batch on a device."""
        return Batch(*(getattr(self, part.name).to(device) for part in fields(self)))


@dataclass(frozen=True, slots=True)
class _Lesson:
    """One of a batch, as arrays (n_frames, ...)."""

    source: Floats
    target: Floats
    example: Floats
    position: Floats
    of_example: Floats
    numbers: tuple[int, int, int, int]


def drawing(
    songs: tuple[Path, ...], styles: tuple[str, ...], seed: int, size: int, n_frames: int
) -> Callable[[int], Batch]:
    """Return what draws the batch of a step: it follows from the seed, the step and the songs.

    Parameters
    ----------
    songs : tuple of Path
        As `rendering` stored them.
    styles : tuple of str
        All that have a number.
    size : int
        Stretches of a batch; of as many songs, as far as there are.
    n_frames : int
        Of a stretch.
    """

    shelf = _shelf(songs, styles)

    def draw(step: int) -> Batch:
        rng = np.random.default_rng([seed, 61, step])
        drawn = rng.choice(len(songs), min(size, len(songs)), replace=False, p=shelf.chances)
        drawn = np.concatenate([drawn, rng.integers(0, len(songs), size - len(drawn))])
        return _stacked([_lesson(songs[i], shelf, n_frames, rng) for i in drawn])

    return draw


@dataclass(frozen=True, slots=True)
class _Shelf:
    """All songs: how likely each is drawn, and which of them are stored in each style."""

    styles: tuple[str, ...]
    chances: npt.NDArray[np.float64]
    by_style: dict[str, list[Path]]


def _shelf(songs: tuple[Path, ...], styles: tuple[str, ...]) -> _Shelf:
    often = np.array([_OFTEN if _is_as_made(facts_of(path)) else 1.0 for path in songs])
    by_style = {style: [path for path in songs if style in facts_of(path).styles] for style in styles}
    return _Shelf(styles, often / often.sum(), by_style)


def _is_as_made(facts: Facts) -> bool:
    return (OWN, OWN) in facts.renderings


@lru_cache(maxsize=_N_FACTS)
def facts_of(path: Path) -> Facts:
    """Return what is known of a stored song; read once."""
    return read_facts(path)


def place(facts: Facts, n_frames: int) -> Floats:
    """Return the positions of a stored song's first frames, shape (n_frames, N_POSITION)."""
    is_downbeat = [bool(np.isclose(facts.downbeats, beat, atol=1e-3).any()) for beat in facts.beats]
    return positions(facts.beats, is_downbeat, n_frames)


def _lesson(path: Path, shelf: _Shelf, n_frames: int, rng: np.random.Generator) -> _Lesson:
    facts, styles = facts_of(path), shelf.styles
    transfer = _drawn_transfer(facts, rng)
    start = _drawn_start(facts, n_frames, rng)
    source, target = (
        read_mel(path, n, start, n_frames).astype(np.float32) for n in (transfer.source, transfer.target)
    )
    is_borrowed = rng.random() < _BORROWED
    others = shelf.by_style[transfer.target_style]
    lender = others[int(rng.integers(len(others)))] if is_borrowed else path
    lent = facts_of(lender)
    other = _drawn_start(lent, n_frames, rng)
    example = read_mel(lender, lent.rendering(transfer.target_style), other, n_frames).astype(np.float32)
    is_named = len(set(facts.renderings[transfer.source])) == 1 and transfer.source_style in styles
    numbers = (
        CHANGES.index(transfer.what),
        styles.index(transfer.target_style),
        styles.index(transfer.source_style) if is_named else -1,
        int(lender == path),
    )
    where, there = place(facts, start + n_frames)[start:], place(lent, other + n_frames)[other:]
    return _Lesson(coloured(source, rng), target, example, where, there, numbers)


def _drawn_start(facts: Facts, n_frames: int, rng: np.random.Generator) -> int:
    return int(rng.integers(max(1, int(facts.frames([facts.beats[-1]])[0]) - n_frames)))


def _drawn_transfer(facts: Facts, rng: np.random.Generator) -> Transfer:
    """Return one of the song's transfers: first what changes is drawn, then from what into what."""
    what = rng.choice(CHANGES, p=_ODDS)
    able = [t for t in facts.transfers() if t.what == what] or list(facts.transfers())
    as_made = [t for t in able if OWN in facts.renderings[t.source]]
    if as_made and rng.random() < _AS_MADE:
        able = as_made
    return able[int(rng.integers(len(able)))]


def coloured(source: Floats, rng: np.random.Generator) -> Floats:
    """Return a source of another colour and width: records sound in more ways than the generator's masters do.

    A rise or fall over the bands, a hump somewhere, and the sides by themselves: what is silent stays silent.
    """
    bands = np.linspace(-1, 1, source.shape[1] // 2, dtype=np.float32)
    hump = np.exp(-np.square((bands - rng.uniform(-1, 1)) / 0.3))
    curve = _TILT * (rng.uniform(-1, 1) * bands + rng.uniform(-1, 1) * hump)
    moved = source + np.concatenate([curve, curve + _SIDES * rng.uniform(-1, 1)]).astype(np.float32)
    return np.where(source > -1, np.clip(moved, -1, 1), source)


def _stacked(lessons: list[_Lesson]) -> Batch:
    def stack(name: str) -> Tensor:
        return torch.from_numpy(np.stack([np.ascontiguousarray(getattr(x, name).T) for x in lessons]))

    numbers = torch.tensor([lesson.numbers for lesson in lessons])
    arrays = ("source", "target", "example", "position", "of_example")
    return Batch(*map(stack, arrays), *numbers.T.contiguous())
