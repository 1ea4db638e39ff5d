"""The process that takes files apart: any file that can be played, at any rate and length, adds up to itself."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import numpy as np
import pytest
import soundfile
import torch
from torch import Tensor

from djanalyzer.app import separating
from djanalyzer.app.separating import Ears, take_apart
from djanalyzer.audio.decode import read_stereo
from djanalyzer.errors import UnreadableAudio
from djanalyzer.features.stem_files import STEMS, Array, StemFiles, mixed_stems
from djanalyzer.features.stem_store import StemStore
from djanalyzer.models.separation.shipped import StemEar
from djanalyzer.models.separation.spectrum import N_BINS


class Filters:
    """Bass below and drums above, by fixed masks; its stems are in an order of their own."""

    stems = ("vocals", "other", "bass", "drums")

    def __call__(self, mixture: Tensor) -> Tensor:
        low = torch.linspace(1, 0, N_BINS)[:, None]
        nothing = torch.zeros_like(mixture)
        return torch.stack([nothing, nothing, mixture * low, mixture * (1 - low)], dim=1)


EARS = Ears(StemEar("filters-1", "filters-1.0", Filters(), None, "cpu"), None)


def wave(n_samples: int, n_channels: int, loudness: float = 0.2) -> Array:
    rng = np.random.default_rng(n_samples)
    return (loudness * rng.standard_normal((n_samples, n_channels))).astype(np.float32)


def taken_apart(path: Path, shares: list[float] | None = None) -> StemFiles:
    store = StemStore(path.parent / "cache")
    with store.making() as folder:
        take_apart(EARS, path, folder, (shares if shares is not None else []).append)
        return store.keep(folder, "recording", "filters-1.0")


@pytest.mark.parametrize(
    ("samples", "rate"),
    [
        pytest.param(wave(9_600, 2), 48_000, id="stereo"),
        pytest.param(wave(8_820, 1), 44_100, id="mono"),
        pytest.param(wave(1_600, 1), 8_000, id="8 kHz"),
        pytest.param(wave(9_600, 2), 96_000, id="96 kHz"),
        pytest.param(wave(4_800, 6), 48_000, id="surround"),
        pytest.param(wave(1, 2), 44_100, id="one sample"),
        pytest.param(wave(100, 2), 48_000, id="2 ms"),
        pytest.param(np.zeros((4_800, 2), np.float32), 48_000, id="silence"),
        pytest.param(wave(4_800, 2, loudness=3.0), 48_000, id="far beyond full scale"),
    ],
)
def test_stems_of_any_file_add_up_to_what_the_deck_plays(tmp_path: Path, samples: Array, rate: int) -> None:
    soundfile.write(tmp_path / "song.wav", samples, rate, subtype="FLOAT")
    played, _ = read_stereo(tmp_path / "song.wav", 48_000)
    files = taken_apart(tmp_path / "song.wav")
    assert (files.n_samples, files.sample_rate) == (len(played), 48_000)
    stems = np.concatenate(list(mixed_stems(files, STEMS))) if len(played) else played
    assert np.abs(stems - played).max(initial=0.0) < 2e-5 * max(1.0, np.abs(played).max(initial=0.0))
    assert np.abs(np.concatenate(list(mixed_stems(files, ["vocals"])))).max() < 2e-5
    bass = np.concatenate(list(mixed_stems(files, ["bass"])))
    assert bool(np.abs(bass).max() > 1e-3) == samples.any()


def test_how_far_it_is_runs_from_none_to_all(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "song.wav", wave(200_000, 1), 48_000)
    shares: list[float] = []
    taken_apart(tmp_path / "song.wav", shares)
    assert shares == sorted(shares)
    assert (len(shares) > 2, shares[-1]) == (True, 1.0)


def test_what_is_no_music_is_told_and_the_next_file_is_taken_apart(tmp_path: Path) -> None:
    (tmp_path / "text.wav").write_text("no music")
    with pytest.raises(UnreadableAudio):
        taken_apart(tmp_path / "text.wav")
    soundfile.write(tmp_path / "song.wav", wave(4_800, 2), 48_000)
    answers = io.BytesIO()
    for name in ("text.wav", "song.wav"):
        (folder := tmp_path / f"stems of {name}").mkdir()
        question = {"path": tmp_path / name, "folder": folder}
        asked = {word: os.fsencode(path).hex() for word, path in question.items()}
        separating._answer(EARS, {"wanted": "stems", **asked}, answers)
    said = [json.loads(line) for line in answers.getvalue().splitlines()]
    assert said[0]["trouble"][0] == "UnreadableAudio"
    assert said[-1] == {"stems": {}}
    assert {path.stem for path in (tmp_path / "stems of song.wav").glob("*.flac")} == set(STEMS)


def test_ears_without_a_pitch_are_asked_for_no_voice(tmp_path: Path) -> None:
    answers = io.BytesIO()
    separating._answer(EARS, {"wanted": "voice", "path": os.fsencode(tmp_path).hex()}, answers)
    (said,) = [json.loads(line) for line in answers.getvalue().splitlines()]
    assert said["trouble"][0] == "MissingWeights"
