"""What an optimizer remembers of every tensor that learns, kept beside the tensors themselves in a checkpoint."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from djanalyzer.training.stored import part_of, write_whole

_REMEMBERED = ("exp_avg", "exp_avg_sq")
Named = Iterable[tuple[str, nn.Parameter]]


def keep(
    path: Path,
    modules: Mapping[str, nn.Module],
    optimizer: torch.optim.Optimizer,
    about: Mapping[str, Any],
) -> None:
    """Write modules by name with what their optimizer remembers; a kill in the middle leaves what was there before."""
    tensors = {f"{m}.{name}": v for m, module in modules.items() for name, v in module.state_dict().items()}
    write_whole(path, tensors | moments_of(optimizer, _learning(modules)), about)


def recall(
    tensors: dict[str, Tensor], modules: Mapping[str, nn.Module], optimizer: torch.optim.Optimizer
) -> None:
    """Set modules and their optimizer to what `keep` wrote."""
    for name, module in modules.items():
        module.load_state_dict(part_of(tensors, f"{name}."))
    remember(optimizer, _learning(modules), tensors)


def moments_of(optimizer: torch.optim.Optimizer, named: Named) -> dict[str, Tensor]:
    """Return what the optimizer remembers by names such as "optimizer.exp_avg.norm.weight"."""
    return {
        f"optimizer.{part}.{name}": value
        for name, parameter in named
        for part, value in optimizer.state.get(parameter, {}).items()
    }


def remember(optimizer: torch.optim.Optimizer, named: Named, tensors: Mapping[str, Tensor]) -> None:
    """Give the optimizer back what it remembered of every tensor that learns and that a checkpoint knows."""
    for name, parameter in named:
        if parameter.requires_grad and f"optimizer.step.{name}" in tensors:
            # The count of steps stays on the processor, as the optimizer wants it.
            optimizer.state[parameter] = {"step": tensors[f"optimizer.step.{name}"]} | {
                part: tensors[f"optimizer.{part}.{name}"].to(parameter.device) for part in _REMEMBERED
            }


def _learning(modules: Mapping[str, nn.Module]) -> Iterator[tuple[str, nn.Parameter]]:
    for prefix, module in modules.items():
        for name, parameter in module.named_parameters():
            if parameter.requires_grad:
                yield f"{prefix}.{name}", parameter
