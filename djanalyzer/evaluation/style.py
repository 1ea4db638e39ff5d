"""How good restyled music is, in the measures of paper 000's table 4: FAD, CPS and SSS, and whether it is still in time.

- **FAD** (`style_distance`), by two embeddings, since the paper's VGGish cannot be had: what this program's analysis network hears in each
  step of 0.37 s (the full-rate path before attention: mean and maximum), and statistics of a log-mel spectrogram, mean and deviation of
  32 bands over each second, at hops of half a second.
- **CPS** (`style_chroma`): the cosine between the chroma of source and output, beat by beat.
- **SSS** (`style_judge`): the share of outputs that a classifier of its own takes for the wanted style.
- **Beat F**: the beats that this program's analysis finds in the output against the source's grid, at ±70 ms: as they are, and the best
  with twice or half as many, since an output may be counted as its source is not.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from djanalyzer.evaluation.intervals import Floats
from djanalyzer.evaluation.matching import f_measure, within
from djanalyzer.evaluation.style_chroma import beat_chroma, content_preservation, mono
from djanalyzer.features.extraction import extract
from djanalyzer.features.fine_mel import FRAME_RATE, LOUDNESS, N_MELS, SAMPLE_RATE, decibels_of, fine_mel
from djanalyzer.synthesis.loudness import SILENCE, integrated, weighted_power

if TYPE_CHECKING:
    from djanalyzer.evaluation.style_judge import Judge
    from djanalyzer.models.predict import Predictor

Samples = npt.NDArray[np.float32]

_TOLERANCE = 0.07  # seconds, as everywhere that beats are compared
_BANDS = 4  # mel bands that are taken together: 32 of 128
_SECOND = round(FRAME_RATE)


@dataclass(frozen=True, slots=True)
class Hearing:
    """All that is measured of one sound.

    Attributes
    ----------
    chroma : shape (n_beats, 12)
        Of the source's beats.
    embedding : shape (n_steps, d)
        Of the analysis network.
    statistics : shape (n_windows, 64)
        Of the log-mel spectrogram.
    traits : shape (n_windows, N_TRAITS)
        What a judge goes by.
    beats : seconds
        That the analysis has found.
    """

    chroma: Floats
    embedding: Floats
    statistics: Floats
    traits: Floats
    beats: Floats


@dataclass(frozen=True, slots=True)
class StyleScore:
    """What an output is worth beside its source.

    Attributes
    ----------
    content : float
        Its share of CPS, 0 to 1; NaN where the source has no pitch.
    is_named : bool
        Whether the judge takes it for the wanted style: SSS is the share of these.
    likelihood : float
        How likely the judge holds the wanted style.
    beat_f, beat_f_any_level : float
        0 to 1.
    """

    content: float
    is_named: bool
    likelihood: float
    beat_f: float
    beat_f_any_level: float


class Listener:
    """Hears sounds with the analysis network and a judge of styles, each loaded once."""

    def __init__(self, predictor: Predictor, judge: Judge) -> None:
        self._predictor, self.judge = predictor, judge

    def hear(self, samples: Samples, beats: Floats, downbeats: Floats, cents: float) -> Hearing:
        """Return what is measured of stereo music.

        Parameters
        ----------
        samples : shape (2, n)
            At 44,100 Hz, as loud as it is: it is brought to -16 LUFS before, so that no measure hears its level.
        beats : shape (n_beats + 1,)
            The source's grid, seconds: where each beat starts, and where the last one ends.
        downbeats : shape (n_bars + 1,)
            Likewise of its bars.
        cents : float
            The source's tuning.
        """
        from djanalyzer.evaluation.style_judge import traits_of
        from djanalyzer.models.decoding import Sound

        levelled = at_loudness(samples)
        mel = fine_mel(levelled)
        features = extract([mono(levelled)])
        activations, heard = self._predictor.hear(features.logmel, features.chroma)
        sound = Sound(features.logmel, features.chroma, features.tuning)
        analysis, _ = self._predictor.judge(activations, features.flux, features.duration, sound, heard)
        grid = analysis.beat_grid
        return Hearing(
            beat_chroma(levelled, beats, cents),
            np.asarray(heard.early[0].cpu().numpy(), np.float64),
            mel_statistics(mel[:, :N_MELS]),
            traits_of(mel, downbeats),
            grid.beats(features.duration) if grid else np.zeros(0),
        )

    def score(self, source: Hearing, output: Hearing, style: str, beats: Floats) -> StyleScore:
        """Return what an output is worth that was made of a source for a style; `beats` as for `hear`."""
        place = self.judge.styles.index(style)
        named = self.judge.named(output.traits)
        as_it_is, any_level = beat_f_measures(beats, output.beats)
        return StyleScore(
            content_preservation(source.chroma, output.chroma),
            int(named.argmax()) == place,
            float(named[place]),
            as_it_is,
            any_level,
        )


def at_loudness(samples: Samples, lufs: float = LOUDNESS) -> Samples:
    """Return stereo music, shape (2, n) at 44,100 Hz, with this loudness (BS.1770); silence stays as it is."""
    now = integrated(weighted_power(samples, SAMPLE_RATE))
    return samples if now <= SILENCE else np.asarray(samples * 10 ** ((lufs - now) / 20), np.float32)


def mel_statistics(mel: npt.NDArray[np.floating]) -> Floats:
    """Return mean and deviation, dB, of 32 bands over each second, at hops of half a second.

    Parameters
    ----------
    mel : shape (n_frames, N_MELS)
        `fine_mel`'s middle.

    Returns
    -------
    shape (n_windows, 64)
        One window where the music is shorter than a second.
    """
    bands = decibels_of(np.asarray(mel, np.float32)).reshape(len(mel), -1, _BANDS).mean(axis=2)
    starts = range(0, max(1, len(bands) - _SECOND + 1), _SECOND // 2)
    windows = [bands[s : s + _SECOND] for s in starts]
    return np.array([np.concatenate([w.mean(axis=0), w.std(axis=0)]) for w in windows], np.float64)


def beat_f_measures(truth: Floats, found: Floats) -> tuple[float, float]:
    """Return the F-measure of beats at ±70 ms: as they are, and the best of it at double and half their number.

    Parameters
    ----------
    truth, found : seconds
        What is found outside the annotated stretch counts for nothing.
    """
    levels = [found, _doubled(found), found[::2], found[1::2]]
    scores = [f_measure(truth, within(level, truth), _TOLERANCE) for level in levels]
    return scores[0], max(scores)


def _doubled(beats: Floats) -> Floats:
    return np.sort(np.concatenate([beats, beats[:-1] + np.diff(beats) / 2]))
