"""What the sets of the set builder cost, against random orders and nearest neighbours, on collections of generated records.

Run it with `python benchmarks/sets.py` (`--collections 8 --tracks 120 --draws 4` for other numbers, `--first 932600000` for other
records). A collection is records of all styles ("mixed"), or of those that are played at one party ("club"); of each are taken
the facts that an analysis would tell, as the generator knows them: tempo and beats, key, energy, sections, where somebody sings.
Nobody has listened to them, so likeness costs nothing.

Two tasks, drawn several times from each collection:

order
    16 tracks in whatever order costs least.
build
    An hour from three chosen tracks in their order, and any others of the collection.

The wish is a curve of energy that rises to a peak and falls, between the levels of the collection. All orders are judged by the
same function (`app.set_costs`), the mean of a step, and each part of it by itself. Those compared with:

random
    Orders drawn by chance, 20 of them, and their mean; to build, the chosen tracks in even places among tracks drawn by chance.
nearest by tempo and key
    From a first track always the one that is nearest in tempo and key.
nearest by cost
    From a first track always the one whose step costs least, energy and voices too: the builder without looking ahead.
cheapest of all
    Of 16 tracks, found by dynamic programming over all sets of them (Held and Karp, 1962): no order can cost less.

To build, nearest neighbours begin with the first chosen track and come to each other one in its even place. Ranges hold 95 % of
what other draws of the collections give; figures are told after every collection, the last ones count.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from djanalyzer.app.clashes import Side
from djanalyzer.app.job import Job
from djanalyzer.app.set_costs import Ground, costs_of, pair_parts, place_parts, vocal_cost
from djanalyzer.app.set_search import search
from djanalyzer.app.set_tasks import task_of
from djanalyzer.evaluation.intervals import Floats, Interval, interval, mean_of
from djanalyzer.evaluation.tables import Table
from djanalyzer.library.ends import TrackEnds
from djanalyzer.library.records import TrackRow
from djanalyzer.library.voices import Singing
from djanalyzer.music import VocalSpan
from djanalyzer.music.sets import PARTS, CurveShape, EnergyCurve, SetWish
from djanalyzer.synthesis.composing import compose
from djanalyzer.synthesis.style import words
from djanalyzer.synthesis.truth import truth_of

FIRST = 932600000
CLUB = words("house techno trance progressive deep_house tech_house minimal bass_house electro garage disco")
SECONDS = (150.0, 330.0)  # of a record
N_ORDERED, N_CHOSEN, HOUR, N_RANDOM = 16, 3, 3600.0, 20
ORDERS = ("random", "nearest by tempo and key", "nearest by cost", "set builder")
CHEAPEST = "cheapest of all"

Order = list[int]
Nearness = Callable[[Ground, SetWish, int, Sequence[int], float], Floats]


@dataclass(frozen=True)
class Told:
    """What an order came to: the mean cost of its steps by part, its length in seconds, and what it took to find."""

    parts: Floats
    length: float
    seconds: float = 0.0


def collection(kind: str, first: int, n_tracks: int) -> Ground:
    """Return what the library would know of generated records."""
    rows, sides = [], []
    for number in range(n_tracks):
        style = CLUB[number % len(CLUB)] if kind == "club" else None
        truth = truth_of(compose(first + number, style, duration=SECONDS))
        duration = float(truth.downbeats[-1]) + 4 * 60 / truth.tempo
        facts = truth.tempo, truth.key, truth.energy_level, duration, truth.style, 0, "analysed", ""
        rows.append(TrackRow(number + 1, f"Record {number + 1}", truth.style, *facts, Path(f"{number}.wav")))
        sections = (truth.sections[0], truth.sections[-1])
        sung = Singing(tuple(VocalSpan(a, b) for a, b in truth.vocals), True, truth.mix_range)
        sides.append(
            Side(TrackEnds(number + 1, f"Record {number + 1}", duration, truth.beat_grid, sections), sung)
        )
    return Ground(tuple(rows), tuple(sides))


def by_tempo_and_key(ground: Ground, wish: SetWish, last: int, tracks: Sequence[int], start: float) -> Floats:
    parts = pair_parts(ground, wish, np.array([last]), np.array(tracks))
    return np.asarray(parts[:, PARTS.index("tempo")] + parts[:, PARTS.index("key")])


def by_cost(ground: Ground, wish: SetWish, last: int, tracks: Sequence[int], start: float) -> Floats:
    others = np.array(tracks)
    parts = pair_parts(ground, wish, np.array([last]), others)
    parts += place_parts(ground, wish, others, np.full(len(others), start))
    return np.asarray(parts.sum(axis=1) + [vocal_cost(ground, last, int(track)) for track in others])


def nearest(
    ground: Ground, wish: SetWish, first: Sequence[int], places: Sequence[int], nearness: Nearness
) -> Order:
    """Return an order of nearest neighbours, in which tracks `first` come at these places, as long as the wish."""
    order, left = [first[0]], set(range(len(ground.rows))) - set(first)
    fixed = dict(zip(places, first, strict=True))
    while left and (ground.seconds[order].sum() < wish.length or len(order) <= max(places)):
        if len(order) in fixed:
            order.append(fixed[len(order)])
            continue
        tracks = sorted(left)
        costs = nearness(ground, wish, order[-1], tracks, float(ground.seconds[order].sum()))
        order.append(tracks[int(costs.argmin())])
        left.discard(order[-1])
    return order


def drawn(ground: Ground, wish: SetWish, first: Sequence[int], places: Sequence[int], seed: int) -> Order:
    """Return a random order, in which tracks `first` come at these places, as long as the wish."""
    rng = np.random.default_rng(seed)
    return nearest(
        ground, wish, first, places, lambda ground, wish, last, tracks, start: rng.random(len(tracks))
    )


def told(ground: Ground, wish: SetWish, order: Sequence[int], seconds: float = 0.0) -> Told:
    costs = costs_of(ground, wish, order)
    parts = np.array([[getattr(cost, part) for part in PARTS] for cost in costs]).mean(axis=0)
    return Told(parts, float(ground.seconds[list(order)].sum()), seconds)


def tried(ground: Ground, wish: SetWish, first: Sequence[int], places: Sequence[int]) -> dict[str, Told]:
    """Return what each way of making an order comes to."""
    some = [told(ground, wish, drawn(ground, wish, first, places, seed)) for seed in range(N_RANDOM)]
    parts = np.mean([one.parts for one in some], axis=0)
    found = {"random": Told(parts, float(np.mean([one.length for one in some])))}
    for name, nearness in zip(ORDERS[1:], (by_tempo_and_key, by_cost), strict=False):
        found[name] = told(ground, wish, nearest(ground, wish, first, places, nearness))
    start = time.process_time()
    order = search(task_of(ground, wish), Job.silent())
    found[ORDERS[-1]] = told(ground, wish, order, time.process_time() - start)
    if len(ground.rows) == N_ORDERED:
        found[CHEAPEST] = told(ground, wish, cheapest(ground, wish))
    return found


def cheapest(ground: Ground, wish: SetWish) -> Order:
    """Return the cheapest order of all tracks of a ground; the time at which one comes in follows from those before it."""
    n = len(ground.rows)
    every, bits = np.arange(n), 1 << np.arange(n)
    pairs = pair_parts(ground, wish, np.repeat(every, n), np.tile(every, n)).sum(axis=1).reshape(n, n)
    pairs += [[vocal_cost(ground, a, b) if a != b else 0.0 for b in range(n)] for a in range(n)]
    held = (np.arange(2**n)[:, None] & bits) > 0
    starts = (held @ ground.seconds)[:, None] + np.zeros(n)
    standing = place_parts(ground, wish, np.tile(every, 2**n), starts.ravel()).sum(axis=1).reshape(-1, n)
    least = np.full((2**n, n), np.inf)  # of tracks held, the last of them
    least[bits, every] = standing[0]
    for size in range(1, n):
        sets = np.flatnonzero(held.sum(axis=1) == size)
        grown = (least[sets][:, :, None] + pairs).min(axis=1) + standing[sets]
        for track in range(n):
            open_ = ~held[sets, track]
            least[sets[open_] | bits[track], track] = grown[open_, track]
    left, order = 2**n - 1, [int(least[-1].argmin())]
    while len(order) < n:
        left ^= int(bits[order[0]])
        order.insert(0, int((least[left] + pairs[:, order[0]]).argmin()))
    return order


def part_of(ground: Ground, rows: Sequence[int]) -> Ground:
    return Ground(tuple(ground.rows[i] for i in rows), tuple(ground.sides[i] for i in rows))


def tasks(ground: Ground, seed: int, n_draws: int) -> Iterator[tuple[str, Callable[[], dict[str, Told]]]]:
    """Yield what there is to do with a collection: its name and the doing."""
    rng = np.random.default_rng(seed)
    low, high = np.percentile(ground.energy, [10, 90])
    curve = EnergyCurve.shaped(CurveShape.PEAK, float(low), float(high))
    for _ in range(n_draws):
        few = part_of(ground, rng.choice(len(ground.rows), N_ORDERED, replace=False).tolist())
        every = tuple(row.id for row in few.rows)
        wish = SetWish(float(few.seconds.sum()), every, "free", curve)
        yield "order", partial(tried, few, wish, [0], [0])
    typical = float(np.median(ground.seconds))
    n_places = round(HOUR / typical)
    for _ in range(n_draws):
        chosen = rng.choice(len(ground.rows), N_CHOSEN, replace=False).tolist()
        wish = SetWish(HOUR, tuple(ground.rows[i].id for i in chosen), curve=curve)
        places = [round(k * (n_places - 1) / N_CHOSEN) for k in range(N_CHOSEN)]
        yield "build", partial(tried, ground, wish, chosen, places)


def table(name: str, found: Sequence[dict[str, Told]], groups: Sequence[str]) -> Table:
    rows = []
    for order in found[0]:
        some = [one[order] for one in found]
        shown = [PARTS.index(part) for part in ("tempo", "key", "energy", "vocals")]
        total = interval(mean_of([one.parts.sum() for one in some]), groups)
        parts = [f"{np.mean([one.parts[i] for one in some]):.3f}" for i in shown]
        rows.append(
            (
                order,
                cell(total),
                *parts,
                f"{np.mean([one.length for one in some]) / 60:.0f}",
                ratio(found, order, groups),
            )
        )
    seconds = np.mean([one[ORDERS[-1]].seconds for one in found])
    head = ("order", "cost of a step", "tempo", "key", "energy", "vocals", "minutes", "builder's share of it")
    return Table(name, head, tuple(rows), (f"The set builder took {seconds:.2f} s of the processor.",))


def ratio(found: Sequence[dict[str, Told]], order: str, groups: Sequence[str]) -> str:
    ours = np.array([one[ORDERS[-1]].parts.sum() for one in found])
    theirs = np.array([one[order].parts.sum() for one in found])
    return cell(interval(lambda weights: (weights @ ours) / (weights @ theirs), groups))


def cell(figure: Interval | None) -> str:
    return "" if figure is None else f"{figure.value:.3f} ({figure.low:.3f} to {figure.high:.3f})"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--first", type=int, default=FIRST, help="seed of the first record")
    parser.add_argument("--collections", type=int, default=5, help="of each kind")
    parser.add_argument("--tracks", type=int, default=150, help="of a collection")
    parser.add_argument("--draws", type=int, default=3, help="of each task from each collection")
    options = parser.parse_args()
    found: dict[tuple[str, str], list[dict[str, Told]]] = {}
    groups: dict[tuple[str, str], list[str]] = {}
    seed = options.first
    for number in range(options.collections):
        for kind in ("mixed", "club"):
            ground = collection(kind, seed, options.tracks)
            for task, doing in tasks(ground, seed, options.draws):
                found.setdefault((kind, task), []).append(doing())
                groups.setdefault((kind, task), []).append(f"{kind} {number}")
            seed += options.tracks
        for (kind, task), some in found.items():
            title = f"{task}, {kind}: {number + 1} collections of {options.tracks} records, {len(some)} tasks"
            print(table(title, some, groups[kind, task]).as_text(), end="\n\n", flush=True)


if __name__ == "__main__":
    main()
