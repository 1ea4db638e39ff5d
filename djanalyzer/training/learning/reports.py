"""What became of a candidate, on disk: a run's `report.json`. Needs no torch: the window reads it."""

from __future__ import annotations

import json
import os
from pathlib import Path

from djanalyzer.errors import Trouble
from djanalyzer.music.judgement import Judgement
from djanalyzer.training.learning.records import DAMAGES, plain_of, value_of


def write_judgement(path: Path, judgement: Judgement) -> None:
    """Write a judgement, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.part")
    unfinished.write_text(json.dumps(judgement, default=plain_of, indent=1) + "\n", encoding="ascii")
    os.replace(unfinished, path)


def read_judgement(path: Path) -> Judgement:
    """Return what `write_judgement` wrote.

    Raises
    ------
    Trouble
        There is none, or it cannot be read.
    """
    try:
        judgement: Judgement = value_of(Judgement, json.loads(path.read_text(encoding="ascii")))
    except DAMAGES as error:
        raise Trouble(
            f"The report {path.name} of this run cannot be read.", "Learn from your library again."
        ) from error
    return judgement
