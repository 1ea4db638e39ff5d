"""Beat grids that may be wrong: where they lie, how fast they count, and where bars start."""

from __future__ import annotations

from typing import Any

import numpy as np

from djanalyzer.music import BeatGrid, Label
from djanalyzer.music.learning import Finding, LabelledTrack, Subject
from djanalyzer.training.learning.noise.cases import N_ROUNDS, Case, Judged, group_of, known
from djanalyzer.training.learning.noise.channels import Question, answer
from djanalyzer.training.learning.noise.clues import RATIOS, GridClues
from djanalyzer.training.learning.noise.confident import class_errors, class_qualities, level_qualities
from djanalyzer.training.learning.noise.heads import Flags, Floats, Split, softmax
from djanalyzer.training.learning.noise.shifts import Residuals, judge
from djanalyzer.training.logits import Question as Choice
from djanalyzer.training.logits import choose

_FINEST = 0.001  # seconds: nobody hears less
_AGREE = (
    0.004  # seconds: between what beats and what onsets say of one offset, or that grids side by side stray
)
_SURE = 0.99  # the trust in an offset that both say, or that two grids keep all the way
_NEAR = 0.25  # of a beat: farther off, a grid lies on other beats, of which onsets know nothing
_LEAST_TRUST = 0.02
_IN_WORDS = {0.5: "half of the beats", 2.0: "twice the beats", 1.5: "three beats for two"}
_N_PHASES = 4
_CALM = 2.0  # what log-odds of bars are divided by before anything is learned of them
_FEWEST = 12
_RIDGE = 0.1  # how strongly what is heard of a tempo, and how usual it is, are drawn to counting once
_FAINT = 1e-6
_NEVER = -50.0  # log-odds of what is out of range
_SCALES = np.geomspace(0.05, 2.0, 24)

_Row = tuple[LabelledTrack, Label[Any], GridClues]


def judge_offsets(case: Case) -> list[Judged]:
    """Judge where every grid lies, in milliseconds after the beats."""
    rows = [row for row in _rows(case) if np.isfinite(_lateness(row[2])[0])]
    if not rows:
        return []
    tracks = [track for track, _, _ in rows]
    late, trusts = (np.array(values) for values in zip(*(_lateness(c) for _, _, c in rows), strict=True))
    groups = tuple(group_of(t, str(label.source), by_file=True) for t, label, _ in rows)
    periods = np.array([clues.period for _, _, clues in rows])
    is_known = known(tracks, Subject.BEAT_GRID)
    teaches = case.teaches([track.id for track in tracks])
    verdicts = judge(Residuals(late, trusts, periods, groups, is_known, _FINEST, teaches))
    scaled = late / verdicts.spread
    qualities = level_qualities(scaled, scaled - verdicts.errors / verdicts.spread)
    are_wrong = class_errors(verdicts.chances, np.zeros(len(late), np.int64))
    judged = []
    for i, (track, label, _) in enumerate(rows):
        offset = verdicts.offsets.get(groups[i], 0.0)
        is_shared = bool(offset) and verdicts.chances[i, 1] > verdicts.chances[i, 2]
        shift = offset if is_shared else late[i]
        finding = Finding(
            track.id,
            Subject.BEAT_GRID,
            float(qualities[i]),
            round(1000 * float(shift), 1),
            0.0,
            float(1 - verdicts.chances[i, 0]),
            label.source,
            time=_first_beat(label.value),
        )
        error = f"{abs(1000 * offset):.0f} ms {'late' if offset > 0 else 'early'}" if is_shared else ""
        judged.append(Judged(finding, bool(are_wrong[i]) and not is_known[i], groups[i], error))
    return judged


def judge_tempos(case: Case) -> list[Judged]:
    """Judge how fast every grid counts."""
    rows = [row for row in _rows(case) if np.isfinite(row[2].levels).any()]
    if not rows:
        return []
    tracks = [track for track, _, _ in rows]
    odds = np.array([np.maximum(clues.levels, _NEVER) for _, _, clues in rows])
    # The DJ's own way to count: how often the library has tempos like the one that each ratio would make.
    tempos = np.log2([clues.tempo for _, _, clues in rows])
    ids = [track.id for track in tracks]
    splits, teaches = case.rows(ids), case.teaches(ids)
    groups = tuple(group_of(t, str(label.source), by_file=False) for t, label, _ in rows)
    is_known = known(tracks, Subject.TEMPO)
    is_plain = np.zeros(len(rows), np.int64)
    speaks = np.stack([odds, _usual(tempos, splits)], axis=2)
    says = np.ones(len(rows))
    for _ in range(N_ROUNDS):
        believed = _by_source(_counted(speaks, says, splits), groups, is_known, teaches)
        says = believed[:, 0]
    qualities, are_wrong = class_qualities(believed, is_plain), class_errors(believed, is_plain)
    judged = []
    for i, (track, label, _) in enumerate(rows):
        best = int(np.argmax(believed[i, 1:])) + 1
        ratio = 1 / RATIOS[best]
        finding = Finding(
            track.id,
            Subject.TEMPO,
            float(qualities[i]),
            round(ratio, 4),
            1.0,
            float(believed[i, best]),
            label.source,
            time=_first_beat(label.value),
        )
        error = _IN_WORDS.get(ratio, f"{ratio:.2f} of the tempo")
        judged.append(Judged(finding, bool(are_wrong[i]) and not is_known[i], groups[i], error))
    return judged


def judge_bars(case: Case) -> list[Judged]:
    """Judge where the bars of every grid start."""
    rows = _rows(case)
    if not rows:
        return []
    tracks = [track for track, _, _ in rows]
    odds = np.array([_padded(clues.phases) for _, _, clues in rows])
    groups = tuple(group_of(t, str(label.source), by_file=False) for t, label, _ in rows)
    is_known = known(tracks, Subject.DOWNBEATS)
    is_plain = np.zeros(len(rows), np.int64)
    ids = [track.id for track in tracks]
    believed = _by_source(_scaled(odds, case.rows(ids)), groups, is_known, case.teaches(ids))
    qualities, are_wrong = class_qualities(believed, is_plain), class_errors(believed, is_plain)
    judged = []
    for i, (track, label, clues) in enumerate(rows):
        best = int(np.argmax(believed[i, 1:])) + 1
        late = -best if 2 * best < len(clues.phases) else len(clues.phases) - best
        finding = Finding(
            track.id,
            Subject.DOWNBEATS,
            float(qualities[i]),
            late,
            0,
            float(believed[i, best]),
            label.source,
            time=_first_beat(label.value),
        )
        n = f"{abs(late)} beat{'s' if abs(late) > 1 else ''}"
        error = f"bars {n} {'late' if late > 0 else 'early'}"
        judged.append(Judged(finding, bool(are_wrong[i]) and not is_known[i], groups[i], error))
    return judged


def _rows(case: Case) -> list[_Row]:
    """Return the tracks with a grid that was listened to."""
    found = [(t, label, clues.grid) for t, label, clues in case.labelled("beat_grid")]
    return [(t, label, grid) for t, label, grid in found if grid is not None and len(grid.phases) > 1]


def _lateness(clues: GridClues) -> tuple[float, float]:
    """Return how late a grid lies, seconds, and how far that is to be trusted."""
    if not np.isfinite(clues.late):
        return clues.late_onsets, _LEAST_TRUST
    is_near = abs(clues.late) < _NEAR * clues.period
    if abs(clues.late - clues.late_onsets) < _AGREE or (is_near and clues.strays < _AGREE):
        return clues.late, max(clues.trust, _SURE)
    if not is_near and clues.strays > _NEAR * clues.period / 2:
        return clues.late_onsets, _LEAST_TRUST  # other beats altogether
    return clues.late, max(clues.trust, _LEAST_TRUST)


def _usual(tempos: Floats, splits: list[Split]) -> Floats:
    """Return the logarithm of how often others have each tempo, of each track and ratio, smoothed over a sixth of an octave."""
    usual = np.zeros((len(tempos), len(RATIOS)))
    for learned, judged in splits:
        wanted = tempos[judged, None] + np.log2(RATIOS)
        near = np.exp(-0.5 * np.square((wanted[..., None] - tempos[learned]) * 6)).mean(axis=2)
        usual[judged] = np.log(near + 0.02)
    return usual


def _counted(speaks: Floats, says: Floats, splits: list[Split]) -> Floats:
    """Return the chances of each ratio, the first being as labelled.

    Parameters
    ----------
    speaks : shape (n, len(RATIOS), 2)
        What is heard for each, as log-odds, and how usual such a tempo is here; how much each counts is learned from others.
    says : shape (n,)
        How much each label counts there.
    """
    chances = softmax(speaks.sum(axis=2) / _CALM)
    is_plain = np.arange(len(RATIOS)) == 0
    in_range = speaks[:, :, 0] > _NEVER
    for learned, judged in splits:
        choices = [
            Choice(speaks[i, in_range[i]], is_plain[in_range[i]], float(says[i]) + _FAINT)
            for i in learned
            if in_range[i, 0]  # of a tempo that nothing is heard for, no ratio is the right one
        ]
        if len(choices) >= _FEWEST:
            weights = choose(choices, [1, 1], _RIDGE, np.ones(2))
            chances[judged] = softmax(speaks[judged] @ np.array(weights))
    return chances


def _scaled(odds: Floats, splits: list[Split]) -> Floats:
    """Return the chances of each alternative, the first being as labelled: log-odds as strong as the labels of others bear out."""
    chances = softmax(odds / _CALM)
    for learned, judged in splits:
        if len(learned) >= _FEWEST:
            fits = [_fit(softmax(scale * odds[learned])[:, 0]) for scale in _SCALES]
            chances[judged] = softmax(_SCALES[int(np.argmax(fits))] * odds[judged])
    return np.asarray(chances)


def _fit(chances: Floats) -> float:
    """Return how likely labels are, if some of them may be anything: those that are wrong shall not make the others doubtful."""
    return float(np.log(0.9 * chances + 0.1 / _N_PHASES).mean())


def _by_source(chances: Floats, groups: tuple[str, ...], is_known: Flags, teaches: Flags) -> Floats:
    """Return the chances by who labelled; each alternative is a way of its own to be wrong."""
    n, k = chances.shape
    relations = np.tile(np.arange(k), (n, 1))
    given = np.zeros(n, np.int64)
    question = Question(
        chances, given, relations, np.ones(k), np.zeros((n, k), np.int64), groups, is_known, teaches
    )
    return answer(question).chances


def _padded(phases: Floats) -> Floats:
    return np.concatenate([phases, np.full(_N_PHASES - len(phases), _NEVER)])[:_N_PHASES]


def _first_beat(grid: BeatGrid) -> float:
    return max(grid.anchors[0].time, 0.0)
