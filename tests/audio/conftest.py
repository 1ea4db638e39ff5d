"""One file of each format, written once; a deck on a sound device that the test turns by hand."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from djanalyzer.audio.player import Player
from tests.audio import encoding
from tests.audio.sound_device import Device


@pytest.fixture(scope="session")
def source() -> np.ndarray:
    """Four seconds of 44.1 kHz stereo, (n, 2)."""
    return encoding.music()


@pytest.fixture(scope="session")
def encoded(tmp_path_factory: pytest.TempPathFactory, source: np.ndarray) -> dict[str, Path]:
    """The source in every format, by the name of the format. Read only: `copy_of` gives a copy to change."""
    folder = tmp_path_factory.mktemp("encoded")
    return {form.name: encoding.write(folder, form, source) for form in encoding.FORMATS}


@pytest.fixture
def copy_of(encoded: dict[str, Path], tmp_path: Path) -> Callable[..., Path]:
    """Give a copy of an encoded file, under another name if asked."""

    def copy(name: str, new_name: str | None = None) -> Path:
        return Path(shutil.copy(encoded[name], tmp_path / (new_name or name)))

    return copy


@pytest.fixture
def device() -> Device:
    return Device()


@pytest.fixture
def player(device: Device) -> Player:
    return Player(device.open, lambda: device.now)
