"""Names of sections that may be wrong: bar by bar, as words are tagged in a sentence (token classification).

A name is foretold by how the section sounds, and then by what the sections around it are: what follows what is as much a
custom as what is called what. Of the sections around not the names count but what is believed of them, which knows of no name
but their own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from djanalyzer.models.activations import SECTION_LABELS
from djanalyzer.music import Label, Section
from djanalyzer.music.learning import Finding, LabelledTrack, Subject
from djanalyzer.training.learning.noise.cases import N_ROUNDS, Case, Judged, group_of
from djanalyzer.training.learning.noise.channels import Question, answer
from djanalyzer.training.learning.noise.clues import Clues
from djanalyzer.training.learning.noise.confident import class_errors, token_qualities
from djanalyzer.training.learning.noise.heads import (
    Flags,
    Floats,
    Indices,
    Split,
    class_head,
    inner_splits,
    softmax,
    standardised,
    with_ones,
)

_K = len(SECTION_LABELS)
_FAINT = 1e-3
_RIDGE = 10.0
_BESIDE = (-2, -1, 1, 2)  # the sections that a name hangs together with

_Part = tuple[
    LabelledTrack, Label[Any], int, Indices
]  # the track, its label, which section, and the bars in it


@dataclass(frozen=True)
class _Table:
    """All sections, those of a track one after another.

    Attributes
    ----------
    sound : shape (n, n_features)
        What is heard; the logarithms of what the shipped model says come first.
    given : shape (n,)
    tracks : shape (n,)
        The number of each section's track.
    groups : shape (n,), str
    is_known, teaches : shape (n,)
        Whether the track's names are trusted; whether anything may be learned from them.
    """

    sound: Floats
    given: Indices
    tracks: Indices
    groups: np.ndarray
    is_known: Flags
    teaches: Flags

    @property
    def shipped(self) -> Floats:
        return self.sound[:, :_K]

    def believed(self, chances: Floats, rows: Indices, teaches: Flags) -> Floats:
        """Return the chances of each name of some sections, by what is heard and by who named them."""
        given = self.given[rows]
        each = np.tile(np.arange(_K), (len(rows), 1))
        relations = np.where(each == given[:, None], 0, 1 + given[:, None])
        groups, is_known = tuple(self.groups[rows].tolist()), self.is_known[rows]
        question = Question(
            chances[rows], given, relations, np.ones(_K + 1), each, groups, is_known, teaches[rows]
        )
        return answer(question).chances


def judge_sections(case: Case) -> list[Judged]:
    """Judge the name of every section that is at least a bar long."""
    rows = [row for row in case.labelled("sections") if row[1].value]
    parts = [part for track, label, clues in rows for part in _parts(track, label, clues)]
    if not parts:
        return []
    table = _table(case, parts)
    splits = case.rows(table.tracks.tolist())
    chances = softmax(table.shipped)
    for split in splits:
        chances[split[1]] = _foretold(table, split, inner_splits(splits, split))
    believed = table.believed(chances, np.arange(len(parts)), table.teaches)
    tokens = [_tokens(case.clues[t.id], bars, believed[i]) for i, (t, _, _, bars) in enumerate(parts)]
    qualities = token_qualities(
        tokens, [np.full(len(token), g) for token, g in zip(tokens, table.given, strict=True)]
    )
    are_wrong = class_errors(believed, table.given) & ~table.is_known
    return [
        _judged(part, str(table.groups[i]), believed[i], (float(qualities[i]), bool(are_wrong[i])))
        for i, part in enumerate(parts)
    ]


def _foretold(table: _Table, split: Split, inner: list[Split]) -> Floats:
    """Return the chances of each name of the sections to judge, shape (n_judged, n_names).

    Those to learn from are judged by each other (`inner`), so that nothing which is learned, not even how much a name counts,
    knows of the names to judge.
    """
    learned, judged = split
    n = len(table.given)
    teaches = np.isin(np.arange(n), learned)
    says, chances, believed = np.ones(n), softmax(table.shipped), np.zeros((n, _K))
    for _ in range(N_ROUNDS):
        for part in inner:
            chances[part[1]] = _by_head(table, table.sound, says, part)
        believed[learned] = table.believed(chances, learned, teaches)
        says[learned] = believed[learned, table.given[learned]]
    chances[judged] = _by_head(table, table.sound, says, split)
    both = np.sort(np.concatenate([learned, judged]))
    believed[both] = table.believed(chances, both, teaches)
    beside = _beside(believed, table.tracks)
    return _by_head(table, np.column_stack([table.sound, beside]), says, split)


def _by_head(table: _Table, features: Floats, says: Floats, split: Split) -> Floats:
    """Return the chances of each name of the sections to judge by a head that has learned from the others."""
    learned, judged = split
    view, odds = with_ones(standardised(features, learned)), table.shipped
    names = np.eye(_K)[table.given[learned]]
    head = class_head(view[learned], odds[learned], names, says[learned], _RIDGE)
    return head.chances(view[judged], odds[judged])


def _beside(believed: Floats, tracks: Indices) -> Floats:
    """Return what is believed of the sections around each, of whether there are any, and of all others of the track."""
    n, columns = len(believed), list[Floats]()
    for step in _BESIDE:
        there = np.clip(np.arange(n) + step, 0, n - 1)
        is_there = (there == np.arange(n) + step) & (tracks[there] == tracks)
        columns += [np.where(is_there[:, None], believed[there], 0.0), ~is_there[:, None]]
    numbers = np.unique(tracks, return_inverse=True)[1]
    sums = np.zeros((numbers.max() + 1, _K))
    np.add.at(sums, numbers, believed)
    return np.column_stack([*columns, sums[numbers] - believed])


def _judged(part: _Part, group: str, believed: Floats, verdict: tuple[float, bool]) -> Judged:
    track, label, item, _ = part
    quality, is_wrong = verdict
    section = label.value[item]
    given = SECTION_LABELS.index(section.label)
    best = int(np.argmax(np.where(np.arange(_K) == given, -1, believed)))
    labelled, proposed = str(section.label), str(SECTION_LABELS[best])
    finding = Finding(
        track.id,
        Subject.SECTIONS,
        quality,
        labelled,
        proposed,
        float(believed[best]),
        label.source,
        time=section.start,
        item=item,
    )
    return Judged(finding, is_wrong, group, f"“{labelled}” in place of “{proposed}”")


def _table(case: Case, parts: list[_Part]) -> _Table:
    ids = [track.id for track, _, _, _ in parts]
    return _Table(
        sound=np.array([_features(case.clues[t.id], label.value, n, bars) for t, label, n, bars in parts]),
        given=np.array([SECTION_LABELS.index(label.value[n].label) for _, label, n, _ in parts]),
        tracks=np.array(ids),
        groups=np.array([group_of(t, str(label.source), by_file=False) for t, label, _, _ in parts]),
        is_known=np.array([Subject.SECTIONS in t.trusted for t, _, _, _ in parts], bool),
        teaches=case.teaches(ids),
    )


def _parts(track: LabelledTrack, label: Label[Any], clues: Clues) -> list[_Part]:
    """Return the sections of a track that are sure of their name, with the bars whose middle lies in them."""
    middles = (clues.bars.edges[:-1] + clues.bars.edges[1:]) / 2
    inside = [np.flatnonzero((middles >= s.start) & (middles < s.stop)) for s in label.value]
    return [
        (track, label, n, bars) for n, bars in enumerate(inside) if len(bars) and label.value[n].is_likely
    ]


def _features(clues: Clues, sections: tuple[Section, ...], item: int, bars: Indices) -> Floats:
    """Return what speaks for each name of a section: its own bars first, then those around it, and where it lies."""
    heard = clues.bars
    logs = np.log(np.maximum(heard.labels, _FAINT))
    before, after = logs[max(bars[0] - 4, 0) : bars[0]], logs[bars[-1] + 1 : bars[-1] + 5]
    sides = [part.mean(axis=0) if len(part) else np.full(_K, np.log(1 / _K)) for part in (before, after)]
    level, drums, voice = heard.energy, heard.have_drums.astype(float), heard.vocals
    around = [float(v[bars].mean() - v.mean()) for v in (level, drums, voice)]
    rise = float(level[bars[-1]] - level[bars[0]])
    n_bars, n_after = len(heard), len(sections) - 1 - item
    place = [bars[0] / n_bars, bars[-1] / n_bars, item == 0, n_after == 0, item, n_after, bars[0], n_bars]
    length = [np.log(len(bars)), len(bars) % 8 == 0]
    whole = [float(v.mean()) for v in (level, drums, voice)]
    return np.array([*logs[bars].mean(axis=0), *sides[0], *sides[1], *around, rise, *place, *length, *whole])


def _tokens(clues: Clues, bars: Indices, believed: Floats) -> Floats:
    """Return the chances of each bar of a section: what is believed of the whole, and how its bars differ."""
    logs = np.log(np.maximum(clues.bars.labels[bars], _FAINT))
    return softmax(np.log(np.maximum(believed, 1e-6)) + 0.5 * (logs - logs.mean(axis=0)))
