"""What an export must announce, gathered while fitting."""

from __future__ import annotations

from collections import Counter

from djanalyzer.interop.protocol import Loss, Remedy

_MOST = 100_000  # losses; beyond, nobody reads them

MERGED = (Remedy.MERGE, Remedy.DROP, Remedy.STOP)
DROPPED = (Remedy.DROP, Remedy.STOP)


class Notes:
    """Losses of one thing of one track, and losses that are told once with their number."""

    def __init__(self) -> None:
        self._losses: list[Loss] = []
        self._counted: Counter[str] = Counter()

    def drop(self, track: str, item: str, message: str) -> None:
        """Announce what is left out."""
        self._add(Loss(message, track, item, DROPPED))

    def merge(self, track: str, item: str, message: str) -> None:
        """Announce what is written as the nearest thing that fits."""
        self._add(Loss(message, track, item, MERGED))

    def count(self, sentence: str, n: int = 1) -> None:
        """Announce what is told once for all tracks: `sentence` holds {n} and, for the plural, {s}."""
        if n:
            self._counted[sentence] += n

    def losses(self) -> tuple[Loss, ...]:
        """Return all losses, those told once first."""
        told_once = (Loss(text.format(n=n, s="s" if n > 1 else "")) for text, n in self._counted.items())
        return (*told_once, *self._losses)

    def _add(self, loss: Loss) -> None:
        if len(self._losses) < _MOST:
            self._losses.append(loss)
