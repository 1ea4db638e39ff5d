"""Entries of a playlist that a reader cannot show (streamed, hidden, on another drive) keep their places in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from typing import TypeVar

Entry = TypeVar("Entry", bound=object)


def with_unseen(
    wanted: Sequence[Entry], before: Sequence[Entry], is_unseen: Callable[[Entry], bool]
) -> tuple[Entry, ...]:
    """Return the entries that are wanted, and among them those of `before` that nobody could see.

    Each of these follows the nearest wanted entry that it stood behind before; where all of those are gone it comes last,
    and where there was none it comes first. What was read and is wanted again therefore comes out as it was.

    Parameters
    ----------
    wanted : sequence
        What the list shall hold, as far as it can be seen; entries may repeat.
    before : sequence
        All that it holds now.
    """
    stays = set(_numbered(wanted))
    behind: defaultdict[tuple[Entry, int] | None, list[Entry]] = defaultdict(list)
    last: tuple[Entry, int] | None = None
    lone: list[Entry] = []
    seen: Counter[Entry] = Counter()
    for entry in before:
        if is_unseen(entry):
            (lone if last is None and seen else behind[last]).append(entry)
            continue
        seen[entry] += 1
        if (entry, seen[entry]) in stays:
            last = (entry, seen[entry])
    merged = list(behind[None])
    for place in _numbered(wanted):
        merged += [place[0], *behind[place]]
    return (*merged, *lone)


def _numbered(entries: Sequence[Entry]) -> list[tuple[Entry, int]]:
    """Return each entry with how often it has come up to here."""
    n: Counter[Entry] = Counter()
    found = []
    for entry in entries:
        n[entry] += 1
        found.append((entry, n[entry]))
    return found
