"""Tracks as DJs have them, and odder ones: what one program holds and another does not is in most of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

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

LENGTH = 60.0  # seconds of every track

short_names = st.sampled_from(["Drop", "Break 2", "A & B", '"quoted" <tag>', "Ünïcødé", "'n'", "100 %"])
long_names = st.sampled_from(["long " * 12, "ä" * 40, "水の音" * 9, "💧💿" * 10, "x" * 50 + "é"])
odd_names = st.sampled_from(["tab\there", "two\nlines", "\x07bell", " spaces ", "<![CDATA[x]]>", "n.n."])
names = st.one_of(st.just(""), short_names, short_names, short_names, long_names, odd_names)
plain_texts = st.sampled_from(["", "Title", "Röyksopp", "A & B <c>", "日本語", "it's", "💧"])
texts = st.one_of(plain_texts, plain_texts, plain_texts, odd_names)
cue_colors = st.none() | st.sampled_from(["#28E214", "#AA72FF", "#CC0000", "#123456", "#FFFFFF"])
track_colors = st.none() | st.sampled_from([*list(colors.TRACK_COLORS)[:3], "#123456"])
kinds = st.sampled_from([CueKind.OTHER] * 6 + [CueKind.DROP, CueKind.MIX_IN])


def _times(first: int, last: int) -> st.SearchStrategy[float]:
    """Whole milliseconds for the most part, as programs set them, and times in between."""
    return st.integers(first, last).map(lambda n: n / 1000) | st.integers(first * 10, last * 10).map(
        lambda n: n / 10_000
    )


times = st.one_of(*[_times(0, 58_000)] * 8, st.just(0.0), _times(-400, -1))


def _slots(highest: int) -> st.SearchStrategy[int]:
    return st.integers(0, highest)


@st.composite
def marks(draw: st.DrawFn) -> tuple[tuple[Cue, ...], tuple[Loop, ...]]:
    """Hot cues on pads up to the twelfth, now and then two on one; memory cues; loops on pads and off."""
    pads = draw(st.lists(_slots(11), max_size=12, unique=draw(st.integers(0, 4)) > 0))
    hot = [Cue(draw(times), pad, draw(names), draw(cue_colors), draw(kinds)) for pad in sorted(pads)]
    memory = [Cue(draw(times), None, draw(names), draw(cue_colors)) for _ in range(draw(st.integers(0, 3)))]
    return (*hot, *memory), tuple(draw(loops) for _ in range(draw(st.integers(0, 4))))


@st.composite
def _loops(draw: st.DrawFn) -> Loop:
    start = draw(times)
    length = draw(st.sampled_from([0.25, 0.4685, 1.875, 1.9, 0.0, 0.0304]) | _times(20, 9000))
    slot = draw(st.none() | _slots(9))
    return Loop(start, start + length, slot, draw(names), draw(cue_colors))


loops = _loops()
tempos = st.sampled_from([128.0, 124.5, 174.0, 92.33, 120.0]) | st.integers(7000, 19000).map(
    lambda n: n / 100
)
fine_tempos = tempos | tempos | st.integers(700_000, 1_900_000).map(lambda n: n / 10_000)


@st.composite
def grids(draw: st.DrawFn) -> BeatGrid:
    """One tempo, several that follow on beats, or several that jump; bars of four, sometimes of three or two."""
    meter = draw(st.sampled_from([Meter.FOUR_FOUR] * 6 + [Meter.THREE_FOUR, Meter.SIX_EIGHT]))
    beat = draw(st.integers(1, meter.beats_per_bar))
    first = GridAnchor(draw(_times(-200, 2000)), draw(fine_tempos), beat, meter)
    anchors = [first]
    for _ in range(draw(st.sampled_from([0, 0, 0, 1, 2, 4]))):
        anchors.append(draw(_next_anchors(anchors[-1])))
    return BeatGrid(tuple(anchors))


@st.composite
def _next_anchors(draw: st.DrawFn, before: GridAnchor) -> GridAnchor:
    n_beats = draw(st.integers(4, 24))
    on_beat = before.time + n_beats * before.period
    place = (before.beat_in_bar - 1 + n_beats) % before.meter.beats_per_bar + 1
    how = draw(st.sampled_from(["follows", "follows", "jumps", "jumps at one tempo", "restarts"]))
    tempo = before.tempo if how == "jumps at one tempo" else draw(fine_tempos)
    if how.startswith("jumps"):
        return GridAnchor(on_beat + draw(_times(30, 400)), tempo, place, before.meter)
    return GridAnchor(on_beat, tempo, 1 if how == "restarts" else place, before.meter)


@st.composite
def tags(draw: st.DrawFn) -> Tags:
    return Tags(
        **{name: draw(texts) for name in ("title", "artist", "album", "genre", "comment")},
        **{name: draw(texts) for name in ("label", "remixer", "composer")},
        year=draw(st.none() | st.integers(1960, 2026)),
        track_number=draw(st.none() | st.integers(1, 20)),
        tempo=draw(st.none() | tempos),
        key=draw(st.none() | st.integers(0, 23).map(Key.from_index)),
        rating=draw(st.none() | st.integers(0, 5)),
        energy=draw(st.none() | st.integers(1, 10)),
        color=draw(track_colors),
    )


@st.composite
def sections(draw: st.DrawFn) -> tuple[Section, ...]:
    """Sections one after the other over the whole track, or none."""
    edges = sorted(draw(st.lists(st.integers(1, 59), max_size=4, unique=True)))
    if not edges:
        return ()
    labels = draw(st.lists(st.sampled_from(SectionLabel), min_size=len(edges) + 1, max_size=len(edges) + 1))
    spans = pairwise([0, *edges, LENGTH])
    return tuple(
        Section(float(start), float(stop), label) for (start, stop), label in zip(spans, labels, strict=True)
    )


extras = st.fixed_dictionaries(
    {},
    optional={
        "PlayCount": st.sampled_from(["1", "17"]),
        "DateAdded": st.just("2021-03-04"),
        "Mix": st.just("Extended"),
        "Grouping": st.just("Peak"),
    },
).map(lambda found: tuple(found.items()))


@st.composite
def tracks(draw: st.DrawFn, path: Path) -> KnownTrack:
    cues, found = draw(marks())
    grid = draw(st.none() | grids() | grids() | grids())
    said = draw(tags())
    if grid is not None:
        said = replace(said, tempo=grid.tempo_over(LENGTH))
    name = path.name
    return KnownTrack(path, name, said, LENGTH, grid, cues, found, draw(extras), draw(sections()))


list_names = st.sampled_from(["Friday", "Süß", "A / B", "50%%", "day: night", "💧", "x;y", "Warm-up"])


def playlists(ids: Sequence[str]) -> st.SearchStrategy[tuple[Playlist, ...]]:
    """Lists, folders in folders, empty ones, and lists that hold a track twice."""
    held = st.lists(st.sampled_from(ids), max_size=4).map(tuple)
    leaf = st.builds(Playlist, name=list_names, tracks=held)
    folder = st.builds(
        lambda name, children: Playlist(name, children=_named_once(children), is_folder=True),
        list_names,
        st.lists(leaf, max_size=2),
    )
    outer = st.builds(
        lambda name, children: Playlist(name, children=_named_once(children), is_folder=True),
        list_names,
        st.lists(leaf | folder, max_size=2),
    )
    return st.lists(leaf | outer, max_size=3).map(_named_once)


def _named_once(found: Sequence[Playlist]) -> tuple[Playlist, ...]:
    return tuple({playlist.name: playlist for playlist in found}.values())


@st.composite
def collections(draw: st.DrawFn, paths: Sequence[Path]) -> Collection:
    """A collection with a track for each of the files."""
    found = tuple(draw(tracks(path)) for path in paths)
    return Collection("made up", found, draw(playlists([track.external_id for track in found])))
