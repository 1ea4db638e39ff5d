"""Made-up recordings with everything that decoding asks for: probabilities of all heads, onsets and spectra."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from djanalyzer.features.chroma import N_OCTAVES
from djanalyzer.features.onsets import FLUX_RATE
from djanalyzer.models.activations import (
    CUE_KINDS,
    FRAME_RATE,
    N_KEYS,
    SECTION_LABELS,
    STEP,
    STEP_RATE,
    Activations,
)
from djanalyzer.models.decoding import Sound
from djanalyzer.music import CueKind, Key, SectionLabel
from tests.models.decoding.pulses import (
    Blemishes,
    Floats,
    bumps,
    even_beats,
    probabilities_of,
    silent_probabilities,
)

# What sounds in the parts of the track: label, bars, energy, bass drum, voice.
_PARTS = (
    (SectionLabel.INTRO, 8, 0.35, 1.0, 0.02),
    (SectionLabel.BUILD_UP, 4, 0.55, 0.6, 0.03),
    (SectionLabel.DROP, 12, 0.9, 1.0, 0.1),
    (SectionLabel.BREAKDOWN, 8, 0.25, 0.0, 0.8),
    (SectionLabel.DROP, 8, 0.95, 1.0, 0.3),
    (SectionLabel.OUTRO, 8, 0.4, 0.9, 0.02),
)
_N_BARS = sum(part[1] for part in _PARTS)


@dataclass(frozen=True)
class Recording:
    """What decoding is given of one recording, and the beats that it was made from."""

    activations: Activations
    flux: npt.NDArray[np.float32]
    sound: Sound
    duration: float
    beats: Floats


def track() -> Recording:
    """48 bars of 4/4 at 124 BPM between two silences: build-up, drop, a breakdown with a voice, a second drop."""
    bar, start, rng = 4 * 60 / 124, 2.4, np.random.default_rng(2)
    beats = even_beats(124, start, start + _N_BARS * bar - 0.01)
    duration = start + _N_BARS * bar + 3.1
    firsts = np.cumsum([0, *(part[1] for part in _PARTS)])[:-1]
    starts = start + firsts * bar
    base = probabilities_of(beats, beats[::4], duration, 5, Blemishes(off_beat=0.4))
    frames = np.arange(len(base.beats)) / FRAME_RATE
    seconds: Floats = (np.arange(len(base.energy)) + 0.5) / STEP_RATE
    part = np.clip(np.searchsorted(starts, seconds, side="right") - 1, 0, None)
    sounding = (frames >= start) & (frames < start + _N_BARS * bar)
    boundaries = bumps(starts[1:], rng.uniform(0.3, 0.9, len(starts) - 1), len(frames), width=3.0)
    activations = replace(
        silent_probabilities(
            duration,
            beats=np.array(base.beats) * sounding,
            downbeats=np.array(base.downbeats),
            boundaries=boundaries,
            cues=_cues(starts, frames),
            sections=_labels(part, 0.5, rng),
            energy=np.array([p[2] for p in _PARTS])[part] + rng.normal(0, 0.03, len(part)),
            vocals=np.array([p[4] for p in _PARTS])[part] + rng.uniform(0, 0.05, len(part)),
            key=_keys(["8A"])[0],
            keys=_keys(["8A", "8A", "8A", "10B", "10B", "10B", "10B"]),
            tempo=np.array(base.tempo),
            meter=np.array([0.7, 0.2, 0.1]),
            dynamics=np.array([p[2] for p in _PARTS])[part],
            changes=0.95 * np.exp(-0.5 * (np.abs(seconds[:, None] - starts[1:]).min(axis=1) / 0.3) ** 2),
            cue_chances=0.9 * _at_steps(starts, seconds),
            form_boundaries=np.clip(boundaries * 1.1, 0, 1),
            form_sections=_labels(part, 0.8, rng),
        ),
        cue_offsets=rng.uniform(-0.5, 0.5, (len(seconds), len(CUE_KINDS))).astype(np.float32),
        level=7.2,
    )
    drums = np.array([p[3] for p in _PARTS])[np.searchsorted(starts, beats + 0.01, side="right") - 1]
    return Recording(
        activations,
        _onsets(beats, drums, duration),
        _sound(frames, starts, (start, start + _N_BARS * bar), bar),
        duration,
        beats,
    )


def spliced_waltz() -> Recording:
    """A minute of 3/4 at 100 BPM; after 45 s a bit of it stands twice."""
    beats = even_beats(100, 0.21, 59.9)
    beats = np.where(beats < 45.0, beats, beats + 0.08)
    return _plain(beats, 3, 60.0, np.array([0.2, 0.7, 0.1]))


def set_of_two() -> Recording:
    """80 s: a tempo of 120 BPM, and after 40 s one of 131."""
    beats = np.concatenate([even_beats(120, 0.3, 40.0), even_beats(131, 40.3, 80.0)])
    return _plain(beats, 4, 80.0, np.array([0.8, 0.1, 0.1]))


def _plain(beats: Floats, n: int, duration: float, meter: Floats) -> Recording:
    base = replace(
        probabilities_of(beats, beats[::n], duration, 3, Blemishes(0.02, 0.05, 0.006, 0.3)),
        meter=meter.astype(np.float32),
    )
    frames = np.arange(len(base.beats)) / FRAME_RATE
    # Every beat of a bar sounds otherwise, and the bars are alike.
    beat = np.clip(np.searchsorted(beats, frames + 0.02) - 1, 0, None)
    since = np.maximum(frames - beats[beat], 0)
    sounds = np.random.default_rng(n).uniform(0.2, 0.8, (n, 128))
    logmel = sounds[beat % n] * (0.3 + 0.7 * np.exp(-since / 0.1))[:, None]
    chords = np.random.default_rng(n + 1).uniform(0, 0.6, (4, N_OCTAVES * 36))
    chroma = chords[(beat[::STEP] // (2 * n)) % 4]
    sound = Sound(logmel.astype(np.float16), chroma.astype(np.float16), -12.0)
    drums = np.where(np.arange(len(beats)) % n == 0, 1.0, 0.5)
    return Recording(base, _onsets(beats, drums, duration), sound, duration, beats)


def _labels(part: npt.NDArray[np.int64], trust: float, rng: np.random.Generator) -> Floats:
    index = np.array([SECTION_LABELS.index(p[0]) for p in _PARTS])[part]
    noise = rng.dirichlet(np.ones(len(SECTION_LABELS)), len(part))
    return np.asarray((1 - trust) * noise + trust * np.eye(len(SECTION_LABELS))[index])


def _cues(starts: Floats, frames: Floats) -> Floats:
    cues = np.zeros((len(frames), len(CUE_KINDS)))
    marked = ((CueKind.BUILD_UP, 1), (CueKind.DROP, 2), (CueKind.BREAKDOWN, 3), (CueKind.DROP, 4))
    for kind, i in (*marked, (CueKind.MIX_OUT, 5)):
        column = CUE_KINDS.index(kind)
        cues[:, column] = np.maximum(cues[:, column], 0.8 * np.exp(-0.5 * ((frames - starts[i]) / 0.06) ** 2))
    return cues


def _at_steps(starts: Floats, seconds: Floats) -> Floats:
    near = np.zeros((len(seconds), len(CUE_KINDS)))
    for i, start in enumerate(starts):
        near[int(np.argmin(np.abs(seconds - start))), i % len(CUE_KINDS)] = 1 - 0.1 * i
    return near


def _keys(names: Sequence[str]) -> Floats:
    chances = np.full((len(names), N_KEYS), 0.1 / (N_KEYS - 1))
    for row, name in zip(chances, names, strict=True):
        key = Key.parse(name)
        assert key is not None
        row[key.index] = 0.9
    return chances


def _onsets(beats: Floats, drums: Floats, duration: float) -> npt.NDArray[np.float32]:
    """Return the onsets of a bass drum on the beats, louder or not at all, and of hats between them."""
    curve = np.zeros((int(duration * FLUX_RATE), 2))
    hats = beats[:-1] + np.diff(beats) / 2
    for times, heights, shares in ((beats, drums, (1.0, 1.0)), (hats, 0.5 + 0 * hats, (1.0, 0.1))):
        for time, height in zip(times, heights, strict=True):
            at = time * FLUX_RATE
            near = np.arange(max(int(at) - 6, 0), min(int(at) + 8, len(curve)))
            curve[near] += height * np.exp(-0.5 * ((near - at) / 1.5) ** 2)[:, None] * shares
    return (curve + 0.03 * np.random.default_rng(9).random(curve.shape)).astype(np.float32)


def _sound(frames: Floats, starts: Floats, heard: tuple[float, float], bar: float) -> Sound:
    """Return the spectra of the track: drums, something tuned in the drops and the breakdown, a chord for each two bars."""
    rng = np.random.default_rng(4)
    part = np.clip(np.searchsorted(starts, frames, side="right") - 1, 0, None)
    drums = np.array([p[3] for p in _PARTS])[part]
    since = (frames - heard[0]) % (bar / 4)
    logmel = 0.15 * rng.uniform(0.5, 1.0, (len(_PARTS), 128))[part]
    logmel += drums[:, None] * np.exp(-since / 0.07)[:, None] * np.linspace(0.6, 0.4, 128)
    tuned = np.isin(part, (2, 3, 4))
    logmel[tuned, 20:80] += 0.3
    logmel += 0.02 * rng.random(logmel.shape)
    logmel[(frames < heard[0]) | (frames >= heard[1])] = 0.01
    chord = ((np.arange(-(-len(frames) // STEP)) / STEP_RATE - heard[0]) // (2 * bar)).astype(int) % 4
    tones = np.zeros((4, 12, 3))
    for row, pitches in enumerate(((9, 0, 4), (5, 9, 0), (0, 4, 7), (7, 11, 2))):
        tones[row, list(pitches), 1] = (0.9, 0.6, 0.7)
    chroma = np.tile(tones.reshape(4, 36), (1, N_OCTAVES))[chord]
    chroma = chroma + 0.05 * rng.random(chroma.shape)
    return Sound(logmel.astype(np.float16), chroma.astype(np.float16), 8.0)


RECORDINGS = {"track": track, "spliced waltz": spliced_waltz, "set of two": set_of_two}
