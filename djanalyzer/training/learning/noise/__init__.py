"""Confident learning over a library: every label judged by what has not learned from it, and those that are taken for wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from djanalyzer.models.decoding.constants import Constants
from djanalyzer.music.learning import Finding, LabelledTrack
from djanalyzer.training.learning.folds import Folds
from djanalyzer.training.learning.noise.batches import batches_of
from djanalyzer.training.learning.noise.cases import Case, Judge, Judged
from djanalyzer.training.learning.noise.clues import Clues, clues_of
from djanalyzer.training.learning.noise.cues import judge_cues
from djanalyzer.training.learning.noise.energies import judge_energies
from djanalyzer.training.learning.noise.grids import judge_bars, judge_offsets, judge_tempos
from djanalyzer.training.learning.noise.keys import judge_keys
from djanalyzer.training.learning.noise.sections import judge_sections
from djanalyzer.training.learning.noise.styles import judge_genres, judge_moods
from djanalyzer.training.learning.noise.worths import worth_of

if TYPE_CHECKING:
    from djanalyzer.training.learning.hearing import HeardStore

__all__ = ["Case", "Judged", "find_errors", "findings_of", "judge_labels", "listen"]

Look = Callable[[float], None]  # hears the share done, 0 to 1, and may raise to stop

JUDGES: tuple[Judge, ...] = (
    judge_offsets,
    judge_tempos,
    judge_bars,
    judge_keys,
    judge_genres,
    judge_moods,
    judge_energies,
    judge_sections,
    judge_cues,
)
_LISTENING = 0.8  # of the time


def find_errors(
    tracks: Sequence[LabelledTrack],
    store: HeardStore,
    folds: Folds,
    look: Look | None = None,
    constants: Constants | None = None,
) -> list[Finding]:
    """Return the labels that look wrong, the one whose correction is worth most first.

    Tracks that have not been heard are left out; so is every label that is trusted, though all learn from it.

    Parameters
    ----------
    constants : Constants or None
        Those of the shipped weights; None takes the program's own.
    """
    look = look or _ignore
    clues = listen(tracks, store, lambda share: look(_LISTENING * share), constants)
    case = Case(tuple(sorted(tracks, key=lambda t: t.id)), clues, folds)
    judged = judge_labels(case, lambda share: look(_LISTENING + (1 - _LISTENING) * share))
    return findings_of(judged)


def listen(
    tracks: Sequence[LabelledTrack],
    store: HeardStore,
    look: Look | None = None,
    constants: Constants | None = None,
) -> dict[int, Clues]:
    """Return what is heard of each track, by its number."""
    from djanalyzer.training.learning.grounds import program_constants

    constants = constants or program_constants()
    missing = {track.recording for track in store.missing(tracks)}
    found = {}
    for n, track in enumerate(tracks):
        (look or _ignore)(n / len(tracks))
        if track.recording not in missing:
            found[track.id] = clues_of(track, store.get(track.recording), constants)
    return found


def judge_labels(case: Case, look: Look | None = None) -> list[Judged]:
    """Judge every label, right or wrong: what an error score is measured with."""
    judged = []
    for n, judge in enumerate(JUDGES):
        (look or _ignore)(n / len(JUDGES))
        judged += judge(case)
    return judged


def findings_of(judged: Sequence[Judged]) -> list[Finding]:
    """Return what is taken for wrong, with its worth and with what it has in common, the worthiest first."""
    batches = batches_of(judged)
    found = [
        replace(
            j.finding,
            worth=worth_of(j.finding),
            batch=batches.get((j.finding.subject, j.group, j.error), ""),
        )
        for j in judged
        if j.is_wrong
    ]
    return sorted(found, key=lambda f: (-f.worth, f.track_id, f.subject, f.item or 0))


def _ignore(share: float) -> None:
    """Tell nobody."""
