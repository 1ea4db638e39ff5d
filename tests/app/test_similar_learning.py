"""What was learned from the own music is offered, and listens only once the DJ says so."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

import pytest

from djanalyzer.app import similar_learning
from djanalyzer.app.job import Job
from djanalyzer.app.session import Session
from djanalyzer.app.similar_learning import (
    forget,
    learn,
    offered,
    standing,
    tracks_to_learn_from,
    use_own,
    use_shipped,
    uses_own,
)
from djanalyzer.errors import Cancelled, MissingWeights, Trouble
from djanalyzer.library.edits import AddFiles, FoundFile
from djanalyzer.models.selfsup import shipped
from djanalyzer.models.selfsup.network import Listening, Shape
from djanalyzer.training.selfsup.own import PLAN, REPORT, WEIGHTS, OwnReport, read_plan

REPORTED = OwnReport(30, 0, 0.5, 0.75)
# Learns half at its first start, until its parent wants no more of it, and the rest at its second.
HALF_A_RUN = f"""
import json, sys
from pathlib import Path
folder = Path(sys.argv[1])
if (folder / "progress.json").exists():
    (folder / "report.json").write_text('{json.dumps(asdict(REPORTED))}')
else:
    (folder / "progress.json").write_text("0.5")
    sys.stdin.read()
    sys.exit(3)
"""


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
    session: Session, shipped_weights: Path, monkeypatch: pytest.MonkeyPatch
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

    whole = (folder / WEIGHTS).read_bytes()
    (folder / WEIGHTS).write_bytes(whole[:-1])
    with pytest.raises(MissingWeights, match="damaged"):
        use_own(session)
    (folder / WEIGHTS).write_bytes(whole)
    monkeypatch.setattr(shipped, "load", lambda *_: pytest.fail("torch was loaded, which holds a window up"))
    chosen = use_own(session)
    assert uses_own()
    assert shipped.recipe_of() == chosen != before
    assert use_shipped() == before
    assert not uses_own()
    assert offered(session) == report


class Watched(Job):
    """A job that does something once half of the work is done."""

    def __init__(self, at_half: str) -> None:
        super().__init__()
        self.at_half = at_half
        self.n_pauses = 0

    def report(self, done: float, total: int | None = None, current: str = "") -> None:
        if done == 0.5 and not self.n_pauses:
            getattr(self, self.at_half)()
        super().report(done, total, current) if not self.is_paused else None

    def check(self) -> None:
        if self.is_paused:
            self.n_pauses += 1
            self.resume()
        super().check()


@pytest.fixture
def own_music(
    session: Session, tmp_path: Path, shipped_weights: Path, monkeypatch: pytest.MonkeyPatch
) -> Session:
    """Two tracks, which are enough, and a network that learns in two goes."""
    monkeypatch.setattr(similar_learning, "FEWEST", 2)
    monkeypatch.setattr(similar_learning, "COMMAND", (sys.executable, "-I", "-S", "-c", HALF_A_RUN))
    monkeypatch.setattr(similar_learning, "_LOOK", 0.01)
    add(session, tmp_path, 0, 1)
    return session


def add(session: Session, folder: Path, *numbers: int) -> None:
    paths = [folder / f"{n}.mp3" for n in numbers]
    for path in paths:
        path.write_bytes(b"music")
    session.do(AddFiles(tuple(FoundFile(path, path.name, 1, 1) for path in paths)))


def test_a_pause_ends_the_process_and_what_it_kept_is_gone_on_with(own_music: Session) -> None:
    job = Watched("pause")
    assert learn(own_music, job) == REPORTED
    assert job.n_pauses == 1


def test_a_run_that_was_stopped_goes_on_though_the_library_has_grown_unless_it_is_given_up(
    own_music: Session, tmp_path: Path
) -> None:
    folder = own_music.places.cache / "similar"
    assert standing(own_music).share is None
    with pytest.raises(Cancelled):
        learn(own_music, Watched("cancel"))
    assert (standing(own_music).share, standing(own_music).is_at_work) == (0.5, False)
    add(own_music, tmp_path, 2)
    assert len(tracks_to_learn_from(own_music)) == 3
    learn(own_music)
    assert len(read_plan(folder).tracks) == 2
    assert standing(own_music).share is None

    with pytest.raises(Cancelled):
        learn(own_music, Watched("cancel"))
    forget(own_music)
    assert standing(own_music).share is None
    with pytest.raises(Cancelled):
        learn(own_music, Watched("cancel"))
    assert len(read_plan(folder).tracks) == 3


def test_a_run_that_cannot_be_gone_on_with_begins_anew(own_music: Session) -> None:
    folder = own_music.places.cache / "similar"
    for damage in ("{", json.dumps({"tracks": ["a", "b"], "steps": 1, "begin": "/gone.safetensors"})):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / REPORT).unlink(missing_ok=True)
        (folder / PLAN).write_text(damage)
        (folder / "progress.json").write_text("0.9")
        with pytest.raises(Cancelled):
            learn(own_music, Watched("cancel"))
        assert read_plan(folder).begin == str(shipped.SHIPPED)
