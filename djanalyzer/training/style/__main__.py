"""The command line: render songs in several styles, store recordings, train networks that restyle, make weights, judge, estimate."""

from __future__ import annotations

import argparse
import sys

from djanalyzer.training.commands import run_command
from djanalyzer.training.style.estimate_command import add_estimate
from djanalyzer.training.style.judge_command import add_judge
from djanalyzer.training.style.record_command import add_record
from djanalyzer.training.style.render_command import add_render
from djanalyzer.training.style.ship_command import add_ship
from djanalyzer.training.style.train_command import add_train


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return its exit code."""
    return run_command(_parser(), arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m djanalyzer.training.style", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    add_render(commands)
    add_record(commands)
    add_train(commands)
    add_ship(commands)
    add_judge(commands)
    add_estimate(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
