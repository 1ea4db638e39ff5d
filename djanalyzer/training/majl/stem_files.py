"""Stem files as Native Instruments has them: an MP4 with five streams of sound, the song and its four stems."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING

import numpy as np

from djanalyzer.audio.channels import silence_bad_samples
from djanalyzer.audio.packets import open_container
from djanalyzer.audio.readers import cannot_open, shown
from djanalyzer.errors import UnreadableAudio
from djanalyzer.synthesis.render import STEMS
from djanalyzer.training.majl.material import SAMPLE_RATE, Samples

if TYPE_CHECKING:
    from av import AudioFrame

SUFFIXES = (".stem.mp4", ".stem.m4a")
_ATOMS = (b"moov", b"udta", b"stem")  # one within the other: where the names of the stems are written
_LARGEST = 1 << 20  # bytes of JSON that are believed
_MOST_ATOMS = 10_000  # that are looked at; where the sound is in one piece, a file has some dozens of them
_SHOWN = 60  # characters of a name
LONGEST = 3600.0  # seconds of a song that is taken: four stems of an hour are 0.9 GB
# How people call what the four stems are; a name belongs to the first row in which one of the words is part of it.
_WORDS = {
    "drums": ("drum", "beat", "perc", "kick"),
    "bass": ("bass", "808"),
    "vocals": ("vox", "voc", "voice", "acapella", "a cappella", "sing"),
    "other": ("other", "melod", "synth", "instrument", "music", "harmon", "chord", "key", "piano", "guitar", "lead", "pad", "fx"),
}  # fmt: skip


def is_stem_file(path: Path) -> bool:
    return path.name.lower().endswith(SUFFIXES)


def read_stem_file(path: Path) -> Samples:
    """Return the stems, float32 (4, n_samples) in the order of `STEMS`, mono at SAMPLE_RATE.

    The names in the file tell which is which; where it has none, drums, bass, other and vocals follow each other.

    Raises
    ------
    UnreadableAudio
        It is damaged or too long, is no stem file, or one of its names says nothing.
    """
    owners = owners_of(names_in(path), path)
    sounds = _streams(path)
    n_samples = min(map(len, sounds))
    stems = np.zeros((len(STEMS), n_samples), np.float32)
    for owner, sound in zip(owners, sounds, strict=True):
        stems[STEMS.index(owner)] += sound[:n_samples]
    return stems


def owners_of(names: tuple[str, ...], path: Path) -> tuple[str, ...]:
    """Return which of `STEMS` each of the four is; two of a kind are one stem together."""
    if not names:
        return STEMS
    if len(names) != len(STEMS):
        raise UnreadableAudio(f"{shown(path)} names {len(names)} stems, not four.", "Export its stems anew.")
    return tuple(_owner(name, path) for name in names)


def _owner(name: str, path: Path) -> str:
    for owner, words in _WORDS.items():
        if any(word in name.lower() for word in words):
            return owner
    raise UnreadableAudio(
        f"{shown(path)} has a stem “{_shortened(name)}”, which may be anything.",
        f"Call it one of {', '.join(STEMS)}.",
    )


def _shortened(name: str) -> str:
    """Return a name as a line can show it: the beginning, and what cannot be printed as its number."""
    printable = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in name[:_SHOWN])
    return printable[:_SHOWN] + ("…" if max(len(name), len(printable)) > _SHOWN else "")


def refuse_beyond(n_samples: float, path: Path) -> None:
    """Raise UnreadableAudio where so many samples, at SAMPLE_RATE, are more than LONGEST."""
    if n_samples > LONGEST * SAMPLE_RATE:
        raise UnreadableAudio(
            f"{shown(path)} lasts over {LONGEST / 60:.0f} minutes.", "Cut it, or leave it out."
        )


def _streams(path: Path) -> list[Samples]:
    """Return the four streams after the first one, mono."""
    import av

    with open_container(path) as container:
        streams = container.streams.audio
        if len(streams) != 1 + len(STEMS) or any(s.codec_context is None for s in streams):
            raise UnreadableAudio(
                f"{shown(path)} has {len(streams)} streams of sound; of a stem file all five can be read.",
                "Choose a file whose stems are in it.",
            )
        resamplers = {s.index: av.AudioResampler("flt", "mono", SAMPLE_RATE) for s in streams[1:]}
        sounds: dict[int, list[Samples]] = {index: [] for index in resamplers}
        n_samples = dict.fromkeys(resamplers, 0)

        def take(index: int, frame: AudioFrame | None) -> None:
            for part in resamplers[index].resample(frame):
                samples = part.to_ndarray()[0]
                silence_bad_samples(samples)
                n_samples[index] += len(samples)
                refuse_beyond(n_samples[index], path)
                sounds[index].append(samples)

        try:
            for packet in container.demux(*streams[1:]):
                for frame in packet.decode():
                    take(packet.stream.index, frame)
            for index in resamplers:
                take(index, None)
        except (av.error.FFmpegError, ValueError, OSError) as error:
            raise UnreadableAudio(
                f"{shown(path)} is damaged: its stems no longer lie above each other.", "Try a fresh copy."
            ) from error
    if not all(sounds.values()):
        raise UnreadableAudio(f"{shown(path)} has a stem without any sound.", "Try a fresh copy.")
    return [np.concatenate(sounds[index]) for index in sorted(sounds)]


def names_in(path: Path) -> tuple[str, ...]:
    """Return the names of the stems as the file has them, in order; none where nothing readable is written."""
    try:
        with path.open("rb") as file:
            text = _stem_atom(file)
    except OSError as error:
        raise cannot_open(path, error) from error
    try:
        return tuple(str(stem["name"]) for stem in json.loads(text)["stems"]) if text else ()
    except (ValueError, KeyError, TypeError, RecursionError):
        return ()


def _stem_atom(file: IO[bytes]) -> bytes:
    """Return what the innermost of `_ATOMS` holds, nothing where it is missing."""
    span = _within(file, _ATOMS, (0, file.seek(0, 2)), iter(range(_MOST_ATOMS)))
    if span is None:
        return b""
    file.seek(span[0])
    return file.read(min(span[1] - span[0], _LARGEST))


def _within(
    file: IO[bytes], names: tuple[bytes, ...], span: tuple[int, int], looks: Iterator[int]
) -> tuple[int, int] | None:
    """Return the contents of the first atom of the last name, each within one of the name before; give up after all looks."""
    for name, inner in _atoms(file, *span, looks):
        if name == names[0]:
            found = _within(file, names[1:], inner, looks) if names[1:] else inner
            if found is not None:
                return found
    return None


def _atoms(
    file: IO[bytes], start: int, stop: int, looks: Iterator[int]
) -> Iterator[tuple[bytes, tuple[int, int]]]:
    """Yield name and contents (first and last byte) of the atoms between two bytes, as long as they make sense."""
    while start + 8 <= stop and next(looks, None) is not None:
        file.seek(start)
        head = file.read(16)
        size, inner = int.from_bytes(head[:4], "big"), start + 8
        if size == 1:  # the size follows in eight bytes
            size, inner = int.from_bytes(head[8:16], "big"), start + 16
        end = stop if size == 0 else start + size
        if not inner <= end <= stop:
            return
        yield head[4:8], (inner, end)
        start = end
