"""A DJ's evening of learning in the real window: learn, look at doubtful labels again, learn anew, use what is better, go back.

Runs and analyses are the real ones, in processes of their own, with a small network. What was heard of the tracks is drawn
by chance, but for a direction that tells genres apart; two of them are there to be heard. DJANALYZER_PICTURES names a folder
for screenshots.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from djanalyzer.app import analysing, learner, tagging
from djanalyzer.app.hearing import Listeners
from djanalyzer.app.models import Models
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
from tests.gui.furnishing import QuickModel, write_music
from tests.nightly import NIGHTLY
from tests.training.learning.heard_tracks import NAME, SECONDS, heard_track, write_weights

LEFT = Qt.MouseButton.LeftButton
PATIENCE = 900_000  # milliseconds of a run, on a computer that has other things to do
N_TRACKS, N_ARTISTS = 96, 96
GENRES = ("House", "Techno", "Trance")
WRONG = (4, 10, 16, 22)  # tracks to which the program gives another genre; nobody has confirmed those
N_TAUGHT = (40, 20, 20)  # steps of the three phases
HEARD = (0, 1)  # tracks that are long enough to be analysed

# The real processes, with a small network instead of the shipped one.
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

_EAR = """
import sys
from pathlib import Path
sys.path.insert(0, {root!r})
from djanalyzer.models import shipped
shipped.DEFAULT = Path({weights!r})
from djanalyzer.app.listening import main
sys.exit(main())
"""
ROOT = str(Path(__file__).parents[2])

pytestmark = pytest.mark.skipif(not NIGHTLY, reason="two runs of learning take minutes: by night")


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
    store = HeardStore(session.places.cache / "learning", card.recipe)
    for number in range(N_TRACKS):
        store.keep(f"recording {number}", plainly(heard_track(number, number % 3), number % 3))
    script = tmp_path / "child.py"
    script.write_text(_CHILD.format(root=ROOT, weights=str(weights), steps=list(N_TAUGHT)), encoding="utf-8")
    monkeypatch.setattr(learner, "COMMAND", (sys.executable, str(script)))
    monkeypatch.setattr(learner, "is_on_battery", lambda: False)


@pytest.fixture
def ears(
    tmp_path: Path, small_network: None, model: QuickModel, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Let the small network listen, with what was learned besides, instead of a model that answers at once."""
    script = tmp_path / "ear.py"
    weights = str(tmp_path / "weights.safetensors")
    script.write_text(_EAR.format(root=ROOT, weights=weights), encoding="utf-8")
    listeners = Listeners((sys.executable, str(script)), chosen=lambda: Models.here().adaptation)
    monkeypatch.setattr(analysing, "EARS", listeners)
    yield
    listeners.close()


@pytest.fixture
def library(tmp_path: Path, session: Session) -> list[int]:
    """Tracks of three genres as rekordbox has them; the DJ has confirmed the genre of most."""
    names = [f"{number:02d}.wav" for number in range(N_TRACKS)]
    folder = write_music(tmp_path / "music", *names, seconds=1.0)
    write_music(folder, *(names[n] for n in HEARD), seconds=SECONDS)
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

    def rest(self) -> None:
        """Wait until nothing is asked and nothing runs, also not what is read anew in a moment."""
        self.wait(lambda: not self.window.reviewing._soon.isActive() and self.window.is_settled)

    def do(self, name: str) -> None:
        """Choose a command of the menu."""
        assert self.window.actions_[name].isEnabled(), name
        self.window.actions_[name].trigger()
        self.rest()

    def analyse(self, track_id: int) -> str:
        """Have a track analysed, and return the name of the model that heard it."""
        self.window.library.select_ids([track_id])
        self.do("analyse")
        return str(self.window.session.deck(track_id).model)

    def genres(self, ids: list[int]) -> list[str]:
        return [row.genre for row in self.window.session.rows(ids)]


def test_an_evening_of_learning(
    qtbot: QtBot,
    ears: None,
    library: list[int],
    open_window: Callable[[], MainWindow],
    session: Session,
) -> None:
    evening = Evening(qtbot, window := open_window())
    assert evening.analyse(library[0]) == NAME
    window.actions_["learn"].trigger()
    dialog = window.learning.dialog
    assert dialog is not None
    evening.learn()
    assert dialog.seen is not None
    assert dialog.seen.judgement is not None
    assert Subject.GENRE in dialog.seen.judgement.offered, "the genre is heard plainly, and was learned"
    assert dialog.report.buttons[Subject.GENRE].text() == "Use it"
    first = dialog.seen.number

    # The doubtful labels are a click away, and are looked at one by one.
    find(session, first, library)
    window.learning.look()
    evening.wait(dialog.review.isVisible)
    qtbot.mouseClick(dialog.review, LEFT)
    evening.wait(lambda: window.reviewing.case is not None)
    evening.rest()
    evening.look(window, "review")
    before = evening.genres(library)
    for _ in WRONG[:-1]:
        evening.do("finding_wrong")
    evening.do("finding_skip")
    assert window.reviewing.case is None
    assert evening.genres(library) == before, "nothing is changed yet"

    # What is wrong is put right in one step, which can be taken back.
    evening.do("correct_labels")
    assert window.reviewing.dialog is not None
    evening.look(window.reviewing.dialog, "corrections")
    qtbot.mouseClick(window.reviewing.dialog.correct, LEFT)
    evening.wait(lambda: window.reviewing.queue.n_pending == 0)
    evening.rest()
    after = evening.genres(library)
    changed = [n for n in range(N_TRACKS) if after[n] != before[n]]
    assert len(changed) == len(WRONG) - 1
    assert set(changed) < set(WRONG)
    assert all(after[n] == GENRES[n % 3] for n in changed)
    evening.do("undo")
    assert evening.genres(library) == before
    evening.do("redo")
    assert evening.genres(library) == after
    window.actions_["findings"].setChecked(False)

    # Learned anew from what is right now, and used where it is better.
    qtbot.mouseClick(dialog.anew, LEFT)
    evening.learn()
    assert dialog.seen.number == first + 1
    assert dialog.seen.judgement is not None
    assert Subject.GENRE in dialog.seen.judgement.offered
    qtbot.mouseClick(dialog.report.buttons[Subject.GENRE], LEFT)
    evening.wait(lambda: dialog.seen is not None and Subject.GENRE in dialog.seen.in_use)
    evening.rest()
    evening.look(dialog, "in-use")
    assert session.deck(library[0]).model == NAME, "it stays what it was"
    assert evening.analyse(library[0]) == f"{NAME}+1"
    evening.look(window, "analysed")

    # One click back; what was analysed stays.
    qtbot.mouseClick(dialog.models, LEFT)
    models = window.learning.models_dialog
    assert models is not None
    evening.wait(lambda: models.list.topLevelItemCount() == 2)
    assert models.heading.text() == f"{NAME}+1 is in use"
    evening.look(models, "models")
    qtbot.mouseClick(models.back, LEFT)
    evening.wait(lambda: models.heading.text() == f"{NAME} is in use")
    evening.rest()
    evening.look(models, "rolled-back")
    assert dialog.report.buttons[Subject.GENRE].text() == "Use it"
    assert session.deck(library[0]).model == f"{NAME}+1"
    assert evening.analyse(library[1]) == NAME
