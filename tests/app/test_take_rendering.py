"""The process that renders takes: a stylist hears the selection with what is around it, on a time axis that begins there."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import numpy.typing as npt
import pytest
import soundfile

from djanalyzer.app import take_rendering
from djanalyzer.app.stylists import Commission
from djanalyzer.errors import Trouble
from djanalyzer.library.codec import value_of
from djanalyzer.music import Section, SectionLabel
from djanalyzer.music.styles import StyleShare, StyleWish, TakeQuality

RATE = 44_100
QUALITY = TakeQuality(0.5, 0.6, 0.7)
NOBODY = cast(Any, None)  # who loads no networks


class Heard:
    """Stands in for `transfer`: keeps what it was given and returns the selection upside down."""

    def __init__(self) -> None:
        self.calls: list[dict[str, Any]] = []

    def __call__(
        self,
        samples: npt.NDArray[np.float32],
        beats: npt.NDArray[np.float64],
        is_downbeat: npt.NDArray[np.bool_],
        sections: Sequence[Section],
        wish: StyleWish,
        stylist: object,
        report: Callable[[float], None],
        examples: Mapping[Path, npt.NDArray[np.float32]],
        counted: Mapping[Path, tuple[npt.NDArray[np.float64], npt.NDArray[np.bool_]]],
    ) -> SimpleNamespace:
        report(1.0)
        heard = {"samples": samples, "beats": beats, "is_downbeat": is_downbeat, "sections": sections}
        self.calls.append({**heard, "wish": wish, "examples": examples, "counted": counted})
        begin, end = round(wish.start * RATE), round(wish.stop * RATE)
        return SimpleNamespace(samples=-samples[:, begin:end], quality=QUALITY)


@pytest.fixture
def transfer(monkeypatch: pytest.MonkeyPatch) -> Heard:
    heard = Heard()
    monkeypatch.setitem(sys.modules, "djanalyzer.models.style.transfer", SimpleNamespace(transfer=heard))
    return heard


@pytest.fixture
def song(tmp_path: Path) -> Path:
    """Twelve seconds whose samples tell where they are."""
    ramp = np.arange(12 * RATE) / (12 * RATE)
    soundfile.write(tmp_path / "song.wav", np.stack([ramp, -ramp], axis=1), RATE, subtype="FLOAT")
    return tmp_path / "song.wav"


def commission(song: Path, **changes: Any) -> Commission:
    wish = StyleWish(**{"start": 5.5, "stop": 7.5, "shares": (StyleShare("house"),), **changes})
    beats = [(0.5 * n, n % 4 == 3) for n in range(40)]
    sections = (Section(0.0, 6.0, SectionLabel.INTRO), Section(6.0, 20.0, SectionLabel.DROP, 0.5))
    return Commission(song, wish, beats, sections, song.with_name("take.flac.part"))


def test_the_selection_is_heard_with_four_seconds_around_it(transfer: Heard, song: Path) -> None:
    shares: list[float] = []
    answer = take_rendering.render(NOBODY, commission(song), shares.append)
    (heard,) = transfer.calls
    expected, _ = soundfile.read(song, dtype="float32")
    first = round(1.5 * RATE)
    np.testing.assert_array_equal(heard["samples"], expected[first : round(11.5 * RATE)].T)
    assert (heard["wish"].start, heard["wish"].stop) == pytest.approx((4.0, 6.0))
    np.testing.assert_allclose(heard["beats"], np.arange(0.0, 10.0, 0.5), atol=1e-9)
    assert heard["beats"][heard["is_downbeat"]].tolist() == [0.0, 2.0, 4.0, 6.0, 8.0]
    assert heard["sections"] == [
        Section(-1.5, 4.5, SectionLabel.INTRO),  # where it began, so that its noise is laid as in its repeat
        Section(4.5, 10.0, SectionLabel.DROP, 0.5),
    ]
    assert (answer["start"], answer["stop"]) == (5.5, 7.5)
    assert value_of("take_quality", answer["quality"]) == QUALITY
    take, rate = soundfile.read(song.with_name("take.flac.part"))
    assert rate == RATE
    np.testing.assert_allclose(take, -expected[round(5.5 * RATE) : round(7.5 * RATE)], atol=2**-23)
    assert shares[-1] == 1.0


def test_at_the_ends_of_a_track_there_is_less_around_and_the_take_ends_with_the_track(
    transfer: Heard, song: Path
) -> None:
    assert (
        take_rendering.render(NOBODY, commission(song, start=0.0, stop=2.0), lambda _: None)["start"] == 0.0
    )
    answer = take_rendering.render(NOBODY, commission(song, start=11.0, stop=13.0), lambda _: None)
    assert (answer["start"], answer["stop"]) == (11.0, 12.0)
    assert [call["samples"].shape[1] for call in transfer.calls] == [6 * RATE, 5 * RATE]
    with pytest.raises(Trouble, match=r"song.wav ends before the selection begins"):
        take_rendering.render(NOBODY, commission(song, start=12.5, stop=14.0), lambda _: None)


def test_a_minute_from_the_middle_of_each_example_is_heard(
    transfer: Heard, song: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(take_rendering, "_OF_EXAMPLE", 2.0)
    like = (StyleShare(example=song),)
    wish = {"shares": like, "by_section": ((SectionLabel.DROP, (*like, StyleShare("house"))),)}
    told = replace(commission(song, **wish), examples={song: [(0.5 * n, n % 4 == 1) for n in range(24)]})
    take_rendering.render(NOBODY, told, lambda _: None)
    examples, (beats, is_downbeat) = transfer.calls[0]["examples"], transfer.calls[0]["counted"][song]
    assert (beats.tolist(), beats[is_downbeat].tolist()) == ([0.0, 0.5, 1.0, 1.5], [1.5])
    expected, _ = soundfile.read(song, dtype="float32")
    assert list(examples) == [song]
    np.testing.assert_array_equal(examples[song], expected[5 * RATE : 7 * RATE].T)


def test_what_goes_wrong_is_told_to_the_parent(transfer: Heard, song: Path, tmp_path: Path) -> None:
    told = commission(tmp_path / "nothing.wav")
    answers = io.BytesIO()
    question = {"path": bytes(told.path).hex(), "wanted": "take", **told.as_text()}
    take_rendering._answer(NOBODY, question, answers)
    kind, message, _ = json.loads(answers.getvalue())["trouble"]
    assert (kind, "nothing.wav" in message) == ("UnreadableAudio", True)
