"""Whatever happened to a file, a reader answers at once: what could be read, or one sentence."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from djanalyzer.errors import Trouble
from tests.interop.damage import many_damaged, small_files

N_DAMAGED = 20_000  # in eight parts, so that they can run beside each other
N_PARTS = 8
LARGEST = 24 << 10  # bytes; larger files are tried by benchmarks/interop.py
LONGEST = 5.0  # seconds, on a busy machine


@pytest.mark.parametrize("part", range(N_PARTS))
def test_no_damaged_file_breaks_or_stops_a_reader(shared: Path, tmp_path: Path, part: int) -> None:
    cases = small_files(shared / "fixtures", LARGEST)
    assert len(cases) > 20
    for case, content in many_damaged(cases, N_DAMAGED // N_PARTS, part):
        path = tmp_path / case.path.name
        path.write_bytes(content)
        began = time.perf_counter()
        try:
            told = case.system.read(path).program
        except Trouble as trouble:
            told = trouble.message
        assert told
        assert time.perf_counter() - began < LONGEST, case.path
        path.unlink()
