"""What is learned beside the structure path, in seconds: the DJ's own words for genres and moods, and his scales of key and energy.

A word of the DJ's that is none of ours cannot be taught to the structure path, whose words are fixed. A linear layer over what
the path makes of a track names such words. How strongly its weights are held small is chosen by tracks of other folds, heard by
the shipped path: the adapted one has learned these words of these very tracks, in whatever fold they lie. Where it is no more
often right there than our words are, there is none.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from djanalyzer.models.activations import N_KEYS
from djanalyzer.models.adaptation import Adaptation, Learned, WordHead
from djanalyzer.models.decoding.constants import Weights
from djanalyzer.models.decoding.keys import KEY_FEATURES, key_evidence_of
from djanalyzer.models.decoding.tones import strength_of
from djanalyzer.music import Key
from djanalyzer.music.genres import GENRES, MOODS
from djanalyzer.music.learning import Finding, LabelledTrack, Subject
from djanalyzer.training.learning.answering import answer
from djanalyzer.training.logits import Question, choose

if TYPE_CHECKING:
    from djanalyzer.models.decoding import Constants
    from djanalyzer.models.predict import Predictor
    from djanalyzer.training.learning.folds import Folds
    from djanalyzer.training.learning.hearing import HeardTrack

_FEWEST_OF_WORD = 5  # tracks: a word on fewer is not learned
_FEWEST = 20  # tracks with a key or a level
_STRENGTHS = (0.003, 0.03, 0.3)
_KEY_RIDGE = 0.1
_ALIKE = 0.01  # curves whose strong moments differ less teach no scale

Array = npt.NDArray[np.float32]
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Pupils:
    """What heads are learned from.

    Attributes
    ----------
    tracks : tuple of LabelledTrack
        All that may be learned from.
    listen : function
        Returns what the shipped model heard of a recording.
    folds : Folds
    findings : tuple of Finding
        Labels that they name are left out, but for those that the DJ trusts.
    """

    tracks: tuple[LabelledTrack, ...]
    listen: Callable[[str], HeardTrack]
    folds: Folds
    findings: tuple[Finding, ...] = ()

    def having(self, subject: Subject) -> list[LabelledTrack]:
        """Return the tracks whose label of a subject is there and not found wrong."""
        wrong = {f.track_id for f in self.findings if f.subject is subject}
        known = [t for t in self.tracks if t.label(str(subject)) is not None]
        return [t for t in known if subject in t.trusted or t.id not in wrong]


def with_heads(learned: Learned, shipped: Predictor, pupils: Pupils, constants: Constants) -> Learned:
    """Return what a run has learned with the heads that its tracks can teach; it serves the subjects of those too."""
    forms, untaught = (
        _Forms(shipped.adapted(Adaptation(name, shipped.name, "", (part,))), pupils)
        for name, part in (("student", learned), ("untaught", replace(learned, structure={})))
    )
    heads = {s: _word_head(s, pupils, forms, untaught) for s in (Subject.GENRE, Subject.MOOD)}
    decoding = dict(learned.decoding)
    if keys := _keys(pupils, constants.keys):
        decoding["keys"] = list(keys)
    if energy := _energy(pupils, forms) if Subject.ENERGY in learned.serves else None:
        decoding["energy"] = list(energy)
    new = {s for s, head in heads.items() if head is not None} | ({Subject.KEY} if keys else set())
    return replace(
        learned,
        serves=learned.serves | new,
        genre=heads[Subject.GENRE],
        mood=heads[Subject.MOOD],
        decoding=decoding,
    )


class _Forms:
    """What the structure path says of each track, asked once."""

    def __init__(self, predictor: Predictor, pupils: Pupils) -> None:
        self._predictor, self._pupils = predictor, pupils
        self._views: dict[str, tuple[Array, Mapping[str, Any]]] = {}

    def __call__(self, track: LabelledTrack) -> tuple[Array, Mapping[str, Any]]:
        """Return the view that words are heard in, and the fields of `Activations` that the path says."""
        if track.recording not in self._views:
            form = self._predictor.form(self._pupils.listen(track.recording))
            self._views[track.recording] = (form.view, {"energy": form.said["energy"]})
        return self._views[track.recording]


def _word_head(subject: Subject, pupils: Pupils, forms: _Forms, untaught: _Forms) -> WordHead | None:
    """Return a head for the DJ's words; None where they are ours, too few, or our words are as often right.

    It is fitted to what it will hear, `forms`; all choices are made on what nobody has been taught, `untaught`.
    """
    spelled = _spelled(pupils.having(subject), str(subject))
    words = sorted(spelled)
    known = [(t, word) for word in words for t in spelled[word]]
    if len(words) < 2 or all(_is_ours(subject, word) for word in words):
        return None
    views, plain = (np.array([heard(t)[0] for t, _ in known], np.float64) for heard in (forms, untaught))
    truth = np.array([words.index(word) for _, word in known])
    fold = {i: n for n, ids in enumerate(pupils.folds.folds) for i in ids}
    folds = np.array([fold.get(t.id, 0) for t, _ in known])
    scores = {strength: _out_of_fold(plain, truth, folds, strength) for strength in _STRENGTHS}
    best = max(scores, key=lambda strength: scores[strength])
    said = [answer(_trusting(t, subject), subject, pupils.listen(t.recording).analysis) for t, _ in known]
    if scores[best] <= np.mean([a.score for a in said if a is not None] or [0.0]):
        return None
    weight, bias = _fitted(views, truth, len(words), best)
    return WordHead(tuple(words), weight.astype(np.float32), bias.astype(np.float32))


def _spelled(tracks: Iterable[LabelledTrack], task: str) -> dict[str, list[LabelledTrack]]:
    """Return the tracks by word, as it is most often written; words on too few of them are left out."""
    found: defaultdict[str, list[LabelledTrack]] = defaultdict(list)
    for track in tracks:
        if text := str(_value(track, task)).strip():
            found[text.casefold()].append(track)
    often = {key: some for key, some in found.items() if len(some) >= _FEWEST_OF_WORD}
    return {
        Counter(str(_value(t, task)).strip() for t in some).most_common(1)[0][0]: some
        for some in often.values()
    }


def _is_ours(subject: Subject, word: str) -> bool:
    ours = GENRES if subject is Subject.GENRE else MOODS
    return word.casefold() in {str(o).casefold() for o in ours}


def _trusting(track: LabelledTrack, subject: Subject) -> LabelledTrack:
    return replace(track, trusted=track.trusted | {subject})


def _value(track: LabelledTrack, task: str) -> Any:
    label = track.label(task)
    return None if label is None else label.value


def _out_of_fold(
    views: Floats, truth: npt.NDArray[np.int64], folds: npt.NDArray[np.int64], strength: float
) -> float:
    """Return how often words are right in folds that were not learned from; nothing where there is only one."""
    n_words, n_right = int(truth.max()) + 1, 0
    if len(set(folds.tolist())) < 2:
        return 0.0
    for fold in sorted(set(folds.tolist())):
        out = folds == fold
        weight, bias = _fitted(views[~out], truth[~out], n_words, strength)
        n_right += int(np.count_nonzero((views[out] @ weight.T + bias).argmax(axis=1) == truth[out]))
    return n_right / len(truth)


def _fitted(
    views: Floats, truth: npt.NDArray[np.int64], n_words: int, strength: float
) -> tuple[Floats, Floats]:
    """Fit a multinomial logit over views brought to one scale; return its weights and shifts for views as they are."""
    from scipy.optimize import minimize

    middle, scale = views.mean(axis=0), views.std(axis=0) + 1e-3
    x = np.column_stack([(views - middle) / scale, np.ones(len(views))])
    hot = np.eye(n_words)[truth]

    def misfit(flat: Floats) -> tuple[float, Floats]:
        weights = flat.reshape(n_words, -1)
        odds = x @ weights.T
        odds -= odds.max(axis=1, keepdims=True)
        chances = np.exp(odds)
        chances /= chances.sum(axis=1, keepdims=True)
        value = -float(np.mean(np.log((chances * hot).sum(axis=1) + 1e-12)))
        held = weights * np.append(np.ones(x.shape[1] - 1), 0.0)  # a shift is free
        slope = (chances - hot).T @ x / len(x) + strength * held
        return value + strength * float((held**2).sum()) / 2, slope.ravel()

    found = minimize(
        misfit, np.zeros(n_words * x.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 200}
    )
    weights = found.x.reshape(n_words, -1)
    weight = weights[:, :-1] / scale
    return weight, weights[:, -1] - weight @ middle


def _keys(pupils: Pupils, usual: Weights) -> Weights | None:
    """Return the weights under which the DJ's keys are likeliest, near the shipped ones; None where too few are known."""
    known = [t for t in pupils.having(Subject.KEY) if isinstance(_value(t, "key"), Key)]
    if len(known) < _FEWEST:
        return None
    heard = ((t, pupils.listen(t.recording)) for t in known)
    asked = [
        Question(
            key_evidence_of(h.activations, h.sound).features(),
            np.arange(N_KEYS) == _value(t, "key").index,
            1.0,
        )
        for t, h in heard
    ]
    return choose(asked, list(KEY_FEATURES.values()), _KEY_RIDGE, np.array(usual))


def _energy(pupils: Pupils, forms: _Forms) -> Weights | None:
    """Return slope and shift of the line from the strong moments of the curve to the DJ's levels; None where too few are known."""
    known = pupils.having(Subject.ENERGY)
    if len(known) < _FEWEST:
        return None
    strong = np.array([strength_of(forms(t)[1]["energy"]) for t in known])
    if np.ptp(strong) < _ALIKE:
        return None
    slope, shift = np.polyfit(strong, np.array([float(_value(t, "energy")) for t in known]), 1)
    return max(float(slope), 0.0), float(shift)
