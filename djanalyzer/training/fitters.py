"""What the commands that fit decoding share: their options, what they say, and what they write into a card."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Collection
from pathlib import Path

from djanalyzer.errors import Trouble
from djanalyzer.models.decoding.constants import Constants


def options_of(program: str, about: str | None, n_songs: int, recordings: str) -> argparse.ArgumentParser:
    """Return a parser of the options that all take; `recordings` says what annotated recordings are for."""
    parser = argparse.ArgumentParser(prog=f"python -m {program}", description=about)
    parser.add_argument(
        "--folder", type=Path, required=True, help="where songs are stored; missing ones are rendered"
    )
    parser.add_argument("--count", type=int, default=n_songs, help=f"songs (default {n_songs})")
    parser.add_argument("--recordings", type=Path, help=recordings)
    parser.add_argument("--weights", type=Path, help="default: the program's own")
    parser.add_argument("--render-only", action="store_true", help="render what is missing and stop")
    return parser


def exit_code_of(run: Callable[[argparse.Namespace], None], options: argparse.Namespace) -> int:
    """Run a command; return 0, or 1 with a clear sentence where something is missing."""
    try:
        run(options)
    except Trouble as trouble:
        sys.stderr.write(f"{trouble}\n")
        return 1
    return 0


def write_decoding(weights: Path, constants: Constants, names: Collection[str]) -> None:
    """Write the constants of these names into the card beside `weights`; the rest of it stays as it is."""
    card = weights.with_suffix(".json")
    record = json.loads(card.read_text(encoding="utf-8"))
    fitted = {name: values for name, values in constants.as_record().items() if name in names}
    record["decoding"] = (record.get("decoding") or {}) | fitted
    card.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
    say(f"wrote {card.name}")


def say(text: str) -> None:
    """Print a line at once: what takes minutes is watched."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
