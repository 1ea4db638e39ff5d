"""The commands that store songs to learn separation and pitch from: render, own."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from djanalyzer.training.typed import positive


def add_render(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands to a parser's."""
    render = commands.add_parser("render", help="render songs: their stems and the pitch of the voice")
    render.add_argument("--folder", type=Path, required=True, help="where songs are stored")
    render.add_argument(
        "--count", type=positive, required=True, help="number of seeds; those stored are kept"
    )
    render.add_argument("--first", type=int, required=True, metavar="SEED", help="the first seed")
    render.add_argument(
        "--processes", type=positive, default=1, help="how many to render at once (default 1)"
    )
    render.set_defaults(run=_render)
    own = commands.add_parser("own", help="store songs of one's own whose stems one has")
    own.add_argument(
        "--recordings", type=Path, required=True, help="*.stem.mp4, or folders of drums, bass, other, vocals"
    )
    own.add_argument("--folder", type=Path, required=True, help="where songs are stored")
    own.set_defaults(run=_store_own)


def _render(options: argparse.Namespace) -> None:
    from djanalyzer.training.majl.material import render_missing

    seeds = range(options.first, options.first + options.count)
    for path in render_missing(options.folder, seeds, options.processes):
        print(path, flush=True)


def _store_own(options: argparse.Namespace) -> None:
    from djanalyzer.training.majl.own_stems import store_songs

    for stored in store_songs(options.recordings, options.folder):
        print(stored, file=sys.stdout if isinstance(stored, Path) else sys.stderr, flush=True)
