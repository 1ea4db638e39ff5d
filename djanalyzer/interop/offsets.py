"""Where a program's second 0 lies on our time axis: up to 51 ms apart in MP3 files, nothing in lossless ones.

Let R be the raw axis of an MP3: every frame decoded, the first one too even if it holds a table and no sound. Each
program leaves out a number of samples at the start of R; the difference to what our decoder leaves out is the offset.

====================  =====================================================================================
Traktor, Serato       nothing
rekordbox             nothing in cases A and D; the table's frame in cases B and C (`audio.mp3_timing` has the cases)
Mixxx, MAD            the first frame, table or not: its decoder of MP3 but on macOS
Mixxx, FFmpeg         the table's frame, where there is one: its last resort
Mixxx, CoreAudio      what a gapless decoder leaves out, and the decoder's 529 samples in case A: on macOS
VirtualDJ             what we leave out: it looks gapless, by one report
====================  =====================================================================================

This is an inference from published offsets: it explains 17 of 19 within 2 ms and Traktor against rekordbox on 112
real tracks. Measured inside a program were Mixxx 2.3.3 with MAD (all cases, and AAC) alone; `Evidence` says how far
each value can be trusted. What nobody knows is 0 and called unknown.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from djanalyzer.music import UNSEEN

_AAC_PRIMING = 2112  # samples that AAC encoders put in front, and rekordbox counts
_DECODER_DELAY = 529  # samples that every MP3 decoder adds in front

LOSSLESS = frozenset(("WAV", "FLAC", "AIFF", "AIF", "ALAC", "WAVE"))


class Evidence(StrEnum):
    """How far an offset of the table can be trusted."""

    CERTAIN = "certain"  # nothing stands in front of the sound
    MEASURED = "measured"  # inside the program itself
    PUBLISHED = "published"  # agrees with published differences between programs
    GUESSED = "guessed"  # one report, or one number alone
    UNKNOWN = "unknown"  # nobody has said


class Mp3Start(Protocol):
    """What must be known about the start of an MP3; `audio.mp3_timing.Mp3Timing` is one."""

    @property
    def case(self) -> str: ...
    @property
    def sample_rate(self) -> int: ...
    @property
    def samples_per_frame(self) -> int: ...
    @property
    def n_skipped(self) -> int: ...


@dataclass(frozen=True, slots=True)
class FileStart:
    """What decides the offset of a file.

    Attributes
    ----------
    kind : str
        "MP3", "AAC", or the format, in capitals.
    mp3 : Mp3Start or None
        None for everything else, and for an MP3 that could not be looked at.
    sample_rate : int
        Samples per second; counts for AAC alone.
    """

    kind: str
    mp3: Mp3Start | None = None
    sample_rate: int = 44100

    @property
    def file_class(self) -> str:
        """Return what files with the same rules share: "MP3 A" to "MP3 D", "AAC", "FLAC"."""
        return f"MP3 {self.mp3.case if self.mp3 else UNSEEN}" if self.kind == "MP3" else self.kind


@dataclass(frozen=True, slots=True)
class TableOffset:
    """Seconds to add to a time of ours to get the program's, and how far that can be trusted."""

    seconds: float
    evidence: Evidence


def table_offset(program: str, start: FileStart, platform: str = sys.platform) -> TableOffset:
    """Return the offset of a program ("rekordbox", "Traktor", ..., in any case) in a file that starts like this.

    `platform` is `sys.platform` of the machine that the program runs on: Mixxx decodes otherwise on macOS ("darwin").
    "Mixxx FFmpeg", "Mixxx MAD" and "Mixxx CoreAudio" name its decoders outright.
    """
    name = program.casefold()
    if name == "mixxx":
        name = "mixxx coreaudio" if platform == "darwin" else "mixxx mad"
    if start.kind in LOSSLESS:
        return TableOffset(0.0, Evidence.CERTAIN)
    if start.kind == "AAC":
        return _aac_offset(name, start.sample_rate)
    if start.mp3 is None or name not in _SKIPPED_BY:
        return TableOffset(0.0, Evidence.UNKNOWN)
    seconds = (start.mp3.n_skipped - _SKIPPED_BY[name](start.mp3)) / start.mp3.sample_rate
    return TableOffset(seconds, _evidence(name, start.mp3))


def former_offset(program: str, start: FileStart) -> float:
    """Return the seconds that were used before they were written down: Mixxx was held for another decoder then."""
    return table_offset("Mixxx of old" if program.casefold() == "mixxx" else program, start).seconds


def _aac_offset(name: str, sample_rate: int) -> TableOffset:
    if name == "rekordbox":
        return TableOffset(_AAC_PRIMING / sample_rate, Evidence.PUBLISHED)
    known = {
        "mixxx mad": Evidence.MEASURED,
        "mixxx coreaudio": Evidence.PUBLISHED,
        "virtualdj": Evidence.GUESSED,
    }
    return TableOffset(0.0, known.get(name, Evidence.UNKNOWN))


def _coreaudio(start: Mp3Start) -> int:
    return start.n_skipped or _DECODER_DELAY


_SKIPPED_BY: dict[str, Callable[[Mp3Start], int]] = {
    "traktor": lambda start: 0,
    "serato": lambda start: 0,
    "rekordbox": lambda start: start.samples_per_frame if start.case in ("B", "C") else 0,
    "mixxx mad": lambda start: start.samples_per_frame,
    "mixxx ffmpeg": lambda start: start.samples_per_frame if start.n_skipped else 0,
    "mixxx coreaudio": _coreaudio,
    "mixxx of old": lambda start: 0 if start.case == "A" else start.samples_per_frame,
    "virtualdj": lambda start: start.n_skipped,
}


def _evidence(name: str, start: Mp3Start) -> Evidence:
    if start.case == "A" and start.n_skipped:  # a table of Fraunhofer's encoder, which nobody has tried
        return Evidence.GUESSED
    if name == "mixxx mad":
        return Evidence.MEASURED
    if name == "virtualdj":
        return Evidence.GUESSED
    if name == "mixxx coreaudio":
        # Whether it believes FFmpeg's delay field, nobody has tried.
        has_delay = start.n_skipped > start.samples_per_frame + _DECODER_DELAY
        return Evidence.GUESSED if start.case == "B" and has_delay else Evidence.PUBLISHED
    return Evidence.PUBLISHED if start.n_skipped else Evidence.CERTAIN
