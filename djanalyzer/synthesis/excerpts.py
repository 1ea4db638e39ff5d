"""Some bars of a song as a song of their own: rendering them costs what they last."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from djanalyzer.music.grid import BeatGrid
from djanalyzer.music.key import Key
from djanalyzer.synthesis.chords import Chord, KeyChange
from djanalyzer.synthesis.song import Notes, Part, Passage, Song

_EARLY = 0.1  # beats by which a swung or nudged note may come before the bar that it belongs to


def excerpt(song: Song, first: int, n_bars: int) -> Song:
    """Return `n_bars` bars of a song from bar `first` on; its first downbeat is the first sample.

    Held notes that began before go on from there; strokes and transitions that began before are left out, and so are fades.

    Raises
    ------
    ValueError
        The song has not so many bars, or is a medley.
    """
    if not 0 <= first < first + n_bars <= song.n_bars:
        raise ValueError(f"the song has {song.n_bars} bars, not {n_bars} from bar {first} on")
    if song.follower:
        raise ValueError("a medley has no excerpts")
    start, stop = float(song.beats_per_bar * first), float(song.beats_per_bar * (first + n_bars))
    parts = (_part_within(p, start, stop) for p in song.parts)
    passages = (_passage_within(p, first, first + n_bars, song.beats_per_bar) for p in song.passages)
    keys = _keys_from(song.keys, start, stop)
    return replace(
        song,
        grid=_grid_from(song, first),
        key=_longest(keys, stop - start),
        n_bars=n_bars,
        pickup=0.0,
        passages=tuple(p for p in passages if p.n_bars > 0),
        parts=tuple(p for p in parts if len(p.notes)),
        mix=replace(song.mix, fade_in=0.0, fade_out=0.0),
        chords=_chords_within(song.chords, start, stop),
        keys=keys,
    )


def _grid_from(song: Song, first: int) -> BeatGrid:
    """Return the grid counted from the downbeat of bar `first`, which becomes second 0."""
    origin = float(song.bar_seconds(first))
    anchors = song.grid.anchors
    ruling = max(k for k, anchor in enumerate(anchors) if k == 0 or anchor.time <= origin + 1e-6)
    begin = replace(anchors[ruling], time=0.0, beat_in_bar=1)
    return BeatGrid((begin, *(replace(a, time=a.time - origin) for a in anchors[ruling + 1 :])))


def _part_within(part: Part, start: float, stop: float) -> Part:
    notes = part.notes
    is_held = part.patch.family in ("voice", "vocal")
    begins = notes.beat >= start - _EARLY
    goes_on = (notes.beat + notes.length > start + _EARLY) if is_held else np.zeros(len(notes), bool)
    kept = part.only((begins | goes_on) & (notes.beat < stop - _EARLY))
    beat = np.maximum(kept.notes.beat - start, 0.0)
    length = np.minimum(kept.notes.length - (beat - (kept.notes.beat - start)), stop - start - beat)
    return replace(kept, notes=Notes(beat, length, kept.notes.pitch, kept.notes.velocity))


def _passage_within(passage: Passage, first: int, last: int, bar: int) -> Passage:
    """Return what lies in bars [first, last) of a section; nothing of it, where it has no bars there."""
    start, stop = max(passage.start, first), min(passage.stop, last)
    gone = start - passage.start
    n_bars = max(0, stop - start)
    slope = passage.slope / max(1, passage.n_bars)
    return replace(
        passage,
        start=start - first,
        n_bars=n_bars,
        intensity=passage.intensity + slope * gone,
        slope=slope * n_bars,
        entries=tuple((layer, at - gone) for layer, at in passage.entries if at > gone),
        exits=tuple((layer, max(0, at - gone)) for layer, at in passage.exits),
        gaps=tuple((a - bar * gone, b - bar * gone, whose) for a, b, whose in passage.gaps),
    )


def _chords_within(chords: tuple[Chord, ...], start: float, stop: float) -> tuple[Chord, ...]:
    kept = (c for c in chords if c.stop > start + _EARLY and c.start < stop - _EARLY)
    return tuple(replace(c, start=max(c.start - start, 0.0), stop=min(c.stop, stop) - start) for c in kept)


def _keys_from(keys: tuple[KeyChange, ...], start: float, stop: float) -> tuple[KeyChange, ...]:
    ruling = [k for k in keys if k.beat <= start + _EARLY][-1]
    later = (replace(k, beat=k.beat - start) for k in keys if start + _EARLY < k.beat < stop)
    return (replace(ruling, beat=0.0), *later)


def _longest(keys: tuple[KeyChange, ...], stop: float) -> Key | None:
    stops = [*(k.beat for k in keys[1:]), stop]
    return max(zip(keys, stops, strict=True), key=lambda pair: pair[1] - pair[0].beat)[0].key
