"""What goes wrong in libraries, planted on purpose: at random, and as programs do it, all of it in one way.

An error is planted in a share of the places that can bear it (tracks, cues, sections) of tracks that are not trusted. A
systematic one is that of one program, whose label stands there then, and nowhere else: offsets go by its class of files too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from djanalyzer.music import Label, Source
from djanalyzer.music.corrections import TASKS
from djanalyzer.music.learning import LabelledTrack, Subject
from djanalyzer.training.learning.planted import Planted, items_of
from djanalyzer.training.learning.planted_mistakes import MISTAKES, Ground, Mistake

_BAD = Source("program", "Mixxx")  # whose errors the systematic ones are
_BAD_CLASS = "MP3 C"


def spoiled(library: Sequence[Planted], mistake: str, rate: float, seed: int) -> tuple[Planted, ...]:
    """Return a library with an error of one kind (of `MISTAKES`) planted in a share of its places.

    Places that hold one of that subject already are left alone, so that several kinds may be planted one after another.
    """
    known = MISTAKES[mistake]
    rng = np.random.default_rng([seed, list(MISTAKES).index(mistake)])
    ground = Ground(rng, _vocabulary(library))
    changed = {planted.track.id: planted for planted in library}
    open_places = [place for planted in library for place in _places(planted, known)]
    left = round(rate * len(open_places))
    for n in rng.permutation(len(open_places)).tolist():
        track_id, item = open_places[n]
        worse = known.plant(changed[track_id], item, ground) if left else None
        if worse is not None:
            changed[track_id] = _named(worse, mistake, known)
            left -= 1
    return _signed(tuple(changed.values()), mistake) if known.is_systematic else tuple(changed.values())


def spoiled_by(
    library: Sequence[Planted], mistakes: Sequence[str], rate: float, seed: int
) -> tuple[Planted, ...]:
    """Return a library with errors of several kinds, each in a share of its places."""
    for mistake in mistakes:
        library = spoiled(library, mistake, rate, seed)
    return tuple(library)


def _places(planted: Planted, mistake: Mistake) -> list[tuple[int, int | None]]:
    """Return where an error may be planted. A systematic one spoils a whole track."""
    if mistake.subject not in planted.known or mistake.subject in planted.track.trusted:
        return []
    taken = {error.item for error in planted.errors if error.subject is mistake.subject}
    items = items_of(planted.track, mistake.subject)
    if mistake.is_systematic:
        return [(planted.track.id, None)] if items and not taken else []
    return [(planted.track.id, item) for item in items if item not in taken]


def _named(planted: Planted, name: str, mistake: Mistake) -> Planted:
    errors = tuple(replace(error, kind=name) if not error.kind else error for error in planted.errors)
    return replace(planted, errors=errors, known=planted.known - mistake.spoils)


def _signed(library: tuple[Planted, ...], mistake: str) -> tuple[Planted, ...]:
    """Let one program (and class of files) have said what is wrong, and nothing that is right of the same subject."""
    subject = MISTAKES[mistake].subject
    return tuple(_as_said(p, subject, any(e.kind == mistake for e in p.errors)) for p in library)


def _as_said(planted: Planted, subject: Subject, is_wrong: bool) -> Planted:
    def signed(track: LabelledTrack) -> LabelledTrack:
        if subject is Subject.CUES:
            return (
                replace(track, cues=tuple(replace(m, source=_BAD) for m in track.cues)) if is_wrong else track
            )
        labels = tuple(
            _by(label, _BAD) if label.task == TASKS[subject] and is_wrong else label for label in track.labels
        )
        of_files = _BAD_CLASS if is_wrong and subject is Subject.BEAT_GRID else track.file_class
        return replace(track, labels=labels, file_class=of_files)

    return replace(planted, track=signed(planted.track), clean=signed(planted.clean))


def _by(label: Label[Any], source: Source) -> Label[Any]:
    offset = replace(label.offset, file_class=_BAD_CLASS) if label.offset else None
    return replace(label, source=source, offset=offset)


def _vocabulary(library: Sequence[Planted]) -> dict[str, tuple[str, ...]]:
    said = {task: {p.clean.label(task) for p in library} for task in ("genre", "mood")}
    return {task: tuple(sorted({label.value for label in labels if label})) for task, labels in said.items()}
