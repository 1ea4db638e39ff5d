"""Stored examples are heard by a foundation model, and networks learn from what it says."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch
from safetensors.numpy import load_file

from djanalyzer.errors import MissingWeights, Trouble
from djanalyzer.features.chroma import N_PITCHES
from djanalyzer.models.activations import STEP
from djanalyzer.models.checkpoint import Card, load, read_card, save
from djanalyzer.models.network import LAPTOP, SMALL, Network, with_foundation
from djanalyzer.models.predict import Predictor
from djanalyzer.training import detecting, foundation
from djanalyzer.training.__main__ import main
from djanalyzer.training.augment import Change
from djanalyzer.training.batches import draw_recipe, make_batch, whole_track
from djanalyzer.training.examples import Example, Labels, labels_of, path_of, read_labels, write
from djanalyzer.training.forming import path_of as path_trained
from djanalyzer.training.foundation import add_missing, excerpt_of, listening_of, shape_of_folders
from djanalyzer.training.hearing import hear_missing, read_recording
from djanalyzer.training.joining import joined
from djanalyzer.training.lessons import draw_lesson, whole_lesson
from djanalyzer.training.pools import Source, pool_of
from tests.models.model_folders import MERT, MUQ, write_folder

SONG = 35  # a short one
N_STEPS = 40


def example_of(seed, labels):
    n_frames = N_STEPS * STEP - 5
    logmel = np.random.default_rng(seed).integers(0, 255, (n_frames, 128), dtype=np.uint8)
    return Example(logmel, np.zeros((N_STEPS, N_PITCHES), np.uint8), labels, seed, "house")


def labels_at(beats):
    nothing = np.zeros(0)
    return Labels(
        beats=beats,
        downbeats=beats[::4],
        sections=np.array([0.0, 7.0]),
        functions=np.array([0, 2]),
        cues=nothing,
        kinds=np.zeros(0, np.int64),
        energy=np.full(15, 0.5, np.float32),
        key=3,
        duration=14.8,
    )


@pytest.fixture(scope="module")
def muq(tmp_path_factory):
    return write_folder(tmp_path_factory.mktemp("models") / "MuQ-tiny", MUQ)


def sound_of(example, rate):
    """Stand in for rendering: noise that is loud where the song's beats are."""
    t = np.arange(15 * rate) / rate
    labels, _, _ = read_labels(example)
    near = np.abs(t - labels.beats[np.searchsorted(labels.beats, t).clip(0, len(labels.beats) - 1)]) < 0.05
    return (np.random.default_rng(int(example.stem)).standard_normal(len(t)) * near).astype(np.float32)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(foundation, "_render", sound_of)
    for seed in (1, 2, 11):
        write(example_of(seed, labels_at(np.arange(0.3 + seed / 10, 14.5, 0.5))), tmp_path)
    return tmp_path


def test_every_example_gets_a_row_a_step_beside_it(folder, muq, capsys):
    command = ["foundation", "--folder", str(folder), "--model", str(muq), "--layers", "1", "3"]
    assert main([*command, "--device", "cpu"]) == 0
    assert capsys.readouterr().out.count("heard") == 3
    steps = load_file(folder / "000002.foundation")["steps"]
    assert steps.shape == (N_STEPS, 2, 16)
    assert steps.dtype == np.float16
    assert np.isfinite(steps).all()
    shape = shape_of_folders([folder])
    assert (shape.model, shape.layers, shape.width) == ("MuQ-tiny", (1, 3), 16)
    assert main([*command, "--device", "cpu"]) == 0
    assert capsys.readouterr().out == ""  # nothing is left to do


def test_a_stopped_run_goes_on_and_other_weights_are_not_mixed_in(folder, muq, tmp_path_factory):
    run = add_missing(listening_of(folder, muq, [2], "cpu"))
    next(run)
    run.close()
    assert len(list(folder.glob("*.foundation"))) == 1
    assert len(list(add_missing(listening_of(folder, muq, [2], "cpu")))) == 2
    mert = write_folder(tmp_path_factory.mktemp("other"), MERT)
    with pytest.raises(Trouble, match=r"holds layers \[2\] of MuQ-tiny, which is something else"):
        next(add_missing(listening_of(folder, mert, [2], "cpu")))
    with pytest.raises(Trouble, match=r"has the layers 0 to 3"):
        listening_of(folder, muq, [9], "cpu")


class Ear:
    """A model that says how loud it is."""

    name = "ear"
    sample_rate, hop, span, first_frame, width, n_layers, is_levelled = 24_000, 960, 960, 0.02, 1, 1, False

    def features(self, samples, layers):
        return (
            samples.unfold(0, self.span, self.hop)
            .square()
            .mean(dim=1)[None, :, None]
            .expand(len(layers), -1, 1)
        )


def test_what_is_heard_is_the_song_of_the_example(tmp_path):
    """Rendered once more at the model's own rate: loud where the song is loud."""
    from djanalyzer.synthesis import compose
    from djanalyzer.synthesis.truth import truth_of

    labels = labels_of(truth_of(compose(SONG)), 60.0)
    example = write(replace(example_of(SONG, labels)), tmp_path)
    shape = foundation.FoundationShape("ear", "", (1,), 1)
    listening = foundation.Listening(tmp_path, Ear(), shape)
    assert list(add_missing(listening)) == [(example, True)]
    heard = 10 * np.log10(
        load_file(example.with_suffix(".foundation"))["steps"][:, 0, 0].astype(float) + 1e-9
    )
    seconds = (np.arange(N_STEPS) + 0.5) * STEP * 512 / 22050
    true = np.interp(seconds - 0.5, np.arange(len(labels.energy)), labels.energy)
    assert np.corrcoef(heard, true)[0, 1] > 0.6


def test_an_example_whose_song_is_another_now_is_left_out(tmp_path, muq):
    example = write(example_of(SONG, labels_at(np.arange(0.1, 14, 0.5))), tmp_path)
    assert list(add_missing(listening_of(tmp_path, muq, None, "cpu"))) == [(example, False)]


@pytest.fixture
def heard_folder(folder, muq):
    assert len(list(add_missing(listening_of(folder, muq, [1, 3], "cpu")))) == 3
    return folder


def test_an_excerpt_follows_its_change_in_time(heard_folder):
    path = path_of(1, heard_folder)
    rows = load_file(path.with_suffix(".foundation"))["steps"].astype(np.float32)
    np.testing.assert_array_equal(excerpt_of(path, Change(), N_STEPS), rows)
    np.testing.assert_allclose(excerpt_of(path, Change(start=3.0 * STEP), 10), rows[3:13], rtol=1e-6)
    twice = excerpt_of(path, Change(rate=2.0), N_STEPS // 2)
    np.testing.assert_allclose(twice, (rows[::2] + rows[1::2]) / 2, atol=1e-5)
    assert (excerpt_of(path, Change(start=30.0 * STEP), 20)[12:] == 0).all()


def test_batches_carry_the_features_where_every_track_has_them(heard_folder):
    recipe = draw_recipe(pool_of((Source(heard_folder),)), 0, 3)
    batch = make_batch(recipe)
    assert batch.foundation.shape == (len(recipe.paths), recipe.n_frames // STEP, 2, 16)
    assert whole_track(path_of(1, heard_folder)).foundation.shape == (1, N_STEPS, 2, 16)
    path_of(1, heard_folder).with_suffix(".foundation").unlink()
    assert whole_track(path_of(1, heard_folder)).foundation is None


def test_a_network_that_was_taught_with_a_model_says_so_on_its_card(heard_folder, tmp_path):
    shape = replace(shape_of_folders([heard_folder]), fusion="replace")
    network = Network(with_foundation(SMALL, shape)).eval()
    batch = whole_track(path_of(1, heard_folder))
    target = tmp_path / "weights" / "probe.safetensors"
    save(target, network, Card(name="probe", configuration="small", foundation=foundation.asdict(shape)))
    assert read_card(target).foundation["model"] == "MuQ-tiny"
    again, _ = load(target)
    assert again.configuration == network.configuration
    with torch.no_grad():
        said = again(batch.logmel, batch.chroma, batch.places, foundation=batch.foundation)
        with pytest.raises(MissingWeights, match=r"hears a foundation model"):
            again(batch.logmel, batch.chroma, batch.places)
    assert said.structure.sections.shape == (1, N_STEPS, 7)


def test_a_recording_is_analysed_with_the_folder_that_the_weights_were_taught_with(
    heard_folder, muq, tmp_path, monkeypatch
):
    import soundfile

    network = Network(with_foundation(SMALL, shape_of_folders([heard_folder]))).eval()
    target = tmp_path / "weights" / "joined.safetensors"
    shape = network.configuration.structure.foundation
    save(target, network, Card(name="joined", configuration="small", foundation=foundation.asdict(shape)))
    with pytest.raises(MissingWeights, match=r"was taught with MuQ-tiny"):
        Predictor.load(target, "cpu")
    with pytest.raises(MissingWeights, match=r"holds other weights than the MuQ-tiny"):
        Predictor.load(target, "cpu", write_folder(tmp_path / "MERT", MERT))
    predictor = Predictor.load(target, "cpu", muq)
    path = tmp_path / "clicks.wav"
    soundfile.write(path, sound_of(path_of(1, heard_folder), 44_100), 44_100)
    heard = []
    listen = predictor._listen
    monkeypatch.setattr(predictor, "_listen", lambda *asked: heard.append(asked[3]) or listen(*asked))
    assert predictor.analyse(path).analysis.duration == pytest.approx(15.0, abs=0.01)
    stored = load_file(path_of(1, heard_folder).with_suffix(".foundation"))["steps"]
    assert heard[0].shape == (41, 2, 16)  # of 15 seconds; the example is a little shorter
    assert np.corrcoef(heard[0][2:30].ravel(), stored[2:30].ravel())[0, 1] > 0.8


def test_lessons_of_the_structure_path_carry_the_features(heard_folder, tmp_path):
    recordings = list(hear_missing(heard_folder, tmp_path / "heard", Network(SMALL)))
    lesson = draw_lesson(recordings, (2, 24), 0, 1)
    assert lesson.foundation.shape == (2, 24, 2, 16)
    recording = read_recording(tmp_path / "heard" / "000002.heard")
    rows = load_file(path_of(2, heard_folder).with_suffix(".foundation"))["steps"].astype(np.float32)
    np.testing.assert_array_equal(whole_lesson(recording).foundation[0], rows)


def test_a_structure_path_is_formed_on_the_features_and_joined_with_the_encoder(heard_folder, tmp_path):
    encoder = tmp_path / "encoder" / "encoder.safetensors"
    save(encoder, Network(replace(LAPTOP, structure=None)), Card(name="encoder", configuration="laptop"))
    heard, checkpoint = tmp_path / "heard", tmp_path / "form.checkpoint"
    assert (
        main(["hear", "--folder", str(heard_folder), "--target", str(heard), "--encoder", str(encoder)]) == 0
    )
    form = ["form", "--heard", str(heard), "--checkpoint", str(checkpoint), "--steps", "1"]
    assert main([*form, "--lesson", "2", "24", "--foundation", "replace"]) == 0
    path = path_trained(checkpoint, LAPTOP.heard_sizes)
    assert path.shape.hears == ()
    assert path.shape.foundation.model == "MuQ-tiny"
    (answer,) = detecting.listen(path, sorted(heard.glob("*.heard"))[:1])
    assert "energy error" in answer.figures
    network = joined(load(encoder)[0], path, LAPTOP)
    assert network.configuration == with_foundation(LAPTOP, path.shape.foundation)


def test_training_without_features_says_which_command_adds_them(tmp_path, capsys):
    write(example_of(1, labels_at(np.arange(0.1, 14, 0.5))), tmp_path)
    command = ["train", "--folder", str(tmp_path), "--checkpoint", str(tmp_path / "c"), "--steps", "1"]
    assert main([*command, "--foundation", "join"]) == 1
    assert "python -m djanalyzer.training foundation" in capsys.readouterr().err


def test_a_run_trains_and_goes_on_with_the_features(heard_folder, tmp_path):
    from djanalyzer.training.checkpoints import averaged

    checkpoint = tmp_path / "run" / "c.checkpoint"
    command = ["train", "--folder", str(heard_folder), "--checkpoint", str(checkpoint), "--device", "cpu"]
    command += ["--configuration", "small", "--foundation", "join", "--precision", "32-true"]
    assert main([*command, "--steps", "2"]) == 0
    assert main([*command, "--steps", "2"]) == 0  # reads it again, and has nothing left to do
    network, step = averaged(checkpoint)
    assert step == 2
    assert network.structure.foundation is not None
    assert network.configuration.structure.foundation.fusion == "join"
