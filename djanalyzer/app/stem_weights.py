"""The weights that take tracks apart, looked at when they are chosen."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from djanalyzer.errors import MissingWeights


def look_at(weights: str) -> None:
    """Make sure that weights can be chosen; quick and without torch: damaged ones are found when they are first used.

    Parameters
    ----------
    weights : str
        A file of Demucs weights; empty for those of the program.

    Raises
    ------
    MissingWeights
        They are not there, are no Demucs weights, or need a package that is not installed.
    """
    from djanalyzer.models.separation.demucs_package import HINT, MISSING, recognises
    from djanalyzer.models.separation.shipped import recipe_of

    recipe_of(weights)
    path = Path(weights)
    if weights and not recognises(path):
        raise MissingWeights(f"{path.name} does not look like Demucs weights.", HINT)
    if weights and find_spec("demucs") is None:
        raise MissingWeights(*MISSING)
