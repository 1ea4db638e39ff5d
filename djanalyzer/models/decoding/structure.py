"""Sections on whole bars: the likeliest cut of the bars into labelled stretches of musical lengths."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from djanalyzer.models.activations import SECTION_LABELS
from djanalyzer.models.decoding.bars import Bars
from djanalyzer.models.decoding.pulse import Floats
from djanalyzer.music import Section, SectionLabel

_LONGEST = 96  # bars
_LABEL_TRUST = 0.6  # how much one bar's label counts against priors: its steps are not independent
_BOUNDARY_TRUST = 0.8
_SAME_LABEL = -2.5  # log-probability of a label following itself: only over a strong boundary
_OTHER_LABEL = -1.0
_UNUSUAL_LABEL = -3.0

# What follows what in dance music, in log-probability; pairs not listed are possible but unusual.
_USUAL = {
    "intro": ("verse", "build_up", "drop", "breakdown"),
    "verse": ("build_up", "drop", "breakdown", "bridge", "outro"),
    "build_up": ("drop",),
    "drop": ("breakdown", "verse", "bridge", "outro", "build_up"),
    "breakdown": ("build_up", "drop", "verse"),
    "bridge": ("build_up", "drop", "verse", "breakdown", "outro"),
    "outro": (),
}


def sections_of(bars: Bars) -> tuple[Section, ...]:
    """Return sections that cover the whole recording without gaps."""
    if len(bars) == 0:
        return ()
    pieces = _likeliest(bars)
    return tuple(_section(bars, first, stop, label) for first, stop, label in pieces)


def _likeliest(bars: Bars) -> list[tuple[int, int, int]]:
    """Return (first bar, stop bar, label) of each section: a semi-Markov Viterbi over bars."""
    n, n_labels = len(bars), len(SECTION_LABELS)
    evidence = _cumulated_labels(bars)
    start_gain, lengths, follows = _start_gains(bars), _length_prior(bars.are_musical), _follows()
    total, came_from = np.full((n + 1, n_labels), -np.inf), np.zeros((n + 1, n_labels, 2), np.int64)
    arriving = np.full(
        (n, n_labels), -np.inf
    )  # best total of a section starting at a bar, less the evidence before
    arriving[0] = _first_label()
    before = np.zeros((n, n_labels), np.int64)
    for stop in range(1, n + 1):
        first = np.arange(max(stop - _LONGEST, 0), stop)
        prior = lengths[stop - first].copy()
        if stop == n or first[0] == 0:
            prior = _at_the_ends(prior, first, is_last=stop == n)
        options = arriving[first] + prior[:, None]
        best = options.argmax(axis=0)
        total[stop] = options[best, np.arange(n_labels)] + evidence[stop]
        came_from[stop, :, 0], came_from[stop, :, 1] = first[best], before[first[best], np.arange(n_labels)]
        if stop < n:
            chained = total[stop][:, None] + follows
            before[stop] = chained.argmax(axis=0)
            arriving[stop] = chained.max(axis=0) + start_gain[stop] - evidence[stop]
    return _traced(total, came_from, n)


def _traced(total: Floats, came_from: npt.NDArray[np.int64], n: int) -> list[tuple[int, int, int]]:
    label, stop = int((total[n] + _last_label()).argmax()), n
    pieces = []
    while stop > 0:
        first, previous = (int(v) for v in came_from[stop, label])
        pieces.append((first, stop, label))
        stop, label = first, previous
    return pieces[::-1]


def _cumulated_labels(bars: Bars) -> Floats:
    """Return the cumulated log-probability of each label, shape (n_bars + 1, 7)."""
    logs = _LABEL_TRUST * np.log(np.clip(bars.labels, 1e-3, 1.0))
    return np.vstack([np.zeros((1, logs.shape[1])), np.cumsum(logs, axis=0)])


def _start_gains(bars: Bars) -> Floats:
    """Return what a section start gains at each bar: the log-odds of a boundary there."""
    chance = np.clip(bars.boundary, 0.01, 0.98)
    return np.asarray(_BOUNDARY_TRUST * np.log(chance / (1 - chance)))


def _length_prior(is_musical: bool) -> Floats:
    """Return the log-probability of a section of n bars for n = 0 to the longest, 0 for the commonest."""
    length = np.arange(_LONGEST + 1)
    if not is_musical:
        return np.where(length < 4, -2.0, 0.0)
    prior = np.select(
        [length % 16 == 0, length % 8 == 0, length % 4 == 0, length % 2 == 0], [-0.1, -0.2, -0.8, -2.0], -3.0
    )
    prior[[8, 16]] = 0.0
    prior[:4] -= 1.5
    prior[33:] -= 1.0
    return np.asarray(prior, np.float64)


def _at_the_ends(prior: Floats, first: npt.NDArray[np.int64], is_last: bool) -> Floats:
    """Halve the demands on the first and the last section: recordings begin with a pick-up and fade out."""
    eased = prior.copy()
    eased[first == 0] *= 0.5
    return eased * 0.5 if is_last else eased


def _follows() -> Floats:
    """Return the log-probability of each label after each other, shape (7, 7)."""
    table = np.full((len(SECTION_LABELS), len(SECTION_LABELS)), _UNUSUAL_LABEL)
    for row, label in enumerate(SECTION_LABELS):
        for other in _USUAL[label.value]:
            table[row, SECTION_LABELS.index(SectionLabel(other))] = _OTHER_LABEL
        table[row, row] = _SAME_LABEL
    return table


def _first_label() -> Floats:
    unlikely = {SectionLabel.OUTRO: -3.0, SectionLabel.BRIDGE: -1.5, SectionLabel.INTRO: 0.5}
    return np.array([unlikely.get(label, -0.5) for label in SECTION_LABELS])


def _last_label() -> Floats:
    unlikely = {SectionLabel.INTRO: -3.0, SectionLabel.BUILD_UP: -2.0, SectionLabel.OUTRO: 0.5}
    return np.array([unlikely.get(label, -0.5) for label in SECTION_LABELS])


def _section(bars: Bars, first: int, stop: int, label: int) -> Section:
    """Return the section, as sure as its label is on average and its start is marked."""
    width = np.diff(bars.edges[first : stop + 1])
    likely = float(np.average(bars.labels[first:stop, label], weights=np.maximum(width, 1e-9)))
    marked = 1.0 if first == 0 else float(bars.boundary[first])
    confidence = float(np.clip(0.7 * likely + 0.3 * marked, 0.0, 1.0))
    return Section(
        float(bars.edges[first]), float(bars.edges[stop]), SECTION_LABELS[label], round(confidence, 3)
    )
