"""Half a minute of clicks at 120 BPM, in any container."""

from __future__ import annotations

import subprocess
import wave
from pathlib import Path

import numpy as np

SECONDS = 40
_CODECS = {
    ".mp3": ["-c:a", "libmp3lame", "-b:a", "192k"],
    ".flac": ["-c:a", "flac"],
    ".m4a": ["-c:a", "aac", "-b:a", "192k"],
    ".aiff": ["-c:a", "pcm_s16be"],
    ".wav": ["-c:a", "pcm_s16le"],
}


def clicks(path: Path, sample_rate: int = 44100) -> Path:
    """Write a file of clicks whose ending says what it is, with a title."""
    time = np.arange(SECONDS * sample_rate) / sample_rate
    sound = np.sin(2 * np.pi * 1000 * time) * np.exp(-30 * (time % 0.5)) * 0.5
    source = path.with_suffix(".source.wav")
    with wave.open(str(source), "wb") as file:
        file.setparams((2, 2, sample_rate, 0, "NONE", ""))
        file.writeframes(np.repeat((sound * 32767).astype("<i2"), 2).tobytes())
    command = ["ffmpeg", "-y", "-loglevel", "error", "-i", str(source), "-metadata", f"title={path.stem}"]
    subprocess.run([*command, *_CODECS[path.suffix], str(path)], check=True)
    source.unlink()
    return path
