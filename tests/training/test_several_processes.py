"""Several processes train one network: torchrun starts them, Lightning Fabric lets them share their gradients."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from djanalyzer.training import batches
from djanalyzer.training.examples import write
from djanalyzer.training.log import log_path, read_log
from djanalyzer.training.loop import resume, train
from tests.nightly import NIGHTLY
from tests.training.clicks import SHAPES, click_track
from tests.training.two_processes import plan_for

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(not NIGHTLY, reason="starts two processes that load torch: by night")
def test_two_processes_learn_what_one_learns_from_both_their_batches(tmp_path, monkeypatch):
    """One process adds up the gradients of two batches a step; two take one each: the networks end up the same."""
    monkeypatch.setattr(batches, "SHAPES", SHAPES)
    folder = tmp_path / "examples"
    folder.mkdir()
    for seed in (*range(8), 23, 47):  # the last two are for validation
        write(click_track(seed), folder)
    one = tmp_path / "one.checkpoint"
    list(train(plan_for(folder, one, n_batches=2)))

    two = tmp_path / "two.checkpoint"
    command = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2"]
    script = [str(ROOT / "tests/training/two_processes.py"), str(folder), str(two)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
    done = subprocess.run([*command, *script], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr

    # After the first stage; the second one also hears how inputs are normalised, which follows the first process's half.
    alone, together = (load_file(path.with_suffix(".4.average")) for path in (one, two))
    fresh = resume(plan_for(folder, tmp_path / "none", 1)).network.state_dict()
    learned = [name for name, value in fresh.items() if value.is_floating_point() and "running_" not in name]
    moved, apart = (
        torch.cat([(alone[f"average.{name}"] - other[name]).flatten() for name in learned]).norm()
        for other in (fresh, {name: together[f"average.{name}"] for name in learned})
    )
    assert apart < 0.02 * moved
    mine, theirs = read_log(log_path(one)), read_log(log_path(two))
    assert [p.step for p in theirs.progress] == [1, 2, 3, 4, 5, 6]  # one of the two writes
    for a, b in zip(mine.progress, theirs.progress, strict=True):
        nearly = 1e-3 if a.stage == "everything" else 0.05
        assert a.losses["beats"] == pytest.approx(b.losses["beats"], rel=nearly)
    assert theirs.runs[0].about["processes"] == 2
    assert [m.reason for m in theirs.stages if m.event == "end"] == ["steps", "steps"]
    assert [c.step for c in theirs.checks] == [0, 2, 4, 4, 6]
