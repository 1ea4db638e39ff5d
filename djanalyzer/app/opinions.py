"""Where the sources of a track disagree: what each of them says, side by side, and who counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from djanalyzer.music import LIKELY, SURE, BeatGrid, Key, Label, Source

if TYPE_CHECKING:
    from djanalyzer.library.records import LibraryTrack

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
LISTENER = "similarity listener"  # who listens for what a track sounds like
STEMS = "harmonic stems"  # bass and other instruments, taken apart and heard without voice and drums
_SAME_BEAT = 0.005  # seconds; nobody hears less, and no two programs agree to less
_SAME_MARK = 0.002  # seconds; what the library takes for one mark
_SAME_TEMPO = 0.01  # BPM


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
    """Return the last word of every source on each matter on which they differ, the weightiest first.

    Beats within 5 ms, marks within 2 ms and tempos within 0.01 BPM are the same. A model that is not sure of its genre is not
    asked. On the key there may be further opinions, which never count: that of the stems that have harmony (`STEMS`), and that of
    who listens for similarity (`LISTENER`), where that one is rather sure.
    """
    found: list[Opinion] = []
    for task, matter in _WORDS.items():
        last: dict[str, tuple[int, Label[Any]]] = {}
        for number, label in enumerate(track.labels):
            if label.task == task:
                last[str(label.source)] = number, label
        spoken = sorted(
            (pair for pair in (*last.values(), *_second(track, task)) if _is_said(pair[1])),
            key=lambda pair: (-pair[1].source.rank, -pair[0]),
        )
        values = [_in_words(label) for _, label in spoken]
        if any(_differ(spoken[0][1], label, track.row.duration or 0.0) for _, label in spoken[1:]):
            has_winner = task not in ("cues", "loops")
            found += [
                Opinion(matter, _name(label), value, has_winner and place == 0 and not _is_heard(label))
                for place, ((_, label), value) in enumerate(zip(spoken, values, strict=True))
            ]
    return tuple(found)


def _second(track: LibraryTrack, task: str) -> Iterator[tuple[int, Label[Any]]]:
    """Yield what stems and listener say of the key as words that come before all others, and so after those of their rank."""
    if task != "key":
        return
    key = track.voice.harmonic_key if track.voice else None
    if key is not None:
        yield -1, Label("key", key, Source("model", STEMS), key.confidence)
    heard = track.key_opinion.key if track.key_opinion else None
    if heard is not None and heard.confidence >= LIKELY:
        yield -2, Label("key", heard, Source("model", LISTENER), heard.confidence)


def _is_said(label: Label[Any]) -> bool:
    """Return whether the source says anything: nothing where its word was taken back, or is a genre it is not sure of."""
    return label.value is not None and (not _is_heard(label) or label.confidence >= SURE)


def _is_heard(label: Label[Any]) -> bool:
    """Return whether it is a model's word on the genre, which never counts as one."""
    return label.task == "genre" and label.source.kind == "model"


def _name(label: Label[Any]) -> str:
    return _DJ if label.source.kind == "dj" else f"{label.source}"


def _differ(one: Label[Any], other: Label[Any], duration: float) -> bool:
    """Return whether two words on one matter say different things; what nobody hears is no difference."""
    if _in_words(one) == _in_words(other):
        return False
    if one.task == "genre":
        return _in_words(one).casefold() != _in_words(other).casefold()
    if isinstance(one.value, BeatGrid):
        return not _is_same_grid(one.value, other.value, duration)
    if one.task == "tempo":
        return bool(abs(one.value - other.value) > _SAME_TEMPO)
    if one.task in ("cues", "loops"):
        starts, others = _starts(one), _starts(other)
        pairs = zip(starts, others, strict=False)
        return len(starts) != len(others) or any(abs(a - b) > _SAME_MARK for a, b in pairs)
    return True


def _is_same_grid(one: BeatGrid, other: BeatGrid, duration: float) -> bool:
    """Return whether two grids have the same beats, and count them alike in their bars, over a track (seconds)."""
    times, places = one.beats_and_positions(duration)
    theirs, their_places = other.beats_and_positions(duration)
    # The first or last beat of one may lie outside the track by a hair.
    if abs(len(times) - len(theirs)) > 2 or not len(times) or not len(theirs):
        return False
    after = np.clip(np.searchsorted(theirs, times), 1, max(1, len(theirs) - 1))
    before = after - 1
    after = np.minimum(after, len(theirs) - 1)
    nearest = np.where(times - theirs[before] <= theirs[after] - times, before, after)
    is_inside = (times > _SAME_BEAT) & (times < duration - _SAME_BEAT)
    is_same = (np.abs(theirs[nearest] - times) <= _SAME_BEAT) & (their_places[nearest] == places)
    return bool(np.all(is_same | ~is_inside))


def _starts(label: Label[Any]) -> list[float]:
    return sorted(mark.time if label.task == "cues" else mark.start for mark in label.value)


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
        return f"{len(value)} at " + ", ".join(f"{start:.3f}" for start in _starts(label)) + " s"
    return f"{value} of 5" if label.task == "rating" else str(value)
