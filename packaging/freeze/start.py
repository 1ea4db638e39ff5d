"""What the frozen program does first: the window, a verb of the command line, or one of its own processes.

The program starts its helpers as `sys.executable -m djanalyzer.…`; frozen, that is this very file, so it does what Python
would do with `-m`, for modules of djanalyzer alone.
"""

from __future__ import annotations

import multiprocessing
import runpy
import sys

_OURS = "djanalyzer."


def main() -> int:
    """Run what the command line asks for and return its exit code; nothing asked for opens the window."""
    multiprocessing.freeze_support()
    asked = [
        word for word in sys.argv[1:] if not word.startswith("-psn_")
    ]  # macOS's Finder says who started us
    if len(asked) > 1 and asked[0] == "-m" and asked[1].startswith(_OURS):
        sys.argv[1:] = asked[2:]
        runpy.run_module(asked[1], run_name="__main__", alter_sys=True)
        return 0
    from djanalyzer.cli import main as command_line

    return command_line(asked or ["gui"])


if __name__ == "__main__":
    sys.exit(main())
