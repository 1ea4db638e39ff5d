"""The command that stores recordings to learn restyling from beside the generator's songs: record."""

from __future__ import annotations

import argparse
from pathlib import Path


def add_record(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to a parser's."""
    record = commands.add_parser(
        "record", help="store the middle of recordings, to learn from without a second rendering"
    )
    record.add_argument("--folder", type=Path, required=True, help="where songs are stored")
    record.add_argument("--recordings", type=Path, required=True, help="a folder of sound files")
    record.add_argument(
        "--without", nargs="*", default=[], metavar="NAME", help="those that are to be told of alone"
    )
    record.set_defaults(run=_record)


def _record(options: argparse.Namespace) -> None:
    import torch

    from djanalyzer.training.style.recordings import store_missing

    torch.set_num_threads(1)
    for path in store_missing(options.folder, options.recordings, options.without):
        print(path, flush=True)
