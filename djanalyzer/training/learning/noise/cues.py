"""Cues that may be misplaced: where this DJ would have set each, said by a habit that has not learned from the track."""

from __future__ import annotations

import numpy as np

from djanalyzer.music.learning import Finding, MarkedCue, Subject
from djanalyzer.training.learning.folds import Folds
from djanalyzer.training.learning.grounds import Ground
from djanalyzer.training.learning.habits import CueChances, cue_chances
from djanalyzer.training.learning.noise.cases import Case, Judged, group_of
from djanalyzer.training.learning.noise.channels import Question, answer
from djanalyzer.training.learning.noise.confident import class_errors, class_qualities
from djanalyzer.training.learning.noise.heads import Floats, Indices

_BARS_OFF = (1, 2, 4, 8, 16)  # that programs and hands are usually off by, before and after
_SHIFTS = (0, *(s for n in _BARS_OFF for s in (-n, n)))
_ANYWHERE = 0.02  # the chance that a cue lies off the beat that it usually lies on, and is meant
_ON_TIME = 0.4  # beats
_BEATS = 4.0
_MOST = 400  # bars


def judge_cues(case: Case) -> list[Judged]:
    """Judge the place of every cue that recurs in the library."""
    grounds = {i: clues.ground for i, clues in case.clues.items() if clues.ground is not None}
    by_id = {track.id: track for track in case.tracks}
    said = {c.mark.number: c for c in _out_of_fold(grounds, case.folds) if c.mark.number is not None}
    marked = [(track, cue, said[cue.id]) for track in case.tracks for cue in track.cues if cue.id in said]
    if not marked:
        return []
    width = min(max(len(c.times) for _, _, c in marked), _MOST) + 1
    rows = [_alternatives(chances, width) for _, _, chances in marked]
    chances, relations = (np.array(column) for column in zip(*rows, strict=True))
    given = np.full(len(marked), width - 1)
    sizes = np.array(
        [*np.ones(len(_SHIFTS)), _BEATS * float(np.median([len(c.times) for _, _, c in marked]))]
    )
    groups = tuple(group_of(t, str(m.source), by_file=False) for t, m, _ in marked)
    is_known = np.array(
        [Subject.CUES in by_id[t.id].trusted or m.source.kind == "dj" for t, m, _ in marked], bool
    )
    plain = np.zeros_like(relations)
    believed = answer(Question(chances, given, relations, sizes, plain, groups, is_known)).chances
    qualities, are_wrong = class_qualities(believed, given), class_errors(believed, given)
    return [
        _judged(i, marked[i], believed[i], (qualities[i], bool(are_wrong[i]) and not is_known[i], groups[i]))
        for i in range(len(marked))
    ]


def _out_of_fold(grounds: dict[int, Ground], folds: Folds) -> list[CueChances]:
    """Return where this DJ would have set each cue, those of tracks that are kept apart too."""
    kept = frozenset(folds.validation).intersection(grounds)
    apart = cue_chances(grounds, Folds((folds.learned, tuple(sorted(kept))))) if kept else []
    return cue_chances(grounds, folds) + [said for said in apart if said.mark.track_id in kept]


def _alternatives(said: CueChances, width: int) -> tuple[Floats, Indices]:
    """Return the chance of each bar, the labelled place last, and which shift leads from each to the labelled place."""
    n = min(len(said.times), width - 1)
    bar = float(np.median(np.diff(said.times))) if len(said.times) > 1 else 2.0
    time = max(
        said.mark.time, float(said.times[0])
    )  # a cue in the silence before the music is on its first beat
    off = time - said.times[:n]
    is_on_time = abs(time - said.times[said.chosen]) < _ON_TIME * bar / _BEATS
    chances = np.zeros(width)
    chances[:n] = said.chances[:n] + 1e-9
    chances[-1] = _ANYWHERE / (_BEATS * n)
    if is_on_time and said.chosen < n:
        chances[-1] += chances[said.chosen]
        chances[said.chosen] = 0.0
    relations = np.full(width, len(_SHIFTS))
    shifts = off / bar
    for way, shift in enumerate(_SHIFTS[1:], 1):
        relations[:n][np.abs(shifts - shift) < _ON_TIME / _BEATS] = way
    relations[-1] = 0
    return chances / chances.sum(), relations


def _judged(
    i: int,
    marked: tuple[object, MarkedCue, CueChances],
    believed: Floats,
    verdict: tuple[float, bool, str],
) -> Judged:
    _, cue, said = marked
    quality, is_wrong, group = verdict
    best = int(np.argmax(believed[:-1]))
    time = cue.cue.time
    proposed = float(said.times[best]) if best < len(said.times) else time
    bar = float(np.median(np.diff(said.times))) if len(said.times) > 1 else 2.0
    n_bars = (time - proposed) / bar
    is_whole = round(n_bars) and abs(n_bars - round(n_bars)) < _ON_TIME / _BEATS
    words = f"{abs(round(n_bars))} bar{'s' if abs(round(n_bars)) > 1 else ''}"
    error = (
        f"{words} {'late' if n_bars > 0 else 'early'}" if is_whole and abs(round(n_bars)) in _BARS_OFF else ""
    )
    finding = Finding(
        said.mark.track_id,
        Subject.CUES,
        float(quality),
        time,
        proposed,
        float(believed[best]),
        cue.source,
        time=time,
        item=cue.id,
    )
    return Judged(finding, is_wrong, group, error)
