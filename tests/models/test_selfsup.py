"""Listening without labels: what transposition does to what is heard, tracks in blocks, sections, weights on disk."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from djanalyzer.errors import MissingWeights
from djanalyzer.features.constant_q import BINS_PER_SEMITONE, N_BINS, constant_q
from djanalyzer.features.logmel import SAMPLE_RATE
from djanalyzer.models.selfsup import shipped
from djanalyzer.models.selfsup.listener import WINDOW, Listener, Stream
from djanalyzer.models.selfsup.network import (
    CONFIGURATIONS,
    EMBEDDING,
    FURTHEST,
    HEARD_BINS,
    Listening,
    Shape,
    heard_bins,
)
from djanalyzer.music import Key

TINY = Shape(columns=6, depth=1, hidden=16, projected=8)


@pytest.fixture
def listener() -> Listener:
    """Return one that has learned nothing."""
    torch.set_num_threads(1)
    torch.manual_seed(0)
    return Listener(Listening(TINY), "test.1")


def music(seconds: float, seed: int = 0) -> np.ndarray:
    """Return tones that come and go in noise."""
    rng = np.random.default_rng(seed)
    time = np.arange(int(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    total = 0.01 * rng.standard_normal(len(time))
    for pitch in rng.integers(40, 90, 6):
        total += 0.1 * np.sin(2 * np.pi * 440 * 2 ** ((pitch - 69) / 12) * time) * (np.sin(time * pitch) > 0)
    return total.astype(np.float32)


# What is heard


def test_the_laptop_s_network_is_small_and_the_paper_s_has_five_million_numbers() -> None:
    laptop, paper = (
        sum(p.numel() for p in Listening(CONFIGURATIONS[name]).parameters()) for name in ("laptop", "paper")
    )
    assert laptop < 2e6
    assert 4.5e6 < paper < 5.5e6


def test_a_transposed_track_is_the_same_columns_moved() -> None:
    columns = torch.arange(N_BINS, dtype=torch.float32).expand(1, 4, N_BINS)
    as_it_is, higher = heard_bins(columns), heard_bins(columns, 2)
    assert as_it_is.shape == (1, 4, HEARD_BINS)
    # What lay in a row lies two semitones higher.
    torch.testing.assert_close(higher[..., 2 * BINS_PER_SEMITONE :], as_it_is[..., : -2 * BINS_PER_SEMITONE])
    with pytest.raises(ValueError, match="at most 6 semitones"):
        heard_bins(columns, FURTHEST + 1)


def test_both_tokens_hear_all_of_the_music_and_one_token_serves_both_heads() -> None:
    torch.manual_seed(0)
    columns = torch.rand(2, 96, HEARD_BINS)
    changed = columns.clone()
    changed[:, -1] += 1.0
    two = Listening(TINY)
    before, after = two(columns), two(changed)
    for token in range(2):
        assert not torch.allclose(before[token], after[token])
    one = Listening(replace(TINY, tokens=1))(columns)
    assert torch.equal(one.equivariant, one.contrastive)
    assert not torch.allclose(before.equivariant, before.contrastive)


def test_louder_music_is_the_same_music() -> None:
    torch.manual_seed(0)
    columns, network = torch.rand(2, 96, HEARD_BINS), Listening(TINY)
    torch.testing.assert_close(network(columns), network(columns + 0.2))


# Tracks


def test_a_track_is_heard_the_same_in_whatever_blocks_it_comes(listener: Listener) -> None:
    samples = music(36)
    whole = listener.heard(samples, SAMPLE_RATE)
    stream = Stream(listener)
    for start in range(0, len(samples), 30_011):
        stream.push(samples[start : start + 30_011])
    parts = stream.finish()
    np.testing.assert_array_equal(whole.windows, parts.windows)
    np.testing.assert_array_equal(whole.keys, parts.keys)
    assert whole.embedding.shape == (EMBEDDING,)
    assert np.linalg.norm(whole.embedding) == pytest.approx(1)
    np.testing.assert_allclose(whole.keys.sum(axis=1), 1, rtol=1e-5)
    assert len(whole.times) == len(whole.keys) == len(whole.windows)
    assert (np.diff(whole.times) > 0).all()
    assert whole.times[-1] > 36 - 11  # to the end
    assert listener.heard(np.repeat(samples[:, None], 2, axis=1), SAMPLE_RATE).embedding == pytest.approx(
        whole.embedding, abs=1e-4
    )


def test_a_stream_keeps_nothing_of_what_it_has_heard_but_embeddings(listener: Listener) -> None:
    stream = Stream(listener)
    for _ in range(12):
        stream.push(np.zeros(5 * SAMPLE_RATE, np.float32))
    assert len(stream._rest) < 30 * SAMPLE_RATE
    assert len(stream._columns) <= 240


def test_a_section_has_the_embedding_of_its_windows(listener: Listener) -> None:
    heard = listener.heard(np.concatenate([music(15, seed=1), music(15, seed=2)]), SAMPLE_RATE)
    first, second = heard.section(0, 12), heard.section(18, 30)
    assert np.linalg.norm(first) == pytest.approx(1)
    assert first @ second < 0.9999
    inside = heard.windows[heard.times < 12].sum(axis=0)
    np.testing.assert_allclose(first, inside / np.linalg.norm(inside), rtol=1e-5)
    short = heard.section(heard.times[1] + 0.5, heard.times[1] + 1)  # no window has its middle there
    np.testing.assert_allclose(short, heard.windows[1], rtol=1e-5)


@pytest.mark.parametrize("n", [0, 100, SAMPLE_RATE])
def test_what_is_short_or_silent_has_an_embedding_of_zeros_and_any_key(listener: Listener, n: int) -> None:
    heard = listener.heard(np.zeros(n, np.float32), SAMPLE_RATE)
    assert not heard.embedding.any()
    assert not heard.section(0, 1).any()
    assert heard.tuning is None
    np.testing.assert_allclose(heard.keys, 1 / 24)


# Weights


def test_weights_are_what_they_were_and_their_recipe_is_told_without_them(tmp_path: Path) -> None:
    path = tmp_path / "w.safetensors"
    network = Listening(TINY)
    network.centre.fill_(0.5)
    shipped.save(path, network, "w", {"licence": "GPL-3.0-or-later"})
    listener = shipped.listener("cpu", str(path))
    assert listener.recipe == shipped.recipe_of(str(path))
    assert listener.recipe.startswith("w.")
    assert listener.network.shape == TINY
    for name, tensor in network.state_dict().items():
        torch.testing.assert_close(listener.network.state_dict()[name], tensor, atol=1e-3, rtol=1e-3)


def test_damaged_weights_and_cards_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "w.safetensors"
    shipped.save(path, Listening(TINY), "w")
    card = path.with_suffix(".json")
    said = json.loads(card.read_text())
    for shape in (
        {"hidden": 10**9},
        {"depth": 10**6},
        {"width": 512},
        {"heads": 0},
        {"tokens": 3},
        {"columns": "many"},
        {"unheard": 1},
    ):
        card.write_text(json.dumps(said | {"shape": said["shape"] | shape}))
        with pytest.raises(MissingWeights):
            shipped.load(path)
    card.write_text(json.dumps(said))
    with monkeypatch.context() as memory:
        memory.setattr(shipped, "_LARGEST", 1000)
        memory.setattr(Path, "read_bytes", lambda _path: pytest.fail("too large a file was read"))
        memory.setattr(hashlib, "file_digest", lambda *_: pytest.fail("too large a file was read"))
        for read in (shipped.load, shipped.verify):
            with pytest.raises(MissingWeights, match="cannot be read"):
                read(path)
    shipped.verify(path)
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    for read in (shipped.load, shipped.verify):
        with pytest.raises(MissingWeights, match="damaged"):
            read(path)
    card.write_text("[]")
    with pytest.raises(MissingWeights, match="card"):
        shipped.recipe_of(str(path))
    card.unlink()
    with pytest.raises(MissingWeights, match="did not come"):
        shipped.recipe_of(str(path))


# What the shipped weights have learned


def a_minor() -> np.ndarray:
    """Return twelve seconds of the chords Am, F, C, G with a bass, tones with overtones."""
    time = np.arange(3 * SAMPLE_RATE) / SAMPLE_RATE

    def tone(pitch: int) -> np.ndarray:
        return sum(np.sin(2 * np.pi * 440 * 2 ** ((pitch - 69) / 12) * k * time) / k for k in range(1, 8))

    chords = ((57, (0, 3, 7)), (53, (0, 4, 7)), (60, (0, 4, 7)), (55, (0, 4, 7)))
    bars = [0.05 * sum(tone(root + t) for t in tones) + 0.1 * tone(root - 24) for root, tones in chords]
    return np.concatenate(bars).astype(np.float32)


def test_keys_turn_with_transposition_and_the_track_stays_the_same() -> None:
    torch.set_num_threads(1)
    network, _ = shipped.load(shipped.SHIPPED)
    columns = torch.from_numpy(constant_q(a_minor())[0][:WINDOW].astype(np.float32))
    moved = torch.stack([heard_bins(columns, semitones) for semitones in range(-FURTHEST, FURTHEST + 1)])
    with torch.inference_mode():
        tokens = network(moved)
        found = network.keys(tokens.equivariant).argmax(dim=1).tolist()
        embeddings = network.embed(tokens.contrastive)
    # Its relative major has the same notes; which of the two is meant is the harder question, and is judged on music.
    heard = Key.from_index(found[FURTHEST])
    assert heard in (Key(9, True), Key(0, False))
    assert found == [heard.transposed(s).index for s in range(-FURTHEST, FURTHEST + 1)]
    assert (embeddings @ embeddings[FURTHEST] > 0.5).all()
