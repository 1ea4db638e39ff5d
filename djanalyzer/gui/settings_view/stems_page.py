"""Stems in the settings: how much room they may take, what they take now, and whose weights take tracks apart."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from djanalyzer.errors import Trouble
from djanalyzer.gui.language import tr
from djanalyzer.gui.learn_words import size as size_words
from djanalyzer.gui.settings_view.page import Page, quiet

if TYPE_CHECKING:
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.choices import Choices
    from djanalyzer.settings import Settings

_LIMITS = (1, 2, 5, 10, 20, 50, 100, 200)  # gigabytes


class StemsPage(Page):
    """The cache of stems, and the weights."""

    fields = ("stems_cache_gigabytes", "stem_weights")

    def __init__(self, choices: Choices, bridge: Bridge) -> None:
        super().__init__(choices, tr("Stems"))
        self._bridge = bridge
        limits = [(size, f"{size} GB") for size in _LIMITS]
        self.limit = self.add_choice(
            tr("Room on disk"),
            "stems_cache_gigabytes",
            limits,
            tr(
                "Four minutes of music take about 70 MB. When there is no more room, the stems that were not wanted for "
                "longest go first. Another limit counts from the next track on that is taken apart."
            ),
        )
        self.in_use, self.empty = QLabel("…"), QPushButton(tr("Empty"))
        self.empty.setToolTip(tr("Delete all stems; they can be made again"))
        self.empty.clicked.connect(lambda _on=False: self._empty())
        self.form.addRow(QLabel(tr("Taken up now")), _row(self.in_use, self.empty))
        self.weights = QLabel()
        self.weights.setWordWrap(True)
        self.choose, self.ours = QPushButton(tr("Choose…")), QPushButton(tr("Use the program’s own"))
        self.choose.setAccessibleName(tr("Choose weights"))
        self.choose.clicked.connect(lambda _on=False: self._choose())
        self.ours.clicked.connect(lambda _on=False: self.choices.choose(stem_weights=""))
        for button in (self.empty, self.choose, self.ours):
            button.setAutoDefault(False)
        self.form.addRow(QLabel(tr("Taken apart by")), self.weights)
        self.form.addRow("", _row(self.choose, self.ours))
        self.state = quiet("")
        self.form.addRow("", self.state)
        self.form.addRow(
            "",
            quiet(
                tr(
                    "Who has weights of Demucs on disk (.th, .safetensors, .yaml), or networks trained with this program "
                    "(.safetensors with its card), can use those instead."
                )
            ),
        )
        self._measure()

    def show_choices(self, settings: Settings) -> None:
        self.limit.show_value(settings.stems_cache_gigabytes)
        chosen = settings.stem_weights
        self.weights.setText(Path(chosen).name if chosen else tr("The program’s own networks"))
        self.weights.setToolTip(chosen)
        self.ours.setEnabled(bool(chosen))
        self._say("")
        self._bridge.ask("stem weights", lambda: _look_at(chosen), self._say)

    # The cache.

    def _measure(self) -> None:
        from djanalyzer.app.stems import stems_size

        session = self._bridge.session
        self._bridge.start_quietly(tr("Measuring stems"), lambda _job: stems_size(session), self._show_size)

    def _show_size(self, size: int) -> None:
        self.in_use.setText(size_words(size) if size else tr("nothing"))
        self.empty.setEnabled(size > 0)

    def _empty(self) -> None:
        from djanalyzer.app.stems import clear_stems

        session = self._bridge.session
        self.empty.setEnabled(False)
        self._bridge.start_quietly(
            tr("Deleting stems"), lambda _job: clear_stems(session), self._measure_again
        )

    def _measure_again(self, _freed: int) -> None:
        self._measure()

    # The weights.

    def _choose(self) -> None:
        filters = f"{tr('Weights')} (*.th *.safetensors *.yaml *.yml);;{tr('All files (*)')}"
        chosen, _filter = QFileDialog.getOpenFileName(self, tr("Choose weights"), "", filters)
        if chosen:
            self.use_weights(chosen)

    def use_weights(self, path: str) -> None:
        """Take tracks apart by these weights, if they are some; else say why not, and leave it as it is."""

        def take(trouble: str) -> None:
            if trouble:
                self._say(trouble)
            else:
                self.choices.choose(stem_weights=path)

        self._bridge.ask("stem weights", lambda: _look_at(path), take)

    def _say(self, trouble: str) -> None:
        self.state.setText(f"⚠ {trouble}" if trouble else "")
        self.state.setVisible(bool(trouble))


def _look_at(weights: str) -> str:
    """Return why weights cannot be used, or nothing."""
    from djanalyzer.app.stem_weights import look_at

    try:
        look_at(weights)
    except Trouble as trouble:
        return str(trouble)
    return ""


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
