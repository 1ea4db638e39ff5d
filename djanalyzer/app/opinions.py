"""Where the sources of a track disagree: what each of them says, side by side, and who counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from djanalyzer.music import BeatGrid, Key

if TYPE_CHECKING:
    from djanalyzer.library.records import LibraryTrack
    from djanalyzer.music import Label

_WORDS = {
    "beat_grid": "beat grid",
    "key": "key",
    "tempo": "tempo",
    "rating": "rating",
    "genre": "genre",
    "cues": "cues",
    "loops": "loops",
}
_DJ = "you"


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one source says on one matter ("key"), in words; `counts` where it is what the track shows.

    All cues and loops are shown, so that none of their sources counts more than the others.
    """

    matter: str
    source: str
    value: str
    counts: bool

    def __str__(self) -> str:
        """Return "rekordbox: 8A"."""
        return f"{self.source}: {self.value}"


def opinions_of(track: LibraryTrack) -> tuple[Opinion, ...]:
    """Return the last word of every source on each matter on which they differ, the weightiest first."""
    found: list[Opinion] = []
    for task, matter in _WORDS.items():
        last: dict[str, tuple[int, Label[Any]]] = {}
        for number, label in enumerate(track.labels):
            if label.task == task:
                last[str(label.source)] = number, label
        spoken = sorted(
            (pair for pair in last.values() if pair[1].value is not None),
            key=lambda pair: (-pair[1].source.rank, -pair[0]),
        )
        values = [_in_words(label) for _, label in spoken]
        if len(set(values)) > 1:
            has_winner = task not in ("cues", "loops")
            found += [
                Opinion(matter, _name(label), value, has_winner and place == 0)
                for place, ((_, label), value) in enumerate(zip(spoken, values, strict=True))
            ]
    return tuple(found)


def _name(label: Label[Any]) -> str:
    return _DJ if label.source.kind == "dj" else f"{label.source}"


def _in_words(label: Label[Any]) -> str:
    value = label.value
    if isinstance(value, BeatGrid):
        more = f", {len(value.anchors)} anchors" if len(value.anchors) > 1 else ""
        return f"{value.anchors[0].tempo:.2f} BPM from {value.anchors[0].time:.3f} s{more}"
    if isinstance(value, Key):
        return f"{value.camelot} ({value.short_name})"
    if label.task == "tempo":
        return f"{value:.2f} BPM"
    if label.task in ("cues", "loops"):
        starts = [mark.time if label.task == "cues" else mark.start for mark in value]
        return f"{len(value)} at " + ", ".join(f"{start:.3f}" for start in sorted(starts)) + " s"
    return f"{value} of 5" if label.task == "rating" else str(value)
