"""Songs to learn separation and pitch from: what is stored is what is heard."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from djanalyzer.errors import Trouble
from djanalyzer.synthesis.singing import is_sung, vocal_pitch
from djanalyzer.training.majl import material
from djanalyzer.training.majl.material import FRAME_RATE, HOP, SAMPLE_RATE, Recording

SUNG, UNSUNG = 883_000_001, 883_000_004
TWO_VOICES = 880_000_006  # composed with a second voice louder than the first


@pytest.fixture(scope="module")
def recording() -> Recording:
    return material.rendered(SUNG)


def harmonics(wave: np.ndarray, pitch: np.ndarray) -> float:
    """Return how strong the first four harmonics of a pitch are in the frames in which there is one."""
    padded = np.pad(wave, 1024)
    total = 0.0
    for frame in np.flatnonzero(pitch)[::5]:
        spectrum = np.abs(np.fft.rfft(padded[frame * HOP : frame * HOP + 2048] * np.hanning(2048), 8192))
        bins = np.rint(pitch[frame] * np.arange(1, 5) * 8192 / SAMPLE_RATE).astype(int)
        total += float(spectrum[bins].sum() / (spectrum.sum() + 1e-9))
    return total


def test_a_song_is_stored_with_four_stems_that_add_up_to_a_master(recording: Recording) -> None:
    assert recording.stems.shape == (4, material.SECONDS * SAMPLE_RATE)
    assert recording.stems.dtype == np.int16
    mix = recording.stems.sum(axis=0) * recording.scale
    assert 0.3 < np.abs(mix).max() < 1.0
    assert all(np.abs(stem).max() > 50 for stem in recording.stems)


def test_the_labelled_pitch_is_the_one_that_is_heard_when_it_is_heard(recording: Recording) -> None:
    vocals = recording.stems[3] * np.float32(recording.scale)
    right = harmonics(vocals, recording.pitch)
    assert right > 3 * harmonics(vocals, recording.pitch * np.float32(2 ** (1 / 12)))
    late = np.roll(recording.pitch, 15)
    assert right > 1.5 * harmonics(vocals, late)
    by_shift = {shift: harmonics(vocals, np.roll(recording.pitch, shift)) for shift in range(-3, 4)}
    assert abs(max(by_shift, key=lambda shift: by_shift[shift])) <= 1


def test_labels_lie_on_the_frames_of_centred_windows(recording: Recording) -> None:
    assert len(recording.pitch) == len(recording.sung) == material.SECONDS * FRAME_RATE + 1
    assert recording.pitch.dtype == np.float32
    song = material.song_of(SUNG)
    pitch, sung = material.labels_of(song)
    fine = vocal_pitch(song)  # a hundred values a second
    np.testing.assert_array_equal(pitch[: len(fine) // 2], fine[::2][: len(fine) // 2].astype(np.float32))
    assert np.all(sung[pitch > 0])
    assert 0.3 < sung.mean() < 1


def test_a_seed_says_whether_anybody_sings() -> None:
    silent = material.song_of(UNSUNG)
    assert not any(map(is_sung, silent.parts))
    assert not any(a.any() for a in material.labels_of(silent))
    assert any(map(is_sung, material.song_of(SUNG).parts))


def test_the_voice_whose_pitch_is_labelled_is_the_loudest() -> None:
    voices = [p for p in material.song_of(TWO_VOICES).parts if is_sung(p)]
    lead = next(p for p in voices if p.role == "vocal")
    others = [p for p in voices if p.role != "vocal"]
    assert others
    assert all(p.channel.gain <= lead.channel.gain / 2 + 1e-9 for p in others)


def test_no_trick_moves_the_pitch_away_from_its_label() -> None:
    assert not any(p.ending for p in material.song_of(SUNG).passages)


def test_what_is_stored_is_read_whole_or_in_segments(recording: Recording, tmp_path: Path) -> None:
    path = material.path_of(recording.seed, tmp_path)
    material.write(path, recording)
    whole, piece = material.read(path), material.read(path, 100, 50)
    for name in ("stems", "pitch", "sung"):
        np.testing.assert_array_equal(getattr(whole, name), getattr(recording, name))
    assert (whole.scale, whole.seed, whole.style) == (recording.scale, SUNG, recording.style)
    np.testing.assert_array_equal(piece.stems, recording.stems[:, 100 * HOP : 150 * HOP])
    np.testing.assert_array_equal(piece.pitch, recording.pitch[100:151])
    assert material.length_of(path) == material.SECONDS * FRAME_RATE


def short(seed: int) -> Recording:
    n_frames = material.n_frames_of(SAMPLE_RATE)
    stems = np.ones((4, SAMPLE_RATE), np.int16)
    return Recording(stems, np.zeros(n_frames, np.float32), np.zeros(n_frames, np.uint8), 1e-4, seed, "house")


def test_rendering_goes_on_where_it_was_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rendered: list[int] = []

    def render(seed: int) -> Recording:
        rendered.append(seed)
        return short(seed)

    monkeypatch.setattr(material, "rendered", render)
    assert len(list(material.render_missing(tmp_path, range(7, 9)))) == 2
    assert [p.name for p in material.render_missing(tmp_path, range(7, 10))] == ["000000009.stems"]
    assert rendered == [7, 8, 9]


def test_a_song_half_written_never_carries_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(source: object, target: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", killed)
    path = material.path_of(7, tmp_path)
    with pytest.raises(KeyboardInterrupt):
        material.write(path, short(7))
    assert not list(tmp_path.glob("*.stems"))


def test_a_file_that_cannot_serve_is_told_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = material.path_of(7, tmp_path)
    with pytest.raises(Trouble, match="cannot be read"):
        material.read(path)
    material.write(path, short(7))
    with pytest.raises(Trouble, match="ends before frame 60"):
        material.read(path, 20, 40)
    path.write_bytes(path.read_bytes()[:1000])
    with pytest.raises(Trouble, match="cannot be read"):
        material.read(path)
    monkeypatch.setattr(material, "FORM", 0)
    material.write(path, replace(short(7), style="trance"))
    monkeypatch.undo()
    with pytest.raises(Trouble, match="another version"):
        material.read(path)
