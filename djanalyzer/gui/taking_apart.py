"""What the menu does with the chosen tracks' stems: finding vocals, taking apart, exporting acapella and instrumental."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu

from djanalyzer.app.logbook import Bug
from djanalyzer.errors import ExportRefused, LibraryTrouble, Trouble
from djanalyzer.gui.file_names import file_name
from djanalyzer.gui.language import marked, tr
from djanalyzer.gui.notices import Notice, NoticeBar

if TYPE_CHECKING:
    from djanalyzer.app.job import Job
    from djanalyzer.app.stems import StemsReport, Written
    from djanalyzer.app.voices import VoicesReport
    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.library_view import LibraryView
    from djanalyzer.library.records import TrackRow
    from djanalyzer.music import Problem

_MENU = "Vocals and stems"
_SUFFIXES = {".wav": "WAV (*.wav)", ".flac": "FLAC (*.flac)"}
_N_NAMED = 3  # files that a notice names

# What can be exported: what asks for it, and what the file's name ends with.
_PARTS = {
    "acapella": (marked("Export the acapella of {title}"), "Acapella"),
    "instrumental": (marked("Export the instrumental of {title}"), "Instrumental"),
}


@dataclass(frozen=True, slots=True)
class _Exported:
    """What came of an export: what was written, and why the other files were not."""

    written: tuple[Written, ...]
    refused: Mapping[Path, Trouble]


class TakingApart(QObject):
    """For one window."""

    def __init__(self, bridge: Bridge, actions: Actions, library: LibraryView, bar: NoticeBar) -> None:
        super().__init__(library)
        self._bridge, self._actions, self._library, self._bar = bridge, actions, library, bar
        self._folder = Path.home()  # where something was exported to last
        self._suffix = next(iter(_SUFFIXES))
        self.open_folder: Callable[[QUrl], object] = QDesktopServices.openUrl
        verbs: dict[str, Callable[[], object]] = {
            "find_vocals": lambda: self.find_vocals(self._library.selected_ids()),
            "find_all_vocals": lambda: self.find_vocals(None),
            "take_apart": lambda: self.take_apart(self._library.selected_ids()),
            "export_acapella": lambda: self.choose_export("acapella"),
            "export_instrumental": lambda: self.choose_export("instrumental"),
        }
        for name, verb in verbs.items():
            actions[name].triggered.connect(lambda _on=False, verb=verb: verb())
        library.menu_made.connect(self._add_to_menu)

    def _add_to_menu(self, menu: QMenu) -> None:
        self._actions.fill(menu.addMenu(tr(_MENU)), _MENU)

    # Finding vocals, taking apart.

    def find_vocals(self, ids: Sequence[int] | None) -> None:
        """Listen to the stems of these tracks, or of all, that nobody has listened to yet."""
        session = self._bridge.session

        def work(job: Job) -> VoicesReport:
            from djanalyzer.app.voices import find_voices  # loaded when it is wanted

            return find_voices(session, ids, job)

        name = tr("Finding vocals in all tracks")
        if ids is not None:
            name = tr("Finding vocals in %n track(s)", len(ids))
        self._bridge.start(name, work, self._show_voices)

    def _show_voices(self, report: VoicesReport) -> None:
        if report.track_ids:
            n_heard, n_sung = len(report.track_ids), report.n_sung
            done = tr("Somebody sings in {n_sung} of %n track(s)", n_heard, n_sung=n_sung)
            hint = tr("The deck shows where somebody sings, and at which pitch.")
        else:
            done, hint = tr("Nothing to listen to"), tr("These tracks have been listened to already.")
        self._tell(done, hint, report.problems)

    def take_apart(self, ids: Sequence[int]) -> None:
        """Take tracks apart into drums, bass, other instruments and vocals."""
        session = self._bridge.session

        def work(job: Job) -> StemsReport:
            from djanalyzer.app.stems import take_apart

            return take_apart(session, ids, job)

        self._bridge.start(tr("Taking %n track(s) apart", len(ids)), work, self._show_stems)

    def _show_stems(self, report: StemsReport) -> None:
        if report.track_ids:
            done = tr("%n track(s) taken apart", len(report.track_ids))
            hint = tr("On the deck each stem can be muted now.")
        else:
            done, hint = tr("Nothing to take apart"), tr("The stems of these tracks are there already.")
        self._tell(done, hint, report.problems)

    def _tell(self, done: str, hint: str, problems: Sequence[Problem]) -> None:
        """Say what was done, or where something could not be: that, and of the first file why."""
        if problems:
            done = tr("%n file(s) could not be read", len(problems))
            hint = f"{problems[0].subject}: {problems[0].message}"
        self._bar.tell(Notice(done, hint, is_trouble=bool(problems)))

    # Exporting.

    def choose_export(self, what: str) -> None:
        """Ask where the acapella or instrumental of the chosen tracks shall go: a file for one, a folder for several."""
        session, ids = self._bridge.session, self._library.selected_ids()

        def ask(rows: list[TrackRow]) -> None:
            if len(rows) == 1:
                self._choose_file(what, rows[0])
            elif rows:
                self._choose_folder(what, rows)

        self._bridge.ask("export stems", lambda: session.rows(ids), ask)

    def _choose_file(self, what: str, row: TrackRow) -> None:
        asked = tr(_PARTS[what][0], title=row.title or row.path.stem)
        offered = self._folder / f"{file_stem(row, what)}{self._suffix}"
        filters = ";;".join(_SUFFIXES.values())
        chosen, kind = QFileDialog.getSaveFileName(
            self._library.window(), asked, str(offered), filters, _SUFFIXES[self._suffix]
        )
        if not chosen:
            return
        target = Path(chosen)
        if target.suffix.lower() not in _SUFFIXES:
            ending = next((suffix for suffix, words in _SUFFIXES.items() if words == kind), self._suffix)
            target = target.with_name(target.name + ending)
        self._folder, self._suffix = target.parent, target.suffix.lower()
        # The dialog has asked whether a file may go; of a name that got its ending here, it has not.
        self._export(what, {row.id: target}, asked, is_replacing=target == Path(chosen))

    def _choose_folder(self, what: str, rows: Sequence[TrackRow]) -> None:
        asked = tr("Folder for %n file(s)", len(rows))
        chosen = QFileDialog.getExistingDirectory(self._library.window(), asked, str(self._folder))
        if not chosen:
            return
        self._folder = Path(chosen)
        targets: dict[int, Path] = {}
        taken: Counter[str] = Counter()
        for row in rows:
            stem = file_stem(row, what)
            taken[stem.casefold()] += 1
            number = taken[stem.casefold()]  # two tracks may have one name
            name = f"{stem} {number}" if number > 1 else stem
            targets[row.id] = self._folder / f"{name}{self._suffix}"
        self._export(what, targets, tr("Exporting %n file(s)", len(targets)), is_replacing=False)

    def _export(self, what: str, targets: dict[int, Path], name: str, *, is_replacing: bool) -> None:
        session = self._bridge.session

        def work(job: Job) -> _Exported:
            from djanalyzer.app.stems import export_stems, export_stems_over

            export = export_stems_over if is_replacing else export_stems
            written: list[Written] = []
            refused: dict[Path, Trouble] = {}
            for track_id, target in targets.items():
                try:
                    written.append(export(session, track_id, what, target, job))
                except (ExportRefused, LibraryTrouble) as trouble:
                    refused[target] = trouble
                    job.fail(str(target), trouble, track_id)
                except Trouble as trouble:  # of all that are left: a full disk, weights that have gone
                    if isinstance(trouble, Bug) or not written:
                        raise
                    done = {one.path for one in written}
                    refused |= {
                        left: trouble for left in targets.values() if left not in done | refused.keys()
                    }
                    break
            return _Exported(tuple(written), refused)

        self._bridge.start(name, work, self._show_exported)

    def _show_exported(self, exported: _Exported) -> None:
        """Say what was written, what was not, and why the first of those was not: one notice, for a good word gives way."""
        written, refused = exported.written, exported.refused
        n_asked = len(written) + len(refused)
        if not written and n_asked == 1:
            self._bar.trouble(next(iter(refused.values())))
            return
        done = tr("{n_written} of %n file(s) written", n_asked, n_written=len(written))
        if not refused:
            done = tr("Written: {name}", name=written[0].path.name)
            if n_asked > 1:
                done = tr("%n file(s) written", n_asked)
        show = None
        if written:
            folder = written[0].path.parent
            show = (tr("Open folder"), lambda: self.open_folder(QUrl.fromLocalFile(str(folder))))
        said = [_not_written(refused)] if refused else [str(written[0].path.parent)]
        said.append(_softer([one.softer for one in written if one.is_softer], len(written)))
        self._bar.tell(Notice(done, "\n".join(filter(None, said)), is_trouble=bool(refused), action=show))


def _not_written(refused: Mapping[Path, Trouble]) -> str:
    """Name the files that were not written, three at the most, and say of the first why."""
    names = ", ".join(path.name for path in list(refused)[:_N_NAMED])
    if (n_more := len(refused) - _N_NAMED) > 0:
        names = tr("{names} and %n more", n_more, names=names)
    trouble = next(iter(refused.values()))
    return f"{tr('Not written: {names}', names=names)}\n{trouble}"


def _softer(decibels: Sequence[float], n_written: int) -> str:
    """Say that files are softer than in their tracks, where some are."""
    if not decibels:
        return ""
    most = f"{max(decibels):.1f}"
    if n_written == 1:
        return tr(
            "{most} dB softer than in the track: as loud as there, it would exceed full scale.", most=most
        )
    return tr(
        "%n file(s) softer than in the track, by up to {most} dB: as loud as there, peaks would exceed full scale.",
        len(decibels),
        most=most,
    )


def file_stem(row: TrackRow, what: str) -> str:
    """Return what a part of a track may be called on every disk: "Ane Berg - Track 04 (Acapella)"."""
    return file_name(row.artist, row.title or row.path.stem, _PARTS[what][1])
