"""On what a run is trained: a processor or GPUs, one or several processes, full or mixed precision, by Lightning Fabric.

One process is started plainly; several by `torchrun --nproc-per-node N -m djanalyzer.training train …`, which tells each of
them its place among the others in the environment.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from djanalyzer.errors import Trouble

if TYPE_CHECKING:
    from lightning_fabric import Fabric

PRECISIONS = ("32-true", "bf16-mixed", "16-mixed")
# A head that no track of a batch has labels for gets no gradient, on one process and not on another.
_SEVERAL = "ddp_find_unused_parameters_true"


def start_fabric(device: str, precision: str) -> Fabric:
    """Return the fabric of this process, among as many as torchrun started.

    Parameters
    ----------
    device : str
        "cpu", "cuda", "mps", or one GPU by its number ("cuda:1") where there is one process.
    precision : str
        One of PRECISIONS; "16-mixed" scales the loss, as half precision on GPUs needs.
    """
    if precision not in PRECISIONS:
        raise Trouble(f"No precision is called {precision}.", f"There are {', '.join(PRECISIONS)}.")
    kind, _, number = device.partition(":")
    if kind == "cpu" and precision == "16-mixed":
        raise Trouble("A processor does not train in 16-mixed.", "Take bf16-mixed or 32-true.")
    try:
        from lightning_fabric import Fabric
    except ImportError:
        raise Trouble(
            "Training needs Lightning Fabric, which is not installed.",
            'Install it with the program: pip install "djanalyzer[training]".',
        ) from None
    n_here, n_all = (int(os.environ.get(name, "1")) for name in ("LOCAL_WORLD_SIZE", "WORLD_SIZE"))
    try:
        fabric = Fabric(
            accelerator=kind,
            devices=[int(number)] if number and n_all == 1 else n_here,
            num_nodes=n_all // n_here,
            strategy=_SEVERAL if n_all > 1 else "auto",
            precision=precision,
        )
    except (ValueError, RuntimeError) as error:
        raise Trouble(
            f"“{device}” is no device to train on here.", "Take cpu, or a GPU that this machine has."
        ) from error
    fabric.launch()
    return fabric


def is_first() -> bool:
    """Say whether this process is the one that speaks for all."""
    return os.environ.get("RANK", "0") == "0"


def leave() -> None:
    """Part from the other processes once everything is done."""
    import torch.distributed

    if torch.distributed.is_initialized():
        torch.distributed.destroy_process_group()
