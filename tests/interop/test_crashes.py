"""Killed at any moment, an export leaves the old file or the new one, and whatever the user does next works.

Every death is checked in `killing.Theatre`: each target is the old or the new file to the byte, no other file is touched,
a backup is whole or not there; the next start leaves no temporary file; the export is taken back, made again, and taken
back again, or made anew from a new preview.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Tally
from tests.interop.crash_scenes import SCENES
from tests.nightly import by_night

ROOT = Path(__file__).resolve().parents[2]
# Every program's export dies 80 times; by night at every step (0), and at 200 random times besides.
POINTS = {"steps": by_night(40, 0), "undo": by_night(15, 200), "times": by_night(25, 200)}

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot fork")


def killed(folder: Path, scenes: tuple[str, ...]) -> dict[str, Any]:
    points = [f"--{how}={n_points}" for how, n_points in POINTS.items()]
    command = [sys.executable, "-m", "tests.interop.killing", str(folder), *scenes, *points]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.stdout, done.stderr
    return dict(json.loads(done.stdout))


@pytest.mark.guarantee("T9")
@pytest.mark.parametrize("scenes", [SCENES[::2], SCENES[1::2]], ids=", ".join)
def test_the_old_file_or_the_new_one(scenes: tuple[str, ...], tmp_path: Path, tally: Tally) -> None:
    """One process for several programs, because it takes longer to start one than to kill it."""
    found = killed(tmp_path, scenes)
    assert found.keys() == set(scenes)
    faults = [
        f"{name}: {f}" for name, tolls in found.items() for toll in tolls.values() for f in toll["faults"]
    ]
    for name, tolls in found.items():
        n_tried = sum(sum(toll["states"].values()) for toll in tolls.values())
        n_wrong = len({fault.split(": ")[0] for toll in tolls.values() for fault in toll["faults"]})
        tally(f"killed: {name}", n_tried - n_wrong, n_tried)
        assert n_tried == sum(n or tolls[how]["n_steps"] for how, n in POINTS.items())
        # Every step is a death, some before the file is replaced and some after.
        steps = tolls["steps"]
        assert steps["n_deaths"] == sum(steps["states"].values())
        assert {"old", "new"} <= steps["states"].keys()
        if name in ("serato", "virtualdj"):
            assert "mixed" in steps["states"]
    assert faults == []
