"""The command that stores songs in several styles to learn restyling from: render."""

from __future__ import annotations

import argparse
from pathlib import Path

from djanalyzer.training.typed import positive


def add_render(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to a parser's."""
    render = commands.add_parser("render", help="render songs, each in three of the target styles")
    render.add_argument("--folder", type=Path, required=True, help="where songs are stored")
    render.add_argument(
        "--count", type=positive, required=True, help="number of seeds; those stored are kept"
    )
    render.add_argument("--first", type=int, required=True, metavar="SEED", help="the first seed")
    render.add_argument(
        "--processes", type=positive, default=1, help="how many to render at once (default 1)"
    )
    render.add_argument("--sound", action="store_true", help="store the sound as well (34 MB a song)")
    render.set_defaults(run=_render)


def _render(options: argparse.Namespace) -> None:
    from djanalyzer.training.style.rendering import render_missing

    seeds = range(options.first, options.first + options.count)
    for path in render_missing(options.folder, seeds, options.processes, sound=options.sound):
        print(path, flush=True)
