"""The tempo of a whole recording, out of the spectrum of its beats."""

from __future__ import annotations

import numpy as np
import pytest

from djanalyzer.models.activations import FRAME_RATE
from djanalyzer.models.decoding.pulse import Line, fit_of, pulse_of
from djanalyzer.models.decoding.tempo import (
    best_line,
    candidates,
    comb,
    line_at,
    phased,
    prior_of,
    spectrum_of,
)
from tests.models.decoding.pulses import bumps, even_beats, silent_probabilities

DURATION = 40.0


def pulse_at(tempo, start=0.2, heights=None):
    beats = even_beats(tempo, start, DURATION)
    heights = np.full(len(beats), 0.8) if heights is None else np.resize(heights, len(beats))
    return pulse_of(
        silent_probabilities(DURATION, beats=bumps(beats, heights, int(DURATION * FRAME_RATE) + 1))
    )


@pytest.mark.parametrize(
    ("tempo", "prior"),
    # exp(-(octaves from 128 / 1.5)^2 / 2), and an end at 186, two BPM wide.
    [
        (128.0, 1.0),
        (64.0, np.exp(-0.5 / 2.25)),
        (90.5097, np.exp(-0.125 / 2.25)),
        (181.0193, 0.9459 * 0.92337),
    ],
)
def test_usual_tempos_are_likelier(tempo, prior):
    assert prior_of(tempo) == pytest.approx(prior, rel=1e-3)


def test_half_of_what_is_usual_is_left_at_186():
    usual = np.exp(-0.5 * (np.log2(186 / 128) / 1.5) ** 2)
    assert prior_of(186.0) == pytest.approx(usual / 2)
    assert prior_of(188.0) == pytest.approx(np.exp(-0.5 * (np.log2(188 / 128) / 1.5) ** 2) / (1 + np.e))


def test_the_spectrum_is_that_of_the_evidence_eight_times_as_fine():
    pulse = pulse_at(120)
    spectrum = spectrum_of(pulse)
    evidence = pulse.weight * (pulse.strength - pulse.strength.mean())
    times = np.arange(len(evidence)) / FRAME_RATE
    for hertz in (1.0, 2.0, 3.3):
        at = round(hertz / spectrum.step) * spectrum.step
        wave = (evidence * np.exp(-2j * np.pi * at * times)).sum()
        assert spectrum.at(np.array([hertz]))[0] == pytest.approx(wave)
    assert FRAME_RATE / spectrum.step >= 8 * len(evidence)
    assert FRAME_RATE / spectrum.step < 8.2 * len(evidence)
    assert spectrum.at(np.array([1e6]))[0] == spectrum.values[-1]


def test_the_comb_answers_with_three_harmonics_at_the_best_of_24_phases():
    pulse = pulse_at(126, 0.137)
    spectrum = spectrum_of(pulse)
    hertz = np.array([1.5, 2.1, 2.8])
    response, phase = comb(spectrum, hertz)
    for i, f in enumerate(hertz):
        answers = [
            sum(
                share * np.real(spectrum.at(np.array([k * f]))[0] * np.exp(2j * np.pi * k * p / 24))
                for k, share in ((1, 1.0), (2, 0.7), (3, 0.4))
            )
            for p in range(24)
        ]
        assert response[i] == pytest.approx(max(answers))
        assert phase[i] == pytest.approx(int(np.argmax(answers)) / 24)


@pytest.mark.parametrize("tempo", [60.0, 95.0, 128.0, 174.0, 212.0])
def test_the_tempo_and_its_simple_relations_are_candidates(tempo):
    spectrum = spectrum_of(pulse_at(tempo))
    found = 60 * np.array(candidates(spectrum))
    assert found[0] == pytest.approx(tempo, rel=0.002)
    assert found.min() >= 57.9
    assert found.max() <= 215.1
    assert (np.abs(found[1:8, None] / found[None, :1] - 1) > 0.01).all()
    for ratio in (0.5, 2.0, 2 / 3, 1.5, 0.75, 4 / 3):
        if 58 <= tempo * ratio <= 215:
            assert np.abs(found / (tempo * ratio) - 1).min() < 0.013, ratio


def test_a_line_near_a_frequency_has_the_best_tempo_within_half_a_per_cent():
    pulse = pulse_at(124.3)
    line = line_at(spectrum_of(pulse), pulse, 124.3 / 60 * 1.004)
    assert line.tempo == pytest.approx(124.3, abs=0.2)
    assert line.start == pytest.approx(0.2, abs=line.period / 24)
    far = line_at(spectrum_of(pulse), pulse, 124.3 / 60 * 1.02)
    assert far.tempo == pytest.approx(124.3 * 1.02, rel=0.0051)


@pytest.mark.parametrize("phase", [0.0, 0.3, 0.9])
def test_a_line_is_put_where_it_collects_most(phase):
    pulse = pulse_at(120, 0.2)
    line = phased(pulse, 0.5, phase)
    assert line.period == 0.5
    assert 0 <= line.start < 0.5
    assert abs(line.start - 0.2) <= 0.5 / 24


@pytest.mark.parametrize(("tempo", "found"), [(128.0, 128.0), (93.0, 93.0), (200.0, 100.0), (175.0, 175.0)])
def test_the_best_line_fits_best_and_is_usual(tempo, found):
    pulse = pulse_at(tempo)
    line, score = best_line(pulse)
    assert line.tempo == pytest.approx(found, abs=0.2)
    assert score == pytest.approx(fit_of(pulse, line.beats(pulse.duration)) * prior_of(line.tempo))
    assert score >= fit_of(pulse, Line(0.2, 60 / tempo).beats(pulse.duration)) * prior_of(tempo) * 0.9
