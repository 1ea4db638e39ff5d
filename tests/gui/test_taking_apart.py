"""Finding vocals, taking tracks apart, and exporting acapella and instrumental, from the menu and by keys."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from djanalyzer.app import stems, voices
from djanalyzer.app.job import Job
from djanalyzer.app.session import Session
from djanalyzer.app.stems import StemsReport, Written
from djanalyzer.app.voices import VoicesReport
from djanalyzer.errors import ExportRefused, LibraryTrouble, Trouble
from djanalyzer.gui.taking_apart import file_stem
from djanalyzer.gui.window import MainWindow
from djanalyzer.music import Problem
from tests.gui.furnishing import settle

CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """What the window asks for; nothing is heard, and files are written with what they are."""
    wanted: list[tuple[object, ...]] = []

    def take_apart(_session: Session, ids: list[int], _job: Job) -> StemsReport:
        wanted.append(("take apart", *ids))
        broken = Problem("00.wav", "00.wav has no sound in it.", "Try a fresh copy.")
        return StemsReport("test", tuple(ids[1:]), (broken,) if len(ids) > 1 else ())

    def find_voices(_session: Session, ids: list[int] | None, _job: Job) -> VoicesReport:
        wanted.append(("find vocals", *(ids or ("all",))))
        return VoicesReport("test", tuple(ids or ()), n_sung=1)

    def export(_session: Session, track_id: int, what: str, target: Path, _job: Job) -> Written:
        if target.exists():
            raise ExportRefused(f"{target.name} is there already.", "Choose another folder.")
        return export_over(_session, track_id, what, target, _job)

    def export_over(_session: Session, track_id: int, what: str, target: Path, _job: Job) -> Written:
        wanted.append((what, track_id, target.name))
        target.write_text(what)
        return Written(target)

    monkeypatch.setattr(stems, "take_apart", take_apart)
    monkeypatch.setattr(voices, "find_voices", find_voices)
    monkeypatch.setattr(stems, "export_stems", export)
    monkeypatch.setattr(stems, "export_stems_over", export_over)
    return wanted


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key) -> None:
    window.library.table.setFocus()
    qtbot.keyClick(window.library.table, key, CTRL_ALT)
    settle(qtbot, window)


def notice(window: MainWindow) -> tuple[str, str]:
    return window.bar.message.text(), window.bar.hint.text()


def test_the_chosen_tracks_are_listened_to_and_taken_apart(
    qtbot: QtBot, window: MainWindow, asked: list[tuple[object, ...]]
) -> None:
    one, two = window.library.model.ids[:2]
    assert not window.actions_["take_apart"].isEnabled(), "nothing is chosen"
    window.library.select_ids([one, two])
    press(qtbot, window, Qt.Key.Key_V)
    assert notice(window)[0] == "Somebody sings in 1 of 2 tracks"
    press(qtbot, window, Qt.Key.Key_S)
    assert notice(window) == ("1 file could not be read", "00.wav: 00.wav has no sound in it.")
    window.bar.dismiss()
    window.library.select_ids([two])
    press(qtbot, window, Qt.Key.Key_S)
    assert notice(window)[0] == "Nothing to take apart"
    window.actions_["find_all_vocals"].trigger()
    settle(qtbot, window)
    assert asked == [
        ("find vocals", one, two),
        ("take apart", one, two),
        ("take apart", two),
        ("find vocals", "all"),
    ]
    inner = [action.menu() for action in window.library.make_menu().actions()]
    listed = [action.objectName() for menu in inner if isinstance(menu, QMenu) for action in menu.actions()]
    assert {"find_vocals", "take_apart", "export_acapella", "export_instrumental"} <= set(listed)


def test_acapella_and_instrumental_go_where_the_dj_says_and_replace_nothing_unasked(
    qtbot: QtBot,
    window: MainWindow,
    asked: list[tuple[object, ...]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    one, two = window.library.model.ids[:2]
    offered: list[str] = []

    def choose(typed: str) -> None:
        def dialog(_parent: object, _title: str, at: str, _filters: str, _filter: str) -> tuple[str, str]:
            offered.append(Path(at).name)
            return f"{tmp_path}//{typed}", "FLAC (*.flac)"  # the dialog writes paths its own way

        monkeypatch.setattr(QFileDialog, "getSaveFileName", dialog)

    choose("mine.flac")
    window.library.select_ids([one])
    press(qtbot, window, Qt.Key.Key_A)
    assert notice(window) == ("Written: mine.flac", str(tmp_path))
    press(qtbot, window, Qt.Key.Key_A)
    assert asked == [("acapella", one, "mine.flac")] * 2, "the dialog has asked whether it may go"
    choose("mine")
    press(qtbot, window, Qt.Key.Key_I)
    assert notice(window) == ("mine.flac is there already.", "Choose another folder."), "nobody has asked"
    assert offered == ["Ane Berg - Track 00 (Acapella).wav", "Ane Berg - Track 00 (Acapella).flac",
                       "Ane Berg - Track 00 (Instrumental).flac"]  # fmt: skip
    window.bar.dismiss()

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    window.library.select_ids([one, two])
    (tmp_path / "Kita Low - Track 01 (Instrumental).flac").write_text("the DJ's own")
    press(qtbot, window, Qt.Key.Key_I)
    assert asked[2:] == [("instrumental", one, "Ane Berg - Track 00 (Instrumental).flac")]
    taken = "Kita Low - Track 01 (Instrumental).flac"
    assert notice(window) == (
        "1 of 2 files written",
        f"Not written: {taken}\n{taken} is there already. Choose another folder.",
    )
    assert window.bar.action.text() == "Open folder"
    assert (tmp_path / "Kita Low - Track 01 (Instrumental).flac").read_text() == "the DJ's own"
    odd = replace(window.session.rows([one])[0], artist="AC/DC", title='What? "No": 1<2 ...')
    assert file_stem(odd, "acapella") == "AC_DC - What_ _No__ 1_2 (Acapella)", "every disk takes it"
    assert len(file_stem(replace(odd, title="夜" * 100), "instrumental").encode()) < 200, "255 with all of it"


def test_a_notice_tells_what_was_written_how_loud_it_is_and_what_was_not(
    qtbot: QtBot,
    window: MainWindow,
    asked: list[tuple[object, ...]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ids = window.library.model.ids[:3]
    outcomes: dict[int, float | Trouble] = {}

    def export(_session: Session, track_id: int, _what: str, target: Path, _job: Job) -> Written:
        outcome = outcomes.get(track_id, 0.0)
        if isinstance(outcome, Trouble):
            raise outcome
        return Written(target, outcome)

    monkeypatch.setattr(stems, "export_stems", export)
    monkeypatch.setattr(stems, "export_stems_over", export)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "a.wav"), ""))

    def told(*chosen: int) -> tuple[str, str]:
        window.library.select_ids(list(chosen))
        press(qtbot, window, Qt.Key.Key_A)
        return notice(window)

    outcomes[ids[0]] = 1.26
    softer = "1.3 dB softer than in the track: as loud as there, it would exceed full scale."
    assert told(ids[0]) == ("Written: a.wav", f"{tmp_path}\n{softer}")
    outcomes[ids[1]] = 0.04
    done, hint = told(*ids)
    assert done == "3 files written"
    assert hint.startswith(f"{tmp_path}\n1 file softer than in the track, by up to 1.3 dB: "), (
        "0.04 dB is nothing"
    )

    gone = LibraryTrouble("00.wav is not there.", "Connect its drive.")
    outcomes[ids[0]] = gone
    assert told(ids[0]) == (gone.message, gone.hint)
    window.bar.dismiss()
    done, hint = told(*ids)
    assert (done, "is not there" in hint) == ("2 of 3 files written", True), "the rest is done"
    outcomes.update({ids[0]: 0.0, ids[1]: Trouble("The disk is full.", "Make room.")})
    done, hint = told(*ids)
    assert done == "1 of 3 files written"
    assert hint.startswith("Not written: ")
    assert hint.count(".flac") + hint.count(".wav") == 2, "nothing more was tried"
    assert hint.endswith("The disk is full. Make room.")
