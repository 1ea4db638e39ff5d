"""Figures that tell generated from real music are right on sounds whose figures are known."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from djanalyzer.evaluation import statistics

RATE = statistics.RATE


def test_clicks_are_counted() -> None:
    rng = np.random.default_rng(0)
    audio = rng.standard_normal((2, 10 * RATE)).astype(np.float32) * 1e-4
    for k in range(1, 39):
        at = k * RATE // 4
        audio[:, at : at + 300] += (rng.standard_normal(300) * np.exp(-np.arange(300) / 60)).astype(
            np.float32
        )
    figures = statistics.measured(audio)
    assert figures["onsets a second"][0] == pytest.approx(3.8, abs=0.4)
    assert figures["crest, dB"][0] > 15


def test_a_tone_lies_in_its_band_and_has_no_width() -> None:
    tone = np.sin(2 * np.pi * 1000 * np.arange(5 * RATE) / RATE).astype(np.float32) * 0.1
    figures = statistics.measured(np.stack([tone, tone]))
    assert figures["energy from 640 Hz, dB"][0] == pytest.approx(0, abs=0.1)
    assert figures["energy from 40 Hz, dB"][0] < -40
    assert figures["width, dB"][0] < -60
    assert figures["loudness range, LU"][0] == pytest.approx(0, abs=0.1)


def test_overlap_is_one_for_the_same_and_nothing_for_strangers() -> None:
    rng = np.random.default_rng(1)
    first = rng.normal(0, 1, 400)
    assert statistics.overlap(first, first) == pytest.approx(1)
    assert statistics.overlap(first, rng.normal(0, 1, 400)) > 0.85
    assert statistics.overlap(first, first + 20) < 0.01


def test_a_folder_without_recordings_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert statistics.main([str(tmp_path)]) == 1
    assert "There are no recordings" in capsys.readouterr().err


def test_the_table_shows_both_kinds_of_music(
    shared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in sorted((shared / "audio").glob("lmms_criing_tears.*")):
        (tmp_path / path.name).symlink_to(path)
    assert statistics.main([str(tmp_path), "--generated", "1"]) == 0
    out = capsys.readouterr().out
    for name in ("onsets a second", "loudness, LUFS", "tempo", "section bars"):
        assert name in out
