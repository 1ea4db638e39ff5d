"""Who says what style music is in: a small network that has heard nothing but true renderings, and none that any stylist learned from.

The Style Similarity Score (SSS) of paper 000 asks a pre-trained style classifier and says no more. Here it is the share of outputs that
the judge takes for the wanted style, out of all that there are. It knows nothing of any stylist's encoders, learned from songs of
seeds of its own (`training.style.judging`), and hears outputs as sound, as it has heard the songs.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn

from djanalyzer.errors import MissingWeights
from djanalyzer.features.fine_mel import N_MELS
from djanalyzer.models.shipped import RESOURCES

SHIPPED = RESOURCES / "djanalyzer-style-judge-1.safetensors"
WINDOW = 690  # frames that it is asked of at once, 8 s
_CHANNELS = (16, 32, 48, 64)
_WIDTH = 96
_MOST_STYLES = 64
_COUNTER = "num_batches_tracked"  # of what learning alone needs
_HINT = "Make them with `python -m djanalyzer.training.style judge`, or take those of the program."


class Judge(nn.Module):
    """Convolutions over levels of mel bands, then over time; mean and deviation over time; a logit for each style.

    Parameters
    ----------
    styles : tuple of str
        What it can say.
    """

    def __init__(self, styles: tuple[str, ...]) -> None:
        super().__init__()
        self.styles = styles
        layers: list[nn.Module] = []
        for n_in, n_out in zip((1, *_CHANNELS), _CHANNELS, strict=False):
            layers += [
                nn.Conv2d(n_in, n_out, 3, stride=2, padding=1, bias=False),
                nn.BatchNorm2d(n_out),
                nn.ReLU(),
            ]
        self.layers = nn.Sequential(*layers)
        n_bands = N_MELS // 2 ** len(_CHANNELS)
        self.over_time = nn.Sequential(
            nn.Conv1d(_CHANNELS[-1] * n_bands, _WIDTH, 3, padding=1),
            nn.ReLU(),
            nn.Dropout(0.2),
            nn.Conv1d(_WIDTH, _WIDTH, 5, padding=4, dilation=2),
            nn.ReLU(),
        )
        self.out = nn.Sequential(nn.Dropout(0.3), nn.Linear(2 * _WIDTH, len(styles)))

    def forward(self, mel: Tensor) -> Tensor:
        """Map `fine_mel`'s middle, shape (batch, frames, N_MELS), to logits, shape (batch, n_styles)."""
        x = self.layers(mel.unsqueeze(1))
        x = self.over_time(x.permute(0, 1, 3, 2).flatten(1, 2))
        said: Tensor = self.out(torch.cat([x.mean(dim=2), x.std(dim=2)], dim=1))
        return said

    def probabilities(self, mel: npt.NDArray[np.floating[Any]]) -> npt.NDArray[np.float64]:
        """Return how likely each style is, shape (n_styles,), of `fine_mel`'s middle (n_frames, N_MELS) at its loudness.

        The geometric mean over windows of 8 s, as many as cover the music.
        """
        n_windows = max(1, -(-len(mel) // WINDOW))
        starts = np.linspace(0, max(0, len(mel) - WINDOW), n_windows).round().astype(int)
        windows = np.stack([mel[s : s + WINDOW, :N_MELS] for s in starts]).astype(np.float32)
        with torch.inference_mode():
            logits = torch.log_softmax(self(torch.from_numpy(windows)), dim=1).mean(dim=0)
        return np.asarray(torch.softmax(logits, dim=0).numpy(), np.float64)


def save(path: Path, judge: Judge, said: Mapping[str, Any]) -> None:
    """Write a judge in half precision and its card; `said`: what else the card shall say."""
    from safetensors.torch import save_file

    path.parent.mkdir(parents=True, exist_ok=True)
    tensors = {k: t for k, t in judge.state_dict().items() if not k.endswith(_COUNTER)}
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
        lost = judge.load_state_dict({k: t.float() for k, t in tensors_of(data).items()}, strict=False)
        if missing := [k for k in lost.missing_keys if not k.endswith(_COUNTER)]:
            raise MissingWeights(f"The weights {path.name} have no {missing[0]}.", _HINT)
    except (OSError, ValueError, KeyError, TypeError, RuntimeError, SafetensorError) as error:
        raise MissingWeights(f"The style judge {path.name} cannot be read.", _HINT) from error
    return judge.eval().requires_grad_(False)
