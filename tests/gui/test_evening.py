"""A user's evening: import, analyse, correct, accept, undo; the power fails; go on, export. Nothing lost, nothing twice."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from djanalyzer.app.session import Session
from djanalyzer.gui.window import MainWindow
from tests.gui.evening import FIRST_ACCEPTED, FIRST_GRID, N_ACCEPTED, N_GRIDS, N_HEARD, N_UNDONE
from tests.gui.furnishing import QuickModel, SilentOutput, settle

N_TRACKS = 300
N_IN_REKORDBOX = 40

_TRACK = """    <TRACK TrackID="{number}" Name="Track {number:03d}" Artist="Ane Berg" TotalTime="120" AverageBpm="120.00"
      Location="file://localhost{path}">
      <POSITION_MARK Name="Mine" Type="0" Start="16.500" Num="0" Red="40" Green="226" Blue="20"/>
      <POSITION_MARK Name="Later" Type="0" Start="48.500" Num="-1"/>
    </TRACK>
"""


def write_collection(folder: Path) -> None:
    """300 recordings, the first forty of which rekordbox knows, with a pad and a memory cue each, and a playlist."""
    music = folder / "music"
    music.mkdir()
    for number in range(N_TRACKS):
        sound = np.random.default_rng(number).normal(0, 0.1, 4000).astype(np.float32)
        soundfile.write(music / f"Track {number:03d}.wav", sound, 8000)
    known = range(N_IN_REKORDBOX)
    tracks = "".join(
        _TRACK.format(number=n, path=f"{music}/Track {n:03d}.wav".replace(" ", "%20")) for n in known
    )
    keys = "".join(f'<TRACK Key="{n}"/>' for n in known)
    (folder / "rekordbox.xml").write_text(
        f'<?xml version="1.0" encoding="UTF-8"?>\n<DJ_PLAYLISTS Version="1.0.0">\n'
        f'  <PRODUCT Name="rekordbox" Version="6.7.7" Company="AlphaTheta"/>\n'
        f'  <COLLECTION Entries="{N_IN_REKORDBOX}">\n{tracks}  </COLLECTION>\n'
        f'  <PLAYLISTS><NODE Type="0" Name="ROOT" Count="1"><NODE Name="Tonight" Type="1" KeyType="0" '
        f'Entries="{N_IN_REKORDBOX}">{keys}</NODE></NODE></PLAYLISTS>\n</DJ_PLAYLISTS>\n',
        encoding="utf-8",
    )


def lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def spend_evening(folder: Path) -> None:
    """Let a DJ work in a process of its own, and pull the plug a little after the last line that the test waits for."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "DJANALYZER_HOME": str(folder / "home")}
    command = [sys.executable, "-m", "tests.gui.evening", str(folder)]
    with (folder / "output.txt").open("w") as output:
        process = subprocess.Popen(command, env=environment, stdout=output, stderr=output)
        until = time.monotonic() + 240
        while len(after_ready(folder)) < 3 and process.poll() is None and time.monotonic() < until:
            time.sleep(0.02)
        process.send_signal(signal.SIGKILL)
        process.wait()
    told = (folder / "output.txt").read_text(encoding="utf-8")
    assert len(after_ready(folder)) >= 3, f"{told}{lines(folder / 'diary.txt')[-3:]}"


def after_ready(folder: Path) -> list[str]:
    diary = lines(folder / "diary.txt")
    return diary[diary.index("ready") + 1 :] if "ready" in diary else []


@pytest.fixture
def evening(tmp_path: Path) -> Path:
    """The folder of an evening that ended with the power."""
    write_collection(tmp_path)
    spend_evening(tmp_path)
    return tmp_path


@pytest.fixture
def morning(evening: Path, qtbot: QtBot, dressed: QApplication, model: QuickModel) -> Iterator[MainWindow]:
    """The window, started again."""
    with Session.open(evening / "library.sqlite", workers=1) as session:
        window = MainWindow(session, SilentOutput())
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        settle(qtbot, window)
        yield window
        window.close()


def test_an_evening_survives_a_power_cut(
    evening: Path,
    morning: MainWindow,
    model: QuickModel,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    session, diary = morning.session, lines(evening / "diary.txt")
    assert "ready" in diary, "the DJ had come to the end of the list before the power failed"
    see_that_nothing_is_lost(session, diary)
    go_on_with_the_analysis(qtbot, morning, model, Counter(lines(evening / "heard.txt")))
    import_again(qtbot, morning, evening)
    target = evening / "for rekordbox.xml"
    monkeypatch.setattr("djanalyzer.gui.export_view.default_target", lambda: target)
    export(qtbot, morning)
    see_every_cue_once(session, target)
    take_back_what_came_last(qtbot, morning, after_ready(evening))


def tracks_named(session: Session, numbers: Iterator[int] | range | list[int]) -> dict[int, int]:
    """Return track ids by the number in their names."""
    rows = session.rows(session.find(""))
    wanted = {f"Track {number:03d}": number for number in numbers}
    return {
        wanted[row.title or row.path.stem]: row.id for row in rows if (row.title or row.path.stem) in wanted
    }


def accepted(diary: list[str]) -> set[int]:
    """Return the tracks whose suggestions are cues by what the diary says."""
    done = {int(line.split()[1]) for line in diary if line.startswith("accepted")}
    return done - {int(line.split()[1]) for line in diary if line.startswith("undone")}


def see_that_nothing_is_lost(session: Session, diary: list[str]) -> None:
    assert len(session.find("")) == N_TRACKS
    assert [(p.name, p.n_tracks) for p in session.playlists() if not p.is_folder] == [
        ("Tonight", N_IN_REKORDBOX)
    ]
    for track_id in tracks_named(session, range(FIRST_GRID, FIRST_GRID + N_GRIDS)).values():
        deck = session.deck(track_id)
        assert deck.is_confirmed
        assert deck.bpm == pytest.approx(240.0)
    done = accepted(diary)
    assert len(done) >= N_ACCEPTED - N_UNDONE + 3
    for number, track_id in tracks_named(session, sorted(done)).items():
        deck = session.deck(track_id)
        assert len(deck.cues) == 3, f"track {number}"
        assert not deck.suggestions
    undone = [FIRST_ACCEPTED + N_ACCEPTED - 1 - n for n in range(N_UNDONE)]
    for track_id in tracks_named(session, undone).values():
        deck = session.deck(track_id)
        assert not deck.cues, "what was taken back stays taken back"
        assert len(deck.suggestions) == 3


def go_on_with_the_analysis(
    qtbot: QtBot, window: MainWindow, model: QuickModel, heard_before: Counter[str]
) -> None:
    saved = {row.path.name for row in window.session.rows(window.session.find("state:analysed"))}
    assert len(saved) <= N_HEARD, "the power failed in the middle of it"
    assert set(heard_before.values()) == {1}, "within the evening nothing was heard twice"
    assert saved <= heard_before.keys()
    window.actions_["analyse_all"].trigger()
    settle(qtbot, window, timeout=120_000)
    assert len(window.session.find("state:analysed")) == N_TRACKS
    assert saved.isdisjoint(model.heard), "what was finished before is not heard again"
    assert len(model.heard) == len(set(model.heard)) == N_TRACKS - len(saved)


def import_again(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    before = contents(window.session)
    window.journeys.import_paths([folder / "music", folder / "rekordbox.xml"])
    settle(qtbot, window, timeout=120_000)
    assert contents(window.session) == before, "the same import again changes nothing"


def contents(session: Session) -> list[tuple[object, ...]]:
    found: list[tuple[object, ...]] = []
    for row in session.rows(session.find("")):
        deck = session.deck(row.id)
        found.append((row.path.name, deck.bpm, [(c.time, c.slot, c.name) for c in deck.cues], row.state))
    return found


def export(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_["export"].trigger()
    settle(qtbot, window)
    dialog = window.journeys.export_dialog
    assert dialog is not None
    dialog.write.click()
    settle(qtbot, window)


def see_every_cue_once(session: Session, target: Path) -> None:
    from pyrekordbox import RekordboxXml

    exported = {track["Location"].rsplit("/", 1)[-1]: track for track in RekordboxXml(target).get_tracks()}
    assert len(exported) == N_TRACKS
    for row in session.rows(session.find("")):
        kept = session.deck(row.id)
        marks = [(round(m["Start"], 3), m["Num"]) for m in exported[row.path.name].marks]
        assert len(marks) == len(set(marks)) == len(kept.cues) + len(kept.loops), row.path.name


def take_back_what_came_last(qtbot: QtBot, window: MainWindow, after: list[str]) -> None:
    """The history goes on where the evening ended; one change more may have been on the disk than in the diary."""
    for _ in range(len(after) + 1):
        window.actions_["undo"].trigger()
        settle(qtbot, window)
    (track_id,) = tracks_named(window.session, [int(after[-1].split()[1])]).values()
    assert len(window.session.deck(track_id).suggestions) == 3
