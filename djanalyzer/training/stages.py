"""The stages of a training run: what learns in each, how fast, and until when; they are written down in a TOML file."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from djanalyzer.errors import Trouble

_SCHEDULES = ("cosine", "constant")
_LEAST_RATE = 0.01  # of the highest: where the cosine ends, and where a rise begins
_PAPER_BATCH = 32  # paper 000, section 4.1, as are the other numbers of `paper_stages`
_PAPER_EPOCHS = 100
_PAPER_PATIENCE = 15


@dataclass(frozen=True, slots=True)
class Stage:
    """A part of a run with an optimizer of its own; `steps`, `minutes` or patience ends it, whichever comes first.

    Attributes
    ----------
    minutes : float or None
        The time spent training in this stage, over all runs into the checkpoint.
    learning_rate : float
        The highest one: it is reached after `warm_up` (a share of the stage).
    schedule : str
        "cosine" falls to a hundredth of the rate by the end, "constant" stays.
    only : tuple of str
        What the names of the tensors that learn begin with; all others stay as they are. Empty: everything learns.
    weights : mapping of str to float
        How much each task's loss counts, where that differs from the usual.
    adapts_weights : bool
        Whether the weights follow the losses on validation (`training.weighing`).
    patience : int or None
        End after so many validations in a row without a better loss, and go back to the best network.
    """

    name: str = "training"
    steps: int | None = None
    minutes: float | None = None
    learning_rate: float = 2e-3
    weight_decay: float = 0.01
    warm_up: float = 0.02
    schedule: str = "cosine"
    only: tuple[str, ...] = ()
    weights: Mapping[str, float] = field(default_factory=dict)
    adapts_weights: bool = False
    patience: int | None = None

    @property
    def needs_validation(self) -> bool:
        return self.adapts_weights or self.patience is not None

    def progress(self, step: int, seconds: float) -> float:
        """Return how far the stage is after so many steps and seconds of its own; 1 is its end."""
        by_steps = step / self.steps if self.steps else 0.0
        by_time = seconds / (60 * self.minutes) if self.minutes else 0.0
        return max(by_steps, by_time)

    def rate(self, progress: float) -> float:
        """Return the learning rate at this progress (0 to 1): a linear rise, then what the schedule says."""
        if progress < self.warm_up:
            return self.learning_rate * max(progress / self.warm_up, _LEAST_RATE)
        if self.schedule == "constant":
            return self.learning_rate
        falling = (progress - self.warm_up) / (1 - self.warm_up)
        cosine = (1 + math.cos(math.pi * min(falling, 1.0))) / 2
        return self.learning_rate * (_LEAST_RATE + (1 - _LEAST_RATE) * cosine)

    def lets_learn(self, name: str) -> bool:
        """Say whether the tensor or module of this name learns."""
        return not self.only or name.startswith(self.only)


def check(stages: Sequence[Stage], *, has_validation: bool) -> None:
    """Refuse what could not be trained, before anything is."""
    if not stages:
        raise Trouble("There is nothing to train.", "Name at least one stage.")
    for stage in stages:
        if not stage.steps and not stage.minutes:
            raise Trouble("Training needs an end.", f"Give stage “{stage.name}” steps or minutes.")
        if stage.schedule not in _SCHEDULES:
            raise Trouble(
                f"No schedule is called {stage.schedule}.", f"There are {' and '.join(_SCHEDULES)}."
            )
        if not 0 <= stage.warm_up < 1:
            raise Trouble(
                f"Stage “{stage.name}” warms up for {stage.warm_up:g} of its length.", "Give 0 to 1."
            )
        if stage.needs_validation and not has_validation:
            raise Trouble(
                f"Stage “{stage.name}” follows the loss on validation, and there is no validation.",
                "Say after how many steps it comes (--validate-every).",
            )
    if len({stage.name for stage in stages}) < len(stages):
        raise Trouble("Two stages have the same name.", "Name them apart: the log and the card list them.")


def read_stages(path: Path) -> tuple[Stage, ...]:
    """Return the stages of a TOML file: one table `[[stage]]` each, with the attributes of `Stage`."""
    try:
        written = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise Trouble(f"{path} cannot be read: {error}.", "Name a TOML file of [[stage]] tables.") from error
    tables = written.get("stage", [])
    if not isinstance(tables, list) or written.keys() - {"stage"}:
        raise Trouble(f"{path} holds more than stages.", "Write one [[stage]] table for each.")
    return tuple(_stage_of(table, path) for table in tables)


def _stage_of(table: Any, path: Path) -> Stage:
    known = {f.name: f.type for f in fields(Stage)}
    unknown = sorted(set(table) - set(known))
    if unknown:
        raise Trouble(f"{path}: a stage has no {', '.join(unknown)}.", f"It has {', '.join(known)}.")
    for name, value in table.items():
        if not _fits(value, str(known[name])):
            raise Trouble(f"{path}: {name} cannot be {value!r}.", f"It is of the kind {known[name]}.")
    only = table.get("only", ())
    return Stage(**{**table, "only": (only,) if isinstance(only, str) else tuple(only)})


def _fits(value: object, kind: str) -> bool:
    """Say whether a value of TOML is of a kind that an attribute is declared as."""
    if isinstance(value, bool):
        return kind == "bool"
    if isinstance(value, int | float):
        return "float" in kind or ("int" in kind and isinstance(value, int))
    if isinstance(value, str):
        return kind.startswith(("str", "tuple"))
    if isinstance(value, list):
        return kind.startswith("tuple") and all(isinstance(v, str) for v in value)
    return (
        kind.startswith("Mapping")
        and isinstance(value, dict)
        and all(_fits(v, "float") for v in value.values())
    )


def paper_epoch(n_examples: int) -> int:
    """Return the steps in which `n_examples` are drawn once in batches of 32."""
    return max(1, math.ceil(n_examples / _PAPER_BATCH))


def paper_stages(n_examples: int) -> tuple[Stage, ...]:
    """Return the training of paper 000 (section 4.1): AdamW at 1e-4, decay 1e-5, at most 100 epochs, patience of 15 epochs.

    Validation has to come once an epoch (`paper_epoch`), and a batch has to hold 32 excerpts.
    """
    return (
        Stage(
            name="paper",
            steps=_PAPER_EPOCHS * paper_epoch(n_examples),
            learning_rate=1e-4,
            weight_decay=1e-5,
            warm_up=0.0,
            schedule="constant",
            adapts_weights=True,
            patience=_PAPER_PATIENCE,
        ),
    )
