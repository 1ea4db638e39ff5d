"""Weights of the program as files: safetensors, in half precision but for what is small, and a JSON card beside them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from djanalyzer.errors import MissingWeights

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


def read_card(
    path: Path, absent: str, hint: str, check: Callable[[dict[str, Any]], object] | None = None
) -> dict[str, Any]:
    """Return the card beside weights.

    Parameters
    ----------
    absent : str
        What to say where there is none.
    check : callable or None
        Raises ValueError, TypeError, KeyError or OverflowError for a card that is none of these weights'.

    Raises
    ------
    MissingWeights
        There is no card, or it is none; with the hint what to do.
    """
    try:
        card = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        if not all(isinstance(card[word], str) for word in ("name", "sha256")):
            raise TypeError("a value is of another kind")
        if check is not None:
            check(card)
    except FileNotFoundError:
        raise MissingWeights(absent, hint) from None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise MissingWeights(f"The card of the model {path.name} cannot be read.", hint) from error
    return dict(card)


def verify(path: Path, card: Mapping[str, Any], largest: int, hint: str) -> None:
    """Raise `MissingWeights` where weights are not there, or are not those of their card; without torch, for who does not listen.

    Parameters
    ----------
    largest : int
        Bytes: more are not read.
    """
    try:
        if path.stat().st_size > largest:
            raise ValueError("no weights of ours are so large")
        with path.open("rb") as file:
            is_theirs = hashlib.file_digest(file, "sha256").hexdigest() == card["sha256"]
    except FileNotFoundError:
        raise MissingWeights(f"The weights {path.name} are not in {path.parent}.", hint) from None
    except (OSError, ValueError) as error:
        raise MissingWeights(f"The weights {path.name} cannot be read.", hint) from error
    if not is_theirs:
        raise MissingWeights(f"The weights {path.name} are damaged: they do not match their card.", hint)


@contextmanager
def reading(path: Path, card: Mapping[str, Any], largest: int, hint: str) -> Iterator[dict[str, Tensor]]:
    """Open weights for networks to be built of: gives their tensors by name.

    Parameters
    ----------
    largest : int
        Bytes: no memory is taken for more.

    Raises
    ------
    MissingWeights
        They are not there, do not match their card, or no network can be built of them; with the hint what to do.
    """
    from safetensors import SafetensorError
    from safetensors.torch import load as tensors_of

    try:
        if path.stat().st_size > largest:
            raise ValueError("no weights of ours are so large")
        data = path.read_bytes()
        if hashlib.sha256(data).hexdigest() != card["sha256"]:
            raise MissingWeights(f"The weights {path.name} are damaged: they do not match their card.", hint)
        yield tensors_of(data)
    except FileNotFoundError:
        raise MissingWeights(f"The weights {path.name} are not in {path.parent}.", hint) from None
    except (OSError, ValueError, KeyError, TypeError, RuntimeError, SafetensorError) as error:
        raise MissingWeights(f"The weights {path.name} cannot be read.", hint) from error


def other_networks(path: Path, hint: str) -> MissingWeights:
    """Return what is raised where a card tells of other networks than its file holds."""
    return MissingWeights(
        f"The card of the weights {path.name} tells of other networks than the file holds.", hint
    )


def _short(tensor: Tensor) -> Tensor:
    return (tensor.half() if tensor.ndim > 1 else tensor.float()).contiguous().cpu()
