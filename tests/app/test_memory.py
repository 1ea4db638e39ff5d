"""Memory: what work has left free does not stay with the program for the rest of the day."""

from __future__ import annotations

import sys
import time

import pytest

from djanalyzer.app.jobs import Job, Jobs
from djanalyzer.app.memory import WORTH, FreedMemory, resident

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only glibc keeps what is freed")


def in_pieces(n_bytes: int) -> list[bytes]:
    """Return a few small things that lie between much that was freed."""
    pieces = [bytes(2000) for _ in range(n_bytes // 2000)]
    return pieces[::50] + pieces[-1:]


def test_much_is_given_back_and_little_is_left_alone() -> None:
    freed = FreedMemory()
    before = resident()
    kept = in_pieces(18 * WORTH)
    held = resident()
    assert held > before + 8 * WORTH
    assert freed.give_back()
    assert resident() < held - 4 * WORTH
    assert not freed.give_back()
    assert len(kept) > 1


def test_a_job_that_used_much_leaves_nothing_behind() -> None:
    held = []

    def work(job: Job) -> list[bytes]:
        kept = in_pieces(18 * WORTH)
        held.append(resident())
        return kept

    jobs = Jobs(lambda event: None, workers=1)
    kept = jobs.start("Import", work).result(20)
    until = time.monotonic() + 20
    while resident() > held[0] - 4 * WORTH and time.monotonic() < until:
        time.sleep(0.01)
    jobs.close()
    assert resident() < held[0] - 4 * WORTH
    assert len(kept) > 1
