"""What the user has chosen, applied to this window, and the dialog where it is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from djanalyzer.app import hearing
from djanalyzer.gui import theme
from djanalyzer.gui.choices import Choices
from djanalyzer.gui.language import tr

if TYPE_CHECKING:
    from djanalyzer.gui.about_view import AboutDialog
    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.playing import Playing
    from djanalyzer.gui.settings_view import SettingsDialog
    from djanalyzer.gui.shortcuts_view import ShortcutsSheet
    from djanalyzer.gui.training_log_view import TrainingLogDialog
    from djanalyzer.settings import Settings

_FEW_PADS = 8


class Preferences(QObject):
    """The choices of one window."""

    def __init__(self, bridge: Bridge, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._actions, self._window = bridge, actions, window
        self.choices = Choices(bridge.session, self)
        self.dialog: SettingsDialog | None = None
        self.sheet: ShortcutsSheet | None = None
        self.about: AboutDialog | None = None
        self.training_log: TrainingLogDialog | None = None
        self.choices.when(("theme",), _dress)
        self.choices.when(("shortcuts",), lambda settings: actions.use_keys(settings.shortcuts))
        self.choices.when(
            ("analysis_device",), lambda settings: hearing.EARS.use_device(settings.analysis_device)
        )
        self._n_workers = bridge.session.jobs.n_workers
        self.choices.when(("analysis_workers",), self._use_workers)

    def follow(self, playing: Playing) -> None:
        """Apply what is chosen to the deck's sound and pads."""
        sixteen = self._actions["sixteen_pads"]
        self.choices.when(("sound_device", "metronome_volume"), playing.use_settings)
        self.choices.when(("n_pads",), lambda settings: sixteen.setChecked(settings.n_pads > _FEW_PADS))

    def show_settings(self) -> None:
        """Open the settings."""
        self.choices.look()  # menus choose as well
        if self.dialog is None or not isValid(self.dialog):
            self.dialog = self._make_dialog()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def show_shortcuts(self) -> None:
        """Show every command with its keys."""
        from djanalyzer.gui.shortcuts_view import ShortcutsSheet  # dialogs are loaded when they are wanted

        sheet = self.sheet = ShortcutsSheet(self.choices.settings.shortcuts, self._window)
        sheet.change.clicked.connect(lambda: self._change_keys(sheet))
        sheet.show()

    def show_about(self) -> None:
        """Show what the program is, and whose work it stands on."""
        from djanalyzer.gui.about_view import AboutDialog

        self.about = AboutDialog(self._bridge, self._window)
        self.about.show()

    def show_training_log(self) -> None:
        """Show how a training run goes."""
        from djanalyzer.gui.training_log_view import TrainingLogDialog

        self.training_log = TrainingLogDialog(self._bridge, self._window)
        self.training_log.show()

    def _change_keys(self, sheet: ShortcutsSheet) -> None:
        from djanalyzer.gui.settings_view.keyboard import KeyboardPage

        sheet.close()
        self.show_settings()
        if self.dialog is not None:
            self.dialog.show_page(KeyboardPage)

    def _make_dialog(self) -> SettingsDialog:
        from djanalyzer.gui.settings_view import SettingsDialog
        from djanalyzer.gui.settings_view.keyboard import KeyboardPage
        from djanalyzer.gui.settings_view.pages import AnalysisPage, LibrariesPage, LooksPage, SoundPage
        from djanalyzer.gui.settings_view.stems_page import StemsPage
        from djanalyzer.gui.settings_view.waveform_page import WaveformPage

        choices, library = self.choices, self._bridge.session.library.path
        pages = (
            (
                tr("Library and folders"),
                LibrariesPage,
                lambda: LibrariesPage(choices, library, self._actions["offsets"]),
            ),
            (tr("Looks and language"), LooksPage, lambda: LooksPage(choices)),
            (tr("Waveform and pads"), WaveformPage, lambda: WaveformPage(choices)),
            (tr("Sound"), SoundPage, lambda: SoundPage(choices, self._bridge)),
            (tr("Analysis"), AnalysisPage, lambda: AnalysisPage(choices)),
            (tr("Stems"), StemsPage, lambda: StemsPage(choices, self._bridge)),
            (tr("Keyboard"), KeyboardPage, lambda: KeyboardPage(choices)),
        )
        dialog = SettingsDialog(pages, choices.settings, self._window)
        dialog.destroyed.connect(self._forget)
        return dialog

    def _forget(self) -> None:
        self.dialog = None

    def _use_workers(self, settings: Settings) -> None:
        self._bridge.session.jobs.use_workers(settings.analysis_workers or self._n_workers)


def _dress(settings: Settings) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        theme.choose(app, settings.theme)
