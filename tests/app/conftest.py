"""A session on a library of its own, a model that answers at once, and small recordings."""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from djanalyzer.app import analysing
from djanalyzer.app.hearing import Heard
from djanalyzer.app.session import Session
from djanalyzer.errors import UnreadableAudio
from djanalyzer.features.waveform import WaveformBuilder
from djanalyzer.models.separation import shipped
from djanalyzer.music import (
    Analysis,
    BeatGrid,
    ChangePoint,
    CueKind,
    Dynamics,
    Energy,
    GridChoice,
    Guess,
    Key,
    KeyStretch,
    Meter,
    MixRange,
    Section,
    SectionLabel,
    Suggestion,
    VocalSpan,
)
from djanalyzer.music.attention import MutualLook, StyleAttention


class QuickModel:
    """Stands in for the model where a test is about what happens around it: the same answer for every file.

    Files named in `broken` cannot be read. `on_file` is called with each path before the answer.
    """

    name = "quick-1"

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.explained: list[str] = []
        self.broken: set[str] = set()
        self.on_file: Callable[[Path], None] = lambda path: None

    def wake(self, look: Callable[[], None]) -> None:
        look()

    def analyse(self, path: Path, on_progress: Callable[[float], None]) -> Heard:
        on_progress(0.0)
        self.on_file(path)
        if path.name in self.broken:
            raise UnreadableAudio(f"{path.name} has no sound in it.", "Try a fresh copy.")
        on_progress(1.0)
        self.heard.append(path.name)
        builder = WaveformBuilder(22050)
        builder.push(np.sin(np.arange(22050 * 4) / 50).astype(np.float32))
        return Heard(replace(ANALYSIS, model=self.name), builder.finish().to_bytes())

    def explain(self, path: Path, on_progress: Callable[[float], None]) -> StyleAttention:
        on_progress(0.5)
        self.explained.append(path.name)
        decided = np.full(300, 0.001, np.float32)
        decided[170:200] = 1.0  # in the drop
        decided /= decided.sum()
        looks = np.full((4, 4), 0.25, np.float32)
        return StyleAttention(decided, decided[::-1].copy(), 0.4, (MutualLook(0.0, 120.0, looks, looks),))


ANALYSIS = Analysis(
    duration=120.0,
    beat_grid=BeatGrid.constant(0.25, 120.0),
    beat_confidence=0.9,
    sections=(Section(0.25, 60.25, SectionLabel.INTRO, 0.8), Section(60.25, 120.0, SectionLabel.DROP, 0.9)),
    suggestions=(
        Suggestion(0.25, CueKind.MIX_IN, 0.95, "first full bar"),
        Suggestion(60.25, CueKind.DROP, 0.9, "drums return after 16 bars"),
        Suggestion(100.25, CueKind.MIX_OUT, 0.3, "drums thin out"),
    ),
    key=Key(9, True, 0.8),
    energy=Energy(7.0, (0.5, 0.9)),
    model="quick-1",
    remarks=("damaged after 1:59.0: the rest could not be read",),
)


# The same music with several ways to count it, a loop, a change of key and all else that a model may say.
FOUND = BeatGrid.constant(0.25, 87.0)
DOUBLE = BeatGrid.constant(0.25, 174.0)
WALTZ = BeatGrid.constant(0.25, 116.0, meter=Meter.THREE_FOUR)
RICH = replace(
    ANALYSIS,
    model="quick-1",
    beat_grid=FOUND,
    beat_confidence=0.7,
    downbeat_confidence=0.8,
    grid_choices=(GridChoice(FOUND, 0.7), GridChoice(DOUBLE, 0.22), GridChoice(WALTZ, 0.05)),
    suggestions=(
        Suggestion(0.25, CueKind.MIX_IN, 0.95, "first full bar"),
        Suggestion(60.25, CueKind.LOOP, 0.6, "eight bars of drums alone", 68.25),
        Suggestion(100.25, CueKind.MIX_OUT, 0.3, "drums thin out"),
    ),
    key_stretches=(KeyStretch(0.0, 60.0, Key(9, True, 0.8)), KeyStretch(60.0, 120.0, Key(4, True, 0.6))),
    tuning=-7.0,
    mix_range=MixRange(16, 8, 32.25, 100.25),
    vocals=(VocalSpan(32.25, 48.0, 0.8),),
    genres=(Guess("Techno", 0.81), Guess("Tech House", 0.1), Guess("Electro", 0.03)),
    moods=(Guess("dark", 0.62), Guess("calm", 0.2)),
    dynamics=Dynamics((-14.0, 0.25, 2.5)),
    changes=(ChangePoint(32.25, 0.9),),
)


@pytest.fixture
def weights_of_stems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program's weights for stems be none but their card."""
    path = tmp_path / "weights" / "stems.safetensors"
    monkeypatch.setattr(shipped, "SHIPPED", path)
    path.parent.mkdir()
    path.with_suffix(".json").write_text(json.dumps({"name": "stems-1", "sha256": "00"}))


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> QuickModel:
    quick = QuickModel()
    monkeypatch.setattr(analysing, "EARS", quick)
    return quick


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.open(tmp_path / "library.sqlite", workers=2) as session:
        yield session


@pytest.fixture
def music(tmp_path: Path) -> Path:
    """A folder with three recordings of four seconds each."""
    return write_music(tmp_path / "music", "one.wav", "two.flac", "three.wav")


def write_music(folder: Path, *names: str, seconds: float = 4.0) -> Path:
    """Write recordings that differ from each other."""
    import soundfile

    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        rng = np.random.default_rng(zlib.crc32(name.encode()))
        samples = rng.normal(0, 0.1, int(22050 * seconds)).astype(np.float32)
        soundfile.write(folder / name, samples, 22050)
    return folder


def close_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away the right to look into a folder; root has it all the same, so there the system call says no."""
    folder.chmod(0)
    if os.access(folder, os.R_OK):
        look = os.scandir

        def refuse(path: Any) -> Any:
            if Path(path) == folder:
                raise PermissionError(13, "Permission denied", str(path))
            return look(path)

        monkeypatch.setattr(os, "scandir", refuse)
