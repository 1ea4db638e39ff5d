"""The set builder: what a set shall be, what it came to and why, changed by hand, made a playlist, taken back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from djanalyzer.app import set_building
from djanalyzer.app.job import Job
from djanalyzer.app.session import Session
from djanalyzer.app.set_building import BuiltSet
from djanalyzer.errors import LibraryTrouble
from djanalyzer.gui import luggage
from djanalyzer.gui.bridge import Bridge
from djanalyzer.gui.curve_field import CurveField
from djanalyzer.gui.set_dialog import SetDialog
from djanalyzer.gui.set_steps import HOLD, WHY
from djanalyzer.gui.set_words import notice_words, why_words
from djanalyzer.gui.window import MainWindow
from djanalyzer.library.edits import SetLabel
from djanalyzer.music import Energy, Key
from djanalyzer.music.sets import NoticeKind, SetNotice, SetStep, StepCost, Transition
from tests.gui.furnishing import settle
from tests.gui.playlists import drop, outline, titles

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def say_keys(session: Session, ids: list[int]) -> None:
    """All tracks have a key and an energy."""
    for number, id_ in enumerate(ids[2:10], 2):
        session.do(SetLabel(id_, "key", Key.parse(("8A", "9A", "8B", "10A")[number % 4])))
        session.do(SetLabel(id_, "energy", Energy(float(3 + number % 6))))


@pytest.fixture
def bridge(dressed: object, shelf: Path, tmp_path: Path) -> Iterator[Bridge]:
    """A furnished library without a window."""
    shutil.copy(shelf, tmp_path / "library.sqlite")
    with Session.open(tmp_path / "library.sqlite", workers=1) as session:
        say_keys(session, session.find())
        bridge = Bridge(session)
        yield bridge
        bridge.close()


@pytest.fixture
def dialog(qtbot: QtBot, bridge: Bridge) -> SetDialog:
    """Alone, with the second and the fourth track wanted in a set of eight minutes."""
    ids = bridge.session.find()
    dialog = SetDialog(bridge, lambda: ids[::2])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.add_tracks([ids[1], ids[3]])
    rest(qtbot, bridge)
    dialog.form.minutes.setValue(8)
    return dialog


def rest(qtbot: QtBot, bridge: Bridge) -> None:
    """Wait until all is answered."""
    qtbot.waitUntil(lambda: bridge.is_idle and not bridge.session.jobs.running)


def build(qtbot: QtBot, bridge: Bridge, dialog: SetDialog) -> BuiltSet:
    dialog.build_button.click()
    rest(qtbot, bridge)
    assert dialog.built is not None
    return dialog.built


def shown(dialog: SetDialog, column: int) -> list[str]:
    steps = dialog.table.steps
    return [str(steps.index(row, column).data()) for row in range(steps.rowCount())]


def test_a_set_is_built_from_the_chosen_tracks_and_becomes_a_playlist_that_undo_takes_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    ids = window.library.model.ids
    say_keys(window.session, ids)
    window.library.select_ids([ids[1], ids[3]])
    settle(qtbot, window)
    window.actions_["set_builder"].trigger()
    settle(qtbot, window)
    dialog = window.similarity.dialog
    assert dialog is not None
    dialog.form.minutes.setValue(8)
    assert dialog.form.chosen.ids == (ids[1], ids[3])
    assert not dialog.make.isEnabled()
    built = build(qtbot, window.bridge, dialog)
    places = [built.track_ids.index(ids[n]) for n in (1, 3)]
    assert places == sorted(places), "in the order that was given"
    assert len(built.steps) > 2
    assert dialog.summary.text().startswith(f"{len(built.steps)} tracks, ")
    whys = shown(dialog, WHY)
    assert whys[0].startswith("Opens the set")
    assert all(whys), "every step says why"
    assert whys[places[1]].startswith("You chose it. ")
    assert dialog.form.curve.grab().width() > 0, "the curve is painted, with what it came to"

    before = outline(window)
    dialog.name.setText("Friday")
    dialog.make.click()
    settle(qtbot, window)
    assert outline(window) == [*before, f"Friday {len(built.steps)}"]
    assert dialog.why.text() == f"“Friday” made, with {len(built.steps)} tracks."
    rows = window.session.rows(list(built.track_ids))
    assert titles(window) == [row.title for row in rows], "it is shown, in its order"
    window.bar.action.click()
    settle(qtbot, window)
    assert outline(window) == before

    dialog.table.setCurrentIndex(dialog.table.steps.index(1, WHY))
    qtbot.keyClick(dialog.table, KEY.Key_Return)
    settle(qtbot, window)
    assert window.deck.deck is not None
    assert window.deck.deck.track_id == built.track_ids[1]
    window.library.select_ids([ids[7]])
    dialog.form.add.click()
    settle(qtbot, window)
    assert dialog.form.chosen.ids == (ids[1], ids[3], ids[7])
    dialog.close()
    qtbot.waitUntil(lambda: window.similarity.dialog is None)


def test_a_step_is_held_replaced_left_out_moved_and_had_back(
    qtbot: QtBot, bridge: Bridge, dialog: SetDialog
) -> None:
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)  # keys go to the active window alone
    first, wanted = build(qtbot, bridge, dialog), dialog.form.chosen.ids
    table, steps = dialog.table, dialog.table.steps
    found = next(n for n, step in enumerate(first.steps) if step.role == "found")
    table.setCurrentIndex(steps.index(found, WHY))
    dialog.offer_others()
    rest(qtbot, bridge)
    assert dialog.menu is not None
    assert " – Track " in dialog.menu.actions()[0].text()
    for key in (KEY.Key_Down, KEY.Key_Return):
        qtbot.keyClick(dialog.menu, key)
    rest(qtbot, bridge)
    assert dialog.built is not None
    replaced = dialog.built.track_ids
    assert [
        n for n, pair in enumerate(zip(first.track_ids, replaced, strict=True)) if len(set(pair)) == 2
    ] == [found]
    assert shown(dialog, HOLD)[found] == "●", "who chooses a track wants it there"
    assert shown(dialog, WHY)[found].startswith("You hold it in this place. ")

    qtbot.keyClick(table, KEY.Key_Space)
    assert steps.locked == ()
    qtbot.mouseClick(table.viewport(), LEFT, pos=table.visualRect(steps.index(found, HOLD)).center())
    assert steps.locked == ((found, replaced[found]),)
    again = build(qtbot, bridge, dialog)
    assert again.track_ids[found] == replaced[found], "it is held when the set is built again"

    gone = next(n for n, step in enumerate(again.steps) if step.role == "chosen")
    table.setCurrentIndex(steps.index(gone, WHY))
    qtbot.keyClick(table, KEY.Key_Delete)
    rest(qtbot, bridge)
    assert again.track_ids[gone] not in dialog.built.track_ids
    assert again.track_ids[gone] not in build(qtbot, bridge, dialog).track_ids, "it is not taken again"

    order = dialog.built.track_ids
    table.setCurrentIndex(steps.index(0, WHY))
    qtbot.keyClick(table, KEY.Key_Down, ALT)
    rest(qtbot, bridge)
    assert dialog.built.track_ids[:2] == (order[1], order[0])
    assert table.place == 1
    qtbot.keyClick(dialog, KEY.Key_Z, CTRL)
    assert dialog.built.track_ids == order
    while dialog.back.isEnabled():
        dialog.back.click()
    assert dialog.built.track_ids == first.track_ids
    assert dialog.form.chosen.ids == wanted, "a chosen track that was taken out is wanted again"
    assert steps.locked == ()
    assert build(qtbot, bridge, dialog).track_ids == first.track_ids


def test_answers_that_come_once_it_is_closed_or_shows_another_set_are_left_alone(
    qtbot: QtBot, bridge: Bridge, dialog: SetDialog
) -> None:
    build(qtbot, bridge, dialog)
    dialog.offer_others()
    rest(qtbot, bridge)
    assert dialog.menu is not None
    dialog.put(0, 1)
    rest(qtbot, bridge)
    assert dialog.menu is None or dialog.menu.isHidden(), "it was about the set before"
    while dialog.built is not None:
        dialog.take_out(0)
        rest(qtbot, bridge)
    assert dialog.table.steps.rowCount() == 0
    dialog.go_back()
    assert dialog.table.steps.rowCount() == 1

    ids = bridge.session.find()
    closed = SetDialog(bridge, lambda: ids)
    closed.add_tracks(ids[:3])
    rest(qtbot, bridge)
    build(qtbot, bridge, closed)
    closed.put(0, 1)
    closed.offer_others()
    delete(closed)
    rest(qtbot, bridge)  # an answer that spoke to it would be an error of the test


def test_a_name_is_entered_for_the_playlist_and_too_many_tracks_are_not_wanted(
    qtbot: QtBot, bridge: Bridge, dialog: SetDialog
) -> None:
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    built, wanted = build(qtbot, bridge, dialog), dialog.form.chosen.ids
    dialog.name.setFocus()
    dialog.name.selectAll()
    qtbot.keyClicks(dialog.name, "Friday")
    with qtbot.waitSignal(dialog.playlist_wanted) as made:
        qtbot.keyClick(dialog.name, KEY.Key_Return)
    assert made.args == ["Friday", built]
    rest(qtbot, bridge)
    assert dialog.built is built, "it is not built again"
    dialog.add_tracks(range(1, 502))
    rest(qtbot, bridge)
    assert dialog.form.chosen.ids == wanted
    assert dialog.why.text().startswith("501 tracks are too many to be in one set. ")


def test_chosen_tracks_are_dropped_put_in_order_and_taken_out(
    qtbot: QtBot, bridge: Bridge, dialog: SetDialog
) -> None:
    ids, chosen = bridge.session.find(), dialog.form.chosen
    dropped = luggage.TrackLuggage(luggage.Tracks((ids[5], ids[1])), bridge.session.rows)
    assert drop(chosen.viewport(), dropped, QPoint(20, 20))
    rest(qtbot, bridge)
    assert chosen.ids == (ids[1], ids[3], ids[5]), "none of them twice"
    chosen.setCurrentRow(2)
    qtbot.keyClick(chosen, KEY.Key_Up, ALT)
    assert chosen.ids == (ids[1], ids[5], ids[3])
    qtbot.keyClick(chosen, KEY.Key_Delete)
    assert chosen.ids == (ids[1], ids[3])
    dialog.form.source.setCurrentIndex(1)
    assert set(build(qtbot, bridge, dialog).track_ids) <= {*ids[::2], *chosen.ids}, (
        "the table lists no others"
    )


def test_the_energy_is_drawn_with_the_mouse_and_set_with_keys(qtbot: QtBot, dialog: SetDialog) -> None:
    form, curve = dialog.form, dialog.form.curve
    form.shape.setCurrentIndex(form.shape.findData("rising"))
    assert (curve.levels[0], curve.levels[-1]) == (4.0, 8.0)
    form.shape.setCurrentIndex(0)
    assert curve.isHidden(), "where no curve is wished there is none to draw"
    assert form.wish().curve is None
    form.shape.setCurrentIndex(form.shape.findData("level"))

    low, high = curve.place_of(0).toPoint(), curve.place_of(12).toPoint()
    qtbot.mousePress(curve, LEFT, pos=QPoint(low.x(), 0))
    qtbot.mouseMove(curve, QPoint(high.x(), curve.height()))
    qtbot.mouseRelease(curve, LEFT, pos=QPoint(high.x(), curve.height()))
    assert (curve.levels[0], curve.levels[6], curve.levels[12]) == (10.0, 5.5, 1.0), (
        "a quick hand leaves no gap"
    )
    assert form.shape.currentText() == "As drawn"
    qtbot.keyClick(curve, KEY.Key_Home)
    qtbot.keyClick(curve, KEY.Key_Right)
    qtbot.keyClick(curve, KEY.Key_PageDown)
    qtbot.keyClick(curve, KEY.Key_Up)
    assert curve.accessibleDescription() == "Minute 1: energy 7.5"
    wished = form.wish().curve
    assert wished is not None
    assert (wished.points[1], len(wished.points)) == ((1 / 12, 7.5), 13)


def test_a_hand_that_draws_backwards_sets_what_it_passes(qtbot: QtBot, dressed: object) -> None:
    curve = CurveField((5.0,) * 5)
    qtbot.addWidget(curve)
    curve.resize(200, 100)
    qtbot.mousePress(curve, LEFT, pos=QPoint(curve.place_of(4).toPoint().x(), 0))
    qtbot.mouseMove(curve, QPoint(curve.place_of(0).toPoint().x(), curve.height()))
    assert curve.levels == (1.0, 3.0, 5.5, 8.0, 10.0)


def test_tempo_keys_and_order_are_wished_and_what_cannot_be_done_is_said(
    qtbot: QtBot, bridge: Bridge, dialog: SetDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = dialog.form
    assert form.wish().tempo is None
    assert form.slow.isHidden()
    form.tempo.setCurrentIndex(1)
    form.slow.setValue(122.0)
    form.harmony.setCurrentIndex(2)
    form.keep_order.setChecked(False)
    wish = form.wish()
    assert wish.tempo is not None
    assert (wish.tempo.points, wish.harmony, wish.order) == (((0.0, 122.0), (1.0, 128.0)), "strict", "free")
    assert wish.length == 480.0

    def refuse(*_args: object) -> BuiltSet:
        raise LibraryTrouble("A chosen track is gone.", "Choose another one.")

    monkeypatch.setattr(set_building, "build_set", refuse)
    dialog.build_button.click()
    rest(qtbot, bridge)
    assert dialog.why.text() == "A chosen track is gone. Choose another one."
    assert dialog.build_button.text() == "Build the set"

    def wait(_session: object, _wish: object, _ids: object, job: Job) -> BuiltSet:
        while True:
            job.report(1, 4)

    monkeypatch.setattr(set_building, "build_set", wait)
    dialog.build_button.click()
    qtbot.waitUntil(lambda: dialog.progress.value() == 250)
    assert dialog.build_button.text() == "Stop"
    dialog.build_button.click()
    rest(qtbot, bridge)
    assert dialog.progress.isHidden()
    assert dialog.built is None


A_MINOR, E_MINOR = Key(9, is_minor=True), Key(4, is_minor=True)
FIRST = SetStep(1, "One", "", 0, 200, 124.0, A_MINOR, 5.0, None, "found", StepCost(), None, "")
NEXT = replace(FIRST, track_id=2, title="Two", key=E_MINOR, transition=Transition(0.012, 1.0, 1, 1.0))


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (NEXT, "8A to 9A, tempo +1.2 %, energy +1."),
        (replace(NEXT, wished_energy=6.5), "8A to 9A, tempo +1.2 %, energy 5, wished 6.5."),
        (
            replace(NEXT, key=A_MINOR, transition=Transition(0.0, 1.0, 0, 0.0)),
            "Stays in 8A, the same tempo, the same energy.",
        ),
        (replace(NEXT, key=None, transition=Transition()), "Key unknown, tempo unknown."),
        (
            replace(NEXT, transition=Transition(-0.03, 0.5, 1, None, 12.0, 0.4, 0.91), role="locked"),
            "You hold it in this place. 8A to 9A, tempo −3.0 % (counted half), ⚠ both sing for 12 seconds, sounds 91 % alike.",
        ),
        (
            replace(NEXT, transition=Transition(0.0, 1.0, 1, None, 0.3)),
            "8A to 9A, the same tempo, ⚠ both sing for 1 second.",
        ),
        (
            replace(NEXT, transition=Transition(0.0, 2.0, 1, None, 0.0, 0.0), role="chosen"),
            "You chose it. 8A to 9A, the same tempo (counted double), no voice over a voice.",
        ),
    ],
)
def test_every_step_says_why_in_words(step: SetStep, words: str) -> None:
    assert why_words(step, FIRST) == words


@pytest.mark.parametrize("number", [1, 12_345])
def test_the_window_says_what_is_not_as_wished_as_the_command_line_does(number: int) -> None:
    for kind in NoticeKind:
        notice = SetNotice(kind, number, 60, ("Night Ferry", "Slow Tide"))
        assert notice_words(notice) == notice.in_words
