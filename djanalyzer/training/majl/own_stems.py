"""The DJ's own stems: folders with a file for each, and stem files. Nobody knows the pitch of their voices."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from djanalyzer.audio.decode import AUDIO_SUFFIXES, open_stream
from djanalyzer.audio.readers import shown
from djanalyzer.errors import Trouble, UnreadableAudio
from djanalyzer.synthesis.render import STEMS
from djanalyzer.training.majl import material
from djanalyzer.training.majl.material import SAMPLE_RATE, Recording, Samples
from djanalyzer.training.majl.pieces import Piece, piece_of
from djanalyzer.training.majl.stem_files import is_stem_file, read_stem_file, refuse_beyond

PREFIX = "own-"
_UNEVEN = 1.0  # seconds by which stems of one song may differ in length
_LEAST = 10.0  # seconds of a song from which segments can be cut


def find_songs(folder: Path) -> list[Path]:
    """Return what lies in a folder and those within it: stem files, and folders with drums, bass, other or vocals.

    Raises
    ------
    Trouble
        There is nothing of the kind.
    """
    files = [path for path in folder.rglob("*") if path.is_file()]
    found = {path for path in files if is_stem_file(path)}
    found |= {path.parent for path in files if path.suffix.lower() in AUDIO_SUFFIXES and _stem_of(path)}
    if not found:
        raise Trouble(
            f"{folder} holds no stems.",
            "Name a folder with *.stem.mp4 files, or with drums, bass, other and vocals in a folder for each song.",
        )
    return sorted(found)


def read_song(path: Path) -> Piece:
    """Return a song of the DJ's; its mix is the sum of its stems.

    Raises
    ------
    UnreadableAudio
        A stem is missing, damaged, too long, or as long as none of the others.
    """
    return piece_of(_recorded(path))


def store_songs(recordings: Path, folder: Path) -> Iterator[Path | Trouble]:
    """Store the songs of `recordings` as training reads them; yield where each lies, or why it does not.

    What is stored is named after its sound: a song that comes twice is stored once.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for path in find_songs(recordings):
        try:
            recording = _recorded(path)
        except Trouble as trouble:
            yield trouble
            continue
        name = hashlib.sha256(recording.stems.tobytes()).hexdigest()[:16]
        target = folder / f"{PREFIX}{name}{material.SUFFIX}"
        if not target.exists():
            material.write(target, recording)
        yield target


def stored_own(folder: Path) -> tuple[Path, ...]:
    """Return the DJ's songs that `store_songs` stored in a folder, and no others that lie beside them.

    Raises
    ------
    Trouble
        There are none.
    """
    songs = tuple(sorted(folder.glob(f"{PREFIX}*{material.SUFFIX}")))
    if not songs:
        raise Trouble(
            f"{folder} holds no songs of one's own.",
            "Store some with `python -m djanalyzer.training.majl own`, or name another folder.",
        )
    return songs


def _recorded(path: Path) -> Recording:
    stems = read_stem_file(path) if is_stem_file(path) else _read_folder(path)
    if stems.shape[1] < _LEAST * SAMPLE_RATE:
        raise UnreadableAudio(f"{shown(path)} lasts under {_LEAST:.0f} seconds.", "Leave it out.")
    if not stems.any():
        raise UnreadableAudio(f"{shown(path)} is silent.", "Leave it out.")
    whole, scale = material.in_whole_numbers(stems)
    n_frames = material.n_frames_of(stems.shape[1])
    nothing = np.zeros(n_frames, np.float32), np.zeros(n_frames, np.uint8)
    return Recording(whole, *nothing, scale, -1, "", has_pitch=False)


def _stem_of(path: Path) -> str | None:
    return path.stem.lower() if path.stem.lower() in STEMS else None


def _read_folder(folder: Path) -> Samples:
    """Return the stems that lie in a folder, float32 (4, n_samples)."""
    files: dict[str, Path] = {}
    for path in sorted(folder.iterdir()):
        stem = _stem_of(path)
        if stem and path.suffix.lower() in AUDIO_SUFFIXES:
            if stem in files:
                raise UnreadableAudio(f"{shown(folder)} has {stem} twice.", "Keep one of the files there.")
            files[stem] = path
    missing = [name for name in STEMS if name not in files]
    if missing:
        raise UnreadableAudio(
            f"{shown(folder)} lacks {', '.join(missing)}.", "All four stems are needed; silence will do."
        )
    sounds = [_read(files[name]) for name in STEMS]
    lengths = [len(sound) for sound in sounds]
    if max(lengths) - min(lengths) > _UNEVEN * SAMPLE_RATE:
        raise UnreadableAudio(
            f"The stems in {shown(folder)} are not equally long.",
            "Export all of them from the same beginning.",
        )
    return np.stack([sound[: min(lengths)] for sound in sounds])


def _read(path: Path) -> Samples:
    """Return a stem, mono at SAMPLE_RATE; its header is asked first how long it is, and need not be believed."""
    with open_stream(path, SAMPLE_RATE) as stream:
        refuse_beyond((stream.info.duration or 0.0) * SAMPLE_RATE, path)
        blocks = []
        for block in stream:
            refuse_beyond(stream.n_samples, path)
            blocks.append(block)
    return np.concatenate(blocks)
