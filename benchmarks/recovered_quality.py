"""How much of what wrong labels cost is won back: students of noisy, cleaned and clean libraries, and what each part of teaching is worth.

    python benchmarks/recovered_quality.py --folder MATERIAL --heard STORE --scratch FOLDER [--rates 0.2 0.4] [--seeds 0 1]

A DJ owns stored songs (`training.material`) and has words of their own: build-ups are breakdowns, verses are drops, some
genres are one, moods change places, energies lie higher. Half of the errors planted are random, half systematic; a fifth of the
tracks is trusted. Every student is the shipped structure path taught with the same steps; all are measured on songs that none
has learned from, by the DJ's own words. The share of the gap closed is (student - noisy) / (clean - noisy).

What is finished lies in the scratch folder, under a name for songs, weights and steps: a run that was stopped goes on. Clear it
after a change of the code.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
import torch

from djanalyzer.models.checkpoint import load
from djanalyzer.models.experts import levels_of
from djanalyzer.models.predict import Predictor
from djanalyzer.models.shipped import shipped
from djanalyzer.models.structure_path import Heard, StructurePath
from djanalyzer.music import Label, SectionLabel
from djanalyzer.music.genres import Genre, Mood
from djanalyzer.music.learning import Finding, LabelledTrack
from djanalyzer.training.learning.folds import Folds
from djanalyzer.training.learning.hearing import HeardStore, hear_material
from djanalyzer.training.learning.methods import LABELS_ALONE, WHOLE, Method
from djanalyzer.training.learning.noise import find_errors
from djanalyzer.training.learning.phases import (
    FINE_TUNING,
    FOLLOWING,
    RETRAINING,
    School,
    Steps,
    fine_tuning,
    following,
    retraining,
)
from djanalyzer.training.learning.planted import Planted, library_of
from djanalyzer.training.learning.planted_errors import spoiled_by
from djanalyzer.training.learning.planted_habits import HABITS
from djanalyzer.training.learning.records import read_findings, write_findings
from djanalyzer.training.learning.targets import labels_of
from djanalyzer.training.learning.taught import Taught
from djanalyzer.training.learning.teaching import TeachingPlan, teach
from djanalyzer.training.learning.words import learn_words
from djanalyzer.training.stages import Stage
from djanalyzer.training.targets import section_targets

_MISTAKES = (
    "genre",
    "next genre",
    "mood",
    "next mood",
    "energy",
    "low energy",
    "section",
    "swapped sections",
)
_SECTIONS = {SectionLabel.BUILD_UP: SectionLabel.BREAKDOWN, SectionLabel.VERSE: SectionLabel.DROP}
_GENRES = {
    Genre.DEEP_HOUSE: Genre.HOUSE,
    Genre.TECH_HOUSE: Genre.HOUSE,
    Genre.MINIMAL: Genre.TECHNO,
    Genre.PSYTRANCE: Genre.TRANCE,
    Genre.PROGRESSIVE: Genre.TRANCE,
    Genre.JUNGLE: Genre.DRUM_AND_BASS,
    Genre.BREAKS: Genre.DRUM_AND_BASS,
}
_MOODS = {Mood.DARK: Mood.AGGRESSIVE, Mood.AGGRESSIVE: Mood.DARK}
_STUDENTS: Mapping[str, Method] = {
    "whole": WHOLE,
    "without cleanlab": WHOLE,
    "without teacher": LABELS_ALONE,
    "without confidences": Method(has_confidences=False),
    "without dynamic weights": Method(has_dynamic_weights=False),
}
_FIGURES = ("sections", "genre", "mood", "energy")
_WANTED = 0.7


@dataclass(frozen=True)
class Bench:
    """Songs to learn from and songs to measure with, as the DJ would have them, and who hears them."""

    learned: tuple[Planted, ...]
    measured: tuple[Planted, ...]
    store: HeardStore
    shipped: StructurePath
    options: argparse.Namespace

    def listen(self, recording: str) -> Heard:
        return _heard(self.store, recording)


@lru_cache(maxsize=1000)
def _heard(store: HeardStore, recording: str) -> Heard:
    return store.heard(recording)


def main() -> int:
    torch.set_num_threads(1)
    options = _options()
    bench = _bench(options)
    options.scratch /= _digest(bench)
    print(f"{len(bench.learned)} songs to learn from, {len(bench.measured)} to measure with", flush=True)
    print(f"shipped model: {_told(_means(_figures(bench, bench.shipped)))}", flush=True)
    found: dict[tuple[str, float, int], dict[str, list[float]]] = {}
    for seed in options.seeds:
        clean = _plain(bench, "clean", 0.0, seed)
        for rate in options.rates:
            library = spoiled_by(bench.learned, _MISTAKES, rate / 2, seed)
            found["clean", rate, seed] = clean
            found["noisy", rate, seed] = _plain(bench, "noisy", rate, seed, library)
            for name in options.students:
                found[name, rate, seed] = _taught(bench, name, rate, seed, library)
                print(_row(found, name, rate, seed), flush=True)
    print(_table(found, options))
    return 0


def _bench(options: argparse.Namespace) -> Bench:
    predictor = Predictor.load(device="cpu")
    network, _ = load()
    assert network.structure is not None
    library, further = (tuple(_owned(options, songs)) for songs in (options.songs, options.further))
    store = HeardStore(options.heard, shipped().recipe)
    for track in store.missing([planted.track for planted in (*library, *further)]):
        store.keep(track.recording, hear_material(track.path, predictor))
    artists = _apart([planted.track.artist for planted in library], options.measured)
    learned = tuple(p for p in library if p.track.artist not in artists)
    measured = tuple(p for p in library if p.track.artist in artists)
    return Bench(learned, (*measured, *further), store, network.structure, options)


def _digest(bench: Bench) -> str:
    """Return a name for what decides what is learned: what others have begun is not gone on with."""
    recordings = sorted(planted.track.recording for planted in bench.learned)
    about = (
        shipped().recipe,
        recordings,
        bench.options.habit,
        list(bench.options.steps),
        list(bench.options.lesson),
    )
    return hashlib.sha256(json.dumps(about).encode()).hexdigest()[:12]


def _owned(options: argparse.Namespace, songs: str) -> Iterator[Planted]:
    """Yield stored songs, FIRST:STOP, as this DJ has them."""
    first, stop = (int(seed) for seed in songs.split(":"))
    paths = [p for n in range(first, stop) if (p := options.folder / f"{n}.material").exists()]
    return (_in_own_words(p) for p in library_of(paths, HABITS[options.habit], 0))


def _apart(artists: Sequence[str], n_songs: int) -> set[str]:
    """Return artists of so many songs: nobody measures one whom somebody has learned from."""
    kept: set[str] = set()
    for artist in np.random.default_rng(0).permutation(sorted(set(artists))).tolist():
        if sum(a in kept for a in artists) < n_songs:
            kept.add(artist)
    return kept


def _in_own_words(planted: Planted) -> Planted:
    """Return a track as a DJ with other conventions than the model's has it."""
    track = replace(planted.track, labels=tuple(_own(label) for label in planted.track.labels))
    return replace(planted, track=track, clean=track)


def _own(label: Label[Any]) -> Label[Any]:
    value = label.value
    if label.task == "sections":
        value = tuple(replace(s, label=_SECTIONS.get(s.label, s.label)) for s in value)
    elif label.task == "genre":
        value = str(_GENRES.get(value, value))
    elif label.task == "mood":
        value = str(_MOODS.get(value, value))
    elif label.task == "energy":
        value = min(10, round(0.7 * value + 3))
    return replace(label, value=value)


def _tracks(bench: Bench, labelled: Sequence[LabelledTrack]) -> tuple[Taught, ...]:
    words = learn_words(labelled)
    return tuple(
        Taught(t.id, t.recording, labels_of(t, t.duration or 0.0, words), t.trusted) for t in labelled
    )


def _plain(
    bench: Bench, name: str, rate: float, seed: int, library: Sequence[Planted] | None = None
) -> dict[str, list[float]]:
    """Return the figures of a student who takes every label as it is, with as many steps as the others have in all."""
    options = bench.options
    folder = options.scratch / f"{name}.{rate}.{seed}"
    steps = Steps(*options.steps)

    def student() -> StructurePath:
        tracks = _tracks(bench, [p.track for p in library or bench.learned])
        school = School(folder, tracks, bench.listen, bench.shipped, steps)
        stage = Stage(name, steps=steps.total, learning_rate=school.learning_rate, warm_up=0.05)
        path = school.checkpoint(RETRAINING)
        start, lesson = bench.shipped, tuple(options.lesson)
        _run(TeachingPlan(path, start, start, tracks, bench.listen, stage, LABELS_ALONE, lesson, seed))
        return school.student(RETRAINING)

    return _kept(folder / "figures.json", lambda: _figures(bench, student()))


def _taught(
    bench: Bench, name: str, rate: float, seed: int, library: Sequence[Planted]
) -> dict[str, list[float]]:
    """Return the figures of a student who goes through all phases, or through all but a part."""
    folder = bench.options.scratch / f"{name.replace(' ', '-')}.{rate}.{seed}"

    def student() -> StructurePath:
        tracks = [p.track for p in library]
        school = School(
            folder,
            _tracks(bench, tracks),
            bench.listen,
            bench.shipped,
            Steps(*bench.options.steps),
            _STUDENTS[name],
            tuple(bench.options.lesson),
            seed=seed,
            words=learn_words(tracks),
        )
        _share(folder, name, rate, seed, bench.options)
        _run(fine_tuning(school))
        _run(following(school))
        findings = [] if name == "without cleanlab" else _findings(bench, tracks, rate, seed)
        _run(retraining(school, findings))
        return school.student(RETRAINING)

    return _kept(folder / "figures.json", lambda: _figures(bench, student()))


def _share(folder: Path, name: str, rate: float, seed: int, options: argparse.Namespace) -> None:
    """Take over the phases in which a student does not differ from the whole."""
    whole = options.scratch / f"whole.{rate}.{seed}"
    phases = (FINE_TUNING, FOLLOWING) if name == "without cleanlab" else (FINE_TUNING,)
    folder.mkdir(parents=True, exist_ok=True)
    for checkpoint in (f"{phase.replace(' ', '-')}.ck" for phase in phases):
        if (whole / checkpoint).exists() and not (folder / checkpoint).exists():
            shutil.copy(whole / checkpoint, folder / checkpoint)


def _findings(bench: Bench, tracks: Sequence[LabelledTrack], rate: float, seed: int) -> tuple[Finding, ...]:
    kept = bench.options.scratch / f"findings.{rate}.{seed}.jsonl"
    if not kept.exists():
        write_findings(kept, find_errors(tracks, bench.store, Folds.of(tracks)))
    return read_findings(kept)


def _run(plan: TeachingPlan) -> None:
    began = time.process_time()
    steps = sum(1 for _ in teach(plan))
    if steps:
        each = (time.process_time() - began) / steps
        print(
            f"  {plan.checkpoint}: {steps} steps, {each:.2f} s of one core each", file=sys.stderr, flush=True
        )


@torch.no_grad()
def _figures(bench: Bench, path: StructurePath) -> dict[str, list[float]]:
    """Return how good a student is on every song to measure with: more is better.

    The share of steps whose section is named right, whether genre and mood are right, and minus the levels that energy is off.
    """
    path = path.eval()
    found: dict[str, list[float]] = {name: [] for name in _FIGURES}
    for track in _tracks(bench, [planted.clean for planted in bench.measured]):
        heard = Heard(*(value.float() for value in bench.listen(track.recording)))
        said, labels = path(heard), track.labels
        wanted = section_targets(labels, heard.steps.shape[1])
        right = said.sections[0].argmax(-1).numpy() == wanted
        found["sections"].append(float(right[wanted >= 0].mean()))
        for name in ("genre", "mood"):
            index = getattr(labels, name)
            found[name].append(
                float(getattr(said, name)[0].argmax() == index) if index >= 0 else float("nan")
            )
        found["energy"].append(-abs(float(levels_of(said.experts.level)[0]) - labels.level))
    return found


def _kept(path: Path, make: Any) -> dict[str, list[float]]:
    """Return what a file holds, made where there is none."""
    if not path.exists():
        figures = make()
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".unfinished")
        unfinished.write_text(json.dumps(figures))
        os.replace(unfinished, path)
    known: dict[str, list[float]] = json.loads(path.read_text())
    return known


def _means(figures: Mapping[str, Sequence[float]]) -> dict[str, float]:
    return {name: float(np.nanmean(values)) for name, values in figures.items()}


def _told(means: Mapping[str, float]) -> str:
    return "  ".join(f"{name} {value:.3f}" for name, value in means.items())


def _row(found: Mapping[tuple[str, float, int], Any], name: str, rate: float, seed: int) -> str:
    return f"{name}, {rate:.0%}, seed {seed}: " + "; ".join(
        _told(_means(found[student, rate, seed])) for student in ("noisy", name, "clean")
    )


def _table(found: Mapping[tuple[str, float, int], Any], options: argparse.Namespace) -> str:
    lines = ["", f"{'student':26}{'noise':>6}" + "".join(f"{f:>34}" for f in _FIGURES)]
    for rate in options.rates:
        for name in ("noisy", *options.students, "clean"):
            cells = [_cell(found, name, figure, rate, options.seeds) for figure in _FIGURES]
            lines.append(f"{name:26}{rate:6.0%}" + "".join(f"{cell:>34}" for cell in cells))
    lines.append(
        f"\nIn brackets: the share of the gap closed, and its 90 % range over songs where all draws show a gap (wanted: {_WANTED:.0%})."
    )
    return "\n".join(lines)


def _cell(
    found: Mapping[tuple[str, float, int], Any], name: str, figure: str, rate: float, seeds: Sequence[int]
) -> str:
    noisy, student, clean = (
        np.nanmean([found[n, rate, seed][figure] for seed in seeds], axis=0) for n in ("noisy", name, "clean")
    )
    known = np.isfinite(noisy)
    noisy, student, clean = noisy[known], student[known], clean[known]
    mean = f"{student.mean():.3f}"
    if name in ("noisy", "clean"):
        return mean
    gap = clean.mean() - noisy.mean()
    if gap <= 0:
        return f"{mean} (no gap)"
    share = f"{mean} ({(student.mean() - noisy.mean()) / gap:.0%}"
    low, high = np.percentile(np.array(list(_shares(noisy, student, clean))), [5, 95])
    return f"{share}, {low:.0%} to {high:.0%})" if np.isfinite([low, high]).all() else f"{share})"


def _shares(noisy: Any, student: Any, clean: Any) -> Iterator[float]:
    """Yield the share of the gap closed of songs drawn again and again."""
    rng = np.random.default_rng(0)
    for _ in range(1000):
        drawn = rng.integers(0, len(noisy), len(noisy))
        gap = clean[drawn].mean() - noisy[drawn].mean()
        yield (student[drawn].mean() - noisy[drawn].mean()) / gap if gap > 0 else float("inf")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", type=Path, required=True, help="stored songs")
    parser.add_argument("--heard", type=Path, required=True, help="where what was heard of them is kept")
    parser.add_argument("--scratch", type=Path, required=True)
    parser.add_argument("--songs", default="860000000:860000450", help="seeds, FIRST:STOP")
    parser.add_argument("--measured", type=int, default=60, help="songs to measure with, at least")
    parser.add_argument("--further", default="0:0", help="songs that are measured with besides, FIRST:STOP")
    parser.add_argument("--habit", default="pads", choices=sorted(HABITS))
    parser.add_argument("--rates", type=float, nargs="+", default=[0.2, 0.4])
    parser.add_argument("--seeds", type=int, nargs="+", default=[0])
    parser.add_argument("--students", nargs="+", default=list(_STUDENTS), choices=list(_STUDENTS))
    parser.add_argument(
        "--steps", type=int, nargs=3, default=[160, 240, 560], metavar=("TUNE", "FOLLOW", "RETRAIN")
    )
    parser.add_argument("--lesson", type=int, nargs=2, default=[6, 128], metavar=("TRACKS", "STEPS"))
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
