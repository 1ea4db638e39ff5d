"""What an export must announce, gathered while fitting."""

from __future__ import annotations

from collections import Counter

from djanalyzer.interop.protocol import Loss, Remedy
from djanalyzer.music import KnownTrack

MERGED = (Remedy.MERGE, Remedy.DROP, Remedy.STOP)
DROPPED = (Remedy.DROP, Remedy.STOP)


class Losses:
    """Losses by track, losses counted over the whole export, and warnings."""

    def __init__(self) -> None:
        self._losses: list[Loss] = []
        self._counted: Counter[tuple[str, tuple[Remedy, ...]]] = Counter()
        self._warned: Counter[str] = Counter()

    def add(self, track: str, item: str, message: str, remedies: tuple[Remedy, ...] = DROPPED) -> None:
        """Announce one loss: of which track, of which thing, what."""
        self._losses.append(Loss(message, track, item, remedies))

    def count(self, sentence: str, remedies: tuple[Remedy, ...] = DROPPED) -> None:
        """Announce a loss that is told once with its number: `sentence` holds {n} and, for the plural, {s}."""
        self._counted[sentence, remedies] += 1

    def warn(self, sentence: str) -> None:
        """Announce what is no loss but should be known, with its number like `count`."""
        self._warned[sentence] += 1

    def losses(self) -> tuple[Loss, ...]:
        """Return all losses, the counted ones first."""
        counted = (
            Loss(_numbered(sentence, n), remedies=remedies)
            for (sentence, remedies), n in self._counted.items()
        )
        return (*counted, *self._losses)

    def warnings(self) -> tuple[str, ...]:
        """Return all warnings."""
        return tuple(_numbered(sentence, n) for sentence, n in self._warned.items())


def _numbered(sentence: str, n: int) -> str:
    return sentence.replace("{n}", str(n)).replace("{s}", "s" if n > 1 else "")


def name_of(track: KnownTrack) -> str:
    """Return what a user calls the track: artist and title, or the file's name."""
    artist, title = track.tags.artist.strip(), track.tags.title.strip()
    return f"{artist} – {title}" if artist and title else title or track.path.name


def clean(text: str) -> str:
    """Return the text without what a database cannot hold: half characters, and the end mark of texts."""
    return text.encode("utf-8", "ignore").decode().replace("\0", "")
