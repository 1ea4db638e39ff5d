"""A real Dask cluster on the loopback: a worker may be killed, nobody without its certificate gets in, nothing is lost."""

from __future__ import annotations

import os
import signal
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import psutil
import pytest

from djanalyzer.app.analysing import analyse
from djanalyzer.app.cluster import Cluster, open_cluster
from djanalyzer.app.far_ears import FarEars, FarSide
from djanalyzer.app.importing import import_folder
from djanalyzer.app.session import Session
from djanalyzer.errors import Trouble
from tests.app.conftest import ANALYSIS, write_music
from tests.app.far_side import greet, hear
from tests.nightly import NIGHTLY

pytestmark = pytest.mark.skipif(not NIGHTLY, reason="starts a cluster of processes: ten seconds")


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    with open_cluster("loopback:2") as cluster:
        yield cluster


def ears_of(cluster: Cluster, log: Path) -> FarEars:
    return FarEars(cluster.lane, far_side=FarSide(greet, partial(hear, str(log))))


def test_a_killed_worker_takes_nothing_with_it(cluster: Cluster, session: Session, tmp_path: Path) -> None:
    music = write_music(tmp_path / "music", *(f"{n}.wav" for n in range(12)), seconds=0.5)
    ids, log = import_folder(session, music).track_ids, tmp_path / "log"
    log.touch()
    killed: list[int] = []

    def kill_after_four() -> None:
        while len(lines := log.read_text(encoding="utf-8").splitlines()) < 4:
            time.sleep(0.02)
        killed.append(int(lines[-1].split()[0]))
        os.kill(killed[0], signal.SIGKILL)

    killer = threading.Thread(target=kill_after_four)
    killer.start()
    session.jobs.use_workers(cluster.n_at_a_time)
    report = session.jobs.run("Analyse", lambda job: analyse(session, None, job, ears_of(cluster, log)))
    killer.join()
    begun = [line.split() for line in log.read_text(encoding="utf-8").splitlines()]
    assert sorted(report.track_ids) == sorted(ids)
    assert len({pid for pid, _ in begun}) >= 2
    assert len(begun) - len({name for _, name in begun}) in (1, 2)  # what the killed one had in hand
    assert {row.state for row in session.rows(ids)} == {"analysed"}


def test_a_file_that_kills_every_worker_is_told(cluster: Cluster, session: Session, tmp_path: Path) -> None:
    music = write_music(tmp_path / "music", "deadly.wav", "one.wav", seconds=0.5)
    import_folder(session, music)
    report = analyse(session, analyst=ears_of(cluster, tmp_path / "log"))
    assert len(report.track_ids) == 1
    (problem,) = report.problems
    assert problem.message.startswith("deadly.wav took down every worker")


def test_nobody_gets_in_without_the_certificate(cluster: Cluster) -> None:
    from distributed import Client
    from distributed.security import Security

    address = cluster.client.scheduler.address
    assert address.startswith("tls://127.0.0.1:")
    for at, security in ((address, Security.temporary()), (address.replace("tls", "tcp"), None)):
        with pytest.raises(OSError, match=r"certificate|reset|closed"):
            Client(at, security=security, timeout=5, set_as_default=False)


def test_it_listens_on_the_loopback_alone_and_shows_no_pages(cluster: Cluster) -> None:
    this = psutil.Process()
    opened = [c for p in (this, *this.children(recursive=True)) for c in p.net_connections("tcp")]
    listening = {c.laddr for c in opened if c.status == psutil.CONN_LISTEN}
    assert {at.ip for at in listening} == {"127.0.0.1"}
    for at in listening:
        with pytest.raises((urllib.error.URLError, OSError)):  # 404, or TLS alone is spoken there
            urllib.request.urlopen(f"http://127.0.0.1:{at.port}/health", timeout=5)


def test_another_cluster_is_used_with_certificates_alone() -> None:
    with pytest.raises(Trouble, match="no certificates for the cluster"), open_cluster("tls://127.0.0.1:1"):
        pytest.fail("it was opened")


def test_another_cluster_is_reached_with_its_certificates(cluster: Cluster, tmp_path: Path) -> None:
    import dask

    security, settings = cluster.client.security, {}
    for name, known_as in (
        ("ca_file", "ca-file"),
        ("client_cert", "client.cert"),
        ("client_key", "client.key"),
    ):
        path = tmp_path / f"{name}.pem"
        path.write_text(getattr(security, f"tls_{name}"), encoding="ascii")
        settings[f"distributed.comm.tls.{known_as}"] = str(path)
    with dask.config.set(settings), open_cluster(cluster.client.scheduler.address) as other:
        ears = ears_of(other, tmp_path / "log")
        ears.wake(lambda: None)
        assert ears.analyse(Path("song"), lambda share: None).analysis == ANALYSIS
    assert cluster.n_workers == 2, "a cluster that others have started goes on"


def test_processes_that_cannot_be_started_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    import distributed

    def refuse(**wishes: object) -> None:
        raise OSError("Cannot allocate memory\nand much more")

    monkeypatch.setattr(distributed, "LocalCluster", refuse)
    with (
        pytest.raises(Trouble, match=r"could not be started: Cannot allocate memory\."),
        open_cluster("loopback:2"),
    ):
        pytest.fail("it was opened")


def test_a_cluster_that_ends_is_told(tmp_path: Path) -> None:
    with open_cluster("loopback:1") as brief:
        ears = ears_of(brief, tmp_path / "log")
        ears.wake(lambda: None)
        brief.client.cluster.close()
        with pytest.raises(Trouble, match="The cluster is gone"):
            ears.analyse(Path("song"), lambda share: None)
