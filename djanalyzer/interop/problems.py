"""What could not be read, gathered while reading: bounded, because a broken file may have a million of them."""

from __future__ import annotations

from djanalyzer.music import Problem
from djanalyzer.music.amounts import counted

__all__ = ["Problems", "counted"]

_MOST = 1000


class Problems:
    """A list of problems that ends in "and n more"."""

    def __init__(self) -> None:
        self._kept: list[Problem] = []
        self._n_more = 0

    def add(self, subject: str, message: str, hint: str = "") -> None:
        """Note one problem: which thing, what is wrong, what to do."""
        if len(self._kept) < _MOST:
            self._kept.append(Problem(subject, message, hint))
        else:
            self._n_more += 1

    def all(self) -> tuple[Problem, ...]:
        """Return everything noted so far."""
        more = (
            [Problem("other tracks", f"{counted(self._n_more, 'more problem')} of these kinds")]
            if self._n_more
            else []
        )
        return (*self._kept, *more)
