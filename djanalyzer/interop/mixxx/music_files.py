"""What must be known of a music file before Mixxx can be told of it: above all its sample rate."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mutagen.oggopus import OggOpus

from djanalyzer.bounded_mutagen import DAMAGES, mutagen
from djanalyzer.music import KnownTrack

_OPUS_RATE = 48000
_MOST = 1_000_000_000  # samples, bits or channels (a second)
_KINDS = {"aif": "aiff", "mp4": "m4a", "oga": "ogg"}


@dataclass(frozen=True, slots=True)
class MusicFile:
    """A music file's own numbers: sample rate in Hz, duration in seconds, bit rate in kbit/s, size in bytes."""

    sample_rate: int
    duration: float
    channels: int = 2
    bit_rate: int = 0
    size: int = 0

    @property
    def is_known(self) -> bool:
        return self.sample_rate > 0


def look_at(track: KnownTrack) -> MusicFile:
    """Return what the file says of itself, or where it is not here what the collection says; rate 0 for neither."""
    try:
        file = mutagen.File(track.path)
        size = track.path.stat().st_size
    except DAMAGES:
        file, size = None, 0
    info = getattr(file, "info", None)
    if info is not None:
        rate = _OPUS_RATE if isinstance(file, OggOpus) else _possible(info, "sample_rate")
        return MusicFile(
            rate,
            float(getattr(info, "length", 0.0) or 0.0),
            _possible(info, "channels") or 2,
            _possible(info, "bitrate") // 1000,
            size,
        )
    text = dict(track.extra).get("SampleRate", "")
    return MusicFile(
        int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 0, track.duration or 0.0
    )


def _possible(info: object, name: str) -> int:
    """Return a number of a file's header; 0 where it is none, or one that no sound has: AIFF can say a rate of 10^4932."""
    said = getattr(info, name, 0) or 0
    return int(said) if 0 < said <= _MOST else 0


def kind_of(path: Path) -> str:
    """Return the type of file as Mixxx calls it."""
    ending = path.suffix.lower().lstrip(".")
    return _KINDS.get(ending, ending)
