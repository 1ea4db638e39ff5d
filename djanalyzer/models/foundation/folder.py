"""A model folder as its makers publish it: config.json beside safetensors. Nothing is downloaded, unpickled or executed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from torch import Tensor

from djanalyzer.errors import MissingWeights

_HINT = "See docs/foundation.md for what such a folder holds."
_CONVERT = "Convert it once to model.safetensors, as docs/foundation.md shows."
_SAFE = "model.safetensors"
_INDEX = "model.safetensors.index.json"
_PICKLED = ("*.bin", "*.pt", "*.pth", "*.ckpt")
_BLOCK = 1 << 22


@dataclass(frozen=True)
class ModelFolder:
    """What is in a model folder.

    Attributes
    ----------
    config : dict
        config.json as it stands.
    preprocessor : dict
        preprocessor_config.json; empty where there is none.
    weights : tuple of Path
        safetensors, one file or several parts.
    """

    path: Path
    config: dict[str, Any]
    preprocessor: dict[str, Any]
    weights: tuple[Path, ...]

    @property
    def name(self) -> str:
        return self.path.resolve().name

    def fingerprint(self) -> str:
        """Return a digest of sizes and weights: features of different weights are never taken for each other."""
        digest = hashlib.sha256(json.dumps(self.config, sort_keys=True).encode())
        for path in self.weights:
            with path.open("rb") as file:
                while block := file.read(_BLOCK):
                    digest.update(block)
        return digest.hexdigest()[:16]

    def setting(self, name: str, default: Any = None) -> Any:
        """Return a value of config.json; without a default it must be there."""
        value = self.config.get(name, default)
        if value is None:
            raise MissingWeights(f"{self.path / 'config.json'} does not say “{name}”.", _HINT)
        return value

    def tensors(self) -> Iterator[tuple[str, Tensor]]:
        """Yield every tensor of the weights with its name, in full precision."""
        from safetensors import SafetensorError, safe_open

        for path in self.weights:
            try:
                with safe_open(path, "pt") as file:
                    for name in file.keys():  # noqa: SIM118 (no mapping)
                        yield name, file.get_tensor(name).float()
            except (SafetensorError, OSError) as error:
                raise MissingWeights(f"{path} is no safetensors file: {error}.", _HINT) from error


def open_folder(path: Path) -> ModelFolder:
    """Read a model folder's description and find its weights.

    Raises
    ------
    MissingWeights
        It is no model folder, or holds its weights only in a form that would execute code when read.
    """
    if not (path / "config.json").is_file():
        raise MissingWeights(f"{path} is no model folder: it has no config.json.", _HINT)
    return ModelFolder(
        path, _read(path / "config.json"), _read(path / "preprocessor_config.json"), _weights(path)
    )


def _read(path: Path) -> dict[str, Any]:
    """Return what a JSON file says; nothing where there is no file."""
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError) as error:
        raise MissingWeights(f"{path} cannot be read: {error}.", _HINT) from error
    if not isinstance(said, dict):
        raise MissingWeights(f"{path} does not describe a model.", _HINT)
    return said


def _weights(path: Path) -> tuple[Path, ...]:
    if (path / _SAFE).is_file():
        return (path / _SAFE,)
    if (path / _INDEX).is_file():
        return _parts(path, _read(path / _INDEX))
    pickled = next((found for pattern in _PICKLED for found in sorted(path.glob(pattern))), None)
    if pickled:
        raise MissingWeights(
            f"{path} has its weights only as {pickled.name}, a pickle, which could run any program when read.",
            _CONVERT,
        )
    raise MissingWeights(f"{path} has no {_SAFE}.", _HINT)


def _parts(path: Path, index: dict[str, Any]) -> tuple[Path, ...]:
    names = sorted({str(name) for name in index.get("weight_map", {}).values()})
    for name in names:
        if Path(name).name != name or not (path / name).is_file():
            raise MissingWeights(f"{path} lacks {name}, a part of its weights.", _HINT)
    return tuple(path / name for name in names)


def load_tensors(
    folder: ModelFolder, network: Any, prefixes: tuple[str, ...], unused: tuple[str, ...]
) -> None:
    """Fill a network with a folder's tensors, each present, of the right shape and a number throughout.

    Parameters
    ----------
    network : nn.Module
        Its tensors carry the names that the folder's do.
    prefixes : tuple of str
        What is taken off the beginning of names.
    unused : tuple of str
        Beginnings of names that training alone needed.
    """
    wanted = network.state_dict()
    for given, value in folder.tensors():
        name = _renamed(given, prefixes)
        if name not in wanted:
            if not name.startswith(unused) and not name.endswith("num_batches_tracked"):
                raise MissingWeights(f"{folder.path} holds {given}, which this program does not know.", _HINT)
            continue
        if value.shape != wanted[name].shape:
            shapes = f"{tuple(value.shape)} instead of {tuple(wanted[name].shape)}"
            raise MissingWeights(f"{folder.path}: {given} has the shape {shapes}.", _HINT)
        if not bool(value.isfinite().all()):
            raise MissingWeights(f"{folder.path}: {given} holds values that are not numbers.", _HINT)
        wanted.pop(name).copy_(value)
    lacking = [name for name in wanted if not name.endswith("num_batches_tracked")]
    if lacking:
        raise MissingWeights(f"{folder.path} lacks {lacking[0]} ({len(lacking)} tensors in all).", _HINT)


# How torch called the two parts of a weight-normalised layer before it had parametrizations.
_OLD_NAMES = {
    ".weight_g": ".parametrizations.weight.original0",
    ".weight_v": ".parametrizations.weight.original1",
}


def _renamed(name: str, prefixes: tuple[str, ...]) -> str:
    for prefix in prefixes:
        name = name.removeprefix(prefix)
    for old, new in _OLD_NAMES.items():
        if name.endswith(old):
            return name.removesuffix(old) + new
    return name
