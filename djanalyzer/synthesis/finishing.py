"""What is decided once a song is composed: the plan of its chords, changes of key, songs without any key."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt
from numpy.random import Generator

from djanalyzer.synthesis.chords import Chord, KeyChange, chords_of, shifts_of
from djanalyzer.synthesis.sketch import Sketch
from djanalyzer.synthesis.song import Channel, FloatArray, Part, Patch, Song, notes_of
from djanalyzer.synthesis.vocals import Singing, draw_singing, vocal_parts

TONAL = frozenset({"voice", "vocal"})  # families of sounds that have a pitch
_VOICES = frozenset({"singer", "choir"})
_MODULATING, _ATONAL = 0.07, 0.03


def finished(song: Song, sketch: Sketch) -> Song:
    """Return the song with its chords and keys written down; a few change key, a few have none."""
    rng = np.random.default_rng([song.seed, 6])
    chance = rng.random()
    song = replace(song, parts=tuple(_sung(p) for p in song.parts))
    song = with_voices(song, sketch, np.random.default_rng([song.seed, 7]))
    song = replace(song, chords=planned_chords(song, sketch), keys=(KeyChange(0.0, song.key),))
    if chance < _ATONAL and "no_drums" not in song.traits:
        return without_key(song, sketch, rng)
    if chance > 1 - _MODULATING and len(song.passages) > 2:
        return modulated(song, rng)
    return song


def with_voices(song: Song, sketch: Sketch, rng: Generator) -> Song:
    """Return the song with a singer, where its style has one; the tune mostly falls silent while she sings."""
    singing = draw_singing(song.style, rng)
    if singing is None:
        return song
    voices = vocal_parts(singing, sketch, song.passages, song.beats_per_bar, rng)
    if not voices:
        return song
    parts = [replace(p, role="backing") if p.role == "vocal" else p for p in song.parts]
    if rng.random() < 0.6:
        bars = bars_of(voices[0], song.beats_per_bar)
        parts = [
            p.only(~np.isin(bars_of(p, song.beats_per_bar), bars)) if p.role == "lead" else p for p in parts
        ]
    return replace(song, parts=(*(p for p in parts if len(p.notes)), *voices))


def bars_of(part: Part, bar: int) -> npt.NDArray[np.int64]:
    """Return the bar in which each note of a part begins."""
    return np.floor(part.notes.beat / bar + 1e-6).astype(np.int64)


def _sung(part: Part) -> Part:
    """Return a tune played with a voice as what it is: singing; chords of voices stay an instrument."""
    if part.patch.variant not in _VOICES or part.role == "pad":
        return part
    if len(np.unique(part.notes.beat)) < len(part.notes):
        return replace(part, patch=replace(part.patch, variant="choir"))
    notes = replace(part.notes, pitch=in_range(part.notes.pitch, 50.0))
    return replace(part, role="vocal", notes=notes, patch=replace(part.patch, family="vocal"))


def in_range(pitch: FloatArray, lowest: float) -> FloatArray:
    """Return a tune moved by octaves so that it begins to lie above `lowest` and no note is over two octaves higher."""
    moved = pitch + 12 * np.ceil((lowest - float(np.min(pitch))) / 12)
    return np.asarray(np.where(moved > lowest + 24, moved - 12 * np.ceil((moved - lowest - 24) / 12), moved))


def planned_chords(song: Song, sketch: Sketch) -> tuple[Chord, ...]:
    """Return the chords section by section, those that come before their bar line as early as they are played."""
    found: list[Chord] = []
    for passage in song.passages:
        harmony, bar = sketch.harmonies[passage.variant], float(song.beats_per_bar)
        start, stop = bar * passage.start, bar * passage.stop
        found += [
            replace(
                c,
                start=c.start - (sketch.push if c.start > start else 0.0),
                stop=c.stop - (sketch.push if c.stop < stop else 0.0),
            )
            for c in chords_of(harmony, start, stop)
        ]
    return tuple(found)


def modulated(song: Song, rng: Generator) -> Song:
    """Return the song moved to another key for its last chorus or for a bridge."""
    shifts = shifts_of([p.label for p in song.passages], rng)
    edges = np.array([float(song.beats_per_bar * p.start) for p in song.passages])

    def shift_at(beat: float) -> int:
        return shifts[max(0, int(np.searchsorted(edges, beat + 1e-6, side="right")) - 1)]

    keys = tuple(
        KeyChange(float(edge), song.key.transposed(shift) if song.key else None)
        for edge, before, shift in zip(edges, [None, *shifts], shifts, strict=False)
        if before is None or shift != before
    )
    chords = tuple(c.transposed(shift_at(c.start)) for c in song.chords)
    parts = tuple(shifted(p, edges, np.array(shifts)) if _is_tonal(p) else p for p in song.parts)
    song = replace(song, chords=chords, keys=keys, parts=parts)
    return replace(song, key=_longest(song).key)


def transposed(song: Song, shift: int) -> Song:
    """Return the song moved by semitones."""
    if not shift or song.key is None:
        return song
    parts = (shifted(p, np.zeros(1), np.array([shift])) if _is_tonal(p) else p for p in song.parts)
    return replace(
        song,
        key=song.key.transposed(shift),
        parts=tuple(parts),
        chords=tuple(c.transposed(shift) for c in song.chords),
        keys=tuple(KeyChange(k.beat, k.key.transposed(shift) if k.key else None) for k in song.keys),
        harmonies=tuple(replace(h, key=h.key.transposed(shift)) for h in song.harmonies),
    )


def _longest(song: Song) -> KeyChange:
    stops = [k.beat for k in song.keys[1:]] + [float(song.n_bars * song.beats_per_bar)]
    return max(zip(song.keys, stops, strict=True), key=lambda pair: pair[1] - pair[0].beat)[0]


def _is_tonal(part: Part) -> bool:
    return part.patch.family in TONAL


def shifted(part: Part, edges: np.ndarray, shifts: np.ndarray) -> Part:
    """Return the part moved by semitones, `shifts[k]` of them from beat `edges[k]` on."""
    place = np.clip(np.searchsorted(edges, part.notes.beat + 1e-6, side="right") - 1, 0, None)
    return replace(part, notes=replace(part.notes, pitch=part.notes.pitch + shifts[place]))


def without_key(song: Song, sketch: Sketch, rng: Generator) -> Song:
    """Return the song's drums and noises alone, perhaps with speech; noise fills the bars in which nobody would play."""
    parts = tuple(p for p in song.parts if not _is_tonal(p))
    if rng.random() < 0.4:
        speech = Singing(str(rng.choice(["speech", "rap"])), "breaks", "rap", rng.uniform(41, 55), 4)
        parts += vocal_parts(speech, sketch, song.passages, song.beats_per_bar, rng)
    bar = float(song.beats_per_bar)
    hits = np.concatenate([p.notes.beat for p in parts if p.patch.family == "drum"] or [np.zeros(0)])
    busy = np.bincount(np.clip(hits // bar, 0, song.n_bars - 1).astype(int), minlength=song.n_bars) > 1
    rows = [
        (bar * p.start, bar * p.n_bars, 0.0, 1.0)
        for p in song.passages
        if np.count_nonzero(~busy[p.start : p.stop]) > 1
    ]
    if rows:
        patch = Patch("effect", "texture", int(rng.integers(1 << 31)))
        parts += (Part("effect", patch, notes_of(rows), np.zeros(len(rows)), Channel(0.3, send=0.1)),)
    return replace(song, parts=parts, key=None, chords=(), keys=(KeyChange(0.0, None),))
