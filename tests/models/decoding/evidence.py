"""All that is heard of a recording before any weight is put to it, in a few numbers a feature.

The weights in a model's card were fitted to these very features: a feature that changes its meaning makes every card wrong that
was fitted before. So they are kept, for made-up recordings, in `evidence.json`; after a change that is meant (and new fits), write
them anew with `python -m tests.models.decoding.evidence`.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from djanalyzer.models.activations import CUE_KINDS, METERS
from djanalyzer.models.decoding import Constants, calibrated
from djanalyzer.models.decoding.bars import Bars, bars_of
from djanalyzer.models.decoding.choices import evidence_of
from djanalyzer.models.decoding.familiarity import boundary_odds, clearness, formed
from djanalyzer.models.decoding.grid import Hearing, hear
from djanalyzer.models.decoding.keys import key_evidence_of
from djanalyzer.models.decoding.lattice import lattice_of
from djanalyzer.models.decoding.loops import loop_candidates, loops_of
from djanalyzer.models.decoding.meters import BeatMarks, bar_features
from djanalyzer.models.decoding.occasions import KINDS, cue_chances, cue_features, object_features
from djanalyzer.models.decoding.pulse import pulse_of
from djanalyzer.models.decoding.structure import (
    _at_ends,
    _cumulated_labels,
    _first_label,
    _follows,
    _last_label,
    _length_prior,
    _start_gains,
    sections_of,
)
from djanalyzer.models.decoding.turns import Spectra
from djanalyzer.music import BeatGrid, GridAnchor
from tests.models.decoding.recordings import RECORDINGS, Recording

KEPT = Path(__file__).with_name("evidence.json")
_FAR = 99.0  # in place of infinite distances

Summary = list[list[float]]
Features = dict[str, npt.ArrayLike]


def summary(values: npt.ArrayLike) -> Summary:
    """Return for each column of `values` (n,) or (n, k) its mean, its spread, and its mean weighed by a wave along the rows."""
    rows = np.nan_to_num(np.atleast_1d(np.asarray(values, np.float64)), posinf=_FAR)
    rows = rows.reshape(len(rows), -1)
    wave = np.cos(np.arange(len(rows)) * 0.7)[:, None]
    moments = [rows.mean(axis=0), rows.std(axis=0), (rows * wave).mean(axis=0)]
    return [[float(f"{v:.4g}") for v in row] for row in moments]


def evidence_in(recording: Recording, room: str) -> dict[str, Summary]:
    """Return the summaries of all features of a room, "beats", "grid" or "bars", by name."""
    return {name: summary(values) for name, values in _ROOMS[room](recording).items()}


def _of_beats(recording: Recording) -> Features:
    spectra = Spectra.of(recording.sound.logmel, recording.sound.chroma)
    pulse = pulse_of(recording.activations)
    found = _arrays("pulse", pulse, "strength downbeat reach downbeat_reach weight level")
    beats = recording.beats
    periods = np.append(np.diff(beats), beats[-1] - beats[-2])
    lattice = lattice_of(recording.activations, pulse, recording.flux, beats, periods)
    found |= _arrays("lattice", lattice, "times strength downbeat weight boundary full low high period")
    for evidence in evidence_of(lattice, recording.activations, spectra):
        found |= {
            f"count at {evidence.tempo:.1f} BPM: {name}": values
            for name, values in (
                ("phases", evidence.phases),
                ("levels", evidence.levels),
                ("meters", evidence.meters),
            )
        }
    marks = BeatMarks.of(lattice, spectra)
    for n in sorted({meter.beats_per_bar for meter in METERS}):
        found[f"bars of {n}"] = bar_features(marks, n)
        found[f"bars of {n}: patterns"] = marks.turns.patterns[n]
    return found | _arrays("turns", marks.turns, "start sound harmony")


def _of_grid(recording: Recording) -> Features:
    spectra = Spectra.of(recording.sound.logmel, recording.sound.chroma)
    heard = hear(Hearing(recording.activations, recording.flux, recording.duration, spectra), Constants())
    assert heard.trust is not None
    return {
        "trust: count": [heard.trust.count],
        "trust: place": [heard.trust.place],
        "trust: bars": heard.bar_odds,
        "trust: confidence": [heard.found.confidence, heard.found.downbeat_confidence],
        "ways to count": [[c.beat_grid.tempo, c.probability] for c in heard.found.choices],
    }


def _bars_of(recording: Recording) -> Bars:
    activations = calibrated(recording.activations, Constants())
    beats = recording.beats
    grid = BeatGrid((GridAnchor(float(beats[0]), 60 / float(beats[1] - beats[0])),))
    return bars_of(activations, recording.flux, grid, recording.duration, recording.sound)


def _of_bars(recording: Recording) -> Features:
    raw = _bars_of(recording)
    bars = formed(raw)
    found = _of_each_bar("bars", raw) | _of_each_bar("formed bars", bars)
    sections = sections_of(bars, Constants().sections)
    for kind in KINDS:
        found[f"cue: {kind.value}"] = cue_features(bars, sections, kind)
        found[f"objects: {kind.value}"] = object_features(bars, kind)
    assert set(CUE_KINDS) < set(KINDS)
    loops = list(loop_candidates(bars, sections))
    found["loops"] = [[first, stop, *features] for first, stop, features in loops]
    found["loops: chances"] = [
        [loop.first, loop.confidence] for loop in loops_of(bars, sections, Constants().loops)
    ]
    fitted = replace(Constants(), objects=tuple(np.linspace(-0.4, 0.5, len(Constants().objects))))
    found["cue chances"] = cue_chances(bars, sections, Constants())
    found["cue chances with objects"] = cue_chances(bars, sections, fitted)
    evidence = key_evidence_of(recording.activations, recording.sound)
    found["key"] = evidence.features()
    found["keys"] = np.concatenate(evidence.features_of_windows())
    found["boundary odds"] = boundary_odds(bars)
    found["clearness"] = clearness(boundary_odds(bars))
    return found


def _of_sections(recording: Recording) -> Features:
    """What the weights of sections are put beside: gains at each bar, and the priors of lengths and labels."""
    bars = formed(_bars_of(recording))
    without_sound = replace(bars, likeness=None, trust=None)
    unsure = replace(bars, trust=0.3)
    weights, lengths = Constants().sections, _length_prior(is_musical=True)
    gains = {
        f"{what}: {name}": of(chosen, weights)
        for what, chosen in (("familiar", bars), ("unsure", unsure), ("without sound", without_sound))
        for name, of in (("gains", _start_gains), ("labels", _cumulated_labels))
    }
    return gains | {
        "lengths": lengths,
        "lengths without a beat": _length_prior(is_musical=False),
        "first lengths": np.maximum(_at_ends(lengths, 1), -_FAR),
        "last lengths": np.maximum(_at_ends(lengths, 2), -_FAR),
        "follows": np.concatenate([_follows(trust) for trust in (0.0, 0.4, 1.0)]),
        "ends": np.stack([_first_label(), _last_label()]),
    }


def _of_each_bar(what: str, bars: Bars) -> Features:
    found = _arrays(what, bars, "edges labels boundary cues energy kick vocals objects joins bands")
    found |= _arrays(what, bars, "first_downbeat n_playing")
    return found | _arrays(what, bars.likeness, "novelty steps fullness strokes")


def _arrays(what: str, holder: object, names: str) -> Features:
    return {f"{what}: {name}": getattr(holder, name) for name in names.split()}


_ROOMS: dict[str, Callable[[Recording], Features]] = {
    "beats": _of_beats,
    "grid": _of_grid,
    "bars": _of_bars,
    "sections": _of_sections,
}
# What is kept: the network of the track alone has all heads.
CASES = [
    (name, room) for name in RECORDINGS for room in _ROOMS if room in ("beats", "grid") or name == "track"
]


def kept(name: str, room: str) -> dict[str, Summary]:
    """Return what is kept of a recording, by feature."""
    found: dict[str, Summary] = json.loads(KEPT.read_text(encoding="utf-8"))[f"{name}: {room}"]
    return found


def main() -> None:
    """Write the features of all recordings as they are now."""
    now = {f"{name}: {room}": evidence_in(RECORDINGS[name](), room) for name, room in CASES}
    lines = (
        f'"{case}": {{\n' + ",\n".join(f'"{k}": {json.dumps(v)}' for k, v in found.items()) + "\n}"
        for case, found in now.items()
    )
    KEPT.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
