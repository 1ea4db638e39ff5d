"""Import, analysis and export run, and the window answers all the while."""

from __future__ import annotations

import gc
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from djanalyzer.gui.watchdog import LIMIT, Watchdog
from djanalyzer.gui.window import MainWindow
from djanalyzer.library.edits import AddFiles, MergeCollection
from djanalyzer.library.edits.files import FoundFile
from djanalyzer.music import Collection, Key, KnownTrack, Tags
from djanalyzer.music.learning import Subject
from tests.app.findings import found, write_run
from tests.gui.furnishing import QuickModel, open_first, settle, write_music
from tests.nightly import NIGHTLY

N_FILES = 60
N_FOUND = 5000
_ALONE = 0.004  # seconds that the sum in `slowness` takes on an idle machine of 2020
_BESIDE = (
    1.0 if NIGHTLY else 1.5
)  # by day other tests use the memory and its caches too, which that sum does not feel


@pytest.fixture
def watchdog() -> Iterator[Callable[[], Watchdog]]:
    """Makes a watchdog when the window stands; what other tests have left is not this window's burden."""
    made: list[Watchdog] = []

    def make() -> Watchdog:
        gc.collect()
        gc.freeze()
        made.append(Watchdog())
        return made[-1]

    yield make
    for dog in made:
        dog.stop()
    gc.unfreeze()


def slowness() -> float:
    """Return how many times slower than alone this thread goes: others share the caches and the clock's pace."""
    times = []
    for _ in range(5):
        begun = time.thread_time()
        sum(i * i for i in range(60_000))
        times.append(time.thread_time() - begun)
    return max(1.0, sorted(times)[2] / _ALONE)


def toil(seconds: float) -> None:
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        sum(range(1000))


def test_the_watchdog_names_who_holds_the_window_up(
    qtbot: QtBot, empty_window: MainWindow, watchdog: Callable[[], Watchdog], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(empty_window, "update_actions", lambda: toil(0.001))
    dog = watchdog()
    qtbot.wait(50)
    assert dog.blocks == []
    monkeypatch.setattr(type(empty_window.bar), "dismiss", lambda _self: toil(0.12))
    QTimer.singleShot(0, lambda: empty_window.bar._act())
    qtbot.wait(200)
    (block,) = dog.blocks
    assert 0.1 < block.seconds < 1.0
    assert "gui.notices._act" in str(block)
    dog.forget()
    assert dog.longest == 0.0


def test_who_waits_for_others_is_not_at_fault(
    qtbot: QtBot, empty_window: MainWindow, watchdog: Callable[[], Watchdog]
) -> None:
    dog = watchdog()
    QTimer.singleShot(0, lambda: time.sleep(0.1))  # as if another program had the processor
    qtbot.wait(150)
    assert dog.blocks == []


def test_import_analysis_and_export_never_hold_the_window_up(
    qtbot: QtBot,
    empty_window: MainWindow,
    model: QuickModel,
    tmp_path: Path,
    watchdog: Callable[[], Watchdog],
) -> None:
    folder = write_music(tmp_path / "music", *(f"{n}.wav" for n in range(6)), seconds=0.2)
    for n in range(6, N_FILES):
        data = bytearray((folder / f"{n % 6}.wav").read_bytes())
        data[100:104] = n.to_bytes(4, "little")  # a recording of its own
        (folder / f"{n}.wav").write_bytes(data)
    shutil.copy(folder / "0.wav", folder / "again.wav")
    dog = watchdog()

    empty_window.journeys.import_paths([folder])
    settle(qtbot, empty_window, timeout=60_000)
    assert empty_window.journeys.sheet is not None
    empty_window.journeys.sheet.reject()
    settle(qtbot, empty_window)
    imported = list(dog.blocks)

    model.seconds = 0.02
    empty_window.actions_["analyse_all"].trigger()
    settle(qtbot, empty_window, timeout=60_000)
    analysed = list(dog.blocks[len(imported) :])
    assert len(model.heard) >= N_FILES

    open_first(qtbot, empty_window)
    qtbot.wait(50)
    dog.blocks.clear()
    empty_window.actions_["export"].trigger()
    settle(qtbot, empty_window, timeout=60_000)
    dialog = empty_window.journeys.export_dialog
    assert dialog is not None
    target = tmp_path / "collection.xml"
    dialog.target.setText(str(target))
    dialog.target.editingFinished.emit()
    settle(qtbot, empty_window, timeout=60_000)
    dialog.write.click()
    settle(qtbot, empty_window, timeout=60_000)
    exported = list(dog.blocks)
    dialog.close()
    assert target.is_file()

    limit = LIMIT * _BESIDE * slowness()
    told = {"import": imported, "analysis": analysed, "export": exported}
    slow = [f"{name}: {block}" for name, blocks in told.items() for block in blocks if block.seconds > limit]
    assert slow == []


def test_five_thousand_findings_never_hold_the_window_up(
    qtbot: QtBot, empty_window: MainWindow, tmp_path: Path, watchdog: Callable[[], Watchdog]
) -> None:
    session = empty_window.session
    files = tuple(
        FoundFile(tmp_path / f"{n}.mp3", f"recording {n}", tags=Tags(f"Track {n}", f"Artist {n % 400}"))
        for n in range(N_FOUND // 2)
    )
    ids = session.do(AddFiles(files)).created
    tags = [replace(file.tags, genre="House", key=Key.parse("Am")) for file in files]
    known = tuple(KnownTrack(file.path, str(n), tags[n], 300.0) for n, file in enumerate(files))
    session.do(MergeCollection(Collection("rekordbox", known)))
    batch = ("", "Mixed In Key: relative key")  # half of the keys have one cause
    keys = [
        found(i, Subject.KEY, "A minor", "C major", worth=2.0, batch=batch[n % 2]) for n, i in enumerate(ids)
    ]
    genres = [found(i, Subject.GENRE, "House", "Techno", worth=1.0 + n / N_FOUND) for n, i in enumerate(ids)]
    write_run(session, [*keys, *genres])
    settle(qtbot, empty_window, timeout=60_000)
    reviewing, do = empty_window.reviewing, empty_window.actions_

    def is_at_rest() -> bool:
        return empty_window.is_settled and not (reviewing._soon.isActive() or reviewing._own)

    def rest() -> None:
        qtbot.waitUntil(is_at_rest, timeout=60_000)

    dog = watchdog()
    do["side_panel"].setChecked(True)
    empty_window.library.side.setCurrentWidget(reviewing.page)
    do["findings"].setChecked(True)
    rest()
    assert reviewing.queue.n_findings == N_FOUND
    for subject in (Subject.GENRE, None):
        reviewing.page.subject_chosen.emit(subject)
        rest()
    for name in ("finding_open", "finding_right", "finding_open", "finding_wrong", "undo"):
        do[name].trigger()
        rest()
    slow = [str(block) for block in dog.blocks if block.seconds > LIMIT * _BESIDE * slowness()]
    assert slow == []
