"""The sample rate that an audio file says it has, for tracks that Engine has not analysed."""

from __future__ import annotations

from pathlib import Path

from djanalyzer.bounded_mutagen import DAMAGES, mutagen
from djanalyzer.music import KnownTrack

_LOWEST, _HIGHEST = 8000, 384_000  # samples a second


def sample_rate_of(track: KnownTrack) -> float | None:
    """Return the samples a second, as another program or the file says; None where nobody does."""
    said = dict(track.extra).get("SampleRate", "")
    rate = int(said) if said.isascii() and said.isdigit() and len(said) < 8 else _in_file(track.path)
    return float(rate) if _LOWEST <= rate <= _HIGHEST else None


def _in_file(path: Path) -> int:
    try:
        file = mutagen.File(path)
    except DAMAGES:
        return 0
    rate = getattr(getattr(file, "info", None), "sample_rate", 0)
    return rate if isinstance(rate, int) else 0
