"""What a network hears in annotated recordings, before anything is decoded: its own peaks and its strongest answers."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from djanalyzer.evaluation.peaks import peaks
from djanalyzer.models.activations import TEMPI, Activations
from djanalyzer.models.network import Network
from djanalyzer.music import Key
from djanalyzer.training.examples import ATONAL
from djanalyzer.training.measuring import f_measure

if TYPE_CHECKING:
    from djanalyzer.evaluation.references import Reference

PEAKS = {
    "beat_peaks": "beat F, peaks",
    "downbeat_peaks": "downbeat F, peaks",
    "boundary_peaks": "boundaries F ±0.5 s, peaks",
    "tempo_head": "tempo, strongest class",
    "key_head": "key, MIREX, strongest class",
}
_FEWEST_BOUNDARIES = 4  # fewer say nothing about a recording
_OCTAVES_OFF = 0.06  # a class and a half


def peak_scores(network: Network, recordings: Path, kept: Path) -> dict[str, dict[str, float]]:
    """Return every score of `PEAKS` by core recording; the features of recordings are kept in the folder `kept`."""
    from djanalyzer.evaluation.references import open_music
    from djanalyzer.models.predict import Predictor

    predictor = Predictor(network, "candidate", "cpu")
    scores: dict[str, dict[str, float]] = {}
    for reference in open_music(recordings):
        if reference.is_core:
            activations = predictor.listen(*_features(reference, kept))
            for measure, value in scores_of(reference, activations).items():
                scores.setdefault(measure, {})[reference.name] = round(value, 4)
    return scores


def scores_of(reference: Reference, activations: Activations) -> dict[str, float]:
    """Return what a network's own answers are worth; a score whose truth nobody knows is absent."""
    from djanalyzer.evaluation.tones import key_scores

    beats = peaks(activations.beats, 0.3, 7)
    scores = {"beat_peaks": f_measure(reference.beats, beats, 0.07)}
    if reference.downbeats is not None:
        downbeats = peaks(activations.downbeats, 0.3, 20)
        scores["downbeat_peaks"] = f_measure(reference.downbeats, downbeats, 0.07)
    if len(reference.boundaries or ()) >= _FEWEST_BOUNDARIES:
        boundaries = peaks(activations.boundaries, 0.25, 80)
        scores["boundary_peaks"] = f_measure(np.array(reference.boundaries), boundaries, 0.5)
    if reference.tempo is not None:
        away = np.log2(TEMPI[activations.tempo.argmax()] / reference.tempo)
        scores["tempo_head"] = float(abs(away) < _OCTAVES_OFF)
    found = key_scores(reference, Key.from_index(int(activations.key[:ATONAL].argmax())))
    return scores | ({"key_head": found["key_mirex"]} if "key_mirex" in found else {})


def _features(reference: Reference, kept: Path) -> tuple[npt.NDArray[np.float16], npt.NDArray[np.float16]]:
    """Return log-mel and chroma of a recording, computed the first time only."""
    path = kept / f"{reference.name}.npz"
    if not path.exists():
        _keep_features(reference.path, path)
    with np.load(path, allow_pickle=False) as stored:
        return stored["logmel"], stored["chroma"]


def _keep_features(audio: Path, path: Path) -> None:
    from djanalyzer.audio.decode import open_stream
    from djanalyzer.features.extraction import extract

    with open_stream(audio) as stream:
        features = extract(stream)
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".unfinished")
    with unfinished.open("wb") as file:
        np.savez(file, logmel=features.logmel, chroma=features.chroma)
    os.replace(unfinished, path)
