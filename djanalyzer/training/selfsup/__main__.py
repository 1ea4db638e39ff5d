"""The command line: make excerpts of generated, open or own music, learn from them without labels, make weights."""

from __future__ import annotations

import argparse
import sys

from djanalyzer.training.commands import run_command
from djanalyzer.training.selfsup.own_command import add_own
from djanalyzer.training.selfsup.ship_command import add_ship
from djanalyzer.training.selfsup.store_command import add_render, add_store
from djanalyzer.training.selfsup.train_command import add_train


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return its exit code."""
    return run_command(_parser(), arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m djanalyzer.training.selfsup", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    add_render(commands)
    add_store(commands)
    add_train(commands)
    add_ship(commands)
    add_own(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
