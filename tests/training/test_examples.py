"""Examples from the generator: labels agree with the truth, files come back as written, a stopped run goes on."""

from dataclasses import replace

import numpy as np
import pytest

from djanalyzer.features.logmel import FRAME_RATE, SAMPLE_RATE
from djanalyzer.models.activations import CUE_KINDS, SECTION_LABELS, STEP
from djanalyzer.music import CueKind, Meter
from djanalyzer.synthesis import compose, render
from djanalyzer.training import examples
from djanalyzer.training.__main__ import main
from djanalyzer.training.examples import (
    generate,
    generate_missing,
    path_of,
    read_features,
    read_labels,
    stored_examples,
    write,
)


@pytest.fixture(scope="module")
def example():
    return generate(5)


def test_labels_are_the_truth_of_the_song(example):
    truth = render(compose(5), sample_rate=SAMPLE_RATE).truth
    assert np.array_equal(example.labels.beats, truth.beats)
    assert np.array_equal(example.labels.downbeats, truth.downbeats)
    assert [SECTION_LABELS[i] for i in example.labels.functions] == [s.label for s in truth.sections]
    drops = [c.time for c in truth.cues if c.kind in (CueKind.DROP, CueKind.SECOND_DROP)]
    assert list(example.labels.cues[example.labels.kinds == CUE_KINDS.index(CueKind.DROP)]) == drops
    assert {CUE_KINDS[i] for i in example.labels.kinds} == {c.kind for c in truth.cues} & set(CUE_KINDS)
    assert example.labels.key == truth.key.index
    assert len(example.logmel) == pytest.approx(example.labels.duration * FRAME_RATE, abs=1)
    assert len(example.chroma) == -(-len(example.logmel) // STEP)


def test_an_example_comes_back_as_it_was_written(example, tmp_path):
    path = write(example, tmp_path)
    labels, n_frames, style = read_labels(path)
    assert (n_frames, style) == (len(example.logmel), example.style)
    assert labels.key == example.labels.key
    assert labels.duration == example.labels.duration
    assert np.array_equal(labels.beats, example.labels.beats)
    assert np.array_equal(labels.energy, example.labels.energy)
    assert np.array_equal(labels.key_starts, example.labels.key_starts)
    assert np.array_equal(labels.key_indices, example.labels.key_indices)
    assert np.array_equal(labels.vocals, example.labels.vocals)
    logmel, chroma = read_features(path, 160, 480, STEP)
    assert np.array_equal(logmel, example.logmel[160:480])
    assert np.array_equal(chroma, example.chroma[10:30])


def test_features_that_do_not_lie_in_rows_are_written_right(example, tmp_path):
    turned = examples.Example(
        np.asfortranarray(example.logmel), example.chroma, example.labels, 6, example.style
    )
    logmel, _ = read_features(write(turned, tmp_path), 0, 100, STEP)
    assert np.array_equal(logmel, example.logmel[:100])


def test_a_second_run_makes_only_what_is_missing(example, tmp_path, monkeypatch):
    made = []

    def quick(seed):
        made.append(seed)
        return examples.Example(example.logmel, example.chroma, example.labels, seed, example.style)

    monkeypatch.setattr(examples, "generate", quick)
    assert list(generate_missing(tmp_path, range(3), 1)) == [0, 1, 2]
    path_of(1, tmp_path).unlink()
    assert main(["generate", "--folder", str(tmp_path), "--count", "4"]) == 0
    assert made == [0, 1, 2, 1, 3]
    assert len(stored_examples(tmp_path, held_out=False)) == 4


def test_songs_in_other_meters_can_be_asked_for_alone(example, tmp_path, monkeypatch):
    monkeypatch.setattr(examples, "generate", lambda seed: replace(example, seed=seed))
    arguments = ["--count", "40", "--meter", "3/4", "--meter", "6/8"]
    assert main(["generate", "--folder", str(tmp_path), *arguments]) == 0
    odd = {seed for seed in range(40) if compose(seed).meter is not Meter.FOUR_FOUR}
    assert {int(path.stem) for path in tmp_path.iterdir()} == odd
    assert odd


def test_a_half_written_example_does_not_count(tmp_path):
    (tmp_path / "000001.4711").write_bytes(b"half")
    assert stored_examples(tmp_path, held_out=False) == []


def test_training_without_examples_ends_with_a_sentence(tmp_path, capsys):
    checkpoint = tmp_path / "none.checkpoint"
    arguments = ["train", "--folder", str(tmp_path), "--checkpoint", str(checkpoint), "--steps", "1"]
    assert main(arguments) == 1
    assert "no example to learn from" in capsys.readouterr().err
