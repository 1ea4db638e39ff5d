"""Audio to analysis: decode once, features in the same pass, the network in chunks, decoding at the end."""

from __future__ import annotations

import copy
import itertools
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from djanalyzer.errors import Trouble
from djanalyzer.models.activations import KEY_HOP, STEP, Activations
from djanalyzer.models.blocks import OnBlock, reported, shared
from djanalyzer.models.clock import Clock
from djanalyzer.music import Analysis, Energy
from djanalyzer.music.genres import GENRES, MOODS

if TYPE_CHECKING:
    import torch

    from djanalyzer.features.extraction import Features
    from djanalyzer.features.waveform import Waveform
    from djanalyzer.models.adaptation import Adaptation
    from djanalyzer.models.adapted import Adapted, Form, Recording
    from djanalyzer.models.decoding import Sound
    from djanalyzer.models.foundation import FoundationModel
    from djanalyzer.models.network import Network
    from djanalyzer.models.parts import Part
    from djanalyzer.models.structure_path import Heard
    from djanalyzer.music.attention import StyleAttention

Array = npt.NDArray[np.float32]
OnProgress = Callable[[float], None]

# Tracks up to this length (5.5 minutes) are seen whole; longer ones in chunks of it, with a margin (36 s) on either side
# that is seen but not used, so that memory does not grow with length. All are cut where windows of the key start.
CHUNK_STEPS = 28 * KEY_HOP
MARGIN_STEPS = 3 * KEY_HOP

# Of the say in the tempo, where a network of its own is asked for it: with more the generator's songs become less likely,
# with less the open recordings.
_TEMPO_SHARE = 0.75
SHORTEST = 2.0  # seconds: less holds no bar to speak of
_SHARE_OF_FEATURES = 0.6  # of the time an analysis takes, for the progress bar


@dataclass(frozen=True, slots=True)
class Prediction:
    """What one pass over a file gives: the analysis, the waveform to draw, and what the network said of music."""

    analysis: Analysis
    waveform: Waveform
    activations: Activations | None = None


class Predictor:
    """The model, loaded once, ready for any number of files.

    Attributes
    ----------
    name : str
        Name and version of the weights, with the number of what was learned beside them: "djanalyzer-6+3".
    constants : Constants
        The numbers of the decoding that were fitted to them.
    """

    def __init__(
        self,
        network: Network,
        name: str,
        device: str,
        decoding: dict[str, list[float]] | None = None,
        tempo_network: Network | None = None,
    ) -> None:
        from djanalyzer.models.decoding import Constants

        self._network = network.to(device)
        self._tempo_network = tempo_network.to(device) if tempo_network else None
        self.constants = Constants.of(decoding)
        self._device = device
        self._foundation: FoundationModel | None = None
        self._adapted: Adapted | None = None
        self.name = name

    @classmethod
    def load(
        cls,
        path: Path | None = None,
        device: str | None = None,
        foundation: Path | None = None,
        adaptation: Path | None = None,
    ) -> Predictor:
        """Load weights (None: those of the program) onto a device (None: CUDA, else Apple's GPU, else the processor).

        `foundation` is the folder of the foundation model that weights may have been taught with, `adaptation` what a DJ's
        library has taught besides (`models.adaptation`).

        Raises
        ------
        MissingWeights
            The weights or their card are not there, damaged, or of another version; or a foundation model is, that they want;
            or the adaptation is, or stands on other weights.
        """
        _wait_without_spinning()
        from djanalyzer.models.checkpoint import load, load_tempo_network
        from djanalyzer.models.foundation.matching import model_for

        network, card = load(path)
        device = usable_device(device)
        predictor = cls(network, card.name, device, card.decoding, load_tempo_network(path, card))
        predictor._foundation = model_for(network, foundation, device)
        if adaptation is None:
            return predictor
        from djanalyzer.models import adaptation as learned

        learned.read_card(adaptation).check_base(card.name, card.sha256)
        return predictor.adapted(learned.load(adaptation))

    def adapted(self, adaptation: Adaptation) -> Predictor:
        """Return who hears with the same network and says what was learned besides.

        Raises
        ------
        MissingWeights
            It does not fit the network.
        """
        from djanalyzer.models.adapted import Adapted

        other = copy.copy(self)
        other._adapted = Adapted(adaptation, self._network, self.constants, self._device)
        other.name = adaptation.name
        return other

    def analyse(
        self, path: Path, on_progress: OnProgress | None = None, also: OnBlock | None = None
    ) -> Prediction:
        """Analyse a file. `on_progress` hears the share done (0 to 1) and may raise `Cancelled` to stop.

        `also` is given the samples as they come, mono at `features.logmel.SAMPLE_RATE`, so that the file is decoded once.

        Raises
        ------
        UnreadableAudio
            Nothing in it can be decoded.
        """
        from djanalyzer.audio.decode import open_stream
        from djanalyzer.features.extraction import extract

        report = on_progress or _ignore
        report(0.0)
        clock = Clock()
        with open_stream(path) as stream:
            features = extract(shared(clock.time_source(reported(stream, report, _SHARE_OF_FEATURES)), also))
            remarks = stream.remarks
        foundation = self._hear_foundation(path, -(-len(features.logmel) // STEP))
        clock.end_features()
        prediction = self._judge(features, clock, report, remarks, foundation)
        report(1.0)
        return prediction

    def explain(self, path: Path, on_progress: OnProgress | None = None) -> StyleAttention:
        """Hear a file once more and return what decides its genre and its mood, as `analyse` names them; `on_progress` as there.

        Raises
        ------
        UnreadableAudio
            Nothing in it can be decoded.
        Trouble
            These weights name neither.
        """
        from djanalyzer.audio.decode import open_stream
        from djanalyzer.features.extraction import extract
        from djanalyzer.models.attending import attend_to, cut, joined
        from djanalyzer.models.parts import heard_part, joined_heard

        if self._network.structure is None:
            raise Trouble(f"{self.name} names no genre and no mood, so there is nothing to explain.")
        report = on_progress or _ignore
        with open_stream(path) as stream:
            features = extract(reported(stream, report, _SHARE_OF_FEATURES))
        n_steps = -(-len(features.logmel) // STEP)
        foundation = self._hear_foundation(path, n_steps)
        parts, heard = [], []
        for start, stop in chunks(n_steps):
            inputs, low = self._excerpt(features.logmel, features.chroma, start, stop)
            said = self._said(foundation, low, inputs[2].shape[1])
            seen, attention = attend_to(self._network, inputs, said)
            parts.append(cut(attention, start - low, stop - low))
            heard.append(heard_part(seen, start - low, stop - low))
            report(_SHARE_OF_FEATURES + (1 - _SHARE_OF_FEATURES) * stop / n_steps)
        if self._adapted is None:
            return joined(parts)
        return self._adapted.explain(joined_heard(heard), joined(parts), _excerpts(n_steps))

    def _hear_foundation(self, path: Path, n_steps: int) -> npt.NDArray[np.float16] | None:
        """Return what the foundation model says of a file, shape (n_steps, layers, features), if one is asked."""
        from djanalyzer.audio.decode import open_stream
        from djanalyzer.models.foundation.listening import listen

        structure, model = self._network.structure, self._foundation
        if model is None or structure is None or structure.shape.foundation is None:
            return None

        def blocks() -> Iterator[Array]:
            with open_stream(path, model.sample_rate) as stream:
                yield from stream

        return listen(model, blocks, structure.shape.foundation.layers, n_steps, self._device)

    def _judge(
        self,
        features: Features,
        clock: Clock,
        report: OnProgress,
        remarks: tuple[str, ...],
        foundation: npt.NDArray[np.float16] | None = None,
    ) -> Prediction:
        from djanalyzer.models.decoding import Sound
        from djanalyzer.models.parts import joined_heard

        if features.is_silent or features.duration < SHORTEST:
            reason = "no sound in it" if features.is_silent else "too short for a beat"
            return Prediction(
                self._without_music(features.duration, clock, (*remarks, reason)), features.waveform
            )
        heard: list[Heard] = []
        activations = self._listen(features.logmel, features.chroma, report, foundation, heard)
        clock.end_model()
        sound = Sound(features.logmel, features.chroma, features.tuning)
        analysis, vocals = self.judge(
            activations,
            features.flux,
            features.duration,
            sound,
            joined_heard(heard) if self._adapted else None,
        )
        analysis = replace(analysis, seconds=clock.seconds(), remarks=(*remarks, *analysis.remarks))
        return Prediction(analysis, features.waveform, replace(activations, vocals=vocals))

    def judge(
        self,
        activations: Activations,
        flux: Array,
        duration: float,
        sound: Sound,
        heard: Heard | None = None,
    ) -> tuple[Analysis, Array]:
        """Return what probabilities mean for music, and how likely somebody sings in each step; `flux` as in `decode`.

        `heard` is what `hear` returned with the activations: what was learned beside the weights is asked of it, and says
        nothing without.
        """
        analysis, vocals = self._judge_alone(activations, flux, duration, sound)
        if heard is None:
            return analysis, vocals
        from djanalyzer.models.adapted import Track

        return self.adapt(Track(heard, activations, sound, flux, duration), analysis), vocals

    def adapt(self, track: Recording, analysis: Analysis) -> Analysis:
        """Return what the weights alone have found in a recording with what was learned besides, where that is asked."""
        if self._adapted is None:
            return analysis
        return self._adapted.judge(track, analysis, _excerpts(track.heard.steps.shape[1]))

    def form(self, track: Recording) -> Form:
        """Return what the structure path that was learned besides (the first of several) says of a recording."""
        assert self._adapted is not None, "nothing was learned besides"
        return self._adapted.form(track, _excerpts(track.heard.steps.shape[1]))

    def _judge_alone(
        self, activations: Activations, flux: Array, duration: float, sound: Sound
    ) -> tuple[Analysis, Array]:
        from djanalyzer.models.decoding import decode
        from djanalyzer.models.decoding.guesses import guesses_in, tempered
        from djanalyzer.models.decoding.voices import vocal_spans

        decoded = decode(activations, flux, duration, sound, self.constants)
        words = self.constants.words
        analysis = Analysis(
            duration=duration,
            beat_grid=decoded.beat_grid,
            beat_confidence=decoded.beat_confidence,
            sections=decoded.sections,
            suggestions=decoded.suggestions,
            key=decoded.key,
            energy=decoded.energy,
            model=self.name,
            remarks=decoded.remarks,
            key_stretches=decoded.key_stretches,
            tuning=decoded.tuning,
            mix_range=decoded.mix_range,
            downbeat_confidence=decoded.downbeat_confidence,
            grid_choices=decoded.grid_choices,
            vocals=vocal_spans(decoded.vocals, duration),
            genres=guesses_in(tempered(activations.genre, words[0]), GENRES),
            moods=guesses_in(tempered(activations.mood, words[1]), MOODS),
            dynamics=decoded.dynamics,
            changes=decoded.changes,
        )
        return analysis, decoded.vocals

    def _without_music(self, duration: float, clock: Clock, remarks: tuple[str, ...]) -> Analysis:
        clock.end_model()
        return Analysis(
            duration=duration,
            beat_grid=None,
            beat_confidence=0.0,
            sections=(),
            suggestions=(),
            key=None,
            energy=Energy(1.0),
            model=self.name,
            seconds=clock.seconds(),
            remarks=remarks,
            vocals=(),
        )

    def listen(
        self,
        logmel: npt.NDArray[np.float16],
        chroma: npt.NDArray[np.float16],
        report: OnProgress | None = None,
        foundation: npt.NDArray[np.float16] | None = None,
    ) -> Activations:
        """Run the network over a whole recording.

        Parameters
        ----------
        logmel : shape (n_frames, 128)
        chroma : shape (ceil(n_frames / STEP), N_PITCHES)
        foundation : shape (ceil(n_frames / STEP), layers, features)
            Asked of a network that hears a foundation model too.
        """
        return self._listen(logmel, chroma, report, foundation, [])

    def hear(
        self, logmel: npt.NDArray[np.float16], chroma: npt.NDArray[np.float16]
    ) -> tuple[Activations, Heard]:
        """Run the network over a whole recording as `listen` does; return with it what the structure path heard.

        Returns
        -------
        activations : Activations
        heard : Heard
            A batch of one. Of a recording that is seen in chunks the steps lie one after another, and `rhythm` is their mean.
        """
        from djanalyzer.models.parts import joined_heard

        heard: list[Heard] = []
        activations = self._listen(logmel, chroma, None, None, heard)
        return activations, joined_heard(heard)

    def _listen(
        self,
        logmel: npt.NDArray[np.float16],
        chroma: npt.NDArray[np.float16],
        report: OnProgress | None,
        foundation: npt.NDArray[np.float16] | None,
        heard: list[Heard],
    ) -> Activations:
        """Run the network over a recording chunk by chunk; add what was heard of each to `heard`."""
        from djanalyzer.models.parts import heard_part, joined_parts

        n_frames = len(logmel)
        n_steps = -(-n_frames // STEP)
        parts = []
        for start, stop in chunks(n_steps):
            excerpt, low = self._excerpt(logmel, chroma, start, stop)
            part, said = self._listen_to((excerpt, low), start, stop, foundation)
            parts.append((part, stop - start))
            heard.append(heard_part(said, start - low, stop - low))
            share = _SHARE_OF_FEATURES + (0.95 - _SHARE_OF_FEATURES) * stop / n_steps
            (report or _ignore)(share)
        return joined_parts(parts, n_frames)

    def _listen_to(
        self,
        excerpt: tuple[tuple[torch.Tensor, torch.Tensor, torch.Tensor], int],
        start: int,
        stop: int,
        foundation: npt.NDArray[np.float16] | None,
    ) -> tuple[Part, Heard]:
        """Return the network's probabilities for steps [start, stop), having seen the margins too, and what it heard."""
        import torch

        from djanalyzer.models.parts import part_of

        inputs, low = excerpt
        with torch.inference_mode():
            said = self._said(foundation, low, inputs[2].shape[1])
            logits, heard = self._network.hear(*inputs)
            if self._network.structure is not None:
                logits = logits._replace(structure=self._network.structure(heard, 0, said))
            if self._tempo_network is not None:
                other = self._tempo_network(*inputs).tempo
                logits = logits._replace(tempo=(1 - _TEMPO_SHARE) * logits.tempo + _TEMPO_SHARE * other)
            return part_of(logits, start - low, stop - low), heard

    def _said(
        self, foundation: npt.NDArray[np.float16] | None, low: int, n_steps: int
    ) -> torch.Tensor | None:
        """Return what the foundation model says of an excerpt that begins at step `low`, if it was asked."""
        return None if foundation is None else self._tensor(foundation[low : low + n_steps])

    def _excerpt(
        self, logmel: npt.NDArray[np.float16], chroma: npt.NDArray[np.float16], start: int, stop: int
    ) -> tuple[tuple[torch.Tensor, torch.Tensor, torch.Tensor], int]:
        """Return steps [start, stop) with their margins as the network takes them, and the first step of the margins."""
        import torch

        from djanalyzer.models.network import place

        n_steps = -(-len(logmel) // STEP)
        low, high = _with_margins(start, stop, n_steps)
        frames = _padded(logmel[low * STEP : high * STEP], (high - low) * STEP)
        places = place(torch.tensor([float(low)]), high - low, torch.tensor([float(n_steps)]))
        chroma_steps = _padded(chroma[low:high], high - low)
        return (self._tensor(frames), self._tensor(chroma_steps), places.to(self._device)), low

    def _tensor(self, values: npt.NDArray[np.float16]) -> torch.Tensor:
        import torch

        return torch.from_numpy(values.astype(np.float32))[None].to(self._device)


def _wait_without_spinning() -> None:
    """Let threads that wait for each other sleep: spinning costs three times the work where other programs use the cores.

    Heard by OpenMP only before torch is first imported.
    """
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")


def usable_device(asked: str | None) -> str:
    """Return the device that was asked for, or the fastest one where none was.

    Raises
    ------
    Trouble
        There is no such device, or this machine has none.
    """
    import torch

    if asked is None:
        return best_device()
    try:
        torch.zeros(1, device=asked)
    except (RuntimeError, AssertionError, NotImplementedError) as error:  # torch has no class of its own
        raise Trouble(
            f"“{asked}” is no device that can be used here.", "Take cpu, or a GPU that this machine has."
        ) from error
    return asked


def best_device() -> str:
    """Return the fastest device of this machine: "cuda", "mps" or "cpu"."""
    import torch

    if torch.cuda.is_available():
        return "cuda"
    return "mps" if torch.backends.mps.is_available() else "cpu"


def chunks(n_steps: int) -> list[tuple[int, int]]:
    """Return how a recording is cut: as few chunks as hold it, all about as long."""
    n_hops = -(-n_steps // KEY_HOP)
    n_chunks = max(1, -(-n_hops // (CHUNK_STEPS // KEY_HOP)))
    edges = [n_hops * i // n_chunks * KEY_HOP for i in range(n_chunks)]
    return list(itertools.pairwise([*edges, n_steps]))


def _with_margins(start: int, stop: int, n_steps: int) -> tuple[int, int]:
    """Return from where to where a chunk is heard."""
    return max(0, start - MARGIN_STEPS), min(n_steps, stop + MARGIN_STEPS)


def _excerpts(n_steps: int) -> tuple[tuple[int, int, int, int], ...]:
    """Return every chunk with its margins."""
    return tuple((start, stop, *_with_margins(start, stop, n_steps)) for start, stop in chunks(n_steps))


def _padded(values: npt.NDArray[np.float16], n: int) -> npt.NDArray[np.float16]:
    """Return `n` rows: what is there, then silence."""
    return np.pad(values, ((0, n - len(values)), (0, 0))) if len(values) < n else values


def _ignore(share: float) -> None:
    """Tell nobody."""
