"""What is heard without the network: the spectra of a recording, for its decoding."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from djanalyzer.models.activations import FRAME_RATE

_SILENT = 0.05  # of the loud frames' 80 dB: what is fainter is not heard


@dataclass(frozen=True, slots=True)
class Sound:
    """The spectra of one recording, as `features.extraction` makes them.

    Attributes
    ----------
    logmel : shape (n_frames, 128), 0 to 1
        FRAME_RATE frames a second.
    chroma : shape (n_steps, N_PITCHES)
        STEP_RATE steps a second.
    tuning : float or None
        Cents above A = 440 Hz.
    """

    logmel: npt.NDArray[np.float16]
    chroma: npt.NDArray[np.float16]
    tuning: float | None = None

    def span(self, duration: float) -> tuple[float, float]:
        """Return the seconds at which the recording is first and last heard; all of it where it never is."""
        heard = np.flatnonzero((self.logmel > _SILENT).any(axis=1))
        if len(heard) == 0:
            return 0.0, duration
        return float(heard[0]) / FRAME_RATE, min(float(heard[-1] + 1) / FRAME_RATE, duration)
