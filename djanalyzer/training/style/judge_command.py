"""The command that teaches who names the styles of what is rendered, for figures: judge."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from djanalyzer.music.styles import STYLE_NAMES
from djanalyzer.training.style.judging import JUDGING, Heard
from djanalyzer.training.typed import positive


def add_judge(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to a parser's."""
    judge = commands.add_parser("judge", help="teach who names the styles of what is rendered, for figures")
    judge.add_argument("--folder", type=Path, required=True, help="where songs from 873000000 on are stored")
    judge.add_argument("--songs", type=positive, required=True, help="of them to learn from")
    judge.add_argument(
        "--held-out", type=Path, required=True, help="where songs from 872000000 on are stored"
    )
    judge.add_argument("--steps", type=positive, default=1500, help="of 64 times four bars (default 1500)")
    judge.add_argument("--seed", type=int, default=0)
    judge.add_argument(
        "--out", type=Path, required=True, help="weights (.safetensors); the card lies beside them"
    )
    judge.set_defaults(run=_judge)


def _judge(options: argparse.Namespace) -> None:
    import torch

    from djanalyzer.evaluation.style_judge import save
    from djanalyzer.training.style.judging import heard, judged, taught
    from djanalyzer.training.style.pairs import stored
    from djanalyzer.training.style.songs import HELD_OUT

    torch.set_num_threads(1)
    styles = tuple(STYLE_NAMES)
    lessons = heard(stored(options.folder, JUDGING, options.songs), styles)
    judge = taught(lessons, styles, options.steps, options.seed, _report)
    tests = heard(stored(options.held_out, HELD_OUT), styles)
    said = _said(options, lessons, judged(judge, tests), tests)
    save(options.out, judge, said)
    print(json.dumps(said["metrics"], indent=2))


def _said(
    options: argparse.Namespace, lessons: Heard, counts: npt.NDArray[np.int64], tests: Heard
) -> dict[str, Any]:
    """Return what the card says of how the judge was made and what it is worth."""
    right = np.diag(counts)
    by_style = {
        style: round(float(right[k] / counts[k].sum()), 3)
        for k, style in enumerate(STYLE_NAMES)
        if counts[k].any()
    }
    return {
        "licence": "GPL-3.0-or-later",
        "data": f"{len(lessons.traits)} renderings of {options.songs} songs of the program's own generator, seeds from {JUDGING.start}",
        "command": "python -m djanalyzer.training.style judge "
        f"--songs {options.songs} --steps {options.steps} --seed {options.seed}",
        "measured_on": f"{len(tests.traits)} true renderings of songs from seed 872000000, 24 s each",
        "metrics": {"right": round(float(right.sum() / counts.sum()), 3), "right by style": by_style},
    }


def _report(step: int, loss: float) -> None:
    if step % 100 == 0:
        print(f"step {step}: loss {loss:.3f}", flush=True)
