"""From the plan to sound: each distinct hit and note is made once and added wherever it is played."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from djanalyzer.music.sections import SectionLabel
from djanalyzer.synthesis import loudness, mixing
from djanalyzer.synthesis.crossfades import Blend, blended, separated
from djanalyzer.synthesis.kits import drum, is_acoustic, kin_of, layer_of, softened
from djanalyzer.synthesis.mastering import mastered
from djanalyzer.synthesis.media import MEDIA, Wow
from djanalyzer.synthesis.restyling import is_drum, with_drums_of
from djanalyzer.synthesis.singing import is_sung, lines_of, syllables_of
from djanalyzer.synthesis.song import FloatArray, Follower, Part, Passage, Samples, Song
from djanalyzer.synthesis.throat import Singer
from djanalyzer.synthesis.transitions import effect
from djanalyzer.synthesis.truth import Truth, truth_of
from djanalyzer.synthesis.voices import Voice

STEMS = ("drums", "bass", "other", "vocals")
_BUSES = ("drums", "bass", "music")
_LONGEST_NOTE = 12.0


@dataclass(frozen=True, slots=True)
class Rendering:
    """A song as sound: `audio` float32 of shape (n_samples, 2), and the truth about it."""

    audio: Samples
    sample_rate: int
    truth: Truth


@dataclass
class _Desk:
    """The buses while a song is being rendered: each (2, n_samples)."""

    song: Song
    rate: int
    n_samples: int
    buses: dict[str, Samples]

    @classmethod
    def for_song(cls, song: Song, rate: int) -> _Desk:
        n_samples = round(song.duration * rate)
        names = (*_BUSES, "ducked", "send")
        return cls(song, rate, n_samples, {name: np.zeros((2, n_samples), np.float32) for name in names})

    def add(self, bus: str, start: int, sound: Samples, gains: tuple[float, float]) -> None:
        """Add a sound (mono or stereo) at sample `start`; what hangs over the ends is cut."""
        target = self.buses[bus]
        skip = max(0, -start)
        stop = min(self.n_samples, start + sound.shape[-1])
        if stop <= start + skip:
            return
        for side in (0, 1):
            wave = sound if sound.ndim == 1 else sound[side]
            target[side, start + skip : stop] += wave[skip : stop - start] * np.float32(gains[side])


def render(song: Song, sample_rate: int = 44100) -> Rendering:
    """Return the song as sound with the truth about it."""
    if song.follower is None:
        total = _recorded(song, _sounding(song, sample_rate), sample_rate)
    else:
        total = _pressed(song, _medley(song, song.follower, sample_rate), sample_rate)
    return Rendering(
        np.ascontiguousarray(total.T), sample_rate, _measured(truth_of(song), total, sample_rate)
    )


def _sounding(song: Song, rate: int) -> Samples:
    """Return a song before mastering."""
    desk = _desk_with(song, song.parts, rate)
    summed = _summed(song, desk)
    return _mixed(song, desk, summed, _rides(song, summed, rate))


def _medley(song: Song, follower: Follower, rate: int) -> Samples:
    """Return two mastered songs mixed into each other; where both play, peaks are bent."""
    alone, next_song, n_before = separated(song, follower, rate)
    pieces = [_mastered(s, _sounding(s, rate), rate) for s in (alone, next_song)]
    blend = Blend.of(song, follower, n_before, rate)
    total = blended(pieces[0], pieces[1], blend, rate)
    total[:, blend.start : blend.stop] = mixing.soft_ceiling(total[:, blend.start : blend.stop])
    return total


def render_stems(song: Song, sample_rate: int = 44100) -> dict[str, Samples]:
    """Return the song's stems before mastering, each float32 of shape (n_samples, 2); they add up to the mix.

    All stems pass the same gains and filters; the rides of the fader, which depend on the sound, are those of the whole.
    """
    if song.follower is None:
        return _stems_of(song, sample_rate)
    alone, next_song, n_before = separated(song, song.follower, sample_rate)
    blend = Blend.of(song, song.follower, n_before, sample_rate)
    first, second = _stems_of(alone, sample_rate), _stems_of(next_song, sample_rate)
    return {
        name: np.ascontiguousarray(blended(first[name].T, second[name].T, blend, sample_rate).T)
        for name in STEMS
    }


def render_crossed(
    songs: Sequence[Song], crossings: Iterable[tuple[int, int]], sample_rate: int = 44100
) -> Iterator[Samples]:
    """Yield, for each (k, j), the k-th song with the drums of the j-th as sound, float32 of shape (n_samples, 2).

    The songs are one song in several styles (`restyling.restyled`), none of them a medley. What they share is played once.
    """
    drums = [_desk_with(song, tuple(p for p in song.parts if is_drum(p)), sample_rate) for song in songs]
    rest = [
        _desk_with(song, tuple(p for p in song.parts if not (is_drum(p) or is_sung(p))), sample_rate)
        for song in songs
    ]
    sung = _desk_with(songs[0], tuple(p for p in songs[0].parts if is_sung(p)), sample_rate)
    for k, j in crossings:
        song = with_drums_of(songs[k], songs[j])
        desks = (rest[k], drums[j], sung)
        buses = {name: np.sum([desk.buses[name] for desk in desks], axis=0) for name in sung.buses}
        desk = _Desk(song, sample_rate, sung.n_samples, buses)
        summed = _summed(song, desk)
        total = _mixed(song, desk, summed, _rides(song, summed, sample_rate))
        yield np.ascontiguousarray(_recorded(song, total, sample_rate).T)


def _stems_of(song: Song, sample_rate: int) -> dict[str, Samples]:
    desks, sums = {}, {}
    for name in STEMS:
        desk = _desk_with(song, tuple(p for p in song.parts if _stem_of(p) == name), sample_rate)
        sums[name] = _summed(song, desk)
        desk.buses = {"send": desk.buses["send"]}  # the others are summed: half a gigabyte in a long song
        desks[name] = desk
    rides = _rides(song, np.sum(list(sums.values()), axis=0), sample_rate)
    return {name: np.ascontiguousarray(_mixed(song, desks[name], sums.pop(name), rides).T) for name in STEMS}


def _stem_of(part: Part) -> str:
    if is_sung(part):
        return "vocals"
    if part.patch.family == "drum":
        return "drums"
    return "bass" if part.role == "bass" else "other"


def _desk_with(song: Song, parts: tuple[Part, ...], rate: int) -> _Desk:
    """Return the desk after these parts have played."""
    desk = _Desk.for_song(song, rate)
    for part in parts:
        if is_sung(part):
            _sing(part, song, desk)
        else:
            _play(part, song, desk)
    return desk


def _measured(truth: Truth, total: Samples, rate: int) -> Truth:
    """Return the truth with the loudness of the finished sound."""
    power = loudness.weighted_power(total, rate)
    return replace(
        truth,
        loudness=loudness.per_second(power, len(truth.energy)),
        integrated_loudness=loudness.integrated(power),
    )


def _hits(part: Part, desk: _Desk) -> Iterator[tuple[int, Samples, float]]:
    """Yield the strokes of a drum; an acoustic one sounds duller where it is struck softly."""
    variant = kin_of(part.patch.variant, part.patch.seed)
    has_layers = is_acoustic(variant)
    known: dict[tuple[float, int], Samples] = {}
    for start, (_, pitch, velocity) in _played(part, desk):
        layer = layer_of(velocity) if has_layers else 0
        key = (round(pitch, 1), layer)
        if key not in known:
            hit = drum(variant, part.patch.seed, int(desk.rate * 2 ** (-key[0] / 12)), part.patch.lofi)
            known[key] = softened(hit, layer, desk.rate)
        yield start, known[key], velocity


def _tones(part: Part, song: Song, desk: _Desk) -> Iterator[tuple[int, Samples, float]]:
    """Yield the notes of an instrument, or the sounds of a transition."""
    patch, rate = part.patch, desk.rate
    voice = Voice(patch, rate, song.mix.tuning) if patch.family == "voice" else None
    known: dict[tuple[float, float], Samples] = {}
    for start, (length, pitch, velocity) in _played(part, desk):
        key = (round(pitch, 1), max(0.02, length))
        if key not in known:
            known[key] = (
                voice.note(key[0], min(key[1], _LONGEST_NOTE))
                if voice
                else effect(patch.variant, patch.seed, key[1], rate)
            )
        yield start, known[key], velocity


def _played(part: Part, desk: _Desk) -> Iterator[tuple[int, tuple[float, float, float]]]:
    """Yield each note's first sample and its length (seconds), pitch and velocity."""
    notes = part.notes
    starts = desk.song.seconds(notes.beat)
    lengths = np.round(desk.song.seconds(notes.beat + notes.length) - starts, 2)
    at = np.round((starts + part.nudge) * desk.rate).astype(np.int64)
    rows = zip(lengths.tolist(), notes.pitch.tolist(), notes.velocity.tolist(), strict=True)
    yield from zip(at.tolist(), rows, strict=True)


def _play(part: Part, song: Song, desk: _Desk) -> None:
    strokes = _hits(part, desk) if part.patch.family == "drum" else _tones(part, song, desk)
    for start, sound, velocity in strokes:
        _strike(part, desk, start, sound if velocity >= 0 else -sound, abs(velocity))


def _sing(part: Part, song: Song, desk: _Desk) -> None:
    singer = Singer(part, desk.rate)
    for line in lines_of(syllables_of(part, song)):
        begin, sound = singer.line(line)
        _strike(part, desk, round(begin * desk.rate), sound, 1.0)


def _strike(part: Part, desk: _Desk, start: int, sound: Samples, velocity: float) -> None:
    """Add one note with its reverb send and its echoes."""
    channel = part.channel
    bus = "ducked" if channel.duck else channel.bus
    angle = (channel.pan + 1) * np.pi / 4
    level = channel.gain * velocity * np.sqrt(2)
    interval, feedback = channel.echo
    n_echoes = 0 if feedback <= 0 else 4
    for k in range(n_echoes + 1):
        loudness = level * feedback**k if k else level
        side = angle if k % 2 == 0 else np.pi / 2 - angle  # echoes jump from side to side
        gains = (loudness * float(np.cos(side)), loudness * float(np.sin(side)))
        when = start + round(k * interval * part.patch.beat * desk.rate)
        desk.add(bus, when, sound, gains)
        if channel.send > 0.01:
            desk.add("send", when, sound, (gains[0] * channel.send, gains[1] * channel.send))


def _summed(song: Song, desk: _Desk) -> Samples:
    """Return the sum of the buses behind side-chain and sweeping filters, still without reverb."""
    buses, mix, rate = desk.buses, song.mix, desk.rate
    if mix.duck_depth > 0:
        gain = mixing.ducking(_pumping(song), mix, song.grid.anchors[0].period, desk.n_samples, rate)
        buses["ducked"] *= gain
        buses["send"] *= np.float32(0.5) + np.float32(0.5) * gain
    buses["music"] += buses["ducked"]
    for passage in song.passages:
        _sweep(song, passage, desk)
    total = buses["drums"]
    total += buses["bass"]
    total += buses["music"]
    return total


def _mixed(song: Song, desk: _Desk, total: Samples, rides: FloatArray) -> Samples:
    """Return the mix before mastering: faders ridden, tricks at the ends of sections, reverb."""
    for span, gain in zip(_spans(song, desk.rate), rides, strict=True):
        total[:, span] *= np.float32(gain)
    total[:, _spans(song, desk.rate)[-1].stop :] *= np.float32(rides[-1])
    for passage in song.passages:
        _end(song, passage, total, desk.rate)
    if desk.buses["send"].any():
        room = mixing.impulse_response(song.mix, desk.rate, np.random.default_rng([song.seed, 5]))
        total += mixing.reverberated(desk.buses["send"], room) * np.float32(song.mix.reverb_level)
    return total


def _pumping(song: Song) -> FloatArray:
    """Return the seconds at which the side-chain pushes down: with the kick, or on every beat."""
    if song.mix.ducks_always:
        return song.seconds(np.arange(float(song.n_bars * song.beats_per_bar)))
    return np.concatenate(
        [song.seconds(p.notes.beat) for p in song.parts if p.role == "kick"] or [np.zeros(0)]
    )


def _recorded(song: Song, total: Samples, rate: int) -> Samples:
    """Return the mix mastered, faded and played from its medium."""
    return _pressed(song, _mastered(song, total, rate), rate)


def _mastered(song: Song, total: Samples, rate: int) -> Samples:
    return mixing.faded(mastered(total, song.mix, rate), song.mix, song.stop, rate)


def _pressed(song: Song, total: Samples, rate: int) -> Samples:
    """Return the master as its medium plays it."""
    mix, rng = song.mix, np.random.default_rng([song.seed, 8])
    if mix.noise or mix.crackle:
        total += mixing.worn(mix, total.shape[1], rate, rng)
    if mix.medium:
        total = MEDIA[mix.medium](total, rate, rng)
    if mix.wow[0]:
        total = Wow(*mix.wow).applied(total, rate)
    if mix.offset:
        total += np.float32(mix.offset)
    return np.clip(total, -1, 1, out=total)


def _sample(song: Song, bar: float, rate: int) -> int:
    """Return the sample at which a bar begins."""
    return round(float(song.bar_seconds(bar)) * rate)


def _spans(song: Song, rate: int) -> list[slice]:
    return [slice(_sample(song, p.start, rate), _sample(song, p.stop, rate)) for p in song.passages]


def _rides(song: Song, total: Samples, rate: int) -> FloatArray:
    """Return the fader's gain in each section: each comes nearer to the loudness its strength asks for."""
    found = [float(np.sqrt(np.mean(total[:, s][:, ::5] ** 2))) + 1e-6 for s in _spans(song, rate)]
    wanted = max(found) * np.array([0.45 + 0.55 * p.intensity for p in song.passages])
    return np.asarray(np.clip((wanted / np.array(found)) ** 0.65, 0.6, 3.0))


def _end(song: Song, passage: Passage, total: Samples, rate: int) -> None:
    """Play a trick on the last beats of a section: repeat a slice, stop the tape, be silent."""
    if not passage.ending:
        return
    n_beats = 1.0 if passage.n_bars < 8 else 2.0
    start, stop = (
        _sample(song, passage.stop - n_beats / song.beats_per_bar, rate),
        _sample(song, passage.stop, rate),
    )
    piece = total[:, start:stop]
    if passage.ending == "silence":
        piece[:] = 0
    elif passage.ending == "stutter":
        n_slice = max(1, round(15 / song.grid.tempo_at(start / rate) * rate))
        piece[:] = piece[:, np.arange(piece.shape[1]) % n_slice]
    else:
        place = np.linspace(0, 1, piece.shape[1])
        slowing = ((place - place**2 / 2) * (piece.shape[1] - 1)).astype(np.int64)
        piece[:] = piece[:, slowing] * (1 - place**4).astype(np.float32)


_SWEEPS = {
    "opening": ("lowpass", (250.0, 16000.0)),
    "closing": ("lowpass", (16000.0, 300.0)),
    "closed": ("lowpass", (900.0, 1400.0)),
    "high_pass": ("highpass", (40.0, 900.0)),
}


def _sweep(song: Song, passage: Passage, desk: _Desk) -> None:
    """Filter a section's music (and its drums, when a high-pass takes everything away before a drop)."""
    if not passage.sweep:
        return
    kind, cutoffs = _SWEEPS[passage.sweep]
    start, stop = _sample(song, passage.start, desk.rate), _sample(song, passage.stop, desk.rate)
    names = (
        ("music", "drums", "bass")
        if passage.label is SectionLabel.BUILD_UP and kind == "highpass"
        else ("music",)
    )
    for name in names:
        piece = desk.buses[name][:, start:stop]
        piece[:] = mixing.swept(piece, kind, cutoffs, desk.rate)
