"""Cues that may be misplaced: where this DJ would have set each, said by a habit that has not learned from the track.

A mark is first judged alone, then with what is believed of the other marks of its track (`companions`), of which each is judged
without it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from djanalyzer.models.habit import Custom, first_of, place_in
from djanalyzer.music import BeatGrid, Source
from djanalyzer.music.learning import Finding, LabelledTrack, MarkedCue, Subject
from djanalyzer.training.learning.customs import customs_of
from djanalyzer.training.learning.folds import Folds
from djanalyzer.training.learning.grounds import Ground
from djanalyzer.training.learning.habits import FEWEST_TRACKS
from djanalyzer.training.learning.noise.cases import Case, Judged, group_of
from djanalyzer.training.learning.noise.channels import Question, answer
from djanalyzer.training.learning.noise.companions import Distances, distances, support
from djanalyzer.training.learning.noise.confident import class_errors, class_qualities
from djanalyzer.training.learning.noise.heads import Floats, Indices
from djanalyzer.training.learning.recurring import OwnMark, Series

_BARS_OFF = (1, 2, 4, 8, 16)  # that programs and hands are usually off by, before and after
_SHIFTS = (0, *(s for n in _BARS_OFF for s in (-n, n)))
_ANYWHERE = 0.02  # the chance that a cue lies off the beat that it usually lies on, and is meant
_ON_TIME = 0.4  # beats
_BEATS = 4.0
_MOST = 400  # bars
_DJ = "dj"
_LOOPS = Source("program", "loops")  # who set them is not asked: they are not judged here


@dataclass(frozen=True)
class _Foretold:
    """A mark, and where the DJ would have set it.

    Attributes
    ----------
    times : shape (n_bars,)
        Seconds; where in each bar it usually lies.
    chances : shape (n_bars,)
        Of each bar, by a habit that has not learned from this track.
    chosen : int
        The bar nearest to the mark, in the order of `times`.
    first : int
        The number of the first bar: below 0 where marks may lie in the silence before the music.
    is_on_time : bool
        Whether it lies where in the bar it usually does, by the grid that is heard or by the library's own.
    series : int
        Which of the marks that recur it is.
    distances : Distances
        Between those.
    """

    mark: OwnMark
    times: Floats
    chances: Floats
    chosen: int
    first: int
    is_on_time: bool
    series: int
    distances: Distances

    @property
    def bar(self) -> float:
        """Return the usual length of a bar, seconds."""
        return float(np.median(np.diff(self.times))) if len(self.times) > 1 else 2.0

    @property
    def bars(self) -> Indices:
        """Return the numbers of the bars."""
        return self.first + np.arange(len(self.times))

    @property
    def time(self) -> float:
        """Return where it lies: in the silence before the music is on the first beat."""
        return max(self.mark.time, float(self.times[0]))


def judge_cues(case: Case) -> list[Judged]:
    """Judge the place of every cue that recurs in the library."""
    grounds = {i: clues.ground for i, clues in case.clues.items() if clues.ground is not None}
    tracks = {track.id: track for track in case.tracks}
    marks = list(_out_of_fold(grounds, tracks, case.folds))
    if not marks:
        return []
    cues = {cue.id: cue for track in case.tracks for cue in track.cues}
    question = _question(marks, tracks, cues, case)
    alone = answer(question).chances
    together = answer(replace(question, chances=_with_companions(marks, question.chances, alone))).chances
    judged = [i for i, said in enumerate(marks) if said.mark.number is not None]
    believed, given, is_known = together[judged], question.given[judged], question.is_known[judged]
    qualities, are_wrong = class_qualities(believed, given), class_errors(believed, given) & ~is_known
    verdicts = zip(judged, qualities, are_wrong, strict=True)
    return [
        _judged(
            marks[i],
            cues[marks[i].mark.number or 0],
            together[i],
            (float(quality), bool(is_wrong), question.groups[i]),
        )
        for i, quality, is_wrong in verdicts
    ]


def _out_of_fold(
    grounds: Mapping[int, Ground], tracks: Mapping[int, LabelledTrack], folds: Folds
) -> Iterator[_Foretold]:
    """Yield every mark that recurs, with where this DJ would have set it; of what is kept apart nothing is learned."""
    for side, other in folds.splits():
        learned, judged = ([grounds[i] for i in sorted(ids) if i in grounds] for ids in (side, other))
        if len(learned) < FEWEST_TRACKS // 2:
            continue
        customs = customs_of(learned, {g.track_id: g for g in (*learned, *judged)})
        apart = distances([_places(series, learned) for series, _ in customs])
        for n, (series, custom) in enumerate(customs):
            for ground in (g for g in judged if g.track_id in series.marks):
                yield _foretold(ground, tracks[ground.track_id], (series, custom), n, apart)


def _places(series: Series, grounds: Sequence[Ground]) -> dict[int, float]:
    """Return the bar of each mark of a series by track; fractions where it lies beside the bar's start."""
    found = {}
    for ground in (g for g in grounds if g.track_id in series.marks):
        mark = series.marks[ground.track_id]
        bar, beats = place_in(ground.terrain.bars, mark.time, ground.beats_per_bar)
        found[ground.track_id] = bar + beats / ground.beats_per_bar
    return found


def _foretold(
    ground: Ground, track: LabelledTrack, recurring: tuple[Series, Custom], series: int, apart: Distances
) -> _Foretold:
    mark, custom = recurring[0].marks[ground.track_id], recurring[1]
    first = first_of(custom.rules, ground.terrain)
    bars = range(first, len(ground.terrain.bars))[:_MOST]
    times = np.array([ground.terrain.time(b, custom.offset, ground.beats_per_bar) for b in bars])
    chances = custom.chances(ground.terrain)[: len(bars)]
    chosen = int(np.argmin(np.abs(times - mark.time)))
    said = _Foretold(mark, times, chances, chosen, first, True, series, apart)
    near = abs(said.time - times[chosen]) < _ON_TIME * said.bar / _BEATS
    return replace(said, is_on_time=near or _is_on_own_beat(ground, mark, custom, track))


def _is_on_own_beat(ground: Ground, mark: OwnMark, custom: Custom, track: LabelledTrack) -> bool:
    """Return whether a mark lies where it should by the bars of the library's own grid, if others are heard."""
    label = track.label("beat_grid")
    if label is None or not isinstance(label.value, BeatGrid):
        return False
    starts = label.value.downbeats(ground.duration)
    if len(starts) < 2:
        return False
    beat = float(np.median(np.diff(starts))) / label.value.meter.beats_per_bar
    return bool(np.abs(starts + custom.offset * beat - mark.time).min() < _ON_TIME * beat)


def _question(
    marks: Sequence[_Foretold],
    tracks: Mapping[int, LabelledTrack],
    cues: Mapping[int, MarkedCue],
    case: Case,
) -> Question:
    """Return what could be true in place of each mark: each bar, and last that it is right."""
    width = max(len(said.times) for said in marks) + 1
    rows = [_alternatives(said, width) for said in marks]
    chances, relations = (np.array(column) for column in zip(*rows, strict=True))
    n_anywhere = _BEATS * float(np.median([len(said.times) for said in marks]))
    owners = [tracks[said.mark.track_id] for said in marks]
    sources = [_LOOPS if (n := said.mark.number) is None else cues[n].source for said in marks]
    return Question(
        chances=chances,
        given=np.full(len(marks), width - 1),
        relations=relations,
        sizes=np.array([*np.ones(len(_SHIFTS)), n_anywhere]),
        rows=np.zeros_like(relations),
        groups=tuple(group_of(t, str(s), by_file=False) for t, s in zip(owners, sources, strict=True)),
        is_known=np.array(
            [
                Subject.CUES in track.trusted or source.kind == _DJ
                for track, source in zip(owners, sources, strict=True)
            ],
            bool,
        ),
        teaches=case.teaches([track.id for track in owners]),
    )


def _alternatives(said: _Foretold, width: int) -> tuple[Floats, Indices]:
    """Return the chance of each bar, the labelled place last, and which shift leads from each to the labelled place."""
    n = len(said.times)
    chances = np.zeros(width)
    chances[:n] = said.chances + 1e-9
    chances[-1] = _ANYWHERE / (_BEATS * n)
    here = said.time
    if said.is_on_time:
        here = float(said.times[said.chosen])
        bars = _bars_at(said)
        chances[-1] += chances[bars].sum()
        chances[bars] = 0.0
    relations = np.full(width, len(_SHIFTS))
    shifts = (here - said.times) / said.bar
    for way, shift in enumerate(_SHIFTS[1:], 1):
        relations[:n][np.abs(shifts - shift) < _ON_TIME / _BEATS] = way
    relations[-1] = 0
    return chances / chances.sum(), relations


def _bars_at(said: _Foretold) -> list[int]:
    """Return the bar of a mark that is on time, or the two that it lies between by the grid that is heard."""
    if abs(said.time - said.times[said.chosen]) < _ON_TIME * said.bar / _BEATS:
        return [said.chosen]
    after = int(np.searchsorted(said.times, said.time))
    return [bar for bar in (after - 1, after) if 0 <= bar < len(said.times)]


def _with_companions(marks: Sequence[_Foretold], chances: Floats, believed: Floats) -> Floats:
    """Return the chances of each alternative, with what is believed of the other marks of the track; shape as `chances`."""
    found = chances.copy()
    of_track: defaultdict[int, list[int]] = defaultdict(list)
    for i, said in enumerate(marks):
        of_track[said.mark.track_id].append(i)
    for i, said in enumerate(marks):
        spoken = np.zeros(len(said.times))
        for other in of_track[said.mark.track_id]:
            apart = said.distances.get((said.series, marks[other].series))
            if other != i and apart is not None:
                belongs = _belonging(marks[other], believed[other])
                spoken += support(apart, belongs, marks[other].bars, said.bars)
        found[i, : len(spoken)] *= np.exp(spoken)
        if said.is_on_time:  # what lies between bars keeps no distance
            found[i, -1] *= np.exp(spoken[said.chosen])
    return np.asarray(found / found.sum(axis=1, keepdims=True))


def _belonging(said: _Foretold, believed: Floats) -> Floats:
    """Return how likely a mark belongs to each bar, shape (n_bars,)."""
    bars = believed[: len(said.times)].copy()
    bars[said.chosen] += believed[-1]
    return bars


def _judged(said: _Foretold, cue: MarkedCue, believed: Floats, verdict: tuple[float, bool, str]) -> Judged:
    quality, is_wrong, group = verdict
    best = int(np.argmax(believed[:-1]))
    time = cue.cue.time
    proposed = float(said.times[best]) if best < len(said.times) else time
    n_bars = (time - proposed) / said.bar
    is_whole = round(n_bars) and abs(n_bars - round(n_bars)) < _ON_TIME / _BEATS
    words = f"{abs(round(n_bars))} bar{'s' if abs(round(n_bars)) > 1 else ''}"
    error = (
        f"{words} {'late' if n_bars > 0 else 'early'}" if is_whole and abs(round(n_bars)) in _BARS_OFF else ""
    )
    finding = Finding(
        said.mark.track_id,
        Subject.CUES,
        quality,
        time,
        proposed,
        float(believed[best]),
        cue.source,
        time=time,
        item=cue.id,
    )
    return Judged(finding, is_wrong, group, error)
