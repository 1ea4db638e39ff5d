"""Teaching who names styles for the score SSS.

The judge hears whole renderings alone, of songs of its own: nothing that restyles learns from them, nor they from what a stylist says.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from djanalyzer.errors import Trouble
from djanalyzer.evaluation.intervals import Floats
from djanalyzer.training.style.pairs import read_facts, read_mel

if TYPE_CHECKING:
    from djanalyzer.evaluation.style_judge import Judge

# Seeds of songs that only the measuring learns from: the judge, the references of FAD, the loops of a baseline.
JUDGING = range(873_000_000, 874_000_000)

_BATCH = 64
_RATE = 3e-3
_BLUR = 0.3  # of each trait's deviation: what recordings of one style differ by and no judge shall go by


@dataclass(frozen=True, slots=True)
class Heard:
    """Whole renderings: `traits`, each (n_windows, N_TRAITS), and the number of each one's style."""

    traits: tuple[Floats, ...]
    styles: npt.NDArray[np.int64]


def heard(paths: Sequence[Path], styles: tuple[str, ...]) -> Heard:
    """Read the whole renderings of stored songs.

    Raises
    ------
    Trouble
        There is no song, or one is played in a style that is not among `styles`.
    """
    from djanalyzer.evaluation.style_judge import traits_of

    traits, numbers = [], []
    for path in paths:
        facts = read_facts(path)
        for style in facts.styles:
            if style not in styles:
                raise Trouble(f"{path} is played as {style}, which is no target style.", "Render it anew.")
            traits.append(traits_of(read_mel(path, facts.rendering(style)), facts.downbeats))
            numbers.append(styles.index(style))
    if not traits:
        raise Trouble(
            "There are no songs to judge by.",
            "Render some with `python -m djanalyzer.training.style render`.",
        )
    return Heard(tuple(traits), np.asarray(numbers))


def taught(
    lessons: Heard, styles: tuple[str, ...], steps: int, seed: int, report: Callable[[int, float], None]
) -> Judge:
    """Return a judge that has learned from true renderings; cross-entropy, AdamW, one cycle of the learning rate.

    `report` hears the number of each step and its loss.
    """
    import torch
    from torch.nn import functional

    from djanalyzer.evaluation.style_judge import Judge

    torch.manual_seed(seed)
    rng = np.random.default_rng([seed, 873])
    windows = torch.from_numpy(np.concatenate(lessons.traits)).float()
    named = torch.from_numpy(np.repeat(lessons.styles, [len(t) for t in lessons.traits]))
    judge = Judge(styles).train()
    judge.mean.copy_(windows.mean(dim=0))
    judge.scale.copy_(windows.std(dim=0).clamp_min(1e-3))
    optimizer = torch.optim.AdamW(judge.parameters(), lr=_RATE, weight_decay=0.05)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, _RATE, total_steps=steps + 1)
    for step in range(steps):
        chosen = torch.from_numpy(rng.integers(0, len(windows), _BATCH))
        blur = _BLUR * judge.scale * torch.from_numpy(rng.standard_normal((_BATCH, windows.shape[1]))).float()
        loss = functional.cross_entropy(judge(windows[chosen] + blur), named[chosen], label_smoothing=0.05)
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimizer.step()
        schedule.step()
        report(step + 1, loss.item())
    return judge.eval().requires_grad_(False)


def judged(judge: Judge, tests: Heard) -> npt.NDArray[np.int64]:
    """Return how often music of each style (rows) is taken for each (columns)."""
    counts = np.zeros((len(judge.styles), len(judge.styles)), np.int64)
    for traits, style in zip(tests.traits, tests.styles, strict=True):
        counts[style, int(judge.named(traits).argmax())] += 1
    return counts
