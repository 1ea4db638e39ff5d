"""Files of tensors as training keeps them: safetensors with words beside the tensors. What is damaged is told in one sentence."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from djanalyzer.errors import Trouble

if TYPE_CHECKING:
    from torch import Tensor

_DAMAGES = (ValueError, KeyError, TypeError, AttributeError, RecursionError)
_MAKE_ANEW = "Remove it, and the command that made it makes it anew."


@contextmanager
def opened(path: Path, framework: str, hint: str = _MAKE_ANEW) -> Iterator[Any]:
    """Open a file of tensors for "numpy" or "pt".

    Raises
    ------
    Trouble
        The file is not there, damaged, or lacks what is asked of it.
    """
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(path, framework) as file:
            yield file
    except (OSError, SafetensorError, *_DAMAGES) as error:
        raise Trouble(f"{path} cannot be read: {error}.", hint) from error


def read_whole(path: Path, hint: str) -> tuple[dict[str, Any], dict[str, Tensor]]:
    """Return what a checkpoint says about itself, and its tensors."""
    with opened(path, "pt", hint) as file:
        about = json.loads((file.metadata() or {}).get("about", "{}"))
        return about, {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 (no mapping)


def write_whole(path: Path, tensors: Mapping[str, Tensor], about: Mapping[str, Any]) -> None:
    """Write a checkpoint; a kill in the middle leaves the one before."""
    from safetensors.torch import save_file

    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".unfinished")
    save_file({k: v.contiguous() for k, v in tensors.items()}, unfinished, {"about": json.dumps(about)})
    with unfinished.open("rb+") as file:
        os.fsync(file.fileno())  # else a power loss may leave its name and nothing in it
    os.replace(unfinished, path)


def part_of(tensors: dict[str, Tensor], prefix: str) -> dict[str, Tensor]:
    """Return the tensors whose names begin so, by the rest of their names."""
    return {name.removeprefix(prefix): t for name, t in tensors.items() if name.startswith(prefix)}


def seed_in(path: Path) -> int:
    """Return the seed that a file is stored by: what its name begins with."""
    stem = path.name.split(".")[0]
    if not stem.isdecimal():
        raise Trouble(f"{path} is not named after a seed.", "Keep other files in another folder.")
    return int(stem)
