"""One made-up track, decoded from beginning to end: everything that is told of it."""

from __future__ import annotations

import numpy as np
import pytest

from djanalyzer.features.onsets import FLUX_RATE
from djanalyzer.models.decoding import Decoded, decode
from djanalyzer.music import BeatGrid, CueKind, Key, MixRange, SectionLabel
from tests.models.decoding.pulses import silent_probabilities
from tests.models.decoding.recordings import set_of_two, spliced_waltz, track

BAR = 4 * 60 / 124
START = 2.4


def decoded(recording):
    return decode(recording.activations, recording.flux, recording.duration, recording.sound)


def bar_at(time):
    """Return the bar of the track that begins at a time, to a hundredth."""
    return round((time - START) / BAR, 2)


def test_a_track_comes_out_as_it_was_made():
    recording = track()
    found = decoded(recording)
    (anchor,) = found.beat_grid.anchors
    assert (anchor.tempo, anchor.beat_in_bar) == (124.0, 1)
    assert found.beat_grid.downbeats(9.0)[1] == pytest.approx(START, abs=0.003)
    assert [(s.label, bar_at(s.start)) for s in found.sections] == [
        (SectionLabel.INTRO, 0),
        (SectionLabel.BUILD_UP, 8),
        (SectionLabel.DROP, 12),
        (SectionLabel.BREAKDOWN, 24),
        (SectionLabel.DROP, 32),
        (SectionLabel.OUTRO, 40),
    ]
    assert found.sections[-1].stop == recording.duration
    assert [(s.kind, bar_at(s.time), s.reason) for s in found.suggestions] == [
        (CueKind.MIX_IN, 0, "first beat with drums"),
        (CueKind.BUILD_UP, 8, "build-up begins, energy +2"),
        (CueKind.DROP, 12, "drop begins, energy +3"),
        (CueKind.LOOP, 12, "4 steady bars without voice"),
        (CueKind.VOCAL_IN, 24, "voice enters"),
        (CueKind.BREAKDOWN, 24, "drums drop out for 8 bars, energy -6"),
        (CueKind.SECOND_DROP, 32, "drums return after 8 bars, energy +6"),
        (CueKind.MIX_OUT, 40, "last 8 bars with drums, 8 left"),
    ]
    assert [(k.key.camelot, bar_at(k.start)) for k in found.key_stretches] == [("8A", 0), ("10B", 24)]
    assert found.key_stretches[-1].stop == recording.duration
    assert [bar_at(c.time) for c in found.changes] == [8, 12, 24, 32, 40]
    safe = [START + 12 * BAR, START + 40 * BAR]
    assert found.mix_range == MixRange(12, 8, *(pytest.approx(t, abs=0.003) for t in safe))
    assert (found.tuning, found.remarks) == (8.0, ())
    assert len(found.energy.curve) == len(found.dynamics.curve) == np.ceil(recording.duration)
    assert found.vocals.max() > 0.9
    assert len(found.bars) == 48


def test_the_trust_in_everything_is_told_to_three_decimals():
    found = decoded(track())
    numbers = [found.beat_confidence, found.downbeat_confidence, found.key.confidence]
    for told in (found.sections, found.suggestions, found.changes):
        numbers += [one.confidence for one in told]
    numbers += [choice.probability for choice in found.grid_choices]
    assert all(number == round(number, 3) and 0 < number < 1 for number in numbers)
    assert found.grid_choices[0].beat_grid == found.beat_grid
    assert found.grid_choices[0].probability == found.beat_confidence
    assert found.downbeat_confidence < found.beat_confidence


def test_a_piece_that_stands_twice_and_a_change_of_tempo_get_anchors():
    waltz, two = decoded(spliced_waltz()), decoded(set_of_two())
    assert [(round(a.time, 2), a.tempo, a.meter.value) for a in waltz.beat_grid.anchors] == [
        (0.21, 100.0, "3/4"),
        (45.29, 100.0, "3/4"),
    ]
    assert waltz.remarks == ("the beat jumps: 2 grid anchors",)
    assert [(round(a.time, 2), a.tempo, a.beat_in_bar) for a in two.beat_grid.anchors] == [
        (0.3, 120.0, 1),
        (40.3, 131.0, 1),
    ]
    assert two.remarks == ("the tempo changes: 2 grid anchors",)


@pytest.mark.parametrize("loudest", [0.0, 0.99e-4, 1e-4, 1.01e-4])
def test_what_is_fainter_than_a_ten_thousandth_is_silence(loudest):
    flux = np.full((10 * FLUX_RATE, 2), loudest, np.float32)
    activations = silent_probabilities(10.0)
    found = decode(activations, flux, 10.0)
    if float(flux.max()) < 1e-4:
        assert found == Decoded(
            None, 0.0, (), (), None, found.energy, ("nothing sounds",), vocals=found.vocals
        )
    else:
        assert found.remarks == ("no beat found",)
        assert found.sections
    assert len(found.energy.curve) == 10
    assert not isinstance(found.beat_grid, BeatGrid)
    assert found.key is None or isinstance(found.key, Key)
