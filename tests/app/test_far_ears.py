"""The analysis where an executor has its workers: each answer taken once, and nothing lost with a worker or the cluster."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from djanalyzer.app import far_listening
from djanalyzer.app.analysing import analyse
from djanalyzer.app.answers import analysis_as_plain
from djanalyzer.app.cluster import open_cluster
from djanalyzer.app.far_ears import FarEars, FarLane, FarSide
from djanalyzer.app.importing import import_folder
from djanalyzer.app.job import Job
from djanalyzer.app.session import Session
from djanalyzer.cli import main
from djanalyzer.errors import Cancelled, MissingWeights, Trouble, UnreadableAudio
from tests.app.conftest import ANALYSIS


class WorkersDied(Exception):
    """Said by the executor of a call that took down all workers that tried it."""


class Workers(Executor):
    """Workers in threads. Calls about the files in `deadly` end them; of the files in `lost` nobody hears again."""

    def __init__(self, deadly: str = "", lost: str = "") -> None:
        self.deadly, self.lost = deadly, lost
        self.asked: list[str] = []
        self._threads = ThreadPoolExecutor(2)

    def submit(self, function: Callable[..., Any], /, *arguments: Any, **named: Any) -> Future[Any]:
        name = Path(os.fsdecode(arguments[0])).name
        self.asked.append(name)
        future: Future[Any] = Future()
        if name == self.deadly:
            future.set_exception(WorkersDied())
        elif name == self.lost:
            future.cancel()
        else:
            return self._threads.submit(function, *arguments, **named)
        return future


def hear(path: bytes, device: str, adaptation: bytes | None) -> tuple[bytes, bytes]:
    """Answer as a worker does, at once."""
    return json.dumps({"analysis": analysis_as_plain(ANALYSIS)}, default=float).encode(), b"WAVE"


def far_ears(executor: Executor, hear: Callable[..., Any] = hear, name: str = ANALYSIS.model) -> FarEars:
    def greet(device: str, adaptation: bytes | None) -> bytes:
        return json.dumps({"name": name}).encode()

    return FarEars(FarLane(executor, (WorkersDied,)), far_side=FarSide(greet, hear))


def test_every_track_is_heard_by_a_worker_and_stored(session: Session, music: Path) -> None:
    ids, workers = import_folder(session, music).track_ids, Workers()
    report = session.jobs.run("Analyse", lambda job: analyse(session, None, job, far_ears(workers)))
    assert sorted(report.track_ids) == sorted(ids)
    assert sorted(workers.asked[1:]) == ["one.wav", "three.wav", "two.flac"]
    stored = session.track(ids[0])
    assert stored.analysis == ANALYSIS
    assert stored.waveform == b"WAVE"
    assert not analyse(session, analyst=far_ears(workers)).track_ids


def test_a_file_that_takes_down_every_worker_is_told_and_the_others_are_analysed(
    session: Session, music: Path
) -> None:
    import_folder(session, music)
    report = analyse(session, analyst=far_ears(Workers(deadly="two.flac")))
    assert len(report.track_ids) == 2
    (problem,) = report.problems
    assert problem.message == "two.flac took down every worker of the cluster that tried to analyse it."


def test_where_the_cluster_goes_away_what_was_done_is_kept(session: Session, music: Path) -> None:
    ids = import_folder(session, music).track_ids
    with pytest.raises(Trouble, match=r"The cluster is gone\. What was analysed is kept"):
        analyse(session, analyst=far_ears(Workers(lost=session.rows(ids)[2].path.name)))
    assert [row.state for row in session.rows(ids)] == ["analysed", "analysed", "new"]
    assert analyse(session, analyst=far_ears(Workers())).track_ids == (ids[2],)


def test_a_closed_executor_is_a_cluster_that_is_gone() -> None:
    threads = ThreadPoolExecutor(1)
    threads.shutdown()
    with pytest.raises(Trouble, match="The cluster is gone"):
        far_ears(threads).wake(lambda: None)


def test_a_stop_is_heard_while_workers_are_at_work(session: Session, music: Path) -> None:
    import_folder(session, music)
    job, goes_on = Job(), threading.Event()

    def wait(path: bytes, device: str, adaptation: bytes | None) -> tuple[bytes, bytes]:
        job.cancel()
        goes_on.wait(60)
        return hear(path, device, adaptation)

    try:
        with pytest.raises(Cancelled):
            analyse(session, None, job, far_ears(Workers(), wait))
    finally:
        goes_on.set()
    assert {row.state for row in session.rows(session.find())} == {"new"}


def test_workers_with_another_model_are_refused() -> None:
    ears = far_ears(Workers(), name="other-2")
    ears.wake(lambda: None)
    with pytest.raises(Trouble, match="different models: other-2 and quick-1"):
        ears.analyse(Path("song"), lambda share: None)


def test_a_worker_tells_what_is_wrong_with_a_file_or_with_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: object) -> None:
        raise MissingWeights("There are no weights.", "Install djanalyzer again.")

    monkeypatch.setattr(far_listening, "_model", fail)
    ears = FarEars(FarLane(Workers()))
    with pytest.raises(MissingWeights, match=r"no weights\. Install"):
        ears.wake(lambda: None)
    monkeypatch.setattr(far_listening, "_model", lambda *arguments: (None, Deaf()))
    with pytest.raises(UnreadableAudio, match="song has no sound"):
        FarEars(FarLane(Workers())).analyse(Path("song"), lambda share: None)


class Deaf:
    """Where a worker looks for who listens for similarity; a file without sound fails before."""

    def find(self) -> None:
        raise UnreadableAudio("song has no sound in it.")


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("tcp://127.0.0.1:8786", "no address of a cluster with certificates"),
        ("somewhere", "no address of a cluster with certificates"),
        ("loopback:many", "many is no number of processes"),
        ("loopback:0", "0 is no number of processes"),
    ],
)
def test_what_is_no_safe_cluster_is_refused(
    address: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(Trouble, match=said), open_cluster(address):
        pytest.fail("it was opened")
    assert main(["analyze", "--cluster", address]) == 3
    assert said in capsys.readouterr().err


def test_files_without_the_library_are_analysed_here_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyze", "song.mp3", "--cluster", "loopback"]) == 2
    assert "--cluster analyses the library" in capsys.readouterr().err
