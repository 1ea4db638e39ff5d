"""Genres and moods that may be wrong: the library's own words, learned from its other tracks.

There are four opinions of a word: the shipped model's, that of a head which hears the frozen encoder's view of the whole,
and two that ask what else is known of a track: its mode, its energy, its tempo, as the library says where it does, and how
bright it is. How a mood hangs together with these is old knowledge (Hevner 1936; Thayer 1989); how it does in this library is
learned. Opinions are mixed by how well each foretells the words of others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import numpy as np
from scipy.special import logsumexp

from djanalyzer.music import Label
from djanalyzer.music.genres import GENRES, MOODS
from djanalyzer.music.learning import Finding, LabelledTrack, Subject
from djanalyzer.music.wordings import genre_in, mood_in
from djanalyzer.training.learning.noise.cases import N_ROUNDS, Case, Judged, group_of, known
from djanalyzer.training.learning.noise.channels import Question, answer
from djanalyzer.training.learning.noise.clues import Clues
from djanalyzer.training.learning.noise.confident import class_errors, class_qualities
from djanalyzer.training.learning.noise.heads import (
    Flags,
    Floats,
    Indices,
    Split,
    class_head,
    components,
    softmax,
    standardised,
    with_ones,
)
from djanalyzer.training.learning.noise.opinions import calibrated, forest_chances, mixed

_FEWEST = 3  # tracks with a word, or nobody can learn what it means
_COMPONENTS = 16
_RIDGES = (3.0, 10.0, 30.0, 100.0)  # of which the one is taken that foretells the labels of others best
_FAINT = 1e-9
_SLOWEST = 40.0  # BPM
_UNKNOWN = 0.05  # how much of a word that the shipped model lacks it may nevertheless mean

_Row = tuple[LabelledTrack, Label[Any], Clues]


def judge_genres(case: Case) -> list[Judged]:
    """Judge every genre that stands in the library at least a few times."""
    return _judge(case, Subject.GENRE, lambda clues: clues.genres, _places(GENRES, genre_in))


def judge_moods(case: Case) -> list[Judged]:
    """Judge every mood that stands in the library at least a few times."""
    return _judge(case, Subject.MOOD, lambda clues: clues.moods, _places(MOODS, mood_in))


def _places(words: tuple[Any, ...], read: Callable[[str], Any | None]) -> Callable[[str], int | None]:
    def place(text: str) -> int | None:
        word = read(text)
        return words.index(word) if word in words else None

    return place


def _judge(
    case: Case,
    subject: Subject,
    said: Callable[[Clues], Floats],
    place: Callable[[str], int | None],
) -> list[Judged]:
    rows = [row for row in case.labelled(str(subject)) if _plain(row[1])]
    spellings = Counter(_plain(label) for _, label, _ in rows)
    words = sorted(word for word, n in spellings.items() if n >= _FEWEST)
    rows = [row for row in rows if _plain(row[1]) in words]
    if len(words) < 2:
        return []
    tracks = [track for track, _, _ in rows]
    given = np.array([words.index(_plain(label)) for _, label, _ in rows])
    written = [
        Counter(str(v.value) for _, v, _ in rows if _plain(v) == w).most_common(1)[0][0] for w in words
    ]
    odds = _odds_of_words(rows, said, [place(word) for word in written])
    ids = [track.id for track in tracks]
    splits, teaches = case.rows(ids), case.teaches(ids)
    groups = tuple(group_of(t, str(label.source), by_file=False) for t, label, _ in rows)
    is_known = known(tracks, subject)
    believed = _believed(rows, given, odds, splits, (groups, is_known, teaches))
    qualities, are_wrong = class_qualities(believed, given), class_errors(believed, given)
    judged = []
    for i, (track, label, _) in enumerate(rows):
        best = int(np.argmax(np.where(np.arange(len(words)) == given[i], -1, believed[i])))
        proposed, chance = written[best], float(believed[i, best])
        finding = Finding(
            track.id, subject, float(qualities[i]), str(label.value), proposed, chance, label.source
        )
        error = f"“{label.value}” in place of “{proposed}”"
        judged.append(Judged(finding, bool(are_wrong[i]) and not is_known[i], groups[i], error))
    return judged


def _believed(
    rows: list[_Row],
    given: Indices,
    odds: Floats,
    splits: list[Split],
    who: tuple[tuple[str, ...], Flags, Flags],
) -> Floats:
    """Return the chance of each word of each track, by what others are called that are like it, and by who labelled it."""
    n, k = odds.shape
    pooled = np.array([clues.pooled for _, _, clues in rows], np.float64)
    views = [with_ones(components(pooled, learned, _COMPONENTS)) for learned, _ in splits]
    traits = np.array([_traits(track, clues) for track, _, clues in rows])
    pairs = [with_ones(_with_products(standardised(traits, learned))) for learned, _ in splits]
    all_known = np.column_stack([traits, [_further(clues) for _, _, clues in rows], odds])
    # Each word has its own ways of being wrong: a program may say House of Techno, and never Techno of House.
    each = np.tile(np.arange(k), (n, 1))
    relations = np.where(each == given[:, None], 0, 1 + given[:, None])
    # Heads learn what is believed and not what is labelled: else the errors of others would count twice, in them and in `answer`.
    believed, teaches = np.eye(k)[given], who[2][:, None]
    for _ in range(N_ROUNDS):
        opinions, shown = [softmax(odds)], believed * teaches
        for parts in (views, pairs):
            tried = [_out_of_fold(parts, believed, (odds, splits), ridge) for ridge in _RIDGES]
            opinions.append(max(tried, key=lambda said: float((shown * np.log(said + _FAINT)).sum())))
        forest = softmax(odds)
        for learned, judged in splits:
            forest[judged] = forest_chances(all_known, believed, learned, judged)
        chances = calibrated(mixed([*opinions, forest], shown), shown)
        sizes = np.ones(k + 1)
        believed = answer(Question(chances, given, relations, sizes, each, *who)).chances
    return believed


def _traits(track: LabelledTrack, clues: Clues) -> list[float]:
    """Return mode, level, tempo and brightness of a track: what the library says of the first three where it does."""
    key, level, grid = (track.label(task) for task in ("key", "energy", "beat_grid"))
    mode = float(np.tanh(_modes(clues)[0] / 2)) if key is None else (1.0 if key.value.is_minor else -1.0)
    tempo = max(float(clues.energy[-1]) if clues.grid is None or grid is None else clues.grid.tempo, _SLOWEST)
    bright = float(clues.bands @ np.linspace(-1, 1, len(clues.bands)))
    return [mode, float(clues.energy[0] if level is None else level.value), np.log2(tempo), bright]


def _further(clues: Clues) -> Floats:
    """Return what is heard of a track of which `_traits` may say otherwise, and the parts of the spectrum."""
    return np.concatenate([_modes(clues), clues.energy, clues.bands])


def _modes(clues: Clues) -> Floats:
    """Return what speaks for minor against major, shape (3,)."""
    return np.asarray(logsumexp(clues.keys[12:], axis=0) - logsumexp(clues.keys[:12], axis=0))


def _with_products(features: Floats) -> Floats:
    """Return features and the products of any two of them."""
    one, other = np.triu_indices(features.shape[1])
    return np.column_stack([features, features[:, one] * features[:, other]])


def _out_of_fold(
    views: list[Floats], believed: Floats, ground: tuple[Floats, list[Split]], ridge: float
) -> Floats:
    """Return the chance of each word of each track by what others are called that are like it, shape (n, n_words)."""
    odds, splits = ground
    chances = softmax(odds)
    for (learned, judged), view in zip(splits, views, strict=True):
        head = class_head(view[learned], odds[learned], believed[learned], np.ones(len(learned)), ridge)
        chances[judged] = head.chances(view[judged], odds[judged])
    return chances


def _odds_of_words(rows: list[_Row], said: Callable[[Clues], Floats], places: list[int | None]) -> Floats:
    """Return the shipped model's log-chance of each of the library's words, shape (n, n_words)."""
    shipped = np.array([said(clues) for _, _, clues in rows])
    if shipped.size == 0:
        return np.zeros((len(rows), len(places)))
    unknown = np.full(len(rows), np.log(_UNKNOWN))
    return np.column_stack([unknown if place is None else shipped[:, place] for place in places])


def _plain(label: Label[Any]) -> str:
    return str(label.value).strip().casefold()
