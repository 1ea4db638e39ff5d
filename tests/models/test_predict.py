"""From sound to analysis: whole tracks, long mixes, and files that hold no music."""

import itertools

import numpy as np
import pytest
import soundfile
import torch

from djanalyzer.errors import Cancelled, UnreadableAudio
from djanalyzer.models import predict
from djanalyzer.models.activations import METERS, N_KEYS, STEP, TEMPI, Activations
from djanalyzer.models.network import SMALL, Network, place
from djanalyzer.models.predict import Predictor, chunks

RATE = 22_050


@pytest.fixture(scope="module")
def predictor():
    torch.manual_seed(0)
    torch.set_num_threads(1)
    return Predictor(Network().eval(), "untrained", "cpu")


def random_features(n_frames, seed=0):
    rng = np.random.default_rng(seed)
    logmel = rng.random((n_frames, 128)).astype(np.float16)
    chroma = rng.random((-(-n_frames // STEP), 216)).astype(np.float16)
    return logmel, chroma


def test_activations_cover_every_frame_and_are_probabilities(predictor):
    a = predictor.listen(*random_features(1003))
    assert isinstance(a, Activations)
    assert a.beats.shape == a.downbeats.shape == a.boundaries.shape == (1003,)
    assert a.cues.shape == (1003, 5)
    assert a.sections.shape == (63, 7)
    assert a.energy.shape == (63,)
    assert np.allclose(a.sections.sum(axis=1), 1, atol=1e-4)
    assert a.vocals.shape == (63,)
    assert a.key.shape == (N_KEYS,)
    assert a.keys.shape == (1, N_KEYS)
    assert a.tempo.shape == TEMPI.shape
    assert a.meter.shape == (len(METERS),)
    for distribution in (a.key, a.keys[0], a.tempo, a.meter):
        assert distribution.sum() == pytest.approx(1, abs=1e-4)
    for values in (a.beats, a.cues, a.energy, a.vocals):
        assert values.min() >= 0
        assert values.max() <= 1


def test_another_network_has_most_of_the_say_in_the_tempo_and_none_in_the_rest(predictor):
    torch.manual_seed(1)
    other = Network(SMALL).eval()
    both = Predictor(predictor._network, "untrained", "cpu", tempo_network=other)
    features = random_features(2000)
    alone, asked, others = (p.listen(*features) for p in (predictor, both, Predictor(other, "small", "cpu")))
    mean = alone.tempo**0.25 * others.tempo**0.75
    assert np.allclose(asked.tempo, mean / mean.sum(), atol=1e-5)
    for name in ("beats", "downbeats", "sections", "key", "meter"):
        assert np.array_equal(getattr(asked, name), getattr(alone, name))


def test_slices_of_the_convolutions_are_exact(predictor):
    network = predictor._network
    logmel = torch.rand(1, 5000, 128)
    with torch.inference_mode():
        assert torch.allclose(network._convolve(logmel)[0], network.convolutions(logmel)[0], atol=1e-4)


def test_a_mix_heard_in_chunks_sounds_nearly_as_if_heard_whole(predictor, monkeypatch):
    logmel, chroma = random_features(STEP * 400)
    whole = predictor.listen(logmel, chroma)
    monkeypatch.setattr(predict, "CHUNK_STEPS", 160)
    assert len(chunks(400)) == 3
    pieces = predictor.listen(logmel, chroma)
    for name in ("vocals", "keys", "key", "tempo", "meter"):
        assert getattr(pieces, name).shape == getattr(whole, name).shape, name
    assert np.abs(whole.keys - pieces.keys).max() < 0.05
    # The transformer counts positions and looks around from each chunk's own start: alike, not equal.
    assert np.abs(whole.beats - pieces.beats).mean() < 0.02
    assert np.abs(whole.energy - pieces.energy).mean() < 0.1


@pytest.mark.parametrize("n_steps", [1, 31, 895, 896, 897, 920, 29_000])
def test_chunks_follow_each_other_without_gap(n_steps):
    cut = chunks(n_steps)
    assert cut[0][0] == 0
    assert cut[-1][1] == n_steps
    assert all(a[1] == b[0] for a, b in itertools.pairwise(cut))
    assert max(b - a for a, b in cut) <= predict.CHUNK_STEPS


@pytest.mark.parametrize(
    ("n_steps", "n_windows"), [(1, 1), (32, 1), (64, 1), (65, 2), (96, 2), (913, 28), (929, 29)]
)
def test_windows_of_the_key_follow_the_steps_of_the_whole_recording(predictor, n_steps, n_windows):
    assert predictor.listen(*random_features(n_steps * STEP)).keys.shape == (n_windows, N_KEYS)


def test_places_run_from_start_to_end():
    places = place(torch.tensor([0.0]), 300, torch.tensor([300.0]))[0]
    assert places[0, 0] == 1
    assert places[-1, 1] > 0.98
    assert (places[1:, 2] > places[:-1, 2]).all()


def write(path, samples, rate=RATE):
    soundfile.write(path, samples, rate)
    return path


def test_silence_is_analysed_and_said_to_be_silent(predictor, tmp_path):
    analysis = predictor.analyse(write(tmp_path / "silence.wav", np.zeros(RATE * 5))).analysis
    assert analysis.beat_grid is None
    assert analysis.key is None
    assert analysis.duration == pytest.approx(5)
    assert analysis.remarks == ("no sound in it",)


def test_half_a_second_is_too_short_for_a_beat(predictor, tmp_path):
    samples = np.random.default_rng(0).normal(0, 0.1, RATE // 2)
    analysis = predictor.analyse(write(tmp_path / "short.wav", samples)).analysis
    assert analysis.beat_grid is None
    assert analysis.remarks == ("too short for a beat",)


def test_text_is_no_music(predictor, tmp_path):
    path = tmp_path / "song.mp3"
    path.write_text("this is a letter, not a song\n" * 100)
    with pytest.raises(UnreadableAudio, match=r"song\.mp3"):
        predictor.analyse(path)


def test_a_stop_is_obeyed_while_decoding(predictor, tmp_path):
    path = write(tmp_path / "long.wav", np.random.default_rng(0).normal(0, 0.1, RATE * 60))

    def stop(share):
        if share > 0.1:
            raise Cancelled

    with pytest.raises(Cancelled):
        predictor.analyse(path, stop)


def test_progress_runs_from_nothing_to_all(predictor, tmp_path):
    samples = np.random.default_rng(0).normal(0, 0.1, RATE * 50)
    heard = []
    prediction = predictor.analyse(write(tmp_path / "noise.wav", samples), heard.append)
    assert heard[0] == 0
    assert heard[-1] == 1
    assert heard == sorted(heard)
    seconds = prediction.analysis.seconds
    assert min(seconds.decode, seconds.features, seconds.model, seconds.decoding) > 0
    assert prediction.analysis.model == "untrained"
