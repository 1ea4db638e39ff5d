"""What workers of a real cluster run in tests: an answer after a moment, a line in a log, and files that end the worker."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

from djanalyzer.app.answers import analysis_as_plain
from tests.app.conftest import ANALYSIS


def greet(device: str, adaptation: bytes | None) -> bytes:
    return json.dumps({"name": ANALYSIS.model}).encode()


def hear(log: str, path: bytes, device: str, adaptation: bytes | None) -> tuple[bytes, bytes]:
    """Write down who begins what, wait, and answer; "deadly" files end the process, as a fault in a decoder would."""
    name = Path(os.fsdecode(path)).name
    with Path(log).open("a", encoding="utf-8") as file:
        file.write(f"{os.getpid()} {name}\n")
    if name.startswith("deadly"):
        os._exit(11)
    time.sleep(0.3)
    return json.dumps({"analysis": analysis_as_plain(ANALYSIS)}, default=float).encode(), b"WAVE"
