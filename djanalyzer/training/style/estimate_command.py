"""The command that fits what a stylist says of its own takes, and writes it into the card of the weights: estimate."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from djanalyzer.errors import Trouble
from djanalyzer.training.typed import positive


def add_estimate(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to a parser's."""
    estimate = commands.add_parser("estimate", help="fit the stylist's own estimate on validation songs")
    estimate.add_argument("--weights", type=Path, help="whose card is written (default: the program's)")
    estimate.add_argument("--folder", type=Path, required=True, help="where validation songs are stored")
    estimate.add_argument("--songs", type=positive, default=20, help="of them that are heard (default 20)")
    estimate.add_argument(
        "--judge", type=Path, help="weights that tell styles apart (default: the program's)"
    )
    estimate.set_defaults(run=_fit)


def _fit(options: argparse.Namespace) -> None:
    from djanalyzer.evaluation import style_judge
    from djanalyzer.models.style import shipped
    from djanalyzer.models.style.estimate import CARD
    from djanalyzer.training.style.estimating import curve_of, discrimination, points_of
    from djanalyzer.training.style.pairs import stored
    from djanalyzer.training.style.songs import VALIDATION

    paths = stored(options.folder, VALIDATION, options.songs)
    if not paths:
        raise Trouble(
            f"{options.folder} has no songs from seed {VALIDATION.start} on.",
            "Render them with `python -m djanalyzer.training.style render`.",
        )
    weights = options.weights or shipped.SHIPPED
    judge = style_judge.load(options.judge or style_judge.SHIPPED)
    points = points_of(shipped.stylist("cpu", str(weights)), judge, paths)
    found: dict[str, Any] = {}
    for name, some in zip(("content", "style"), points, strict=True):
        curve = curve_of(some)
        found[name] = {"middle": round(curve.middle, 4), "slope": round(curve.slope, 3)}
        found[f"{name}_auc"] = round(discrimination(some), 3)
    found["songs"] = len(paths)
    card = shipped.read_card(weights)
    card[CARD] = found
    weights.with_suffix(".json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(found, indent=2))
