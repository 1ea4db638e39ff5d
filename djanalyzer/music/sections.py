"""Sections of a track, its energy, and where somebody sings."""

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

    @property
    def in_pop(self) -> str:
        """Return the name in the vocabulary of Harmonix and All-In-One, which most published figures use."""
        return _IN_POP[self]

    @property
    def in_edm(self) -> str:
        """Return the name in the vocabulary of club music: intro, build-up, drop, breakdown, outro (EDM-98, Raveform).

        It has no verse and no bridge; both become a breakdown: they are the parts of less energy that a voice or a tune
        carries, between the drops.
        """
        return _IN_EDM[self]


_IN_POP = {
    SectionLabel.INTRO: "intro",
    SectionLabel.VERSE: "verse",
    SectionLabel.BUILD_UP: "bridge",
    SectionLabel.DROP: "chorus",
    SectionLabel.BREAKDOWN: "break",
    SectionLabel.BRIDGE: "bridge",
    SectionLabel.OUTRO: "outro",
}
_IN_EDM = {
    SectionLabel.INTRO: "intro",
    SectionLabel.VERSE: "breakdown",
    SectionLabel.BUILD_UP: "build-up",
    SectionLabel.DROP: "drop",
    SectionLabel.BREAKDOWN: "breakdown",
    SectionLabel.BRIDGE: "breakdown",
    SectionLabel.OUTRO: "outro",
}


@dataclass(frozen=True, slots=True)
class Section:
    """Half-open stretch of a track, [start, stop) seconds, with its function and the trust in it (0 to 1)."""

    start: float
    stop: float
    label: SectionLabel
    confidence: float = 1.0

    @property
    def is_likely(self) -> bool:
        """Return whether it is more likely what it is called than anything else."""
        return self.confidence >= 0.5


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


@dataclass(frozen=True, slots=True)
class VocalSpan:
    """Half-open stretch, [start, stop) seconds, in which somebody sings or speaks, and the trust in it (0 to 1)."""

    start: float
    stop: float
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class MixRange:
    """How a track begins and ends for the one who mixes it.

    Attributes
    ----------
    intro_bars, outro_bars : int
        Bars of rhythm without voice or tune at its beginning and end; 0 where it has none.
    safe_until : float or None
        Seconds: another track may play on until here without clashing; None where there is no intro.
    safe_from : float or None
        Seconds: from here on another track may come in; None where there is no outro.
    """

    intro_bars: int = 0
    outro_bars: int = 0
    safe_until: float | None = None
    safe_from: float | None = None
