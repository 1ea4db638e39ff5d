"""How right a sung pitch is, by mir_eval's melody measures, and how right the frames in which somebody sings.

Raw pitch and raw chroma accuracy: Poliner, Ellis, Ehmann, Gómez, Streich and Ong, "Melody transcription from music audio:
approaches and evaluation", IEEE TASLP 15(4), 2007. Over several pieces the frames are pooled (`Lane`, `n_sung`): a piece with
three sung frames tells as much as three frames do.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Pitches = npt.NDArray[np.floating]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class MelodyScore:
    """How right the pitch of one piece is, all 0 to 1.

    Attributes
    ----------
    rpa : float
        Raw pitch accuracy: the share of the frames sung with a pitch whose pitch is found within half a semitone.
    rca : float
        The same where octaves do not count: raw chroma accuracy.
    voicing_recall, voicing_false_alarm : float
        The share of frames taken for sung among those that are, and among those that are not.
    overall : float
        The share of all frames that are right in both.
    n_sung : int
        Frames sung with a pitch, the weight of `rpa` and `rca`.
    """

    rpa: float
    rca: float
    voicing_recall: float
    voicing_false_alarm: float
    overall: float
    n_sung: int


@dataclass(frozen=True, slots=True)
class Lane:
    """Frames in which somebody sings, counted: those found and true, those that are true, those that were found."""

    n_right: int
    n_true: int
    n_found: int

    @property
    def f(self) -> float:
        """Return the F-measure, NaN where nobody sings and nobody was heard."""
        n_both = self.n_true + self.n_found
        return 2 * self.n_right / n_both if n_both else np.nan


def melody_score(truth: Pitches, found: Pitches) -> MelodyScore:
    """Measure the pitch of one piece.

    Parameters
    ----------
    truth : shape (n_frames,)
        Hz, 0 where nobody sings with a pitch.
    found : shape (n_frames,)
        Hz of the same frames. Negative: this pitch, if anybody sang here, but nobody is taken to; 0: no pitch at all.
    """
    from mir_eval import melody

    if truth.shape != found.shape:
        raise ValueError(f"{len(found)} frames of pitch where there are {len(truth)}")
    series = []
    for pitches in (truth, found):
        hertz, voicing = melody.freq_to_voicing(np.asarray(pitches, np.float64))
        series += [voicing, melody.hz2cents(hertz)]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # that nobody sings: `n_sung` says so
        recall, false_alarm = melody.voicing_measures(series[0], series[2])
        return MelodyScore(
            float(melody.raw_pitch_accuracy(*series)),
            float(melody.raw_chroma_accuracy(*series)),
            float(recall),
            float(false_alarm),
            float(melody.overall_accuracy(*series)),
            int(np.sum(truth > 0)),
        )


def lane_of(truth: Flags, found: Flags) -> Lane:
    """Count the frames in which somebody sings, both of shape (n_frames,)."""
    return Lane(int(np.sum(truth & found)), int(truth.sum()), int(found.sum()))
