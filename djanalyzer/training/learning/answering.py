"""How right an analysis is about one track, subject by subject, by the label that the DJ trusts: 0 to 1, and in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from djanalyzer.evaluation.form import boundary_scores, frame_labels, weighted_f1
from djanalyzer.evaluation.own_marks import met
from djanalyzer.evaluation.references import Reference
from djanalyzer.models.activations import SECTION_LABELS
from djanalyzer.music import Analysis, Guess, Key, Section, SectionLabel
from djanalyzer.music.genres import Genre, Mood
from djanalyzer.music.learning import LabelledTrack, Subject
from djanalyzer.music.wordings import genre_in, mood_in
from djanalyzer.training.learning.targets import labels_of
from djanalyzer.training.learning.words import Words
from djanalyzer.training.targets import IGNORED

_KIN = 0.5  # a word of ours for the same as a word of the DJ's
_FRAME = 0.1  # seconds
_LEVELS = 9.0  # from the lowest energy to the highest


@dataclass(frozen=True, slots=True)
class Answer:
    """How right an analysis is on a subject: 0 to 1; what is true and what was said, in words."""

    score: float
    truth: str
    said: str


def answer(
    track: LabelledTrack, subject: Subject, analysis: Analysis, words: Words | None = None
) -> Answer | None:
    """Return how right an analysis is; None where nobody trusts a label of this subject, or there is nothing to compare.

    `words` are what the DJ's names of cues mean: where nobody has laid sections, cues that the DJ trusts tell some of them.
    """
    if subject is Subject.SECTIONS and words is not None and track.label("sections") is None:
        return _named_sections(track, analysis, words) if Subject.CUES in track.trusted else None
    if subject not in track.trusted or subject not in _ANSWERS:
        return None
    return _ANSWERS[subject](track, analysis)


def _key(track: LabelledTrack, analysis: Analysis) -> Answer | None:
    """Judge a key by MIREX: half for the fifth above, 0.3 for the relative, 0.2 for the parallel."""
    import mir_eval

    label = track.label("key")
    if label is None or not isinstance(label.value, Key):
        return None
    said = analysis.key
    score = mir_eval.key.weighted_score(label.value.name, said.name) if said else 0.0
    return Answer(float(score), label.value.camelot, said.camelot if said else "")


def _genre(track: LabelledTrack, analysis: Analysis) -> Answer | None:
    return _word(track, "genre", analysis.genres, genre_in)


def _mood(track: LabelledTrack, analysis: Analysis) -> Answer | None:
    return _word(track, "mood", analysis.moods, mood_in)


def _word(
    track: LabelledTrack,
    task: str,
    guesses: tuple[Guess, ...],
    read: Callable[[str], Genre | Mood | None],
) -> Answer | None:
    """Judge a word: right where it is the DJ's own, half right where it is our word for the same."""
    label = track.label(task)
    if label is None or not str(label.value).strip():
        return None
    truth, said = str(label.value).strip(), guesses[0].word if guesses else ""
    if said.casefold() == truth.casefold():
        return Answer(1.0, truth, said)
    is_kin = read(truth) is not None and read(truth) is read(said)
    return Answer(_KIN if is_kin else 0.0, truth, said)


def _energy(track: LabelledTrack, analysis: Analysis) -> Answer | None:
    label = track.label("energy")
    if label is None:
        return None
    truth, said = float(label.value), analysis.energy.level
    return Answer(max(1 - abs(said - truth) / _LEVELS, 0.0), f"{truth:g}", f"{said:g}")


def _sections(track: LabelledTrack, analysis: Analysis) -> Answer | None:
    """Judge sections by how much of the time has the right name (LA), and by the boundaries within half a second.

    Of what may as well be called otherwise nothing is judged; where there is any, no boundary is, for some are nobody's.
    """
    label = track.label("sections")
    laid: tuple[Section, ...] = label.value if label is not None else ()
    truth = tuple(section for section in laid if section.is_likely)
    if not truth:
        return None
    times = np.arange(truth[0].start, truth[-1].stop, _FRAME) + _FRAME / 2
    times = times[frame_labels(tuple(s for s in laid if not s.is_likely), times) < 0]
    if not len(times):
        return None
    true, found = frame_labels(truth, times), frame_labels(analysis.sections, times)
    starts = tuple(section.start for section in laid[1:]) if truth == laid else ()
    reference = Reference("", track.path, np.zeros(0), None, boundaries=starts)
    boundaries = boundary_scores(reference, analysis.sections, analysis.duration)
    score = np.mean([weighted_f1(true, found), *([boundaries["boundary_f05"]] if boundaries else [])])
    share = f"{np.mean(true == found):.0%}".replace("%", " %")
    return Answer(float(score), f"{len(truth)} sections", f"{share} of the time")


def _named_sections(track: LabelledTrack, analysis: Analysis, words: Words) -> Answer | None:
    """Judge sections where cues name them: by how much of that time has the right name (LA)."""
    labels = labels_of(track, analysis.duration, words)
    times = np.arange(0, analysis.duration, _FRAME) + _FRAME / 2
    place = np.searchsorted(labels.sections, times, side="right") - 1
    truth = np.where(place >= 0, np.append(labels.functions, IGNORED)[place], IGNORED)
    is_known = truth != IGNORED
    if not is_known.any():
        return None
    found = frame_labels(analysis.sections, times)
    ours = np.array([SECTION_LABELS.index(label) for label in SectionLabel])
    said = np.where(found >= 0, ours[found], -1)
    share = f"{np.mean(truth[is_known] == said[is_known]):.0%}".replace("%", " %")
    n = int(np.count_nonzero(labels.functions != IGNORED))
    return Answer(weighted_f1(truth[is_known], said[is_known]), f"{n} named by cues", f"{share} of the time")


def _cues(track: LabelledTrack, analysis: Analysis) -> Answer | None:
    """Judge suggestions by the DJ's own cues and loops: F of the places within half a beat."""
    label = track.label("beat_grid") if Subject.BEAT_GRID in track.trusted else None
    grid = label.value if label is not None else analysis.beat_grid
    marks = [m.cue for m in track.cues] + [m.loop for m in track.loops]
    beats = grid.beats(analysis.duration) if grid is not None else np.zeros(0)
    if not marks or len(beats) < 2:
        return None
    found = met(marks, analysis.suggestions, beats)
    return Answer(found.f, f"{found.n_true} of the DJ's", f"{found.n_right} of {found.n_found}")


_ANSWERS: Mapping[Subject, Callable[[LabelledTrack, Analysis], Answer | None]] = {
    Subject.KEY: _key,
    Subject.GENRE: _genre,
    Subject.MOOD: _mood,
    Subject.ENERGY: _energy,
    Subject.SECTIONS: _sections,
    Subject.CUES: _cues,
}
