"""How right sections, boundaries, cues and energy are."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from djanalyzer.evaluation.references import Floats, Reference
from djanalyzer.music import CueKind, Section, SectionLabel, Suggestion

_FEWEST_BOUNDARIES = 4  # below that a score of boundaries says little
_FRAME = 0.1  # seconds between the frames whose labels are compared
_MATCHED = 3.0  # seconds within which boundaries are matched for their error
_CUE_WINDOW = 0.5
_ON_DOWNBEAT = 0.03


def boundary_scores(reference: Reference, sections: tuple[Section, ...], duration: float) -> dict[str, float]:
    """Return the hit rates (F) at 0.5 and 3 s without the recording's own beginning and end.

    `arrangement_f05` and `arrangement_f3` are the same over recordings whose boundaries the arrangement gives.
    """
    import mir_eval

    if reference.boundaries is None or len(reference.boundaries) < _FEWEST_BOUNDARIES:
        return {}
    truth = _intervals(reference.boundaries, duration)
    found = _intervals([s.start for s in sections], duration)
    rates = {
        name: float(mir_eval.segment.detection(truth, found, window=window, trim=True)[2])
        if len(sections) >= 2
        else 0.0
        for name, window in (("f05", 0.5), ("f3", 3.0))
    }
    names = ("boundary", "arrangement") if reference.has_arrangement else ("boundary",)
    return {f"{name}_{window}": rate for name in names for window, rate in rates.items()}


def section_scores(reference: Reference, sections: tuple[Section, ...]) -> dict[str, float]:
    """Return paper 000's measures of labelled sections.

    LA: weighted F1 of frame labels. SCS: share of frame pairs on whose likeness truth and result agree (the paper does
    not define it). SOR: mean best overlap of each true section. BDE: mean error of boundaries matched within 3 s.
    """
    if not reference.sections:
        return {}
    stop = reference.sections[-1].stop
    times = np.arange(reference.sections[0].start, stop, _FRAME) + _FRAME / 2
    truth, found = frame_labels(reference.sections, times), frame_labels(sections, times)
    scores = {
        "section_accuracy": float(np.mean(truth == found)),
        "section_la": weighted_f1(truth, found),
        "section_scs": pair_agreement(truth, found),
        "section_sor": float(np.mean([_best_overlap(s, sections) for s in reference.sections])),
    }
    error = _boundary_error(reference.sections, sections)
    return scores if error is None else scores | {"section_bde": error}


def cue_scores(reference: Reference, suggestions: tuple[Suggestion, ...]) -> dict[str, float]:
    """Return precision, recall and F of cues of the right kind within 0.5 s, F of any kind, and the share on downbeats."""
    if reference.cues is None:
        return {}
    n_right = len(matched(reference.cues, suggestions, of_same_kind=True))
    n_placed = len(matched(reference.cues, suggestions, of_same_kind=False))
    precision, recall = n_right / max(len(suggestions), 1), n_right / max(len(reference.cues), 1)
    scores = {
        "cue_precision": precision,
        "cue_recall": recall,
        "cue_f": _harmonic(precision, recall),
        "cue_f_any_kind": 2 * n_placed / max(len(suggestions) + len(reference.cues), 1),
    }
    if suggestions and reference.downbeats is not None and len(reference.downbeats):
        distances = [float(np.abs(reference.downbeats - s.time).min()) for s in suggestions]
        scores["cue_on_downbeat"] = float(np.mean(np.array(distances) <= _ON_DOWNBEAT))
    return scores


def energy_scores(reference: Reference, level: float, curve: tuple[float, ...]) -> dict[str, float]:
    """Return the error of the level (1 to 10) and the correlation of the curves."""
    scores = {}
    if reference.energy_level is not None:
        scores["energy_error"] = abs(level - reference.energy_level)
    if reference.energy is not None and min(len(curve), len(reference.energy)) > 1:
        n = min(len(curve), len(reference.energy))
        found, truth = np.array(curve[:n]), np.array(reference.energy[:n])
        if found.std() > 0 and truth.std() > 0:
            scores["energy_correlation"] = float(np.corrcoef(found, truth)[0, 1])
    return scores


def frame_labels(sections: tuple[Section, ...], times: Floats) -> npt.NDArray[np.int64]:
    """Return the number of the label at each time, -1 where there is no section."""
    labels = np.full(len(times), -1, np.int64)
    for section in sections:
        labels[(times >= section.start) & (times < section.stop)] = list(SectionLabel).index(section.label)
    return labels


def weighted_f1(truth: npt.NDArray[np.int64], found: npt.NDArray[np.int64]) -> float:
    """Return the F1 of each label, averaged by how often the label is true."""
    total = 0.0
    for label in np.unique(truth):
        hits = np.sum((truth == label) & (found == label))
        total += np.sum(truth == label) * 2 * hits / (np.sum(truth == label) + np.sum(found == label))
    return float(total / len(truth)) if len(truth) else 0.0


def pair_agreement(truth: npt.NDArray[np.int64], found: npt.NDArray[np.int64]) -> float:
    """Return the share of pairs of frames that are alike in both or different in both (Rand index)."""
    n = len(truth)
    if n < 2:
        return 1.0
    table = np.zeros((len(SectionLabel) + 1, len(SectionLabel) + 1))
    np.add.at(table, (truth, found), 1)
    both, in_truth, in_found = (float(np.sum(c * (c - 1)) / 2) for c in (table, table.sum(1), table.sum(0)))
    n_pairs = n * (n - 1) / 2
    return (n_pairs + 2 * both - in_truth - in_found) / n_pairs


def _intervals(starts: tuple[float, ...] | list[float], duration: float) -> Floats:
    inner = sorted({t for t in starts if 0 < t < duration})
    edges = np.array([0.0, *inner, duration])
    return np.stack([edges[:-1], edges[1:]], axis=1)


def _best_overlap(section: Section, found: tuple[Section, ...]) -> float:
    """Return the largest share of intersection in union with any section found."""
    overlaps = [
        max(min(section.stop, other.stop) - max(section.start, other.start), 0.0)
        / (max(section.stop, other.stop) - min(section.start, other.start))
        for other in found
    ]
    return max(overlaps, default=0.0)


def _boundary_error(truth: tuple[Section, ...], found: tuple[Section, ...]) -> float | None:
    """Return the mean distance in seconds from true boundaries to the nearest found, where that is under 3 s."""
    starts = np.array([s.start for s in found[1:]])
    if len(starts) == 0:
        return None
    distances = [float(np.abs(starts - s.start).min()) for s in truth[1:]]
    matched = [d for d in distances if d <= _MATCHED]
    return float(np.mean(matched)) if matched else None


@dataclass(frozen=True, slots=True)
class KindCount:
    """Cues of one kind: how many there are, how many were suggested, how many of those are right."""

    n_true: int
    n_found: int
    n_right: int


def count_kinds(reference: Reference, suggestions: tuple[Suggestion, ...]) -> dict[CueKind, KindCount]:
    """Return the counts of every kind of cue that is true or suggested."""
    if reference.cues is None:
        return {}
    counts = {}
    for kind in CueKind:
        truth = tuple(c for c in reference.cues if c.kind is kind)
        found = tuple(s for s in suggestions if s.kind is kind)
        if truth or found:
            right = matched(truth, found, of_same_kind=True)
            counts[kind] = KindCount(len(truth), len(found), len(right))
    return counts


def matched(
    truth: tuple[Suggestion, ...], found: tuple[Suggestion, ...], of_same_kind: bool
) -> list[Suggestion]:
    """Return the found cues that answer a true one of their own within half a second; loops must end there too."""
    free, right = list(found), []
    for cue in truth:
        near = [s for s in free if _is_near(s.time, cue.time)]
        if of_same_kind:
            near = [s for s in near if s.kind is cue.kind and _is_near(s.stop, cue.stop)]
        if near:
            nearest = min(near, key=lambda s: abs(s.time - cue.time))
            free.remove(nearest)
            right.append(nearest)
    return right


def _is_near(found: float | None, truth: float | None) -> bool:
    return found is None or truth is None or abs(found - truth) <= _CUE_WINDOW


def _harmonic(a: float, b: float) -> float:
    return 2 * a * b / (a + b) if a + b else 0.0
