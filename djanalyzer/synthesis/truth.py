"""What is true about a song, exact to the sample."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from djanalyzer.music.grid import BeatGrid, Meter
from djanalyzer.music.key import Key
from djanalyzer.music.marks import CueKind, Suggestion
from djanalyzer.music.sections import Section, SectionLabel
from djanalyzer.synthesis.song import FloatArray, Passage, Song

_TIME_KEEPERS = frozenset({"kick", "hat", "open", "ride", "shaker", "perc"})
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
_STARTS = {
    SectionLabel.BUILD_UP: (CueKind.BUILD_UP, "build-up begins"),
    SectionLabel.DROP: (CueKind.DROP, "full energy begins"),
    SectionLabel.BREAKDOWN: (CueKind.BREAKDOWN, "drums leave"),
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


def truth_of(song: Song) -> Truth:
    """Return the labels of a song."""
    n_beats = song.n_bars * song.beats_per_bar
    beats = song.seconds(np.arange(-song.pickup, n_beats))
    downbeats = song.bar_seconds(np.arange(song.n_bars))
    sections = tuple(
        Section(float(song.bar_seconds(p.start)), float(song.bar_seconds(p.stop)), p.label)
        for p in song.passages
    )
    energy = energy_curve(song)
    level = float(np.clip(1 + 9 * (np.percentile(energy, 80) - 0.3) / 0.6, 1, 10))
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
    )


def _tempo_of(song: Song, beats: FloatArray) -> float:
    """Return the tempo that rules longest; of a drifting one, the middle."""
    if len(song.grid.anchors) <= 3:
        return song.grid.tempo
    return float(60 / np.median(np.diff(beats)))


def cues_of(song: Song) -> tuple[Suggestion, ...]:
    """Return the points a DJ would mark, in order of time."""
    marks: list[tuple[int, CueKind, str]] = []
    marks.append(_mix_in(song))
    for before, passage in zip((None, *song.passages[:-1]), song.passages, strict=True):
        if passage.label in _STARTS and not (before and before.label is passage.label):
            marks.append((passage.start, *_STARTS[passage.label]))
    marks.append(_mix_out(song))
    found = [Suggestion(float(song.bar_seconds(bar)), kind, 1.0, reason) for bar, kind, reason in marks]
    return tuple(sorted(found, key=lambda s: s.time))


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
