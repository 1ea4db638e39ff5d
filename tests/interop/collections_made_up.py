"""Hypothesis strategies for whatever a library may hold, within and beyond what a format can write."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from djanalyzer.interop import colors
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

texts = st.text(max_size=12) | st.sampled_from(
    ["", "A & B", '"quoted" <tag>', "line\nbreak\ttab", "💧", "\x07bell"]
)
color_texts = st.none() | st.sampled_from(
    [*colors.HOT_CUE_COLORS, *colors.TRACK_COLORS, "#123456", "#ffffff", "blue"]
)
times = st.floats(0, 600) | st.sampled_from([0.0, -0.5, 1e300, math.nan, math.inf])
names = st.text(
    st.characters(blacklist_categories=["Cs"], blacklist_characters="/\\\0:"), min_size=1, max_size=10
).filter(lambda name: name not in (".", ".."))


@st.composite
def paths(draw: st.DrawFn) -> Path:
    root = draw(st.sampled_from(["/music/", "/Users/dj/", "C:/Music/", "//nas/share/", ""]))
    suffix = draw(st.sampled_from([".mp3", ".FLAC", ".wav", ".ogg", ""]))
    return Path(root + "/".join(draw(st.lists(names, min_size=1, max_size=3))) + suffix)


cues = st.builds(
    Cue,
    time=times,
    slot=st.none() | st.integers(0, 9),
    name=texts,
    color=color_texts,
    kind=st.sampled_from(CueKind),
)
loops = st.builds(
    Loop, start=times, stop=times, slot=st.none() | st.integers(0, 9), name=texts, color=color_texts
)
tempos = st.floats(40, 220) | st.sampled_from([128.0, 127.9834, 174.005, 0.001, 1e6])
anchors = st.builds(
    lambda time, tempo, place, meter: GridAnchor(time, tempo, place % meter.beats_per_bar + 1, meter),
    st.floats(-30, 600),
    tempos,
    st.integers(0, 11),
    st.sampled_from([Meter.FOUR_FOUR, *Meter]),
)


@st.composite
def grids(draw: st.DrawFn) -> BeatGrid:
    drawn = draw(st.lists(anchors, min_size=1, max_size=5, unique_by=lambda anchor: anchor.time))
    return BeatGrid(tuple(sorted(drawn, key=lambda anchor: anchor.time)))


tags = st.builds(
    Tags,
    **{
        field: texts
        for field in ("title", "artist", "album", "genre", "comment", "label", "remixer", "composer")
    },
    year=st.none() | st.integers(-1, 3000),
    track_number=st.none() | st.integers(-1, 99),
    tempo=st.none() | st.floats(),
    key=st.none() | st.builds(Key, st.integers(0, 11), st.booleans(), st.floats(0, 1)),
    rating=st.none() | st.integers(-1, 7),
    energy=st.none() | st.integers(1, 10),
    color=color_texts,
)
extras: st.SearchStrategy[Any] = st.dictionaries(
    st.sampled_from(
        ["Size", "Kind", "PlayCount", "Mix", "Tonality", "MyOwn", "MyTag", "not a name", "Rating"]
    ),
    texts | st.sampled_from(["8A", "F#m", "123"]),
    max_size=4,
).map(lambda values: tuple(values.items()))
ids = st.integers(0, 30).map(str) | st.text(max_size=5)

tracks = st.builds(
    KnownTrack,
    path=paths(),
    external_id=ids,
    tags=tags,
    duration=st.none() | st.floats(0, 600) | st.sampled_from([math.nan, math.inf, -1.0, 1e12]),
    beat_grid=st.none() | grids(),
    cues=st.lists(cues, max_size=12).map(tuple),
    loops=st.lists(loops, max_size=4).map(tuple),
    extra=extras,
    sections=st.just(()) | st.just((Section(0.0, 8.0, SectionLabel.INTRO),)),
)
playlists = st.recursive(
    st.builds(Playlist, name=texts, tracks=st.lists(ids, max_size=4).map(tuple)),
    lambda inner: st.builds(
        Playlist,
        name=texts,
        tracks=st.lists(ids, max_size=2).map(tuple),
        children=st.lists(inner, max_size=3).map(tuple),
        is_folder=st.booleans(),
    ),
    max_leaves=6,
)
collections = st.builds(
    Collection,
    program=st.just("rekordbox"),
    tracks=st.lists(tracks, max_size=4).map(tuple),
    playlists=st.lists(playlists, max_size=3).map(tuple),
)
