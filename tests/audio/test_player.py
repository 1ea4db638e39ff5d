"""Playing a track: heard from a sound device that the test turns by hand, and once from a real (silent) one."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest

from djanalyzer.audio import output
from djanalyzer.audio.player import Player
from djanalyzer.errors import PlaybackTrouble
from tests.audio.sound_device import FADE, RATE, Device, ramp, tone


def test_a_track_is_played_from_its_start_to_its_end(player: Player, device: Device) -> None:
    track = ramp(1000)
    player.load(track, RATE)
    assert (player.position, player.duration, player.is_playing) == (0.0, 0.1, False)

    player.play()
    assert player.is_playing
    heard = device.listen(1200)

    np.testing.assert_allclose(heard[FADE:1000], track[FADE:], atol=1e-6)
    assert not heard[1000:].any()
    assert not player.is_playing
    assert player.position == 0.1


def test_play_after_the_end_begins_again(player: Player, device: Device) -> None:
    player.load(ramp(1000), RATE)
    player.play()
    device.listen(1100)

    player.play()

    assert player.is_playing
    assert player.position == 0.0
    np.testing.assert_allclose(device.listen(500)[FADE:], ramp(1000)[FADE:500], atol=1e-6)


def test_pause_and_play_go_on_where_the_music_was(player: Player, device: Device) -> None:
    track = ramp()
    player.load(track, RATE)
    player.play()
    device.listen(3000)

    player.pause()
    device.listen(2000)
    assert not player.is_playing
    assert player.position == 0.3

    player.play()
    np.testing.assert_allclose(device.listen(500)[FADE:], track[3000 + FADE : 3500], atol=1e-6)


def test_seeking_is_heard_and_shown_at_once(player: Player, device: Device) -> None:
    track = ramp()
    player.load(track, RATE)
    player.seek(1.0)
    assert player.position == 1.0
    player.play()
    device.listen(100)

    player.seek(2.5)

    assert player.position == 2.5
    np.testing.assert_allclose(device.listen(500)[FADE:], track[25000 + FADE : 25500], atol=1e-6)
    assert player.is_playing


@pytest.mark.parametrize(("asked", "got"), [(-3.0, 0.0), (1e9, 4.0)])
def test_seeking_stays_within_the_track(asked: float, got: float, player: Player) -> None:
    player.load(ramp(), RATE)
    player.seek(asked)

    assert player.position == got


def test_nothing_ever_clicks(player: Player, device: Device) -> None:
    """Starting, pausing, jumping and changing tracks move the loudspeaker in small steps."""
    player.load(tone(), RATE)
    player.play()
    device.listen(333)
    player.seek(1.0)
    device.listen(20)
    player.seek(0.5)
    device.listen(333)
    player.pause()
    device.listen(10)
    player.play()
    device.listen(250)
    player.load(tone(-0.5), RATE)
    player.play()
    device.listen(250)
    player.pause()
    device.listen(250)

    steps = np.diff(np.concatenate(device.heard), axis=0, prepend=0.0)
    largest_step = 1.0 / FADE  # from -0.5 to 0.5 within one fade
    assert np.abs(steps).max() <= largest_step + 1e-6
    assert np.abs(np.concatenate(device.heard)).max() <= 1.0


def test_the_position_is_what_the_listener_hears(device: Device) -> None:
    device.delay = 0.05
    player = Player(device.open, lambda: device.now)
    player.load(ramp(), RATE)
    player.play()

    assert player.position == 0.0
    device.listen(300)
    assert player.position == 0.0  # on its way to the loudspeaker
    device.listen(700)
    assert player.position == pytest.approx(0.1 - 0.05 - 0.0, abs=0.011)

    before = player.position
    device.now += 0.004  # between two calls of the device the playhead moves on
    assert player.position == pytest.approx(before + 0.004, abs=1e-9)


def test_the_playhead_never_turns_while_playing(device: Device) -> None:
    """Not even when the device finds out later that its sound takes longer than it said."""
    player = Player(device.open, lambda: device.now)
    player.load(ramp(), RATE)
    player.play()
    positions = []
    for block in range(200):
        device.delay = 0.01 if block < 5 else 0.045
        device.listen(100)
        device.now -= 0.005
        positions.append(player.position)
        device.now += 0.005
        positions.append(player.position)

    assert (np.diff(positions) >= 0).all()
    assert positions[-1] == pytest.approx(2.0 - 0.045, abs=0.011)


def test_a_track_loaded_while_another_plays_waits_at_its_start(player: Player, device: Device) -> None:
    player.load(ramp(), RATE)
    player.play()
    device.listen(1000)

    player.load(tone(0.25), RATE)

    assert (player.is_playing, player.position, player.duration) == (False, 0.0, 2.0)
    player.play()
    np.testing.assert_allclose(device.listen(400)[FADE:], 0.25, atol=1e-6)


def test_a_track_of_another_rate_opens_the_device_again(player: Player, device: Device) -> None:
    player.load(ramp(), RATE)
    player.play()
    player.load(ramp(), 2 * RATE)
    player.play()

    assert (device.rate, device.n_opened, device.n_closed) == (2 * RATE, 2, 1)
    assert player.is_playing


def test_a_device_of_one_rate_alone_plays_at_the_right_speed() -> None:
    device = Device(rate=48000, fixed_rate=True)
    player = Player(device.open, lambda: device.now)
    time = np.arange(2 * 44100) / 44100
    player.load(np.stack([np.sin(2 * np.pi * 1000 * time)] * 2, axis=1).astype(np.float32), 44100)
    player.seek(0.5)

    player.play()
    heard = device.listen(24000)[:, 0]

    spectrum = np.abs(np.fft.rfft(heard * np.hanning(len(heard))))
    assert np.argmax(spectrum) * 48000 / len(heard) == pytest.approx(1000, abs=3)
    assert player.position == pytest.approx(1.0, abs=1e-3)
    assert player.duration == pytest.approx(2.0, abs=1e-3)
    player.pause()
    player.play()
    assert device.n_opened == 1


def test_a_long_mix_of_whole_numbers_is_played(player: Player, device: Device) -> None:
    player.load((ramp(1000) * 32768).astype(np.int16), RATE)
    player.play()

    np.testing.assert_allclose(device.listen(1000)[FADE:], ramp(1000)[FADE:], atol=1e-4)


def test_the_device_rests_after_a_pause_and_wakes_for_play(player: Player, device: Device) -> None:
    player.load(ramp(), RATE)
    player.play()
    device.listen(100)
    player.pause()
    device.listen(6 * RATE)
    assert not device.is_running

    player.play()

    assert player.is_playing
    np.testing.assert_allclose(device.listen(300)[FADE:], ramp()[100 + FADE : 400], atol=1e-6)


def test_a_device_that_goes_away_ends_playing_and_play_tries_again(player: Player, device: Device) -> None:
    player.load(ramp(), RATE)
    player.play()
    device.listen(100)
    device.is_running = False

    assert not player.is_playing
    player.play()
    assert player.is_playing


def test_a_closed_player_gives_the_device_back_and_can_play_again(player: Player, device: Device) -> None:
    player.load(ramp(), RATE)
    player.play()
    player.close()
    player.close()
    assert (device.n_closed, player.is_playing) == (1, False)

    player.play()
    assert (device.n_opened, player.is_playing) == (2, True)


def test_samples_of_a_wrong_shape_are_our_own_mistake(player: Player) -> None:
    with pytest.raises(ValueError, match=r"shape \(n, 2\)"):
        player.load(np.zeros(100, np.float32), RATE)


def test_an_empty_deck_plays_nothing(player: Player, device: Device) -> None:
    player.play()
    device.listen(100)

    assert (player.is_playing, player.position, player.duration) == (False, 0.0, 0.0)


def test_many_threads_may_use_one_player(player: Player, device: Device) -> None:
    player.load(ramp(), RATE)
    player.play()
    trouble: list[BaseException] = []

    def work(seed: int) -> None:
        rng = np.random.default_rng(seed)
        try:
            for _ in range(300):
                action = rng.integers(5)
                if action == 0:
                    player.play()
                elif action == 1:
                    player.pause()
                elif action == 2:
                    player.seek(rng.uniform(0, 4))
                elif action == 3:
                    player.load(ramp(), RATE)
                assert 0 <= player.position <= 4
        except BaseException as error:  # noqa: BLE001 - told to the test's own thread
            trouble.append(error)

    threads = [threading.Thread(target=work, args=(seed,)) for seed in range(4)]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        heard = device.listen(400)
        assert np.isfinite(heard).all()
    assert not trouble


def test_without_portaudio_the_user_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    class Finder:
        @staticmethod
        def find_spec(name: str, path: object = None, target: object = None) -> None:
            if name == "sounddevice":
                raise OSError("PortAudio library not found")

    monkeypatch.delitem(sys.modules, "sounddevice", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Finder, *sys.meta_path])
    player = Player()
    player.load(ramp(), RATE)

    with pytest.raises(PlaybackTrouble, match="PortAudio is not installed") as caught:
        player.play()

    assert "apt install libportaudio2" in caught.value.hint
    assert not player.is_playing


def test_without_a_device_the_user_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    class NoDevices:
        PortAudioError = type("PortAudioError", (Exception,), {})
        looked_again = 0

        def OutputStream(self, **_: object) -> None:
            raise self.PortAudioError("Error querying device -1")

        def check_output_settings(self, **_: object) -> None: ...

        def _terminate(self) -> None: ...

        def _initialize(self) -> None:
            self.looked_again += 1

    devices = NoDevices()
    monkeypatch.setattr(output, "_sounddevice", lambda: devices)
    player = Player()

    with pytest.raises(PlaybackTrouble, match="no sound device is ready") as caught:
        player.play()

    assert caught.value.hint
    assert devices.looked_again == 1


ALSA_NULL = """
pcm.!default { type null }
ctl.!default { type null }
pcm.djnull { type null hint { show on description "djnull" } }
"""

PLAY_HALF_A_SECOND = """
import sys, time
import numpy as np
import sounddevice
names = [d["name"] for d in sounddevice.query_devices()]
if "djnull" not in names:
    sys.exit(77)
sounddevice.default.device = "djnull"
from djanalyzer.audio.player import Player
player = Player()
player.load(np.zeros((22050, 2), np.float32), 44100)
player.play()
end = time.monotonic() + 20
while player.is_playing and time.monotonic() < end:
    time.sleep(0.01)
time.sleep(0.2)
assert not player.is_playing
assert player.position == 0.5, player.position
player.seek(0.1)
player.play()
player.close()
print("played")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the silent device is made with ALSA")
def test_a_real_device_plays_to_the_end(tmp_path: Path) -> None:
    asound = tmp_path / "asound.conf"
    asound.write_text(ALSA_NULL)

    done = subprocess.run(
        [sys.executable, "-c", PLAY_HALF_A_SECOND],
        env={**os.environ, "ALSA_CONFIG_PATH": str(asound)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    if done.returncode == 77 or "PortAudio library not found" in done.stderr:
        pytest.skip("PortAudio with ALSA (libportaudio2) is not installed here")
    assert done.stdout.strip() == "played", done.stderr
