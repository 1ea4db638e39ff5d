"""Recordings whose form is known, heard as far as nothing is weighed yet, and how right their decoding is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from djanalyzer.evaluation.form import boundary_scores, cue_scores, energy_scores, matched, section_scores
from djanalyzer.evaluation.moments import change_scores
from djanalyzer.evaluation.references import Reference
from djanalyzer.evaluation.tones import key_scores, stretch_scores, vocal_scores
from djanalyzer.models.activations import STEP_RATE, Activations
from djanalyzer.models.decoding.bars import Bars, bars_of, sung_shares
from djanalyzer.models.decoding.constants import Constants
from djanalyzer.models.decoding.familiarity import formed
from djanalyzer.models.decoding.form import Form, form_of
from djanalyzer.models.decoding.grid import Hearing, find_grid
from djanalyzer.models.decoding.keys import KeyEvidence, key_evidence_of
from djanalyzer.models.decoding.moments import changes_of
from djanalyzer.models.decoding.tones import energy_of
from djanalyzer.models.decoding.turns import Spectra
from djanalyzer.models.decoding.voices import sung_chances
from djanalyzer.music import BeatGrid, MixRange
from djanalyzer.training.material import Piece

Flags = npt.NDArray[np.bool_]
Claim = tuple[float, bool]

_ENDS_NEAR = 1  # bars by which an intro or outro may be longer or shorter than the true one


@dataclass(frozen=True, slots=True)
class Known:
    """A recording whose form is known, and what is heard of it on the bars of its grid.

    Attributes
    ----------
    bars : Bars
        With the network's own say of singing.
    """

    reference: Reference
    activations: Activations
    bars: Bars
    keys: KeyEvidence
    duration: float
    mix_range: MixRange | None = None
    is_open: bool = False
    grid: BeatGrid | None = None

    def bars_under(self, constants: Constants) -> Bars:
        """Return the bars with the singing that these constants hear."""
        vocals = sung_chances(self.activations, constants.singing)
        return replace(self.bars, vocals=sung_shares(vocals, self.bars.edges))

    def form_under(self, constants: Constants) -> Form:
        """Return the form that these constants find."""
        return form_of(self.bars_under(constants), self.keys, constants)

    @property
    def sung_steps(self) -> Flags:
        """Whether somebody truly sings in the middle of each step of the network."""
        times = (np.arange(len(self.activations.vocals)) + 0.5) / STEP_RATE
        sung = np.zeros(len(times), bool)
        for start, stop in self.reference.vocals or ():
            sung |= (times >= start) & (times < stop)
        return sung


def known_of(piece: Piece, constants: Constants) -> Known:
    """Find the grid of a piece, and gather the evidence of its bars."""
    activations, sound = piece.activations, piece.sound
    hearing = Hearing(activations, piece.flux, piece.duration, Spectra.of(sound.logmel, sound.chroma))
    grid = find_grid(hearing, constants).beat_grid
    return Known(
        piece.reference,
        activations,
        formed(bars_of(activations, piece.flux, grid, piece.duration, sound)),
        key_evidence_of(activations, sound),
        piece.duration,
        piece.mix_range,
        piece.is_open,
        grid,
    )


def scores_of(known: Known, constants: Constants) -> dict[str, float]:
    """Return how right the form is that these constants find."""
    reference, form = known.reference, known.form_under(constants)
    energy = energy_of(known.activations, known.duration, constants.energy, constants.level)
    vocals = sung_chances(known.activations, constants.singing)
    scores = boundary_scores(reference, form.sections, known.duration)
    scores |= section_scores(reference, form.sections)
    scores |= cue_scores(reference, form.suggestions)
    scores |= key_scores(reference, form.key) | stretch_scores(reference, form.key_stretches)
    scores |= vocal_scores(reference, vocals, STEP_RATE, known.duration)
    scores |= energy_scores(reference, energy.level, energy.curve)
    changes = changes_of(known.activations, known.grid, known.duration, constants.changes)
    if changes is not None:
        scores |= change_scores(reference, np.array([c.time for c in changes]))
    return scores | _range_scores(known, form.mix_range)


def _range_scores(known: Known, found: MixRange) -> dict[str, float]:
    """Return whether intro and outro have the right number of bars, one more or less."""
    truth = known.mix_range
    if truth is None:
        return {}
    ends = ((truth.intro_bars, found.intro_bars), (truth.outro_bars, found.outro_bars))
    return {
        name: float(abs(a - b) <= _ENDS_NEAR) for name, (a, b) in zip(("intro", "outro"), ends, strict=True)
    }


def key_claims(known: Known, constants: Constants) -> list[Claim]:
    """Return the trust in the key found and whether it is right, where both are there."""
    key, reference = known.form_under(constants).key, known.reference
    if key is None or (reference.key is None and not reference.is_atonal):
        return []
    return [(key.confidence, key.name == reference.key)]


def cue_claims(known: Known, constants: Constants) -> list[Claim]:
    """Return the trust in each cue point and loop suggested and whether it is right."""
    cues = known.reference.cues
    if cues is None:
        return []
    found = known.form_under(constants).suggestions
    right = matched(cues, found, of_same_kind=True)
    return [(s.confidence, s in right) for s in found]


def means_of(scores: list[dict[str, float]]) -> dict[str, float]:
    """Return the mean of each measure over the recordings that have it."""
    names = dict.fromkeys(name for one in scores for name in one)
    return {name: float(np.mean([one[name] for one in scores if name in one])) for name in names}


def reliability(claims: list[Claim]) -> list[str]:
    """Return, for each range of claimed confidence, how often what claimed it is right, in lines."""
    claimed, is_right = np.array([c for c, _ in claims]), np.array([r for _, r in claims])
    lines = []
    for low, high in pairwise((0.0, 0.2, 0.4, 0.6, 0.8, 0.9, 1.001)):
        here = (claimed >= low) & (claimed < high)
        if here.any():
            lines.append(
                f"{low:.1f} to {min(high, 1):.1f}: {here.sum():4}, {claimed[here].mean():.0%} claimed, "
                f"{is_right[here].mean():.0%} right"
            )
    return lines
