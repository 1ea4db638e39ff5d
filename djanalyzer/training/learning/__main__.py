"""Learn from a library: `python -m djanalyzer.training.learning RUN_FOLDER`, as the window and `djanalyzer learn` start it.

It has low priority, goes on where it was cut short, and says in its folder how far it is (`learning.watch`).
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
from pathlib import Path

_LOW = 10  # of 19, as far as one may go below others
_FAILED, _STOPPED = 1, 3  # what went wrong is in its progress


def main(argv: list[str] | None = None) -> int:
    """Run; return 0 where it has come to its end."""
    parser = argparse.ArgumentParser(prog="python -m djanalyzer.training.learning", description=__doc__)
    parser.add_argument("folder", type=Path, help="with tracks.jsonl and plan.json")
    parser.add_argument(
        "--with-parent", action="store_true", help="stop as soon as the standard input ends, with its program"
    )
    arguments = parser.parse_args(argv)
    give_way()
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # sums in another order are other sums: a run resumes to the bit
    from djanalyzer.errors import Trouble
    from djanalyzer.training.learning.claim import claimed
    from djanalyzer.training.learning.plan import REFUSED, read_plan
    from djanalyzer.training.learning.run import run
    from djanalyzer.training.learning.watch import State, Watch

    try:
        watch = Watch(arguments.folder, read_plan(arguments.folder).expected)
        if arguments.with_parent:
            watch.end_with_parent()
        signal.signal(signal.SIGTERM, lambda *_: watch.stop())
        with claimed(arguments.folder):
            state = run(arguments.folder, watch)
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return REFUSED
    except OSError as error:  # the disk is full, or a drive was pulled out
        print(f"Learning cannot go on: {error.strerror or error}.", file=sys.stderr)
        return REFUSED
    return {State.DONE: 0, State.STOPPED: _STOPPED}.get(state, _FAILED)


def give_way(platform: str = sys.platform) -> None:
    """Let every other program go first."""
    if platform == "win32":
        import ctypes

        below_normal = 0x4000
        kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), below_normal)
    else:
        os.nice(_LOW)


if __name__ == "__main__":
    sys.exit(main())
