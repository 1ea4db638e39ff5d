"""Labels without those found wrong: what is to be learned from in the end (phase 4 of survey 004, section 11)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from djanalyzer.models.activations import SECTION_LABELS
from djanalyzer.music.genres import GENRES, MOODS
from djanalyzer.music.learning import Finding, Subject
from djanalyzer.training.examples import Labels
from djanalyzer.training.learning.taught import Taught
from djanalyzer.training.targets import IGNORED

REPLACED = 0.7  # confidence from which what is proposed takes a label's place; paper 002's best threshold
_SAME = 0.05  # seconds: a cue here is the one that was found wrong
_WORDS: Mapping[Subject, tuple[str, ...]] = {
    Subject.GENRE: tuple(genre.casefold() for genre in GENRES),
    Subject.MOOD: tuple(mood.casefold() for mood in MOODS),
    Subject.SECTIONS: tuple(SECTION_LABELS),
}


def cleaned(
    tracks: Sequence[Taught], findings: Iterable[Finding], replaced_from: float = REPLACED
) -> tuple[Taught, ...]:
    """Return the tracks with the labels that were found wrong replaced, or removed where the proposal is not sure enough.

    What the DJ has set or confirmed stays whatever is found.
    """
    by_track: defaultdict[int, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_track[finding.track_id].append(finding)
    return tuple(_cleaned(track, by_track[track.id], replaced_from) for track in tracks)


def _cleaned(track: Taught, findings: Sequence[Finding], replaced_from: float) -> Taught:
    labels = track.labels
    for finding in findings:
        if finding.subject not in track.trusted:
            proposed = finding.proposed if finding.confidence >= replaced_from else None
            labels = _CLEANERS.get(finding.subject, _untouched)(labels, finding, proposed)
    return replace(track, labels=labels)


def _untouched(labels: Labels, finding: Finding, proposed: Any) -> Labels:
    return labels  # of a grid or a key: the structure path is not taught those


def _genre(labels: Labels, finding: Finding, proposed: Any) -> Labels:
    return replace(labels, genre=_index(Subject.GENRE, proposed))


def _mood(labels: Labels, finding: Finding, proposed: Any) -> Labels:
    return replace(labels, mood=_index(Subject.MOOD, proposed))


def _energy(labels: Labels, finding: Finding, proposed: Any) -> Labels:
    return replace(labels, level=float("nan") if proposed is None else float(proposed))


def _sections(labels: Labels, finding: Finding, proposed: Any) -> Labels:
    """Rename a section; one whose name nobody knows, or all of them where all are meant, is nothing to learn from."""
    functions = labels.functions.copy()
    if finding.item is None or not 0 <= finding.item < len(functions):
        functions[:] = IGNORED
    else:
        index = _index(Subject.SECTIONS, proposed)
        functions[finding.item] = index if index >= 0 else IGNORED
    return replace(labels, functions=functions)


def _cues(labels: Labels, finding: Finding, proposed: Any) -> Labels:
    """Move the cue point, or take it away."""
    wrong = np.abs(labels.cues - float(finding.labelled)) < _SAME
    if proposed is None:
        return replace(labels, cues=labels.cues[~wrong], kinds=labels.kinds[~wrong])
    times = np.where(wrong, float(proposed), labels.cues)
    order = np.argsort(times, kind="stable")
    return replace(labels, cues=times[order], kinds=labels.kinds[order])


def _index(subject: Subject, word: Any) -> int:
    """Return the place of a word among those the structure path knows, -1 where it knows none such."""
    known = _WORDS[subject]
    return known.index(str(word).casefold()) if str(word).casefold() in known else -1


_CLEANERS = {
    Subject.GENRE: _genre,
    Subject.MOOD: _mood,
    Subject.ENERGY: _energy,
    Subject.SECTIONS: _sections,
    Subject.CUES: _cues,
}
