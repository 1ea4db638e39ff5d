"""What a training run is asked to do."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from djanalyzer.models.network import LAPTOP, Configuration
from djanalyzer.training.feeding import Diet
from djanalyzer.training.stages import Stage
from djanalyzer.training.validating import Validation


@dataclass(frozen=True)
class Plan:
    """What to train on, in which stages, and on what.

    Attributes
    ----------
    start_from : Path or None
        A checkpoint or exported weights whose tensors a fresh run begins with, where they fit.
    tolerance : int
        Frames by which beats and downbeats may be off for nothing; 0 asks for them where they are.
    hardness : float
        How strongly styles that are still missed are preferred (0: not at all, 1: in proportion to their loss).
    keep_every : int or None
        Steps between averaged networks that are kept beside the checkpoint.
    n_batches : int
        How many batches each process learns from in one step, one after the other, as if they were one.
    precision : str
        One of `devices.PRECISIONS`.
    command : str
        How the run was started, for the log and the card.
    """

    diet: Diet
    checkpoint: Path
    stages: tuple[Stage, ...]
    start_from: Path | None = None
    tolerance: int = 0
    hardness: float = 0.0
    keep_every: int | None = None
    configuration: Configuration = LAPTOP
    seconds_between_saves: float = 60.0
    n_batches: int = 1
    validation: Validation | None = None
    precision: str = "bf16-mixed"
    device: str = "cpu"
    steps_between_records: int = 20
    command: str = ""
