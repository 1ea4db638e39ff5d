"""The pages of the settings that are lists of choices: looks, sound, analysis, libraries."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSlider, QWidget

from djanalyzer.app.jobs import n_workers
from djanalyzer.gui import notation
from djanalyzer.gui.language import LANGUAGES, marked, tr
from djanalyzer.gui.settings_view.page import Page, quiet
from djanalyzer.gui.watched_view import WatchedFolders

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.choices import Choices
    from djanalyzer.settings import Settings

_THEMES = {"system": marked("As the system has it"), "dark": marked("Dark"), "light": marked("Light")}
_DEVICES = {
    "auto": marked("The fastest there is"),
    "cpu": marked("The processor"),
    "cuda": marked("An NVIDIA graphics card"),
}


class LooksPage(Page):
    """Theme, language, how keys are written and sections called."""

    fields = ("theme", "language", "key_notation", "section_words")

    def __init__(self, choices: Choices) -> None:
        super().__init__(choices, tr("Looks and language"))
        themes = [(name, tr(words)) for name, words in _THEMES.items()]
        self.theme = self.add_choice(tr("Theme"), "theme", themes)
        languages = [("", tr("As the system has it")), *LANGUAGES.items()]
        self.language = self.add_choice(
            tr("Language"), "language", languages, tr("The window speaks it from the next start on.")
        )
        keys = [(name, tr(words)) for name, words in notation.KEY_NOTATIONS.items()]
        self.keys = self.add_choice(tr("Names of keys"), "key_notation", keys)
        words = [(name, tr(named)) for name, named in notation.SECTION_WORDS.items()]
        self.sections = self.add_choice(
            tr("Names of sections"),
            "section_words",
            words,
            tr(
                "Only what you read changes. Commands and the library keep our own words, which tell most apart."
            ),
        )

    def show_choices(self, settings: Settings) -> None:
        self.theme.show_value(settings.theme)
        self.language.show_value(settings.language)
        self.keys.show_value(settings.key_notation)
        self.sections.show_value(settings.section_words)


class SoundPage(Page):
    """Where music is heard, and how loud the metronome is."""

    fields = ("sound_device", "metronome_volume")

    def __init__(self, choices: Choices, bridge: Bridge) -> None:
        super().__init__(choices, tr("Sound"))
        system = [("", tr("As the system has it"))]
        self.device = self.add_choice(tr("Sound device"), "sound_device", system)
        self._remark = quiet(tr("Looking for devices…"))
        self.form.addRow("", self._remark)
        self.volume = QSlider(Qt.Orientation.Horizontal)
        self.volume.setRange(0, 100)
        self.volume.setPageStep(10)
        self.volume.valueChanged.connect(lambda percent: self.choices.choose(metronome_volume=percent))
        self.figure = QLabel()
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.volume, 1)
        line.addWidget(self.figure)
        self.volume.setAccessibleName(tr("Volume of the metronome"))
        self.add_row(tr("Volume of the metronome"), row)
        self._names: tuple[str, ...] = ()
        # No question among others: looking for devices may take seconds, and the table would wait for it.
        bridge.start_quietly(tr("Looking for devices…"), lambda _job: _devices(), self._show_devices)

    def show_choices(self, settings: Settings) -> None:
        self.device.show_value(settings.sound_device)
        with QSignalBlocker(self.volume):
            self.volume.setValue(settings.metronome_volume)
        self.figure.setText(f"{settings.metronome_volume} %")

    def _show_devices(self, found: tuple[tuple[str, ...], str]) -> None:
        names, trouble = found
        self.device.offer([("", tr("As the system has it")), *((name, name) for name in names)])
        self.device.show_value(self.choices.settings.sound_device)
        words = trouble or ("" if names else tr("This computer has no sound device."))
        self._remark.setText(words)
        self._remark.setVisible(bool(words))


def _devices() -> tuple[tuple[str, ...], str]:
    """Return the sound devices, or why there are none."""
    from djanalyzer.app.playing import devices
    from djanalyzer.errors import Trouble

    try:
        return devices(), ""
    except Trouble as trouble:
        return (), str(trouble)


class AnalysisPage(Page):
    """On what the model runs, and how many tracks at a time."""

    fields = ("analysis_device", "analysis_workers")

    def __init__(self, choices: Choices) -> None:
        super().__init__(choices, tr("Analysis"))
        devices = [(name, tr(words)) for name, words in _DEVICES.items()]
        self.device = self.add_choice(
            tr("Runs on"),
            "analysis_device",
            devices,
            tr("The next track that is analysed is analysed there."),
        )
        automatic = tr("{n_tracks} (as this computer can)", n_tracks=n_workers())
        numbers = [(n, str(n)) for n in range(1, (os.cpu_count() or 1) + 1)]
        self.workers = self.add_choice(
            tr("Tracks at a time"),
            "analysis_workers",
            [(0, automatic), *numbers],
            tr("Each one needs about a gigabyte of memory. It counts from the next analysis on."),
        )

    def show_choices(self, settings: Settings) -> None:
        self.device.show_value(settings.analysis_device)
        self.workers.show_value(settings.analysis_workers)


class LibrariesPage(Page):
    """Where the library is, which folders are in it, which are watched, and what programs' times are off by."""

    def __init__(self, choices: Choices, library: Path, offsets: QAction) -> None:
        super().__init__(choices, tr("Library and folders"))
        self.path = QLabel(str(library))
        self.path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.path.setWordWrap(True)
        self.path.setAccessibleName(tr("The library's file"))
        self.open = _button(tr("Open folder"), lambda: _open(library.parent))
        self.add_row(tr("Library"), self.path)
        self.form.addRow("", _left(self.open))
        self.form.addRow(QLabel(tr("Watched folders")))
        self.form.addRow(WatchedFolders(choices))
        self.offsets = _button(tr("Time offsets of DJ programs…"), offsets.trigger)
        self.form.addRow(QLabel(tr("Times of other programs")), _left(self.offsets))

    def show_choices(self, settings: Settings) -> None:
        """The watched folders show themselves."""


def _button(words: str, verb: Callable[[], object]) -> QPushButton:
    button = QPushButton(words)
    button.setAutoDefault(False)
    button.clicked.connect(lambda _on=False: verb())
    return button


def _left(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(widget)
    row.addStretch(1)
    return row


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
