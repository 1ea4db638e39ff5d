"""What makes a take useless: each fault with what was measured and the limit it has passed."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from djanalyzer.features.fine_mel import SAMPLE_RATE, decibels_of, fine_mel
from djanalyzer.features.onsets import FLUX_RATE, flux_of
from djanalyzer.models.style.levelling import loudness_of
from djanalyzer.music.styles import FoundFault, TakeFault
from djanalyzer.synthesis.loudness import SILENCE

Array = npt.NDArray[np.float32]
Floats = npt.NDArray[np.float64]

SOFTER = 20.0  # LU below the source: silent
CLIPPED = 1e-4  # share of samples at full scale, in runs
_RUN = 3  # samples in a row at full scale are no peak
_FULL = 0.999
UNCHANGED = 1.5  # dB between the spectrograms of take and source, on the mean over what is heard
_HEARD = -60.0  # dB: what is softer in both is not looked at
OFF_THE_BEAT = 0.7  # of what the source has on its beats: less is out of time
LATE = 0.035  # seconds by which a take's beats may lie beside the source's
_FAR = 0.12  # seconds within which they are looked for
_FLATTEST = 1.15  # strength on the beats over the mean: a source with less has no beats to be held against
CLICKS_PER_SECOND = 2.0
_CLICK = 12.0  # times the usual size of what cannot be foretold around it
_CLICK_WIDTH = 24  # samples: what is longer is a stroke
_AROUND, _CALM = 1024, 256  # samples: of the usual size, and of what is calm on either side
_PIECE, _BESIDE = 1 << 18, 2048  # samples that are looked at together, and beside them
_SHORTEST = 2048  # samples


def faults_of(take: Array, source: Array, beats: Floats) -> tuple[FoundFault, ...]:
    """Return all that is wrong with a take.

    Parameters
    ----------
    take, source : float32, shape (2, n)
        The same bars at 44.1 kHz.
    beats : shape (n_beats,)
        Seconds from their first sample.
    """
    found = [silence(take, source)]
    if found[0] is None:
        found = [
            clipping(take),
            unchangedness(take, source),
            untimeliness(take, source, beats),
            clicking(take, source),
        ]
    return tuple(fault for fault in found if fault is not None)


def silence(take: Array, source: Array) -> FoundFault | None:
    """Return the fault of a take that nobody hears, that is SOFTER than its source by as many LU, or holds numbers that are none."""
    if not np.isfinite(take).all():
        return FoundFault(TakeFault.SILENT, float("-inf"), -SOFTER)
    own = loudness_of(take)
    apart = own - loudness_of(source)
    is_silent = apart < -SOFTER or own <= SILENCE
    return FoundFault(TakeFault.SILENT, apart, -SOFTER) if is_silent else None


def clipping(take: Array) -> FoundFault | None:
    """Return the fault of a take of which more than CLIPPED lies at full scale, three samples in a row or more."""
    from scipy.ndimage import minimum_filter1d

    runs = minimum_filter1d((np.abs(take) >= _FULL).astype(np.uint8), _RUN, axis=1)
    share = float(runs.mean())
    return FoundFault(TakeFault.CLIPPED, share, CLIPPED) if share > CLIPPED else None


def unchangedness(take: Array, source: Array) -> FoundFault | None:
    """Return the fault of a take that is nearer to its source than UNCHANGED, mean dB over the bands that are heard in either."""
    one, other = (decibels_of(fine_mel(samples)) for samples in (take, source))
    heard = np.maximum(one, other) > _HEARD
    apart = float(np.abs(one - other)[heard].mean()) if heard.any() else 0.0
    return FoundFault(TakeFault.UNCHANGED, apart, UNCHANGED) if apart < UNCHANGED else None


def untimeliness(take: Array, source: Array, beats: Floats) -> FoundFault | None:
    """Return the fault of a take whose beats lie beside the source's.

    What begins around all beats is laid over one another. Where the source has a pulse, the take's strength on the beats must be
    OFF_THE_BEAT of the source's at least (over the mean of each), or its pulse must lie within LATE seconds of them.
    """
    own, usual = (_pulse(samples, beats) for samples in (take, source))
    if own is None or usual is None or usual[1] < _FLATTEST:
        return None
    late, strength = own
    if strength >= OFF_THE_BEAT * usual[1] or abs(late - usual[0]) <= LATE:
        return None
    return FoundFault(TakeFault.OUT_OF_TIME, abs(late - usual[0]), LATE)


def _pulse(samples: Array, beats: Floats) -> tuple[float, float] | None:
    """Return where around the beats most begins, seconds, and how much begins on them against the mean; None without beats."""
    flux = flux_of(samples.mean(axis=0), SAMPLE_RATE).sum(axis=1)
    far, near = round(_FAR * FLUX_RATE), round(LATE * FLUX_RATE)
    frames = np.rint(np.asarray(beats, np.float64) * FLUX_RATE).astype(np.int64)
    frames = frames[(frames >= far) & (frames < len(flux) - far)]
    if len(frames) < 2 or not flux.any():
        return None
    around = flux[frames[:, None] + np.arange(-far, far + 1)].mean(axis=0)
    late = (int(around.argmax()) - far) / FLUX_RATE
    return late, float(around[far - near : far + near + 1].max() / flux.mean())


def clicking(take: Array, source: Array) -> FoundFault | None:
    """Return the fault of a take with more than CLICKS_PER_SECOND more than its source."""
    seconds = max(take.shape[1] / SAMPLE_RATE, 1e-9)
    per_second = (n_clicks(take) - n_clicks(source)) / seconds
    if per_second <= CLICKS_PER_SECOND:
        return None
    return FoundFault(TakeFault.CLICKS, per_second, CLICKS_PER_SECOND)


def n_clicks(samples: Array) -> int:
    """Return how many clicks stereo sound has: single steps that nothing around them foretells.

    The signal less what its neighbours foretell (a third difference) is held against its usual size within some milliseconds. A stroke
    goes on after its first edge; a click does not. Long sound is looked at in pieces: memory does not grow with it.
    """
    total = 0
    for channel in samples:
        for start in range(0, channel.size if channel.size >= _SHORTEST else 0, _PIECE):
            lead = min(start, _BESIDE)
            found = _clicks(channel[start - lead : start + _PIECE + _BESIDE])
            total += int(np.count_nonzero(found[lead : lead + _PIECE]))
    return total


def _clicks(channel: Array) -> npt.NDArray[np.bool_]:
    """Return whether a click begins at each sample of one channel but the last three."""
    from scipy.ndimage import maximum_filter1d, uniform_filter1d

    edge = np.abs(np.diff(np.asarray(channel, np.float64), 3))
    # A running mean of squares may come out a rounding below 0, whose root is no number and would hide clicks.
    around = np.sqrt(np.maximum(uniform_filter1d(edge**2, _AROUND), 0))
    nearby = maximum_filter1d(edge, _CALM)
    beside = _CLICK_WIDTH + _CALM // 2
    calm = np.maximum(np.roll(nearby, beside), np.roll(nearby, -beside))
    is_peak = (edge == maximum_filter1d(edge, _CLICK_WIDTH)) & (edge > 0.01)
    return np.asarray(is_peak & (edge > _CLICK * around / 4) & (edge > _CLICK * calm))
