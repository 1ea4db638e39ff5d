"""How good a network listens, measured on excerpts that it has not learned from: is the track known again, is the key right?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from djanalyzer.evaluation.retrieval import ranks
from djanalyzer.evaluation.tones import key_credit
from djanalyzer.models.selfsup.listener import STRIDE, WINDOW
from djanalyzer.models.selfsup.network import Listening, heard_bins
from djanalyzer.music import Key
from djanalyzer.training.selfsup.excerpts import Excerpt, read
from djanalyzer.training.selfsup.lesson import drawing

_SEED = 1
_BATCH = 32


@torch.inference_mode()
def known_again(network: Listening, paths: Sequence[Path]) -> float:
    """Return how often another view of a track, disturbed as in training, is nearest to it among all tracks, 0 to 1."""
    network.eval()
    pair = drawing(paths, _SEED, len(paths))(0)
    first, second = (
        torch.cat([network.embed(network(c).contrastive) for c in torch.split(views.columns, _BATCH)]).numpy()
        for views in (pair.first, pair.second)
    )
    return float((ranks(second, range(len(paths)), first) == 1).mean())


@torch.inference_mode()
def measured(network: Listening, paths: Sequence[Path]) -> dict[str, float]:
    """Return figures by name, each from 0 to 1.

    `track` is `known_again`, `key_mirex` the score of the likeliest key of whole excerpts whose key is known, `turned` how often it
    moves by as much as music that is transposed by a whole tone.
    """
    network.eval()
    figures = {"track": known_again(network, paths)}
    known = [e for e in map(read, paths) if e.key is not None]
    if known:
        credits, turned = zip(*(_credit(network, e) for e in known), strict=True)
        figures |= {"key_mirex": float(np.mean(credits)), "turned": float(np.mean(turned))}
    return figures


def _credit(network: Listening, excerpt: Excerpt) -> tuple[float, bool]:
    assert excerpt.key is not None
    found = key_in(network, excerpt)
    higher = key_in(network, excerpt, 2)
    truth = Key.from_index(excerpt.key)
    return key_credit(truth, Key.from_index(found)), Key.from_index(found).transposed(2).index == higher


def key_in(network: Listening, excerpt: Excerpt, semitones: int = 0) -> int:
    """Return the likeliest key of an excerpt (`Key.index`) as it is, or transposed up by so many semitones."""
    starts = range(0, max(1, len(excerpt.columns) - WINDOW + 1), STRIDE)
    places = (np.arange(WINDOW) + np.array(starts)[:, None]) % len(excerpt.columns)
    columns = torch.from_numpy(excerpt.columns[places].astype(np.float32))
    logits = network.keys(network(heard_bins(columns, semitones)).equivariant)
    return int(logits.log_softmax(dim=1).mean(dim=0).argmax())
