"""Writes stem files as Native Instruments has them, with what is always there: PyAV."""

from __future__ import annotations

import json
from pathlib import Path

import av
import numpy as np


def write_stem_file(path: Path, sounds: list[np.ndarray], rate: int, names: tuple[str, ...] = ()) -> None:
    """Write mono sounds (n_samples,) as the streams of an MP4, and the names of the stems where there are any."""
    whole = [np.rint(np.clip(sound, -1, 1) * 32767).astype(np.int16) for sound in sounds]
    _write(path, whole, rate, ("mp4", "alac", "s16p"))
    if names:
        text = json.dumps({"version": 1, "stems": [{"name": n, "color": "#009E73"} for n in names]}).encode()
        _append(path, b"udta", atom(b"stem", text))


def write_float_stem_file(path: Path, sounds: list[np.ndarray], rate: int) -> None:
    """Write mono sounds as they are, whatever is in them."""
    _write(path, [sound.astype(np.float32) for sound in sounds], rate, ("mov", "pcm_f32le", "flt"))


def _write(path: Path, sounds: list[np.ndarray], rate: int, form: tuple[str, str, str]) -> None:
    container_format, codec, sample_format = form
    with av.open(str(path), "w", format=container_format) as container:
        streams = []
        for _ in sounds:
            stream = container.add_stream(codec, rate=rate)
            stream.codec_context.format = sample_format
            stream.codec_context.layout = "mono"
            streams.append(stream)
        for sound, stream in zip(sounds, streams, strict=True):
            for start in range(0, len(sound), 4096):
                frame = av.AudioFrame.from_ndarray(sound[None, start : start + 4096], sample_format, "mono")
                frame.sample_rate, frame.pts = rate, start
                container.mux(stream.encode(frame))
            container.mux(stream.encode(None))


def atom(name: bytes, inner: bytes) -> bytes:
    return (len(inner) + 8).to_bytes(4, "big") + name + inner


def _append(path: Path, name: bytes, inner: bytes) -> None:
    """Put an atom into another one at the end of `moov`, with which PyAV ends a file."""
    data = bytearray(path.read_bytes())
    at = 0
    while data[at + 4 : at + 8] != b"moov":
        at += int.from_bytes(data[at : at + 4], "big")
    size = int.from_bytes(data[at : at + 4], "big")
    assert at + size == len(data)
    added = atom(name, inner)
    data[at : at + 4] = (size + len(added)).to_bytes(4, "big")
    path.write_bytes(bytes(data) + added)
