"""The key of bass and other instruments alone: without drums and voice, which blur it, the model's key head is right more often."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from djanalyzer.features.chroma import STEP_HOP, ChromaBuilder
from djanalyzer.features.logmel import SAMPLE_RATE, LogMelBuilder
from djanalyzer.models.decoding.keys import KeyEvidence, key_evidence_of, key_of
from djanalyzer.models.decoding.sound import Sound
from djanalyzer.models.predict import CHUNK_STEPS
from djanalyzer.models.separation.spectrum import FRONT_END

if TYPE_CHECKING:
    from djanalyzer.models.predict import Predictor
    from djanalyzer.music import Key

Array = npt.NDArray[np.float32]

_SILENCE = 1e-4  # root mean square of a block: -80 dB
_SHORTEST = 22  # steps (8 s): what is left of a track after its last whole chunk tells no key


class KeyListener:
    """Bass and other instruments in, a key out; a chunk after the other, so that memory does not grow with their length."""

    def __init__(self, predictor: Predictor) -> None:
        import soxr

        self._predictor = predictor
        self._resampler = soxr.ResampleStream(FRONT_END.rate, SAMPLE_RATE, 1, dtype="float32")
        self._heard: list[tuple[KeyEvidence, int]] = []
        self._is_heard = False
        self._begin()

    def push(self, samples: Array) -> None:
        """Take the next samples, (n,), mono at `FRONT_END.rate`."""
        if len(samples):
            self._is_heard |= bool(np.sqrt(np.mean(np.square(samples))) > _SILENCE)
            self._take(self._resampler.resample_chunk(samples))

    def finish(self) -> Key | None:
        """Return the key with the trust in it; None where nothing sounds or no key is sure."""
        self._take(self._resampler.resample_chunk(np.zeros(0, np.float32), last=True))
        if self._is_heard and (not self._heard or self._n_samples >= _SHORTEST * STEP_HOP):
            self._end_chunk()
        return key_of(_joined(self._heard), self._predictor.constants.keys) if self._is_heard else None

    def _take(self, samples: Array) -> None:
        while len(samples):
            part, samples = np.split(samples, [CHUNK_STEPS * STEP_HOP - self._n_samples])
            self._logmel.push(part)
            self._chroma.push(part)
            self._n_samples += len(part)
            if self._n_samples == CHUNK_STEPS * STEP_HOP:
                self._end_chunk()

    def _begin(self) -> None:
        self._logmel, self._chroma, self._n_samples = LogMelBuilder(), ChromaBuilder(), 0

    def _end_chunk(self) -> None:
        logmel, chroma = self._logmel.finish(), self._chroma.finish()
        sound = Sound(logmel, chroma, self._chroma.tuning.cents())
        activations = self._predictor.listen(logmel, chroma)
        self._heard.append((key_evidence_of(activations, sound), len(chroma)))
        self._begin()


def _joined(heard: list[tuple[KeyEvidence, int]]) -> KeyEvidence:
    """Return what was heard in all chunks, each with its number of steps, which is its weight."""
    evidence, sizes = zip(*heard, strict=True)
    return KeyEvidence(
        np.average([e.whole for e in evidence], axis=0, weights=sizes),
        np.concatenate([e.windows for e in evidence]),
        np.concatenate([e.fits for e in evidence]),
    )
