"""Sections on whole bars: the likeliest cut of the bars into labelled stretches of musical lengths."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from djanalyzer.models.activations import SECTION_LABELS
from djanalyzer.models.decoding.bars import Bars
from djanalyzer.models.decoding.constants import Weights
from djanalyzer.models.decoding.familiarity import boundary_odds, clearness, trust_in_network
from djanalyzer.models.decoding.pulse import Floats
from djanalyzer.music import Section, SectionLabel

_LONGEST = 96  # bars
_SHORTEST_AT_ENDS = 4
_SCRAP = 1.5  # bars: what is shorter at an end is a pick-up or reverberation, and no section
_ANY_LENGTH = -2.5  # log-probability of a first or last section of no usual length
# Weights of the evidence against the priors; what is fitted to the network is in Constants.sections.
_BOUNDARY_GAIN = 2.5  # a bar gathers the chances of its frames
_SAME_LABEL = -2.5  # log-probability of a label following itself: only over a strong boundary
_OTHER_LABEL = -0.5
_UNUSUAL_LABEL = -2.0
# In place of what Constants hold where the network does not hear clearly: for music unlike the generated, chosen on real music.
_UNCLEAR_OWN_SCALE = 0.5
_UNCLEAR_WEIGHTS = np.array([0.2, 3.0, 0.0])
_UNCLEAR_LABEL_TRUST = 0.2
_UNCLEAR_SAME_LABEL = -0.3

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


def sections_of(bars: Bars, weights: Weights) -> tuple[Section, ...]:
    """Return sections without gaps from where the music starts to the end of the recording; `weights` as `Constants.sections`."""
    if len(bars) == 0:
        return ()
    pieces = _without_scraps(bars, _likeliest(bars, weights))
    return tuple(_section(bars, first, stop, label) for first, stop, label in pieces)


def _likeliest(bars: Bars, weights: Weights) -> list[tuple[int, int, int]]:
    """Return (first bar, stop bar, label) of each section: a semi-Markov Viterbi over bars."""
    n, n_labels = len(bars), len(SECTION_LABELS)
    evidence = _cumulated_labels(bars, weights)
    start_gain, follows = _start_gains(bars, weights), _follows(trust_in_network(bars))
    lengths = _length_prior(bars.are_musical)
    first_lengths, last_lengths = _at_ends(lengths, 1), _at_ends(lengths, 2)
    total, came_from = np.full((n + 1, n_labels), -np.inf), np.zeros((n + 1, n_labels, 2), np.int64)
    # The best total of a section that starts at a bar, less the evidence before it.
    arriving = np.full((n, n_labels), -np.inf)
    arriving[0] = _first_label()
    before = np.zeros((n, n_labels), np.int64)
    for stop in range(1, n + 1):
        first = np.arange(max(stop - _LONGEST, 0), stop)
        prior = (last_lengths if stop == n else lengths)[stop - first]
        if first[0] == 0:
            prior = np.concatenate([[max(prior[0], first_lengths[stop])], prior[1:]])
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


def _without_scraps(bars: Bars, pieces: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Join a first or last section that is none with its neighbour, whose label it takes."""
    kept = list(pieces)
    if len(kept) > 1 and _is_scrap(bars, kept[-1], kept[-2]):
        kept[-2:] = [(kept[-2][0], kept[-1][1], kept[-2][2])]
    if len(kept) > 1 and _is_scrap(bars, kept[0], kept[1]):
        kept[:2] = [(kept[0][0], kept[1][1], kept[1][2])]
    return kept


def _is_scrap(bars: Bars, piece: tuple[int, int, int], neighbour: tuple[int, int, int]) -> bool:
    """Return whether a section at an end is less than a bar and a half, or short and labelled as its neighbour."""
    first, stop, label = piece
    seconds = float(bars.edges[stop] - bars.edges[first])
    is_alike = label == neighbour[2] and stop - first < _SHORTEST_AT_ENDS
    return is_alike or seconds < _SCRAP * float(np.median(np.diff(bars.edges)))


def _cumulated_labels(bars: Bars, weights: Weights) -> Floats:
    """Return the cumulated log-probability of each label, shape (n_bars + 1, 7)."""
    trust = _UNCLEAR_LABEL_TRUST + trust_in_network(bars) * (weights[0] - _UNCLEAR_LABEL_TRUST)
    logs = trust * np.log(np.clip(bars.labels, 1e-3, 1.0))
    return np.vstack([np.zeros((1, logs.shape[1])), np.cumsum(logs, axis=0)])


def _start_gains(bars: Bars, weights: Weights) -> Floats:
    """Return what a section start gains at each bar: by the network's odds, and by how new the bars from there on sound."""
    odds, trust = boundary_odds(bars), trust_in_network(bars)
    scale = _UNCLEAR_OWN_SCALE + trust * (weights[1] - _UNCLEAR_OWN_SCALE)
    own = odds - scale * clearness(odds)
    if bars.likeness is None:
        return np.asarray(own + _BOUNDARY_GAIN)
    mixed = _UNCLEAR_WEIGHTS + trust * (np.asarray(weights[2:]) - _UNCLEAR_WEIGHTS)
    of_network, of_novelty, gain = mixed
    return np.asarray(of_network * own + of_novelty * bars.likeness.novelty + gain)


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


def _at_ends(prior: Floats, n_bars: int) -> Floats:
    """Return the prior of the first or last section: `n_bars` of pick-up or reverberation more, or of any length from four.

    Tracks begin with a few bars of noise and end with a few of decay.
    """
    shifted = [np.concatenate([np.full(n, -np.inf), prior[: len(prior) - n]]) for n in range(n_bars + 1)]
    for n in range(1, n_bars + 1):
        shifted[n][: n + _SHORTEST_AT_ENDS] = -np.inf
    longest = np.max(shifted, axis=0)
    longest[_SHORTEST_AT_ENDS:] = np.maximum(longest[_SHORTEST_AT_ENDS:], _ANY_LENGTH)
    return np.asarray(longest)


def _follows(trust: float) -> Floats:
    """Return the log-probability of each label after each other, shape (7, 7)."""
    table = np.full((len(SECTION_LABELS), len(SECTION_LABELS)), _UNUSUAL_LABEL)
    for row, label in enumerate(SECTION_LABELS):
        for other in _USUAL[label.value]:
            table[row, SECTION_LABELS.index(SectionLabel(other))] = _OTHER_LABEL
        table[row, row] = _UNCLEAR_SAME_LABEL + trust * (_SAME_LABEL - _UNCLEAR_SAME_LABEL)
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
    return Section(*bars.span(first, stop), SECTION_LABELS[label], round(confidence, 3))
