"""A DJ's evening of learning in the real window: what there is to learn from, the run with its curves, the report, doubtful labels.

The run is the real one, in its own process, with a small network and tracks that were never rendered: what was heard of
them is drawn by chance, but for a direction that tells genres apart. DJANALYZER_PICTURES names a folder for screenshots.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from djanalyzer.app import learner, tagging
from djanalyzer.app.session import Session
from djanalyzer.gui.window import MainWindow
from djanalyzer.library.edits import AddFiles, MergeCollection
from djanalyzer.library.edits.files import FoundFile
from djanalyzer.models import shipped
from djanalyzer.models.network import SMALL
from djanalyzer.music import Collection, Cue, CueKind, Key, KnownTrack, Source, Tags
from djanalyzer.music.learning import Finding, Subject
from djanalyzer.training.learning.hearing import HeardStore, HeardTrack
from djanalyzer.training.learning.records import write_findings
from tests.gui.furnishing import write_music
from tests.nightly import NIGHTLY
from tests.training.learning.heard_tracks import NAME, SECONDS, heard_track, write_weights

LEFT = Qt.MouseButton.LeftButton
PATIENCE = 300_000  # milliseconds of a run, on a computer that has other things to do
N_TRACKS, N_ARTISTS = 96, 96
GENRES = ("House", "Techno", "Trance")
WRONG = (4, 10, 16, 22)  # tracks to which the program gives another genre; nobody has confirmed those
N_TAUGHT = (40, 20, 20)  # steps of the three phases

# The real process, with a small network instead of the shipped one.
_CHILD = """
import json, sys
from pathlib import Path
sys.path.insert(0, {root!r})
plan = Path(sys.argv[1]) / "plan.json"
asked = json.loads(plan.read_text())
asked.update(weights={weights!r}, steps={steps!r}, lesson=[6, 24], processes=0, threads=1)
plan.write_text(json.dumps(asked))
from djanalyzer.training.learning.__main__ import main
sys.exit(main(sys.argv[1:]))
"""

pytestmark = pytest.mark.skipif(not NIGHTLY, reason="a run of learning takes a minute: by night")


def said(number: int) -> str:
    """The genre that a program gives a track."""
    return GENRES[(number + (number in WRONG)) % 3]


def plainly(track: HeardTrack, genre: int) -> HeardTrack:
    """Let the genre be heard so plainly that a network learns it in a few steps."""
    ways = np.random.default_rng(7).standard_normal((len(GENRES), max(SMALL.heard_sizes.values())))
    heard = {
        name: (getattr(track.heard, name).float() + 4 * torch.from_numpy(ways[genre, :n])).half()
        for name, n in SMALL.heard_sizes.items()
    }
    return replace(track, heard=track.heard._replace(**heard))


def find(session: Session, run: int, ids: list[int]) -> None:
    """Write down the planted errors as found: a library of this size is too small for a run to be sure of them."""
    findings = [
        Finding(
            ids[n], Subject.GENRE, 0.1, said(n), GENRES[n % 3], 0.9, Source("program", "rekordbox"), worth=1.0
        )
        for n in WRONG
    ]
    write_findings(session.places.data / "learning" / str(run) / "findings.jsonl", findings)


@pytest.fixture
def small_network(tmp_path: Path, session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let learning start from a small network that has heard all tracks already."""
    weights = write_weights(tmp_path)
    card = shipped.shipped(weights)
    monkeypatch.setattr(shipped, "shipped", lambda: card)
    store = HeardStore(session.places.cache / "learning", NAME)
    for number in range(N_TRACKS):
        store.keep(f"recording {number}", plainly(heard_track(number, number % 3), number % 3))
    script = tmp_path / "child.py"
    root = str(Path(__file__).parents[2])
    script.write_text(_CHILD.format(root=root, weights=str(weights), steps=list(N_TAUGHT)), encoding="utf-8")
    monkeypatch.setattr(learner, "COMMAND", (sys.executable, str(script)))
    monkeypatch.setattr(learner, "is_on_battery", lambda: False)


@pytest.fixture
def library(tmp_path: Path, session: Session) -> list[int]:
    """Tracks of three genres as rekordbox has them; the DJ has confirmed the genre of most."""
    names = [f"{number:02d}.wav" for number in range(N_TRACKS)]
    folder = write_music(tmp_path / "music", *names, seconds=1.0)
    paths = [folder / name for name in names]
    tags = [Tags(title=f"Track {n:02d}", artist=f"Artist {n % N_ARTISTS}") for n in range(N_TRACKS)]
    files = tuple(
        FoundFile(path, f"recording {n}", tags=tags[n], duration=SECONDS) for n, path in enumerate(paths)
    )
    ids = list(session.do(AddFiles(files)).created)
    known = tuple(
        KnownTrack(
            path,
            str(n),
            replace(tags[n], genre=said(n), key=Key.from_index(n % 5)),
            SECONDS,
            cues=(Cue(0.1, 0, "In", None, CueKind.MIX_IN), Cue(8.1, 1, "Drop", "#28E214", CueKind.DROP)),
        )
        for n, path in enumerate(paths)
    )
    session.do(MergeCollection(Collection("rekordbox", known)))
    for place, genre in enumerate(GENRES):
        sure = [ids[n] for n in range(place, N_TRACKS, 3) if n % 6 != 4]
        tagging.edit_field(session, sure, "genre", genre)
    return ids


class Evening:
    """What the DJ does, and what is seen of it."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window
        self._n_pictures = 0

    def wait(self, is_so: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(is_so()), timeout=PATIENCE)

    def look(self, shown: QWidget, name: str) -> None:
        """Take a picture; a window that shows nothing has one colour."""
        QApplication.processEvents()
        picture = shown.grab().toImage()
        colors = {
            picture.pixel(x, y) for x in range(0, picture.width(), 5) for y in range(0, picture.height(), 5)
        }
        assert len(colors) > 3, f"{name} is empty"
        if folder := os.environ.get("DJANALYZER_PICTURES"):
            self._n_pictures += 1
            picture.save(str(Path(folder) / f"{self._n_pictures}-{name}.png"))

    def learn(self) -> None:
        """Begin, look at the curves, and wait for the report."""
        dialog = self.window.learning.dialog
        assert dialog is not None
        self.wait(lambda: dialog.begin.isVisible() and dialog.begin.isEnabled())
        self.look(dialog, "outlook")
        self.qtbot.mouseClick(dialog.begin, LEFT)
        self.wait(lambda: dialog.running.curves.isVisible() or dialog.pages.currentWidget() is dialog.report)
        self.look(dialog, "running")
        self.wait(lambda: dialog.pages.currentWidget() is dialog.report)
        self.look(dialog, "report")


def test_an_evening_of_learning(
    qtbot: QtBot,
    small_network: None,
    library: list[int],
    open_window: Callable[[], MainWindow],
    session: Session,
) -> None:
    window = open_window()
    evening = Evening(qtbot, window)
    window.actions_["learn"].trigger()
    dialog = window.learning.dialog
    assert dialog is not None
    evening.learn()
    assert dialog.seen is not None
    assert dialog.seen.judgement is not None
    assert Subject.GENRE in dialog.seen.judgement.offered, "the genre is heard plainly, and was learned"
    assert dialog.report.buttons[Subject.GENRE].text() == "Use it"
    first = dialog.seen.number

    # The doubtful labels are a click away.
    find(session, first, library)
    window.learning.look()
    evening.wait(dialog.review.isVisible)
    qtbot.mouseClick(dialog.review, LEFT)
    evening.wait(lambda: window.reviewing.case is not None)
    evening.look(window, "review")
