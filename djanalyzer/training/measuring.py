"""How good a network is on generated tracks that it never learned from: plain figures of the heads, before any decoding."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch

from djanalyzer.evaluation import matching
from djanalyzer.evaluation.peaks import peaks
from djanalyzer.models.activations import CUE_KINDS
from djanalyzer.models.network import Logits, Network
from djanalyzer.training.batches import Batch, whole_track
from djanalyzer.training.examples import Labels, read_labels
from djanalyzer.training.targets import IGNORED

Times = npt.NDArray[np.float64]


def measure(network: Network, paths: Iterable[Path]) -> dict[str, float]:
    """Return the mean of every figure over whole tracks: F-measures, shares right, and the mean error of energy."""
    figures: dict[str, list[float]] = {}
    for path in paths:
        labels, _, _ = read_labels(path)
        for name, value in measure_one(network, whole_track(path), labels).items():
            figures.setdefault(name, []).append(value)
    return {name: round(float(np.mean(values)), 4) for name, values in figures.items()}


@torch.inference_mode()
def measure_one(network: Network, batch: Batch, labels: Labels) -> dict[str, float]:
    """Return the figures of one track; a head without labels there is left out."""
    logits = network.eval()(batch.logmel, batch.chroma, batch.places, foundation=batch.foundation)
    frames = torch.sigmoid(logits.frames[0]).numpy()
    figures = _of_frames(frames, labels)
    judged = batch.sections[0] != IGNORED
    if judged.any():
        right = logits.sections[0].argmax(dim=1) == batch.sections[0]
        figures["section accuracy"] = float(right[judged].float().mean())
        figures["energy error"] = float(
            (torch.sigmoid(logits.energy[0]) - batch.energy[0]).abs()[judged].mean()
        )
    return figures | _of_the_whole(logits, batch)


def _of_frames(frames: npt.NDArray[np.float32], labels: Labels) -> dict[str, float]:
    """Return the figures of the full-rate heads whose labels are known; `frames` are their chances, shape (n, heads)."""
    figures = {}
    if "beats" not in labels.unknown:
        figures["beat F (0.07 s)"] = f_measure(labels.beats, peaks(frames[:, 0], 0.3, 7), 0.07)
        figures["downbeat F (0.07 s)"] = f_measure(labels.downbeats, peaks(frames[:, 1], 0.3, 25), 0.07)
    if "sections" not in labels.unknown:
        figures["boundary F (0.5 s)"] = f_measure(labels.sections[1:], peaks(frames[:, 2], 0.3, 80), 0.5)
    if "cues" not in labels.unknown:
        figures["cue F (0.5 s, kind right)"] = _cue_f(frames[:, 3:], labels)
    return figures


def _of_the_whole(logits: Logits, batch: Batch) -> dict[str, float]:
    """Return the figures of the heads that judge a track as one, where it is known what they should say."""
    figures = {}
    if batch.key[0] != IGNORED:
        figures["key accuracy"] = float(logits.key[0].argmax() == batch.key[0])
    if batch.tempo.any():
        away = (logits.tempo[0].argmax() - batch.tempo[0].argmax()).abs()
        figures["tempo class (4 %)"] = float(away <= 1)
    if batch.meter[0] != IGNORED:
        figures["meter accuracy"] = float(logits.meter[0].argmax() == batch.meter[0])
    known = batch.vocals[0] != IGNORED
    if known.any():
        sings = batch.vocals[0][known] > 0.5
        figures["vocals accuracy"] = float(((logits.vocals[0][known] > 0) == sings).float().mean())
    return figures


def _cue_f(frames: npt.NDArray[np.float32], labels: Labels) -> float:
    n_found = n_right = 0
    for kind in range(len(CUE_KINDS)):
        found = peaks(frames[:, kind], 0.3, 80)
        n_found += len(found)
        n_right += matching.n_matched(labels.cues[labels.kinds == kind], found, 0.5)
    return 2 * n_right / max(n_found + len(labels.cues), 1)


def f_measure(reference: Times, estimate: Times, tolerance: float) -> float:
    """Return the harmonic mean of precision and recall; 1 where there is nothing to find and nothing was found."""
    if len(reference) + len(estimate) == 0:
        return 1.0
    return matching.f_measure(reference, estimate, tolerance)
