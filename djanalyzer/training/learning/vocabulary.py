"""What a DJ's texts for genres and moods say: in our words themselves, or, learned, in those that the model hears there."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from djanalyzer.music import Guess
from djanalyzer.music.genres import Genre, Mood
from djanalyzer.music.learning import LabelledTrack
from djanalyzer.training.learning.meanings import CONSISTENT, MEANT, judge

W = TypeVar("W", Genre, Mood)


@dataclass(frozen=True, slots=True)
class Vocable:
    """A text that stands for a genre or a mood in this library.

    Attributes
    ----------
    word : Genre, Mood or None
        What it says in our words.
    is_known : bool
        Whether it says so itself, and was not learned.
    share : float
        Of its tracks, as far as those that were heard tell, in which the model hears the same.
    """

    text: str
    word: Genre | Mood | None
    is_known: bool
    share: float
    n_tracks: int


def vocabulary(
    tracks: Iterable[LabelledTrack], task: str, read: Callable[[str], W | None], heard: Mapping[str, Guess]
) -> dict[str, Vocable]:
    """Return what the texts of a task say: in our words, or in those that the model hears where they stand.

    Parameters
    ----------
    read : callable
        Returns what a text says itself.
    heard : by recording, what the model takes it for
    """
    borne: Counter[str] = Counter()
    hits: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for track in tracks:
        if (label := track.label(task)) is not None:
            borne[str(label.value)] += 1
            if track.recording in heard:
                hits[str(label.value)][heard[track.recording].word] += 1
    every: Counter[str] = sum(hits.values(), Counter())
    sure: defaultdict[str, list[float]] = defaultdict(list)
    for guess in heard.values():
        sure[guess.word].append(guess.confidence)
    trust = {word: sum(shares) / len(shares) for word, shares in sure.items()}
    return {text: _vocable(text, read(text), n, (hits[text], every), trust) for text, n in borne.items()}


def _vocable(
    text: str,
    known: W | None,
    n: int,
    counted: tuple[Counter[str], Counter[str]],
    trust: Mapping[str, float],
) -> Vocable:
    hits, every = counted
    n_seen = sum(hits.values())
    if known is not None:
        return Vocable(text, known, True, (hits[str(known)] + 1) / (n_seen + 2), n)
    if not hits:
        return Vocable(text, None, False, 0.0, n)
    n_others = sum(every.values()) - n_seen + len(every)
    usual = {word: (every[word] - k + 1) / n_others for word, k in hits.items()}
    judged = judge(hits, n_seen, usual, dict.fromkeys(sorted(hits), MEANT / len(hits)), CONSISTENT)
    # Of what the model is not sure itself it cannot be seen to agree more often than not.
    is_kept = judged.meaning is not None and judged.share > 0.5 * trust[judged.meaning]
    return Vocable(text, _in_ours(judged.meaning) if is_kept else None, False, judged.share, n)


def _in_ours(word: str | None) -> Genre | Mood | None:
    kinds: tuple[type[Genre], type[Mood]] = (Genre, Mood)
    return next((kind(word) for kind in kinds if word in set(kind)), None)
