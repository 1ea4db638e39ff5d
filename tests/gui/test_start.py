"""The way to the window is short."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import json, sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pathlib import Path
import djanalyzer.gui.__main__ as program
from djanalyzer.gui.window import MainWindow

def look():
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
    heavy = [m for m in ("torch", "torchaudio", "scipy.signal", "scipy", "soundfile", "av") if m in sys.modules]
    print(json.dumps({"cpu": time.process_time(), "heavy": heavy, "is_shown": window.isVisible()}))
    window.close()

QTimer.singleShot(0, look)
sys.exit(program.main(["--db", sys.argv[1]]))
"""


def test_the_window_is_there_within_a_second_and_a_half_and_without_torch(
    blank: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "OMP_NUM_THREADS": "1"}
    environment |= {"PYTHONPYCACHEPREFIX": str(tmp_path_factory.mktemp("compiled"))}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled, so is this one
    runs = []
    for _ in range(3):  # the first one has to compile
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, str(blank)],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert done.returncode == 0, done.stderr
        runs.append(json.loads(done.stdout.splitlines()[-1]))
    assert runs[0]["is_shown"]
    assert runs[0]["heavy"] == []
    assert min(run["cpu"] for run in runs) < 1.5


def test_a_library_that_cannot_be_opened_is_told_and_ends_the_program(tmp_path: Path) -> None:
    no_library = tmp_path / "letter.sqlite"
    no_library.write_text("This is no database, and it is long enough to be looked at as one." * 20)
    code = (
        "import sys\n"
        "from djanalyzer.gui.refusal import RefusalDialog\n"
        "RefusalDialog.exec = lambda self: print('told:', self.message.text(), self.hint.text())\n"
        "import djanalyzer.gui.__main__ as program\n"
        "sys.exit(program.main(['--db', sys.argv[1]]))"
    )
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code, str(no_library)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 1
    assert "told:" in done.stdout
    assert "letter.sqlite" in done.stdout
    assert no_library.read_text().startswith("This is no database"), "and nothing of it is changed"
