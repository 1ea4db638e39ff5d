"""Learning to separate and to hear pitch at once: what networks are told, how much it counts, and that a run can be killed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors import safe_open
from torch import Tensor, nn

from djanalyzer.errors import Trouble
from djanalyzer.models.separation.cascade import PITCH_ESTIMATORS, SEPARATORS, Cascade, cascade_of
from djanalyzer.models.separation.crepe import Crepe, CrepeShape
from djanalyzer.models.separation.unet import UNet, UNetShape
from djanalyzer.synthesis.render import STEMS
from djanalyzer.training.log import log_path, read_log
from djanalyzer.training.majl import loop
from djanalyzer.training.majl.lessons import LESSONS, Pupils, Segments, Told
from djanalyzer.training.majl.loop import Identity, Plan, State, averaged, train
from djanalyzer.training.majl.losses import (
    Confidences,
    confidence_of,
    confidences,
    pitch_losses,
    relied_on,
    separation_losses,
    total_loss,
)
from djanalyzer.training.majl.pieces import FULLY_LABELLED, PITCH_ALONE, STEMS_ALONE
from djanalyzer.training.majl.sets import Stream
from djanalyzer.training.majl.stages import Order, Teacher, run
from djanalyzer.training.majl.weighing import CASES, WeightNet, cases_of, is_right, right_frames, weight_loss
from tests.training.majl.test_sets import store

HOP = 320


@pytest.fixture(autouse=True)
def small_networks(monkeypatch: pytest.MonkeyPatch) -> None:
    torch.set_num_threads(1)
    torch.manual_seed(0)
    monkeypatch.setitem(SEPARATORS, "unet", lambda: UNet(UNetShape((4, 8))))
    monkeypatch.setitem(PITCH_ESTIMATORS, "crepe", lambda: Crepe(CrepeShape((4, 4))))


N_FRAMES = 20


def sung_sines(step: int, size: int = 2) -> Segments:
    """Return segments in which a sine sings over another one: all of it follows from the step."""
    drawn = torch.Generator().manual_seed(step)
    hertz = 200 + 200 * torch.rand(size, 1, generator=drawn).expand(-1, N_FRAMES + 1)
    at = torch.arange(N_FRAMES * HOP) / 16_000
    stems = torch.zeros(size, 4, len(at))
    stems[:, 3] = 0.3 * torch.sin(2 * torch.pi * hertz[:, :1] * at)
    stems[:, 1] = 0.3 * torch.sin(2 * torch.pi * 55 * at)
    ones = torch.ones_like(hertz)
    return Segments(stems.sum(dim=1), stems, hertz, Confidences(ones, ones), torch.arange(size) == 0)


# What is told


def test_confidence_is_that_a_pitch_is_there_or_that_none_is() -> None:
    chances = torch.tensor([[0.9, 0.5, 0.3, 0.0], [0.2, 0.1, 0.25, 0.0]])
    assert confidence_of(chances).tolist() == pytest.approx([0.9, 0.5, 0.7, 1.0])


def test_true_labels_are_sure_and_pseudo_labels_as_sure_as_the_network_was() -> None:
    has_stems, has_pitch = torch.tensor([True, True, False]), torch.tensor([True, False, True])
    sure = confidences(has_stems, has_pitch, torch.tensor([[0.6, 0.8]]).expand(3, -1))
    assert sure.separation.tolist() == [[1, 1], [1, 1], pytest.approx([0.6, 0.8])]
    assert sure.pitch.tolist() == [[1, 1], pytest.approx([0.6, 0.8]), [1, 1]]
    assert relied_on(sure, 0.7).pitch.tolist() == [[1, 1], [0, 1], [1, 1]]


def test_an_error_of_separation_counts_by_sample_and_stem_only_where_the_stems_are_relied_on() -> None:
    sources = torch.zeros(1, 4, 2 * HOP)
    predicted = sources.clone()
    predicted[0, 0, :10], predicted[0, 3, -10:] = 0.5, -0.25
    everywhere = torch.ones(1, 3)
    assert float(separation_losses(sources, predicted, everywhere)) == pytest.approx((5 + 2.5) / 3)
    last = torch.tensor([[0.0, 0.0, 1.0]])
    assert float(separation_losses(sources, predicted, last)) == pytest.approx(2.5 / 3)


def test_an_error_of_pitch_is_the_cross_entropy_of_all_pitches_only_where_the_pitch_is_relied_on() -> None:
    logits, targets = torch.zeros(1, 5, 2), torch.zeros(1, 5, 2)
    logits[0, 0, 1], targets[0, 0, 1] = 100.0, 1.0
    ln2 = torch.log(torch.tensor(2.0)).item()
    assert float(pitch_losses(logits, targets, torch.ones(1, 2))) == pytest.approx((5 + 4) * ln2 / 2)
    assert float(pitch_losses(logits, targets, torch.tensor([[0.0, 1.0]]))) == pytest.approx(4 * ln2 / 2)


def test_weights_scale_the_losses_of_their_segment_and_learn_nothing_from_them() -> None:
    separation, pitch = torch.tensor([1.0, 2.0]), torch.tensor([10.0, 20.0])
    weights = torch.tensor([[1.0, 0.0], [2.0, 0.5]], requires_grad=True)
    loss = total_loss(separation, pitch, weights)
    assert float(loss) == pytest.approx((1 + 0 + 4 + 10) / 2)
    assert not loss.requires_grad


# How much it counts


def test_a_frame_is_right_within_50_cents_or_silent_where_nobody_sings() -> None:
    label = torch.tensor([440.0, 440.0, 440.0, 440.0, 0.0, 0.0])
    said = torch.tensor([452.0, 454.0, 220.0, 0.0, 0.0, 440.0])
    assert right_frames(said, label).tolist() == [True, False, False, False, True, False]


def test_a_segment_is_right_where_four_of_five_frames_are_that_can_be_relied_on() -> None:
    label = torch.full((2, 5), 440.0)
    said = label.clone()
    said[0, 0], said[1, :2] = 0, 0
    assert is_right(said, label, torch.ones(2, 5)).tolist() == [True, False]
    assert is_right(said, label, torch.tensor([0.0, 1, 1, 1, 1])).tolist() == [True, False]


def test_who_was_heard_right_tells_the_case() -> None:
    predicted, true = torch.tensor([True, True, False, False]), torch.tensor([True, False, True, False])
    assert cases_of(predicted, true).tolist() == [1, 2, 3, 4]


def made_up_pitches(size: int, seed: int) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Return what was heard in predicted and true vocals around a label, and the case, each as often as the others."""
    n_pitches, n_frames = 24, 4
    drawn = torch.Generator().manual_seed(seed)
    case = torch.arange(size) % 4 + 1
    label = torch.randint(5, n_pitches - 5, (size, 1), generator=drawn).expand(-1, n_frames)
    away = torch.where(torch.rand(size, 1, generator=drawn) < 0.5, 7, -9)
    wrong = (label + away).clamp(0, n_pitches - 1)
    predicted = torch.where((case <= 2)[:, None], label, wrong)
    true = torch.where(((case == 1) | (case == 3))[:, None], label, wrong)

    def picture(bins: Tensor) -> Tensor:
        apart = 20 * (torch.arange(n_pitches)[:, None] - bins[:, None])
        sure = 0.6 + 0.4 * torch.rand(size, 1, n_frames, generator=drawn)
        return torch.exp(-apart.square() / 1250) * sure

    return picture(predicted), picture(label), picture(true), case


def test_by_its_loss_alone_the_weight_net_finds_the_weights_of_table_1() -> None:
    torch.manual_seed(2)
    net = WeightNet()
    optimizer = torch.optim.Adam(net.parameters(), 2e-3)
    *readings, cases = made_up_pitches(40, -1)
    with torch.no_grad():
        assert net(*readings).eq(1).all()  # at first, everything counts as in naive joint learning
    for step in range(160):
        *drawn, drawn_cases = made_up_pitches(12, step)
        loss = weight_loss(net(*drawn), drawn_cases)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        weights = net(*readings)
    of_case = {case: weights[cases == case].mean(dim=0).tolist() for case in CASES}
    as_usual = pytest.approx(1, abs=0.15)
    assert of_case[1] == [as_usual, as_usual]
    assert of_case[2][0] == as_usual
    assert of_case[2][1] < 0.3
    assert of_case[3][0] > 1.3
    assert of_case[3][1] == as_usual
    assert of_case[4][0] == as_usual
    assert of_case[4][1] > 1.3


def test_cases_that_no_segment_belongs_to_add_nothing() -> None:
    weights = torch.tensor([[1.5, 1.0], [1.0, 1.2]])
    assert float(weight_loss(weights, torch.tensor([1, 1]))) == pytest.approx((0.5 + 0.2) / 2)
    softplus = torch.nn.functional.softplus
    each = (
        0.7 / 2 * 0 + 0.5 + float(softplus(torch.tensor(-0.2)))
    )  # case 1 of the first, case 4 of the second
    assert float(weight_loss(weights, torch.tensor([1, 4]))) == pytest.approx(each)


# How it is learned


def gradients_of(lesson: str) -> tuple[bool, bool, bool]:
    """Say whether separator, pitch estimator and weight net learn from the pitch alone."""
    cascade = cascade_of("unet", "crepe")
    pupils = Pupils(cascade, WeightNet())
    batch = sung_sines(0)
    relied = batch.relied._replace(separation=torch.zeros_like(batch.relied.separation))
    LESSONS[lesson](pupils, batch._replace(relied=relied)).loss.backward()  # type: ignore[no-untyped-call]
    parts = (cascade.separator, cascade.pitch_estimator, pupils.weight_net)
    return tuple(any(p.grad is not None and bool(p.grad.any()) for p in m.parameters()) for m in parts)  # type: ignore[attr-defined, return-value]


@pytest.mark.parametrize(
    ("lesson", "learns"),
    [("pipeline", (False, True, False)), ("joint", (True, True, False)), ("weighed", (True, True, True))],
)
def test_the_pitch_teaches_the_separator_only_where_both_learn_together(
    lesson: str, learns: tuple[bool, bool, bool]
) -> None:
    assert gradients_of(lesson) == learns


class KnowsTheVoice(nn.Module):
    """A separator that gives a mix of the voice alone back as the voice."""

    stems: tuple[str, ...] = STEMS

    def forward(self, mixture: Tensor) -> Tensor:
        return torch.stack(
            [mixture if name == "vocals" else torch.zeros_like(mixture) for name in STEMS], dim=1
        )


class Looks(WeightNet):
    """A weight net that keeps what it saw."""

    def forward(self, predicted: Tensor, label: Tensor, true: Tensor) -> Tensor:
        self.seen = predicted, true
        return super().forward(predicted, label, true)


def test_what_tells_the_case_is_heard_in_both_vocals_alike() -> None:
    cascade = Cascade(KnowsTheVoice(), Crepe(CrepeShape((4, 4)))).train()
    looks, batch = Looks(), sung_sines(0)
    told = LESSONS["weighed"](Pupils(cascade, looks), batch._replace(mixture=batch.stems[:, 3]))
    torch.testing.assert_close(*looks.seen, atol=1e-6, rtol=0)
    assert not told.weights["case 2"].any()  # both are right, or both are wrong
    assert not told.weights["case 3"].any()
    assert cascade.pitch_estimator.training  # type: ignore[attr-defined]
    learned = [int(n) for name, n in cascade.named_buffers() if name.endswith("num_batches_tracked")]
    assert set(learned) == {1}  # batches from which the pitch network took statistics: what it heard to learn


def plan(folder: Path, steps: int, seed: int = 0) -> Plan:
    identity = Identity("unet", "crepe", "weighed", seed)
    return Plan(identity, folder / "run.checkpoint", sung_sines, steps, steps_between_records=1)


def kept(path: Path) -> dict[str, Tensor]:
    with safe_open(path, "pt") as file:
        return {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 (no mapping)


def test_a_run_that_was_stopped_goes_on_to_the_bit(tmp_path: Path) -> None:
    list(train(plan(tmp_path / "whole", 2)))
    list(train(plan(tmp_path / "cut", 1)))
    list(train(plan(tmp_path / "cut", 2)))
    whole, cut = (kept(tmp_path / name / "run.checkpoint") for name in ("whole", "cut"))
    assert whole.keys() == cut.keys()
    assert all(torch.equal(whole[name], cut[name]) for name in whole)
    log = read_log(log_path(tmp_path / "cut" / "run.checkpoint"))
    assert [p.step for p in log.progress] == [1, 2]
    assert log.progress[0].losses.keys() == {"separation", "pitch", "weights"}
    counts = {name: n for name, n in log.progress[0].weights.items() if name.endswith("segments")}
    assert counts.pop("planted segments") == 1
    assert sum(counts.values()) == 2


def test_a_checkpoint_of_another_run_is_refused(tmp_path: Path) -> None:
    list(train(plan(tmp_path, 1)))
    with pytest.raises(Trouble, match="another run"):
        list(train(plan(tmp_path, 2, seed=1)))


@pytest.mark.parametrize("bad", [np.nan, np.inf])
def test_a_loss_that_is_no_number_ends_the_run_and_no_checkpoint_has_it(tmp_path: Path, bad: float) -> None:
    def draw(step: int) -> Segments:
        segments = sung_sines(step)
        if step == 1:
            segments.mixture[0, 100] = bad
        return segments

    first = plan(tmp_path, 1)
    list(train(first))
    before = kept(first.checkpoint)
    with pytest.raises(Trouble, match="up to step 2 a loss was no number"):
        list(train(replace(first, steps=2, draw=draw)))
    after = kept(first.checkpoint)
    assert all(torch.equal(after[name], before[name]) for name in before)


def test_networks_learn_what_they_are_shown(tmp_path: Path) -> None:
    identity = Identity("unet", "crepe", "joint", 0)
    same = replace(plan(tmp_path, 10), identity=identity, draw=lambda step: sung_sines(0), learning_rate=0.05)
    losses = [step.told.losses for step in train(same)]
    assert losses[-1]["separation"] < 0.7 * losses[0]["separation"]
    assert losses[-1]["pitch"] < 0.7 * losses[0]["pitch"]


@pytest.fixture(scope="module")
def songs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    folder = tmp_path_factory.mktemp("stored")
    return tuple(store(seeds[0], folder) for seeds in (FULLY_LABELLED, STEMS_ALONE, PITCH_ALONE))


def test_the_teacher_says_what_is_not_known_and_leaves_alone_what_is(songs: tuple[Path, ...]) -> None:
    batch = Stream(songs, 1, 8, 16).batch(0)
    assert not batch.has_stems.all()
    assert not batch.has_pitch.all()
    cascade = cascade_of("unet", "crepe")
    segments = Teacher(cascade, threshold=0.7).completed(batch)
    for row, (has_stems, has_pitch) in enumerate(zip(batch.has_stems, batch.has_pitch, strict=True)):
        assert torch.equal(segments.stems[row], batch.stems[row]) == has_stems
        if has_pitch:
            assert torch.equal(segments.hertz[row], batch.pitch[row])
            assert segments.relied.pitch[row].all()
        if has_stems:
            assert segments.relied.separation[row].all()
        else:
            # A U-Net's stems add up to the mix.
            torch.testing.assert_close(
                segments.stems[row].sum(dim=0), segments.mixture[row], atol=1e-4, rtol=0
            )


def test_a_teacher_that_is_never_sure_enough_teaches_nothing(songs: tuple[Path, ...]) -> None:
    batch = Stream(songs, 1, 8, 16).batch(0)
    segments = Teacher(cascade_of("unet", "crepe"), threshold=1.1).completed(batch)
    assert not segments.relied.separation[~batch.has_stems].any()
    assert not segments.relied.pitch[~batch.has_pitch].any()


def majl(songs: tuple[Path, ...], scratch: Path) -> Order:
    return Order(
        folder=songs[0].parent,
        scratch=scratch,
        separator="unet",
        pitch_estimator="crepe",
        method="majl",
        steps=2,
        seed=3,
        songs=1,
        single=1,
        size=2,
        n_frames=N_FRAMES,
    )


def test_majl_begins_its_second_stage_from_scratch_and_goes_on_where_it_was(
    songs: tuple[Path, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order, advance = majl(songs, tmp_path), loop.advance
    began: dict[str, dict[str, Tensor]] = {}

    def watched(plan: Plan, state: State) -> Told:
        if state.step == 0:
            began[plan.checkpoint.stem] = {k: v.clone() for k, v in state.pupils.cascade.state_dict().items()}
        return advance(plan, state)

    monkeypatch.setattr(loop, "advance", watched)
    happened = [(stage, step.number) for stage, step in run(order)]
    assert happened == [("stage1", 1), ("stage1", 2), ("stage2", 1), ("stage2", 2)]
    first, second = (averaged(order.checkpoint(stage))[1]["identity"] for stage in order.stages)
    assert first["lesson"] == second["lesson"] == "weighed"
    torch.manual_seed(order.seed)
    fresh = cascade_of("unet", "crepe").state_dict()
    taught = averaged(order.checkpoint("stage1"))[0].state_dict()
    assert not all(torch.equal(taught[name], fresh[name]) for name in fresh)
    assert all(torch.equal(began["stage2"][name], fresh[name]) for name in fresh)
    assert not list(run(order))


def test_a_second_stage_goes_on_with_its_own_teacher_alone(songs: tuple[Path, ...], tmp_path: Path) -> None:
    order = majl(songs, tmp_path)
    list(run(order))
    kept_before = order.checkpoint("stage1").read_bytes()
    with pytest.raises(Trouble, match="first stage of 2 steps, which cannot go on to 3"):
        list(run(replace(order, steps=3)))
    assert order.checkpoint("stage1").read_bytes() == kept_before
    assert len(list(run(replace(order, method="stage1", steps=3)))) == 1
    with pytest.raises(Trouble, match=r"stage2\.checkpoint holds another run"):
        list(run(order))


def test_a_second_stage_goes_on_with_its_own_songs_alone(songs: tuple[Path, ...], tmp_path: Path) -> None:
    one, other = (tmp_path / f"own-{name}.stems" for name in "ab")
    for path in (one, other):
        path.write_bytes(songs[1].read_bytes())
    order = replace(majl(songs, tmp_path), single=0, own=(one,))
    assert len(list(run(order))) == 4
    assert not list(run(order))
    with pytest.raises(Trouble, match="holds another run"):
        list(run(replace(order, own=(other,))))


def test_songs_that_are_not_there_are_told(songs: tuple[Path, ...], tmp_path: Path) -> None:
    order = Order(songs[0].parent, tmp_path, "unet", "crepe", "joint", 1, 0, songs=2)
    with pytest.raises(Trouble, match="lacks 1 of 2 songs"):
        list(run(order))
