"""Which pieces of music in each named style the weights remember: what a take with a seed is rendered like.

A piece serves a take if what other songs become by it is told as its style; that is tried on songs of the training, and the stylist's
own ears tell.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from djanalyzer.models.style.networks import EXAMPLES, Given, StyleNetworks
from djanalyzer.models.style.stylist import Stylist
from djanalyzer.training.style.lessons import facts_of, place
from djanalyzer.training.style.pairs import read_mel

_TRIED = 32  # pieces of a style, those nearest to its place
_SONGS, _FRAMES = 6, 384  # that each is tried on: the last ones, and how much of them
_SHARP = 10.0  # as in the losses: by what a cosine is multiplied before it is a logit


def remembered(networks: StyleNetworks, paths: Sequence[Path]) -> Tensor:
    """Return the styles of some pieces of each named one among stored songs, shape (n_styles, EXAMPLES, whole_style).

    A style of which too few are stored has some of them twice; one of which there is none has its own place instead.
    """
    heard = _heard(networks, paths)
    sources = _sources(networks, paths[-_SONGS:])
    sphere = slice(networks.shape.style)
    rows = []
    for number, style in enumerate(networks.styles):
        own = networks.named(torch.tensor([number]))
        pieces = torch.stack(heard[style]) if heard[style] else own
        near = pieces[(pieces[:, sphere] @ own[0, sphere]).argsort(descending=True)[:_TRIED]]
        worth = torch.tensor([_worth(networks, piece, number, sources) for piece in near])
        best = near[worth.argsort(descending=True)[:EXAMPLES]]
        rows.append(best[torch.from_numpy(np.resize(np.arange(len(best)), EXAMPLES))])
    return torch.stack(rows).detach()


def _heard(networks: StyleNetworks, paths: Sequence[Path]) -> dict[str, list[Tensor]]:
    """Return each stored rendering's style, by its name."""
    stylist = Stylist("", "", networks, "cpu")
    found: dict[str, list[Tensor]] = defaultdict(list)
    for path in paths:
        facts = facts_of(path)
        for style in facts.styles:
            mel = read_mel(path, facts.rendering(style)).astype(np.float32)
            found[style].append(torch.from_numpy(stylist.embedding_of(mel, place(facts, len(mel)))))
    return found


@torch.inference_mode()
def _sources(networks: StyleNetworks, paths: Sequence[Path]) -> Given:
    """Return the beginning of songs in the rendering that was stored last: as they were made, where that is stored."""
    mels, places = [], []
    for path in paths:
        facts = facts_of(path)
        pure = [n for n, (rest, drums) in enumerate(facts.renderings) if rest == drums]
        mel = read_mel(path, pure[-1]).astype(np.float32)[:_FRAMES]
        kept = len(mel) // networks.shape.multiple * networks.shape.multiple
        mels.append(torch.from_numpy(mel[:kept].T.copy()))
        places.append(torch.from_numpy(place(facts, kept).T.copy()))
    source, position = torch.stack(mels), torch.stack(places)
    style = networks.style(source, position)
    change = torch.zeros(len(source), dtype=torch.long)
    return Given(source, networks.content(source), position, style, style[:, :, None], change)


@torch.inference_mode()
def _worth(networks: StyleNetworks, piece: Tensor, number: int, sources: Given) -> float:
    """Return how likely songs that are rendered like a piece are heard in its style, on average over the songs."""
    given = sources._replace(target_style=piece[None, :, None].expand(len(sources.source), -1, -1))
    said = networks(sources.source, torch.zeros(len(sources.source)), given).clamp(-1, 1)
    sphere = slice(networks.shape.style)
    heard = networks.style(said, sources.position)[:, sphere]
    named = networks.named(torch.arange(len(networks.styles)))[:, sphere]
    return float(torch.softmax(_SHARP * heard @ named.T, dim=1)[:, number].mean())
