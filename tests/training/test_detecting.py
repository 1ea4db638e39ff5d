"""Cue points as objects and the experts are measured on held-out tracks, before any decoding on bars."""

from dataclasses import replace

import pytest
import torch

from djanalyzer.models.cueing import CueAnswers
from djanalyzer.models.decoding.cue_objects import SIXTEEN, USUAL
from djanalyzer.models.experts import Expertise
from djanalyzer.models.network import SMALL, Network
from djanalyzer.training import detecting
from djanalyzer.training.examples import write
from djanalyzer.training.hearing import hear_missing, read_recording, stored_recordings
from djanalyzer.training.lessons import whole_lesson
from tests.training.test_forming import SHAPE, example_of

SEEDS = (11, 23)  # held out


@pytest.fixture(scope="module")
def answers(tmp_path_factory):
    """What an untrained path says of two tracks, and what it would say if it knew all."""
    examples, heard = tmp_path_factory.mktemp("examples"), tmp_path_factory.mktemp("heard")
    torch.manual_seed(0)
    network = Network(replace(SMALL, structure=SHAPE)).eval()
    for seed in SEEDS:
        write(example_of(seed), examples)
    assert len(list(hear_missing(examples, heard, network))) == len(SEEDS)
    paths = stored_recordings([heard], held_out=True)
    untrained = detecting.listen(network.structure, paths)
    return untrained, [knowing(a, path) for a, path in zip(untrained, paths, strict=True)]


def knowing(answer, path):
    lesson = whole_lesson(read_recording(path))
    cues = CueAnswers(12 * lesson.cue_kinds - 8, lesson.cue_offsets)
    experts = Expertise(
        torch.logit(lesson.energy, 1e-6),
        torch.logit(lesson.dynamics, 1e-6),
        8 * lesson.changes - 4,
        torch.logit((lesson.level - 1) / 9),
    )
    said = answer.said._replace(cues=cues, experts=experts)
    return replace(answer, said=said, figures=detecting.figures_of(said, lesson, answer.labels))


def test_who_knows_all_makes_no_error(answers):
    _, knowing_all = answers
    for answer in knowing_all:
        assert answer.figures["changes_f05"] == 1
        assert answer.figures["dynamics error"] < 0.01
        assert answer.figures["level error"] < 0.01
        assert len(answer.marked(USUAL).objects) == 1
    report = detecting.report(knowing_all)
    assert report.count("f_half_beat_kind: 1.000") == 2
    assert "all tracks, ap_half_beat_kind: 1.000" in report
    assert "0.9 to 1.0:    2" in report


def test_who_knows_nothing_is_shown_to(answers):
    untrained, knowing_all = answers
    assert untrained[0].figures["dynamics error"] > 1
    assert len(untrained[0].marked(SIXTEEN).objects) <= 2
    report = detecting.report(untrained)
    assert report.startswith("2 held-out tracks, 1.0 cue points a track")
    assert "changes" in report.split("who hears whom")[1]
    assert report != detecting.report(knowing_all)


def test_without_anything_heard_the_command_says_what_to_do(tmp_path, capsys):
    assert detecting.main(["--heard", str(tmp_path)]) == 1
    assert "Nothing heard of a held-out track is there." in capsys.readouterr().err
