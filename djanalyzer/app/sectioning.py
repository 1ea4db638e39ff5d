"""What a DJ does to the sections of a track by hand. Every verb is one change that `session.undo()` takes back.

The result is the DJ's own word, the whole list of it; sections that were touched are as certain as the DJ is. A section
is named by a moment that lies in it, an edge by where it lies: both hold whatever is analysed meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from djanalyzer.errors import LibraryTrouble
from djanalyzer.music import Section, SectionLabel, Source

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.library.records import Changes

Sections = tuple[Section, ...]

SHORTEST = 0.5  # seconds: less is no section
_MEET = 0.05  # seconds: so near, an end and a start are one edge
LABELS = tuple(str(label) for label in SectionLabel)


def move_edge(session: Session, track_id: int, edge: float, goal: float) -> Changes:
    """Move the edge of sections at `edge` to `goal` (seconds): where two meet, the edge of both."""
    return _change(session, track_id, "Move section edge", lambda now: with_edge_at(now, edge, goal))


def relabel(session: Session, track_id: int, time: float, label: str) -> Changes:
    """Say what the section at a moment is: one of `LABELS`."""
    known = SectionLabel(label)

    def relabelled(now: Sections) -> Sections:
        here = _at(now, time)
        return tuple(replace(s, label=known, confidence=1.0) if s is here else s for s in now)

    return _change(session, track_id, "Rename section", relabelled)


def split(session: Session, track_id: int, time: float) -> Changes:
    """Make two sections of the one at a moment, which becomes their edge."""

    def parted(now: Sections) -> Sections:
        here = _at(now, time)
        if min(time - here.start, here.stop - time) < SHORTEST:
            raise LibraryTrouble(
                "A section cannot begin so near to another edge.",
                "Go to where it shall begin, and split there.",
            )
        halves = (replace(here, stop=time, confidence=1.0), replace(here, start=time, confidence=1.0))
        return tuple(part for s in now for part in (halves if s is here else (s,)))

    return _change(session, track_id, "Split section", parted)


def merge(session: Session, track_id: int, time: float, step: int) -> Changes:
    """Make one of the section at a moment and the next one (`step` 1) or the one before (-1); its label stays."""

    def joined(now: Sections) -> Sections:
        here = _at(now, time)
        place = now.index(here) + step
        if not 0 <= place < len(now):
            raise LibraryTrouble("There is no section on that side.", "Choose another one to join it with.")
        other = now[place]
        start, stop = min(here.start, other.start), max(here.stop, other.stop)
        whole = replace(here, start=start, stop=stop, confidence=1.0)
        return tuple(whole if s is here else s for s in now if s is not other)

    return _change(session, track_id, "Join sections", joined)


def remove(session: Session, track_id: int, time: float) -> Changes:
    """Take the section at a moment away; nothing is said of its place any more."""
    return _change(
        session, track_id, "Remove section", lambda now: tuple(s for s in now if s is not _at(now, time))
    )


def add(session: Session, track_id: int, start: float, stop: float, label: str) -> Changes:
    """Make [start, stop) (seconds) a section; others give way to it."""
    fresh = Section(start, stop, SectionLabel(label))
    if stop - start < SHORTEST:
        raise LibraryTrouble("That is too short for a section.", "Choose at least half a second.")
    return _change(session, track_id, "Add section", lambda now: with_section(now, fresh))


def accept(session: Session, track_id: int) -> Changes:
    """Say that all sections are right as they are."""
    return _change(
        session, track_id, "Accept sections", lambda now: tuple(replace(s, confidence=1.0) for s in now)
    )


def take_over(session: Session, track_id: int, program: str) -> Changes:
    """Make the sections that a DJ program has found the DJ's own word.

    Raises
    ------
    LibraryTrouble
        It keeps none of this track.
    """
    source = Source("program", program)
    said = [x.value for x in session.track(track_id).labels if (x.task, x.source) == ("sections", source)]
    if not said or not said[-1]:
        raise LibraryTrouble(f"{program} keeps no sections of this track.", "Import its collection again.")
    sections = tuple(replace(section, confidence=1.0) for section in said[-1])
    return _say(session, track_id, f"Take over the sections of {program}", sections)


def forget(session: Session, track_id: int) -> Changes:
    """Take the DJ's word on the sections back; the model speaks again, or the program that has found some."""
    return _say(session, track_id, "Take my word on the sections back", None)


def with_edge_at(sections: Sections, edge: float, goal: float) -> Sections:
    """Return the sections with their edge at `edge` moved to `goal`, as far as the neighbours leave room."""
    ends = [s for s in sections if abs(s.stop - edge) <= _MEET]
    begins = [s for s in sections if abs(s.start - edge) <= _MEET]
    lowest = max(
        [s.start + SHORTEST for s in ends]
        + ([] if ends else [s.stop for s in sections if s.stop <= edge])
        + [0.0]
    )
    highest = min(
        [s.stop - SHORTEST for s in begins]
        + ([] if begins else [s.start for s in sections if s.start >= edge])
        + [goal]
    )
    place = max(lowest, highest)
    moved = (
        replace(s, stop=place, confidence=1.0)
        if s in ends
        else replace(s, start=place, confidence=1.0)
        if s in begins
        else s
        for s in sections
    )
    return tuple(moved)


def with_section(sections: Sections, fresh: Section) -> Sections:
    """Return the sections with another one among them, for which the others give way."""
    kept = [fresh]
    for section in sections:
        for start, stop in (
            (section.start, min(section.stop, fresh.start)),
            (max(section.start, fresh.stop), section.stop),
        ):
            if stop - start >= SHORTEST:
                kept.append(replace(section, start=start, stop=stop))
    return tuple(sorted(kept, key=lambda s: s.start))


def _at(sections: Sections, time: float) -> Section:
    """Return the section at a moment.

    Raises
    ------
    LibraryTrouble
        There is none.
    """
    found = next((s for s in sections if s.start <= time < s.stop), None)
    if found is None:
        raise LibraryTrouble("There is no section here.", "Choose one in the lane of the sections.")
    return found


def _change(session: Session, track_id: int, name: str, change: Callable[[Sections], Sections]) -> Changes:
    return _say(session, track_id, name, change(session.track(track_id).sections))


def _say(session: Session, track_id: int, name: str, sections: Sections | None) -> Changes:
    from djanalyzer.library.edits import SetLabel, Together

    return session.do(Together(name, (SetLabel(track_id, "sections", sections),)))
