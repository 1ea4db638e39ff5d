"""How often is a candidate offered that is no better, and how often one that is? `python benchmarks/promotion.py`.

Made-up candidates are judged as real ones are, on six subjects at a time: scores of trusted tracks by artists who fare alike,
without the networks, in libraries that are cut as real ones are. Cue points are judged on all trusted tracks, the other five
subjects on those that are kept apart. A candidate that is better nowhere is offered by mistake where any of its subjects is;
one that is better at a single subject is found where that is offered. Nobody's score leaves 0 to 1: what a track had before is
drawn from all that leaves room for its gain or loss.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from djanalyzer.music.judgement import ADAPTABLE, Judgement
from djanalyzer.music.learning import LabelledTrack, Subject
from djanalyzer.training.learning.answering import Answer
from djanalyzer.training.learning.folds import Folds
from djanalyzer.training.learning.judging import Trial, decided

Floats = npt.NDArray[np.float64]
Scatter = Callable[[np.random.Generator, int], Floats]

_SUBJECTS = sorted(ADAPTABLE)
_PER_ARTIST = 2  # trusted tracks at the most
_UNTRUSTED = 2  # tracks of each artist that nobody has confirmed
_AS_MANY = 1  # artists without a trusted track, for each that has one
_BETTER = (Subject.CUES, Subject.SECTIONS)  # what a candidate that is better is better at
_POINTS = (5, 10, 18, 25)


def _of(values: tuple[float, ...], shares: tuple[float, ...]) -> Scatter:
    return lambda rng, n: rng.choice(values, p=shares, size=n)


NO_BETTER: Mapping[str, Scatter] = {
    "evenly scattered": lambda rng, n: rng.normal(0, 0.2, n),
    "right or wrong": _of((-1.0, 0.0, 1.0), (0.15, 0.7, 0.15)),
    "seldom different": _of((-1.0, 0.0, 1.0), (0.03, 0.94, 0.03)),
    "often a little better, sometimes much worse": lambda rng, n: 0.2 - rng.exponential(0.2, n),
    "the same, by a quarter as much": lambda rng, n: 0.05 - rng.exponential(0.05, n),
    "10 points better, 40 worse on one of five": _of((0.1, -0.4), (0.8, 0.2)),
    "10 points better, 90 worse on one of ten": _of((0.1, -0.9), (0.9, 0.1)),
    "5 points better, 95 worse on one of twenty": _of((0.05, -0.95), (0.95, 0.05)),
    "3 points better, 42 worse on one of fifteen": _of((0.03, -0.42), (14 / 15, 1 / 15)),
    "a little worse (2 points)": lambda rng, n: rng.normal(-0.02, 0.2, n),
}


def _even(gain: float) -> Scatter:
    return lambda rng, n: rng.normal(gain, 0.2, n)


def _right_or_wrong(gain: float) -> Scatter:
    return _of((-1.0, 0.0, 1.0), (0.15 - gain / 2, 0.7, 0.15 + gain / 2))


def _skewed(gain: float) -> Scatter:
    return lambda rng, n: gain + 0.2 - rng.exponential(0.2, n)


BETTER: Mapping[str, Callable[[float], Scatter]] = {
    "evenly scattered": _even,
    "right or wrong": _right_or_wrong,
    "often a little better, sometimes much worse": _skewed,
}


def judged(scatters: Mapping[Subject, Scatter], n_artists: int, rng: np.random.Generator) -> Judgement:
    """Return what becomes of a candidate whose gains on each subject scatter like this."""
    tracks = _library(n_artists, rng)
    kept = frozenset(Folds.of(tracks).validation)
    trials = []
    for subject, scatter in scatters.items():
        proving = [t for t in tracks if t.trusted and (subject is Subject.CUES or t.id in kept)]
        trials += list(_trials(subject, scatter, proving, rng))
    return decided(trials, ADAPTABLE, dict.fromkeys(ADAPTABLE, "shipped"), "shipped", 0)


def _library(n_artists: int, rng: np.random.Generator) -> list[LabelledTrack]:
    """Return tracks of which some by so many artists are trusted."""
    name = int(rng.integers(1 << 32))
    tracks: list[LabelledTrack] = []
    for artist in range(n_artists * (1 + _AS_MANY)):
        n_trusted = int(rng.integers(1, _PER_ARTIST + 1)) if artist < n_artists else 0
        for trusted in [frozenset(Subject)] * n_trusted + [frozenset()] * _UNTRUSTED:
            number = len(tracks)
            tracks.append(
                LabelledTrack(
                    number, Path("made up"), f"{number}", artist=f"artist {name} {artist}", trusted=trusted
                )
            )
    return tracks


def _trials(
    subject: Subject, scatter: Scatter, tracks: Sequence[LabelledTrack], rng: np.random.Generator
) -> Iterator[Trial]:
    """Yield the trials on one subject; half of the tracks fare as others of their artist do."""
    names, artists = np.unique([track.artist for track in tracks], return_inverse=True)
    alike = scatter(rng, len(names))[artists]
    gains = np.where(rng.random(len(artists)) < 0.5, alike, scatter(rng, len(artists))).clip(-1, 1)
    before = rng.uniform(np.maximum(-gains, 0), np.minimum(1 - gains, 1))
    for track, had, gain in zip(tracks, before.tolist(), gains.tolist(), strict=True):
        yield Trial(track, subject, Answer(had, "", ""), Answer(had + gain, "", ""))


def offered(
    scatters: Mapping[Subject, Scatter], n_artists: int, n_candidates: int
) -> list[frozenset[Subject]]:
    """Return on what each of so many candidates is offered, the same for the same question."""
    rng = np.random.default_rng([n_artists, n_candidates])
    return [judged(scatters, n_artists, rng).offered for _ in range(n_candidates)]


def main(arguments: list[str] | None = None) -> int:
    """Print how often each kind of candidate is offered."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--candidates", type=int, default=100)
    parser.add_argument("--artists", type=int, nargs="+", default=[20, 40, 80], help="with a trusted track")
    parser.add_argument("--only", default="", help="rows whose names hold this")
    options = parser.parse_args(arguments)

    def tell(name: str, scatters: Mapping[Subject, Scatter], wanted: frozenset[Subject]) -> None:
        if options.only not in name:
            return
        found = [offered(scatters, n, options.candidates) for n in options.artists]
        shares = (sum(bool(what & wanted) for what in some) / options.candidates for some in found)
        sys.stdout.write(f"{name:64}" + "".join(f"{100 * share:>10.1f} % " for share in shares) + "\n")
        sys.stdout.flush()

    head = "".join(f"{n:>4} artists " for n in options.artists)
    sys.stdout.write(f"{'no better at any of six subjects, and yet offered':64}{head}\n")
    for name, scatter in NO_BETTER.items():
        tell(name, dict.fromkeys(_SUBJECTS, scatter), ADAPTABLE)
    sys.stdout.write(f"\n{'better at one of six subjects, and offered for that':64}{head}\n")
    for subject in _BETTER:
        for name, kind in BETTER.items():
            for points in _POINTS:
                scatters = dict.fromkeys(_SUBJECTS, kind(0.0)) | {subject: kind(points / 100)}
                tell(f"{subject}: {name}, by {points} points", scatters, frozenset({subject}))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
