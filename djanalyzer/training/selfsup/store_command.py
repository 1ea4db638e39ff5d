"""The commands that make excerpts to learn from: render, store."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from djanalyzer.errors import Trouble
from djanalyzer.training.typed import positive


def add_render(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to a parser's."""
    render = commands.add_parser("render", help="render excerpts of the generator's songs")
    render.add_argument("--folder", type=Path, required=True, help="where excerpts are stored")
    render.add_argument(
        "--count", type=positive, required=True, help="number of seeds; those stored are kept"
    )
    render.add_argument("--first", type=int, required=True, metavar="SEED", help="the first seed")
    render.add_argument("--seconds", type=positive, default=32, help="of each song (default 32)")
    render.add_argument(
        "--styles", action="store_true", help="24 seconds of each song in three of the target styles"
    )
    render.set_defaults(run=_render)


def add_store(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to a parser's."""
    store = commands.add_parser("store", help="make excerpts of open or own music; labels are not needed")
    store.add_argument("--folder", type=Path, required=True, help="where excerpts are stored")
    store.add_argument("--recordings", type=Path, help="a folder of music, with those within it")
    store.add_argument(
        "--songs", type=Path, help="songs that `python -m djanalyzer.training.majl render` made"
    )
    store.set_defaults(run=_store)


def _render(options: argparse.Namespace) -> None:
    from djanalyzer.training.selfsup.excerpts import render_missing, render_styles

    seeds = range(options.first, options.first + options.count)
    made = render_styles if options.styles else partial(render_missing, seconds=options.seconds)
    for path in made(options.folder, seeds):
        print(path, flush=True)


def _store(options: argparse.Namespace) -> None:
    from djanalyzer.audio.decode import AUDIO_SUFFIXES
    from djanalyzer.training.majl import material
    from djanalyzer.training.selfsup.excerpts import store_mixes, store_recordings

    if not (options.recordings or options.songs):
        raise Trouble("There is nothing to store.", "Name --recordings or --songs.")
    if options.recordings:
        found = sorted(p for p in options.recordings.rglob("*") if p.suffix.lower() in AUDIO_SUFFIXES)
        _tell(store_recordings(found, options.folder))
    if options.songs:
        _tell(store_mixes(sorted(options.songs.glob(f"*{material.SUFFIX}")), options.folder))


def _tell(stored: Iterator[Path | Trouble]) -> None:
    for each in stored:
        print(each, file=sys.stdout if isinstance(each, Path) else sys.stderr, flush=True)
