"""What the network says before anybody decides: probabilities over time."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from djanalyzer.music import CueKind, Meter, SectionLabel

FRAME_RATE = 22050 / 512  # frames per second of the full-rate heads
STEP = 16  # frames pooled into one step of the slow heads
STEP_RATE = FRAME_RATE / STEP
SECTION_LABELS = tuple(SectionLabel)
CUE_KINDS = (CueKind.MIX_IN, CueKind.BUILD_UP, CueKind.DROP, CueKind.BREAKDOWN, CueKind.MIX_OUT)
METERS = tuple(Meter)
BOUNDARIES = 2  # which of the full-rate outputs they are: beats, downbeats, boundaries, cues
N_KEYS = 25  # by `Key.index`; the last stands for no key at all
KEY_WINDOW, KEY_HOP = 64, 32  # steps: 24 s of music every 12 s

# Centres of the classes of tempo, BPM: a 24th of an octave (2.9 %) apart, 50 to 238.
TEMPI = 50.0 * 2.0 ** (np.arange(55) / 24)

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
    vocals : shape (n_steps,)
        That somebody sings or speaks.
    key : shape (N_KEYS,), by `Key.index`; sums to 1
    keys : shape (n_windows, N_KEYS)
        The same for each window of KEY_WINDOW steps, KEY_HOP steps apart, from step 0; at least one.
    tempo : shape (len(TEMPI),); sums to 1
    meter : shape (len(METERS),); sums to 1
    dynamics : shape (n_steps,), or None where the network does not say
        How loud each step is against the loudest: `music.dynamics.from_share` makes LU of it.
    changes : shape (n_steps,), or None
        That somebody joins or leaves the arrangement.
    cue_chances, cue_offsets : shape (n_steps, len(CUE_KINDS)), or None
        That a cue point of each kind lies in the step, and where: steps from its middle, -0.5 to 0.5.
    level : float or None
        1 to 10: how the track feels when it is on.
    genre, mood : shapes (len(GENRES),), (len(MOODS),), or None; sum to 1
    form_boundaries, form_sections : as `boundaries` and `sections`, or None
        What the structure path says of them. Grids are found by the rhythm path's, for which their weights were fitted.
    """

    beats: Probabilities
    downbeats: Probabilities
    boundaries: Probabilities
    cues: Probabilities
    sections: Probabilities
    energy: Probabilities
    vocals: Probabilities
    key: Probabilities
    keys: Probabilities
    tempo: Probabilities
    meter: Probabilities
    dynamics: Probabilities | None = None
    changes: Probabilities | None = None
    cue_chances: Probabilities | None = None
    cue_offsets: Probabilities | None = None
    level: float | None = None
    genre: Probabilities | None = None
    mood: Probabilities | None = None
    form_boundaries: Probabilities | None = None
    form_sections: Probabilities | None = None

    @property
    def formed(self) -> Activations:
        """The same with the structure path's say of boundaries and sections where there is one: what the network knows best."""
        if self.form_boundaries is None or self.form_sections is None:
            return self
        return replace(self, boundaries=self.form_boundaries, sections=self.form_sections)
