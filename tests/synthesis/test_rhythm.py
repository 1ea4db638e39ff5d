"""What a drummer and a dancer would notice: meters, tempos, feel, and everything that hides the beat."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from djanalyzer.music.grid import GridAnchor, Meter
from djanalyzer.music.sections import SectionLabel
from djanalyzer.synthesis import STYLES, Song, compose, render
from djanalyzer.synthesis.arrangement import Form, draw_passages
from djanalyzer.synthesis.drum_patterns import GROOVES
from djanalyzer.synthesis.grooves import bar_steps, pulse_loop
from djanalyzer.synthesis.styles import draw_style, style_named
from djanalyzer.synthesis.tempi import draw_grid, draw_tempo
from djanalyzer.synthesis.traits import draw_meter, draw_traits
from djanalyzer.synthesis.triple_patterns import TRIPLE_GROOVES
from djanalyzer.synthesis.truth import truth_of
from tests.nightly import by_night

RATE = 22_050
SEEDS = st.integers(0, 10_000)
DRUMS = {"kick", "snare", "clap", "hat", "open", "ride", "perc", "shaker", "tom", "crash"}


def songs_with(
    trait: str,
    styles: tuple[str, ...],
    n: int,
    without: frozenset[str] = frozenset(),
    duration: tuple[float, float] = (24, 36),
) -> list[Song]:
    """Return the first songs of some styles that have a trait, and not others."""
    found: list[Song] = []
    for seed in range(4000):
        style = styles[seed % len(styles)]
        rng = np.random.default_rng([seed, 1])
        meter = draw_meter(style_named(style), rng)
        draw_tempo(style_named(style), meter, rng)
        traits = draw_traits(style_named(style), rng)
        if meter is Meter.FOUR_FOUR and trait in traits and not traits & without:
            song = compose(seed, style, duration=duration)
            if song.key is not None:
                found.append(song)
        if len(found) == n:
            break
    return found


def beats_of(song: Song, role: str) -> np.ndarray:
    """Return the beats on which a player strikes, counted from the first downbeat."""
    return np.concatenate([p.notes.beat for p in song.parts if p.role == role] or [np.zeros(0)])


@settings(max_examples=40, deadline=None)
@given(seed=SEEDS, style=st.sampled_from(("waltz", "ballad", "cinematic", "rock")))
def test_every_bar_has_as_many_beats_as_its_meter_says(seed: int, style: str) -> None:
    song = compose(seed, style, duration=(20, 40))
    truth = truth_of(song)
    assert {a.meter for a in song.grid.anchors} == {song.meter} == {truth.meter}
    counts = Counter(np.searchsorted(truth.downbeats, truth.beats + 1e-6).tolist())
    assert all(counts[bar] == song.meter.beats_per_bar for bar in range(1, song.n_bars + 1))
    assert counts[0] == song.pickup


def test_three_and_six_are_counted_now_and_then_and_never_in_a_house() -> None:
    rng = np.random.default_rng(3)
    meters = Counter(draw_meter(draw_style(rng), rng) for _ in range(4000))
    assert 0.015 < meters[Meter.THREE_FOUR] / 4000 < 0.05
    assert 0.015 < meters[Meter.SIX_EIGHT] / 4000 < 0.05
    for name in ("house", "techno", "trance", "drum_and_bass", "hardcore", "reggaeton"):
        assert style_named(name).triple == 0


@pytest.mark.parametrize("meter", [Meter.THREE_FOUR, Meter.SIX_EIGHT])
def test_a_bar_in_three_or_six_sounds_its_own_subdivision(meter: Meter) -> None:
    songs = [s for s in (compose(seed, "waltz", duration=(30, 40)) for seed in range(24)) if s.meter is meter]
    assert len(songs) > 4
    per_beat = 3 if meter is Meter.SIX_EIGHT else 2
    on_grid, drum_first = [], []
    for song in songs:
        if song.traits & {"triplets", "drifting"} or "no_drums" in song.traits:
            continue
        hats = np.concatenate([beats_of(song, role) for role in ("kick", "snare", "hat", "ride")]) * per_beat
        on_grid.append(np.mean(np.abs(hats - np.round(hats)) < 0.25))
        kicks = beats_of(song, "kick")
        if len(kicks):
            drum_first.append(np.mean(np.isclose(kicks % meter.beats_per_bar, 0, atol=0.05)))
    assert np.mean(on_grid) > 0.75
    assert np.mean(drum_first) > 0.3


@pytest.mark.parametrize("meter", list(Meter))
def test_every_drum_pattern_fills_whole_bars(meter: Meter) -> None:
    grooves = GROOVES if meter is Meter.FOUR_FOUR else TRIPLE_GROOVES[meter]
    for groove, drums in grooves.items():
        for role, patterns in drums.items():
            for pattern in patterns:
                assert len(pattern) % bar_steps(meter) == 0, (groove, role, pattern)


def test_a_pulse_of_three_against_four_comes_round_after_three_bars() -> None:
    loop = pulse_loop(0.75, 0.0, Meter.FOUR_FOUR)
    assert loop.n_bars == 3
    np.testing.assert_allclose(np.diff(loop.tiled(6).beat), 0.75)


def test_tempos_cover_everything_from_sixty_to_two_hundred() -> None:
    tempi = []
    for seed in range(400):
        rng = np.random.default_rng([seed, 1])
        style = draw_style(rng)
        tempi.append(draw_tempo(style, draw_meter(style, rng), rng))
    counts, _ = np.histogram(tempi, np.arange(60, 201, 10))
    assert (counts >= 4).all(), counts
    assert counts.max() < 0.25 * len(tempi)
    assert min(tempi) >= 60
    assert max(tempi) <= 200
    assert np.mean(np.array(tempi) < 105) > 0.2
    assert np.mean(np.array(tempi) >= 150) > 0.2


def test_the_styles_the_product_promises_differ_in_how_they_move() -> None:
    promised = {
        "house", "deep_house", "tech_house", "techno", "trance", "progressive", "drum_and_bass", "jungle", "dubstep", "breaks",
        "electro", "trap", "hip_hop", "hardcore", "downtempo", "disco", "funk", "reggaeton", "synth_pop", "chip", "minimal",
        "garage", "big_room", "lo_fi", "bass_house", "hardstyle", "footwork", "rnb", "synthwave", "electro_swing",
    }  # fmt: skip
    assert promised <= set(STYLES)
    habits = {(s.tempi, s.grooves, s.bass_lines, s.forms) for s in map(style_named, STYLES)}
    assert len(habits) == len(STYLES)


def test_how_busy_the_drums_are_does_not_give_the_tempo_away() -> None:
    """Slow songs with many strokes and fast songs with few are both common: strokes a second overlap widely."""
    slow, fast = [], []
    for seed in range(60):
        song = compose(
            seed,
            ("hip_hop", "rnb", "glitch_hop", "fast_pop", "punk", "hardcore")[seed % 6],
            duration=(30, 40),
        )
        strokes = sum(len(p.notes) for p in song.parts if p.role in DRUMS) / song.duration
        if strokes and song.grid.tempo < 105:
            slow.append(strokes)
        elif strokes and song.grid.tempo >= 150:
            fast.append(strokes)
    assert np.percentile(slow, 75) > np.percentile(fast, 25)


def flux_at(song: Song, place: float) -> float:
    """Return how much energy above 5 kHz begins at a place in the beat (0 on it, 0.5 between two), summed over a song."""
    rendering = render(song, RATE)
    mono = rendering.audio.mean(axis=1)
    high = np.abs(np.diff(mono, n=2))
    hop = 110
    level = np.add.reduceat(high, np.arange(0, len(high) - hop, hop))
    rise = np.maximum(level[2:] - level[:-2], 0)
    beats = rendering.truth.beats
    times = beats[:-1] + place * np.diff(beats)
    at = np.round(times * RATE / hop).astype(int) - 2
    return float(sum(np.max(rise[max(0, i) : i + 5], initial=0) for i in at))


def test_songs_whose_off_beats_are_louder_sound_so() -> None:
    hidden = frozenset(
        {"no_drums", "missing_kicks", "long_intro", "atonal", "soft_drums", "live", "triplets", "gradual"}
    )
    songs = songs_with("loud_offbeat", ("house", "trance", "techno"), 4, hidden, (14, 18))
    assert len(songs) == 4
    ratios = [flux_at(song, 0.5) / flux_at(song, 0.0) for song in songs]
    assert np.median(ratios) > 1


def test_off_beat_basses_play_between_the_beats() -> None:
    for song in songs_with("offbeat_bass", ("house", "trance", "hardstyle"), 4, frozenset({"pushed"})):
        bass = beats_of(song, "bass")
        if len(bass):
            assert np.mean(np.abs(bass % 1) < 0.05) < 0.35


def test_syncopated_kicks_leave_the_backbeat_plain() -> None:
    hidden = frozenset({"no_kick", "no_drums", "cut_up", "ghosts", "half_drop", "double_time"})
    for song in songs_with("syncopated_kick", ("house", "rock", "funk"), 4, hidden):
        kicks, snares = beats_of(song, "kick"), beats_of(song, "snare")
        assert np.mean(np.isclose(kicks % 1, 0, atol=0.05)) < 0.75
        normal = [p for p in song.passages if not (p.halved or p.doubled or p.label is SectionLabel.BUILD_UP)]
        inside = np.concatenate(
            [snares[(snares >= 4 * p.start) & (snares < 4 * p.stop - 4)] for p in normal] or [np.zeros(0)]
        )
        if len(inside):
            assert np.mean(np.isclose(inside % 4, 1, atol=0.05) | np.isclose(inside % 4, 3, atol=0.05)) > 0.5


@settings(max_examples=40, deadline=None)
@given(seed=SEEDS)
def test_nobody_drums_in_a_silence(seed: int) -> None:
    song = compose(seed, duration=(40, 90))
    bar = song.beats_per_bar
    for passage in song.passages:
        for start, stop, whose in passage.gaps:
            first, last = bar * passage.start + start + 0.01, bar * passage.start + stop - 0.34
            for part in song.parts:
                if part.role in DRUMS and (whose != "kick" or part.role == "kick"):
                    assert not ((part.notes.beat >= first) & (part.notes.beat < last)).any()


@settings(max_examples=by_night(25, 60), deadline=None)
@given(seed=SEEDS, tempo=st.floats(62, 196), meter=st.sampled_from(list(Meter)), n_bars=st.integers(4, 200))
def test_people_drift_smoothly_and_only_a_little(seed: int, tempo: float, meter: Meter, n_bars: int) -> None:
    rng = np.random.default_rng(seed)
    form = Form("pop", n_bars, 0.0, meter.beats_per_bar, tempo, frozenset())
    passages = draw_passages(form, rng)
    grid = draw_grid(GridAnchor(0.5, tempo, 1, meter), passages, frozenset({"drifting"}), rng)
    tempi = np.array([a.tempo for a in grid.anchors])
    assert len(tempi) == passages[-1].stop
    assert np.abs(tempi / tempo - 1).max() <= 0.0301
    assert all(a.beat_in_bar == 1 for a in grid.anchors)
    assert tempi[0] == pytest.approx(tempo)


@settings(max_examples=by_night(25, 60), deadline=None)
@given(
    seed=SEEDS,
    trait=st.sampled_from(("tempo_change", "detour", "slowing")),
    meter=st.sampled_from(list(Meter)),
)
def test_changing_tempos_keep_the_count(seed: int, trait: str, meter: Meter) -> None:
    rng = np.random.default_rng(seed)
    passages = draw_passages(Form("club", 64, 0.2, meter.beats_per_bar, 120.0, frozenset()), rng)
    grid = draw_grid(GridAnchor(0.0, 120.0, 1, meter), passages, frozenset({trait}), rng)
    beats, places = grid.beats_and_positions(400.0)
    assert places[0] == 1
    assert (places[1:] == places[:-1] % meter.beats_per_bar + 1).all()
    assert np.diff(beats).min() > 0.2


@settings(max_examples=by_night(25, 80), deadline=None)
@given(
    seed=SEEDS, kind=st.sampled_from(("club", "pop", "loop", "stacked", "calm")), n_bars=st.integers(8, 160)
)
def test_each_section_differs_from_the_one_before(seed: int, kind: str, n_bars: int) -> None:
    rng = np.random.default_rng(seed)
    traits = frozenset(t for t in ("level", "plain", "gradual") if rng.random() < 0.4)
    passages = draw_passages(Form(kind, n_bars, 0.2, 4, 120.0, traits), rng)
    for before, passage in pairwise(passages):
        assert passage.start == before.stop
        assert passage.variant != before.variant or passage.layers != before.layers


def test_phrases_are_odd_at_times() -> None:
    rng = np.random.default_rng(1)
    lengths: Counter[int] = Counter()
    for n_bars in range(30, 130):
        passages = draw_passages(Form("pop", n_bars, 0.2, 4, 120.0, frozenset()), rng)
        lengths.update(p.n_bars for p in passages)
    assert {5, 6, 7, 9, 12} <= set(lengths)
    assert sum(n for bars, n in lengths.items() if bars % 4 == 0) > 0.6 * sum(lengths.values())


def test_long_beginnings_have_no_beat() -> None:
    found = songs_with("long_intro", ("trance", "techno"), 4, duration=(140, 160))
    songs = [s for s in found if s.passages[0].n_bars >= 12]
    assert songs
    for song in songs:
        early = 4 * song.passages[0].n_bars - 4
        assert (
            sum((beats_of(song, role) < early).sum() for role in ("kick", "hat", "perc")) <= 8 * song.pickup
        )


def test_plain_songs_begin_their_parts_without_a_crash() -> None:
    for song in songs_with("plain", ("house", "tracker", "rock"), 6, frozenset({"stray_crashes"})):
        assert not len(beats_of(song, "crash"))


def test_rolls_grow_faster_towards_the_drop() -> None:
    found = 0
    for song in songs_with(
        "duck", ("trance", "big_room"), 6, frozenset({"no_drums", "drifting"}), (110, 130)
    ):
        for passage in song.passages:
            snares = beats_of(song, "snare")
            inside = (
                np.sort(snares[(snares >= 4 * passage.start) & (snares < 4 * passage.stop)])
                - 4 * passage.start
            )
            if passage.label is SectionLabel.BUILD_UP and passage.n_bars >= 4 and len(inside) > 16:
                half = 2.0 * passage.n_bars
                found += int((inside >= half).sum() >= (inside < half).sum())
    assert found >= 3
