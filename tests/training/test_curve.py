"""Learning curves: each point learns from its own part, and a stopped curve goes on where it was."""

import csv
import json
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
import torch

from djanalyzer.models.network import CONFIGURATIONS, SMALL, Network
from djanalyzer.training import batches, curve
from djanalyzer.training.curve import Course, draw, write_table
from djanalyzer.training.examples import Example, Labels, featurise, write


@pytest.fixture
def course(tmp_path, monkeypatch):
    """Thirteen short examples of three styles, tiny networks, and a recording scored without being heard."""
    torch.set_num_threads(1)
    tiny = replace(
        SMALL, channels=(2, 2, 2, 2), width=8, dilations=(1,), late_dilations=(1,), slow_width=8, n_layers=1
    )
    monkeypatch.setitem(CONFIGURATIONS, "small", tiny)
    monkeypatch.setitem(CONFIGURATIONS, "laptop", replace(tiny, name="laptop", width=12))
    monkeypatch.setattr(batches, "SHAPES", ((1, 64),) * 4)
    monkeypatch.setattr(
        curve, "report_on", lambda *_: SimpleNamespace(mean=lambda key: 0.5 if key == "tempo" else None)
    )
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
        write(Example(*features, labels, seed, "abc"[seed % 3]), tmp_path / "corpus")
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
    assert all(p.figures == {"tempo": 0.5} for p in points)
    assert points[1].hours == pytest.approx(8 * 3 / 3600, abs=0.005)
    assert points[1].n_parameters > points[3].n_parameters > 0
    monkeypatch.setattr(curve, "train", lambda plan: pytest.fail("trained again"))
    assert list(draw(course)) == points


def test_fewer_songs_are_a_part_of_more(course):
    parts = {point.name: {p.name for p in paths} for point, paths in curve._choose(course)}
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


def test_measured_points_are_plain_files(course):
    point = next(draw(course))
    assert json.loads((course.scratch / f"{point.name}.json").read_text())["n_songs"] == 4


def test_the_small_network_does_a_quarter_of_the_work():
    with torch.device("meta"):
        sizes = {
            n: sum(p.numel() for p in Network(CONFIGURATIONS[n]).parameters()) for n in ("small", "laptop")
        }
    assert sizes["small"] < sizes["laptop"] / 3
