"""A track that says more than any DJ program can hold, and what a plan says of it, in a form that is easy to compare."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

from djanalyzer.interop.protocol import WritePlan
from djanalyzer.music import (
    BeatGrid,
    Cue,
    CueKind,
    GridAnchor,
    Key,
    KnownTrack,
    Loop,
    Playlist,
    Section,
    SectionLabel,
    Tags,
)

TAGS = Tags(
    title="Tit\0le",
    artist="Artist",
    album="Album",
    genre="Genre",
    comment="Comment",
    label="Label",
    remixer="Remixer",
    composer="Composer",
    year=2020,
    track_number=4,
    tempo=120.0,
    key=Key(3, is_minor=True),
    rating=9,
    energy=5,
    color="#12345",
)
CUES = (
    Cue(1.0, 0, "Ä" * 130, "#123456"),
    Cue(2.0, 1, "", None, CueKind.DROP),
    Cue(3.0, 1, "twice"),
    Cue(4.0, 40),
    Cue(5.0, None, "memory"),
    Cue(math.nan, 2),
    Cue(-0.5, 3),
    Cue(1e7, 4),
    Cue(5.5, 5, "z", "none"),
    Cue(6.0, 6, "q\0", "#C02626", CueKind.MIX_IN),
    Cue(0.5, None, "Main cue"),
)
LOOPS = (
    Loop(1.0, 2.0, 0, "l", "#111111"),
    Loop(3.0, 3.0, 1),
    Loop(4.0, 5.0, 0),
    Loop(-0.25, 5.0, None, "n"),
    Loop(math.nan, 1.0, 2),
    Loop(9.0, 8.0, 3),
    Loop(7.0, 8.0, 50, "far"),
    Loop(12.0, 13.0, None),
)
GRID = BeatGrid((GridAnchor(0.5, 120.0), GridAnchor(8.5, 120.0, 2), GridAnchor(16.5, 125.0, 2)))
SECTIONS = (
    Section(0.0, 1.0, SectionLabel.INTRO),
    Section(1.0, 5.0, SectionLabel.DROP),
    Section(5.0, 9.0, SectionLabel.OUTRO),
)
EXTRA = (
    ("SampleRate", "44100"),
    ("Nobody knows", "this"),
    ("DateAdded", "2021-03-04"),
    ("PlayCount", "3"),
    ("Grouping", "Peak"),
    ("AlbumArtist", "Band"),
    ("Size", "123"),
    ("BitRate", "320"),
)
LISTS = (
    Playlist("A;B", ("7", "x", "7"), (Playlist("In", ("7",)),)),
    Playlist("Crates", children=(Playlist("C", ("7",)),), is_folder=True),
    Playlist("Smart", rules="tempo over 130"),
    Playlist("F", is_folder=True),
    Playlist("F", ("8",)),
)


def overfull(path: Path) -> KnownTrack:
    """The track, lying at `path`."""
    return KnownTrack(path, "7", TAGS, 200.0, GRID, CUES, LOOPS, EXTRA, SECTIONS)


def announced(plan: WritePlan) -> Iterator[str]:
    """Every loss as "kind | item | what is done first | fields or number of marks"; the wording of messages is free."""
    for loss in plan.losses:
        about = ",".join(loss.lost.fields) or str(len(loss.lost.marks))
        yield f"{loss.lost.kind} | {loss.item} | {loss.remedies[0]} | {about}"


def previewed(plan: WritePlan) -> list[tuple[str, str, str]]:
    """Every change: field, before, after."""
    return [(change.field, change.before, change.after) for change in plan.changes]
