"""Fit decoding to a set of weights: what its evidence is worth, and how often a grid like this one is right.

`python -m djanalyzer.training.fitting --folder TRIALS` renders held-out songs, clean and damaged, lets the network hear
them and writes the fitted numbers into the card of the weights.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from djanalyzer.models.activations import METERS
from djanalyzer.models.decoding.choices import (
    LEVEL_FEATURES,
    PHASE_FEATURES,
    Evidence,
    evidence_of,
    usual,
)
from djanalyzer.models.decoding.constants import Constants
from djanalyzer.models.decoding.grid import hear
from djanalyzer.models.decoding.lattice import lattice_of
from djanalyzer.models.decoding.meters import (
    BAR_FEATURES,
    NETWORK_FEATURES,
    BeatMarks,
    bar_features,
)
from djanalyzer.models.decoding.pulse import pulse_of
from djanalyzer.models.decoding.signature import METER_SIGNS
from djanalyzer.models.decoding.stretches import beating_of, beats_and_periods
from djanalyzer.music import Meter
from djanalyzer.training.confidence import Outcome, left_out, report, with_trust
from djanalyzer.training.fitters import exit_code_of, options_of, say, write_decoding
from djanalyzer.training.logits import RIDGE, Question, choose
from djanalyzer.training.rightness import f_measure, is_counted_right, is_grid_right
from djanalyzer.training.trials import (
    SUFFIX,
    Trial,
    paths_of,
    read,
    seeds_of,
    write_missing,
    write_recordings,
)

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

# What is fitted here, of the fields of Constants; the form has a command of its own.
FITTED = (
    "phases",
    "levels",
    "bars",
    "meters",
    "count_trust",
    "place_trust",
    "trust_odds",
    "trust_chances",
    "bar_trust",
)

_NEAR = 0.04  # seconds: coarse rightness of a way to count; its milliseconds come later
_RIGHT_F = 0.9
_N_FOLDS = 4
# The phase features' weights as fitted over several networks on open music; generated music alone would have them forget
# how drums tell the beat where a network is wrong.
_USUAL_PHASES = (0.15, 1.15, 1.25, 1.15, 0.95, 2.65)
_PHASE_RIDGE = 0.3
_USUAL = list(LEVEL_FEATURES).index("usual tempo")
_TEMPO_WIDTH = 0.1  # octaves
_SAYS = (0.1, 3.0)  # the least and most that a song counts for trust
# On open music the evidence weighs less than on the generator's. Of the factors tried these make 25 open recordings, left
# out in turn, nearly as likely as any, and songs of the generator likelier than others that do so.
_HEARD = list(LEVEL_FEATURES).index("network's tempo")
_TEMPER, _HEARD_TEMPER = 0.4, 0.7
# How often 4/4, 3/4 and 6/8 may be expected of a DJ's tracks. Counts of libraries are not to be had; the true shares of the
# odd ones are lower, and so would their recognition be.
_METER_SHARES = (0.94, 0.03, 0.03)
# Half of the opinions that leak to another beat favour it: a network errs so on 16 % of the open recordings.
_MISHEARD, _HALF_A_BAR = 0.4, 0.5
_MISHEARINGS = 3  # of each question


def fit(trials: Sequence[Trial]) -> tuple[Constants, list[Outcome]]:
    """Return the constants that suit these trials, and how each fared when it was left out."""
    lessons = [_Lesson(t, _weighing(t), _bar_questions(t)) for t in trials]
    prior = _Tempos(trials)
    weights = _meter_weights([one.bars[1] for one in lessons if one.bars is not None])
    outcomes = []
    for fold in range(_N_FOLDS):
        theirs = [one for one in lessons if _fold(one.trial) != fold]
        judged = [one for one in lessons if _fold(one.trial) == fold]
        if judged and any(one.weighing for one in theirs):
            fitted = _learned(theirs)
            says = (one.meter_weight(weights) * _says(one.trial, prior) for one in judged)
            outcomes += [_outcome(one.trial, fitted, s) for one, s in zip(judged, says, strict=True)]
    return with_trust(_learned(lessons), outcomes), outcomes


@dataclass(frozen=True, slots=True)
class _Weighing:
    trial: Trial
    evidence: list[Evidence]
    is_right: list[Flags]


@dataclass(frozen=True, slots=True)
class _Lesson:
    """What a trial teaches: how to count it, and where its bars start and of which meter they are, where that is known."""

    trial: Trial
    weighing: _Weighing | None
    bars: tuple[Question, Question] | None

    def meter_weight(self, weights: Floats) -> float:
        """Return the weight of its meter, 1 where that is not known."""
        return 1.0 if self.bars is None else float(weights[np.argmax(self.bars[1].is_right)])


def _learned(lessons: Sequence[_Lesson]) -> Constants:
    """Return the constants that suit these lessons, trust aside."""
    bars, metered = _bars([one.bars for one in lessons if one.bars is not None])
    weighed = [one.weighing for one in lessons if one.weighing is not None]
    return _counting(weighed, replace(Constants(), bars=bars, meters=metered))


def _weighing(trial: Trial) -> _Weighing | None:
    """Return the ways to count a trial and which are right; None where none is, or it hardly beats."""
    hearing = trial.hearing
    pulse = pulse_of(hearing.activations)
    beats, periods = beats_and_periods(beating_of(pulse, hearing.duration).stretches)
    if len(beats) < 8 or len(trial.beats) < 8:
        return None
    lattice = lattice_of(hearing.activations, pulse, hearing.flux, beats, periods)
    evidence = evidence_of(lattice, hearing.activations, hearing.spectra)
    scores = [
        np.array([f_measure(trial.beats, lattice.times[c.offset :: c.step], _NEAR) for c in e.counts])
        for e in evidence
    ]
    best = max((float(s.max()) for s in scores), default=0.0)
    if best < _RIGHT_F:
        return None
    return _Weighing(trial, evidence, [s >= max(_RIGHT_F, best - 0.03) for s in scores])


def _counting(weighed: list[_Weighing], constants: Constants) -> Constants:
    """Fit the weights of phases, then those of levels at their likeliest phases."""
    phases = [
        Question(e.phases, r, w.trial.says)
        for w in weighed
        for e, r in zip(w.evidence, w.is_right, strict=True)
        if r.any()
    ]
    usual = np.array(_USUAL_PHASES)
    fitted = replace(constants, phases=choose(phases, [1] * len(PHASE_FEATURES), _PHASE_RIDGE, usual))
    prior = _Tempos([w.trial for w in weighed])
    levels = choose(
        [_level_question(w, fitted, prior) for w in weighed], list(LEVEL_FEATURES.values()), RIDGE
    )
    return replace(fitted, levels=tuple(_tempered(i) * v for i, v in enumerate(_with_usual(levels))))


def _with_usual(levels: tuple[float, ...]) -> tuple[float, ...]:
    """Let how usual a tempo is count in full."""
    return (*levels[:_USUAL], 1.0, *levels[_USUAL + 1 :])


def _tempered(index: int) -> float:
    return {_USUAL: 1.0, _HEARD: _HEARD_TEMPER}.get(index, _TEMPER)


def _level_question(weighing: _Weighing, constants: Constants, prior: _Tempos) -> Question:
    """Ask for the tempo of a trial, as one among trials: how usual a tempo is elsewhere counts when decoding.

    The shift from one prior to the other is that of Saerens et al. 2002.
    """
    features = np.array([e.level(constants) for e in weighing.evidence])
    if not weighing.trial.is_open:
        tempos = np.array([e.tempo for e in weighing.evidence])
        likely = np.array([e.meter_chances(constants) for e in weighing.evidence])
        among = np.array([np.log(prior.density(tempos, meter)) for meter in METERS])
        features[:, _USUAL] = np.sum(likely * among.T, axis=1)
    odds = features[:, _USUAL].copy()
    features[:, _USUAL] = 0.0
    is_right = np.array([bool(r.any()) for r in weighing.is_right])
    return Question(features, is_right, weighing.trial.says, odds)


class _Tempos:
    """How often each tempo occurs among trials of one meter, per octave, smoothed."""

    def __init__(self, trials: Sequence[Trial]) -> None:
        known = [(_tempo_of(t), _meter_of(t)) for t in trials]
        self._octaves = {
            m: np.log2([tempo for tempo, meter in known if tempo and meter is m]) for m in METERS
        }

    def density(self, tempos: Floats, meter: Meter) -> Floats:
        apart = (np.log2(tempos)[:, None] - self._octaves[meter]) / _TEMPO_WIDTH
        bells = np.exp(-0.5 * np.square(apart)) / (_TEMPO_WIDTH * np.sqrt(2 * np.pi))
        return np.asarray(bells.sum(axis=1) / max(len(self._octaves[meter]), 1) + 0.005)


def _bars(asked: Sequence[tuple[Question, Question]]) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Fit the weights of what tells the first beat of a bar, and of what tells the meter, at the true beats."""
    if not asked:
        return Constants().bars, Constants().meters
    bars = choose(_misheard([q for q, _ in asked]), [1] * len(BAR_FEATURES), RIDGE)
    if len({int(np.argmax(q.is_right)) for _, q in asked}) < len(METERS):
        return bars, Constants().meters
    metered = choose([q for _, q in asked], list(METER_SIGNS), RIDGE)
    common, *others = np.log(_meter_weights([q for _, q in asked]))
    return bars, (*metered[:-2], *(float(w + o - common) for w, o in zip(metered[-2:], others, strict=True)))


def _meter_weights(asked: Sequence[Question]) -> Floats:
    """Return how much oftener each meter may be expected than it was asked for, shape (len(METERS),)."""
    counts = np.bincount([int(np.argmax(q.is_right)) for q in asked], minlength=len(METERS))
    return np.asarray(np.array(_METER_SHARES) * counts.sum() / np.maximum(counts, 1))


def _misheard(questions: list[Question]) -> list[Question]:
    """Return the questions about bars as a network would answer them that errs as often as on open recordings.

    On the generator's songs it hardly errs, so that beside it nothing else would seem to be worth anything.
    """
    rng = np.random.default_rng(_MISHEARINGS)
    return [_with_errors(q, rng) for q in questions for _ in range(_MISHEARINGS)]


def _with_errors(question: Question, rng: np.random.Generator) -> Question:
    """Let some of the network's opinions leak to another beat, mostly the one two beats away, or move there."""
    features, n = question.features.copy(), len(question.features)
    for group in NETWORK_FEATURES:
        if rng.random() >= _MISHEARD:
            continue
        columns = [BAR_FEATURES.index(name) for name in group]
        share, other = rng.random(), n // 2 if rng.random() < _HALF_A_BAR else int(rng.integers(1, n))
        own = features[:, columns]
        features[:, columns] = share * own + (1 - share) * np.roll(own, other, axis=0)
    return replace(question, features=features, says=question.says / _MISHEARINGS)


def _bar_questions(trial: Trial) -> tuple[Question, Question] | None:
    """Ask where bars start, and which meter it is."""
    beats = trial.beats
    if len(beats) < 32 or len(trial.downbeats) < 8:
        return None
    meter = _meter_of(trial)
    if meter is None:
        return None
    n = meter.beats_per_bar
    index = np.searchsorted(beats, trial.downbeats - 0.02)
    firsts = np.bincount(index % n, minlength=n)
    if firsts.max() < 0.85 * len(index):
        return None
    hearing = trial.hearing
    periods = np.append(np.diff(beats), np.median(np.diff(beats)))
    lattice = lattice_of(hearing.activations, pulse_of(hearing.activations), hearing.flux, beats, periods)
    marks = BeatMarks.of(lattice, hearing.spectra)
    return (
        Question(bar_features(marks, n), np.arange(n) == int(firsts.argmax()), trial.says),
        Question(
            marks.meter_features(hearing.activations), np.array([m is meter for m in METERS]), trial.says
        ),
    )


def _meter_of(trial: Trial) -> Meter | None:
    """Return the meter of most bars; None where there are too few, or it is another one."""
    if len(trial.beats) < 2 or len(trial.downbeats) < 2:
        return None
    n = int(np.median(np.diff(np.searchsorted(trial.beats, trial.downbeats - 0.02))))
    return next((meter for meter in METERS if meter.beats_per_bar == n), None)


def _tempo_of(trial: Trial) -> float | None:
    """Return the median tempo (BPM) of a song of the generator's."""
    if trial.is_open or len(trial.beats) < 2:
        return None
    return 60 / float(np.median(np.diff(trial.beats)))


def _says(trial: Trial, prior: _Tempos) -> float:
    """Return how much a trial counts for trust: songs as often as their tempo occurs in dance music."""
    tempo, meter = _tempo_of(trial), _meter_of(trial)
    if tempo is None or meter is None:
        return trial.says
    among = float(prior.density(np.array([tempo]), meter)[0])
    return trial.says * float(np.clip(usual(tempo, meter) / among, *_SAYS))


def _outcome(trial: Trial, constants: Constants, says: float) -> Outcome:
    """Decode a trial and compare."""
    heard = hear(trial.hearing, constants)
    grid, duration = heard.found.beat_grid, trial.hearing.duration
    known = (trial.name, trial.group)
    if grid is None or heard.trust is None:
        return Outcome(*known, None, False, False, 0.0, None, says, trial.is_open)
    beats = grid.beats(duration)
    is_right = is_grid_right(trial, beats, grid.tempo_over(duration))
    are_bars_right = None
    if is_right and len(trial.downbeats) >= 4:
        are_bars_right = f_measure(trial.downbeats, grid.downbeats(duration), 0.07) > 0.75
    is_counted = is_right or is_counted_right(trial, beats)
    return Outcome(
        *known, heard.trust, is_counted, is_right, heard.bar_odds, are_bars_right, says, trial.is_open
    )


def _fold(trial: Trial) -> int:
    return sum(trial.group.encode()) % _N_FOLDS


def main(arguments: list[str] | None = None) -> int:
    """Fit and write the card; return 0, or 1 where something is missing."""
    learned = "also learn from this folder of annotated recordings"
    parser = options_of("djanalyzer.training.fitting", __doc__, 100, learned)
    parser.add_argument("--odd", type=int, default=0, help="songs besides that are in 3/4 or 6/8 (default 0)")
    return exit_code_of(_run, parser.parse_args(arguments))


def _run(options: argparse.Namespace) -> None:
    seeds = seeds_of(options.count, options.odd)
    for path in write_missing(options.folder, seeds):
        say(path.name)
    for path in write_recordings(options.folder, options.recordings) if options.recordings else ():
        say(path.name)
    if options.render_only:
        return
    from djanalyzer.models.checkpoint import DEFAULT
    from djanalyzer.models.predict import Predictor

    weights = options.weights or DEFAULT
    predictor = Predictor.load(weights, "cpu")
    paths = [path for seed in seeds for path in paths_of(options.folder, seed)]
    paths += sorted(options.folder.glob(f"open-*{SUFFIX}")) if options.recordings else []
    constants, outcomes = fit([read(path, predictor) for path in paths])
    claims = left_out(constants, outcomes)
    for kind, those in (("generated", False), ("open", True)):
        chosen = [i for i, o in enumerate(outcomes) if o.is_open is those]
        if chosen:
            say(f"{kind}: {report(claims[chosen], [outcomes[i] for i in chosen])}")
    write_decoding(weights, constants, FITTED)


if __name__ == "__main__":
    sys.exit(main())
