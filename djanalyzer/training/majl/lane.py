"""Fitting the vocal lane: which numbers tell, of what weights hear, where somebody sings; they go into the weights' card.

Validation songs teach it, their stems and truth as stored; songs of `HELD_OUT` measure it and choose nothing. What is heard is heard by
`voice.Listener`, as in the product.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from djanalyzer.errors import Trouble
from djanalyzer.evaluation.melody import Lane, MelodyScore, lane_of, melody_score
from djanalyzer.models.separation import singing
from djanalyzer.models.separation.lane import (
    FEATURES,
    KEY,
    Decision,
    Evidence,
    features_of,
    odds_of,
    spans_of,
    sung_frames,
)
from djanalyzer.models.separation.shipped import StemEar, ear, read_card
from djanalyzer.models.separation.singing import Singing
from djanalyzer.models.separation.spectrum import FRONT_END
from djanalyzer.models.separation.streaming import frames_of
from djanalyzer.models.separation.voice import Listener, hertz_of, pitch_line
from djanalyzer.music import VOICE_RATE
from djanalyzer.training.majl.material import path_of
from djanalyzer.training.majl.pieces import HELD_OUT, VALIDATION, Piece, read_piece

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

_FOLDS = 5
_PRIOR = 1e-3  # of a weight's square, its feature brought to a spread of 1; against the mean loss of a frame
_CHANGES = (0.5, 1.0, 2.0, 4.0, 8.0)
_SHIFTS = tuple(np.arange(-1.0, 1.3, 0.1))
_AS_GOOD = 0.005  # of the F-measure
_LEAST = tuple(np.arange(0.02, 0.62, 0.02))


@dataclass(frozen=True, slots=True)
class Heard:
    """A song as it was heard, and its truth: pitch in Hz (n_frames,), 0 for none, and whether anybody sings."""

    evidence: Evidence
    pitch: Floats
    is_sung: Flags


def fit(
    weights: Path, folder: Path, n_songs: tuple[int, int], device: str, hearing: Path = singing.SHIPPED
) -> Iterator[str]:
    """Fit the vocal lane to weights with the first validation songs, and measure it; yield what came of it, line by line.

    Parameters
    ----------
    n_songs : tuple of int
        To fit with, and to measure with.
    hearing : Path
        Weights of the network that hears singing in the mix.

    Raises
    ------
    MissingWeights
        The weights or their card are not there, or damaged.
    Trouble
        There are no songs.
    """
    awake, network = ear(device, shipped=weights), singing.load(hearing).to(device)
    songs = list(heard_songs(awake, network, folder, VALIDATION[: n_songs[0]]))
    decision, validated = fitted(songs)
    write(weights, decision)
    yield f"{len(songs)} songs to fit with, each left out of the fit it is told by: frame F {validated:.3f}"
    yield json.dumps(decision.as_record())
    held_out = list(heard_songs(awake, network, folder, HELD_OUT[: n_songs[1]]))
    yield f"{len(held_out)} held-out songs: frame F {f_of([lane_found(h, decision) for h in held_out]):.3f}"
    for name, scores in melodies(held_out, decision).items():
        n_sung = sum(s.n_sung for s in scores)
        rpa, rca = (sum(getattr(s, word) * s.n_sung for s in scores) / n_sung for word in ("rpa", "rca"))
        found = float(np.mean([s.overall for s in scores]))
        yield f"pitch, {name}: RPA {rpa:.3f}, RCA {rca:.3f}, overall accuracy {found:.3f}"


def heard_songs(awake: StemEar, network: Singing, folder: Path, seeds: range) -> Iterator[Heard]:
    """Yield the songs of these seeds that are stored, as they are heard.

    Raises
    ------
    Trouble
        None of them is stored.
    """
    paths = [path for path in (path_of(seed, folder) for seed in seeds) if path.exists()]
    if not paths:
        raise Trouble(
            f"{folder} has no songs from seed {seeds.start} on.",
            "Render them with `python -m djanalyzer.training.majl render`.",
        )
    for path in paths:
        yield heard_song(awake, network, read_piece(path))


def heard_song(awake: StemEar, network: Singing, piece: Piece) -> Heard:
    """Return a song as it is heard."""
    listener = Listener(awake.separator.stems, awake.device, network)
    for taken in frames_of([piece.mixture[:, None]], awake, FRONT_END):
        listener.take(taken)
    evidence = listener.evidence()
    n_frames = len(evidence.voice)
    return Heard(evidence, piece.pitch[:n_frames].astype(np.float64), piece.sung[:n_frames])


def fitted(songs: Sequence[Heard]) -> tuple[Decision, float]:
    """Return the decision that tells the frames of these songs best, and its frame F where each song is left out of the fit.

    The weights are those of a logistic regression. What changes cost, and how readily somebody is taken to sing, are
    chosen for the F-measure of songs that are left out, and of what is as good the least ready: half of the time somebody sings
    in those songs, which is more than in records of dance music. How likely a pitch has to be is chosen for the overall accuracy
    of the pitch.
    """
    features = [features_of(song.evidence) for song in songs]
    truths = [song.is_sung for song in songs]
    odds: list[Floats] = [np.zeros(0)] * len(songs)
    for fold in range(min(_FOLDS, len(songs))):
        inside = [i for i in range(len(songs)) if i % _FOLDS != fold] or [0]
        part = logistic([features[i] for i in inside], [truths[i] for i in inside])
        for i in range(fold, len(songs), _FOLDS):
            odds[i] = odds_of(features[i], part)
    choices = [
        (f_of([lane_of(t, sung_frames(o + s, c)) for t, o in zip(truths, odds, strict=True)]), -c, s)
        for c in _CHANGES
        for s in _SHIFTS
    ]
    most = max(choices)[0]
    best, change, shift = min((c for c in choices if c[0] >= most - _AS_GOOD), key=lambda c: (c[2], -c[0]))
    whole = logistic(features, truths)
    decision = replace(whole, bias=whole.bias + float(shift), change=-change)
    lanes = [sung_frames(o + shift, -change) for o in odds]
    accuracies = [(overall(songs, lanes, least), -least) for least in _LEAST]
    return replace(decision, least=round(-max(accuracies)[1], 3)), best


def logistic(features: Sequence[Floats], truths: Sequence[Flags]) -> Decision:
    """Return the logistic regression of frames on features; a change costs nothing yet."""
    rows, truth = np.concatenate(features), np.concatenate(truths)
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    rows, sign = (rows - mean) / spread, np.where(truth, 1.0, -1.0)

    def loss(numbers: Floats) -> tuple[float, Floats]:
        margin = sign * (rows @ numbers[1:] + numbers[0])
        pull = -sign * np.exp(-np.logaddexp(0, margin)) / len(rows)
        slope = np.concatenate([[pull.sum()], rows.T @ pull + 2 * _PRIOR * numbers[1:]])
        return float(np.logaddexp(0, -margin).mean() + _PRIOR * np.square(numbers[1:]).sum()), slope

    found = minimize(loss, np.zeros(1 + len(FEATURES)), jac=True, method="L-BFGS-B").x
    weights = found[1:] / spread
    return Decision(tuple(weights.tolist()), float(found[0] - weights @ mean), 0.0, 0.5)


def f_of(lanes: Sequence[Lane]) -> float:
    """Return the F-measure over the frames of all songs together."""
    counted = Lane(sum(x.n_right for x in lanes), sum(x.n_true for x in lanes), sum(x.n_found for x in lanes))
    return counted.f


def lane_found(song: Heard, decision: Decision) -> Lane:
    """Count the frames that lie in the stretches of singing which the product shows."""
    odds = odds_of(features_of(song.evidence), decision)
    times = np.arange(len(odds)) / VOICE_RATE
    spans = spans_of(sung_frames(odds, decision.change), odds)
    found = np.zeros(len(odds), np.bool_)
    for span in spans:
        found |= (times >= span.start) & (times < span.stop)
    return lane_of(song.is_sung, found)


def overall(songs: Sequence[Heard], lanes: Sequence[Flags], least: float) -> float:
    """Return the share of all frames whose pitch is right, or rightly none (`melody.MelodyScore.overall`)."""
    right, n_frames = 0, 0
    for song, lane in zip(songs, lanes, strict=True):
        found = pitch_line(song.evidence, lane, least).astype(np.float64)
        octaves = np.log2(np.maximum(found, 1e-3) / np.maximum(song.pitch, 1e-3))
        is_near = (found > 0) & (np.abs(octaves) < 0.5 / 12)
        right += int(np.where(song.pitch > 0, is_near, found == 0).sum())
        n_frames += len(found)
    return right / n_frames


def melodies(songs: Sequence[Heard], decision: Decision) -> dict[str, list[MelodyScore]]:
    """Return how right the pitch of each song is by mir_eval: each frame's likeliest, the line, and what is shown of it."""
    scores: dict[str, list[MelodyScore]] = {"frame by frame": [], "as a line": [], "shown": []}
    for song in songs:
        alone, line = (hertz_of(bins) for bins in (song.evidence.likeliest, song.evidence.pitch))
        odds = odds_of(features_of(song.evidence), decision)
        shown = pitch_line(song.evidence, sung_frames(odds, decision.change), decision.least) > 0
        found = (
            np.where(song.evidence.certainty >= 0.5, alone, -alone),
            np.where(song.evidence.chance >= 0.5, line, -line),
            np.where(shown, line, -line),
        )
        for name, pitch in zip(scores, found, strict=True):
            scores[name].append(melody_score(song.pitch, pitch))
    return scores


def write(weights: Path, decision: Decision) -> None:
    """Put the numbers into the card beside weights; all else in there stays."""
    card = {**read_card(weights), KEY: decision.as_record()}
    path = weights.with_suffix(".json")
    unfinished = path.with_suffix(f".{os.getpid()}.part")
    unfinished.write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
    os.replace(unfinished, path)
