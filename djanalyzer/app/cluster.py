"""A Dask cluster as an executor: processes of this computer, or workers on others, and nobody without a certificate.

Whoever may speak to a Dask scheduler may run anything as its user, so there is no way in without TLS of both sides: a
cluster of this computer makes certificates that exist in memory alone and listens on the loopback; another one is
spoken to at tls:// only, with the certificates that Dask's own configuration names. Dask comes with the extra `cluster`
and is loaded here alone.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from djanalyzer.app.far_ears import FarEars, FarLane, gone
from djanalyzer.app.jobs import n_workers as usual_workers
from djanalyzer.app.models import Models
from djanalyzer.errors import Trouble

if TYPE_CHECKING:
    from distributed import Client

LOOPBACK = "loopback"
_PATIENCE = 30.0  # seconds until a scheduler has to answer
_MOST_PROCESSES = 256
_AHEAD = 2  # files that are sent out for each worker, so that none waits for the next one

_LOOK = 5.0  # seconds between two looks whether there are workers
_WITHOUT_WORKERS = 180.0  # seconds until a cluster without any is given up

_SETTINGS: dict[str, object] = {
    # No pages for browsers: anybody on this computer could read them, and nobody here needs them.
    **{f"distributed.{role}.http.routes": [] for role in ("scheduler", "worker", "nanny")},
    # A busy computer takes its time to start a process again; then it is replaced by another one.
    "distributed.deploy.lost-worker-timeout": "60s",
}


@dataclass(frozen=True, slots=True)
class Cluster:
    """An open cluster.

    Attributes
    ----------
    lane : FarLane
        Its executor runs functions that can be imported on any of the workers, again where a worker died.
    client : distributed.Client
        The connection to it.
    """

    lane: FarLane
    client: Client

    @property
    def n_workers(self) -> int:
        """How many files are heard at a time."""
        return sum(self.client.nthreads().values())

    @property
    def n_at_a_time(self) -> int:
        """How many files a job should have sent out."""
        return max(1, _AHEAD * self.n_workers)

    def ears(self, device: str = "auto") -> FarEars:
        """Return who listens there, with the model that is chosen here."""
        return FarEars(self.lane, device, Models.here().adaptation)


@contextmanager
def open_cluster(address: str) -> Iterator[Cluster]:
    """Yield the cluster at an address, and leave it at the end.

    Parameters
    ----------
    address : str
        "loopback" or "loopback:N" for N processes of this computer (default: as many as it can), which end with the block;
        "tls://HOST:PORT" for the scheduler of a cluster that goes on.

    Raises
    ------
    Trouble
        Dask is not installed, the address is none, the cluster does not answer, or does not know our certificate.
    """
    kind, _, number = address.partition(":")
    if kind == LOOPBACK:
        opened = _own(_n_processes(number))
    elif address.startswith("tls://"):
        opened = _other(address)
    else:
        raise Trouble(
            f"{address} is no address of a cluster with certificates.",
            "Write loopback, loopback:4 or tls://HOST:PORT. "
            "A cluster without certificates would run anything for anybody, and is not used.",
        )
    with opened as (client, replace_lost):
        from distributed import KilledWorker
        from distributed.client import ClosedClientError

        executor, closed = client.get_executor(pure=False), (OSError, RuntimeError, ClosedClientError)
        lane = FarLane(executor, (KilledWorker,), closed, _Watch(client, replace_lost, closed))
        yield Cluster(lane, client)


class _Watch:
    """Looks now and then whether there are workers."""

    def __init__(
        self, client: Client, replace_lost: Callable[[], object], closed: tuple[type[Exception], ...]
    ) -> None:
        self._client, self._replace_lost, self._closed = client, replace_lost, closed
        self._looking = threading.Lock()
        self._looked = self._seen = time.monotonic()

    def __call__(self) -> None:
        """Replace workers that are gone; raise Trouble where there have been none for long."""
        if time.monotonic() - self._looked < _LOOK or not self._looking.acquire(blocking=False):
            return
        try:
            self._looked = time.monotonic()
            self._replace_lost()
            if self._client.nthreads():
                self._seen = time.monotonic()
        except (
            OSError,
            RuntimeError,
            TypeError,
        ) as error:  # the connection is closed, or closes at this moment
            raise gone() from error
        finally:
            self._looking.release()
        if time.monotonic() - self._seen > _WITHOUT_WORKERS:
            raise gone()


def _n_processes(number: str) -> int:
    if not number:
        return usual_workers()
    if not number.isdecimal() or not 1 <= int(number) <= _MOST_PROCESSES:
        raise Trouble(
            f"{number} is no number of processes.", "Write loopback:4 for four processes of this computer."
        )
    return int(number)


def _distributed() -> Any:
    try:
        import cryptography  # noqa: F401 (makes the certificates)
        import distributed
    except ImportError as error:
        raise Trouble(
            f"A cluster needs Dask, which is not installed ({error.name} is missing).",
            'Install it by: pip install "djanalyzer[cluster]"',
        ) from error
    return distributed


@contextmanager
def _own(n_processes: int) -> Iterator[tuple[Client, Callable[[], object]]]:
    distributed = _distributed()
    import dask

    with dask.config.set(_SETTINGS), ExitStack() as opened:
        try:
            cluster = opened.enter_context(
                distributed.LocalCluster(
                    n_workers=n_processes,
                    threads_per_worker=1,
                    host="127.0.0.1",
                    dashboard_address="127.0.0.1:0",
                    worker_dashboard_address="127.0.0.1:0",
                    security=distributed.Security.temporary(),
                    memory_limit=0,  # a long track may take what the computer has, as without a cluster
                    silence_logs=logging.CRITICAL,  # of a worker that died: its files are tried again
                )
            )
            client = opened.enter_context(distributed.Client(cluster, set_as_default=False))
        except (OSError, RuntimeError) as error:
            raise Trouble(
                f"The processes of the cluster could not be started: {_first_line(error)}.",
                "If memory is short, close other programs or ask for fewer.",
            ) from error
        yield client, partial(cluster.scale, n_processes)


@contextmanager
def _other(address: str) -> Iterator[tuple[Client, Callable[[], object]]]:
    distributed = _distributed()
    security = distributed.Security()
    if not (security.tls_ca_file and security.tls_client_cert):
        raise Trouble(
            "There are no certificates for the cluster.",
            "Name them in Dask's configuration: distributed.comm.tls.ca-file, client.cert and client.key.",
        )
    try:
        client = distributed.Client(address, security=security, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        message = f"The cluster at {address} cannot be reached: {_first_line(error)}."
        raise Trouble(message, "Is its scheduler running, and does it know your certificate?") from error
    with client:
        if not client.nthreads():
            raise Trouble(f"The cluster at {address} has no workers.", "Start some by: dask worker ADDRESS")
        yield client, lambda: None  # who started them looks after them


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0] or type(error).__name__
