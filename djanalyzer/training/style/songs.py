"""Which song a seed stands for, in which styles it is played, and which bars of it are kept."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from numpy.random import Generator

from djanalyzer.music.grid import Meter
from djanalyzer.music.styles import STYLE_NAMES
from djanalyzer.synthesis import Song, compose
from djanalyzer.synthesis.excerpts import excerpt
from djanalyzer.synthesis.restyling import is_drum, restyled
from djanalyzer.synthesis.traits import TIMES

# Seeds of songs by what they are for: to learn from, to choose by, and to tell at last how good it is.
TRAINING = range(870_000_000, 871_000_000)
VALIDATION = range(871_000_000, 872_000_000)
HELD_OUT = range(872_000_000, 873_000_000)

SECONDS = 24
N_STYLES = 3  # in which a song is played

_DURATION = (70.0, 110.0)  # seconds of the songs, from whose fuller middle the bars are taken
_TEMPI = (85.0, 150.0)  # BPM; faster and slower music is what only some styles are
_AGAIN = 1_000_000_000  # from the seed of a song that does not do to the next one tried in its place
_UNFIT = frozenset({*TIMES, "no_drums", "no_kick", "triplets", "bare"})
_WHO = (
    ("kick",),
    ("snare", "clap"),
    ("hat", "open", "ride"),
    ("bass",),
    ("chords", "pad", "arp"),
    ("lead", "vocal", "backing"),
)
_NEEDED = (0, 3, 4)  # of them who play in at least half of the bars: kick, bass, chords
_N_BEST = 3  # of the places with most players one is taken


@dataclass(frozen=True, slots=True)
class Played:
    """The same bars of one song, aligned to the sample; they begin on a downbeat.

    Attributes
    ----------
    songs : tuple of Song
        In N_STYLES of the target styles.
    own : Song
        As the generator made it, in any of its styles with all that a song of it may be: what sources are like.
    """

    seed: int
    songs: tuple[Song, ...]
    own: Song


def played(seed: int, styles: tuple[str, ...] = tuple(STYLE_NAMES)) -> Played:
    """Return the song of a seed in its own draw of the styles.

    Worn media and the tricks at the ends of sections are left out: they belong to a record, not to a style.
    """
    rng = np.random.default_rng([seed, 41])
    drawn = [str(s) for s in rng.permutation(styles)[:N_STYLES]]
    songs = (compose(seed + k * _AGAIN, duration=_DURATION) for k in itertools.count())
    for song in songs:
        first = _draw_first(song, rng) if _does(song) else None
        if first is not None:
            clean = _clean(song)
            n_bars = _n_bars(song)
            kept = tuple(excerpt(restyled(clean, s, song.seed), first, n_bars) for s in drawn)
            return Played(seed, kept, excerpt(clean, first, n_bars))
    raise AssertionError("there is always another song")


def _does(song: Song) -> bool:
    """Say whether a song can be played in any style: in four, in one tempo, with drums and a key."""
    return (
        song.follower is None
        and song.meter is Meter.FOUR_FOUR
        and len(song.grid.anchors) == 1
        and _TEMPI[0] <= song.grid.anchors[0].tempo <= _TEMPI[1]
        and song.key is not None
        and not song.traits & _UNFIT
    )


def _clean(song: Song) -> Song:
    mix = replace(
        song.mix, low_pass=0.0, noise=0.0, crackle=0.0, medium="", wow=(0.0, 0.5, 0.0), offset=0.0, fade_in=0.0, fade_out=0.0
    )  # fmt: skip
    return replace(song, mix=mix, passages=tuple(replace(p, ending="") for p in song.passages))


def _n_bars(song: Song) -> int:
    """Return how many bars last at least SECONDS."""
    anchor = song.grid.anchors[0]
    return int(np.ceil(SECONDS / (anchor.period * song.beats_per_bar) - 1e-9))


def _draw_first(song: Song, rng: Generator) -> int | None:
    """Return the bar from which on most players are heard, one of the best few; None where too few ever are."""
    n_bars = _n_bars(song)
    playing = _playing(song)
    counts = {
        first: playing[:, first : first + n_bars].mean(axis=1)
        for p in song.passages
        for first in range(p.start, min(p.stop, song.n_bars - n_bars + 1), 4)
    }
    full = {first: c.sum() for first, c in counts.items() if (c[list(_NEEDED)] >= 0.5).all()}
    best = sorted(full, key=lambda first: -full[first])[:_N_BEST]
    return int(rng.choice(best)) if best else None


def _playing(song: Song) -> npt.NDArray[np.bool_]:
    """Return who of _WHO is heard in which bar, shape (len(_WHO), n_bars)."""
    playing = np.zeros((len(_WHO), song.n_bars), bool)
    for part in song.parts:
        for row, roles in enumerate(_WHO):
            if part.role in roles and (row > 2 or is_drum(part)):
                first = np.floor(part.notes.beat / song.beats_per_bar + 1e-6).astype(int)
                playing[row, np.clip(first, 0, song.n_bars - 1)] = True
    return playing
