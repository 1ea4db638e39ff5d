"""The one table of `python -m benchmarks`: its figures, its fits, and what it says where nothing can be measured."""

from __future__ import annotations

import math
import subprocess
import sys
from pathlib import Path

import numpy as np
import psutil
import pytest

from benchmarks import __main__ as table
from benchmarks import analysers, energy, growing, workers
from benchmarks.cluster import read
from benchmarks.energy import Meter
from benchmarks.ratios import Exponents, Row, figure, growth


@pytest.mark.parametrize("exponent", [0.0, 0.5, 1.0, 2.0])
def test_a_power_law_is_found_again(exponent: float) -> None:
    sizes = [1000, 10_000, 100_000]
    found = growth(sizes, [0.003 * n**exponent for n in sizes])
    assert found == pytest.approx(exponent)


def test_one_size_tells_nothing_of_growth() -> None:
    assert growth([1000], [1.0]) is None
    assert growth([1000, 1000], [1.0, 2.0]) is None
    assert "| – |" in str(Exponents("find a word", None, "LIKE", None))


def test_a_row_says_what_we_cost_by_what_the_peer_costs() -> None:
    assert Row("find", "1,000", 0.002, "LIKE", 0.008).ratio == pytest.approx(0.25)
    assert str(Row("find", "1,000", 0.002, "LIKE", 0.008)) == (
        "| find | 1,000 | 0.0020 s | LIKE | 0.0080 s | **0.250** |  |"
    )


def test_what_was_not_measured_has_no_ratio_and_a_reason() -> None:
    row = Row("analysis", "3 min", 1.0, "librosa", remark="No module named 'librosa'")
    assert row.ratio is None
    assert str(row) == "| analysis | 3 min | 1.00 s | librosa | – | – | No module named 'librosa' |"


@pytest.mark.parametrize(
    ("value", "text"), [(0, "0"), (1234.5, "1,234"), (12.34, "12.3"), (0.01234, "0.0123")]
)
def test_figures_have_three_digits(value: float, text: str) -> None:
    assert figure(value) == text


def test_the_work_of_one_size_is_measured_beside_its_peers(tmp_path: Path, private_home: Path) -> None:
    figures = growing.measure(30, tmp_path)
    assert figures.keys() == growing.WORK.keys()
    assert all(ours > 0 and theirs > 0 for ours, theirs in figures.values())


def test_more_workers_than_memory_holds_are_left_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    seconds = {1: 4.0, 2: 2.5}
    monkeypatch.setattr(workers, "_seconds", lambda path, number, each: seconds[number])
    free = psutil.virtual_memory()._replace(available=2e9)
    monkeypatch.setattr(workers.psutil, "virtual_memory", lambda: free)
    found = workers.seconds_by_workers(tmp_path, [1, 2, 4], 3, 1)
    assert found == {1: 4.0, 2: 2.5, 4: "not measured: 4 workers want 4 GB"}


def test_the_counters_of_the_processor_tell_the_energy_though_they_begin_anew(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    package = tmp_path / "intel-rapl:0"
    package.mkdir()
    (package / "max_energy_range_uj").write_text("9999999")
    (package / "energy_uj").write_text("9000000")
    monkeypatch.setattr(energy, "_COUNTERS", tmp_path)
    meter = Meter.start()
    (package / "energy_uj").write_text("3000000")  # past the end of its range
    assert meter.told(2).startswith("2.0 J a track")


def test_where_nothing_tells_the_energy_it_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(energy, "_COUNTERS", tmp_path / "none")
    monkeypatch.setattr(energy, "_discharging", lambda: None)
    assert Meter.start().told(3).startswith("not measurable here: no counters of the processor")


def test_a_process_tells_its_own_memory_and_not_that_of_who_started_it() -> None:
    held = np.ones(50_000_000)  # 400 MB
    command = "from djanalyzer.evaluation.speed import peak_memory; print(peak_memory())"
    told = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True)
    assert held[-1] == 1.0
    assert 5 < float(told.stdout) < 300


def test_the_workers_log_tells_who_is_in_the_middle_of_what(tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_text("begin\t7\ta\nbegin\t8\tb\nend\t7\ta\nbegin\t9\tb\n")
    told = read(log)
    assert (told.begun["b"], dict(told.ended), told.busy) == (2, {"a": 1}, (8, 9))


def test_a_part_alone_may_be_asked_for() -> None:
    options = table.read_options(["--only", "growth", "--sizes", "10", "100"])
    assert (options.only, options.sizes) == (["growth"], [10, 100])
    assert math.isclose(options.minutes, 3.0)


def test_growth_is_told_by_exponents_after_the_sizes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def figures_of(size: int, folder: Path) -> tuple[growing.Figures, float]:
        return dict.fromkeys(growing.WORK, (2.0 * size, 1.0 * size**2)), 100.0

    monkeypatch.setattr(growing, "figures_of", figures_of)
    *rows, last = map(str, table.growth_rows(table.read_options(["--sizes", "10", "1000"]), tmp_path))
    assert len(rows) == 2 * (len(growing.WORK) + 1) + len(growing.WORK)
    assert rows[-1].startswith("| growth: export a rekordbox XML")
    assert "| n^1.00 | ElementTree, read and written | n^2.00 |" in rows[-1]
    assert "| n^0.00 |" in last


def test_the_energy_is_that_of_our_own_analysis(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    counter = tmp_path / "energy_uj"
    counter.write_text("1000000", encoding="ascii")
    (tmp_path / "max_energy_range_uj").write_text("9000000000", encoding="ascii")
    monkeypatch.setattr(energy, "_packages", lambda: [tmp_path])

    def hear(name: str, path: Path, packages: Path | None) -> str:
        assert name == analysers.OURS.name
        counter.write_text(str(int(counter.read_text()) + 40_000_000), encoding="ascii")
        return ""

    monkeypatch.setattr(analysers, "in_own_process", hear)
    row = table.energy_row(tmp_path / "music.mp3", "1 min", rounds=3)
    assert row.remark.startswith("20.0 J a track")  # each process hears it twice
