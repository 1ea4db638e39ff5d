"""Labels without those found wrong: what is to be learned from in the end (phase 4 of survey 004, section 11)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from djanalyzer.models.activations import SECTION_LABELS
from djanalyzer.music import SectionLabel
from djanalyzer.music.genres import GENRES, MOODS
from djanalyzer.music.learning import Finding, LabelledTrack, Subject
from djanalyzer.training.examples import Labels
from djanalyzer.training.learning.targets import genre_of, mood_of
from djanalyzer.training.learning.taught import Taught
from djanalyzer.training.learning.words import Words
from djanalyzer.training.targets import IGNORED

REPLACED = 0.7  # confidence from which what is proposed takes a label's place; paper 002's best threshold
_SAME = 0.05  # seconds: a cue or section here is the one that was found wrong


def cleaned(
    tracks: Sequence[Taught],
    findings: Iterable[Finding],
    words: Words | None = None,
    replaced_from: float = REPLACED,
) -> tuple[Taught, ...]:
    """Return the tracks with the labels that were found wrong replaced, or removed where the proposal is not sure enough.

    What the DJ has set or confirmed stays whatever is found.

    Parameters
    ----------
    words : Words or None
        The DJ's own; without them a proposal is read as anybody would.
    """
    words = words or Words({}, {}, {})
    by_track: defaultdict[int, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_track[finding.track_id].append(finding)
    return tuple(_cleaned(track, by_track[track.id], words, replaced_from) for track in tracks)


def with_cues_put_right(
    tracks: Sequence[LabelledTrack], findings: Iterable[Finding], replaced_from: float = REPLACED
) -> tuple[LabelledTrack, ...]:
    """Return the tracks with the cues that were found wrong moved, or left out where the proposal is not sure enough.

    A section that a cue names, at its place or beats away, goes along, which `cleaned` cannot see to. What the DJ has set or
    confirmed stays.
    """
    wrong: defaultdict[int, dict[int | None, float | None]] = defaultdict(dict)
    for finding in findings:
        if finding.subject is Subject.CUES:
            is_sure = finding.proposed is not None and finding.confidence >= replaced_from
            wrong[finding.track_id][finding.item] = float(finding.proposed) if is_sure else None
    return tuple(
        track if Subject.CUES in track.trusted else _with_cues_at(track, wrong[track.id]) for track in tracks
    )


def _with_cues_at(track: LabelledTrack, times: Mapping[int | None, float | None]) -> LabelledTrack:
    """Return a track with the cues of these numbers elsewhere (seconds); None: left out."""
    placed = ((marked, times.get(marked.id, marked.cue.time)) for marked in track.cues)
    cues = tuple(
        replace(marked, cue=replace(marked.cue, time=time)) for marked, time in placed if time is not None
    )
    return replace(track, cues=cues)


def _cleaned(track: Taught, findings: Sequence[Finding], words: Words, replaced_from: float) -> Taught:
    labels = track.labels
    for finding in findings:
        if finding.subject not in track.trusted:
            proposed = finding.proposed if finding.confidence >= replaced_from else None
            labels = _without(labels, finding, proposed, words)
    return replace(track, labels=labels)


def _without(labels: Labels, finding: Finding, proposed: Any, words: Words) -> Labels:
    """Return labels with what is proposed in the place of what was found wrong; None is proposed where nobody knows."""
    text = None if proposed is None else str(proposed)
    match finding.subject:
        case Subject.GENRE:
            genre = genre_of(text, words)
            return replace(labels, genre=-1 if genre is None else GENRES.index(genre))
        case Subject.MOOD:
            mood = mood_of(text, words)
            return replace(labels, mood=-1 if mood is None else MOODS.index(mood))
        case Subject.ENERGY:
            return replace(labels, level=float("nan") if proposed is None else float(proposed))
        case Subject.SECTIONS:
            return _renamed(labels, finding, text)
        case Subject.CUES:
            return _moved(labels, finding, proposed)
        case _:
            return labels  # of a grid or a key: the structure path is not taught those


def _renamed(labels: Labels, finding: Finding, name: str | None) -> Labels:
    """Rename the section at a time; one whose name nobody knows, or all where all are meant, are nothing to learn from."""
    here = np.ones(len(labels.sections), dtype=bool)
    if finding.time is not None:
        here = np.abs(labels.sections - finding.time) < _SAME
    index = SECTION_LABELS.index(SectionLabel(name)) if name in SECTION_LABELS else IGNORED
    return replace(labels, functions=np.where(here, index, labels.functions))


def _moved(labels: Labels, finding: Finding, proposed: Any) -> Labels:
    """Move the cue point, or take it away."""
    wrong = np.abs(labels.cues - float(finding.labelled)) < _SAME
    if proposed is None:
        return replace(labels, cues=labels.cues[~wrong], kinds=labels.kinds[~wrong])
    times = np.where(wrong, float(proposed), labels.cues)
    order = np.argsort(times, kind="stable")
    return replace(labels, cues=times[order], kinds=labels.kinds[order])
