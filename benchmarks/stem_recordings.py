"""What taking recordings apart gives, of which nobody has the stems: what can be told without them.

Run it with `python benchmarks/stem_recordings.py --recordings AUDIO` (`--weights FILE.safetensors`, `--seconds 60`). AUDIO holds recordings
beside JSON files with `beats` in seconds and `key`. Of the middle of each it tells, for each stem, how loud it is against the track;
what is left of the track after the stems (dB); how far the drums beat: the flux at the beats against that elsewhere, beside that of
the track; how much of what sounds below 150 Hz is in drums and bass; the share of the time in which somebody is taken to sing; and
the key of bass and other instruments beside that of the track by the same model, each scored as MIREX does against the key given.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path

import mir_eval
import numpy as np
import soxr
import torch
from scipy.signal import butter, sosfilt

from djanalyzer.audio.decode import stereo_blocks
from djanalyzer.evaluation.tables import Table
from djanalyzer.features.onsets import flux_of
from djanalyzer.models.separation.harmonic_key import KeyListener
from djanalyzer.models.separation.lane import features_of, odds_of, sung_frames
from djanalyzer.models.separation.shipped import SHIPPED, ear
from djanalyzer.models.separation.spectrum import FRONT_END
from djanalyzer.models.separation.streaming import SAMPLE_RATE, separate_before
from djanalyzer.models.separation.voice import VoiceEar, voice_ear
from djanalyzer.music import Key

_NEAR = 0.03  # seconds beside a beat that belong to it
_FLUX_HERTZ = 44_100  # at which the flux is told
_LOW = butter(4, 150, output="sos", fs=SAMPLE_RATE)


@dataclass(frozen=True)
class Told:
    """What is told of one recording; levels in dB."""

    levels: dict[str, float]
    residual: float
    beating: tuple[float, float]  # of drums and track
    low: float
    sung: float
    keys: tuple[float, float]  # scores of harmonic stems and track


def main() -> None:
    """Measure all and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--recordings", type=Path, required=True, help="audio with a JSON file beside each")
    parser.add_argument("--weights", type=Path, default=SHIPPED)
    parser.add_argument("--seconds", type=float, default=60.0, help="of each, from its middle (default 60)")
    options = parser.parse_args()
    torch.set_num_threads(1)
    hearing = voice_ear(ear("cpu", shipped=options.weights))
    if hearing is None:
        parser.error(f"{options.weights} tell no vocal lane")
    found = {}
    for path in sorted(options.recordings.glob("*.json")):
        sound = next((p for p in path.parent.glob(f"{path.stem}.*") if p.suffix != ".json"), None)
        if sound is not None:
            found[path.stem] = told(
                sound, json.loads(path.read_text(encoding="utf-8")), hearing, options.seconds
            )
            print(path.stem, found[path.stem], flush=True)
    print(table(found).as_text())


def told(path: Path, known: dict, hearing: VoiceEar, seconds: float) -> Told:
    """Return what is told of a recording."""
    track = np.concatenate(list(stereo_blocks(path, SAMPLE_RATE)))
    start = max(0, len(track) - round(seconds * SAMPLE_RATE)) // 2
    track = track[start : start + round(seconds * SAMPLE_RATE)]
    listener = hearing.listener()
    excerpts = list(separate_before(listener.take, [track], hearing))
    stems = np.concatenate([e.stems for e in excerpts], axis=1)
    named = dict(zip(hearing.separator.stems, stems, strict=True))
    beats = np.asarray(known["beats"]) - start / SAMPLE_RATE
    evidence = listener.evidence()
    is_sung = sung_frames(odds_of(features_of(evidence), hearing.decision), hearing.decision.change)
    harmonic = listener.finish(hearing).harmonic_key
    return Told(
        {name: level(stem, track) for name, stem in named.items()},
        level(track - stems.sum(axis=0), track),
        (beating(named["drums"], beats), beating(track, beats)),
        share_below(named["drums"] + named["bass"], track),
        float(is_sung.mean()),
        (score(harmonic, known["key"]), score(key_of(track, hearing), known["key"])),
    )


def level(part: np.ndarray, whole: np.ndarray) -> float:
    """Return how loud a part is against the whole, dB."""
    return float(10 * np.log10((np.mean(np.square(part)) + 1e-12) / (np.mean(np.square(whole)) + 1e-12)))


def beating(sound: np.ndarray, beats: np.ndarray) -> float:
    """Return the mean flux at the beats against that elsewhere, dB."""
    mono = soxr.resample(sound.mean(axis=1), SAMPLE_RATE, _FLUX_HERTZ).astype(np.float32)
    flux = flux_of(mono, _FLUX_HERTZ)[:, 0]
    times = np.linspace(0, len(sound) / SAMPLE_RATE, len(flux), endpoint=False)
    inside = beats[(beats > 0) & (beats < times[-1])]
    nearest = np.abs(times[:, None] - inside[None, :]).min(axis=1)
    at, elsewhere = flux[nearest <= _NEAR].mean(), flux[nearest > _NEAR].mean()
    return float(10 * np.log10((at + 1e-9) / (elsewhere + 1e-9)))


def share_below(part: np.ndarray, whole: np.ndarray) -> float:
    """Return how much of the power below 150 Hz is in a part; what is left over is elsewhere."""
    low, other = (sosfilt(_LOW, sound.mean(axis=1)) for sound in (part, whole - part))
    return float(np.sum(low**2) / (np.sum(low**2) + np.sum(other**2) + 1e-12))


def key_of(track: np.ndarray, hearing: VoiceEar) -> Key | None:
    """Return the key of the whole track by the model that hears that of the harmonic stems."""
    assert hearing.predictor is not None
    keys = KeyListener(hearing.predictor)
    keys.push(soxr.resample(track.mean(axis=1), SAMPLE_RATE, FRONT_END.rate).astype(np.float32))
    return keys.finish()


def score(key: Key | None, known: str | None) -> float:
    """Return MIREX's score of a key, NaN where none is given."""
    if not known:
        return np.nan
    return float(mir_eval.key.weighted_score(known, key.name)) if key else 0.0


def table(found: dict[str, Told]) -> Table:
    """Return a line for each recording, and the mean of all."""
    rows = [(name, *line(one)) for name, one in found.items()]
    columns = [np.array([float(row[k]) for row in rows]) for k in range(1, len(rows[0]))]
    rows.append(("mean", *(f"{np.nanmean(column):.2f}" for column in columns)))
    head = ("recording", "drums", "bass", "other", "vocals", "residual", "beat drums", "beat track")
    return Table(
        f"{len(found)} recordings",
        (*head, "low in drums+bass", "sung", "key harmonic", "key track"),
        tuple(rows),
        ("Levels, residual and beating in dB; the rest are shares and scores.",),
    )


def line(one: Told) -> tuple[str, ...]:
    values = (*one.levels.values(), one.residual, *one.beating, one.low, one.sung, *one.keys)
    return tuple(f"{value:.2f}" for value in values)


if __name__ == "__main__":
    main()
