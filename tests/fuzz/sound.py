"""Music files as targets: their tags, their headers, what is in them. The native decoders below are tried along."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

import numpy as np
import soundfile

from djanalyzer.audio import decode
from djanalyzer.audio.covers import read_cover
from djanalyzer.audio.identity import identify
from djanalyzer.audio.mp3_timing import read_mp3_timing
from djanalyzer.audio.tags import read_tags
from djanalyzer.errors import UnreadableAudio, UnreadableCollection
from djanalyzer.features.stem_files import ABOUT, STEMS, mixed_stems, read_stems
from djanalyzer.interop.engine.audio_header import sample_rate_of
from djanalyzer.interop.mixed_in_key import MIXED_IN_KEY
from djanalyzer.interop.mixxx.music_files import look_at
from djanalyzer.interop.serato import SERATO
from djanalyzer.music import KnownTrack
from tests.fuzz.target import Target, joined, pieces
from tests.interop.mixed_in_key import tagged_files
from tests.interop.serato.music_made_up import SUFFIXES, write_music

_SUFFIXES = (*SUFFIXES.values(), ".opus", ".aac", ".wma", ".ape")
_LARGEST = 1 << 16  # bytes: a second of music is enough to go wrong


def targets() -> Iterator[Target]:
    """Yield them all. An input's first byte says which ending the file's name has."""
    audio, tags = "djanalyzer.audio", ("djanalyzer.interop.serato", "djanalyzer.interop.mixed_in_key")
    yield Target("music-tags", _tags, _files, _LARGEST, (audio, *tags, "mutagen"))
    yield Target("music-sound", _sound, _files, _LARGEST, (audio,))
    yield Target("stem-files", _stems, _stem_seeds, _LARGEST, ("djanalyzer.features.stem_files",))


def _written(data: bytes, folder: Path) -> Path:
    suffix = _SUFFIXES[(data or b"\0")[0] % len(_SUFFIXES)]
    path = folder / f"music{suffix}"
    path.write_bytes(data[1:])
    return path


def _tags(data: bytes, folder: Path) -> object:
    """Everything that an import asks of a file without decoding it."""
    path = _written(data, folder)
    found: list[object] = [read_tags(path), read_mp3_timing(path)]
    track = KnownTrack(path, "")
    found += [look_at(track), sample_rate_of(track)]
    cover = read_cover(path)
    found.append(cover.mime if cover else "")
    for system in (SERATO, MIXED_IN_KEY):
        system.accepts(path)
        with suppress(UnreadableCollection):
            found.append(system.read(path))
    path.unlink()
    return found


def _sound(data: bytes, folder: Path) -> object:
    """The recording's identity, what is said of its sound, and the sound itself."""
    path = _written(data, folder)
    found: list[object] = []
    with suppress(UnreadableAudio):
        found += [identify(path), decode.probe(path)]
    samples, remarks = decode.read(path)
    path.unlink()
    return bool(np.isfinite(samples).all()) or float("nan"), remarks, found


@cache
def _made(folder: Path) -> tuple[bytes, ...]:
    place = folder / "music made up"
    place.mkdir()
    made = []
    for number, kind in enumerate(SUFFIXES):
        path = write_music(place, kind)
        content = path.read_bytes()
        made.append(bytes([number]) + (content if len(content) < _LARGEST else content[:_LARGEST]))
    short = np.zeros((2000, 2), np.float32)
    for number, suffix in enumerate(SUFFIXES.values()):
        if suffix not in (".m4a", ".mp3"):
            soundfile.write(place / f"short{suffix}", short, 44_100)
            made.append(bytes([number]) + (place / f"short{suffix}").read_bytes())
    tagged = tagged_files.mp3(place, tagged_files.frames(tagged_files.all_objects(), {"EnergyLevel": "6"}))
    return (*made, b"\0" + tagged.read_bytes()[:_LARGEST])


def _files(folder: Path) -> Iterator[bytes]:
    yield from _made(folder)


def _stems(data: bytes, folder: Path) -> object:
    """A folder of stems: about.json, and one of the four files."""
    about, sound = [*pieces(data), b"", b""][:2]
    (folder / ABOUT).write_bytes(about)
    for stem in STEMS:
        (folder / f"{stem}.flac").write_bytes(sound)
    files = read_stems(folder)
    if files is None:
        return None
    loudest = max((float(np.abs(block).max()) for block in mixed_stems(files, STEMS)), default=0.0)
    return files.duration, files.gain, files.recipe, loudest


def _stem_seeds(folder: Path) -> Iterator[bytes]:
    path = folder / "seed.flac"
    soundfile.write(path, np.zeros((3000, 2), np.float32), 44_100, subtype="PCM_24")
    sound = path.read_bytes()
    sizes = ", ".join(f'"{stem}": {len(sound)}' for stem in STEMS)
    about = f'{{"sample_rate": 44100, "n_samples": 3000, "gain": 2, "bytes": {{{sizes}}}, "recipe": "a.1"}}'
    yield joined((about.encode(), sound))
