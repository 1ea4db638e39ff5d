"""What music is turned into before anybody asks whether it sounds alike: statistics of a spectrogram, and tokens of networks."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch

from djanalyzer.features.constant_q import constant_q
from djanalyzer.features.logmel import LogMelBuilder
from djanalyzer.models.selfsup.listener import STRIDE, WINDOW, unit
from djanalyzer.models.selfsup.network import Listening, heard_bins

Array = npt.NDArray[np.float32]

CONTRASTIVE, EQUIVARIANT, BOTH = "contrastive token", "equivariant token", "average of both tokens"
EMBEDDING = "embedding"  # that the program keeps: made of the contrastive token


@dataclass(frozen=True, slots=True)
class Front:
    """What all ears begin with.

    Attributes
    ----------
    columns : float16 array (n, N_BINS)
        Of `features.constant_q`, moved onto the semitones.
    mel : float32 array (2 * N_MELS,)
        Mean and deviation of each band of a log-mel spectrogram whose loudest frames lie at 1.
    cents : float
        Tuning; NaN where nothing is tuned.
    """

    columns: npt.NDArray[np.float16]
    mel: Array
    cents: float


def front_of(samples: Array) -> Front:
    """Return what is heard of mono samples at `features.logmel.SAMPLE_RATE`."""
    builder = LogMelBuilder()
    builder.push(samples)
    mel = builder.finish().astype(np.float32)
    columns, cents = constant_q(samples)
    statistics = np.concatenate([mel.mean(axis=0), mel.std(axis=0)])
    return Front(columns, statistics, np.nan if cents is None else cents)


def untrained(network: Listening, seed: int) -> Listening:
    """Return a network of the same shape that has learned nothing."""
    torch.manual_seed(seed)
    return Listening(network.shape).eval().requires_grad_(False)


@dataclass(frozen=True, slots=True)
class Told:
    """What a network tells of music: `vectors` by the name of the token, each (d,), and `keys`, (n_windows, 24)."""

    vectors: dict[str, Array]
    keys: Array


@torch.inference_mode()
def told_by(network: Listening, columns: npt.NDArray[np.float16]) -> Told:
    """Return what a network tells of columns: the means over windows of each token, taken at length 1.

    Windows are those of `models.selfsup.listener`; `BOTH` is the mean of the two tokens. Of a network with one token all are the same.
    """
    starts = range(0, max(1, len(columns) - WINDOW + 1), STRIDE)
    places = (np.arange(WINDOW) + np.array(starts)[:, None]) % len(columns)
    heard = heard_bins(torch.from_numpy(columns[places].astype(np.float32)))
    tokens = network(heard)
    contrastive, equivariant = (unit(t.numpy()) for t in (tokens.contrastive, tokens.equivariant))
    vectors = {
        CONTRASTIVE: contrastive.mean(axis=0),
        EQUIVARIANT: equivariant.mean(axis=0),
        BOTH: (contrastive + equivariant).mean(axis=0) / 2,
        EMBEDDING: network.embed(tokens.contrastive).numpy().mean(axis=0),
    }
    return Told(vectors, network.keys(tokens.equivariant).softmax(dim=-1).numpy())
