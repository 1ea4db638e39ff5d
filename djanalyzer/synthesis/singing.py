"""Who sings when, and how high: the pitch a voice is given, and the same pitch as a label."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from djanalyzer.synthesis.song import FloatArray, Part, Song

PITCH_RATE = 100  # values a second of the labelled pitch
BREATH = 0.5  # seconds of silence that do not end a line
_LINKED = 0.09  # seconds between syllables of one breath
SPOKEN = frozenset({"rap", "speech"})


@dataclass(frozen=True, slots=True)
class Manner:
    """How a voice moves from note to note. Times in seconds, depths in semitones.

    Attributes
    ----------
    glide : float
        Time constant of the way from one note to the next.
    scoop : float
        How far below its note a line begins.
    vibrato : tuple of float
        (depth, Hz).
    fall : float
        How far a spoken syllable falls.
    """

    glide: float = 0.03
    scoop: float = 0.5
    vibrato: tuple[float, float] = (0.3, 5.5)
    fall: float = 0.0


def manner_of(part: Part) -> Manner:
    """Return the manner of a part's voice, drawn from its patch."""
    rng = np.random.default_rng([part.patch.seed, 1])
    variant = part.patch.variant
    if variant in SPOKEN:
        return Manner(0.02, 0.0, (0.0, 5.0), float(rng.uniform(1, 5)))
    if variant in ("vocoder", "talk_box", "chop"):
        return Manner(float(rng.choice([0.003, 0.01, 0.06])), 0.0, (float(rng.choice([0, 0, 0.2])), 5.5))
    depth = float(rng.choice([0.0, 0.15, 0.3, 0.6])) * float(rng.uniform(0.7, 1.3))
    glide = float(rng.choice([0.012, 0.03, 0.03, 0.07]))
    return Manner(glide, float(rng.uniform(0, 1.2)), (depth, float(rng.uniform(4.8, 6.4))))


@dataclass(frozen=True, slots=True)
class Syllables:
    """What a voice sings: seconds from the start of the recording, MIDI notes; all of shape (n,)."""

    start: FloatArray
    stop: FloatArray
    pitch: FloatArray
    velocity: FloatArray

    def __len__(self) -> int:
        return len(self.start)

    def within(self, first: int, last: int) -> Syllables:
        """Return the syllables `first` to `last` (exclusive)."""
        piece = slice(first, last)
        return Syllables(self.start[piece], self.stop[piece], self.pitch[piece], self.velocity[piece])


def is_sung(part: Part) -> bool:
    return part.patch.family == "vocal"


def syllables_of(part: Part, song: Song) -> Syllables:
    """Return a part's syllables in order, none longer than until the next one."""
    order = np.argsort(part.notes.beat, kind="stable")
    beat, length = part.notes.beat[order], part.notes.length[order]
    start = song.seconds(beat) + part.nudge[order]
    start = np.maximum.accumulate(start)
    stop = np.maximum(song.seconds(beat + length) + part.nudge[order], start + 0.03)
    stop[:-1] = np.minimum(stop[:-1], start[1:])
    keep = (stop - start > 0.02) & (start >= 0) & (start < song.duration)
    pitch = part.notes.pitch[order] + song.mix.tuning
    return Syllables(start[keep], stop[keep], pitch[keep], np.abs(part.notes.velocity[order])[keep])


def lines_of(syllables: Syllables) -> list[Syllables]:
    """Return the syllables line by line: what is sung in one breath."""
    if not len(syllables):
        return []
    cuts = np.flatnonzero(syllables.start[1:] - syllables.stop[:-1] > _LINKED) + 1
    edges = [0, *cuts.tolist(), len(syllables)]
    return [syllables.within(a, b) for a, b in pairwise(edges)]


def contour(line: Syllables, manner: Manner, t: FloatArray) -> FloatArray:
    """Return the pitch (MIDI notes) of one line at the seconds `t`, shape (n,)."""
    place = np.clip(np.searchsorted(line.start, t, side="right") - 1, 0, None)
    since = np.maximum(t - line.start[place], 0.0)
    before = np.concatenate([[line.pitch[0] - manner.scoop], line.pitch[:-1]])
    pitch = line.pitch[place] + (before[place] - line.pitch[place]) * np.exp(-since / manner.glide)
    depth, speed = manner.vibrato
    pitch += depth * np.sin(2 * np.pi * speed * since) * np.clip((since - 0.15) / 0.25, 0, 1)
    return np.asarray(pitch - manner.fall * since / np.maximum(line.stop[place] - line.start[place], 0.03))


def sung_spans(song: Song) -> tuple[tuple[float, float], ...]:
    """Return where anybody sings or speaks: (start, stop) in seconds, breaths of half a second left in."""
    sung = [syllables_of(part, song) for part in song.parts if is_sung(part)]
    return without_breaths(
        (float(a), min(float(b), song.duration)) for s in sung for a, b in zip(s.start, s.stop, strict=True)
    )


def without_breaths(heard: Iterable[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    """Return spans of singing (seconds) in order, joined where only a breath parts them."""
    spans: list[tuple[float, float]] = []
    for start, stop in sorted(heard):
        if spans and start - spans[-1][1] < BREATH:
            spans[-1] = (spans[-1][0], max(stop, spans[-1][1]))
        else:
            spans.append((start, stop))
    return tuple(spans)


def vocal_pitch(song: Song) -> FloatArray:
    """Return the leading voice's pitch, Hz, 100 values a second; 0 where nobody sings."""
    n = int(np.ceil(song.duration * PITCH_RATE))
    found = np.zeros(n)
    leads = [p for p in song.parts if is_sung(p)]
    for part in sorted(leads, key=lambda p: p.role != "vocal"):
        manner = manner_of(part)
        for line in lines_of(syllables_of(part, song)):
            first, last = int(np.ceil(line.start[0] * PITCH_RATE)), int(np.ceil(line.stop[-1] * PITCH_RATE))
            index = np.arange(max(0, first), min(n, last))
            index = index[found[index] == 0]
            pitch = contour(line, manner, index / PITCH_RATE)
            found[index] = 440.0 * 2.0 ** ((pitch - 69) / 12)
    return found
