"""The ear for grooves as it is taught: the same layers as in `models.groove_ear`, which asks them without torch."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn

from djanalyzer.models.groove import N_CURVES, N_STEPS, N_TEMPO, N_WHOLE
from djanalyzer.models.groove_ear import FARTHEST, HALF_A_BAR, ROLES
from djanalyzer.music.genres import GENRES, MOODS
from djanalyzer.synthesis.genres import genre_of
from djanalyzer.synthesis.styles import STYLES

N_BAR = N_STEPS * N_CURVES
_HEARING, _PATTERN, _SOUND = 128, 160, 64  # widths
_LEAST = 1e-3  # a spread

Singles = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Scale:
    """Means and spreads of what is heard of bars and of whole songs; steps of a bar share theirs."""

    bar_mean: Singles
    bar_spread: Singles
    whole_mean: Singles
    whole_spread: Singles

    @classmethod
    def of(cls, bars: Singles, whole: Singles) -> Scale:
        """Return those of some songs: shapes (n_bars, N_BAR) and (n_songs, N_WHOLE - N_TEMPO)."""
        steps = bars.reshape(-1, N_CURVES)
        return cls(
            np.tile(steps.mean(axis=0), N_STEPS),
            np.tile(steps.std(axis=0) + _LEAST, N_STEPS),
            whole.mean(axis=0),
            whole.std(axis=0) + _LEAST,
        )

    def bars(self, bars: Singles) -> Singles:
        return np.asarray(np.clip((bars - self.bar_mean) / self.bar_spread, -FARTHEST, FARTHEST))

    def whole(self, whole: Singles) -> Singles:
        return np.asarray(np.clip((whole - self.whole_mean) / self.whole_spread, -FARTHEST, FARTHEST))


class GrooveNetwork(nn.Module):
    """What is heard of a song to logits of its style and its mood."""

    def __init__(self) -> None:
        super().__init__()
        self.hear = nn.Sequential(
            nn.Linear(2 * N_BAR, _HEARING), nn.ReLU(), nn.Dropout(0.2),
            nn.Linear(_HEARING, _HEARING), nn.ReLU(),
            nn.Linear(_HEARING, N_STEPS * len(ROLES)),
        )  # fmt: skip
        self.pattern = nn.Sequential(
            nn.Linear((N_STEPS + 1) * len(ROLES) + N_TEMPO, _PATTERN), nn.ReLU(), nn.Dropout(0.3),
            nn.Linear(_PATTERN, _PATTERN), nn.ReLU(), nn.Dropout(0.3),
        )  # fmt: skip
        self.sound = nn.Sequential(nn.Linear(N_WHOLE - N_TEMPO, _SOUND), nn.ReLU(), nn.Dropout(0.4))
        self.pattern_styles, self.pattern_moods = (nn.Linear(_PATTERN, n) for n in (len(STYLES), len(MOODS)))
        self.sound_styles, self.sound_moods = (nn.Linear(_SOUND, n) for n in (len(STYLES), len(MOODS)))
        for start in (self.sound_styles.weight, self.sound_styles.bias):
            nn.init.zeros_(start)

    def struck(self, bars: Tensor, are_there: Tensor) -> Tensor:
        """Return logits of who strikes which step, shape (batch, n, N_STEPS, len(ROLES))."""
        there = are_there.float().unsqueeze(-1)
        usual = (bars * there).sum(dim=1, keepdim=True) / there.sum(dim=1, keepdim=True).clamp(min=1)
        said: Tensor = self.hear(torch.cat([bars, usual.expand_as(bars)], dim=-1))
        return said.view(*bars.shape[:2], N_STEPS, len(ROLES))

    def of_pattern(self, struck: Tensor, are_there: Tensor, tempo: Tensor) -> Tensor:
        """Return the view of a pattern whose steps are struck with these chances, shape (batch, _PATTERN)."""
        view: Tensor = self.pattern(torch.cat([pooled(struck, are_there), tempo], dim=1))
        return view

    def forward(
        self, bars: Tensor, are_there: Tensor, tempo: Tensor, whole: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Return logits of styles and of moods, and those of `struck`."""
        struck = self.struck(bars, are_there)
        view, sound = self.of_pattern(torch.sigmoid(struck), are_there, tempo), self.sound(whole)
        styles = self.pattern_styles(view) + self.sound_styles(sound)
        return styles, self.pattern_moods(view) + self.sound_moods(sound), struck


def pooled(struck: Tensor, are_there: Tensor) -> Tensor:
    """Return the patterns of songs as `groove_ear.pooled` does; bars that are not there count for nothing."""
    there = are_there.float()
    struck = struck * there[..., None, None]
    plays = struck.amax(dim=2)
    pattern = struck.sum(dim=1) / (plays.sum(dim=1) + HALF_A_BAR).unsqueeze(1)
    return torch.cat(
        [pattern.flatten(1), plays.sum(dim=1) / there.sum(dim=1, keepdim=True).clamp(min=1)], dim=1
    )


def genres_of_styles() -> Singles:
    """Return which genre each style belongs to, shape (len(STYLES), len(GENRES)); some belong to none."""
    return np.array([[float(genre_of(style) is genre) for genre in GENRES] for style in STYLES], np.float32)


def arrays_of(networks: list[GrooveNetwork], scale: Scale) -> dict[str, npt.NDArray[np.generic]]:
    """Return what `GrooveEar` reads: weights in half precision, all else whole."""
    found: dict[str, npt.NDArray[np.generic]] = {
        "genres": genres_of_styles(),
        "bars.mean": scale.bar_mean,
        "bars.spread": scale.bar_spread,
        "whole.mean": scale.whole_mean,
        "whole.spread": scale.whole_spread,
    }
    for n, network in enumerate(networks):
        for name in ("hear", "pattern", "sound"):
            layers = [m for m in getattr(network, name) if isinstance(m, nn.Linear)]
            for i, layer in enumerate(layers):
                found |= _layer(layer, f"{n}.{name}.{i}")
        for name in ("pattern_styles", "pattern_moods", "sound_styles", "sound_moods"):
            found |= _layer(getattr(network, name), f"{n}.{name}")
    return {name: np.ascontiguousarray(array) for name, array in found.items()}


def _layer(layer: nn.Linear, name: str) -> dict[str, npt.NDArray[np.generic]]:
    return {
        f"{name}.weight": layer.weight.detach().half().numpy(),
        f"{name}.bias": layer.bias.detach().float().numpy(),
    }
