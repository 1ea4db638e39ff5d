"""The same song in several styles, as it is stored: what restyling learns from."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from djanalyzer.errors import Trouble
from djanalyzer.features.fine_mel import FRAME_RATE
from djanalyzer.music.sections import SectionLabel
from djanalyzer.music.styles import What
from djanalyzer.training.stored import opened

Mel = npt.NDArray[np.float16]
Times = npt.NDArray[np.float64]

SUFFIX = ".pair"
SOUND_SUFFIX = ".sound"
FORM = 1  # of the files
OWN = "own"  # in place of a style: as the song was made, in whatever style; never a target
_LOUDEST = 32767


@dataclass(frozen=True, slots=True)
class Transfer:
    """One thing to learn: from one rendering to another one of the same song.

    Attributes
    ----------
    source, target : int
        Numbers of renderings.
    what : "all", "drums" or "harmony"
        What differs between them.
    source_style, target_style : str
        Of what differs; the source's may be OWN.
    """

    source: int
    target: int
    what: What
    source_style: str
    target_style: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a stored song; all its renderings have it in common.

    Attributes
    ----------
    renderings : tuple of (style, style)
        Each rendering's style, first that of all but the drums, then that of the drums; OWN for the song as it was made.
    beats, downbeats : float64 array
        Seconds; the first of both is 0.
    sections : tuple of (seconds, SectionLabel)
        Where each begins; the first at 0.
    chords : tuple of (start, stop, root, quality)
        Seconds, pitch class, "maj", "min7", ...
    key : tuple of (tonic, is_minor)
        The one that rules longest.
    vocals : tuple of (start, stop)
        Where somebody sings or speaks, seconds.
    gains : tuple of float
        By how many dB each rendering was turned up to `fine_mel.LOUDNESS`.
    """

    seed: int
    tempo: float
    renderings: tuple[tuple[str, str], ...]
    beats: Times
    downbeats: Times
    sections: tuple[tuple[float, SectionLabel], ...]
    chords: tuple[tuple[float, float, int, str], ...]
    key: tuple[int, bool]
    vocals: tuple[tuple[float, float], ...]
    gains: tuple[float, ...]

    @property
    def styles(self) -> tuple[str, ...]:
        """The target styles in which the song is played."""
        return tuple(dict.fromkeys(rest for rest, _ in self.renderings if rest != OWN))

    def rendering(self, style: str, drums: str = "") -> int:
        """Return the number of the rendering in a style, or in a style with the drums of another one."""
        return self.renderings.index((style, drums or style))

    def transfers(self) -> tuple[Transfer, ...]:
        """Return all that can be learned from the song."""
        return tuple(
            transfer
            for source, a in enumerate(self.renderings)
            for target, b in enumerate(self.renderings)
            if source != target
            for transfer in _transfers(source, target, a, b)
            if transfer.target_style != OWN
        )

    def frames(self, seconds: Times | Sequence[float]) -> npt.NDArray[np.int64]:
        """Return the frames nearest to some seconds."""
        return np.rint(np.asarray(seconds, np.float64) * FRAME_RATE).astype(np.int64)


def _transfers(source: int, target: int, a: tuple[str, str], b: tuple[str, str]) -> list[Transfer]:
    if a[0] == a[1] and b[0] == b[1]:
        return [Transfer(source, target, "all", a[0], b[0])]
    if a[0] == b[0]:
        return [Transfer(source, target, "drums", a[1], b[1])]
    if a[1] == b[1]:
        return [Transfer(source, target, "harmony", a[0], b[0])]
    return []


def path_of(seed: int, folder: Path) -> Path:
    """Return where the song of this seed is stored."""
    return folder / f"{seed:09d}{SUFFIX}"


def sound_path_of(seed: int, folder: Path) -> Path:
    """Return where the sound of the song of this seed is stored, if it is."""
    return folder / f"{seed:09d}{SOUND_SUFFIX}"


def stored(folder: Path, seeds: range, count: int | None = None) -> tuple[Path, ...]:
    """Return the songs of a range of seeds that are there, at most the first `count`."""
    found = (path for path in sorted(folder.glob(f"*{SUFFIX}")) if path.stem.isdecimal())
    return tuple(path for path in found if int(path.stem) in seeds)[:count]


def write(path: Path, facts: Facts, mels: Mel) -> None:
    """Store a song's renderings, mels of shape (n_renderings, n_frames, 256); a half-written file never carries its name."""
    about = {
        "form": str(FORM),
        "seed": str(facts.seed),
        "tempo": repr(facts.tempo),
        "renderings": json.dumps(facts.renderings),
        "sections": json.dumps([(start, label.value) for start, label in facts.sections]),
        "chords": json.dumps(facts.chords),
        "key": json.dumps(facts.key),
        "vocals": json.dumps(facts.vocals),
        "gains": json.dumps(facts.gains),
    }
    save_arrays(
        path, {"mels": mels.astype(np.float16), "beats": facts.beats, "downbeats": facts.downbeats}, about
    )


def write_sound(path: Path, sounds: Sequence[npt.NDArray[np.float32]]) -> None:
    """Store renderings as sound, each (2, n_samples) at 44.1 kHz, with 16 bits."""
    whole = np.stack([np.rint(np.clip(s, -1, 1) * _LOUDEST).astype(np.int16) for s in sounds])
    save_arrays(path, {"sounds": whole}, {"form": str(FORM)})


def save_arrays(path: Path, arrays: dict[str, npt.NDArray[np.generic]], about: dict[str, str]) -> None:
    """Store arrays with words beside them; a half-written file never carries the name."""
    from safetensors.numpy import save_file

    unfinished = path.with_suffix(f".{os.getpid()}.part")
    # safetensors writes the memory as it lies.
    save_file({name: np.ascontiguousarray(a) for name, a in arrays.items()}, unfinished, about)
    os.replace(unfinished, path)


def read_facts(path: Path) -> Facts:
    """Read what is known of a stored song.

    Raises
    ------
    Trouble
        The file is damaged or of another form.
    """
    with opened(path, "numpy") as file:
        about = _checked(path, file.metadata())
        return Facts(
            seed=int(about["seed"]),
            tempo=float(about["tempo"]),
            renderings=tuple((rest, drums) for rest, drums in json.loads(about["renderings"])),
            beats=file.get_tensor("beats"),
            downbeats=file.get_tensor("downbeats"),
            sections=tuple((start, SectionLabel(label)) for start, label in json.loads(about["sections"])),
            chords=tuple((a, b, root, quality) for a, b, root, quality in json.loads(about["chords"])),
            key=tuple(json.loads(about["key"])),
            vocals=tuple((a, b) for a, b in json.loads(about["vocals"])),
            gains=tuple(json.loads(about["gains"])),
        )


def read_mel(path: Path, rendering: int, start: int = 0, n_frames: int | None = None) -> Mel:
    """Read one rendering, or `n_frames` of it from frame `start` on, shape (n_frames, 256), float16.

    Raises
    ------
    Trouble
        The file is damaged, of another form, or has not so many frames or renderings.
    """
    with opened(path, "numpy") as file:
        _checked(path, file.metadata())
        mels = file.get_slice("mels")
        n_renderings, n_stored, _ = mels.get_shape()
        stop = n_stored if n_frames is None else start + n_frames
        if rendering >= n_renderings or stop > n_stored:
            raise Trouble(
                f"{path} has {n_renderings} renderings of {n_stored} frames.",
                "Ask for fewer or shorter ones.",
            )
        return np.asarray(mels[rendering : rendering + 1, start:stop][0], np.float16)


def read_sound(path: Path, rendering: int) -> npt.NDArray[np.float32]:
    """Read one rendering as sound, shape (2, n_samples) at 44.1 kHz, from a song's `SOUND_SUFFIX` file.

    Raises
    ------
    Trouble
        The file is not there, damaged, or has not so many renderings.
    """
    with opened(path, "numpy") as file:
        sounds = file.get_slice("sounds")
        if rendering >= sounds.get_shape()[0]:
            raise Trouble(f"{path} has {sounds.get_shape()[0]} renderings.", "Ask for one of them.")
        whole = np.asarray(sounds[rendering : rendering + 1])[0]
    return np.asarray(whole, np.float32) / np.float32(_LOUDEST)


def _checked(path: Path, about: dict[str, str] | None) -> dict[str, str]:
    if about is None or about.get("form") != str(FORM):
        raise Trouble(f"{path} was stored by another version.", "Remove it and render it anew.")
    return about
