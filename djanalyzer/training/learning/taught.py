"""What a student is taught with: tracks with what was heard of them, what is said of them, and what of that is trusted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor

from djanalyzer.models.activations import STEP
from djanalyzer.models.structure_path import Heard
from djanalyzer.music.learning import Subject
from djanalyzer.training.augment import Change, follow
from djanalyzer.training.examples import Labels
from djanalyzer.training.lessons import Lesson, part_of, stacked

Listen = Callable[[str], Heard]

# What the structure path can be taught.
TAUGHT = frozenset({Subject.SECTIONS, Subject.GENRE, Subject.MOOD, Subject.ENERGY, Subject.CUES})

_TRUSTED_SHARE = 1 / 3  # of a lesson, where there are trusted tracks: true labels keep the rest upright


@dataclass(frozen=True)
class Taught:
    """A track to learn from.

    Attributes
    ----------
    recording : str
        What `Listen` knows it by.
    labels : Labels
        Of the whole track; what is not known says nothing.
    trusted : frozenset of Subject
        What the DJ has set or confirmed.
    """

    id: int
    recording: str
    labels: Labels
    trusted: frozenset[Subject] = frozenset()

    @property
    def said(self) -> frozenset[Subject]:
        """What its labels say anything about."""
        known = {
            Subject.SECTIONS: len(self.labels.functions) > 0 and "sections" not in self.labels.unknown,
            Subject.GENRE: self.labels.genre >= 0,
            Subject.MOOD: self.labels.mood >= 0,
            Subject.ENERGY: bool(np.isfinite(self.labels.level)),
            Subject.CUES: "cues" not in self.labels.unknown,
        }
        return frozenset(subject for subject, is_known in known.items() if is_known)

    def only(self, subjects: frozenset[Subject]) -> Taught:
        """Return the same track knowing of these subjects alone."""
        silent = self.said - subjects
        labels = self.labels
        if Subject.SECTIONS in silent:
            labels = replace(
                labels,
                sections=labels.sections[:0],
                functions=labels.functions[:0],
                unknown=labels.unknown | {"sections"},
            )
        if Subject.CUES in silent:
            labels = replace(
                labels, cues=labels.cues[:0], kinds=labels.kinds[:0], unknown=labels.unknown | {"cues"}
            )
        labels = replace(
            labels,
            genre=-1 if Subject.GENRE in silent else labels.genre,
            mood=-1 if Subject.MOOD in silent else labels.mood,
            level=float("nan") if Subject.ENERGY in silent else labels.level,
        )
        return replace(self, labels=labels, trusted=self.trusted & subjects)


@dataclass(frozen=True)
class Excerpts:
    """Stretches of tracks as a student hears them in one step.

    Attributes
    ----------
    lesson : Lesson
        What was heard, undisturbed, and the labels.
    starts : tuple of int
        The step of its track at which each begins.
    within : shape (batch, steps)
        What lies within the track.
    said, trusted : mapping of Subject to shape (batch,)
    """

    tracks: tuple[Taught, ...]
    lesson: Lesson
    starts: tuple[int, ...]
    within: Tensor
    said: dict[Subject, Tensor]
    trusted: dict[Subject, Tensor]


def draw_excerpts(
    tracks: Sequence[Taught], listen: Listen, size: tuple[int, int], rng: np.random.Generator
) -> Excerpts:
    """Draw stretches of `size` (tracks, steps), some of them of tracks with a trusted label."""
    n_tracks, n_steps = size
    trusted = [i for i, track in enumerate(tracks) if track.trusted]
    n_trusted = min(round(_TRUSTED_SHARE * n_tracks), len(trusted))
    drawn = rng.choice(trusted, n_trusted, replace=False).tolist() if n_trusted else []
    drawn += rng.choice(len(tracks), n_tracks - n_trusted, replace=n_tracks > len(tracks)).tolist()
    chosen = [tracks[i] for i in drawn]
    whole = [listen(track.recording) for track in chosen]
    starts = [_start(heard.steps.shape[1], n_steps, rng) for heard in whole]
    first = int(rng.integers(0, 1000))
    return excerpts_of(chosen, whole, starts, n_steps, first)


def excerpts_of(
    tracks: Sequence[Taught], heard: Sequence[Heard], starts: Sequence[int], n_steps: int, first: int = 0
) -> Excerpts:
    """Return stretches [start, start + n_steps) of tracks; `first` is the position that the transformer takes them for."""
    parts = [
        part_of(h, follow(track.labels, Change(start=start * STEP), n_steps * STEP), start, n_steps)
        for track, h, start in zip(tracks, heard, starts, strict=True)
    ]
    lengths = torch.tensor([h.steps.shape[1] - start for h, start in zip(heard, starts, strict=True)])
    return Excerpts(
        tuple(tracks),
        replace(stacked(parts), first=first),
        tuple(starts),
        torch.arange(n_steps)[None, :] < lengths[:, None],
        {s: torch.tensor([s in track.said for track in tracks]) for s in TAUGHT},
        {s: torch.tensor([s in track.trusted for track in tracks]) for s in TAUGHT},
    )


def _start(n_heard: int, n_steps: int, rng: np.random.Generator) -> int:
    # Starts are drawn beyond both ends and brought back, so that first and last bars are not rare.
    last = max(0, n_heard - n_steps)
    return int(np.clip(rng.integers(-n_steps // 4, last + n_steps // 4 + 1), 0, last))
