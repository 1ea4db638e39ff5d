"""What the ear would notice: attacks on the beat, no false harmonics, filters and faders that keep time."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from djanalyzer.synthesis import compose, mixing, render
from djanalyzer.synthesis.grooves import Feel
from djanalyzer.synthesis.kits import DRUMS, drum, layer_of, softened
from djanalyzer.synthesis.oscillators import build_stack, spectrum
from djanalyzer.synthesis.song import Loop, Patch, notes_of
from djanalyzer.synthesis.timbres import TIMBRES
from djanalyzer.synthesis.transitions import effect
from djanalyzer.synthesis.voices import Voice

RATE = 22_050
SOFT = {"shaker"}  # is meant to swell for some milliseconds


@pytest.mark.parametrize("variant", sorted(set(DRUMS) - SOFT))
@pytest.mark.parametrize("rate", [22_050, 44_100])
def test_a_hit_begins_within_two_milliseconds(variant: str, rate: int) -> None:
    for seed in range(4):
        hit = np.abs(drum(variant, seed, rate))
        assert hit.max() == pytest.approx(1.0)
        assert np.argmax(hit > 0.2) <= 0.002 * rate
        assert hit[-20:].max() < 0.2


@pytest.mark.parametrize("lofi", [0.2, 0.6, 1.0])
def test_a_hit_cut_out_of_a_record_still_begins_at_once(lofi: float) -> None:
    for variant in ("kick_shell", "snare_layered", "hat_acoustic", "kick_909", "clap"):
        for seed in range(4):
            hit = np.abs(drum(variant, seed, RATE, lofi))
            assert hit.max() == pytest.approx(1.0)
            assert np.argmax(hit > 0.2) <= 0.003 * RATE


def test_soft_strokes_are_duller_and_not_softer() -> None:
    hit = drum("snare_shell", 3, RATE)
    layers = [softened(hit, layer_of(velocity), RATE) for velocity in (1.0, 0.7, 0.5, 0.2)]
    roughness = [np.std(np.diff(sound)) / np.std(sound) for sound in layers]
    assert roughness == sorted(roughness, reverse=True)
    assert roughness[-1] < 0.8 * roughness[0]
    for sound in layers:
        assert np.abs(sound).max() == pytest.approx(1.0, abs=1e-3)


@pytest.mark.parametrize("variant", sorted(TIMBRES))
def test_a_voice_plays_notes_high_and_low(variant: str) -> None:
    voice = Voice(Patch("voice", variant, seed=5), RATE)
    for pitch in (28, 60, 96):
        note = voice.note(pitch, 0.3)
        assert note.shape[0] == 2
        assert np.isfinite(note).all()
        assert 0.01 < np.abs(note).max() < 4


STRUCK = {
    "finger_bass": 40, "slap_bass": 40, "growl": 40, "guitar": 52, "clean_guitar": 52, "muted_guitar": 52, "wah_guitar": 52,
    "chip_arp": 64, "chip": 64, "mallet": 64, "bell": 64, "e_piano": 64,
}  # fmt: skip
SWELLING = {"brass": 64, "sweep_pad": 52, "width_pad": 52}


def heard_pitch(wave: np.ndarray, hertz: float) -> float:
    """Return by how many cents the strongest partial within a semitone of `hertz` is away from it."""
    n_fft = 1 << 17
    strength = np.abs(np.fft.rfft(wave * np.hanning(len(wave)), n_fft))
    cents = 1200 * np.log2(np.fft.rfftfreq(n_fft, 1 / RATE)[1:] / hertz)
    near = np.flatnonzero(np.abs(cents) < 100)
    assert strength[1:][near].max() > 0.2 * strength.max()
    return float(cents[near[np.argmax(strength[1:][near])]])


@pytest.mark.parametrize("variant", sorted(STRUCK | SWELLING))
def test_an_instrument_sounds_at_its_pitch_from_the_beginning_of_its_note(variant: str) -> None:
    """Within ten cents, vibrato aside, and three milliseconds; what swells begins to swell by then."""
    pitch, share = (STRUCK | SWELLING)[variant], 0.05 if variant in STRUCK else 0.001
    for seed in range(5):
        for interval in (0, 7, 12):
            voice = Voice(Patch("voice", variant, seed), RATE)
            voice.timbre = replace(voice.timbre, vibrato=0.0)
            wave = voice.note(pitch + interval, 1.0).mean(axis=0).astype(np.float64)
            loud = np.abs(wave)
            assert np.argmax(loud > share * loud.max()) <= 0.003 * RATE
            assert abs(heard_pitch(wave, 440 * 2 ** ((pitch + interval - 69) / 12))) < 10


def test_a_string_loses_its_treble_first_and_a_muted_one_its_tone() -> None:
    def rest(variant: str) -> tuple[float, float]:
        """Return how much of the loudness, and of the brightness, is left after a third of a second."""
        wave = Voice(Patch("voice", variant, 2), RATE).note(45, 0.6).mean(axis=0)
        early, late = wave[: RATE // 10], wave[RATE // 3 : RATE // 3 + RATE // 10]
        bright = [np.std(np.diff(piece)) / np.std(piece) for piece in (early, late)]
        return float(np.std(late) / np.std(early)), float(bright[1] / bright[0])

    for variant in ("clean_guitar", "finger_bass", "slap_bass"):
        assert rest(variant)[1] < 0.9
    assert rest("muted_guitar")[0] < 0.5 * rest("clean_guitar")[0]


def test_a_growl_opens_its_mouth_in_time_with_the_music() -> None:
    voice = Voice(Patch("voice", "growl", 1, beat=0.5), RATE)
    voice.timbre = replace(voice.timbre, lfo_beats=1.0, drive=0.0, sub=0.0)
    wave = voice.note(36, 2.0).mean(axis=0)
    hop = RATE // 20
    pieces = wave[: 40 * hop].reshape(40, hop)
    bright = np.std(np.diff(pieces, axis=1), axis=1) / np.std(pieces, axis=1)
    cycle = bright.reshape(4, 10)
    assert (cycle.argmax(axis=1) >= 3).all()
    assert (cycle.argmax(axis=1) <= 6).all()
    assert (cycle.max(axis=1) > 2 * cycle.min(axis=1)).all()


@pytest.mark.parametrize(("pitch", "hertz"), [(45, 110.0), (69, 440.0)])
def test_a_voice_is_in_tune(pitch: float, hertz: float) -> None:
    note = Voice(Patch("voice", "organ", seed=2), RATE).note(pitch, 2.0)[0]
    strength = np.abs(np.fft.rfft(note * np.hanning(len(note))))
    frequency = np.fft.rfftfreq(len(note), 1 / RATE)
    near = (frequency > hertz * 0.97) & (frequency < hertz * 1.03)
    assert frequency[near][np.argmax(strength[near])] == pytest.approx(hertz, rel=0.005)


def test_a_high_saw_has_no_mirrored_harmonics() -> None:
    rng = np.random.default_rng(1)
    pitch = 2500.0
    stack = build_stack(spectrum("saw", rng), int(0.47 * RATE / pitch), 0.0, rng)
    wave = stack.read(pitch * np.arange(RATE) / RATE, 12.0)
    strength = np.abs(np.fft.rfft(wave * np.hanning(len(wave))))
    harmonics = np.zeros(len(strength), dtype=bool)
    for k in range(1, 5):
        harmonics[int(pitch * k) - 4 : int(pitch * k) + 5] = True
    assert strength[~harmonics].max() < 0.005 * strength.max()


def test_a_closing_filter_leaves_the_fundamental() -> None:
    rng = np.random.default_rng(1)
    stack = build_stack(spectrum("saw", rng), 40, 0.0, rng)
    phase = 100.0 * np.arange(RATE) / RATE
    bright = [np.std(np.diff(stack.read(phase, octaves))) for octaves in (0.5, 2.0, 4.0, 12.0)]
    assert bright == sorted(bright)
    assert np.std(stack.read(phase, 0.0)) > 0.3 * np.std(stack.read(phase, 12.0))


@pytest.mark.parametrize("variant", ["riser", "downlifter", "reverse", "impact"])
def test_transitions_last_as_long_as_asked(variant: str) -> None:
    sound = effect(variant, 3, 2.0, RATE)
    assert np.isfinite(sound).all()
    assert abs(len(sound) - 2.0 * RATE) <= 8


def onset_lag(seed: int, style: str) -> float:
    """Return by how many milliseconds the energy rises after the beats of a finished, mastered song."""
    rendering = render(compose(seed, style, duration=(16, 24)), RATE)
    mono = rendering.audio.mean(axis=1).astype(np.float64)
    hop = 11  # half a millisecond
    energy = np.add.reduceat(mono**2, np.arange(0, len(mono) - hop, hop))
    smooth = np.convolve(energy, np.ones(4) / 4)[: len(energy)]
    rise = np.maximum(np.diff(np.log(smooth + 1e-5), prepend=0), 0)
    lags = np.arange(-60, 61)
    at = np.round(rendering.truth.beats * RATE / hop).astype(int)
    curve = [rise[np.clip(at + lag, 0, len(rise) - 1)].mean() for lag in lags]
    return float(lags[int(np.argmax(curve))]) * hop / RATE * 1000


def clear_seed(style: str) -> int:
    """Return the first song of a style whose drums are meant to be heard."""
    veiled = {"no_drums", "no_kick", "soft_drums", "missing_kicks", "loud_bass", "gradual", "triplets"}
    veiled |= {
        "live",
        "ghosts",
        "cut_up",
        "syncopated_kick",
        "kick_one_three",
        "long_intro",
        "drifting",
        "pushed",
    }
    return next(seed for seed in range(100) if not compose(seed, style).traits & veiled)


def test_the_beat_is_heard_where_the_label_says() -> None:
    styles = ("house", "techno", "trance", "hardcore", "tracker", "electro", "chip", "drum_and_bass")
    lags = [onset_lag(clear_seed(style), style) for style in styles]
    assert abs(np.median(lags)) <= 1.0
    assert np.percentile(np.abs(lags), 75) <= 2.0


def test_the_side_chain_dips_at_the_kick_and_comes_back() -> None:
    mix = compose(1).mix
    gain = mixing.ducking(
        np.array([0.5, 1.0]), replace(mix, duck_depth=0.8, duck_beats=0.5), 0.5, RATE * 2, RATE
    )
    assert gain[: RATE // 2].min() == 1.0
    assert gain[RATE // 2] == pytest.approx(0.2, abs=0.01)
    assert gain[-1] == 1.0


def test_reverb_rings_after_the_sound_and_never_before_it() -> None:
    send = np.zeros((2, RATE), np.float32)
    send[:, 5000] = 1.0
    room = mixing.impulse_response(compose(2).mix, RATE, np.random.default_rng(0))
    wet = mixing.reverberated(send, room)
    assert np.abs(wet[:, :5000]).max() < 1e-5
    assert np.abs(wet[:, 5001:]).max() > 0.001


def test_a_sweeping_filter_glides_without_clicks() -> None:
    t = np.arange(6 * RATE) / RATE
    tone = np.stack([np.sin(2 * np.pi * 3000 * t)] * 2).astype(np.float32)
    swept = mixing.swept(tone, "lowpass", (200.0, 10_000.0), RATE)
    assert swept.shape == tone.shape
    assert np.abs(swept[0, : RATE // 10]).max() < 0.05
    assert np.abs(swept[0, -RATE // 10 :]).max() > 0.9
    assert np.abs(np.diff(swept[0])).max() < 1.2 * np.abs(np.diff(tone[0])).max()


def test_the_ceiling_holds_and_leaves_quiet_music_alone() -> None:
    music = np.array([[0.0, 0.5, -0.79, 3.0, -9.0]], np.float32)
    held = mixing.soft_ceiling(music)
    np.testing.assert_array_equal(held[0, :3], music[0, :3])
    assert np.abs(held).max() <= 1.0


def test_swing_moves_the_off_beats_and_keeps_the_beats() -> None:
    feel = Feel(swing=1 / 3, pair=0.5, loose=0.0, velocity_spread=0.0)
    straight = notes_of([(b / 4, 0.25, 0.0, 1.0) for b in range(16)])
    swung = feel.bent(straight).beat
    np.testing.assert_allclose(swung[::2], straight.beat[::2], atol=1e-6)
    np.testing.assert_allclose(swung[1::2] - swung[::2], 0.5 * 2 / 3, atol=1e-6)


def test_a_loop_fills_its_section_and_stops_at_its_end() -> None:
    loop = Loop(notes_of([(0.0, 1.0, 60.0, 1.0), (6.0, 1.0, 62.0, 1.0)]), n_bars=2)
    assert loop.tiled(3).beat.tolist() == [0.0, 6.0, 8.0]


def measures(mono: np.ndarray) -> list[float]:
    """Return four figures of a stretch of music: onsets a second, brightness, unevenness of flux, loudness range."""
    n_fft, hop = 1024, 512
    frames = np.lib.stride_tricks.sliding_window_view(mono, n_fft)[::hop]
    strength = np.log1p(100 * np.abs(np.fft.rfft(frames * np.hanning(n_fft), axis=1)))
    flux = np.maximum(np.diff(strength, axis=0), 0).mean(axis=1)
    peaks = (flux[1:-1] > flux[:-2]) & (flux[1:-1] >= flux[2:]) & (flux[1:-1] > 1.5 * flux.mean())
    bins = np.arange(strength.shape[1])
    brightness = (strength * bins).sum(axis=1) / np.maximum(strength.sum(axis=1), 1e-6)
    loud = np.sqrt(np.convolve(np.mean(frames**2, axis=1), np.ones(86) / 86, "valid")) + 1e-6
    spread = 20 * np.log10(np.percentile(loud, 95) / np.percentile(loud, 10))
    rate = peaks.sum() / (len(flux) * hop / RATE)
    return [rate, float(np.median(brightness)), float(flux.std() / flux.mean()), float(spread)]


def test_generated_music_lies_among_real_music(shared: Path) -> None:
    import soundfile

    real = []
    for path in sorted((shared / "audio").glob("*.ogg"))[::2]:
        with soundfile.SoundFile(path) as file:
            file.seek(file.frames // 4)
            samples = file.read(30 * file.samplerate, dtype="float32", always_2d=True).mean(axis=1)
        if file.samplerate == 2 * RATE:
            real.append(measures(samples[: len(samples) // 2 * 2].reshape(-1, 2).mean(axis=1)))
    assert len(real) > 10
    songs = [render(compose(seed, duration=(40, 46)), RATE).audio.mean(axis=1) for seed in range(11)]
    made = [measures(song[8 * RATE : 38 * RATE]) for song in songs]
    low, high = np.percentile(real, [5, 95], axis=0)
    middle = np.median(made, axis=0)
    assert (middle > low).all(), (middle, low)
    assert (middle < high).all(), (middle, high)
    assert (np.std(made, axis=0) > 0.4 * np.std(real, axis=0)).all(), (np.std(made, 0), np.std(real, 0))
