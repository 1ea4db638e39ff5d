"""The command that makes weights for the program of a checkpoint: ship."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from djanalyzer.errors import Trouble
from djanalyzer.training.typed import positive

_LICENCE = "GPL-3.0-or-later"


def add_ship(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to a parser's."""
    ship = commands.add_parser(
        "ship", help="make weights with a card of a checkpoint, measured on held-out songs"
    )
    ship.add_argument("--checkpoint", type=Path, required=True)
    ship.add_argument(
        "--folder", type=Path, required=True, help="where training and held-out songs are stored"
    )
    ship.add_argument("--songs", type=positive, default=40, help="of them that are measured (default 40)")
    ship.add_argument(
        "--remembered",
        type=positive,
        default=200,
        help="songs of the training heard for examples (default 200)",
    )
    ship.add_argument(
        "--way", type=positive, default=4, help="steps from a source to its rendering (default 4)"
    )
    ship.add_argument("--judge", type=Path, help="weights that tell styles apart, for the SSS")
    ship.add_argument(
        "--out", type=Path, required=True, help="weights (.safetensors); the card lies beside them"
    )
    ship.set_defaults(run=_ship)


def _ship(options: argparse.Namespace) -> None:
    import torch

    from djanalyzer.evaluation.style_judge import load
    from djanalyzer.models.style.shipped import save, stylist
    from djanalyzer.training.style.loop import averaged
    from djanalyzer.training.style.measuring import measured
    from djanalyzer.training.style.pairs import stored
    from djanalyzer.training.style.remembering import remembered
    from djanalyzer.training.style.songs import HELD_OUT, TRAINING

    torch.set_num_threads(1)
    paths = stored(options.folder, HELD_OUT, options.songs)
    if not paths:
        raise Trouble(
            f"{options.folder} has no songs from seed {HELD_OUT.start} on.",
            "Render them with `python -m djanalyzer.training.style render`.",
        )
    networks, about = averaged(options.checkpoint)
    networks.examples.copy_(remembered(networks, stored(options.folder, TRAINING, options.remembered)))
    way = {"steps_of_the_way": options.way, "sigma": about["identity"]["sigma"]}
    save(options.out, networks, options.out.stem, way)
    judge = load(options.judge) if options.judge else None
    found = measured(stylist("cpu", str(options.out)), paths, judge)  # what is shipped, in half precision
    save(options.out, networks, options.out.stem, {**way, **_said(about, found, len(paths))})
    print(json.dumps(found, indent=2))


def _said(about: dict[str, Any], found: dict[str, float], n_songs: int) -> dict[str, Any]:
    """Return what the card says of how the weights were made, and what they are worth."""
    return {
        "licence": _LICENCE,
        "data": f"songs of the program's own generator, each played in three styles: {about['data']}",
        "command": f"python -m djanalyzer.training.style train {_options(about)} --steps {about['step']}",
        "steps": about["step"],
        "measured_on": f"{n_songs} generated songs from seed 872000000, 24 seconds each, into a style that is named; spectrograms alone",
        "metrics": {name: round(value, 3) for name, value in found.items()},
    }


def _options(about: dict[str, Any]) -> str:
    """Return the options of the command that trained; of a checkpoint that does not tell them, those that follow from what it is of."""
    if told := about.get("options"):
        return str(told)
    identity = about["identity"]
    without = " --without disentanglement" if identity["method"] == "entangled" else ""
    return f"--configuration {identity['configuration']} --seed {identity['seed']} --precision {about['precision']}{without}"
