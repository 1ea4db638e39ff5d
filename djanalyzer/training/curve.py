"""Learning curves: how accuracy on real music grows with hours of generated music, with styles and with the model's size.

Each point is a small training run of its own; points that are done stay done, so a stopped curve goes on by the same command.
"""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np

from djanalyzer.errors import Trouble
from djanalyzer.models.network import CONFIGURATIONS, Network
from djanalyzer.training.checkpoints import averaged
from djanalyzer.training.examples import read_labels, stored_examples
from djanalyzer.training.export import hours_of, report_on
from djanalyzer.training.feeding import Diet
from djanalyzer.training.loop import Plan, train
from djanalyzer.training.pools import Source

_MEASURES = (
    "beat_f70",
    "amlt",
    "tempo",
    "tempo_octave",
    "grid_10",
    "bar_phase",
    "boundary_f05",
    "boundary_f3",
    "key_mirex",
)
_SEED = 1  # of the order in which songs and styles are taken: fewer are always a part of more


@dataclass(frozen=True)
class Course:
    """What a curve is drawn from.

    Attributes
    ----------
    songs : tuple of int
        How many songs are learned from, each number with all styles.
    styles : tuple of int
        How many styles, each number with `songs_by_style` songs in all.
    configurations : tuple of str
        Sizes of the network, each with the most songs; the first one draws the curves over songs and styles.
    steps : int
        Of training, the same for every point.
    scratch : Path
        Where checkpoints and measured points are kept.
    """

    folder: Path
    recordings: Path
    scratch: Path
    songs: tuple[int, ...]
    styles: tuple[int, ...] = ()
    songs_by_style: int = 120
    configurations: tuple[str, ...] = ("laptop",)
    steps: int = 700
    device: str = "cpu"


@dataclass(frozen=True)
class Point:
    """One run: what it learned from and what it reached (measures by key; on core recordings)."""

    configuration: str
    n_songs: int
    n_styles: int
    hours: float = 0.0
    n_parameters: int = 0
    steps: int = 0
    figures: dict[str, float] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return f"{self.configuration}-{self.n_songs}-songs-{self.n_styles}-styles"


def draw(course: Course) -> Iterator[Point]:
    """Train and measure every point of a curve that is not there yet; yield all."""
    chosen = _choose(course)
    for point, paths in chosen:
        measured = course.scratch / f"{point.name}.json"
        if not measured.exists():
            network = _train(course, point, paths)
            _write(measured, _measured(point, paths, network, course))
        yield Point(**json.loads(measured.read_text(encoding="utf-8")))


def _choose(course: Course) -> list[tuple[Point, list[Path]]]:
    """Return every point with the examples that it learns from, none twice."""
    paths = stored_examples(course.folder, held_out=False)
    if not paths:
        raise Trouble(
            f"There is no example to learn from in {course.folder}.", "Run the generate command first."
        )
    rng = np.random.default_rng(_SEED)
    paths = [paths[i] for i in rng.permutation(len(paths))]
    styles = {path: read_labels(path)[2] for path in paths}
    order = list(dict.fromkeys(styles[p] for p in paths))
    first, *others = course.configurations
    wanted = [(first, paths[:n]) for n in course.songs]
    wanted += [
        (first, [p for p in paths if styles[p] in order[:n]][: course.songs_by_style]) for n in course.styles
    ]
    wanted += [(other, paths[: max(course.songs)]) for other in others]
    points = {}
    for configuration, part in wanted:
        point = Point(configuration, len(part), len({styles[p] for p in part}))
        points[point.name] = (point, part)
    return list(points.values())


def _train(course: Course, point: Point, paths: Sequence[Path]) -> Network:
    source = Source(course.folder, only=frozenset(p.name for p in paths))
    plan = Plan(
        Diet((source,), _SEED),
        course.scratch / f"{point.name}.checkpoint",
        steps=course.steps,
        configuration=CONFIGURATIONS[point.configuration],
        device=course.device,
    )
    for _ in train(plan):
        pass
    network, _ = averaged(plan.checkpoint)
    return network


def _measured(point: Point, paths: Sequence[Path], network: Network, course: Course) -> Point:
    report = report_on(network, course.recordings)
    means = {key: report.mean(key) for key in _MEASURES}
    return Point(
        point.configuration,
        point.n_songs,
        point.n_styles,
        round(hours_of(paths), 2),
        sum(p.numel() for p in network.parameters()),
        course.steps,
        {key: round(mean, 4) for key, mean in means.items() if mean is not None},
    )


def _write(path: Path, point: Point) -> None:
    unfinished = path.with_suffix(".unfinished")
    unfinished.write_text(json.dumps(asdict(point)), encoding="utf-8")
    os.replace(unfinished, path)


def write_table(points: Sequence[Point], target: Path) -> None:
    """Write points as a table: Markdown where the name ends in .md, CSV otherwise."""
    from djanalyzer.evaluation.tables import MEASURES

    titles = {m.key: m.title for m in MEASURES}
    head = ["network", "parameters", "songs", "hours", "styles", "steps", *(titles[k] for k in _MEASURES)]
    rows = [_row(point) for point in points]
    if target.suffix == ".md":
        lines = [head, ["---"] * len(head), *rows]
        target.write_text("".join(f"| {' | '.join(line)} |\n" for line in lines), encoding="utf-8")
        return
    with target.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([head, *rows])


def _row(point: Point) -> list[str]:
    sizes = (point.n_parameters, point.n_songs, point.hours, point.n_styles, point.steps)
    figures = (point.figures.get(key) for key in _MEASURES)
    return [
        point.configuration,
        *(str(size) for size in sizes),
        *("" if figure is None else f"{figure:.3f}" for figure in figures),
    ]
