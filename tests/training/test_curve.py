"""Learning curves: each point learns from its own part, and a stopped curve goes on where it was."""

import csv
import json
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
import torch

from djanalyzer.errors import Trouble
from djanalyzer.models.network import CONFIGURATIONS, SMALL, Network
from djanalyzer.training import ablation, batches, courses, curve
from djanalyzer.training.__main__ import main
from djanalyzer.training.courses import Course, Point
from djanalyzer.training.curve import baseline_of, difference, draw, write_table
from djanalyzer.training.examples import Example, Labels, featurise, write
from djanalyzer.training.loop import train
from tests.nightly import NIGHTLY

REPORT = SimpleNamespace(
    mean=lambda key: 0.5 if key == "tempo" else None,
    values=lambda key: {"one": 1.0, "two": 0.0} if key == "tempo" else {},
)


@pytest.fixture
def course(tmp_path, monkeypatch):
    """Thirteen short examples of three styles, tiny networks, and two recordings scored without being heard.

    The first songs of either hand have off-beats; song 4 is of an older kind, which does not carry its traits.
    """
    torch.set_num_threads(1)
    tiny = replace(
        SMALL, channels=(2, 2, 2, 2), width=8, dilations=(1,), late_dilations=(1,), slow_width=8, n_layers=1
    )
    monkeypatch.setitem(CONFIGURATIONS, "small", tiny)
    monkeypatch.setitem(CONFIGURATIONS, "laptop", replace(tiny, name="laptop", width=12))
    monkeypatch.setattr(batches, "SHAPES", ((1, 64),) * 4)
    monkeypatch.setattr(curve, "report_on", lambda *_: REPORT)
    monkeypatch.setattr(curve, "peak_scores", lambda *_: {"beat_peaks": {"one": 0.75, "two": 0.25}})
    features = featurise(np.random.default_rng(0).normal(0, 0.1, 3 * 22_050).astype(np.float32))
    labels = Labels(
        beats=np.arange(0, 3, 0.5),
        downbeats=np.arange(0, 3, 2.0),
        sections=np.zeros(1),
        functions=np.zeros(1, dtype=np.int64),
        cues=np.zeros(0),
        kinds=np.zeros(0, dtype=np.int64),
        energy=np.ones(3, dtype=np.float32),
        key=3,
        duration=3.0,
    )
    for seed in range(13):
        carried = None if seed == 4 else frozenset({"pushed"} if seed % 4 == 0 else {"hook"})
        write(Example(*features, labels, seed, "abc"[seed % 3], carried), tmp_path / "corpus")
    return Course(
        tmp_path / "corpus",
        tmp_path / "recordings",
        tmp_path / "scratch",
        songs=(4, 8),
        styles=(1,),
        songs_by_style=3,
        configurations=("laptop", "small"),
        steps=2,
    )


@pytest.fixture(autouse=True)
def corpus(tmp_path):
    (tmp_path / "corpus").mkdir()


def test_every_point_is_trained_and_measured_once(course, monkeypatch):
    points = list(draw(course))
    assert [(p.configuration, p.n_songs) for p in points] == [
        ("laptop", 4),
        ("laptop", 8),
        ("laptop", 3),
        ("small", 8),
    ]
    assert points[2].n_styles == 1
    assert all(p.figures == {"tempo": 0.5, "beat_peaks": 0.5} for p in points)
    assert points[0].by_recording["tempo"] == {"one": 1.0, "two": 0.0}
    assert points[1].hours == pytest.approx(8 * 3 / 3600, abs=0.005)
    assert points[1].n_parameters > points[3].n_parameters > 0
    monkeypatch.setattr(curve, "train", lambda plan: pytest.fail("trained again"))
    assert list(draw(course)) == points


def test_fewer_songs_are_a_part_of_more(course):
    parts = {point.name: {p.name for p in paths} for point, paths in courses.choose(course)}
    few, many, *_ = parts.values()
    assert few < many


def test_the_table_is_readable_as_markdown_and_csv(course, tmp_path):
    points = list(draw(course))
    write_table(points, tmp_path / "curve.csv")
    with (tmp_path / "curve.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["songs"] for row in rows] == ["4", "8", "3", "8"]
    assert rows[0]["tempo right (0.05 %)"] == "0.500"
    assert rows[0]["key, MIREX (fifth above counts)"] == ""
    write_table(points, tmp_path / "curve.md")
    lines = (tmp_path / "curve.md").read_text().splitlines()
    assert len(lines) == 2 + len(points)
    assert len({line.count("|") for line in lines}) == 1


def test_an_ablation_learns_from_as_many_songs_that_lack_a_group(course, monkeypatch):
    asked = []

    def composed(path):
        asked.append(path.stem)
        return frozenset({"pushed"})

    monkeypatch.setattr(ablation, "_composed_again", composed)
    course = replace(course, songs=(8,), styles=(), configurations=("small",), without=("offbeats",))
    for _ in range(2):
        (_, everything), (point, lacking) = courses.choose(course)
        assert point.name == "small-8-songs-3-styles-without-offbeats"
        assert len(lacking) == len(everything) == 8
        assert {int(p.stem) for p in lacking} <= {1, 2, 3, 5, 6, 7, 9, 10}  # 11 is held out
    assert asked == ["000004"]  # composed once and written down


def test_too_few_songs_without_a_group_end_with_a_sentence(course, monkeypatch):
    monkeypatch.setattr(ablation, "_composed_again", lambda path: frozenset())
    with pytest.raises(Trouble, match="Only 4 songs have nothing of “fillers”, and 8"):
        courses.choose(replace(course, without=("fillers",)))


@pytest.mark.skipif(not NIGHTLY, reason="takes long and guards no user's data: by night")
def test_ways_to_train_are_points_of_their_own(course, monkeypatch):
    plans = []

    def noting(plan):
        plans.append(plan)
        return train(plan)

    monkeypatch.setattr(curve, "train", noting)
    course = replace(
        course, songs=(4,), styles=(), configurations=("small",), tolerances=(2,), hardnesses=(0.5,)
    )
    points = list(draw(replace(course, has_unchanged=True)))
    assert [p.ablation for p in points] == ["", "tolerance 2", "hardness 0.5", "excerpts unchanged"]
    assert [(p.tolerance, p.hardness, p.diet.is_changed) for p in plans] == [
        (0, 0.0, True),
        (2, 0.0, True),
        (0, 0.5, True),
        (0, 0.0, False),
    ]
    assert len({p.checkpoint for p in plans}) == 4
    assert {len(p.diet.sources[0].only) for p in plans} == {4}


@pytest.mark.skipif(not NIGHTLY, reason="takes long and guards no user's data: by night")
def test_the_whole_program_can_be_measured_later(course, monkeypatch):
    heard = list(draw(replace(course, is_decoded=False)))
    assert all(p.figures == {"beat_peaks": 0.5} for p in heard)
    monkeypatch.setattr(curve, "peak_scores", lambda *_: pytest.fail("heard again"))
    decoded = list(draw(course))
    assert all(p.figures == {"beat_peaks": 0.5, "tempo": 0.5} for p in decoded)
    assert list(draw(replace(course, is_decoded=False))) == decoded


def test_points_of_other_steps_are_not_mixed_in(course):
    next(draw(course))
    with pytest.raises(Trouble, match="after 2 steps, and 3 are asked for"):
        next(draw(replace(course, steps=3)))


def test_points_are_compared_with_what_differs_in_one_thing():
    values = {"beat_peaks": {"one": 0.5, "two": 0.7, "three": 0.9}}
    whole = Point("small", 80, 53, by_recording=values)
    few = Point("small", 80, 4)
    others = {"beat_peaks": {"one": 0.6, "two": 0.8, "three": 0.7, "four": 0.1}}
    changed = Point("small", 80, 53, tolerance=2, by_recording=others)
    points = [Point("small", 300, 53), whole, few, changed, Point("laptop", 80, 53)]
    assert baseline_of(few, points) == baseline_of(changed, points) == whole
    assert baseline_of(points[0], points) is baseline_of(whole, points) is None
    mean, error = difference(changed, whole, "beat_peaks")
    assert mean == pytest.approx(0)  # +0.1, +0.1, -0.2
    assert error == pytest.approx(0.1)  # sqrt(0.06 / 2 / 3)
    assert difference(few, whole, "beat_peaks") is None


def test_the_command_writes_the_differences_below_the_table(course, tmp_path):
    target = tmp_path / "curve.md"
    words = f"curve --folder {course.folder} --recordings {course.recordings} --scratch {course.scratch}"
    options = "--songs 8 --configurations small --steps 2 --without offbeats --tolerance 1 --peaks-only"
    course.scratch.mkdir()
    (course.scratch / "traits.json").write_text('{"000004": ["pushed"]}')
    assert main([*words.split(), "--target", str(target), *options.split()]) == 0
    figures, differences = target.read_text().split("\n\n")
    assert len(figures.splitlines()) == 5
    assert "tempo right" not in figures
    assert "| tolerance 1 | +0.000 ± 0.000 |" in differences
    assert "| without offbeats | +0.000 ± 0.000 |" in differences


def test_measured_points_are_plain_files(course):
    point = next(draw(course))
    assert json.loads((course.scratch / f"{point.name}.json").read_text())["n_songs"] == 4


def test_the_small_network_does_a_quarter_of_the_work():
    with torch.device("meta"):
        sizes = {
            n: sum(p.numel() for p in Network(CONFIGURATIONS[n]).parameters()) for n in ("small", "laptop")
        }
    assert sizes["small"] < sizes["laptop"] / 3
