"""How often is a candidate offered that is no better, and how often one that is? `python benchmarks/promotion.py`.

Made-up candidates are judged as real ones are, on six subjects at a time: scores of trusted tracks by artists who fare alike,
without the networks. A candidate that is better nowhere is offered by mistake where any of its subjects is; one that is better
at cue points alone is found where those are offered.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt

from djanalyzer.music.judgement import ADAPTABLE, Judgement
from djanalyzer.music.learning import LabelledTrack, Subject
from djanalyzer.training.learning.answering import Answer
from djanalyzer.training.learning.judging import Trial, decided

Floats = npt.NDArray[np.float64]
Scatter = Callable[[np.random.Generator, int], Floats]

_SUBJECTS = sorted(ADAPTABLE)
_PER_ARTIST = 3  # tracks at the most
_BETTER = Subject.CUES  # what a candidate that is better is better at
_POINTS = (2, 5, 10, 25)


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
    trials = [trial for s, scatter in scatters.items() for trial in _trials(s, scatter, n_artists, rng)]
    return decided(trials, ADAPTABLE, dict.fromkeys(ADAPTABLE, "shipped"), "shipped", 0)


def _trials(subject: Subject, scatter: Scatter, n_artists: int, rng: np.random.Generator) -> Iterator[Trial]:
    """Yield the trials on one subject; half of the tracks fare as others of their artist do."""
    artists = np.repeat(np.arange(n_artists), rng.integers(1, _PER_ARTIST + 1, n_artists))
    alike = scatter(rng, n_artists)[artists]
    gains = np.where(rng.random(len(artists)) < 0.5, alike, scatter(rng, len(artists)))
    for number, (artist, gain) in enumerate(zip(artists, gains, strict=True)):
        track = LabelledTrack(number, Path("made up"), f"{number}", artist=f"artist {artist}")
        yield Trial(track, subject, Answer(0.0, "", ""), Answer(float(gain), "", ""))


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
    parser.add_argument("--artists", type=int, nargs="+", default=[12, 30, 60])
    options = parser.parse_args(arguments)

    def tell(
        name: str, scatters: Mapping[Subject, Scatter], is_found: Callable[[frozenset[Subject]], bool]
    ) -> None:
        found = [offered(scatters, n, options.candidates) for n in options.artists]
        shares = (sum(map(is_found, some)) / options.candidates for some in found)
        sys.stdout.write(f"{name:56}" + "".join(f"{100 * share:>10.1f} % " for share in shares) + "\n")
        sys.stdout.flush()

    head = "".join(f"{n:>4} artists " for n in options.artists)
    sys.stdout.write(f"{'no better at any of six subjects, and yet offered':56}{head}\n")
    for name, scatter in NO_BETTER.items():
        tell(name, dict.fromkeys(_SUBJECTS, scatter), bool)
    sys.stdout.write(f"\n{'better at one of six subjects, and offered for that':56}{head}\n")
    for name, kind in BETTER.items():
        for points in _POINTS:
            scatters = dict.fromkeys(_SUBJECTS, kind(0.0)) | {_BETTER: kind(points / 100)}
            tell(f"{name}, by {points} points", scatters, lambda what: _BETTER in what)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
