"""Sections that programs have found, which may be wrong: judged by what the shipped model hears, and by who found them.

They are another program's hearing, in words that need not mean what ours do. No head learns from them what they are called, as
one does from the DJ's: what a program calls by the same wrong name in every track would be taken for a custom. How often each
of its names is right is estimated as for every source (`channels`), the model standing for the truth.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np

from djanalyzer.models.activations import SECTION_LABELS
from djanalyzer.models.decoding.bars import Bars, bars_of
from djanalyzer.models.decoding.familiarity import formed
from djanalyzer.music import Section
from djanalyzer.music.learning import PHRASES, LabelledTrack
from djanalyzer.training.learning.noise.channels import Question, answer
from djanalyzer.training.learning.noise.confident import class_errors
from djanalyzer.training.learning.noise.heads import Floats, softmax

if TYPE_CHECKING:
    from djanalyzer.training.learning.hearing import HeardTrack

_K = len(SECTION_LABELS)
_FAINT = 1e-3
_MOST_WRONG = 0.5  # of a program's sections: with more, nobody can tell what it means by a word
_MEET = 0.05  # seconds: so near, one begins where the other ends


@dataclass(frozen=True, slots=True)
class JudgedPhrase:
    """A section that a program has found.

    Attributes
    ----------
    program : str
    section : Section
    is_wrong : bool
        Whether something else is likelier there.
    """

    track_id: int
    program: str
    section: Section
    is_wrong: bool


def heard_bars(heard: HeardTrack) -> Bars:
    """Return what the shipped model hears in each bar of a recording, by its own grid."""
    grid = heard.analysis.beat_grid
    return formed(bars_of(heard.activations, heard.flux, grid, heard.duration, heard.sound))


def judge_phrases(
    tracks: Sequence[LabelledTrack], heard: Mapping[int, Bars], kept_apart: Iterable[int] = ()
) -> list[JudgedPhrase]:
    """Judge the sections that programs have found, where those are sure of their name and at least a bar long.

    Parameters
    ----------
    heard : by the track's id, what the shipped model hears in each bar
    kept_apart : iterable of int
        Tracks from which nothing is learned, neither how often a program is right.
    """
    found = [row for track in tracks if track.id in heard for row in _phrases(track, heard[track.id])]
    if not found:
        return []
    given = np.array([SECTION_LABELS.index(phrase.section.label) for phrase, _ in found])
    each = np.tile(np.arange(_K), (len(found), 1))
    question = Question(
        chances=softmax(np.array([logs for _, logs in found])),
        given=given,
        relations=np.where(each == given[:, None], 0, 1 + given[:, None]),
        sizes=np.ones(_K + 1),
        rows=each,
        groups=tuple(phrase.program for phrase, _ in found),
        is_known=np.zeros(len(found), bool),
        teaches=~np.isin([phrase.track_id for phrase, _ in found], list(kept_apart)),
    )
    are_wrong = class_errors(answer(question).chances, given)
    return [
        replace(phrase, is_wrong=bool(is_wrong))
        for (phrase, _), is_wrong in zip(found, are_wrong, strict=True)
    ]


def teaching(judged: Sequence[JudgedPhrase]) -> dict[int, tuple[Section, ...]]:
    """Return what can be learned from, by the track's id: what is right, neighbours of one name joined.

    Of a program whose sections look wrong in more than half of the cases, nothing is.
    """
    said = Counter(phrase.program for phrase in judged)
    wrong = Counter(phrase.program for phrase in judged if phrase.is_wrong)
    right = [p for p in judged if not p.is_wrong and wrong[p.program] <= _MOST_WRONG * said[p.program]]
    return {
        track_id: tuple(_joined([phrase.section for phrase in some]))
        for track_id, some in groupby(right, lambda phrase: phrase.track_id)
    }


def _phrases(track: LabelledTrack, bars: Bars) -> Iterator[tuple[JudgedPhrase, Floats]]:
    """Yield the sections of a track that are sure of their name, each with the logarithms of what is heard in it."""
    label = track.label(PHRASES)
    if label is None:
        return
    middles = (bars.edges[:-1] + bars.edges[1:]) / 2
    for section in label.value:
        inside = (middles >= section.start) & (middles < section.stop)
        if section.is_likely and inside.any():
            logs = np.log(np.maximum(bars.labels[inside], _FAINT)).mean(axis=0)
            yield JudgedPhrase(track.id, str(label.source), section, is_wrong=False), logs


def _joined(sections: Sequence[Section]) -> Iterator[Section]:
    """Yield sections; those of one name that follow each other, as phrases of eight bars do, as one."""
    before: Section | None = None
    for section in sections:
        if before is not None and before.label is section.label and section.start - before.stop < _MEET:
            before = replace(before, stop=section.stop)
            continue
        if before is not None:
            yield before
        before = section
    if before is not None:
        yield before
