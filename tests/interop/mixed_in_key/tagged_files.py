"""Music files without music, with Mixed In Key's tags in every container."""

from __future__ import annotations

import base64
import json
import struct
from pathlib import Path
from typing import Any

from mutagen.aiff import AIFF
from mutagen.flac import FLAC
from mutagen.id3 import GEOB, ID3, TIT2, TXXX
from mutagen.mp4 import MP4, MP4FreeForm
from mutagen.wave import WAVE

CUES: dict[str, Any] = {
    "cues": [{"time": 54.0, "name": ""}, {"time": 61769.25, "name": "Energy 6"}],
    "source": "mixedinkey",
    "algorithm": 14,
}
ENERGY: dict[str, Any] = {"energyLevel": 6, "source": "mixedinkey", "algorithm": 13}
KEY: dict[str, Any] = {"key": "5A", "source": "mixedinkey", "algorithm": 94}


def packed(payload: Any) -> bytes:
    """The content of a tag."""
    return base64.b64encode(json.dumps(payload, separators=(",", ":")).encode())


def frames(objects: dict[str, bytes], texts: dict[str, str] | None = None) -> ID3:
    """ID3 tags with these objects, and texts that the user has defined."""
    tags = ID3()
    tags.add(TIT2(encoding=3, text="Title"))
    for name, content in objects.items():
        tags.add(GEOB(encoding=1, mime="application/json", filename="", desc=name, data=content))
    for name, text in (texts or {}).items():
        tags.add(TXXX(encoding=3, desc=name, text=text))
    return tags


def all_objects() -> dict[str, bytes]:
    """Everything that Mixed In Key writes, in its own names."""
    return {"CuePoints": packed(CUES), "Energy": packed(ENERGY), "Key": packed(KEY)}


def mp3(folder: Path, tags: ID3, name: str = "a.mp3") -> Path:
    """An MP3 of nothing but tags."""
    path = folder / name
    tags.save(path, v2_version=3)
    return path


def flac(folder: Path, fields: dict[str, str]) -> Path:
    """A FLAC file with these Vorbis comments."""
    path = folder / "a.flac"
    info = struct.pack(
        ">HH6s8s16s", 4096, 4096, b"", (44100 << 44 | 1 << 41 | 15 << 36 | 44100 * 9).to_bytes(8, "big"), b""
    )
    path.write_bytes(b"fLaC\x80" + len(info).to_bytes(3, "big") + info)
    music = FLAC(path)
    music.update(fields)
    music.save()
    return path


def m4a(folder: Path, fields: dict[str, str]) -> Path:
    """An M4A file with these free-form atoms of Mixed In Key's."""
    path = folder / "a.m4a"
    header = struct.pack(">IIIII80x", 0, 0, 0, 1000, 9000)
    mvhd = _atom(b"mvhd", header)
    path.write_bytes(_atom(b"ftyp", b"M4A \0\0\0\0M4A mp42") + _atom(b"moov", mvhd) + _atom(b"mdat", b""))
    music = MP4(path)
    for name, text in fields.items():
        music[f"----:com.mixedinkey.mixedinkey:{name}"] = [MP4FreeForm(text.encode())]
    music["\xa9nam"] = ["Title"]
    music.save()
    return path


def aiff(folder: Path, tags: ID3) -> Path:
    """An AIFF file with these tags."""
    path = folder / "a.aiff"
    common = struct.pack(">hIh10s", 2, 44100, 16, bytes.fromhex("400eac44000000000000"))
    chunks = b"COMM" + struct.pack(">I", len(common)) + common + b"SSND" + struct.pack(">III", 8, 0, 0)
    path.write_bytes(b"FORM" + struct.pack(">I", len(chunks) + 4) + b"AIFF" + chunks)
    music = AIFF(path)
    music.add_tags()
    for frame in tags.values():
        music.tags.add(frame)
    music.save()
    return path


def wave(folder: Path, tags: ID3) -> Path:
    """A WAV file with these tags."""
    path = folder / "a.wav"
    chunks = (
        b"fmt " + struct.pack("<IHHIIHH", 16, 1, 2, 44100, 176400, 4, 16) + b"data" + struct.pack("<I", 0)
    )
    path.write_bytes(b"RIFF" + struct.pack("<I", len(chunks) + 4) + b"WAVE" + chunks)
    music = WAVE(path)
    music.add_tags()
    for frame in tags.values():
        music.tags.add(frame)
    music.save()
    return path


def _atom(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content) + 8) + name + content
