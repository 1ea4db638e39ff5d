"""What is true about a song, exact to the sample."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TypeVar

import numpy as np

from djanalyzer.music.genres import Mood
from djanalyzer.music.grid import BeatGrid, Meter
from djanalyzer.music.key import Key, KeyStretch
from djanalyzer.music.marks import Suggestion
from djanalyzer.music.sections import MixRange, Section
from djanalyzer.synthesis.chords import Chord
from djanalyzer.synthesis.landmarks import cues_of, mix_range_of
from djanalyzer.synthesis.loudness import SILENCE
from djanalyzer.synthesis.media import Wow
from djanalyzer.synthesis.medley import joined
from djanalyzer.synthesis.moves import changes_of
from djanalyzer.synthesis.singing import sung_spans, vocal_pitch
from djanalyzer.synthesis.song import FloatArray, Passage, Song

_Span = TypeVar("_Span", Section, Chord)

MOODS = tuple(mood.value for mood in Mood)
_WEIGHT = {
    "kick": 0.22,
    "snare": 0.14,
    "hat": 0.1,
    "perc": 0.06,
    "bass": 0.18,
    "chords": 0.08,
    "pad": 0.05,
    "arp": 0.07,
    "lead": 0.1,
}


@dataclass(frozen=True, slots=True)
class Truth:
    """The labels of a rendered song.

    Attributes
    ----------
    tempo : float
        BPM, the one that rules longest.
    beats, downbeats : array
        Seconds of all beats and first beats of bars from the first sound to the last bar's end.
    energy : array
        0 to 1, one value a second.
    energy_level : float
        1 (calm) to 10 (peak time).
    key : Key or None
        The one that rules longest; None where nothing is tuned.
    mood : str
        One of `MOODS`.
    chords : tuple of Chord
        Where something with a pitch plays; seconds.
    vocals : tuple of (start, stop)
        Where somebody sings or speaks, seconds.
    vocal_pitch : array
        Hz of the leading voice, 100 values a second, 0 where nobody sings.
    loudness : array
        LUFS of each second of the rendered sound; empty before it is rendered.
    integrated_loudness : float
        LUFS of the whole, after ITU-R BS.1770.
    changes : array
        Seconds of the bars in which somebody joins or leaves.
    """

    style: str
    tempo: float
    meter: Meter
    beat_grid: BeatGrid
    beats: FloatArray
    downbeats: FloatArray
    sections: tuple[Section, ...]
    cues: tuple[Suggestion, ...]
    key: Key | None
    energy: FloatArray
    energy_level: float
    mood: str
    chords: tuple[Chord, ...]
    key_stretches: tuple[KeyStretch, ...]
    vocals: tuple[tuple[float, float], ...]
    vocal_pitch: FloatArray
    mix_range: MixRange
    loudness: FloatArray
    integrated_loudness: float = SILENCE
    changes: FloatArray = field(default_factory=lambda: np.zeros(0))


def truth_of(song: Song) -> Truth:
    """Return the labels of a song, as its medium plays it."""
    truth = _planned(song)
    if song.follower:
        truth = joined(truth, _planned(song.follower.song), song, song.follower)
        truth = replace(truth, energy_level=level_of(truth.energy))
    return _unsteady(truth, Wow(*song.mix.wow)) if song.mix.wow[0] else truth


def _unsteady(truth: Truth, wow: Wow) -> Truth:
    """Return the labels moved as an uneven motor moves the sound; the grid, which is even, stays."""

    def heard(time: float) -> float:
        return float(wow.heard(time))

    def moved(span: _Span) -> _Span:
        return replace(span, start=heard(span.start), stop=heard(span.stop))

    return replace(
        truth,
        beats=wow.heard(truth.beats),
        downbeats=wow.heard(truth.downbeats),
        changes=wow.heard(truth.changes),
        sections=tuple(moved(s) for s in truth.sections),
        chords=tuple(moved(c) for c in truth.chords),
        vocals=tuple((heard(a), heard(b)) for a, b in truth.vocals),
        cues=tuple(replace(c, time=heard(c.time), stop=c.stop and heard(c.stop)) for c in truth.cues),
    )


def _planned(song: Song) -> Truth:
    n_beats = song.n_bars * song.beats_per_bar
    beats = song.seconds(np.arange(-song.pickup, n_beats))
    downbeats = song.bar_seconds(np.arange(song.n_bars))
    sections = tuple(
        Section(float(song.bar_seconds(p.start)), float(song.bar_seconds(p.stop)), p.label)
        for p in song.passages
    )
    energy = energy_curve(song)
    level = level_of(energy)
    return Truth(
        song.style,
        _tempo_of(song, beats),
        song.meter,
        song.grid,
        beats,
        downbeats,
        sections,
        cues_of(song),
        song.key,
        energy,
        level,
        mood_of(song, level),
        sounding_chords(song),
        key_stretches_of(song),
        sung_spans(song),
        vocal_pitch(song),
        mix_range_of(song),
        np.zeros(0),
        changes=changes_of(song),
    )


def level_of(energy: FloatArray) -> float:
    """Return from 1 to 10 how strong a record feels in its stronger parts."""
    return float(np.clip(1 + 9 * (np.percentile(energy, 80) - 0.3) / 0.6, 1, 10))


def _tempo_of(song: Song, beats: FloatArray) -> float:
    """Return the tempo that rules longest; of a drifting one, the middle."""
    if len(song.grid.anchors) <= 3:
        return song.grid.tempo_over(song.duration)
    return float(60 / np.median(np.diff(beats)))


def key_stretches_of(song: Song) -> tuple[KeyStretch, ...]:
    """Return the keys one after another over the whole recording, seconds."""
    starts = [0.0, *(float(song.seconds(k.beat)) for k in song.keys[1:])]
    stops = [*starts[1:], song.duration]
    return tuple(KeyStretch(a, b, k.key) for a, b, k in zip(starts, stops, song.keys, strict=True))


def sounding_chords(song: Song) -> tuple[Chord, ...]:
    """Return the chords of the plan in seconds, in the bars where something with a pitch plays."""
    bar = float(song.beats_per_bar)
    tonal = [p.notes for p in song.parts if p.patch.family == "voice"]
    sounds = np.zeros(song.n_bars + 1, dtype=bool)
    for notes in tonal:
        for a, b in zip(notes.beat, notes.beat + notes.length - 0.05, strict=True):
            sounds[max(0, int(a / bar + 1e-6)) : int(max(a, b) / bar + 1e-6) + 1] = True
    edges = np.flatnonzero(np.diff(np.concatenate([[False], sounds[: song.n_bars], [False]])))
    found = []
    for chord in song.chords:
        for first, last in zip(edges[::2] * bar, edges[1::2] * bar, strict=True):
            start, stop = max(chord.start, first), min(chord.stop, last)
            if stop - start > 1e-6:
                at, end = float(song.seconds(start)), float(song.seconds(stop))
                found.append(replace(chord, start=at, stop=end))
    return tuple(found)


def mood_of(song: Song, level: float) -> str:
    """Return the word for how a song feels, from its strength, tempo, mode and brightness."""
    is_minor = song.key is None or song.key.is_minor
    tempo = song.grid.tempo_over(song.duration)
    bright = song.mix.tilt + (4.0 if tempo > 118 else 0.0)
    if level >= 7:
        return ("aggressive" if tempo > 135 or bright > 3 else "dark") if is_minor else "uplifting"
    if level >= 4.5:
        return ("groovy" if bright > -1 else "dark") if is_minor else "happy"
    if level >= 2.5:
        return "melancholic" if is_minor else "dreamy"
    return "dreamy" if is_minor and bright > -2 else "calm"


def energy_curve(song: Song) -> FloatArray:
    """Return the energy in each second: who plays, how strong, in how lively a style; silence is 0."""
    edges = song.bar_seconds(np.arange(song.n_bars + 1))
    per_bar = np.concatenate([_bar_energy(song, p) for p in song.passages])
    time = np.arange(np.ceil(song.duration), dtype=np.float64) + 0.5
    bar = np.clip(np.searchsorted(edges, time, side="right") - 1, 0, song.n_bars - 1)
    curve = np.where((time < edges[0]) | (time > edges[-1]), 0.0, per_bar[bar])
    return np.asarray(_with_fades(curve, time, song))


def _with_fades(curve: FloatArray, time: FloatArray, song: Song) -> FloatArray:
    if song.mix.fade_in:
        curve = curve * np.clip(time / song.mix.fade_in, 0, 1)
    if song.mix.fade_out:
        curve = curve * np.clip((song.stop - time) / song.mix.fade_out, 0, 1)
    return curve


def _bar_energy(song: Song, passage: Passage) -> FloatArray:
    present = {p.role for p in song.parts} | ({"hat"} if any(p.role == "open" for p in song.parts) else set())
    layers = sum(_WEIGHT.get(layer, 0.0) for layer in sorted(passage.layers & (present | {"snare"})))
    strength = passage.intensity + passage.slope * np.linspace(0, 1, passage.n_bars)
    return np.clip((0.5 * layers + 0.5 * strength) * (0.55 + 0.45 * song.style_energy), 0, 1)
