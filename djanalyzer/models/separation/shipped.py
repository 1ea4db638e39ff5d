"""Whose ears take tracks apart: the networks that came with the program, or Demucs weights that the user has.

The program's lie as safetensors beside a JSON card: the tensors of a `Cascade` ("separator.…", "pitch_estimator.…"), in half
precision but for what is small, and what the networks are called and how large they are. Nothing is unpickled. What they are called
can be asked without torch: the window asks too.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from djanalyzer.errors import MissingWeights, Trouble
from djanalyzer.models import weights_file
from djanalyzer.models.shipped import RESOURCES

if TYPE_CHECKING:
    from torch import Tensor

    from djanalyzer.models.separation.cascade import Cascade
    from djanalyzer.models.separation.protocols import PitchEstimator, Separator

SHIPPED = RESOURCES / "djanalyzer-stems-1.safetensors"
_MANNER = "1"  # of streaming: another number where the same networks would give other stems
_HINT = "Reinstall the program."
_HINT_OWN = "Choose other weights in the settings, or none for the networks of the program."
_COUNTER = "num_batches_tracked"  # of what learning alone needs
_LARGEST = 1 << 30  # bytes of weights
_WIDEST, _DEEPEST = 4096, 64  # channels, layers: nothing is built for long on a card's word
_LOOKS, _LOOK = 64, 65_536  # at how many places of the user's weights, and how many bytes at each


@dataclass(frozen=True, slots=True)
class StemEar:
    """Somebody who takes tracks apart, ready for `streaming.separate`.

    Attributes
    ----------
    name : str
        Of the weights, for the user.
    recipe : str
        The name, and a digest of all that decides what the stems are: what is kept on disk is kept under it.
    separator : Separator
    pitch_estimator : PitchEstimator or None
        Hears the pitch of the separator's vocals; None where there are Demucs weights and nothing came with the program.
    device : str
        Where both are: "cpu" or "cuda".
    card : mapping
        All that the card beside the program's weights says; empty where there is none.
    """

    name: str
    recipe: str
    separator: Separator
    pitch_estimator: PitchEstimator | None
    device: str
    card: Mapping[str, Any] = field(default_factory=dict)


def recipe_of(path: str = "", shipped: Path | None = None) -> str:
    """Return the recipe of an ear without waking it: quick, and without torch.

    Parameters
    ----------
    path : str
        Of weights of the user's, Demucs' or such as `save` writes; empty for those of the program.
    shipped : Path or None
        The program's weights, where they are not in their place.

    Raises
    ------
    MissingWeights
        There are no weights, or no card beside them.
    """
    if path and not _is_ours(Path(path)):
        from djanalyzer.models.separation.demucs_package import files_of

        try:
            files = files_of(Path(path))
        except OSError as error:
            raise _unread(Path(path), error) from error
        digests = "".join(map(_digest_of, files))
        return _recipe(Path(path).stem, hashlib.sha256(digests.encode()).hexdigest())
    card = read_card(Path(path), _HINT_OWN) if path else read_card(shipped or SHIPPED)
    return _recipe(card["name"], card["sha256"])


def ear(device: str = "auto", path: str = "", shipped: Path | None = None) -> StemEar:
    """Load an ear.

    Parameters
    ----------
    device : str
        "auto" (a graphics card of NVIDIA's where there is one), "cpu" or "cuda".
    path, shipped
        As for `recipe_of`.

    Raises
    ------
    MissingWeights
        The weights or their card are not there, or damaged.
    Trouble
        There is no such device, or the user's weights are none that can be used.
    """
    place = _device(device)
    shipped = shipped or SHIPPED
    if not path or _is_ours(Path(path)):
        cascade, card = load(Path(path), _HINT_OWN) if path else load(shipped)
        cascade.to(place)
        recipe = _recipe(card["name"], card["sha256"])
        return StemEar(card["name"], recipe, cascade.separator, cascade.pitch_estimator, place, card)
    from djanalyzer.models.separation import demucs

    recipe = recipe_of(path)
    separator = demucs.load(Path(path), place)
    if not shipped.is_file():
        return StemEar(Path(path).stem, recipe, separator, None, place)
    cascade, card = load(shipped)
    return StemEar(Path(path).stem, recipe, separator, cascade.pitch_estimator.to(place), place, card)  # type: ignore[attr-defined]


def load(path: Path = SHIPPED, hint: str = _HINT) -> tuple[Cascade, dict[str, Any]]:
    """Return the networks of weights, ready to hear, and their card; raises `MissingWeights` with a hint what to do."""
    card = read_card(path, hint)
    with weights_file.reading(path, card, _LARGEST, hint) as tensors:
        if not _fits(card, tensors):
            raise weights_file.other_networks(path, hint)
        cascade = _built(card)
        _fill(cascade, tensors)
    return cascade.eval().requires_grad_(False), card


def save(path: Path, cascade: Cascade, name: str, said: Mapping[str, Any] | None = None) -> None:
    """Write networks and their card.

    Parameters
    ----------
    said : mapping
        What else the card shall say: how the weights were made, what was measured, what belongs to them.
    """
    tensors = {key: t for key, t in cascade.state_dict().items() if not key.endswith(_COUNTER)}
    separator, pitch_estimator = _kinds()
    told = {
        "separator": next(word for word, kind in separator.items() if type(cascade.separator) is kind[0]),
        "separator_shape": asdict(cascade.separator.shape),  # type: ignore[attr-defined]
        "pitch_estimator": next(
            word for word, kind in pitch_estimator.items() if type(cascade.pitch_estimator) is kind[0]
        ),
        "pitch_shape": asdict(cascade.pitch_estimator.shape),  # type: ignore[attr-defined]
    }
    weights_file.write(path, tensors, name, {**told, **(said or {})})


def read_card(path: Path = SHIPPED, hint: str = _HINT) -> dict[str, Any]:
    """Return the card beside weights; raises `MissingWeights` where there is none, or it is no card."""
    absent = "The networks that take tracks apart did not come with the program."
    return weights_file.read_card(path, absent, hint)


def recognises(path: Path) -> bool:
    """Tell, without reading it all and without torch, whether a file holds networks as `save` writes them, with or without a card."""
    from safetensors import SafetensorError, safe_open

    if path.suffix != SHIPPED.suffix:
        return False
    try:
        with safe_open(path, "np") as file:
            return any(name.startswith("separator.") for name in file.keys())  # noqa: SIM118 (it is no mapping)
    except (OSError, SafetensorError):
        return False


def _is_ours(path: Path) -> bool:
    """Say whether weights are in our form, with a card beside them: another program's .json beside another's weights is none."""
    try:
        if path.suffix != SHIPPED.suffix or not path.with_suffix(".json").is_file():
            return False
    except OSError:  # nobody may look there
        return False
    return recognises(path) or _is_card(path)


def _is_card(path: Path) -> bool:
    """Say whether the .json beside weights is a card of ours, for weights that are too damaged to tell what they are."""
    try:
        return "separator" in read_card(path)
    except MissingWeights:
        return False


def _kinds() -> tuple[dict[str, tuple[Any, Any]], dict[str, tuple[Any, Any]]]:
    """Return the networks and their shapes that a card may name: those that separate, those that hear pitches."""
    from djanalyzer.models.separation.crepe import Crepe, CrepeShape
    from djanalyzer.models.separation.harmof0 import HarmoF0, HarmoF0Shape
    from djanalyzer.models.separation.resunet import ResUNet, ResUNetShape
    from djanalyzer.models.separation.unet import UNet, UNetShape

    separators = {"unet": (UNet, UNetShape), "resunet": (ResUNet, ResUNetShape)}
    return separators, {"crepe": (Crepe, CrepeShape), "harmof0": (HarmoF0, HarmoF0Shape)}


def _fits(card: Mapping[str, Any], tensors: Mapping[str, Tensor]) -> bool:
    """Say whether the networks that a card tells of are those whose numbers there are, without making room for them."""
    import torch

    with torch.device("meta"):
        wanted = _built(card).state_dict()
    return all(
        name.endswith(_COUNTER) or (name in tensors and tensors[name].shape == tensor.shape)
        for name, tensor in wanted.items()
    )


def _built(card: Mapping[str, Any]) -> Cascade:
    from djanalyzer.models.separation.cascade import Cascade

    separators, pitch_estimators = _kinds()
    separator, shape = separators[card["separator"]]
    pitch_estimator, pitch_shape = pitch_estimators[card["pitch_estimator"]]
    return Cascade(
        separator(_shaped(shape, card["separator_shape"])),
        pitch_estimator(_shaped(pitch_shape, card["pitch_shape"])),
    )


def _shaped(shape: Any, said: Mapping[str, Any]) -> Any:
    """Return the shape that a card tells; raises ValueError for one that no weights of ours have."""
    if not isinstance(said, dict):
        raise TypeError("a value is of another kind")
    values = {key: tuple(value) if isinstance(value, list) else value for key, value in said.items()}
    numbers = [n for value in values.values() for n in (value if isinstance(value, tuple) else (value,))]
    depths: list[Any] = [n for key, n in values.items() if key.startswith("n_")]
    depths += [len(value) for value in values.values() if isinstance(value, tuple)]
    if not (all(0 <= n <= _WIDEST for n in numbers) and all(n <= _DEEPEST for n in depths)):
        raise ValueError("no network of ours is so large")
    return shape(**values)


def _fill(cascade: Cascade, tensors: Mapping[str, Tensor]) -> None:
    """Give networks their numbers; raises RuntimeError where some are missing or of another form."""
    missing = cascade.load_state_dict(
        {name: t.float() for name, t in tensors.items()}, strict=False
    ).missing_keys
    if lost := [name for name in missing if not name.endswith(_COUNTER)]:
        raise RuntimeError(f"the weights have no {lost[0]}")


def _recipe(name: str, digest: str) -> str:
    return f"{name}.{hashlib.sha256(f'{digest} {_MANNER}'.encode()).hexdigest()[:12]}"


def _digest_of(path: Path) -> str:
    """Return a digest of the user's weights by their size and what stands at some places; asked anew only where they changed."""
    try:
        status = path.stat()
        return _looked(path, status.st_size, status.st_mtime_ns)
    except OSError as error:
        raise _unread(path, error) from error


def _unread(path: Path, error: OSError) -> MissingWeights:
    return MissingWeights(
        f"The Demucs weights {path} cannot be read: {error.strerror}.",
        "Choose the file again in the settings, or none for the networks of the program.",
    )


@lru_cache(maxsize=4)
def _looked(path: Path, size: int, mtime_ns: int) -> str:
    digest = hashlib.sha256(f"{size}".encode())
    with path.open("rb") as file:
        for i in range(_LOOKS):
            file.seek(i * max(0, size - _LOOK) // (_LOOKS - 1))
            digest.update(file.read(_LOOK))
    return digest.hexdigest()


def _device(asked: str) -> str:
    import torch

    if asked == "cuda" and not torch.cuda.is_available():
        raise Trouble(
            "This computer has no NVIDIA graphics card that tracks can be taken apart on.",
            "Choose another device in the settings, on the page Analysis.",
        )
    if asked == "auto":
        return "cuda" if torch.cuda.is_available() else "cpu"
    return asked
