"""The tempo of a whole recording: candidates from the spectrum of the beat evidence, the best of them by their fit.

A train of beats of frequency f shows in the spectrum at f, 2f, 3f with phases that agree. The resolution over three
minutes is about 0.1 BPM, which the fit of a line to the single beats (`lines`) then refines.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from djanalyzer.models.activations import FRAME_RATE
from djanalyzer.models.decoding.pulse import Floats, Line, Pulse, fit_of

SLOWEST, FASTEST = 58.0, 215.0  # BPM
_N_CANDIDATES = 8
_RELATIONS = (0.5, 2.0, 2 / 3, 1.5, 0.75, 4 / 3)
_HARMONICS = ((1, 1.0), (2, 0.7), (3, 0.4))
_N_PHASES = 24
_PADDING = 8
_CLOSE = 0.01  # relative difference below which two tempos are one candidate

# Most dance music lies near 128 BPM, and the prior is a hint, not a rule: half or double costs a fifth of the fit.
# Music that could be counted at 93 or 186 is counted at 93 by most: this is where the weighing of `choices` starts from.
_USUAL_TEMPO, _TEMPO_OCTAVES = 128.0, 1.5
_TOO_FAST, _TOO_FAST_WIDTH = 186.0, 2.0


@dataclass(frozen=True, slots=True)
class Spectrum:
    """Padded Fourier transform of the beat evidence; bin i is i * `step` Hz."""

    values: npt.NDArray[np.complex128]
    step: float

    def at(self, hertz: Floats) -> npt.NDArray[np.complex128]:
        """Return the values at the bins nearest to `hertz`."""
        return self.values[np.clip(np.rint(hertz / self.step).astype(np.int64), 0, len(self.values) - 1)]


def prior_of(tempo: float) -> float:
    """Return a weak factor (0 to 1) for how usual a tempo is in dance music."""
    usual = np.exp(-0.5 * (np.log2(tempo / _USUAL_TEMPO) / _TEMPO_OCTAVES) ** 2)
    return float(usual / (1 + np.exp((tempo - _TOO_FAST) / _TOO_FAST_WIDTH)))


def best_line(pulse: Pulse) -> tuple[Line, float]:
    """Return the evenly spaced beats that explain the whole recording best, and their fit times the tempo prior."""
    spectrum = spectrum_of(pulse)
    lines = [line_at(spectrum, pulse, hertz) for hertz in candidates(spectrum)]
    scores = [fit_of(pulse, line.beats(pulse.duration)) * prior_of(line.tempo) for line in lines]
    best = int(np.argmax(scores))
    return lines[best], scores[best]


def spectrum_of(pulse: Pulse) -> Spectrum:
    """Transform the weighted evidence, its mean taken off."""
    from scipy.fft import next_fast_len, rfft

    evidence = pulse.weight * (pulse.strength - pulse.strength.mean())
    size = next_fast_len(_PADDING * len(evidence), real=True)
    return Spectrum(np.asarray(rfft(evidence, size)), FRAME_RATE / size)


def comb(spectrum: Spectrum, hertz: Floats) -> tuple[Floats, Floats]:
    """Return for each frequency the response to a train of beats at its best phase, and that phase in beats."""
    phases = np.arange(_N_PHASES) / _N_PHASES
    response = np.zeros((len(hertz), _N_PHASES))
    for harmonic, share in _HARMONICS:
        turn = np.exp(2j * np.pi * harmonic * phases)
        response += share * np.real(spectrum.at(harmonic * hertz)[:, None] * turn)
    best = response.argmax(axis=1)
    return response[np.arange(len(hertz)), best], phases[best]


def candidates(spectrum: Spectrum) -> list[float]:
    """Return promising beat frequencies in Hz: the peaks of the comb response and their simple relations."""
    bins = np.arange(int(SLOWEST / 60 / spectrum.step), int(FASTEST / 60 / spectrum.step) + 1)
    hertz = bins.astype(np.float64) * spectrum.step
    response, _ = comb(spectrum, hertz)
    chosen: list[float] = []
    for index in np.argsort(response)[::-1][: 40 * _PADDING * _N_CANDIDATES]:
        if all(abs(hertz[index] / other - 1) > _CLOSE for other in chosen):
            chosen.append(float(hertz[index]))
        if len(chosen) == _N_CANDIDATES:
            break
    related = [f * r for f in chosen[:4] for r in _RELATIONS if SLOWEST / 60 <= f * r <= FASTEST / 60]
    return chosen + [f for f in related if all(abs(f / other - 1) > _CLOSE / 4 for other in chosen)]


def line_at(spectrum: Spectrum, pulse: Pulse, hertz: float) -> Line:
    """Return the best line with a beat frequency within half a per cent of `hertz`."""
    near = hertz * np.linspace(0.995, 1.005, max(int(hertz * 0.01 / spectrum.step), 3))
    response, phases = comb(spectrum, near)
    best = int(response.argmax())
    return phased(pulse, 1 / float(near[best]), float(phases[best]))


def phased(pulse: Pulse, period: float, phase: float) -> Line:
    """Return the line of this period whose phase (in beats, tried all around) collects most strength."""
    starts = (phase + np.arange(_N_PHASES) / _N_PHASES) % 1.0 * period
    strength = [_collected(pulse, Line(float(start), period)) for start in starts]
    return Line(float(starts[int(np.argmax(strength))]), period)


def _collected(pulse: Pulse, line: Line) -> float:
    frames = np.minimum(
        np.rint(line.beats(pulse.duration) * FRAME_RATE).astype(np.int64), len(pulse.strength) - 1
    )
    return float(np.sum(pulse.weight[frames] * (pulse.strength[frames] + pulse.reach[frames])))
