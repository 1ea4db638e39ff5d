"""The form of a recording: sections, cue points, keys and bars to mix over, from what is heard of its bars."""

from __future__ import annotations

from dataclasses import dataclass

from djanalyzer.models.decoding.bars import Bars
from djanalyzer.models.decoding.constants import Constants
from djanalyzer.models.decoding.cues import suggestions_of
from djanalyzer.models.decoding.keys import KeyEvidence, key_of, key_stretches_of
from djanalyzer.models.decoding.mixability import mix_range_of
from djanalyzer.models.decoding.structure import sections_of
from djanalyzer.music import Key, KeyStretch, MixRange, Section, Suggestion


@dataclass(frozen=True, slots=True)
class Form:
    """What is found in the bars; the fields are those of `music.Analysis`."""

    sections: tuple[Section, ...]
    suggestions: tuple[Suggestion, ...]
    key: Key | None
    key_stretches: tuple[KeyStretch, ...]
    mix_range: MixRange


def form_of(bars: Bars, evidence: KeyEvidence, constants: Constants) -> Form:
    """Return the form of a recording."""
    sections = sections_of(bars, constants.sections)
    return Form(
        sections,
        suggestions_of(bars, sections, constants),
        key_of(evidence, constants.keys),
        key_stretches_of(evidence, bars, sections, constants.keys),
        mix_range_of(bars, sections),
    )
