"""Sections of a track and its energy."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SectionLabel(StrEnum):
    """What a section does, in the words of electronic dance music."""

    INTRO = "intro"
    VERSE = "verse"
    BUILD_UP = "build_up"
    DROP = "drop"
    BREAKDOWN = "breakdown"
    BRIDGE = "bridge"
    OUTRO = "outro"


@dataclass(frozen=True, slots=True)
class Section:
    """Half-open stretch of a track, [start, stop) seconds, with its function and the trust in it (0 to 1)."""

    start: float
    stop: float
    label: SectionLabel
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Energy:
    """How strong a track feels: `level` 1 (calm) to 10 (peak time) and a curve over the track.

    Attributes
    ----------
    level : float
        1 to 10.
    curve : tuple of float
        0 to 1, one value for every `step` seconds from 0 s.
    """

    level: float
    curve: tuple[float, ...] = ()
    step: float = 1.0
