"""Is what was learned better? Judged subject by subject on trusted tracks that nothing has learned from, and offered only where
it is better beyond chance: than the shipped model, and than the one in use where that has learned the subject too.

Where cues go is learned in seconds, and anew without each fold (`habits`): cue points are judged on the trusted tracks of all
folds, too, each by the habit that knows neither the track nor the artist named first. The model in use may have learned these
tracks by heart: against that one only what is kept apart counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from djanalyzer.evaluation.paired import Comparison, compare, proven
from djanalyzer.music.judgement import ADAPTABLE, Example, Judgement, Outcome, SubjectJudgement
from djanalyzer.music.learning import LabelledTrack, Subject
from djanalyzer.training.learning.answering import Answer, answer
from djanalyzer.training.learning.prospects import distinct
from djanalyzer.training.tagged import artists_in

if TYPE_CHECKING:
    from djanalyzer.models.adaptation import Adaptation
    from djanalyzer.models.predict import Predictor
    from djanalyzer.music import Analysis
    from djanalyzer.training.learning.hearing import HeardTrack
    from djanalyzer.training.learning.words import Words

FEWEST_TRACKS = 12
FEWEST_ARTISTS = (
    10  # with fewer, not even a gain on all of them is told from chance once several subjects are judged
)
_MISTAKEN = 0.025  # one in forty, for all subjects together; losses that no kept track shows cannot be seen (docs/learning.md)
_NOTICEABLE = 0.005  # of a mean, 0 to 1: a gain that anybody would notice
_N_EXAMPLES = 5

Look = Callable[[float], object]


@dataclass(frozen=True, slots=True)
class Trial:
    """One track and one subject: how right the shipped model, the one in use and the candidate are.

    `rival` is None where the model in use says what the shipped one says.
    """

    track: LabelledTrack
    subject: Subject
    shipped: Answer
    after: Answer
    rival: Answer | None = None

    @property
    def group(self) -> str:
        """Who made it; a track whose artist nobody knows stands alone."""
        return next(iter(artists_in(self.track.artist)), "") or self.track.recording or str(self.track.id)

    @property
    def before(self) -> Answer:
        """What the candidate would take the place of."""
        return self.shipped if self.rival is None else self.rival


def judge(
    tracks: Sequence[LabelledTrack],
    listen: Callable[[str], HeardTrack],
    models: Models,
    look: Look = lambda share: None,
    crossed: Sequence[Crossed] = (),
) -> Judgement:
    """Hold a candidate against the models before it.

    Parameters
    ----------
    tracks : iterable of LabelledTrack
        Those that nothing was learned from; the same recording counts once, and only what the DJ trusts.
    listen : function
        Returns what the shipped model heard of a recording (`HeardStore.get`).
    models : Models
    look : function
        Is told the share done.
    crossed : sequence of Crossed
        Tracks that the candidate has learned from, with what has learned the same without them; of other recordings.
    """
    kept = [t for t in distinct(tracks) if t.trusted]
    asked = [(track, models) for track in kept]
    for lot in crossed:
        without = replace(models, candidate=lot.candidate, in_use=None)
        asked += [(track, without) for track in lot.tracks]
    trials: list[Trial] = []
    for n, (track, those) in enumerate(asked):
        trials += those.trials(track, listen(track.recording))
        look((n + 1) / len(asked))
    judgement = decided(trials, models.candidate.serves, models.names, models.shipped.name, len(kept))
    return replace(judgement, n_crossed=len(asked) - len(kept))


@dataclass(frozen=True)
class Crossed:
    """Tracks, and what was learned without them and without their artists, in the candidate's place."""

    tracks: Sequence[LabelledTrack]
    candidate: Adaptation


@dataclass(frozen=True)
class Models:
    """Who is judged: the shipped model, what was learned beside it, and what is in use beside it, if anything is.

    `words` are what the DJ's names of cues mean (`answering.answer`).
    """

    shipped: Predictor
    candidate: Adaptation
    in_use: Adaptation | None = None
    words: Words | None = None

    @property
    def names(self) -> Mapping[Subject, str]:
        """By what model the DJ is served now, subject by subject; the shipped one's name stands for all others."""
        served = self.in_use.serves if self.in_use else frozenset()
        other = self.in_use.name if self.in_use else ""
        return {s: other if s in served else self.shipped.name for s in ADAPTABLE}

    def trials(self, track: LabelledTrack, heard: HeardTrack) -> Iterator[Trial]:
        """Yield how right all are about a track, for each subject that the DJ trusts and the candidate serves."""
        after = self._adapted[0].adapt(heard, heard.analysis)
        has_rival = self.in_use is not None and not self.in_use.serves.isdisjoint(self.candidate.serves)
        rival = self._adapted[1].adapt(heard, heard.analysis) if has_rival else None
        for subject in sorted(self.candidate.serves):
            said = [answer(track, subject, a, self.words) for a in (heard.analysis, after)]
            if said[0] is not None and said[1] is not None:
                yield Trial(track, subject, said[0], said[1], self._rival(track, subject, rival))

    @cached_property
    def _adapted(self) -> tuple[Predictor, ...]:
        """The candidate, and what is in use."""
        return tuple(self.shipped.adapted(a) for a in (self.candidate, self.in_use) if a is not None)

    def _rival(self, track: LabelledTrack, subject: Subject, rival: Analysis | None) -> Answer | None:
        if rival is None or self.in_use is None or subject not in self.in_use.serves:
            return None
        return answer(track, subject, rival, self.words)


def decided(
    trials: Iterable[Trial],
    serves: Iterable[Subject],
    former: Mapping[Subject, str],
    base: str,
    n_validation: int,
) -> Judgement:
    """Return what trials of a candidate come to that serves these subjects; `former` are the models that serve them now."""
    by_subject: defaultdict[Subject, list[Trial]] = defaultdict(list)
    for trial in trials:
        by_subject[trial.subject].append(trial)
    served = frozenset(serves)
    compared = {s: _compared(found) for s, found in by_subject.items() if _are_enough(_against(found))}
    better = proven({s: chance for s, (_, chance) in compared.items()}, _MISTAKEN)
    subjects = [
        SubjectJudgement(s, Outcome.UNTAUGHT, former=former[s])
        if s not in served
        else _judged(s, _against(by_subject[s]), compared.get(s), s in better, former[s])
        for s in sorted(ADAPTABLE)
    ]
    return Judgement(base, tuple(subjects), n_validation, FEWEST_TRACKS, FEWEST_ARTISTS)


def _are_enough(trials: Sequence[Trial]) -> bool:
    return len(trials) >= FEWEST_TRACKS and len({t.group for t in trials}) >= FEWEST_ARTISTS


def _against(trials: Sequence[Trial]) -> Sequence[Trial]:
    """Return those in which the candidate is held against the model that it would follow."""
    return [t for t in trials if t.rival is not None] or trials


def _compared(trials: Sequence[Trial]) -> tuple[Comparison, float]:
    """Return the candidate against the model that it would follow, and the chance of its gain over any model before it."""
    followed, over_shipped = _against(trials), _comparison(trials, [t.shipped for t in trials])
    if all(t.rival is None for t in trials):
        return over_shipped, over_shipped.chance
    over_rival = _comparison(followed, [t.before for t in followed])
    return over_rival, max(over_shipped.chance, over_rival.chance)


def _comparison(trials: Sequence[Trial], before: Sequence[Answer]) -> Comparison:
    return compare([b.score for b in before], [t.after.score for t in trials], [t.group for t in trials])


def _judged(
    subject: Subject,
    trials: Sequence[Trial],
    compared: tuple[Comparison, float] | None,
    is_proven: bool,
    former: str,
) -> SubjectJudgement:
    n_artists = len({t.group for t in trials})
    if compared is None:
        return SubjectJudgement(subject, Outcome.FEW, len(trials), n_artists, former=former)
    found, chance = compared
    gain = found.after - found.before
    is_better = is_proven and gain >= _NOTICEABLE
    outcome = Outcome.BETTER if is_better else Outcome.UNPROVEN if gain > 0 else Outcome.WORSE
    changes = sorted(trials, key=lambda t: (t.after.score - t.before.score, t.track.id))
    lost = [t for t in changes if t.after.score < t.before.score]
    won = [t for t in reversed(changes) if t.after.score > t.before.score]
    return SubjectJudgement(
        subject,
        outcome,
        found.n_tracks,
        found.n_groups,
        found.before,
        found.after,
        found.gain.low,
        found.gain.high,
        chance,
        former,
        len(won),
        len(lost),
        tuple(map(_example, won[:_N_EXAMPLES])),
        tuple(map(_example, lost[:_N_EXAMPLES])),
    )


def _example(trial: Trial) -> Example:
    track, before, after = trial.track, trial.before, trial.after
    return Example(
        track.id,
        track.title or track.path.stem,
        track.artist,
        before.score,
        after.score,
        after.truth,
        before.said,
        after.said,
    )
