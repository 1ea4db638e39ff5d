"""What was learned from the own music is offered, and listens only once the DJ says so."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from djanalyzer.app.session import Session
from djanalyzer.app.similar_learning import learn, offered, use_own, use_shipped, uses_own
from djanalyzer.errors import Trouble
from djanalyzer.models.selfsup import shipped
from djanalyzer.models.selfsup.network import Listening, Shape
from djanalyzer.training.selfsup.own import REPORT, WEIGHTS, OwnReport


@pytest.fixture
def shipped_weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "shipped.safetensors"
    shipped.save(path, Listening(Shape(depth=1)), "shipped")
    monkeypatch.setattr(shipped, "SHIPPED", path)
    return path


def test_nothing_is_learned_from_a_few_tracks(session: Session) -> None:
    with pytest.raises(Trouble, match="24 are needed"):
        learn(session)


def test_what_was_learned_listens_once_it_is_chosen_and_no_sooner(
    session: Session, shipped_weights: Path
) -> None:
    before = shipped.recipe_of()
    assert offered(session) is None
    with pytest.raises(Trouble, match="Nothing was learned"):
        use_own(session)
    folder = session.places.cache / "similar"
    shipped.save(folder / WEIGHTS, Listening(Shape(depth=1)), "djanalyzer-similar-own")
    report = OwnReport(30, 0, 0.5, 0.75)
    (folder / REPORT).write_text(json.dumps(asdict(report)))
    assert offered(session) == report
    assert shipped.recipe_of() == before
    assert not uses_own()

    chosen = use_own(session)
    assert uses_own()
    assert shipped.recipe_of() == chosen != before
    assert use_shipped() == before
    assert not uses_own()
    assert offered(session) == report
