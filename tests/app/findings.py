"""What a run of learning would have found, made by hand."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from djanalyzer.app.session import Session
from djanalyzer.music import Source
from djanalyzer.music.learning import Finding, Subject
from djanalyzer.training.learning.plan import RunPlan, write_plan
from djanalyzer.training.learning.records import write_findings, write_tracks

REKORDBOX = Source("program", "rekordbox")
LATE = "rekordbox, MP3 D: 12 ms late"


def found(track_id: int, subject: Subject, labelled: Any, proposed: Any, **said: Any) -> Finding:
    """A finding of which the model is 90 % sure."""
    return Finding(track_id, subject, 0.1, labelled, proposed, 0.9, REKORDBOX, **said)


def write_run(session: Session, findings: Sequence[Finding], number: int = 1) -> Path:
    """Leave behind what a run found that has just read the library."""
    run = session.places.data / "learning" / str(number)
    write_findings(run / "findings.jsonl", findings)
    write_tracks(run / "tracks.jsonl", ())
    write_plan(run, RunPlan(number, session.places.cache, token=session.library.remember_run()))
    now = time.time() + 0.001
    os.utime(run / "tracks.jsonl", (now, now))
    return run
