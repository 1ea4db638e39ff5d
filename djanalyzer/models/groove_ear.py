"""An ear for grooves: which genre and mood the drums, the bass, the tempo and the sound of a recording speak for.

It reads what `models.groove` hears. Of each bar it says first who strikes which step (`hear`), then what songs with such
patterns and such a tempo are called (`pattern`), with a word on how they sound (`sound`). Several of the kind are asked and their
chances averaged. It is small enough to need no torch.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from djanalyzer.errors import MissingWeights
from djanalyzer.models.groove import N_STEPS, N_TEMPO, Groove
from djanalyzer.models.shipped import RESOURCES

# Who strikes the steps of a bar, as the generator calls those who play.
ROLES = (
    ("kick",),
    ("snare", "clap"),
    ("hat", "ride", "shaker"),
    ("open",),
    ("perc",),
    ("bass",),
    ("chords",),
    ("arp", "lead"),
)
SHIPPED = RESOURCES / "djanalyzer-groove-1.safetensors"
FARTHEST = 4.0  # spreads from the mean: what lies farther counts as that far, so that strange music says no more than odd music
HALF_A_BAR = 0.5  # bars of silence that everybody is taken to have played, so that nobody's pattern is divided by nothing
_HINT = "Reinstall the program."
_FAINT = 1e-6

Floats = npt.NDArray[np.float64]
Arrays = dict[str, npt.NDArray[Any]]


@dataclass(frozen=True)
class Powers:
    """How much the network's word and the ear's count: powers of their chances; those of one word are multiplied."""

    network: float
    ear: float

    def mixed(self, network: npt.ArrayLike, ear: npt.ArrayLike) -> Floats:
        """Return chances of both, shape (n_words,), summing to 1."""
        logs = [np.log(np.maximum(np.asarray(chances, np.float64), _FAINT)) for chances in (network, ear)]
        return _softmax(self.network * logs[0] + self.ear * logs[1])


@dataclass(frozen=True, slots=True)
class Words:
    """Chances of each of `music.genres.GENRES` and `MOODS`; each sums to 1."""

    genres: Floats
    moods: Floats


class GrooveEar:
    """An ear, ready to be asked.

    Parameters
    ----------
    arrays : dict
        As `training.grooving` writes them: "N.LAYER.weight" of the N-th of several.
    genres, moods : Powers
        How it is to be mixed with what the network says.
    """

    def __init__(self, arrays: Arrays, genres: Powers, moods: Powers) -> None:
        self._arrays = {name: np.asarray(array, np.float64) for name, array in arrays.items()}
        self._n_members = len({name.split(".")[0] for name in arrays if name[0].isdigit()})
        self.genres, self.moods = genres, moods

    def counted(self, genres: Powers, moods: Powers) -> GrooveEar:
        """Return the same ear, mixed with other powers."""
        return GrooveEar(self._arrays, genres, moods)

    def words(self, groove: Groove) -> Words | None:
        """Return what a groove speaks for; None where there is no whole bar."""
        if len(groove.bars) == 0:
            return None
        said = [self._said(groove, f"{i}.") for i in range(self._n_members)]
        return Words(*(np.mean(parts, axis=0) for parts in zip(*said, strict=True)))

    def mixed(self, network: Words, groove: Groove | None) -> Words:
        """Return what network and groove together speak for; the network's word where there is no groove."""
        own = self.words(groove) if groove else None
        if own is None:
            return network
        return Words(
            self.genres.mixed(network.genres, own.genres), self.moods.mixed(network.moods, own.moods)
        )

    def _said(self, groove: Groove, member: str) -> tuple[Floats, Floats]:
        bars, whole = self._standard(groove.bars, "bars"), self._standard(groove.whole[N_TEMPO:], "whole")
        usual = np.broadcast_to(bars.mean(axis=0), bars.shape)
        struck = 1 / (1 + np.exp(-self._through(np.hstack([bars, usual]), f"{member}hear")))
        pattern = np.concatenate([pooled(struck.reshape(-1, N_STEPS, len(ROLES))), groove.whole[:N_TEMPO]])
        views = {
            "pattern": self._through(pattern, f"{member}pattern"),
            "sound": self._through(whole, f"{member}sound"),
        }
        styles, moods = (
            sum(self._linear(np.maximum(view, 0), f"{member}{name}_{word}") for name, view in views.items())
            for word in ("styles", "moods")
        )
        genres = _softmax(np.asarray(styles)) @ self._arrays["genres"]
        return genres / genres.sum(), _softmax(np.asarray(moods))

    def _standard(self, values: npt.ArrayLike, name: str) -> Floats:
        scaled = (np.asarray(values, np.float64) - self._arrays[f"{name}.mean"]) / self._arrays[
            f"{name}.spread"
        ]
        return np.clip(scaled, -FARTHEST, FARTHEST)

    def _through(self, x: Floats, name: str) -> Floats:
        """Return what the layers of a stack make of rows, rectified between layers."""
        n = sum(key.startswith(f"{name}.") and key.endswith(".weight") for key in self._arrays)
        for i in range(n):
            x = self._linear(np.maximum(x, 0) if i else x, f"{name}.{i}")
        return x

    def _linear(self, x: Floats, name: str) -> Floats:
        return np.asarray(x @ self._arrays[f"{name}.weight"].T + self._arrays[f"{name}.bias"])


def pooled(struck: Floats) -> Floats:
    """Return the pattern of a song: how often each step is struck where its player plays, and how much of the song that is.

    Parameters
    ----------
    struck : shape (n_bars, N_STEPS, len(ROLES)), 0 to 1

    Returns
    -------
    shape ((N_STEPS + 1) * len(ROLES),)
    """
    plays = struck.max(axis=1)
    pattern = struck.sum(axis=0) / (plays.sum(axis=0) + HALF_A_BAR)
    return np.concatenate([pattern.ravel(), plays.mean(axis=0)])


@cache
def shipped_ear(path: Path = SHIPPED) -> GrooveEar:
    """Return the ear that came with the program; read once.

    Raises
    ------
    MissingWeights
        Weights or card are not there, or damaged.
    """
    from safetensors import SafetensorError
    from safetensors.numpy import load

    try:
        card = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        data = path.read_bytes()
        if hashlib.sha256(data).hexdigest() != card["sha256"]:
            raise MissingWeights(f"The weights {path.name} are damaged: they do not match their card.", _HINT)
        powers = [Powers(**card["powers"][word]) for word in ("genre", "mood")]
        return GrooveEar(load(data), *powers)
    except (OSError, ValueError, KeyError, TypeError, RecursionError, SafetensorError) as error:
        raise MissingWeights(f"The weights {path.name} cannot be read.", _HINT) from error


def _softmax(odds: Floats) -> Floats:
    raised = np.exp(odds - odds.max())
    return np.asarray(raised / raised.sum())
