"""What dialogs need is loaded when the window has come to rest: a dialog that is wanted opens at once."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from pathlib import Path

import djanalyzer.gui
from djanalyzer.gui.loading import DIALOGS

PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import djanalyzer.gui.__main__ as program
from djanalyzer.gui.window import MainWindow

print("export_view" in str(sorted(sys.modules)))

def look():
    window = next((w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)), None)
    if window is None or "djanalyzer.gui.onboarding" not in sys.modules:
        QTimer.singleShot(50, look)
    else:
        print("djanalyzer.gui.export_view" in sys.modules)
        window.close()

QTimer.singleShot(0, look)
sys.exit(program.main(["--db", sys.argv[1]]))
"""


def test_dialogs_are_not_loaded_with_the_window_but_soon_after(tmp_path: Path) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "DJANALYZER_HOME": str(tmp_path / "home")}
    command = [sys.executable, "-c", PROGRAM, str(tmp_path / "library.sqlite")]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert ended.stdout.split() == ["False", "True"], ended.stderr


def test_every_dialog_that_is_named_is_there() -> None:
    folder = Path(djanalyzer.gui.__file__).parent
    for name in DIALOGS:
        assert importlib.import_module(f"djanalyzer.gui.{name}").__file__ is not None
        assert folder.joinpath(*name.split(".")).with_suffix(".py").exists() or folder.joinpath(name).is_dir()
