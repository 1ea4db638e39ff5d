"""How right sections are by the measures of the field (mir_eval), and their functions in three vocabularies."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

import numpy as np

from djanalyzer.evaluation.references import Floats, Reference
from djanalyzer.music import Section, SectionLabel

_FRAME = 0.1  # seconds between the moments whose functions are compared
_NONE = "none"  # where nobody names a section

VOCABULARIES: MappingProxyType[str, Callable[[SectionLabel], str]] = MappingProxyType(
    {
        "ours": lambda label: label.value,
        "pop": lambda label: label.in_pop,
        "edm": lambda label: label.in_edm,
    }
)


def field_scores(reference: Reference, sections: tuple[Section, ...]) -> dict[str, float]:
    """Return the measures of labelled sections that MIREX and mir_eval use, over the annotated part.

    `section_pairwise`: F of pairs of frames of one label (Levy and Sandler 2008). `section_over`, `section_under`,
    `section_sf`: normalised conditional entropies and their F (Lukashevich 2008). `section_v`: V-measure.
    `function_ours`, `function_pop`, `function_edm`: share of the time whose function is right, in our vocabulary of seven,
    that of All-In-One and that of club music.
    """
    if not reference.sections:
        return {}
    import mir_eval

    start, stop = reference.sections[0].start, reference.sections[-1].stop
    truth, true_names = _named(reference.sections, start, stop)
    found, found_names = _named(sections, start, stop)
    both = (truth, true_names, found, found_names)
    over, under, f = mir_eval.segment.nce(*both)
    scores = {
        "section_pairwise": mir_eval.segment.pairwise(*both)[2],
        "section_over": over,
        "section_under": under,
        "section_sf": f,
        "section_v": mir_eval.segment.vmeasure(*both)[2],
    }
    return {name: float(value) for name, value in scores.items()} | _functions(reference, sections)


def _named(sections: tuple[Section, ...], start: float, stop: float) -> tuple[Floats, list[str]]:
    """Return intervals that cover [start, stop) without gaps, shape (n, 2), counted from `start`, and the name of each."""
    pieces: list[tuple[float, float, str]] = []
    at = start
    for section in sections:
        first, last = max(section.start, at), min(section.stop, stop)
        if last <= first:
            continue
        if first > at:
            pieces.append((at, first, _NONE))
        pieces.append((first, last, section.label.value))
        at = last
    if at < stop:
        pieces.append((at, stop, _NONE))
    return np.array([piece[:2] for piece in pieces]) - start, [piece[2] for piece in pieces]


def _functions(reference: Reference, sections: tuple[Section, ...]) -> dict[str, float]:
    start, stop = reference.sections[0].start, reference.sections[-1].stop
    times = np.arange(start, stop, _FRAME) + _FRAME / 2
    scores = {}
    for name, word in VOCABULARIES.items():
        truth, found = _words(reference.sections, times, word), _words(sections, times, word)
        scores[f"function_{name}"] = float(np.mean(truth == found))
    return scores


def _words(
    sections: tuple[Section, ...], times: Floats, word: Callable[[SectionLabel], str]
) -> np.ndarray[tuple[int], np.dtype[np.str_]]:
    words = np.full(len(times), _NONE, dtype="<U16")
    for section in sections:
        words[(times >= section.start) & (times < section.stop)] = word(section.label)
    return words
