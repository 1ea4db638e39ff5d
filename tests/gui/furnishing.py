"""Tracks, analyses and a silent sound device, so that tests can tell what a user does with them."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from djanalyzer.app.hearing import Heard
from djanalyzer.app.playing import Balance, LoadedAudio, LoadedStems, LoadedTake, Manner
from djanalyzer.app.session import Session
from djanalyzer.errors import PlaybackTrouble, UnreadableAudio
from djanalyzer.features.waveform import COLUMNS_PER_SECOND, Waveform
from djanalyzer.gui.window import MainWindow
from djanalyzer.library.edits import (
    AddCue,
    AddFiles,
    AddLoop,
    AddToPlaylist,
    CreatePlaylist,
    SaveAnalysis,
    SetMissing,
    SetUnreadable,
)
from djanalyzer.library.edits.files import FoundFile
from djanalyzer.music import (
    Analysis,
    BeatGrid,
    Cue,
    CueKind,
    Energy,
    GridChoice,
    Key,
    KeyStretch,
    Loop,
    Meter,
    MixRange,
    Section,
    SectionLabel,
    Suggestion,
    Tags,
)
from djanalyzer.music.attention import MutualLook, StyleAttention

DURATION = 120.0
GRID = BeatGrid.constant(0.5, 120.0)  # a beat every half second, a bar every two seconds, from 0.5 s on

SUGGESTIONS = (
    Suggestion(32.5, CueKind.DROP, 0.9, "drums return after 16 bars"),
    Suggestion(64.5, CueKind.BREAKDOWN, 0.55, "bass leaves, pads stay"),
    Suggestion(96.5, CueKind.MIX_OUT, 0.3, "drums thin out"),
)

SONG = Analysis(
    duration=DURATION,
    beat_grid=GRID,
    beat_confidence=0.995,
    sections=(
        Section(0.5, 32.5, SectionLabel.INTRO, 0.9),
        Section(32.5, 64.5, SectionLabel.DROP, 0.8),
        Section(64.5, DURATION, SectionLabel.OUTRO, 0.3),
    ),
    suggestions=SUGGESTIONS,
    key=Key(9, is_minor=True, confidence=0.8),
    energy=Energy(7.0, tuple(np.linspace(0.2, 0.9, 120))),
    model="quick-1",
)

A_MINOR, C_MINOR = Key(9, is_minor=True, confidence=0.8), Key(0, is_minor=True, confidence=0.7)

# The same music with everything a model may say of it, and no certainty about how to count it.
OPEN_SONG = replace(
    SONG,
    beat_confidence=0.83,
    downbeat_confidence=0.7,
    grid_choices=(
        GridChoice(GRID, 0.83),
        GridChoice(BeatGrid.constant(0.5, 60.0), 0.09),
        GridChoice(BeatGrid.constant(0.5, 120.0, meter=Meter.THREE_FOUR), 0.05),
    ),
    suggestions=(
        Suggestion(8.5, CueKind.LOOP, 0.7, "four bars of drums alone", stop=16.5),
        *SUGGESTIONS,
        Suggestion(72.5, CueKind.VOCAL_IN, 0.6, "somebody begins to sing"),
        Suggestion(80.5, CueKind.SECOND_DROP, 0.8, "drums return after 8 bars"),
    ),
    key_stretches=(KeyStretch(0.0, 64.5, A_MINOR), KeyStretch(64.5, DURATION, C_MINOR)),
    tuning=-23.0,
    mix_range=MixRange(intro_bars=16, outro_bars=8, safe_until=32.5, safe_from=104.5),
)


def wave(duration: float = DURATION) -> Waveform:
    """A kick every half second, some middle, a little brilliance."""
    n = int(duration * COLUMNS_PER_SECOND)
    since_beat = (np.arange(n) / COLUMNS_PER_SECOND - 0.5) % 0.5
    kick = (255 * np.exp(-since_beat * 8)).astype(np.uint8)
    return Waveform(COLUMNS_PER_SECOND, kick, kick // 2, kick // 3)


def furnish(session: Session, folder: Path, n_tracks: int = 12) -> list[int]:
    """Fill a library: the first two tracks are analysed and have cues, the last two cannot be used.

    The first one's grid is certain. The second one's wants a look, and all that can be shown of a track is in it.
    """
    files = tuple(
        FoundFile(
            folder / f"{number:02d}.wav",
            f"recording {number}",
            tags=Tags(
                title=f"Track {number:02d}",
                artist=("Ane Berg", "Kita Low", "Otto Grau")[number % 3],
                genre=("House", "Techno")[number % 2],
                tempo=120.0 + number,
            ),
            duration=DURATION + number,
        )
        for number in range(n_tracks)
    )
    ids = list(session.do(AddFiles(files)).created)
    for id_, analysis in zip(ids, (SONG, OPEN_SONG), strict=False):
        session.do(SaveAnalysis(id_, analysis, wave().to_bytes()))
        session.do(AddCue(id_, Cue(16.5, 0, "Mix in", "#28E214", CueKind.MIX_IN)))
        session.do(AddCue(id_, Cue(48.5, None, "Vocal")))
    session.do(AddLoop(ids[1], Loop(24.5, 28.5, 3, "Break", "#FFA53D")))
    playlist = session.do(CreatePlaylist("Warm up")).created[0]
    session.do(AddToPlaylist(playlist, (ids[4], ids[0], ids[2])))
    known = session.library.known_files()
    session.do(SetMissing(tuple(f.id for f in known.values() if f.track_id == ids[-1])))
    session.do(SetUnreadable(ids[-2], "The file is text, not music."))
    return ids


def write_music(folder: Path, *names: str, seconds: float = 2.0) -> Path:
    """Write recordings that differ from each other."""
    import soundfile

    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        rng = np.random.default_rng(sum(map(ord, name)))
        soundfile.write(folder / name, rng.normal(0, 0.1, int(22050 * seconds)).astype(np.float32), 22050)
    return folder


class QuickModel:
    """Answers at once, or as slowly as `seconds` says; files in `broken` cannot be read."""

    name = "quick-1"

    def __init__(self) -> None:
        self.seconds = 0.0
        self.broken: set[str] = set()
        self.n_parts = 1  # in which a track is heard
        self.heard: list[str] = []

    def wake(self, look: Callable[[], None]) -> None:
        look()

    def analyse(self, path: Path, on_progress: Callable[[float], None]) -> Heard:
        if path.name in self.broken:
            raise UnreadableAudio(f"{path.name} has no sound in it.", "Try a fresh copy.")
        begun = time.monotonic()
        while (passed := time.monotonic() - begun) < self.seconds:
            on_progress(passed / self.seconds)
            sum(i * i for i in range(20_000))  # pure Python: the worst neighbour a window can have
        self.heard.append(path.name)
        return Heard(SONG, wave().to_bytes())

    def explain(self, path: Path, on_progress: Callable[[float], None]) -> StyleAttention:
        """The drop decided the genre, and all of the track alike the mood."""
        begun = time.monotonic()
        while (passed := time.monotonic() - begun) < self.seconds:
            on_progress(passed / self.seconds)
            time.sleep(0.01)
        self.heard.append(path.name)
        decided, alike = np.full(240, 0.001, np.float32), np.full(240, 1 / 240, np.float32)
        decided[80:96] = 1.0  # 0:40 to 0:48
        length = 120.0 / self.n_parts
        matrices = np.eye(4, dtype=np.float32), np.full((4, 4), 0.25, np.float32)
        looks = tuple(MutualLook(i * length, (i + 1) * length, *matrices) for i in range(self.n_parts))
        return StyleAttention(decided / decided.sum(), alike, 0.5, looks)


class SilentOutput:
    """A sound device without sound: it stands where a test puts it, or refuses as a machine without one does."""

    def __init__(self) -> None:
        self.is_playing = False
        self.is_lost = False
        self.position = 0.0
        self.is_absent = False
        self.audio: LoadedAudio | None = None
        self.queued: LoadedAudio | None = None
        self.loop: tuple[float, float] | None = None
        self.beats = self.is_downbeat = np.zeros(0)
        self.manner = Manner()
        self.device = ""
        self.jumps: list[float] = []
        self.is_closed = False
        self.rate = 22050
        self.stems: LoadedStems | None = None
        self.balance = Balance()
        self.take: LoadedTake | None = None

    def load(self, audio: LoadedAudio) -> None:
        self._look_for_device()
        self.audio, self.loop, self.queued = audio, None, None
        self.stems, self.balance, self.take = None, Balance(), None

    def queue(self, audio: LoadedAudio | None) -> None:
        self.queued = audio

    def go_on(self) -> None:
        """Come to the end of the track, where the queued one begins."""
        self.audio, self.queued, self.position, self.loop = self.queued, None, 0.0, None

    def set_stems(self, loaded: LoadedStems | None, balance: Balance) -> bool:
        if loaded is not None and (self.audio is None or loaded.path != self.audio.path):
            return False
        fits = loaded is None or loaded.stems.rate == self.rate
        self.stems, self.balance = loaded if fits else None, balance
        return fits

    def set_take(self, loaded: LoadedTake | None) -> bool:
        if loaded is not None and (self.audio is None or loaded.path != self.audio.path):
            return False
        if loaded is not None and loaded.take.rate != self.rate:
            return False
        self.take = loaded
        return True

    def play(self) -> None:
        self._look_for_device()
        self.is_playing = True
        if self.take is not None and self.take.take.rate != self.rate:
            self.take = None
        if self.stems is not None and self.stems.stems.rate != self.rate:
            self.stems = None

    def pause(self) -> None:
        self.is_playing = False

    def seek(self, time: float) -> None:
        self.position = time

    def jump(self, time: float) -> None:
        self.jumps.append(time)
        self.position = time

    def skip(self, seconds: float) -> None:
        self.position += seconds

    def set_loop(self, start: float, stop: float) -> None:
        self.loop = (start, stop)

    def clear_loop(self) -> None:
        self.loop = None

    def set_beats(self, beats: np.ndarray, is_downbeat: np.ndarray) -> None:
        self.beats, self.is_downbeat = beats, is_downbeat

    def set_manner(self, manner: Manner) -> None:
        self.manner = manner

    def set_device(self, name: str) -> None:
        self.device = name
        self.is_lost = False
        self._look_for_device()

    def unplug(self) -> None:
        """Take the sound device away while it plays."""
        self.is_playing, self.is_lost = False, True

    def close(self) -> None:
        self.is_closed = True

    def _look_for_device(self) -> None:
        if self.is_absent:
            raise PlaybackTrouble("This computer has no sound device.", "Connect one and press play again.")


def settle(qtbot: QtBot, window: MainWindow, timeout: int = 10_000) -> None:
    """Wait until nothing is asked, nothing runs, and nothing is about to be."""

    def is_quiet() -> bool:
        return window.is_settled

    qtbot.waitUntil(is_quiet, timeout=timeout)


def open_second(qtbot: QtBot, window: MainWindow) -> None:
    """Open the track whose grid wants a look."""
    window.library.select_ids(window.library.model.ids[1:2])
    window.library.table.setFocus()
    qtbot.keyClick(window.library.table, Qt.Key.Key_Return)
    settle(qtbot, window)
    window.deck.waveform.setFocus()


def open_first(qtbot: QtBot, window: MainWindow) -> None:
    """Open the first track of the table as a DJ does: choose it, press Return."""
    window.library.select_ids(window.library.model.ids[:1])
    window.library.table.setFocus()
    qtbot.keyClick(window.library.table, Qt.Key.Key_Return)
    settle(qtbot, window)


def wheel(widget: QWidget, x: float, steps: int, modifiers: Qt.KeyboardModifier | None = None) -> None:
    """Turn the wheel over a widget; steps above zero are away from the hand."""
    place = QPointF(x, widget.height() / 2)
    event = QWheelEvent(
        place,
        QPointF(widget.mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        modifiers or Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
