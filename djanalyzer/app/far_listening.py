"""What runs in a worker of a cluster: `far_ears` sends these two functions there, and values that JSON holds come back.

A worker keeps the model that it has loaded. It hears one file at a time: torch spreads one over the cores by itself.
"""

from __future__ import annotations

import json
import os
import threading
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from djanalyzer.app.listening import NICE, analysis_of, failure_as_plain, load_predictor
from djanalyzer.app.sound_ear import LazyEar

if TYPE_CHECKING:
    from djanalyzer.models.predict import Predictor

_hearing = threading.Lock()


def greet(device: str, adaptation: bytes | None) -> bytes:
    """Load the model and return {"name": …}, or what kept it from being loaded, as JSON."""
    try:
        with _hearing:
            answer = {"name": _model(device, adaptation)[0].name}
    except Exception as error:  # noqa: BLE001 (told to who has asked, who writes it to the log)
        answer = failure_as_plain(error)
    return json.dumps(answer).encode()


def hear(path: bytes, device: str, adaptation: bytes | None) -> tuple[bytes, bytes]:
    """Return what is to be said about a file, or what went wrong, as JSON, and the packed waveform.

    `path` and `adaptation` are as the system of files has them: the workers see the same files in the same places.
    """
    waveform = b""
    try:
        with _hearing:
            predictor, ear = _model(device, adaptation)
            answer, waveform = analysis_of(predictor, Path(os.fsdecode(path)), _ignore, ear.find())
    except Exception as error:  # noqa: BLE001 (as above)
        answer = failure_as_plain(error)
    return json.dumps(answer, default=float).encode(), waveform


@lru_cache(maxsize=1)
def _model(device: str, adaptation: bytes | None) -> tuple[Predictor, LazyEar]:
    if hasattr(os, "nice"):
        os.nice(max(0, NICE - os.nice(0)))
    path = Path(os.fsdecode(adaptation)) if adaptation else None
    return load_predictor(device, path), LazyEar(device)


def _ignore(share: float) -> None:
    """Nobody hears from within a file how far it is: what is done counts."""
