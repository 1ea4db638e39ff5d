"""Writes music files of every format with what is always there: PyAV brings FFmpeg's encoders, soundfile Vorbis."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import soundfile

RATE = 44100


@dataclass(frozen=True)
class Format:
    """A way to write a file, and what our decoder is known to make of it.

    `lag` samples late, of four seconds `extra` samples too many, both at the file's own rate; `error` is the largest difference of a
    sample where the format is lossless.
    """

    name: str
    codec: str
    lag: int = 0
    extra: int = 0
    error: float | None = None
    rate: int = RATE
    bit_rate: int | None = None
    options: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.name


MP3 = Format("lame.mp3", "libmp3lame", bit_rate=192000)
FORMATS = (
    MP3,
    Format("48k.mp3", "libmp3lame", rate=48000, bit_rate=192000),
    # 576 samples of the encoder and 529 of the decoder, which nobody can know of.
    Format("untagged.mp3", "libmp3lame", lag=1105, extra=2160, bit_rate=192000, options={"write_xing": "0"}),
    Format("16.wav", "pcm_s16le", error=2**-15),
    Format("24.wav", "pcm_s24le", error=2**-23),
    Format("float.wav", "pcm_f32le", error=0.0),
    Format("16.aiff", "pcm_s16be", error=2**-15),
    Format("lossless.flac", "flac", error=2**-15),
    Format("vorbis.ogg", "vorbis"),
    Format("music.opus", "libopus", rate=48000, bit_rate=128000),
    Format("aac.m4a", "aac", bit_rate=192000),
    Format("alac.m4a", "alac", error=2**-23),
    # Without a container nothing says how long the encoder's delay is.
    Format("bare.aac", "aac", lag=1024, extra=1776, bit_rate=192000),
)
BY_NAME = {form.name: form for form in FORMATS}


def music(seconds: float = 4.0, rate: int = RATE, n_channels: int = 2) -> np.ndarray:
    """Return noise with sharp bursts at odd times, float32 (n, n_channels): only one lag fits it."""
    rng = np.random.default_rng(7)
    n = round(seconds * rate)
    samples = rng.normal(0, 0.02, (n, n_channels))
    for start in np.cumsum(rng.integers(rate // 9, rate // 3, 4 * int(seconds) + 4)):
        burst = samples[start : start + 60]
        burst += 0.6 * np.hanning(60)[: len(burst), None] * rng.choice([-1, 1])
    return np.clip(samples, -0.98, 0.98).astype(np.float32)


def write(folder: Path, form: Format, samples: np.ndarray) -> Path:
    """Write float32 (n, 2) samples of 44,100 Hz and return the file."""
    path = folder / form.name
    if form.codec == "vorbis":
        write_sndfile(path, samples, RATE, "VORBIS")
        return path
    with av.open(str(path), "w", options=form.options) as container:
        stream = container.add_stream(form.codec, rate=form.rate)
        stream.layout = "stereo"
        if form.bit_rate:
            stream.bit_rate = form.bit_rate
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(samples.T), format="fltp", layout="stereo")
        frame.sample_rate, frame.pts, frame.time_base = RATE, 0, Fraction(1, RATE)
        n_frame = stream.codec_context.frame_size or 0
        to_codec = av.AudioResampler(stream.format.name, "stereo", form.rate, n_frame)
        for piece in [*to_codec.resample(frame), *to_codec.resample(None)]:
            container.mux(stream.encode(piece))
        container.mux(stream.encode(None))
    return path


def write_sndfile(path: Path, samples: np.ndarray, rate: int, subtype: str, kind: str | None = None) -> Path:
    """Write with libsndfile, piece by piece: its Vorbis encoder overflows the stack on long ones."""
    kind = kind or path.suffix[1:].upper()
    with soundfile.SoundFile(str(path), "w", rate, samples.shape[1], subtype=subtype, format=kind) as file:
        for start in range(0, len(samples), 32768):
            file.write(samples[start : start + 32768])
    return path


def lag_of(decoded: np.ndarray, original: np.ndarray) -> int:
    """Return by how many samples `decoded` is late, by cross-correlation."""
    n = 1 << (len(decoded) + len(original)).bit_length()
    product = np.fft.rfft(decoded, n) * np.conj(np.fft.rfft(original, n))
    lag = int(np.argmax(np.fft.irfft(product, n)))
    return lag if lag < n // 2 else lag - n
