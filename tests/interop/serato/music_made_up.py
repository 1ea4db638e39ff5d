"""Short music files of every kind, made here: a second of noise with the tags that people have."""

from __future__ import annotations

from pathlib import Path

import av
import mutagen
import numpy as np
import soundfile
from mutagen.id3 import APIC, COMM, GEOB, TIT2, TKEY, TPE1, TXXX, TYER

from djanalyzer.interop.serato.containers import Kind

SUFFIXES = {
    Kind.MP3: ".mp3",
    Kind.AIFF: ".aiff",
    Kind.WAVE: ".wav",
    Kind.FLAC: ".flac",
    Kind.OGG: ".ogg",
    Kind.MP4: ".m4a",
}
RATE = 44_100


def write_music(folder: Path, kind: Kind, name: str = "track", *, id3_version: int = 3) -> Path:
    """Write a file with title, artist and key, and with frames that no DJ program may touch."""
    path = folder / f"{name}{SUFFIXES[kind]}"
    noise = np.random.default_rng(1).uniform(-0.3, 0.3, (RATE, 2)).astype(np.float32)
    if kind is Kind.MP4:
        _write_m4a(path, noise)
    else:
        soundfile.write(path, noise, RATE, format=path.suffix[1:].upper())
    _tag(path, kind, id3_version)
    return path


def _write_m4a(path: Path, noise: np.ndarray) -> None:
    with av.open(str(path), "w", format="ipod") as container:
        stream = container.add_stream("aac", rate=RATE, layout="stereo")
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(noise.T), format="fltp", layout="stereo")
        frame.rate = RATE
        frame.pts = 0
        container.mux([*stream.encode(frame), *stream.encode(None)])


def _tag(path: Path, kind: Kind, id3_version: int) -> None:
    music = mutagen.File(path)
    if music.tags is None:
        music.add_tags()
    if kind in (Kind.FLAC, Kind.OGG):
        music.tags.update({"TITLE": "Höhen", "ARTIST": "Röyksopp", "INITIALKEY": "Am", "MY_OWN": "kept"})
        music.save()
        return
    if kind is Kind.MP4:
        music.tags.update(
            {"\xa9nam": "Höhen", "\xa9ART": "Röyksopp", "----:com.apple.iTunes:initialkey": [b"Am"]}
        )
        music.save()
        return
    for frame in (
        TIT2(encoding=1, text="Höhen"),
        TPE1(encoding=1, text="Röyksopp"),
        TKEY(encoding=0, text="Am"),
        TYER(encoding=0, text="1999"),
        COMM(encoding=1, lang="eng", desc="", text="a comment"),
        TXXX(encoding=0, desc="EnergyLevel", text="6"),
        APIC(encoding=0, mime="image/png", type=3, desc="", data=b"\x89PNG\xff\x00\xff\xe0" * 40),
        GEOB(encoding=1, mime="application/json", filename="", desc="CuePoints", data=b"e30="),
    ):
        music.tags.add(frame)
    music.save(v2_version=id3_version) if id3_version == 4 else music.save(v2_version=3)
