"""Paper 001's comparisons: trained on what was heard, resumed where they stopped, told in one table."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from djanalyzer.errors import Trouble
from djanalyzer.music.genres import GENRES, MOODS
from djanalyzer.training import relation
from djanalyzer.training.__main__ import main
from djanalyzer.training.rarity import Balance
from djanalyzer.training.relation import FORMS, Comparison, Form, Music, compare, figures_of, table_of, taught

N_HEARD, N_RHYTHM = 12, 6


def _music(n: int, seed: int) -> Music:
    """Return made-up recordings of two genres and two moods, each plainly to be heard; one genre in eight is the rare one."""
    rng = np.random.default_rng(seed)
    genre = (rng.random(n) < 1 / 8).astype(np.int64)
    mood = rng.integers(0, 2, n)
    heard = []
    for g, m in zip(genre, mood, strict=True):
        one = rng.normal(size=(int(rng.integers(5, 130)), N_HEARD)).astype(np.float32)
        one[:, 0] += 2.0 * g
        one[:, 1] += 2.0 * m
        heard.append(torch.from_numpy(one))
    return Music(heard, torch.zeros(n, N_RHYTHM), genre, mood)


@pytest.fixture
def comparison(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Comparison:
    sides = {False: _music(60, 0), True: _music(24, 1)}
    monkeypatch.setattr(relation, "_N_PARTS", 16)  # quicker
    monkeypatch.setattr(relation, "_recordings", lambda comparison: ([], [tmp_path]))
    monkeypatch.setattr(relation, "gather", lambda paths: sides[bool(paths)])
    return Comparison((tmp_path,), tmp_path / "scratch", steps=4, seeds=(0,), width=8, learning_rate=1e-2)


def test_the_relation_learns_what_is_plain_to_hear(comparison: Comparison) -> None:
    listener = taught(Form(), _music(60, 0), replace(comparison, steps=30), 0)
    figures = figures_of(listener, _music(60, 1), _music(60, 0))
    assert figures["genre right"] > 0.9
    assert figures["mood right"] > 0.9


def test_the_same_seed_teaches_the_same(comparison: Comparison) -> None:
    first, again = (taught(Form(), _music(20, 0), replace(comparison, steps=2), 5) for _ in range(2))
    for a, b in zip(first.parameters(), again.parameters(), strict=True):
        assert torch.equal(a, b)


def test_forms_are_trained_once_and_a_single_task_is_asked_what_it_learned(comparison: Comparison) -> None:
    names = ("both ways", "mood alone", "both ways, weights by uncertainty")
    found = {name: figures for name, _, figures in compare(comparison, names)}
    assert {figure.split()[0] for figure in found["mood alone"]} == {"mood"}
    times = {p: p.stat().st_mtime_ns for p in comparison.scratch.iterdir()}
    assert {name: figures for name, _, figures in compare(comparison, names)} == found
    assert {p: p.stat().st_mtime_ns for p in comparison.scratch.iterdir()} == times
    table = table_of({name: {0: figures, 1: figures} for name, figures in found.items()}).splitlines()
    assert table[0].startswith("| form | genre right |")
    assert table[3].startswith("| mood alone (2) | – | – | – | ")
    assert "± 0.000" in table[2]


def test_a_single_task_teaches_the_other_head_nothing(comparison: Comparison) -> None:
    music, plan = _music(20, 0), replace(comparison, steps=3)
    torch.manual_seed(0)
    fresh = relation.Listener(N_HEARD, N_RHYTHM, plan.width, FORMS["genre alone"])
    told = taught(FORMS["genre alone"], music, replace(plan, learning_rate=1e-3), 0)
    decayed = fresh.style.mood.out.weight * (1 - 1e-3 * 0.01) ** 3  # weight decay at most
    assert torch.allclose(told.style.mood.out.weight, decayed, atol=1e-5)
    assert not torch.allclose(told.style.genre.out.weight, fresh.style.genre.out.weight, atol=1e-5)


def test_oversampling_draws_what_is_rare_more_often() -> None:
    music = _music(80, 0)
    chances = relation._chances(Form(balance=Balance.OVERSAMPLED), music)
    assert chances.sum() == pytest.approx(1)
    assert chances[music.genre == 1].mean() > 1.5 * chances[music.genre == 0].mean()


def test_rare_recall_looks_at_what_was_rare_in_training() -> None:
    counts = np.full(len(GENRES), 30)
    counts[1] = 3
    scores = relation._scores(np.array([0, 0, 0, 1, 1, -1]), np.array([0, 0, 0, 1, 0, 1]), counts)
    assert scores["right"] == pytest.approx(4 / 5)
    assert scores["rare recall"] == pytest.approx(1 / 2)
    common = np.full(len(MOODS), 10)
    assert "rare recall" not in relation._scores(np.array([0]), np.array([0]), common)


def test_where_nothing_was_heard_it_says_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(Trouble, match="no recording with a genre"):
        relation.gather([])
    words = [
        "relation",
        "--heard",
        str(tmp_path),
        "--scratch",
        str(tmp_path / "s"),
        "--target",
        str(tmp_path / "t.md"),
    ]
    assert main(words) == 1
    assert "Run `hear`" in capsys.readouterr().err
    assert not list((tmp_path / "s").iterdir())  # it is looked for again the next time


def test_recordings_that_are_heard_later_change_no_comparison(tmp_path: Path) -> None:
    scratch, heard = tmp_path / "scratch", tmp_path / "heard"
    scratch.mkdir()
    heard.mkdir()
    for name in ("000001", "000011", "000002.1"):
        (heard / f"{name}.heard").touch()
    plan = Comparison((heard,), scratch)
    before = relation._recordings(plan)
    assert before == ([heard / "000001.heard"], [heard / "000011.heard"])  # the third is a changed version
    (heard / "000003.heard").touch()
    assert relation._recordings(plan) == before
