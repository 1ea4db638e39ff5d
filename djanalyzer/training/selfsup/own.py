"""Learning from the DJ's own music without labels, from the program's weights on; it may be cut at any time and goes on where it was.

All lies in one folder: `plan.json` says what to learn from, `progress.json` how far it is, `report.json` what has come of it.
"""

from __future__ import annotations

import hashlib
import json
import os
import threading
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from djanalyzer.errors import Trouble
from djanalyzer.models.selfsup import shipped
from djanalyzer.training.selfsup.excerpts import store_recordings

_DAMAGES = (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError)
PLAN, PROGRESS, REPORT, WEIGHTS = "plan.json", "progress.json", "report.json", "own.safetensors"
FEWEST = 24  # tracks: with fewer, hardly anything is told apart
_MOST = 2000  # tracks that are learned from: the excerpts of more would take days and fill the disk
_MOST_PROOF = 200  # tracks kept for proof: they are compared all at once
_HELD_OUT = 6  # of so many tracks one is kept for proof
_SIZE = 48  # tracks in a batch
_VIEWS = 16  # batches by which embeddings are turned
_RATE = 2e-4
_STORING = 0.3  # of the whole is making excerpts
# Nobody knows the styles of own music, so that loss is 0; the embedding itself is what tells tracks apart.
_LESSON = "styles"


@dataclass(frozen=True, slots=True)
class OwnPlan:
    """What to learn from, how long, and with which weights to begin."""

    tracks: tuple[str, ...]
    steps: int
    begin: str = str(shipped.SHIPPED)


@dataclass(frozen=True, slots=True)
class OwnReport:
    """What has come of it.

    Attributes
    ----------
    n_tracks, n_left_out : int
        Learned from or kept for proof; too short, or not to be read.
    before, after : float
        How often a track that was not learned from is known again, disturbed, among the others: 0 to 1.
    """

    n_tracks: int
    n_left_out: int
    before: float
    after: float


def write_plan(folder: Path, plan: OwnPlan) -> None:
    """Write down what shall be learned; what another plan has left there is removed, but for its excerpts."""
    folder.mkdir(parents=True, exist_ok=True)
    if (folder / PLAN).exists() and read_plan(folder) == plan:
        return
    for name in (PROGRESS, REPORT, WEIGHTS, "own.json", "run.checkpoint", "run.jsonl"):
        (folder / name).unlink(missing_ok=True)
    _write(folder / PLAN, asdict(plan))


def read_plan(folder: Path) -> OwnPlan:
    """Read what shall be learned; raises Trouble where that is damaged."""
    try:
        said = json.loads((folder / PLAN).read_text(encoding="utf-8"))
        return OwnPlan(tuple(str(t) for t in said["tracks"]), int(said["steps"]), str(said["begin"]))
    except _DAMAGES as error:
        raise Trouble(f"{folder / PLAN} cannot be read.", "Begin anew.") from error


def progress_of(folder: Path) -> float:
    """Return how far it is, 0 to 1."""
    try:
        return float(json.loads((folder / PROGRESS).read_text(encoding="utf-8")))
    except _DAMAGES:
        return 0.0


def report_of(folder: Path) -> OwnReport | None:
    """Return what has come of it; None where it has not come to its end."""
    try:
        return OwnReport(**json.loads((folder / REPORT).read_text(encoding="utf-8")))
    except _DAMAGES:
        return None


def learn(folder: Path, stop: threading.Event) -> OwnReport | None:
    """Do what the plan says, or go on with it; None where `stop` was set before the end.

    Of very many tracks 2,000 are learned from, drawn by their names: the same ones whatever is added later, but for a few.

    Raises
    ------
    Trouble
        There is too little to learn from, or a loss was no number.
    """
    plan = read_plan(folder)
    excerpts, n_left_out = _excerpts(folder, plan, stop)
    if stop.is_set():
        return None
    if len(excerpts) < FEWEST:
        raise Trouble(
            f"Only {len(excerpts)} tracks can be learned from; {FEWEST} are needed.",
            "Import more music, or plug in the drive that it lies on.",
        )
    proof, lessons = excerpts[::_HELD_OUT], [p for n, p in enumerate(excerpts) if n % _HELD_OUT]
    proof = proof[:_MOST_PROOF]
    if not _trained(folder, plan, lessons, stop):
        return None
    report = _judged(folder, plan, lessons, proof, n_left_out)
    _write(folder / REPORT, asdict(report))
    return report


def _excerpts(folder: Path, plan: OwnPlan, stop: threading.Event) -> tuple[list[Path], int]:
    found: set[Path] = set()
    n_left_out = 0
    drawn = sorted(plan.tracks, key=_lot)[:_MOST]
    for number, each in enumerate(store_recordings([Path(t) for t in drawn], folder / "excerpts"), 1):
        if isinstance(each, Path):
            found.add(each)
        else:
            n_left_out += 1
        _write(folder / PROGRESS, _STORING * number / len(drawn))
        if stop.is_set():
            break
    return sorted(found), n_left_out


def _lot(track: str) -> bytes:
    return hashlib.sha256(track.encode("utf-8", "surrogateescape")).digest()


def _trained(folder: Path, plan: OwnPlan, lessons: Sequence[Path], stop: threading.Event) -> bool:
    """Train; say whether that came to its end."""
    from djanalyzer.training.selfsup.lesson import drawing
    from djanalyzer.training.selfsup.loop import Identity, Plan, train

    run = Plan(
        Identity("laptop", _LESSON, 0),
        folder / "run.checkpoint",
        drawing(lessons, 0, min(_SIZE, len(lessons))),
        plan.steps,
        data=f"{len(lessons)} tracks",
        learning_rate=_RATE,
        begin=Path(plan.begin),
    )
    done = 0
    for step in train(run, stop):
        done = step.number
        _write(folder / PROGRESS, _STORING + (1 - _STORING) * done / plan.steps)
    return not stop.is_set()


def _judged(
    folder: Path, plan: OwnPlan, lessons: Sequence[Path], proof: Sequence[Path], n_left_out: int
) -> OwnReport:
    """Make weights and compare them with those that it began with, over tracks that it has not learned from."""
    from djanalyzer.training.selfsup.lesson import drawing
    from djanalyzer.training.selfsup.loop import averaged
    from djanalyzer.training.selfsup.measuring import known_again
    from djanalyzer.training.selfsup.whitening import contrastive_pairs, whiten, whitening_of

    network, about = averaged(folder / "run.checkpoint")
    draw = drawing(lessons, 1, min(_SIZE, len(lessons)))
    whiten(network, whitening_of(*contrastive_pairs(network, draw, _VIEWS)))
    before = known_again(shipped.load(Path(plan.begin))[0], proof)
    after = known_again(network, proof)
    said: dict[str, Any] = {
        "licence": "own",
        "data": f"{about['data']} of one's own collection",
        "metrics": {"track": after},
    }
    shipped.save(folder / WEIGHTS, network, "djanalyzer-similar-own", said)
    return OwnReport(len(lessons) + len(proof), n_left_out, before, after)


def _write(path: Path, said: Any) -> None:
    unfinished = path.with_suffix(".part")
    unfinished.write_text(json.dumps(said), encoding="utf-8")
    os.replace(unfinished, path)
