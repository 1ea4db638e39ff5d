"""Names of sections that may be wrong: bar by bar, as words are tagged in a sentence (token classification)."""

from __future__ import annotations

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
    Floats,
    Indices,
    class_head,
    softmax,
    standardised,
    with_ones,
)

_K = len(SECTION_LABELS)
_FAINT = 1e-3
_RIDGE = 10.0

_Part = tuple[
    LabelledTrack, Label[Any], int, Indices
]  # the track, its label, which section, and the bars in it


def judge_sections(case: Case) -> list[Judged]:
    """Judge the name of every section that is at least a bar long."""
    rows = [row for row in case.labelled("sections") if row[1].value]
    parts = [part for track, label, clues in rows for part in _parts(track, label, clues)]
    if not parts:
        return []
    given = np.array([SECTION_LABELS.index(label.value[item].label) for _, label, item, _ in parts])
    features = np.array([_features(case.clues[t.id], label.value, n, bars) for t, label, n, bars in parts])
    groups = tuple(group_of(t, str(label.source), by_file=False) for t, label, _, _ in parts)
    is_known = np.array([Subject.SECTIONS in t.trusted for t, _, _, _ in parts], bool)
    splits = case.rows([t.id for t, _, _, _ in parts])
    each = np.tile(np.arange(_K), (len(parts), 1))
    relations = np.where(each == given[:, None], 0, 1 + given[:, None])
    says = np.ones(len(parts))
    for _ in range(N_ROUNDS):
        chances = softmax(features[:, :_K])
        for learned, judged_rows in splits:
            view, known_odds = with_ones(standardised(features, learned)), features[:, :_K]
            head = class_head(
                view[learned], known_odds[learned], np.eye(_K)[given[learned]], says[learned], _RIDGE
            )
            chances[judged_rows] = head.chances(view[judged_rows], known_odds[judged_rows])
        believed = answer(
            Question(chances, given, relations, np.ones(_K + 1), each, groups, is_known)
        ).chances
        says = believed[np.arange(len(parts)), given]
    tokens = [_tokens(case.clues[t.id], bars, believed[i]) for i, (t, _, _, bars) in enumerate(parts)]
    qualities = token_qualities(
        tokens, [np.full(len(token), g) for token, g in zip(tokens, given, strict=True)]
    )
    are_wrong = class_errors(believed, given)
    judged = []
    for i, (track, label, item, _) in enumerate(parts):
        best = int(np.argmax(np.where(np.arange(_K) == given[i], -1, believed[i])))
        labelled, proposed = str(label.value[item].label), str(SECTION_LABELS[best])
        finding = Finding(
            track.id,
            Subject.SECTIONS,
            float(qualities[i]),
            labelled,
            proposed,
            float(believed[i, best]),
            label.source,
            time=label.value[item].start,
            item=item,
        )
        error = f"“{labelled}” in place of “{proposed}”"
        judged.append(Judged(finding, bool(are_wrong[i]) and not is_known[i], groups[i], error))
    return judged


def _parts(track: LabelledTrack, label: Label[Any], clues: Clues) -> list[_Part]:
    """Return the sections of a track with the bars whose middle lies in them."""
    middles = (clues.bars.edges[:-1] + clues.bars.edges[1:]) / 2
    inside = [np.flatnonzero((middles >= s.start) & (middles < s.stop)) for s in label.value]
    return [(track, label, n, bars) for n, bars in enumerate(inside) if len(bars)]


def _features(clues: Clues, sections: tuple[Section, ...], item: int, bars: Indices) -> Floats:
    """Return what speaks for each name of a section: its own bars first, then those around it, and where it lies."""
    heard = clues.bars
    logs = np.log(np.maximum(heard.labels, _FAINT))
    before, after = logs[max(bars[0] - 4, 0) : bars[0]], logs[bars[-1] + 1 : bars[-1] + 5]
    sides = [part.mean(axis=0) if len(part) else np.full(_K, np.log(1 / _K)) for part in (before, after)]
    level, drums, voice = heard.energy, heard.have_drums, heard.vocals
    around = [float(v[bars].mean() - v.mean()) for v in (level, drums.astype(float), voice)]
    rise = float(level[bars[-1]] - level[bars[0]])
    place = [bars[0] / len(heard), bars[-1] / len(heard), item == 0, item == len(sections) - 1]
    return np.array(
        [*logs[bars].mean(axis=0), *sides[0], *sides[1], *around, rise, *place, np.log(len(bars))]
    )


def _tokens(clues: Clues, bars: Indices, believed: Floats) -> Floats:
    """Return the chances of each bar of a section: what is believed of the whole, and how its bars differ."""
    logs = np.log(np.maximum(clues.bars.labels[bars], _FAINT))
    return softmax(np.log(np.maximum(believed, 1e-6)) + 0.5 * (logs - logs.mean(axis=0)))
