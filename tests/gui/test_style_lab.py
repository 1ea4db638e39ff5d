"""The style lab: bars are selected, rendered as the form says, heard in place of the original, kept and exported."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from djanalyzer.app import styling, stylists
from djanalyzer.app.job import Job
from djanalyzer.app.session import Session
from djanalyzer.app.styling import FoundFault, StyleShare, TakeExport, TakeFault, TakeQuality
from djanalyzer.app.stylists import Commission, RenderedTake
from djanalyzer.errors import ExportRefused, MissingWeights
from djanalyzer.gui import luggage
from djanalyzer.gui.style_desk import StyleDesk
from djanalyzer.gui.style_target import TargetField
from djanalyzer.gui.window import MainWindow
from djanalyzer.models.style import shipped
from djanalyzer.music import SectionLabel
from tests.gui.furnishing import SilentOutput, open_first, open_second, settle
from tests.gui.playlists import drag_over, drop, files

KEY = Qt.Key
SHIFT, CTRL_ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
)
LEFT = Qt.MouseButton.LeftButton
GOOD = TakeQuality(0.82, 0.9, 0.7)
SILENT = TakeQuality(0.1, 0.2, 0.1, (FoundFault(TakeFault.SILENT, -80.0, -60.0),))


class QuickStylist:
    """Renders at once what is as loud as `level`; from the middle on it waits for as long as a test wants it to."""

    name = "style-1.00"

    def __init__(self) -> None:
        self.asked: list[Commission] = []
        self.quality, self.level = GOOD, 0.05
        self.may_end = threading.Event()
        self.may_end.set()

    def use_device(self, device: str) -> None:
        """There is but one."""

    def wake(self, look: Callable[[], None]) -> None:
        look()

    def render(self, commission: Commission, on_progress: Callable[[float], None]) -> RenderedTake:
        self.asked.append(commission)
        on_progress(0.43)
        while not self.may_end.wait(0.01):
            on_progress(0.43)
        wish = commission.wish
        n = round((wish.stop - wish.start) * 44_100)
        sound = np.random.default_rng(wish.seed).normal(0, self.level, (n, 2))
        soundfile.write(commission.target, sound, 44_100, subtype="PCM_24", format="FLAC")
        return RenderedTake(wish.start, wish.stop, self.quality)


@pytest.fixture
def stylist(monkeypatch: pytest.MonkeyPatch) -> QuickStylist:
    card = {"name": "style-1", "sha256": "00", "styles": ["house", "techno", "trance"]}
    monkeypatch.setattr(shipped, "read_card", lambda path=None: card)
    # The library's recordings have made-up names, which nobody finds in the files.
    monkeypatch.setattr(styling, "recording_of", lambda _row, known: known.recording_id)
    quick = QuickStylist()
    monkeypatch.setattr(stylists, "STYLIST", quick)
    return quick


@pytest.fixture
def press(qtbot: QtBot, window: MainWindow) -> Callable[..., None]:
    def press_(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        qtbot.keyClick(window.deck.waveform, key, held)

    return press_


def lab(qtbot: QtBot, window: MainWindow) -> StyleDesk:
    """Open the first track, and the lab."""
    open_first(qtbot, window)
    window.deck.waveform.setFocus()
    qtbot.keyClick(window.deck.waveform, KEY.Key_F5)
    settle(qtbot, window)
    assert window.style_lab.desk is not None
    return window.style_lab.desk


def render(qtbot: QtBot, window: MainWindow, first: float = 0.5, stop: float = 2.5) -> None:
    window.deck.waveform.set_selection((first, stop))
    window.actions_["render_take"].trigger()
    settle(qtbot, window)


def hit(qtbot: QtBot, field: QWidget, key: Qt.Key) -> None:
    field.setFocus()
    qtbot.keyClick(field, key)


def listed(desk: StyleDesk) -> list[str]:
    return [desk.panel.takes.item(row).text() for row in range(desk.panel.takes.count())]


def give_examples(qtbot: QtBot, window: MainWindow, field: TargetField, folder: Path) -> None:
    """Drop a track of the table, choose another there, and one in a folder; nothing is listed twice."""
    ids = window.library.model.ids
    tracks = luggage.TrackLuggage(luggage.Tracks((ids[1],)), window.session.rows)
    middle = field.rect().center()
    assert drag_over(field, tracks, middle)
    drop(field, tracks, middle)
    settle(qtbot, window)
    path = window.session.track(ids[1]).path
    assert field.words == "Like Track 01"
    assert field.share() == StyleShare(example=path)

    chosen, file = field.example.menu().actions()
    window.library.select_ids([ids[0]])
    chosen.trigger()
    settle(qtbot, window)
    assert field.words == "Like Track 00"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(folder / "a groove.wav"), ""))
        file.trigger()
    assert field.words == "Like a groove"
    drop(field, files(path), middle)
    assert field.share() == StyleShare(example=path)
    assert field.combo.count() == 6


def test_bars_are_selected_by_keys_by_fields_and_on_the_waveform_which_all_say_the_same(
    qtbot: QtBot, stylist: QuickStylist, window: MainWindow, press: Callable[..., None]
) -> None:
    desk = lab(qtbot, window)
    form, view = desk.panel.form, window.deck.waveform
    assert desk.panel.isVisible()
    assert desk.panel.title.text() == "Track 00"
    assert not window.actions_["render_take"].isEnabled(), "no bars are selected"
    assert not desk.panel.render_button.isEnabled()
    reached = [w for w in desk.panel.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    unnamed = [w for w in reached if w.isVisible() and not (w.accessibleName() or getattr(w, "text", str)())]
    assert unnamed == [], "every field can be read aloud"

    press(KEY.Key_I, SHIFT)
    assert view.selection == (0.5, 32.5), "the playhead stands before the first bar"
    window.sound.seek(9.1)
    press(KEY.Key_I, SHIFT)
    assert view.selection == (8.5, 40.5)
    assert (form.first.value(), form.last.value()) == (5, 20)
    assert form.length.text() == "16 bars, 32.0 s"
    assert desk.panel.render_button.isEnabled()

    press(KEY.Key_E, SHIFT)
    assert view.selection == (0.5, 32.5), "the intro, in which the playhead stands"
    assert list(form.sections.combos) == [SectionLabel.INTRO]

    hit(qtbot, form.first, KEY.Key_Up)
    assert view.selection == (2.5, 32.5)
    form.last.setFocus()
    form.last.selectAll()
    qtbot.keyClicks(form.last, "18")
    qtbot.keyClick(form.last, KEY.Key_Return)
    assert view.selection == (2.5, 36.5)
    assert list(form.sections.combos) == [SectionLabel.INTRO, SectionLabel.DROP]
    form.sections.combos[SectionLabel.DROP].setCurrentIndex(1)
    window.choices.choose(section_words="pop")
    assert form.sections.combos[SectionLabel.DROP].accessibleName() == "Target in: Chorus"
    assert form.sections.combos[SectionLabel.DROP].currentIndex() == 1
    window.choices.choose(section_words="own")
    form.first.setFocus()
    form.first.selectAll()
    qtbot.keyClicks(form.first, "20")
    form.last.setFocus()
    assert view.selection == (38.5, 40.5), "a first bar behind the last one is meant alone"

    y = round(view.lanes.wave.center().y())
    view.look_at(12.0)
    x = round(view.x_of(11.0)), round(view.x_of(13.0))
    qtbot.mousePress(view, LEFT, SHIFT, QPoint(x[0], y))
    qtbot.mouseMove(view, QPoint(x[1], y))
    qtbot.mouseRelease(view, LEFT, SHIFT, QPoint(x[1], y))
    assert view.selection == (10.5, 14.5), "from bar to bar"
    assert (form.first.value(), form.last.value()) == (6, 7)

    hit(qtbot, form.seed, KEY.Key_Escape)
    assert view.hasFocus(), "Escape goes back to the waveform"
    qtbot.mouseClick(desk.panel.close_button, LEFT)
    assert not desk.panel.isVisible()
    assert not window.actions_["render_take"].isEnabled()


def test_a_take_is_rendered_as_the_form_says_in_the_background_and_can_be_stopped(
    qtbot: QtBot, stylist: QuickStylist, window: MainWindow, press: Callable[..., None], tmp_path: Path
) -> None:
    desk = lab(qtbot, window)
    form = desk.panel.form
    give_examples(qtbot, window, form.target, tmp_path)
    form.target.combo.setCurrentIndex(0)
    window.deck.waveform.set_selection((24.5, 36.5))
    assert [form.target.combo.itemText(n) for n in range(3)] == ["House", "Techno", "Trance"]
    assert not form.balance.isVisible(), "one style needs no blend"
    hit(qtbot, form.target.combo, KEY.Key_Down)
    hit(qtbot, form.blend.combo, KEY.Key_T)
    hit(qtbot, form.blend.combo, KEY.Key_Down)
    assert form.balance.isVisible()
    hit(qtbot, form.balance, KEY.Key_Right)
    assert form.balance_words.text() == "Techno 49 %, Trance 51 %"
    hit(qtbot, form.amount, KEY.Key_PageDown)
    hit(qtbot, form.amount, KEY.Key_PageDown)
    hit(qtbot, form.whats["drums"], KEY.Key_Return)
    qtbot.mouseClick(form.sections.fold, LEFT)
    hit(qtbot, form.sections.combos[SectionLabel.DROP], KEY.Key_H)
    press(KEY.Key_D, CTRL_ALT)
    stylist.may_end.clear()
    said: list[str] = []
    desk.told.connect(said.append)

    press(KEY.Key_R, CTRL_ALT)
    qtbot.waitUntil(lambda: len(desk.running) == 1 and "43 %" in desk.running[0].words.text())
    assert desk.running[0].bar.value() == 430
    qtbot.mouseClick(desk.panel.render_button, LEFT)
    qtbot.waitUntil(lambda: len(desk.running) == 2)
    qtbot.mouseClick(desk.running[1].stop, LEFT)
    qtbot.waitUntil(lambda: len(desk.running) == 1)
    stylist.may_end.set()
    settle(qtbot, window)

    assert desk.running == []
    assert len(stylist.asked) == 1, "the other one was stopped before its turn"
    wish = stylist.asked[0].wish
    assert (wish.start, wish.stop) == (24.5, 36.5)
    assert wish.shares == (StyleShare("techno", weight=0.49), StyleShare("trance", weight=0.51))
    assert (wish.amount, wish.what, wish.seed) == (0.8, "drums", 1)
    assert wish.by_section == ((SectionLabel.DROP, (StyleShare("house"),)),)
    assert listed(desk) == [wish.in_words]
    item = desk.panel.takes.item(0)
    assert item.data(Qt.ItemDataRole.AccessibleTextRole).endswith("Good (82 %)  ·  bars 13 to 18")
    assert "amount 80 %, seed 1" in item.toolTip()
    assert said == [f"“{wish.in_words}” is ready: Good (82 %)"]

    stylist.quality = SILENT
    render(qtbot, window)
    assert window.bar.message.text().endswith("is of no use: it is silent."), "never told as a success"
    assert len(listed(desk)) == 2
    assert "Of no use: it is silent" in desk.panel.takes.item(1).toolTip()
    assert desk.panel.takes.currentRow() == 1, "the newest one is chosen"


def test_the_take_is_heard_in_place_of_the_original_round_its_bars_and_back_at_the_same_place(
    qtbot: QtBot,
    stylist: QuickStylist,
    window: MainWindow,
    press: Callable[..., None],
    output: SilentOutput,
) -> None:
    desk = lab(qtbot, window)
    output.rate = 22_050
    render(qtbot, window)
    stylist.level = 0.2
    desk.panel.form.seed.setValue(1)
    render(qtbot, window)
    takes = desk.panel.takes
    assert takes.currentRow() == 1
    first = takes.takes[0]
    takes.setCurrentRow(0)
    settle(qtbot, window)
    window.sound.seek(30.0)

    press(KEY.Key_L, SHIFT)
    qtbot.waitUntil(lambda: output.is_playing)
    settle(qtbot, window)
    assert output.position == 0.5, "from where the take begins"
    assert output.loop == (first.start, first.stop) == (0.5, 2.5)
    assert output.take is not None
    assert (output.take.take.start, output.take.take.rate) == (11_025, 22_050)
    assert desk.panel.level.text().startswith("You hear the take.")

    output.position = 1.2
    press(KEY.Key_O, SHIFT)
    assert output.take is None
    assert (output.position, output.loop, output.is_playing) == (1.2, (0.5, 2.5), True)
    assert desk.panel.level.text().startswith("You hear the original.")
    press(KEY.Key_O, SHIFT)
    assert output.take is desk.hearing.loaded
    before = output.take

    takes.setFocus()
    qtbot.keyClick(takes, KEY.Key_Down)
    assert output.take is before, "it goes on until the other take has been read"
    settle(qtbot, window)
    assert output.take is not before
    assert output.take is desk.hearing.loaded
    assert desk.hearing.loaded.gain < 0 < before.gain, "each as loud as the original"
    qtbot.keyClick(takes, KEY.Key_Return)
    assert not output.is_playing, "once more ends it"
    qtbot.keyClick(takes, KEY.Key_Return)
    assert output.is_playing

    press(KEY.Key_C, SHIFT)
    assert output.loop is None
    press(KEY.Key_C, SHIFT)
    assert output.loop == (0.5, 2.5)
    window.sound.set_loop(16.5, 20.5)  # a loop of the DJ's own
    assert not window.actions_["loop_take"].isChecked()
    assert output.loop == (16.5, 20.5)

    window.sound.stop()
    output.rate = 48_000  # of another device
    window.sound.play()
    settle(qtbot, window)
    assert output.take is not None
    assert output.take.take.rate == 48_000

    open_second(qtbot, window)
    assert listed(desk) == []
    assert not window.actions_["switch_take"].isChecked()
    assert not window.actions_["listen_take"].isEnabled()
    window.sound.play()
    settle(qtbot, window)
    assert output.take is None


def test_a_take_that_is_ready_leaves_alone_what_somebody_listens_to(
    qtbot: QtBot,
    stylist: QuickStylist,
    window: MainWindow,
    press: Callable[..., None],
    output: SilentOutput,
) -> None:
    desk = lab(qtbot, window)
    output.rate = 22_050
    render(qtbot, window)
    press(KEY.Key_L, SHIFT)
    qtbot.waitUntil(lambda: output.is_playing)
    settle(qtbot, window)
    heard = output.take
    assert heard is not None

    render(qtbot, window, 4.5, 8.5)
    assert listed(desk) == ["House", "House 2"]
    assert desk.panel.takes.currentRow() == 0
    assert (output.take, output.loop) == (heard, (0.5, 2.5))
    press(KEY.Key_O, SHIFT)
    render(qtbot, window, 4.5, 8.5)
    assert (desk.panel.takes.currentRow(), output.loop) == (0, (0.5, 2.5)), "the original in its loop as well"

    hit(qtbot, desk.panel.takes, KEY.Key_Down)
    assert output.loop == (4.5, 8.5), "until it is chosen"
    window.sound.stop()
    render(qtbot, window)
    assert desk.panel.takes.currentRow() == 3, "nobody listens"


def test_takes_are_renamed_removed_and_brought_back(
    qtbot: QtBot, stylist: QuickStylist, window: MainWindow
) -> None:
    desk = lab(qtbot, window)
    render(qtbot, window)
    render(qtbot, window)
    assert listed(desk) == ["House", "House 2"]
    takes = desk.panel.takes
    window.actions_["rename_take"].trigger()
    editor = takes.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    qtbot.keyClicks(editor, "Peak ")
    desk.look()  # as after any change of the track
    settle(qtbot, window)
    qtbot.keyClicks(editor, "time")
    qtbot.keyClick(editor, KEY.Key_Return)
    settle(qtbot, window)
    assert listed(desk) == ["House", "Peak time"]
    assert styling.take_of(window.session, takes.takes[1].id).name == "Peak time"

    takes.setFocus()
    qtbot.keyClick(takes, KEY.Key_Delete)
    settle(qtbot, window)
    assert listed(desk) == ["House"]
    assert window.bar.message.text() == "“Peak time” is removed."
    window.bar.action.click()
    settle(qtbot, window)
    assert listed(desk) == ["House", "Peak time"]


@pytest.fixture
def exports(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str, str]]:
    """Export empty files; return what was to be exported: whether as new or over another, the name, and how much of the track."""
    asked: list[tuple[str, str, str]] = []

    def export(verb: str, _session: Session, _take: int, target: Path, scope: str, _job: Job) -> TakeExport:
        if verb == "new" and target.exists():
            raise ExportRefused(f"{target.name} is there already.", "Choose another name.")
        target.touch()
        asked.append((verb, target.name, scope))
        return TakeExport(target, 1, scope == "track", 3, 1, 1.26 if scope == "track" else 0.0)

    monkeypatch.setattr(styling, "export_take", lambda *args: export("new", *args))
    monkeypatch.setattr(styling, "export_take_over", lambda *args: export("over", *args))
    return asked


def test_takes_are_exported_where_the_dialog_says(
    qtbot: QtBot,
    stylist: QuickStylist,
    window: MainWindow,
    press: Callable[..., None],
    exports: list[tuple[str, str, str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lab(qtbot, window)
    render(qtbot, window)
    offered: list[str] = []

    def export(key: Qt.Key, typed: str) -> None:
        def dialog(_parent: object, _title: str, at: str, _filters: str, _filter: str) -> tuple[str, str]:
            offered.append(Path(at).name)
            chosen = f"{tmp_path}//{typed}"  # the dialog writes paths its own way
            return (chosen if typed else ""), "WAV (*.wav)"

        monkeypatch.setattr(QFileDialog, "getSaveFileName", dialog)
        press(key, CTRL_ALT)
        settle(qtbot, window)

    export(KEY.Key_T, "mine.wav")
    assert offered == ["Ane Berg - Track 00 (House).wav"]
    assert window.bar.message.text() == "Written: mine.wav"
    export(KEY.Key_L, "mine")
    assert window.bar.message.text() == "mine.wav is there already.", "nobody has asked whether it may go"
    export(KEY.Key_L, "edit")
    assert "with 3 cues, 1 loop, the beat grid and the sections" in window.bar.hint.text()
    assert "1.3 dB softer" in window.bar.hint.text()
    export(KEY.Key_T, "")
    assert exports == [("over", "mine.wav", "selection"), ("new", "edit.wav", "track")]


def test_what_keeps_a_take_from_being_heard_or_rendered_is_said(
    qtbot: QtBot,
    stylist: QuickStylist,
    window: MainWindow,
    press: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk = lab(qtbot, window)
    render(qtbot, window)
    render(qtbot, window)
    takes = desk.panel.takes
    takes.setCurrentRow(0)
    takes.takes[1].path.unlink()
    takes.setCurrentRow(1)
    settle(qtbot, window)
    assert "has gone or is damaged" in window.bar.message.text()
    press(KEY.Key_O, SHIFT)
    settle(qtbot, window)
    assert not desk.hearing.is_take_heard, "it is tried again, and nobody is told that the take is heard"

    def gone(*_args: object) -> dict[str, object]:
        raise MissingWeights("The weights of the style lab are not there.", "Install them.")

    monkeypatch.setattr(shipped, "read_card", gone)
    render(qtbot, window)
    assert window.bar.message.text() == "The weights of the style lab are not there."
    window.actions_["style_lab"].setChecked(False)
    window.actions_["style_lab"].setChecked(True)
    settle(qtbot, window)
    assert desk.panel.note.text() == "The weights of the style lab are not there. Install them."
