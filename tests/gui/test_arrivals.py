"""Files come in by hand: dropped on the table, a playlist, the deck; opened with the program; by a second start."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from djanalyzer.app.session import Session
from djanalyzer.gui import luggage
from djanalyzer.gui.doorbell import Doorbell, name_of, ring
from djanalyzer.gui.drop_zone import DropSign
from djanalyzer.gui.luggage import Tracks
from djanalyzer.gui.opened_files import OpenedFiles
from djanalyzer.gui.window import MainWindow
from tests.gui.furnishing import QuickModel, settle, write_music
from tests.gui.playlists import choose, drag_over, drop, files, item_of, row_edge, spot, titles


def test_tracks_go_out_as_files_and_missing_ones_are_left_out_with_a_word(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    carried: list[luggage.TrackLuggage] = []
    found: list[list[QUrl]] = []

    def let_go_in_the_file_manager(_widget: object, data: luggage.TrackLuggage, *_rest: object) -> None:
        carried.append(data)
        found.append(data.urls())

    monkeypatch.setattr(luggage, "carry", let_go_in_the_file_manager)
    window.library.select_ids([1, 2, 12])
    window.library.table.startDrag(luggage.Qt.DropAction.CopyAction)
    paths = [row.path for row in window.session.rows([1, 2])]
    assert [Path(url.toLocalFile()) for url in found[0]] == paths
    assert luggage.tracks_in(carried[0]) == Tracks((1, 2, 12)), "we ourselves take them as tracks"
    assert luggage.files_in(carried[0]) == [], "and never import what we have"
    assert "1 track left out" in window.statusBar().currentMessage()


def test_files_dropped_on_a_playlist_are_imported_and_added_in_their_order(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, model: QuickModel
) -> None:
    music = write_music(tmp_path / "music", "b.wav", "a.wav", "c.flac")
    tree = window.library.playlists
    assert drop(tree.viewport(), files(music / "b.wav", music / "a.wav"), spot(window, "Warm up"))
    settle(qtbot, window)
    choose(qtbot, window, "Warm up")
    assert titles(window) == ["Track 04", "Track 00", "Track 02", "b", "a"]
    assert "2 tracks added to “Warm up”" in window.bar.message.text()
    assert drop(
        window.library.table.viewport(), files(music / "c.flac", music / "a.wav"), row_edge(window, 1)
    )
    settle(qtbot, window)
    assert titles(window) == ["Track 04", "c", "a", "Track 00", "Track 02", "b", "a"], (
        "where they were dropped"
    )
    window.bar.action.click()
    settle(qtbot, window)
    assert model.heard == ["c.flac", "a.wav"], "and on to the analysis"


def test_files_dropped_on_the_table_are_imported(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    music = write_music(tmp_path / "music", "one.wav")
    table = window.library.table
    assert drag_over(table.viewport(), files(music), QPoint(40, 40))
    assert table.goal_line() is None, "the whole table takes them"
    assert drop(table.viewport(), files(music), QPoint(40, 40))
    settle(qtbot, window)
    assert "one" in titles(window)
    assert window.journeys.sheet is not None


def test_a_file_that_is_no_music_is_named_and_the_rest_is_added(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    music = write_music(tmp_path / "music", "good.wav")
    (music / "letter.mp3").write_text("Dear sir or madam, this is no music.")
    paths = (music / "letter.mp3", music / "good.wav")
    assert drop(window.library.playlists.viewport(), files(*paths), spot(window, "Warm up"))
    settle(qtbot, window)
    assert window.arrivals.sheet is not None
    assert "letter.mp3" in window.arrivals.sheet.list.topLevelItem(0).child(0).text(0)
    qtbot.waitUntil(lambda: item_of(window, "Warm up").text(1) != "3")


def test_a_file_dropped_where_the_deck_will_be_is_opened_on_it(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    music = write_music(tmp_path / "music", "fresh.wav")
    assert drag_over(window.invitation, files(music / "fresh.wav"), QPoint(5, 5))
    sign = window.invitation.findChild(DropSign)
    assert sign is not None
    assert sign.isVisible()
    assert drop(window.invitation, files(music / "fresh.wav"), QPoint(5, 5))
    assert not sign.isVisible()
    settle(qtbot, window)
    assert window.deck.deck is not None
    assert window.deck.deck.path.name == "fresh.wav"
    tracks = luggage.TrackLuggage(Tracks((3,)), window.session.rows)
    assert drop(window.deck, tracks, QPoint(5, 5)), "a track of the table goes there too"
    settle(qtbot, window)
    assert window.deck.deck.track_id == 3


def test_the_page_of_an_empty_library_takes_what_is_dropped(
    qtbot: QtBot, empty_window: MainWindow, tmp_path: Path
) -> None:
    music = write_music(tmp_path / "music", "one.wav")
    page = empty_window.first_run
    assert drag_over(page, files(music), QPoint(9, 9))
    sign = page.findChild(DropSign)
    assert sign is not None
    assert sign.isVisible()
    assert drop(page, files(music), QPoint(9, 9))
    settle(qtbot, empty_window)
    assert titles(empty_window) == ["one"]


def test_our_own_tracks_dropped_anywhere_else_import_nothing(window: MainWindow) -> None:
    tracks = luggage.TrackLuggage(Tracks((1,)), window.session.rows)
    assert not drag_over(window, tracks, QPoint(5, 5))
    assert not drag_over(window.library.table.viewport(), tracks, QPoint(40, 40)), "all tracks have no order"


def test_a_file_opened_with_the_program_comes_onto_the_deck(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, qapp: QApplication
) -> None:
    music = write_music(tmp_path / "music", "fresh.wav")
    opened = OpenedFiles(qapp)
    opened.listen()
    opened.opened.connect(window.arrivals.open)
    QApplication.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile(str(music / "fresh.wav"))))
    qtbot.waitUntil(lambda: window.deck.deck is not None, timeout=10_000)
    settle(qtbot, window)
    assert window.deck.deck is not None
    assert window.deck.deck.path.name == "fresh.wav"
    opened.deleteLater()


def test_a_second_start_hands_its_files_over_and_ends(
    qtbot: QtBot, empty_window: MainWindow, session: Session, tmp_path: Path
) -> None:
    music = write_music(tmp_path / "music", "fresh.wav")
    bell = Doorbell(session.library.path, empty_window)
    assert bell.listen() == ""
    bell.rung.connect(empty_window.arrivals.open)
    bell.rung.connect(lambda _paths: empty_window.arrivals.come_forward())
    empty_window.showMinimized()
    second = subprocess.Popen(
        [sys.executable, "-m", "djanalyzer", "--db", str(session.library.path), "gui", "fresh.wav"],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        cwd=music,
    )
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.returncode == 0
    settle(qtbot, empty_window)
    assert titles(empty_window) == ["fresh"]
    assert not empty_window.isMinimized()
    bell.close()


def test_what_is_none_of_ours_is_not_heard(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    bell = Doorbell(tmp_path / "library.sqlite", qapp)
    assert bell.listen() == ""
    heard: list[list[Path]] = []
    bell.rung.connect(heard.append)
    strange = [
        b"hello\n",
        b'{"run": "rm"}\n',
        b'{"paths": "abc"}\n',
        b'{"paths": [1]}\n',
        b'{"paths": ["relative.mp3"]}\n',
        b'{"paths": ["/a\\u0000b.mp3"]}\n',
        b"[" * 200_000 + b"\n",
        b"\xff" * 3_000_000 + b"\n",
    ]
    for message in strange:
        socket = QLocalSocket()
        socket.connectToServer(name_of(tmp_path / "library.sqlite"))
        assert socket.waitForConnected(2000)
        socket.write(message)
        socket.flush()
        qtbot.wait(50)
        assert socket.readAll().size() == 0
        socket.abort()
    assert heard == []
    bell.close()


def test_nobody_answers_where_no_window_is_open(qapp: QApplication, tmp_path: Path) -> None:
    assert not ring(tmp_path / "library.sqlite", [])


@pytest.mark.skipif(sys.platform == "win32", reason="pipes leave nothing behind there")
def test_what_a_killed_program_left_behind_is_in_nobody_s_way(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    library = tmp_path / "library.sqlite"
    code = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from djanalyzer.gui.doorbell import Doorbell\n"
        "app = QCoreApplication([])\n"
        "assert Doorbell(Path(sys.argv[1]), app).listen() == ''\n"
        "os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", code, str(library)], check=False, timeout=30)
    assert not ring(library, [])
    bell = Doorbell(library, qapp)
    assert bell.listen() == ""
    bell.close()


@pytest.mark.skipif(sys.platform == "win32", reason="pipes lie in no folder there")
def test_where_no_socket_can_be_made_the_reason_is_told(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "djanalyzer.gui.doorbell.name_of", lambda _library: str(tmp_path / "no folder" / "name")
    )
    assert Doorbell(tmp_path / "library.sqlite", qapp).listen() != ""


def test_every_library_has_a_name_of_its_own(tmp_path: Path) -> None:
    assert name_of(tmp_path / "a.sqlite") != name_of(tmp_path / "b.sqlite")
    assert len(name_of(tmp_path / "a.sqlite")) < 40, "the system allows little more"
