"""What a label becomes that was found wrong: the arithmetic behind a finding's `labelled` and `proposed`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from djanalyzer.music.counting import counted_anew
from djanalyzer.music.grid import BeatGrid
from djanalyzer.music.grid_editing import refuse_uncountable, shift, turn_bars
from djanalyzer.music.key import Key
from djanalyzer.music.learning import Subject
from djanalyzer.music.sections import Energy, Section, SectionLabel

# Which label a subject is about. Cues are no label: each is a thing of its own.
TASKS: Mapping[Subject, str] = MappingProxyType(
    {
        Subject.BEAT_GRID: "beat_grid",
        Subject.TEMPO: "beat_grid",
        Subject.DOWNBEATS: "beat_grid",
        Subject.KEY: "key",
        Subject.GENRE: "genre",
        Subject.MOOD: "mood",
        Subject.ENERGY: "energy",
        Subject.SECTIONS: "sections",
    }
)

# The order in which several corrections of one label are made: beats are counted as they are before they are counted anew.
ORDER = (Subject.BEAT_GRID, Subject.DOWNBEATS, Subject.TEMPO, *tuple(Subject)[3:])


def corrected_grid(grid: BeatGrid, subject: Subject, labelled: float, proposed: float) -> BeatGrid:
    """Return a beat grid that is right where it was found wrong.

    `BEAT_GRID`: both in milliseconds that it lies late. `TEMPO`: both in beats for each beat there is. `DOWNBEATS`: both in
    beats that bars start late.

    Raises
    ------
    GridTrouble
        Nobody would count beats so fast or so slow.
    ValueError
        The subject is none of a grid's.
    """
    if subject is Subject.BEAT_GRID:
        return shift(grid, (proposed - labelled) / 1000)
    if subject is Subject.DOWNBEATS:
        return turn_bars(grid, round(proposed - labelled))
    if subject is Subject.TEMPO:
        counted = counted_anew(grid, proposed / labelled)
        for anchor in counted.anchors:
            refuse_uncountable(anchor.tempo)
        return counted
    raise ValueError(f"a beat grid has no {subject}")


def corrected_sections(sections: tuple[Section, ...], place: int, proposed: str) -> tuple[Section, ...]:
    """Return the sections with another name for the one at `place`, of which the DJ is sure."""
    fresh = replace(sections[place], label=SectionLabel(proposed), confidence=1.0)
    return (*sections[:place], fresh, *sections[place + 1 :])


def corrected(present: Any, subject: Subject, item: int | None, labelled: Any, proposed: Any) -> Any:
    """Return the value that takes a label's place; `present` is the label's own.

    Raises
    ------
    GridTrouble
        Nobody would count beats so fast or so slow.
    ValueError
        It makes no sense: no key of that name, no section at that place.
    """
    if TASKS[subject] == "beat_grid":
        return corrected_grid(present, subject, labelled, proposed)
    if subject is Subject.SECTIONS:
        if item is None or not 0 <= item < len(present):
            raise ValueError(f"there is no section {item}")
        return corrected_sections(present, item, proposed)
    if subject is Subject.ENERGY:
        return replace(present, level=float(proposed)) if present else Energy(float(proposed))
    if subject is Subject.KEY:
        return _key(proposed)
    return str(proposed)


def _key(name: str) -> Key:
    key = Key.parse(name)
    if key is None:
        raise ValueError(f"{name!r} is no key")
    return key
