"""A run from the first track to the report: its parts in order, each a function of the run's folder that ends with a file.

Whatever is done stays done: a run that was killed goes on where it was and comes to the same end, to the bit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path

from djanalyzer.errors import Cancelled, Trouble
from djanalyzer.training.learning.parts import HEARING, PARTS
from djanalyzer.training.learning.plan import (
    DONE,
    LOG,
    TEACHING,
    note_speeds,
    processor_seconds,
    read_plan,
    value_in,
    write_record,
)
from djanalyzer.training.learning.run_folder import Part, Run
from djanalyzer.training.learning.watch import State, Watch
from djanalyzer.training.log import LogWriter

_AGAIN = "See that the disk is there and has room, then take it up again: what was done is kept."

_BASE = "base.json"  # in a run's folder: the weights that it was begun with


def run(folder: Path, watch: Watch | None = None, parts: Sequence[tuple[str, Part]] = PARTS) -> State:
    """Do a run to its end, or go on with it; return how it ended.

    What goes wrong is in its progress, in words.
    """
    plan = read_plan(folder)
    watch = watch or Watch(folder, plan.expected)
    try:
        with _repeatable(plan.threads):
            _do(Run(folder, watch), parts)
    except Cancelled:
        watch.end(State.STOPPED)
        return State.STOPPED
    except Trouble as trouble:
        watch.end(State.FAILED, trouble.message, trouble.hint)
        return State.FAILED
    except OSError as error:  # the disk is full, or a drive was pulled out
        with suppress(OSError):  # then this cannot be written either, and the last word stays
            watch.end(State.FAILED, f"Learning cannot go on: {error.strerror or error}.", _AGAIN)
        return State.FAILED
    watch.end(State.DONE)
    return State.DONE


@contextmanager
def _repeatable(threads: int) -> Iterator[None]:
    """Let torch give the same numbers every time while the block runs."""
    import torch

    before = torch.get_num_threads(), torch.are_deterministic_algorithms_enabled()
    torch.set_num_threads(threads)
    torch.use_deterministic_algorithms(True)
    try:
        yield
    finally:
        torch.set_num_threads(before[0])
        torch.use_deterministic_algorithms(before[1])


def _do(run: Run, parts: Sequence[tuple[str, Part]]) -> None:
    left = [name for name, _ in parts if not run.done(name).exists()]
    if not left:
        return
    _see_base(run)
    with LogWriter(run.folder / LOG) as log:
        log.begin(_steps_done(run), {"run": run.plan.number, "tracks": len(run.given)})
    for name, part in parts:
        if name not in left and name != HEARING:  # what was heard may have been lost since
            continue
        run.watch.begin(name)
        run.watch(0.0)
        was_whole, before = not _has_begun(run, name), processor_seconds()
        found = part(run)
        run.watch(1.0)
        write_record(run.done(name), found)
        if was_whole:
            _measure(run, name, processor_seconds() - before)
    with LogWriter(run.folder / LOG) as log:
        log.end(_steps_done(run), run.watch.seconds)


def _see_base(run: Run) -> None:
    """Refuse to go on with other ears than those that a run was begun with: what it has learned so far is not about them.

    Weights under the same name may be decoded by other numbers, or have another network for the tempo beside them. Runs that
    were begun before that was kept are known by name and checksum alone.
    """
    from djanalyzer.models.shipped import DEFAULT, weights_at

    weights, path = weights_at(run.plan.weights or DEFAULT), run.folder / _BASE
    now = asdict(weights)
    if not path.exists():
        write_record(path, now)
        return
    begun = value_in(path, dict[str, str])
    if begun != {key: now[key] for key in now if key in begun}:
        named = weights.name if weights.name != begun["name"] else f"another {weights.name}"
        raise Trouble(
            f"This run was begun with {begun['name']}, and the program has {named} now.",
            "Start learning anew; nothing in the library is lost.",
        )


def _steps_done(run: Run) -> int:
    """Return the steps of teaching that lie behind, as the log counts them."""
    return sum(steps for name, steps in zip(TEACHING, run.plan.steps, strict=True) if run.done(name).exists())


def _has_begun(run: Run, name: str) -> bool:
    """Return whether a kill has left a part half done: then the time it takes now says nothing."""
    mark = run.folder / DONE / f"{name}.begun"
    if mark.exists():
        return True
    mark.parent.mkdir(parents=True, exist_ok=True)
    mark.touch()
    return False


def _measure(run: Run, name: str, worked: float) -> None:
    """Keep how long a part takes, for the next estimate: not longer than it has worked, for others may have had the cores."""
    seconds, n = min(run.watch.seconds, worked), max(len(run.tracks), 1)
    if name in TEACHING and (steps := run.plan.steps[TEACHING.index(name)]) >= 20:
        note_speeds(run.plan.cache, {"step": seconds / steps})
    if name in ("find", "place", "judge") and n >= 20:
        note_speeds(run.plan.cache, {name: seconds / n})
