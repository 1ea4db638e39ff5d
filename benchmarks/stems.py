"""How well stems, sung pitch and the frames with singing are told: what is not learned, the ceiling, and trained networks.

Run it with `python benchmarks/stems.py --folder SONGS` (`--checkpoint FILE` as often as there are any, `--songs 30`). SONGS is a
folder of stored songs with their stems (`python -m djanalyzer.training.majl render`): measured are those with seeds from
884000000 on, which nothing learns from; thresholds of the vocal lane are found on those from 883000000 on.

All hear the same mono mixtures at 16 kHz by the same front end. Who knows no pitch gets YIN on its vocals. Ranges hold 95 % of
what other draws of the songs give. Cost is told apart: each separator takes a stereo track at 48 kHz apart in a process of its
own (`--minutes 2`), as the program does, and says the processor's time and the most memory it ever held, Python and torch with it.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

import numpy as np
import soxr
import torch

from djanalyzer.evaluation.baselines import IdealRatioMask, MedianFiltering, Repeating, Untouched
from djanalyzer.evaluation.intervals import Floats, Interval, Statistic, interval, median_of
from djanalyzer.evaluation.lanes import best_threshold, bridged, lane, levels
from djanalyzer.evaluation.melody import MelodyScore, melody_score
from djanalyzer.evaluation.separation import StemScore, ratio_of, stem_score, weighted_mean_of
from djanalyzer.evaluation.tables import Table
from djanalyzer.evaluation.yin import yin
from djanalyzer.models.separation.cascade import Cascade
from djanalyzer.models.separation.protocols import Separator
from djanalyzer.models.separation.spectrum import FRONT_END, analysed, synthesised
from djanalyzer.models.separation.streaming import SAMPLE_RATE, separate
from djanalyzer.synthesis.render import STEMS
from djanalyzer.training.majl.loop import averaged
from djanalyzer.training.majl.material import path_of, read
from djanalyzer.training.majl.measuring import taken_apart
from djanalyzer.training.majl.pieces import HELD_OUT, VALIDATION

VOCALS = STEMS.index("vocals")


@dataclass(frozen=True)
class Song:
    """A stored song: stems (4, n_samples), pitch in Hz and who sings by frame (n_frames,)."""

    name: str
    stems: Floats
    pitch: Floats
    is_sung: np.ndarray

    @cached_property
    def mixture(self) -> Floats:
        return self.stems.sum(axis=0)


@dataclass(frozen=True)
class Estimate:
    """What is said of a song: stems by name, pitch in Hz (negative where not taken for sung), how likely singing is by frame."""

    stems: dict[str, Floats]
    pitch: Floats | None
    voicing: Floats | None = None


@dataclass(frozen=True)
class Scores:
    """What an estimate is worth; `curves` are what the vocal lane may be told by, and their thresholds come later."""

    stems: dict[str, StemScore]
    melody: MelodyScore | None
    curves: dict[str, Floats]


Method = Callable[[Song], Estimate]


def main() -> None:
    """Measure all and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", type=Path, required=True, help="where the songs are stored")
    parser.add_argument("--checkpoint", type=Path, action="append", default=[], help="of a training run")
    parser.add_argument("--songs", type=int, default=30, help="how many are measured (default 30)")
    parser.add_argument(
        "--minutes", type=float, default=2.0, help="of the track that cost is told of; 0: none"
    )
    parser.add_argument("--threads", type=int, default=1, help="processor cores to use (default 1)")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    held_out = list(songs_of(options.folder, HELD_OUT[: options.songs]))
    validation = list(songs_of(options.folder, VALIDATION[: options.songs]))
    if not held_out or not validation:
        parser.error(f"{options.folder} has no songs from {HELD_OUT[0]} and {VALIDATION[0]} on: render some.")
    columns = {}
    for name, method in methods(options.checkpoint).items():
        columns[name] = column(method, held_out, validation)
        print(f"{name}, {len(held_out)} songs:", {k: cell(v) for k, v in columns[name].items()}, flush=True)
    print(table(columns, len(held_out)).as_text())
    if options.minutes > 0:
        print(cost_table(options.checkpoint, held_out, options.minutes, options.threads).as_text())


def songs_of(folder: Path, seeds: range) -> Iterator[Song]:
    """Yield the songs of these seeds that are there."""
    for seed in seeds:
        if (path := path_of(seed, folder)).exists():
            kept = read(path)
            stems = kept.stems.astype(np.float32) * np.float32(kept.scale)
            yield Song(str(seed), stems, kept.pitch.astype(np.float64), kept.sung.astype(bool))


def methods(checkpoints: Sequence[Path]) -> dict[str, Method]:
    """Return everything that is compared, by name."""
    found: dict[str, Method] = {
        "mixture": partial(by_separator, Untouched()),
        "HPSS": partial(by_separator, MedianFiltering()),
        "REPET-SIM": partial(by_separator, Repeating()),
        "ideal ratio mask": by_oracle,
    }
    return found | {
        f"{path.parent.name}/{path.stem}": partial(by_cascade, averaged(path)[0]) for path in checkpoints
    }


def spectrum_of(waves: Floats) -> torch.Tensor:
    return analysed(torch.from_numpy(waves))


def by_separator(separator: Separator, song: Song) -> Estimate:
    """Return what a separator and YIN say."""
    return with_yin(song, separator.stems, separator(spectrum_of(song.mixture[None]))[0])


def by_oracle(song: Song) -> Estimate:
    """Return what the ideal ratio mask makes of the truth."""
    spectra = spectrum_of(song.stems)[None]
    return with_yin(song, STEMS, IdealRatioMask()(spectra.sum(dim=1), spectra)[0])


def with_yin(song: Song, names: tuple[str, ...], spectra: torch.Tensor) -> Estimate:
    waves = synthesised(spectra, len(song.mixture)).numpy()
    stems = {name: wave for name, wave in zip(names, waves, strict=True) if name in STEMS}
    pitch = yin(stems["vocals"], FRONT_END.rate, FRONT_END.hop) if "vocals" in stems else None
    return Estimate(stems, pitch)


def by_cascade(cascade: Cascade, song: Song) -> Estimate:
    """Return what trained networks say."""
    waves, pitch, voicing = taken_apart(cascade, song.mixture)
    return Estimate(dict(zip(cascade.separator.stems, waves, strict=True)), pitch, voicing)


def scored(method: Method, song: Song) -> Scores:
    """Measure a song."""
    estimate = method(song)
    stems = {
        name: stem_score(song.stems[STEMS.index(name)], wave, song.mixture, FRONT_END.rate)
        for name, wave in estimate.stems.items()
    }
    melody = None if estimate.pitch is None else melody_score(song.pitch, estimate.pitch)
    return Scores(stems, melody, lane_curves(estimate, song))


def lane_curves(estimate: Estimate, song: Song) -> dict[str, Floats]:
    """Return what the vocal lane may be told by: how loud the voice is, and how sure its pitch."""
    curves = {}
    if "vocals" in estimate.stems:
        curves["loudness"] = bridged(levels(estimate.stems["vocals"], song.mixture, FRONT_END.hop))
    if estimate.voicing is not None:
        curves["pitch"] = bridged(estimate.voicing)
    return curves


def column(method: Method, held_out: list[Song], validation: list[Song]) -> dict[str, Interval | None]:
    """Return all measures of a method, by their names."""
    scores = [scored(method, song) for song in held_out]
    found: dict[str, Interval | None] = {}
    for name in STEMS:
        parts = [s.stems.get(name) for s in scores]
        found[f"SDR {name}"] = told([p.sdr if p else np.nan for p in parts], median_of)
        found[f"whole SDR {name}"] = told([p.whole_sdr if p else np.nan for p in parts], median_of)
        lengths = [song.mixture.size for song in held_out]
        gains = [p.nsdr if p else np.nan for p in parts]
        found[f"GNSDR {name}"] = told(gains, weighted_mean_of, lengths)
        found[f"leakage {name}"] = told([p.leakage if p else np.nan for p in parts], median_of)
    found |= melodies([s.melody for s in scores if s.melody])
    heard_before = [lane_curves(method(song), song) for song in validation]
    for kind in scores[0].curves:
        threshold = best_threshold([c[kind] for c in heard_before], [song.is_sung for song in validation])
        lanes = [
            lane(s.curves[kind], threshold, song.is_sung) for s, song in zip(scores, held_out, strict=True)
        ]
        above, below = [2 * x.n_right for x in lanes], [x.n_true + x.n_found for x in lanes]
        found[f"vocal lane F by {kind}"] = interval(ratio_of(above, below), [s.name for s in held_out])
    return found


def melodies(scores: list[MelodyScore]) -> dict[str, Interval | None]:
    """Return the measures of the pitch over all frames that are sung with one."""
    sizes = [s.n_sung for s in scores]
    return {
        "RPA": told([s.rpa for s in scores], weighted_mean_of, sizes),
        "RCA": told([s.rca for s in scores], weighted_mean_of, sizes),
    }


def told(values: list[float], statistic: Callable[..., Statistic], *sizes: list[int]) -> Interval | None:
    """Return a figure over the songs that have one, with its range."""
    known = [i for i, value in enumerate(values) if np.isfinite(value)]
    chosen = [[series[i] for i in known] for series in (values, *sizes)]
    return interval(statistic(*chosen), [str(i) for i in known])


def table(columns: dict[str, dict[str, Interval | None]], n_songs: int) -> Table:
    """Return the measures, a row each, with a column for each method."""
    names = list(dict.fromkeys(name for found in columns.values() for name in found))
    rows = [(name, *(cell(found.get(name)) for found in columns.values())) for name in names]
    notes = (
        "SDR in dB: median over songs of the median over seconds; whole SDR: median over songs. GNSDR in dB, BSS Eval's form",
        "for sources. Leakage: estimate against mixture where the true stem is silent, dB. RPA, RCA: share of the sung frames.",
    )
    return Table(f"{n_songs} held-out songs", ("measure", *columns), tuple(rows), notes)


def cell(found: Interval | None) -> str:
    if found is None:
        return "–"
    value, low, high = (round(number, 2) + 0.0 for number in (found.value, found.low, found.high))
    return f"{value:.2f} ({low:.2f} to {high:.2f})"


def cost_table(checkpoints: list[Path], songs: list[Song], minutes: float, threads: int) -> Table:
    """Return what taking a track apart costs, each separator in a fresh process."""
    track = np.concatenate([song.mixture for song in songs])
    track = np.resize(track, round(minutes * 60 * FRONT_END.rate))
    context = multiprocessing.get_context("spawn")
    rows = []
    for name in ["mixture", "HPSS", "REPET-SIM", *map(str, checkpoints)]:
        with context.Pool(1, maxtasksperchild=1) as pool:
            wall, busy, peak = pool.apply(cost, (name, track, threads))
        rows.append(
            (Path(name).stem, f"{wall / minutes:.1f}", f"{busy / minutes:.1f}", f"{peak / 2**20:.2f} GB")
        )
    head = ("separator", "seconds a minute", "of processor", "most memory")
    return Table(
        f"a stereo track of {minutes:g} minutes, {threads} threads, pitch too where networks tell it",
        head,
        tuple(rows),
    )


def cost(name: str, track: Floats, threads: int) -> tuple[float, float, int]:
    """Take a mono track at 16 kHz apart as stereo at 48 kHz; return seconds, the processor's too, and kilobytes."""
    torch.set_num_threads(threads)
    known = {"mixture": Untouched(), "HPSS": MedianFiltering(), "REPET-SIM": Repeating()}
    cascade = None if name in known else averaged(Path(name))[0]
    networks = (cascade.separator, cascade.pitch_estimator) if cascade else (known[name], None)
    blocks = (block for block in stereo_blocks(track))
    began, busy = time.perf_counter(), time.process_time()
    for _ in separate(blocks, *networks):
        pass
    return time.perf_counter() - began, time.process_time() - busy, most_memory()


def most_memory() -> int:
    """Return the most kilobytes that this process ever held.

    Linux hands a parent's maximum down to the processes it starts (getrusage); /proc knows of this one alone.
    """
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM"))


def stereo_blocks(track: Floats) -> Iterator[Floats]:
    """Yield a mono track at 16 kHz as stereo at 48 kHz, a second at a time."""
    stream = soxr.ResampleStream(FRONT_END.rate, SAMPLE_RATE, 1, dtype="float32")
    for start in range(0, len(track), FRONT_END.rate):
        block = stream.resample_chunk(track[start : start + FRONT_END.rate, None])
        yield np.repeat(block, 2, axis=1)


if __name__ == "__main__":
    main()
