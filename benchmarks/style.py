"""How well music is restyled: paper 000's table 4 on held-out songs, with bounds, baselines, an ablation, and what it costs.

Run it with `python benchmarks/style.py --folder SONGS --references OTHERS --scratch KEPT` (`--weights NAME=FILE` as often as there are
any, `--pairs 24`). SONGS holds songs from seed 872000000 with their sound, OTHERS from 873000000 on
(`python -m djanalyzer.training.style render --sound`); nobody who restyles has learned from either. Each held-out
song is made into one style, so that all styles are wanted as often, from the song as the generator made it. A method's outputs are
heard once and kept in KEPT, where a run that was cut goes on (outputs of weights under their digest).

Rows: the source unchanged; what a DJ without a stylist can do (`evaluation.style_baselines`); the stylists; the true other rendering's
spectrogram made sound by the stylists' vocoder; and the true other rendering, the bound. CPS has a floor: that of another song.
"""

from __future__ import annotations

import argparse
import multiprocessing
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from functools import cached_property, partial
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from stems import most_memory

from djanalyzer.evaluation.intervals import Floats, Interval, interval, mean_of
from djanalyzer.evaluation.style import Hearing, Listener, StyleScore, at_loudness
from djanalyzer.evaluation.style_baselines import (
    Loop,
    envelope_matched,
    envelope_of,
    loops_of,
    loops_swapped,
)
from djanalyzer.evaluation.style_chroma import harmonic, mono, tuning_of
from djanalyzer.evaluation.style_distance import (
    Cloud,
    Directions,
    cloud_of,
    distance_by_style,
    distance_to_truth,
)
from djanalyzer.evaluation.style_judge import SHIPPED, load
from djanalyzer.evaluation.tables import Table
from djanalyzer.features.fine_mel import SAMPLE_RATE, fine_mel
from djanalyzer.models.predict import Predictor
from djanalyzer.models.style import vocoder
from djanalyzer.models.style.shipped import recipe_of, stylist
from djanalyzer.models.style.stylist import Stylist
from djanalyzer.models.style.transfer import transfer
from djanalyzer.music import Section
from djanalyzer.music.styles import StyleShare, StyleWish
from djanalyzer.training.style.judging import JUDGING
from djanalyzer.training.style.pairs import OWN, Facts, read_facts, read_sound, sound_path_of, stored
from djanalyzer.training.style.songs import HELD_OUT

Samples = npt.NDArray[np.float32]
Method = Callable[["Case"], Samples]

EMBEDDINGS = {"analysis network": "embedding", "log-mel": "statistics"}
GOALS = {"CPS": 0.85, "SSS": 0.80}
_BARS, _TEMPO = 16, 128.0  # that cost is told of


@dataclass(frozen=True)
class Song:
    """A rendering as it is stored."""

    path: Path
    facts: Facts
    style: str

    @cached_property
    def samples(self) -> Samples:
        """Its sound at the loudness that everything is compared at, shape (2, n)."""
        folder = self.path.parent
        return at_loudness(
            read_sound(sound_path_of(self.facts.seed, folder), self.facts.rendering(self.style))
        )

    @cached_property
    def beats(self) -> Floats:
        """Seconds: where its beats begin; the last is where the one before ends."""
        return np.asarray(self.facts.beats, np.float64)

    @cached_property
    def cents(self) -> float:
        return tuning_of(harmonic(mono(self.samples)))


@dataclass(frozen=True)
class Case:
    """A song to be made into a style, and its true rendering in it."""

    source: Song
    target: Song

    @property
    def name(self) -> str:
        return f"{self.source.facts.seed}-{self.source.style}-{self.target.style}"


@dataclass(frozen=True)
class References:
    """Other music of each style: what FAD compares with, and what the baselines draw on."""

    clouds: dict[str, dict[str, list[Cloud]]]  # by embedding and style
    directions: dict[str, Directions]
    envelopes: dict[str, Floats]
    loops: dict[str, list[Loop]]
    strangers: dict[str, Song]  # a song of each style


@dataclass(frozen=True)
class Shelf:
    """Keeps what was heard, so that nothing is heard twice."""

    folder: Path
    listener: Listener

    def heard(self, who: str, name: str, sound: Callable[[], Samples], source: Song) -> Hearing:
        """Return what is heard of `sound`, which is asked for only if it was not kept."""
        path = self.folder / who / f"{name}.npz"
        if path.exists():
            with np.load(path, allow_pickle=False) as kept:
                return Hearing(**{field.name: kept[field.name] for field in fields(Hearing)})
        found = self.listener.hear(sound(), source.beats, source.facts.downbeats, source.cents)
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".part.npz")
        np.savez(unfinished, **{field.name: getattr(found, field.name) for field in fields(Hearing)})
        unfinished.replace(path)
        return found


def main() -> None:
    """Measure all and print the tables."""
    options = _options()
    torch.set_num_threads(options.threads)
    chosen = cases(options.folder, options.pairs)
    shelf = Shelf(options.scratch, Listener(Predictor.load(device="cpu"), load(options.judge)))
    paths = stored(options.references, JUDGING, 2 * options.songs)
    others = references(paths[: options.songs], paths[options.songs :], shelf)
    wanted = {case.target.style for case in chosen}
    if lost := wanted - set(others.envelopes) | wanted - set(others.clouds["log-mel"]):
        raise SystemExit(
            f"{options.references} has no song in the styles {', '.join(sorted(lost))}: render more."
        )
    found = {}
    stylists = {name: stylist("cpu", weights) for name, weights in options.weights}
    for name, (kept_as, method) in methods(others, stylists).items():
        if name in options.leave_out:
            continue
        found[name] = row(method, kept_as, chosen, shelf, others)
        print(name, {key: cell(value) for key, value in found[name].items()}, flush=True)
    print(table(found, chosen).as_text())
    print(table(found, chosen).as_markdown())
    if not options.no_cost:
        for name, weights in options.weights:
            print(cost_table(name, weights, chosen[0], options.threads).as_text())


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--folder", type=Path, required=True, help="held-out songs with sound, from 872000000"
    )
    parser.add_argument(
        "--references", type=Path, required=True, help="other songs with sound, from 873000000"
    )
    parser.add_argument("--scratch", type=Path, required=True, help="where what was heard is kept")
    parser.add_argument("--weights", type=_named, action="append", default=[], metavar="NAME=FILE")
    parser.add_argument("--judge", type=Path, default=SHIPPED, help="weights of who names styles")
    parser.add_argument("--pairs", type=int, default=24, help="how many are measured (default 24)")
    parser.add_argument(
        "--songs", type=int, default=28, help="that FAD compares with, and as many for baselines (default 28)"
    )
    parser.add_argument("--threads", type=int, default=1, help="processor cores to use (default 1)")
    parser.add_argument(
        "--leave-out", action="append", default=[], metavar="ROW", help="a row not to measure"
    )
    parser.add_argument("--no-cost", action="store_true", help="leave out what a take costs")
    return parser.parse_args()


def _named(text: str) -> tuple[str, str]:
    name, is_named, path = text.partition("=")
    return (name, path) if is_named else (Path(text).stem, text)


def songs_of(paths: Sequence[Path]) -> Iterator[Song]:
    """Yield the whole renderings of stored songs, all styles of a song one after another."""
    for path in paths:
        facts = read_facts(path)
        yield from (Song(path, facts, style) for style in facts.styles)


def cases(folder: Path, count: int) -> list[Case]:
    """Return one case a song: into that of its styles which was wanted least so far, from the song as the generator made it.

    Where that was not rendered, the source is that other style which was source least.
    """
    wanted: Counter[str] = Counter()
    given: Counter[str] = Counter()
    chosen = []
    for path in stored(folder, HELD_OUT, count):
        facts = read_facts(path)
        target = min(facts.styles, key=lambda s: wanted[s])
        source = min((s for s in facts.styles if s != target), key=lambda s: given[s])
        if (OWN, OWN) in facts.renderings:
            source = OWN
        wanted[target] += 1
        given[source] += 1
        chosen.append(Case(Song(path, facts, source), Song(path, facts, target)))
    if not chosen:
        raise SystemExit(f"{folder} has no songs from {HELD_OUT.start} on: render some with their sound.")
    return chosen


def references(to_compare: Sequence[Path], to_draw_on: Sequence[Path], shelf: Shelf) -> References:
    """Hear other music of all styles: songs that FAD compares with, and other ones for the baselines."""
    heard: dict[str, list[Hearing]] = {}
    envelopes: dict[str, list[Floats]] = {}
    loops: dict[str, list[Loop]] = {}
    strangers: dict[str, Song] = {}
    for song in songs_of(to_compare):
        heard.setdefault(song.style, []).append(of_reference(song, shelf))
    for song in songs_of(to_draw_on):
        strangers.setdefault(song.style, song)
        envelopes.setdefault(song.style, []).append(envelope_of(song.samples))
        chroma = of_reference(song, shelf).chroma
        bars = loops_of(song.samples, song.beats, song.facts.downbeats, chroma)
        loops.setdefault(song.style, []).extend(bars)
    directions, clouds = {}, {}
    for name, field in EMBEDDINGS.items():
        points = np.concatenate([getattr(h, field) for each in heard.values() for h in each])
        directions[name] = Directions.of(points)
        clouds[name] = {
            style: [cloud_of(directions[name](getattr(h, field))) for h in each]
            for style, each in heard.items()
        }
    means = {style: np.mean(each, axis=0) for style, each in envelopes.items()}
    return References(clouds, directions, means, loops, strangers)


def of_reference(song: Song, shelf: Shelf) -> Hearing:
    return shelf.heard("reference", f"{song.facts.seed}-{song.style}", lambda: song.samples, song)


def methods(others: References, stylists: dict[str, Stylist]) -> dict[str, tuple[str, Method]]:
    """Return everything that is compared by its name, with the name that its outputs are kept under."""
    found: dict[str, tuple[str, Method]] = {
        "source unchanged": ("source", true_source),
        "another song in the style": ("another", partial(another_song, others=others)),
        "envelope matched": ("envelope", partial(by_envelope, others=others)),
        "nearest loops": ("loops", partial(by_loops, others=others)),
    }
    for name, who in stylists.items():
        found[name] = (who.recipe, partial(by_stylist, who=who))
    found["true spectrogram, vocoder"] = ("vocoder", by_vocoder)
    found["true other rendering"] = ("target", true_target)
    return found


def true_source(case: Case) -> Samples:
    return case.source.samples


def true_target(case: Case) -> Samples:
    return case.target.samples


def another_song(case: Case, others: References) -> Samples:
    """Return another song in the wanted style, in which nothing of this one is kept, at its own tempo."""
    return others.strangers[case.target.style].samples


def by_envelope(case: Case, others: References) -> Samples:
    return envelope_matched(case.source.samples, others.envelopes[case.target.style])


def by_loops(case: Case, others: References) -> Samples:
    """Return the source with each bar replaced by the reference bar of the style whose harmony is nearest."""
    from djanalyzer.evaluation.style_chroma import beat_chroma

    song = case.source
    chroma = beat_chroma(song.samples, song.beats, song.cents)
    return loops_swapped(
        song.samples, song.beats, song.facts.downbeats, chroma, others.loops[case.target.style]
    )


def by_stylist(case: Case, who: Stylist) -> Samples:
    facts, samples = case.source.facts, case.source.samples
    wish = StyleWish(0.0, samples.shape[1] / SAMPLE_RATE, (StyleShare(case.target.style),))
    is_downbeat = np.isin(facts.beats, facts.downbeats)
    return transfer(samples, facts.beats, is_downbeat, sections_of(facts, wish.stop), wish, who).samples


def by_vocoder(case: Case) -> Samples:
    return vocoder.rendered(fine_mel(case.target.samples), case.source.samples)


def sections_of(facts: Facts, stop: float) -> list[Section]:
    """Return the sections of a song, the last one to the end."""
    starts = [start for start, _ in facts.sections]
    return [
        Section(start, end, label)
        for (start, label), end in zip(facts.sections, [*starts[1:], stop], strict=True)
    ]


def row(
    method: Method, kept_as: str, chosen: list[Case], shelf: Shelf, others: References
) -> dict[str, Interval | None]:
    """Return all measures of a method, by their names."""
    heard, truths, scores = [], [], []
    for case in chosen:
        source, truth, output = (
            shelf.heard(who, case.name, partial(sound, case), case.source)
            for who, sound in (("source", true_source), ("target", true_target), (kept_as, method))
        )
        heard.append(output)
        truths.append(truth)
        scores.append(shelf.listener.score(source, output, case.target.style, case.source.beats))
    names = [str(case.source.facts.seed) for case in chosen]
    styles = [case.target.style for case in chosen]
    found: dict[str, Interval | None] = {}
    for name, field in EMBEDDINGS.items():
        laid = others.directions[name]
        clouds, true = ([cloud_of(laid(getattr(h, field))) for h in each] for each in (heard, truths))
        found[f"FAD, {name}"] = interval(distance_to_truth(clouds, true, styles), names)
        found[f"to other songs, {name}"] = interval(
            distance_by_style(clouds, styles, others.clouds[name]), names
        )
    return found | means(scores, names)


def means(scores: list[StyleScore], names: list[str]) -> dict[str, Interval | None]:
    columns = {
        "CPS": [s.content for s in scores],
        "SSS": [float(s.is_named) for s in scores],
        "likelihood": [s.likelihood for s in scores],
        "beat F": [s.beat_f for s in scores],
        "beat F, any level": [s.beat_f_any_level for s in scores],
    }
    found = {}
    for name, values in columns.items():
        known = [i for i, value in enumerate(values) if np.isfinite(value)]
        found[name] = interval(mean_of([values[i] for i in known]), [names[i] for i in known])
    return found


def table(found: dict[str, dict[str, Interval | None]], chosen: list[Case]) -> Table:
    """Return the methods, a row each, with a column for each measure."""
    columns = list(next(iter(found.values())))
    rows = [(name, *(cell(values[c]) for c in columns)) for name, values in found.items()]
    notes = (
        "FAD: squared Fréchet distance to the true renderings of these songs, or to other songs of the style, in the 16 directions"
        " in which such music varies most, each scaled to a deviation of 1; mean over styles. Less is better; more is better of all else."
        " Ranges hold 95 % of other draws of the songs.",
        "Goals: "
        + "; ".join(
            _goals(name, values, found.get("source unchanged", {})) for name, values in found.items()
        ),
    )
    return Table(
        f"{len(chosen)} held-out songs, {len({c.target.style for c in chosen})} styles",
        ("method", *columns),
        tuple(rows),
        notes,
    )


def _goals(name: str, values: dict[str, Interval | None], source: dict[str, Interval | None]) -> str:
    """Return which goals a method meets: CPS and SSS at once, FAD at most half of the unchanged source's."""
    met = [key for key, goal in GOALS.items() if (v := values[key]) and v.value >= goal]
    met += [
        key
        for key in (f"FAD, {name}" for name in EMBEDDINGS)
        if (v := values[key]) and (s := source.get(key)) and v.value <= s.value / 2
    ]
    return f"{name} meets {', '.join(met) or 'none'}"


def cell(found: Interval | None) -> str:
    if found is None:
        return "–"
    digits = 1 if found.value >= 10 else 2
    low, high = (round(number, digits) + 0.0 for number in (found.low, found.high))
    return f"{found.value:.{digits}f} ({low:.{digits}f} to {high:.{digits}f})"


def cost_table(name: str, weights: str, case: Case, threads: int) -> Table:
    """Return what 16 bars at 128 BPM cost in a fresh process."""
    n = round(_BARS * 4 * 60 / _TEMPO * SAMPLE_RATE)
    samples = np.resize(case.source.samples.T, (n, 2)).T.copy()
    with multiprocessing.get_context("spawn").Pool(1, maxtasksperchild=1) as pool:
        wall, busy, peak = pool.apply(cost, (weights, samples, case.target.style, threads))
    head = ("stylist", "seconds", "of processor", "most memory")
    cells = (name, f"{wall:.1f}", f"{busy:.1f}", f"{peak / 2**20:.2f} GB")
    return Table(f"{_BARS} bars at {_TEMPO:g} BPM, {threads} threads, {recipe_of(weights)}", head, (cells,))


def cost(weights: str, samples: Samples, style: str, threads: int) -> tuple[float, float, int]:
    """Render a selection; return seconds, the processor's too, and kilobytes, loading the networks included."""
    torch.set_num_threads(threads)
    began, busy = time.perf_counter(), time.process_time()
    beats = np.arange(4 * _BARS + 1) * 60 / _TEMPO
    wish = StyleWish(0.0, samples.shape[1] / SAMPLE_RATE, (StyleShare(style),))
    transfer(samples, beats, np.arange(len(beats)) % 4 == 0, [], wish, stylist("cpu", weights))
    return time.perf_counter() - began, time.process_time() - busy, most_memory()


if __name__ == "__main__":
    main()
