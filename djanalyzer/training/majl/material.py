"""Songs to learn separation and pitch from: the generator's, their stems and the leading voice's pitch stored on disk."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from djanalyzer.errors import Trouble
from djanalyzer.synthesis import Song, compose, render_stems
from djanalyzer.synthesis.mastering import mastered_stems
from djanalyzer.synthesis.render import STEMS
from djanalyzer.synthesis.singing import PITCH_RATE, is_sung, lines_of, syllables_of, vocal_pitch
from djanalyzer.synthesis.song import Part
from djanalyzer.synthesis.throat import draw_body
from djanalyzer.training.stored import opened

Samples = npt.NDArray[np.float32]
Integers = npt.NDArray[np.int16]
Pitches = npt.NDArray[np.float32]
Flags = npt.NDArray[np.uint8]

SAMPLE_RATE = 16_000
HOP = 320  # samples from frame to frame
FRAME_RATE = SAMPLE_RATE // HOP
SUFFIX = ".stems"
SECONDS = 24  # of a song that are stored
FORM = 1  # of the files

_DURATION = (
    26.0,
    44.0,
)  # of the songs: hardly longer than what is kept of them, so that little is rendered in vain
_UNSUNG = 0.12  # of the songs have no singer
_LEAST = 0.3  # of the others is sung: then half of all that is stored is
_LEADER = "vocal"  # the role of the voice that leads
_BEHIND = 0.5  # of its loudness is what another voice has at most
_AGAIN = 1_000_000_000  # from the seed of a song that does not do to the next one tried in its place
_N_LOOKS = 3  # places drawn for the excerpt; the one with more singing is taken
_LOUDEST = 32767


@dataclass(frozen=True, slots=True)
class Recording:
    """A song as it is stored.

    Attributes
    ----------
    stems : int16 array (4, n_samples)
        In the order of `STEMS`, mono, SAMPLE_RATE; times `scale` they add up to the song.
    pitch : float32 array (n_frames,)
        Hz of the leading voice at frame k, second k / FRAME_RATE; 0 where nobody sings. A frame more than hops, as of
        centred windows: n_samples // HOP + 1.
    sung : uint8 array (n_frames,)
        1 where anybody sings or speaks.
    has_pitch : bool
        Whether anybody knows the pitch; else `pitch` and `sung` say nothing.
    """

    stems: Integers
    pitch: Pitches
    sung: Flags
    scale: float
    seed: int
    style: str
    has_pitch: bool = True


def n_frames_of(n_samples: int) -> int:
    """Return how many centred frames so many samples have."""
    return n_samples // HOP + 1


def path_of(seed: int, folder: Path) -> Path:
    """Return where the song of this seed is stored."""
    return folder / f"{seed:09d}{SUFFIX}"


def render_missing(folder: Path, seeds: range, n_processes: int = 1) -> Iterator[Path]:
    """Render the songs that are not there yet; yield what was written."""
    from djanalyzer.training.workers import start_workers

    folder.mkdir(parents=True, exist_ok=True)
    missing = [seed for seed in seeds if not path_of(seed, folder).exists()]
    if n_processes == 1:
        yield from (render_into(folder, seed) for seed in missing)
        return
    with start_workers(n_processes) as pool:
        yield from pool.map(render_into, itertools.repeat(folder), missing)


def render_into(folder: Path, seed: int) -> Path:
    """Render and store the song of a seed."""
    path = path_of(seed, folder)
    write(path, rendered(seed))
    return path


def rendered(seed: int) -> Recording:
    """Return SECONDS of the song that belongs to a seed, around where somebody sings if anybody does.

    It is as loud as a master, and its stems are as they are in there: they add up to it.
    """
    song = song_of(seed)
    stems = {name: stem.T for name, stem in render_stems(song, SAMPLE_RATE).items()}
    mastered = mastered_stems(stems, song.mix, SAMPLE_RATE)
    pitch, sung = labels_of(song)
    n_frames = SECONDS * FRAME_RATE
    start = _draw_start(sung, n_frames, np.random.default_rng([seed, 11]))
    kept = slice(start * HOP, (start + n_frames) * HOP)
    frames = slice(start, start + n_frames + 1)
    mono = np.stack([mastered[name][:, kept].mean(axis=0) for name in STEMS])
    whole, scale = in_whole_numbers(mono)
    return Recording(whole, pitch[frames], sung[frames], scale, seed, song.style)


def song_of(seed: int) -> Song:
    """Return the first song of a series that belongs to the seed which is sung, or not sung, as the seed asks.

    Half of the generator's songs are sung; here most are. One voice leads: others are softer by 6 dB at least. The tricks at
    the ends of sections (repeated slices, a tape that stops) are left out: they would move the pitch away from what is
    known of it.
    """
    wants_singer = np.random.default_rng([seed, 10]).random() >= _UNSUNG
    songs = (compose(seed + k * _AGAIN, duration=_DURATION) for k in itertools.count())
    song = next(s for s in songs if _does(s, wants_singer))
    passages = tuple(replace(p, ending="") for p in song.passages)
    return replace(song, passages=passages, parts=_with_one_leader(song.parts))


def _with_one_leader(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return the parts with all other voices softer than the leading one: of two as loud as each other, none leads."""
    leads = [p.channel.gain for p in parts if is_sung(p) and p.role == _LEADER]
    most = _BEHIND * min(leads, default=np.inf)
    return tuple(
        replace(p, channel=replace(p.channel, gain=min(p.channel.gain, most)))
        if is_sung(p) and p.role != _LEADER
        else p
        for p in parts
    )


def _does(song: Song, wants_singer: bool) -> bool:
    """Say whether a song is sung enough, or not at all, and every voice is heard at the pitch it is written at.

    Some vocoders sing chords from an octave below on.
    """
    voices = [p for p in song.parts if is_sung(p)]
    if not wants_singer or not voices:
        return not wants_singer and not voices
    bodies = (draw_body(p.patch.variant, np.random.default_rng(p.patch.seed)) for p in voices)
    return all(min(body.copies) > -1 for body in bodies) and float(labels_of(song)[1].mean()) >= _LEAST


def labels_of(song: Song) -> tuple[Pitches, Flags]:
    """Return pitch and singing of a whole song, frame by frame.

    Rap and speech have the falling pitch they are given. Between the syllables of one breath the pitch glides on.
    """
    n_frames = n_frames_of(round(song.duration * SAMPLE_RATE))
    fine = vocal_pitch(song)[:: PITCH_RATE // FRAME_RATE][:n_frames]
    pitch = np.pad(fine, (0, n_frames - len(fine))).astype(np.float32)
    sung = np.zeros(n_frames, np.uint8)
    for part in (p for p in song.parts if is_sung(p)):
        for line in lines_of(syllables_of(part, song)):
            edges = np.ceil(np.array([line.start[0], line.stop[-1]]) * FRAME_RATE).astype(int)
            sung[edges[0] : edges[1]] = 1
    return pitch, sung


def _draw_start(sung: Flags, n_frames: int, rng: np.random.Generator) -> int:
    """Return the first frame of the excerpt."""
    starts = rng.integers(0, len(sung) - n_frames, _N_LOOKS)
    return int(max(starts, key=lambda start: int(sung[start : start + n_frames].sum())))


def in_whole_numbers(stems: Samples) -> tuple[Integers, float]:
    """Return stems (n_stems, n_samples) as whole numbers, and the one number by which all have to be multiplied."""
    scale = max(float(np.abs(stems).max()), 1e-6) / _LOUDEST
    return np.rint(stems / np.float32(scale)).astype(np.int16), scale


def write(path: Path, recording: Recording) -> None:
    """Store a song; a half-written file never carries its name."""
    from safetensors.numpy import save_file

    about = {
        "form": str(FORM),
        "seed": str(recording.seed),
        "style": recording.style,
        "sample_rate": str(SAMPLE_RATE),
        "scale": repr(recording.scale),
        "has_pitch": str(int(recording.has_pitch)),
    }
    arrays = {"stems": recording.stems, "pitch": recording.pitch, "sung": recording.sung}
    unfinished = path.with_suffix(f".{os.getpid()}.part")
    # safetensors writes the memory as it lies.
    save_file({name: np.ascontiguousarray(a) for name, a in arrays.items()}, unfinished, about)
    os.replace(unfinished, path)


def read(path: Path, start: int = 0, n_frames: int | None = None) -> Recording:
    """Read a stored song, or `n_frames` hops of it from frame `start` on.

    Raises
    ------
    Trouble
        The file is damaged, of another form, or not so long.
    """
    with opened(path, "numpy") as file:
        about = file.metadata() or {}
        if about.get("form") != str(FORM) or about.get("sample_rate") != str(SAMPLE_RATE):
            raise Trouble(f"{path} was stored by another version.", "Remove it and render it anew.")
        stems, pitch, sung = (file.get_slice(name) for name in ("stems", "pitch", "sung"))
        stop = stems.get_shape()[1] // HOP if n_frames is None else start + n_frames
        if stop * HOP > stems.get_shape()[1]:
            raise Trouble(f"{path} ends before frame {stop}.", "Ask for shorter segments.")
        return Recording(
            stems[:, start * HOP : stop * HOP],
            pitch[start : stop + 1],
            sung[start : stop + 1],
            float(about["scale"]),
            int(about["seed"]),
            about["style"],
            about["has_pitch"] == "1",
        )


def length_of(path: Path) -> int:
    """Return how many hops a stored song has."""
    with opened(path, "numpy") as file:
        return int(file.get_slice("stems").get_shape()[1]) // HOP
