"""The log of a run: what is written is read back, whatever a kill cut short."""

import json
import math

import pytest

from djanalyzer.errors import Trouble
from djanalyzer.training.log import Check, LogWriter, Progress, StageMark, read_log


def progress(step, beats=1.0):
    return Progress(step, "all", seconds=step / 2, losses={"beats": beats}, total=beats, rate=1e-3, speed=4.0)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "net.jsonl"


def test_what_a_run_writes_is_read_back(path):
    with LogWriter(path) as log:
        log.begin(0, {"device": "cpu", "seed": 1})
        log.mark(StageMark(0, "all", "begin"))
        log.add(progress(20, 0.123456789))
        log.check(Check(20, "all", {"beats": 0.5}, 0.75, is_best=True))
        log.end(20, 10.0)
    read = read_log(path)
    assert read.runs[0].about == {"device": "cpu", "seed": 1}
    assert read.stages == (StageMark(0, "all", "begin"),)
    assert read.progress[0].losses["beats"] == pytest.approx(0.123456789, rel=1e-4)
    assert read.progress[0].weights == {}
    assert read.checks[0].is_best
    assert read.is_ended


def test_a_line_cut_by_a_kill_costs_that_line_alone(path):
    with LogWriter(path) as log:
        log.begin(0, {})
        log.add(progress(20))
        log.add(progress(40))
    whole = path.read_bytes()
    path.write_bytes(whole[:-9])
    assert [p.step for p in read_log(path).progress] == [20]
    with LogWriter(path) as log:
        log.begin(20, {})
        log.add(progress(40))
    assert [p.step for p in read_log(path).progress] == [20, 40]
    assert path.read_bytes().startswith(whole[:-9])  # nothing that was written is ever changed


def test_steps_done_again_replace_those_that_were_lost(path):
    with LogWriter(path) as log:
        log.begin(0, {})
        for step in (20, 40, 60):
            log.add(progress(step, 1.0))
        log.check(Check(60, "all", {"beats": 1.0}, 1.0, is_best=True))
    with LogWriter(path) as log:
        log.begin(20, {})
        log.add(progress(40, 2.0))
    read = read_log(path)
    assert [(p.step, p.total) for p in read.progress] == [(20, 1.0), (40, 2.0)]
    assert read.checks == ()
    assert len(read.runs) == 2


def test_what_is_no_number_stays_none(path):
    with LogWriter(path) as log:
        log.add(progress(20, math.nan))
    assert all(json.loads(line) for line in path.read_text().splitlines())  # plain JSON, which knows no NaN
    assert math.isnan(read_log(path).progress[0].total)


def test_what_other_versions_add_is_passed_over(path):
    path.write_text(
        '{"kind":"steps","step":20,"stage":"all","seconds":1,"losses":{},"total":1,"rate":1,"new":3}\n'
        '{"kind":"weather","step":3}\n[1]\n{"kind":"steps","step":"x"}\n'
    )
    assert [p.step for p in read_log(path).progress] == [20]


def test_another_file_is_no_log(tmp_path, path):
    with pytest.raises(Trouble, match="cannot be read"):
        read_log(tmp_path / "none.jsonl")
    path.write_text("step 50 beats 0.1\n")
    with pytest.raises(Trouble, match="no log of a training run"):
        read_log(path)
    path.write_text("")
    assert read_log(path).progress == ()  # a run that has only just begun


def test_other_processes_than_the_first_write_nothing(tmp_path):
    with LogWriter(None) as log:
        log.begin(0, {})
        log.end(0, 0.0)
    assert list(tmp_path.iterdir()) == []
