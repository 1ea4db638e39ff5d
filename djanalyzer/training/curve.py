"""Learning curves: how accuracy on real music grows with hours of generated music, with styles and with the model's size,
and what each trait of the generator and each way to train is worth.

Each point is a small training run of its own; points that are done stay done, so a stopped curve goes on by the same command.
"""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np

from djanalyzer.errors import Trouble
from djanalyzer.models.network import CONFIGURATIONS, Network
from djanalyzer.models.predict import Predictor
from djanalyzer.training.checkpoints import averaged
from djanalyzer.training.courses import Course, Point, choose
from djanalyzer.training.export import hours_of, report_on
from djanalyzer.training.feeding import Diet
from djanalyzer.training.listening import PEAKS, peak_scores
from djanalyzer.training.loop import train
from djanalyzer.training.plans import Plan
from djanalyzer.training.pools import Source
from djanalyzer.training.stages import Stage

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
_SEED = 1  # of the networks and of what they are fed


def draw(course: Course) -> Iterator[Point]:
    """Train and measure every point of a curve that is not there yet; yield all."""
    for asked, paths in choose(course):
        measured = course.scratch / f"{asked.name}.json"
        point = _read(measured, course.steps) if measured.exists() else asked
        if not point.is_heard or (course.is_decoded and not point.is_decoded):
            network = _train(course, point, paths)
            point = _measured(point, paths, network, course)
            _write(measured, point)
        yield point


def _train(course: Course, point: Point, paths: Sequence[Path]) -> Network:
    source = Source(course.folder, only=frozenset(p.name for p in paths))
    plan = Plan(
        Diet((source,), _SEED, is_changed=point.is_changed),
        course.scratch / f"{point.name}.checkpoint",
        (Stage(steps=course.steps),),
        tolerance=point.tolerance,
        hardness=point.hardness,
        configuration=CONFIGURATIONS[point.configuration],
        device=course.device,
    )
    for _ in train(plan):
        pass
    network, _ = averaged(plan.checkpoint)
    return network


def _measured(point: Point, paths: Sequence[Path], network: Network, course: Course) -> Point:
    """Return the point with what it reached, as far as that was not measured before."""
    figures, values = dict(point.figures), dict(point.by_recording)
    if not point.is_heard:
        heard = peak_scores(network, course.recordings, course.scratch / "recordings")
        values |= heard
        figures |= {key: round(float(np.mean(list(each.values()))), 4) for key, each in heard.items()}
    if course.is_decoded and not point.is_decoded:
        report = report_on(Predictor(network, "candidate", "cpu"), course.recordings)
        values |= {key: report.values(key) for key in _MEASURES}
        means = {key: report.mean(key) for key in _MEASURES}
        figures |= {key: round(mean, 4) for key, mean in means.items() if mean is not None}
    return replace(
        point,
        hours=round(hours_of(paths), 2),
        n_parameters=sum(p.numel() for p in network.parameters()),
        steps=course.steps,
        figures=figures,
        by_recording=values,
        is_heard=True,
        is_decoded=point.is_decoded or course.is_decoded,
    )


def _read(path: Path, n_steps: int) -> Point:
    point = Point(**json.loads(path.read_text(encoding="utf-8")))
    if point.steps != n_steps:
        raise Trouble(
            f"{path} was measured after {point.steps} steps, and {n_steps} are asked for.",
            "Points of one curve learn for equally many: name another --scratch.",
        )
    return point


def _write(path: Path, point: Point) -> None:
    unfinished = path.with_suffix(".unfinished")
    unfinished.write_text(json.dumps(asdict(point)), encoding="utf-8")
    os.replace(unfinished, path)


def write_table(points: Sequence[Point], target: Path) -> None:
    """Write points as a table: Markdown where the name ends in .md, CSV otherwise.

    Markdown has a second table where points can be compared: differences from the point that learned from as many songs of
    the most styles with nothing changed, with their standard errors, paired over the recordings.
    """
    titles = _titles(points)
    head = ["network", "parameters", "songs", "hours", "styles", "steps", "ablation", *titles.values()]
    rows = [_row(point, titles) for point in points]
    if target.suffix == ".md":
        compared = [(p, b) for p in points if (b := baseline_of(p, points))]
        lines = _markdown([head, *rows])
        if compared:
            lines += ["\n", *_markdown(_difference_rows(compared, titles))]
        target.write_text("".join(lines), encoding="utf-8")
        return
    with target.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([head, *rows])


def _titles(points: Sequence[Point]) -> dict[str, str]:
    """Return the measures to show, with their titles; those of the whole program only where one was measured."""
    from djanalyzer.evaluation.tables import MEASURES

    known = {m.key: m.title for m in MEASURES}
    decoded = {key: known[key] for key in _MEASURES} if any(p.is_decoded for p in points) else {}
    return PEAKS | decoded


def _row(point: Point, measures: dict[str, str]) -> list[str]:
    sizes = (point.n_parameters, point.n_songs, point.hours, point.n_styles, point.steps)
    figures = (point.figures.get(key) for key in measures)
    return [
        point.configuration,
        *(str(size) for size in sizes),
        point.ablation,
        *("" if figure is None else f"{figure:.3f}" for figure in figures),
    ]


def _markdown(rows: list[list[str]]) -> list[str]:
    head, *others = rows
    return [f"| {' | '.join(line)} |\n" for line in (head, ["---"] * len(head), *others)]


def baseline_of(point: Point, points: Sequence[Point]) -> Point | None:
    """Return the point to compare with: as many songs, the most styles, nothing changed; None where it is this one."""
    alike = [
        p
        for p in points
        if not p.ablation and (p.configuration, p.n_songs) == (point.configuration, point.n_songs)
    ]
    best = max(alike, key=lambda p: p.n_styles, default=None)
    return None if best is None or best.name == point.name else best


def difference(point: Point, baseline: Point, measure: str) -> tuple[float, float] | None:
    """Return the mean difference of a measure and its standard error, paired over the recordings that both have."""
    ours, theirs = (p.by_recording.get(measure, {}) for p in (point, baseline))
    both = [name for name in ours if name in theirs]
    if len(both) < 2:
        return None
    apart = np.array([ours[name] - theirs[name] for name in both])
    return float(apart.mean()), float(apart.std(ddof=1) / np.sqrt(len(apart)))


def _difference_rows(compared: list[tuple[Point, Point]], titles: dict[str, str]) -> list[list[str]]:
    rows = [["difference", *titles.values()]]
    for point, baseline in compared:
        name = point.ablation or f"{point.n_styles} styles minus {baseline.n_styles}"
        apart = [difference(point, baseline, measure) for measure in titles]
        rows.append([name, *("" if d is None else f"{d[0]:+.3f} ± {d[1]:.3f}" for d in apart)])
    return rows
