"""What each program takes of what a DJ has: tried with one track for each thing, written and read back.

python -m tests.docs.what_goes_where     # prints the table of docs/systems/index.md
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from djanalyzer.interop.protocol import Loss, LossKind, Remedy
from djanalyzer.interop.systems import WRITABLE
from djanalyzer.music import (
    BeatGrid,
    Collection,
    Cue,
    CueKind,
    GridAnchor,
    Key,
    KnownTrack,
    Loop,
    Meter,
    Playlist,
    Section,
    SectionLabel,
    Tags,
)
from tests.interop.matrix.differences import Comparison
from tests.interop.matrix.grounds import Ground, silence
from tests.interop.matrix.journeys import CROSS_PROGRAM, Leg, given_to
from tests.interop.matrix.made_up import LENGTH

AS_IT_IS, NEAREST, NOT = "yes", "nearest", "no"
_NAMES = {"mixxx": "Mixxx", "engine": "Engine DJ", "virtualdj": "VirtualDJ"}
_GRID = BeatGrid.constant(0.5, 120.0)
_COLOR = "#28E214"
_MARKS = frozenset((LossKind.HOT_CUE, LossKind.MEMORY_CUE, LossKind.LOOP))
_TAG = frozenset((LossKind.TAG,))


@dataclass(frozen=True)
class Thing:
    """Something that a track may have, and by which kinds of losses it is told that it is lost."""

    words: str
    track: KnownTrack
    kinds: frozenset[LossKind]


@dataclass(frozen=True)
class ListThing:
    """Something that a playlist may be."""

    words: str
    playlist: Playlist = field(repr=False)


def _hot(first: int, last: int) -> tuple[Cue, ...]:
    return tuple(Cue(1.0 + pad, pad, f"{pad + 1}", _COLOR) for pad in range(first, last))


def _beats(*anchors: GridAnchor) -> BeatGrid:
    return BeatGrid(anchors)


def _tagged(**tags: object) -> KnownTrack:
    return KnownTrack(Path(), "", Tags(**tags), LENGTH)  # type: ignore[arg-type]


_GRIDS = {
    "Beat grid of one tempo": _GRID,
    "… of several tempos": _beats(GridAnchor(0.5, 120.0), GridAnchor(8.5, 125.0)),
    "… that jumps": _beats(GridAnchor(0.5, 120.0), GridAnchor(8.7, 120.0)),
    "Bars of 3/4 and 6/8": _beats(GridAnchor(0.5, 120.0, 1, Meter.THREE_FOUR)),
}
_CUES = {
    "Hot cues 1 to 8": (_hot(0, 8), _MARKS),
    "Hot cues 9 to 16": (_hot(0, 16), _MARKS),
    "Memory cues": ((Cue(1.0, None, "a"),), _MARKS),
    "Names of cues, 60 letters": ((Cue(1.0, 0, "n" * 60, _COLOR),), frozenset((LossKind.CUE_NAME,))),
    "Colours of hot cues, any": ((Cue(1.0, 0, "a", "#123456"),), frozenset((LossKind.CUE_COLOR,))),
    "What a cue stands for (drop, break …)": (
        (Cue(1.0, 0, "a", _COLOR, CueKind.DROP),),
        frozenset((LossKind.CUE_KIND,)),
    ),
}
_LOOPS = {
    "Loops on pads": (Loop(1.0, 3.0, 0, "a", _COLOR),),
    "Loops on no pad": (Loop(1.0, 3.0, None, "a", _COLOR), Loop(5.0, 7.0, None, "b", _COLOR)),
}
_TAGS = {
    "Title, artist, album, genre, comment": {
        "title": "T", "artist": "A", "album": "B", "genre": "House", "comment": "C",
    },
    "Composer, year, track number": {"composer": "C", "year": 2020, "track_number": 3},
    "Label, remixer": {"label": "L", "remixer": "R"},
    "BPM": {"tempo": 128.0},
    "Key": {"key": Key.parse("8A")},
    "Stars": {"rating": 4},
    "Energy": {"energy": 7},
    "Colour of the track": {"color": "#FF0000"},
}  # fmt: skip


def things() -> Iterator[Thing]:
    """Yield the rows about tracks."""
    bare = KnownTrack(Path(), "", Tags(tempo=120.0), LENGTH, _GRID)
    for words, (cues, kinds) in _CUES.items():
        yield Thing(words, replace(bare, cues=cues), kinds)
    for words, loops in _LOOPS.items():
        yield Thing(words, replace(bare, loops=loops), _MARKS)
    both = replace(bare, cues=_hot(0, 1), loops=(Loop(4.0, 6.0, 0, "a", _COLOR),))
    yield Thing("A hot cue and a loop of one number", both, _MARKS)
    for words, grid in _GRIDS.items():
        tags = Tags(tempo=grid.tempo_over(LENGTH))
        yield Thing(words, replace(bare, tags=tags, beat_grid=grid), frozenset((LossKind.BEAT_GRID,)))
    halves = Section(0.0, 30.0, SectionLabel.BREAKDOWN), Section(30.0, LENGTH, SectionLabel.DROP)
    yield Thing("Sections", replace(bare, sections=halves), frozenset((LossKind.SECTION,)))
    for words, tags in _TAGS.items():
        yield Thing(words, _tagged(**tags), _TAG | {LossKind.ENERGY, LossKind.TRACK_COLOR})
    for words, name, value in (("Play count", "PlayCount", "17"), ("Date added", "DateAdded", "2021-03-04")):
        yield Thing(words, replace(bare, extra=((name, value),)), frozenset((LossKind.EXTRA,)))


def list_things(track_id: str) -> Iterator[ListThing]:
    """Yield the rows about playlists."""
    yield ListThing("Playlists", Playlist("Friday", (track_id,)))
    yield ListThing("… with a track twice", Playlist("Twice", (track_id, track_id)))
    inner = Playlist("Inside", (track_id,))
    yield ListThing("Folders of playlists", Playlist("Folder", (), (inner,), is_folder=True))
    yield ListThing("Smart playlists", Playlist("Smart", (track_id,), rules="genre is House"))


def tried(program: str, folder: Path) -> dict[str, str]:
    """Write everything for a program, read it back, and return what became of each thing."""
    rows = list(things())
    nothing = silence(folder / "silence.mp3")
    ground = Ground.of(folder, {f"{n}.mp3": nothing for n in range(len(rows))})
    tracks = tuple(
        replace(row.track, path=path, external_id=str(n))
        for n, (row, path) in enumerate(zip(rows, ground.paths, strict=True))
    )
    lists = tuple(list_things("0"))
    collection = Collection("made up", tracks, tuple(row.playlist for row in lists))
    leg = replace(given_to(program, collection, ground), before=collection)
    found = {row.words: _of_track(row, track, leg) for row, track in zip(rows, tracks, strict=True)}
    return found | {row.words: _of_list(row.playlist, leg) for row in lists}


def _of_track(row: Thing, track: KnownTrack, leg: Leg) -> str:
    told = [loss for loss in leg.losses if loss.track_id == track.external_id and loss.lost.kind in row.kinds]
    if row.kinds == {LossKind.EXTRA}:  # told by the conversion, which knows whether the target has the track
        differences = Comparison(leg.before, leg.after, CROSS_PROGRAM).differences()
        is_gone = any(d.track is track and d.kind is LossKind.EXTRA for d in differences)
        return NOT if is_gone else AS_IT_IS
    return _worst(told)


def _of_list(playlist: Playlist, leg: Leg) -> str:
    return _worst(
        [
            loss
            for loss in leg.losses
            if loss.lost.kind is LossKind.PLAYLIST and loss.lost.fields[:1] == (playlist.name,)
        ]
    )


def _worst(losses: list[Loss]) -> str:
    if any(loss.remedies[0] is Remedy.DROP for loss in losses):
        return NOT
    return NEAREST if losses else AS_IT_IS


def table(folder: Path) -> str:
    """Return the table as Markdown."""
    columns: dict[str, dict[str, str]] = {}
    for name in WRITABLE:
        (folder / name).mkdir()
        columns[name] = tried(name, folder / name)
    heads = [_NAMES.get(name, name if name == "rekordbox" else name.title()) for name in columns]
    lines = [f"| | {' | '.join(heads)} |", "|---|" + "---|" * len(heads)]
    rows = next(iter(columns.values()))
    lines += [f"| {words} | {' | '.join(found[words] for found in columns.values())} |" for words in rows]
    return "\n".join(lines)


if __name__ == "__main__":
    argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0]).parse_args()
    with tempfile.TemporaryDirectory() as place:
        sys.stdout.write(table(Path(place)) + "\n")
