"""Where to listen for a label that looks wrong, and how the library and the model read the music there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from djanalyzer.errors import GridTrouble
from djanalyzer.music import BeatGrid, Section, SectionLabel
from djanalyzer.music.corrections import TASKS, corrected_grid
from djanalyzer.music.learning import Finding, Subject

if TYPE_CHECKING:
    from djanalyzer.app.viewing import Deck

_BEFORE, _AFTER = 2, 2  # bars around a place
_WHOLE = 8  # bars where all of the track is meant
_BAR = 2.0  # seconds: where nobody knows how long one is
_SHARE = 0.4  # of the track: where it is likely in full swing


@dataclass(frozen=True, slots=True)
class Reading:
    """How one side reads the music.

    Attributes
    ----------
    value : Any
        As the finding has it.
    beats : float64, shape (n_beats,)
        Seconds of its beats, for the eye and for the metronome; of a cue the place alone. None where there is nothing to
        click on.
    is_downbeat : bool, shape (n_beats,)
        Which of them begin a bar.
    section : Section or None
        As this side calls it.
    """

    value: Any
    beats: npt.NDArray[np.float64] | None = None
    is_downbeat: npt.NDArray[np.bool_] | None = None
    section: Section | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """A finding on its track.

    Attributes
    ----------
    start, stop : float
        Seconds: what to hear, over and over.
    view : (float, float)
        Seconds: what to see. Where milliseconds count, a beat or two.
    labelled, proposed : Reading
        As the library has it, and as the model would.
    """

    finding: Finding
    start: float
    stop: float
    view: tuple[float, float]
    labelled: Reading
    proposed: Reading

    @property
    def has_clicks(self) -> bool:
        """Return whether the two can be told apart by a metronome."""
        return self.labelled.beats is not None


def scene_of(deck: Deck, finding: Finding) -> Scene:
    """Return where to listen, and what both sides say there."""
    start, stop = _stretch(deck, finding)
    view = (start, stop)
    if finding.subject is Subject.BEAT_GRID and deck.beat_grid is not None:
        middle = deck.beat_grid.snap_to_downbeat((start + stop) / 2)
        beat = 60.0 / deck.beat_grid.tempo_at(middle)
        view = (middle - beat / 2, middle + 3 * beat / 2)
    return Scene(finding, start, stop, view, *_readings(deck, finding))


def _readings(deck: Deck, finding: Finding) -> tuple[Reading, Reading]:
    labelled, proposed = finding.labelled, finding.proposed
    if finding.subject is Subject.CUES:
        return _cue(labelled), _cue(proposed)
    if finding.subject is Subject.SECTIONS:
        here = _section(deck, finding)
        return Reading(labelled, section=_named(here, labelled)), Reading(
            proposed, section=_named(here, proposed)
        )
    if TASKS[finding.subject] == "beat_grid" and deck.beat_grid is not None:
        grid = deck.beat_grid
        return _grid(deck, labelled, grid), _grid(deck, proposed, _put_right(grid, finding))
    return Reading(labelled), Reading(proposed)


def _put_right(grid: BeatGrid, finding: Finding) -> BeatGrid:
    try:
        return corrected_grid(grid, finding.subject, finding.labelled, finding.proposed)
    except GridTrouble:
        return grid


def _grid(deck: Deck, value: Any, grid: BeatGrid) -> Reading:
    beats, positions = grid.beats_and_positions(deck.duration)
    return Reading(value, beats, positions == 1)


def _cue(time: float) -> Reading:
    return Reading(time, np.array([time]), np.array([True]))


def _section(deck: Deck, finding: Finding) -> Section | None:
    if finding.item is not None and 0 <= finding.item < len(deck.sections):
        return deck.sections[finding.item]
    return None


def _named(section: Section | None, label: str) -> Section | None:
    if section is None:
        return None
    return Section(section.start, section.stop, SectionLabel(label), section.confidence)


def _stretch(deck: Deck, finding: Finding) -> tuple[float, float]:
    """Return what to hear: some bars around the place, or of the whole track some where it is in full swing."""
    time = finding.time
    if time is None and finding.subject is Subject.CUES:
        time = finding.labelled
    if time is None and finding.subject is Subject.SECTIONS and (here := _section(deck, finding)):
        time = here.start
    is_grid = TASKS.get(finding.subject) == "beat_grid"
    bar = _bar(deck)
    if is_grid and time is not None and deck.beat_grid is not None:
        # A finding that names the first bar means the whole grid, and there is little to hear of most of them.
        time = None if time < deck.beat_grid.anchors[0].time + bar else time
    if time is None:
        place = _in_full_swing(deck)
        start, stop = place, place + (_BEFORE + _AFTER if is_grid else _WHOLE) * bar
    else:
        place = deck.beat_grid.snap_to_downbeat(time) if deck.beat_grid is not None else time
        start, stop = place - _BEFORE * bar, place + _AFTER * bar
    length = min(stop - start, deck.duration) if deck.duration > 0 else stop - start
    start = max(min(start, deck.duration - length), 0.0)
    return start, start + length


def _bar(deck: Deck) -> float:
    if deck.beat_grid is None:
        return _BAR
    anchor = deck.beat_grid.anchors[0]
    return anchor.period * anchor.meter.beats_per_bar


def _in_full_swing(deck: Deck) -> float:
    """Return where the first drop begins; where nobody knows of one, a place far enough into the track."""
    drop = next((s.start for s in deck.sections if s.label is SectionLabel.DROP), None)
    place = drop if drop is not None else _SHARE * deck.duration
    return deck.beat_grid.snap_to_downbeat(place) if deck.beat_grid is not None else place
