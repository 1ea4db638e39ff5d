"""What is known about a stretch of music: all of it, its stems alone, or its pitch alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from djanalyzer.errors import Trouble
from djanalyzer.training.majl import material
from djanalyzer.training.majl.material import Pitches, Recording, Samples
from djanalyzer.training.stored import seed_in

# Seeds of the generator's songs by what they are for. The other networks neither learn from songs of these seeds nor are evaluated
# on them; the constants of decoding are found on some of FULLY_LABELLED (`training.trials`), by networks that hear no stems.
FULLY_LABELLED = range(880_000_000, 881_000_000)
STEMS_ALONE = range(881_000_000, 882_000_000)
PITCH_ALONE = range(882_000_000, 883_000_000)
VALIDATION = range(883_000_000, 884_000_000)
HELD_OUT = range(884_000_000, 885_000_000)


@dataclass(frozen=True, slots=True)
class Piece:
    """A song, or a segment of one.

    Attributes
    ----------
    mixture : float32 array (n_samples,)
        Mono, 16 kHz; what the stems add up to.
    stems : float32 array (4, n_samples)
        In the order of `STEMS`; zeros where they are not known.
    pitch : float32 array (n_frames,)
        Hz of the leading voice every 20 ms, n_samples // 320 + 1 centred frames; 0 where nobody sings, or it is not known.
    sung : bool array (n_frames,)
        Where anybody sings or speaks; says nothing where the pitch is not known.
    has_stems, has_pitch : bool
        What is known.
    """

    mixture: Samples
    stems: Samples
    pitch: Pitches
    sung: npt.NDArray[np.bool_]
    has_stems: bool
    has_pitch: bool

    def without_pitch(self) -> Piece:
        """Return the piece as one of which only the stems are known."""
        return replace(self, pitch=np.zeros_like(self.pitch), sung=np.zeros_like(self.sung), has_pitch=False)

    def without_stems(self) -> Piece:
        """Return the piece as one of which only the pitch is known."""
        return replace(self, stems=np.zeros_like(self.stems), has_stems=False)


def piece_of(recording: Recording) -> Piece:
    """Return all that is known of a stored song."""
    stems = recording.stems * np.float32(recording.scale)
    piece = Piece(
        stems.sum(axis=0),
        stems,
        recording.pitch,
        recording.sung.astype(np.bool_),
        has_stems=True,
        has_pitch=True,
    )
    return piece if recording.has_pitch else piece.without_pitch()


def read_piece(path: Path, start: int = 0, n_frames: int | None = None) -> Piece:
    """Return a stored song, or `n_frames` hops of it from frame `start` on, with what its seed says is known.

    Of the songs of STEMS_ALONE the pitch is withheld, of those of PITCH_ALONE the stems: they stand for collections of
    which nobody knows more. `piece_of(material.read(path))` tells all, to measure by.

    Raises
    ------
    Trouble
        The file cannot be read.
    """
    piece = piece_of(material.read(path, start, n_frames))
    known = known_of(path)
    piece = piece if known.pitch else piece.without_pitch()
    return piece if known.stems else piece.without_stems()


class Known(NamedTuple):
    """What is to be known of a song."""

    stems: bool
    pitch: bool


def known_of(path: Path) -> Known:
    """Say what training is to be told of a stored song, without reading it; nobody knows the pitch of one's own."""
    if not path.stem.isdecimal():
        return Known(stems=True, pitch=False)
    seed = seed_in(path)
    return Known(seed not in PITCH_ALONE, seed not in STEMS_ALONE)


def stored_songs(folder: Path, seeds: range, count: int) -> tuple[Path, ...]:
    """Return the songs of the first `count` seeds of a range.

    The same ones whenever it is asked, however many more are being rendered: what is drawn from them follows.

    Raises
    ------
    Trouble
        Not all of them are there.
    """
    paths = tuple(material.path_of(seed, folder) for seed in seeds[:count])
    missing = [path for path in paths if not path.exists()]
    if missing:
        raise Trouble(
            f"{folder} lacks {len(missing)} of {count} songs from seed {seeds.start} on.",
            "Render them with `python -m djanalyzer.training.majl render`, or ask for fewer.",
        )
    return paths
