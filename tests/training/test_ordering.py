"""The command `train`: from what is typed to the plan."""

import argparse
from pathlib import Path

import pytest

from djanalyzer.errors import Trouble
from djanalyzer.training.__main__ import main
from djanalyzer.training.devices import start_fabric
from djanalyzer.training.ordering import add_train, command_line, plan_of
from djanalyzer.training.pools import Source
from djanalyzer.training.rolling import Rolling
from tests.training.clicks import write_clicks


def plan(*words: str):
    parser = argparse.ArgumentParser()
    add_train(parser)
    return plan_of(parser.parse_args(["--checkpoint", "net.checkpoint", *words]))


def test_a_run_of_one_stage_is_typed_in_one_line():
    made = plan(
        "--folder", "a", "--steps", "9", "--only", "step_head", "--accumulate", "2", "--device", "cpu"
    )
    (stage,) = made.stages
    assert (stage.steps, stage.only, made.n_batches) == (9, ("step_head",), 2)
    assert made.diet.sources == (Source(Path("a")),)
    assert made.validation is None


def test_songs_can_be_rendered_instead_of_prepared():
    made = plan("--render", "store", "--render-uses", "8", "--steps", "1")
    (source,) = made.diet.sources
    assert isinstance(source, Rolling)
    assert (source.folder, source.n_uses) == (Path("store"), 8.0)
    both = plan("--folder", "a", "--render", "store", "--share", "0.25", "--share", "0.75", "--steps", "1")
    assert [s.share for s in both.diet.sources] == [0.25, 0.75]


@pytest.mark.parametrize("device", ["nonsense", "cuda:99", "cuda:first"])
def test_a_device_that_is_not_there_is_told(device):
    with pytest.raises(Trouble, match="is no device to train on here"):
        start_fabric(device, "32-true")


@pytest.mark.parametrize(
    "words",
    [
        "train --folder F --checkpoint C --batch 0",
        "train --folder F --checkpoint C --workers none",
        "form --heard F --checkpoint C --lesson 0 192",
    ],
)
def test_numbers_that_make_no_sense_are_refused_before_anything_is_done(words, capsys):
    with pytest.raises(SystemExit):
        main(words.split())
    assert "is no whole number from 1 on" in capsys.readouterr().err


def test_nothing_to_learn_from_is_said():
    with pytest.raises(Trouble, match="nothing to learn from"):
        plan("--steps", "1")
    with pytest.raises(Trouble, match="not as many shares"):
        plan("--folder", "a", "--share", "1", "--share", "2", "--steps", "1")


def test_the_papers_training_takes_its_batch_and_its_epochs(tmp_path):
    write_clicks(0, tmp_path)
    made = plan("--folder", str(tmp_path), "--paper", "--accumulate", "2", "--device", "cpu")
    assert (made.diet.n_times, made.n_batches) == (4, 2)  # 32 excerpts in all
    assert made.stages[0].steps == 100
    assert made.validation is not None
    assert made.validation.every == 1


def test_what_is_remembered_of_a_command_names_no_places():
    words = ["train", "--folder", str(Path.home() / "my corpus"), "--steps", "9"]
    assert command_line(words) == "python -m djanalyzer.training train --folder 'my corpus' --steps 9"
