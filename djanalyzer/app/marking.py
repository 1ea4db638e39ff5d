"""What a DJ does with cues and loops by hand. Every verb is one change, named in the history, that undo takes back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from djanalyzer.app.pads import COLORS, Mark, first_free
from djanalyzer.errors import LibraryTrouble
from djanalyzer.music import Cue, CueKind, Loop

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.library.edits import Edit
    from djanalyzer.library.records import Changes

_SHORTEST = 0.02  # seconds: no loop is shorter


@dataclass(frozen=True, slots=True)
class MarkId:
    """Which mark: cues and loops are numbered each by themselves."""

    id: int
    is_loop: bool = False


Marks = Mapping[MarkId, Mark]


def marks_of(session: Session, track_id: int) -> dict[MarkId, Mark]:
    """Return the cues and loops of a track in order of time."""
    track = session.track(track_id)
    found: dict[MarkId, Mark] = {MarkId(s.id): s.cue for s in track.cues}
    found |= {MarkId(s.id, is_loop=True): s.loop for s in track.loops}
    return dict(sorted(found.items(), key=lambda pair: start_of(pair[1])))


def start_of(mark: Mark) -> float:
    """Return where a cue stands or a loop begins (seconds)."""
    return mark.start if isinstance(mark, Loop) else mark.time


# Setting.


def set_hot_cue(session: Session, track_id: int, slot: int, time: float) -> Changes:
    """Set a cue at `time` (seconds) on a pad; where something is on it already, nothing changes."""
    taken = {mark.slot for mark in marks_of(session, track_id).values()}
    if slot in taken:
        return _do(session, "Set hot cue", [])
    return _do(session, "Set hot cue", [_add(track_id, _bare_cue(time, slot))])


def set_memory_cue(session: Session, track_id: int, time: float) -> Changes:
    """Set a memory cue at `time` (seconds)."""
    return _do(session, "Set memory cue", [_add(track_id, Cue(time))])


def set_loop(session: Session, track_id: int, start: float, stop: float, slot: int | None = None) -> Changes:
    """Keep a loop from `start` to `stop` (seconds) in the memory list, or on a pad that is empty.

    Its id is in `Changes.created`.
    """
    if slot is not None and any(mark.slot == slot for mark in marks_of(session, track_id).values()):
        return _do(session, "Set loop", [])
    color = COLORS[CueKind.LOOP] if slot is not None else None
    return _do(
        session, "Set loop", [_add(track_id, Loop(start, max(stop, start + _SHORTEST), slot, color=color))]
    )


# Changing what there is.


def rename(session: Session, track_id: int, which: Sequence[MarkId], name: str) -> Changes:
    """Give marks a name."""
    return _change(session, track_id, which, "Rename mark", lambda mark: replace(mark, name=name.strip()))


def paint(session: Session, track_id: int, which: Sequence[MarkId], color: str | None) -> Changes:
    """Give marks a colour ("#RRGGBB"), or take it from them."""
    return _change(session, track_id, which, "Colour mark", lambda mark: replace(mark, color=color))


def set_kind(session: Session, track_id: int, which: Sequence[MarkId], kind: str) -> Changes:
    """Say what happens at these cues; loops have no kind and stay as they are."""

    def changed(mark: Mark) -> Mark:
        return replace(mark, kind=CueKind(kind)) if isinstance(mark, Cue) else mark

    return _change(session, track_id, which, "Change kind of cue", changed)


def place(session: Session, track_id: int, which: MarkId, time: float) -> Changes:
    """Put a mark at `time` (seconds); a loop keeps its length."""
    return _change(session, track_id, [which], "Move mark", lambda mark: moved(mark, time))


@dataclass(frozen=True, slots=True)
class Entry:
    """A mark as the DJ has typed it: `kind` is a `CueKind`, `slot` None for the memory list, `time` in seconds."""

    name: str
    time: float
    slot: int | None
    color: str | None
    kind: str


def enter(session: Session, track_id: int, which: MarkId, entry: Entry) -> Changes:
    """Make a mark what the DJ has typed; whatever is on the pad changes places with it."""
    marks = marks_of(session, track_id)
    mark = _one(marks, which)
    changed = moved(replace(mark, name=entry.name.strip(), color=entry.color), entry.time)
    if isinstance(changed, Cue):
        changed = replace(changed, kind=CueKind(entry.kind))
    goals = {which: changed}
    if entry.slot != mark.slot:
        goals = _swapped({**marks, which: changed}, which, entry.slot)
    return _write(session, track_id, "Edit mark", goals)


def resize(session: Session, track_id: int, which: MarkId, factor: float) -> Changes:
    """Make a loop `factor` times as long, from where it begins."""

    def resized(mark: Mark) -> Mark:
        if not isinstance(mark, Loop):
            return mark
        return replace(mark, stop=mark.start + max((mark.stop - mark.start) * factor, _SHORTEST))

    title = "Halve loop" if factor < 1 else "Double loop"
    return _change(session, track_id, [which], title, resized)


def end_loop(session: Session, track_id: int, which: MarkId, stop: float) -> Changes:
    """Let a loop end at `stop` (seconds)."""

    def ended(mark: Mark) -> Mark:
        return replace(mark, stop=max(stop, mark.start + _SHORTEST)) if isinstance(mark, Loop) else mark

    return _change(session, track_id, [which], "Move loop", ended)


def remove(session: Session, track_id: int, which: Sequence[MarkId]) -> Changes:
    """Take marks away."""
    title = "Remove mark" if len(which) == 1 else f"Remove {len(which)} marks"
    return _do(session, title, [_removal(mark_id) for mark_id in which])


# Pads.


def clear_pad(session: Session, track_id: int, slot: int) -> Changes:
    """Take away what is on a pad."""
    there = [i for i, mark in marks_of(session, track_id).items() if mark.slot == slot]
    return _do(session, "Clear pad", [_removal(mark_id) for mark_id in there])


def to_pad(session: Session, track_id: int, which: MarkId, slot: int | None) -> Changes:
    """Put a mark on a pad, or (None) into the memory list; what was on the pad changes places with it."""
    marks = marks_of(session, track_id)
    _one(marks, which)
    title = "Make memory mark" if slot is None else "Move to pad"
    return _write(session, track_id, title, _swapped(marks, which, slot))


def to_memory(session: Session, track_id: int, which: Sequence[MarkId]) -> Changes:
    """Take marks from their pads into the memory list."""
    return _change(session, track_id, which, "Make memory mark", lambda mark: replace(mark, slot=None))


def to_free_pad(session: Session, track_id: int, which: MarkId) -> Changes:
    """Put a mark on the first free pad; where none is free, nothing changes."""
    marks = marks_of(session, track_id)
    taken = {mark.slot for mark in marks.values() if mark.slot is not None}
    slot = first_free(taken, session.settings.n_pads)
    if slot is None:
        return _do(session, "Move to pad", [])
    return to_pad(session, track_id, which, slot)


def renumber(session: Session, track_id: int) -> Changes:
    """Letter the pads in order of time, from A on, without gaps."""
    on_pads = [(i, mark) for i, mark in marks_of(session, track_id).items() if mark.slot is not None]
    goals = {i: replace(mark, slot=slot) for slot, (i, mark) in enumerate(on_pads)}
    return _write(session, track_id, "Letter pads in order of time", goals)


# From cue to loop and back.


def cue_to_loop(session: Session, track_id: int, which: MarkId, stop: float) -> Changes:
    """Make a cue a loop that ends at `stop` (seconds), on the same pad, of the same name and colour."""
    cue = _one(marks_of(session, track_id), which)
    if isinstance(cue, Loop):
        return end_loop(session, track_id, which, stop)
    loop = Loop(cue.time, max(stop, cue.time + _SHORTEST), cue.slot, cue.name, cue.color)
    return _do(session, "Make loop of cue", [_removal(which), _add(track_id, loop)])


def loop_to_cue(session: Session, track_id: int, which: MarkId) -> Changes:
    """Make a loop a cue where it begins, on the same pad, of the same name and colour."""
    loop = _one(marks_of(session, track_id), which)
    if isinstance(loop, Cue):
        return _do(session, "Make cue of loop", [])
    cue = Cue(loop.start, loop.slot, loop.name, loop.color)
    return _do(session, "Make cue of loop", [_removal(which), _add(track_id, cue)])


def _bare_cue(time: float, slot: int) -> Cue:
    return Cue(time, slot, "", COLORS[CueKind.OTHER])


def moved(mark: Mark, time: float) -> Mark:
    """Return a mark at another time (seconds); a loop keeps its length."""
    if isinstance(mark, Loop):
        return replace(mark, start=time, stop=mark.stop + time - mark.start)
    return replace(mark, time=time)


def _swapped(marks: Marks, which: MarkId, slot: int | None) -> dict[MarkId, Mark]:
    """Return the marks that change when one goes to a pad: itself, and who was there in its place."""
    mark = marks[which]
    goals = {which: replace(mark, slot=slot)}
    if slot is not None:
        there = {i: m for i, m in marks.items() if m.slot == slot and i != which}
        goals |= {i: replace(m, slot=mark.slot) for i, m in there.items()}
    return goals


def _one(marks: Marks, which: MarkId) -> Mark:
    if which not in marks:
        word = "loop" if which.is_loop else "cue"
        raise LibraryTrouble(f"There is no such {word} in the library any more.", "Look at the list again.")
    return marks[which]


def _change(
    session: Session, track_id: int, which: Sequence[MarkId], title: str, change: Callable[[Mark], Mark]
) -> Changes:
    marks = marks_of(session, track_id)
    return _write(session, track_id, title, {i: change(_one(marks, i)) for i in which})


def _write(session: Session, track_id: int, title: str, goals: Marks) -> Changes:
    """Make marks what they shall be, those that are so already left alone."""
    from djanalyzer.library.edits import ChangeCue, ChangeLoop

    marks = marks_of(session, track_id)
    edits: list[Edit] = []
    for mark_id, goal in goals.items():
        if isinstance(goal, Loop) and goal != marks[mark_id]:
            edits.append(ChangeLoop(mark_id.id, goal))
        elif isinstance(goal, Cue) and goal != marks[mark_id]:
            edits.append(ChangeCue(mark_id.id, goal))
    return _do(session, title, edits)


def _add(track_id: int, mark: Mark) -> Edit:
    from djanalyzer.library.edits import AddCue, AddLoop

    return AddLoop(track_id, mark) if isinstance(mark, Loop) else AddCue(track_id, mark)


def _removal(which: MarkId) -> Edit:
    from djanalyzer.library.edits import RemoveCue, RemoveLoop

    return RemoveLoop(which.id) if which.is_loop else RemoveCue(which.id)


def _do(session: Session, title: str, edits: Sequence[Edit]) -> Changes:
    """Make edits one step; none of them, no step."""
    from djanalyzer.library.edits import Together
    from djanalyzer.library.records import Changes

    return session.do(Together(title, tuple(edits))) if edits else Changes(name=title)
