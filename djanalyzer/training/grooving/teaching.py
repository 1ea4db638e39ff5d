"""Three lessons: what songs with such notes are called, which notes are heard, and both together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor
from torch.nn import functional

from djanalyzer.models.groove import N_STEPS, N_TEMPO, tempo_features
from djanalyzer.models.groove_ear import ROLES
from djanalyzer.music import Meter
from djanalyzer.training.grooving.network import N_BAR, GrooveNetwork, Scale, genres_of_styles
from djanalyzer.training.grooving.sketches import N_BARS, Sketches
from djanalyzer.training.grooving.songs import Song

_SKETCHES, _SONGS = 64, 32  # in a batch
_SOME = 16  # bars of a song that are heard at once
_RATE = 3e-3
_SLOWER = 0.3  # of the rate: for what has been learned from sketches already
_DECAY = 2e-2
_SMOOTHING = 0.05
_OTHER_TEMPO = 0.1  # of the songs are heard on twice or half as many beats: so many grids are found wrong
_OTHER_BEAT = 0.05  # are heard with bars that start on another beat
_HEARD_BARS = 0.8  # of a sketch
_MISHEARD = 1.5  # log-odds by which the steps of sketches are blurred at most, as those of sounds are
_MOODS, _HITS = 0.3, 2.0  # how much these count beside the genre

Indices = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Epochs:
    """How often each lesson goes through all there is."""

    sketches: int = 12
    hearing: int = 8
    songs: int = 16


def taught(
    sketches: Sketches, songs: Sequence[Song], scale: Scale, seed: int, epochs: Epochs = Epochs()
) -> GrooveNetwork:
    """Return a network that has had all lessons; chance comes from the seed alone."""
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    network = GrooveNetwork()
    _learn_patterns(network, sketches, rng, epochs.sketches)
    _learn_hearing(network, songs, scale, rng, epochs.hearing)
    _learn_songs(network, songs, scale, rng, epochs.songs)
    return network.eval()


def scale_of(songs: Sequence[Song]) -> Scale:
    """Return means and spreads of what is heard of songs on their own beats."""
    bars = np.concatenate([song.grooves[0].bars for song in songs])
    return Scale.of(bars, np.array([song.grooves[0].whole[N_TEMPO:] for song in songs]))


def _learn_patterns(
    network: GrooveNetwork, sketches: Sketches, rng: np.random.Generator, n_epochs: int
) -> None:
    """Teach which style songs with such notes and such a tempo have; notes are blurred as if they had been heard."""
    styles = torch.from_numpy(sketches.styles)
    meters = list(Meter)
    parts = [*network.pattern.parameters(), *network.pattern_styles.parameters()]
    for rows, step in _steps([(parts, _RATE)], len(sketches), _SKETCHES, n_epochs, rng):
        hits = torch.from_numpy(sketches.hits[rows])
        are_there = hits.flatten(2).any(dim=2) & (torch.rand(len(rows), N_BARS) < _HEARD_BARS)
        tempi = sketches.tempi[rows] * np.exp(0.002 * rng.standard_normal(len(rows)))
        tempo = np.array(
            [tempo_features(t, meters[m]) for t, m in zip(tempi, sketches.meters[rows], strict=True)]
        )
        view = network.of_pattern(_blurred(hits), are_there, torch.from_numpy(tempo.astype(np.float32)))
        step(_misnamed(network.pattern_styles(view), styles[rows]))


def _learn_hearing(
    network: GrooveNetwork, songs: Sequence[Song], scale: Scale, rng: np.random.Generator, n_epochs: int
) -> None:
    """Teach who strikes which step."""
    parts = [(list(network.hear.parameters()), _RATE * 2 / 3)]
    for rows, step in _steps(parts, len(songs), _SONGS, n_epochs, rng):
        batch = _batch([songs[i] for i in rows], scale, rng)
        step(_misheard(network.struck(batch.bars, batch.are_there), batch))


def _learn_songs(
    network: GrooveNetwork, songs: Sequence[Song], scale: Scale, rng: np.random.Generator, n_epochs: int
) -> None:
    """Teach style and mood of what is heard; notes are heard all the same."""
    known = [*network.pattern.parameters(), *network.pattern_styles.parameters()]
    fresh = [network.sound, network.sound_styles, network.sound_moods, network.pattern_moods]
    parts = [
        (list(network.hear.parameters()), _RATE / 3),
        (known, _RATE * _SLOWER * 2 / 3),
        ([p for module in fresh for p in module.parameters()], _RATE * 2 / 3),
    ]
    for rows, step in _steps(parts, len(songs), _SONGS, n_epochs, rng):
        chosen = [songs[i] for i in rows]
        batch = _batch(chosen, scale, rng)
        styles, moods, struck = network(batch.bars, batch.are_there, batch.tempo, batch.sound)
        true_moods = torch.tensor([song.mood for song in chosen])
        loss = _misnamed(styles, torch.tensor([song.style for song in chosen]))
        loss = loss + _MOODS * functional.cross_entropy(moods, true_moods, label_smoothing=_SMOOTHING)
        step(loss + _HITS * _misheard(struck, batch))


def _steps(
    parts: list[tuple[list[torch.nn.Parameter], float]],
    n: int,
    n_batch: int,
    n_epochs: int,
    rng: np.random.Generator,
) -> Iterator[tuple[Indices, _Step]]:
    """Yield rows of each batch and what takes the step; rates rise and fall (Smith and Topin, 2019)."""
    rates = [rate for _, rate in parts]
    optimizer = torch.optim.AdamW([{"params": p, "lr": rate} for p, rate in parts], weight_decay=_DECAY)
    n_batches = max(n // n_batch, 1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, rates, total_steps=n_epochs * n_batches + 1)
    step = _Step(optimizer, schedule)
    for _ in range(n_epochs):
        order = rng.permutation(n)
        for i in range(n_batches):
            yield order[i * n_batch : (i + 1) * n_batch], step


@dataclass(frozen=True, slots=True)
class _Step:
    optimizer: torch.optim.Optimizer
    schedule: torch.optim.lr_scheduler.LRScheduler

    def __call__(self, loss: Tensor) -> None:
        self.optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        self.optimizer.step()
        self.schedule.step()


@dataclass(frozen=True, slots=True)
class _Batch:
    """Songs as the network hears them; `hits` are known where the grid is the right one (`knows`, shape (batch,))."""

    bars: Tensor
    are_there: Tensor
    tempo: Tensor
    sound: Tensor
    hits: Tensor
    knows: Tensor


def _batch(songs: Sequence[Song], scale: Scale, rng: np.random.Generator) -> _Batch:
    bars = np.zeros((len(songs), _SOME, N_BAR), np.float32)
    hits = np.zeros((len(songs), _SOME, N_STEPS, len(ROLES)), np.float32)
    counts, knows, wholes = [], [], []
    for i, song in enumerate(songs):
        other = rng.random() < _OTHER_TEMPO and len(song.grooves) > 1
        groove = song.grooves[int(rng.integers(1, len(song.grooves))) if other else 0]
        some = np.sort(rng.permutation(len(groove.bars))[:_SOME])
        heard = scale.bars(groove.bars[some])
        played = np.zeros((len(some), N_STEPS, len(ROLES))) if other else song.hits[some]
        if rng.random() < _OTHER_BEAT and len(song.grooves) > 1:  # only in common time
            later = 4 * int(rng.integers(1, 4))
            heard = np.roll(heard.reshape(len(some), N_STEPS, -1), later, axis=1).reshape(len(some), -1)
            played = np.roll(played, later, axis=1)
        bars[i, : len(some)], hits[i, : len(some)] = heard, played
        counts.append(len(some))
        knows.append(not other)
        wholes.append(groove.whole)
    whole = np.array(wholes, np.float32)
    return _Batch(
        torch.from_numpy(bars),
        torch.arange(_SOME) < torch.tensor(counts)[:, None],
        torch.from_numpy(whole[:, :N_TEMPO]),
        torch.from_numpy(scale.whole(whole[:, N_TEMPO:]).astype(np.float32)),
        torch.from_numpy(hits),
        torch.tensor(knows),
    )


def _blurred(hits: Tensor) -> Tensor:
    """Return chances that steps are struck, as sure and as wrong as they are heard: each player worse in some songs."""
    shape = (len(hits), 1, 1, len(ROLES))
    odds = (2 * hits.float() - 1) * (1 + 2 * torch.rand(shape)) - 0.5
    return torch.sigmoid(odds + _MISHEARD * torch.rand(shape) * torch.randn(hits.shape))


def _misnamed(odds: Tensor, styles: Tensor) -> Tensor:
    """Return how unlikely the true styles and, where they have one, the true genres are."""
    belongs = torch.from_numpy(genres_of_styles())
    chances = (torch.softmax(odds, dim=1) @ belongs * belongs[styles]).sum(dim=1)
    has_genre = belongs[styles].any(dim=1)
    genres = -torch.log(chances[has_genre] + 1e-6).mean()
    return (functional.cross_entropy(odds, styles, label_smoothing=_SMOOTHING) + genres) / 2


def _misheard(struck: Tensor, batch: _Batch) -> Tensor:
    losses = functional.binary_cross_entropy_with_logits(struck, batch.hits, reduction="none")
    counts = (batch.are_there & batch.knows[:, None]).float()[..., None, None]
    return (losses * counts).sum() / (counts.sum() * N_STEPS * len(ROLES)).clamp(min=1)
