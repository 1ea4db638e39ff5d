"""What networks are worth on stored songs that they never learned from: SDR and GNSDR of stems, RPA and RCA of the sung pitch."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch

from djanalyzer.evaluation.intervals import Floats
from djanalyzer.evaluation.melody import melody_score
from djanalyzer.evaluation.separation import SILENT, median, nsdr, window_sdrs
from djanalyzer.models.separation.cascade import VOCALS, Cascade
from djanalyzer.models.separation.pitches import heard
from djanalyzer.models.separation.spectrum import FRONT_END, analysed, synthesised
from djanalyzer.synthesis.render import STEMS
from djanalyzer.training.majl import material

Measures = dict[str, float]


@torch.inference_mode()
def taken_apart(cascade: Cascade, mixture: npt.NDArray[np.floating]) -> tuple[Floats, Floats, Floats]:
    """Return what networks hear in a mono mix at 16 kHz, (n_samples,).

    Returns
    -------
    stems : shape (4, n_samples)
    pitch : shape (n_frames,)
        Hz, negative where it is not taken for sung, as mir_eval wants it.
    voicing : shape (n_frames,)
        How likely that pitch is sung.
    """
    device = next(cascade.parameters()).device
    wave = torch.from_numpy(np.asarray(mixture, np.float32))[None]
    taken = cascade(analysed(wave).to(device))
    stems = synthesised(taken.stems[0], len(mixture)).cpu().numpy()
    chances = torch.sigmoid(taken.pitches[0].float()).cpu()
    best = chances.amax(dim=0)
    pitch, _ = heard(chances / best.clamp_min(1e-9))  # the likeliest, whether it is likely or not
    signed = torch.where(best >= 0.5, pitch, -pitch)
    return np.asarray(stems, np.float64), signed.double().numpy(), best.double().numpy()


def measured(cascade: Cascade, path: Path) -> Measures:
    """Return the measures of one stored song (`figures` tells their names); NaN where one does not exist."""
    song = material.read(path)
    stems = song.stems * np.float64(song.scale)
    mixture = stems.sum(axis=0)
    said, pitch, _ = taken_apart(cascade, mixture)
    floor = SILENT * float(np.mean(np.square(mixture)))
    voice = STEMS.index(VOCALS)
    melody = melody_score(song.pitch.astype(np.float64), pitch)
    of_stems = {
        f"SDR {name}": median(window_sdrs(stems[k], said[k], FRONT_END.rate, floor))
        for k, name in enumerate(STEMS)
    }
    return of_stems | {
        "GNSDR vocals": nsdr(stems[voice], said[voice], mixture) if song.sung.any() else np.nan,
        "RPA": melody.rpa,
        "RCA": melody.rca,
        "sung": float(melody.n_sung),
    }


def figures(songs: Sequence[Measures]) -> Measures:
    """Return the measures over songs that are as long as each other.

    SDR in dB: the median over songs of the median over seconds, of each stem, and the mean of the four. GNSDR in dB: the
    mean. RPA, RCA: shares of all frames that are sung.
    """
    column = {name: np.array([song[name] for song in songs], np.float64) for name in songs[0]}
    of_stems = {f"SDR {name}": float(np.nanmedian(column[f"SDR {name}"])) for name in STEMS}
    return of_stems | {
        "SDR all": float(np.mean(list(of_stems.values()))),
        "GNSDR vocals": float(np.nanmean(column["GNSDR vocals"])),
        **{name: _weighted(column[name], column["sung"]) for name in ("RPA", "RCA")},
    }


def _weighted(values: Floats, sizes: Floats) -> float:
    known = ~np.isnan(values)
    return float(np.sum(values[known] * sizes[known]) / np.sum(sizes[known]))
