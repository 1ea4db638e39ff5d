"""Started by torchrun: trains a tiny network in two stages with as many processes as there are, and parts from them."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import torch

from djanalyzer.models.cotask import Relation
from djanalyzer.models.structure_path import StructureShape
from djanalyzer.training import batches
from djanalyzer.training.devices import leave
from djanalyzer.training.feeding import Diet
from djanalyzer.training.loop import train
from djanalyzer.training.plans import Plan
from djanalyzer.training.pools import Source
from djanalyzer.training.stages import Stage
from djanalyzer.training.validating import Validation
from tests.training.clicks import SHAPES, TINY


def plan_for(folder: Path, checkpoint: Path, n_batches: int) -> Plan:
    """Four steps of everything, then two of one head; the second stage's end is a validation."""
    batches.SHAPES = SHAPES
    return Plan(
        Diet((Source(folder),), seed=0),
        checkpoint,
        (
            Stage("everything", steps=4, learning_rate=1e-2, patience=5, adapts_weights=True),
            Stage("one head", steps=2, learning_rate=1e-2, only=("tempo_head",)),
        ),
        configuration=replace(
            TINY, dropout=0.1, structure=StructureShape(width=16, n_layers=1, relation=Relation())
        ),
        hardness=0.5,
        n_batches=n_batches,
        keep_every=4,
        validation=Validation((folder,), every=2, n_tracks=2),
        precision="32-true",
        steps_between_records=1,
    )


if __name__ == "__main__":
    torch.set_num_threads(1)
    for _ in train(plan_for(Path(sys.argv[1]), Path(sys.argv[2]), 1)):
        pass
    leave()
