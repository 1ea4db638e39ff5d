"""What the network says before anybody decides: probabilities over time."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from djanalyzer.music import CueKind, SectionLabel

FRAME_RATE = 22050 / 512  # frames per second of the full-rate heads
STEP = 16  # frames pooled into one step of the slow heads
STEP_RATE = FRAME_RATE / STEP
SECTION_LABELS = tuple(SectionLabel)
CUE_KINDS = (CueKind.MIX_IN, CueKind.BUILD_UP, CueKind.DROP, CueKind.BREAKDOWN, CueKind.MIX_OUT)

Probabilities = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Activations:
    """Probabilities (0 to 1) for one recording. Frame t lies at t / FRAME_RATE seconds, step s covers [s, s+1) / STEP_RATE.

    Attributes
    ----------
    beats, downbeats, boundaries : shape (n_frames,)
    cues : shape (n_frames, len(CUE_KINDS))
    sections : shape (n_steps, len(SECTION_LABELS)); rows sum to 1
    energy : shape (n_steps,)
    key : shape (24,), by `Key.index`; sums to 1
    """

    beats: Probabilities
    downbeats: Probabilities
    boundaries: Probabilities
    cues: Probabilities
    sections: Probabilities
    energy: Probabilities
    key: Probabilities
