"""From a seed to the plan of a record: one song, now and then two that are mixed into each other."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.random import Generator

from djanalyzer.music.grid import BeatGrid, Meter
from djanalyzer.music.key import Key
from djanalyzer.synthesis.finishing import transposed
from djanalyzer.synthesis.song import Follower, Song
from djanalyzer.synthesis.songwriting import Opening, draw_opening, written
from djanalyzer.synthesis.style import Style
from djanalyzer.synthesis.styles import STYLES, style_named
from djanalyzer.synthesis.traits import TIMES, draw_traits

_DEFAULT_DURATION = (60.0, 240.0)
_MEDLEYS = 0.04
_SHORTEST_IN_MEDLEY = 45.0
_OVERLAPS = (8, 16, 32)  # bars
_REACH = 0.08  # how far from a style's own tempos a DJ plays it


def compose(seed: int, style: str | None = None, *, duration: tuple[float, float] | None = None) -> Song:
    """Plan a record. The plan has at least four bars, however short the wish.

    Parameters
    ----------
    seed : int
        The same seed always gives the same record.
    style : str, optional
        One of `STYLES`; drawn when it is not given. Only then a few records are medleys of two songs.
    duration : tuple of float, optional
        Shortest and longest length in seconds; 60 to 240 when it is not given.
    """
    rng = np.random.default_rng([seed, 1])
    opening = draw_opening(seed, style_named(style) if style else None, rng)
    span = duration or _DEFAULT_DURATION
    medley = None if style else _draw_medley(opening, span, np.random.default_rng([seed, 9]))
    return medley or written(opening, span, rng)


def odd_seeds(first: int) -> Iterator[int]:
    """Return the seeds from `first` on whose records are in 3/4 or 6/8; there is no last one."""
    return (seed for seed in itertools.count(first) if compose(seed).meter is not Meter.FOUR_FOUR)


def _draw_medley(opening: Opening, span: tuple[float, float], rng: Generator) -> Song | None:
    """Return two songs of one tempo and meter mixed into each other, or None for the many records of one song.

    Each song is at least two thirds as long as the shortest record and at most half as long as the longest one; as they
    overlap by at most half of the shorter one, the record has the length that was asked for.
    """
    shortest, longest = max(_SHORTEST_IN_MEDLEY, 0.67 * span[0]), 0.5 * span[1]
    if rng.random() >= _MEDLEYS or shortest >= longest:
        return None
    first = written(replace(opening, traits=opening.traits.difference(TIMES)), (shortest, longest), rng)
    style = _draw_neighbour(opening, rng)
    traits = draw_traits(style, rng).difference(TIMES, {"pickup"})
    following = Opening(int(rng.integers(1 << 31)), style, opening.meter, opening.tempo, traits)
    second = written(following, (shortest, longest), rng)
    overlaps = [n for n in _OVERLAPS if 2 * n <= min(first.n_bars, second.n_bars)]
    if not overlaps:
        return None
    weights = np.array(overlaps) / sum(overlaps)
    return _mixed(first, second, int(rng.choice(overlaps, p=weights)), rng)


def _draw_neighbour(opening: Opening, rng: Generator) -> Style:
    """Return the style of the next song: the same, or another one that is played at this tempo and in this meter."""
    if rng.random() < 0.5:
        return opening.style
    styles = [style_named(name) for name in STYLES]
    fitting = [
        s
        for s in styles
        if any(low * (1 - _REACH) <= opening.tempo <= high * (1 + _REACH) for low, high, _ in s.tempi)
        and (s.triple or opening.meter is Meter.FOUR_FOUR)
    ]
    return fitting[int(rng.integers(len(fitting)))] if fitting else opening.style


def _mixed(first: Song, second: Song, n_bars: int, rng: Generator) -> Song:
    """Return the first song with the second one mixed into its last bars, about as loud and often in a key that fits."""
    bar = first.n_bars - n_bars
    if rng.random() < 0.65:
        second = transposed(second, _shift_to(first.keys[-1].key, second.keys[0].key))
    anchor = replace(first.grid.anchors[0], time=float(first.bar_seconds(bar)))
    loudness = first.mix.loudness + float(rng.normal(0, 1))
    mix = replace(second.mix, fade_in=0.0, loudness=loudness, tuning=first.mix.tuning, wow=(0.0, 0.5, 0.0))
    second = replace(second, grid=BeatGrid((anchor,)), mix=mix)
    follower = Follower(second, bar, n_bars, str(rng.choice(["fade", "swap"])))
    return replace(first, mix=replace(first.mix, fade_out=0.0), follower=follower)


def _shift_to(before: Key | None, after: Key | None) -> int:
    """Return the least number of semitones that moves the second key next to the first on the circle of fifths."""
    if before is None or after is None:
        return 0
    places = [7 * (key.tonic + 3 * key.is_minor) % 12 for key in (before, after)]  # those of the major keys
    fitting = (0, 1, 11) if before.is_minor == after.is_minor else (0,)
    return next(s for s in sorted(range(-5, 7), key=abs) if (places[1] + 7 * s - places[0]) % 12 in fitting)
