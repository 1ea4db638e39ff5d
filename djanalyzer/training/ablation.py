"""Which stored songs have what: those without a group of traits show what the group was worth."""

from __future__ import annotations

import json
import os
from pathlib import Path

from djanalyzer.errors import Trouble
from djanalyzer.training.examples import read_labels, read_traits
from djanalyzer.training.traits import GROUPS, traits_of


class TraitBook:
    """The traits of stored examples. Those that do not carry them are composed again (not rendered) and written down."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known: dict[str, list[str]] = {}
        if path.exists():
            self._known = json.loads(path.read_text(encoding="utf-8"))

    def lacks(self, example: Path, group: str) -> bool:
        """Say whether a song has no trait of a group."""
        return not self._traits(example) & GROUPS[group]

    def _traits(self, example: Path) -> frozenset[str]:
        if example.stem in self._known:
            return frozenset(self._known[example.stem])
        stored = read_traits(example)
        if stored is not None:
            return stored
        traits = _composed_again(example)
        self._known[example.stem] = sorted(traits)
        return traits

    def keep(self) -> None:
        """Write down what was composed again."""
        if self._known:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            unfinished = self._path.with_suffix(".unfinished")
            unfinished.write_text(json.dumps(self._known), encoding="utf-8")
            os.replace(unfinished, self._path)


def _composed_again(example: Path) -> frozenset[str]:
    from djanalyzer.synthesis import compose

    song = compose(int(example.stem))
    style = read_labels(example)[2]
    if song.style != style:
        raise Trouble(
            f"{example} was composed by another generator: {style} then, {song.style} now.",
            "Generate the examples anew: they then say themselves what is in them.",
        )
    return traits_of(song)
