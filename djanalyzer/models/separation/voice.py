"""Who sings in a track: listened to as its stems flow by, whether anybody keeps them or not.

A pass for the voice alone takes a mono track at 16 kHz apart, a third of the work of what taking it apart for its sound is, and
makes no sound but that of bass and other instruments, for the key. Who takes a track apart anyway lets a `Listener` see it
(`streaming.separate_before`), and has the same at hardly any cost.

Kept of each frame are a few numbers (about 64 bytes, 12 MB for an hour), and no sound.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from djanalyzer.errors import MissingWeights
from djanalyzer.models.separation.lane import Decision, Evidence, features_of, odds_of, spans_of, sung_frames
from djanalyzer.models.separation.melody import Candidates, candidates_of, followed, without_blips
from djanalyzer.music import Voice

if TYPE_CHECKING:
    from djanalyzer.models.predict import Predictor
    from djanalyzer.models.separation.harmonic_key import KeyListener
    from djanalyzer.models.separation.protocols import PitchEstimator, Separator
    from djanalyzer.models.separation.shipped import StemEar
    from djanalyzer.models.separation.singing import Singing
    from djanalyzer.models.separation.windowing import Taken

Array = npt.NDArray[np.float32]
OnProgress = Callable[[float], None]

_MANNER = "voice-2"  # another number where the same networks would be listened to by other rules
_HARMONIC = ("bass", "other")


def recipe_of(stems_recipe: str) -> str:
    """Return the recipe of voices that are heard in stems of this recipe."""
    return f"{stems_recipe}+{_MANNER}"


@dataclass(frozen=True, slots=True)
class VoiceEar:
    """Somebody who hears voices; wake it once for any number of tracks (`voice_ear`).

    Attributes
    ----------
    recipe : str
        What its voices are kept under.
    separator : Separator
    pitch_estimator : PitchEstimator
    device : str
        Where both are.
    decision : Decision
        Of the vocal lane.
    singing : Singing
        Hears singing in the mix; on the same device.
    predictor : Predictor or None
        Tells the key of the instruments; None where nobody asks.
    """

    recipe: str
    separator: Separator
    pitch_estimator: PitchEstimator
    device: str
    decision: Decision
    singing: Singing
    predictor: Predictor | None = None

    def listener(self) -> Listener:
        """Return who listens to one track."""
        # Here, for torch comes with it, and who asks for the recipe alone does without.
        from djanalyzer.models.separation.harmonic_key import KeyListener

        keys = KeyListener(self.predictor) if self.predictor else None
        return Listener(self.separator.stems, self.device, self.singing, keys)

    def listen(self, path: Path, on_progress: OnProgress = lambda _share: None) -> Voice:
        """Return who sings in a file; `on_progress` is told the share done (0 to 1) and may raise `Cancelled`.

        Raises
        ------
        UnreadableAudio
            Nothing in it can be decoded.
        """
        listener = self.listener()
        for taken in _taken(path, self, on_progress):
            listener.take(taken)
        return listener.finish(self)


def voice_ear(ear: StemEar, singing: Path | None = None) -> VoiceEar | None:
    """Return who hears voices with an ear for stems; None with one that knows no pitch, or whose card tells no vocal lane.

    None as well where no network that hears singing came with the program; `singing` names its weights where they are not in their
    place.

    Raises
    ------
    MissingWeights
        The weights of the model, whose key head hears the instruments, or those of the network that hears singing, are damaged.
    """
    from djanalyzer.models.predict import Predictor
    from djanalyzer.models.separation import singing as network

    decision = Decision.of(ear.card)
    path = singing or network.SHIPPED
    if ear.pitch_estimator is None or decision is None or not path.is_file():
        return None
    predictor = Predictor.load(device=ear.device)
    hears_singing = network.load(path).to(ear.device)
    recipe = recipe_of(ear.recipe)
    return VoiceEar(
        recipe, ear.separator, ear.pitch_estimator, ear.device, decision, hears_singing, predictor
    )


def listen(path: Path, ear: StemEar, on_progress: OnProgress = lambda _share: None) -> Voice:
    """Return who sings in a file, as `VoiceEar.listen` does.

    Raises
    ------
    UnreadableAudio
        Nothing in it can be decoded.
    MissingWeights
        This ear hears no voices.
    """
    awake = voice_ear(ear)
    if awake is None:
        raise MissingWeights(
            "Nothing that hears vocals came with the program.",
            "Reinstall it, in a version that takes tracks apart.",
        )
    return awake.listen(path, on_progress)


class Listener:
    """Frames of a track taken apart in, its voice out.

    Parameters
    ----------
    stems : tuple of str
        The order of the stems in the frames; with vocals, bass and other.
    singing : Singing
        Hears singing in the mix, on the device.
    keys : KeyListener or None
        Hears bass and other instruments.
    """

    def __init__(
        self, stems: tuple[str, ...], device: str, singing: Singing, keys: KeyListener | None = None
    ) -> None:
        import torch

        from djanalyzer.models.separation.flowing import Synthesis
        from djanalyzer.models.separation.singing import Listening
        from djanalyzer.models.separation.spectrum import FRONT_END

        self._vocals = stems.index("vocals")
        self._harmonic = [stems.index(name) for name in _HARMONIC if name in stems]
        self._keys = keys
        self._synthesis = Synthesis((), torch.device(device), FRONT_END)
        self._powers: list[Array] = [np.zeros((2, 0), np.float32)]
        self._candidates: list[Candidates] = []
        self._listening = Listening(singing)
        self._singing: list[Array] = []

    def take(self, taken: Taken) -> None:
        """Take the next frames, with the chances of pitches; both sides of a stereo track count as their mean."""
        import torch

        from djanalyzer.models.separation.spectrum import N_BINS

        with torch.inference_mode():
            stems = taken.stems[:, :, :N_BINS].mean(dim=0)
            mixture = taken.mixture[:, :N_BINS].mean(dim=0)
            powers = [s.abs().square().sum(dim=0) for s in (stems[self._vocals], mixture)]
            self._powers.append(torch.stack(powers).cpu().numpy())
            self._candidates.append(candidates_of(taken.chances))
            self._singing.append(self._listening.push(mixture).numpy())
            if self._keys and self._harmonic:
                self._keys.push(self._synthesis.push(stems[self._harmonic].sum(dim=0)).cpu().numpy())

    def evidence(self) -> Evidence:
        """Return what was heard of the voice so far, frame by frame."""
        voice, mixture = np.nan_to_num(np.concatenate(self._powers, axis=1)).astype(np.float64)
        parts = zip(*self._candidates, strict=True)
        candidates = Candidates(*(np.nan_to_num(np.concatenate(part)) for part in parts))
        pitch, chance = followed(candidates)
        singing = np.nan_to_num(np.concatenate([*self._singing, self._listening.rest().numpy()]))
        curves = pitch, chance, candidates.bins[:, 0], candidates.chances[:, 0], singing
        return Evidence(voice, mixture, *(np.asarray(curve, np.float64) for curve in curves))

    def finish(self, ear: VoiceEar) -> Voice:
        """Return the voice of the track whose last frames have been taken."""
        if not self._candidates:
            return Voice((), np.zeros(0, np.float32), ear.recipe)
        evidence = self.evidence()
        odds = odds_of(features_of(evidence), ear.decision)
        is_sung = sung_frames(odds, ear.decision.change)
        key = self._keys.finish() if self._keys else None
        return Voice(
            spans_of(is_sung, odds), pitch_line(evidence, is_sung, ear.decision.least), ear.recipe, key
        )


def pitch_line(evidence: Evidence, is_sung: npt.NDArray[np.bool_], least: float) -> Array:
    """Return the pitch of each frame in Hz, shape (n_frames,): 0 where nobody sings, or with no pitch that is likely enough."""
    is_voiced = without_blips(is_sung & (evidence.chance >= least)) & is_sung
    return np.where(is_voiced, hertz_of(evidence.pitch), 0.0).astype(np.float32)


def hertz_of(bins: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return the frequencies at places among the pitches (`pitches`)."""
    from djanalyzer.models.separation.pitches import LOWEST, PITCHES_PER_OCTAVE

    return np.asarray(LOWEST * 2 ** (bins / PITCHES_PER_OCTAVE))


def _taken(path: Path, ear: VoiceEar, on_progress: OnProgress) -> Iterator[Taken]:
    """Yield a file taken apart: mono at 16 kHz, or in full where the separator asks for that."""
    from djanalyzer.audio.decode import open_stream, probe, stereo_blocks
    from djanalyzer.models.separation.protocols import FullBandSeparator
    from djanalyzer.models.separation.spectrum import FRONT_END, FULL_BAND
    from djanalyzer.models.separation.streaming import frames_of

    is_full = isinstance(ear.separator, FullBandSeparator)
    grid = FULL_BAND if is_full else FRONT_END
    n_expected = max(1.0, (probe(path).duration or 0.0) * grid.rate)

    def reported(blocks: Iterator[Array]) -> Iterator[Array]:
        n_samples = 0
        for block in blocks:
            yield block.reshape(len(block), -1)
            n_samples += len(block)
            on_progress(min(1.0, n_samples / n_expected))

    if is_full:
        yield from frames_of(reported(stereo_blocks(path, grid.rate)), ear, grid)
        return
    with open_stream(path, grid.rate, seconds=5.0) as stream:
        yield from frames_of(reported(iter(stream)), ear, grid)
