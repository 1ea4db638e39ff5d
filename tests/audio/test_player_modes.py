"""Loops, other tempi, the metronome, jumps that keep the beat, the next track, and a program that is busy elsewhere."""

from __future__ import annotations

import threading
from dataclasses import replace

import numpy as np
import pytest

from djanalyzer.audio.manner import Manner
from djanalyzer.audio.player import Player
from djanalyzer.errors import PlaybackTrouble
from tests.audio.sound_device import FADE, RATE, Device, ramp, tone


def sine(frequency: float, n: int = 4 * RATE, level: float = 0.5) -> np.ndarray:
    wave = level * np.sin(2 * np.pi * frequency * np.arange(n) / RATE)
    return np.repeat(wave.astype(np.float32)[:, None], 2, axis=1)


def pitch(heard: np.ndarray) -> float:
    """Return the loudest frequency in Hz."""
    spectrum = np.abs(np.fft.rfft(heard[:, 0] * np.hanning(len(heard)), 8 * len(heard)))
    return float(np.argmax(spectrum) * RATE / (8 * len(heard)))


def started(player: Player, track: np.ndarray, at: float = 0.0) -> Player:
    player.load(track, RATE)
    player.seek(at)
    player.play()
    return player


# Loops.


def test_a_loop_is_the_same_to_the_sample_after_a_thousand_rounds(player: Player, device: Device) -> None:
    track = ramp()
    started(player, track, 0.9)
    player.set_loop(1.0, 1.05)

    heard = device.listen(1000 + 500 * 1001, block=4096)

    rounds = heard[1000:].reshape(1001, 500, 2)
    np.testing.assert_array_equal(rounds[1000], rounds[1])
    np.testing.assert_allclose(rounds[1000][: 500 - FADE], track[10_000 : 10_500 - FADE], atol=1e-7)
    assert player.position == pytest.approx(1.05, abs=1e-4) or player.position == pytest.approx(1.0, abs=1e-4)


def test_leaving_a_loop_plays_on_behind_it(player: Player, device: Device) -> None:
    track = ramp()
    started(player, track, 1.0)
    player.set_loop(1.0, 1.1)
    device.listen(2500)

    player.clear_loop()

    np.testing.assert_allclose(device.listen(1000), track[10_500:11_500], atol=1e-6)


def test_the_ends_of_a_loop_move_while_it_plays(player: Player, device: Device) -> None:
    track = ramp()
    started(player, track, 1.0)
    player.set_loop(1.0, 1.4)
    device.listen(1000)

    player.set_loop(1.0, 1.2)  # half as long; the playhead is in its first half
    np.testing.assert_allclose(device.listen(1000 - FADE), track[11_000 : 12_000 - FADE], atol=1e-6)
    device.listen(FADE)
    np.testing.assert_allclose(device.listen(100), track[10_000:10_100], atol=1e-6)
    device.listen(1400)

    player.set_loop(1.0, 1.1)  # and again; now it stands behind the new end and is taken in
    heard = device.listen(400)
    np.testing.assert_allclose(heard[FADE:], track[10_500 + FADE : 10_900], atol=1e-6)


def test_a_jump_out_of_a_loop_plays_on_there(player: Player, device: Device) -> None:
    track = ramp()
    started(player, track, 1.0)
    player.set_loop(1.0, 1.1)
    device.listen(100)
    player.seek(2.0)

    np.testing.assert_allclose(device.listen(2000)[FADE:], track[20_000 + FADE : 22_000], atol=1e-6)


def test_the_position_goes_round_with_the_loop(device: Device) -> None:
    device.delay = 0.05
    player = started(Player(device.open, lambda: device.now), ramp(), 1.0)
    player.set_loop(1.0, 1.5)
    positions = []
    for _ in range(300):
        device.listen(100)
        positions.append(player.position)

    assert min(positions) >= 1.0
    assert max(positions) < 1.5
    np.testing.assert_allclose(
        (np.diff(positions[50:]) + 0.25) % 0.5 - 0.25, 0.01, atol=1e-6, err_msg="at an even pace"
    )


def test_a_loop_needs_a_start_before_its_stop(player: Player) -> None:
    with pytest.raises(ValueError, match="start before its stop"):
        player.set_loop(2.0, 2.0)


# Jumps.


def test_a_skip_counts_from_the_sample_that_would_have_come(device: Device) -> None:
    """However late the listener hears it: two bars forward are two bars, to the sample."""
    device.delay = 0.08
    player = started(Player(device.open, lambda: device.now), ramp())
    device.listen(3000)

    player.skip(1.0)

    np.testing.assert_allclose(device.listen(500)[FADE:], ramp()[13_000 + FADE : 13_500], atol=1e-6)


@pytest.mark.parametrize(("late", "lands"), [(0.03, 2.03), (-0.02, 1.98)])
def test_a_quantized_jump_keeps_the_beat(late: float, lands: float, player: Player, device: Device) -> None:
    started(player, ramp())
    player.set_beats(np.arange(0, 4, 0.5), np.zeros(8, bool))
    player.set_manner(Manner(is_quantized=True))
    device.listen(round((1.0 + late) * RATE))

    player.jump(2.0)

    first = round(lands * RATE)
    np.testing.assert_allclose(device.listen(500)[FADE:], ramp()[first + FADE : first + 500], atol=1e-6)


def test_without_quantizing_and_when_paused_a_jump_goes_where_it_is_told(
    player: Player, device: Device
) -> None:
    player.load(ramp(), RATE)
    player.set_beats(np.arange(0, 4, 0.5), np.zeros(8, bool))
    player.set_manner(Manner(is_quantized=True))
    player.seek(0.3)
    player.jump(2.0)
    assert player.position == 2.0

    player.set_manner(Manner())
    player.play()
    device.listen(1300)
    player.jump(1.0)
    assert player.position == 1.0


# Tempo.


@pytest.mark.parametrize("speed", [0.84, 0.9471, 1.0001, 1.16])
def test_another_tempo_changes_the_pitch_and_the_position_goes_along(
    speed: float, player: Player, device: Device
) -> None:
    player.set_manner(Manner(speed=speed))
    started(player, sine(500))

    heard = device.listen(2 * RATE)

    expected = 0.5 * np.sin(2 * np.pi * 500 * speed * np.arange(2 * RATE) / RATE)
    np.testing.assert_allclose(heard[FADE:, 0], expected[FADE:], atol=2e-4)
    assert player.position == pytest.approx(2 * speed, abs=1e-9)


def test_at_another_tempo_nothing_above_the_limit_is_folded_back(player: Player, device: Device) -> None:
    """4,900 Hz at 16 percent more would be 5,684 Hz, which 10,000 samples a second cannot hold."""
    player.set_manner(Manner(speed=1.16))
    started(player, sine(4900))
    assert np.abs(device.listen(RATE)[200:]).max() < 0.05


def test_a_change_of_tempo_is_heard_at_once_and_does_not_click(player: Player, device: Device) -> None:
    started(player, sine(100))
    device.listen(3000)
    for speed in (1.05, 1.10, 1.16, 0.84, 1.0):
        player.set_manner(Manner(speed=speed))
        device.listen(700)
    steps = np.abs(np.diff(np.concatenate(device.heard)[:, 0]))
    assert steps.max() < 0.5 * 2 * np.pi * 100 * 1.16 / RATE * 1.2
    assert player.position == pytest.approx(0.3 + 0.07 * (1.05 + 1.10 + 1.16 + 0.84 + 1.0), abs=1.1 / RATE)


@pytest.mark.parametrize("speed", [0.84, 1.03, 1.16])
def test_with_key_lock_the_pitch_stays(speed: float, player: Player, device: Device) -> None:
    player.set_manner(Manner(speed=speed, has_key_lock=True))
    started(player, sine(440))

    heard = device.listen(2 * RATE)

    assert pitch(heard) == pytest.approx(440, abs=2)
    assert player.position == pytest.approx(2 * speed, abs=1e-9)
    level = np.sqrt(np.mean(np.square(heard[RATE // 2 :])))
    assert level == pytest.approx(0.5 / np.sqrt(2), rel=0.03), "it does not cancel itself out"


def test_with_key_lock_beats_stay_near_their_place(player: Player, device: Device) -> None:
    rng = np.random.default_rng(1)
    track = np.zeros((4 * RATE, 2), np.float32)
    kicks = np.arange(2000, 38_000, 5000)
    for kick in kicks:
        track[kick : kick + 800] = (rng.normal(0, 0.3, 800) * np.exp(-np.arange(800) / 150))[:, None]
    player.set_manner(Manner(speed=1.1, has_key_lock=True))
    started(player, track)
    heard = np.abs(device.listen(35_000)[:, 0])
    for kick in kicks:
        at = round(kick / 1.1)
        onset = int(np.argmax(heard[at - 500 : at + 500] > 0.05)) + at - 500
        assert abs(onset - at) < 0.02 * RATE


def test_loops_go_round_at_another_tempo_too(player: Player, device: Device) -> None:
    """At half a percent more, a loop of 1000 samples is 995.02… long; after 200 rounds nothing is lost."""
    player.set_manner(Manner(speed=1.005))
    started(player, ramp(), 1.0)
    player.set_loop(1.0, 1.1)
    heard = device.listen(199_004)[:, 0] * len(ramp())  # 200 rounds are 199,004.975… samples
    expected = 10_000 + (np.arange(199_004) * 1.005) % 1000
    is_inside = (expected > 10_060) & (expected < 10_900)
    np.testing.assert_allclose(heard[is_inside], expected[is_inside], atol=0.01)


# The metronome.

CLICK_BEATS = np.arange(0.1, 4, 0.25)
CLICK_DOWN = np.arange(len(CLICK_BEATS)) % 4 == 0


def clicks(player: Player, speed: float = 1.0, level: float = 0.4) -> None:
    player.set_beats(CLICK_BEATS, CLICK_DOWN)
    player.set_manner(Manner(speed=speed, metronome=level))


def onsets(heard: np.ndarray) -> list[int]:
    loud = np.abs(heard[:, 0]) > 0.1
    return [int(n) for n in np.flatnonzero(loud) if n == 0 or not loud[max(0, n - 200) : n].any()]


@pytest.mark.parametrize("speed", [1.0, 0.84, 1.13])
def test_the_metronome_clicks_on_the_sample_of_the_beat(speed: float, player: Player, device: Device) -> None:
    player.load(np.zeros((4 * RATE, 2), np.float32), RATE)
    clicks(player, speed)
    player.play()
    heard = device.listen(2 * RATE)
    expected = [round(beat * RATE / speed) for beat in CLICK_BEATS if beat / speed < 2.0]
    assert onsets(heard) == expected
    loudness = [np.abs(heard[n : n + 20]).max() for n in expected]
    assert loudness[0] == pytest.approx(0.4, abs=0.01), "the first of a bar is louder"
    assert loudness[1] == pytest.approx(0.24, abs=0.01)


def test_the_metronome_follows_loops_and_jumps(player: Player, device: Device) -> None:
    player.load(np.zeros((4 * RATE, 2), np.float32), RATE)
    clicks(player)
    player.set_loop(0.1, 0.6)
    player.seek(0.1)
    player.play()
    device.listen(10_000)
    heard = device.listen(10_000)
    assert onsets(heard) == [0, 2500, 5000, 7500]
    player.clear_loop()
    device.listen(500)
    player.seek(2.0)
    assert onsets(device.listen(5000)) == [1000, 3500]


def test_the_metronome_never_drives_the_sound_into_clipping(player: Player, device: Device) -> None:
    player.load(tone(0.99), RATE)
    clicks(player, level=1.0)
    player.play()
    heard = device.listen(RATE)
    assert np.abs(heard).max() <= 1.0
    player.set_manner(Manner())
    device.listen(FADE)
    (
        np.testing.assert_array_equal(device.listen(100), np.float32(0.99)),
        "without it, the track is left as it is",
    )


# Loudness.


def test_the_volume_moves_without_a_step(player: Player, device: Device) -> None:
    started(player, tone(0.8))
    device.listen(500)
    player.set_manner(Manner(volume=0.25))
    heard = device.listen(300)
    assert np.abs(np.diff(heard[:, 0])).max() < 0.01
    np.testing.assert_allclose(heard[100:], 0.2, atol=1e-6)


# The next track.


def test_the_queued_track_begins_with_the_very_next_sample(player: Player, device: Device) -> None:
    started(player, ramp(1000))
    device.listen(300)
    player.queue(tone(0.25, 500), RATE)
    heard = device.listen(1200)
    np.testing.assert_allclose(heard[:700], ramp(1000)[300:], atol=1e-6)
    np.testing.assert_allclose(heard[700:1200], 0.25)
    device.now += 1
    assert (player.n_begun, player.position, player.duration) == (1, 0.05, 0.05)
    device.listen(100)
    assert not player.is_playing


def test_a_queued_track_can_be_taken_back(player: Player, device: Device) -> None:
    started(player, ramp(1000))
    player.queue(tone(), RATE)
    player.queue(None, 0)
    assert not device.listen(1500)[1000:].any()
    assert (player.n_begun, player.is_playing) == (0, False)


def test_loop_beats_and_jumps_belong_to_the_track_that_has_begun(player: Player, device: Device) -> None:
    started(player, ramp(1000))
    player.queue(ramp(20_000), RATE)
    device.listen(3000)
    player.set_loop(0.3, 0.4)
    assert player.n_begun == 1
    device.listen(9000)
    assert 0.3 <= player.position <= 0.4
    player.clear_loop()
    player.seek(1.5)
    np.testing.assert_allclose(device.listen(200)[FADE:], ramp(20_000)[15_000 + FADE : 15_200], atol=1e-6)
    player.queue(tone(0.1, 300), RATE)
    device.listen(5000)
    assert player.n_begun == 2


def test_a_queued_track_of_another_rate_is_converted(player: Player, device: Device) -> None:
    started(player, ramp(1000))
    player.queue(tone(0.5, 4000), 2 * RATE)
    heard = device.listen(3000)
    assert not heard[3000:].any()
    np.testing.assert_allclose(heard[1100:2900], 0.5, atol=0.01)


# A program that is busy elsewhere.


def test_sound_made_ahead_bridges_200_milliseconds_in_which_nothing_can_be_made(
    player: Player, device: Device, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The device asks, and gets what lies ready; nothing is computed for it, and nobody is waited for."""
    monkeypatch.setattr(player._feeder, "wake", lambda: None)  # the test feeds by hand
    started(player, ramp())
    while player.feed() == 0.0:
        pass

    held, let_go = threading.Event(), threading.Event()

    def be_busy() -> None:  # whoever makes sound is stuck with it
        with player._rendering:
            held.set()
            let_go.wait(10)

    stuck = threading.Thread(target=be_busy)
    stuck.start()
    held.wait(10)
    heard = device.listen(2000)
    let_go.set()
    stuck.join()

    np.testing.assert_allclose(heard[FADE:], ramp()[FADE:2000], atol=1e-6)
    np.testing.assert_allclose(device.listen(500), ramp()[2000:2500], atol=1e-6), "and on, without a gap"


@pytest.mark.parametrize("change", ["seek", "tempo", "loop", "metronome"])
def test_what_was_made_ahead_does_not_delay_a_change(change: str, player: Player, device: Device) -> None:
    started(player, tone(0.1, 40_000))
    device.listen(200)
    while player.feed() == 0.0:
        pass
    player._samples[20_000:] = 0.7
    if change == "seek":
        player.seek(2.0)
    elif change == "tempo":
        player._samples[:] = 0.7
        player.set_manner(Manner(speed=1.1))
    elif change == "loop":
        player._samples[:] = 0.7
        player.set_loop(0.0, 0.5)
    else:
        player._samples[:] = 0.7
        player.set_manner(Manner(metronome=0.01))
    np.testing.assert_allclose(device.listen(200)[FADE:], 0.7, atol=1e-3)


# Devices that come and go.


def test_another_device_goes_on_where_the_first_one_was_heard(device: Device) -> None:
    device.delay = 0.05
    clock = lambda: max(device.now, other.now)  # noqa: E731
    other = Device(now=0.0)
    player = started(Player(device.open, clock), ramp())
    device.listen(3000)
    assert player.position == pytest.approx(0.25, abs=0.011)

    player.use_output(other.open)

    assert player.is_playing
    assert device.n_closed == 1
    first = round(player.position * RATE)
    np.testing.assert_allclose(other.listen(500)[FADE:], ramp()[first + FADE : first + 500], atol=1e-6)


def test_a_device_that_went_away_is_noticed_and_the_place_is_kept(player: Player, device: Device) -> None:
    started(player, ramp())
    device.listen(3000)
    device.is_running = False
    assert (player.is_playing, player.is_lost) == (False, True)

    def absent(rate: int, fill: object) -> Device:
        raise PlaybackTrouble("No sound device.", "Connect one.")

    with pytest.raises(PlaybackTrouble):
        player.use_output(absent)
    assert (player.is_playing, player.is_lost) == (False, False)
    assert player.position == pytest.approx(0.3, abs=1e-3)


def test_a_manner_out_of_range_is_our_own_mistake() -> None:
    with pytest.raises(ValueError, match="16%"):
        Manner(speed=1.2)
    with pytest.raises(ValueError, match="volume"):
        replace(Manner(), volume=2.0)
