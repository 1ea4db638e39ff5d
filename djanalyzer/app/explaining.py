"""Why the model names this genre and this mood: the file is heard once more, and it tells which moments it looked at.

Nothing of it is part of an analysis. What was told is kept in the cache, by the file and by the model.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from djanalyzer.app import analysing
from djanalyzer.app.answers import attention_as_plain, attention_from
from djanalyzer.app.jobs import Job
from djanalyzer.errors import LibraryTrouble
from djanalyzer.music.attention import Floats, StyleAttention

if TYPE_CHECKING:
    from djanalyzer.app.opinions import Opinion
    from djanalyzer.app.session import Session
    from djanalyzer.app.viewing import Deck
    from djanalyzer.music import Guess, Section

_DECIDED = 0.5  # of all weight: the moments that carry so much decided
_EVENLY = 0.4  # of the track: where half the weight needs more of it than this, no moment decided
_GAP, _SHORTEST = 4.0, 1.0  # seconds: moments so near are one, and shorter ones none
_MOST = 3
_FOLDER = "explanations"


@dataclass(frozen=True, slots=True)
class Moment:
    """A stretch of the track, [start, stop) seconds, that carried `share` of a decision; in which section, if in any."""

    start: float
    stop: float
    share: float
    section: Section | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Explanation:
    """What decided genre and mood of one track.

    Attributes
    ----------
    genres, moods : tuple of Guess
        The best three, the likeliest first.
    sections : tuple of Section
        That count at present.
    duration : float
        Seconds.
    """

    track_id: int
    genres: tuple[Guess, ...]
    moods: tuple[Guess, ...]
    attention: StyleAttention
    sections: tuple[Section, ...]
    duration: float

    @property
    def genre_moments(self) -> tuple[Moment, ...]:
        """The moments that decided the genre, one after the other; none where all of the track did alike."""
        return moments(self.attention.genre, self.attention.step, self.sections)

    @property
    def mood_moments(self) -> tuple[Moment, ...]:
        """The moments that decided the mood."""
        return moments(self.attention.mood, self.attention.step, self.sections)


@dataclass(frozen=True, slots=True, eq=False)
class Glance:
    """What can be said of a track's genre and mood without hearing it again.

    Attributes
    ----------
    has_genre, has_mood : bool
        The DJ, a program or a tag has named a genre, or the DJ has said that there is none; the DJ has said so of the
        mood.
    explanation : Explanation or None
        None where nobody has asked yet.
    keys : tuple of Opinion
        What each source says of the key where they disagree, the stems that have harmony too; who counts first.
    """

    track_id: int
    title: str
    genres: tuple[Guess, ...]
    moods: tuple[Guess, ...]
    has_genre: bool
    has_mood: bool
    explanation: Explanation | None
    keys: tuple[Opinion, ...] = ()


def glance(session: Session, track_id: int) -> Glance | None:
    """Return what is known of a track's genre and mood; None where the track is gone."""
    row = next(iter(session.rows([track_id])), None)
    if row is None:
        return None
    deck = session.deck(track_id)
    attention = _read(_kept_at(session, deck)) if can_be_explained(deck) else None
    return Glance(
        track_id,
        row.title or row.path.stem,
        deck.genres,
        deck.moods,
        bool(row.genre) or row.is_without_genre,
        row.mood_confidence is None,
        _explanation(deck, attention) if attention is not None else None,
        tuple(opinion for opinion in deck.opinions if opinion.matter == "key"),
    )


def can_be_explained(deck: Deck) -> bool:
    """Return whether the model that heard the track has named a genre or a mood; earlier versions did not."""
    return bool(deck.genres or deck.moods) and deck.state == "analysed"


def explain(session: Session, track_id: int, job: Job) -> Explanation:
    """Hear a track once more and return what decided its genre and mood; quick where that was asked before.

    Raises
    ------
    LibraryTrouble
        Its file cannot be heard, its analysis names neither, or another model than the present one has made it.
    """
    deck = session.deck(track_id)
    if deck.state in ("missing", "unreadable"):
        raise LibraryTrouble(
            f"{deck.path.name} cannot be heard again: {deck.reason or 'it is not there.'}",
            "Find the file again, and ask then.",
        )
    if not can_be_explained(deck):
        raise LibraryTrouble(
            "The analysis of this track names no genre and no mood, so there is nothing to explain.",
            "Analyse it again with a model that does.",
        )
    kept = _kept_at(session, deck)
    attention = _read(kept)
    if attention is None:
        attention = _attend(deck, job)
        _keep(kept, attention)
    return _explanation(deck, attention)


def _explanation(deck: Deck, attention: StyleAttention) -> Explanation:
    return Explanation(deck.track_id, deck.genres, deck.moods, attention, deck.sections, deck.duration)


def _attend(deck: Deck, job: Job) -> StyleAttention:
    ears = analysing.wake_ears(job)
    if ears.name != deck.model:  # its reasons would stand beside the other one's words
        raise LibraryTrouble(
            f"{deck.model} has named genre and mood of this track, and {ears.name} listens now.",
            "Analyse the track again, and ask then.",
        )
    return ears.explain(deck.path, lambda share: job.report(share, 1, deck.path.name))


def moments(weights: Floats, step: float, sections: Sequence[Section] = ()) -> tuple[Moment, ...]:
    """Return the stretches that carry half of the weight and more of it a second than the others, at most three, in order.

    Parameters
    ----------
    weights : shape (n_steps,), not negative
    step : seconds that each lasts
    """
    total = float(weights.sum())
    if not total > 0:
        return ()
    shares = np.asarray(weights, np.float64) / total
    order = np.argsort(-shares, kind="stable")
    n_chosen = int(np.searchsorted(np.cumsum(shares[order]), _DECIDED)) + 1
    if n_chosen > _EVENLY * len(shares):
        return ()
    is_chosen = np.zeros(len(shares), bool)
    is_chosen[order[:n_chosen]] = True
    spans = _spans(is_chosen, round(_GAP / step))
    carried = [(float(shares[a:b].sum()), a, b) for a, b in spans if (b - a) * step >= _SHORTEST]
    strongest = sorted(carried, reverse=True)[:_MOST]
    return tuple(
        Moment(a * step, b * step, share, _section_at(sections, (a + b) / 2 * step))
        for share, a, b in sorted(strongest, key=lambda span: span[1])
    )


def _spans(is_chosen: np.ndarray[Any, np.dtype[np.bool_]], gap: int) -> list[tuple[int, int]]:
    """Return the runs of chosen steps, [start, stop), those joined between which no more than `gap` steps lie."""
    places = np.flatnonzero(is_chosen)
    breaks = np.flatnonzero(np.diff(places) > gap + 1)
    starts = places[np.concatenate([[0], breaks + 1])]
    stops = places[np.concatenate([breaks, [len(places) - 1]])] + 1
    return list(zip(starts.tolist(), stops.tolist(), strict=True))


def _section_at(sections: Sequence[Section], time: float) -> Section | None:
    return next((s for s in sections if s.start <= time < s.stop), None)


def _kept_at(session: Session, deck: Deck) -> Path:
    """Return the cached file: another one where the music file or the model is another."""
    try:
        status = deck.path.stat()
        seen = f"{status.st_size} {status.st_mtime_ns}"
    except OSError:
        seen = ""
    name = hashlib.sha256(f"{deck.path!r} {seen} {deck.model}".encode()).hexdigest()[:32]
    return session.places.cache / _FOLDER / f"{name}.json"


def _read(path: Path) -> StyleAttention | None:
    try:
        return attention_from(json.loads(path.read_text(encoding="utf-8")))
    except (
        OSError,
        ValueError,
        KeyError,
        TypeError,
        RecursionError,
    ):  # not kept yet, or damaged: it is heard again
        return None


def _keep(path: Path, attention: StyleAttention) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(".new")
        fresh.write_text(json.dumps(attention_as_plain(attention)), encoding="utf-8")
        fresh.replace(path)
    except OSError:  # a cache that cannot be written costs time and nothing else
        return
