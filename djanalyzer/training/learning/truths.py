"""What is true about a piece of music, whatever form it is stored in."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import numpy as np

from djanalyzer.evaluation.references import Floats, Reference, annotated
from djanalyzer.models.activations import CUE_KINDS, SECTION_LABELS
from djanalyzer.music import BeatGrid, GridAnchor, Key, Meter, Section, Suggestion
from djanalyzer.training import examples, material

_STRAIGHT = 0.003  # seconds: so near beats follow one tempo
_FEWEST = 2  # beats that a grid needs
_METERS = {meter.beats_per_bar: meter for meter in Meter}


@lru_cache(maxsize=2048)
def truth_of(path: Path) -> tuple[Reference, float]:
    """Return what is true about a stored piece, a training example or an annotated recording, and its duration (seconds).

    Raises
    ------
    Trouble
        It cannot be read.
    """
    if path.suffix == material.SUFFIX:
        reference, duration = material.read_truth(path)
    elif path.suffix == examples.SUFFIX:
        reference, duration = _of_example(path)
    else:
        from djanalyzer.audio.decode import probe

        reference = annotated(path)
        duration = probe(path).duration or float(reference.beats[-1])
    return reference, duration


def grid_of(reference: Reference) -> BeatGrid | None:
    """Return a grid that plays the beats: an anchor wherever they leave the line so far by more than 3 ms.

    Where nobody knows the bars, they are counted in fours from the first beat.
    """
    beats = reference.beats
    if len(beats) < _FEWEST:
        return None
    meter = reference.meter or Meter.FOUR_FOUR
    firsts = beats[:1] if reference.downbeats is None else reference.downbeats
    first = int(np.argmin(np.abs(beats - firsts[0])))
    edges = [*_edges(beats), len(beats) - 1]
    return BeatGrid(
        tuple(
            GridAnchor(
                float(beats[start]),
                60.0 * (stop - start) / float(beats[stop] - beats[start]),
                (start - first) % meter.beats_per_bar + 1,
                meter,
            )
            for start, stop in pairwise(edges)
        )
    )


def _edges(beats: Floats) -> list[int]:
    """Return at which beats straight lines through them begin."""
    edges, start = [0], 0
    while start < len(beats) - 1:
        stop = _end_of_line(beats, start)
        start = stop
        edges.append(stop)
    return edges[:-1]


def _end_of_line(beats: Floats, start: int) -> int:
    """Return the last beat to which a straight line from `start` passes near all others."""
    low, high = start + 1, len(beats) - 1
    while low < high:
        middle = (low + high + 1) // 2
        line = np.linspace(beats[start], beats[middle], middle - start + 1)
        is_straight = np.abs(line - beats[start : middle + 1]).max() <= _STRAIGHT
        low, high = (middle, high) if is_straight else (low, middle - 1)
    return low


def _of_example(path: Path) -> tuple[Reference, float]:
    labels, _, style = examples.read_labels(path)
    stops = [*labels.sections[1:].tolist(), labels.duration]
    known_key = 0 <= labels.key < examples.ATONAL
    return Reference(
        name=f"{style} {path.stem}",
        path=path,
        beats=labels.beats,
        tempo=None,
        downbeats=labels.downbeats if len(labels.downbeats) else None,
        key=Key.from_index(labels.key).name if known_key else None,
        is_atonal=labels.key == examples.ATONAL,
        meter=_meter(labels.beats, labels.downbeats),
        sections=tuple(
            Section(start, stop, SECTION_LABELS[i])
            for start, stop, i in zip(labels.sections.tolist(), stops, labels.functions.tolist(), strict=True)
        ),
        cues=tuple(
            Suggestion(time, CUE_KINDS[kind], 1.0, "")
            for time, kind in zip(labels.cues.tolist(), labels.kinds.tolist(), strict=True)
        ),
        energy_level=None if np.isnan(labels.level) else labels.level,
        genre=labels.genre if labels.genre >= 0 else None,
        mood=labels.mood if labels.mood >= 0 else None,
    ), labels.duration


def _meter(beats: Floats, downbeats: Floats) -> Meter | None:
    """Return the meter that the beats between two first beats of bars make; None where there are none."""
    if len(downbeats) < _FEWEST:
        return None
    counts = np.diff(np.searchsorted(beats, downbeats - _STRAIGHT))
    return _METERS.get(int(np.median(counts)))
