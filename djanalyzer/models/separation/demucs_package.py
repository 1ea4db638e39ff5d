"""Published Demucs weights as data: what a file says of its network, and its tensors. Nothing that a file names is imported or run.

Demucs publishes `.th` files, which are pickles in a zip archive and name classes, and (from 4.1 on) safetensors whose metadata name
them. Here classes stay names. A bag is a `.yaml` that names such files and how much each has to say of which stem.
Needs torch only where tensors are asked for.
"""

from __future__ import annotations

import json
import math
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from hashlib import file_digest
from pathlib import Path
from pickle import UnpicklingError  # the name of an error, nothing more
from typing import TYPE_CHECKING, Any

from djanalyzer.errors import MissingWeights

if TYPE_CHECKING:
    from torch import Tensor

BAGS = (".yaml", ".yml")
HINT = "Choose a .th, .safetensors or .yaml file as Demucs publishes it."
MISSING = (
    "Demucs weights need the package demucs, which is not installed.",
    'Install it: pip install "demucs>=4.1,<4.2".',
)
# The networks that demucs 4.1 has, by the names under which they were ever published.
ARCHITECTURES = {
    "demucs.demucs.Demucs": "Demucs",
    "demucs.hdemucs.HDemucs": "HDemucs",
    "demucs.wdemucs.WDemucs": "HDemucs",
    "demucs.htdemucs.HTDemucs": "HTDemucs",
}
# What else such pickles may name: left over from training, or from counting in fractions.
_LEFT_OVER = (
    "fractions.Fraction",
    "omegaconf.base.ContainerMetadata",
    "omegaconf.base.Metadata",
    "omegaconf.dictconfig.DictConfig",
    "omegaconf.listconfig.ListConfig",
    *(f"omegaconf.nodes.{kind}Node" for kind in ("Any", "Boolean", "Float", "Integer", "String")),
    "typing.Any",
    *(f"{where}.{kind}" for where in ("builtins", "__builtin__") for kind in ("dict", "list", "int", "str")),
    "numpy.core.multiarray.scalar",
    "numpy._core.multiarray.scalar",
    "numpy.dtype",
    "diffq.diffq.DiffQuantizer",
    "diffq.uniform.UniformQuantizer",
)
_LARGEST = 1 << 30  # bytes: the largest published network has 134 million numbers
_LARGEST_PICKLE = 4 << 20  # bytes, without the tensors
_LARGEST_TEXT = 1 << 16  # bytes
_MOST_MEMBERS = 16
_LARGEST_NUMBER = 1_000_000
_MOST_LAYERS = 64
_LAYERS = (
    "depth",
    "t_layers",
    "dconv_depth",
    "lstm_layers",
    "multi_freqs_depth",
    "wiener_iters",
    "end_iters",
)
_FRACTION = re.compile(r"(\d{1,9})(?:/(\d{1,9}))?")
# What reading a damaged file can end in.
_DAMAGE = (
    OSError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    EOFError,
    MemoryError,
    RuntimeError,
    UnpicklingError,
    zipfile.BadZipFile,
)


@dataclass(frozen=True)
class Package:
    """A network as its file describes it.

    Attributes
    ----------
    architecture : str
        One of the values of ARCHITECTURES.
    args, kwargs
        What it is made with: numbers, words, lists of them.
    state : dict of Tensor
        On the processor, in whatever precision they were stored.
    """

    architecture: str
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    state: dict[str, Tensor]


@dataclass(frozen=True)
class Bag:
    """Networks that are heard together.

    Attributes
    ----------
    members : tuple of Path
    weights : list of lists of float, or None
        How much each member has to say of each stem; None: all alike.
    segment : float or None
        Seconds that they hear at once; None: what each says of itself.
    """

    members: tuple[Path, ...]
    weights: list[list[float]] | None = None
    segment: float | None = None


def recognises(path: Path) -> bool:
    """Tell, without reading it all, whether a file calls itself Demucs weights; `load` may still refuse it."""
    try:
        return all(map(_names_demucs, files_of(path)))
    except (MissingWeights, *_DAMAGE):
        return False


def files_of(path: Path) -> tuple[Path, ...]:
    """Return the files that say what weights are: the file itself, and the members of a bag. Raises MissingWeights."""
    return (path, *bag_of(path).members) if path.suffix.lower() in BAGS else (path,)


def bag_of(path: Path) -> Bag:
    """Return what a file of weights names: a bag's members, or itself alone.

    Raises
    ------
    MissingWeights
        The file is not there; it is no description of a bag; a member is not beside it.
    """
    if not path.is_file():
        raise MissingWeights(f"There are no Demucs weights at {path}.", HINT)
    if path.suffix.lower() not in BAGS:
        return Bag((path,))
    said = _yaml(path)
    names = said.get("models")
    if not isinstance(names, list) or not 1 <= len(names) <= _MOST_MEMBERS:
        raise MissingWeights(f"{path.name} does not say which networks it is made of.", HINT)
    members = tuple(_member(path, str(name)) for name in names)
    return Bag(members, _bag_weights(path, said.get("weights"), len(members)), _bag_segment(path, said))


def read_package(path: Path) -> Package:
    """Read a network and all its tensors.

    Raises
    ------
    MissingWeights
        It is no Demucs network, too large for one, damaged, quantised, or names what Demucs networks have no use for.
    """
    if path.stat().st_size > _LARGEST:
        raise MissingWeights(f"{path.name} is larger than any Demucs weights.", HINT)
    _check_sum(path)
    try:
        said = _from_safetensors(path) if path.suffix.lower() == ".safetensors" else _from_archive(path)
        return _package(path, said)
    except _DAMAGE as error:
        raise MissingWeights(f"{path.name} is damaged, or no Demucs weights.", HINT) from error


def _names_demucs(path: Path) -> bool:
    if path.suffix.lower() in BAGS:
        return True
    if path.suffix.lower() == ".safetensors":
        return _metadata(path).get("klass") in ARCHITECTURES
    with zipfile.ZipFile(path) as archive:
        return b"demucs" in archive.read(_checked_pickle(path, archive))


def _yaml(path: Path) -> dict[Any, Any]:
    try:
        import yaml
    except ImportError as error:
        raise MissingWeights(*MISSING) from error
    try:
        if path.stat().st_size > _LARGEST_TEXT:
            raise MissingWeights(f"{path.name} is too large for the description of a bag.", HINT)
        said = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RuntimeError, yaml.YAMLError) as error:
        raise MissingWeights(f"{path.name} cannot be read.", HINT) from error
    return said if isinstance(said, dict) else {}


def _member(bag: Path, name: str) -> Path:
    if re.fullmatch(r"\w[\w-]{0,63}", name):
        for pattern in (f"{name}.safetensors", f"{name}.th", f"{name}-????????.th"):
            if found := sorted(bag.parent.glob(pattern)):
                return found[0]
    raise MissingWeights(
        f"{bag.name} is made of several networks, and {name[:64]} is not beside it.",
        "Put all its files into one folder.",
    )


def _bag_weights(path: Path, said: Any, n_members: int) -> list[list[float]] | None:
    if said is None:
        return None
    rows = [row for row in said if isinstance(row, list)] if isinstance(said, list) else []
    numbers = [
        [float(x) for x in row if isinstance(x, int | float) and 0 <= x <= _LARGEST_NUMBER] for row in rows
    ]
    lengths = {len(row) for row in rows} | {len(row) for row in numbers}
    if len(numbers) != n_members or len(lengths) != 1 or not all(map(sum, zip(*numbers, strict=True))):
        raise MissingWeights(f"{path.name} does not say how much each network counts for each stem.", HINT)
    return numbers


def _bag_segment(path: Path, said: dict[Any, Any]) -> float | None:
    segment = said.get("segment")
    if segment is None:
        return None
    if not isinstance(segment, int | float) or not 0 < segment <= _LARGEST_NUMBER:
        raise MissingWeights(f"{path.name} does not say how long its networks hear.", HINT)
    return float(segment)


def _check_sum(path: Path) -> None:
    """Hold a published file against the beginning of its SHA-256, which its name ends in."""
    named = re.fullmatch(r".+-([0-9a-f]{8})", path.stem)
    if path.suffix != ".th" or named is None:
        return
    with path.open("rb") as file:
        if not file_digest(file, "sha256").hexdigest().startswith(named[1]):
            raise MissingWeights(f"{path.name} is not what its name says: it is damaged or changed.", HINT)


def _checked_pickle(path: Path, archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    """Return the pickle among an archive's entries, none of which is larger unpacked than in the file."""
    entries = archive.infolist()
    pickles = [entry for entry in entries if entry.filename.endswith("/data.pkl")]
    if (
        len(pickles) != 1
        or pickles[0].file_size > _LARGEST_PICKLE
        or any(entry.compress_type != zipfile.ZIP_STORED for entry in entries)
        or sum(entry.file_size for entry in entries) > _LARGEST
    ):
        raise MissingWeights(f"{path.name} is no Demucs weights.", HINT)
    return pickles[0]


class _Inert:
    """What a pickle names: called, or told a state, it keeps the first and does nothing."""

    name = ""
    said: tuple[Any, ...] = ()

    def __init__(self, *said: Any) -> None:
        self.said = said

    def __setstate__(self, state: Any) -> None:
        pass


def _from_archive(path: Path) -> Any:
    """Return what a `.th` file says, with a stand-in for each class. Its tensors stay in the file until they are used."""
    import torch
    from torch.serialization import get_unsafe_globals_in_checkpoint, safe_globals

    with zipfile.ZipFile(path) as archive:
        _checked_pickle(path, archive)
    stand_ins = [(type("_Inert", (_Inert,), {"name": n}), n) for n in (*ARCHITECTURES, *_LEFT_OVER)]
    known = {name for _, name in stand_ins}
    for name in get_unsafe_globals_in_checkpoint(path):
        if name not in known:
            raise MissingWeights(
                f"{path.name} asks for {name} when it is read, which no Demucs weights do: it was not opened.",
                "Get the weights from where Demucs publishes them.",
            )
    with safe_globals(stand_ins):  # type: ignore[arg-type]
        return torch.load(path, map_location="cpu", weights_only=True, mmap=True)


def _metadata(path: Path) -> Mapping[str, str]:
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(path, "np") as file:
            return file.metadata() or {}
    except SafetensorError as error:
        raise ValueError(str(error)) from error


def _from_safetensors(path: Path) -> dict[str, Any]:
    """Return what a safetensors file says, in the form of the other."""
    from safetensors.torch import load_file

    said = _metadata(path)
    if "structure" in said:  # tensors that are packed
        return {**said, "state": {"__quantized": True}}
    args, kwargs = (json.loads(said.get(key, "null")[:_LARGEST_TEXT]) for key in ("args", "kwargs"))
    klass = type("_Inert", (_Inert,), {"name": said.get("klass", "")})
    return {"klass": klass, "args": args, "kwargs": kwargs, "state": load_file(path)}


def _package(path: Path, said: Any) -> Package:
    """Return a package of what a file says, once it has said nothing else."""
    state = said["state"]
    if "__quantized" in state:
        raise MissingWeights(
            f"{path.name} holds quantised weights, which this program cannot unpack.",
            "Take the same network as it was before: its name has no _q.",
        )
    klass = said["klass"]
    name = klass.name if isinstance(klass, type) and issubclass(klass, _Inert) else ""
    if name not in ARCHITECTURES:
        raise MissingWeights(f"{path.name} is no network of Demucs 4.", HINT)
    kwargs = {str(key): _plain(value) for key, value in said["kwargs"].items()}
    if any(not isinstance(kwargs.get(key, 0), int) or kwargs.get(key, 0) > _MOST_LAYERS for key in _LAYERS):
        raise ValueError("so many layers")
    return Package(ARCHITECTURES[name], tuple(map(_plain, said["args"])), kwargs, dict(_tensors(state)))


def _plain(value: Any, depth: int = 3) -> Any:
    """Return a number, a word, or a short list of them; raises ValueError of anything else."""
    if value is None or isinstance(value, bool) or (isinstance(value, str) and len(value) <= 64):
        return value
    if isinstance(value, int | float) and math.isfinite(value) and abs(value) <= _LARGEST_NUMBER:
        return value
    if isinstance(value, list | tuple) and depth and len(value) <= 64:
        return [_plain(item, depth - 1) for item in value]
    if isinstance(value, _Inert) and value.name == "fractions.Fraction":
        parts = _FRACTION.fullmatch(
            "/".join(map(str, value.said))
        )  # older Pythons wrote "39/5", newer ones 39, 5
    elif isinstance(value, dict) and value.get("_type") == "fraction":
        parts = _FRACTION.fullmatch(f"{value.get('numerator')}/{value.get('denominator')}")
    else:
        parts = None
    if parts is None or int(parts[2] or 1) == 0:
        raise ValueError(f"{type(value)} among a network's measures")
    return Fraction(int(parts[1]), int(parts[2] or 1))


def _tensors(state: Mapping[Any, Any]) -> Iterator[tuple[str, Tensor]]:
    from torch import Tensor

    for name, value in state.items():
        if not isinstance(name, str) or not isinstance(value, Tensor) or not value.is_floating_point():
            raise ValueError(f"no tensor of numbers: {name}")
        yield name, value
