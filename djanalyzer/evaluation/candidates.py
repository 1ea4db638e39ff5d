"""Models under evaluation: what each reads out of every track, all ways of reading side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from djanalyzer.errors import Trouble
from djanalyzer.evaluation.beat_decoders import BEAT_DECODERS, BeatDecoder
from djanalyzer.evaluation.figures import Column, TrackFigures, figures_of
from djanalyzer.evaluation.readings import Reading, of_beats, of_network, of_program
from djanalyzer.evaluation.references import Reference
from djanalyzer.models.predict import Prediction, Predictor

ALONE, WHOLE = "network alone", "whole program"
BAYESIAN = "madmom's DBN"


@dataclass(frozen=True)
class Candidate:
    """A model that can be asked, and the decoders of beats that read its activations besides, by name."""

    name: str
    hear: Callable[[Path], Prediction]
    decoders: Mapping[str, BeatDecoder] = field(default_factory=dict)

    @classmethod
    def load(
        cls,
        weights: Path | None,
        device: str | None = None,
        decoders: Iterable[str] = (),
        foundation: Path | None = None,
    ) -> Candidate:
        """Load weights (None: the program's own); `decoders` are names of `beat_decoders.BEAT_DECODERS`.

        `foundation` is the folder of the foundation model that the weights may have been taught with.
        """
        predictor = Predictor.load(weights, device, foundation)
        return cls(predictor.name, predictor.analyse, {name: BEAT_DECODERS[name] for name in decoders})

    def read(self, path: Path) -> tuple[float, Mapping[str, Reading]]:
        """Return the seconds of a recording and every reading of it by name."""
        prediction = self.hear(path)
        analysis, activations = prediction.analysis, prediction.activations
        readings = {WHOLE: of_program(analysis, activations)}
        if activations is not None:
            readings = {ALONE: of_network(activations, analysis.duration)} | readings
            readings |= {name: of_beats(*decode(activations)) for name, decode in self.decoders.items()}
        return analysis.duration, readings


@dataclass(frozen=True)
class Findings:
    """What a model found in a set of tracks.

    Attributes
    ----------
    columns : tuple of Column
        A column for each way of reading.
    troubles : tuple of str
        One sentence for each track that could not be analysed.
    """

    name: str
    columns: tuple[Column, ...]
    troubles: tuple[str, ...] = ()

    def column(self, name: str) -> Column:
        """Return the column of a way of reading; an empty one where nothing was read so."""
        return next((c for c in self.columns if c.name == name), Column(name, ()))


def judged(
    candidates: Iterable[Candidate],
    references: Iterable[Reference],
    on_track: Callable[[str, TrackFigures], None] | None = None,
) -> list[Findings]:
    """Return what every candidate finds in the core recordings among `references`, each analysed once by each."""
    candidates = list(candidates)
    tracks: list[dict[str, list[TrackFigures]]] = [{} for _ in candidates]
    troubles: list[list[str]] = [[] for _ in candidates]
    for reference in references:
        if not reference.is_core:
            continue
        for i, candidate in enumerate(candidates):
            try:
                duration, readings = candidate.read(reference.path)
            except Trouble as trouble:
                troubles[i].append(f"{reference.name}: {trouble}")
                continue
            for name, reading in readings.items():
                found = figures_of(reference, reading, duration)
                tracks[i].setdefault(name, []).append(found)
                if on_track and name == WHOLE:
                    on_track(candidate.name, found)
    return [
        Findings(candidate.name, tuple(Column(n, tuple(f)) for n, f in tracks[i].items()), tuple(troubles[i]))
        for i, candidate in enumerate(candidates)
    ]
