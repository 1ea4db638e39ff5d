"""What the tonal instruments play: bass lines, chord rhythms, arpeggios, melodies over a harmony."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from djanalyzer.synthesis.figures import lead_rhythms, patterns_of
from djanalyzer.synthesis.grooves import steps_of
from djanalyzer.synthesis.harmony import Harmony, scale_pitches
from djanalyzer.synthesis.song import Loop, notes_of

Row = tuple[float, float, float, float]


def _lengths(beats: list[float], stop: float, longest: float, gate: float) -> list[float]:
    edges = [*beats[1:], stop]
    return [max(0.06, min(longest, b - a) * gate) for a, b in zip(beats, edges, strict=True)]


def bass_line(kind: str, harmony: Harmony, rng: Generator) -> Loop:
    """Return a bass line over the whole progression."""
    patterns = patterns_of("bass", kind, harmony.meter)
    bar = harmony.bar
    pattern = patterns[int(rng.integers(len(patterns)))]
    n_bars = harmony.n_bars
    gate = float(rng.choice([0.5, 0.8, 0.95, 1.0]))
    octave = int(rng.choice([1, 1, 2])) if kind != "root" else 1
    jumps = rng.random() < 0.4
    figure = [_bass_step(kind, k, bool(jumps), rng) for k in range(len(steps_of(pattern, harmony.meter)))]
    rows: list[Row] = []
    for i in range(n_bars):
        hits = steps_of(pattern, harmony.meter)
        lengths = _lengths([b for b, _ in hits], bar + hits[0][0], bar, gate)
        for (beat, velocity), length, (step, jump) in zip(hits, lengths, figure, strict=True):
            at = bar * i + beat
            pitch = harmony.pitch(harmony.degree_at(at) + step, octave) + jump
            rows.append((at, length, pitch - 12 * (pitch > 52), velocity))
    return Loop(notes_of(rows), n_bars, bar)


def _bass_step(kind: str, k: int, jumps: bool, rng: Generator) -> tuple[int, float]:
    """Return the scale steps above the root and the octave jump of the k-th note."""
    if k == 0:
        return 0, 0.0
    if kind == "pump":
        return 0, 12.0 * (k % 2)
    if kind == "walking":
        return (0, 2, 4, 5)[k % 4], 0.0
    if kind == "fifths":
        return 4 * (k % 2), 0.0
    step = int(rng.choice([0, 0, 0, 0, 2, 4, 6, 1]))
    return step, 12.0 * float(jumps and rng.random() < 0.3)


def chord_part(kind: str, harmony: Harmony, rng: Generator) -> Loop:
    """Return chords in a rhythm over the whole progression, inverted to lie close together."""
    patterns = patterns_of("chords", kind, harmony.meter)
    pattern = patterns[int(rng.integers(len(patterns)))]
    centre = rng.uniform(56, 68)
    gate = 1.0 if kind in ("sustained", "halves") else float(rng.choice([0.4, 0.6, 0.9]))
    rows: list[Row] = []
    for bar in range(harmony.n_bars):
        hits = _chord_hits(kind, pattern, harmony, bar)
        lengths = _lengths([b for b, _ in hits], harmony.bar * (bar + 1.0), 8.0, gate)
        for (at, velocity), length in zip(hits, lengths, strict=True):
            rows += [(at, length, p, velocity) for p in harmony.voiced(harmony.degree_at(at), centre)]
    return Loop(notes_of(rows), harmony.n_bars, harmony.bar)


def _chord_hits(kind: str, pattern: str, harmony: Harmony, bar: int) -> list[tuple[float, float]]:
    if kind != "sustained":
        return [(harmony.bar * bar + b, v) for b, v in steps_of(pattern, harmony.meter)]
    per_bar = max(1, round(harmony.bar / harmony.chord_beats))
    return [(harmony.bar * (bar + i / per_bar), 1.0) for i in range(per_bar)]


def arpeggio(harmony: Harmony, step: float, size: int, rng: Generator) -> Loop:
    """Return broken chords, a note every `step` beats, in figures of `size` notes: 3 of them suggest 3 against 4."""
    centre = rng.uniform(60, 80)
    order = rng.permutation(size) if rng.random() < 0.3 else np.arange(size)
    if rng.random() < 0.3:
        order = np.concatenate([order, order[-2:0:-1]])
    rests = rng.random(16) < (0.0 if rng.random() < 0.6 else 0.3)
    accent = rng.random() < 0.5
    restart = size not in (3, 5, 6) and rng.random() < 0.7
    rows: list[Row] = []
    n_steps = round(harmony.bar * harmony.n_bars / step)
    per_bar = round(harmony.bar / step)
    for k in range(n_steps):
        if rests[k % 16]:
            continue
        at = k * step
        tones = harmony.voiced(harmony.degree_at(at), centre)
        place = int(order[(k % per_bar if restart else k) % len(order)])
        pitch = tones[place % len(tones)] + 12 * (place // len(tones))
        rows.append((at, step * 0.9, pitch, 1.0 if accent and k % len(order) == 0 else 0.75))
    return Loop(notes_of(rows), harmony.n_bars, harmony.bar)


def melody(harmony: Harmony, rng: Generator, begins_late: bool = False) -> Loop:
    """Return a tune of some bars: a motif, its answer, perhaps a pick-up; its phrases begin on the bar or after it."""
    n_bars = max(harmony.n_bars, int(rng.choice([2, 4, 4, 8])))
    n_bars = -(-n_bars // harmony.n_bars) * harmony.n_bars
    known = lead_rhythms(harmony.meter, begins_late)
    rhythms = [known[int(i)] for i in rng.integers(0, len(known), 2)]
    low = rng.uniform(60, 72)
    ladder = scale_pitches(harmony, low, low + 17)
    if rng.random() < 0.3:
        ladder = ladder[[i for i in range(len(ladder)) if i % 7 not in (1, 5)]]
    walk = [int(w) for w in rng.choice([-2, -1, -1, 0, 1, 1, 2, 3, -3], 64)]
    place, rows, longest = len(ladder) // 2, [], float(rng.choice([0.5, 1, 2, 4]))
    for bar in range(n_bars):
        hits = steps_of(rhythms[int(bar % 4 in (1, 3) and rng.random() < 0.7)], harmony.meter)
        lengths = _lengths([b for b, _ in hits], float(harmony.bar), longest, 0.92)
        for k, ((beat, velocity), length) in enumerate(zip(hits, lengths, strict=True)):
            at = harmony.bar * bar + beat
            place = int(np.clip(place + walk[(k + 16 * (bar % 2)) % 64], 0, len(ladder) - 1))
            if k == 0:
                place = harmony.nearest_tone(ladder, place, at)
            rows.append((at, length, float(ladder[place]), velocity))
    rows += _pickup(ladder, rng) if rng.random() < 0.3 else []
    return Loop(notes_of(rows), n_bars, harmony.bar)


def _pickup(ladder: np.ndarray, rng: Generator) -> list[Row]:
    n = int(rng.integers(1, 4))
    step = float(rng.choice([0.25, 0.5]))
    start = int(rng.integers(0, len(ladder) - n))
    return [((i - n) * step, step * 0.9, float(ladder[start + i]), 0.7) for i in range(n)]
