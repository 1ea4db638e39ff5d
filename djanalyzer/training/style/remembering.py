"""Which pieces of music in each named style the weights remember: what a take with a seed is rendered like."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from djanalyzer.models.style.networks import EXAMPLES, StyleNetworks
from djanalyzer.models.style.stylist import Stylist
from djanalyzer.training.style.lessons import facts_of, place
from djanalyzer.training.style.pairs import read_mel

_TYPICAL = 0.75  # of the pieces, those nearest to the style's place, are drawn from: the others sound like other styles


def remembered(networks: StyleNetworks, paths: Sequence[Path], seed: int = 0) -> Tensor:
    """Return the styles of some pieces of each named one among stored songs, shape (n_styles, EXAMPLES, whole_style).

    A style of which too few are stored has some of them twice; one of which there is none has its own place instead.
    """
    heard = _heard(networks, paths)
    rng = np.random.default_rng([seed, 71])
    rows = []
    for number, style in enumerate(networks.styles):
        own = networks.named(torch.tensor([number]))
        pieces = torch.stack(heard[style]) if heard[style] else own
        sphere = slice(networks.shape.style)
        near = (pieces[:, sphere] @ own[0, sphere]).argsort(descending=True)[
            : max(1, round(_TYPICAL * len(pieces)))
        ]
        drawn = np.resize(rng.permutation(len(near)), EXAMPLES)
        rows.append(pieces[near[torch.from_numpy(drawn)]])
    return torch.stack(rows).detach()


def _heard(networks: StyleNetworks, paths: Sequence[Path]) -> dict[str, list[Tensor]]:
    """Return the place of each stored rendering by its style."""
    stylist = Stylist("", "", networks, "cpu")
    found: dict[str, list[Tensor]] = defaultdict(list)
    for path in paths:
        facts = facts_of(path)
        for style in facts.styles:
            mel = read_mel(path, facts.rendering(style)).astype(np.float32)
            found[style].append(torch.from_numpy(stylist.embedding_of(mel, place(facts, len(mel)))))
    return found
