"""Learning to restyle: what is drawn, what networks are told, that a run can be killed, that it learns, and what ships."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import pytest
import torch
from torch.nn import functional

from djanalyzer.errors import Trouble
from djanalyzer.models.style import shipped
from djanalyzer.models.style.networks import CHANGES, CONFIGURATIONS, EXAMPLES, StyleNetworks, StyleShape
from djanalyzer.models.style.stylist import Stylist
from djanalyzer.music.styles import STYLE_NAMES
from djanalyzer.training.log import log_path, read_log
from djanalyzer.training.style import lessons
from djanalyzer.training.style.__main__ import main
from djanalyzer.training.style.lessons import Batch, drawing
from djanalyzer.training.style.loop import METHODS, Identity, Plan, averaged, train
from djanalyzer.training.style.losses import (
    bridge_loss,
    change_loss,
    content_loss,
    preservation_loss,
    rendering_loss,
    similarity_loss,
    style_loss,
    texture_loss,
)
from djanalyzer.training.style.measuring import measured
from djanalyzer.training.style.pairs import read_mel, stored
from djanalyzer.training.style.remembering import remembered
from djanalyzer.training.style.sharpening import Shown, told_with_recordings
from djanalyzer.training.style.songs import HELD_OUT, TRAINING
from djanalyzer.training.style.telling import heard_by
from tests.training.style.pair_file import N_BANDS, store

TINY = StyleShape(n_mels=N_BANDS, widths=(24, 24), blocks=(1, 1), encoder=16, content=8, style=8, adapter=8)
NAMES = tuple(STYLE_NAMES)
STYLES = (NAMES[0], NAMES[1], NAMES[2])


@pytest.fixture(autouse=True)
def small_networks(monkeypatch: pytest.MonkeyPatch) -> None:
    torch.set_num_threads(1)
    torch.manual_seed(0)
    monkeypatch.setitem(CONFIGURATIONS, "laptop", TINY)


@pytest.fixture
def songs(tmp_path: Path) -> Path:
    for seed in (*TRAINING[:3], *HELD_OUT[:2]):
        store(seed, tmp_path / "songs", STYLES)
    return tmp_path / "songs"


def unit(*rows: tuple[float, ...]) -> torch.Tensor:
    return functional.normalize(torch.tensor(rows, dtype=torch.float32), dim=1)


# What is drawn


def test_a_lesson_is_one_place_in_two_renderings_and_an_example_of_the_target(
    songs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lessons, "_TILT", 0.0)
    monkeypatch.setattr(lessons, "_SIDES", 0.0)
    other = stored(songs, TRAINING)[1]
    lent = read_mel(other, 0), read_mel(other, 1), read_mel(other, 2)
    path = stored(songs, TRAINING)[0]
    facts = lessons.facts_of(path)
    played = [read_mel(path, n) for n in range(len(facts.renderings))]
    batch = drawing((path, other), NAMES, 1, 48, 96)(5)
    n_own = 0
    for i in range(48):
        source, target, example = (
            x[i].T.numpy().astype(np.float16) for x in (batch.source, batch.target, batch.example)
        )
        if not (found := _place_of(source, played)):
            continue  # a lesson of the other song
        start = found[1]
        transfer = next(
            t
            for t in facts.transfers()
            if np.array_equal(source, played[t.source][start : start + 96])
            and np.array_equal(target, played[t.target][start : start + 96])
        )
        assert CHANGES[batch.change[i]] == transfer.what
        assert NAMES[batch.style[i]] == transfer.target_style
        is_pure = facts.renderings[transfer.source] in [(style, style) for style in STYLES]
        assert batch.source_style[i] == (NAMES.index(transfer.source_style) if is_pure else -1)
        number = facts.rendering(transfer.target_style)
        if batch.is_own[i]:
            assert _place_of(example, played)[0] == number
        else:
            assert _place_of(example, list(lent))[0] == number
        n_own += int(batch.is_own[i])
        expected = lessons.place(facts, len(played[0]))[start : start + 96]
        np.testing.assert_allclose(batch.position[i].T.numpy(), expected)
    assert set(batch.change.tolist()) == {0, 1, 2}
    assert 0 < n_own < 48


def _place_of(stretch: np.ndarray, played: list[np.ndarray]) -> tuple[int, ...]:
    """Return the rendering that a stretch is of, and its first frame; nothing where it is of none."""
    places = (
        (n, int(start))
        for n, mel in enumerate(played)
        for start in np.flatnonzero((mel[: len(mel) - len(stretch) + 1] == stretch[0]).all(axis=1))
        if np.array_equal(mel[start : start + len(stretch)], stretch)
    )
    return next(places, ())


def test_the_batch_of_a_step_is_always_the_same_and_sources_alone_are_coloured(songs: Path) -> None:
    draw = drawing(stored(songs, TRAINING), NAMES, 1, 3, 96)
    one, again, other = draw(7), draw(7), draw(8)
    assert torch.equal(one.source, again.source)
    assert not torch.equal(one.source, other.source)
    raw = read_mel(stored(songs, TRAINING)[0], 0).astype(np.float32)
    coloured = lessons.coloured(raw, np.random.default_rng(3))
    assert np.array_equal(coloured == -1, (raw == -1) | (coloured == -1))
    moved = (coloured - raw)[(raw > -0.7) & (raw < 0.7)]
    assert 0.01 < np.abs(moved).mean() < 0.3


# What is told


def test_who_is_right_is_told_nothing_and_who_errs_the_more_the_farther() -> None:
    target = torch.randn(2, 4, 30)
    assert bridge_loss(target, target) == change_loss(target, target) == 0
    assert bridge_loss(target + 0.2, target) > bridge_loss(target + 0.1, target)
    assert change_loss(target + 0.2, target) == pytest.approx(0, abs=1e-6)  # it moves as it should
    assert change_loss(target.flip(2), target) > 0.1


def test_a_texture_is_told_by_its_mean_and_deviation_wherever_its_grains_lie() -> None:
    target = torch.randn(2, 4, 96)
    assert texture_loss(target, target) == 0
    assert texture_loss(target.unflatten(2, (2, 48)).flip(3).flatten(2), target) == pytest.approx(0, abs=1e-6)
    smooth = target.unflatten(2, (2, 48)).mean(dim=3, keepdim=True).expand(-1, -1, -1, 48).flatten(2)
    assert texture_loss(smooth, target) > 0.7  # the deviation is gone
    assert texture_loss(target + 0.3, target) == pytest.approx(0.3, abs=1e-3)


def test_a_style_is_to_lie_at_its_name_and_nobody_is_told_where_there_is_none() -> None:
    named = unit((1, 0, 0), (0, 1, 0))
    right, wrong = (style_loss(unit((1, 0.1, 0)), named, torch.tensor([n])) for n in (0, 1))
    assert right < 0.01 < 5 < wrong
    assert style_loss(unit((1, 0.1, 0), (1, 0, 0)), named, torch.tensor([0, -1])) == pytest.approx(
        float(right)
    )
    assert style_loss(unit((1, 0, 0)), named, torch.tensor([-1])) == 0
    assert similarity_loss(unit((1, 0)), unit((0, 1))) == 1
    assert similarity_loss(torch.zeros(0, 2), torch.zeros(0, 2)) == 0


def test_renderings_and_places_are_to_find_themselves() -> None:
    own = unit((1, 0, 0), (0, 1, 0), (0, 0, 1))
    assert rendering_loss(own, own) < 0.01 < 3 < rendering_loss(own, own.roll(1, 0))
    assert rendering_loss(own[:1], own[:1]) == 0
    content = torch.randn(3, 16, 24)
    assert content_loss(content, content) < 0.1 < 2 < content_loss(content, content.roll(12, 2))
    held = content[:, :, ::8].repeat_interleave(
        8, dim=2
    )  # what lies beside a place sounds like it: nobody has to tell them apart
    assert content_loss(held, held) < 0.8
    assert preservation_loss(content, content) == 0


def test_without_disentanglement_the_bridge_alone_is_told_and_encoders_learn_from_it(songs: Path) -> None:
    batch = drawing(stored(songs, TRAINING), NAMES, 1, 3, 96)(0)
    networks = StyleNetworks(TINY, NAMES)
    _wake(networks)
    losses = told_with_recordings(networks, Shown(batch, None), METHODS["entangled"], 0.3)
    assert losses.keys() == {"bridge", "change", "texture", ""}
    losses[""].backward()
    assert float(networks.style.tell.weight.grad.abs().sum()) > 0  # type: ignore[union-attr]
    assert float(networks.content.tell.weight.grad.abs().sum()) > 0  # type: ignore[union-attr]
    whole = told_with_recordings(networks, Shown(batch, None), METHODS["disentangled"], 0.3)
    weighted = sum(getattr(METHODS["disentangled"], name) * loss for name, loss in whole.items() if name)
    assert whole[""].item() == pytest.approx(weighted.item(), rel=1e-5)
    of_recordings = {"recording", "colour", "kept", "styled"}
    assert whole.keys() - {""} == asdict(METHODS["disentangled"]).keys() - of_recordings


def test_what_is_rendered_learns_by_what_encoders_hear_in_it_and_they_do_not() -> None:
    content = StyleNetworks(TINY, NAMES).content
    rendered = torch.randn(2, TINY.n_mels, 96, requires_grad=True)
    assert torch.equal(heard_by(content, rendered), content(rendered))
    preservation_loss(heard_by(content, rendered), torch.zeros(2, TINY.content, 24)).backward()
    assert rendered.grad is not None
    assert all(parameter.grad is None for parameter in content.parameters())


def _wake(networks: StyleNetworks) -> None:
    """Let the denoiser say something: at first it hears nothing of what it is asked."""
    torch.nn.init.normal_(networks.denoiser.tell.weight, std=0.1)
    for block in networks.denoiser.bottom.children():
        torch.nn.init.normal_(block.adapt.weight, std=0.1)  # type: ignore[union-attr,arg-type]


# A run


def plan(folder: Path, songs: Path, steps: int) -> Plan:
    identity = Identity("laptop", NAMES, "disentangled", 0)
    draw = drawing(stored(songs, TRAINING), NAMES, 0, 3, 96)
    return Plan(identity, folder / "run.checkpoint", draw, steps, steps_between_records=2)


def test_a_killed_run_goes_on_as_if_nothing_had_been(songs: Path, tmp_path: Path) -> None:
    whole = list(train(plan(tmp_path / "a", songs, 4)))
    list(train(plan(tmp_path / "b", songs, 2)))
    rest = list(train(plan(tmp_path / "b", songs, 4)))
    assert [step.number for step in rest] == [3, 4]
    assert float(rest[-1].losses[""]) == float(whole[-1].losses[""])
    one, other = (averaged(tmp_path / x / "run.checkpoint")[0] for x in "ab")
    assert all(torch.equal(p, q) for p, q in zip(one.parameters(), other.parameters(), strict=True))
    log = read_log(log_path(tmp_path / "b" / "run.checkpoint"))
    assert [record.step for record in log.progress] == [2, 4]
    assert log.is_ended
    ours = plan(tmp_path / "b", songs, 5)
    other = replace(ours, identity=replace(ours.identity, method="entangled"))
    with pytest.raises(Trouble, match="holds another run"):
        list(train(other))


def test_a_loss_that_is_no_number_ends_the_run_and_leaves_what_was_saved(songs: Path, tmp_path: Path) -> None:
    ours = plan(tmp_path, songs, 2)
    list(train(ours))
    kept = ours.checkpoint.read_bytes()
    with pytest.raises(Trouble, match="a loss was no number"):
        list(train(replace(ours, steps=6, draw=lambda step: _broken(ours.draw(step)))))
    assert ours.checkpoint.read_bytes() == kept


def _broken(batch: Batch) -> Batch:
    return replace(batch, target=torch.full_like(batch.target, float("nan")))


def test_it_learns_to_restyle_songs_it_has_not_heard(songs: Path, tmp_path: Path) -> None:
    ours = replace(plan(tmp_path, songs, 30), learning_rate=1e-2, fall_steps=10_000)
    list(train(ours))
    networks, _ = averaged(ours.checkpoint)
    networks.examples.copy_(remembered(networks, stored(songs, TRAINING)))
    found = measured(Stylist("test", "test.1", networks, "cpu"), stored(songs, HELD_OUT))
    assert found["distance"] < 0.7 * found["unchanged distance"]


def test_what_was_trained_ships_with_a_card_that_tells_its_worth(
    songs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    checkpoint, out = tmp_path / "run" / "style.checkpoint", tmp_path / "style-9.safetensors"
    training = f"train --folder {songs} --checkpoint {checkpoint} --songs 3 --steps 2 --size 2 --frames 96 --fall-steps 70"
    assert main(training.split()) == 0
    assert "step 2: bridge" in capsys.readouterr().out
    assert main(f"ship --checkpoint {checkpoint} --folder {songs} --songs 2 --out {out}".split()) == 0
    card = json.loads(out.with_suffix(".json").read_text())
    assert card["styles"] == list(NAMES)
    assert card["steps"] == 2
    told = dict(zip(*[iter(card["command"].split(" train ")[1].split())] * 2, strict=True))
    chosen = ("--steps", "--songs", "--size", "--frames", "--fall-steps", "--configuration")
    assert [told[name] for name in chosen] == ["2", "3", "2", "96", "70", "laptop"]
    networks = shipped.load(out)[0]
    assert torch.allclose(
        networks.examples[..., : TINY.style].norm(dim=2), torch.ones(len(NAMES), EXAMPLES), atol=1e-3
    )
    assert all(not torch.equal(e[0], e[1]) for e in networks.examples[:3])  # of songs that are stored
    worth = measured(shipped.stylist("cpu", str(out)), stored(songs, HELD_OUT))
    assert card["metrics"] == {name: pytest.approx(value, abs=6e-4) for name, value in worth.items()}
    assert main(f"ship --checkpoint {checkpoint} --folder {tmp_path} --out {out}".split()) == 1
    assert "has no songs" in capsys.readouterr().err
