"""Which expert serves which task can be looked at."""

import numpy as np
import pytest

from djanalyzer.evaluation import gates
from djanalyzer.models.experts import TASKS


@pytest.fixture
def tones(tmp_path):
    soundfile = pytest.importorskip("soundfile")
    time = np.arange(6 * 22050) / 22050
    for name, hertz in (("low", 110), ("high", 880)):
        soundfile.write(tmp_path / f"{name}.wav", 0.3 * np.sin(2 * np.pi * hertz * time), 22050)
    return tmp_path


def test_each_task_hears_all_experts_in_shares_of_its_own(tones):
    from djanalyzer.models.network import SMALL, Network

    network = Network(SMALL)
    shares = gates.mean_of([gates.shares_in(network, path) for path in gates.audio_in(tones)])
    assert set(shares) == set(TASKS)
    assert all(sum(values) == pytest.approx(1, abs=1e-4) for values in shares.values())
    assert all(0 < v < 0.5 for v in gates.apart(shares).values())
    text = gates.table(shares).as_text()
    assert "expert 6" in text
    assert all(task in text for task in TASKS)


def test_tasks_are_apart_as_far_as_they_hear_others():
    assert gates.apart({"a": (1.0, 0.0), "b": (0.0, 1.0), "c": (1.0, 0.0)}) == {"a": 0.5, "b": 1.0, "c": 0.5}


def test_a_folder_without_recordings_is_said_in_one_sentence(tmp_path, capsys):
    assert gates.main([str(tmp_path)]) == 1
    assert capsys.readouterr().err == "There is no recording in this folder.\n"
