"""The points a DJ would mark: way in and out, drops, voices, bars worth looping, bars safe to mix over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from djanalyzer.music.marks import CueKind, Suggestion
from djanalyzer.music.sections import MixRange, SectionLabel
from djanalyzer.synthesis.singing import sung_spans
from djanalyzer.synthesis.song import FloatArray, Passage, Song

_TIME_KEEPERS = frozenset({"kick", "hat", "open", "ride", "shaker", "perc"})
_BACKBONE = frozenset({"kick", "snare", "clap"})
_OFFBEATS = frozenset({"hat", "open", "ride", "shaker"})
_BREAKS = frozenset({"tom", "effect"})
_STARTS = {
    SectionLabel.BUILD_UP: (CueKind.BUILD_UP, "build-up begins"),
    SectionLabel.DROP: (CueKind.DROP, "full energy begins"),
    SectionLabel.BREAKDOWN: (CueKind.BREAKDOWN, "drums leave"),
}
UNSUNG = 8  # bars without a voice, after which singing is an event
SUNG_SECONDS = 0.4
_MOST_LOOPS = 4


def cues_of(song: Song) -> tuple[Suggestion, ...]:
    """Return the points a DJ would mark, in order of time."""
    marks: list[tuple[int, CueKind, str]] = [_mix_in(song), *_section_starts(song), _mix_out(song)]
    marks += [(bar, CueKind.VOCAL_IN, "singing begins") for bar in vocal_entries(song)]
    found = [Suggestion(float(song.bar_seconds(bar)), kind, 1.0, reason) for bar, kind, reason in marks]
    for start, stop in loop_bars(song):
        start_time, stop_time = float(song.bar_seconds(start)), float(song.bar_seconds(stop))
        reason = f"{stop - start} even bars without voice"
        found.append(Suggestion(start_time, CueKind.LOOP, 1.0, reason, stop_time))
    return tuple(sorted(found, key=lambda s: s.time))


def section_cues(labels: Sequence[SectionLabel]) -> Iterator[tuple[int, CueKind, str]]:
    """Yield which sections begin with a point to mark, and which point that is."""
    has_dropped = False
    for index, (before, label) in enumerate(zip((None, *labels[:-1]), labels, strict=True)):
        if label not in _STARTS or before is label:
            continue
        kind, reason = _STARTS[label]
        if kind is CueKind.DROP and has_dropped:
            kind, reason = CueKind.SECOND_DROP, "full energy returns"
        has_dropped = has_dropped or kind is CueKind.DROP
        yield index, kind, reason


def _section_starts(song: Song) -> Iterator[tuple[int, CueKind, str]]:
    for index, kind, reason in section_cues([p.label for p in song.passages]):
        yield song.passages[index].start, kind, reason


def _mix_in(song: Song) -> tuple[int, CueKind, str]:
    """Return the first bar in which kick or hats keep time; without any, the first bar."""
    hits = [p.notes.beat[p.notes.beat >= 0] for p in song.parts if p.role in _TIME_KEEPERS]
    bars = np.floor(np.concatenate([*hits, np.zeros(0)]) / song.beats_per_bar + 1e-6).astype(np.int64)
    busy = np.flatnonzero(np.bincount(bars, minlength=1) >= 2)
    if not len(busy):
        return 0, CueKind.MIX_IN, "music begins"
    return int(busy[0]), CueKind.MIX_IN, "drums begin"


def _mix_out(song: Song) -> tuple[int, CueKind, str]:
    last = song.passages[-1]
    if last.label is SectionLabel.OUTRO:
        return last.start, CueKind.MIX_OUT, "outro begins"
    n_bars = 16 if song.n_bars >= 48 else 8 if song.n_bars >= 24 else 4
    return song.n_bars - n_bars, CueKind.MIX_OUT, f"last {n_bars} bars"


def sung_bars(song: Song) -> FloatArray:
    """Return how many seconds of each bar somebody sings, shape (n_bars,)."""
    edges = song.bar_seconds(np.arange(song.n_bars + 1))
    seconds = np.zeros(song.n_bars)
    for start, stop in sung_spans(song):
        seconds += np.clip(np.minimum(stop, edges[1:]) - np.maximum(start, edges[:-1]), 0, None)
    return seconds


def vocal_entries(song: Song) -> list[int]:
    """Return the bars in which singing begins after at least eight without."""
    edges = song.bar_seconds(np.arange(song.n_bars + 1))
    is_sung = sung_bars(song) >= np.minimum(SUNG_SECONDS, 0.25 * np.diff(edges))
    return [int(b) for b in np.flatnonzero(is_sung) if not is_sung[max(0, b - UNSUNG) : b].any()]


def loop_bars(song: Song) -> list[tuple[int, int]]:
    """Return spans of bars [first, stop) worth looping: full rhythm, no voice, no fill, nobody comes or goes."""
    sung = sung_bars(song) > 0
    bars = [_bar_content(song, bar) for bar in range(song.n_bars)]
    found: list[tuple[int, int]] = []
    for passage in song.passages:
        span = _loop_within(passage, bars, sung)
        if span and not passage.sweep:
            found.append(span)
    return sorted(found, key=lambda s: s[0] - s[1])[:_MOST_LOOPS]


BarContent = tuple[frozenset[tuple[str, float]], frozenset[int], bool]


def _bar_content(song: Song, bar: int) -> BarContent:
    """Return a bar's strokes (role, place), the parts that sound in it, and whether a fill or an effect disturbs it."""
    start, stop = float(song.beats_per_bar * bar), float(song.beats_per_bar * (bar + 1))
    strokes: set[tuple[str, float]] = set()
    sounding: set[int] = set()
    is_disturbed = False
    for index, part in enumerate(song.parts):
        beat, end = part.notes.beat, part.notes.beat + part.notes.length
        inside = (beat >= start - 1e-6) & (beat < stop - 1e-6)
        if part.role in _BREAKS:
            is_disturbed = is_disturbed or bool(((beat < stop - 1e-6) & (end > start + 1e-6)).any())
        elif part.role in _BACKBONE or part.role in _OFFBEATS:
            places = np.round(beat[inside] - start, 2) if part.role in _BACKBONE else beat[inside][:1] * 0
            strokes |= {(part.role, float(place)) for place in places}
        elif part.role != "crash" and (inside | ((beat < stop - 1e-6) & (end > start + 0.1))).any():
            sounding.add(index)
    return frozenset(strokes), frozenset(sounding), is_disturbed


def _loop_within(passage: Passage, bars: list[BarContent], sung: np.ndarray) -> tuple[int, int] | None:
    for n_bars in (8, 4):
        for start in range(passage.start, passage.stop - n_bars + 1, n_bars):
            if sung[start : start + n_bars].any() or (passage.ending and start + n_bars == passage.stop):
                continue
            if _is_even(bars[start : start + n_bars]):
                return start, start + n_bars
    return None


def _is_even(bars: list[BarContent]) -> bool:
    """Return whether the second half repeats the first, with kick, backbeat and off-beats, by the same players."""
    half = len(bars) // 2
    roles = {role for strokes, _, _ in bars for role, _ in strokes}
    is_full = "kick" in roles and bool(roles & {"snare", "clap"}) and bool(roles & _OFFBEATS)
    if not is_full or any(is_disturbed for _, _, is_disturbed in bars):
        return False
    players = [frozenset().union(*(p for _, p, _ in piece)) for piece in (bars[:half], bars[half:])]
    return players[0] == players[1] and all(
        a[0] == b[0] for a, b in zip(bars[:half], bars[half:], strict=True)
    )


def mix_range_of(song: Song) -> MixRange:
    """Return how many bars of rhythm without voice or tune stand at both ends."""
    drums, tunes = _bars_of(song, is_tune=False), _bars_of(song, is_tune=True)
    clear = drums & ~tunes
    intro = int(np.argmin(clear)) if not clear.all() else song.n_bars
    outro = int(np.argmin(clear[::-1])) if not clear.all() else song.n_bars
    return MixRange(
        intro,
        outro,
        float(song.bar_seconds(intro)) if intro else None,
        float(song.bar_seconds(song.n_bars - outro)) if outro else None,
    )


def _bars_of(song: Song, *, is_tune: bool) -> np.ndarray:
    found = np.zeros(song.n_bars, dtype=bool)
    for part in song.parts:
        is_drum = part.patch.family == "drum"
        if part.patch.family == "effect" or (is_tune and (is_drum or part.role == "bass")):
            continue
        if is_tune or is_drum:
            first = np.floor(part.notes.beat / song.beats_per_bar + 1e-6).astype(int)
            last = np.ceil((part.notes.beat + part.notes.length) / song.beats_per_bar - 0.05).astype(int)
            for a, b in zip(first, last, strict=True):
                found[max(0, a) : max(a + 1, b)] = True
    return found
