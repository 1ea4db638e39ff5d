"""An adaptation speaks: what it says of the subjects it serves takes the place of the base's, and of nothing else.

It hears what the base's encoder has heard already, so that it costs a structure path more and a second decoding, and no
second hearing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt
import torch

from djanalyzer.errors import MissingWeights
from djanalyzer.models.activations import STEP, Activations
from djanalyzer.models.adaptation import Adaptation, Learned, WordHead
from djanalyzer.models.adapted_paths import HINT, path_of
from djanalyzer.models.attending import attend, cut, joined, spoken_for, taken_over
from djanalyzer.models.decoding import Constants, Sound, calibrated
from djanalyzer.models.decoding.bars import Bars, bars_of
from djanalyzer.models.decoding.cues import suggestions_of
from djanalyzer.models.decoding.familiarity import formed
from djanalyzer.models.decoding.guesses import guesses_in, tempered
from djanalyzer.models.decoding.keys import key_evidence_of, key_of, key_stretches_of
from djanalyzer.models.decoding.mixability import mix_range_of
from djanalyzer.models.decoding.structure import sections_of
from djanalyzer.models.decoding.tones import energy_of
from djanalyzer.models.habit import Habit
from djanalyzer.models.network import Network
from djanalyzer.models.parts import form_part, heard_part, joined_forms, placed
from djanalyzer.models.structure_path import Heard, StructureLogits, StructurePath
from djanalyzer.music import Analysis, Guess
from djanalyzer.music.attention import StyleAttention
from djanalyzer.music.genres import GENRES, MOODS
from djanalyzer.music.learning import Subject

Array = npt.NDArray[np.float32]

# What of the network's say belongs to each subject.
_HEARD: Mapping[Subject, tuple[str, ...]] = {
    Subject.SECTIONS: ("form_boundaries", "form_sections"),
    Subject.CUES: ("cue_chances", "cue_offsets"),
    Subject.ENERGY: ("energy", "level"),
    Subject.GENRE: ("genre",),
    Subject.MOOD: ("mood",),
}
_FORM = frozenset({Subject.SECTIONS, Subject.CUES, Subject.KEY})  # found in the bars
_ALMOST = 1e-6  # a chance of 0 or 1 has no logarithm of odds
_WORDS_SCALE = 5.0  # log-probabilities reach from 0 to about -10, features from -1 to 1


class Recording(Protocol):
    """What is known of a recording before anything adapted is asked."""

    @property
    def heard(self) -> Heard:
        """A batch of one, of the whole recording."""

    @property
    def activations(self) -> Activations:
        """What the network said."""

    @property
    def sound(self) -> Sound:
        """The spectra."""

    @property
    def flux(self) -> Array:
        """Onset strength, as `decode` takes it."""

    @property
    def duration(self) -> float:
        """Seconds."""


@dataclass(frozen=True, slots=True, eq=False)
class Track:
    """A recording as `Predictor.hear` gives it; the fields are those of `Recording`."""

    heard: Heard
    activations: Activations
    sound: Sound
    flux: Array
    duration: float


Excerpts = Sequence[
    tuple[int, int, int, int]
]  # steps judged together, and from where to where they are heard for that


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """What a structure path says of a whole recording.

    Attributes
    ----------
    said : dict
        Fields of `Activations`, by name.
    view : shape (n_view,)
        What `WordHead` hears: `view_of`.
    """

    said: Mapping[str, Any]
    view: Array


class Adapted:
    """An adaptation beside the network that it was learned for."""

    def __init__(self, adaptation: Adaptation, network: Network, constants: Constants, device: str) -> None:
        """Take an adaptation.

        Raises
        ------
        MissingWeights
            Its structure path is not the network's.
        """
        if network.structure is None or network.structure.shape.foundation is not None:
            raise MissingWeights(
                f"The model {adaptation.name} wants weights whose structure path hears the encoder alone.",
                HINT,
            )
        self.name = adaptation.name
        self.serves = adaptation.serves
        self._parts = [
            (part, path_of(part, network, adaptation.name).to(device)) for part in adaptation.parts
        ]
        self._base, self._constants = constants, adaptation.constants(constants)
        self._trust = adaptation.trust
        self._device = device

    def judge(self, track: Recording, base: Analysis, excerpts: Excerpts) -> Analysis:
        """Return what the base has found with what is served in its place."""
        forms = [(part, self._form(part, path, track, excerpts)) for part, path in self._parts]
        # Each subject by itself: what one says may not hang on which others are served, or nobody has judged what is promoted.
        heard = {
            subject: track.activations
            if form is None
            else replace(track.activations, **{name: form.said[name] for name in _HEARD.get(subject, ())})
            for part, form in forms
            for subject in part.serves
        }
        found = self._found(track, heard, base)
        for part, form in forms:
            if part.genre is not None and form is not None:
                found["genres"] = _guesses(part.genre, form.view)
            if part.mood is not None and form is not None:
                found["moods"] = _guesses(part.mood, form.view)
            if part.habit is not None:
                found["suggestions"] = self._habitual(part.habit, track, base)
        return replace(base, model=self.name, **found)

    def _found(
        self, track: Recording, heard: Mapping[Subject, Activations], base: Analysis
    ) -> dict[str, Any]:
        """Return what is served as the decoding finds it in what is heard of each subject, by field of the analysis."""
        constants = self._constants
        found: dict[str, Any] = {}
        if Subject.ENERGY in heard:
            found["energy"] = energy_of(
                heard[Subject.ENERGY], track.duration, constants.energy, constants.level
            )
        if Subject.GENRE in heard:
            found["genres"] = guesses_in(tempered(heard[Subject.GENRE].genre, constants.words[0]), GENRES)
        if Subject.MOOD in heard:
            found["moods"] = guesses_in(tempered(heard[Subject.MOOD].mood, constants.words[1]), MOODS)
        for subject in sorted(_FORM & heard.keys()) if base.sections else ():
            found |= self._form_found(subject, track, heard[subject], base)
        return found

    def _form_found(
        self, subject: Subject, track: Recording, activations: Activations, base: Analysis
    ) -> dict[str, Any]:
        """Return what of the form belongs to a subject, beside the base's sections where they are none of it."""
        bars, constants = _bars(track, activations, base, self._base), self._constants
        if subject is Subject.KEY:
            evidence = key_evidence_of(activations, track.sound)
            stretches = key_stretches_of(evidence, bars, base.sections, constants.keys)
            return {"key": key_of(evidence, constants.keys), "key_stretches": stretches}
        if subject is Subject.CUES:
            return {"suggestions": suggestions_of(formed(bars), base.sections, constants)}
        bars = formed(replace(bars, trust=self._trust))
        sections = sections_of(bars, constants.sections)
        return {"sections": sections, "mix_range": mix_range_of(bars, sections)}

    def _habitual(self, habit: Habit, track: Recording, base: Analysis) -> Any:
        """Return where the DJ would set cues: the habit knows the base's sections and suggestions, not the adapted ones."""
        if not base.sections:
            return base.suggestions
        bars = formed(_bars(track, track.activations, base, self._base))
        meter = base.beat_grid.meter.beats_per_bar if base.beat_grid else 4
        return habit.suggestions(bars, base.sections, base.suggestions, meter)

    def form(self, track: Recording, excerpts: Excerpts) -> Form:
        """Return what the structure path of the first part says."""
        return self._asked(self._parts[0][1], track, excerpts)

    def explain(self, heard: Heard, base: StyleAttention, excerpts: Excerpts) -> StyleAttention:
        """Return what decides genre and mood: of what is served, in place of what decides it for the base."""
        found = base
        for part, path in self._parts:
            if part.serves.isdisjoint((Subject.GENRE, Subject.MOOD)):
                continue
            own = self._attention(path, heard, excerpts)
            if part.genre is not None:
                own = replace(own, genre=spoken_for(part.genre, *self._spoken(path, heard, excerpts)))
            if part.mood is not None:
                own = replace(own, mood=spoken_for(part.mood, *self._spoken(path, heard, excerpts)))
            for subject in (Subject.GENRE, Subject.MOOD):
                if subject in part.serves:
                    found = taken_over(found, own, subject)
        return found

    def _attention(self, path: StructurePath, heard: Heard, excerpts: Excerpts) -> StyleAttention:
        """Return what decides genre and mood for a structure path."""
        parts = [
            cut(attend(path, _on(heard_part(heard, low, high), self._device)), start - low, stop - low)
            for start, stop, low, high in excerpts
        ]
        return joined(parts)

    @torch.inference_mode()
    def _spoken(self, path: StructurePath, heard: Heard, excerpts: Excerpts) -> tuple[Array, Array]:
        """Return the view of a whole recording, and of each step what that is the mean of, shape (n_steps, n_features)."""
        views, steps = [], []
        for start, stop, low, high in excerpts:
            said = path(_on(heard_part(heard, low, high), self._device))
            views.append(view_of(said, start - low, stop - low))
            steps.append(said.features.style[0, start - low : stop - low].float().cpu().numpy())
        view = np.average(views, axis=0, weights=[len(some) for some in steps]).astype(np.float32)
        return view, np.concatenate(steps)

    def _form(self, part: Learned, path: StructurePath, track: Recording, excerpts: Excerpts) -> Form | None:
        """Return what a part's structure path says; None where nobody asks it."""
        if not part.structure and part.genre is None and part.mood is None:
            return None
        return self._asked(path, track, excerpts)

    @torch.inference_mode()
    def _asked(self, path: StructurePath, track: Recording, excerpts: Excerpts) -> Form:
        forms, weights, views, energy = [], [], [], []
        chances = np.clip(np.nan_to_num(track.activations.boundaries), _ALMOST, 1 - _ALMOST)
        odds = _padded(np.log(chances / (1 - chances)), track.heard.steps.shape[1] * STEP)
        for start, stop, low, high in excerpts:
            said = path(_on(heard_part(track.heard, low, high), self._device))
            frames = torch.from_numpy(odds[low * STEP : high * STEP])[None].to(self._device)
            forms.append(form_part(said, placed(frames, said), start - low, stop - low))
            weights.append(stop - start)
            views.append(view_of(said, start - low, stop - low))
            energy.append(
                torch.sigmoid(said.experts.energy[0, start - low : stop - low]).float().cpu().numpy()
            )
        view = np.average(views, axis=0, weights=weights).astype(np.float32)
        joined = joined_forms(forms, weights, len(track.activations.boundaries))
        return Form({**joined, "energy": np.concatenate(energy)}, view)


def view_of(said: StructureLogits, start: int, stop: int) -> Array:
    """Return what `WordHead` hears of steps [start, stop), shape (n_view,).

    The genre's and the mood's view of the steps on average, and the log-probabilities of both vocabularies, of one scale.
    """
    features = said.features.style[0, start:stop].float().mean(dim=0)
    words = [
        torch.log_softmax(logits[0].float(), dim=-1) / _WORDS_SCALE for logits in (said.genre, said.mood)
    ]
    return np.asarray(torch.cat([features, *words]).cpu().numpy(), np.float32)


def _bars(track: Recording, activations: Activations, base: Analysis, constants: Constants) -> Bars:
    heard = calibrated(activations, constants)
    return bars_of(heard, track.flux, base.beat_grid, track.duration, track.sound)


def _guesses(head: WordHead, view: Array) -> tuple[Guess, ...]:
    return guesses_in(head.chances(view), head.words)


def _on(heard: Heard, device: str) -> Heard:
    return Heard(*(value.float().to(device) for value in heard))


def _padded(values: Array, n: int) -> Array:
    return np.pad(values, (0, max(n - len(values), 0)), constant_values=float(np.log(_ALMOST)))[:n]
