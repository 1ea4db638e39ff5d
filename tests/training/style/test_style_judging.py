"""Who names styles for figures learns from whole renderings, and from nothing but songs of its own."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from djanalyzer.errors import Trouble
from djanalyzer.evaluation.style_judge import traits_of
from djanalyzer.features.fine_mel import N_MELS
from djanalyzer.music.sections import SectionLabel
from djanalyzer.training.style.judging import JUDGING, Heard, heard, judged, taught
from djanalyzer.training.style.pairs import Facts, path_of, write
from djanalyzer.training.style.songs import HELD_OUT, TRAINING, VALIDATION

STYLES = ("house", "trap")
BARS = np.array([0.0, 1.0, 2.0])  # seconds


def rendering(style: str, seed: int) -> np.ndarray:
    """Return levels that pulse in the low bands, or in the high ones."""
    mel = np.random.default_rng(seed).uniform(-1, -0.5, (200, 2 * N_MELS))
    bands = slice(0, 40) if style == "house" else slice(80, N_MELS)
    mel[::20, bands] += 1.2
    return np.clip(mel, -1, 1).astype(np.float16)


def stored_song(folder: Path, seed: int, renderings: tuple[tuple[str, str], ...]) -> Path:
    facts = Facts(
        seed=seed,
        tempo=120.0,
        renderings=renderings,
        beats=np.arange(0, 2, 0.5),
        downbeats=BARS,
        sections=((0.0, SectionLabel.DROP),),
        chords=(),
        key=(0, True),
        vocals=(),
        gains=(0.0,) * len(renderings),
    )
    write(path_of(seed, folder), facts, np.stack([rendering(style, seed) for style, _ in renderings]))
    return path_of(seed, folder)


def test_the_judge_has_songs_of_its_own() -> None:
    others = (TRAINING, VALIDATION, HELD_OUT)
    assert not any(set((JUDGING[0], JUDGING[-1])) & set((r[0], r[-1])) or JUDGING[0] in r for r in others)


def test_whole_renderings_alone_are_heard(tmp_path: Path) -> None:
    renderings = (("house", "house"), ("trap", "trap"), ("house", "trap"), ("trap", "house"))
    found = heard([stored_song(tmp_path, JUDGING[0], renderings)], STYLES)
    assert found.styles.tolist() == [0, 1]
    wanted = traits_of(rendering("trap", JUDGING[0]), BARS)
    assert found.traits[1] == pytest.approx(wanted)


def test_styles_that_nobody_asks_for_are_refused(tmp_path: Path) -> None:
    path = stored_song(tmp_path, JUDGING[0], (("polka", "polka"),))
    with pytest.raises(Trouble, match="polka"):
        heard([path], STYLES)
    with pytest.raises(Trouble, match="no songs"):
        heard([], STYLES)


def test_a_judge_tells_styles_apart_that_it_was_taught() -> None:
    lessons, tests = (
        Heard(
            tuple(traits_of(rendering(STYLES[k % 2], seed + k), BARS) for k in range(6)),
            np.arange(6) % 2,
        )
        for seed in (0, 100)
    )
    losses: dict[int, float] = {}
    judge = taught(lessons, STYLES, 40, 0, losses.__setitem__)
    assert list(losses) == list(range(1, 41))
    assert losses[40] < losses[1]
    assert judged(judge, tests).tolist() == [[3, 0], [0, 3]]
