"""Whatever happened to a file, a reader answers at once: what could be read, or one sentence."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from djanalyzer.errors import Trouble
from djanalyzer.interop.systems import SYSTEMS
from tests.conftest import Tally
from tests.interop.damage import many_damaged, real_files
from tests.interop.every_system import Case, every_system
from tests.nightly import by_night

N_PARTS = 8  # so that they can run beside each other
N_DAMAGED = by_night(4_000, 500_000)  # of libraries made up, and as many of real files
LARGEST = by_night(24 << 10, 8 << 20)  # bytes of a real file
LONGEST = 5.0  # seconds of the processor: those of the clock tell of what else the machine does


@pytest.mark.guarantee("T10")
@pytest.mark.parametrize("part", range(N_PARTS))
def test_no_damaged_library_breaks_or_stops_its_reader(tmp_path: Path, tally: Tally, part: int) -> None:
    cases = every_system(tmp_path)
    assert {case.system for case in cases} >= set(SYSTEMS) - {
        s for s in SYSTEMS if "Analysis" in type(s).__name__
    }
    read_damaged(cases, part, tally)


@pytest.mark.guarantee("T10")
@pytest.mark.parametrize("part", range(N_PARTS))
def test_no_damaged_real_file_breaks_or_stops_its_reader(
    shared: Path, tmp_path: Path, tally: Tally, part: int
) -> None:
    cases = real_files(shared / "fixtures", LARGEST)
    assert len(cases) > 20
    copies = []
    for number, case in enumerate(cases):
        copy = tmp_path / str(number) / case.file.name
        copy.parent.mkdir()
        copy.write_bytes(case.file.read_bytes())
        copies.append(Case(copy, copy, case.system))
    read_damaged(copies, part, tally)


def read_damaged(cases: Sequence[Case], part: int, tally: Tally) -> None:
    slowest = 0.0
    whole = {case.file: case.file.read_bytes() for case in cases}
    for case, content in many_damaged(cases, N_DAMAGED // N_PARTS, part):
        case.file.write_bytes(content)
        began = time.process_time()
        try:
            told = case.system.read(case.location).program
        except Trouble as trouble:
            told = trouble.message
        assert told
        slowest = max(slowest, time.process_time() - began)
        assert slowest < LONGEST, case.file
        case.file.write_bytes(whole[case.file])
    tally("damaged files", N_DAMAGED // N_PARTS, N_DAMAGED // N_PARTS)
    tally.worst("slowest, s", slowest)
