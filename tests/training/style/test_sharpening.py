"""What is softened is told by a critic, and recordings teach what needs no second rendering."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
import torch

from djanalyzer.errors import Trouble
from djanalyzer.features.fine_mel import FRAME_RATE, SAMPLE_RATE
from djanalyzer.models.style.networks import CONFIGURATIONS, StyleShape
from djanalyzer.models.style.places import N_POSITION
from djanalyzer.music.styles import STYLE_NAMES
from djanalyzer.training.style.critic import Critic, criticised, pulled
from djanalyzer.training.style.lessons import drawing
from djanalyzer.training.style.loop import Identity, Plan, averaged, train
from djanalyzer.training.style.pairs import save_arrays, stored
from djanalyzer.training.style.recordings import (
    SUFFIX,
    drawing_unpaired,
    store_missing,
    stored_recordings,
)
from djanalyzer.training.style.songs import TRAINING
from tests.training.style.pair_file import N_BANDS, spectrogram, store

NAMES = tuple(STYLE_NAMES)
TINY = StyleShape(n_mels=N_BANDS, widths=(24, 24), blocks=(1, 1), encoder=16, content=8, style=8, adapter=8)
FRAMES = 96


@pytest.fixture(autouse=True)
def small_networks(monkeypatch: pytest.MonkeyPatch) -> None:
    torch.set_num_threads(1)
    torch.manual_seed(0)
    monkeypatch.setitem(CONFIGURATIONS, "laptop", TINY)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three songs in three styles, and two recordings."""
    for seed in TRAINING[:3]:
        store(seed, tmp_path, NAMES[:3])  # type: ignore[arg-type]
    for seed in (1, 2):
        mel = spectrogram(seed, 5, 6).astype(np.float16)
        beats = np.arange(0, len(mel) / FRAME_RATE, 0.5)
        arrays = {"mel": mel, "beats": beats, "downbeats": beats[::4]}
        save_arrays(tmp_path / f"record{seed}{SUFFIX}", arrays, {"form": "1"})
    return tmp_path


def heard(n: int, *, soft: bool) -> torch.Tensor:
    """Return renderings, true ones of two sounds or the mean of both that a loss per value asks for."""
    mel = torch.zeros(n, N_BANDS, FRAMES)
    sign = torch.where(torch.rand(n, 1, FRAMES) < 0.5, -0.5, 0.5)
    return mel if soft else mel + sign


def test_a_critic_learns_to_tell_a_mean_of_sounds_from_sounds_and_pulls_away_from_it() -> None:
    critic = Critic(2)
    optimizer = torch.optim.Adam(critic.parameters(), 2e-3, betas=(0.5, 0.99))
    position, wanted = (
        torch.zeros(4, N_POSITION, FRAMES),
        critic.numbered(torch.tensor([0, 1, 0, 1]), torch.zeros(4, dtype=torch.long)),
    )
    begun = None
    for _ in range(40):
        found = criticised(critic, heard(4, soft=False), heard(4, soft=True), position, wanted)
        begun = begun or float(found.told.detach())
        optimizer.zero_grad()
        found.told.backward()
        optimizer.step()
    assert begun == pytest.approx(2, abs=0.2)
    assert float(found.told.detach()) < 0.7
    said = heard(4, soft=True)
    moved = said - 20 * found.pull
    again = criticised(critic, heard(4, soft=False), moved, position, wanted)
    assert float(again.deceived.detach()) < float(found.deceived.detach()), (
        "who follows the pull deceives it better"
    )


def test_the_pull_is_as_strong_as_a_share_of_the_losses_per_value() -> None:
    said = torch.zeros(3, 2, 4, requires_grad=True)
    by_value, pull = torch.full((2, 2, 4), 0.5), torch.full((3, 2, 4), 7.0)
    pulled(said, pull, by_value).backward()
    assert said.grad is not None
    length = float(said.grad[:2].norm())
    assert length == pytest.approx(0.8 * float(by_value.norm()), rel=1e-4)
    assert torch.equal(said.grad[2], said.grad[0]), "what has no truth is pulled as strongly"


def plan(folder: Path, steps: int, begin: Path | None = None) -> Plan:
    method = "disentangled" if begin is None else "sharpened"
    return Plan(
        Identity("laptop", NAMES, method, 0),
        folder / f"{method}.checkpoint",
        drawing(stored(folder, TRAINING), NAMES, 0, 3, FRAMES),
        steps,
        begin=begin,
        draw_unpaired=drawing_unpaired(stored_recordings(folder), 0, 2, FRAMES),
    )


def test_sharpening_goes_on_from_what_was_learned_and_a_kill_changes_nothing(
    folder: Path, tmp_path: Path
) -> None:
    first = plan(folder, 2)
    list(train(first))
    learned = averaged(first.checkpoint)[0]
    whole = replace(plan(folder, 4, first.checkpoint), checkpoint=tmp_path / "whole.checkpoint")
    parts = replace(whole, checkpoint=tmp_path / "parts.checkpoint")
    steps = list(train(whole))
    list(train(replace(parts, steps=2)))
    rest = list(train(parts))
    assert float(rest[-1].losses[""]) == float(steps[-1].losses[""])
    one, other = (averaged(x.checkpoint)[0] for x in (whole, parts))
    assert all(torch.equal(p, q) for p, q in zip(one.parameters(), other.parameters(), strict=True))
    moved = max(
        float((p - q).abs().max()) for p, q in zip(one.parameters(), learned.parameters(), strict=True)
    )
    assert 0 < moved < 0.05, "it begins with what was learned before"
    assert {"recording", "colour", "kept", "styled", "critic"} <= steps[0].losses.keys()


def test_recordings_teach_both_encoders(folder: Path) -> None:
    first = plan(folder, 1)
    list(train(first))
    with_them = replace(plan(folder, 1, first.checkpoint), checkpoint=folder / "with.checkpoint")
    without = replace(with_them, draw_unpaired=None, checkpoint=folder / "without.checkpoint")
    (taught,), (untaught,) = list(train(with_them)), list(train(without))
    assert taught.losses["bridge"] == untaught.losses["bridge"], "the songs are the same"
    assert "recording" not in untaught.losses
    one, other = (averaged(x.checkpoint)[0] for x in (with_them, without))
    assert not torch.equal(one.content.tell.weight, other.content.tell.weight)
    assert not torch.equal(one.style.tell.weight, other.style.tell.weight)


def test_the_middle_of_a_recording_is_stored_with_the_beats_that_the_analysis_finds(tmp_path: Path) -> None:
    seconds = 12
    clicks = np.zeros((seconds * SAMPLE_RATE, 2), np.float32)
    for beat in np.arange(0, seconds, 0.5):
        at = int(beat * SAMPLE_RATE)
        clicks[at : at + 2000] += np.hanning(2000)[:, None] * np.sin(np.arange(2000) / 12)[:, None]
    for name in ("beaten", "told_of_alone"):
        soundfile.write(tmp_path / f"{name}.wav", clicks, SAMPLE_RATE)
    written = list(store_missing(tmp_path / "stored", tmp_path, ["told_of_alone"]))
    assert [path.name for path in written] == ["beaten.recording"]
    assert list(store_missing(tmp_path / "stored", tmp_path, ["told_of_alone"])) == []
    drawn = drawing_unpaired(stored_recordings(tmp_path / "stored"), 0, 2, FRAMES)(3)
    assert drawn.source.shape == (2, 256, FRAMES)
    assert drawn.position.shape == (2, N_POSITION, FRAMES)
    written[0].write_bytes(b"no tensors")
    with pytest.raises(Trouble, match="cannot be read"):
        drawing_unpaired((written[0].rename(tmp_path / "other.recording"),), 0, 1, FRAMES)(0)
