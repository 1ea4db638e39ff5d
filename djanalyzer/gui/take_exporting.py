"""Takes written into files of their own: the bars alone, or the whole track with them laid in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from djanalyzer.app import styling
from djanalyzer.gui.file_names import file_name
from djanalyzer.gui.language import tr
from djanalyzer.gui.notices import Notice

if TYPE_CHECKING:
    from djanalyzer.app.jobs import Job
    from djanalyzer.app.styling import Scope, Take, TakeExport
    from djanalyzer.app.viewing import Deck
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.notices import NoticeBar

_SUFFIXES = {".wav": "WAV (*.wav)", ".flac": "FLAC (*.flac)"}
_HEARD = 0.05  # decibels: what is less is not worth a word


class TakeExporting(QObject):
    """For the style lab of one window."""

    def __init__(self, bridge: Bridge, bar: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._bar, self._window = bridge, bar, window
        self._folder = Path.home()  # where something was exported to last
        self._suffix = next(iter(_SUFFIXES))
        self.open_folder: Callable[[QUrl], object] = QDesktopServices.openUrl

    def choose_selection(self, take: Take, deck: Deck) -> None:
        """Ask for the file that the bars of a take shall go into, and write it."""
        self._choose(take, deck, "selection", tr("Export the take {name}", name=take.name))

    def choose_track(self, take: Take, deck: Deck) -> None:
        """Ask for the file that the whole track shall go into, with a take in its place, and write it."""
        title = deck.title or deck.path.stem
        asked = tr("Export {title} with the take {name}", title=title, name=take.name)
        self._choose(take, deck, "track", asked)

    def _choose(self, take: Take, deck: Deck, scope: Scope, asked: str) -> None:
        name = file_name(deck.artist, deck.title or deck.path.stem, take.name)
        filters = ";;".join(_SUFFIXES.values())
        chosen, kind = QFileDialog.getSaveFileName(
            self._window, asked, str(self._folder / f"{name}{self._suffix}"), filters, _SUFFIXES[self._suffix]
        )
        if not chosen:
            return
        target = Path(chosen)
        if target.suffix.lower() not in _SUFFIXES:
            ending = next((suffix for suffix, words in _SUFFIXES.items() if words == kind), self._suffix)
            target = target.with_name(target.name + ending)
        self._folder, self._suffix = target.parent, target.suffix.lower()
        # The dialog has asked whether a file may go; of a name that got its ending here, it has not.
        export = styling.export_take_over if target == Path(chosen) else styling.export_take
        session = self._bridge.session

        def work(job: Job) -> TakeExport:
            return export(session, take.id, target, scope, job)

        self._bridge.start(asked, work, self._tell)

    def _tell(self, export: TakeExport) -> None:
        """Say what was written, and what of the original went along."""
        said = [str(export.path.parent)]
        if export.is_new:
            cues, loops = tr("%n cue(s)", export.n_cues), tr("%n loop(s)", export.n_loops)
            said.append(
                tr(
                    "It is a track of your library now, with {cues}, {loops}, the beat grid and the sections.",
                    cues=cues,
                    loops=loops,
                )
            )
        else:
            said.append(tr("Your library had this sound already; its marks were left as they are."))
        if export.softer >= _HEARD:
            level = f"{export.softer:.1f}"
            said.append(
                tr(
                    "{most} dB softer than in the track: as loud as there, it would exceed full scale.",
                    most=level,
                )
            )
        folder = QUrl.fromLocalFile(str(export.path.parent))
        show = (tr("Open folder"), lambda: self.open_folder(folder))
        self._bar.tell(Notice(tr("Written: {name}", name=export.path.name), "\n".join(said), action=show))
