"""Labels that look wrong: a DJ hears them one after the other, answers with one key each, and has them corrected at the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from djanalyzer.app import reviewing, tagging
from djanalyzer.app.reviewing import Subject, Verdict
from djanalyzer.app.session import Session
from djanalyzer.gui import language
from djanalyzer.gui.lanes import Frame
from djanalyzer.gui.review_layer import LABELLED_INK, PROPOSED_INK
from djanalyzer.gui.review_words import cause_words
from djanalyzer.gui.window import MainWindow
from djanalyzer.library.edits import ReviewFindings, SaveAnalysis, SetLabel
from djanalyzer.music import BeatGrid, Key
from tests.app.findings import found, write_run
from tests.gui.furnishing import SONG, SilentOutput, open_first, settle, wave

LATE = "rekordbox, MP3 D: 12 ms late"


@pytest.fixture
def found_wrong(qtbot: QtBot, session: Session, window: MainWindow) -> MainWindow:
    """The furnished window; learning has found a batch of three late grids, a cue, a key and a section."""
    one, two, three = window.library.model.ids[:3]
    session.do(SaveAnalysis(three, SONG, wave().to_bytes()))
    cue = session.track(one).cues[0].id
    batch = [found(i, Subject.BEAT_GRID, 12.0, 0.0, worth=9.0, batch=LATE) for i in (one, two, three)]
    findings = [
        *batch,
        found(one, Subject.CUES, 16.5, 16.0, item=cue, worth=8.0),
        found(two, Subject.KEY, "A minor", "C major", worth=7.0),
        found(one, Subject.SECTIONS, "drop", "breakdown", item=1, worth=6.0),
    ]
    write_run(session, findings)
    settle(qtbot, window)
    return window


def begin(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F9)
    rest(qtbot, window)


def rest(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until all is shown, also what is read anew in a moment."""
    qtbot.waitUntil(lambda: window.is_settled and not window.reviewing._soon.isActive(), timeout=10_000)


def press(
    qtbot: QtBot,
    window: MainWindow,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    qtbot.keyClick(window.deck.waveform, key, modifier)
    rest(qtbot, window)


def asked(window: MainWindow) -> str:
    return window.reviewing.bar.question.text()


def listed(window: MainWindow) -> list[str]:
    model = window.reviewing.page.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def verdicts(session: Session) -> dict[tuple[Subject, int], Verdict]:
    return {(review.subject, review.track_id): review.verdict for review in session.library.reviews()}


def test_the_evening_from_the_first_question_to_the_corrected_library(
    qtbot: QtBot, session: Session, found_wrong: MainWindow
) -> None:
    window, review = found_wrong, found_wrong.reviewing
    before = [session.track(i) for i in window.library.model.ids[:3]]
    begin(qtbot, window)
    assert asked(window) == f"3 beat grids with one cause: {LATE}"
    assert review.bar.about.text().startswith("Example 1 of 3  ·  Ane Berg – Track 00")
    assert listed(window)[1] == "Cue: 0:16.500 → 0:16.000  ·  Ane Berg – Track 00"
    press(qtbot, window, Qt.Key.Key_U)
    assert asked(window) == "The cue: at 0:16.500, or rather at 0:16.000?"
    press(qtbot, window, Qt.Key.Key_R)
    assert asked(window) == "The key: 8A, or rather 8B?"
    assert window.deck.deck is not None
    assert window.deck.deck.title == "Track 01", "its track is on the deck"
    press(qtbot, window, Qt.Key.Key_U)
    press(qtbot, window, Qt.Key.Key_Y)
    assert asked(window) == "Nothing is left to look at."
    assert review.bar.words.text() == "6 of 6, 4 wrong"
    assert [session.track(i).beat_grid for i in window.library.model.ids[:3]] == [t.beat_grid for t in before]
    press(
        qtbot, window, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    dialog = review.dialog
    assert dialog is not None
    rows = [[dialog.model.index(row, c).data() for c in range(5)] for row in range(dialog.model.rowCount())]
    assert rows[0] == ["Ane Berg – Track 00", "Beat grid", "12 ms late", "on the beats", ""]
    assert rows[3] == ["Kita Low – Track 01", "Key", "8A", "8B", ""]
    assert dialog.summary.text() == "4 labels on 3 tracks."
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    rest(qtbot, window)
    grids = [session.track(i).beat_grid for i in window.library.model.ids[:3]]
    assert [grid.anchors[0].time for grid in grids if grid] == pytest.approx([0.488] * 3)
    assert session.rows(window.library.model.ids[1:2])[0].key == Key.parse("C")
    assert window.bar.notices[-1].message == "Labels of 3 tracks are corrected."
    assert not window.actions_["correct_labels"].isEnabled()
    window.bar.action.click()
    rest(qtbot, window)
    assert [session.track(i).beat_grid for i in window.library.model.ids[:3]] == [t.beat_grid for t in before]
    assert window.actions_["correct_labels"].isEnabled(), "they wait to be corrected again"


def test_what_waits_to_be_corrected_can_be_corrected_without_looking_at_findings_first(
    session: Session, qtbot: QtBot, found_wrong: MainWindow, open_window: Callable[[], MainWindow]
) -> None:
    ids = found_wrong.library.model.ids
    assert not found_wrong.actions_["correct_labels"].isEnabled()
    queue = reviewing.read_queue(session)
    answered = [f for case in queue.cases for f in case.findings if f.subject is Subject.KEY]
    reviewing.judge(session, answered, Verdict.WRONG, queue.run)  # in another window
    qtbot.waitUntil(found_wrong.actions_["correct_labels"].isEnabled)

    reopened = open_window()  # another day
    qtbot.waitUntil(reopened.actions_["correct_labels"].isEnabled)
    assert not reopened.reviewing.is_on
    reopened.actions_["correct_labels"].trigger()
    dialog = reopened.reviewing.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.correct.isEnabled)
    qtbot.mouseClick(dialog.correct, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not reopened.actions_["correct_labels"].isEnabled())
    assert session.rows(ids[1:2])[0].key == Key.parse("C")
    reopened.actions_["undo"].trigger()
    qtbot.waitUntil(reopened.actions_["correct_labels"].isEnabled)


def test_what_was_answered_is_asked_again_when_it_is_taken_back(
    qtbot: QtBot, session: Session, found_wrong: MainWindow
) -> None:
    begin(qtbot, found_wrong)
    press(qtbot, found_wrong, Qt.Key.Key_R)
    press(qtbot, found_wrong, Qt.Key.Key_U)
    assert asked(found_wrong).startswith("The key")
    press(qtbot, found_wrong, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert asked(found_wrong).startswith("The cue")
    assert set(verdicts(session).values()) == {Verdict.RIGHT}
    assert found_wrong.reviewing.bar.words.text() == "3 of 6, 0 wrong"


def test_a_batch_is_looked_into_one_by_one_and_its_examples_are_heard(
    qtbot: QtBot, session: Session, found_wrong: MainWindow
) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    begin(qtbot, found_wrong)
    press(qtbot, found_wrong, Qt.Key.Key_V, shift)
    assert found_wrong.reviewing.bar.about.text().startswith("Example 2 of 3  ·  Kita Low – Track 01")
    assert found_wrong.deck.deck is not None
    assert found_wrong.deck.deck.title == "Track 01"
    press(qtbot, found_wrong, Qt.Key.Key_U, shift)
    assert asked(found_wrong) == "The beat grid: 12 ms late, or rather on the beats?"
    assert LATE in found_wrong.reviewing.bar.about.text()
    press(qtbot, found_wrong, Qt.Key.Key_R)
    assert len(verdicts(session)) == 1
    assert found_wrong.reviewing.case is not None
    assert found_wrong.reviewing.case.head.subject is Subject.BEAT_GRID
    press(qtbot, found_wrong, Qt.Key.Key_U, shift)
    assert asked(found_wrong).startswith("2 beat grids"), "what is left is one decision again"


def test_the_place_goes_round_and_is_clicked_by_the_library_and_then_by_the_model(
    qtbot: QtBot, found_wrong: MainWindow, output: SilentOutput
) -> None:
    window, deck = found_wrong, found_wrong.deck
    window.actions_["metronome"].setChecked(False)
    begin(qtbot, window)
    qtbot.waitUntil(lambda: output.is_playing)
    scene = window.reviewing.hearing.scene
    assert scene is not None
    assert output.loop == (scene.start, min(scene.stop, window.sound.duration))
    assert window.actions_["metronome"].isChecked()
    assert output.beats[1] == pytest.approx(0.5)
    assert window.reviewing.bar.heard.text() == "The clicks are the library’s"
    output.position = scene.stop - 0.1
    qtbot.waitUntil(lambda: window.reviewing.hearing._last == output.position)
    output.position = scene.start + 0.1  # the loop begins anew
    qtbot.waitUntil(lambda: window.reviewing.hearing.is_proposed)
    assert output.beats[0] == pytest.approx(0.488)
    assert window.reviewing.bar.heard.text() == "The clicks are the model’s"
    press(qtbot, window, Qt.Key.Key_V)
    assert output.beats[1] == pytest.approx(0.5)
    assert deck.waveform.line.stop - deck.waveform.line.start < 2.0, "near enough to see milliseconds"
    press(qtbot, window, Qt.Key.Key_Space)
    press(qtbot, window, Qt.Key.Key_R)
    assert not output.is_playing, "who pauses hears the next one when they want to"
    press(qtbot, window, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: output.is_playing)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    rest(qtbot, window)
    assert not output.is_playing
    assert output.loop is None
    assert not window.actions_["metronome"].isChecked(), "as it was before"
    assert window.actions_["follow"].isChecked()
    assert not window.reviewing.bar.isVisible()


def test_both_opinions_are_drawn_in_their_colours_and_said_in_words(
    qtbot: QtBot, found_wrong: MainWindow
) -> None:
    begin(qtbot, found_wrong)
    view, layer = found_wrong.deck.waveform, found_wrong.reviewing.hearing.layer
    assert (layer.sides.labelled, layer.sides.proposed) == ("Library: 12 ms late", "Model: on the beats")
    picture = view.grab().toImage()
    wave_lane, ratio = view.lanes.wave, picture.devicePixelRatio()
    colors = {
        is_below: {
            picture.pixelColor(x, round(ratio * y)).name().upper()
            for x in range(picture.width())
            for y in (wave_lane.top() + share * wave_lane.height(),)
        }
        for is_below, share in ((False, 0.25), (True, 0.75))
    }
    assert LABELLED_INK in colors[False]
    assert PROPOSED_INK not in colors[False]
    for _ in range(3):
        press(qtbot, found_wrong, Qt.Key.Key_R)
    assert asked(found_wrong) == "The section: Drop, or rather Breakdown?"
    assert layer.sides.proposed == "Model: Breakdown"
    assert layer.scene is not None
    assert layer.scene.proposed.section is not None
    image = view.grab().toImage()
    found_colors = {image.pixelColor(image.width() * 3 // 4, y).name().upper() for y in range(image.height())}
    assert {LABELLED_INK, PROPOSED_INK} <= found_colors


def test_no_mark_covers_whose_opinion_is_whose(
    qtbot: QtBot, found_wrong: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(qtbot, found_wrong)
    view = found_wrong.deck.waveform

    def cover(painter: QPainter, frame: Frame) -> None:
        painter.fillRect(frame.lanes.wave, QColor("magenta"))

    monkeypatch.setattr(view.layer, "paint", cover)
    image, wave = view.grab().toImage(), view.lanes.wave
    edge, rows = round(wave.right()) - 6, range(round(wave.top()), round(wave.bottom()))
    colors = {image.pixelColor(edge, y).name().upper() for y in rows}
    assert {LABELLED_INK, PROPOSED_INK, "#FF00FF"} <= colors


def test_a_label_that_is_corrected_by_hand_meanwhile_is_not_asked_about_any_more(
    qtbot: QtBot, session: Session, found_wrong: MainWindow
) -> None:
    begin(qtbot, found_wrong)
    for _ in range(2):
        press(qtbot, found_wrong, Qt.Key.Key_R)
    found_wrong.bridge.change(
        lambda: tagging.edit_field(session, found_wrong.library.model.ids[1:2], "key", Key.parse("Em"))
    )
    qtbot.waitUntil(lambda: asked(found_wrong) == "This label was changed since it was found.")
    assert not found_wrong.actions_["finding_wrong"].isEnabled()
    press(qtbot, found_wrong, Qt.Key.Key_Y)
    assert asked(found_wrong).startswith("The section")
    assert Subject.KEY not in {subject for subject, _ in verdicts(session)}


def test_only_what_the_list_has_shown_is_corrected(
    qtbot: QtBot, session: Session, found_wrong: MainWindow
) -> None:
    begin(qtbot, found_wrong)
    press(qtbot, found_wrong, Qt.Key.Key_U)
    found_wrong.actions_["correct_labels"].trigger()
    rest(qtbot, found_wrong)
    dialog = found_wrong.reviewing.dialog
    assert dialog is not None
    assert dialog.correct.text() == "Correct 3 labels"
    found_wrong.reviewing.judge(Verdict.WRONG)  # it stays open beside the window
    rest(qtbot, found_wrong)
    qtbot.mouseClick(dialog.correct, Qt.MouseButton.LeftButton)
    rest(qtbot, found_wrong)
    assert session.track(found_wrong.library.model.ids[0]).cues[0].cue.time == 16.5
    assert [p.review.subject for p in reviewing.plan_applying(session)] == [Subject.CUES]


def test_one_subject_alone_is_looked_at_and_what_was_skipped_comes_back(
    qtbot: QtBot, found_wrong: MainWindow
) -> None:
    page = found_wrong.reviewing.page
    begin(qtbot, found_wrong)
    assert page.isVisible()
    page.subject.setFocus()
    for _ in range(4):
        qtbot.keyClick(page.subject, Qt.Key.Key_Down)
    rest(qtbot, found_wrong)
    assert listed(found_wrong) == ["Key: 8A → 8B  ·  Kita Low – Track 01"]
    press(qtbot, found_wrong, Qt.Key.Key_Y)
    assert listed(found_wrong) == []
    found_wrong.actions_["skipped_findings"].trigger()
    rest(qtbot, found_wrong)
    assert asked(found_wrong) == "The key: 8A, or rather 8B?"


def test_list_and_buttons_are_walked_with_the_keyboard_and_show_the_keys_that_the_user_has_chosen(
    qtbot: QtBot, found_wrong: MainWindow
) -> None:
    begin(qtbot, found_wrong)
    page, bar = found_wrong.reviewing.page, found_wrong.reviewing.bar
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    rest(qtbot, found_wrong)
    assert asked(found_wrong).startswith("The cue")
    bar.buttons["finding_right"].setFocus()
    qtbot.keyClick(bar.buttons["finding_right"], Qt.Key.Key_Escape)
    assert found_wrong.deck.waveform.hasFocus()
    assert bar.buttons["finding_wrong"].text() == "Wrong  U"
    found_wrong.choices.choose(shortcuts=("finding_wrong=Ctrl+Alt+9",))
    assert bar.buttons["finding_wrong"].text() == "Wrong  Ctrl+Alt+9"
    qtbot.mouseClick(bar.buttons["finding_wrong"], Qt.MouseButton.LeftButton)
    rest(qtbot, found_wrong)
    assert asked(found_wrong).startswith("The key")


def test_what_is_locked_is_left_out_and_what_is_not_meant_taken_back_before_it_is_corrected(
    qtbot: QtBot, session: Session, found_wrong: MainWindow
) -> None:
    tagging.lock_fields(session, found_wrong.library.model.ids[:1], ("beat_grid",))
    settle(qtbot, found_wrong)
    begin(qtbot, found_wrong)
    press(qtbot, found_wrong, Qt.Key.Key_U)
    found_wrong.actions_["correct_labels"].trigger()
    rest(qtbot, found_wrong)
    dialog = found_wrong.reviewing.dialog
    assert dialog is not None
    assert dialog.summary.text() == "2 labels on 2 tracks. Locked and left out: 1 label."
    assert dialog.model.index(0, 4).data() == "It is locked"
    dialog.table.selectRow(2)
    dialog.leave.click()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 2)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    rest(qtbot, found_wrong)
    qtbot.waitUntil(lambda: found_wrong.reviewing.dialog is None)
    assert [p.track.title for p in reviewing.plan_applying(session)] == ["Track 00", "Track 01"]
    assert found_wrong.reviewing.bar.words.text() == "3 of 6, 2 wrong"


def test_causes_are_told_in_the_language_of_the_window(qtbot: QtBot) -> None:
    cue = found(1, Subject.CUES, 16.5, 16.0, batch="rekordbox: 4 bars late")
    section = found(
        1, Subject.SECTIONS, "drop", "breakdown", batch="rekordbox: “drop” in place of “breakdown”"
    )
    late = found(1, Subject.BEAT_GRID, 12.0, 0.0, batch=LATE)
    tempo = found(1, Subject.TEMPO, 0.6667, 1.0, batch="rekordbox: 0.67 of the tempo")
    told = [cause_words(finding) for finding in (cue, section, late, tempo)]
    assert told == [
        "rekordbox: 4 bars late",
        "rekordbox: “Drop” in place of “Breakdown”",
        LATE,
        "rekordbox: 0.67 beats for each",
    ]
    app = QCoreApplication.instance()
    assert app is not None
    language.install(app, "de")
    try:
        told = [cause_words(finding) for finding in (cue, section, late)]
    finally:
        language.install(app, "en")
    assert told == [
        "rekordbox: 4 Takte zu spät",
        "rekordbox: „Drop“ statt „Breakdown“",
        "rekordbox, MP3 D: 12 ms zu spät",
    ]


def test_a_tempo_that_nobody_would_count_is_named_before_anything_is_corrected(
    qtbot: QtBot, session: Session, found_wrong: MainWindow
) -> None:
    fast = found_wrong.library.model.ids[0]
    session.do(SetLabel(fast, "beat_grid", BeatGrid.constant(0.1, 260.0)))
    session.do(ReviewFindings((found(fast, Subject.TEMPO, 0.5, 1.0),), Verdict.WRONG, "1"))
    qtbot.waitUntil(found_wrong.actions_["correct_labels"].isEnabled, timeout=10_000)
    found_wrong.actions_["correct_labels"].trigger()
    rest(qtbot, found_wrong)
    dialog = found_wrong.reviewing.dialog
    assert dialog is not None
    assert dialog.summary.text() == "0 labels on 0 tracks. Not possible, and left as it is: 1 label."
    assert dialog.model.index(0, 4).data() == "Nobody counts beats slower than 20 or faster than 500 BPM"
    assert not dialog.correct.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    rest(qtbot, found_wrong)


def test_before_anything_was_learned_the_window_says_how_and_a_track_without_its_file_is_only_seen(
    qtbot: QtBot, session: Session, window: MainWindow, output: SilentOutput
) -> None:
    gone = window.library.model.ids[-1]
    session.do(SaveAnalysis(gone, replace(SONG, duration=90.0), wave(90.0).to_bytes()))
    open_first(qtbot, window)
    begin(qtbot, window)
    assert asked(window) == "Nothing was looked at yet."
    assert not window.actions_["finding_right"].isEnabled()
    assert any(
        "Learn from my library" in label.text() for label in window.reviewing.page.findChildren(QLabel)
    )
    window.actions_["findings"].trigger()
    write_run(session, [found(gone, Subject.KEY, "A minor", "C major", worth=1.0)])
    begin(qtbot, window)
    assert asked(window) == "The key: 8A, or rather 8B?"
    assert window.reviewing.bar.heard.text() == "Its file cannot be played."
    assert not output.is_playing
