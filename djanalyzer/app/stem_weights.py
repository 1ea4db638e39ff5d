"""The weights that take tracks apart, looked at when they are chosen."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from djanalyzer.errors import MissingWeights

_HINT = "Choose a .th, .safetensors or .yaml file as Demucs publishes it, or networks as this program writes them."


def look_at(weights: str) -> None:
    """Make sure that weights can be chosen; quick and without torch: damaged ones are found when they are first used.

    Parameters
    ----------
    weights : str
        A file of Demucs weights, or of networks in the form of the program's own; empty for those of the program.

    Raises
    ------
    MissingWeights
        They are not there, are neither, lack their card, or need a package that is not installed.
    """
    from djanalyzer.models.separation import demucs_package, shipped

    path = Path(weights)
    if weights and shipped.recognises(path) and not path.with_suffix(".json").is_file():
        raise MissingWeights(f"{path.name} has no card beside it.", f"Put its {path.stem}.json there.")
    shipped.recipe_of(weights)
    if not weights or shipped.recognises(path):
        return
    if not demucs_package.recognises(path):
        raise MissingWeights(f"{path.name} does not look like weights that take tracks apart.", _HINT)
    if find_spec("demucs") is None:
        raise MissingWeights(*demucs_package.MISSING)
