"""What a training run keeps on disk as a target: a backup brings the runs of others along."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from djanalyzer.app.models import read_report
from djanalyzer.errors import Trouble
from djanalyzer.training.learning.plan import PLAN, PROGRESS, read_plan, read_speeds
from djanalyzer.training.learning.records import read_findings, read_tracks
from djanalyzer.training.learning.watch import read_progress
from djanalyzer.training.selfsup import own
from tests.fuzz.own import HOSTILE_JSON
from tests.fuzz.target import Target

_READERS: tuple[tuple[str, Callable[[Path], object]], ...] = (
    (PLAN, lambda path: read_plan(path.parent)),
    (PROGRESS, lambda path: read_progress(path.parent)),
    ("report.json", read_report),
    ("tracks.jsonl", read_tracks),
    ("findings.jsonl", read_findings),
    ("speeds.json", lambda path: read_speeds(path.parent)),
    (own.PLAN, lambda path: own.read_plan(path.parent)),
    (own.PROGRESS, lambda path: own.progress_of(path.parent)),
    (own.REPORT, lambda path: own.report_of(path.parent)),
)
_SEEDS = (
    {"number": 1, "cache": "/c", "subjects": ["genre"], "steps": [1, 2, 3], "library": "/a"},
    {"state": "running", "part": "hear", "done": 3, "share": 0.5, "seconds": 2.0},
    {"subjects": [{"subject": "genre", "before": 0.5, "after": 0.6}], "name": "a+1"},
    {
        "id": 1,
        "path": "/a.mp3",
        "labels": [{"task": "genre", "value": "House", "source": "user", "confidence": 1.0}],
    },
    {"track_id": 1, "task": "key", "labelled": "8A", "proposed": "9A", "certainty": 0.9},
    {"hear": 1.0},
    {"tracks": ["/a.mp3"], "steps": 100, "begin": ""},
    0.5,
    {"before": 0.1, "after": 0.2},
)


def targets() -> Iterator[Target]:
    """Yield it. An input's first byte says which file of a run the others are."""
    watched = ("djanalyzer.training.learning", "djanalyzer.training.selfsup.own")
    yield Target("training-runs", _run, _seeds, watched=watched)


def _run(data: bytes, folder: Path) -> None:
    """What a run says of itself is shown, not stored: that it is read or refused is all that is owed."""
    name, read = _READERS[(data or b"\0")[0] % len(_READERS)]
    (folder / name).write_bytes(data[1:])
    with suppress(Trouble):
        read(folder / name)


def _seeds(_: Path) -> Iterator[bytes]:
    for number, seed in enumerate(_SEEDS):
        yield bytes([number]) + json.dumps(seed).encode()
        for hostile in (*HOSTILE_JSON, b'{"steps": 1e999, "tracks": [], "begin": ""}', b"[1, 2]"):
            yield bytes([number]) + hostile
