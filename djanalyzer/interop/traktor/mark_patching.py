"""The CUE_V2 elements of one ENTRY: kept, changed in place, taken out, added."""

from __future__ import annotations

from dataclasses import dataclass

from djanalyzer.interop.problems import Problems
from djanalyzer.interop.traktor import values
from djanalyzer.interop.traktor.fitting import Fitted
from djanalyzer.interop.traktor.mark_fitting import Mark, pair_up, same_mark, start_of
from djanalyzer.interop.traktor.mark_reading import (
    CUE,
    FADE_IN,
    FADE_OUT,
    GRID,
    LOAD,
    LOOP,
    NAMES,
    NO_NAME,
    RawMark,
    read_mark,
)
from djanalyzer.interop.traktor.markup import Element, Markup, rendered
from djanalyzer.music import BeatGrid, Cue, CueKind, GridAnchor, Loop

_NO_LENGTH = "0.000000"
_NO_PAD = "-1"
_GRID_NAME = "AutoGrid"
_TYPES = {CueKind.MIX_IN: FADE_IN, CueKind.MIX_OUT: FADE_OUT}


@dataclass(frozen=True, slots=True)
class _There:
    """A CUE_V2 of the file, and the cue or loop that it is read as."""

    element: Element
    mark: Mark | None
    is_grid: bool
    time: float | None


def type_of(mark: Mark) -> str:
    """Return the TYPE under which a mark is written."""
    if isinstance(mark, Loop):
        return LOOP
    is_load = mark.slot is None and mark.kind is CueKind.OTHER and mark.name == NAMES[LOAD]
    return LOAD if is_load else _TYPES.get(mark.kind, CUE)


def attributes_of(mark: Mark) -> dict[str, str]:
    """Return the attributes of a CUE_V2 as Traktor writes them."""
    length = values.milliseconds(mark.stop - mark.start) if isinstance(mark, Loop) else _NO_LENGTH
    attributes = {
        "NAME": mark.name or NO_NAME,
        "DISPL_ORDER": "0",
        "TYPE": type_of(mark),
        "START": values.milliseconds(start_of(mark)),
        "LEN": length,
        "REPEATS": "-1",
        "HOTCUE": _NO_PAD if mark.slot is None else str(mark.slot),
    }
    return attributes | ({"COLOR": mark.color} if mark.color else {})


def grid_marker(anchor: GridAnchor, has_own_tempo: bool) -> str:
    """Return a grid marker; since Pro 4 each has a tempo of its own."""
    attributes = attributes_of(Cue(anchor.time, None, _GRID_NAME)) | {"TYPE": GRID}
    inner = rendered("GRID", {"BPM": f"{anchor.tempo:.6f}"}) if has_own_tempo else ""
    return rendered("CUE_V2", attributes, inner)


class MarkPatcher:
    """Works out the edits of one entry's marks; `new` are the elements to be added, with their times in seconds."""

    def __init__(self, markup: Markup, entry: Element, has_colors: bool) -> None:
        self.new: list[tuple[float, str]] = []
        self._markup, self._has_colors = markup, has_colors
        self._there = [self._read(element) for element in entry.all("CUE_V2")]

    def _read(self, element: Element) -> _There:
        raw = RawMark(self._markup.attributes(element))
        time = values.seconds(raw.attributes.get("START"))
        return _There(element, read_mark(raw, "", Problems()), raw.type == GRID, time)

    def patch(self, fitted: Fitted) -> None:
        """Note the edits that leave the fitted grid, cues and loops."""
        wanted = [placed.mark for placed in fitted.marks]
        if fitted.grid_changes:
            assert fitted.track.beat_grid is not None
            wanted = self._patch_grid(fitted.track.beat_grid, wanted)
        else:
            wanted = self._patch_pads(wanted)
        self._patch_marks(wanted)

    def _patch_grid(self, grid: BeatGrid, wanted: list[Mark]) -> list[Mark]:
        """Move, add and take out grid markers; return the marks that none of them is."""
        markers = sorted(
            (t for t in self._there if t.is_grid and t.time is not None), key=lambda t: t.time or 0.0
        )
        for there, anchor in zip(markers, grid.anchors, strict=False):
            self._markup.set(there.element, "START", self._number(there, "START", anchor.time))
            self._set_tempo(there.element, anchor.tempo)
            wanted = self._leave_pad(there, anchor.time, wanted)
        for there in markers[len(grid.anchors) :]:
            self._markup.remove(there.element)
        more = grid.anchors[len(markers) :]
        self.new += [(anchor.time, grid_marker(anchor, self._has_colors)) for anchor in more]
        return wanted

    def _set_tempo(self, marker: Element, tempo: float) -> None:
        own, text = marker.child("GRID"), f"{tempo:.6f}"
        if own is None:
            if self._has_colors:
                self._markup.insert_last(marker, rendered("GRID", {"BPM": text}))
        elif values.tempo(self._markup.attribute(own, "BPM")) != tempo:
            self._markup.set(own, "BPM", text)

    def _patch_pads(self, wanted: list[Mark]) -> list[Mark]:
        for there in self._there:
            if there.is_grid and there.time is not None:
                wanted = self._leave_pad(there, there.time, wanted)
        return wanted

    def _leave_pad(self, there: _There, time: float, wanted: list[Mark]) -> list[Mark]:
        """Take a grid marker from its pad unless it still is the wanted hot cue; return the other wanted marks."""
        old = there.mark
        if not isinstance(old, Cue):
            return wanted
        moved = Cue(time, old.slot, old.name, old.color, old.kind)
        for at, mark in enumerate(wanted):
            if same_mark(mark, moved):
                return wanted[:at] + wanted[at + 1 :]
        self._markup.set(there.element, "HOTCUE", _NO_PAD)
        return wanted

    def _patch_marks(self, wanted: list[Mark]) -> None:
        """Keep what is wanted, change what is nearly wanted, take out the rest and add what is new."""
        free = {i: t.mark for i, t in enumerate(self._there) if t.mark is not None and not t.is_grid}
        new: list[Mark] = []
        for mark in wanted:
            index = next((i for i, there in free.items() if same_mark(mark, there)), None)
            if index is None:
                new.append(mark)
            else:
                del free[index]
        pairs = pair_up(new, free)
        for at, mark in enumerate(new):
            if at in pairs:
                self._change(self._there[pairs[at]], mark)
            else:
                self.new.append((start_of(mark), rendered("CUE_V2", attributes_of(mark))))
        for index in free.keys() - set(pairs.values()):
            self._markup.remove(self._there[index].element)

    def _change(self, there: _There, mark: Mark) -> None:
        old = there.mark
        assert old is not None
        attributes = attributes_of(mark)
        attributes["START"] = self._number(there, "START", start_of(mark))
        if isinstance(mark, Loop):
            attributes["LEN"] = self._number(there, "LEN", mark.stop - mark.start)
        changed = {"START", "LEN", "HOTCUE", "COLOR"} if type(old) is type(mark) else set(attributes)
        changed |= {"NAME"} if old.name != mark.name else set()
        # A load mark without a name would be read as "Load".
        if isinstance(mark, Cue) and isinstance(old, Cue) and (mark.kind is not old.kind or not mark.name):
            changed.add("TYPE")
        for name in attributes.keys() & changed:
            if name in there.element.values or attributes[name] not in (_NO_LENGTH, _NO_PAD):
                self._markup.set(there.element, name, attributes[name])

    def _number(self, there: _There, name: str, seconds: float) -> str:
        """Return a time as text: the one that stands there, where that says the same."""
        text = self._markup.attribute(there.element, name) or ""
        old = values.seconds(text)
        is_same = old is not None and values.milliseconds(old) == values.milliseconds(seconds)
        return text if is_same else values.milliseconds(seconds)
