"""What became of a candidate, in plain words: on what it is better, on what not, and on which tracks."""

from __future__ import annotations

from collections.abc import Iterator

from djanalyzer.app.amounts import counted
from djanalyzer.errors import Trouble
from djanalyzer.music.judgement import ADAPTABLE, Example, Judgement, Outcome, SubjectJudgement
from djanalyzer.music.learning import Subject

NAMES = {
    Subject.CUES: "cue points",
    Subject.ENERGY: "energy",
    Subject.GENRE: "genre",
    Subject.KEY: "key",
    Subject.MOOD: "mood",
    Subject.SECTIONS: "sections",
}
_SHOWN = 3


def subjects_named(names: list[str]) -> frozenset[Subject]:
    """Return the subjects of these names.

    Raises
    ------
    Trouble
        One of them is no subject that a model can learn.
    """
    unknown = [name for name in names if name not in ADAPTABLE]
    if unknown:
        known = ", ".join(sorted(ADAPTABLE))
        raise Trouble(f"No model learns “{unknown[0]}” from a library.", f"There are {known}.")
    return frozenset(map(Subject, names))


def report_lines(judgement: Judgement) -> tuple[str, ...]:
    """Return a sentence or two for each subject, those that are offered first, each with the tracks that changed most."""
    order = list(Outcome)
    subjects = sorted(judgement.subjects, key=lambda s: (order.index(s.outcome), s.subject))
    return (
        summary(judgement),
        *_proof(judgement),
        *(line for s in subjects for line in _lines(s, judgement)),
    )


def summary(judgement: Judgement) -> str:
    """Return what it comes to in a sentence."""
    offered = [NAMES[s] for s in sorted(judgement.offered)]
    if not offered:
        return "On nothing is what was learned better beyond chance: the model stays as it is."
    return f"What was learned is better beyond chance on {_listed(offered)}."


def _proof(judgement: Judgement) -> Iterator[str]:
    """Yield how it was proved, where there is more to that than tracks that nothing was learned from."""
    if judgement.n_crossed:
        kept = counted(judgement.n_validation, "track")
        crossed = counted(judgement.n_crossed, "other track")
        yield (
            f"Kept apart: {kept}; nothing was learned from their artists. Cue points were tried on {crossed}, too, "
            "each time with what was learned without that track and its artist."
        )


def sentence(judged: SubjectJudgement, judgement: Judgement) -> str:
    """Return how a candidate did on one subject."""
    name = NAMES[judged.subject].capitalize()
    match judged.outcome:
        case Outcome.UNTAUGHT:
            return f"{name}: nothing was learned."
        case Outcome.FEW:
            needed = f"{judgement.fewest_tracks} by {judgement.fewest_artists} artists are needed"
            return (
                f"{name}: not judged. Of the tracks that can prove it, {_tracks(judged)} have a label that you confirmed; "
                f"{needed}. Review more of them."
            )
        case Outcome.WORSE:
            return f"{name}: not offered, for it is no better. {_shares(judged)}."
        case Outcome.UNPROVEN:
            return f"{name}: not offered, for chance may have done it. {_shares(judged)}."
        case _:
            return f"{name}: better. {_shares(judged)}; {judged.n_better} better, {judged.n_worse} worse."


def _lines(judged: SubjectJudgement, judgement: Judgement) -> Iterator[str]:
    yield sentence(judged, judgement)
    if judged.outcome not in (Outcome.FEW, Outcome.UNTAUGHT):
        yield from (f"    better: {example_line(e)}" for e in judged.better[:_SHOWN])
        yield from (f"    worse: {example_line(e)}" for e in judged.worse[:_SHOWN])


def example_line(example: Example) -> str:
    """Return "Title, Artist: 8A instead of 3B; right is 8A"."""
    who = f"{example.title}, {example.artist}" if example.artist else example.title
    after, before = example.said_after or "nothing", example.said_before or "nothing"
    truth = f"; right is {example.truth}" if example.truth else ""
    return f"{who}: {after} instead of {before}{truth}"


def _shares(judged: SubjectJudgement) -> str:
    """Return "On 40 tracks by 31 artists 62 % is right, 41 % with djanalyzer-6 (15 to 27 points more)"."""
    low, high = (round(100 * edge) for edge in (judged.low, judged.high))
    ranged = f" ({low:+d} to {high:+d} points)" if judged.high - judged.low < 2 else ""
    return (
        f"On {_tracks(judged)} {judged.after:.0%} is right, {judged.before:.0%} with {judged.former}{ranged}"
    ).replace("%", " %")


def _tracks(judged: SubjectJudgement) -> str:
    return f"{counted(judged.n_tracks, 'track')} by {counted(judged.n_artists, 'artist')}"


def _listed(words: list[str]) -> str:
    *some, last = words
    return f"{', '.join(some)} and {last}" if some else last
