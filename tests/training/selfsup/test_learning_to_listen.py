"""Learning without labels: views, what each loss wants, that a run can be killed, what is stored and shipped."""

from __future__ import annotations

import json
import math
import shutil
import threading
from pathlib import Path

import numpy as np
import pytest
import soundfile
import torch
from torch.nn import functional

from djanalyzer.errors import Trouble
from djanalyzer.features.constant_q import N_BINS, constant_q
from djanalyzer.features.logmel import SAMPLE_RATE
from djanalyzer.models.selfsup import shipped
from djanalyzer.models.selfsup.listener import WINDOW
from djanalyzer.models.selfsup.network import CONFIGURATIONS, HEARD_BINS, Listening, Shape
from djanalyzer.music import Key
from djanalyzer.training.selfsup import lesson, losses
from djanalyzer.training.selfsup.__main__ import main
from djanalyzer.training.selfsup.chroma import on_the_circle, pitch_classes, turned
from djanalyzer.training.selfsup.excerpts import Excerpt, read, store_recordings, stored, write
from djanalyzer.training.selfsup.lesson import TOKENS, drawing
from djanalyzer.training.selfsup.loop import Identity, Plan, averaged, mean_of, train
from djanalyzer.training.selfsup.views import draw_pair
from djanalyzer.training.selfsup.whitening import whitening_of

TINY = Shape(columns=6, depth=1, hidden=16, projected=8)


@pytest.fixture(autouse=True)
def small_networks(monkeypatch: pytest.MonkeyPatch) -> None:
    torch.set_num_threads(1)
    torch.manual_seed(0)
    monkeypatch.setitem(CONFIGURATIONS, "laptop", TINY)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of excerpts of noise."""
    rng = np.random.default_rng(0)
    for number in range(4):
        columns = rng.random((500, N_BINS)).astype(np.float16)
        write(tmp_path / "excerpts" / f"{number:09d}.columns", Excerpt(columns, number, "techno"))
    return tmp_path / "excerpts"


def chord(*pitches: int, seconds: float = 2.0) -> np.ndarray:
    time = np.arange(int(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    return sum(0.1 * np.sin(2 * np.pi * 440 * 2 ** ((p - 69) / 12) * time) for p in pitches).astype(
        np.float32
    )


def scale(tonic: int) -> np.ndarray:
    """Return the tones of a major scale, all at once."""
    return chord(*(60 + tonic + step for step in (0, 2, 4, 5, 7, 9, 11)))


def sure(*keys: int) -> torch.Tensor:
    return functional.one_hot(torch.tensor(keys), 24).float()


# What each loss wants


def test_keys_that_turn_as_the_music_does_cost_nothing_and_others_do() -> None:
    first, second = losses.signatures(sure(0, 7)), losses.signatures(sure(2, 4))  # C to D, G to E
    right = torch.tensor([2.0, -3.0])
    assert losses.cross_power(first, second, right) == pytest.approx(0, abs=1e-6)
    assert losses.cross_power(first, second, right + 12) == pytest.approx(0, abs=1e-5)
    assert losses.cross_power(first, second, torch.tensor([3.0, -3.0])) > 0.5
    nobody_knows = torch.full((2, 12), 1 / 12)
    assert losses.cross_power(nobody_knows, nobody_knows, right) == pytest.approx(0.5, abs=1e-6)
    # A fifth beside the right key costs less than a semitone beside it.
    by_a_fifth, by_a_semitone = (losses.cross_power(first, first, torch.full((2,), s)) for s in (7.0, 1.0))
    assert by_a_fifth < by_a_semitone


def test_relative_keys_have_the_same_signature() -> None:
    c_major, a_minor = losses.signatures(sure(Key(0, False).index, Key(9, True).index))
    assert torch.equal(c_major, a_minor)


def test_the_circle_turns_with_transposition() -> None:
    classes = torch.rand(1, 12)
    for semitones in (1, 5, 7):
        moved = on_the_circle(classes.roll(semitones, dims=1))
        torch.testing.assert_close(moved, on_the_circle(classes) * turned(torch.tensor([float(semitones)])))


def test_profiles_say_the_key_of_a_scale_wherever_it_is_transposed_to() -> None:
    for tonic in (0, 2, 9):
        columns = torch.from_numpy(constant_q(scale(tonic))[0].astype(np.float32))[None]
        costs = [float(losses.profiles(sure(k), pitch_classes(columns))) for k in range(24)]
        relative = Key(tonic, False).index, Key((tonic - 3) % 12, True).index
        assert np.argmin(costs) in relative


def test_profiles_tell_the_mode_by_the_stronger_tonic() -> None:
    c_major = torch.zeros(1, 12)
    c_major[0, [0, 4, 7]] = torch.tensor([0.5, 0.2, 0.3])
    a_minor = torch.zeros(1, 12)
    a_minor[0, [9, 0, 4]] = torch.tensor([0.5, 0.2, 0.3])
    major, minor = sure(Key(0, False).index), sure(Key(9, True).index)
    assert losses.profiles(major, c_major) < losses.profiles(minor, c_major)
    assert losses.profiles(minor, a_minor) < losses.profiles(major, a_minor)


def test_keys_that_are_never_said_cost_and_an_even_spread_does_not() -> None:
    assert losses.spread(torch.eye(12)) == pytest.approx(0, abs=1e-5)
    assert losses.spread(torch.eye(12)[:1]) == pytest.approx(math.log(12), abs=1e-5)


def test_views_of_a_track_shall_be_alike() -> None:
    rows = functional.normalize(torch.randn(6, 8), dim=1)
    assert losses.which_track(rows, rows) < losses.which_track(rows, rows.roll(1, dims=0))


def test_embeddings_of_one_style_are_drawn_together_and_unknown_ones_left_alone() -> None:
    rows = functional.normalize(torch.randn(6, 8), dim=1)
    twice = torch.cat([rows[:2], rows[:2]])
    together, apart = torch.tensor([0, 1, 0, 1]), torch.tensor([0, 0, 1, 1])
    assert losses.same_style(twice, together) < losses.same_style(twice, apart)
    with_others = torch.cat([twice, rows[2:]])
    unknown = torch.cat([together, torch.full((4,), -1)])
    assert losses.same_style(with_others, unknown) == pytest.approx(float(losses.same_style(twice, together)))
    assert losses.same_style(rows, torch.arange(6)) == 0


# Views


def test_pitch_classes_turn_with_the_view_that_they_belong_to() -> None:
    columns = constant_q(np.concatenate([chord(60, 64, 67, seconds=26)]))[0]
    pair = draw_pair([columns] * 8, np.random.default_rng(0))
    assert pair.first.columns.shape == (8, WINDOW, HEARD_BINS)
    assert not torch.equal(pair.first.semitones, pair.second.semitones)
    for view in (pair.first, pair.second):
        on_c = view.classes.gather(1, ((view.semitones.long() % 12)[:, None] + torch.tensor([0, 4, 7])) % 12)
        assert (on_c.sum(dim=1) > 0.9).all()


def test_a_step_has_the_same_batch_in_every_run_and_no_track_twice_in_a_round(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = stored(folder)
    once, again = drawing(paths, 3, 2), drawing(paths, 3, 2)
    for step in (5, 0, 1):
        torch.testing.assert_close(once(step).first.columns, again(step).first.columns)
    monkeypatch.setattr(lesson, "_MOST_KEPT", 1)  # one excerpt alone; the others are read anew
    seldom = drawing(paths, 3, 2)
    for step in (1, 0):
        torch.testing.assert_close(once(step).first.columns, seldom(step).first.columns)
    drawn: list[Path] = []
    monkeypatch.setattr(lesson, "read", lambda path: drawn.append(path) or read(path))
    for step in (0, 1):
        seldom(step)
    assert len(drawn) == 3
    afresh = drawing(paths, 3, 2)
    drawn.clear()
    for step in (0, 1):
        afresh(step)
    assert sorted(drawn) == sorted(paths), "no track twice in a round"


# Runs


def run(folder: Path, checkpoint: Path, steps: int, tokens: str = "both") -> list[float]:
    plan = Plan(Identity("laptop", tokens, 0), checkpoint, drawing(stored(folder), 0, 2), steps)
    return [float(step.losses[""]) for step in train(plan)]


def test_a_run_that_was_cut_goes_on_as_if_it_had_not_been(folder: Path, tmp_path: Path) -> None:
    whole = run(folder, tmp_path / "whole.checkpoint", 4)
    plan = Plan(
        Identity("laptop", "both", 0), tmp_path / "cut.checkpoint", drawing(stored(folder), 0, 2), steps=4
    )
    begun = train(plan)
    first = [float(next(begun).losses[""]) for _ in range(2)]
    begun.close()  # killed: nothing was saved of it
    assert not plan.checkpoint.exists()
    assert first == whole[:2]
    for steps in (2, 4):
        short = Plan(plan.identity, plan.checkpoint, plan.draw, steps=4)
        stop = threading.Event()
        for step in train(short, stop):
            if step.number == steps:
                stop.set()
    torch.testing.assert_close(
        averaged(plan.checkpoint)[0].state_dict(), averaged(tmp_path / "whole.checkpoint")[0].state_dict()
    )
    with pytest.raises(Trouble, match="another run"):
        run(folder, plan.checkpoint, 5, "contrastive")


@pytest.mark.parametrize("tokens", sorted(TOKENS))
def test_each_variant_learns_with_its_own_losses(folder: Path, tmp_path: Path, tokens: str) -> None:
    checkpoint = tmp_path / "a.checkpoint"
    plan = Plan(Identity("laptop", tokens, 0), checkpoint, drawing(stored(folder), 0, 2), steps=1)
    (step,) = train(plan)
    assert ("contrastive" in step.losses) == (tokens != "equivariant")
    assert ("equivariant" in step.losses) == (tokens != "contrastive")
    assert ("style" in step.losses) == (tokens in ("styles", "versions"))
    assert averaged(checkpoint)[0].shape.tokens == (1 if tokens in ("contrastive", "equivariant") else 2)


def test_a_run_may_begin_with_weights(folder: Path, tmp_path: Path) -> None:
    begin = Listening(TINY)
    shipped.save(tmp_path / "w.safetensors", begin, "w")
    plan = Plan(
        Identity("laptop", "styles", 0),
        tmp_path / "a.checkpoint",
        drawing(stored(folder), 0, 2),
        steps=1,
        begin=tmp_path / "w.safetensors",
    )
    list(train(plan))
    torch.testing.assert_close(
        averaged(plan.checkpoint)[0].patch.weight, begin.patch.weight, atol=1e-3, rtol=0
    )


def test_whitening_shortens_what_differs_within_a_track() -> None:
    tracks, loud = torch.randn(200, 32), torch.tensor([12.0] * 4 + [0.0] * 28)
    first, second = (tracks + loud * torch.randn(200, 32) for _ in range(2))
    centre, turn = whitening_of(first, second)

    def found(a: torch.Tensor, b: torch.Tensor) -> float:
        alike = functional.normalize(b, dim=1) @ functional.normalize(a, dim=1).T
        return float((alike.argmax(dim=1) == torch.arange(200)).float().mean())

    assert found((first - centre) @ turn, (second - centre) @ turn) > 0.9 > 0.3 > found(first, second)


# Excerpts and commands


def test_recordings_are_stored_once_and_what_is_too_short_is_told(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "long.wav", chord(60, 64, 67, seconds=17), SAMPLE_RATE)
    soundfile.write(tmp_path / "short.wav", chord(60, seconds=1), SAMPLE_RATE)
    files = [tmp_path / "long.wav", tmp_path / "short.wav", tmp_path / "gone.wav"]
    found = list(store_recordings(files, tmp_path / "excerpts"))
    assert "under 16 seconds" in str(found[1])
    assert "cannot be read" in str(found[2])
    assert stored(tmp_path / "excerpts") == (found[0],)
    written = found[0].stat().st_mtime_ns
    assert next(store_recordings(files, tmp_path / "excerpts")) == found[0]
    assert found[0].stat().st_mtime_ns == written
    assert read(found[0]).key is None


def test_weights_are_made_of_a_checkpoint_and_a_folder_without_excerpts_is_told(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(folder, tmp_path / "a.checkpoint", 1)
    out = tmp_path / "w.safetensors"
    made = ["ship", "--checkpoint", str(tmp_path / "a.checkpoint"), "--out", str(out), "--views", "1"]
    assert main([*made, "--folder", str(folder), "--held-out", str(folder)]) == 0
    card = json.loads(out.with_suffix(".json").read_text())
    assert card["metrics"].keys() == {"track", "key_mirex", "turned"}
    assert "--tokens both" in card["command"]
    network, _ = shipped.load(out)
    assert not torch.equal(network.turn, torch.eye(256))
    assert main([*made, "--folder", str(tmp_path), "--held-out", str(folder)]) == 1
    assert "holds no excerpts" in capsys.readouterr().err


def test_of_several_checkpoints_of_one_run_the_mean_is_shipped(folder: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "a.checkpoint", tmp_path / "b.checkpoint"
    run(folder, first, 1)
    shutil.copy(first, second)
    run(folder, second, 2)
    one, other, mean = (mean_of(paths)[0].state_dict() for paths in ([first], [second], [first, second]))
    for name in one:
        assert torch.allclose(mean[name], (one[name] + other[name]) / 2)
    assert any(not torch.equal(one[name], other[name]) for name in one)
