"""What was found when a candidate was held against the model that it would follow: on which subjects it is better, and where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from djanalyzer.music.learning import Subject

# What an adaptation can be asked for. Grids are none of it: the path that hears beats is the same in every model.
ADAPTABLE = frozenset(
    {Subject.KEY, Subject.GENRE, Subject.MOOD, Subject.ENERGY, Subject.SECTIONS, Subject.CUES}
)


class Outcome(StrEnum):
    """How a candidate did on a subject; only the first may be promoted."""

    BETTER = "better"  # beyond chance
    UNPROVEN = "unproven"  # better on average, but chance may have done it
    WORSE = "worse"  # no better on average
    FEW = "few"  # too few trusted tracks that nothing was learned from
    UNTAUGHT = "untaught"  # the candidate has learned nothing of it


@dataclass(frozen=True, slots=True)
class Example:
    """A track that both models were asked about.

    Attributes
    ----------
    before, after : float
        0 to 1: how right the former model and the candidate are.
    truth, said_before, said_after : str
        In words: "Techno", "8A", "energy 6", "3 of 5 cues".
    """

    track_id: int
    title: str
    artist: str
    before: float
    after: float
    truth: str = ""
    said_before: str = ""
    said_after: str = ""


@dataclass(frozen=True, slots=True)
class SubjectJudgement:
    """How a candidate did on one subject, on trusted tracks from which, and from whose artists, nothing was learned that judges them.

    Attributes
    ----------
    n_tracks, n_artists : int
        Judged; tracks of one artist count as one draw of chance.
    before, after : float
        Means over the tracks, 0 to 1: of the former model and of the candidate.
    low, high : float
        95 % of what other draws of the artists give for the gain.
    chance : float
        How often chance alone would give such a gain; 1 where there is none.
    former : str
        The model that it was held against, by name.
    better, worse : tuple of Example
        Those that changed most.
    """

    subject: Subject
    outcome: Outcome
    n_tracks: int = 0
    n_artists: int = 0
    before: float = 0.0
    after: float = 0.0
    low: float = 0.0
    high: float = 0.0
    chance: float = 1.0
    former: str = ""
    n_better: int = 0
    n_worse: int = 0
    better: tuple[Example, ...] = ()
    worse: tuple[Example, ...] = ()

    @property
    def gain(self) -> float:
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class Judgement:
    """What became of a candidate: a run's `report.json`.

    Attributes
    ----------
    base : str
        The name of the weights that it stands on.
    n_validation : int
        Tracks that nothing was learned from.
    n_crossed : int
        More tracks on which cue points were judged, each by the habit that was learned without it and without its artist.
    fewest_tracks, fewest_artists : int
        What a subject needs to be judged.
    """

    base: str
    subjects: tuple[SubjectJudgement, ...] = ()
    n_validation: int = 0
    fewest_tracks: int = 0
    fewest_artists: int = 0
    n_crossed: int = 0

    @property
    def offered(self) -> frozenset[Subject]:
        """The subjects on which the candidate is better beyond chance: all that may be promoted."""
        return frozenset(s.subject for s in self.subjects if s.outcome is Outcome.BETTER)
