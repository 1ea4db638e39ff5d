"""A take on the deck: heard in place of the bars it was made from, at the same place, while the track plays on."""

from __future__ import annotations

import numpy as np
import pytest

from djanalyzer.audio.manner import Manner
from djanalyzer.audio.player import Player
from djanalyzer.audio.stems import Balance, Stems
from djanalyzer.audio.takes import Take
from tests.audio.sound_device import FADE, RATE, Device

N = 4 * RATE
START, LONG = RATE, RATE // 2  # of the take, samples
STOP = START + LONG


def tone(hertz: float, n: int, level: float = 0.3) -> np.ndarray:
    wave = level * np.sin(2 * np.pi * hertz * np.arange(n) / RATE)
    return np.stack([wave, -wave], axis=1).astype(np.float32)


TRACK = tone(97, N)
TAKE = Take(tone(211, LONG), START, RATE)


def laid_in(track: np.ndarray = TRACK) -> np.ndarray:
    """Return a track with the take in its place, passing from one into the other at its edges."""
    whole = track.copy()
    share = np.minimum(1, np.minimum(np.arange(1, LONG + 1), np.arange(LONG, 0, -1)) / FADE)[:, None]
    whole[START:STOP] += share * (TAKE.samples - whole[START:STOP])
    return whole


def at_work(player: Player, place: float = 0.0, manner: Manner | None = None) -> Player:
    player.load(TRACK, RATE)
    player.set_manner(manner or Manner())
    player.seek(place)
    player.play()
    return player


def test_the_take_is_heard_over_its_bars_and_the_track_before_and_behind(
    player: Player, device: Device
) -> None:
    at_work(player, 0.9)
    assert player.set_take(TAKE)
    np.testing.assert_allclose(device.listen(8000)[FADE:], laid_in()[9000 + FADE : 17000], atol=1e-6)


def test_switching_passes_over_within_5_ms_from_the_very_next_sample_at_the_same_place(
    player: Player, device: Device
) -> None:
    at_work(player, 1.1)
    device.listen(777)
    here = round(1.1 * RATE) + 777
    player.set_take(TAKE)
    to_take = device.listen(400)
    player.set_take(None)
    back = device.listen(400)

    rise = np.minimum(1, np.arange(1, 401) / FADE)[:, None]
    original, take = TRACK[here : here + 800], laid_in()[here : here + 800]
    np.testing.assert_allclose(to_take, original[:400] + rise * (take - original)[:400], atol=2e-6)
    np.testing.assert_allclose(back, take[400:] + rise * (original - take)[400:], atol=2e-6)


def test_nothing_clicks_and_no_sample_is_left_out_however_often_one_switches_in_a_loop(
    player: Player, device: Device
) -> None:
    """Steps between samples are those of the two tones and of the ramps between them, of which two may meet."""
    at_work(player, 1.0)
    player.set_loop(START / RATE, STOP / RATE)
    device.listen(FADE)
    rng = np.random.default_rng(5)
    for number in range(80):
        player.set_take(TAKE if number % 2 else None)
        device.listen(int(rng.integers(FADE // 2, 5 * FADE)), block=23)
        n = sum(len(piece) for piece in device.heard)
        assert player.position == pytest.approx((START + n % LONG) / RATE), (
            "the place goes on as if nothing was"
        )
    heard = np.concatenate(device.heard)[FADE:]
    steepest = 2 * np.pi * 0.3 * 211 / RATE
    assert np.abs(np.diff(heard, axis=0)).max() <= steepest + 2 * 0.6 / FADE


@pytest.mark.parametrize(
    "manner", [Manner(speed=1.043), Manner(speed=0.93, has_key_lock=True)], ids=("fast", "slow, key lock")
)
def test_tempo_key_lock_and_loop_stay_when_a_take_that_sounds_the_same_comes_and_goes(manner: Manner) -> None:
    same = Take(TRACK[START:STOP].copy(), START, RATE)

    def listen(switches: bool) -> np.ndarray:
        device = Device()
        player = at_work(Player(device.open, lambda: device.now), 1.05, manner)
        player.set_loop(START / RATE, STOP / RATE)
        for step in range(60):
            if switches and step > 5:
                player.set_take(same if step % 2 else None)
            device.listen(137)
        return np.concatenate(device.heard)

    np.testing.assert_allclose(listen(True), listen(False), atol=2e-5)


def test_a_take_lies_over_the_stems_that_are_heard(player: Player, device: Device) -> None:
    half = np.rint(TRACK * 32767 / 2).astype(np.int16)
    of = Stems({"drums": half, "bass": half, "other": 0 * half, "vocals": 0 * half}, 1 / 32767, RATE)
    at_work(player, 0.95)
    player.set_stems(of)
    player.set_balance(Balance(frozenset({"drums"})))
    player.set_take(TAKE)
    np.testing.assert_allclose(device.listen(6500)[FADE:], laid_in(TRACK / 2)[9500 + FADE : 16000], atol=1e-4)


def test_takes_of_another_rate_or_track_are_not_taken_and_go_with_their_track(
    player: Player, device: Device
) -> None:
    at_work(player)
    assert not player.set_take(Take(TAKE.samples, START, 2 * RATE))
    assert not player.set_take(Take(TAKE.samples, N, RATE)), "behind its end"
    assert player.set_take(TAKE)
    other = np.full((2 * RATE, 2), 0.25, np.float32)
    player.queue(other, RATE)
    player.seek(3.9)
    device.listen(1200)
    np.testing.assert_array_equal(device.listen(15_000), other[200:15_200])

    player.load(TRACK, RATE)
    player.set_take(TAKE)
    slower = Device(rate=RATE // 2, fixed_rate=True)
    player.use_output(slower.open)
    player.seek(1.2)
    player.play()
    np.testing.assert_allclose(slower.listen(300)[FADE:], TRACK[12_000 + 2 * FADE : 12_600 : 2], atol=2e-3)
    assert player.set_take(Take(TAKE.samples[::2], START // 2, RATE // 2))


def test_a_take_of_more_samples_than_float32_can_count_is_laid_in_up_to_its_very_end() -> None:
    """Three minutes at 96 kHz; its samples are one and the same, so that they take no room."""
    n = 2**24 + 100_000
    take = Take(np.broadcast_to(np.float32(0.5), (n, 2)), 0, 96_000)
    track = np.broadcast_to(np.float32(0.25), (n + 1000, 2))
    laid = take.over(track, 100).cut(2**24 + 1, 100_500)
    np.testing.assert_array_equal(laid[: 100_000 - 101], np.float32(0.5))
    np.testing.assert_array_equal(laid[100_000 - 1 :], np.float32(0.25))
