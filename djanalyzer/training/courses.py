"""What a learning curve is drawn from, and which songs each of its points learns from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from djanalyzer.errors import Trouble
from djanalyzer.training.ablation import TraitBook
from djanalyzer.training.examples import read_labels, stored_examples

_SEED = 1  # of the order in which songs and styles are taken: fewer are always a part of more


@dataclass(frozen=True)
class Course:
    """What a curve is drawn from. Ablations change one thing each, at the most songs, with the first configuration.

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
    tolerances, hardnesses
        As `Plan` takes them; every other point has 0 of both.
    without : tuple of str
        Groups of traits (`traits.GROUPS`) of which no song has any.
    has_unchanged : bool
        Whether to add a point whose excerpts are learned from as they are.
    is_decoded : bool
        Whether the whole program is measured too, which takes longer than the network's own peaks.
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
    tolerances: tuple[int, ...] = ()
    hardnesses: tuple[float, ...] = ()
    without: tuple[str, ...] = ()
    has_unchanged: bool = False
    is_decoded: bool = True


@dataclass(frozen=True)
class Point:
    """One run: what it learned from and what it reached.

    Attributes
    ----------
    without : str
        The group of traits that its songs lack.
    is_changed : bool
        Whether excerpts were changed at random.
    figures : dict
        Means over the core recordings, by measure.
    by_recording : dict
        The values behind them, by measure and recording.
    is_heard, is_decoded : bool
        Whether the network's peaks, and whether the whole program was measured.
    """

    configuration: str
    n_songs: int = 0
    n_styles: int = 0
    hours: float = 0.0
    n_parameters: int = 0
    steps: int = 0
    figures: dict[str, float] = field(default_factory=dict)
    without: str = ""
    tolerance: int = 0
    hardness: float = 0.0
    is_changed: bool = True
    by_recording: dict[str, dict[str, float]] = field(default_factory=dict)
    is_heard: bool = False
    is_decoded: bool = False

    @property
    def name(self) -> str:
        name = f"{self.configuration}-{self.n_songs}-songs-{self.n_styles}-styles"
        return "-".join([name, *(part.replace(" ", "-") for part in self._ablations)])

    @property
    def ablation(self) -> str:
        """What was changed for this point, in words; nothing for a point of a curve."""
        return ", ".join(self._ablations)

    @property
    def _ablations(self) -> list[str]:
        parts = [
            f"without {self.without}" if self.without else "",
            f"tolerance {self.tolerance}" if self.tolerance else "",
            f"hardness {self.hardness:g}" if self.hardness else "",
            "" if self.is_changed else "excerpts unchanged",
        ]
        return [part for part in parts if part]


def choose(course: Course) -> list[tuple[Point, list[Path]]]:
    """Return every point with the examples that it learns from, none twice."""
    paths = stored_examples(course.folder, held_out=False)
    if not paths:
        raise Trouble(
            f"There is no example to learn from in {course.folder}.", "Run the generate command first."
        )
    rng = np.random.default_rng(_SEED)
    paths = [paths[i] for i in rng.permutation(len(paths))]
    styles = {path: read_labels(path)[2] for path in paths}
    points = {}
    for asked, part in (*_curves(course, paths, styles), *_ablations(course, paths)):
        point = replace(asked, n_songs=len(part), n_styles=len({styles[p] for p in part}))
        points[point.name] = (point, part)
    return list(points.values())


def _curves(course: Course, paths: list[Path], styles: dict[Path, str]) -> Iterator[tuple[Point, list[Path]]]:
    order = list(dict.fromkeys(styles[p] for p in paths))
    first, *others = course.configurations
    for n_songs in course.songs:
        yield Point(first), paths[:n_songs]
    for n_styles in course.styles:
        part = [p for p in paths if styles[p] in order[:n_styles]]
        yield Point(first), part[: course.songs_by_style]
    for other in others:
        yield Point(other), paths[: max(course.songs)]


def _ablations(course: Course, paths: list[Path]) -> Iterator[tuple[Point, list[Path]]]:
    whole = Point(course.configurations[0])
    most = paths[: max(course.songs)]
    for tolerance in course.tolerances:
        yield replace(whole, tolerance=tolerance), most
    for hardness in course.hardnesses:
        yield replace(whole, hardness=hardness), most
    book = TraitBook(course.scratch / "traits.json")
    for group in course.without:
        yield replace(whole, without=group), _lacking(group, paths, len(most), book)
    if course.has_unchanged:
        yield replace(whole, is_changed=False), most


def _lacking(group: str, paths: list[Path], n_songs: int, book: TraitBook) -> list[Path]:
    """Return the first `n_songs` songs without a trait of this group."""
    found: list[Path] = []
    for path in paths:
        if len(found) < n_songs and book.lacks(path, group):
            found.append(path)
    book.keep()
    if len(found) < n_songs:
        raise Trouble(
            f"Only {len(found)} songs have nothing of “{group}”, and {n_songs} are to be learned from.",
            "Ask for fewer songs, or generate more.",
        )
    return found
