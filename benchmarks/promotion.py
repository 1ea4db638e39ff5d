"""How often is a candidate offered that is no better, and how often one that is? `python benchmarks/promotion.py`.

Made-up candidates are judged as real ones are, on six subjects at a time: scores of trusted tracks by artists who fare alike,
without the networks. A candidate that is better nowhere is offered by mistake where any of its subjects is.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt

from djanalyzer.music.judgement import ADAPTABLE
from djanalyzer.music.learning import LabelledTrack, Subject
from djanalyzer.training.learning.answering import Answer
from djanalyzer.training.learning.judging import Trial, decided

Floats = npt.NDArray[np.float64]
Scatter = Callable[[np.random.Generator, int], Floats]

_SUBJECTS = sorted(ADAPTABLE)
_PER_ARTIST = 3  # tracks at the most

CANDIDATES: dict[str, Scatter] = {
    "as good, evenly scattered": lambda rng, n: rng.normal(0, 0.2, n),
    "as good, right or wrong": lambda rng, n: rng.choice([-1.0, 0.0, 1.0], p=[0.15, 0.7, 0.15], size=n),
    "as good, seldom different": lambda rng, n: rng.choice([-1.0, 0.0, 1.0], p=[0.03, 0.94, 0.03], size=n),
    "as good, often a little better, sometimes much worse": lambda rng, n: 0.2 - rng.exponential(0.2, n),
    "a little worse (2 points)": lambda rng, n: rng.normal(-0.02, 0.2, n),
    "better by 5 points": lambda rng, n: rng.normal(0.05, 0.2, n),
    "better by 15 points": lambda rng, n: rng.normal(0.15, 0.2, n),
}


def trials_of(scatter: Scatter, n_artists: int, rng: np.random.Generator) -> list[Trial]:
    """Return the trials of a candidate on all subjects; half of its tracks fare as others of their artist do."""
    trials = []
    for subject in _SUBJECTS:
        artists = np.repeat(np.arange(n_artists), rng.integers(1, _PER_ARTIST + 1, n_artists))
        alike = scatter(rng, n_artists)[artists]
        gains = np.where(rng.random(len(artists)) < 0.5, alike, scatter(rng, len(artists)))
        trials += [
            _trial(subject, i, int(a), float(g)) for i, (a, g) in enumerate(zip(artists, gains, strict=True))
        ]
    return trials


def _trial(subject: Subject, number: int, artist: int, gain: float) -> Trial:
    track = LabelledTrack(number, Path("made up"), f"{number}", artist=f"artist {artist}")
    return Trial(track, subject, Answer(0.0, "", ""), Answer(gain, "", ""))


def main(arguments: list[str] | None = None) -> int:
    """Print how often each kind of candidate is offered on anything."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--candidates", type=int, default=100)
    parser.add_argument("--artists", type=int, nargs="+", default=[12, 30])
    options = parser.parse_args(arguments)
    former = dict.fromkeys(ADAPTABLE, "shipped")
    sys.stdout.write(f"offered on any of {len(_SUBJECTS)} subjects, of {options.candidates} candidates\n")
    sys.stdout.write(f"{'candidate':54}" + "".join(f"{n:>4} artists" for n in options.artists) + "\n")
    for name, scatter in CANDIDATES.items():
        shares = []
        for n_artists in options.artists:
            rng = np.random.default_rng([n_artists, len(name)])
            judged = (
                decided(trials_of(scatter, n_artists, rng), ADAPTABLE, former, "shipped", 0)
                for _ in range(options.candidates)
            )
            shares.append(sum(bool(j.offered) for j in judged) / options.candidates)
        cells = "".join(f"{share:>11.1%} ".replace("%", " %") for share in shares)
        sys.stdout.write(f"{name:54}{cells}\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
