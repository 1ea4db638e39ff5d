"""The plan of a song: who plays what, when, with which sound. Plain values; times in beats from the first bar."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt

from djanalyzer.music.grid import BEATS_PER_BAR, BeatGrid, Meter
from djanalyzer.music.key import Key
from djanalyzer.music.sections import SectionLabel
from djanalyzer.synthesis.chords import Chord, KeyChange
from djanalyzer.synthesis.harmony import Harmony

FloatArray = npt.NDArray[np.float64]
Samples = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Notes:
    """What one instrument plays: equally long arrays, shape (n_notes,).

    Attributes
    ----------
    beat : array
        Beats from the first downbeat; negative in a pick-up.
    length : array
        Beats.
    pitch : array
        MIDI note numbers; for drums semitones away from the drum's own pitch.
    velocity : array
        0 to about 1.
    """

    beat: FloatArray
    length: FloatArray
    pitch: FloatArray
    velocity: FloatArray

    def __len__(self) -> int:
        return len(self.beat)

    def shifted(self, beats: float) -> Notes:
        """Return the same notes, later by `beats`."""
        return Notes(self.beat + beats, self.length, self.pitch, self.velocity)

    def only(self, keep: npt.NDArray[np.bool_]) -> Notes:
        """Return the notes where `keep` is true."""
        return Notes(self.beat[keep], self.length[keep], self.pitch[keep], self.velocity[keep])

    def shortened(self, gate: float, longest: float) -> Notes:
        """Return the notes held for `gate` of their length, never longer than `longest` beats."""
        return Notes(self.beat, np.minimum(self.length * gate, longest), self.pitch, self.velocity)

    def louder(self, factor: float | FloatArray) -> Notes:
        """Return the notes with their velocities multiplied."""
        return Notes(self.beat, self.length, self.pitch, self.velocity * factor)


def notes_of(rows: list[tuple[float, float, float, float]]) -> Notes:
    """Return notes from rows of (beat, length, pitch, velocity)."""
    table = np.array(rows, dtype=np.float64).reshape(-1, 4)
    return Notes(table[:, 0], table[:, 1], table[:, 2], table[:, 3])


def joined(parts: list[Notes]) -> Notes:
    """Return all notes of `parts`, one after another."""
    if not parts:
        return notes_of([])
    return Notes(
        np.concatenate([p.beat for p in parts]),
        np.concatenate([p.length for p in parts]),
        np.concatenate([p.pitch for p in parts]),
        np.concatenate([p.velocity for p in parts]),
    )


@dataclass(frozen=True, slots=True)
class Loop:
    """Notes that repeat every `n_bars` bars of `bar` beats."""

    notes: Notes
    n_bars: int
    bar: int = BEATS_PER_BAR

    def tiled(self, n_bars: int) -> Notes:
        """Return `n_bars` of the loop, cut off at the end; notes before beat 0 (pick-ups) come with each round."""
        cycle = float(self.n_bars * self.bar)
        rounds = -(-n_bars // self.n_bars)
        tiled = joined([self.notes.shifted(i * cycle) for i in range(rounds)])
        return tiled.only(tiled.beat < n_bars * self.bar - 1e-6)


@dataclass(frozen=True, slots=True)
class Patch:
    """A sound, drawn from `seed` when it is rendered.

    Attributes
    ----------
    family : str
        "drum", "voice" or "effect".
    variant : str
        Which recipe in the family: "909", "supersaw", "riser".
    beat : float
        Seconds per beat, for sounds that move in time with the music.
    """

    family: str
    variant: str
    seed: int
    beat: float = 0.5
    lofi: float = 0.0


@dataclass(frozen=True, slots=True)
class Channel:
    """A strip of the mixing desk.

    Attributes
    ----------
    gain : float
        Linear.
    pan : float
        -1 (left) to 1 (right).
    send : float
        Linear gain into the reverb.
    echo : tuple of float
        (beats, feedback gain); feedback 0 means none.
    duck : bool
        Whether the kick pushes it down (side-chain).
    """

    gain: float
    pan: float = 0.0
    send: float = 0.0
    echo: tuple[float, float] = (0.75, 0.0)
    duck: bool = False
    bus: str = "music"


@dataclass(frozen=True, slots=True)
class Part:
    """An instrument: its sound, its notes, its channel; `nudge` is the humanised timing in seconds."""

    role: str
    patch: Patch
    notes: Notes
    nudge: FloatArray
    channel: Channel

    def only(self, keep: npt.NDArray[np.bool_]) -> Part:
        """Return the part with the notes where `keep` is true."""
        return replace(self, notes=self.notes.only(keep), nudge=self.nudge[keep])


@dataclass(frozen=True, slots=True)
class Passage:
    """A section in bars: [start, start + n_bars), what it does, who plays, how strong it is (0 to 1).

    Attributes
    ----------
    slope : float
        How much stronger its end is than its start.
    sweep : str
        A filter that glides through it: "opening", "closing", "closed", "high_pass", or none.
    halved : bool
        Whether the drums go at half speed.
    ending : str
        What is done to the sound of its last beats: "stutter", "tape_stop", "silence", or nothing.
    entries, exits : tuple of (layer, bar)
        Layers that come in later than its first bar; layers that leave before its end.
    doubled : bool
        Whether the drums go at double speed.
    variant : int
        Which of the song's materials (patterns, chords, tunes) is played: 0, 1 or 2.
    gaps : tuple of (start, stop, whose)
        Beats from its start in which nobody strikes ("all"), or no drum ("drums"), or no kick ("kick").
    """

    start: int
    n_bars: int
    label: SectionLabel
    layers: frozenset[str]
    intensity: float
    slope: float = 0.0
    sweep: str = ""
    halved: bool = False
    ending: str = ""
    entries: tuple[tuple[str, int], ...] = ()
    exits: tuple[tuple[str, int], ...] = ()
    doubled: bool = False
    variant: int = 0
    gaps: tuple[tuple[float, float, str], ...] = ()

    @property
    def stop(self) -> int:
        return self.start + self.n_bars


@dataclass(frozen=True, slots=True)
class Mix:
    """What happens to the sum of all parts, and to the record made of it.

    Attributes
    ----------
    duck_depth, duck_beats, duck_hold, duck_curve : float
        The side-chain: how deep, how long, the share of that time it stays down, how it comes back.
    ducks_always : bool
        Whether it pumps on every beat even where no kick is heard.
    loudness : float
        LUFS of the whole before the last limiter.
    limiter : str
        "soft", "clip" or "limit", which lets go within `release` seconds.
    multiband : float
        0 to 1: how hard bass, middle and treble are compressed on their own.
    medium : str
        What the record was played from, one of `media.MEDIA`, or nothing.
    wow : tuple of float
        (seconds, Hz, radians) of an uneven motor; see `media.Wow`.
    """

    reverb_seconds: float
    reverb_level: float
    duck_depth: float
    duck_beats: float
    drive: float
    tilt: float
    low_pass: float
    noise: float
    loudness: float
    fade_in: float
    fade_out: float
    compression: float
    width: float
    bass_boost: float = 0.0
    tuning: float = 0.0
    crackle: float = 0.0
    duck_hold: float = 0.0
    duck_curve: float = 1.5
    ducks_always: bool = False
    limiter: str = "soft"
    release: float = 0.3
    multiband: float = 0.0
    medium: str = ""
    wow: tuple[float, float, float] = (0.0, 0.5, 0.0)
    offset: float = 0.0


@dataclass(frozen=True, slots=True)
class Follower:
    """A song that is mixed into the end of another one, as a DJ does; its grid counts in the record's seconds.

    Attributes
    ----------
    bar : int
        The bar of the song before in which it begins.
    n_bars : int
        Bars in which both play.
    manner : str
        "fade": one fader closes while the other opens; "swap": it comes in without bass, which it takes over in the middle.
    """

    song: Song
    bar: int
    n_bars: int
    manner: str


@dataclass(frozen=True, slots=True)
class Song:
    """Everything that is needed to render a song, and to know the truth about it.

    Attributes
    ----------
    grid : BeatGrid
        Seconds of all beats; its first anchor is the first bar's downbeat.
    pickup : float
        Beats sounding before the first bar.
    tail : float
        Seconds of ringing out after the last bar.
    style_energy : float
        0 to 1: how strong the style feels by itself.
    key : Key or None
        The one that rules longest; None where nothing is tuned.
    chords : tuple of Chord
        In beats.
    harmonies : tuple of Harmony
        The chords of each variant; basses, chords and pads come `push` beats before those that begin within a section.
    follower : Follower or None
        What is mixed in at its end: then the record is a medley of two songs.
    """

    seed: int
    style: str
    grid: BeatGrid
    key: Key | None
    n_bars: int
    pickup: float
    tail: float
    style_energy: float
    passages: tuple[Passage, ...]
    parts: tuple[Part, ...]
    mix: Mix
    traits: frozenset[str] = field(default_factory=frozenset)
    chords: tuple[Chord, ...] = ()
    keys: tuple[KeyChange, ...] = ()
    harmonies: tuple[Harmony, ...] = ()
    push: float = 0.0
    follower: Follower | None = None

    def seconds(self, beat: FloatArray | float) -> FloatArray:
        """Return the time of `beat` (counted from the first bar's downbeat), seconds."""
        return beat_times(self.grid, np.asarray(beat, dtype=np.float64))

    @property
    def meter(self) -> Meter:
        """How beats make bars, from the first bar to the last."""
        return self.grid.meter

    @property
    def beats_per_bar(self) -> int:
        return self.meter.beats_per_bar

    def bar_seconds(self, bar: FloatArray | npt.NDArray[np.signedinteger] | float) -> FloatArray:
        """Return the time at which `bar` (counted from 0, parts of bars allowed) begins, seconds."""
        return self.seconds(np.asarray(bar, dtype=np.float64) * self.beats_per_bar)

    @property
    def stop(self) -> float:
        """Seconds where the last bar ends."""
        return float(self.bar_seconds(self.n_bars))

    @property
    def duration(self) -> float:
        """Seconds of audio, the follower's included."""
        return self.follower.song.duration if self.follower else self.stop + self.tail


def beat_times(grid: BeatGrid, beat: FloatArray) -> FloatArray:
    """Return the seconds of beats counted from the first anchor, shape as `beat`."""
    starts = np.array([a.time for a in grid.anchors])
    periods = np.array([a.period for a in grid.anchors])
    firsts = np.concatenate([[0.0], np.cumsum(np.round(np.diff(starts) / periods[:-1], 6))])
    ruling = np.clip(np.searchsorted(firsts, beat + 1e-9, side="right") - 1, 0, None)
    return np.asarray(starts[ruling] + (beat - firsts[ruling]) * periods[ruling])
