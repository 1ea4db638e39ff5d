"""Cues for many tracks at once, by templates and by what the model proposes: planned, looked at, then set in one step.

Nothing that is there is moved, changed or removed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from djanalyzer.app.pads import Mark, first_free, fresh_of, is_there, marks_from, taken_pads
from djanalyzer.errors import Trouble
from djanalyzer.music import BeatGrid, Cue, Loop, Source, Suggestion
from djanalyzer.music.templates import (
    BUILT_IN,
    LAST,
    PLACES,
    Basis,
    Ground,
    Template,
    WhyNot,
    basis_of,
    evaluate,
    parse,
)

if TYPE_CHECKING:
    from djanalyzer.app.job import Job
    from djanalyzer.app.session import Session
    from djanalyzer.library.grounds import TrackGround
    from djanalyzer.library.records import Changes

__all__ = [
    "BUILT_IN",
    "LAST",
    "ON_TAKEN",
    "PLACES",
    "Laid",
    "PlacingPlan",
    "Template",
    "TrackPlan",
    "WhyNot",
    "Wish",
    "ground_of",
    "keep_templates",
    "place",
    "plan_placing",
    "plan_track",
    "read_template",
    "templates_of",
]

_CHUNK = 250  # tracks that are read at a time
ON_TAKEN = ("keep", "next", "memory")


@dataclass(frozen=True, slots=True)
class Wish:
    """What shall be placed.

    Attributes
    ----------
    templates : tuple of Template
        Rules to lay on every track.
    least : float or None
        The trust from which on suggestions are accepted, 0 to 1; None accepts none.
    on_taken : str
        What becomes of a mark whose pad is taken: "keep" leaves it out, "next" takes the next free pad, "memory" the
        memory list.
    """

    templates: tuple[Template, ...] = ()
    least: float | None = None
    on_taken: str = "next"

    def __post_init__(self) -> None:
        if self.on_taken not in ON_TAKEN:
            raise ValueError(f"a mark whose pad is taken is treated as one of {', '.join(ON_TAKEN)}")


@dataclass(frozen=True, slots=True)
class Laid:
    """One rule or suggestion on one track: the mark that is set, or why none is.

    `origin` is who has heard the place: a model, or a program that has found the sections. None where it was counted from
    what else people and programs say.
    """

    cause: Template | Suggestion
    mark: Mark | None = None
    why: WhyNot | None = None
    suggestion_id: int | None = None
    origin: Source | None = None


@dataclass(frozen=True, slots=True)
class TrackPlan:
    """What becomes of one track; `why` where it is left out as a whole."""

    track_id: int
    title: str
    artist: str
    laid: tuple[Laid, ...] = ()
    why: WhyNot | None = None

    @property
    def added(self) -> tuple[Laid, ...]:
        """Return what is set."""
        return tuple(laid for laid in self.laid if laid.mark is not None)


@dataclass(frozen=True)
class PlacingPlan:
    """What would be set where. Of ten thousand tracks the sums take their time: they are made once."""

    tracks: tuple[TrackPlan, ...]

    @cached_property
    def n_marks(self) -> int:
        return sum(len(track.added) for track in self.tracks)

    @cached_property
    def n_tracks(self) -> int:
        """Return how many tracks get a mark."""
        return sum(bool(track.added) for track in self.tracks)

    @cached_property
    def left(self) -> dict[WhyNot, int]:
        """Return how many tracks are left out as a whole, by the reason."""
        return dict(Counter(track.why for track in self.tracks if track.why is not None))


def templates_of(session: Session) -> list[tuple[str, Template | Trouble]]:
    """Return the DJ's templates line by line, each read or with what is wrong with it; the built-in ones without any."""
    return [(line, read_template(line)) for line in session.settings.cue_templates or BUILT_IN]


def read_template(line: str) -> Template | Trouble:
    """Return the template that a line is, or what is wrong with it."""
    try:
        return parse(line)
    except Trouble as trouble:
        return trouble


def keep_templates(session: Session, lines: Sequence[str]) -> None:
    """Keep the DJ's templates; the built-in ones are kept as none, so that a newer version may bring better ones."""
    chosen = () if tuple(lines) == BUILT_IN else tuple(lines)
    session.change_settings(replace(session.settings, cue_templates=chosen))


def ground_of(session: Session, track_id: int) -> TrackGround | None:
    """Return what cues are placed by in one track; None where it is gone."""
    return next(iter(session.library.grounds([track_id])), None)


def plan_placing(session: Session, ids: Sequence[int], wish: Wish, job: Job) -> PlacingPlan:
    """Say what would be set on these tracks; nothing is changed."""
    plans: list[TrackPlan] = []
    n_pads = session.settings.n_pads
    for start in range(0, len(ids), _CHUNK):
        job.report(start, len(ids))
        grounds = session.library.grounds(ids[start : start + _CHUNK])
        plans += [plan_track(ground, wish, n_pads) for ground in grounds]
    job.report(len(ids), len(ids))
    plan = PlacingPlan(tuple(plans))
    _ = plan.n_marks, plan.n_tracks, plan.left  # here, and not where a window waits for them
    return plan


def plan_track(ground: TrackGround, wish: Wish, n_pads: int) -> TrackPlan:
    """Say what would be set on one track."""
    named = TrackPlan(ground.track_id, ground.title, ground.artist)
    if ground.is_locked:
        return replace(named, why=WhyNot.LOCKED)
    if ground.beat_grid is None:
        return replace(named, why=WhyNot.NO_GRID)
    bench = _Bench(list(ground.cues), list(ground.loops), ground.beat_grid, n_pads, wish.on_taken)
    proposed = [s.suggestion for s in ground.suggestions if s.status in ("open", "accepted")]
    soil = Ground(ground.beat_grid, ground.duration, ground.sections, proposed)
    laid = [
        replace(bench.lay(t, evaluate(t, soil)), origin=_heard_by(ground, basis_of(t, soil)))
        for t in wish.templates
    ]
    if wish.least is not None:
        sure = [s for s in ground.suggestions if s.status == "open" and s.suggestion.confidence >= wish.least]
        models = {s.id: Source("model", s.model) for s in sure}
        accepted = bench.accept({s.suggestion: s.id for s in sure})
        laid += [replace(one, origin=models.get(one.suggestion_id or 0)) for one in accepted]
    return replace(named, laid=tuple(laid))


def _heard_by(ground: TrackGround, basis: Basis) -> Source | None:
    """Return whose word a place is counted from that is no DJ's; None where there is none in it.

    A model's, be it on the beats alone, or a program's on the sections: both were found by listening.
    """
    if basis is Basis.PROPOSALS:
        return Source("model", next((s.model for s in ground.suggestions), ""))
    said = [ground.grid_source, ground.sections_source if basis is Basis.SECTIONS else None]
    heard = [source for source in said if source is not None and source.kind == "model"]
    if said[1] is not None and said[1].kind == "program":
        heard.append(said[1])
    return next(iter(heard), None)


def place(session: Session, plan: PlacingPlan) -> Changes:
    """Set what was planned, as one step for undo; tracks that were locked meanwhile are left out.

    On several tracks nobody looks at each: where a model has heard the place, it stays the model's word until the DJ moves it.
    """
    from djanalyzer.library.edits.placing import Placed, PlaceMarks

    placed = [
        Placed(track.track_id, laid.mark, laid.suggestion_id, laid.origin if len(plan.tracks) > 1 else None)
        for track in plan.tracks
        for laid in track.added
        if laid.mark is not None
    ]
    return session.do(PlaceMarks(tuple(placed)))


class _Bench:
    """The marks of one track while others are laid beside them."""

    def __init__(
        self, cues: list[Cue], loops: list[Loop], grid: BeatGrid, n_pads: int, on_taken: str
    ) -> None:
        self._cues, self._loops, self._grid = cues, loops, grid
        self._n_pads, self._on_taken = n_pads, on_taken

    def lay(self, template: Template, found: Mark | WhyNot) -> Laid:
        """Lay what a template gives."""
        if isinstance(found, WhyNot):
            return Laid(template, why=found)
        is_loop = isinstance(found, Loop)
        start = found.start if isinstance(found, Loop) else found.time
        if is_there((start, is_loop), self._places(), self._grid):
            return Laid(template, why=WhyNot.ALREADY_THERE)
        taken = taken_pads(self._cues, self._loops)
        if found.slot is not None and found.slot in taken:
            if self._on_taken == "keep":
                return Laid(template, why=WhyNot.PAD_TAKEN)
            slot = first_free(taken, self._n_pads) if self._on_taken == "next" else None
            found = replace(found, slot=slot)
        self._put(found)
        return Laid(template, found)

    def accept(self, ids: dict[Suggestion, int]) -> list[Laid]:
        """Accept suggestions as the deck does: the most important ones on free pads, the rest in the memory list."""
        fresh = fresh_of(ids, self._cues, self._loops, self._grid)
        laid = [Laid(s, why=WhyNot.ALREADY_THERE, suggestion_id=ids[s]) for s in ids if s not in fresh]
        for suggestion, mark in marks_from(fresh, tuple(self._cues), tuple(self._loops), self._n_pads):
            if mark.slot is None and self._on_taken == "keep":
                laid.append(Laid(suggestion, why=WhyNot.PAD_TAKEN, suggestion_id=ids[suggestion]))
            else:
                self._put(mark)
                laid.append(Laid(suggestion, mark, suggestion_id=ids[suggestion]))
        return sorted(laid, key=_time_of)

    def _places(self) -> Iterable[tuple[float, bool]]:
        return [(c.time, False) for c in self._cues] + [(x.start, True) for x in self._loops]

    def _put(self, mark: Mark) -> None:
        if isinstance(mark, Loop):
            self._loops.append(mark)
        else:
            self._cues.append(mark)


def _time_of(laid: Laid) -> float:
    return laid.cause.time if isinstance(laid.cause, Suggestion) else 0.0
