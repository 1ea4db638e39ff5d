"""Stems on the deck: all of them are the track, each can be muted while it plays, and nothing else changes by that."""

from __future__ import annotations

import errno
import io
import tempfile
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from djanalyzer.audio import stem_reading
from djanalyzer.audio.manner import Manner
from djanalyzer.audio.player import Player
from djanalyzer.audio.stem_reading import read_stems
from djanalyzer.audio.stems import STEMS, Balance, Stems
from djanalyzer.errors import Trouble
from djanalyzer.synthesis.render import STEMS as RENDERED
from tests.audio.sound_device import FADE, RATE, Device

N = 4 * RATE
SCALE = 2.0 / 32768  # as large as a sample of a part gets where stems exceed full scale
MUTED = {name: Balance(frozenset({name})) for name in STEMS}


def parts(**levels: float) -> dict[str, np.ndarray]:
    """Return music whose stems are tones of different pitch; those that are not named are silent."""
    time = np.arange(N) / RATE
    waves = {
        name: levels.get(name, 0.0) * np.sin(2 * np.pi * 97 * (k + 1) * time) for k, name in enumerate(STEMS)
    }
    return {
        name: np.rint(np.stack([wave, -wave], axis=1) / SCALE).astype(np.int16)
        for name, wave in waves.items()
    }


def stems(**levels: float) -> Stems:
    return Stems(parts(**levels), SCALE, RATE)


def track(of: Stems) -> np.ndarray:
    """Return the track that stems were taken from: their sum."""
    whole = np.sum(list(of.parts.values()), axis=0, dtype=np.float64)
    return np.asarray(SCALE * whole, np.float32)


def at_work(
    player: Player, of: Stems, manner: Manner | None = None, whole: np.ndarray | None = None
) -> Player:
    """Let a track play, by default the sum of its stems, which are at hand."""
    player.load(track(of) if whole is None else whole, RATE)
    player.set_manner(manner or Manner())
    player.play()
    assert player.set_stems(of)
    return player


ALL = {"drums": 0.3, "bass": 0.25, "other": 0.2, "vocals": 0.15}


def test_the_stems_are_those_that_songs_are_made_of() -> None:
    assert STEMS == RENDERED


def test_all_stems_together_are_the_track_but_for_rounding() -> None:
    of = stems(**ALL)
    heard = of.mix(Balance(), N).cut(-10, N + 20)
    np.testing.assert_allclose(heard[10:-10], track(of), atol=1e-6)
    assert not heard[:10].any()
    assert not heard[-10:].any()
    without = sum(of.mix(Balance(frozenset(STEMS) - {name}), N).cut(0, N) for name in STEMS)
    np.testing.assert_allclose(without, track(of), atol=1e-6)


def test_while_all_are_heard_it_is_the_track_itself_that_plays(player: Player, device: Device) -> None:
    of = stems(**ALL)
    whole = track(of) + np.float32(1e-3)  # which is more than its stems know of
    at_work(player, of, whole=whole)
    device.listen(300)
    player.set_balance(MUTED["drums"])
    device.listen(300)
    player.set_balance(Balance())
    device.listen(FADE)
    np.testing.assert_array_equal(device.listen(1000), whole[600 + FADE : 1600 + FADE])


def test_a_stem_is_muted_along_a_straight_line_of_5_ms_from_the_very_next_sample(
    player: Player, device: Device
) -> None:
    of = stems(**ALL)
    at_work(player, of)
    device.listen(777)

    player.set_balance(MUTED["drums"])
    heard = device.listen(400)
    player.set_balance(Balance())
    again = device.listen(400)

    gain = np.concatenate([1 - np.arange(1, FADE + 1) / FADE, np.zeros(400 - FADE)])[:, None]
    drums = SCALE * of.parts["drums"][777:1577]
    np.testing.assert_allclose(heard, track(of)[777:1177] - (1 - gain) * drums[:400], atol=2e-6)
    np.testing.assert_allclose(again, track(of)[1177:1577] - gain * drums[400:], atol=2e-6)


def test_nothing_clicks_however_fast_stems_come_and_go(player: Player, device: Device) -> None:
    """Of levels that do not move, steps between two samples are those of the ramps, of which two may meet at the most."""
    part = np.full((N, 2), 8000, np.int16)
    of = Stems(dict.fromkeys(STEMS, part), SCALE, RATE)
    at_work(player, of)
    device.listen(FADE)
    level, rng = 8000 * SCALE, np.random.default_rng(3)
    for _ in range(60):
        muted = frozenset(name for name in STEMS if rng.random() < 0.5)
        player.set_balance(Balance(muted))
        device.listen(int(rng.integers(FADE // 2, 3 * FADE)), block=17)
    heard = np.concatenate(device.heard)[FADE:]
    assert np.abs(np.diff(heard, axis=0)).max() <= 2 * 4 * level / FADE + 1e-6
    assert heard.min() >= -1e-6
    assert heard.max() <= 4 * level + 1e-6


MANNERS = (
    Manner(),
    Manner(speed=1.043),
    Manner(speed=0.93, has_key_lock=True),
    Manner(speed=1.08, has_key_lock=True, metronome=0.4),
)


@pytest.mark.parametrize(
    "manner", MANNERS, ids=("plain", "fast", "slow, key lock", "fast, key lock, metronome")
)
def test_place_loop_and_tempo_stay_when_stems_come_and_go(manner: Manner) -> None:
    """Muting a stem that is silent changes nothing: not a sample, not the place, in whatever manner it plays."""
    silent = stems(**{name: level for name, level in ALL.items() if name != "bass"})

    def listen(touch: Callable[[Player, int], object]) -> tuple[np.ndarray, list[float]]:
        device = Device(delay=0.03)
        player = at_work(Player(device.open, lambda: device.now), silent, manner)
        player.set_beats(np.arange(0, 4, 0.25), np.zeros(16, bool))
        player.set_loop(0.2, 0.7)
        places = []
        for step in range(90):
            touch(player, step)
            device.listen(137)
            places.append(player.position)
        return np.concatenate(device.heard), places

    untouched, where = listen(lambda _player, _step: None)
    heard, places = listen(
        lambda player, step: (
            player.set_balance(MUTED["bass"] if step % 2 else Balance()) if step > 7 else None
        )
    )

    np.testing.assert_allclose(heard, untouched, atol=2e-5)
    np.testing.assert_allclose(places, where, atol=1e-9)
    assert len({round(place, 2) for place in places}) > 20
    assert max(places) < 0.7


def test_the_sound_thread_reads_from_memory_and_takes_hardly_any(player: Player, device: Device) -> None:
    of = stems(**ALL)
    at_work(player, of, Manner(speed=1.05, has_key_lock=True))
    player.set_balance(MUTED["other"])
    device.listen(3000)
    assert not any(isinstance(part, np.memmap) for part in of.parts.values())

    tracemalloc.start()
    device.listen(4000)
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 400_000, "a few hundred milliseconds of sound, not a track"


def test_a_mute_that_was_pressed_in_pause_is_heard_from_the_first_sample(
    player: Player, device: Device
) -> None:
    of = stems(**ALL)
    player.load(track(of), RATE)
    player.set_stems(of)
    player.set_balance(MUTED["bass"])
    player.seek(1.0)
    player.play()
    expected = track(of) - SCALE * of.parts["bass"]
    np.testing.assert_allclose(device.listen(500)[FADE:], expected[RATE + FADE : RATE + 500], atol=2e-6)
    player.pause()
    device.listen(300)
    assert player.position == pytest.approx(1.05)


def test_stems_of_another_track_or_rate_are_not_taken_and_go_with_their_track(
    player: Player, device: Device
) -> None:
    of = stems(**ALL)
    at_work(player, of)
    player.set_balance(MUTED["vocals"])
    longer = {name: np.concatenate([part, part]) for name, part in of.parts.items()}
    assert not player.set_stems(replace(of, parts=longer))
    assert not player.set_stems(replace(of, rate=2 * RATE))

    other = np.full((RATE, 2), 0.25, np.float32)
    player.queue(other, RATE)
    player.seek(3.9)
    device.listen(1200)
    np.testing.assert_array_equal(device.listen(500), other[:500])
    assert not player.set_stems(of), "the next track has begun"


def test_a_device_that_plays_at_another_rate_lets_go_of_stems(device: Device) -> None:
    device.fixed_rate, device.rate = True, RATE
    player = Player(device.open, lambda: device.now)
    of = stems(**ALL)
    player.load(track(of), RATE)
    player.set_stems(of)
    player.set_balance(MUTED["vocals"])
    player.play()
    device.listen(1000)
    slower = Device(rate=RATE // 2, fixed_rate=True)
    player.use_output(slower.open)
    whole = slower.listen(200)
    np.testing.assert_allclose(whole[FADE:], track(of)[1000 + 2 * FADE : 1400 : 2], atol=1e-3)
    assert player.rate == RATE // 2
    assert not player.set_stems(of)
    halves = {name: part[::2] for name, part in of.parts.items()}
    assert player.set_stems(Stems(halves, SCALE, RATE // 2))
    heard = slower.listen(300)[FADE:]
    expected = SCALE * np.sum([halves[name] for name in STEMS if name != "vocals"], axis=0, dtype=float)
    np.testing.assert_allclose(heard, expected[700 + FADE : 1000], atol=1e-4)


@pytest.mark.parametrize("loudest", [0.9, 3.0], ids=("below full scale", "far above it"))
def test_stems_are_read_at_the_tracks_own_rate_and_still_add_up_to_it(loudest: float, tmp_path: Path) -> None:
    """The files are at 48 kHz and, since stems may exceed full scale, far softer; the track is at 44.1 kHz."""
    import soxr

    time, gain = np.arange(48_000) / 48_000, 128.0
    levels = dict(zip(STEMS, (0.7, -0.6, loudest, 0.5), strict=True))
    waves = {
        name: level * np.stack([np.sin(6000 * (k + 1) * time), np.cos(700 * (k + 1) * time)], axis=1)
        for k, (name, level) in enumerate(levels.items())
    }
    paths = {name: tmp_path / f"{name}.flac" for name in STEMS}
    for name, wave in waves.items():
        soundfile.write(paths[name], wave / gain, 48_000, subtype="PCM_24")
    looks: list[int] = []

    read = read_stems(paths, gain, 44_100, 44_100, lambda: looks.append(0))

    whole = soxr.resample(np.sum(list(waves.values()), axis=0), 48_000, 44_100, quality="HQ")
    np.testing.assert_allclose(read.mix(Balance(), 44_100).cut(0, 44_100), whole, atol=4 * read.scale)
    assert read.scale < loudest / 8000, "no coarser than it must be"
    assert (len(read), read.rate) == (44_100, 44_100)
    assert len(looks) >= 4
    assert all(part.dtype == np.int16 for part in read.parts.values())


def test_the_stems_of_a_long_track_lie_on_disk_and_a_disk_that_is_full_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = {name: tmp_path / f"{name}.flac" for name in STEMS}
    for k, path in enumerate(paths.values()):
        soundfile.write(path, np.full((4800, 2), [0.1, -0.03 * k]), 48_000, subtype="PCM_24")

    def read() -> Stems:
        return read_stems(paths, 2.0, 44_100, 6000, lambda: None)

    short = read()
    monkeypatch.setattr(stem_reading, "_LONG", 0.1)
    long = read()
    for name in STEMS:
        assert isinstance(long.parts[name], np.memmap)
        np.testing.assert_array_equal(long.parts[name], short.parts[name])
    assert not long.parts["bass"][4500:].any(), "where the files are shorter than the track there is silence"

    class Full(io.FileIO):
        def write(self, data: object) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(tempfile, "TemporaryFile", lambda **_options: Full(tmp_path / "full", "w+"))
    with pytest.raises(Trouble, match="No space left on device"):
        read()


def test_soloing_hears_one_stem_alone_and_then_what_was_heard_before() -> None:
    before = Balance().toggled("drums")
    alone = before.soloed("vocals")
    assert alone.is_alone("vocals")
    assert alone.soloed("vocals").muted == {"drums"}
    assert alone.soloed("bass").is_alone("bass")
    assert alone.soloed("bass").soloed("bass").muted == {"drums"}, "not the other one that was alone"
    assert alone.toggled("bass").muted == {"drums", "other"}
    assert before.toggled("drums").is_whole
