"""Takes every guard of the write protocol away in turn, and runs the test that must fail then.

    python -m tests.interop.removing_guards [GUARD...]

Prints one JSON object: for each guard, whether its test failed. First all those tests run with every guard in place, and
must pass. One process imports everything; each guard is taken from a fork of it.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import io
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.interop.guard_removals import REMOVALS, Removal

_FOLDER = Path(__file__).resolve().parent
_OPTIONS = ("-q", "-x", "-p", "no:cacheprovider", f"--rootdir={_FOLDER.parents[1]}")
_PASSED, _FAILED, _BROKEN = int(pytest.ExitCode.OK), int(pytest.ExitCode.TESTS_FAILED), 99


def remove(removal: Removal) -> None:
    """Take a guard away from this process."""
    module, path = removal.where.split(":")
    holder: Any = importlib.import_module(f"djanalyzer.interop.{module}")
    *inside, name = path.split(".")
    for part in inside:
        holder = getattr(holder, part)
    setattr(holder, name, removal.change(getattr(holder, name)))


def ending_of(tests: list[str], removal: Removal | None = None) -> int:
    """Run tests in a fork, without a guard, and return how pytest ended."""
    child = os.fork()
    if child == 0:
        code = _BROKEN
        try:
            if removal is not None:
                remove(removal)
            said = io.StringIO()
            with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
                code = int(pytest.main([*_OPTIONS, *(str(_FOLDER / test) for test in tests)]))
            if "TypeError: " in said.getvalue() or "AttributeError: " in said.getvalue():
                code = _BROKEN  # the way in which it was taken away, and not its absence
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def import_everything(tests: list[str]) -> None:
    """Do once what every fork would have to."""
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        pytest.main([*_OPTIONS, "--collect-only", *(str(_FOLDER / test) for test in tests)])
    gc.freeze()
    gc.disable()


def main(wanted: list[str]) -> int:
    """Print what became of each guard; return 1 where one is not missed."""
    removals = [removal for removal in REMOVALS if not wanted or removal.guard in wanted]
    tests = list(dict.fromkeys(removal.test for removal in removals))
    import_everything(tests)
    if (ending := ending_of(tests)) != _PASSED:
        sys.stdout.write(json.dumps({"with every guard in place": f"pytest ended with {ending}"}) + "\n")
        return 1
    endings = {r.guard + " | " + r.where: ending_of([r.test], r) for r in removals}
    told = {
        name: "missed" if ending == _FAILED else f"pytest ended with {ending}"
        for name, ending in endings.items()
    }
    sys.stdout.write(json.dumps(told, indent=1) + "\n")
    return int(any(word != "missed" for word in told.values()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
