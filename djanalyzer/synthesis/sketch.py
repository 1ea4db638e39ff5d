"""What is fixed before anybody plays, and how loops are laid through the sections."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np

from djanalyzer.music.grid import Meter
from djanalyzer.synthesis.grooves import Feel
from djanalyzer.synthesis.harmony import Harmony
from djanalyzer.synthesis.song import Loop, Notes, Passage, joined
from djanalyzer.synthesis.style import Style

_DRUM_LAYERS = ("kick", "snare", "hat", "perc")


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is fixed before anybody plays.

    Attributes
    ----------
    beat : float
        Seconds.
    harmonies : tuple of Harmony
        The chords of each variant of the material, all in one key.
    pace : str
        "busy" or "sparse" hats, or "" for those of the groove.
    leans : mapping of str to float
        Seconds each player is usually late (or early, below zero).
    push : float
        Beats by which chords and basses come before the bar line.
    """

    style: Style
    beat: float
    passages: tuple[Passage, ...]
    harmonies: tuple[Harmony, ...]
    feel: Feel
    traits: frozenset[str]
    meter: Meter = Meter.FOUR_FOUR
    pace: str = ""
    leans: Mapping[str, float] = field(default_factory=dict)
    push: float = 0.0
    pickup: float = 0.0

    @property
    def n_bars(self) -> int:
        return self.passages[-1].stop

    @property
    def bar(self) -> int:
        """Beats in a bar."""
        return self.meter.beats_per_bar

    @property
    def harmony(self) -> Harmony:
        """The chords of the drops."""
        return self.harmonies[0]

    @property
    def tempo(self) -> float:
        return 60 / self.beat


def arranged(sketch: Sketch, layer: str, playing: Callable[[Passage], Loop | None]) -> Notes:
    """Return the loops that `playing` names, laid through the sections, louder where the section is stronger."""
    pieces = []
    for passage in sketch.passages:
        loop = playing(passage)
        if loop is None or not len(loop.notes):
            continue
        notes = _within(loop.tiled(passage.n_bars), passage, layer, sketch.bar)
        progress = np.clip(notes.beat / (sketch.bar * passage.n_bars), 0, 1)
        strength = passage.intensity + passage.slope * progress
        pieces.append(notes.louder(0.7 + 0.3 * strength).shifted(float(sketch.bar * passage.start)))
    return joined(pieces)


def _within(notes: Notes, passage: Passage, layer: str, bar: int) -> Notes:
    """Return the notes after the layer's entry, before its exit, outside the section's silences."""
    first = bar * dict(passage.entries).get(layer, -1)
    last = bar * dict(passage.exits).get(layer, passage.n_bars)
    notes = notes.only((notes.beat >= first - 1e-6) & (notes.beat < last - 1e-6))
    if layer in _DRUM_LAYERS:
        return notes
    for start, stop, whose in passage.gaps:
        if whose == "all":
            notes = notes.only((notes.beat < start - 1e-6) | (notes.beat >= stop - 1e-6))
            rest = np.where(notes.beat < start, np.maximum(start - notes.beat, 0.05), np.inf)
            notes = Notes(notes.beat, np.minimum(notes.length, rest), notes.pitch, notes.velocity)
    return notes


def outside_gaps(notes: Notes, role: str, sketch: Sketch) -> Notes:
    """Return a drum's strokes outside the silences of all sections."""
    keep = np.ones(len(notes), dtype=bool)
    for passage in sketch.passages:
        origin = sketch.bar * passage.start
        for start, stop, whose in passage.gaps:
            if whose != "kick" or role == "kick":
                keep &= (notes.beat < origin + start - 1e-6) | (notes.beat >= origin + stop - 1e-6)
    return notes.only(keep)
