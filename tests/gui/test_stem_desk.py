"""Stems on the deck: taken apart by a button, muted and heard alone by mouse and keys, while the track plays on."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from djanalyzer.app import stems
from djanalyzer.app.events import StemsReady
from djanalyzer.app.job import Job
from djanalyzer.app.playing import LoadedAudio, load_for_playing
from djanalyzer.app.session import Session
from djanalyzer.app.stems import StemFiles, StemsReport
from djanalyzer.errors import MissingWeights, UnreadableAudio
from djanalyzer.features.stem_files import StemWriter, describe, read_stems
from djanalyzer.gui import sound_output, stem_desk
from djanalyzer.gui.window import MainWindow
from djanalyzer.music import Problem
from tests.gui.furnishing import SilentOutput, open_first, open_second, settle

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
KEY = Qt.Key
SECONDS = 2  # of the tracks that tests play; their stems are shorter, behind them is silence


class Ears:
    """Takes a track apart in halves: after the first it waits for as long as a test wants it to."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.may_end = threading.Event()
        self.may_end.set()
        self.trouble: Exception | None = None
        self.problems: tuple[Problem, ...] = ()
        self.taken: list[int] = []

    def stems_of(self, _session: Session, track_id: int) -> StemFiles | None:
        return read_stems(self.folder / str(track_id))

    def take_apart(self, session: Session, ids: list[int], job: Job) -> StemsReport:
        self.taken += ids
        for track_id in ids:
            job.report(0.43, 1)
            while not self.may_end.wait(0.01):
                job.check()
            if self.trouble is not None:
                raise self.trouble
            if not self.problems:
                self.write(track_id)
                session.jobs.publish(StemsReady(track_id))
        return StemsReport("test", tuple(ids), self.problems)

    def write(self, track_id: int) -> None:
        folder = self.folder / str(track_id)
        folder.mkdir()
        levels = np.array([0.25, 0.5, 0.125, 0.75], np.float32)
        with StemWriter(folder, 48_000) as writer:
            writer.push(np.broadcast_to(levels[:, None, None], (4, 24_000, 2)))
            writer.finish()
        describe(folder, {"recipe": "test"})


@pytest.fixture
def ears(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ears:
    ears = Ears(tmp_path)
    monkeypatch.setattr(stems, "stems_of", ears.stems_of)
    monkeypatch.setattr(stems, "take_apart", ears.take_apart)
    return ears


@pytest.fixture
def press(qtbot: QtBot, window: MainWindow) -> Callable[..., None]:
    def press_(key: Qt.Key, held: Qt.KeyboardModifier = SHIFT) -> None:
        qtbot.keyClick(window.deck.waveform, key, held)

    return press_


def click(qtbot: QtBot, window: MainWindow, stem: str, *held: Qt.KeyboardModifier) -> None:
    qtbot.mouseClick(window.stem_desk.row.buttons[stem], LEFT, *held)


def lit(window: MainWindow) -> set[str]:
    """Return the stems whose buttons say that they are heard."""
    return {name for name, button in window.stem_desk.row.buttons.items() if button.isChecked()}


def test_a_button_takes_the_track_apart_and_then_clicks_and_keys_mute_its_stems(
    qtbot: QtBot, ears: Ears, window: MainWindow, press: Callable[..., None], output: SilentOutput
) -> None:
    open_first(qtbot, window)
    row = window.stem_desk.row
    assert row.offer.isVisible()
    assert not window.actions_["stem_drums"].isEnabled()
    ears.may_end.clear()

    qtbot.mouseClick(row.offer, LEFT)
    qtbot.waitUntil(lambda: row.words.text() == "Taking apart… 43 %")
    assert row.bar.value() == 430
    assert not row.offer.isVisible()
    qtbot.keyClick(window.deck.waveform, KEY.Key_Space)
    qtbot.waitUntil(lambda: output.is_playing)  # the deck goes on meanwhile
    output.position = 1.2
    ears.may_end.set()
    settle(qtbot, window)

    assert ears.taken == window.library.model.ids[:1]
    assert row.buttons["drums"].isVisible()
    assert window.actions_["stem_drums"].isEnabled()
    assert output.is_playing, "it was never stopped"
    assert output.position == 1.2
    assert output.stems is not None
    assert (output.stems.stems.rate, len(output.stems.stems)) == (22050, SECONDS * 22050)
    sound = output.stems.stems.mix(output.balance, 22050).cut(5000, 1)
    np.testing.assert_allclose(sound, 1.625, atol=1e-3, err_msg="as loud as in the track")

    assert lit(window) == {"drums", "bass", "other", "vocals"}
    click(qtbot, window, "drums")
    assert output.balance.muted == {"drums"}
    assert lit(window) == {"bass", "other", "vocals"}
    assert window.stem_desk.row.buttons["drums"].font().strikeOut(), "not told by its colour alone"

    click(qtbot, window, "vocals", SHIFT)
    assert lit(window) == {"vocals"}
    button = window.stem_desk.row.buttons["bass"]
    right = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), button.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(button, right)
    assert lit(window) == {"bass"}
    click(qtbot, window, "bass", SHIFT)
    assert output.balance.muted == {"drums"}, "as it was before anything was alone"
    click(qtbot, window, "drums")
    assert output.balance.is_whole
    assert output.is_playing

    press(KEY.Key_F5)
    press(KEY.Key_F8)
    assert output.balance.muted == {"drums", "vocals"}
    press(KEY.Key_F6, CTRL_SHIFT)
    assert output.balance.muted == {"drums", "other", "vocals"}
    assert window.actions_["solo_bass"].isChecked()
    press(KEY.Key_F9)
    assert output.balance.is_whole
    assert not window.actions_["solo_bass"].isChecked()

    button = window.stem_desk.row.buttons["other"]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.hasFocus(), "without a mouse too"
    qtbot.keyClick(button, KEY.Key_Return)
    assert output.balance.muted == {"other"}
    assert button.accessibleName() == "Other instruments"
    assert "(Shift+F7)" in button.toolTip()
    assert "Ctrl+Shift+F7" in button.toolTip()
    assert button.text() == "Other"
    button.resize(30, button.height())
    assert button.text() == "O", "as much as there is room for"


def test_what_is_muted_stays_while_the_deck_is_lent_or_plays_at_another_rate_and_goes_with_the_track(
    qtbot: QtBot,
    ears: Ears,
    window: MainWindow,
    press: Callable[..., None],
    output: SilentOutput,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ears.write(window.library.model.ids[0])
    output.rate = 48_000  # all that the device can do; the track is at 22,050
    known = threading.Event()
    window.stem_desk.changed.connect(lambda: known.set() if window.stem_desk.has_stems else None)

    def load(path: Path, job: Job | None = None) -> LoadedAudio:
        assert known.wait(10), "whether there are stems does not wait for the sound"
        return load_for_playing(path, job)

    monkeypatch.setattr(sound_output, "load_for_playing", load)
    open_first(qtbot, window)
    press(KEY.Key_F5)  # before it plays
    window.sound.play()
    settle(qtbot, window)
    assert output.stems is not None
    assert (output.stems.stems.rate, len(output.stems.stems)) == (48_000, SECONDS * 48_000)
    assert output.balance.muted == {"drums"}

    window.sound.stop()
    output.rate = 44_100  # of another device
    window.sound.play()
    settle(qtbot, window)
    assert output.stems is not None
    assert output.stems.stems.rate == 44_100

    window.sound.lend()
    output.stems = None  # somebody else has had the device
    window.sound.play()
    settle(qtbot, window)
    assert output.stems is not None
    assert output.balance.muted == {"drums"}

    open_second(qtbot, window)
    assert window.stem_desk.row.offer.isVisible()
    assert not window.actions_["stem_drums"].isEnabled()
    window.sound.play()
    settle(qtbot, window)
    assert output.stems is None
    assert output.balance.is_whole


def test_stopping_and_troubles_leave_the_offer_where_it_was(
    qtbot: QtBot, ears: Ears, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_first(qtbot, window)
    row = window.stem_desk.row
    ears.may_end.clear()
    qtbot.mouseClick(row.offer, LEFT)
    qtbot.waitUntil(row.stop.isVisible)
    qtbot.mouseClick(row.stop, LEFT)
    settle(qtbot, window)
    assert row.offer.isVisible()
    ears.may_end.set()

    ears.trouble = MissingWeights("The weights that take tracks apart are not there.", "Install them.")
    qtbot.mouseClick(row.offer, LEFT)
    settle(qtbot, window)
    assert row.offer.isVisible()
    assert window.bar.message.text() == "The weights that take tracks apart are not there."

    ears.trouble, ears.problems = (
        None,
        (Problem("00.wav", "00.wav has no sound in it.", "Try a fresh copy."),),
    )
    qtbot.mouseClick(row.offer, LEFT)
    settle(qtbot, window)
    assert row.offer.isVisible()
    assert window.bar.message.text() == "00.wav has no sound in it."

    def gone(*_args: object) -> None:
        raise UnreadableAudio("drums.flac is not there.", "Take the track apart again.")

    monkeypatch.setattr(stem_desk, "load_stems", gone)
    ears.problems = ()
    qtbot.mouseClick(row.offer, LEFT)
    settle(qtbot, window)
    assert row.offer.isVisible(), "the stems have gone from the cache meanwhile"
    assert window.bar.message.text() == "drums.flac is not there."

    ears.write(window.library.model.ids[-1])
    window.library.opened.emit(window.library.model.ids[-1])
    settle(qtbot, window)
    assert row.offer.isVisible(), "stems without their track, whose drive is away, are nothing to be muted"
    assert not row.offer.isEnabled(), "a track without a file cannot be taken apart"
