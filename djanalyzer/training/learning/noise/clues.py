"""What was heard of a track, as far as judging its labels asks for it: some kilobytes, made once from what lies on disk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from djanalyzer.models.activations import N_KEYS
from djanalyzer.models.decoding.bars import Bars, bars_of
from djanalyzer.models.decoding.choices import evidence_of
from djanalyzer.models.decoding.constants import Constants
from djanalyzer.models.decoding.familiarity import formed
from djanalyzer.models.decoding.keys import key_evidence_of
from djanalyzer.models.decoding.lattice import lattice_of
from djanalyzer.models.decoding.meters import BeatMarks, bar_features
from djanalyzer.models.decoding.milliseconds import offset_of, onset_curve
from djanalyzer.models.decoding.pulse import Floats, pulse_of
from djanalyzer.models.decoding.tones import strength_of
from djanalyzer.models.decoding.turns import Spectra
from djanalyzer.models.groove import groove_in
from djanalyzer.models.groove_ear import Words, shipped_ear
from djanalyzer.music import BeatGrid
from djanalyzer.music.learning import LabelledTrack
from djanalyzer.training.learning.grounds import Ground, ground_of

if TYPE_CHECKING:
    from djanalyzer.training.learning.hearing import HeardTrack

# By how much more often a grid may have to beat: half of the beats were labelled, twice as many, and so on.
RATIOS = (1.0, 2.0, 0.5, 1.5, 2 / 3, 4 / 3, 0.75)
_SAME = 0.02  # relative: what ratios are told apart by
_FEWEST = 16  # beats that tell anything of a grid
_SPARSER = 0.75  # of the beats of another grid: then it counts more slowly
_FAINT = 1e-4
N_BANDS = 8

Singles = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class GridClues:
    """What is heard of a labelled grid.

    Attributes
    ----------
    late : float
        Seconds by which it lies after the beats that the model found; nan where it found none.
    late_onsets : float
        Seconds by which it lies after the onsets around it, at most 27 ms either way.
    period : float
        Seconds from beat to beat.
    strays : float
        Seconds that its beats usually lie off `late`: a tempo that is not quite right shows there.
    trust : float
        The model's in its own grid, 0 to 1.
    tempo : float
        As labelled, BPM.
    levels : shape (len(RATIOS),)
        Log-odds that the music beats so many times as often; -inf where such a tempo is out of range.
    phases : shape (beats to the bar,)
        Log-odds that bars start so many beats after where the grid says.
    """

    late: float
    late_onsets: float
    period: float
    strays: float
    trust: float
    tempo: float
    levels: Floats
    phases: Floats


@dataclass(frozen=True, slots=True)
class Clues:
    """What is heard of a track.

    Attributes
    ----------
    duration : float
    pooled : shape (n,)
        The frozen encoder's view of the whole, with how it varies.
    genres, moods : shapes (len(GENRES),), (len(MOODS),)
        Log-probabilities of the shipped model and of the ear for grooves together.
    bands : shape (N_BANDS,)
        How loud the parts of the spectrum are, low to high, against all of it.
    keys : shape (24, 3)
        What speaks for each key: the network of the whole, of its windows, and the fit of the pitch classes.
    energy : shape (n,)
        What speaks of the level: the model's word, and the strong and usual moments of its curves.
    grid : GridClues or None
        None without a labelled grid, or one too short to be judged.
    bars : Bars
        By the model's own grid.
    ground : habits.Ground or None
        What a habit of setting cues sees of it; None where there is no beat or no cue.
    """

    duration: float
    pooled: Singles
    genres: Floats
    moods: Floats
    bands: Floats
    keys: Floats
    energy: Floats
    grid: GridClues | None
    bars: Bars
    ground: Ground | None


def clues_of(track: LabelledTrack, heard: HeardTrack, constants: Constants) -> Clues:
    """Gather what is heard of a track and of its labelled grid."""
    activations, sound = heard.activations, heard.sound
    bars = formed(bars_of(activations, heard.flux, heard.analysis.beat_grid, heard.duration, sound))
    label, words = track.label("beat_grid"), _words(heard)
    return Clues(
        duration=heard.duration,
        pooled=_pooled(heard),
        genres=_logs(words.genres if words else None),
        moods=_logs(words.moods if words else None),
        bands=_bands(heard),
        keys=key_evidence_of(activations, sound).features()[: N_KEYS - 1, :3],
        energy=_energy(heard),
        grid=None if label is None else grid_clues(label.value, heard, constants),
        bars=bars,
        ground=ground_of(track, heard, constants) if track.cues else None,
    )


def grid_clues(grid: BeatGrid, heard: HeardTrack, constants: Constants) -> GridClues | None:
    """Listen to a recording at the beats of a grid."""
    beats, positions = grid.beats_and_positions(heard.duration)
    if len(beats) < _FEWEST:
        return None
    own = heard.analysis.beat_grid
    periods = np.diff(beats, append=2 * beats[-1] - beats[-2])
    period = float(np.median(periods))
    apart = _apart(beats, own.beats(heard.duration) if own else np.zeros(0))
    late = float(np.median(apart)) if len(apart) else float("nan")
    onsets = -offset_of(onset_curve(heard.flux), beats, period)
    # What is asked of the lattice is asked at the beats themselves, wherever the grid lies.
    moved = beats - (late if abs(late) < period / 4 else onsets)
    spectra = Spectra.of(heard.sound.logmel, heard.sound.chroma)
    lattice = lattice_of(heard.activations, pulse_of(heard.activations), heard.flux, moved, periods)
    marks = BeatMarks.of(lattice, spectra)
    counted = evidence_of(lattice, heard.activations, spectra)
    odds = [(e.tempo * period / 60, float(e.level(constants) @ np.array(constants.levels))) for e in counted]
    return GridClues(
        late=late,
        late_onsets=onsets,
        period=period,
        strays=float(np.median(np.abs(apart - late))) if len(apart) else period,
        trust=heard.analysis.beat_confidence,
        tempo=60 / period,
        levels=np.array([next((o for r, o in odds if abs(r / k - 1) < _SAME), -np.inf) for k in RATIOS]),
        phases=_phases(marks, positions, grid, constants),
    )


def _apart(beats: Floats, others: Floats) -> Floats:
    """Return by how much beats lie after those of another grid; of the sparser one, each is compared with its nearest."""
    if len(others) < _FEWEST:
        return np.zeros(0)
    if len(others) < _SPARSER * len(beats):
        return -_apart(others, beats)
    after = np.clip(np.searchsorted(others, beats), 1, len(others) - 1)
    before = after - 1
    nearest = np.where(beats - others[before] <= others[after] - beats, before, after)
    return np.asarray(beats - others[nearest])


def _phases(
    marks: BeatMarks, positions: npt.NDArray[np.int64], grid: BeatGrid, constants: Constants
) -> Floats:
    """Return the log-odds that bars start 0, 1, ... beats after where they are labelled; stretches vote by their length."""
    n = grid.meter.beats_per_bar
    starts = np.flatnonzero(np.diff(positions, prepend=positions[0] - 1) % n != 1)
    edges = np.unique([0, *starts.tolist(), len(positions)])
    odds = np.zeros(n)
    for start, stop in zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True):
        votes = bar_features(marks.part(start, stop), n) @ np.array(constants.bars)
        first = (1 - int(positions[start])) % n  # the beat of this stretch that is labelled as a bar's first
        odds += np.roll(votes, -first) * (stop - start) / len(positions)
    return np.asarray(odds - odds.max())


def _words(heard: HeardTrack) -> Words | None:
    """Return what genre and mood are taken for, by what the model says and by the groove; None where the model does not say."""
    said, grid = heard.activations, heard.analysis.beat_grid
    if said.genre is None or said.mood is None:
        return None
    groove = groove_in(heard.sound, heard.flux, grid, heard.duration) if grid else None
    return shipped_ear().mixed(
        Words(np.asarray(said.genre, np.float64), np.asarray(said.mood, np.float64)), groove
    )


def _logs(chances: Floats | None) -> Floats:
    return np.zeros(0) if chances is None else np.log(np.maximum(np.asarray(chances, np.float64), _FAINT))


def _pooled(heard: HeardTrack) -> Singles:
    """Return means and spreads of what the encoder heard, of the spectrum, and how it repeats."""
    fields = (heard.heard.early, heard.heard.late, heard.heard.steps)
    steps = np.concatenate([field[0].float().numpy() for field in fields], axis=1)
    level = np.asarray(heard.sound.logmel, np.float32)
    curves = (steps, level.reshape(len(level), 32, -1).mean(axis=2))
    parts = [np.concatenate([c.mean(axis=0), c.std(axis=0)]) for c in curves]
    return np.concatenate([*parts, heard.heard.rhythm[0].float().numpy()]).astype(np.float32)


def _bands(heard: HeardTrack) -> Floats:
    level = np.asarray(heard.sound.logmel, np.float64).mean(axis=0).reshape(N_BANDS, -1).mean(axis=1)
    return np.asarray(level - level.mean())


def _energy(heard: HeardTrack) -> Floats:
    said, level = heard.activations, heard.analysis.energy
    curve = np.asarray(said.energy, np.float64)
    dynamics = np.zeros(1) if said.dynamics is None else np.asarray(said.dynamics, np.float64)
    strong = [strength_of(c) if len(c) else 0.0 for c in (curve, dynamics)]
    usual = [float(c.mean()) if len(c) else 0.0 for c in (curve, dynamics)]
    own = level.level if said.level is None else said.level
    return np.array([level.level, own, *strong, *usual, heard.analysis.tempo or 0.0])
