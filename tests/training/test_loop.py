"""Training: it learns, it can be killed, and what it exports is what the program loads."""

import contextlib
import itertools
import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace

import numpy as np
import pytest
import torch
from safetensors import safe_open

from djanalyzer.errors import Trouble
from djanalyzer.evaluation.peaks import peaks
from djanalyzer.features.logmel import SAMPLE_RATE
from djanalyzer.models.network import LAPTOP, Network
from djanalyzer.training import batches, checkpoints, stored
from djanalyzer.training.batches import draw_recipe, make_batch, whole_track
from djanalyzer.training.checkpoints import averaged, efforts, restore, save
from djanalyzer.training.examples import Example, Labels, featurise, is_held_out, stored_examples, write
from djanalyzer.training.feeding import Diet, Feed
from djanalyzer.training.loop import resume, train
from djanalyzer.training.losses import losses
from djanalyzer.training.measuring import f_measure, measure
from djanalyzer.training.mining import Mining
from djanalyzer.training.plans import Plan
from djanalyzer.training.pools import Source, pool_of
from djanalyzer.training.stages import Stage
from tests.nightly import NIGHTLY

SMALL = replace(
    LAPTOP,
    channels=(4, 4, 4, 8),
    width=16,
    dilations=(1, 2),
    late_dilations=(1, 4),
    slow_width=16,
    n_layers=1,
)


@pytest.fixture(scope="module", autouse=True)
def one_thread():
    torch.set_num_threads(1)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A dozen tracks of clicks at different tempos; the last is held out."""
    folder = tmp_path_factory.mktemp("examples")
    for seed in range(12):
        write(click_track(seed), folder)
    return folder


def click_track(seed):
    rng = np.random.default_rng(seed)
    samples = rng.normal(0, 0.001, 15 * SAMPLE_RATE).astype(np.float32)
    beats = np.arange(rng.uniform(0, 0.5), 14.9, 60 / rng.uniform(90, 160))
    for beat in beats:
        start = round(beat * SAMPLE_RATE)
        samples[start : start + 300] += rng.normal(0, 0.5, 300).astype(np.float32)
    labels = Labels(
        beats=beats,
        downbeats=beats[::4],
        sections=np.array([0.0]),
        functions=np.array([3]),
        cues=np.zeros(0),
        kinds=np.zeros(0, dtype=np.int64),
        energy=np.full(15, 0.5, dtype=np.float32),
        key=seed % 24,
        duration=15.0,
        vocals=np.array([[3.0, 6.0]]),
    )
    return Example(*featurise(samples), labels, seed, "clicks")


@pytest.fixture
def plan(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(batches, "SHAPES", ((4, 256), (2, 512), (1, 512), (1, 640)))
    return Plan(
        Diet((Source(folder),), seed=0),
        tmp_path / "net.checkpoint",
        (Stage(steps=40, learning_rate=1e-2),),
        configuration=SMALL,
        precision="32-true",
    )


def lasting(plan, **stage):
    """The plan with one stage like this."""
    return replace(plan, stages=(replace(plan.stages[0], **stage),))


@pytest.mark.skipif(not NIGHTLY, reason="takes long and guards no user's data: by night")
def test_clicks_are_learned_within_a_minute(plan, folder):
    first, *_, last = train(plan)
    assert last.losses["beats"] < first.losses["beats"] / 3
    state = resume(plan)
    assert measure(state.network, stored_examples(folder, held_out=True))["beat F (0.07 s)"] > 0.9


@pytest.mark.skipif(not NIGHTLY, reason="takes long and guards no user's data: by night")
def test_a_run_cut_in_two_ends_like_one_that_was_not(plan, tmp_path):
    list(train(lasting(plan, steps=10)))
    whole = averaged_weights(plan.checkpoint)
    halves = replace(
        lasting(plan, steps=10), checkpoint=tmp_path / "halves.checkpoint", seconds_between_saves=0
    )
    steps = train(halves)
    assert [s.number for s in itertools.islice(steps, 5)] == [1, 2, 3, 4, 5]
    steps.close()
    numbers = [s.number for s in train(halves)]
    assert numbers[0] == 5  # the fifth step was not saved yet: it is done again
    assert numbers[-1] == 10
    for name, value in averaged_weights(halves.checkpoint).items():
        assert torch.allclose(value, whole[name], atol=1e-6), name


def averaged_weights(path):
    from safetensors.torch import load_file

    return {k: v for k, v in load_file(path).items() if k.startswith("average.") and v.is_floating_point()}


@pytest.mark.skipif(not NIGHTLY, reason="starts processes that load torch: by night")
def test_a_killed_process_leaves_a_checkpoint_to_go_on_from(folder, tmp_path):
    script = (
        "import sys; from pathlib import Path; import torch; torch.set_num_threads(1)\n"
        "from dataclasses import replace\n"
        "from djanalyzer.models.network import LAPTOP\n"
        "from djanalyzer.training import batches\n"
        "from djanalyzer.training.feeding import Diet\n"
        "from djanalyzer.training.loop import train\n"
        "from djanalyzer.training.plans import Plan\n"
        "from djanalyzer.training.pools import Source\n"
        "from djanalyzer.training.stages import Stage\n"
        "small = replace(LAPTOP, channels=(4, 4, 4, 8), width=16, dilations=(1,), late_dilations=(1,),"
        " slow_width=16, n_layers=1)\n"
        "batches.SHAPES = ((1, 256),) * 4\n"
        "plan = Plan(Diet((Source(Path(sys.argv[1])),), 0), Path(sys.argv[2]), (Stage(steps=10_000),),"
        " configuration=small, seconds_between_saves=0, precision='32-true')\n"
        "for step in train(plan): print(step.number, flush=True)\n"
    )
    checkpoint = tmp_path / "killed.checkpoint"
    command = [sys.executable, "-c", script, str(folder), str(checkpoint)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, env={**os.environ, "OMP_NUM_THREADS": "1"})
    assert process.stdout is not None
    for line in process.stdout:
        if int(line) >= 5:
            break
    process.send_signal(signal.SIGKILL)
    process.wait()
    small = replace(SMALL, dilations=(1,), late_dilations=(1,))
    state = resume(Plan(Diet((Source(folder),), 0), checkpoint, (Stage(steps=1),), configuration=small))
    assert state.step >= 3
    assert state.seconds > 0
    assert all(torch.isfinite(p).all() for p in state.network.parameters())


def test_a_checkpoint_of_other_sizes_is_refused(plan):
    save(resume(plan), plan.checkpoint)
    with pytest.raises(Trouble, match="other sizes"):
        resume(replace(plan, configuration=replace(SMALL, width=32)))


def test_training_without_examples_says_what_to_do(plan, tmp_path):
    with pytest.raises(Trouble, match="Run the generate command"):
        next(train(replace(plan, diet=Diet((Source(tmp_path),), 0))))


def test_training_without_an_end_is_refused(plan):
    with pytest.raises(Trouble, match="needs an end"):
        next(train(lasting(plan, steps=None)))


def test_the_same_step_draws_the_same_batch(plan):
    pool = pool_of(plan.diet.sources)
    one, two, other = (make_batch(draw_recipe(pool, 0, step)) for step in (7, 7, 8))
    assert torch.equal(one.logmel, two.logmel)
    assert one.logmel.shape != other.logmel.shape or not torch.equal(one.logmel, other.logmel)


def test_a_diet_without_changes_feeds_excerpts_as_they_are(plan, monkeypatch):
    monkeypatch.setattr(batches, "draw", lambda *_: pytest.fail("changed"))
    with Feed(replace(plan.diet, is_changed=False), Mining(), 0) as feed:
        assert feed.take().logmel.max() <= 1


def test_held_out_seeds_are_never_learned_from(folder):
    taught, kept = stored_examples(folder, held_out=False), stored_examples(folder, held_out=True)
    assert len(taught) == 11
    assert [p.stem for p in kept] == ["000011"]
    assert not any(is_held_out(int(p.stem)) for p in taught)


def test_the_rate_rises_then_falls(plan):
    rates = [plan.stages[0].rate(p) for p in np.linspace(0, 1, 101)]
    top = int(np.argmax(rates))
    assert top == 2
    assert rates[:3] == sorted(rates[:3])
    assert rates[2:] == sorted(rates[2:], reverse=True)
    assert rates[-1] < plan.stages[0].learning_rate / 50


def test_a_perfect_answer_costs_less_than_a_blank_one(folder):
    from djanalyzer.models.network import Logits

    batch = whole_track(stored_examples(folder, held_out=True)[0])
    perfect = Logits(
        frames=torch.logit(batch.frames.clamp(0.001, 0.999)),
        sections=torch.nn.functional.one_hot(batch.sections.clamp(min=0), 7) * 9.0,
        energy=torch.logit(batch.energy.clamp(0.001, 0.999)),
        vocals=torch.where(batch.vocals > 0.5, 9.0, -9.0),
        key=torch.nn.functional.one_hot(batch.key, 25) * 9.0,
        keys=torch.nn.functional.one_hot(batch.keys, 25) * 9.0,
        tempo=torch.log(batch.tempo + 1e-6),
        meter=torch.nn.functional.one_hot(batch.meter, 3) * 9.0,
    )
    blank = Logits(*[None if part is None else torch.zeros_like(part) for part in perfect])
    for tolerance in (0, 2):
        right, wrong = losses(perfect, batch, tolerance).parts, losses(blank, batch, tolerance).parts
        for name in ("beats", "downbeats", "sections", "vocals", "key", "keys", "tempo", "meter"):
            assert right[name] < wrong[name] / 1.8, name


def test_peaks_are_found_between_frames():
    frames = np.arange(400)
    activation = np.max([np.exp(-0.5 * ((frames - c) / 1.5) ** 2) for c in (50.3, 171.0, 300.7)], axis=0)
    found = peaks(activation.astype(np.float32), 0.3, 7) * 22_050 / 512
    assert found == pytest.approx([50.3, 171.0, 300.7], abs=0.1)


def test_an_f_measure_counts_each_beat_once():
    reference = np.array([1.0, 2.0, 3.0])
    assert f_measure(reference, reference, 0.07) == 1
    assert f_measure(reference, np.array([1.0, 1.01, 2.0, 3.0]), 0.07) == pytest.approx(6 / 7)
    assert f_measure(reference, np.zeros(0), 0.07) == 0


def test_an_export_loads_as_weights_of_the_program(plan, folder, tmp_path):
    from djanalyzer.models.checkpoint import load, read_card
    from djanalyzer.training.export import Order, export

    real = replace(lasting(plan, steps=1), configuration=LAPTOP)
    list(train(real))
    target = tmp_path / "djanalyzer-test.safetensors"
    export(Order(real.checkpoint, (folder,), target, command="train --steps 1", n_examples=1))
    network, card = load(target)
    assert card.name == "djanalyzer-test"
    assert card.command == "train --steps 1"
    assert "11 generated tracks" in card.data
    kept, _ = averaged(real.checkpoint)
    for a, b in zip(network.state_dict().values(), kept.state_dict().values(), strict=True):
        assert not a.is_floating_point() or torch.allclose(a, b, atol=1e-3)
    described = json.loads(target.with_suffix(".json").read_text())
    assert described["metrics"]["steps"] == 1
    told = described["metrics"]["training"]
    assert told["stages"] == [{**told["stages"][0], "name": "training", "steps": 1, "ended by": "steps"}]
    (start,) = told["starts"]
    assert (start["seed"], start["precision"], start["processes"]) == (0, "32-true", 1)
    assert start["data"] == [{"folder": folder.name, "share": None}]
    assert described["metrics"]["hours of music"] == pytest.approx(11 * 15 / 3600, abs=0.1)
    # What was fitted to the decoding stays on the card when the weights are replaced.
    target.with_suffix(".json").write_text(json.dumps({**described, "decoding": {"level": [0.5]}}))
    export(Order(real.checkpoint, (folder,), target, n_examples=1))
    assert read_card(target).decoding == {"level": [0.5]}


def test_saving_replaces_the_checkpoint_at_once(plan, monkeypatch):
    """A kill while writing must leave the checkpoint before it."""
    save(resume(plan), plan.checkpoint)
    before = plan.checkpoint.read_bytes()

    def killed(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(stored.os, "replace", killed)
    time.sleep(0.01)
    with pytest.raises(KeyboardInterrupt):
        save(resume(plan), plan.checkpoint)
    assert plan.checkpoint.read_bytes() == before


def test_a_fresh_run_takes_what_fits_from_other_weights(plan, tmp_path):
    """The tempo head is new to weights without one: everything else is taken, it starts fresh."""
    from safetensors.torch import load_file, save_file

    list(train(lasting(plan, steps=2)))
    old = {k: v for k, v in load_file(plan.checkpoint).items() if "tempo_head" not in k}
    source = tmp_path / "old.checkpoint"
    with safe_open(plan.checkpoint, "pt") as file:
        save_file(old, source, file.metadata())
    fresh = replace(plan, checkpoint=tmp_path / "new.checkpoint", start_from=source)
    state = resume(fresh)
    weights = state.network.state_dict()
    assert torch.equal(weights["gather.weight"], old["average.gather.weight"])
    assert (state.step, state.history.steps, state.history.weights) == (0, 2, "old")
    list(train(lasting(fresh, steps=3)))
    assert resume(fresh).step == 3  # the same command goes on and does not start again
    assert efforts(fresh.checkpoint)[0] == 5


def test_one_head_learns_and_the_rest_stays_as_it_is(plan):
    before = {name: value.clone() for name, value in resume(plan).network.state_dict().items()}
    list(train(lasting(plan, steps=3, only=("tempo_head.meter",))))
    for name, value in resume(plan).network.state_dict().items():
        assert torch.equal(value, before[name]) is not name.startswith("tempo_head.meter"), name


def test_a_head_that_the_network_lacks_is_named(plan):
    with pytest.raises(Trouble, match=r"called tempo_haed[\s\S]*tempo_head"):
        resume(lasting(plan, only=("tempo_haed",)))


def test_exported_weights_can_be_started_from(plan, folder, tmp_path):
    from djanalyzer.training.export import Order, export

    real = replace(lasting(plan, steps=1), configuration=LAPTOP)
    list(train(real))
    target = tmp_path / "weights.safetensors"
    export(Order(real.checkpoint, (folder,), target, n_examples=1))
    state = resume(replace(real, checkpoint=tmp_path / "next.checkpoint", start_from=target))
    kept, _ = averaged(real.checkpoint)
    assert state.history.steps == 1
    for name, value in kept.state_dict().items():
        if value.is_floating_point():
            assert torch.allclose(state.average.state_dict()[name], value, atol=1e-3), name


def test_weights_of_a_stranger_are_refused(plan, tmp_path):
    from safetensors.torch import save_file

    save_file({"weight": torch.zeros(3)}, tmp_path / "strange.safetensors")
    with pytest.raises(Trouble, match="fits this network"):
        resume(replace(plan, start_from=tmp_path / "strange.safetensors"))
    with pytest.raises(Trouble, match="cannot be read"):
        resume(replace(plan, start_from=tmp_path / "none.safetensors"))


def test_folders_are_drawn_from_by_their_shares(folder, tmp_path):
    write(click_track(100), tmp_path)
    pool = pool_of((Source(folder, 0.25), Source(tmp_path, 0.75)))
    assert len(pool.paths) == 12
    assert pool.chances[-1] == pytest.approx(0.75)
    assert pool.chances[:-1] == pytest.approx(0.25 / 11)
    alike = pool_of((Source(folder), Source(tmp_path)))
    assert alike.chances == pytest.approx(1 / 12)


def test_the_mean_of_networks_is_a_network(plan, tmp_path):
    list(train(replace(lasting(plan, steps=4), keep_every=2)))
    kept = [plan.checkpoint.with_suffix(f".{n}.average") for n in (4, 2)]
    target = tmp_path / "mean.average"
    checkpoints.average_of(kept, target)
    one, two, mean = (averaged_weights(p)["average.gather.weight"] for p in (*kept, target))
    assert torch.allclose(mean, (one + two) / 2, atol=1e-6)
    assert not torch.equal(one, two)
    assert efforts(target)[0] == 4
    with pytest.raises(Trouble, match="cannot be gone on from"):
        restore(resume(plan), target)


def test_a_head_that_only_the_newest_network_has_stays_as_it_is(plan, tmp_path):
    from safetensors import safe_open
    from safetensors.torch import load_file, save_file

    list(train(replace(lasting(plan, steps=4), keep_every=2)))
    newest, before = (plan.checkpoint.with_suffix(f".{n}.average") for n in (4, 2))
    with safe_open(before, "pt") as file:
        about = file.metadata()
    older = {k: v for k, v in load_file(before).items() if not k.startswith("average.step_head.vocals")}
    save_file(older, before, about)
    target = tmp_path / "mean.average"
    checkpoints.average_of([newest, before], target)
    new, mean = averaged_weights(newest), averaged_weights(target)
    assert torch.equal(new["average.step_head.vocals.weight"], mean["average.step_head.vocals.weight"])
    assert not torch.equal(new["average.gather.weight"], mean["average.gather.weight"])
    with pytest.raises(Trouble, match="of one kind"):
        checkpoints.average_of([before, newest], target)


@pytest.mark.skipif(not NIGHTLY, reason="takes long and guards no user's data: by night")
def test_batches_made_by_processes_are_those_made_by_a_thread(plan):
    from djanalyzer.training.feeding import Feed
    from djanalyzer.training.mining import Mining

    taken = []
    for n_workers in (1, 2):
        with Feed(replace(plan.diet, n_workers=n_workers), Mining(), 3) as feed:
            taken.append([feed.take() for _ in range(3)])
    for a, b in zip(*taken, strict=True):
        assert torch.equal(a.logmel, b.logmel)
        assert torch.equal(a.tempo, b.tempo)
        assert a.styles == b.styles


def test_more_tracks_a_step_where_the_machine_takes_them(plan):
    recipe = draw_recipe(pool_of(plan.diet.sources), 0, 1, n_times=3)
    assert len(recipe.paths) == 3 * len(draw_recipe(pool_of(plan.diet.sources), 0, 1).paths)


def test_nothing_stays_on_the_processor_when_training_is_moved(plan, monkeypatch):
    """The meta device refuses to be mixed with another, as a GPU does, and needs no hardware (nor knows autocast)."""
    monkeypatch.setattr(torch, "autocast", lambda *_, **__: contextlib.nullcontext())
    batch = make_batch(draw_recipe(pool_of(plan.diet.sources), 0, 1)).to("meta")
    network = Network(SMALL).to("meta").train()
    judged = losses(network(batch.logmel, batch.chroma, batch.places, batch.first), batch, tolerance=2)
    assert all(part.device.type == "meta" for part in judged.parts.values())
    assert judged.by_track.shape == (len(batch.styles),)
