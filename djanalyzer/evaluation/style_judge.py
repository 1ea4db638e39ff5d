"""Who says what style music is in: a small network that has heard nothing but true renderings, and none that any stylist learned from.

The Style Similarity Score (SSS) of paper 000 asks a pre-trained style classifier and says no more. Here it is the share of outputs that
the judge takes for the wanted style, out of all that there are. It knows nothing of any stylist's encoders, learned from songs of
seeds of its own (`training.style.judging`), and hears outputs as sound, as it has heard the songs.

It is told where the bars begin, and hears of every four of them what a listener goes by: how the sound lies over the bands (mean,
deviation and loud moments of each), how wide it is, and in which sixteenths of a bar something begins in low, middle and high bands.
"""

from __future__ import annotations

import hashlib
import itertools
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn

from djanalyzer.errors import MissingWeights
from djanalyzer.evaluation.intervals import Floats
from djanalyzer.features.fine_mel import FRAME_RATE, N_MELS
from djanalyzer.models.shipped import RESOURCES

SHIPPED = RESOURCES / "djanalyzer-style-judge-1.safetensors"
N_BARS = 4  # that are heard at once
_NARROW, _WIDE = 4, 16  # mel bands that are taken together: 32 of sound, 8 of beginnings and of width
_PLACES = 16  # of a bar
_LOUD = 90  # percentile of the frames
N_TRAITS = 3 * N_MELS // _NARROW + N_MELS // _WIDE * (2 + _PLACES)
_HIDDEN = 64
_MOST_STYLES = 64
_HINT = "Make them with `python -m djanalyzer.training.style judge`, or take those of the program."

Mel = npt.NDArray[np.floating[Any]]


def traits_of(mel: Mel, downbeats: Floats) -> Floats:
    """Return what the judge hears of music, every four bars that follow each other (all, where there are fewer).

    Parameters
    ----------
    mel : shape (n_frames, 2 * N_MELS)
        From `fine_mel`, at its loudness.
    downbeats : seconds, at least two
        What lies before the first and after the last is not heard.

    Returns
    -------
    shape (n_windows, N_TRAITS)
    """
    edges = np.rint(np.asarray(downbeats) * FRAME_RATE).astype(int)
    edges = edges[edges <= len(mel)]
    levels = np.asarray(mel, np.float64)
    middle = levels[:, :N_MELS].reshape(len(levels), -1, _NARROW).mean(axis=2)
    wide = levels[:, :N_MELS].reshape(len(levels), -1, _WIDE).mean(axis=2)
    width = levels[:, N_MELS:].reshape(len(levels), -1, _WIDE).mean(axis=2) - wide
    rises = np.maximum(np.diff(wide, axis=0, prepend=wide[:1]), 0)
    n = min(N_BARS, len(edges) - 1)
    windows = []
    for first in range(0, len(edges) - n, max(1, n // 2)):
        span = slice(edges[first], edges[first + n])
        sound = middle[span]
        begins = _folded(rises, edges[first : first + n + 1])
        strength = begins.sum(axis=0)
        windows.append(
            np.concatenate(
                [
                    sound.mean(axis=0),
                    sound.std(axis=0),
                    np.percentile(sound, _LOUD, axis=0),
                    width[span].mean(axis=0),
                    strength,
                    (begins / np.maximum(strength, 1e-6)).ravel(),
                ]
            )
        )
    return np.array(windows)


def _folded(rises: Floats, edges: npt.NDArray[np.int64]) -> Floats:
    """Return how much begins in each place of a bar, shape (_PLACES, n_bands), the mean of bars between edges."""
    bars = []
    for start, stop in itertools.pairwise(edges):
        # A place is heard from just before its line, since a beginning is smeared over the window.
        place = np.floor((np.arange(stop - start) + 2) * _PLACES / (stop - start)).astype(int) % _PLACES
        bars.append(np.stack([rises[start:stop][place == k].sum(axis=0) for k in range(_PLACES)]))
    return np.asarray(np.mean(bars, axis=0))


class Judge(nn.Module):
    """Two layers over the traits of four bars; a logit for each style.

    Parameters
    ----------
    styles : tuple of str
        What it can say.
    """

    def __init__(self, styles: tuple[str, ...]) -> None:
        super().__init__()
        self.styles = styles
        self.mean: Tensor
        self.scale: Tensor
        self.register_buffer("mean", torch.zeros(N_TRAITS))
        self.register_buffer("scale", torch.ones(N_TRAITS))
        self.layers = nn.Sequential(
            nn.Dropout(0.2),
            nn.Linear(N_TRAITS, _HIDDEN),
            nn.ReLU(),
            nn.Dropout(0.3),
            nn.Linear(_HIDDEN, len(styles)),
        )

    def forward(self, traits: Tensor) -> Tensor:
        """Map traits, shape (batch, N_TRAITS), to logits, shape (batch, n_styles)."""
        said: Tensor = self.layers(((traits - self.mean) / self.scale).clamp(-5, 5))
        return said

    def named(self, traits: Floats) -> Floats:
        """Return how likely each style is, shape (n_styles,), of `traits_of` music: the geometric mean over its windows."""
        with torch.inference_mode():
            logits = torch.log_softmax(self(torch.from_numpy(traits).float()), dim=1).mean(dim=0)
        return np.asarray(torch.softmax(logits, dim=0).numpy(), np.float64)


def save(path: Path, judge: Judge, said: Mapping[str, Any]) -> None:
    """Write a judge in half precision and its card; `said`: what else the card shall say."""
    from safetensors.torch import save_file

    path.parent.mkdir(parents=True, exist_ok=True)
    tensors = judge.state_dict()
    save_file({k: (t.half() if t.ndim > 1 else t.float()).contiguous() for k, t in tensors.items()}, path)
    path.chmod(0o644)  # safetensors writes for the owner alone
    card = {
        "name": path.stem,
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        "styles": list(judge.styles),
        **said,
    }
    path.with_suffix(".json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")


def load(path: Path = SHIPPED) -> Judge:
    """Return a judge, ready to hear.

    Raises
    ------
    MissingWeights
        There is none, or it does not match its card.
    """
    from safetensors import SafetensorError
    from safetensors.torch import load as tensors_of

    try:
        card = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        data = path.read_bytes()
        styles = tuple(str(word) for word in card["styles"])
        if hashlib.sha256(data).hexdigest() != card["sha256"] or not 1 < len(styles) <= _MOST_STYLES:
            raise MissingWeights(f"The weights {path.name} do not match their card.", _HINT)
        judge = Judge(styles)
        judge.load_state_dict({k: t.float() for k, t in tensors_of(data).items()})
    except (OSError, ValueError, KeyError, TypeError, RuntimeError, SafetensorError) as error:
        raise MissingWeights(f"The style judge {path.name} cannot be read.", _HINT) from error
    return judge.eval().requires_grad_(False)
