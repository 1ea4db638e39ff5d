"""What was heard of tracks is kept: it comes back as it was, damage is noticed, and the disk does not fill up."""

from __future__ import annotations

import json
import os
from dataclasses import fields, replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
import torch

from djanalyzer.errors import Trouble
from djanalyzer.models.checkpoint import Card, save
from djanalyzer.models.network import SMALL, Network
from djanalyzer.models.predict import Predictor
from djanalyzer.models.shipped import weights_at
from djanalyzer.music.learning import LabelledTrack
from djanalyzer.training.learning.hearing import HeardStore, HeardTrack, hear
from djanalyzer.training.learning.listeners import hear_missing, spread
from djanalyzer.training.learning.plan import BYTES_A_SECOND, RunPlan, write_plan
from djanalyzer.training.learning.run_folder import Run
from djanalyzer.training.learning.watch import Watch
from tests.nightly import NIGHTLY
from tests.training.learning.heard_tracks import NAME, fill, heard_track, library, write_weights


@pytest.fixture(scope="module")
def music(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six seconds with four beats every two seconds."""
    path = tmp_path_factory.mktemp("music") / "beats.wav"
    samples = np.zeros(6 * 22_050, np.float32)
    noise = np.random.default_rng(0).uniform(-1, 1, 2_000).astype(np.float32)
    for beat in range(12):
        samples[beat * 11_025 :][:2_000] += noise * np.linspace(1, 0, 2_000, dtype=np.float32)
    soundfile.write(path, samples, 22_050)
    return path


@pytest.fixture(scope="module")
def heard(music: Path) -> HeardTrack:
    torch.manual_seed(0)
    return hear(music, Predictor(Network(SMALL).eval(), NAME, "cpu"))


def same(one: HeardTrack, other: HeardTrack) -> bool:
    spoken = all(
        np.array_equal(getattr(one.activations, f.name), getattr(other.activations, f.name))
        for f in fields(one.activations)
    )
    sounds = all(
        np.array_equal(a, b)
        for a, b in (
            (one.sound.logmel, other.sound.logmel),
            (one.sound.chroma, other.sound.chroma),
            (one.flux, other.flux),
        )
    )
    heard = all(torch.equal(a, b) for a, b in zip(one.heard, other.heard, strict=True))
    return spoken and sounds and heard and one.analysis == other.analysis and one.duration == other.duration


def test_what_was_heard_comes_back_as_it_was(tmp_path: Path, heard: HeardTrack) -> None:
    store = HeardStore(tmp_path, NAME)
    store.keep("a recording", heard)
    back = HeardStore(tmp_path, NAME).get("a recording")
    assert same(back, heard)
    assert all(torch.equal(a, b) for a, b in zip(store.heard("a recording"), heard.heard, strict=True))
    assert store.duration("a recording") == heard.duration == 6.0


def test_the_analysis_is_what_the_model_makes_of_what_is_kept(heard: HeardTrack) -> None:
    torch.manual_seed(0)
    predictor = Predictor(Network(SMALL).eval(), NAME, "cpu")
    again, _ = predictor.judge(heard.activations, heard.flux, heard.duration, heard.sound)
    assert again == heard.analysis


def test_three_minutes_take_two_megabytes(tmp_path: Path) -> None:
    store = HeardStore(tmp_path, NAME)
    store.keep("r0", heard_track(0, 0))
    size = sum(path.stat().st_size for path in tmp_path.rglob("*.heard"))
    assert (
        size / store.duration("r0") < BYTES_A_SECOND
    )  # of a small network; the shipped one's fits the limit exactly
    assert 180 * BYTES_A_SECOND < 2.2e6


def test_other_ears_hear_anew(tmp_path: Path) -> None:
    tracks = library(3)
    store = fill(tmp_path, tracks)
    assert store.missing(tracks) == []
    assert HeardStore(tmp_path, "tiny-2").missing(tracks) == list(tracks)
    with pytest.raises(Trouble):
        HeardStore(tmp_path, "tiny-2").get("r0")


def test_other_weights_of_the_same_name_hear_anew_and_so_do_the_same_ones_decoded_otherwise(
    tmp_path: Path,
) -> None:
    path = write_weights(tmp_path)
    own = weights_at(path)
    save(path, Network(SMALL).eval(), Card(NAME, "small"))
    trained = weights_at(path)
    card = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    path.with_suffix(".json").write_text(json.dumps({**card, "decoding": {"keys": [1.0]}}), encoding="utf-8")
    decoded = weights_at(path)
    assert {w.name for w in (own, trained, decoded)} == {NAME}
    assert len({w.recipe for w in (own, trained, decoded)}) == 3
    write_plan(tmp_path / "1", RunPlan(1, tmp_path, path))
    tracks = library(2)
    fill(tmp_path, tracks)  # by those that were there first
    assert Run(tmp_path / "1", Watch(tmp_path, {})).store.missing(tracks) == []
    save(path, Network(SMALL).eval(), Card(NAME, "small"))
    assert Run(tmp_path / "1", Watch(tmp_path, {})).store.missing(tracks) == list(tracks)


@pytest.mark.parametrize("at", [0.01, 0.3, 0.6, 0.9])
def test_a_damaged_file_is_heard_anew(tmp_path: Path, at: float) -> None:
    tracks = library(3)
    store = fill(tmp_path, tracks)
    damaged = sorted(tmp_path.rglob("*.heard"))[1]
    bytes_ = bytearray(damaged.read_bytes())
    bytes_[int(at * len(bytes_))] ^= 0x10
    damaged.write_bytes(bytes_)
    missing = store.missing(tracks)
    assert len(missing) == 1
    with pytest.raises(Trouble):
        store.get(missing[0].recording)


def test_a_file_cut_short_by_a_power_loss_is_heard_anew(tmp_path: Path) -> None:
    tracks = library(2)
    store = fill(tmp_path, tracks)
    cut = sorted(tmp_path.rglob("*.heard"))[0]
    cut.write_bytes(cut.read_bytes()[:-100])
    assert len(store.missing(tracks)) == 1


def test_the_cache_gives_back_the_disk_but_nothing_that_is_needed(tmp_path: Path) -> None:
    tracks = library(4)
    store = fill(tmp_path, tracks)
    size = next(tmp_path.rglob("*.heard")).stat().st_size
    freed = store.trim(["r3"], limit=5 * size // 2)
    assert freed > size
    assert "r3" not in [track.recording for track in store.missing(tracks)]
    assert len(store.missing(tracks)) == 2
    assert store.trim([track.recording for track in tracks], limit=0) == 0


def test_two_files_with_one_recording_are_heard_once(tmp_path: Path, music: Path) -> None:
    one = replace(library(1)[0], path=music)
    twin = replace(one, id=2)
    store = HeardStore(tmp_path / "cache", NAME)
    weights = write_weights(tmp_path)
    assert len(list(hear_missing(store.missing([one, twin]), store, weights, 0))) == 1
    assert store.missing([one, twin]) == []


def _fatal(track: LabelledTrack) -> Trouble | None:
    """Hear a track; the second one takes the process down, as a bug in a decoder would."""
    if track.id == 2:
        os._exit(11)
    return None


@pytest.mark.skipif(not NIGHTLY, reason="starts six processes, each with torch")
def test_a_file_that_takes_the_process_down_is_named_and_the_rest_is_heard() -> None:
    outcomes = {track.id: trouble for track, trouble in spread(library(4), _fatal, 2)}
    assert sorted(outcomes) == [1, 2, 3, 4]
    assert [number for number, trouble in outcomes.items() if trouble is not None] == [2]
    assert "made the hearing break off" in str(outcomes[2])


def test_a_file_that_is_no_music_is_named_and_the_rest_is_heard(tmp_path: Path, music: Path) -> None:
    broken = tmp_path / "broken.mp3"
    broken.write_bytes(b"no music")
    silence = tmp_path / "silence.wav"
    soundfile.write(silence, np.zeros(3 * 22_050), 22_050)
    paths = (broken, music, silence, tmp_path / "gone.mp3")
    tracks = [replace(track, path=path) for track, path in zip(library(4), paths, strict=True)]
    store = HeardStore(tmp_path / "cache", NAME)
    outcomes = list(hear_missing(store.missing(tracks), store, write_weights(tmp_path), 0))
    assert [trouble is None for _, trouble in outcomes] == [False, True, False, False]
    assert "no music" in str(outcomes[2][1])
    assert [track.recording for track in store.missing(tracks)] == ["r0", "r2", "r3"]
