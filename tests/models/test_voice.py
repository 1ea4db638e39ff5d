"""Who sings in a track: one line of pitch, stretches of singing, and the key of what sounds below."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
import soundfile
import torch
from torch import Tensor

from djanalyzer.models.activations import KEY_HOP, N_KEYS, STEP, Activations
from djanalyzer.models.decoding.constants import Constants
from djanalyzer.models.predict import CHUNK_STEPS, chunks
from djanalyzer.models.separation import harmonic_key
from djanalyzer.models.separation.harmonic_key import KeyListener
from djanalyzer.models.separation.lane import FEATURES, KEY, Decision, spans_of, sung_frames
from djanalyzer.models.separation.melody import (
    N_CANDIDATES,
    Candidates,
    candidates_of,
    followed,
    without_blips,
)
from djanalyzer.models.separation.pitches import N_PITCHES, bins_of, blurred
from djanalyzer.models.separation.singing import Singing, SingingShape
from djanalyzer.models.separation.spectrum import FRONT_END, N_BINS
from djanalyzer.models.separation.streaming import SAMPLE_RATE, separate_before
from djanalyzer.models.separation.voice import Listener, VoiceEar
from djanalyzer.music import Key, VocalSpan

Array = npt.NDArray[np.float32]

DECISION = Decision(
    tuple({"loudness": 2.0, "share": 2.0, "chance": 2.0}.get(name, 0.0) for name in FEATURES), 3.0, 1.0, 0.5
)


SINGING = Singing(SingingShape((2, 2), 4, 2)).eval()  # knows nothing: DECISION does not ask it


class Halves:
    """Vocals are what lies from 400 Hz to 3 kHz, bass all below, drums all above."""

    stems: tuple[str, ...] = ("drums", "bass", "other", "vocals")

    def __call__(self, mixture: Tensor) -> Tensor:
        hertz = torch.arange(N_BINS)[:, None] * FRONT_END.rate / FRONT_END.window
        shares = [hertz > 3000, hertz < 400, hertz < 0, (hertz >= 400) & (hertz <= 3000)]
        return torch.stack([mixture * share for share in shares], dim=1)


class LoudestBin:
    """The pitch is the loudest bin's, as CREPE is told of one; none in silence."""

    n_pitches = N_PITCHES

    def __call__(self, source: Tensor) -> Tensor:
        hertz = source.abs().argmax(dim=1) * FRONT_END.rate / FRONT_END.window
        chances = blurred(hertz * (source.abs().amax(dim=1) > 1e-3))
        return torch.logit(chances.clamp(1e-4, 1 - 1e-4))


def song(rate: int, n_channels: int) -> Array:
    """Return 4 s of bass, over which somebody holds an A4 from 1 s to 2 s and an E5 from 3 s to the end."""
    at = np.arange(4 * rate) / rate
    voice = np.sin(2 * np.pi * np.where(at < 2.5, 440.0, 659.3) * at) * (((at >= 1) & (at < 2)) | (at >= 3))
    return np.repeat((0.1 * np.sin(2 * np.pi * 110 * at) + 0.3 * voice)[:, None], n_channels, 1).astype(
        np.float32
    )


def ear() -> VoiceEar:
    return VoiceEar("tried", Halves(), LoudestBin(), "cpu", DECISION, SINGING)


def test_a_voice_is_found_where_it_sings_at_its_pitch(tmp_path: Path) -> None:
    path = tmp_path / "song.wav"
    soundfile.write(path, song(44_100, 2), 44_100)
    shares: list[float] = []
    voice = ear().listen(path, shares.append)
    assert [(round(s.start, 1), round(s.stop, 1)) for s in voice.spans] == [(1.0, 2.0), (3.0, 4.0)]
    assert voice.pitch_at(1.5) == pytest.approx(440, rel=0.01)
    assert voice.pitch_at(3.5) == pytest.approx(659, rel=0.01)
    assert voice.pitch_at(2.5) is None
    assert len(voice.pitch) == 201
    assert shares == sorted(shares)
    assert shares[-1] == pytest.approx(1.0, abs=0.01)


def test_who_takes_a_track_apart_hears_the_same_voice_on_the_way(tmp_path: Path) -> None:
    path = tmp_path / "song.wav"
    soundfile.write(path, song(SAMPLE_RATE, 1), SAMPLE_RATE)
    alone = ear().listen(path)
    awake = ear()
    listener = awake.listener()
    for _ in separate_before(listener.take, [song(SAMPLE_RATE, 2)], awake):
        pass
    beside = listener.finish(awake)
    assert [(s.start, s.stop) for s in beside.spans] == [(s.start, s.stop) for s in alone.spans]
    np.testing.assert_allclose(beside.pitch, alone.pitch, rtol=1e-3)


def test_nobody_sings_where_nothing_was_heard() -> None:
    voice = Listener(Halves.stems, "cpu", SINGING).finish(ear())
    assert (voice.spans, len(voice.pitch), voice.harmonic_key) == ((), 0, None)


# The line


def heard(*frames: list[tuple[float, float]]) -> Candidates:
    """Return candidates, each with its bin and its chance."""
    bins, chances = np.zeros((2, len(frames), N_CANDIDATES), np.float32)
    for frame, peaks in enumerate(frames):
        for k, (bin_, chance) in enumerate(sorted(peaks, key=lambda p: -p[1])):
            bins[frame, k], chances[frame, k] = bin_, chance
    return Candidates(bins, chances)


def test_the_line_stays_in_its_octave_where_another_is_likelier_for_a_moment() -> None:
    sure, torn = [(180.0, 0.9)], [(240.0, 0.6), (180.0, 0.4)]
    bins, chances = followed(heard(sure, sure, torn, sure, sure))
    assert bins.tolist() == [180.0] * 5
    assert chances[2] == pytest.approx(0.4)


def test_the_line_leaps_where_the_voice_does() -> None:
    bins, _ = followed(heard(*[[(180.0, 0.9), (240.0, 0.1)]] * 5, *[[(240.0, 0.9), (180.0, 0.1)]] * 5))
    assert bins.tolist() == [180.0] * 5 + [240.0] * 5


def test_candidates_are_the_peaks_at_their_place_between_bins() -> None:
    hertz = torch.tensor([441.3, 220.0])
    chances = torch.maximum(blurred(hertz), 0.5 * blurred(2 * hertz))
    found = candidates_of(chances)
    np.testing.assert_allclose(found.bins[:, 0], bins_of(hertz), atol=0.2)
    np.testing.assert_allclose(found.bins[:, 1], bins_of(2 * hertz), atol=0.2)
    np.testing.assert_allclose(found.chances[:, 1], 0.5, atol=0.1)


def test_gaps_and_blips_of_some_frames_are_none() -> None:
    line = np.array([0] * 3 + [1] * 9 + [0] * 2 + [1] * 9 + [0] * 9 + [1] * 2 + [0] * 3, bool)
    assert np.flatnonzero(np.diff(without_blips(line))).tolist() == [2, 22]


# The lane


def test_a_short_doubt_ends_no_singing_and_a_short_hope_begins_none() -> None:
    odds = np.array([-3.0] * 10 + [3.0] * 2 + [-3.0] * 10 + [3.0] * 20 + [-3.0] * 2 + [3.0] * 20)
    assert np.flatnonzero(np.diff(sung_frames(odds, 4.0))).tolist() == [21]
    assert sung_frames(odds, 0.0).tolist() == (odds > 0).tolist()


def test_a_stretch_reaches_halfway_to_the_frames_beside_it() -> None:
    odds = np.array([-4.0, 0.0, 0.0, -4.0, 4.0])
    spans = spans_of(np.array([False, True, True, False, True]), odds)
    assert spans == (VocalSpan(0.01, 0.05, 0.5), VocalSpan(0.07, 0.08, 0.982))


def test_a_card_gives_back_what_it_was_given() -> None:
    assert Decision.of({KEY: DECISION.as_record()}) == DECISION


@pytest.mark.parametrize("said", [None, {}, {"weights": 3}, {**DECISION.as_record(), "bias": float("nan")}])
def test_a_card_without_sense_tells_nothing(said: object) -> None:
    assert Decision.of({KEY: said}) is None


# The key


class NoOpinion:
    """A model to which all keys are alike, so that the pitch classes decide."""

    constants = replace(Constants(), keys=(0.0, 0.0, 20.0, 0.0, 0.0))

    def __init__(self) -> None:
        self.n_steps: list[int] = []

    def listen(self, logmel: Array, chroma: Array) -> Activations:
        n_steps = -(-len(logmel) // STEP)
        self.n_steps.append(n_steps)
        n_windows = len(chunks(n_steps)) * max(1, n_steps // KEY_HOP)
        nothing, keys = np.zeros(0, np.float32), np.full((n_windows, N_KEYS), 1 / N_KEYS, np.float32)
        few = nothing, nothing, nothing
        return Activations(*few, *few, nothing, keys[0], keys, nothing, nothing)


def in_a_minor(seconds: float) -> Array:
    """Return chords and bass: Am, Dm, E, Am."""
    at = np.arange(round(seconds * FRONT_END.rate)) / FRONT_END.rate
    chords = np.array([[45, 57, 60, 64], [50, 57, 62, 65], [52, 56, 59, 64], [45, 60, 64, 69]])
    notes = chords[(at % 4).astype(int)]
    waves = np.sin(2 * np.pi * 440 * 2 ** ((notes - 69) / 12) * at[:, None])
    return np.asarray(0.05 * waves.sum(axis=1), np.float32)


def test_the_key_is_heard_chunk_by_chunk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(harmonic_key, "CHUNK_STEPS", 32)
    model = NoOpinion()
    listener = KeyListener(model)  # type: ignore[arg-type]
    for block in np.array_split(in_a_minor(34), 7):
        listener.push(block)
    key = listener.finish()
    assert key is not None
    assert key.index == Key(9, is_minor=True).index
    assert model.n_steps[:2] == [33, 33]
    assert len(model.n_steps) == 3
    assert CHUNK_STEPS % KEY_HOP == 0


def test_silence_has_no_key() -> None:
    listener = KeyListener(NoOpinion())  # type: ignore[arg-type]
    listener.push(np.zeros(160_000, np.float32))
    assert listener.finish() is None
