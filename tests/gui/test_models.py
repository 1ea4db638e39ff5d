"""All models on this computer, and one click back to any."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from djanalyzer.app.models import StoredModel
from djanalyzer.app.session import Session
from djanalyzer.errors import Trouble
from djanalyzer.gui import models_view
from djanalyzer.gui.bridge import Bridge
from djanalyzer.gui.models_view import ModelsDialog
from djanalyzer.music.judgement import Judgement, Outcome, SubjectJudgement
from djanalyzer.music.learning import Subject

LEFT = Qt.MouseButton.LeftButton

JUDGEMENT = Judgement(
    "djanalyzer-6",
    (
        SubjectJudgement(Subject.GENRE, Outcome.BETTER, before=0.62, after=0.78),
        SubjectJudgement(Subject.MOOD, Outcome.WORSE, before=0.5, after=0.4),
    ),
)


class Models:
    """Stands in for the models of a folder."""

    def __init__(self) -> None:
        self.stored = [
            StoredModel(0, "djanalyzer-6"),
            StoredModel(1, "djanalyzer-6+1", {Subject.GENRE: 3}, 1_760_000_000.0, is_in_use=True),
            StoredModel(
                2, "djanalyzer-6+2", made=1_770_000_000.0, trouble="The file model.safetensors is damaged."
            ),
        ]

    def report(self, number: int) -> Judgement | None:
        return JUDGEMENT if number == 1 else None

    def use(self, number: int) -> StoredModel:
        self.stored = [replace(model, is_in_use=model.number == number) for model in self.stored]
        return self.stored[number]

    def rollback(self) -> StoredModel:
        if self.stored[0].is_in_use:
            raise Trouble("No other model was in use before.")
        return self.use(0)


@pytest.fixture
def models(monkeypatch: pytest.MonkeyPatch) -> Models:
    made = Models()
    monkeypatch.setattr(models_view, "models_of", lambda _folder: made)
    return made


@pytest.fixture
def dialog(qtbot: QtBot, dressed: QApplication, session: Session, models: Models) -> Iterator[ModelsDialog]:
    bridge = Bridge(session)
    made = ModelsDialog(bridge)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.list.topLevelItemCount() == 3)
    yield made
    bridge.close()


def line(dialog: ModelsDialog, row: int) -> list[str]:
    item = dialog.list.topLevelItem(row)
    assert item is not None
    return [item.text(column) for column in range(4)]


def choose(dialog: ModelsDialog, row: int) -> None:
    dialog.list.setCurrentItem(dialog.list.topLevelItem(row))


def test_each_model_says_what_it_serves_and_how_much_better_it_is(dialog: ModelsDialog) -> None:
    assert dialog.heading.text() == "djanalyzer-6+1 is in use"
    assert line(dialog, 0) == ["djanalyzer-6", "came with djanalyzer", "–", ""]
    name, _made, serves, figures = line(dialog, 1)
    assert (name, serves, figures) == ("● djanalyzer-6+1", "Genre", "Genre 62 % → 78 %")
    assert line(dialog, 2)[3] == "⚠ The file model.safetensors is damaged."


def test_one_click_goes_to_any_model(qtbot: QtBot, dialog: ModelsDialog, models: Models) -> None:
    assert not dialog.use.isEnabled(), "it is in use"
    choose(dialog, 0)
    with qtbot.waitSignal(dialog.chosen):
        qtbot.mouseClick(dialog.use, LEFT)
    qtbot.waitUntil(lambda: dialog.heading.text() == "djanalyzer-6 is in use")
    assert models.stored[0].is_in_use


def test_one_click_goes_back_to_the_model_before(qtbot: QtBot, dialog: ModelsDialog) -> None:
    qtbot.mouseClick(dialog.back, LEFT)
    qtbot.waitUntil(lambda: dialog.heading.text() == "djanalyzer-6 is in use")
    with qtbot.waitSignal(dialog._bridge.troubled):
        qtbot.mouseClick(dialog.back, LEFT)
    assert dialog.heading.text() == "djanalyzer-6 is in use", "there is none before it, and nothing changes"


def test_a_damaged_model_cannot_be_used(dialog: ModelsDialog) -> None:
    choose(dialog, 2)
    assert not dialog.use.isEnabled()
