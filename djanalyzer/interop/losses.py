"""What an export must announce, gathered while fitting: losses one by one, warnings once with their number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from djanalyzer.interop.protocol import Loss, LossKind, Lost, Remedy
from djanalyzer.music import Cue, KnownTrack, Loop

DROPPED = (Remedy.DROP, Remedy.STOP)
MERGED = (Remedy.MERGE, Remedy.DROP, Remedy.STOP)
UNAVOIDABLE = (Remedy.MERGE, Remedy.STOP)


class Losses:
    """Losses in the order in which they are met, and warnings."""

    def __init__(self) -> None:
        self._found: list[Loss] = []
        self._warned: Counter[str] = Counter()
        self._said: list[str] = []

    def drop(self, track: KnownTrack, lost: Lost, message: str, item: str = "") -> None:
        """Announce what of a track is left out."""
        self._add(track, lost, message, (item, DROPPED))

    def merge(self, track: KnownTrack, lost: Lost, message: str, item: str = "") -> None:
        """Announce what of a track is written as the nearest thing that fits."""
        remedies = UNAVOIDABLE if lost.kind is LossKind.OTHER else MERGED
        self._add(track, lost, message, (item, remedies))

    def drop_from_list(self, names: Sequence[str], message: str, item: str = "") -> None:
        """Announce what of a playlist is left out; `names` are those of its folders and its own."""
        self._add_list(names, message, item, DROPPED)

    def merge_list(self, names: Sequence[str], message: str, item: str = "") -> None:
        """Announce that a playlist is written otherwise."""
        self._add_list(names, message, item, MERGED)

    def drop_all(self, kind: LossKind, message: str) -> None:
        """Announce what is left out of the whole export."""
        self._found.append(Loss(message, remedies=DROPPED, lost=Lost(kind)))

    def warn(self, sentence: str) -> None:
        """Announce what is no loss but should be known; `sentence` holds {n} and, for the plural, {s}."""
        self._warned[sentence] += 1

    def say(self, sentence: str) -> None:
        """Announce what is no loss but should be known, word for word."""
        self._said.append(sentence)

    def losses(self) -> tuple[Loss, ...]:
        """Return all losses."""
        return tuple(self._found)

    def warnings(self) -> tuple[str, ...]:
        """Return all warnings, those with a number first."""
        return (*(numbered(sentence, n) for sentence, n in self._warned.items()), *self._said)

    def _add(self, track: KnownTrack, lost: Lost, message: str, how: tuple[str, tuple[Remedy, ...]]) -> None:
        item, remedies = how
        self._found.append(Loss(message, name_of(track), item, remedies, lost, track.external_id, track.path))

    def _add_list(self, names: Sequence[str], message: str, item: str, remedies: tuple[Remedy, ...]) -> None:
        title = f"playlist “{' / '.join(names)}”"
        self._found.append(Loss(message, title, item, remedies, Lost(LossKind.PLAYLIST, fields=tuple(names))))


@dataclass(frozen=True, slots=True)
class TrackLosses:
    """The losses of one track."""

    losses: Losses
    track: KnownTrack

    def drop(self, lost: Lost, message: str, item: str = "") -> None:
        """Announce what is left out."""
        self.losses.drop(self.track, lost, message, item)

    def merge(self, lost: Lost, message: str, item: str = "") -> None:
        """Announce what is written as the nearest thing that fits."""
        self.losses.merge(self.track, lost, message, item)


def numbered(sentence: str, n: int) -> str:
    """Return a sentence with its number: it holds {n} and, for the plural, {s}."""
    return sentence.replace("{n}", str(n)).replace("{s}", "s" if n > 1 else "")


def name_of(track: KnownTrack) -> str:
    """Return what a user calls the track: artist and title, or the file's name."""
    artist, title = track.tags.artist.strip(), track.tags.title.strip()
    return f"{artist} – {title}" if artist and title else title or track.path.name


def all_of(mark: Cue | Loop) -> Lost:
    """Return the loss of a mark as it is: that it is left out, or becomes another one."""
    if isinstance(mark, Loop):
        return Lost(LossKind.LOOP, (mark,))
    return Lost(LossKind.MEMORY_CUE if mark.slot is None else LossKind.HOT_CUE, (mark,))
