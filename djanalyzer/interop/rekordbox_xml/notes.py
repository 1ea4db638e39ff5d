"""What an export must announce, gathered while fitting."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from djanalyzer.interop.protocol import Loss
from djanalyzer.music import KnownTrack


class Notes:
    """Losses by track, losses counted over the whole export, and warnings."""

    def __init__(self) -> None:
        self._losses: list[Loss] = []
        self._counted: Counter[str] = Counter()
        self._warnings: list[str] = []
        self._counted_warnings: Counter[str] = Counter()
        self._left_out: defaultdict[str, set[str]] = defaultdict(set)

    def lose(self, subject: str, what: str) -> None:
        """Announce one loss: of which thing, what."""
        self._losses.append(Loss(f"{what}.", track=subject))

    def count_loss(self, sentence: str) -> None:
        """Announce a loss that is told once with its number: `sentence` holds {n} and, for the plural, {s}."""
        self._counted[sentence] += 1

    def leave_out(self, sentence: str, names: Iterable[str]) -> None:
        """Announce names that are told once for the whole export: `sentence` holds {names}."""
        if found := set(names):
            self._left_out[sentence] |= found

    def warn(self, sentence: str) -> None:
        """Announce what is no loss, but should be known."""
        self._warnings.append(sentence)

    def count_warning(self, sentence: str) -> None:
        """Announce it once with its number: `sentence` holds {n} and, for the plural, {s}."""
        self._counted_warnings[sentence] += 1

    def losses(self) -> tuple[Loss, ...]:
        """Return all losses, the counted ones first."""
        return (
            *(Loss(text) for text in _numbered(self._counted)),
            *(Loss(text.format(names=", ".join(sorted(names)))) for text, names in self._left_out.items()),
            *self._losses,
        )

    def warnings(self) -> tuple[str, ...]:
        """Return all warnings."""
        return (*_numbered(self._counted_warnings), *self._warnings)


def _numbered(sentences: Counter[str]) -> Iterator[str]:
    return (text.format(n=n, s="s" if n > 1 else "") for text, n in sentences.items())


def name_of(track: KnownTrack) -> str:
    """Return what a user calls the track: artist and title, or the file's name."""
    artist, title = track.tags.artist.strip(), track.tags.title.strip()
    if artist and title:
        return f"{artist} – {title}"
    return title or track.path.name
