"""What is heard without the network: the spectra of a recording, for its decoding."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt


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
