"""Training the ear for singing in the whole mix (`models.separation.singing`): step n of a run is the same however often it was killed.

It learns from fully labelled songs alone, in mel bands that are heard once and kept in a folder: drums, other instruments, voices, and
all of it. Most of what it hears is mixed anew, often of one song and the voices of another: powers are added up, phases left out.
"""

from __future__ import annotations

import math
import os
import time
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor
from torch.nn import functional

from djanalyzer.errors import Trouble
from djanalyzer.evaluation.melody import Lane, lane_of
from djanalyzer.models.separation.singing import N_BANDS, Singing, banded, save
from djanalyzer.models.separation.spectrum import analysed, powers
from djanalyzer.training.majl import material
from djanalyzer.training.majl.pieces import FULLY_LABELLED, VALIDATION, stored_songs
from djanalyzer.training.moments import keep, recall
from djanalyzer.training.stored import opened, read_whole

Halves = npt.NDArray[np.float16]
Powers = npt.NDArray[np.float32]
Sung = npt.NDArray[np.bool_]

_DRUMS, _OTHERS, _VOICES, _ALL = range(4)
_QUIETEST = 1e-10  # power
_WARM_UP = 100  # steps
_AVERAGED = 0.997  # of the averaged network stays at each step, less at first
_STEEPEST = 5.0  # length of all slopes together
_HINT = "Train into another folder."
_THRESHOLDS = tuple(np.arange(-2.0, 2.01, 0.1))
_SECONDS_BETWEEN_SAVES = 60.0


@dataclass(frozen=True, slots=True)
class Draws:
    """What is changed in a segment; all of it is drawn evenly or from a normal distribution around none.

    Attributes
    ----------
    remixed, foreign, unsung : float
        Shares of the segments: whose parts get other levels; of those, with the instruments of another song; of those, without voices.
    level, gain : float
        dB by which a part at most, and everything at most, gets louder or softer.
    shift : int
        Bands by which everything goes up or down at most.
    tilt : float
        dB of spread of an equaliser at six places.
    hidden : int
        Bands that are silenced at most, in half of the segments.
    """

    remixed: float = 0.7
    foreign: float = 0.6
    unsung: float = 0.12
    level: float = 6.0
    gain: float = 4.0
    shift: int = 3
    tilt: float = 2.0
    hidden: int = 8


@dataclass(frozen=True)
class Identity:
    """What a checkpoint is of: going on with another of these would be another run."""

    steps: int
    songs: int
    size: int
    n_frames: int
    learning_rate: float
    seed: int


@dataclass(frozen=True)
class Plan:
    """A run: where songs are stored, where it keeps mel bands and its checkpoint, and how many validation songs measure it."""

    identity: Identity
    folder: Path
    scratch: Path
    n_validation: int

    @property
    def checkpoint(self) -> Path:
        return self.scratch / "singing.checkpoint"

    @property
    def kept(self) -> Path:
        return self.scratch / "bands"


@dataclass(frozen=True, slots=True)
class Song:
    """A song in mel bands.

    Attributes
    ----------
    bands : float16 array (4, n_frames, N_BANDS)
        Logarithms to base 10 of the power of drums, other instruments, voices, and all of it.
    sung : bool array (n_frames,)
    """

    bands: Halves
    sung: Sung


@dataclass
class State:
    """All that a checkpoint holds; `average` is the network to use: the running mean over the steps."""

    network: Singing
    average: Singing
    optimizer: torch.optim.Optimizer
    step: int = 0

    @property
    def modules(self) -> dict[str, torch.nn.Module]:
        return {"network": self.network, "average": self.average}


def heard_bands(paths: Sequence[Path], scratch: Path) -> Iterator[Song]:
    """Yield songs in mel bands, those that were not heard before into files of `scratch`.

    Raises
    ------
    Trouble
        A song cannot be read.
    """
    scratch.mkdir(parents=True, exist_ok=True)
    for path in paths:
        kept = scratch / f"{path.stem}.bands"
        if not kept.exists():
            _keep(kept, bands_of(material.read(path)))
        with opened(kept, "numpy") as file:
            yield Song(file.get_tensor("bands"), file.get_tensor("sung") > 0)


def bands_of(song: material.Recording) -> Song:
    """Return a stored song in mel bands."""
    stems = torch.from_numpy(song.stems.astype(np.float32) * np.float32(song.scale))
    drums, bass, other, voices = stems
    parts = torch.stack([drums, bass + other, voices, stems.sum(dim=0)])
    bands = banded(powers(analysed(parts))).transpose(1, 2)
    return Song(torch.log10(bands + _QUIETEST).numpy().astype(np.float16), song.sung > 0)


def _keep(path: Path, song: Song) -> None:
    from safetensors.numpy import save_file

    unfinished = path.with_suffix(f".{os.getpid()}.part")
    save_file({"bands": np.ascontiguousarray(song.bands), "sung": song.sung.astype(np.uint8)}, unfinished)
    os.replace(unfinished, path)


def batch_of(songs: Sequence[Song], identity: Identity, step: int, draws: Draws) -> tuple[Tensor, Tensor]:
    """Return the segments of a step, which follow from songs, seed and step alone.

    Returns
    -------
    bands : float32, shape (size, N_BANDS, n_frames)
    sung : float32, shape (size, n_frames)
        1 where anybody sings.
    """
    rng = np.random.default_rng([identity.seed, step])
    drawn = [_segment(songs, identity.n_frames, rng, draws) for _ in range(identity.size)]
    bands = np.stack([bands.T for bands, _ in drawn]).astype(np.float32)
    return torch.from_numpy(bands), torch.from_numpy(np.stack([sung for _, sung in drawn]).astype(np.float32))


def _segment(
    songs: Sequence[Song], n_frames: int, rng: np.random.Generator, draws: Draws
) -> tuple[Powers, Sung]:
    """Return the bands (n_frames, N_BANDS) of one segment, and where it is sung."""
    song, at = _place(songs, n_frames, rng)
    sung = song.sung[at]
    if rng.random() < draws.remixed:
        below, there = _place(songs, n_frames, rng) if rng.random() < draws.foreign else (song, at)
        levels = 10 ** (rng.uniform(-draws.level, draws.level, 3) / 10)
        if rng.random() < draws.unsung:
            levels[_VOICES], sung = 0.0, np.zeros_like(sung)
        power = levels[_VOICES] * _power(song.bands[_VOICES, at])
        for part in (_DRUMS, _OTHERS):
            power += levels[part] * _power(below.bands[part, there])
    else:
        power = _power(song.bands[_ALL, at])
    shift = int(rng.integers(-draws.shift, draws.shift + 1))
    power = power[:, np.clip(np.arange(N_BANDS) - shift, 0, N_BANDS - 1)]
    decibels = np.interp(np.arange(N_BANDS), np.linspace(0, N_BANDS - 1, 6), rng.normal(0, draws.tilt, 6))
    power *= (10 ** ((decibels + rng.uniform(-draws.gain, draws.gain)) / 10)).astype(np.float32)
    if draws.hidden and rng.random() < 0.5:
        first = int(rng.integers(N_BANDS))
        power[:, first : first + int(rng.integers(1, draws.hidden + 1))] = 0
    return power, sung


def _place(songs: Sequence[Song], n_frames: int, rng: np.random.Generator) -> tuple[Song, slice]:
    song = songs[int(rng.integers(len(songs)))]
    start = int(rng.integers(max(1, len(song.sung) - n_frames + 1)))
    return song, slice(start, start + n_frames)


def _power(bands: Halves) -> Powers:
    return np.asarray(np.power(np.float32(10), bands.astype(np.float32)), np.float32)


def train(plan: Plan, draws: Draws | None = None) -> Iterator[str]:
    """Train up to the last step, from the checkpoint on where there is one; yield what there is to tell, line by line.

    Raises
    ------
    Trouble
        Songs are missing or damaged, or the checkpoint is of another run.
    """
    draws, identity = draws or Draws(), plan.identity
    songs = list(heard_bands(stored_songs(plan.folder, FULLY_LABELLED, identity.songs), plan.kept))
    state = resumed(identity, plan.checkpoint)
    yield f"{sum(p.numel() for p in state.network.parameters())} parameters, step {state.step}"
    saved, losses = time.monotonic(), []
    while state.step < identity.steps:
        losses.append(advance(identity, state, *batch_of(songs, identity, state.step, draws)))
        is_last = state.step == identity.steps
        if is_last or time.monotonic() - saved > _SECONDS_BETWEEN_SAVES:
            if not math.isfinite(sum(losses)):
                raise Trouble("A loss was no number.", "Look for damaged songs.")
            about = {"identity": asdict(identity), "step": state.step}
            keep(plan.checkpoint, state.modules, state.optimizer, about)
            yield f"step {state.step}: loss {np.mean(losses):.4f}"
            saved, losses = time.monotonic(), []


def resumed(identity: Identity, checkpoint: Path) -> State:
    """Return the state of the checkpoint, or a fresh one where there is none."""
    torch.manual_seed(identity.seed)
    network = Singing()
    average = deepcopy(network).eval().requires_grad_(False)
    optimizer = torch.optim.AdamW(network.parameters(), identity.learning_rate, weight_decay=1e-2)
    state = State(network, average, optimizer)
    if checkpoint.exists():
        about, tensors = read_whole(checkpoint, _HINT)
        if about.get("identity") != asdict(identity):
            raise Trouble(f"{checkpoint} holds another run.", _HINT)
        recall(tensors, state.modules, optimizer)
        state.step = about["step"]
    return state


def advance(identity: Identity, state: State, bands: Tensor, sung: Tensor) -> float:
    """Do one step, convolutions in half precision; return its loss."""
    torch.manual_seed(int(np.random.default_rng([identity.seed, state.step, 1]).integers(2**62)))
    for group in state.optimizer.param_groups:
        group["lr"] = identity.learning_rate * pace(state.step, identity.steps)
    state.network.train()
    with torch.autocast("cpu", torch.bfloat16):
        odds = state.network(bands)
    loss = functional.binary_cross_entropy_with_logits(odds.float(), sung)
    state.optimizer.zero_grad()
    loss.backward()  # type: ignore[no-untyped-call]
    torch.nn.utils.clip_grad_norm_(state.network.parameters(), _STEEPEST)
    state.optimizer.step()
    state.step += 1
    _follow(state)
    return float(loss.detach())


def pace(step: int, steps: int) -> float:
    """Return which share of the learning rate a step has: a short rise, then half a cosine down to nothing."""
    return min(1.0, (step + 1) / _WARM_UP) * 0.5 * (1 + math.cos(math.pi * step / steps))


@torch.no_grad()
def _follow(state: State) -> None:
    """Move the averaged network a little towards the one that learns."""
    stays = min(_AVERAGED, (1 + state.step) / (10 + state.step))
    now = state.network.state_dict()
    for name, value in state.average.state_dict().items():
        if value.is_floating_point():
            value.lerp_(now[name], 1 - stays)
        else:
            value.copy_(now[name])


@torch.inference_mode()
def best_of(network: Singing, songs: Sequence[Song]) -> tuple[float, float]:
    """Return the log-odds from which on frames are best taken for sung, and the F-measure of all frames that this gives."""
    told = [network(torch.from_numpy(_power(song.bands[_ALL]).T)[None])[0].numpy() for song in songs]
    odds, truth = np.concatenate(told), np.concatenate([song.sung for song in songs])
    lanes: list[tuple[Lane, float]] = [(lane_of(truth, odds >= t), float(t)) for t in _THRESHOLDS]
    f, threshold = max((lane.f, t) for lane, t in lanes)
    return threshold, f


def ship(plan: Plan, out: Path, said: Mapping[str, Any]) -> str:
    """Write the averaged network of the checkpoint as weights, with a card that says as well what they are worth; return that in words."""
    state = resumed(plan.identity, plan.checkpoint)
    paths = stored_songs(plan.folder, VALIDATION, plan.n_validation)
    threshold, f = best_of(state.average, list(heard_bands(paths, plan.kept)))
    metrics = {"F": round(f, 4), "from log-odds of": round(threshold, 1)}
    measured_on = f"the frames of {len(paths)} generated songs from seed {VALIDATION.start}, each by itself"
    about = {"steps": state.step, "seed": plan.identity.seed, "measured_on": measured_on, "metrics": metrics}
    save(out, state.average, {**said, **about})
    return f"{measured_on}: F {f:.4f}, singing from log-odds of {threshold:.1f} on"
