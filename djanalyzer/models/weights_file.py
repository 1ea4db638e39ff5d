"""Weights of the program as files: safetensors, in half precision but for what is small, and a JSON card beside them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from torch import Tensor


def write(path: Path, tensors: Mapping[str, Tensor], name: str, said: Mapping[str, Any]) -> None:
    """Write weights and their card, which says their name, their SHA-256 and whatever else is to be said."""
    from safetensors.torch import save_file

    path.parent.mkdir(parents=True, exist_ok=True)
    save_file({key: _short(tensor) for key, tensor in tensors.items()}, path)
    path.chmod(0o644)  # safetensors writes for the owner alone
    card = {"name": name, "sha256": hashlib.sha256(path.read_bytes()).hexdigest(), **said}
    path.with_suffix(".json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")


def _short(tensor: Tensor) -> Tensor:
    return (tensor.half() if tensor.ndim > 1 else tensor.float()).contiguous().cpu()
