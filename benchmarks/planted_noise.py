"""How well planted errors are found: AUROC of the error score and precision at the number of planted errors, kind by kind.

    python benchmarks/planted_noise.py --folder MATERIAL --scratch FOLDER [--seeds 860000150:860000450] [--habit pads]
    python benchmarks/planted_noise.py --recordings FOLDER --scratch FOLDER --libraries 10 [--folder MATERIAL]

Libraries are made of stored songs (`training.material`), one kind of error planted in each at 10, 20 and 40 %. A fifth of
the tracks is trusted and left alone; only places where something could have been planted are judged. What the model hears
is kept in the scratch folder.

With annotated recordings these alone are judged, on the subjects that their annotations know; stored songs, if there are
any, stand beside them in the library, with as many errors. As recordings are few, several libraries are drawn, and their
places are counted together. Some annotations count double (272 BPM), so that nobody can say what is wrong there: `--fastest`
leaves them out. Intervals (95 %) are over recordings or songs, drawn again with all their places.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
import numpy.typing as npt

from djanalyzer.evaluation.references import annotated, open_music
from djanalyzer.models.predict import Predictor
from djanalyzer.models.shipped import shipped
from djanalyzer.music.learning import LabelledTrack, Subject
from djanalyzer.training.learning.folds import Folds
from djanalyzer.training.learning.grounds import program_constants
from djanalyzer.training.learning.hearing import HeardStore, hear
from djanalyzer.training.learning.noise import JUDGES, Case, Judged, findings_of
from djanalyzer.training.learning.noise.clues import Clues, clues_of, grid_clues
from djanalyzer.training.learning.planted import Planted, library_of, places
from djanalyzer.training.learning.planted_errors import spoiled
from djanalyzer.training.learning.planted_habits import HABITS
from djanalyzer.training.learning.planted_mistakes import MISTAKES, RANDOM, SYSTEMATIC

RATES = (0.1, 0.2, 0.4)
AUROC, PRECISION = 0.95, 0.85  # wanted at 20 %
JUDGE_OF = dict(
    zip(
        (
            Subject.BEAT_GRID,
            Subject.TEMPO,
            Subject.DOWNBEATS,
            Subject.KEY,
            Subject.GENRE,
            Subject.MOOD,
            Subject.ENERGY,
            Subject.SECTIONS,
            Subject.CUES,
        ),
        JUDGES,
        strict=True,
    )
)
_ANNOTATED = (Subject.BEAT_GRID, Subject.TEMPO, Subject.DOWNBEATS, Subject.KEY)
_N_DRAWS = 1000

Library = tuple[Planted, ...]
Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


def main() -> int:
    options = _options()
    first, stop = (int(seed) for seed in options.seeds.split(":"))
    songs = (
        [p for n in range(first, stop) if (p := options.folder / f"{n}.material").exists()]
        if options.folder
        else []
    )
    recordings = [r.path for r in open_music(options.recordings)] if options.recordings else []
    recordings = [path for path in recordings if tempo_of(path) <= options.fastest]
    bench = _bench(songs, recordings, options)
    print(_heading(songs, recordings, options, bench))
    missed = []
    for name in options.only or _kinds(recordings):
        for rate in RATES if not options.rate else (options.rate,):
            figures = bench.figures(name, rate, options.seed)
            print(figures.line(name, rate), flush=True)
            if rate == 0.2 and not figures.reaches:
                missed.append(name)
    print(f"at 20 %: {', '.join(missed) or 'none'} below AUROC {AUROC} or precision {PRECISION}")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--folder", type=Path, help="where stored songs lie")
    parser.add_argument(
        "--recordings", type=Path, help="where annotated recordings lie: these are judged then"
    )
    parser.add_argument(
        "--fastest", type=float, default=np.inf, help="BPM: recordings annotated faster are left out"
    )
    parser.add_argument("--scratch", type=Path, required=True, help="where what was heard of them is kept")
    parser.add_argument("--seeds", default="860000150:860000450", help="of songs: first and stop")
    parser.add_argument("--habit", default="pads", choices=sorted(HABITS))
    parser.add_argument("--rate", type=float, help="one rate alone")
    parser.add_argument("--seed", type=int, default=1, help="of the library and of what is planted")
    parser.add_argument("--libraries", type=int, default=1, help="so many are drawn, and summed up")
    parser.add_argument("only", nargs="*", help="kinds of errors (default: all that can be judged)")
    options = parser.parse_args()
    if not options.folder and not options.recordings:
        parser.error("songs (--folder) or recordings (--recordings) are needed")
    return options


def tempo_of(path: Path) -> float:
    """Return the usual tempo of an annotated recording, BPM."""
    return float(60 / np.median(np.diff(annotated(path).beats)))


def _kinds(recordings: Sequence[Path]) -> tuple[str, ...]:
    every = (*RANDOM, *SYSTEMATIC)
    return tuple(name for name in every if not recordings or MISTAKES[name].subject in _ANNOTATED)


def _bench(songs: Sequence[Path], recordings: Sequence[Path], options: argparse.Namespace) -> Bench:
    """Listen to all there is: songs beside recordings stay as they are from library to library."""
    predictor = Predictor.load(device="cpu")
    store = HeardStore(options.scratch, shipped().recipe)
    seeds = range(options.seed, options.seed + options.libraries)
    libraries = [library_of([*songs, *recordings], HABITS[options.habit], seed) for seed in seeds]
    for track in store.missing([p.track for p in libraries[0]]):
        store.keep(track.recording, hear(track.path, predictor))
    n_beside = len(songs) if recordings else 0
    return Bench(
        Shelf(libraries[0][:n_beside], store), [Shelf(library[n_beside:], store) for library in libraries]
    )


def _heading(
    songs: Sequence[Path], recordings: Sequence[Path], options: argparse.Namespace, bench: Bench
) -> str:
    what = [f"{len(some)} {name}" for some, name in ((songs, "songs"), (recordings, "recordings")) if some]
    columns = (
        f"{'kind':28}{'rate':>6}{'places':>8}{'planted':>9}{'AUROC':>8}{'95 %':>14}{'P@n':>7}{'95 %':>14}"
        f"{'found':>8}{'right':>7}{'in batches':>12}{'s':>6}"
    )
    return (
        f"{' and '.join(what)}, habit “{options.habit}”, {options.libraries} libraries, "
        f"{bench.seconds:.0f} s of one core to listen to them\n{columns}"
    )


@dataclass(frozen=True, slots=True)
class Place:
    """A place that can be judged, in one library.

    Attributes
    ----------
    score : float
        How wrong it looks, 0 to 1.
    is_found, is_in_batch : bool
        Whether it is taken for wrong, and together with others.
    """

    recording: str
    is_wrong: bool
    score: float
    is_found: bool
    is_in_batch: bool


def placed(library: Library, subject: Subject, judged: list[Judged]) -> Iterator[Place]:
    """Yield what was said of each place of a library."""
    scores = {(j.finding.track_id, j.finding.item): 1 - j.finding.quality for j in judged}
    usual = float(np.median(list(scores.values()))) if scores else 0.5
    found = {(f.track_id, f.item): bool(f.batch) for f in findings_of(judged)}
    recordings = {p.track.id: p.track.recording for p in library}
    for place, is_wrong in places(library, subject).items():
        # A place that nothing can be said about counts as neither wrong nor right.
        score = scores.get(place, usual)
        yield Place(recordings[place[0]], is_wrong, score, place in found, found.get(place, False))


class Figures:
    """What came out for one kind at one rate."""

    def __init__(self, found: Sequence[Place], seconds: float) -> None:
        self._scores = np.array([p.score for p in found], np.float64)
        self._are_wrong = np.array([p.is_wrong for p in found], bool)
        self._recordings = np.array([p.recording for p in found])
        self.n_places, self.n_planted = len(found), int(self._are_wrong.sum())
        self.auroc = auroc(self._scores, self._are_wrong)
        self.precision = precision(self._scores, self._are_wrong)
        self.found = sum(p.is_found for p in found)
        self.right = sum(p.is_found and p.is_wrong for p in found)
        self.in_batches = sum(p.is_in_batch and p.is_wrong for p in found)
        self.seconds = seconds

    @property
    def reaches(self) -> bool:
        return self.auroc >= AUROC and self.precision >= PRECISION

    def interval(self, figure: Callable[[Numbers, Flags], float]) -> tuple[float, float]:
        """Return where 95 % of a figure lie if recordings are drawn again, each with all its places."""
        rng = np.random.default_rng(0)
        rows = [np.flatnonzero(self._recordings == name) for name in np.unique(self._recordings)]
        drawn = []
        for _ in range(_N_DRAWS):
            some = np.concatenate([rows[i] for i in rng.integers(len(rows), size=len(rows))])
            drawn.append(figure(self._scores[some], self._are_wrong[some]))
        low, high = np.nanpercentile(drawn, (2.5, 97.5))
        return float(low), float(high)

    def line(self, name: str, rate: float) -> str:
        (low, high), (least, most) = self.interval(auroc), self.interval(precision)
        return (
            f"{name:28}{rate:6.0%}{self.n_places:8}{self.n_planted:9}{self.auroc:8.3f}{low:7.3f}-{high:.3f} "
            f"{self.precision:7.3f}{least:7.3f}-{most:.3f} "
            f"{self.found:8}{self.right:7}{self.in_batches:12}{self.seconds:6.1f}"
        )


class Shelf:
    """Tracks that have been listened to; of spoiled ones only what has changed is heard again."""

    def __init__(self, library: Library, store: HeardStore) -> None:
        self._library, self._store, self._constants = library, store, program_constants()
        began = time.process_time()
        self._clues = {p.track.id: self._heard(p.track) for p in library}
        self.seconds = time.process_time() - began

    def spoiled(self, mistake: str, rate: float, seed: int) -> tuple[Library, dict[int, Clues]]:
        """Return the tracks with errors, and what is heard of them."""
        library = spoiled(self._library, mistake, rate, seed)
        return library, dict(self._clues_of(library))

    def _heard(self, track: LabelledTrack) -> Clues:
        return clues_of(track, self._store.get(track.recording), self._constants)

    def _clues_of(self, library: Library) -> Iterator[tuple[int, Clues]]:
        for p in library:
            clues, grid = self._clues[p.track.id], p.track.label("beat_grid")
            clean = p.clean.label("beat_grid")
            if grid and clean and grid.value != clean.value:
                heard = self._store.get(p.track.recording)
                clues = replace(clues, grid=grid_clues(grid.value, heard, self._constants))
            elif p.track.cues != p.clean.cues and clues.ground:
                clues = self._heard(p.track)
            yield p.track.id, clues


class Bench:
    """Libraries that have been listened to.

    Parameters
    ----------
    beside : Shelf
        Tracks that stand in all of them and are not counted.
    shelves : sequence of Shelf
        What else stands in each, and is counted.
    """

    def __init__(self, beside: Shelf, shelves: Sequence[Shelf]) -> None:
        self._beside, self._shelves = beside, shelves
        self.seconds = beside.seconds + sum(shelf.seconds for shelf in shelves)

    def figures(self, mistake: str, rate: float, seed: int) -> Figures:
        subject, began = MISTAKES[mistake].subject, time.process_time()
        others, heard_beside = self._beside.spoiled(mistake, rate, seed)
        found: list[Place] = []
        for n, shelf in enumerate(self._shelves):
            library, heard = shelf.spoiled(mistake, rate, seed + n)
            tracks = tuple(p.track for p in (*others, *library))
            judged = JUDGE_OF[subject](Case(tracks, heard_beside | heard, Folds.of(tracks)))
            found += placed(library, subject, judged)
        return Figures(found, time.process_time() - began)


def auroc(scores: Numbers, is_wrong: Flags) -> float:
    """Return the chance that a planted error scores above a right label; ties count half."""
    from scipy.stats import rankdata

    n_wrong, n_right = int(is_wrong.sum()), int((~is_wrong).sum())
    if not n_wrong or not n_right:
        return float("nan")
    ranks = rankdata(scores)
    return float((ranks[is_wrong].sum() - n_wrong * (n_wrong + 1) / 2) / (n_wrong * n_right))


def precision(scores: Numbers, is_wrong: Flags) -> float:
    """Return the share of planted errors among as many of the highest scores; of equal scores the mean counts."""
    n = int(is_wrong.sum())
    if not n:
        return float("nan")
    least = np.sort(scores)[::-1][n - 1]
    above, level = scores > least, scores == least
    share = (n - above.sum()) / level.sum()
    return float((is_wrong[above].sum() + share * is_wrong[level].sum()) / n)


if __name__ == "__main__":
    sys.exit(main())
